"""The hooks that write values (*chuyển giá trị thành dữ liệu*): stable, with names or masked; defaults are left out."""

from __future__ import annotations

import enum
import json
from decimal import Decimal
from functools import cache
from typing import Any

import attrs
import cattrs
import pendulum

from qcdc._kernel.values import default_of, field_names, field_of, is_entity
from qcdc.codec.register import document
from qcdc.dates import DayOrPartial, PartialDate
from qcdc.model.people import MASK, PersonalText

__all__ = ["configure_unstructure"]


def configure_unstructure(converter: cattrs.Converter, *, masked: bool) -> None:
    """Add the hooks to a converter; `masked`: ``***`` instead of every personal text."""

    def personal(value: PersonalText) -> str:
        return MASK if masked or value.is_withheld else value.reveal()

    def listed(values: tuple[object, ...]) -> list[Any]:
        return [converter.unstructure(value) for value in values]

    def sorted_set(values: frozenset[object]) -> list[Any]:
        return sorted((converter.unstructure(value) for value in values), key=json.dumps)

    def entity(value: object) -> dict[str, Any]:
        return _write_entity(value, converter)

    converter.register_unstructure_hook(pendulum.Date, _write_day)
    converter.register_unstructure_hook(Decimal, _write_decimal)
    converter.register_unstructure_hook(enum.StrEnum, _write_code)
    converter.register_unstructure_hook(tuple, listed)
    converter.register_unstructure_hook(frozenset, sorted_set)
    converter.register_unstructure_hook_func(is_entity, entity)
    converter.register_unstructure_hook(PersonalText, personal)
    converter.register_unstructure_hook(PartialDate, _write_day)


def _write_day(day: DayOrPartial) -> str:
    return day.isoformat()


def _write_decimal(number: Decimal) -> str:
    return format(number, "f")


def _write_code(member: enum.StrEnum) -> str:
    return str(member.value)


def _write_entity(value: object, converter: cattrs.Converter) -> dict[str, Any]:
    """Fields in the order of the class; defaults are left out, so the bytes are short and stable."""
    written: dict[str, Any] = {}
    cls: Any = type(value)
    for name, fixed in _defaults(cls):
        default = default_of(field_of(cls, name), value) if fixed is _DEPENDS else fixed
        found = getattr(value, name)
        # 0.00 equals 0 but is written differently.
        if default is attrs.NOTHING or found != default or (type(found) is Decimal and str(found) != str(default)):
            written[name] = converter.unstructure(found)
    return written


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a class with their defaults; ``NOTHING`` for a required field."""
    found: list[tuple[str, Any]] = []
    for name in field_names(document(cls)):
        field = field_of(cls, name)
        found.append((name, _DEPENDS if getattr(field.default, "takes_self", False) else default_of(field, None)))
    return tuple(found)


_DEPENDS = object()
"""Stands for a default that depends on the value, such as the body of a report."""
