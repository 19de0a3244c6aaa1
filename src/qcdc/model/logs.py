"""Adding an entry at the end of a list of a record (*ghi thêm vào sổ theo dõi*)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Any, TypeVar

from qcdc._kernel.given import short
from qcdc._kernel.values import evolve
from qcdc.errors import Phrase, QcdcError

__all__ = ["NONE", "in_order", "longer"]

T = TypeVar("T")
K = TypeVar("K", bound=StrEnum)

NONE = Phrase("none")
"""The phrase for an empty list in a sentence."""


def longer(record: T, log: str, entry: type[Any], fields: dict[str, object]) -> T:
    """A record with one more entry at the end of a list; the entry is given by its fields in short form.

    If it is refused, the fields are deleted: they may name people, and some tools print local variables.
    """
    try:
        return evolve(record, **{log: (*getattr(record, log), short(entry, fields))})
    except QcdcError as error:
        found = error.with_traceback(None)
    fields.clear()
    raise found


def in_order(kinds: Iterable[K], chosen: Collection[K]) -> tuple[K, ...]:
    """The chosen members of a code list, in the order of the list."""
    return tuple(kind for kind in kinds if kind in chosen)
