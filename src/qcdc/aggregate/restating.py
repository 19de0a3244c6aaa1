"""Restating (*quy đổi số liệu theo đơn vị hành chính mới*): figures of old units as figures of new units.

Every answer has a quality and a reason. *Exact*: the unit is a comparable area by itself, so the figures of the units
from which it was formed add up. *Presumed*: it would be exact or apportioned if the presumed heirs are the real ones.
*Apportioned*: the figure of a split unit was divided by the weights that the user gave. *Area only*: the figures of the
whole area add up, but those of the unit alone do not. *Not comparable*: a border is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.exact import EXACT
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.aggregate.known import unit_of
from qcdc.aggregate.series import Series, as_series
from qcdc.aggregate.spreading import Spread, Weights
from qcdc.aggregate.totals import sum_over_units, total_of_alike
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import ComparableArea, Figure, Range, Share, Territory, Unit, UnitRef
from qcdc.model.places.territory import unit_text
from qcdc.model.places.units import maybe_level, said
from qcdc.vocab import Level, RestatementQuality, RestatementReason

__all__ = ["Restated", "restate", "units_inside"]


@entity
class Restated:
    """The figure of one unit of the later day.

    Attributes:
        unit: key of the unit.
        quality: exact, presumed, apportioned, area only, not comparable.
        reason: why it is not better.
        because: keys of the units that are the reason: those from which it was formed, that were split, or whose heirs
            are unknown.
        area: the comparable area that contains the unit.
        figure: the figure of the unit, if it is exact, presumed or apportioned; marked provisional if it is presumed.
        area_figure: the figure of the whole area, if its borders are known.
        checked_until: the day until which the table of units was checked, if the answer is about a later day; its
            figures are then marked provisional as well.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    quality: RestatementQuality = attrs.field(validator=v.instance(RestatementQuality))
    reason: RestatementReason = attrs.field(validator=v.instance(RestatementReason))
    because: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    area: ComparableArea = attrs.field(repr=False, validator=v.instance(ComparableArea))
    figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    area_figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    checked_until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_presumed(self) -> Faults:
        if self.presumed and self.quality in {RestatementQuality.EXACT, RestatementQuality.APPORTIONED}:
            yield InvariantError("restated.presumed", "quality")

    @property
    def provisional(self) -> bool:
        """Whether the answer is about a day after the day until which the table of units was checked."""
        return self.checked_until is not None

    @property
    def presumed(self) -> tuple[UnitRef, ...]:
        """Keys of the units whose presumed heirs the answer rests on; it is then neither exact nor apportioned."""
        return self.area.presumed

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
        sentences = [f"{quality[:1].upper()}{quality[1:]}: {sentence.format(units=units)}."]
        if self.presumed and self.reason is not RestatementReason.PRESUMED_HEIRS:
            sentences.append(choose(language, *_PRESUMED))
        if self.checked_until is not None:
            sentences.append(choose(language, *_PROVISIONAL).format(day=say_day(self.checked_until, language)))
        return " ".join(sentences)


_PROVISIONAL = (
    "Tạm tính: danh mục đơn vị hành chính được rà soát đến ngày {day}, ngày xét sau ngày này.",
    "Provisional: the day is after the day until which the table of units was checked ({day}).",
)
"""The sentence that marks a provisional answer."""

