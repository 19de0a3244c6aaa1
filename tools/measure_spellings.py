"""Measure the reader of written forms on collected spellings or on address triples.

``measure_spellings.py FILE`` reads ``text,day,expected,answer`` (as ``tests/data/spellings.csv``): how many texts are
answered as a person would, how many are refused with the right unit named first, how many without it, and whether any
is silently answered with another unit.
``measure_spellings.py --triples FILE...`` reads ``commune,district,province`` and looks each up on several days: found
on one of them, ambiguous, or unknown.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from qcdc import gazetteer
from qcdc.errors import UnknownCodeError
from qcdc.model import Tree, Unit
from qcdc.vocab import MatchState

DAYS = ("2023-06-30", "2025-06-30", "2024-10-01", "2021-11-01", "2020-06-30", "2019-01-01")
LETTERS = {"province": "P", "district": "D", "commune": "C"}
CODE = re.compile(r"\(([0-9]{2,5})[,)]")
"""The code of a unit in the sentence of a refusal: ``xã Ia Kênh (23608, Pleiku)``."""


def key(unit: Unit) -> str:
    """The letter of the level and the code."""
    return LETTERS[unit.level] + unit.code


class Outcome(StrEnum):
    """How the answer to a text compares with that of a person."""

    RIGHT = "answered as a person would"
    NAMED = "refused, and the refusal names the right unit first"
    NOT_NAMED = "refused, and the refusal does not name the right unit first"
    ABOVE = "address: a unit above, and the rest returned"
    ANOTHER = "another unit"


class Verdict(NamedTuple):
    """A row of a file of spellings with its outcome, and the units that were found or named."""

    row: dict[str, str]
    outcome: Outcome
    units: tuple[str, ...]


def verdicts(path: Path) -> Iterator[Verdict]:
    """The outcome of each row of a file of spellings."""
    vietnam = gazetteer.vietnam()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield _verdict(vietnam.at(row["day"]), row)


def _verdict(tree: Tree, row: dict[str, str]) -> Verdict:
    expected = set(filter(None, row["expected"].split(";")))
    is_address = row["remark"].startswith("address")
    try:
        unit = tree.find_address(row["text"]).unit if is_address else tree.find(row["text"])
    except UnknownCodeError as error:
        ambiguous = error.code == "unit.name_ambiguous"
        named = tuple(CODE.findall(str(error.params["units" if ambiguous else "near"])))
        if row["answer"] == "unknown" or (row["answer"] == "ambiguous" and ambiguous):
            return Verdict(row, Outcome.RIGHT, named)
        codes = {code[1:] for code in expected}
        first = codes <= set(named[: None if ambiguous else len(codes)])
        return Verdict(row, Outcome.NAMED if first else Outcome.NOT_NAMED, named)
    if row["answer"] == "unit" and {key(unit)} == expected:
        return Verdict(row, Outcome.RIGHT, (key(unit),))
    if is_address and _is_above(tree, unit, expected):
        return Verdict(row, Outcome.ABOVE, (key(unit),))
    return Verdict(row, Outcome.ANOTHER, (key(unit),))


def _is_above(tree: Tree, unit: Unit, expected: set[str]) -> bool:
    """Whether every expected unit is the unit itself or lies below it."""
    return bool(expected) and expected <= {key(unit), *(key(below) for below in tree.descendants(unit))}


def spellings(path: Path, *, show: bool) -> None:
    """Count the outcomes of a file."""
    counts: Counter[Outcome] = Counter()
    for row, outcome, units in verdicts(path):
        counts[outcome] += 1
        if show and outcome is not Outcome.RIGHT:
            print(f"{outcome}\t{row['text']!r}\t{row['day']}\t{row['expected']}\t{units}\t{row['remark']}")
    total = counts.total()
    print(f"{path.name}: {total} texts")
    for outcome in Outcome:
        print(f"{counts[outcome]:6} {counts[outcome] / total:6.1%}  {outcome}")


def triples(paths: list[Path], *, show: bool) -> None:
    """Look triples up on several days."""
    vietnam = gazetteer.vietnam()
    rows = [tuple(row[:3]) for path in sorted(paths) for row in _rows(path)]
    left = dict.fromkeys(range(len(rows)))
    states: dict[int, MatchState] = {}
    found_as: dict[int, Unit] = {}
    for day in DAYS:
        matches = vietnam.find_all([rows[place] for place in left], day=day)
        for place, match in zip(list(left), matches, strict=True):
            if match.state is MatchState.FOUND:
                found_as[place] = match.units[0]
                del left[place]
            else:
                states[place] = max(states.get(place, match.state), match.state, key=_rank)
    counts = Counter(states[place].value for place in left)
    print(f"{len(found_as)} of {len(rows)} found ({len(found_as) / len(rows):.2%}); {dict(counts)}")
    if show:
        for place in left:
            print(f"{states[place]}\t{', '.join(rows[place])}")


def _rank(state: MatchState) -> int:
    return (MatchState.UNKNOWN, MatchState.AMBIGUOUS).index(state)


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from (row for row in csv.reader(file) if len(row) >= 3)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--triples", action="store_true")
    parser.add_argument("--show", action="store_true", help="list what was not answered as expected")
    given = parser.parse_args()
    if given.triples:
        triples(given.paths, show=given.show)
    else:
        for path in given.paths:
            spellings(path, show=given.show)


if __name__ == "__main__":
    main()
