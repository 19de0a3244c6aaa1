"""Comparing figures (*so với cùng kỳ*); figures that are not comparable are refused.

If units changed between the two figures, the earlier ones are restated first. A comparison is exact, or it states how
its earlier figure was restated. The error for figures that are not comparable gives the reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.exact import subtract_exactly
from qcdc._kernel.values import entity
from qcdc.aggregate.judged_areas import units_inside
from qcdc.aggregate.known import day_of, indicator_of, unit_of
from qcdc.aggregate.restating import Restated, restate
from qcdc.aggregate.series import as_series
from qcdc.aggregate.spreading import Weights
from qcdc.aggregate.totals import WHAT, sum_over_units
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period, PeriodKind
from qcdc.errors import AggregationError, Phrase
from qcdc.model import ComparableArea, Figure, Share, Territory, Unit, UnitRef
from qcdc.model.figures.values import Number
from qcdc.model.places.units import said
from qcdc.vocab import Level, RestatementQuality

__all__ = ["AreaComparison", "Comparison", "compare", "compare_areas"]


@entity
class Comparison:
    """A figure compared with an earlier one (*so sánh với kỳ trước*).

    Attributes:
        current: the later figure.
        previous: the earlier one, of the same unit or restated onto it.
        restated: how the earlier figure was restated, if it was.
        provisional: whether it depends on presumed heirs, or on a day after the day until which the table of units was
            checked.
    """

    current: Figure = attrs.field(validator=v.instance(Figure))
    previous: Figure = attrs.field(validator=v.instance(Figure))
    restated: Restated | None = attrs.field(default=None, validator=v.maybe(v.instance(Restated)))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)

    @property
    def difference(self) -> Number | Fraction | None:
        """Current less previous; of shares, the difference of their rates; ``None`` where a number is missing."""
        if isinstance(self.current.value, Share) or isinstance(self.previous.value, Share):
            rates = [figure.value.rate if isinstance(figure.value, Share) else None for figure in self._both]
            return None if rates[0] is None or rates[1] is None else rates[0] - rates[1]
        now, then = self.current.number, self.previous.number
        return None if now is None or then is None else subtract_exactly(now, then)

    @property
    def relative(self) -> Fraction | None:
        """The difference divided by the previous figure; ``None`` if that is zero."""
        difference, then = self.difference, self.previous.number
        if difference is None or not then or isinstance(difference, Fraction):
            return None
        return Fraction(difference) / Fraction(then)

    @property
    def exact(self) -> bool:
        """Whether both figures are exact and complete.

        Neither is qualified (as "about", "more than"), apportioned or provisional; every expected unit reported, and
        every record could be placed in a unit.
        """
        if self.provisional or (self.restated is not None and self.restated.quality is not RestatementQuality.EXACT):
            return False
        return all(
            figure.exact
            and not figure.provisional
            and not figure.unplaced
            and (figure.coverage is None or figure.coverage.complete)
            for figure in self._both
        )

    @property
    def _both(self) -> tuple[Figure, Figure]:
        return self.current, self.previous


@entity
class AreaComparison:
    """The figures of a comparable area, compared with its earlier ones (*so sánh theo vùng*).

    Attributes:
        area: the area.
        comparison: of the totals of the area; ``None`` if its borders are not known.
    """

    area: ComparableArea = attrs.field(validator=v.instance(ComparableArea))
    comparison: Comparison | None = attrs.field(default=None, validator=v.maybe(v.instance(Comparison)))


def compare(
    current: Figure,
    previous: Figure | Iterable[Figure],
    *,
    territory: Territory | None = None,
    weights: Weights | None = None,
    strict: bool = False,
    presumed: bool = False,
    catalogue: Catalogue | None = None,
) -> Comparison:
    """Compare a figure with an earlier one of the same territory, indicator and kind of window.

    Args:
        current: the later figure.
        previous: the earlier one; or those of all units from which the unit of ``current`` was formed, one each (*not
            reported* for a unit that did not report).
        territory: needed where the units of the two differ, or may differ; the earlier figures are then restated
            onto the unit of ``current``. Without it, one reference is taken to mean one unit with one border.
        weights: parts for units that were split, as `restate` takes them.
        strict: refuse a day after the day until which the territory was checked; otherwise the comparison is marked
            provisional.
        presumed: use presumed heirs where the heirs are not known, as `restate` does.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        AggregationError: different indicators, bodies or natures (``compare.mismatch``), windows of different kinds, such as a
            calendar and a statutory half-year (``compare.windows``), windows of unequal length (``compare.length``), a
            window and a day (``compare.window_and_day``), units that are not known to be the same (``compare.units``),
            earlier figures of only some of the units from which it was formed (``compare.incomplete``), or an earlier
            figure that cannot be restated onto the unit (``compare.quality``, with the reason).
        UnknownCodeError: an indicator that is not in the catalogue.
    """
    indicators = catalogue_or_shipped(catalogue)
    indicators.indicator(indicator_of(v.argument(current, Figure, "current"), "current"))
    earlier: list[Figure] = [previous] if isinstance(previous, Figure) else list(v.arguments(previous, "previous"))
    if not earlier:
        raise AggregationError("total.nothing", "previous")
    for figure in earlier:
        _refuse_mismatch(current, v.argument(figure, Figure, "previous"))
    day, then = day_of(current, "current"), [day_of(figure, "previous") for figure in earlier]
    if territory is None:
        if len(earlier) > 1 or (earlier[0].unit, earlier[0].place) != (current.unit, current.place):
            raise _other_units(current, earlier[0])
        return _comparison(current, earlier[0])
    v.argument(territory, Territory, "territory")
    later = territory.is_provisional(max(day, *then))
    if len(earlier) == 1 and _kept_its_border(current, earlier[0], territory, strict=strict):
        return _comparison(current, earlier[0], later=later)
    if then[0] > day:
        raise _other_units(current, earlier[0])
    alone = isinstance(previous, Figure)
    restated = _restated(
        current, earlier, territory, weights, alone=alone, strict=strict, presumed=presumed, catalogue=indicators
    )
    assert restated.figure is not None, "a figure that cannot be restated was refused"
    if restated.figure.body != current.body:
        # Committees of units below were added up to the whole unit: that is not its own committee.
        raise AggregationError("compare.mismatch", "previous", field=Phrase("body"))
    return _comparison(current, restated.figure, restated, later=later)


def compare_areas(
    current: Iterable[Figure],
    previous: Iterable[Figure],
    *,
    territory: Territory,
    within: Unit | UnitRef | None = None,
    strict: bool = False,
    presumed: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[AreaComparison, ...]:
    """Compare two series area by area, for units that are not comparable themselves.

    Args:
        current: figures of the units of one level of the later day; a unit without a figure is missing, not zero.
        previous: those of the earlier day, of the same or another level.
        territory: the units and their lineage.
        within: a unit of the later day; only areas with land of this unit are returned. Default: the whole country.
        strict: refuse a day after the day until which the territory was checked; otherwise the areas and their
            comparisons are marked provisional.
        presumed: use presumed heirs where the heirs are not known; the areas name those units.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        AggregationError: as `compare` and `restate`.
    """
    indicators = catalogue_or_shipped(catalogue)
    late = as_series(current, territory, "current", strict=strict)
    early = as_series(previous, territory, "previous", strict=strict)
    _refuse_mismatch(late.first, early.first)
    areas = territory.comparable_areas(
        early.day, late.day, level=early.level, onto=late.level, strict=strict, presumed=presumed
    )
    if within is not None:
        inside = units_inside(territory, within, late.day)
        areas = tuple(area for area in areas if not inside.isdisjoint(area.after))
    found: list[AreaComparison] = []
    for area in areas:
        if not (area.certain and area.before and area.after):
            found.append(AreaComparison(area=area))
            continue
        unit = area.after[0]
        comparison = _comparison(
            sum_over_units([late.of(ref) for ref in area.after], unit=unit, catalogue=indicators),
            sum_over_units([early.of(ref) for ref in area.before], unit=unit, catalogue=indicators),
            later=area.provisional or bool(area.presumed),
        )
        found.append(AreaComparison(area=area, comparison=comparison))
    return tuple(found)


def _comparison(
    current: Figure, previous: Figure, restated: Restated | None = None, *, later: bool = False
) -> Comparison:
    return Comparison(
        current=current,
        previous=previous,
        restated=restated,
        provisional=later or current.provisional or previous.provisional,
    )


def _refuse_mismatch(current: Figure, previous: Figure) -> None:
    for field in ("indicator", *WHAT, "nature"):
        if getattr(current, field) != getattr(previous, field):
            raise AggregationError("compare.mismatch", "previous", field=Phrase(field))
    if (current.period is None) is not (previous.period is None):
        raise AggregationError("compare.window_and_day", "previous")
    if current.period is not None and previous.period is not None:
        _refuse_windows(current.period, previous.period)


def _refuse_windows(current: Period, previous: Period) -> None:
    if current.kind is PeriodKind.DAYS is previous.kind and not _as_long(current, previous):
        raise AggregationError("compare.length", "previous", one=len(current), other=len(previous))
    if current.kind != previous.kind:
        raise AggregationError("compare.windows", "previous", one=current.kind, other=previous.kind)


def _as_long(one: Period, other: Period) -> bool:
    """Whether two windows are equally long, or are the same days of two years, one of which may be a leap year."""
    days = [(window.start.month, window.start.day, window.end.month, window.end.day) for window in (one, other)]
    return len(one) == len(other) or (days[0] == days[1] and abs(len(one) - len(other)) == 1)


def _other_units(current: Figure, previous: Figure) -> AggregationError:
    return AggregationError(
        "compare.units", "territory", one=said(unit_of(current, "current")), other=said(unit_of(previous, "previous"))
    )


def _kept_its_border(current: Figure, previous: Figure, territory: Territory, *, strict: bool) -> bool:
    """Whether both figures are of one unit whose borders did not change between them."""
    unit = territory.resolve(unit_of(current, "current"), strict=strict)
    if territory.resolve(unit_of(previous, "previous"), strict=strict) != unit:
        return False
    first, last = sorted((day_of(current, "current"), day_of(previous, "previous")))
    if first == last or unit.level is Level.VILLAGE:
        return True
    areas = territory.comparable_areas(first, last, level=unit.level, strict=strict)
    area = next((area for area in areas if unit.ref in area.after), None)
    return area is not None and area.certain and area.before == area.after == (unit.ref,)


def _restated(
    current: Figure,
    earlier: list[Figure],
    territory: Territory,
    weights: Weights | None,
    *,
    alone: bool,
    strict: bool,
    presumed: bool,
    catalogue: Catalogue,
) -> Restated:
    """The earlier figures, restated onto the unit of the later one; refused if that is not possible."""
    unit = territory.resolve(unit_of(current, "current"), strict=strict).ref
    found = restate(
        earlier,
        onto=day_of(current, "current"),
        territory=territory,
        weights=weights,
        level=unit.level,
        within=unit,
        strict=strict,
        presumed=presumed,
        catalogue=catalogue,
    )
    restated = next((one for one in found if one.unit == unit), None)
    if restated is None:
        raise _other_units(current, earlier[0])
    told = {territory.resolve(unit_of(figure, "previous")).ref for figure in earlier}
    absent = tuple(said(territory.resolve(ref)) for ref in restated.area.before if ref not in told)
    if len(absent) == len(restated.area.before) or (alone and absent):
        raise _other_units(current, earlier[0])
    if restated.figure is None:
        raise AggregationError(
            "compare.quality",
            "previous",
            unit=said(territory.resolve(unit)),
            quality=restated.quality,
            reason=restated.reason,
            units=tuple(said(territory.resolve(one)) for one in restated.because),
        )
    if absent:
        raise AggregationError("compare.incomplete", "previous", unit=said(territory.resolve(unit)), units=absent)
    return restated
