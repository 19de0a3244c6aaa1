"""The table of the page on privacy is what is measured."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import what_leaks
from taints import TAINT, taint

DOCS = Path(__file__).parents[2] / "docs"
SAYS = {"en": {"yes": True, "–": False}, "vi": {"có": True, "–": False}}


@cache
def found() -> dict[str, frozenset[str]]:
    """What was measured, once for all tests."""
    return what_leaks.measured()


def rows(tongue: str) -> list[tuple[str, list[bool]]]:
    """The rows of the table: an output, and whether it shows each class of words."""
    text = (DOCS / tongue / "explanation" / "privacy.md").read_text(encoding="utf-8")
    cells = [re.split(r"\s*\|\s*", line.strip("| ")) for line in text.splitlines() if line.startswith("|")]
    says = SAYS[tongue]
    return [(row[0].replace("`", ""), [says[one] for one in row[1:]]) for row in cells if set(row[1:]) <= set(says)]


@pytest.mark.parametrize("tongue", ["en", "vi"])
def test_the_table_says_what_was_measured(tongue: str) -> None:
    measured = [[name in shown for name in what_leaks.CLASSES] for shown in found().values()]

    assert [marks for _, marks in rows(tongue)] == measured
    assert tongue == "vi" or [name for name, _ in rows(tongue)] == list(found())


@pytest.mark.parametrize("tongue", ["en", "vi"])
def test_the_page_says_how_many_outputs_were_measured(tongue: str) -> None:
    text = (DOCS / tongue / "explanation" / "privacy.md").read_text(encoding="utf-8")

    assert f" {len(found())} " in text.partition("\n## ")[0].replace("\n", " ")


def test_every_output_says_something_and_every_kind_of_word_is_found_somewhere() -> None:
    silent = [name for name, output in what_leaks.OUTPUTS.items() if not output().strip()]

    assert silent == []
    assert frozenset().union(*found().values()) == set(what_leaks.CLASSES)
    assert what_leaks.AUDIT.failed
    assert what_leaks.TOTAL.figure("petition.received").value == 1


def test_what_is_masked_is_masked_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A petition with the same name in every personal field shows it in no other output."""
    everywhere = taint(what_leaks.PETITION)
    monkeypatch.setattr(what_leaks, "PETITION", everywhere)
    monkeypatch.setattr(what_leaks, "SOUGHT", {"personal": (TAINT, what_leaks.NAME)})

    again = what_leaks.measured()

    assert {name for name, shown in again.items() if shown} == {
        name for name, shown in found().items() if "personal" in shown
    }


def test_the_example_prints_the_table() -> None:
    example = DOCS.parent / "examples" / "what_leaks.py"
    done = subprocess.run(
        [sys.executable, "-W", "error", str(example)], capture_output=True, encoding="utf-8", check=True
    )

    assert done.stdout.count("\n") == len(found()) + 1
    assert [line.split("  ")[0] for line in done.stdout.splitlines()[1:]] == list(found())
