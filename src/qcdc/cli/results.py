"""What a command gives."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from qcdc import codec, terms
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language

__all__ = ["Result", "as_data", "joined", "read_line"]


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
    if count == 0:
        # What it was taken for is worth knowing if nothing could be read.
        return f"{name}: 0 {term} ({type_name})"
    return f"{name}: {say_number(count, language)} {term}"
