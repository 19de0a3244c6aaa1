"""What a validator is called with, and the error that most of them raise: a value of the wrong type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from qcdc._kernel.text import show
from qcdc.errors import InvariantError, Phrase

__all__ = ["Argument", "Named", "Validator", "wrong_type"]


class Named(Protocol):
    """The part of an attrs attribute that a validator needs."""

    @property
    def name(self) -> str:
        """The name of the field."""
        ...


class Argument(NamedTuple):
    """The name of an argument of a function, for a validator of fields."""

    name: str


Validator = Callable[[Any, Any, Any], object]


def wrong_type(name: str, expected: str | Phrase, value: object) -> InvariantError:
    """The error for a value of the wrong type; `expected` is a phrase or the key of one."""
    return InvariantError("type.wrong", name, expected=Phrase.of(expected), value=show(value))
