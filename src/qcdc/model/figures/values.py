"""Values of figures (*giá trị*): numbers, parts of wholes, ranges; and how many of the expected units reported."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.exact import EXACT
from qcdc._kernel.formatting import refuse_unreadable
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.vocab import BodyKind, Level

__all__ = ["Coverage", "Number", "Range", "Share", "Value", "check_value", "common", "percent"]

Number = int | Decimal
T = TypeVar("T")


@entity
class Share:
    """A part of a whole (*33/37*); both are kept, because a rate can be computed from them, but not they from a rate.

    Attributes:
        part: the part.
        whole: the whole; may be 0, then there is no rate.
        closed: whether the part lies inside the whole, as the settled cases lie inside the cases to settle. A result
            measured against a norm (113 days of the 100 that are required) is not closed and can exceed it.

    >>> Share(part=33, whole=37).percent(2)
    Decimal('89.19')
    """

    part: int = attrs.field(validator=v.check_count)
    whole: int = attrs.field(validator=v.check_count)
    closed: bool = attrs.field(default=True, validator=v.check_flag)

    @check
    def _check_part_above_whole(self) -> Faults:
        if self.closed and self.part > self.whole:
            yield InvariantError("share.part_above_whole", "part", part=self.part, whole=self.whole)

    @property
    def rate(self) -> Fraction | None:
        """The exact rate, or ``None`` if the whole is 0."""
        return Fraction(self.part, self.whole) if self.whole else None

    def percent(self, digits: int) -> Decimal | None:
        """The rate in per cent, rounded half up to ``digits`` decimals."""
        return None if self.rate is None else percent(self.rate, digits)

    def __add__(self, other: Share) -> Share:
        """Add the parts and the wholes: shares cannot be added otherwise."""
        if type(other) is not Share:
            return NotImplemented
        closed = self.closed and other.closed
        return Share(part=self.part + other.part, whole=self.whole + other.whole, closed=closed)


def percent(rate: Fraction, digits: int) -> Decimal:
    """A rate in per cent, rounded half away from zero, computed with integers, without floats or a decimal context.

    Raises:
        InvariantError: a rate of more than 60 digits (``number.unreadable``), or more than 15 decimals
            (``number.digits``).
    """
    v.argument(rate, Fraction, "rate")
    if type(digits) is not int or not 0 <= digits <= 15:
        raise InvariantError("number.digits", "digits")
    refuse_unreadable(rate * 100 * 10**digits, "rate")
    scaled = abs(rate) * 100 * 10**digits
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return EXACT.scaleb(Decimal(rounded if rate >= 0 else -rounded), -digits)


@entity
class Range:
    """A range over several units (*từ 52,38% đến 99,84%*): the lowest and the highest of their figures.

    Attributes:
        low: the lowest.
        high: the highest; not below the lowest.
    """

    low: Number = attrs.field(validator=v.number)
    high: Number = attrs.field(validator=v.number)

    @check
    def _check_order(self) -> Faults:
        if self.high < self.low:
            yield InvariantError("range.order", "high", low=str(self.low), high=str(self.high))


Value = Number | Share | Range


def check_value(_: object, attribute: v.Named, value: Any) -> None:
    """A number, a share or a range, or nothing."""
    if value is not None and type(value) not in {Share, Range}:
        v.number(None, attribute, value)


@entity
class Coverage:
    """How many of the expected bodies reported (*mức độ đầy đủ*): 108 of 136 People's Committees of communes.

    Attributes:
        reported: how many reported.
        expected: how many should have reported.
        kind: the kind of body, if all of them are of one kind.
        level: the level of their units, if all of them are of one level.
        bodies: a code for the window and for which of the bodies reported, which `roll_up` gives if not all did. Figures
            of one roll-up with the same code are of the same bodies, so they can be compared. It does not take part in
            equality.
    """

    reported: int = attrs.field(validator=v.check_count)
    expected: int = attrs.field(validator=v.check_count)
    kind: BodyKind | None = attrs.field(default=None, validator=v.maybe(v.instance(BodyKind)))
    level: Level | None = attrs.field(default=None, validator=v.maybe(v.instance(Level)))
    bodies: str | None = attrs.field(default=None, repr=False, eq=False, validator=v.maybe(v.check_identifier))

    @check
    def _check_above_one(self) -> Faults:
        if self.reported > self.expected:
            yield InvariantError("coverage.above_one", "reported", part=self.reported, whole=self.expected)

    @property
    def complete(self) -> bool:
        """Whether all of them reported."""
        return self.reported == self.expected

    @property
    def rate(self) -> Fraction | None:
        """From 0 to 1, or ``None`` if none was expected."""
        return Fraction(self.reported, self.expected) if self.expected else None

    def noun(self, language: Language) -> str:
        """What is counted: *UBND cấp xã*, or *cơ quan, đơn vị* if the kind of body is not stated."""
        tongue = as_language(language)
        if self.kind is None:
            return choose(tongue, "cơ quan, đơn vị", "units")
        kind = choose(tongue, _SHORT.get(self.kind, self.kind.vi), _plural(self.kind))
        if self.level is None:
            return kind
        return choose(tongue, f"{kind} {self.level.vi}", f"{kind} ({self.level.en})")


_SHORT = {
    BodyKind.PEOPLES_COMMITTEE: "UBND",
    BodyKind.PEOPLES_COUNCIL: "HĐND",
    BodyKind.FRONT: "Ủy ban MTTQ Việt Nam",
}
"""The names of kinds of bodies that officials abbreviate."""


def _plural(kind: BodyKind) -> str:
    """The plural of the English name of a kind of body: *commissions of the Party committee*."""
    if kind is BodyKind.ARMED_FORCES:
        return kind.en
    noun, of, rest = kind.en.partition(" of ") if " of " in kind.en else kind.en.partition(" without ")
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{many}{of}{rest}"


def common(values: Iterable[T]) -> T | None:
    """The value that all of them have; ``None`` if there are several, or none."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
