"""X1: eight threads from a cold start give the same answers as one, and no error."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import qcdc
from qcdc.dates import OpenPeriod, Period, as_day
from qcdc.model import Lineage, Territory, Tree, Unit, UnitVersion
from qcdc.vocab import Level, UnitKind

SRC = Path(qcdc.__file__).parents[1]
THREADS = 8

COLD = """
import json, threading
from concurrent.futures import ThreadPoolExecutor
from qcdc import gazetteer
from qcdc.dates import as_day, day_after

days = [day_after(as_day(first), step) for first in ("2025-06-16", "2026-09-06") for step in range(30)]
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
            found.append(str(country.heirs(country.get("64", on="2023-01-01"), on=day).successor))
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
        for day in Period.between("2024-01-01", "2024-02-29")
    )
    units = [
        Unit(level=Level.PROVINCE, code=str(code), versions=names, seen=as_day("2024-01-01")) for code in range(60, 65)
    ]
    return Territory.of_table(
        {(unit.level, unit.code): (unit,) for unit in units},
        known=OpenPeriod.between("2024-01-01", "2024-02-29"),
        lineage=lineage,
    )


def test_a_table_with_more_changes_than_trees_are_kept_stands_threads() -> None:
    """X1: 60 days, each with a tree of its own, in 8 threads: trees are forgotten and made again without an error."""
    calls: list[int] = []
    territory = _changing_daily(calls=calls)
    days = list(Period.between("2024-01-01", "2024-02-29"))
    start, interval = threading.Barrier(THREADS), sys.getswitchinterval()

    def look(thread: int) -> set[tuple[object, ...]]:
        start.wait()
        found: set[tuple[object, ...]] = set()
        for step in range(60):
            day = days[(step * (2 * thread + 1)) % len(days)]
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

    assert told == {(day, f"Tên {day.toordinal()}", 5) for day in days} | {(day, "goes_on") for day in days}
    assert len(calls) == 1


def test_threads_that_ask_for_a_day_at_the_same_time_get_one_tree() -> None:
    """X1: of each day that nobody asked for before, eight threads that ask at once get one and the same tree."""
    territory = _changing_daily(calls=[])
    days = list(Period.between("2024-01-01", "2024-02-29"))
    start, interval = threading.Barrier(THREADS), sys.getswitchinterval()

    def look(_: int) -> list[Tree]:
        found: list[Tree] = []
        for day in days:
            start.wait()
            found.append(territory.at(day))
        return found

    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            held = list(pool.map(look, range(THREADS)))
    finally:
        sys.setswitchinterval(interval)

    assert all(len({id(tree) for tree in trees}) == 1 for trees in zip(*held, strict=True))
