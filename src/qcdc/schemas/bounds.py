"""What is known of a field beside its type: the bounds that its validators state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from qcdc._kernel import validators as v
from qcdc.findings.finding import check_fingerprint
from qcdc.model.documents import check_digest

__all__ = ["Bounds", "bounds_at", "of_elements"]

Bounds = Mapping[str, Any]
"""Keywords of JSON Schema: ``minimum``, ``maxLength``, ``pattern`` …"""

_TEXT = {"minLength": 1, "maxLength": v.MAX_TEXT}
_NUMBER = {"minimum": -v.MAX_COUNT, "maximum": v.MAX_COUNT}
_STATED: Mapping[Any, Bounds] = MappingProxyType(
    {
        v.check_count: {"minimum": 0, "maximum": v.MAX_COUNT},
        v.check_text: {**_TEXT, "pattern": r"\S"},
        v.check_identifier: {**_TEXT, "maxLength": v.MAX_IDENTIFIER, "pattern": r"^\S(?:[^\n]*\S)?$"},
        v.unit_code: {"pattern": r"^[0-9A-Za-z._-]{1,24}$"},
        v.number: _NUMBER,
        v.not_empty: {"minItems": 1},
        check_digest: {"pattern": "^[0-9a-f]{64}$"},
        check_fingerprint: {"pattern": "^[0-9a-f]{16}$"},
    }
)


def bounds_at(validator: v.Validator | None) -> Bounds:
    """The bounds of the value itself, not of its elements."""
    found: dict[str, Any] = {}
    for one in _at(validator):
        found |= _STATED.get(one, {})
    return found


def of_elements(validator: v.Validator | None) -> v.Validator | None:
    """The validator of the elements of a collection."""
    for one in _at(validator):
        parts = v.parts_of(one)
        if parts is not None:
            return parts.inner[0]
    return None


def _at(validator: v.Validator | None) -> Iterator[v.Validator]:
    """The validators of the value itself: those joined by `all_of`, and that of a field which may be empty."""
    if validator is None:
        return
    parts = v.parts_of(validator)
    if parts is None or parts.how == "each":
        yield validator
        return
    for inner in parts.inner:
        yield from _at(inner)
