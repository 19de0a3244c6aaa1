"""Build the shipped tables of units from the CSV files in ``tools/data``.

Run ``make data``. The result is deterministic except for the version of the compressor, so the test compares the
unpacked bytes. One row of the shipped table of units is one version; ``life`` numbers the lives of a code,
``parent_from`` is the first day of the life of the unit above, and ``days`` grades the less sure of its two days: empty
if a text was read, ``list`` if only dated lists give it, ``uncertain`` if sources differ.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "qcdc" / "gazetteer" / "data"
FIRST = "2019-01-01"
"""The first day of the table: units of that day are at least that old."""
SECOND = "2021-11-01"
"""The first day of ``units.csv``; ``units_before_2021.csv`` has what changed before."""
ORDER = "PDC"
LEVELS = {2: "P", 3: "D"}
UNITS = ("level", "code", "life", "valid_from", "valid_to", "parent", "parent_from", "kind", "name", "basis", "days")
EDGES = ("date", "from_level", "from_code", "to_code", "share", "confidence", "resolution", "sources")
READ = frozenset({FIRST, SECOND, "2025-07-01", ""})
"""The days that need no grade: the ends of the table, and the reform, whose resolutions were read."""
GRADES = ("", "list", "uncertain")
DAYS = {"confirmed": "", "list": "list", "uncertain": "uncertain"}

SOURCES = {"resolution": "law", "office": "office", "list": "press"}
"""Who writes a kind of other name; all other kinds are common usage."""

Row = dict[str, str]


def read(name: str) -> list[Row]:
    """The rows of a CSV file."""
    with (HERE / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(fields: Iterable[str], rows: Iterable[Row]) -> str:
    """Rows as the text of a CSV file."""
    out = io.StringIO(newline="")
    writer: csv.DictWriter[str] = csv.DictWriter(out, list(fields), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def ends_of_lives() -> set[tuple[str, str, str]]:
    """(level, code, first day after) of every life that ended, with a known or an unknown lineage.

    Every unit of 30 June 2025 has an edge on the day after, so the reform needs no special case.
    """
    known = {(edge["from_level"], edge["from_code"], edge["date"]) for edge in read("lineage.csv")}
    return known | {
        (row["level"], row["code"], row["valid_to"]) for row in read("units_before_2021.csv") if row["then"] == "ended"
    }


def versions() -> list[Row]:
    """Every version since the first day, by level, code and day.

    A code of 1 November 2021 without an earlier row was in force unchanged since the first day.
    """
    earlier: dict[tuple[str, str], list[Row]] = {}
    for row in read("units_before_2021.csv"):
        earlier.setdefault((row["level"], row["code"]), []).append({**row, "days": DAYS[row["days"]]})
    later: dict[tuple[str, str], list[Row]] = {}
    for row in read("units.csv"):
        days = "" if {row["valid_from"], row["valid_to"]} <= READ else "list"
        later.setdefault((row["level"], row["code"]), []).append({**row, "days": days})
    found: list[Row] = []
    for key in sorted(earlier.keys() | later.keys(), key=lambda key: (ORDER.index(key[0]), key[1])):
        before, after = earlier.get(key, []), [dict(row) for row in later.get(key, [])]
        if after and after[0]["valid_from"] == SECOND:
            if not before:
                after[0]["valid_from"] = FIRST
            elif _same(before[-1], after[0]) and before[-1]["valid_to"] == SECOND:
                joined = before.pop()
                after[0] |= {name: joined[name] for name in ("valid_from", "basis")}
                after[0]["days"] = max(after[0]["days"], joined["days"], key=GRADES.index)
        found += [*before, *after]
    return found


def _same(one: Row, other: Row) -> bool:
    return all(one[name] == other[name] for name in ("parent", "kind", "name"))


def units() -> Iterator[Row]:
    """The rows of the shipped table of units."""
    ends = ends_of_lives()
    # First days of the lives of each code, oldest first; higher levels come before lower ones.
    begins: dict[tuple[str, str], list[str]] = {}
    before: Row | None = None
    for row in versions():
        key = (row["level"], row["code"])
        follows = (
            before is not None
            and (before["level"], before["code"], before["valid_to"]) == (*key, row["valid_from"])
            and (*key, row["valid_from"]) not in ends
        )
        if not follows:
            begins.setdefault(key, []).append(row["valid_from"])
        above = begins[LEVELS[len(row["parent"])], row["parent"]] if row["parent"] else []
        parent_from = max((start for start in above if start <= row["valid_from"]), default="")
        yield {**row, "life": str(len(begins[key])), "parent_from": parent_from}
        before = row


def unknown() -> list[Row]:
    """The units whose successors no resolution at hand names, by their last day."""
    ended = [row for row in read("units_before_2021.csv") if row["then"] == "ended"]
    return [*read("unknown_lineage.csv"), *({**row, "last_day": day_before(row["valid_to"])} for row in ended)]


def day_before(day: str) -> str:
    """The day before an ISO day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def presumed() -> list[Row]:
    """The edges that rest on other sources than a resolution; units without any source have none."""
    rows = [*read("lineage_before_2021.csv"), *read("presumed_heirs.csv")]
    return sorted((row for row in rows if row["to_code"]), key=lambda row: (row["date"], row["from_code"]))


def renamed() -> list[Row]:
    """The codes that went on under the name of a unit that ended; if an edge ends the old life, nothing is unsure."""
    cut = {(edge["from_code"], edge["date"]) for edge in read("lineage.csv")}
    return [row for row in read("renamed_by_merger.csv") if (row["code"], row["date"]) not in cut]


def names() -> list[Row]:
    """Other names; one that the lists of 2021 give was in use as long as the own name it belongs to."""
    spans: dict[tuple[str, str], list[Row]] = {}
    for key, rows in groupby(versions(), key=lambda row: (row["level"], row["code"])):
        spans[key] = list(rows)
    found: list[Row] = []
    for row in read("other_names.csv"):
        since = row["since"]
        if since == SECOND:
            own = [one for one in spans[row["level"], row["code"]] if one["valid_from"] <= since]
            since = own[-1]["valid_from"]
        found.append({**row, "since": since, "source": SOURCES.get(row["kind"], "people")})
    return found


def files() -> dict[str, str]:
    """Every shipped table by its name."""
    return {
        "units.csv.gz": written(UNITS, units()),
        "lineage.csv.gz": (HERE / "data" / "lineage.csv").read_text(encoding="utf-8"),
        "unknown_lineage.csv.gz": written(("level", "code", "last_day"), unknown()),
        "presumed_heirs.csv.gz": written(EDGES, presumed()),
        "renamed_by_merger.csv.gz": written(("date", "code", "ended", "resolution"), renamed()),
        "other_names.csv.gz": written(("level", "code", "since", "until", "name", "source", "act", "clause"), names()),
        "points.csv.gz": written(
            ("code", "latitude", "longitude", "area_km2", "area_from", "doubt"), read("points.csv")
        ),
    }


def main() -> None:
    """Write the tables."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        place = TARGET / name
        place.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
        print(f"{name}: {place.stat().st_size} bytes")


if __name__ == "__main__":
    main()
