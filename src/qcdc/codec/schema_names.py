"""The name that a document gives its type and the version of its fields: ``"schema": "qcdc/petition/1"``.

It is the first key of each document, in JSON Lines of each line; values inside a document have none. Reading accepts a
document without it, which then has the current version.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from qcdc._kernel.text import show
from qcdc.codec.problems import Fault, problem
from qcdc.codec.register import documents
from qcdc.errors import Phrase

__all__ = ["KEY", "VERSION", "component_name", "is_other", "named_type", "schema_fault", "schema_name", "type_slug"]

KEY = "schema"
VERSION = 1
"""The version of the fields of all documents. It rises when a document that was valid is no longer read."""

_FORM = re.compile(r"qcdc/([a-z0-9-]{1,60})/([1-9][0-9]{0,3})", re.ASCII)
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


# The names that two types share; a test finds others.
_SHARED = frozenset({"Term"})


def component_name(cls: type[object]) -> str:
    """The name of the class; if two types share it, with their package before it: ``CatalogueTerm``."""
    if cls.__name__ not in _SHARED:
        return cls.__name__
    return cls.__module__.split(".")[1].capitalize() + cls.__name__


def type_slug(cls: type[object]) -> str:
    """The name of a type in lower case with hyphens: ``peoples-decision``."""
    return _INNER_CAPITAL.sub("-", component_name(cls)).lower()


def schema_name(cls: Any) -> str:
    """What the key ``schema`` of a document of this type holds: ``qcdc/petition/1``."""
    return _schema_name(cls)


@cache
def _schema_name(cls: Any) -> str:
    return f"qcdc/{type_slug(cls)}/{VERSION}"


@cache
def _slugs() -> dict[str, type[object]]:
    return {type_slug(cls): cls for cls in documents()}


def named_type(name: object, *, any_version: bool = False) -> type[object] | None:
    """The type of a name such as ``qcdc/petition/1``; ``None`` if it names no type in the current version."""
    found = _FORM.fullmatch(name) if isinstance(name, str) else None
    cls = _slugs().get(found[1]) if found else None
    return cls if cls is not None and (any_version or schema_name(cls) == name) else None


def schema_fault(given: object, cls: type[object]) -> Fault | None:
    """The problem of the key ``schema`` of a document, if there is one."""
    expected = schema_name(cls)
    if given == expected:
        return None
    if not isinstance(given, str):
        return _here(problem("type.wrong", expected=Phrase("a_text"), value=show(given)))
    found = _FORM.fullmatch(given)
    other = _slugs().get(found[1]) if found else None
    if found is None or other is None:
        return _here(problem("schema.unknown", value=show(given), expected=expected))
    if other is not cls:
        return _here(problem("schema.other_type", value=given, type=other, expected=expected))
    return _here(problem("schema.version", value=given, expected=expected))


def is_other(fault: Fault) -> bool:
    """Whether the document is one of another type or version, so that its fields cannot be judged."""
    return fault.code in {"schema.other_type", "schema.version"}


def _here(fault: Fault) -> Fault:
    return fault._replace(step=f".{KEY}")
