"""Exact arithmetic of decimal numbers, whatever context the caller has set."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact

__all__ = ["EXACT", "add_exactly", "subtract_exactly"]

# Numbers have at most 15 digits before and after the point; a sum of a billion of them still fits. A result that does
# not fit raises an error; it is never rounded.
EXACT = Context(prec=60, traps=[Inexact])


def add_exactly(numbers: Iterable[int | Decimal]) -> int | Decimal:
    """The sum; a whole number if all are whole."""
    found: int | Decimal = 0
    for number in numbers:
        whole = isinstance(found, int) and isinstance(number, int)
        found = found + number if whole else EXACT.add(Decimal(found), Decimal(number))
    return found


def subtract_exactly(number: int | Decimal, other: int | Decimal) -> int | Decimal:
    """The difference; a whole number if both are whole."""
    if isinstance(number, int) and isinstance(other, int):
        return number - other
    return EXACT.subtract(Decimal(number), Decimal(other))
