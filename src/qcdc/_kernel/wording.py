"""Numbers and days as each language writes them. Vietnamese: ``1.202``, ``89,19``, ``30/06/2023``."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from qcdc._kernel.language import Language, as_language
from qcdc._kernel.text import show
from qcdc.errors import InvariantError

__all__ = ["say_day", "say_number"]

_VIETNAMESE = str.maketrans(",.", ".,")
_MONTHS = (
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


def say_number(value: int | Decimal, language: Language) -> str:
    """A number with its digits in groups of three."""
    given: object = value  # callers without a type checker pass anything
    if type(given) not in {int, Decimal} or (isinstance(given, Decimal) and not given.is_finite()):
        raise InvariantError(
            "type.wrong", "expected {expected}, got {value}", "value", {"expected": "a number", "value": show(value)}
        )
    text = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
    return text if as_language(language) == "en" else text.translate(_VIETNAMESE)


def say_day(value: dt.date, language: Language) -> str:
    """A day: ``30/06/2023`` or ``30 June 2023``."""
    if as_language(language) == "vi":
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
