"""X1: eight threads from a cold start give the same answers as one, and no error."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qcdc.dates import OpenPeriod, Period, as_day
from qcdc.model import Lineage, Territory, Unit, UnitVersion
from qcdc.vocab import Level, UnitKind

SRC = Path(__file__).parents[3] / "src"
THREADS = 8

COLD = """
import json, sys, threading
sys.setswitchinterval(1e-4)
from concurrent.futures import ThreadPoolExecutor
from qcdc import gazetteer
from qcdc.dates import as_day, day_after

days = [day_after(as_day("2021-11-15"), 41 * step) for step in range(60)]
start = threading.Barrier(8)

def look(thread):
    start.wait()
    country = gazetteer.vietnam()
    found = []
    for turn in range(2_000):
        day = days[(7 * turn + thread * 13) % 60]
        tree = country.at(day)
        unit = tree.get("24" if day < as_day("2025-07-01") else "52", "province")
        found.append((turn, thread, str(day), str(tree.stretch.since), len(tree), unit.name, tree.provisional))
        if turn == 0:
            found.append((country.at("2023-06-30").find("tỉnh Gia Lai").code, len(country.candidates("Gia Lai"))))
            found.append(str(country.heirs(country.get("64", on="2023-01-01"), on=day).sole))
    return country, found

with ThreadPoolExecutor(8) as pool:
    together = list(pool.map(look, range(8)))
start = threading.Barrier(1)
alone = [look(thread)[1] for thread in range(8)]
trees = {id(together[0][0].at(day)) for day in days}
print(json.dumps({
    "countries": len({id(country) for country, _ in together}),
    "same": [found for _, found in together] == alone,
    "asked": sum(len(found) for _, found in together),
    "trees": len(trees) == len({together[0][0].at(day).stretch for day in days}),
}))
"""


def test_eight_threads_from_a_cold_start_answer_as_one() -> None:
    """X1: 16,000 looks-up over 60 days in 8 threads: one country, one tree for each stretch, the same answers, no error."""
    done = subprocess.run(
        [sys.executable, "-c", COLD],
        env={**os.environ, "PYTHONPATH": str(SRC)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.strip() == '{"countries": 1, "same": true, "asked": 16016, "trees": true}'


def _changing_daily(*, calls: list[int]) -> Territory:
    def lineage(_: Territory) -> Lineage:
        calls.append(1)
        return Lineage()

    names = tuple(
        UnitVersion(since=day, until=day, name=f"Tên {day.toordinal()}", kind=UnitKind.TINH)
        for day in Period.between("2024-01-01", "2024-06-30")
    )
    unit = Unit(level=Level.PROVINCE, code="64", versions=names, seen=as_day("2024-01-01"))
    return Territory.of_table(
        {(Level.PROVINCE, "64"): (unit,)}, known=OpenPeriod.between("2024-01-01", "2024-06-30"), lineage=lineage
    )


@pytest.mark.parametrize("turn", range(3))
def test_a_table_with_more_changes_than_trees_are_kept_stands_threads(turn: int) -> None:
    """X1: 181 days, each with a tree of its own, in 8 threads: trees are forgotten and made again without an error."""
    calls: list[int] = []
    territory = _changing_daily(calls=calls)
    days = list(Period.between("2024-01-01", "2024-06-30"))
    start, interval = threading.Barrier(THREADS), sys.getswitchinterval()

    def look(thread: int) -> set[tuple[object, ...]]:
        start.wait()
        found: set[tuple[object, ...]] = set()
        for step in range(200):
            day = days[(step * (2 * thread + 1) + turn) % len(days)]
            tree = territory.at(day)
            found.add((day, tree.get("64").name, len(territory.candidates(f"Tên {day.toordinal()}"))))
            found.add((day, str(territory.heirs(tree.get("64"), on=days[-1]).state)))
            assert territory.comparable_areas(day, day, level="province")
        return found

    sys.setswitchinterval(1e-4)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            told = set[tuple[object, ...]]().union(*pool.map(look, range(THREADS)))
    finally:
        sys.setswitchinterval(interval)

    assert told == {(day, f"Tên {day.toordinal()}", 1) for day in days} | {(day, "goes_on") for day in days}
    assert len(calls) == 1
