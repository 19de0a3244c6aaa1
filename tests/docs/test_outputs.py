"""The outputs that a page shows are those that its code prints; the English pages are run by Sybil (printed.py)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from build_outputs import outputs, with_outputs
from sybil import Document, Example
from sybil.example import SybilFailure

from printed import PrintedCodeParser

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [path for path in sorted(DOCS.glob("en/**/*.md")) if "```text\n" in path.read_text(encoding="utf-8")]


def examples(text: str) -> list[Example]:
    document = Document(text, "page.md")
    for region in PrintedCodeParser()(document):
        document.add(region)
    return list(document.examples())


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_shows_the_same_outputs_in_both_languages(page: Path) -> None:
    twin = DOCS / "vi" / page.relative_to(DOCS / "en")
    shown, said = (
        re.findall(r"```text\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL) for path in (page, twin)
    )

    assert shown == said


@pytest.mark.parametrize(
    "page",
    [
        "```python\nprint(1)\n```\n",
        "```python\nprint(1)\n```\n\n```text\n2\n```\n",
        "```python\nx = 1\n```\n\n```text\n1\n```\n",
        "```python\nprint(1)\n```\n\n```python\nx = 1\n```\n\n```text\n1\n```\n",
        "```python\nprint(1)\nprint(2)\n```\n\n```text\n1\n```\n",
    ],
)
def test_an_output_that_is_not_shown_or_is_another_fails(page: str) -> None:
    example = examples(page)[0]

    with pytest.raises(SybilFailure, match="the page shows"):
        example.evaluate()


def test_blocks_share_their_names_and_each_shows_its_own_output() -> None:
    page = "```python\nx = 1\n```\n\n```python\nprint(x)\n```\n\nIt prints one:\n\n```text\n1\n```\n"
    assert len(examples(page)) == 2
    for example in examples(page):
        example.evaluate()


def test_what_is_written_into_a_page_is_what_it_prints() -> None:
    stale = "```python\nprint(1)\n```\n\n```text\n2\n```\n\nMore.\n\n```python\nx = 1\n```\n\n```text\n9\n```\n"
    text = with_outputs(stale, outputs(stale))

    assert text == "```python\nprint(1)\n```\n\n```text\n1\n```\n\nMore.\n\n```python\nx = 1\n```\n"
    assert with_outputs(text, outputs(text)) == text
