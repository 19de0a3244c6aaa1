"""How long a piece of work takes, for tests that compare the effort of few and of many."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["least_seconds"]


def least_seconds(work: Callable[[], object]) -> float:
    """The processor time of the quickest of three runs: other load on the machine only ever adds time."""
    taken: list[float] = []
    for _ in range(3):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)
