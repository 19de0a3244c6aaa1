"""The form of ``tests/data/spellings.csv``: spellings of units found in public code and threads.

The table was collected before the reader of written forms existed, and is what the reader is measured by
(``tools/measure_spellings.py``). It is hard: typos, initials, addresses without commas, names shared by many.

A text is kept as it was found, so it may hold line breaks, typos, and any Unicode form. Where an address was found, the
remark begins with ``address``; after it the remark says what is special, the main thing first.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import measure_spellings
import pytest
from measure_spellings import Outcome

ROOT = Path(__file__).parents[2]
COLUMNS = ["text", "day", "expected", "answer", "source", "remark"]
FIRST, LAST = "2019-01-01", "2026-09-20"
DIGITS = {"P": 2, "D": 3, "C": 5}


class Spelling(NamedTuple):
    """A row: a text someone wrote, a day it makes sense on, and the units a person would understand by it."""

    text: str
    day: str
    expected: str
    answer: str
    source: str
    remark: str

    @property
    def codes(self) -> list[str]:
        """The expected units, each a letter for the level and the code."""
        return self.expected.split(";") if self.expected else []

    @property
    def special(self) -> str:
        """The main thing that is special about the text."""
        return next(part for part in self.remark.split("; ") if part != "address")


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


HEAD, *BODY = read(ROOT / "tests" / "data" / "spellings.csv")
ROWS = [Spelling(*row) for row in BODY]
UNITS = read(ROOT / "tools" / "data" / "units.csv")[1:]
TABLE_BEGINS = min(since for _, _, since, *_ in UNITS)


def in_force(day: str) -> set[str]:
    return {level + code for level, code, since, until, *_ in UNITS if since <= day and (not until or day < until)}


IN_FORCE = {day: in_force(day) for day in {row.day for row in ROWS}}


def test_the_columns_are_the_six_that_are_described() -> None:
    assert HEAD == COLUMNS
    assert all(len(row) == len(COLUMNS) for row in BODY)


def test_a_row_has_the_form_that_is_described() -> None:
    for row in ROWS:
        assert row.text.strip(), row
        assert FIRST <= row.day <= LAST, row
        assert row.source.strip() == row.source != "", row
        assert "://" not in row.source, row
        assert row.special, row
        least, most = {"unit": (1, 1), "ambiguous": (2, 1000), "unknown": (0, 0)}[row.answer]
        assert least <= len(row.codes) <= most, row
        assert row.codes == sorted(set(row.codes)), row
        assert all(len(code) == 1 + DIGITS[code[0]] and code[1:].isdecimal() for code in row.codes), row


def test_the_expected_units_are_in_force_that_day() -> None:
    """The days before the table begins are left out: the table cannot tell what was in force then."""
    for row in ROWS:
        if row.day >= TABLE_BEGINS:
            assert set(row.codes) <= IN_FORCE[row.day], row


def test_no_text_is_asked_about_twice_for_one_day() -> None:
    assert [key for key, count in Counter((row.text, row.day) for row in ROWS).items() if count > 1] == []


def test_no_source_gives_more_than_three_texts_of_one_kind() -> None:
    counts = Counter((row.source, row.special) for row in ROWS)

    assert {key: count for key, count in counts.items() if count > 3} == {}


def test_the_collection_is_wide() -> None:
    answers = Counter(row.answer for row in ROWS)

    assert len(ROWS) >= 160
    assert len({row.special for row in ROWS}) >= 12
    assert len({row.source for row in ROWS}) >= 25
    assert min(answers["ambiguous"], answers["unknown"]) * 20 >= len(ROWS)


@pytest.fixture(scope="module")
def verdicts() -> list[measure_spellings.Verdict]:
    return list(measure_spellings.verdicts(ROOT / "tests" / "data" / "spellings.csv"))


def test_no_spelling_is_silently_answered_with_another_unit(verdicts: list[measure_spellings.Verdict]) -> None:
    """*Ha Tay* means a province that ended in 2008, before the table, and is also the name of a commune of Gia Lai."""
    another = [verdict.row["text"] for verdict in verdicts if verdict.outcome is Outcome.ANOTHER]

    assert another == ["Ha Tay"]


def test_most_spellings_are_answered_or_refused_with_the_right_unit(
    verdicts: list[measure_spellings.Verdict],
) -> None:
    outcomes = Counter(verdict.outcome for verdict in verdicts)

    assert outcomes[Outcome.RIGHT] >= 258
    assert outcomes[Outcome.RIGHT] + outcomes[Outcome.NAMED] >= 0.92 * len(verdicts)
