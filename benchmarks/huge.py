"""Large registers, each in a process of its own: seconds of the processor, and the most memory it held.

``8m``: eight million receptions as JSON Lines to the figures of all levels by kind and quarter, on polars and on DuckDB.
``100m``: a hundred million rows of Parquet on DuckDB, which may use less memory than they take.
``objects``: a million petitions read, counted and checked by all rules.

The files are made in ``.bench`` and deleted afterwards; they take about six gigabytes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks import nation, page
from benchmarks.goals import Found, line
from benchmarks.measure import ROOT, SCALE, child, machine, peak_mb, scaled

from qcdc import aggregate, codec, rules
from qcdc import frames as columns
from qcdc.dates import Period, as_day
from qcdc.model import Petition

__all__ = ["main"]

_CHILD = """
import sys
from benchmarks.huge import WAYS
print(WAYS[sys.argv[1]](*sys.argv[2:]))
"""
_MANY, _MOST, _OBJECTS = 8_000_000, 100_000_000, 1_000_000
_AT_ONCE = 1_000_000
_LIMIT = "2500MB"
_AFTERWARDS = as_day("2024-06-30")


def _run(way: str, *given: object) -> dict[str, float]:
    """What a new process measured."""
    found: dict[str, float] = json.loads(child(_CHILD, way, *given).splitlines()[-1])
    return found


def many(folder: Path) -> Iterator[Found]:
    """8M rows from JSON Lines."""
    path = nation.write(folder / "receptions.jsonl", nation.receptions(scaled(_MANY), days=nation.WHOLE))
    totals: list[float] = []
    for engine in ("polars", "duckdb"):
        found = _run("quarters", path, engine)
        totals.append(found["total"])
        yield Found(f"huge.8m.{engine}", found["seconds"], int(found["total"] != scaled(_MANY)))
        yield Found(f"huge.8m.{engine}.mb", found["mb"])


def _quarters(path: str, engine: str) -> str:
    """All levels by kind and quarter: the file is written as Parquet once, then each quarter is one window.

    Each quarter is rolled up with the units of its last day. The total counts what no unit of that day has, too.
    """
    start = process_time()
    total = 0
    with tempfile.TemporaryDirectory(dir=Path(path).parent) as folder:
        rows = Path(folder) / "rows.parquet"
        with columns.scan(path, "receptions", engine=engine) as opened:
            columns.to_parquet(rows, opened.frame, "receptions")
        for window in _windows():
            tree = nation.trees((window.end.isoformat(), window.end.isoformat()))[0]
            with columns.scan(rows, "receptions", engine=engine) as opened:
                counted = columns.tally(opened.frame, "receptions", over=window, by=("mode",), checked=True)
                rolled = columns.roll_up(counted, tree=tree, empty=False)
                total += _nation(rolled)
    return json.dumps({"seconds": process_time() - start, "mb": peak_mb(), "total": total})


def _windows() -> Iterator[Period]:
    """The quarters of the table of units; the last one ends early."""
    last = as_day(nation.WHOLE[1])
    for year in range(2019, 2027):
        for month in (1, 4, 7, 10):
            first = dt.date(year, month, 1)
            end = dt.date(year + month // 10, (month + 3) % 12, 1) - dt.timedelta(days=1)
            if first <= last:
                yield Period.between(first.isoformat(), min(end.isoformat(), last.isoformat()))


def _nation(rolled: columns.FrameRollUp) -> int:
    """The visits of the whole country, placed or not."""
    import narwhals as nw  # noqa: PLC0415 - only the processes that measure need it

    frame: Any = nw.from_native(rolled.totals)
    visits = frame.lazy().filter(nw.col("indicator") == "reception.visits", nw.col("unit_level").is_null())
    (found,) = visits.select(nw.col("value").sum().alias("value")).collect("pyarrow").rows()
    return int(found[0] or 0) + sum(one.counts.get("reception.visits", 0) for one in rolled.unplaced)


def most(folder: Path) -> Iterator[Found]:
    """100M rows of Parquet, out of core."""
    path = folder / "rows.parquet"
    _run("write", path, scaled(_MOST))
    found = _run("duckdb", path)
    yield Found("huge.100m", found["mb"], int(found["total"] != scaled(_MOST)))
    yield Found("huge.100m.s", found["seconds"])


def _write(path: str, rows: str) -> str:
    """Flat receptions of the units of today, a million at a time, by the weights of the synthetic nation."""
    import numpy as np  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    random = np.random.default_rng(nation.SEED)
    tree = nation.trees(nation.TODAY)[0]
    levels = pa.array([unit.level.value for unit in tree])
    codes = pa.array([unit.code for unit in tree])
    weights = np.array(nation.weights_of_units(tree))
    days, shares = (np.array(one) for one in nation.weights_of_days(nation.TODAY))
    epoch = dt.date(1970, 1, 1).toordinal()
    count, writer = int(rows), None
    for begun in range(0, count, _AT_ONCE):
        size = min(_AT_ONCE, count - begun)
        at = np.searchsorted(weights, random.random(size) * weights[-1], side="right")
        # In the order of days, as a register is kept.
        day = days[np.minimum(np.searchsorted(shares, (begun + np.arange(size)) / count, side="right"), len(days) - 1)]
        dates = pa.array((day - epoch).astype("int32")).cast(pa.date32())
        head = random.random(size) < 0.25
        table = pa.table(
            {
                "unit_level": levels.take(pa.array(at)),
                "unit_code": codes.take(pa.array(at)),
                "unit_on": dates,
                "id": pa.array(np.char.add("TCD-", (begun + np.arange(size)).astype("U9"))),
                "day": dates,
                "kind": pa.array(np.where(head, "periodic", "regular")),
                "receiver": pa.array(np.where(head, "head", "officer")),
                "persons": pa.array(random.choice([1, 2, 3, 6], size, p=[0.8, 0.12, 0.07, 0.01])),
                "origin": pa.array(["synthetic"]).take(pa.array(np.zeros(size, dtype="int64"))),
            }
        )
        writer = pq.ParquetWriter(path, table.schema) if writer is None else writer
        writer.write_table(table)
    assert writer is not None
    writer.close()
    return "{}"


def _duckdb(path: str) -> str:
    """All levels by kind, on a connection that may use less than the rows take."""
    import duckdb  # noqa: PLC0415

    start = process_time()
    connection = duckdb.connect()
    connection.execute("set enable_progress_bar = false")
    connection.execute(f"set memory_limit = '{_LIMIT}'")
    connection.execute(f"set temp_directory = '{Path(path).parent}'")
    with columns.scan(path, "receptions", engine=connection) as opened:
        window = Period.between(*nation.TODAY)
        counted = columns.tally(opened.frame, "receptions", over=window, by=("mode",), checked=True)
        total = _nation(columns.roll_up(counted, tree=nation.trees(nation.TODAY)[0], empty=False))
    return json.dumps({"seconds": process_time() - start, "mb": peak_mb(), "total": total})


def objects(folder: Path) -> Iterator[Found]:
    """1M petitions as objects."""
    path = nation.write(folder / "petitions.jsonl", nation.petitions(scaled(_OBJECTS)))
    found = _run("petitions", path)
    for step in ("read", "tally", "rules", "mb"):
        yield Found(f"huge.objects.{step}", found[step])


def _petitions(path: str) -> str:
    found: dict[str, float] = {}
    start = process_time()
    records = codec.read(path, Petition, format="jsonl")
    found["read"] = process_time() - start
    start = process_time()
    counted = aggregate.tally(records, over=Period.between(*nation.DISTRICTS))
    found["tally"] = process_time() - start
    start = process_time()
    audit = rules.run(records, as_of=_AFTERWARDS)
    found["rules"] = process_time() - start
    assert counted.count("petition.received") == len(records) == len(audit.records)
    return json.dumps(found | {"mb": peak_mb()})


WAYS: dict[str, Callable[..., str]] = {
    "quarters": _quarters,
    "write": _write,
    "duckdb": _duckdb,
    "petitions": _petitions,
}
_PARTS: dict[str, Callable[[Path], Iterator[Found]]] = {"8m": many, "100m": most, "objects": objects}


def main() -> None:
    """Run them, keep their lines, and write the page if a day is given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="of 8m, 100m, objects; all if left out")
    parser.add_argument("--date", default="", help="the day of the page, as 2026-11-26; no page without it")
    parser.add_argument("--scale", default="", help="take only this share of the records")
    given = parser.parse_args()
    if given.scale:
        os.environ[SCALE] = given.scale
    on = machine()
    print(", ".join(f"{name} {value}" for name, value in on.items()), flush=True)
    (ROOT / ".bench").mkdir(exist_ok=True)

    def measured() -> Iterator[Found]:
        for name in filter(None, given.only.split(",")) if given.only else _PARTS:
            with tempfile.TemporaryDirectory(dir=ROOT / ".bench") as folder:
                for found in _PARTS[name](Path(folder)):
                    print(line(found), flush=True)
                    yield found

    page.keep(measured(), on, scaled=bool(given.scale))
    if given.date:
        page.write(given.date)


if __name__ == "__main__":
    sys.exit(main())
