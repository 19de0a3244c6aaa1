"""Taking away what a record states: each optional field, at any depth, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from qcdc._kernel.define import is_entity
from qcdc.errors import QcdcError
from qcdc.model import UnitRef, evolve

__all__ = ["unstated"]


def unstated(value: Any) -> Iterator[tuple[str, Any]]:
    """The value without one of the optional fields that it states, with the path of that field.

    A list that is taken away is no longer said to leave out nothing. What cannot be built is left out.
    """
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        for path, changes in _without(value, field, held):
            try:
                yield path, evolve(value, **changes)
            except QcdcError:
                continue


def _without(value: Any, field: attrs.Attribute[Any], held: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    name = field.name
    if isinstance(held, tuple):
        yield from _without_inside(name, held)
    elif _has_fields(held):
        for path, one in unstated(held):
            yield f"{name}.{path}", {name: one}
    if field.init and field.default is not attrs.NOTHING and held != _default(field):
        complete: frozenset[str] = getattr(value, "complete", frozenset())
        changes = {name: _default(field)}
        yield name, {**changes, "complete": complete - {name}} if name in complete else changes


def _without_inside(name: str, items: tuple[Any, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    for index, item in enumerate(items):
        for path, one in unstated(item) if _has_fields(item) else ():
            yield f"{name}[{index}].{path}", {name: (*items[:index], one, *items[index + 1 :])}


def _has_fields(held: object) -> bool:
    return is_entity(type(held)) and not isinstance(held, UnitRef)


def _default(field: attrs.Attribute[Any]) -> Any:
    factory = getattr(field.default, "factory", None)
    return field.default if factory is None else factory()
