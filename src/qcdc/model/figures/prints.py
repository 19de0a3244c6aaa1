"""The print of a number (*số liệu như văn bản ghi*): its text, its digits, and where it was read."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import Period
from qcdc.errors import InvariantError, Phrase
from qcdc.model.figures.values import Number
from qcdc.model.figures.windows import Window
from qcdc.vocab import ChangeUnit, Hedge, NumberStyle, ReadFrom

__all__ = ["Change", "Print"]

_LARGEST_SCALE = 15
_LARGEST_DECIMALS = 15


def _check_scale(_: object, attribute: v.Named, value: object) -> None:
    if type(value) is not int:
        raise v.wrong_type(attribute.name, "a_whole_number", value)
    if not 0 <= value <= _LARGEST_SCALE:
        raise InvariantError("print.scale", attribute.name, largest=_LARGEST_SCALE)


def _check_decimals(_: object, attribute: v.Named, value: object) -> None:
    if type(value) is not int:
        raise v.wrong_type(attribute.name, "a_whole_number", value)
    if not 0 <= value <= _LARGEST_DECIMALS:
        raise InvariantError("print.decimals", attribute.name, largest=_LARGEST_DECIMALS)


@entity
class Print:
    """A number as a text prints it (*số liệu như văn bản ghi*).

    Attributes:
        text: the number with its hedge and unit word where they stand beside it: *hơn 5,3 tỷ đồng*, *09 vụ*. ``None``
            for a number that the text does not print.
        token: the whole token, if the number stands inside one: *238/316 vụ việc*.
        scale: the power of ten of its scale word: 3 for *nghìn*, 6 for *triệu*, 9 for *tỷ*.
        decimals: how many decimals are printed.
        style: how the text writes numbers.
        read_from: whether the print was read in the source.
        window: the words for its window, as printed: *6T/2019*.
        start: where its text begins in the text that was read, in characters.
        note: a remark on the print.
    """

    text: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    token: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    scale: int = attrs.field(default=0, validator=_check_scale)
    decimals: int = attrs.field(default=0, validator=_check_decimals)
    style: NumberStyle = attrs.field(default=NumberStyle.VIETNAMESE, validator=v.instance(NumberStyle))
    read_from: ReadFrom = attrs.field(default=ReadFrom.SOURCE, validator=v.instance(ReadFrom))
    window: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    start: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    note: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_printed(self) -> Faults:
        if (self.text is None) is not (self.read_from is ReadFrom.NOT_PRINTED):
            yield InvariantError("print.text", "text")

    @property
    def step(self) -> Fraction:
        """The value of one unit of its last printed digit: 100,000 for *14,5 triệu*, 1 for *1.202*."""
        return Fraction(10) ** (self.scale - self.decimals)


def _check_versus(_: object, attribute: v.Named, value: Any) -> None:
    if value is not None and type(value) not in {Period, Window}:
        raise v.wrong_type(attribute.name, Phrase("a_period_or_a_window"), value)


@entity
class Change:
    """A change as printed beside a figure (*so với cùng kỳ*): it is checked against figures, never used as one.

    Attributes:
        unit: absolute, per cent, percentage points, or words.
        amount: negative for a decrease; ``None`` for a change in words.
        hedge: a word that makes the amount approximate or a bound.
        versus: the window it is measured against; ``None`` if the text does not name it.
        words: the words of a change without a number: *tương đương*.
        print: its print.
    """

    unit: ChangeUnit = attrs.field(validator=v.instance(ChangeUnit))
    amount: Number | None = attrs.field(default=None, validator=v.maybe(v.number))
    hedge: Hedge | None = attrs.field(default=None, validator=v.maybe(v.instance(Hedge)))
    versus: Period | Window | None = attrs.field(default=None, validator=_check_versus)
    words: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    print: Print | None = attrs.field(default=None, validator=v.maybe(v.instance(Print)))

    @classmethod
    def of(
        cls, unit: ChangeUnit | str, amount: Number | None = None, versus: Period | Window | None = None, **fields: Any
    ) -> Change:
        """A change in short form: ``Change.of("absolute", -108, Period.half_year(2022, 1))``.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"unit": unit, "amount": amount, "versus": versus}
        return short(cls, fields)

    @check
    def _check_amount(self) -> Faults:
        in_words = self.unit is ChangeUnit.WORDS
        if (self.amount is None) is not in_words:
            yield InvariantError("change.amount", "amount")
        if (self.words is None) is in_words:
            yield InvariantError("change.words", "words")

    @check
    def _check_hedge(self) -> Faults:
        if self.hedge is not None and self.amount is None:
            yield InvariantError("change.hedge", "hedge")
