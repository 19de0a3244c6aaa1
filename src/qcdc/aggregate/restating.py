"""Restating (*quy đổi số liệu theo đơn vị hành chính mới*): figures of old units as figures of new units.

Every answer has a quality and a reason. *Exact*: the unit is a comparable area by itself, so the figures of the units
from which it was formed add up. *Apportioned*: the figure of a split unit was divided by the weights that the user
gave. *Area only*: the figures of the whole area add up, but those of the unit alone do not. *Not comparable*: a border
is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.exact import EXACT
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.values import entity, evolve
from qcdc.aggregate.known import unit_of
from qcdc.aggregate.series import Series, as_series
from qcdc.aggregate.spreading import Spread, Weights
from qcdc.aggregate.totals import sum_over_units, total_of_alike
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError
from qcdc.model import ComparableArea, Figure, Range, Share, Territory, Unit, UnitRef
from qcdc.model.places.territory import unit_text
from qcdc.model.places.units import maybe_level, said
from qcdc.vocab import Level, RestatementQuality, RestatementReason

__all__ = ["PROVISIONAL", "Restated", "restate", "restate_onto_unit", "units_inside"]


@entity
class Restated:
    """The figure of one unit of the later day.

    Attributes:
        unit: key of the unit.
        quality: exact, apportioned, area only, not comparable.
        reason: why it is not better.
        because: keys of the units that are the reason: those from which it was formed, that were split, or whose heirs
            are unknown.
        area: the comparable area that contains the unit.
        figure: the figure of the unit, if it is exact or apportioned.
        area_figure: the figure of the whole area, if its borders are known.
        provisional: whether one of the days is after the last day of the table of units; its figures are then
            marked as well.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    quality: RestatementQuality = attrs.field(validator=v.instance(RestatementQuality))
    reason: RestatementReason = attrs.field(validator=v.instance(RestatementReason))
    because: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    area: ComparableArea = attrs.field(repr=False, validator=v.instance(ComparableArea))
    figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    area_figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)

    def text(self, language: Language, *, territory: Territory | None = None) -> str:
        """The quality and its reason in a sentence, with the units that are the reason.

        Args:
            language: ``"vi"`` or ``"en"``.
            territory: gives the units their names; without it they are named by code and day.
        """
        sentence = _SENTENCES[self.reason][as_language(language) == "en"]
        quality = self.quality.text(language)
        if territory is not None:
            v.argument(territory, Territory, "territory")
        shown = self.because[:_NAMED]
        units = ", ".join(unit_text(ref, territory, language) for ref in shown)
        if len(self.because) > _NAMED:
            units += f" (+{len(self.because) - _NAMED})"
        told = f"{quality[:1].upper()}{quality[1:]}: {sentence.format(units=units)}."
        return f"{told} {PROVISIONAL[as_language(language) == 'en']}" if self.provisional else told


PROVISIONAL = (
    "Tạm tính: ngày xét sau ngày cuối cùng mà danh mục đơn vị hành chính ghi nhận.",
    "Provisional: the day is after the last day of the table of units.",
)
"""The sentence that marks a provisional answer."""

_NAMED = 5
"""If there are more units than this, the sentence gives their number, not their names; `Restated.because` has all of
them."""

_SENTENCES = {
    RestatementReason.UNCHANGED: ("đơn vị không thay đổi địa giới", "the unit kept its borders"),
    RestatementReason.WHOLE_UNITS: ("gồm toàn bộ {units}", "it consists of the whole of {units}"),
    RestatementReason.WEIGHTS_GIVEN: (
        "{units} bị chia, số liệu được phân bổ theo trọng số đã cho",
        "{units} was split, and its figure is apportioned by the given weights",
    ),
    RestatementReason.SPLIT: (
        "{units} bị chia mà không có trọng số",
        "{units} was split, and no weights were given",
    ),
    RestatementReason.UNKNOWN_LINEAGE: (
        "chưa rõ địa bàn của {units} được nhập vào đơn vị nào, hoặc được hình thành từ đơn vị nào",
        "it is not known where the territory of {units} went, or came from",
    ),
    RestatementReason.NOTHING_BEFORE: ("trước đó không có đơn vị nào", "there was no unit before"),
}


