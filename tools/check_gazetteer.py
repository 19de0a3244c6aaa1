"""Compare the table of units with the resolutions of 2025, and check the list of corrections.

Run ``python tools/check_gazetteer.py``. ``resolution_names.csv`` has, for every commune of 1 July 2025, the clause of
article 1 of the resolution that lists it and its kind and name as printed there. It was read in the resolutions without
the table at hand, so it is a second source, and nothing in it may be changed to fit the table.

``corrections.csv`` has what was corrected in the sources of the table. A code may have several lives, so a correction
names its unit by level, code and the first day of the version; a correction by code alone once changed the name of
another unit.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parent / "data"
REFORM = "2025-07-01"
LEVELS = ("P", "D", "C")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")

Row = Mapping[str, str]


class Difference(NamedTuple):
    """A field in which the table and a resolution differ; ``tone`` if only the place of a tone mark does."""

    code: str
    field: str
    table: str
    resolution: str
    tone: bool = False

    def __str__(self) -> str:
        mark = " (only the place of the tone mark)" if self.tone else ""
        return f"{self.code} {self.field}: {self.table!r} in the table, {self.resolution!r} in the resolution{mark}"


def read(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def even(name: str) -> str:
    """A name with the tone mark of each word moved to its end, so that *Hòa* and *Hoà* are equal."""
    words: list[str] = []
    for word in unicodedata.normalize("NFD", name).split(" "):
        tones = [letter for letter in word if letter in _TONES]
        words.append("".join([letter for letter in word if letter not in _TONES] + tones))
    return " ".join(words)


def differences(names: Iterable[Row], units: Iterable[Row], lineage: Iterable[Row]) -> list[Difference]:
    """Every commune of 1 July 2025 whose name, kind, resolution or clause is not what the resolution says.

    Args:
        names: rows of ``resolution_names.csv``.
        units: rows of ``units.csv``.
        lineage: rows of ``lineage.csv``.
    """
    table = {row["code"]: row for row in units if row["level"] == "C" and row["valid_from"] == REFORM}
    clauses: dict[str, set[tuple[str, str]]] = {}
    for edge in lineage:
        if edge["date"] == REFORM and edge["to_code"] in table:
            clauses.setdefault(edge["to_code"], set()).add((edge["resolution"], edge["clause"]))
    found: list[Difference] = []
    listed: set[str] = set()
    for row in names:
        code = row["code"]
        if code in listed:
            found.append(Difference(code, "code", code, "listed twice"))
        listed.add(code)
        unit = table.get(code)
        if unit is None:
            found.append(Difference(code, "code", "", code))
            continue
        if unit["name"] != row["name"]:
            found.append(Difference(code, "name", unit["name"], row["name"], even(unit["name"]) == even(row["name"])))
        if unit["kind"] != row["kind"]:
            found.append(Difference(code, "kind", unit["kind"], row["kind"]))
        if unit["basis"] != row["resolution"]:
            found.append(Difference(code, "basis", unit["basis"], row["resolution"]))
        stated = f"{row['resolution']} clause {row['clause']}"
        edges = clauses.get(code, set())
        if edges != {(row["resolution"], row["clause"])}:
            table_says = ", ".join(sorted(f"{act} clause {clause}" for act, clause in edges))
            found.append(Difference(code, "clause", table_says, stated))
    found += [Difference(code, "code", code, "") for code in table if code not in listed]
    return found


def faults(corrections: Iterable[Row], units: Iterable[Row], lineage: Iterable[Row]) -> list[str]:
    """What is wrong with a list of corrections: no level or day, no such version, or applied but not in the table.

    A correction that is not applied must leave the field of the table empty: it is *not established*.
    """
    versions = {(row["level"], row["code"], row["valid_from"]): row for row in units}
    clauses: dict[tuple[str, str], set[str]] = {}
    for edge in lineage:
        clauses.setdefault((edge["to_code"], edge["date"]), set()).add(edge["clause"])
    found: list[str] = []
    seen: set[tuple[str, str, str, str]] = set()
    for number, row in enumerate(corrections, start=2):
        faults_of_row = [*_key_faults(row)]
        key = row["level"], row["code"], row["since"]
        if not faults_of_row:
            if (*key, row["field"]) in seen:
                faults_of_row.append("the same field is corrected twice")
            seen.add((*key, row["field"]))
            version = versions.get(key)
            if version is None:
                faults_of_row.append(f"no version of {row['level']} {row['code']} begins on {row['since']}")
            else:
                faults_of_row += _not_in_table(row, version, clauses.get((row["code"], row["since"]), set()))
        found += [f"line {number}: {fault}" for fault in faults_of_row]
    return found


def _key_faults(row: Row) -> Iterator[str]:
    if row["level"] not in LEVELS:
        yield f"the level must be one of {', '.join(LEVELS)}, not {row['level']!r}"
    try:
        date.fromisoformat(row["since"])
    except ValueError:
        yield f"a correction needs the first day of the version it corrects, not {row['since']!r}"
    if row["applied"] not in {"yes", "no"}:
        yield f"applied must be yes or no, not {row['applied']!r}"


def _not_in_table(row: Row, version: Row, clauses: set[str]) -> Iterator[str]:
    """Whether the table has what a correction says of a version."""
    field, right = row["field"], row["right"]
    if field == "clause":
        stands = clauses == {right}
    elif field == "row":
        # The correction is the cut itself, so the version that begins on the day is all there is to see.
        stands = True
    elif field in version:
        stands = version[field] == (right if row["applied"] == "yes" else "")
    else:
        yield f"the table has no field {field!r}"
        return
    if row["applied"] == "yes" and not stands:
        yield f"{field} is not {right!r} in the table"
    if row["applied"] == "no" and not stands:
        yield f"{field} is not established, but the table states {version.get(field, '')!r}"


def main() -> None:
    """Print every difference and every fault."""
    units, lineage = read("units.csv"), read("lineage.csv")
    for difference in differences(read("resolution_names.csv"), units, lineage):
        print(difference)
    for fault in faults(read("corrections.csv"), units, lineage):
        print(fault)


if __name__ == "__main__":
    main()
