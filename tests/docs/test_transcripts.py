"""The commands of the pages print what the pages show."""

from __future__ import annotations

from build_transcripts import pages


def test_a_page_shows_what_its_commands_print() -> None:
    found = pages()
    stale = [page.name for page, text in found.items() if page.read_text(encoding="utf-8") != text]

    assert found
    assert stale == []
