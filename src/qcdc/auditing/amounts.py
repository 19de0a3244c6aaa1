"""Printed numbers as intervals, and how a computed number agrees with a printed one.

A printed number is known to its last digit. *14,5 triệu* was rounded to 100,000; *1.202 vụ* is an exact count. A hedge
widens it by a tolerance. All arithmetic is exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.exact import EXACT
from qcdc._kernel.values import entity
from qcdc.model import Figure
from qcdc.model.figures.values import Number
from qcdc.vocab import Agreement, Hedge, Measure

__all__ = [
    "AGREEING",
    "Amount",
    "Tolerance",
    "agreement",
    "amount_of",
    "as_number",
    "factor_of",
    "hedged",
    "shown",
    "total_of",
]


@entity
class Tolerance:
    """How far a hedged number may be from the number meant (*phạm vi của từ ước lượng*).

    In units of the last printed digit that is not a trailing zero: with the default of 1, *hơn 300* is at least 300 and
    below 400, *gần 300* is above 200 and at most 300, *khoảng 9,1 triệu* is between 9 and 9.2 million. A last digit 5
    after other digits is taken for a number in steps of five: *trên 85%* is at least 85% and below 90%. A count
    without trailing zeros can be one off: *hơn 33* is 33 or 34.

    Attributes:
        nearly: below the number, for *gần*.
        more_than: above the number, for *hơn, trên*.
        about: on both sides, for *khoảng*.
    """

    nearly: int = attrs.field(default=1, validator=v.check_count)
    more_than: int = attrs.field(default=1, validator=v.check_count)
    about: int = attrs.field(default=1, validator=v.check_count)


class Amount(NamedTuple):
    """A printed number: the number itself, the interval of its hedge, and the value of one unit of its last digit.

    The last is 0 for an exact count.
    """

    value: Fraction
    low: Fraction
    high: Fraction
    step: Fraction

    @classmethod
    def exactly(cls, value: Fraction) -> Amount:
        """An exact number."""
        return cls(value, value, value, Fraction(0))

    def times(self, factor: Fraction) -> Amount:
        """The amount in another unit of measure, or with the other sign."""
        low, high = sorted((self.low * factor, self.high * factor))
        return Amount(self.value * factor, low, high, self.step * abs(factor))

    def plus(self, other: Amount) -> Amount:
        """The sum of two amounts; their last digits add up, because each was rounded by itself."""
        return Amount(self.value + other.value, self.low + other.low, self.high + other.high, self.step + other.step)


_NOTHING = Amount.exactly(Fraction(0))


def total_of(amounts: Iterable[Amount]) -> Amount:
    """The sum of several amounts."""
    found = _NOTHING
    for one in amounts:
        found = found.plus(one)
    return found


def factor_of(figure: Figure) -> int:
    """How many of the unit in which amounts are compared its unit of measure is: 10,000 square metres for a hectare."""
    return 1 if figure.measure is None else figure.measure.factor[1]


def amount_of(figure: Figure, tolerance: Tolerance) -> Amount | None:
    """The number of a figure; ``None`` if it has none, or is a share or a range."""
    if figure.number is None:
        return None
    step = _step(figure)
    size = factor_of(figure)
    return hedged(figure.number, figure.hedge, step, tolerance).times(Fraction(size))


def _step(figure: Figure) -> Fraction:
    """The value of one unit of the last digit; 0 for a whole number without a scale word."""
    if figure.print is not None and (figure.print.scale or figure.print.decimals):
        return figure.print.step
    if isinstance(figure.number, Decimal) and int(figure.number.as_tuple().exponent) < 0:
        return Fraction(10) ** int(figure.number.as_tuple().exponent)
    if Measure.PERCENT is figure.measure:
        return Fraction(1)
    return Fraction(0)


def hedged(number: Number, hedge: Hedge | None, step: Fraction, tolerance: Tolerance) -> Amount:
    """A number with the interval of its hedge; a step of 0 is that of an exact count."""
    value = Fraction(number)
    size = _significant(value, step or Fraction(1))
    if not step and size == 1:
        # A hedge before an exact count: *hơn 33* is 33 or 34.
        size += Fraction(1, 2)
    below = {Hedge.NEARLY: tolerance.nearly, Hedge.ABOUT: tolerance.about}.get(hedge, 0) if hedge else 0
    above = {Hedge.MORE_THAN: tolerance.more_than, Hedge.ABOUT: tolerance.about}.get(hedge, 0) if hedge else 0
    return Amount(value, value - below * size, value + above * size, step)


def _significant(value: Fraction, step: Fraction) -> Fraction:
    """The value of one unit of the last digit that is not a trailing zero; of five units, if a further digit is 5."""
    size = step
    if value and step >= 1:
        while not (value / (size * 10)).denominator - 1:
            size *= 10
        digits = value / size
        if abs(digits) > _ONE_DIGIT and not (digits / _FIVE).denominator - 1:
            size *= _FIVE
    return size


_ONE_DIGIT = 9
_FIVE = 5


AGREEING = frozenset({Agreement.EXACT, Agreement.ROUNDED, Agreement.TRUNCATED, Agreement.WITHIN_HEDGE})
"""The answers that mean that the numbers agree."""


def agreement(printed: Amount, computed: Amount, *, digits: Fraction | None = None) -> Agreement:
    """How a printed number agrees with the number computed from other printed numbers.

    Args:
        printed: the printed number.
        computed: the computed one; its step is the sum of the steps of the numbers it was computed from.
        digits: the value of one unit of the last digit to which the printed number was rounded; its own step if left
            out. A rate is always rounded.
    """
    step = printed.step if digits is None else digits
    if computed.value == printed.value:
        return Agreement.EXACT
    loose = printed.low != printed.high or computed.low != computed.high
    slack = (computed.step + step) / 2
    # A number without a hedge may have been cut off: then the true one is up to a whole unit further from zero.
    further = computed.step / 2 + step if printed.low == printed.high else slack
    up, down = (further, slack) if printed.value >= 0 else (slack, further)
    if loose and _reach(printed, computed, up) and _reach(computed, printed, down):
        return Agreement.WITHIN_HEDGE
    if step and printed.value == _rounded(computed.value, step):
        return Agreement.ROUNDED
    if step and printed.value == _cut(computed.value, step):
        return Agreement.TRUNCATED
    distance = abs(computed.value - printed.value)
    if computed.step and distance <= slack:
        # The numbers it was computed from were rounded themselves.
        return Agreement.ROUNDED
    if computed.step and -down < computed.value - printed.value < up:
        return Agreement.TRUNCATED
    near = bool(step) and (
        distance < step + computed.step / 2 or abs(printed.value - _rounded(computed.value, step)) <= step
    )
    return Agreement.OFF_BY_LAST_DIGIT if near else Agreement.MISMATCH


def _reach(one: Amount, other: Amount, slack: Fraction) -> bool:
    """Whether the interval of one amount reaches up to the lowest number of the other.

    The printed number itself belongs to the interval of its hedge, the far end does not: *hơn 300* is below 400.
    """
    closed = one.high == one.value and other.low == other.value
    return one.high + slack > other.low or (closed and one.high + slack == other.low)


def _rounded(value: Fraction, step: Fraction) -> Fraction:
    """Rounded half away from zero."""
    size = abs(value) / step
    whole = (2 * size.numerator + size.denominator) // (2 * size.denominator)
    return (whole if value >= 0 else -whole) * step


def _cut(value: Fraction, step: Fraction) -> Fraction:
    """Cut off towards zero."""
    size = abs(value) / step
    whole = size.numerator // size.denominator
    return (whole if value >= 0 else -whole) * step


_DIGITS = 3


def as_number(value: Fraction, *, step: Fraction = Fraction(1)) -> Number:
    """An exact result as a number to show: whole if it is whole, else with three decimals, or those of the print."""
    if value.denominator == 1:
        return int(value)
    places = _DIGITS
    while step * 10**places < 1:
        places += 1
    digits = Decimal(int(_rounded(value, Fraction(1, 10**places)) * 10**places))
    found = EXACT.scaleb(digits, -places)
    # 87.5, not 87.500; but 100.000 for a number that is nearly 100.
    return found if found == found.to_integral_value() else found.normalize(EXACT)


def shown(amount: Amount, figure: Figure | None = None, *, like: Amount | None = None) -> Number:
    """The number of an amount, to show: in the unit of measure of a figure, with the digits of another amount."""
    size = 1 if figure is None else factor_of(figure)
    return as_number(amount.value / size, step=((amount if like is None else like).step or Fraction(1)) / size)
