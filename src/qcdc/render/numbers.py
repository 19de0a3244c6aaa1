"""Numbers, days and windows as each language writes them; rounding happens here, at the edge, and nowhere else."""

from __future__ import annotations

from fractions import Fraction

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.wording import say_day, say_number
from qcdc.dates import DayLike, Period, PeriodKind, as_day
from qcdc.model.figures import Number, percent

__all__ = ["day", "number", "rate", "window"]


def number(value: Number, language: Language) -> str:
    """A number with its groups of three.

    >>> number(1202, "vi"), number(1202, "en")
    ('1.202', '1,202')
    """
    return say_number(value, language)


def rate(value: Fraction, language: Language, *, digits: int = 2) -> str:
    """A rate in per cent, rounded half away from zero.

    >>> rate(Fraction(33, 37), "vi")
    '89,19%'
    """
    return f"{number(percent(value, digits), language)}%"


def day(value: DayLike, language: Language) -> str:
    """A day: ``30/06/2023`` or ``30 June 2023``."""
    return say_day(as_day(value, "value"), language)


def window(period: Period, language: Language) -> str:
    """A window with its days: ``01/01/2023 – 30/06/2023 (sáu tháng)``."""
    days = f"{day(v.argument(period, Period, 'period').start, language)} – {day(period.end, language)}"
    if period.kind is PeriodKind.DAYS:
        return days
    return f"{days} ({terms.of(period.kind).text(language)})"
