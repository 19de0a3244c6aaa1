"""Units of a day as tables (*bảng đơn vị hành chính*): the units, and which unit lies in which.

A total of all levels is a join: the counts of each unit, joined with the units in which it lies, and added up. A number
stands for a unit in these tables; it holds for one tree and one top only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from qcdc._kernel import validators as v
from qcdc.frames.engines import Engine, engine_like
from qcdc.frames.schema import ColumnType
from qcdc.model import Tree, Unit

__all__ = ["NATION", "CountedUnits", "closure", "counted_units", "units"]

NATION = 0
"""The number of the whole country."""
_UNITS: Mapping[str, ColumnType] = {
    "unit": "whole",
    "unit_level": "text",
    "unit_code": "text",
    "unit_on": "day",
    "unit_until": "day",
}


class CountedUnits:
    """The units below a top, with their numbers.

    Args:
        tree: the tree.
        within: the unit at the top; ``None``: the whole country.

    Attributes:
        units: the units, the top first; their numbers begin with 1.
        numbers: the number of each unit, by level and code.
        top: the number of the top.
    """

    def __init__(self, tree: Tree, within: Unit | None) -> None:
        self.tree = tree
        self.within = within
        self.units: tuple[Unit, ...] = tuple(tree) if within is None else (within, *tree.descendants(within))
        self.numbers: Mapping[tuple[str, str], int] = {
            (unit.level.value, unit.code): number for number, unit in enumerate(self.units, start=1)
        }
        self.top = NATION if within is None else 1
        self._kept: dict[tuple[str, str], Any] = {}

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """Each unit with itself, with every unit above it up to the top, and with the whole country."""
        above = [NATION] * (len(self.units) + 1)
        for number, unit in enumerate(self.units, start=1):
            if unit.parent is not None and number != self.top:
                above[number] = self.numbers[unit.parent.level.value, unit.parent.code]
        found: list[tuple[int, int]] = [(NATION, NATION)] if self.top == NATION else []
        for number in range(1, len(self.units) + 1):
            at = number
            while at != NATION:
                found.append((number, at))
                at = above[at] if at != self.top else NATION
            if self.top == NATION:
                found.append((number, NATION))
        return found

    @cached_property
    def rows(self) -> list[tuple[object, ...]]:
        """The number of each unit, with its key and its last day."""
        rows: list[tuple[object, ...]] = [(NATION, None, None, None, None)] if self.top == NATION else []
        rows += [
            (number, unit.level.value, unit.code, unit.valid_from, unit.valid_until)
            for number, unit in enumerate(self.units, start=1)
        ]
        return rows

    def closure(self, engine: Engine, *, fresh: bool = False) -> Any:
        """The pairs as a table of an engine.

        Args:
            engine: the engine.
            fresh: whether it is a frame of its own, which its user may change.
        """
        types: Mapping[str, ColumnType] = {"unit": "whole", "above": "whole"}
        return engine.table(self.pairs, types) if fresh else self._entered(engine, "closure", self.pairs, types)

    def table(self, engine: Engine, *, fresh: bool = False) -> Any:
        """The units as a table of an engine; the whole country has a number only. See `closure` for the arguments."""
        return engine.table(self.rows, _UNITS) if fresh else self._entered(engine, "units", self.rows, _UNITS)

    def _entered(
        self, engine: Engine, name: str, rows: Sequence[Sequence[object]], types: Mapping[str, ColumnType]
    ) -> Any:
        """A table that is made once for each library: four at most."""
        found = self._kept.get((name, engine.backend))
        if found is None:
            found = self._kept[name, engine.backend] = engine.made(rows, types)
        return engine.entered(found)

    def placed(self, engine: Engine, frame: Any, first: str = "unit_on", last: str = "unit_on") -> Any:
        """A frame with the number of the unit of each row, empty where its unit is not in the tree on its day.

        Args:
            engine: the engine of the frame.
            frame: rows with the level and the code of a unit.
            first: the column of the first day on which the unit is named.
            last: the column of the last one; the unit must exist on both, and so on all days between them.
        """
        nw = engine.nw
        units = self.table(engine).filter(nw.col("unit") != NATION)
        units = units.rename({"unit": "number_of_unit", "unit_on": "unit_since"})
        found = frame.join(units, on=["unit_level", "unit_code"], how="left")
        inside = (nw.col(first) >= nw.col("unit_since")) & (
            nw.col("unit_until").is_null() | (nw.col(last) <= nw.col("unit_until"))
        )
        if self.tree.known.since is not None:
            inside = inside & (nw.col(first) >= engine.day(self.tree.known.since))
        return found.with_columns(unit=nw.when(inside).then(nw.col("number_of_unit"))).drop(
            "number_of_unit", "unit_since", "unit_until"
        )


def counted_units(tree: Tree, within: Unit | None) -> CountedUnits:
    """The units below a top, as `qcdc.aggregate.roll_up` takes them.

    Raises:
        UnknownCodeError: the top is not in the tree.
    """
    v.argument(tree, Tree, "tree")
    tops = tree.tops
    top = tops[0] if within is None and len(tops) == 1 else within
    if within is not None:
        top = tree.resolve(v.argument(within, Unit, "within").ref)
    return _counted(tree, top)


@lru_cache(maxsize=8)
def _counted(tree: Tree, top: Unit | None) -> CountedUnits:
    """The tables of a tree of the whole country take some megabytes, and are used again for every roll-up."""
    return CountedUnits(tree, top)


def units(tree: Tree, like: object = "polars", *, within: Unit | None = None) -> Any:
    """The units of a tree as a frame, with the numbers that `closure` uses.

    Its columns are ``unit`` (the number; 0 is the whole country), ``unit_level``, ``unit_code``, ``unit_on`` (the first day
    of the life, so the three are the key of the unit), ``unit_until`` (its last day, empty while it exists).

    Args:
        tree: the units of a day.
        like: ``"polars"``, ``"pandas"`` or ``"pyarrow"``, or a frame in whose engine it is made.
        within: the unit at the top; if left out, the whole country, or the one province of the tree.

    Raises:
        UnknownCodeError: the top is not in the tree.
        InvariantError: not a library (``table.library``) or a frame (``frames.engine``).
    """
    engine = engine_like(like)
    return engine.result(counted_units(tree, within).table(engine, fresh=True))


def closure(tree: Tree, like: object = "polars", *, within: Unit | None = None) -> Any:
    """Which unit lies in which, as a frame of the columns ``unit`` and ``above``: numbers of `units`.

    Every unit lies in itself, in each unit above it up to the top, and if there is no top, in the whole country (0).

    Args:
        tree: the units of a day.
        like: as `units`.
        within: as `units`.

    Raises:
        UnknownCodeError: the top is not in the tree.
        InvariantError: not a library (``table.library``) or a frame (``frames.engine``).
    """
    engine = engine_like(like)
    return engine.result(counted_units(tree, within).closure(engine, fresh=True))
