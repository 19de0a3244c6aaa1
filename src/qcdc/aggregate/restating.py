"""Restating (*quy đổi số liệu theo đơn vị hành chính mới*): figures of old units told of the units of another day.

Every answer has a quality and a reason. *Exact*: the unit is a comparable area by itself, so the figures of what it
was made of add up. *Apportioned*: a split unit was divided by the weights the user gave. *Area only*: the figures
of the whole area add up, those of the unit alone do not. *Not comparable*: a border is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity, evolve
from qcdc.aggregate.totals import sum_over_units
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError
from qcdc.model import ComparableArea, Figure, Share, Territory, UnitRef
from qcdc.vocab import FigureState, Origin, RestatementQuality

__all__ = ["Restated", "Weights", "restate"]

Weights = Mapping[tuple[UnitRef, UnitRef], Fraction]
"""For a source and a target of one split: which part of the source's figure goes there. Those of a source add to 1."""


@entity
class Restated:
    """The figure of one unit of the later day.

    Attributes:
        unit: key of the unit.
        quality: exact, apportioned, area only, not comparable.
        area: the comparable area the unit lies in.
        figure: the figure of the unit, where it is exact or apportioned.
        area_figure: the figure of the whole area, where its borders are known.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    quality: RestatementQuality = attrs.field(validator=v.instance(RestatementQuality))
    area: ComparableArea = attrs.field(validator=v.instance(ComparableArea))
    figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    area_figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))


def restate(
    series: Iterable[Figure], *, onto: DayLike, territory: Territory, weights: Weights | None = None
) -> tuple[Restated, ...]:
    """Tell the figures of the communes of one day of the communes of another.

    Args:
        series: figures of one indicator, window and nature, at most one a unit. Units without a figure are missing,
            not zero, and lower the coverage.
        onto: the day whose units are wanted; not before the last day the figures speak of.
        territory: the units and their lineage.
        weights: parts for the units that were split; without them their heirs are comparable as areas only.

    Raises:
        AggregationError: figures that differ in indicator, window or nature (``total.mismatch``), a unit twice
            (``total.twice``), a unit that is no commune of that day (``restate.unit``), or weights of a source
            that do not add to 1 or name no edge (``restate.weights``).
        UnknownCodeError: a day or a unit the territory does not know.
    """
    figures = tuple(v.argument(figure, Figure, "series") for figure in v.arguments(series, "series"))
    if not figures:
        raise AggregationError("total.nothing", "there is nothing to add", "series")
    v.argument(territory, Territory, "territory")
    day = figures[0].period.end if figures[0].period is not None else figures[0].as_of
    assert day is not None, "a figure has a period or a day"
    areas = territory.comparable_areas(day, as_day(onto, "onto"))
    values = _by_unit(figures, territory)
    known = {ref for area in areas for ref in area.before}
    strangers = sorted(str(ref) for ref in values.keys() - known)
    if strangers:
        raise AggregationError(
            "restate.unit", "no communes of that day: {units}", "series", {"units": tuple(strangers[:5])}
        )
    spread = _Spread(territory, _checked(weights or {}, territory), areas)
    found = [one for area in areas for one in _restate_area(area, values, figures[0], spread)]
    return tuple(sorted(found, key=lambda one: one.unit.sort_key))


def _by_unit(figures: tuple[Figure, ...], territory: Territory) -> dict[UnitRef, Figure]:
    values: dict[UnitRef, Figure] = {}
    for figure in figures:
        for field in ("indicator", "period", "as_of", "nature"):
            if getattr(figure, field) != getattr(figures[0], field):
                raise AggregationError("total.mismatch", "the figures differ in {field}", "series", {"field": field})
        ref = territory.resolve(figure.unit).ref
        if ref in values:
            raise AggregationError("total.twice", "a unit is given twice", "series")
        values[ref] = evolve(figure, unit=ref)
    return values


def _checked(weights: Weights, territory: Territory) -> dict[UnitRef, dict[UnitRef, Fraction]]:
    """The weights by source; every one names an edge, and those of a source add to exactly 1."""
    shares: dict[UnitRef, dict[UnitRef, Fraction]] = {}
    for (source, target), weight in weights.items():
        start, end = territory.resolve(source), territory.resolve(target)
        edges = {edge.target for edge in territory.lineage.successors(start)}
        if end.ref not in edges or v.argument(weight, Fraction, "weights") < 0:
            raise AggregationError(
                "restate.weights",
                "the weights of {unit} must be fractions of zero or more, name its heirs and add to 1",
                "weights",
                {"unit": str(start.ref)},
            )
        shares.setdefault(start.ref, {})[end.ref] = weight
    for ref, parts in shares.items():
        if sum(parts.values()) != 1:
            raise AggregationError(
                "restate.weights",
                "the weights of {unit} must be fractions of zero or more, name its heirs and add to 1",
                "weights",
                {"unit": str(ref)},
            )
    return shares


class _Spread:
    """Where each unit of the earlier day ends up, as far as whole mergers and the given weights tell."""

    def __init__(
        self,
        territory: Territory,
        shares: Mapping[UnitRef, Mapping[UnitRef, Fraction]],
        areas: Iterable[ComparableArea],
    ) -> None:
        self._lineage = territory.lineage
        self._territory = territory
        self._shares = shares
        self._ends = {ref for area in areas for ref in area.after}

    def of(self, source: UnitRef) -> dict[UnitRef, Fraction] | None:
        """The heirs of the later day with their parts; ``None`` where a split has no weights."""
        if source in self._ends:
            return {source: Fraction(1)}
        edges = self._lineage.successors(self._territory.resolve(source))
        parts = self._shares.get(source)
        if parts is None:
            if len(edges) != 1:
                return None
            parts = {edges[0].target: Fraction(1)}
        found: dict[UnitRef, Fraction] = {}
        for target, part in parts.items():
            further = self.of(target)
            if further is None:
                return None
            for heir, share in further.items():
                found[heir] = found.get(heir, Fraction(0)) + part * share
        return found


def _restate_area(
    area: ComparableArea, values: Mapping[UnitRef, Figure], like: Figure, spread: _Spread
) -> list[Restated]:
    if not area.certain or not area.before or not area.after:
        return [Restated(unit=ref, quality=RestatementQuality.NOT_COMPARABLE, area=area) for ref in area.after]
    sources = [values.get(ref) or _missing(like, ref) for ref in area.before]
    total = sum_over_units(sources, unit=area.after[0])
    if area.single:
        exact = RestatementQuality.EXACT
        return [Restated(unit=area.after[0], quality=exact, area=area, figure=total, area_figure=total)]
    spreads = {figure.unit: spread.of(figure.unit) for figure in sources}
    if any(parts is None for parts in spreads.values()):
        alone = RestatementQuality.AREA_ONLY
        return [Restated(unit=ref, quality=alone, area=area, area_figure=total) for ref in area.after]
    pieces: dict[UnitRef, list[Figure]] = {ref: [] for ref in area.after}
    for figure in sources:
        for heir, piece in _divide(figure, spreads[figure.unit] or {}).items():
            pieces[heir].append(piece)
    return [
        Restated(
            unit=ref,
            quality=RestatementQuality.APPORTIONED,
            area=area,
            figure=evolve(sum_over_units(pieces[ref], unit=ref), coverage=total.coverage),
            area_figure=total,
        )
        for ref in area.after
    ]


def _divide(figure: Figure, parts: Mapping[UnitRef, Fraction]) -> dict[UnitRef, Figure]:
    """One figure divided among heirs; the pieces add up to it again, to the last digit."""
    if isinstance(figure.value, Share):
        inside = _apportion(Decimal(figure.value.part), parts)
        outside = _apportion(Decimal(figure.value.whole - figure.value.part), parts)
        shares = {ref: Share(part=int(inside[ref]), whole=int(inside[ref] + outside[ref])) for ref in parts}
        return {ref: evolve(figure, value=shares[ref]) for ref in parts}
    if figure.value is None:
        return dict.fromkeys(parts, figure)
    pieces = _apportion(Decimal(figure.value), parts)
    whole = isinstance(figure.value, int)
    return {ref: evolve(figure, value=int(piece) if whole else piece) for ref, piece in pieces.items()}


def _apportion(value: Decimal, parts: Mapping[UnitRef, Fraction]) -> dict[UnitRef, Decimal]:
    """Largest remainders, on the last digit the value has: nothing is lost and nothing is made."""
    digits = max(0, -int(value.as_tuple().exponent))
    units = int(value.scaleb(digits))
    exact = {ref: units * part for ref, part in parts.items()}
    given = {ref: int(share // 1) for ref, share in exact.items()}
    left = units - sum(given.values())
    order = sorted(exact, key=lambda ref: (given[ref] - exact[ref], ref.sort_key))
    for ref in order[:left]:
        given[ref] += 1
    return {ref: Decimal(count).scaleb(-digits) for ref, count in given.items()}


def _missing(like: Figure, ref: UnitRef) -> Figure:
    """A unit of the series that gave no figure: missing, not zero."""
    return Figure(
        indicator=like.indicator,
        unit=ref,
        period=like.period,
        as_of=like.as_of,
        state=FigureState.NOT_REPORTED,
        nature=like.nature,
        origins=frozenset({Origin.COMPUTED}),
    )
