"""The parameters of a sentence: values, codes, days, types, and phrases in both languages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Literal, Protocol, TypeAlias, Union

import attrs

__all__ = ["Param", "Phrase", "fill", "in_english"]


class Worded(Protocol):
    """A value with a text in both languages, such as a month or a reference to a unit."""

    def text(self, language: Literal["vi", "en"]) -> str:
        """The value in words."""
        ...


Param: TypeAlias = Union[str, int, dt.date, type, "Phrase", Worded, tuple["Param", ...]]
"""The value of a placeholder. Texts are shown unchanged in every language: names of fields, keys, numbers of acts. A
member of a code list, a day and a type are given as such, and words as a `Phrase`, so that each language has its own
form."""


@attrs.frozen(init=False, repr=False)
class Phrase:
    """A phrase: its key in the table of phrases, and its parameters.

    Args:
        key: the key in the table of phrases, or the code of an error whose sentence is part of another one.
        params: the values of the placeholders of the phrase.
    """

    key: str
    params: tuple[tuple[str, Param], ...]

    def __init__(self, key: str, /, **params: Param) -> None:
        self.__attrs_init__(key, tuple(params.items()))  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]

    @classmethod
    def of(cls, phrase: str | Phrase) -> Phrase:
        """A phrase given itself or by its key."""
        return cls(phrase) if isinstance(phrase, str) else phrase

    @classmethod
    def span(cls, first: dt.date | None, last: dt.date | None) -> Phrase:
        """The days from one to another, both included; either may be open."""
        return cls("span", first=first or cls("always"), last=last or cls("now"))

    def words(self) -> tuple[str, str]:
        """The phrase in Vietnamese and in English, with its placeholders."""
        from qcdc._messages.catalogue import sentences  # noqa: PLC0415 - read when an error is shown
        from qcdc._messages.phrases import PHRASES  # noqa: PLC0415

        return PHRASES.get(self.key) or sentences()[self.key]

    def __str__(self) -> str:
        return in_english(self)

    __repr__ = __str__


_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]{}]*\{(\w+)\}[^\[\]{}]*)\]")


def fill(template: str, params: Mapping[str, Param], say: Callable[[Param], str]) -> str:
    """The sentence with its parameters, each formatted by ``say``.

    A part in square brackets is left out if its parameter is empty, so that no sentence ends in an empty list.
    """
    whole = _OPTIONAL.sub(lambda part: part[1] if params.get(part[2], "") not in {"", ()} else "", template)
    return _PLACEHOLDER.sub(lambda part: say(params[part[1]]), whole)


def in_english(value: Param) -> str:
    """A parameter in English: codes and days as they are typed, types by their name."""
    if isinstance(value, Phrase):
        return fill(value.words()[1], dict(value.params), in_english)
    if isinstance(value, tuple):
        return ", ".join(map(in_english, value))
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, dt.date):
        return value.isoformat()
    # A code is a text, and is shown as it is typed.
    return str(value) if isinstance(value, str | int) else value.text("en")
