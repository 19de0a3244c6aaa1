"""Where each unit of an earlier day ends up, and with which part: whole mergers, and the weights given for splits."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import ComparableArea, Succession, Territory, UnitRef
from qcdc.vocab import Level, LineageShare

__all__ = ["Spread", "Weights", "people_weights"]

Weights = Mapping[tuple[UnitRef, UnitRef], Fraction]
"""For a source and a target of one split: which part of the source's figure goes there. Those of a source add to 1."""


class Spread:
    """The parts in which the figures of the units of a day go to the units of a later day.

    Args:
        territory: the units.
        areas: the comparable areas between the two days.
        days: the earlier and the later day.
        weights: as `aggregate.restate` takes them.
        edges: whether to follow the lineage step by step (communes); else a unit goes to the units of its area.

    Raises:
        AggregationError: weights that are negative, name no heir or do not add to 1 (``restate.weights``).
    """

    def __init__(
        self,
        territory: Territory,
        areas: tuple[ComparableArea, ...],
        days: tuple[pendulum.Date, pendulum.Date],
        weights: Weights,
        *,
        edges: bool,
    ) -> None:
        self._territory = territory
        self._first, self._last = days
        self._edges = edges
        self._areas = areas
        self._shares: dict[UnitRef, dict[UnitRef, Fraction]] = {}
        for pair, weight in v.mapping(weights, "weights").items():
            source, target = _two(pair)
            start, end = territory.resolve(source).ref, territory.resolve(target).ref
            if v.argument(weight, Fraction, "weights") < 0 or end not in self._heirs(start):
                raise _bad_weights(start)
            self._shares.setdefault(start, {})[end] = weight
        for ref, parts in self._shares.items():
            if sum(parts.values()) != 1:
                raise _bad_weights(ref)

    # Most series meet no split: what only splits need is made when the first one comes.
    @cached_property
    def _area(self) -> dict[UnitRef, ComparableArea]:
        return {ref: area for area in self._areas for ref in area.before}

    @cached_property
    def _ends(self) -> frozenset[UnitRef]:
        return frozenset(ref for area in self._areas for ref in area.after)

    def _heirs(self, ref: UnitRef) -> set[UnitRef]:
        if self._edges:
            return {edge.target for edge in self._steps(ref, self._first)}
        return set(self._area[ref].after) if ref in self._area else set()

    def _steps(self, ref: UnitRef, since: pendulum.Date) -> tuple[Succession, ...]:
        """The next edges of a unit after a day: all of one day, which is not after the later day."""
        edges = self._territory.lineage.from_ref(ref)
        later = [edge for edge in edges if since < edge.day <= self._last]
        return tuple(edge for edge in later if edge.day == later[0].day)

    def of(self, ref: UnitRef) -> dict[UnitRef, Fraction] | None:
        """The heirs of the later day with their parts; ``None`` where a split has no weights."""
        if self._edges:
            return self._follow(ref, self._first)
        after = self._area[ref].after
        return {after[0]: Fraction(1)} if len(after) == 1 else self._shares.get(ref)

    def _follow(self, ref: UnitRef, since: pendulum.Date) -> dict[UnitRef, Fraction] | None:
        edges = self._steps(ref, since)
        if not edges:
            return {ref: Fraction(1)} if ref in self._ends else None
        parts = {edges[0].target: Fraction(1)} if len(edges) == 1 else self._shares.get(ref)
        if parts is None:
            return None
        found: dict[UnitRef, Fraction] = {}
        for target, part in parts.items():
            further = self._follow(target, edges[0].day)
            if further is None:
                return None
            for heir, share in further.items():
                found[heir] = found.get(heir, Fraction(0)) + part * share
        return found

    def lost(self, area: ComparableArea) -> tuple[UnitRef, ...]:
        """Of an uncertain area: the units whose heirs, or forebears, nobody knows."""
        lineage = self._territory.lineage
        before = tuple(ref for ref in area.before if ref in lineage.unknown)
        return before or tuple(ref for ref in area.after if ref not in area.before and not lineage.to_ref(ref))


def _two(pair: object) -> tuple[UnitRef, UnitRef]:
    match pair:
        case (UnitRef() as source, UnitRef() as target):
            return source, target
        case _:
            raise InvariantError("restate.pair", "a weight is given for two units: (source, target)", "weights")


def _bad_weights(ref: UnitRef) -> AggregationError:
    return AggregationError(
        "restate.weights",
        "the weights of {unit} must be fractions of zero or more, name its heirs and add to 1",
        "weights",
        {"unit": str(ref)},
    )


def people_weights(territory: Territory, a: DayLike, b: DayLike) -> dict[tuple[UnitRef, UnitRef], Fraction]:
    """Weights the resolutions themselves give for figures that go with *people*, not with ground.

    Where the words of a resolution put all the people of a split commune into one heir (the others take area without
    people), that heir gets the weight 1 and the others 0. Sixty communes of 2025 are such. For figures of areas
    (hectares, lengths of road) these weights would be wrong.
    """
    first, last = as_day(a, "a"), as_day(b, "b")
    v.refuse_end_before_start(first, last, "b")
    groups: dict[tuple[UnitRef, pendulum.Date], list[Succession]] = {}
    for edge in v.argument(territory, Territory, "territory").lineage.successions:
        if first < edge.day <= last and edge.source.level is Level.COMMUNE:
            groups.setdefault((edge.source, edge.day), []).append(edge)
    found: dict[tuple[UnitRef, UnitRef], Fraction] = {}
    for (source, _), edges in groups.items():
        heir = _heir_of_people(edges)
        if heir is not None:
            found |= {(source, edge.target): Fraction(int(edge is heir)) for edge in edges}
    return found


def _heir_of_people(edges: list[Succession]) -> Succession | None:
    if len(edges) < 2:
        return None
    all_people = [edge for edge in edges if edge.share is LineageShare.PART_AREA_ALL_PEOPLE]
    peopled = [edge for edge in edges if edge.share is not LineageShare.PART_AREA_ONLY]
    for found in (all_people, peopled):
        if len(found) == 1:
            return found[0]
    return None
