"""The later units into which each earlier unit went, and in which parts: whole mergers, and weights for splits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import ComparableArea, Succession, Territory, Unit, UnitRef
from qcdc.model.places.unit_places import UnitPlace
from qcdc.model.places.units import said
from qcdc.vocab import Level, LineageShare

__all__ = ["Spread", "Weights", "area_weights", "people_weights"]

Weights = Mapping[tuple[UnitRef, UnitRef], Fraction]
"""For a source and a target of one split: the part of the source's figure that goes to the target. The parts of a
source add up to 1."""


_WHOLE = Fraction(1)


class Spread:
    """The parts in which the figures of the units of a day go to the units of a later day.

    Args:
        territory: the units.
        areas: the comparable areas between the two days.
        days: the earlier and the later day.
        weights: as `aggregate.restate` takes them.
        edges: whether to follow the lineage step by step (communes); else a unit goes to the units of its area.
        presumed: whether to follow presumed edges too.

    Raises:
        AggregationError: weights that are negative, that name a unit that is not an heir, or that do not add up to 1
            (``restate.weights``).
    """

    def __init__(
        self,
        territory: Territory,
        areas: tuple[ComparableArea, ...],
        days: tuple[pendulum.Date, pendulum.Date],
        weights: Weights,
        *,
        edges: bool,
        presumed: bool = False,
    ) -> None:
        self._territory = territory
        self._first, self._last = days
        self._edges = edges
        self._presumed = presumed
        self._areas = areas
        # By source and day of the step; a unit of districts or provinces has one step, which is the whole area.
        self._shares: dict[tuple[UnitRef, pendulum.Date], dict[UnitRef, Fraction]] = {}
        for pair, weight in v.mapping(weights, "weights").items():
            source, target = _two(pair)
            start, end = territory.resolve(source).ref, territory.resolve(target).ref
            day, heirs = self._step(start, source.on)
            parts = self._shares.setdefault((start, day), {})
            if v.argument(weight, Fraction, "weights") < 0 or end not in heirs or end in parts:
                raise _bad_weights(start)
            parts[end] = weight
        for (ref, _), parts in self._shares.items():
            if sum(parts.values()) != 1:
                raise _bad_weights(ref)

    # Most series have no split, so the data needed for splits is computed only when the first one occurs.
    @cached_property
    def _area(self) -> dict[UnitRef, ComparableArea]:
        return {ref: area for area in self._areas for ref in area.before}

    @cached_property
    def _ends(self) -> frozenset[UnitRef]:
        return frozenset(ref for area in self._areas for ref in area.after)

    def _step(self, ref: UnitRef, on: pendulum.Date) -> tuple[pendulum.Date, set[UnitRef]]:
        """The day of the step to which the weights of a source apply, and the heirs of that step.

        A unit may give away parts on several days: the first such day after the day of its reference counts.
        """
        if not self._edges:
            return self._last, set(self._area[ref].after) if ref in self._area else set()
        edges = self._steps(ref, max(self._first, on))
        return edges[0].day if edges else self._last, {edge.target for edge in edges}

    def _steps(self, ref: UnitRef, since: pendulum.Date) -> tuple[Succession, ...]:
        """The next edges of a unit after a day: all of one day, which is not after the later day."""
        edges = self._territory.lineage.from_ref(ref, presumed=self._presumed)
        later = [edge for edge in edges if since < edge.day <= self._last]
        return tuple([edge for edge in later if edge.day == later[0].day]) if later else ()

    def of(self, ref: UnitRef) -> dict[UnitRef, Fraction] | None:
        """The heirs of the later day with their parts; ``None`` if a split has no weights."""
        if self._edges:
            at, edges = ref, self._steps(ref, self._first)
            while len(edges) == 1:
                at, edges = edges[0].target, self._steps(edges[0].target, edges[0].day)
            if edges:  # the whole unit went into one that was split
                return self._follow(ref) if (at, edges[0].day) in self._shares else None
            return {at: _WHOLE} if at in self._ends else None
        # Not called for an area with one unit of the later day, because the whole area is that unit.
        return self._shares.get((ref, self._last))

    def _follow(self, ref: UnitRef) -> dict[UnitRef, Fraction] | None:
        """Follow a whole unit forward, day by day; the parts that go into a unit move on with it."""
        held = {ref: (Fraction(1), self._first)}
        done: dict[UnitRef, Fraction] = {}
        while held:
            steps = {one: self._steps(one, since) for one, (_, since) in held.items()}
            for one in [one for one, edges in steps.items() if not edges]:
                amount, _ = held.pop(one)
                if one not in self._ends:
                    return None
                done[one] = done.get(one, Fraction(0)) + amount
            if not held:
                break
            day = min(steps[one][0].day for one in held)
            # A unit that gives parts on a day gives what it had before that day; parts received on that day are not
            # passed on.
            giving = {one: held.pop(one)[0] for one in list(held) if steps[one][0].day == day}
            for one, amount in giving.items():
                edges = steps[one]
                parts = {edges[0].target: Fraction(1)} if len(edges) == 1 else self._shares.get((one, day))
                if parts is None:
                    return None
                for target, part in parts.items():
                    before = held[target][0] if target in held else done.pop(target, Fraction(0))
                    held[target] = (before + amount * part, day)
        return done


def _two(pair: object) -> tuple[UnitRef, UnitRef]:
    match pair:
        case (Unit() | UnitRef() as source, Unit() | UnitRef() as target):
            return v.argument(source, UnitRef, "weights"), v.argument(target, UnitRef, "weights")
        case _:
            raise InvariantError("restate.pair", "weights")


def _bad_weights(ref: UnitRef) -> AggregationError:
    return AggregationError("restate.weights", "weights", unit=said(ref))


def people_weights(
    territory: Territory, since: DayLike, until: DayLike, *, strict: bool = False
) -> dict[tuple[UnitRef, UnitRef], Fraction]:
    """Weights that follow from the resolutions, for figures about *people*, not about land.

    If a resolution gives all the people of a split commune to one heir (the others take land without people), that heir
    gets the weight 1 and the others 0. This holds for sixty communes of 2025. For figures about land (hectares,
    lengths of road) these weights would be wrong.

    Raises:
        UnknownCodeError: a day before the table, or with ``strict`` a day after its last day
            (``territory.day_unknown``).
    """
    found: dict[tuple[UnitRef, UnitRef], Fraction] = {}
    for source, edges in _splits(territory, since, until, strict=strict):
        heir = _heir_of_people(edges)
        if heir is not None:
            found |= {(source, edge.target): Fraction(int(edge is heir)) for edge in edges}
    return found


def area_weights(
    territory: Territory,
    since: DayLike,
    until: DayLike,
    *,
    places: Iterable[UnitPlace],
    units: Iterable[Unit | UnitRef] | None = None,
    strict: bool = False,
) -> dict[tuple[UnitRef, UnitRef], Fraction]:
    """Weights by area for communes of which the law says that a part went to each of several heirs. An estimate.

    A resolution rarely says how large a part is. Each heir gets the share of its *whole* area in the areas of all heirs,
    not that of the part that it received: an heir that is large because of other communes gets too much. Use them only
    for figures that grow with land, and prefer weights of your own. For figures about people, see `people_weights`.

    Args:
        territory: the units and their lineage.
        since: the day of the figures.
        until: the day onto which they are restated.
        places: the areas, as from ``gazetteer.places()``; without doubt for every heir.
        units: the communes that are weighted; default: every commune that was split between the days.
        strict: refuse a day after the day until which the territory was checked.

    Raises:
        AggregationError: the area of an heir is missing or doubtful (``restate.area``); the error names those heirs.
        UnknownCodeError: a day before the table, or with ``strict`` a day after the day until which it was checked
            (``territory.day_unknown``); a unit that the territory does not know.
    """
    areas = {one.unit: one.area_km2 for one in v.all_arguments(places, UnitPlace, "places") if not one.doubts}
    splits = _splits(territory, since, until, strict=strict)
    if units is not None:
        wanted = {territory.canonical_ref(unit, strict=strict) for unit in v.all_arguments(units, UnitRef, "units")}
        splits = [(source, edges) for source, edges in splits if source in wanted]
    if missing := {edge.target for _, edges in splits for edge in edges if edge.target not in areas}:
        raise AggregationError("restate.area", "places", units=tuple(map(said, sorted(missing, key=str)[:5])))
    found: dict[tuple[UnitRef, UnitRef], Fraction] = {}
    for source, edges in splits:
        whole = sum((Fraction(areas[edge.target]) for edge in edges), start=Fraction(0))
        found |= {(source, edge.target): Fraction(areas[edge.target]) / whole for edge in edges}
    return found


def _splits(
    territory: Territory, since: DayLike, until: DayLike, *, strict: bool
) -> list[tuple[UnitRef, list[Succession]]]:
    """The communes that were split between two days, each time with the edges to its heirs."""
    first, last = as_day(since, "since"), as_day(until, "until")
    v.refuse_end_before_start(first, last, "until")
    for day in (first, last):
        v.argument(territory, Territory, "territory").at(day, strict=strict)
    groups: dict[tuple[UnitRef, pendulum.Date], list[Succession]] = {}
    for edge in territory.lineage.successions:
        if first < edge.day <= last and edge.source.level is Level.COMMUNE:
            groups.setdefault((edge.source, edge.day), []).append(edge)
    return [(source, edges) for (source, _), edges in groups.items() if len(edges) > 1]


def _heir_of_people(edges: list[Succession]) -> Succession | None:
    all_people = [edge for edge in edges if edge.share is LineageShare.PART_AREA_ALL_PEOPLE]
    peopled = [edge for edge in edges if edge.share is not LineageShare.PART_AREA_ONLY]
    for found in (all_people, peopled):
        if len(found) == 1:
            return found[0]
    return None
