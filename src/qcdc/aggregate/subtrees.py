"""The units of a roll-up in one order (*thứ tự đơn vị*), in which everything below a unit follows it without a gap.

So the sum over a unit and everything below it is the difference of two running sums, however large the subtree is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from qcdc._kernel import validators as v
from qcdc.model import Tree, Unit, UnitRef
from qcdc.vocab import Level

__all__ = ["Subtrees", "running", "subtrees_of"]


class Subtrees:
    """The top of a roll-up and every unit below it, each before the units below it.

    Attributes:
        units: the units, the top first; ``None`` for the whole country, which has national bodies.
        refs: their keys.
        ends: for each place, the place after the last unit below it.
        by_code: the place of each unit, by its level and code.
    """

    __slots__ = ("by_code", "ends", "refs", "units")

    def __init__(self, tree: Tree, within: Unit | None) -> None:
        below: dict[tuple[Level, str], list[Unit]] = {}
        tops: list[Unit] = []
        for unit in tree:
            above = unit.parent
            if above is None:
                tops.append(unit)
            else:
                below.setdefault((above.level, above.code), []).append(unit)
        self.units: list[Unit | None] = []
        self.ends: list[int] = []
        if within is None:
            self.units.append(None)
            self.ends.append(0)
            for top in tops:
                self._add(top, below)
            self.ends[0] = len(self.units)
        else:
            self._add(within, below)
        self.refs: list[UnitRef | None] = [None if unit is None else unit.ref for unit in self.units]
        self.by_code: dict[tuple[Level, str], int] = {
            (unit.level, unit.code): place for place, unit in enumerate(self.units) if unit is not None
        }

    def _add(self, unit: Unit, below: dict[tuple[Level, str], list[Unit]]) -> None:
        place = len(self.units)
        self.units.append(unit)
        self.ends.append(place + 1)
        inside = below.get((unit.level, unit.code))
        if inside is not None:
            for one in inside:
                self._add(one, below)
            self.ends[place] = len(self.units)

    def place(self, key: UnitRef | None) -> int | None:
        """The place of the unit with a key, which names it by the first day of its life; ``None`` if it has none."""
        if key is None:
            return 0 if self.units[0] is None else None
        v.argument(key, UnitRef, "key")
        place = self.by_code.get((key.level, key.code))
        return place if place is not None and self.refs[place] == key else None

    def __len__(self) -> int:
        return len(self.units)

    def spans(self, *, below: bool) -> list[tuple[int, int]]:
        """For each place, the places that a figure counts: those of its subtree, or only itself."""
        return [(place, end if below else place + 1) for place, end in enumerate(self.ends)]


@lru_cache(maxsize=8)
def subtrees_of(tree: Tree, within: Unit | None) -> Subtrees:
    """The units below a top, kept for the next roll-up; those of the whole country take some megabytes."""
    return Subtrees(tree, within)


def running(numbers: Iterable[int]) -> list[int]:
    """The sum of the numbers before each place; the last is the sum of all."""
    return list(accumulate(numbers, initial=0))
