"""Measure the reader of written forms on collected spellings or on address triples.

``measure_spellings.py FILE`` reads ``text,day,expected,answer`` (as ``tests/data/spellings.csv``): how many texts are
answered as a person would, and whether any is silently answered with another unit.
``measure_spellings.py --triples FILE...`` reads ``commune,district,province`` and looks each up on several days: found
on one of them, ambiguous, or unknown.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qcdc import gazetteer
from qcdc.model import Unit
from qcdc.vocab import MatchState

DAYS = ("2023-06-30", "2025-06-30", "2024-10-01", "2021-11-01", "2020-06-30", "2019-01-01")
LETTERS = {"province": "P", "district": "D", "commune": "C"}


def key(unit: Unit) -> str:
    """The letter of the level and the code."""
    return LETTERS[unit.level] + unit.code


def spellings(path: Path, *, show: bool) -> None:
    """Compare the answers with those of a person."""
    vietnam = gazetteer.vietnam()
    counts: Counter[str] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        tree = vietnam.at(row["day"])
        expected = set(filter(None, row["expected"].split(";")))
        if row["remark"].startswith("address"):
            try:
                found, state = {key(tree.find_address(row["text"]).unit)}, MatchState.FOUND
            except LookupError as error:
                found = set[str]()
                ambiguous = "name_ambiguous" in str(error)
                state = MatchState.AMBIGUOUS if ambiguous else MatchState.UNKNOWN
        else:
            (match,) = tree.find_all([row["text"]])
            found, state = {key(unit) for unit in match.units}, match.state
        wanted = {"unit": MatchState.FOUND, "ambiguous": MatchState.AMBIGUOUS, "unknown": MatchState.UNKNOWN}
        right = state is wanted[row["answer"]] and (state is not MatchState.FOUND or found == expected)
        verdict = "right" if right else "another unit" if state is MatchState.FOUND else f"{row['answer']}: {state}"
        counts[verdict] += 1
        if show and not right:
            print(f"{verdict}\t{row['text']!r}\t{row['day']}\t{row['expected']}\t{sorted(found)}\t{row['remark']}")
    print(f"{path.name}: {counts['right']} of {len(rows)} right ({counts['right'] / len(rows):.1%}); {dict(counts)}")


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
