"""Counts at the units of a tree, and those that could not be placed (*số đếm đã xếp và chưa xếp được vào cơ quan, đơn vị*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.aggregate.cells import Counted, fits
from qcdc.model import UnitBody, UnitRef

__all__ = ["Held", "Lost", "Unplaced", "matching", "total_of"]


class Held(NamedTuple):
    """A count at a unit of the tree.

    Attributes:
        body: which body of the unit.
        values: the values of the dimensions of the tally.
        counted: the number, with its origins.
    """

    body: UnitBody
    values: tuple[str, ...]
    counted: Counted


class Lost(NamedTuple):
    """A count that could not be placed.

    Attributes:
        unit: the unit as the records name it, none for a national body; a thing counts once for each.
        within: the smallest unit of the tree to which it certainly belongs; ``None``: not known, or the nation.
        itself: whether that is the unit itself, or the nation, whose body is not known.
        indicator: key of the indicator.
        held: the count.
    """

    unit: UnitRef | None
    within: UnitRef | None
    itself: bool
    indicator: str
    held: Held


@entity
class Unplaced:
    """Records that could not be placed in a body of the tree, and why; they are not in any total or coverage.

    Attributes:
        unit: the unit as the records name it; ``None`` for a national body.
        body: which body of the unit.
        reason: code of the error (``unit.unknown``, ``unit.not_in_force``, ``body.unknown`` …), or
            ``"rollup.outside"`` if they certainly belong to a unit that is not below the top.
        within: the smallest unit of the tree to which they certainly belong; ``None``: not known, or the nation.
        counts: the counts, by indicator; empty for a body that only handed in.
    """

    unit: UnitRef | None = attrs.field(validator=v.maybe(v.instance(UnitRef)))
    body: UnitBody = attrs.field(validator=v.instance(UnitBody))
    reason: str = attrs.field(validator=v.check_identifier)
    within: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    counts: Mapping[str, int] = attrs.field(hash=False, validator=v.mapping_of(str, v.instance(int)))


def matching(cells: Iterable[Held], asked: tuple[str | None, ...], body: UnitBody | None) -> Iterator[Held]:
    """The counts of some cells that belong to a body and values of the dimensions."""
    for one in cells:
        if (body is None or one.body == body) and fits(one.values, asked):
            yield one


def total_of(held: Iterable[Held]) -> int:
    """The sum of several counts of one unit; a thing that two of them have counts once."""
    plain, things = 0, set[str]()
    for one in held:
        plain += one.counted.plain
        things |= one.counted.things
    return plain + len(things)
