"""Numbers, days and windows as each language writes them; only this module rounds."""

from __future__ import annotations

from fractions import Fraction

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language
from qcdc.aggregate.marks import bracketed, marks
from qcdc.catalogue import Catalogue
from qcdc.dates import DayLike, PartialDate, Period, PeriodKind, as_day_or_partial
from qcdc.errors import InvariantError
from qcdc.model import Figure, Share
from qcdc.model.figures.values import Number, percent

__all__ = ["day", "number", "rate", "size_of_rate", "window"]


def number(value: Number, language: Language) -> str:
    """A plain number with its digits in groups of three; use `figure` for the number of a figure.

    Raises:
        InvariantError: not a number (``type.wrong``; a figure is not a number), or one of more than 60 digits
            (``number.unreadable``).

    >>> number(1202, "vi"), number(1202, "en")
    ('1.202', '1,202')
    """
    return say_number(value, language)


def rate(value: Fraction | Figure, language: Language, *, digits: int = 2, catalogue: Catalogue | None = None) -> str:
    """A rate in per cent, rounded half away from zero; the rate of a figure is followed by its marks.

    Raises:
        InvariantError: a figure that is not a share, or whose whole is zero (``rate.none``); a rate of
            more than 60 digits (``number.unreadable``).

    >>> rate(Fraction(33, 37), "vi")
    '89,19%'
    """
    given: object = value
    if not isinstance(given, Figure):
        return f"{number(percent(v.argument(value, Fraction, 'value'), digits), language)}%"
    found = given.value.rate if isinstance(given.value, Share) else None
    if found is None:
        raise InvariantError("rate.none", "value")
    return bracketed(rate(found, language, digits=digits), marks(given, language, catalogue=catalogue))


def size_of_rate(value: Fraction, language: Language) -> str:
    """The size of a rate in per cent, without its sign; a rate other than zero is never rounded to zero.

    >>> size_of_rate(Fraction(-1, 12), "vi"), size_of_rate(Fraction(1, 10**6), "vi")
    ('8,33', 'dưới 0,01')
    """
    size = percent(abs(value), 2)
    if value and not size:
        return f"{'dưới' if language == 'vi' else 'under'} {number(percent(Fraction(1, 10000), 2), language)}"
    return number(size, language)


def day(value: DayLike | PartialDate, language: Language) -> str:
    """A day: ``30/06/2023`` or ``30 June 2023``; of a partial date, the month or the year in words."""
    found = as_day_or_partial(value, "value")
    return found.text(language) if isinstance(found, PartialDate) else say_day(found, language)


def window(period: Period, language: Language) -> str:
    """A window with its days: ``01/01/2023 – 30/06/2023 (sáu tháng)``."""
    days = f"{day(v.argument(period, Period, 'period').start, language)} – {day(period.end, language)}"
    if period.kind is PeriodKind.DAYS:
        return days
    return f"{days} ({period.kind.text(language)})"
