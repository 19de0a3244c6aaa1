"""Comparable areas (*khu vực so sánh được*): the smallest sets of units whose borders agree on two days.

A commune that was split cannot be compared with any one of its heirs; together with everything its heirs
were made of, it can. The areas are the connected components of the lineage between two days. Those of districts
and provinces are made of those of their communes.

Where the heirs of a unit are unknown, every commune of its district may have received a part of it. Those
communes form one area with it, which is marked uncertain: its figures are not comparable below the province.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity, evolve
from qcdc.dates import day_after, day_before
from qcdc.errors import InvariantError
from qcdc.model.lineage import Lineage
from qcdc.model.units import Unit, UnitRef
from qcdc.vocab import Level

if TYPE_CHECKING:
    from qcdc.model.tree import Tree

__all__ = ["ComparableArea", "find_areas"]


@entity
class ComparableArea:
    """Units of two days that cover the same ground.

    Attributes:
        before: keys of the units of the earlier day.
        after: keys of the units of the later day.
        certain: whether every border is known; not where a unit of unknown lineage may have given a part.
        provisional: whether one of the days lies after the last one the table of units knows.
    """

    before: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    after: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    certain: bool = attrs.field(validator=v.check_flag)
    provisional: bool = attrs.field(default=False, validator=v.check_flag)

    @property
    def single(self) -> bool:
        """Whether the area is exactly one unit of the later day."""
        return len(self.after) == 1


_Side = tuple[bool, UnitRef]


class _Sets:
    """Disjoint sets of keys of the earlier (``False``) and the later day (``True``), joined one pair at a time."""

    def __init__(self) -> None:
        self._up: dict[_Side, _Side] = {}

    def top(self, one: _Side) -> _Side:
        """The key that stands for the set of a key."""
        path: list[_Side] = []
        while (above := self._up.get(one, one)) != one:
            path.append(one)
            one = above
        for step in path:
            self._up[step] = one
        return one

    def join(self, one: _Side, other: _Side) -> None:
        """Make one set of two."""
        self._up[self.top(one)] = self.top(other)


def find_areas(
    units: Iterable[Unit],
    lineage: Lineage,
    trees: tuple[Tree, Tree],
    *,
    days: tuple[pendulum.Date, pendulum.Date],
    levels: tuple[Level, Level],
) -> tuple[ComparableArea, ...]:
    """The comparable areas between two days, of which the trees are given. See `Territory.comparable_areas`."""
    for tree, day, level in zip(trees, days, levels, strict=True):
        if level is Level.VILLAGE:
            raise InvariantError(
                "areas.level", "comparable areas are told of provinces, districts and communes", "level"
            )
        if not tree.counts()[level]:
            raise InvariantError(
                "areas.no_units",
                "on {day} there is no unit of the level {level}",
                "level",
                {"day": day.isoformat(), "level": level.value},
            )
    areas = _areas_of_communes(units, lineage, trees, days)
    if levels != (Level.COMMUNE, Level.COMMUNE):
        areas = _areas_of_levels(areas, *trees, levels)
    return tuple(evolve(area, provisional=True) for area in areas) if trees[1].provisional else areas


def _areas_of_communes(
    units: Iterable[Unit], lineage: Lineage, trees: tuple[Tree, Tree], days: tuple[pendulum.Date, pendulum.Date]
) -> tuple[ComparableArea, ...]:
    before, after = trees
    edges = [
        edge for edge in lineage.successions if days[0] < edge.day <= days[1] and edge.target.level is Level.COMMUNE
    ]
    # Island districts without communes became special zones: they stand among the communes they turned into.
    islands = {edge.source for edge in edges if edge.source.level is Level.DISTRICT}
    early = [unit.ref for unit in before if unit.level is Level.COMMUNE or unit.ref in islands]
    late = [unit.ref for unit in after if unit.level is Level.COMMUNE]
    doubtful = _doubtful(units, lineage, before, days)
    sets = _Sets()
    for edge in edges:
        sets.join((False, edge.source), (False, edge.target))
    for unit, sharers in doubtful.items():
        for sharer in sharers:
            sets.join((False, unit), (False, sharer))
    uncertain = {sets.top((False, unit)) for unit in doubtful}
    # A life that goes on is one key on both days, so the sides need no telling apart here.
    return _gather([(False, ref) for ref in early], [(False, ref) for ref in late], sets, uncertain)


def _areas_of_levels(
    communes: tuple[ComparableArea, ...], before: Tree, after: Tree, levels: tuple[Level, Level]
) -> tuple[ComparableArea, ...]:
    """Units above the communes: those that share an area of communes cover the same ground together only."""
    early, late = _above(before, levels[0]), _above(after, levels[1])
    sets = _Sets()
    uncertain: list[_Side] = []
    for area in communes:
        anchors: list[_Side] = [(False, early[ref]) for ref in area.before if ref in early]
        anchors += [(True, late[ref]) for ref in area.after if ref in late]
        for anchor in anchors[1:]:
            sets.join(anchors[0], anchor)
        # What a commune of unknown lineage gave stayed inside its district, so a province's border is known.
        if anchors and not area.certain and levels != (Level.PROVINCE, Level.PROVINCE):
            uncertain.append(anchors[0])
    return _gather(
        [(False, unit.ref) for unit in before if unit.level is levels[0]],
        [(True, unit.ref) for unit in after if unit.level is levels[1]],
        sets,
        {sets.top(anchor) for anchor in uncertain},
    )


def _gather(early: list[_Side], late: list[_Side], sets: _Sets, uncertain: set[_Side]) -> tuple[ComparableArea, ...]:
    found: dict[_Side, tuple[list[UnitRef], list[UnitRef]]] = {}
    for side, rows in enumerate((early, late)):
        for one in rows:
            found.setdefault(sets.top(one), ([], []))[side].append(one[1])
    areas = [
        ComparableArea(
            before=tuple(sorted(old, key=_key)), after=tuple(sorted(new, key=_key)), certain=top not in uncertain
        )
        for top, (old, new) in found.items()
    ]
    return tuple(sorted(areas, key=lambda area: min(map(_key, (*area.after, *area.before)))))


def _above(tree: Tree, level: Level) -> dict[UnitRef, UnitRef]:
    """The unit of a level above each commune; a district without communes stands for itself."""
    found: dict[UnitRef, UnitRef] = {}
    for unit in tree:
        if unit.level in {Level.COMMUNE, Level.DISTRICT}:
            above = next((step.ref for step in tree.path(unit) if step.level is level), None)
            if above is not None:
                found[unit.ref] = above
    return found


def _doubtful(
    units: Iterable[Unit], lineage: Lineage, before: Tree, days: tuple[pendulum.Date, pendulum.Date]
) -> dict[UnitRef, list[UnitRef]]:
    """Communes that ended or began between two days without known heirs or forebears, with their neighbours."""
    first, last = days
    found: dict[UnitRef, list[UnitRef]] = {}
    for unit in units:
        if unit.level is not Level.COMMUNE:
            continue
        ended = unit.valid_until is not None and first <= unit.valid_until < last
        if ended and lineage.is_unknown(unit):
            found[unit.ref] = _neighbours(unit, day_after(unit.valid_until or first), before)
        born = first < unit.valid_from <= last
        if born and not lineage.predecessors(unit):
            found[unit.ref] = _neighbours(unit, unit.valid_from, before)
    return found


def _neighbours(unit: Unit, day: pendulum.Date, tree: Tree) -> list[UnitRef]:
    """The communes that belong, on a day, to the district the unit belonged to."""
    above = (unit.versions[-1] if unit.in_force(day_before(day)) else unit.versions[0]).parent
    below = () if above is None else tree.territory.at(day).units_below(above.level, above.code)
    return [other.ref for other in below if other.level is Level.COMMUNE]


def _key(ref: UnitRef) -> tuple[int, str, str]:
    return ref.level.depth, ref.code, ref.on.isoformat()
