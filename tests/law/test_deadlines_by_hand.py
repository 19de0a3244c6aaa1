"""Deadlines decided by hand from the articles and the decreed days off; no row was counted by the library."""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path

import pytest

from pausing import PAUSING
from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day
from qcdc.law import Citation, Extension, Pause
from qcdc.law.provisions import lies_in

_PATH = Path(__file__).parents[1] / "data" / "deadlines_by_hand.csv"
with _PATH.open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file))
_FLAGS = {"remote", "complex", "extended", "decree", "unrolled", "back", "suspended", "added"}


def _citation(text: str) -> Citation:
    return Citation.of(*text.split(" ", 1))


def _count(row: dict[str, str]) -> law.Deadline | law.LatestDay:
    words = row["variant"].split()
    assert all(word in _FLAGS or word[0].isdigit() for word in words), row["variant"]
    if "back" in words:
        return law.latest_before(row["key"], event=row["from"])
    stretches = re.findall(r"suspended (\S+) (\S+)", row["variant"])
    added = words[words.index("added") + 1 :] if "added" in words else []
    # No shipped limit in working days can stand still: one row is counted by a book in which it can.
    book = PAUSING if stretches and row["key"] == "denunciation.acceptance" else law.shipped()
    return book.deadline(
        row["key"],
        start=row["from"],
        remote="remote" in words,
        complex="complex" in words,
        extended="extended" in words,
        follow="decree" if "decree" in words else "law",
        roll="unrolled" not in words,
        pauses=[Pause(since=as_day(since), resumed=as_day(resumed)) for since, resumed in stretches],
        extensions=[Extension(duration=Duration(count=int(days), unit=DurationUnit.DAY)) for days in added],
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join((row["key"], row["from"], row["variant"])))
def test_a_decided_case_comes_out_as_decided(row: dict[str, str]) -> None:
    """The day and the article of the hand-made table."""
    found = _count(row)
    assert found.day == dt.date.fromisoformat(row["due"]), row["reckoning"]
    assert any(lies_in(place, _citation(row["article"])) for place in found.citations)


def test_the_table_is_large_enough_and_says_each_case_once() -> None:
    """At least sixty cases, none twice."""
    assert len({(row["key"], row["from"], row["variant"]) for row in ROWS}) == len(ROWS) >= 60


def test_the_weekdays_of_the_reckonings_are_true() -> None:
    """A weekday named in the reckoning of a due day is that of the due day."""
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    checked = 0
    for row in ROWS:
        due = dt.date.fromisoformat(row["due"])
        named = re.findall(rf"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) {due.day}\b", row["reckoning"])
        checked += len(named)
        assert all(name == names[due.weekday()] for name in named), row
    assert checked >= 60
