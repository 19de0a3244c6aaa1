"""A record without one of the facts that it states, at any depth: what a rule must not take for a breach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qcdc._kernel.values import default_of, field_names, field_of, is_entity
from qcdc.dates import PartialDate
from qcdc.errors import QcdcError
from qcdc.model import PersonalText, UnitRef, evolve

__all__ = ["paths_of", "without_each"]

_FACTS = frozenset({PartialDate, PersonalText, UnitRef})


def without_each(value: Any) -> Iterator[tuple[str, Any]]:
    """The record without one fact that need not be stated, with the path of the fact: ``handlings.officer``.

    A part that is missing as a whole is no fact that is not stated: a decision without an initiative was not taken on one.
    """
    cls: type[Any] = value.__class__
    for name in field_names(cls):
        stated: Any = getattr(value, name)
        several = _several(stated)
        for place, one in enumerate(several or ()):
            for path, less in without_each(one) if _has_facts(one) else ():
                yield from _changed(value, name, path, (*stated[:place], less, *stated[place + 1 :]))
        if stated is None or several is not None:
            continue
        if _has_facts(stated):
            for path, less in without_each(stated):
                yield from _changed(value, name, path, less)
        elif default_of(field_of(cls, name), value) is None:
            yield from _changed(value, name, "", None)


def paths_of(value: Any) -> set[str]:
    """The paths of all fields of a record and of its parts, as `without_each` names them."""
    cls: type[Any] = value.__class__
    found = set(field_names(cls))
    for name in field_names(cls):
        stated: Any = getattr(value, name)
        for one in _several(stated) or (stated,):
            if _has_facts(one):
                found |= {f"{name}.{path}" for path in paths_of(one)}
    return found


def _several(stated: Any) -> tuple[Any, ...] | None:
    held: tuple[Any, ...] | None = stated if _is_tuple(stated) else None
    return held


def _is_tuple(held: object) -> bool:
    return isinstance(held, tuple)


def _has_facts(value: object) -> bool:
    return is_entity(type(value)) and type(value) not in _FACTS


def _changed(value: Any, name: str, path: str, less: object) -> Iterator[tuple[str, Any]]:
    try:
        yield f"{name}.{path}" if path else name, evolve(value, **{name: less})
    except QcdcError:
        # Without the fact it cannot be built.
        return
