"""The JSON Schema of one type as it stands inside a document, with references to the types of its fields."""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import attrs
import cattrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.values import default_of, field_names, field_of, is_entity, needed_fields
from qcdc.codec import make_converter
from qcdc.codec.register import hints_of, is_listed, is_union
from qcdc.codec.schema_names import component_name
from qcdc.dates import PartialDate
from qcdc.model.people import MASK, PersonalText
from qcdc.schemas.bounds import Bounds, bounds_at, of_elements
from qcdc.schemas.words import description, field_descriptions, title

__all__ = ["Schema", "part", "parts_within"]

Schema = dict[str, Any]

_DAY: Schema = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
}
_PARTIAL: Schema = {"type": "string", "pattern": "^[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?$"}
_DECIMAL_TEXT: Schema = {"type": "string", "pattern": r"^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$"}
_PERSONAL: Schema = {"type": "string", "minLength": 1, "maxLength": v.MAX_TEXT, "pattern": r"\S"}
_PLAIN: dict[object, tuple[str, frozenset[str]]] = {
    str: ("string", frozenset({"minLength", "maxLength", "pattern"})),
    int: ("integer", frozenset({"minimum", "maximum"})),
    bool: ("boolean", frozenset()),
}
_OF_NUMBERS = frozenset({"minimum", "maximum"})


def part(cls: Any, reference: Callable[[Any], str]) -> Schema:
    """The schema of a type or a code list.

    Args:
        cls: the class.
        reference: gives the ``$ref`` of the class of a field.
    """
    if not is_entity(cls):
        return _code_list(cls)
    properties = {name: _property(cls, name, reference) for name in field_names(cls)}
    required = list(needed_fields(cls))
    return {
        **_words(cls),
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def parts_within(cls: Any) -> tuple[Any, ...]:
    """The types and code lists of the fields, and of their fields, in the order of their names.

    The type itself is among them if it occurs within itself.
    """
    found: set[Any] = set()
    waiting = [cls]
    while waiting:
        one = waiting.pop()
        for name in field_names(one):
            inner = {each for each in _named(hints_of(one)[name]) if each not in found}
            found |= inner
            waiting += [each for each in inner if is_entity(each)]
    return tuple(sorted(found, key=component_name))


def _named(hint: Any) -> set[Any]:
    if is_union(hint) or is_listed(hint):
        return {one for inner in typing.get_args(hint) for one in _named(inner)}
    return {hint} if _has_name(hint) else set()


def _has_name(hint: Any) -> bool:
    if not isinstance(hint, type) or hint in {PartialDate, PersonalText}:
        return False
    return is_entity(hint) or issubclass(hint, enum.StrEnum)


def _words(cls: Any) -> Schema:
    found = title(cls)
    about = description(cls)
    return {**({"title": found} if found else {}), **({"description": about} if about else {})}


def _code_list(cls: type[enum.StrEnum]) -> Schema:
    labels = [one.vi if isinstance(one, Code) else one.value for one in cls]
    return {**_words(cls), "type": "string", "enum": [one.value for one in cls], "x-enum-descriptions": labels}


def _property(cls: Any, name: str, reference: Callable[[Any], str]) -> Schema:
    field = field_of(cls, name)
    about = field_descriptions(cls).get(name)
    return {
        **({"description": about} if about else {}),
        **_typed(hints_of(cls)[name], field.validator, reference),
        **_default(field),
    }


def _default(field: attrs.Attribute[Any]) -> Schema:
    """The value that a field has if it is left out, if the type says so and it is not empty."""
    if getattr(field.default, "takes_self", False):
        return {}
    value = default_of(field, None)
    if value is attrs.NOTHING or value is None or (isinstance(value, tuple | frozenset) and not value):
        return {}
    return {"default": _converter().unstructure(value)}


@cache
def _converter() -> cattrs.Converter:
    return make_converter()


def _typed(hint: Any, validator: v.Validator | None, reference: Callable[[Any], str]) -> Schema:
    if is_union(hint):
        return _union(hint, validator, reference)
    if is_listed(hint):
        return _listed(hint, validator, reference)
    if _has_name(hint):
        return {"$ref": reference(hint)}
    return _leaf(hint, bounds_at(validator))


def _leaf(hint: Any, bounds: Bounds) -> Schema:
    if hint is pendulum.Date:
        return dict(_DAY)
    if hint is PartialDate:
        return dict(_PARTIAL)
    if hint is PersonalText:
        return {**_PERSONAL, "examples": [MASK], "x-personal": True}
    if hint is Decimal:
        return {"anyOf": [dict(_DECIMAL_TEXT), {"type": "number", **_only(bounds, _OF_NUMBERS)}]}
    kind, keywords = _PLAIN[hint]
    return {"type": kind, **_only(bounds, keywords)}


def _only(bounds: Bounds, keywords: frozenset[str]) -> Schema:
    return {keyword: value for keyword, value in bounds.items() if keyword in keywords}


def _listed(hint: Any, validator: v.Validator | None, reference: Callable[[Any], str]) -> Schema:
    inner = typing.get_args(hint)[0]
    return {
        "type": "array",
        "items": _typed(inner, of_elements(validator), reference),
        **_only(bounds_at(validator), frozenset({"minItems"})),
        **({"uniqueItems": True} if typing.get_origin(hint) is frozenset else {}),
    }


def _union(hint: Any, validator: v.Validator | None, reference: Callable[[Any], str]) -> Schema:
    options = [one for one in typing.get_args(hint) if one is not types.NoneType]
    found: list[Schema] = []
    # A decimal may be written as a number, so it includes the whole numbers.
    for one in (each for each in options if each is not int or Decimal not in options):
        inner = _typed(one, validator, reference)
        found += inner.get("anyOf", [inner])
    if len(options) < len(typing.get_args(hint)):
        if len(found) == 1 and "type" in found[0]:
            return {**found[0], "type": [found[0]["type"], "null"]}
        found.append({"type": "null"})
    return {"anyOf": found}
