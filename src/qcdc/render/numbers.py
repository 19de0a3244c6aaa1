"""Numbers, days and windows as each language writes them; rounding happens here, at the edge, and nowhere else.

Vietnamese writes 1.202 for one thousand two hundred and two, and 89,19% for a rate.
"""

from __future__ import annotations

from fractions import Fraction

import pendulum

from qcdc import terms
from qcdc._kernel.language import Language, as_language
from qcdc.dates import Period, PeriodKind
from qcdc.model.figures import Number, percent

__all__ = ["day", "number", "rate", "window"]

_VIETNAMESE = str.maketrans(",.", ".,")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def number(value: Number, language: Language) -> str:
    """A number with its groups of three: ``1.202`` or ``1,202``.

    >>> number(1202, "vi"), number(Decimal("38.5"), "en")
    ('1.202', '38.5')
    """
    text = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
    if as_language(language) == "en":
        return text
    return text.translate(_VIETNAMESE)


def rate(value: Fraction, language: Language, *, digits: int = 2) -> str:
    """A rate in per cent, rounded half away from zero.

    >>> rate(Fraction(33, 37), "vi")
    '89,19%'
    """
    return f"{number(percent(value, digits), language)}%"


def day(value: pendulum.Date, language: Language) -> str:
    """A day: ``30/06/2023`` or ``30 June 2023``."""
    if as_language(language) == "vi":
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def window(period: Period, language: Language) -> str:
    """A window with its days: ``01/01/2023 – 30/06/2023 (sáu tháng)``."""
    days = f"{day(period.start, language)} – {day(period.end, language)}"
    if period.kind is PeriodKind.DAYS:
        return days
    return f"{days} ({terms.of(period.kind).text(language)})"
