"""Taking away what a record states: each optional field, at any depth, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from qcdc._kernel.values import is_entity
from qcdc.errors import QcdcError
from qcdc.model import UnitRef, evolve

__all__ = ["unstated"]

Changes = tuple[str, dict[str, Any]]


def unstated(value: Any) -> Iterator[tuple[str, Any]]:
    """The value without one of the optional fields that it states, with the path of that field.

    A list that is taken away is no longer said to leave out nothing. What cannot be built is left out.
    """
    cls: type[Any] = value.__class__
    for field in attrs.fields(cls):
        held = getattr(value, field.name)
        for path, changes in (*_inside(field.name, held), *_without(value, field, held)):
            try:
                yield path, evolve(value, **changes)
            except QcdcError:
                continue


def _inside(name: str, held: Any) -> Iterator[Changes]:
    """The same for what a field holds."""
    if _has_fields(held):
        for path, one in unstated(held):
            yield f"{name}.{path}", {name: one}
    for index, item in enumerate(held if _is_tuple(held) else ()):
        for path, one in unstated(item) if _has_fields(item) else ():
            yield f"{name}[{index}].{path}", {name: (*held[:index], one, *held[index + 1 :])}


def _without(value: Any, field: attrs.Attribute[Any], held: object) -> Iterator[Changes]:
    """The same for a field itself."""
    name = field.name
    # Without a body a record is one of the People's Committee: the field says who it is of, as the unit does.
    if field.init and field.default is not attrs.NOTHING and name != "body" and held != _default(field):
        complete: frozenset[str] = getattr(value, "complete", frozenset[str]())
        changes = {name: _default(field)}
        yield name, {**changes, "complete": complete - {name}} if name in complete else changes


def _is_tuple(held: object) -> bool:
    return isinstance(held, tuple)


def _has_fields(held: object) -> bool:
    return attrs.has(held.__class__) and is_entity(held.__class__) and not isinstance(held, UnitRef)


def _default(field: attrs.Attribute[Any]) -> Any:
    factory = getattr(field.default, "factory", None)
    return field.default if factory is None else factory()
