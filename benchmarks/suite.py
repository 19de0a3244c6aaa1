"""The tests of the project: how long they take on the clock, for a person waits for them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from time import perf_counter

from benchmarks.goals import Found
from benchmarks.measure import ROOT

__all__ = ["tests"]


def tests() -> Iterator[Found]:
    """G15: ``make test``, in the environment of the tests, which is made before."""
    subprocess.run(["make", ".venv/dev.stamp"], cwd=ROOT, check=True, capture_output=True)  # noqa: S607
    start = perf_counter()
    done = subprocess.run(["make", "test"], cwd=ROOT, check=False, capture_output=True)  # noqa: S607
    minutes = (perf_counter() - start) / 60
    yield Found("tests", minutes if done.returncode == 0 else None, why_not="not measured: make test failed")
