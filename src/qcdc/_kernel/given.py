"""Values that a caller may give instead of the declared type: an equivalent type, or texts in the short form ``of``.

A field or an argument also takes the types registered with `stands_for`, exactly and without parsing: a
``datetime.date`` for a day, a unit for its reference. Only `short` reads texts: days, members of code lists, texts
about people.
"""

from __future__ import annotations

import datetime as dt
import difflib
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

import pendulum

from qcdc._kernel.codes import Code, not_listed
from qcdc._kernel.partial import PartialDate
from qcdc._kernel.values import faults, field_names, needed_fields, together
from qcdc.errors import InvariantError, QcdcError

__all__ = ["instead", "read_code", "reads", "short", "stands_for"]

T = TypeVar("T")
G = TypeVar("G")
C = TypeVar("C", bound=Code)
Reader = Callable[[str, str], object]

_INSTEAD: dict[tuple[type, type], Callable[[Any], object]] = {}
_READERS: dict[object, Reader] = {}


def stands_for(wanted: type[T], given: type[G], convert: Callable[[G], T]) -> None:
    """Register a type that is accepted in place of another, and its conversion."""
    _INSTEAD[wanted, given] = convert


def instead(wanted: type[T], value: object) -> T | None:
    """The given value converted to the wanted type; ``None`` if no conversion is registered."""
    convert = _INSTEAD.get((wanted, type(value)))
    return None if convert is None else cast("T", convert(value))


stands_for(pendulum.Date, dt.date, lambda day: pendulum.Date(day.year, day.month, day.day))


def reads(wanted: type[object], reader: Reader) -> None:
    """Register the reader of texts for a type in the short form; it also gets the name of the field."""
    _READERS[wanted] = reader


def short(cls: type[T], given: dict[str, object]) -> T:
    """Build a value from fields in the short form: texts for days, codes and texts about people, lists for tuples.

    If the value is refused, the given fields are deleted, so that no tool that prints local variables shows them.

    Raises:
        InvariantError: a field that the value does not have (``field.unknown``), a field that it must have
            (``field.missing``), a text that the field cannot hold, or any error of the constructor. The
            error names the field; ``others`` holds every other fault.
    """
    asked: Any = cls
    hints, needed = _hints(asked), needed_fields(asked)
    found: list[QcdcError] = [] if given.keys() <= hints.keys() else [_unknown(cls, given)]
    read: dict[str, object] = {}
    for name, hint in hints.items():
        if name not in given:
            found += [InvariantError("field.missing", name)] if name in needed else []
            continue
        try:
            read[name] = _read(hint, given[name], name)
        except QcdcError as error:
            found += error.problems
    if not found:
        try:
            return cls(**read)
        except QcdcError as error:
            found += error.problems
    else:
        found += faults(cls, read, (given.keys() & hints.keys()) - read.keys())
    given.clear()
    read.clear()
    raise together(found)


def _unknown(cls: type[object], given: Mapping[str, object]) -> InvariantError:
    known = field_names(cls)
    near = (one for name in given if name not in known for one in difflib.get_close_matches(name[:60], known, n=1))
    return InvariantError("field.unknown", name=cls, near=tuple(dict.fromkeys(near)), known=known)


@cache
def _hints(cls: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {name: hints[name] for name in field_names(cls)}


def _read(hint: Any, value: object, name: str) -> object:
    """The value of a field given in short form; any other value is returned unchanged, for the constructor to check."""
    options = typing.get_args(hint) if typing.get_origin(hint) in {typing.Union, types.UnionType} else (hint,)
    if type(value) is str and PartialDate in options:
        return _READERS[PartialDate](value, name)
    for option in options:
        container = typing.get_origin(option)
        if container is frozenset and isinstance(value, str):
            # A single code or text means the set that contains only it.
            return frozenset({_read(typing.get_args(option)[0], value, name)})
        if container in {tuple, frozenset}:
            if isinstance(value, (list, tuple) if container is tuple else (list, tuple, set, frozenset)):
                inner = typing.get_args(option)[0]
                read = (_read(inner, one, name) for one in cast("list[object]", value))
                return tuple(read) if container is tuple else frozenset(read)
        elif type(value) is str and option in _READERS:
            return _READERS[option](value, name)
        elif type(value) is str and isinstance(option, type) and issubclass(option, Code):
            return read_code(option, value, name)
    return value


def read_code(cls: type[C], value: C | str, name: str) -> C:
    """A member of a code list, given as the member or as its code.

    Raises:
        InvariantError: not a code of the list (``code.not_listed``), with the name of the field or argument.
    """
    if type(value) is cls:
        return value
    given: object = value  # callers without a type checker pass anything
    found = cls._value2member_map_.get(given) if type(given) is str else None
    if found is None:
        raise not_listed(cls, given, name)
    return cast("C", found)
