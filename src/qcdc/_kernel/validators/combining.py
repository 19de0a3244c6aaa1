"""Validators made from others: for a field that may be empty, for every element, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, cast

from qcdc._kernel.given import instead
from qcdc._kernel.validators.classes import instance_or_none, required_class
from qcdc._kernel.validators.signature import Named, Validator, wrong_type
from qcdc.errors import Phrase

__all__ = ["Parts", "all_of", "each", "leaves", "mapping_of", "maybe", "parts_of"]


class Parts(NamedTuple):
    """What a combined validator consists of: `maybe`, `each` or `all_of`, and the validators given to it."""

    how: Literal["maybe", "each", "all"]
    inner: tuple[Validator, ...]


# Set on a validator made from others.
_PARTS = "__qcdc_parts__"


def parts_of(validator: Validator) -> Parts | None:
    """What a validator was made from by `maybe`, `each` or `all_of`; ``None`` for any other."""
    found: Parts | None = getattr(validator, _PARTS, None)
    return found


def leaves(validator: Validator | None) -> list[Validator]:
    """The validators from which one was made, without those that only combine others."""
    if validator is None:
        return []
    made = parts_of(validator)
    return [validator] if made is None else [leaf for one in made.inner for leaf in leaves(one)]


def maybe(inner: Validator) -> Validator:
    """The field may be ``None``, which means *not stated*."""
    exactly = required_class(inner)
    if exactly is not None:
        # Most fields are of this kind, and most of them are empty, so one call tests both.
        return instance_or_none(exactly)

    def check_maybe(instance: object, attribute: Named, value: object) -> object:
        return None if value is None else inner(instance, attribute, value)

    setattr(check_maybe, _PARTS, Parts("maybe", (inner,)))
    return check_maybe


_CONTAINERS = {
    "tuple": "a_tuple",
    "frozenset": "a_frozenset",
}


def each(inner: Validator, *, container: type[tuple[object, ...] | frozenset[object]] = tuple) -> Validator:
    """The field is a tuple (or frozenset) whose every element passes."""
    exactly = required_class(inner)

    def check_each(instance: object, attribute: Named, value: object) -> object:
        if type(value) is not container:
            fault = wrong_type(attribute.name, _CONTAINERS[container.__name__], value)
            del value
            raise fault
        changed = False
        for element in value:
            if (exactly is None or type(element) is not exactly) and inner(instance, attribute, element) is not None:
                changed = True
        return container(_held(inner, attribute, element) for element in value) if changed else None

    setattr(check_each, _PARTS, Parts("each", (inner,)))
    return check_each


def _held(inner: Validator, attribute: Named, value: object) -> object:
    """The value that the field holds after a validator."""
    found = inner(None, attribute, value)
    return value if found is None else found


def mapping_of(keys: type[object], values: Validator | None = None, *, or_none: bool = False) -> Validator:
    """The field must be a mapping with keys of this class, or ``None``, and values that pass the validator."""
    exactly = required_class(values)

    def check_mapping(instance: object, attribute: Named, value: object) -> object:
        if not isinstance(value, Mapping):
            raise wrong_type(attribute.name, "a_mapping", value)
        held = dict[object, object]()
        changed = False
        for key, element in cast("Mapping[object, object]", value).items():
            right = type(key) is keys or (or_none and key is None)
            found = key if right else instead(keys, key)
            if found is None and not right:
                raise wrong_type(attribute.name, Phrase("a_mapping_by", type=keys), key)
            inner = None if values is None or type(element) is exactly else values(instance, attribute, element)
            held[found] = element if inner is None else inner
            changed = changed or found is not key or inner is not None
        return held if changed else None

    return check_mapping


def all_of(*inner: Validator) -> Validator:
    """Every validator in turn, each on the value returned by those before it; the first error is raised."""

    def check_all(instance: object, attribute: Named, value: object) -> object:
        held = None
        for validator in inner:
            found = validator(instance, attribute, value)
            if found is not None:
                held = value = found
        return held

    setattr(check_all, _PARTS, Parts("all", inner))
    return check_all
