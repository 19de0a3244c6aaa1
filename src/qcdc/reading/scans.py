"""The numbers of a text, each with its place, as values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import field

from qcdc._kernel.language import Language, as_language
from qcdc._kernel.numerals import Numeral
from qcdc._kernel.validators import Named, argument, check_count, check_flag, each, instance, maybe
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.vocab import Direction, Hedge, Measure, NotFigureKind, SpanKind

__all__ = ["MAX_TEXT", "NotFigure", "ReadFigure", "Scan"]

MAX_TEXT = 1_000_000
"""The most characters of a text that is read at once: a report of about 400 pages."""


def _check_any_text(_: object, attribute: Named, value: Any) -> None:
    """Any text of at most a million characters: a span repeats what stands in the document, whatever it is."""
    if len(argument(value, str, attribute.name)) > MAX_TEXT:
        raise InvariantError("text.too_long", attribute.name, limit=MAX_TEXT)


def _check_language(_: object, attribute: Named, value: Any) -> None:
    as_language(argument(value, str, attribute.name))


@entity
class ReadFigure:
    """A figure that was found in a text (*số liệu đọc được trong văn bản*).

    To correct one, use `qcdc.model.evolve`: the kind, the unit words and the reading of the number are fields.

    Attributes:
        start: where it begins in the text, with its hedge.
        end: where it ends, with its unit words.
        text: the text between the two.
        numeral: the number with its scale word, in its likeliest reading.
        others: other readings of the same digits.
        kind: level, rate, change, part of a fraction, …
        unit_words: the unit words as printed. A bare number in a fraction or a bracket has those that the text gives
            it elsewhere: in *238/316 vụ việc* both have *vụ việc*. Empty if the text gives none.
        unit_elsewhere: whether the unit words stand outside the span.
        measure: what the unit words mean; ``None``: there are none, or the library does not know them.
        hedge: whether the number is approximate or a bound.
        hedge_word: the word that says so, as printed.
        direction: of a change: increase or decrease.
        direction_word: the word that says so, as printed.
        group: of numbers printed together, such as a fraction: the place of the first in `Scan.figures`.
        in_words: whether the number is written in words.
    """

    start: int = field(validator=check_count)
    end: int = field(validator=check_count)
    text: str = field(validator=_check_any_text)
    numeral: Numeral = field(validator=instance(Numeral))
    others: tuple[Numeral, ...] = field(default=(), validator=each(instance(Numeral)))
    kind: SpanKind = field(validator=instance(SpanKind))
    unit_words: str = field(default="", validator=_check_any_text)
    unit_elsewhere: bool = field(default=False, validator=check_flag)
    measure: Measure | None = field(default=None, validator=maybe(instance(Measure)))
    hedge: Hedge | None = field(default=None, validator=maybe(instance(Hedge)))
    hedge_word: str = field(default="", validator=_check_any_text)
    direction: Direction | None = field(default=None, validator=maybe(instance(Direction)))
    direction_word: str = field(default="", validator=_check_any_text)
    group: int | None = field(default=None, validator=maybe(check_count))
    in_words: bool = field(default=False, validator=check_flag)

    @property
    def value(self) -> int | Decimal:
        """The value with its scale."""
        return self.numeral.value

    @property
    def scale(self) -> int:
        """The power of ten of the scale word; 0 without one."""
        return self.numeral.scale


@entity
class NotFigure:
    """A number in a text that is no figure (*số không phải là số liệu*), such as a date or the number of an act.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        text: the text between the two.
        kind: why it is no figure.
    """

    start: int = field(validator=check_count)
    end: int = field(validator=check_count)
    text: str = field(validator=_check_any_text)
    kind: NotFigureKind = field(validator=instance(NotFigureKind))


@entity
class Scan:
    """The numbers of a text (*các số trong văn bản*).

    Attributes:
        text: the text as given. The spans count its characters.
        language: the language of the text; numbers in the style of the other are read too.
        figures: the figures, in the order of the text. No two overlap.
        not_figures: the other numbers, in the order of the text.
    """

    text: str = field(validator=_check_any_text)
    language: Language = field(validator=_check_language)
    figures: tuple[ReadFigure, ...] = field(default=(), validator=each(instance(ReadFigure)))
    not_figures: tuple[NotFigure, ...] = field(default=(), validator=each(instance(NotFigure)))

    @check
    def _spans_fit(self) -> Faults:
        for name in ("figures", "not_figures"):
            before = 0
            spans: tuple[ReadFigure | NotFigure, ...] = getattr(self, name)
            for index, one in enumerate(spans):
                if not before <= one.start < one.end <= len(self.text):
                    yield InvariantError("scan.span", name, index=index)
                elif self.text[one.start : one.end] != one.text:
                    yield InvariantError("scan.span_text", name, index=index)
                before = max(before, one.end)
