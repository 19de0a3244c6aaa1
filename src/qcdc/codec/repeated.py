"""Objects that repeat in documents, such as a step with nothing but its kind and day: made once by the fast way.

Only objects of codes, days and flags are kept. No text of a person is, and values cannot change.
"""

from __future__ import annotations

import enum
import typing
from collections import defaultdict
from functools import cache
from typing import Any, cast

import pendulum

from qcdc._kernel.values import field_names, needed_fields
from qcdc.codec.register import hints_of, is_document
from qcdc.model import Topic
from qcdc.model.people import MASK, PersonalText

__all__ = ["KEPT", "MOST", "has_only_codes", "is_kept", "key_of", "only", "texts_of"]

MOST = 32_768
"""The largest number of values kept of one class; then all are dropped, and new ones are kept."""
KEPT = defaultdict[Any, dict[Any, Any]](dict)
"""The values of each class that are kept, by their keys."""
_ONLY: dict[int, tuple[Any]] = {}


@cache
def is_kept(cls: Any) -> bool:
    """Whether values of a class with little but their required fields are kept.

    A few texts give few values, such as a step that has only its kind and its day, and many defaults need not be filled.
    """
    if not is_document(cls):
        return False
    needed = [hints_of(cls)[name] for name in needed_fields(cls)]
    few = all(isinstance(hint, type) and issubclass(hint, pendulum.Date | enum.StrEnum) for hint in needed)
    return cls is Topic or (few and len(field_names(cls)) >= max(3 * len(needed), 3))


@cache
def texts_of(cls: Any) -> frozenset[str]:
    """The fields of a class that hold texts, or may."""
    return frozenset(name for name in field_names(cls) if {str, PersonalText} & set(_parts(hints_of(cls)[name])))


@cache
def _objects(cls: Any) -> dict[str, Any]:
    """The fields of a class that hold an object without texts whose values are kept."""
    found = ((name, part) for name in field_names(cls) for part in _parts(hints_of(cls)[name]))
    return {name: part for name, part in found if has_only_codes(part)}


@cache
def _fields(cls: Any) -> tuple[frozenset[str], frozenset[str], dict[str, Any]]:
    """The fields of a class; those of texts; those of objects without texts."""
    return frozenset(field_names(cls)), texts_of(cls), _objects(cls)


def key_of(cls: Any, given: dict[str, Any]) -> tuple[str | None, int]:
    """The key under which an object of a class is kept, and how many keys its document has.

    ``None`` for an object with texts, lists or numbers. One string takes less memory than its parts.
    """
    names, texts, objects = _fields(cls)
    size, found = len(given), ""
    for name, value in given.items():
        if type(value) is str and name in names and (name not in texts or value == MASK) and value.isprintable():
            found += f"{name}\0{value}\0"
        elif type(value) is bool and name in names:
            found += f"{name}\0\1{value}\0"
        elif type(value) is dict and name in objects:
            below, more = key_of(objects[name], cast("dict[str, Any]", value))
            if below is None:
                return None, 0
            size += more
            found += f"{name}\0\1{{{below}\1}}\0"
        else:
            return None, 0
    return found, size


def _parts(hint: Any) -> tuple[Any, ...]:
    """A type, or the types of a union or of a collection of them."""
    return (hint, *(part for one in typing.get_args(hint) for part in _parts(one)))


@cache
def has_only_codes(cls: Any) -> bool:
    """Whether every value of a class that is kept is one of codes, days and flags."""
    return cls is Topic or (is_kept(cls) and not texts_of(cls))


def only(value: Any) -> tuple[Any]:
    """The tuple with one value of codes; for a value that is kept, the same tuple every time.

    The tuple is found by the identity of the value. It holds the value, so no other one can get this identity.
    """
    found = _ONLY.get(id(value))
    if found is None:
        if len(_ONLY) >= MOST:
            _ONLY.clear()
        found = _ONLY[id(value)] = (value,)
    return found
