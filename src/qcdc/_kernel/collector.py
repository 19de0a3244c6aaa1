"""The garbage collector, where thousands of values are made at once."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["collector_paused"]


class Program:
    """What is known of the program that uses the library."""

    freezes = False
    """Whether it has objects that the collector ignores (`gc.freeze`).

    They are counted one by one, which takes 20 ms where there are a million: once there are some, they are not counted
    again.
    """


@contextmanager
def collector_paused() -> Generator[None]:
    """Pause the garbage collector, if it is on: it would look through all new values again and again.

    Afterwards, what exists is among its old objects: it would otherwise look through all new values at once. They are
    moved there by way of the objects that it ignores, unless the program has chosen such objects itself.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            Program.freezes = Program.freezes or bool(gc.get_freeze_count())
            if not Program.freezes:
                gc.freeze()
                gc.unfreeze()
            gc.enable()
