"""Numbers and days as each language writes them. Vietnamese: ``1.202``, ``89,19``, ``30/06/2023``."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from qcdc._kernel.language import Language, as_language
from qcdc._kernel.text import show
from qcdc.errors import InvariantError, Phrase

__all__ = ["MONTHS", "refuse_unreadable", "say_day", "say_month", "say_number"]

_VIETNAMESE = str.maketrans(",.", ".,")
MONTHS = (
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
)


_LONGEST = 60
"""More digits than any number that can be read, and than a sum of a billion such numbers."""


def say_number(value: int | Decimal, language: Language) -> str:
    """A number with its digits in groups of three.

    Raises:
        InvariantError: not a number (``type.wrong``), or one with more than 60 digits before or after the point
            (``number.unreadable``).
    """
    given: object = value  # callers without a type checker pass anything
    if type(given) not in {int, Decimal} or (isinstance(given, Decimal) and not given.is_finite()):
        raise InvariantError("type.wrong", "value", expected=Phrase("a_number"), value=show(value))
    refuse_unreadable(value, "value")
    # A zero has no sign: "-0.0" must not be shown.
    text = f"{value:,}" if isinstance(value, int) else f"{value or value.copy_abs():,f}"
    return text if as_language(language) == "en" else text.translate(_VIETNAMESE)


def refuse_unreadable(value: int | Decimal | Fraction, name: str) -> None:
    """Refuse a number with too many digits before they are written out."""
    if isinstance(value, Decimal):
        written = value.as_tuple()
        # `adjusted` is the place of the first digit; the exponent is the place of the last one.
        far = (value.adjusted() if value else 0) >= _LONGEST or int(written.exponent) < -_LONGEST
        far = far or (not value and int(written.exponent) > _LONGEST)
    else:
        far = abs(value) >= 10**_LONGEST
    if far:
        raise InvariantError("number.unreadable", name, limit=_LONGEST)


def say_day(value: dt.date, language: Language) -> str:
    """A day: ``30/06/2023`` or ``30 June 2023``."""
    if as_language(language) == "vi":
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def say_month(year: int, month: int, language: Language) -> str:
    """A month of a year: *tháng 7 năm 2019* or ``July 2019``."""
    if as_language(language) == "vi":
        return f"tháng {month} năm {year}"
    return f"{MONTHS[month - 1]} {year}"
