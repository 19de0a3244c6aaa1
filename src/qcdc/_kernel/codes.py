"""What every code list is made of: members that are texts, and an answer to a code that is none of them."""

from __future__ import annotations

import difflib
from enum import StrEnum

from qcdc._kernel.text import show
from qcdc.errors import InvariantError

__all__ = ["Code", "not_listed"]


class Code(StrEnum):
    """A closed list of codes (*danh mục mã*). Values are ASCII slugs; a value that is none of them is told the nearest."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise not_listed(cls, value, None)


def not_listed(cls: type[Code], value: object, name: str | None) -> InvariantError:
    """The error for what is not a code of a list, with the name of the field or argument, if there is one."""
    near = difflib.get_close_matches(value[:60], list(cls), n=3, cutoff=0.4) if isinstance(value, str) else []
    return InvariantError(
        "code.not_listed",
        "{value} is no code of {name}; near: {near}; all: {known}",
        name,
        {"value": show(value), "name": cls.__name__, "near": tuple(near), "known": tuple(map(str, cls))},
    )
