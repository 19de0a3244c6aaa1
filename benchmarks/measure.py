"""Measuring: processor time, in turn, medians; the memory of a process of its own; the machine."""

from __future__ import annotations

import gc
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import process_time

__all__ = [
    "ROOT",
    "SCALE",
    "child",
    "cpu_of",
    "environment",
    "held_bytes",
    "interleaved",
    "machine",
    "peak_mb",
    "scaled",
]

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 5
PACKAGES = (
    "attrs",
    "cattrs",
    "pendulum",
    "orjson",
    "pydantic",
    "msgspec",
    "narwhals",
    "polars",
    "duckdb",
    "pandas",
    "pyarrow",
    "hypothesis",
)
SCALE = "QCDC_BENCH_SCALE"


def scaled(count: int) -> int:
    """A number of records, or fewer of them if the benchmarks only show that they run."""
    return max(20, int(count * float(os.environ.get(SCALE, "1"))))


def interleaved(
    *works: Callable[[], object],
    rounds: int = ROUNDS,
    paused: bool = False,
    clock: Callable[[], float] = process_time,
) -> list[float]:
    """The median seconds of each work, all of them in turn in every round.

    The seconds are those of all threads of this process, unless another clock is given: on a shared machine the time
    on the wall says little. Garbage is collected before each work, and what it returns is freed outside the time.

    Args:
        works: what is measured.
        rounds: how many times.
        paused: whether the garbage collector is off for all of them; otherwise it is on, as callers have it.
        clock: seconds so far.
    """
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for index, work in enumerate(works):
            gc.collect()
            with _collector(on=not paused):
                start = clock()
                found = work()
                seconds[index].append(clock() - start)
                del found
    return [median(found) for found in seconds]


@contextmanager
def _collector(*, on: bool) -> Generator[None]:
    before = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        yield
    finally:
        (gc.enable if before else gc.disable)()


def child(code: str, *given: object, root: Path = ROOT) -> str:
    """What a new process prints that runs some lines of Python; its arguments are in ``sys.argv[1:]``.

    Args:
        code: the lines.
        given: the arguments.
        root: the checkout in which it runs.
    """
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, given)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(root / "src", root),
        cwd=root,
    )
    return done.stdout.strip()


def environment(*paths: Path) -> dict[str, str]:
    """The variables of a new process that imports from some folders first."""
    return dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, paths)))


def cpu_of(code: str) -> float:
    """The seconds of the processor that a new process needs for some lines of Python."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    child(code)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def held_bytes() -> int:
    """The memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def peak_mb() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def machine() -> Mapping[str, str]:
    """What the figures were measured on; no name of a host."""
    known = {"python": platform.python_version(), "processors": str(os.cpu_count()), "system": platform.system()}
    return known | {name: version(name) for name in PACKAGES}
