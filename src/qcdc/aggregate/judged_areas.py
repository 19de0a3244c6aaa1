"""What can be said about the units of each comparable area: the quality and the reason of every restated figure.

`restate` and `restate_columns` both take the judgement from here, and the parts into which a figure is divided.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.exact import EXACT
from qcdc.aggregate.spreading import Spread, Weights
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError
from qcdc.model import ComparableArea, Range, Share, Territory, Unit, UnitRef
from qcdc.model.figures.values import Value
from qcdc.model.places.units import maybe_level, said
from qcdc.vocab import Level, RestatementQuality, RestatementReason

__all__ = ["JudgedArea", "JudgedAreas", "Question", "divide", "units_inside"]


class JudgedArea(NamedTuple):
    """A comparable area and what can be said about each unit of its later day; it is the same for all of them.

    Attributes:
        area: the area.
        quality: exact, presumed, apportioned, area only, not comparable.
        reason: why it is not better.
        because: keys of the units that are the reason.
        parts: for each unit of the earlier day its heirs with their parts, if its figure is divided.
    """

    area: ComparableArea
    quality: RestatementQuality
    reason: RestatementReason
    because: tuple[UnitRef, ...]
    parts: Mapping[UnitRef, Mapping[UnitRef, Fraction]] | None = None

    @property
    def has_total(self) -> bool:
        """Whether the figures of the whole area add up."""
        return self.quality is not RestatementQuality.NOT_COMPARABLE

    @property
    def whole(self) -> bool:
        """Whether the figure of the area is that of its only unit."""
        return self.has_total and self.area.single


class JudgedAreas(NamedTuple):
    """The answer to a question.

    Attributes:
        areas: the areas with a unit of the later day.
        inside: keys of the wanted units; ``None``: all.
        checked_until: the day until which the territory was checked, if the later day is after it.
    """

    areas: list[JudgedArea]
    inside: frozenset[UnitRef] | None
    checked_until: pendulum.Date | None


class Question(NamedTuple):
    """The units of which figures are given, and what is wanted. See `qcdc.aggregate.restate` for the fields."""

    territory: Territory
    day: pendulum.Date
    of: Level
    onto: DayLike
    level: Level | str | None
    within: Unit | UnitRef | None
    weights: Weights | None
    strict: bool
    presumed: bool

    def judge(self, given: Collection[UnitRef], name: str) -> JudgedAreas:
        """The areas of the wanted units, each judged.

        Args:
            given: keys of the units of which figures are given.
            name: the argument that an error about them names.
        """
        maybe_level(self.level)
        last = as_day(self.onto, "onto")
        v.refuse_end_before_start(self.day, last, "onto")
        areas = self.territory.comparable_areas(
            self.day, last, level=self.of, onto=self.level, strict=self.strict, presumed=self.presumed
        )
        if sum([ref in given for area in areas for ref in area.before]) < len(given):
            strangers = set(given).difference(*(area.before for area in areas))
            raise AggregationError("restate.unit", name, units=tuple(map(said, sorted(strangers, key=str)[:5])))
        every = areas
        inside = None if self.within is None else units_inside(self.territory, self.within, last)
        if inside is not None:
            areas = tuple(area for area in areas if not inside.isdisjoint(area.after))
        # Weights may be of units in any area, also in one that is not asked for.
        spread = Spread(
            self.territory,
            every,
            (self.day, last),
            self.weights or {},
            edges=self.of is Level.COMMUNE,
            presumed=self.presumed,
        )
        until = self.territory.known.until if self.territory.is_provisional(last) else None
        return JudgedAreas([_judge(area, spread) for area in areas if area.after], inside, until)


def units_inside(territory: Territory, within: Unit | UnitRef, on: pendulum.Date) -> frozenset[UnitRef]:
    """The keys of a unit of a day and of everything below it."""
    tree = territory.at(on)
    top = tree.resolve(within.ref if isinstance(within, Unit) else v.argument(within, UnitRef, "within"))
    return frozenset((top.ref, *(unit.ref for unit in tree.descendants(top))))


def _judge(area: ComparableArea, spread: Spread) -> JudgedArea:
    if not area.before:
        return JudgedArea(area, RestatementQuality.NOT_COMPARABLE, RestatementReason.NOTHING_BEFORE, ())
    if not area.certain:
        return JudgedArea(area, RestatementQuality.NOT_COMPARABLE, RestatementReason.UNKNOWN_LINEAGE, area.doubtful)
    if area.single:
        unchanged = area.before == area.after
        reason = RestatementReason.UNCHANGED if unchanged else RestatementReason.WHOLE_UNITS
        return _unless_presumed(JudgedArea(area, RestatementQuality.EXACT, reason, area.before))
    parts = {ref: spread.of(ref) for ref in area.before}
    if unweighted := tuple(ref for ref, one in parts.items() if one is None):
        return JudgedArea(area, RestatementQuality.AREA_ONLY, RestatementReason.SPLIT, unweighted)
    known = {ref: one for ref, one in parts.items() if one is not None}
    split = tuple(ref for ref, one in known.items() if len(one) > 1)
    return _unless_presumed(
        JudgedArea(area, RestatementQuality.APPORTIONED, RestatementReason.WEIGHTS_GIVEN, split, known)
    )


def _unless_presumed(judged: JudgedArea) -> JudgedArea:
    """What rests on presumed heirs is presumed, and nothing better."""
    if not judged.area.presumed:
        return judged
    return judged._replace(
        quality=RestatementQuality.PRESUMED,
        reason=RestatementReason.PRESUMED_HEIRS,
        because=judged.area.presumed,
    )


def divide(value: Value, parts: Mapping[UnitRef, Fraction], name: str) -> dict[UnitRef, int | Decimal | Share]:
    """A value divided among heirs; the parts add up to it exactly.

    Args:
        value: the value.
        parts: the parts of the heirs; their sum is 1.
        name: the argument that an error about it names.
    """
    if isinstance(value, Range):
        raise AggregationError("total.range", name)
    if isinstance(value, Share):
        inside = _apportion(Decimal(value.part), parts)
        outside = _apportion(Decimal(value.whole - value.part), parts)
        return {ref: Share(part=int(inside[ref]), whole=int(inside[ref] + outside[ref])) for ref in parts}
    pieces = _apportion(Decimal(value), parts)
    return {ref: int(piece) for ref, piece in pieces.items()} if isinstance(value, int) else {**pieces}


def _apportion(value: Decimal, parts: Mapping[UnitRef, Fraction]) -> dict[UnitRef, Decimal]:
    """Divide by largest remainders, in units of the last digit of the value, so that the parts add up to it exactly."""
    digits = max(0, -int(value.as_tuple().exponent))
    units = int(EXACT.scaleb(value, digits))
    exact = {ref: units * part for ref, part in parts.items()}
    given = {ref: int(share // 1) for ref, share in exact.items()}
    left = units - sum(given.values())
    order = sorted(exact, key=lambda ref: (given[ref] - exact[ref], ref.sort_key))
    for ref in order[:left]:
        given[ref] += 1
    return {ref: EXACT.scaleb(Decimal(count), -digits) for ref, count in given.items()}
