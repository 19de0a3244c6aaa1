"""What a command gives."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from qcdc import codec, terms
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language

__all__ = ["Result", "as_data", "joined", "read_line", "some"]


class Result(NamedTuple):
    """The result of a command: its exit status, what is printed, and the same as data."""

    status: int
    text: str
    data: dict[str, Any]


def as_data(value: object) -> Any:
    """A value as its document, parsed."""
    return json.loads(codec.encode_masked(value))


def joined(lines: Iterable[str]) -> str:
    """Lines as one text."""
    return "".join(f"{line.rstrip()}\n" for line in lines)


def read_line(name: str, type_name: str, count: int, language: Language) -> str:
    """How many records of which type a file has."""
    term = terms.name_of_type(type_name, language)
    # What it was taken for is worth knowing if nothing could be read.
    kind = "" if count else type_name
    if language == "vi":
        return f"{name}: {say_number(count, language)} {term}" + (f" ({kind})" if kind else "")
    return f"{name}: {some(count, 'record')} ({', '.join(filter(None, (term, kind)))})"


def some(count: int, thing: str) -> str:
    """An English number with its noun: ``1 problem``, ``2 problems``."""
    return f"{say_number(count, 'en')} {thing}{'' if count == 1 else 's'}"
