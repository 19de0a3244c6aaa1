"""The words of a page in both languages, and numbers and days as each of them writes them."""

from __future__ import annotations

from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity
from qcdc.dates import Period
from qcdc.model.figures.values import Number

__all__ = ["Words", "counted", "days", "either", "joined", "name", "number", "on_day", "say", "signed", "term"]

MINUS = "\N{MINUS SIGN}"


def _text(_: object, attribute: v.Named, value: Any) -> None:
    """Any text, an empty one as well."""
    v.instance(str)(_, attribute, value)


@entity
class Words:
    """A text of a page in both languages.

    Attributes:
        vi: the text in Vietnamese.
        en: the same in English; ``None`` for a proper name or a quotation, which stays Vietnamese.
    """

    vi: str = attrs.field(validator=_text)
    en: str | None = attrs.field(default=None, validator=v.maybe(_text))

    def text(self, language: Language) -> str:
        """The text in one of the languages."""
        return choose(language, self.vi, self.vi if self.en is None else self.en)

    def __add__(self, other: Words) -> Words:
        """Both texts, one after the other."""
        if type(other) is not Words:
            return NotImplemented
        if self.en is None and other.en is None:
            return Words(vi=self.vi + other.vi)
        return Words(vi=self.vi + other.vi, en=self.text("en") + other.text("en"))


def say(vi: str, en: str, **values: Words | str | int) -> Words:
    """A sentence with slots: each value is written in the language of the sentence."""

    def filled(template: str, language: Language) -> str:
        shown = {key: _shown(value, language) for key, value in values.items()}
        return template.format(**shown) if shown else template

    return Words(vi=filled(vi, "vi"), en=filled(en, "en"))


def _shown(value: Words | str | int, language: Language) -> str:
    if isinstance(value, Words):
        return value.text(language)
    return value if isinstance(value, str) else say_number(value, language)


def name(text: str) -> Words:
    """A proper name: the same in both languages."""
    return Words(vi=text)


def number(value: Number) -> Words:
    """A number."""
    return Words(vi=say_number(value, "vi"), en=say_number(value, "en"))


def signed(value: Number) -> Words:
    """A rise or fall: ``+5``, ``−4``, ``0``; the minus is not a hyphen."""
    size = number(-value if value < 0 else value)
    sign = MINUS if value < 0 else "+" if value else ""
    return Words(vi=sign + size.vi, en=sign + size.text("en"))


def counted(count: int, vi: str, one: str, many: str | None = None) -> Words:
    """A number with its noun: *4 vụ*, *1 case*, *4 cases*."""
    noun = one if count == 1 else many or f"{one}s"
    return Words(vi=f"{say_number(count, 'vi')} {vi}", en=f"{say_number(count, 'en')} {noun}")


def on_day(day: pendulum.Date) -> Words:
    """A day."""
    return Words(vi=say_day(day, "vi"), en=say_day(day, "en"))


def days(period: Period) -> Words:
    """The first and the last day of a window."""
    return joined((on_day(period.start), on_day(period.end)), "\N{EN DASH}", en=" \N{EN DASH} ")


def term(code: Code) -> Words:
    """The term of a member of a code list."""
    return Words(vi=code.vi, en=code.en)


def either(count: int, vi: str, one: str, many: str, **values: Words | str | int) -> Words:
    """A sentence with a number, which English writes in two ways; ``{n}`` is the number."""
    return say(vi, one if count == 1 else many, n=count, **values)


def joined(parts: tuple[Words, ...] | list[Words], sign: str = ", ", *, en: str | None = None) -> Words:
    """Several texts with a sign between them."""
    sign_en = sign if en is None else en
    if all(one.en is None for one in parts) and sign == sign_en:
        return Words(vi=sign.join(one.vi for one in parts))
    return Words(vi=sign.join(one.vi for one in parts), en=sign_en.join(one.text("en") for one in parts))