_PRESUMED = (
    "Có đơn vị kế thừa được suy đoán, chưa đối chiếu nghị quyết.",
    "Some heirs are presumed; no resolution was read for them.",
)

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
    RestatementReason.PRESUMED_HEIRS: (
        "đơn vị kế thừa của {units} được suy đoán, chưa đối chiếu nghị quyết",
        "the heirs of {units} are presumed; no resolution was read for them",
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
    presumed: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[Restated, ...]:
    """Restate figures of the units of one day onto the units of another day.

    Flows, stocks and shares can be restated, because they add over units. A share is restated by its part and its
    whole, never by its rate.

    Args:
        series: figures of one indicator, window and nature and of units of one level, at most one per unit. Units
            without a figure are missing, not zero, and lower the coverage.
        onto: the day whose units are wanted; not before the last day of the figures. If it is after the day until which
            the territory was checked, every answer is marked provisional.
        territory: the units and their lineage.
        weights: parts for the units that were split; without them their heirs are comparable only as areas. Weights of
            communes name successors; weights of districts and provinces name units of the later day in the area. If a
            unit gives parts away on several days, name it by a day before the step to which its weights apply.
        level: of the units of the later day; that of the series if left out. Districts ended on 30 June 2025, so
            their figures are restated with ``level="commune"`` or ``"province"``.
        within: a unit of the later day; only this unit and the units below it are returned. Default: the whole country.
        strict: refuse a day after the day until which the territory was checked.
        presumed: use presumed heirs where the heirs are not known. What rests on them is *presumed*, never exact.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        AggregationError: figures that differ in indicator, window, nature or level (``total.mismatch``), a unit twice
            (``total.twice``), a unit that did not exist on that day (``restate.unit``), a rate printed without its
            counts (``total.rate``), or weights of a source that do not add up to 1 or that name a unit that is not an
            heir (``restate.weights``).
        UnknownCodeError: a day or a unit the territory does not know, or an indicator that is not in the catalogue.
        InvariantError: ``onto`` is before the day of the figures; a level without units on its day.
    """
    indicators = catalogue_or_shipped(catalogue)
    known = as_series(series, territory, "series", strict=strict)
    maybe_level(level)
    last = as_day(onto, "onto")
    v.refuse_end_before_start(known.day, last, "onto")
    areas = territory.comparable_areas(known.day, last, level=known.level, onto=level, strict=strict, presumed=presumed)
    if not known.by_unit.keys() <= (units := {ref for area in areas for ref in area.before}):
        strangers = known.by_unit.keys() - units
        raise AggregationError("restate.unit", "series", units=tuple(map(said, sorted(strangers, key=str)[:5])))
    inside = None if within is None else units_inside(territory, within, last)
    if inside is not None:
        areas = tuple(area for area in areas if not inside.isdisjoint(area.after))
    spread = Spread(
        territory, areas, (known.day, last), weights or {}, edges=known.level is Level.COMMUNE, presumed=presumed
    )
    found = [one for area in areas for one in _restate_area(area, known, spread, indicators)]
    kept = found if inside is None else [one for one in found if one.unit in inside]
    if territory.is_provisional(last):
        kept = [_provisional(one, territory.known.until) for one in kept]
    return tuple(sorted(kept, key=lambda one: one.unit.sort_key))


def _provisional(one: Restated, checked_until: pendulum.Date | None) -> Restated:
    figures = {
        name: None if figure is None else evolve(figure, provisional=True)
        for name, figure in (("figure", one.figure), ("area_figure", one.area_figure))
    }
    return evolve(one, checked_until=checked_until, **figures)


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
    if area.presumed:
        # A figure may be taken out of the answer, so it carries a mark of its own.
        total = evolve(total, provisional=True)
    if area.single:
        unit = area.after[0]
        whole = RestatementReason.UNCHANGED if area.before == (unit,) else RestatementReason.WHOLE_UNITS
        return [
            Restated(
                unit=unit,
                quality=RestatementQuality.PRESUMED if area.presumed else RestatementQuality.EXACT,
                reason=RestatementReason.PRESUMED_HEIRS if area.presumed else whole,
                because=area.presumed or area.before,
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
    split = tuple(source for source, parts in spreads.items() if parts is not None and len(parts) > 1)
    return [
        Restated(
            unit=ref,
            quality=RestatementQuality.PRESUMED if area.presumed else RestatementQuality.APPORTIONED,
            reason=RestatementReason.PRESUMED_HEIRS if area.presumed else RestatementReason.WEIGHTS_GIVEN,
            because=area.presumed or split,
            area=area,
            figure=evolve(
                sum_over_units(pieces[ref], unit=ref, catalogue=catalogue),
                coverage=total.coverage,
                provisional=total.provisional,
            ),
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
