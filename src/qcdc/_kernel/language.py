"""The two languages of the library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeVar

__all__ = ["LANGUAGES", "Language", "as_language", "choose", "enumerated", "in_language"]

from qcdc._kernel.text import show
from qcdc.errors import InvariantError

Language = Literal["vi", "en"]
"""``"vi"`` is authoritative (it names what the law names); ``"en"`` is a gloss."""

T = TypeVar("T")
_SHORT = re.compile(r"[a-z]{2}", re.ASCII)

LANGUAGES: tuple[Language, ...] = ("vi", "en")


def as_language(value: str) -> Language:
    """Check a language given as text; there is no default and no locale."""
    if value == "vi":
        return "vi"
    if value == "en":
        return "en"
    given: object = value  # callers without a type checker pass anything
    # A text of two letters is an unknown language, not a name.
    shown = f"'{given}'" if isinstance(given, str) and _SHORT.fullmatch(given) else show(given)
    raise InvariantError("language.unknown", "language", value=shown)


def choose(language: str, vi: T, en: T) -> T:
    """The Vietnamese or the English value, for a language given as text."""
    return vi if as_language(language) == "vi" else en


def enumerated(several: Sequence[str], language: str) -> str:
    """One or more texts, the last after *và*."""
    *others, last = several
    return choose(language, " và ", " and ").join([", ".join(others), last]) if others else last


def in_language(vi: str, en: str | None, language: Language) -> str:
    """A text written by the user, in one of the two languages; without an English gloss, the marked Vietnamese text."""
    return choose(language, vi, f"{vi} [in Vietnamese]" if en is None else en)
