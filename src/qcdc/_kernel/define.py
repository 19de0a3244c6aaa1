"""One way to define a value: frozen, slotted, keyword-only, compared by value, closed to subclassing."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar, dataclass_transform

import attrs

from qcdc.errors import InvariantError

__all__ = ["entity", "evolve", "field_names", "field_of", "is_entity"]

T = TypeVar("T")

_MARK = "__qcdc_entity__"


def _refuse_subclass(cls: type[Any], /, **_: object) -> NoReturn:
    base = cls.__mro__[1].__name__
    msg = f"{base} is closed: compose it, do not subclass it (a subclass would escape its invariants)"
    raise TypeError(msg)


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=True, field_specifiers=(attrs.field,))
def entity(cls: type[T]) -> type[T]:
    """Make a class one of our values."""
    made = attrs.define(cls, frozen=True, slots=True, kw_only=True, eq=True)
    made.__init_subclass__ = classmethod(_refuse_subclass)  # type: ignore[assignment]
    setattr(made, _MARK, True)
    return made


def is_entity(cls: object) -> bool:
    """Whether a class was made by `entity`."""
    return isinstance(cls, type) and _MARK in vars(cls)


def evolve(instance: T, /, **changes: object) -> T:
    """A copy with some fields changed; every validator runs again.

    Raises:
        InvariantError: something that is none of the library's values (``evolve.foreign``).
    """
    if not is_entity(type(instance)):
        raise InvariantError("evolve.foreign", "this is none of the library's values", "instance")
    # Our decorator hides attrs from the type checkers, which then refuse ``attrs.evolve``:
    # this is the one place where that is settled.
    return attrs.evolve(instance, **changes)  # type: ignore[misc]


def field_of(cls: type[Any], name: str) -> attrs.Attribute[Any]:
    """The attrs description of one field."""
    return attrs.fields_dict(cls)[name]


def field_names(cls: type[Any]) -> tuple[str, ...]:
    """The names of the fields, in the order in which they were written."""
    return tuple(attrs.fields_dict(cls))
