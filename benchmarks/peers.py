"""Classes of other libraries with the same fields as ours, made from ours, so that at least the shapes are equal.

They do less: they check no lives, no order of days, no normal form of texts, no repeated keys.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Callable
from typing import Any

import attrs
import pendulum
import pydantic

from qcdc._kernel.partial import PartialDate
from qcdc._kernel.values import is_entity
from qcdc.model import PersonalText

__all__ = ["adapter", "plain_attrs", "struct"]

Field = tuple[str, Any, Any]
Maker = Callable[[str, list[Field]], Any]


def adapter(cls: type) -> pydantic.TypeAdapter[Any]:
    """A `TypeAdapter` of frozen dataclasses with slots."""
    return pydantic.TypeAdapter(_mirror(cls, _dataclass, dt.date))


def struct(cls: type) -> type:
    """Frozen structs of msgspec outside the garbage collector: the fastest there is."""
    import msgspec  # noqa: PLC0415 - a process that measures without extras cannot import it

    def make(name: str, fields: list[Field]) -> type:
        stated: list[Any] = []
        for field, hint, default in fields:
            if default is attrs.NOTHING:
                stated.append((field, hint))
            elif isinstance(default, attrs.Factory):  # type: ignore[arg-type]
                stated.append((field, hint, msgspec.field(default_factory=default.factory)))
            else:
                stated.append((field, hint, default))
        return msgspec.defstruct(name, stated, kw_only=True, frozen=True, gc=False)

    return _mirror(cls, make, dt.date)


def plain_attrs(cls: type) -> type:
    """Frozen attrs classes without validators, with the days of pendulum."""

    def make(name: str, fields: list[Field]) -> type:
        body: dict[str, Any] = {}
        for field, _, default in fields:
            if default is attrs.NOTHING:
                body[field] = attrs.field()
            elif isinstance(default, attrs.Factory):  # type: ignore[arg-type]
                body[field] = attrs.field(factory=default.factory)
            else:
                body[field] = attrs.field(default=default)
        body["__annotations__"] = {field: hint for field, hint, _ in fields}
        return attrs.define(type(name, (), body), frozen=True, slots=True, kw_only=True)

    return _mirror(cls, make, pendulum.Date)


def _dataclass(name: str, fields: list[Field]) -> type:
    stated: list[Any] = []
    for field, hint, default in fields:
        if default is attrs.NOTHING:
            stated.append((field, hint))
        elif isinstance(default, attrs.Factory):  # type: ignore[arg-type]
            stated.append((field, hint, dataclasses.field(default_factory=default.factory)))
        else:
            stated.append((field, hint, dataclasses.field(default=default)))
    return dataclasses.make_dataclass(name, stated, frozen=True, slots=True, kw_only=True)


def _mirror(cls: type, make: Maker, day: type) -> Any:
    """The class of a peer, and those of all values in its fields."""
    made: dict[type, Any] = {}
    leaves: dict[Any, Any] = {pendulum.Date: day, PartialDate: str, PersonalText: str}

    def of_hint(hint: Any) -> Any:
        if hint in leaves:
            return leaves[hint]
        if is_entity(hint):
            return of_class(hint)
        inside = typing.get_args(hint)
        origin = typing.get_origin(hint)
        if origin in {typing.Union, types.UnionType}:
            # A day or a part of one: a text, because two kinds of text cannot be told apart.
            several = [of_hint(one) for one in inside if not (one is pendulum.Date and PartialDate in inside)]
            return typing.Union[tuple(several)]  # noqa: UP007 - the types are known at run time only
        if origin is tuple:
            return tuple[of_hint(inside[0]), ...]
        if origin is frozenset:
            return frozenset[of_hint(inside[0])]  # type: ignore[misc]
        return hint

    def of_class(one: type) -> Any:
        if one not in made:
            hints = typing.get_type_hints(one)
            fields = [(field.alias, of_hint(hints[field.name]), field.default) for field in attrs.fields(one)]
            made[one] = make(one.__name__, fields)
        return made[one]

    return of_class(cls)
