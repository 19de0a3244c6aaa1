"""Documents against the JSON Schema of their type, by a validator that is not ours."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from qcdc import schemas

__all__ = ["assert_valid", "is_valid", "validator"]


@cache
def validator(cls: Any) -> Any:
    """The validator of a type, which knows what a day is."""
    return Draft202012Validator(schemas.schema(cls), format_checker=Draft202012Validator.FORMAT_CHECKER)


def is_valid(document: object, cls: Any) -> bool:
    """Whether the schema of a type takes a parsed document."""
    return bool(validator(cls).is_valid(document))


def assert_valid(data: bytes, cls: Any) -> None:
    """Every document that the library writes is valid against the schema of its type."""
    found = [(one.json_path, one.message) for one in validator(cls).iter_errors(json.loads(data))]
    assert found == []
