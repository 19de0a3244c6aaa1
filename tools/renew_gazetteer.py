"""Compare the table of units with a newer list of the statistical office, and write what changed into ``tools/data``.

Run ``python tools/renew_gazetteer.py LIST.csv --on DAY [--act NUMBER] [--answers FILE.jsonl] [--write]``. The list has
the columns that `qcdc.gazetteer.read_list` reads, and holds for the day of effect of the changes.

The differences are printed: reforms, which the list explains by itself, and questions, which only the resolution answers.
An answer is a `Reform` in a file of JSON Lines. If nothing is open, the rows that change are printed, and ``--write``
writes them. The counts in ``tests/data/counts.csv`` and the day of checking are set by hand, from the resolution.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from qcdc import codec, gazetteer
from qcdc.dates import as_day, day_after
from qcdc.gazetteer import ListDifferences
from qcdc.model import Reform, Succession, Territory, Unit, UnitVersion
from qcdc.vocab import Level

DATA = Path(__file__).resolve().parent / "data"
FIRST = "2021-11-01"
"""The first day of ``units.csv``."""
LETTERS = {Level.PROVINCE: "P", Level.DISTRICT: "D", Level.COMMUNE: "C"}
UNITS = ("level", "code", "valid_from", "valid_to", "parent", "kind", "name", "basis")
EDGES = ("date", "from_level", "from_code", "to_code", "share", "resolution", "clause")

Row = dict[str, str]


def unit_rows(before: Territory, after: Territory) -> list[Row]:
    """The rows of ``units.csv`` for every version that is new or ends on another day than before."""
    known = {unit.ref: unit.versions for unit in before.units}
    return [
        _row(unit, version)
        for unit in after.units
        for version in unit.versions
        if version not in known.get(unit.ref, ())
    ]


def _row(unit: Unit, version: UnitVersion) -> Row:
    return {
        "level": LETTERS[unit.level],
        "code": unit.code,
        # units.csv begins later than the table; earlier versions are in a file of their own.
        "valid_from": max(version.since.isoformat(), FIRST),
        "valid_to": "" if version.until is None else day_after(version.until).isoformat(),
        "parent": "" if version.parent is None else version.parent.code,
        "kind": version.kind.value,
        "name": version.name,
        "basis": version.act or "",
    }


def edge_rows(before: Territory, after: Territory) -> list[Row]:
    """The rows of ``lineage.csv`` for every edge that the table did not have."""
    known = set(before.lineage.successions)
    return [_edge(edge) for edge in after.lineage.successions if edge not in known]


def _edge(edge: Succession) -> Row:
    return {
        "date": edge.day.isoformat(),
        "from_level": LETTERS[edge.source.level],
        "from_code": edge.source.code,
        "to_code": edge.target.code,
        "share": edge.share.value,
        "resolution": edge.act or "",
        "clause": edge.clause or "",
    }


def merged(rows: Iterable[Row], more: Iterable[Row]) -> list[Row]:
    """Rows of units with others in their place or added, by level, code and day."""
    found = {(row["level"], row["code"], row["valid_from"]): row for row in rows}
    found |= {(row["level"], row["code"], row["valid_from"]): row for row in more}
    return [found[key] for key in sorted(found, key=lambda key: ("PDC".index(key[0]), *key[1:]))]


def said(found: ListDifferences) -> list[str]:
    """The differences, a line for each."""
    lines = [f"{reform.kind.value}: {_change(reform)}" for reform in found.reforms]
    lines += [f"{question.kind.value}: {question.text('en')}" for question in found.questions]
    return lines + [f"written otherwise: {row}" for row in found.spellings]


def _change(reform: Reform) -> str:
    new = reform.name or reform.unit_kind or reform.parent
    return f"{reform.unit} → {new}"


def renewed(
    path: Path, day: str, *, act: str | None, answers: Sequence[Reform], territory: Territory
) -> tuple[ListDifferences, Territory]:
    """The differences that are left after the answers, and the table with all reforms."""
    answered = territory.with_reforms(answers)
    found = gazetteer.compare_list(gazetteer.read_list(path.read_bytes()), on=day, territory=answered, act=act)
    return found, answered.with_reforms(found.reforms)


def read(name: str) -> list[Row]:
    """The rows of a CSV file."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, fields: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a CSV file."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the differences; write the rows if asked. The result is 1 if a question is open."""
    parser = argparse.ArgumentParser(description="Compare the table of units with a newer list.")
    parser.add_argument("list", type=Path, help="the CSV file")
    parser.add_argument("--on", required=True, help="the day of effect, such as 2026-12-01")
    parser.add_argument("--act", help="the number of the resolution")
    parser.add_argument("--answers", type=Path, help="reforms in JSON Lines that answer the questions")
    parser.add_argument("--write", action="store_true", help="write the rows into tools/data")
    given = parser.parse_args(arguments)
    answers = () if given.answers is None else codec.read(given.answers, Reform, format="jsonl")
    before = gazetteer.vietnam()
    found, after = renewed(given.list, as_day(given.on).isoformat(), act=given.act, answers=answers, territory=before)
    print("\n".join(said(found)) or "the list and the table agree")
    if found.questions:
        print(f"{len(found.questions)} questions are open; answer them with --answers")
        return 1
    units, edges = unit_rows(before, after), edge_rows(before, after)
    for row in (*units, *edges):
        print(",".join(row.values()))
    if given.write:
        write("units.csv", UNITS, merged(read("units.csv"), units))
        write("lineage.csv", EDGES, [*read("lineage.csv"), *edges])
        print("written; set the day of checking in src/qcdc/gazetteer/vietnam.py, then run make data")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
