"""Fill a sentence with values, each in the language of the sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from qcdc._messages.phrase import Param, Phrase

__all__ = ["fill", "in_english"]

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
