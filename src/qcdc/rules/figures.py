"""Shared by the rules on figures: which figures are comparable, how a figure is named, and how it is printed.

Two figures are compared only if they have the same unit, nature, unit of measure and window, or if one is the stock on
the last day of the other's window. The last day alone is not enough: a quarter and a year can end on the same day.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pendulum

from qcdc._kernel.exact import EXACT
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc.catalogue import Indicator
from qcdc.dates import Period
from qcdc.errors import UnknownCodeError
from qcdc.model import Figure, Report, UnitRef
from qcdc.model.figures.values import Number
from qcdc.rules import reasons
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Skip
from qcdc.vocab import Hedge, Measure, Nature, Temporal

__all__ = [
    "at_figure",
    "beside",
    "counts_things",
    "doubt",
    "entry_of",
    "hedge_holds",
    "is_rate",
    "may_grow",
    "of_window",
    "same_unit",
    "shown_as",
]

_MEASURED = frozenset(
    {
        Measure.DAY,
        Measure.DONG,
        Measure.LABOUR_DAY,
        Measure.SQUARE_METRE,
        Measure.HECTARE,
        Measure.METRE,
        Measure.KILOMETRE,
        Measure.SCORE,
        Measure.PERCENT,
        Measure.PERCENTAGE_POINT,
    }
)
"""Measures that may have a fraction; all others are counts."""


def entry_of(figure: Figure, context: Context) -> Indicator | None:
    """The indicator of a figure, if the catalogue has it."""
    return context.catalogue.indicator(figure.indicator) if figure.indicator in context.catalogue else None


def is_rate(entry: Indicator) -> bool:
    """Whether it is printed in per cent, so that its change may be in percentage points or in per cent."""
    return entry.temporal is Temporal.RATIO or entry.measure is Measure.PERCENT


def counts_things(entry: Indicator) -> bool:
    """Whether it is a count of whole things."""
    return entry.measure not in _MEASURED


def same_unit(one: UnitRef, other: UnitRef, context: Context) -> bool:
    """Whether two references mean the same unit; without a territory, or for unknown units, whether they are equal."""
    return one == other or _key(one, context) == _key(other, context)


def _key(ref: UnitRef, context: Context) -> UnitRef:
    try:
        return ref if context.territory is None else context.territory.canonical_ref(ref)
    except UnknownCodeError:
        return ref


def beside(report: Report, key: str, like: Figure, context: Context) -> Figure | None:
    """The figure of an indicator that can be compared with another figure of the report.

    It has the same window or day, or is the stock on the last day of the window.
    """
    one, other = context.catalogue.indicator(key), context.catalogue.indicator(like.indicator)
    if one.measure is not other.measure and not is_rate(other):
        return None
    return _found(report, key, like, like.day if like.period is None else like.period, context)


def of_window(report: Report, like: Figure, window: Period, context: Context) -> Figure | None:
    """The figure of the same indicator, unit and nature in another window, or the stock on its last day."""
    return _found(report, like.indicator, like, window, context)


def _found(report: Report, key: str, like: Figure, time: Period | pendulum.Date, context: Context) -> Figure | None:
    window, day = (time, None) if isinstance(time, Period) else (None, time)
    days = (day, day) if window is None else (window.start, window.end)
    alike = [
        figure
        for figure in report.find(key)
        if figure is not like and figure.nature is like.nature and same_unit(figure.unit, like.unit, context)
    ]
    same = [one for one in alike if (one.period is None) is (window is None) and _days(one) == days]
    if window is not None:
        same += [one for one in alike if _is_stock(one, context) and one.as_of == window.end]
    elif _is_stock(like, context):
        same += [one for one in alike if one.period is not None and one.period.end == day]
    return same[0] if same else None


def _days(figure: Figure) -> tuple[pendulum.Date | None, pendulum.Date | None]:
    return (figure.as_of, figure.as_of) if figure.period is None else (figure.period.start, figure.period.end)


def _is_stock(figure: Figure, context: Context) -> bool:
    entry = entry_of(figure, context)
    return figure.as_of is not None and entry is not None and entry.temporal is Temporal.STOCK


def at_figure(figure: Figure, context: Context, *, path: tuple[str | int, ...], home: UnitRef | None = None) -> Place:
    """The place of a figure, named by indicator, window or day, and unit and nature if they are not obvious.

    *Số lượt tiếp công dân (01/01/2023 – 30/06/2023)*.
    """
    return Place(path=path, vi=_worded(figure, context, home, "vi"), en=_worded(figure, context, home, "en"))


def _worded(figure: Figure, context: Context, home: UnitRef | None, language: Language) -> str:
    entry, key = entry_of(figure, context), figure.indicator
    unknown = choose(language, f"chỉ tiêu “{key}”", f'indicator "{key}"')
    first, last = _days(figure)
    assert first is not None, "a figure has a window or a day"
    assert last is not None, "a figure has a window or a day"
    days = (say_day(first, language), say_day(last, language))
    if figure.period is None:
        told = [choose(language, f"ngày {days[0]}", f"on {days[0]}")]
    else:
        told = [choose(language, " – ", " to ").join(days)]
    if home is not None and not same_unit(figure.unit, home, context):
        told.append(_named(figure.unit, context))
    if figure.nature is not Nature.RESULT:
        told.append(figure.nature.text(language))
    return f"{unknown if entry is None else entry.name(language)} ({', '.join(told)})"


def _named(ref: UnitRef, context: Context) -> str:
    try:
        return ref.code if context.territory is None else str(context.territory.resolve(ref))
    except UnknownCodeError:
        return ref.code


def shown_as(printed: Number, exact: Fraction) -> Number | None:
    """``None`` if a printed number is the exact number, rounded half away from zero or cut off at its last digit.

    Otherwise the exact number, rounded to the printed digits.
    """
    exponent = int(printed.as_tuple().exponent) if isinstance(printed, Decimal) else 0
    step = Fraction(10) ** exponent
    size = abs(exact) / step
    cut = size.numerator // size.denominator
    rounded = (2 * size.numerator + size.denominator) // (2 * size.denominator)
    sign = -1 if exact < 0 else 1
    if Fraction(printed) in {sign * cut * step, sign * rounded * step}:
        return None
    return EXACT.scaleb(Decimal(sign * rounded), exponent)


def doubt(*figures: Figure) -> Skip | None:
    """Why two numbers cannot be compared: one is hedged, or one may still grow."""
    if any(not figure.exact for figure in figures):
        return reasons.HEDGED
    return reasons.TALLY_PARTIAL if any(map(may_grow, figures)) else None


def may_grow(figure: Figure) -> bool:
    """Whether a figure may still change: units are missing, records could not be placed, or it is provisional."""
    partial = figure.coverage is not None and not figure.coverage.complete
    return partial or figure.provisional or figure.unplaced > 0


def hedge_holds(printed: Number, hedge: Hedge, found: Number) -> bool:
    """Whether a hedged figure and a number agree.

    The tolerance is one unit of the first digit of the printed number. *Hơn 300* is at least 300 and below
    400, *gần 300* is above 200 and at most 300, *khoảng 300* is above 200 and below 400; *hơn 1.200* is at least
    1.200 and below 2.200. A hedged zero has the tolerance of 1.
    """
    value, other = Fraction(printed), Fraction(found)
    place = Fraction(10) ** (Decimal(printed).adjusted() if printed else 0)
    if hedge is Hedge.MORE_THAN:
        return value <= other < value + place
    if hedge is Hedge.NEARLY:
        return value - place < other <= value
    return abs(other - value) < place
