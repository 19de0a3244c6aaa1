"""Comparable areas (*khu vực so sánh được*): the smallest sets of units whose borders agree on two days.

A commune that was split cannot be compared with any one of its heirs; it can be compared together with all units from
which its heirs were formed. The areas are the connected components of the lineage between two days. Those of districts
and provinces consist of those of their communes.

If the heirs of a commune are unknown, every commune of its district may have received a part of it. Those communes form
one area with it, which is marked uncertain. At a level at which all of them are in one unit, the area is certain,
because the territory stayed within that unit in any case. On request, presumed heirs are used instead; the area is then
not uncertain, but presumed.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity, evolve
from qcdc.errors import InvariantError
from qcdc.model.places.lineage import Succession
from qcdc.model.places.tree import Tree
from qcdc.model.places.trees import Trees
from qcdc.model.places.units import UnitRef
from qcdc.model.places.unknown_lineage import find_doubts
from qcdc.vocab import Level

__all__ = ["ComparableArea", "find_areas"]


@entity
class ComparableArea:
    """Units of two days that cover the same territory.

    Attributes:
        before: keys of the units of the earlier day.
        after: keys of the units of the later day.
        certain: whether every border is known; false if a unit of unknown lineage may have given a part.
        doubtful: keys of the units whose unknown heirs or predecessors make it uncertain.
        presumed: keys of the units whose heirs are only presumed; empty unless presumed heirs were requested.
        provisional: whether one of the days is after the day until which the table of units was checked.
    """

    before: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    after: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    certain: bool = attrs.field(validator=v.check_flag)
    doubtful: tuple[UnitRef, ...] = attrs.field(default=(), validator=v.each(v.instance(UnitRef)))
    presumed: tuple[UnitRef, ...] = attrs.field(default=(), validator=v.each(v.instance(UnitRef)))
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
        """The key that represents the set of a key."""
        up = self._up
        path: list[_Side] = []
        while (above := up.get(one)) is not None and above != one:
            path.append(one)
            one = above
        for step in path[:-1]:
            up[step] = one
        return one

    def join(self, one: _Side, other: _Side) -> None:
        """Join two sets."""
        self._up[self.top(one)] = self.top(other)


def find_areas(
    trees: Trees,
    ends: tuple[Tree, Tree],
    *,
    days: tuple[pendulum.Date, pendulum.Date],
    levels: tuple[Level, Level],
    presumed: bool,
) -> tuple[ComparableArea, ...]:
    """The comparable areas between two days, given their trees. See `Territory.comparable_areas`."""
    for tree, day, level in zip(ends, days, levels, strict=True):
        if level is Level.VILLAGE:
            raise InvariantError("areas.level", "level")
        if not tree.counts()[level]:
            raise InvariantError("areas.no_units", "level", day=day, level=level)
    communes_only = levels == (Level.COMMUNE, Level.COMMUNE)
    areas = _areas_of_ground(trees, ends, days, communes_only=communes_only, presumed=presumed)
    if not communes_only:
        areas = _areas_of_levels(areas, *ends, levels)
    return tuple(evolve(area, provisional=True) for area in areas) if ends[1].provisional else areas


def _areas_of_ground(
    trees: Trees,
    ends: tuple[Tree, Tree],
    days: tuple[pendulum.Date, pendulum.Date],
    *,
    communes_only: bool,
    presumed: bool,
) -> tuple[ComparableArea, ...]:
    """The areas of the lowest units: communes, and for the levels above also units without communes."""
    lineage = trees.table.lineage
    every = [edge for edge in lineage.edges(presumed=True) if days[0] < edge.day <= days[1]]
    bare = _bare_communes(every) if communes_only else _bare_units(trees, ends, every)
    edges = [
        edge
        for edge in every
        if (presumed or not edge.presumed) and (edge.target.level is Level.COMMUNE or edge.target in bare)
    ]
    doubts = find_doubts(trees, days, bare, presumed=presumed)
    sets = _Sets()
    for edge in edges:
        sets.join((False, edge.source), (False, edge.target))
    for unit, sharers in doubts.unknown.items():
        for sharer in sharers:
            sets.join((False, unit), (False, sharer))
    unknown, resting = _Marks(sets), _Marks(sets)
    for unit in doubts.unknown:
        unknown.add((False, unit), (unit,))
    for unit, sharers in doubts.presumed.items():
        # A presumed heir may not be the only one: every unit that may have received a part rests on the presumption.
        for one in (unit, *sharers):
            resting.add((False, one), (unit,))
    # A life that continues has the same key on both days, so the sides need not be distinguished here.
    early, late = (
        [
            (False, unit.ref)
            for unit in tree
            if unit.level is Level.COMMUNE or (unit.ref in bare and (not communes_only or _is_bare(tree, unit.ref)))
        ]
        for tree in ends
    )
    return _gather(early, late, sets, unknown, resting)


def _bare_communes(edges: Iterable[Succession]) -> set[UnitRef]:
    """Units above commune level that are listed among communes: those that became communes, or that communes became.

    Island districts without communes became special zones; the communes of Lý Sơn went into their district.
    """
    found = {edge.source for edge in edges if edge.target.level is Level.COMMUNE}
    found |= {edge.target for edge in edges if edge.source.level is Level.COMMUNE}
    return {ref for ref in found if ref.level is Level.DISTRICT}


def _bare_units(trees: Trees, ends: tuple[Tree, Tree], edges: Iterable[Succession]) -> set[UnitRef]:
    """Units above commune level that have no communes on one of the days, or on a day when territory moved."""
    found = {unit.ref for tree in ends for unit in tree if _is_bare(tree, unit.ref)}
    above = [edge for edge in edges if edge.target.level is not Level.COMMUNE]
    found |= {edge.target for edge in above if _is_bare(trees.at(edge.day), edge.target)}
    found |= {edge.source for edge in above if edge.target in found and edge.source.level is Level.DISTRICT}
    return found | _bare_communes(edges)


def _areas_of_levels(
    ground: tuple[ComparableArea, ...], before: Tree, after: Tree, levels: tuple[Level, Level]
) -> tuple[ComparableArea, ...]:
    """Units above the communes: units that share an area of communes are comparable only together."""
    early, late = _above(before, levels[0]), _above(after, levels[1])
    sets = _Sets()
    placed: list[tuple[ComparableArea, _Side, set[_Side]]] = []
    presumed_in: dict[UnitRef, set[_Side]] = {}
    for area in ground:
        ends: set[_Side] = {(True, late[ref]) for ref in area.after if ref in late}
        anchors: list[_Side] = [*ends, *((False, early[ref]) for ref in area.before if ref in early)]
        if not anchors:
            continue
        for anchor in anchors[1:]:
            sets.join(anchors[0], anchor)
        placed.append((area, anchors[0], ends))
        for ref in area.presumed:
            presumed_in.setdefault(ref, set()).update(ends)
    unknown, resting = _Marks(sets), _Marks(sets)
    for area, anchor, ends in placed:
        # The territory of a unit of unknown lineage is in this area in any case; within one unit nothing is uncertain.
        if area.doubtful and len(ends) != 1:
            unknown.add(anchor, area.doubtful)
        # Each area that may have received a part is marked; if all of them are in one unit, nothing is presumed there.
        if outside := [ref for ref in area.presumed if len(presumed_in[ref]) != 1]:
            resting.add(anchor, outside)
    return _gather(
        [(False, unit.ref) for unit in before if unit.level is levels[0]],
        [(True, unit.ref) for unit in after if unit.level is levels[1]],
        sets,
        unknown,
        resting,
    )


class _Marks:
    """For each set the units that make it uncertain or presumed; the sets must be complete."""

    def __init__(self, sets: _Sets) -> None:
        self._sets = sets
        self._units: dict[_Side, set[UnitRef]] = {}

    def add(self, one: _Side, units: Iterable[UnitRef]) -> None:
        """Add units to those of the set of a key."""
        self._units.setdefault(self._sets.top(one), set()).update(units)

    def of(self, top: _Side) -> tuple[UnitRef, ...]:
        """The units of the set that a key represents."""
        units = self._units.get(top)
        return () if units is None else tuple(sorted(units, key=_key))


def _gather(
    early: list[_Side], late: list[_Side], sets: _Sets, unknown: _Marks, resting: _Marks
) -> tuple[ComparableArea, ...]:
    found: dict[_Side, tuple[list[UnitRef], list[UnitRef]]] = {}
    for side, rows in enumerate((early, late)):
        for one in rows:
            found.setdefault(sets.top(one), ([], []))[side].append(one[1])
    areas = [
        ComparableArea(
            before=tuple(sorted(old, key=_key)),
            after=tuple(sorted(new, key=_key)),
            certain=not unknown.of(top),
            doubtful=unknown.of(top),
            presumed=resting.of(top),
        )
        for top, (old, new) in found.items()
    ]
    return tuple(sorted(areas, key=lambda area: min(map(_key, (*area.after, *area.before)))))


def _above(tree: Tree, level: Level) -> dict[UnitRef, UnitRef]:
    """The unit of a level that each unit is, or is in. A tree lists parents first."""
    found: dict[UnitRef, UnitRef] = {}
    for unit in tree:
        above = unit.ref if unit.level is level else None if unit.parent is None else found.get(unit.parent)
        if above is not None:
            found[unit.ref] = above
    return found


def _is_bare(tree: Tree, ref: UnitRef) -> bool:
    """Whether a province or district has only villages below it, and so is a lowest unit itself."""
    return ref.level in {Level.PROVINCE, Level.DISTRICT} and all(
        below.level is Level.VILLAGE for below in tree.children_of(ref.level, ref.code)
    )


def _key(ref: UnitRef) -> tuple[int, str, pendulum.Date]:
    return ref.sort_key
