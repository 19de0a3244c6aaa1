from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from qcdc import gazetteer
from qcdc._kernel.text import bare_key, even_key, strict_key
from qcdc.dates import as_day
from qcdc.errors import UnknownCodeError
from qcdc.model import PersonalText, UnitRef, UnitVersion, pseudonym

DATA = Path(__file__).parents[2] / "data"
VIETNAM = gazetteer.vietnam()


class Pair(NamedTuple):
    """A row of a table: names of units as lists and resolutions print them, names of people who do not exist."""

    of: str
    one: str
    other: str
    form: str
    why: str

    @property
    def second(self) -> str:
        """The other name in the Unicode form the row asks for."""
        return unicodedata.normalize("NFD", self.other) if self.form == "NFD" else self.other


def table(name: str) -> list[Pair]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [Pair(**row) for row in csv.DictReader(file)]


DIFFER, EQUAL = table("names_that_differ.csv"), table("names_that_are_equal.csv")


def code_of(text: str) -> str:
    # A personal text is in form NFC; another form is refused before there is a pseudonym.
    return pseudonym(PersonalText.of(unicodedata.normalize("NFC", text)), key=b"a key of the test's own", purpose="N1")


KEYS: dict[str, Callable[[str], str]] = {"even_key": even_key, "strict_key": strict_key, "pseudonym": code_of}


@pytest.mark.parametrize("rows", [DIFFER, EQUAL], ids=["differ", "equal"])
def test_the_tables_hold_two_hundred_pairs_each(rows: list[Pair]) -> None:
    """N1: 200 pairs each, of persons and of units, no pair twice and none of one name with itself."""
    assert len(rows) >= 200
    assert len({frozenset((row.one, row.second)) for row in rows}) == len(rows)
    assert [row for row in rows if row.one == row.second] == []
    for of in ("unit", "made-up name of a person"):
        assert sum(row.of == of for row in rows) >= 70
    assert {row.of for row in rows} == {"unit", "made-up name of a person"}


@pytest.mark.parametrize("key", KEYS)
def test_names_that_differ_have_two_keys(key: str) -> None:
    """N1: names that differ by a vowel, a mark, or i and y inside a rhyme are two names."""
    assert [row for row in DIFFER if KEYS[key](row.one) == KEYS[key](row.second)] == []


@pytest.mark.parametrize("key", KEYS)
def test_names_that_are_equal_have_one_key(key: str) -> None:
    """N1: the place of the tone, i/y as a whole rhyme, case, apostrophes, spaces and the Unicode form change no name."""
    assert [row for row in EQUAL if KEYS[key](row.one) != KEYS[key](row.second)] == []


def test_without_marks_too_lay_is_not_lai() -> None:
    """N1: where marks are dropped, i and y inside a rhyme still differ, and spellings of one name are still one."""
    inside = [row for row in DIFFER if row.why.startswith("i or y inside")]

    assert len(inside) >= 40
    assert [row for row in inside if bare_key(row.one) == bare_key(row.second)] == []
    assert [row for row in EQUAL if bare_key(row.one) != bare_key(row.second)] == []


def test_every_pair_under_one_parent_that_differs_by_marks_stands_in_the_table() -> None:
    """N1: the units below one parent, at one time, whose names are the same without marks: each pair is in the table."""
    below: dict[tuple[UnitRef | None, str], list[UnitVersion]] = {}
    for unit in VIETNAM.units:
        for version in unit.versions:
            below.setdefault((version.parent, bare_key(version.name)), []).append(version)
    far = as_day("9999-12-31")
    pairs = {
        frozenset((one.name, other.name))
        for versions in below.values()
        for one, other in combinations(versions, 2)
        if even_key(one.name) != even_key(other.name)
        and max(one.since, other.since) <= min(one.until or far, other.until or far)
    }

    assert len(pairs) == 33
    assert pairs <= {frozenset((row.one, row.other)) for row in DIFFER if row.of == "unit"}


@pytest.mark.parametrize("day", ["2023-06-30", "2025-06-30", "2025-07-01"])
def test_two_units_under_one_parent_are_told_apart_by_their_marks(day: str) -> None:
    """N1: each of two neighbours is found by its own name; without marks their name is refused and both are told."""
    tree = VIETNAM.at(day)
    below: dict[tuple[UnitRef | None, str, str], list[str]] = {}
    for unit in tree:
        below.setdefault((unit.parent, unit.kind.value, bare_key(unit.name)), []).append(unit.code)
    groups = [codes for codes in below.values() if len(codes) > 1]
    assert len(groups) >= 5

    for codes in groups:
        for unit in map(tree.get, codes):
            path = ", ".join(step.title for step in reversed(tree.path(unit)))
            assert tree.find(path) == unit
            bare = "".join(sign for sign in unicodedata.normalize("NFD", path) if not unicodedata.combining(sign))
            with pytest.raises(UnknownCodeError) as caught:
                tree.find(bare.replace("đ", "d").replace("Đ", "D"))
            assert caught.value.code == "unit.name_ambiguous"
            assert all(code in str(caught.value) for code in codes)
