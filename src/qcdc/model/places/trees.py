"""The trees of a table of units (*các cây đơn vị hành chính*), each made on first use."""

from __future__ import annotations

import pendulum

from qcdc._kernel.kept import Kept
from qcdc.dates import OpenPeriod
from qcdc.model.places.tree import Tree
from qcdc.model.places.unit_table import UnitTable

__all__ = ["Trees"]

_KEPT = 32
"""A tree of the whole country takes some megabytes. The shipped table has 35 of them; your own table may have a
change every day."""


class Trees:
    """The trees of a table of units, each made on first use.

    Args:
        table: the units.
    """

    __slots__ = ("_kept", "table")

    def __init__(self, table: UnitTable) -> None:
        self.table = table
        self._kept: Kept[OpenPeriod, Tree] = Kept(_KEPT, table.lock, shared=True)

    def at(self, day: pendulum.Date, *, strict: bool = False) -> Tree:
        """The tree of a day. See `Territory.at`."""
        self.table.refuse_unknown_day(day, strict=strict)
        stretch = self.table.stretch(day)
        later = self.table.is_provisional(day)
        return self._kept.get(stretch, lambda: Tree(self.table, stretch, provisional=later))
