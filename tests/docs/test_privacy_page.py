"""The table of the page on privacy is what is measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import what_leaks
from taints import TAINT, taint

DOCS = Path(__file__).parents[2] / "docs"
SAYS = {"en": {"yes": True, "–": False}, "vi": {"có": True, "–": False}}
MEASURED = what_leaks.measured()


def rows(tongue: str) -> list[tuple[str, list[bool]]]:
    """The rows of the table: an output, and whether it shows each class of words."""
    text = (DOCS / tongue / "explanation" / "privacy.md").read_text(encoding="utf-8")
    cells = [re.split(r"\s*\|\s*", line.strip("| ")) for line in text.splitlines() if line.startswith("|")]
    says = SAYS[tongue]
    return [(row[0].replace("`", ""), [says[one] for one in row[1:]]) for row in cells if set(row[1:]) <= set(says)]


@pytest.mark.parametrize("tongue", ["en", "vi"])
def test_the_table_says_what_was_measured(tongue: str) -> None:
    found = [[name in shown for name in what_leaks.CLASSES] for shown in MEASURED.values()]

    assert [marks for _, marks in rows(tongue)] == found
    assert tongue == "vi" or [name for name, _ in rows(tongue)] == list(MEASURED)


@pytest.mark.parametrize("tongue", ["en", "vi"])
def test_the_page_says_how_many_outputs_were_measured(tongue: str) -> None:
    text = (DOCS / tongue / "explanation" / "privacy.md").read_text(encoding="utf-8")

    assert f" {len(MEASURED)} " in text.partition("\n## ")[0].replace("\n", " ")


def test_every_output_says_something_and_every_kind_of_word_is_found_somewhere() -> None:
    silent = [name for name, output in what_leaks.OUTPUTS.items() if not output().strip()]

    assert silent == []
    assert frozenset().union(*MEASURED.values()) == set(what_leaks.CLASSES)
    assert what_leaks.AUDIT.failed
    assert what_leaks.TOTAL.figure("petition.received").value == 1


def test_what_is_masked_is_masked_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A petition with the same name in every personal field shows it in no other output."""
    everywhere = taint(what_leaks.PETITION)
    monkeypatch.setattr(what_leaks, "PETITION", everywhere)
    monkeypatch.setattr(what_leaks, "SOUGHT", {"personal": (TAINT, what_leaks.NAME)})

    again = what_leaks.measured()

    assert {name for name, found in again.items() if found} == {
        name for name, found in MEASURED.items() if "personal" in found
    }
