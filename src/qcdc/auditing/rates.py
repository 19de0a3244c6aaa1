"""Rates and growths computed from printed numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from qcdc.auditing.amounts import Amount
from qcdc.model import Print
from qcdc.model.figures.values import Number

__all__ = ["growth", "last_digit", "rate", "wholes"]

_HUNDRED = 100


def last_digit(number: Number, printed: Print | None = None) -> Fraction:
    """The value of one unit of the last digit of a printed rate: 0.01 for 89.19, 1 for 89."""
    if printed is not None and printed.text is not None:
        decimals = printed.decimals
    else:
        decimals = max(0, -int(number.as_tuple().exponent)) if isinstance(number, Decimal) else 0
    return Fraction(1, 10**decimals)


def rate(part: Amount, whole: Amount) -> Amount | None:
    """The rate in per cent; ``None`` of a whole that is, or may be, zero."""
    if whole.value <= 0 or whole.low <= 0 or whole.value <= whole.step / 2:
        return None
    found = part.value / whole.value
    lowest = (part.value - part.step / 2) / (whole.value + whole.step / 2)
    highest = (part.value + part.step / 2) / (whole.value - whole.step / 2)
    return Amount(
        found * _HUNDRED,
        min(part.low / whole.high, part.low / whole.low) * _HUNDRED,
        max(part.high / whole.low, part.high / whole.high) * _HUNDRED,
        # A whole that was rounded itself lets the rate be further above than below.
        2 * max(highest - found, found - lowest) * _HUNDRED,
    )


def growth(later: Amount, earlier: Amount) -> Amount | None:
    """The growth in per cent; ``None`` from a figure that is, or may be, zero."""
    found = rate(later, earlier)
    return (
        None
        if found is None
        else found._replace(value=found.value - _HUNDRED, low=found.low - _HUNDRED, high=found.high - _HUNDRED)
    )


def wholes(part: Amount, printed: Amount, digits: Fraction) -> tuple[int, int] | None:
    """The smallest and the largest whole number of which the part is the printed rate, rounded or cut off."""
    low, high = printed.low - digits / 2, printed.high + digits
    if low <= 0 or part.low <= 0:
        return None
    first, last = part.low / high * _HUNDRED, part.high / low * _HUNDRED
    return -(-first.numerator // first.denominator), last.numerator // last.denominator
