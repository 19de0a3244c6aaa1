"""Starting: imports, and the territory that a program finds that has used nothing of it yet."""

from __future__ import annotations

import csv
import gc
import io
import tracemalloc
from collections.abc import Callable, Iterator
from statistics import median

from benchmarks.goals import Found
from benchmarks.measure import cpu_of, interleaved

from qcdc import gazetteer
from qcdc._kernel.data import package_bytes
from qcdc.gazetteer.vietnam import _vietnam
from qcdc.model import Territory

__all__ = ["fresh", "imports", "memory", "territory"]

_ROUNDS = 9
_READY = "from qcdc import codec; from qcdc.model import Petition; codec.check({}, Petition)"


def imports() -> Iterator[Found]:
    """G10: new processes."""
    codes = ("pass", "import qcdc", "import attrs, cattrs, pendulum", _READY)
    seconds: list[list[float]] = [[] for _ in codes]
    for _ in range(_ROUNDS):
        for kept, code in zip(seconds, codes, strict=True):
            kept.append(cpu_of(code))
    bare, root, others, ready = map(median, seconds)
    # Less than nothing is noise.
    yield Found("import", max(0.0, root - bare) * 1000)
    yield Found("import.model", (ready - bare) / (others - bare))


def fresh() -> Territory:
    """The territory as a program finds it that has used nothing of it yet."""
    _vietnam.cache_clear()
    return gazetteer.vietnam()


def territory() -> Iterator[Found]:
    """G10: the territory and its first tree beside reading the table, and a tree of a day again."""
    text = package_bytes("gazetteer", "units.csv.gz").decode("utf-8")

    def read() -> int:
        return sum(1 for _ in csv.reader(io.StringIO(text, newline="")))

    reading, loading, first, lineage = interleaved(
        read, fresh, lambda: fresh().at("2023-06-30"), lambda: fresh().lineage
    )
    yield Found("territory.first", first / reading)
    yield Found("territory.load", loading / reading)
    yield Found("territory.lineage", lineage / reading)
    tree = gazetteer.vietnam()
    tree.at("2023-06-30")
    (again,) = interleaved(lambda: [tree.at("2023-06-30") for _ in range(1000)])
    yield Found("territory.again", first / (again / 1000))


def memory() -> Iterator[Found]:
    """G10: what the territory holds: loaded, after finding a name, with two trees, lineage and comparable areas."""

    def held(work: Callable[[Territory], object]) -> float:
        gc.collect()
        tracemalloc.start()
        try:
            kept = fresh()
            work(kept)
            gc.collect()
            return tracemalloc.get_traced_memory()[0] / 1_000_000
        finally:
            tracemalloc.stop()

    def trees(kept: Territory) -> None:
        kept.at("2025-06-30")
        kept.at("2025-07-01")
        kept.comparable_areas("2025-06-30", "2025-07-01")

    yield Found("territory.mb", held(lambda _: None))
    yield Found("territory.mb.tree", held(lambda kept: kept.at("2025-06-30").find("tỉnh Gia Lai")))
    yield Found("territory.mb.lineage", held(trees))
