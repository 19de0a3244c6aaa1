"""What a command gives."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from qcdc import codec, terms
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, choose

__all__ = ["Result", "as_data", "joined", "read_line", "with_noun"]


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
    told = [] if language == "vi" else [term]
    if count == 0:
        # What it was taken for is worth knowing if nothing could be read.
        told.append(type_name)
    return f"{name}: {with_noun(count, language, term, 'record')}" + (f" ({', '.join(told)})" if told else "")


def with_noun(count: int, language: Language, vi: str, en: str) -> str:
    """A number with its noun: *2 lỗi*, ``1 problem``, ``2 problems``."""
    noun = choose(language, vi, en if count == 1 else f"{en}s")
    return f"{say_number(count, language)} {noun}"
