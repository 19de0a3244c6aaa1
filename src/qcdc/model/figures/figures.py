"""Figures (*số liệu*): a number with everything needed to interpret it.

A figure has a state (a value, *nothing arose*, not reported …), a unit, a period or day, a nature (result, plan or
norm), an origin, and a coverage (how many of the expected units reported). Zero, *nothing arose* and *not reported* are
three different states.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.exact import EXACT
from qcdc._kernel.formatting import refuse_unreadable
from qcdc._kernel.given import short
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import Period
from qcdc.errors import InvariantError, Phrase
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import FigureState, Hedge, Nature, Origin

__all__ = ["Change", "Coverage", "Figure", "Number", "Reconciliation", "Share"]

Number = int | Decimal


@entity
class Share:
    """A part of a whole (*33/37*); both are kept, because a rate can be computed from them, but not they from a rate.

    Attributes:
        part: the part.
        whole: the whole; may be 0, then there is no rate.

    >>> Share(part=33, whole=37).percent(2)
    Decimal('89.19')
    """

    part: int = attrs.field(validator=v.check_count)
    whole: int = attrs.field(validator=v.check_count)

    @check
    def _check_part_above_whole(self) -> Faults:
        if self.part > self.whole:
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
        return Share(part=self.part + other.part, whole=self.whole + other.whole)


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
class Coverage:
    """How many of the expected units reported (*mức độ đầy đủ*).

    Attributes:
        reported: how many reported.
        expected: how many should have reported.
    """

    reported: int = attrs.field(validator=v.check_count)
    expected: int = attrs.field(validator=v.check_count)

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


@entity
class Change:
    """A change as printed in a report (*so với cùng kỳ*): it is checked against the figures, never used as one.

    Attributes:
        versus: the period it is measured against.
        absolute: in the unit of the figure, negative for a decrease.
        percent: as printed.
    """

    versus: Period = attrs.field(validator=v.instance(Period))
    absolute: Number | None = attrs.field(default=None, validator=v.maybe(v.number))
    percent: Number | None = attrs.field(default=None, validator=v.maybe(v.number))

    @check
    def _check_empty(self) -> Faults:
        if self.absolute is None and self.percent is None:
            yield InvariantError("change.empty", "absolute")


def _check_value(_: object, attribute: v.Named, value: Any) -> None:
    if value is not None and type(value) is not Share:
        v.number(None, attribute, value)


@entity
class Figure:
    """One figure of one unit (*một số liệu*).

    Attributes:
        indicator: key of the indicator, such as ``"reception.visits"``.
        unit: the unit.
        period: the window of a flow.
        as_of: the day of a stock. Exactly one of the two is given.
        state: what is known; only ``value`` has a number.
        value: a whole number, a `Decimal` as printed, or a `Share`.
        hedge: a word that makes the value approximate or a bound (*gần, hơn, khoảng*).
        nature: result, plan or norm.
        origins: where it comes from; a figure computed from synthetic records is both.
        source: where it is printed; required for a published figure.
        change: the change printed beside it.
        coverage: how many units reported, for a total.
        provisional: whether it depends on a day after the last day of the table of units.
        unplaced: how many of the counted records could not be placed in any unit, and so are missing from the value.
    """

    indicator: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    period: Period | None = attrs.field(default=None, validator=v.maybe(v.instance(Period)))
    as_of: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    state: FigureState = attrs.field(default=FigureState.VALUE, validator=v.instance(FigureState))
    value: Number | Share | None = attrs.field(default=None, validator=_check_value)
    hedge: Hedge | None = attrs.field(default=None, validator=v.maybe(v.instance(Hedge)))
    nature: Nature = attrs.field(default=Nature.RESULT, validator=v.instance(Nature))
    origins: frozenset[Origin] = attrs.field(
        validator=v.all_of(v.each(v.instance(Origin), container=frozenset), v.not_empty)
    )
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    change: Change | None = attrs.field(default=None, validator=v.maybe(v.instance(Change)))
    coverage: Coverage | None = attrs.field(default=None, validator=v.maybe(v.instance(Coverage)))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)
    unplaced: int = attrs.field(default=0, validator=v.check_count)

    @classmethod
    def of(cls, indicator: str, unit: Unit | UnitRef, value: Number | Share | None = None, **fields: Any) -> Figure:
        """A figure in short form: ``Figure.of("reception.visits", unit, 12, period=half_year, origins="recorded")``.

        Args:
            indicator: key of the indicator.
            unit: the unit.
            value: the number; left out for a figure in another state.
            fields: the other fields: a member of a code list by its code, a day as ISO text; for several origins a list
                of their codes.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"indicator": indicator, "unit": unit, "value": value}
        return short(cls, fields)

    @check
    def _check_when(self) -> Faults:
        if (self.period is None) is (self.as_of is None):
            yield InvariantError("figure.when", "period")

    @check
    def _check_state(self) -> Faults:
        if (self.value is not None) is not (self.state is FigureState.VALUE):
            yield InvariantError("figure.state", "value")

    @check
    def _check_hedge(self) -> Faults:
        if self.hedge is not None and self.state is not FigureState.VALUE:
            yield InvariantError("figure.hedge", "hedge")

    @check
    def _check_origins(self) -> Faults:
        if Origin.PUBLISHED in self.origins and len(self.origins) > 1:
            yield InvariantError("figure.origins", "origins")

    @check
    def _check_source(self) -> Faults:
        if Origin.PUBLISHED in self.origins and self.source is None:
            yield InvariantError("figure.source", "source")

    @property
    def day(self) -> pendulum.Date:
        """The last day it refers to: the end of its window, or the day of a stock."""
        day = self.as_of if self.period is None else self.period.end
        assert day is not None, "a figure has a period or a day"
        return day

    @property
    def number(self) -> Number | None:
        """The number; ``0`` if nothing arose; ``None`` if no number is known or the value is a share."""
        if self.state is FigureState.NIL:
            return 0
        return None if isinstance(self.value, Share) else self.value

    @property
    def exact(self) -> bool:
        """Whether the value has no hedge."""
        return self.state in {FigureState.VALUE, FigureState.NIL} and self.hedge is None


@entity
class Reconciliation:
    """A published figure and the one tallied from the records (*đối chiếu*).

    Attributes:
        published: as printed.
        tallied: as computed; of the same indicator, unit, window and nature.
    """

    published: Figure = attrs.field(validator=v.instance(Figure))
    tallied: Figure = attrs.field(validator=v.instance(Figure))

    @check
    def _check_mismatch(self) -> Faults:
        for name in ("indicator", "period", "as_of", "nature"):
            if getattr(self.published, name) != getattr(self.tallied, name):
                yield InvariantError("reconciliation.mismatch", "tallied", field=Phrase(name))

    @check
    def _check_unit(self) -> Faults:
        if (self.published.unit.level, self.published.unit.code) != (self.tallied.unit.level, self.tallied.unit.code):
            yield InvariantError("reconciliation.mismatch", "tallied", field=Phrase("unit"))

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of its two figures."""
        return self.published.origins | self.tallied.origins

    @property
    def identity(self) -> tuple[str | UnitRef, ...]:
        """Its identity: the indicator, and the unit of the published figure."""
        return self.published.indicator, self.published.unit
