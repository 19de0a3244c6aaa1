"""The class of a value: arguments of functions, and fields that hold exactly one class."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Any, TypeVar

from qcdc._kernel.given import instead
from qcdc._kernel.partial import PartialDate, needs_whole_day
from qcdc._kernel.text import show
from qcdc._kernel.validators.signature import Named, Validator, wrong_type
from qcdc.errors import InvariantError, Phrase

__all__ = [
    "all_arguments",
    "argument",
    "arguments",
    "exact_class",
    "instance",
    "instance_or_none",
    "mapping",
    "member",
    "required_class",
]

T = TypeVar("T")
K = TypeVar("K")


def argument(value: object, cls: type[T], name: str) -> T:
    """An argument of a public function, of the required class; raises our error here, before anything else can fail."""
    # In Python, True is an int; here it is not a number.
    if isinstance(value, cls) and not (cls is int and isinstance(value, bool)):
        return value
    if isinstance(value, PartialDate) and issubclass(cls, dt.date):
        raise needs_whole_day(value.isoformat(), name)
    found = instead(cls, value)
    if found is not None:
        return found
    raise wrong_type(name, _label(cls), value)


def arguments(values: Any, name: str) -> Any:
    """An argument that is an iterable of values."""
    # Of a class, the attribute is that of its instances; only its type says whether it can be iterated over itself.
    if hasattr(values.__class__, "__iter__") and not isinstance(values, str | bytes):
        return values
    raise wrong_type(name, "several_values", values)


def mapping(values: Mapping[K, T], name: str) -> Mapping[K, T]:
    """An argument that is a mapping."""
    given: object = values  # callers without a type checker pass anything
    if not isinstance(given, Mapping):
        argument(given, dict, name)
    return values


def all_arguments(values: Any, cls: type[T], name: str) -> tuple[T, ...]:
    """An argument that is an iterable of values of one class."""
    if type(values) is tuple and not values:
        return ()
    return tuple(argument(one, cls, name) for one in arguments(values, name))


def member(_: object, attribute: Named, value: object) -> None:
    """A member of any code list."""
    if not isinstance(value, enum.StrEnum):
        raise wrong_type(attribute.name, "a_member", value)


# Set on a validator made by `instance`: the class that it requires.
_EXACTLY = "__qcdc_exactly__"
# The same on one made by `instance_or_none`.
_EXACTLY_OR_NONE = "__qcdc_exactly_or_none__"


def exact_class(validator: Validator) -> type[object] | None:
    """The class that a validator requires and nothing else; ``None`` for any other.

    It was made by `instance`, or by `maybe` of such a validator.
    """
    found: type[object] | None = getattr(validator, _EXACTLY, getattr(validator, _EXACTLY_OR_NONE, None))
    return found


def required_class(validator: Validator | None) -> type[object] | None:
    """The class that a validator made by `instance` requires; ``None`` for any other."""
    found: type[object] | None = getattr(validator, _EXACTLY, None)
    return found


def instance(cls: type[object]) -> Validator:
    """The field holds exactly this class (our classes are closed, and enumerations have no subclasses)."""

    def check_instance(_: object, attribute: Named, value: object) -> object:
        if type(value) is cls:
            return None
        found = instead(cls, value)
        if found is None:
            fault = _wrong_class(attribute.name, cls, value)
            del value
            raise fault
        return found

    setattr(check_instance, _EXACTLY, cls)
    return check_instance


def instance_or_none(cls: type[object]) -> Validator:
    """The field holds exactly this class, or ``None``: `maybe` of `instance`, with one call instead of two."""

    def check_instance_or_none(_: object, attribute: Named, value: object) -> object:
        if value is None or type(value) is cls:
            return None
        found = instead(cls, value)
        if found is None:
            fault = _wrong_class(attribute.name, cls, value)
            del value
            raise fault
        return found

    setattr(check_instance_or_none, _EXACTLY_OR_NONE, cls)
    return check_instance_or_none


def _label(cls: type[object]) -> str | Phrase:
    if cls is str:
        return "a_text"
    if issubclass(cls, enum.Enum):
        return Phrase(
            "one_of", codes=tuple(str(member.value) if not isinstance(member, str) else member for member in cls)
        )
    key = _WHERE_FROM.get(cls.__name__)
    return Phrase("type", type=cls) if key is None else key


_WHERE_FROM = {
    "BodyRef": "a_body_or_a_unit",
    "UnitBody": "a_unit_body",
    "Unit": "a_unit",
    "UnitRef": "a_unit_or_a_reference",
    "Date": "a_day",
    "Period": "a_period",
    "PersonalText": "a_personal_text",
    "Tree": "a_tree",
}


def _wrong_class(name: str, cls: type[object], value: object) -> InvariantError:
    """The error for a value of another class; for a code given as plain text, it names the member."""
    if issubclass(cls, enum.Enum) and isinstance(value, str) and not isinstance(value, enum.Enum):
        for member in cls:
            if member.value == value:
                return InvariantError("type.wrong", name, expected=show(member), value=f"'{member.value}'")
    return wrong_type(name, _label(cls), value)
