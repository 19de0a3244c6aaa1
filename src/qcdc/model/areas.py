"""Comparable areas (*khu vực so sánh được*): the smallest sets of units whose borders agree on two days.

A commune that was split cannot be compared with any one of its heirs; together with everything its heirs
were made of, it can. The areas are the connected components of the lineage between two days.

Where the heirs of a unit are unknown, every commune of its district may have received a part of it. Those
communes form one area with it, which is marked uncertain: its figures are not comparable below the province.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.model.lineage import Succession
from qcdc.model.units import UnitRef

__all__ = ["ComparableArea", "join_areas"]


@entity
class ComparableArea:
    """Units of two days that cover the same ground.

    Attributes:
        before: keys of the units of the earlier day.
        after: keys of the units of the later day.
        certain: whether every border is known; not where a unit of unknown lineage may have given a part.
    """

    before: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    after: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    certain: bool = attrs.field(validator=v.check_flag)

    @property
    def single(self) -> bool:
        """Whether the area is exactly one unit of the later day."""
        return len(self.after) == 1


class _Sets:
    """Disjoint sets of keys, joined one pair at a time."""

    def __init__(self) -> None:
        self._up: dict[UnitRef, UnitRef] = {}

    def top(self, ref: UnitRef) -> UnitRef:
        """The key that stands for the set of a key."""
        path: list[UnitRef] = []
        while (above := self._up.get(ref, ref)) != ref:
            path.append(ref)
            ref = above
        for step in path:
            self._up[step] = ref
        return ref

    def join(self, one: UnitRef, other: UnitRef) -> None:
        """Make one set of two."""
        self._up[self.top(one)] = self.top(other)


def join_areas(
    before: Iterable[UnitRef],
    after: Iterable[UnitRef],
    successions: Iterable[Succession],
    doubtful: Mapping[UnitRef, Iterable[UnitRef]],
) -> tuple[ComparableArea, ...]:
    """The comparable areas of two sets of units.

    Args:
        before: keys of the units of the earlier day.
        after: keys of the units of the later day; a life that goes on stands in both.
        successions: the edges between the two days, among units of this sort.
        doubtful: units with unknown heirs or forebears, and all that may have shared with them.
    """
    early, late = tuple(before), tuple(after)
    sets = _Sets()
    for edge in successions:
        sets.join(edge.source, edge.target)
    for unit, sharers in doubtful.items():
        for sharer in sharers:
            sets.join(unit, sharer)
    uncertain = {sets.top(unit) for unit in doubtful}
    found: dict[UnitRef, tuple[list[UnitRef], list[UnitRef]]] = {}
    for side, refs in enumerate((early, late)):
        for ref in refs:
            found.setdefault(sets.top(ref), ([], []))[side].append(ref)
    areas = [
        ComparableArea(
            before=tuple(sorted(old, key=_key)), after=tuple(sorted(new, key=_key)), certain=top not in uncertain
        )
        for top, (old, new) in found.items()
    ]
    return tuple(sorted(areas, key=lambda area: min(map(_key, (*area.after, *area.before)))))


def _key(ref: UnitRef) -> tuple[int, str, str]:
    return ref.level.depth, ref.code, ref.on.isoformat()