def restate(
    series: Iterable[Figure],
    *,
    onto: DayLike,
    territory: Territory,
    weights: Weights | None = None,
    level: Level | str | None = None,
    within: Unit | UnitRef | None = None,
    strict: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[Restated, ...]:
    """Restate figures of the units of one day onto the units of another day.

    Flows, stocks and shares can be restated, because they add over units. A share is restated by its part and its
    whole, never by its rate.

    Args:
        series: figures of one indicator, window and nature and of units of one level, at most one per unit. Units
            without a figure are missing, not zero, and lower the coverage.
        onto: the day whose units are wanted; not before the last day of the figures. If it is after the last day of the
            territory, every answer is marked provisional.
        territory: the units and their lineage.
        weights: parts for the units that were split; without them their heirs are comparable only as areas. Weights of
            communes name successors; weights of districts and provinces name units of the later day in the area. If a
            unit gives parts away on several days, name it by a day before the step to which its weights apply.
        level: of the units of the later day; that of the series if left out. Districts ended on 30 June 2025, so
            their figures are restated with ``level="commune"`` or ``"province"``.
        within: a unit of the later day; only this unit and the units below it are returned. Default: the whole country.
        strict: refuse a day after the last day of the territory.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        AggregationError: figures that differ in indicator, window, nature or level (``total.mismatch``), a unit twice
            (``total.twice``), a unit that did not exist on that day (``restate.unit``), a rate printed without its
            counts (``total.rate``), or weights of a source that do not add up to 1 or that name a unit that is not an
            heir (``restate.weights``).
        UnknownCodeError: a day or a unit the territory does not know, or an indicator that is not in the catalogue.
        InvariantError: ``onto`` is before the day of the figures; a level without units on its day.
    """
    plan = _Plan(series, onto, territory, weights, level, strict=strict, catalogue=catalogue)
    inside = None if within is None else units_inside(territory, within, plan.last)
    return tuple(sorted(plan.answers(inside), key=lambda one: one.unit.sort_key))


def restate_onto_unit(
    series: Iterable[Figure],
    unit: UnitRef,
    *,
    onto: DayLike,
    territory: Territory,
    weights: Weights | None,
    strict: bool,
    catalogue: Catalogue,
) -> Restated | None:
    """What `restate` says of one unit of the later day, by its key; ``None`` if there is no such unit on that day."""
    plan = _Plan(series, onto, territory, weights, unit.level, strict=strict, catalogue=catalogue)
    return next(iter(plan.answers(frozenset({unit}))), None)


class _Plan:
    """The checked arguments of `restate`, and the answers for the units that are wanted."""

    def __init__(
        self,
        series: Iterable[Figure],
        onto: DayLike,
        territory: Territory,
        weights: Weights | None,
        level: Level | str | None,
        *,
        strict: bool,
        catalogue: Catalogue | None,
    ) -> None:
        self._catalogue = catalogue_or_shipped(catalogue)
        self._known = known = as_series(series, territory, "series", strict=strict)
        maybe_level(level)
        self.last = as_day(onto, "onto")
        v.refuse_end_before_start(known.day, self.last, "onto")
        self._areas = areas = territory.comparable_areas(
            known.day, self.last, level=known.level, onto=level, strict=strict
        )
        if strangers := known.by_unit.keys() - {ref for area in areas for ref in area.before}:
            raise AggregationError("restate.unit", "series", units=tuple(map(said, sorted(strangers, key=str)[:5])))
        days = (known.day, self.last)
        self._spread = Spread(territory, areas, days, weights or {}, edges=known.level is Level.COMMUNE)
        self._later = territory.is_provisional(self.last)

    def answers(self, wanted: frozenset[UnitRef] | None) -> list[Restated]:
        """Those of the units that are wanted, or of all; areas without a unit that is wanted are not restated."""
        areas = self._areas if wanted is None else [one for one in self._areas if not wanted.isdisjoint(one.after)]
        found = [one for area in areas for one in _restate_area(area, self._known, self._spread, self._catalogue)]
        kept = found if wanted is None else [one for one in found if one.unit in wanted]
        return [_provisional(one) for one in kept] if self._later else kept


def _provisional(one: Restated) -> Restated:
    figures = {
        name: None if figure is None else evolve(figure, provisional=True)
        for name, figure in (("figure", one.figure), ("area_figure", one.area_figure))
    }
    return evolve(one, provisional=True, **figures)


def units_inside(territory: Territory, within: Unit | UnitRef, on: pendulum.Date) -> frozenset[UnitRef]:
    """The keys of a unit of a day and of everything below it."""
    tree = territory.at(on)
    top = tree.resolve(within.ref if isinstance(within, Unit) else v.argument(within, UnitRef, "within"))
    return frozenset((top.ref, *(unit.ref for unit in tree.descendants(top))))


def _restate_area(area: ComparableArea, series: Series, spread: Spread, catalogue: Catalogue) -> list[Restated]:
    if not area.before:
        nothing = RestatementReason.NOTHING_BEFORE
        return [_not_comparable(ref, area, nothing, ()) for ref in area.after]
    if not area.certain:
        return [_not_comparable(ref, area, RestatementReason.UNKNOWN_LINEAGE, area.doubtful) for ref in area.after]
    sources = [series.of(ref) for ref in area.before]
    if not area.after:
        return []
    total = total_of_alike(sources, unit=area.after[0], period=series.first.period, catalogue=catalogue)
    if area.single:
        unit = area.after[0]
        return [
            Restated(
                unit=unit,
                quality=RestatementQuality.EXACT,
                reason=RestatementReason.UNCHANGED if area.before == (unit,) else RestatementReason.WHOLE_UNITS,
                because=area.before,
                area=area,
                figure=total,
                area_figure=total,
            )
        ]
    spreads = {ref: spread.of(ref) for ref in area.before}
    unweighted = tuple(ref for ref, parts in spreads.items() if parts is None)
    if unweighted:
        return [
            Restated(
                unit=ref,
                quality=RestatementQuality.AREA_ONLY,
                reason=RestatementReason.SPLIT,
                because=unweighted,
                area=area,
                area_figure=total,
            )
            for ref in area.after
        ]
    pieces: dict[UnitRef, list[Figure]] = {ref: [] for ref in area.after}
    for figure in sources:
        for heir, piece in _divide(figure, spreads[unit_of(figure, "series")] or {}).items():
            pieces[heir].append(piece)
    return [
        Restated(
            unit=ref,
            quality=RestatementQuality.APPORTIONED,
            reason=RestatementReason.WEIGHTS_GIVEN,
            because=tuple(source for source, parts in spreads.items() if parts is not None and len(parts) > 1),
            area=area,
            figure=evolve(sum_over_units(pieces[ref], unit=ref, catalogue=catalogue), coverage=total.coverage),
            area_figure=total,
        )
        for ref in area.after
    ]


def _not_comparable(
    ref: UnitRef, area: ComparableArea, reason: RestatementReason, because: tuple[UnitRef, ...]
) -> Restated:
    return Restated(unit=ref, quality=RestatementQuality.NOT_COMPARABLE, reason=reason, because=because, area=area)


def _divide(figure: Figure, parts: Mapping[UnitRef, Fraction]) -> dict[UnitRef, Figure]:
    """One figure divided among heirs; the parts add up to it exactly."""
    if isinstance(figure.value, Share):
        inside = _apportion(Decimal(figure.value.part), parts)
        outside = _apportion(Decimal(figure.value.whole - figure.value.part), parts)
        shares = {ref: Share(part=int(inside[ref]), whole=int(inside[ref] + outside[ref])) for ref in parts}
        return {ref: evolve(figure, value=shares[ref]) for ref in parts}
    if figure.value is None:
        return dict.fromkeys(parts, figure)
    if isinstance(figure.value, Range):
        raise AggregationError("total.range", "series")
    pieces = _apportion(Decimal(figure.value), parts)
    whole = isinstance(figure.value, int)
    return {ref: evolve(figure, value=int(piece) if whole else piece) for ref, piece in pieces.items()}


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
