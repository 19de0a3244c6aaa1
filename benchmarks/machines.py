"""From which size on several machines pay: the same roll-up on DuckDB and on PySpark, both with two tasks on one machine.

Each is a process of its own, timed by the clock from its start to its end, because the work of PySpark is done in a Java
process. Rounds alternate; the median counts. Of two sizes follow the seconds that a start takes and the seconds of a million
rows, and of those how many machines PySpark needs to overtake one machine with DuckDB.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks import huge, nation
from benchmarks.measure import ROOT, machine

__all__ = ["main"]

_SIZES = (2_000_000, 32_000_000)
_ROUNDS = 2
_ON_DUCKDB = """
import sys
from qcdc import frames, gazetteer
from qcdc.dates import Period
rows, totals, first, last = sys.argv[1:]
window = Period.named(first, last)
with frames.scan(rows, "receptions", engine="duckdb") as opened:
    counted = frames.tally(opened.frame, "receptions", over=window)
    rolled = frames.roll_up(counted, tree=gazetteer.vietnam().at(window.end))
    rolled.totals.to_parquet(totals)
print(len(rolled.unplaced), "bodies not placed")
"""


def _seconds(way: str, rows: Path) -> float:
    """The seconds from the start of a process to its end."""
    totals = rows.with_name("totals.parquet")
    given = [str(rows), str(totals), *nation.TODAY]
    if way == "duckdb":
        command = [sys.executable, "-c", _ON_DUCKDB, *given]
    else:
        command = [sys.executable, str(ROOT / "examples" / "roll_up_on_spark.py"), *given]
    start = perf_counter()
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)
    took = perf_counter() - start
    if done.returncode:
        sys.exit(done.stderr)
    return took


def _environment() -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": str(ROOT / "src"),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_SUBMIT_ARGS": "--master local[2] --driver-memory 4g pyspark-shell",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }


def _measured(sizes: tuple[int, int]) -> dict[str, tuple[float, ...]]:
    """The median seconds of each way, by size."""
    taken: dict[tuple[str, int], list[float]] = {(way, size): [] for way in ("duckdb", "pyspark") for size in sizes}
    with tempfile.TemporaryDirectory(dir=ROOT / ".bench") as folder:
        files: dict[int, Path] = {}
        for size in sizes:
            files[size] = Path(folder) / f"{size}.parquet"
            huge.WAYS["write"](str(files[size]), str(size))
        for _ in range(_ROUNDS):
            for (way, size), all_of_them in taken.items():
                all_of_them.append(_seconds(way, files[size]))
                print(f"{way} {size:,} rows: {all_of_them[-1]:.1f} s", flush=True)
    return {way: tuple(median(taken[way, size]) for size in sizes) for way in ("duckdb", "pyspark")}


def main() -> None:
    """Measure both and say what follows."""
    parser = argparse.ArgumentParser(description="From which size on several machines pay.")
    parser.add_argument("--sizes", default=",".join(map(str, _SIZES)), help="two numbers of rows")
    given = parser.parse_args()
    few, many = map(int, given.sizes.split(","))
    (ROOT / ".bench").mkdir(exist_ok=True)
    print(", ".join(f"{name} {value}" for name, value in machine().items()), flush=True)
    found = _measured((few, many))
    rates: dict[str, float] = {}
    for way, (short, long) in found.items():
        rates[way] = (long - short) / (many - few) * 1e6
        print(f"{way}: start {short - rates[way] * few / 1e6:.1f} s, {rates[way]:.3f} s for a million rows")
    print(f"PySpark / DuckDB for the same rows: {rates['pyspark'] / rates['duckdb']:.1f}")


if __name__ == "__main__":
    main()
