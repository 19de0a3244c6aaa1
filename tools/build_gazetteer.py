"""Build the shipped table of units from the CSV files in ``tools/data``.

Run ``make data``. The result is deterministic except for the version of the compressor, so the test compares the
unpacked bytes. One row of the shipped table is one version; ``life`` numbers the lives of a code, and
``parent_from`` is the first day of the life of the unit above.
"""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "qcdc" / "gazetteer" / "data"
LEVELS = {2: "P", 3: "D"}
FIELDS = ("level", "code", "life", "valid_from", "valid_to", "parent", "parent_from", "kind", "name", "basis")


def read(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with (HERE / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ends_of_lives() -> set[tuple[str, str, str]]:
    """(level, code, first day after) of every life that ended, with a known or an unknown lineage.

    Every unit of 30 June 2025 has an edge on the day after, so the reform needs no special case.
    """
    return {(edge["from_level"], edge["from_code"], edge["date"]) for edge in read("lineage.csv")}


def table() -> str:
    """The shipped table as text."""
    ends = ends_of_lives()
    out = io.StringIO(newline="")
    writer: csv.DictWriter[str] = csv.DictWriter(out, FIELDS, lineterminator="\n")
    writer.writeheader()
    # First days of the lives of each code, oldest first; higher levels come before lower ones.
    begins: dict[tuple[str, str], list[str]] = {}
    before: dict[str, str] | None = None
    for row in read("units.csv"):
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
        writer.writerow({**row, "life": str(len(begins[key])), "parent_from": parent_from})
        before = row
    return out.getvalue()


def lineage() -> str:
    """The shipped lineage as text: the unchanged edges."""
    return (HERE / "data" / "lineage.csv").read_text(encoding="utf-8")


def unknown() -> str:
    """The units whose successors no source names."""
    return (HERE / "data" / "unknown_lineage.csv").read_text(encoding="utf-8")


def files() -> dict[str, str]:
    """Every shipped table by its name."""
    return {"units.csv.gz": table(), "lineage.csv.gz": lineage(), "unknown_lineage.csv.gz": unknown()}


def main() -> None:
    """Write the tables."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        place = TARGET / name
        place.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
        print(f"{name}: {place.stat().st_size} bytes")


if __name__ == "__main__":
    main()
