"""Adding figures (*cộng số liệu*) over units and over time; figures that must not be added are refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc._kernel.exact import add_exactly
from qcdc._kernel.values import unchecked
from qcdc.aggregate.known import day_of, indicator_of, unit_of
from qcdc.catalogue import Catalogue, Indicator
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period
from qcdc.errors import AggregationError, Phrase
from qcdc.model import PEOPLES_COMMITTEE, Coverage, Figure, Range, Share, Unit, UnitBody, UnitRef
from qcdc.model.figures.values import Value, common
from qcdc.vocab import BodyKind, FigureState, Hedge, Level, Origin, Temporal

__all__ = ["WHAT", "add_values", "sum_over_time", "sum_over_units", "total_of_alike"]


def sum_over_units(figures: Iterable[Figure], *, unit: Unit | UnitRef, catalogue: Catalogue | None = None) -> Figure:
    """The total of the figures of several units, for one indicator and one window or day.

    Figures without a number are not treated as zero: they lower the coverage. If none has a number, the total
    is *not reported*; if nothing arose in every unit, the total is *nothing arose*. The units must be of one level: a
    province and one of its districts would count the district twice. The figures must be of bodies of one kind and
    name. The total of the People's Committees of the units below is that of the whole unit. Use `roll_up`, which knows
    the tree, to add the counts of an inner unit itself.

    Args:
        figures: the figures.
        unit: the unit of the total.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        UnknownCodeError: an indicator that is not in the catalogue.
        AggregationError: different indicators, bodies, windows, days, natures or levels (``total.mismatch``), other
            bodies than the People's Committees of the units below (``total.body``), a unit twice (``total.twice``), a
            printed rate (``total.rate``), or nothing to add (``total.nothing``).
    """
    known = catalogue_or_shipped(catalogue)
    given = _alike(figures, ("indicator", *WHAT, "period", "as_of", "nature"))
    for figure in given:
        day_of(figure, "figures")
    # One code named by two days is one unit: within one window it has one life, or goes on under the code.
    units = [(ref.level, ref.code) for ref in (unit_of(figure, "figures") for figure in given)]
    if len(set(units)) != len(units):
        raise AggregationError("total.twice", "figures")
    valued = [figure for figure in given if figure.state is FigureState.VALUE]
    if len({unit_of(figure, "figures").level for figure in valued}) > 1:
        raise AggregationError("total.mismatch", "figures", field=Phrase("level"))
    return total_of_alike(given, unit=v.argument(unit, UnitRef, "unit"), period=given[0].period, catalogue=known)


def sum_over_time(figures: Iterable[Figure], *, over: Period, catalogue: Catalogue | None = None) -> Figure:
    """The total of one unit's figures over windows that make up a longer one.

    No window may be missing: the given windows must cover the longer window day by day.

    Args:
        figures: the figures.
        over: the longer window.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        UnknownCodeError: an indicator that is not in the catalogue.
        AggregationError: a figure that does not add over time, such as a stock (``total.stock_over_time``, with what to
            do instead), windows that overlap or leave a gap (``total.windows``), or as `sum_over_units`.
    """
    v.argument(over, Period, "over")
    known = catalogue_or_shipped(catalogue)
    given = _alike(figures, ("indicator", *WHAT, "unit", "nature"))
    for part in _added(known.indicator(indicator_of(given[0], "figures")), known):
        if part.temporal is not Temporal.FLOW:
            raise AggregationError(
                "total.stock_over_time", "figures", indicator=part.key, instead=_INSTEAD[part.temporal]
            )
    windows = sorted((figure.period for figure in given if figure.period is not None), key=lambda one: one.start)
    days = [window.start.toordinal() for window in windows[1:]] + [over.end.toordinal() + 1]
    joined = len(windows) == len(given) and all(
        window.end.toordinal() + 1 == following for window, following in zip(windows, days, strict=True)
    )
    if not joined or windows[0].start != over.start:
        raise AggregationError("total.windows", "figures", start=over.start, end=over.end)
    return total_of_alike(given, unit=unit_of(given[0], "figures"), period=over, catalogue=known)


_INSTEAD = {
    Temporal.STOCK: Phrase("use_the_last"),
    Temporal.OPENING_STOCK: Phrase("use_the_first"),
    Temporal.CARRIED: Phrase("count_the_whole"),
    Temporal.CUMULATIVE: Phrase("use_the_later"),
    Temporal.CHANGE: Phrase("add_the_levels"),
    Temporal.RATIO: Phrase("compute_the_rate"),
    Temporal.SUMMARY: Phrase("count_the_records"),
}


def _added(entry: Indicator, catalogue: Catalogue) -> tuple[Indicator, ...]:
    """The indicators that are added: for a ratio, those of its numerator and its denominator."""
    if entry.part is None or entry.whole is None:
        return (entry,)
    return tuple(catalogue.indicator(term.indicator) for term in (*entry.part, *entry.whole))


WHAT = ("categories", "body", "scope", "measure", "unit_word", "temporal")
"""What figures count, besides their indicator: figures that differ in it are not added or compared."""


def _alike(figures: Iterable[Figure], fields: tuple[str, ...]) -> tuple[Figure, ...]:
    given = v.all_arguments(figures, Figure, "figures")
    if not given:
        raise AggregationError("total.nothing", "figures")
    for field in fields:
        first = getattr(given[0], field)
        if any(getattr(figure, field) != first for figure in given):
            raise AggregationError("total.mismatch", "figures", field=Phrase(field))
    return given


def total_of_alike(given: Sequence[Figure], *, unit: UnitRef, period: Period | None, catalogue: Catalogue) -> Figure:
    """The total of at least one figure; all must be known to have the same indicator, window and nature."""
    entry = catalogue.indicator(indicator_of(given[0], "figures"))
    known = [figure for figure in given if figure.state in {FigureState.VALUE, FigureState.NIL}]
    state = FigureState.VALUE if known else FigureState.NOT_REPORTED
    for same in (FigureState.NIL, FigureState.NOT_COUNTED):
        if all(figure.state is same for figure in given):
            state = same
    values = [figure.value for figure in known if figure.value is not None]
    origins = frozenset[Origin]().union(*(figure.origins for figure in given)) - {Origin.PUBLISHED}
    return Figure(
        indicator=entry.key,
        categories=given[0].categories,
        body=_body(given, unit),
        scope=given[0].scope,
        measure=given[0].measure,
        unit_word=given[0].unit_word,
        temporal=given[0].temporal,
        unit=unit,
        period=period,
        as_of=given[0].as_of,
        state=state,
        value=add_values(values, entry, "figures") if state is FigureState.VALUE else None,
        hedge=_hedge(known),
        nature=given[0].nature,
        origins=origins | {Origin.COMPUTED},
        coverage=_coverage(given, known),
        provisional=any(figure.provisional for figure in given),
        unplaced=sum(figure.unplaced for figure in given),
    )


def _body(given: Sequence[Figure], unit: UnitRef) -> UnitBody | None:
    """The body of a total: that of the figures, in a unit of their level; of a unit above them, the whole unit.

    Only the People's Committee stands for its unit, so the work of other bodies of the units below is not a total of the
    unit above.
    """
    body = given[0].body
    if body is None or all(unit_of(figure, "figures").level is unit.level for figure in given):
        return body
    if body != PEOPLES_COMMITTEE:
        raise AggregationError("total.body", "figures", body=body.said)
    return None


def _coverage(given: Sequence[Figure], known: list[Figure]) -> Coverage:
    """The coverage of the total: that of each figure added; a figure without one counts as one unit, or one body."""
    counted = {id(figure) for figure in known}
    kind = None if given[0].body is None else given[0].body.kind
    reported = expected = 0
    asked = set[tuple[BodyKind | None, Level | None]]()
    for figure in given:
        one = figure.coverage
        if one is None:
            reported += id(figure) in counted
            expected += 1
            asked.add((kind, None if kind is None else unit_of(figure, "figures").level))
        else:
            reported += one.reported if id(figure) in counted else 0
            expected += one.expected
            if one.expected:
                asked.add((one.kind, one.level))
    kinds, levels = {kind for kind, _ in asked}, {level for _, level in asked}
    return _make_coverage(reported=reported, expected=expected, kind=common(kinds), level=common(levels))


_make_coverage = unchecked(Coverage)


def add_values(values: Iterable[Value], entry: Indicator, name: str) -> int | Decimal | Share:
    """The sum of the values of an indicator.

    Raises:
        AggregationError: values that must not be added (``total.summary``, ``total.range``, ``total.rate``,
            ``total.mismatch``); the error names the given argument.
    """
    given = tuple(values)
    types = set(map(type, given))
    if entry.temporal is Temporal.SUMMARY:
        raise AggregationError("total.summary", name, indicator=entry.key)
    if Range in types:
        raise AggregationError("total.range", name)
    if entry.temporal is Temporal.RATIO and types - {Share}:
        raise AggregationError("total.rate", name)
    if Share in types and len(types) > 1:
        raise AggregationError("total.mismatch", name, field=Phrase("value"))
    numbers: Any = given
    if Share in types:
        shares: Any = sum(numbers[1:], start=numbers[0])
        return cast("Share", shares)
    if entry.temporal is Temporal.RATIO:
        return Share(part=0, whole=0)
    if types == {int}:
        whole: int = sum(numbers)
        return whole
    return add_exactly(numbers)


def _hedge(known: list[Figure]) -> Hedge | None:
    hedges = {figure.hedge for figure in known if figure.hedge is not None}
    return None if not hedges else hedges.pop() if len(hedges) == 1 else Hedge.ABOUT
