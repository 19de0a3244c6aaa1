"""The register of documents: which of the library's types are read and written, and which are not.

A type is a document if every field can be written so that the same value is read again. A type that refers to a
territory, a function or a table by key is not a document and is refused by name. So are audits and verdicts; what they
found is stored as `qcdc.findings.Finding`.
"""

from __future__ import annotations

import enum
import types
import typing
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import Any, NoReturn

import pendulum

from qcdc._kernel.text import show
from qcdc._kernel.values import field_names, field_of, is_entity, needed_fields
from qcdc.dates import PartialDate
from qcdc.errors import InvariantError
from qcdc.model.people import PersonalText

__all__ = [
    "document",
    "documents",
    "hints_of",
    "holds_names",
    "is_document",
    "is_listed",
    "is_union",
    "names_of",
    "refuse_foreign",
]

_PACKAGES = (
    "aggregate",
    "auditing",
    "catalogue",
    "code_lists",
    "datasets",
    "dates",
    "findings",
    "gazetteer",
    "identifiers",
    "law",
    "model",
    "reading",
    "rules",
    "terms",
)
# Types that could be written but are part of a type that cannot, and drawings, which can be made again from their data.
_NOT_ALONE = frozenset({("qcdc.rules.rule", "Skip"), ("qcdc.render.charts", "Box")})
_LEAVES = frozenset({str, int, bool, Decimal, pendulum.Date, PartialDate, PersonalText})
# Values that are written as one text.
_TEXTS = frozenset({PartialDate, PersonalText})


def documents() -> tuple[type[object], ...]:
    """The public types that `qcdc.codec` reads and writes, in the order of their names.

    >>> from qcdc import Petition, rules
    >>> Petition in documents(), rules.Audit in documents()
    (True, False)
    """
    found: set[type[object]] = set()
    for package in _PACKAGES:
        module = import_module(f"qcdc.{package}")
        found |= {one for name in module.__all__ if is_document(one := getattr(module, name))}
    return tuple(sorted(found, key=lambda cls: (cls.__name__, cls.__module__)))


def is_document(cls: object) -> bool:
    """Whether a type is read and written by itself."""
    return is_entity(cls) and _is_document(cls)


@cache
def _is_document(cls: Any) -> bool:
    named = (cls.__module__, cls.__name__)
    return cls not in _TEXTS and named not in _NOT_ALONE and _readable(cls, set())


def document(cls: object, argument: str = "type") -> Any:
    """The type, if it is a document; an error names the argument that has it."""
    if not is_document(cls):
        refuse_foreign(cls, argument)
    return cls


def refuse_foreign(cls: object, argument: str = "type") -> NoReturn:
    """Raise an error that names a type that is not a document."""
    name = cls if isinstance(cls, type) else show(cls)
    raise InvariantError("codec.type", argument, name=name)


@cache
def hints_of(cls: Any) -> dict[str, Any]:
    """The type of each field of a type."""
    return typing.get_type_hints(cls)


def is_union(hint: object) -> bool:
    """Whether the type of a field is a union or optional."""
    return typing.get_origin(hint) in {typing.Union, types.UnionType}


def is_listed(hint: object) -> bool:
    """Whether the type of a field is a collection."""
    return typing.get_origin(hint) in {tuple, frozenset}


def _readable(hint: Any, above: set[object]) -> bool:
    """Whether the value of a field is the same after writing and reading; `above` are the enclosing types."""
    if is_union(hint):
        options = [option for option in typing.get_args(hint) if option is not types.NoneType]
        if PartialDate in options:
            return set(options) == {PartialDate, pendulum.Date}
        plain = [option for option in options if option not in {int, Decimal}]
        return _apart(plain) and all(
            _readable(option, above) and (len(options) == 1 or is_entity(option)) for option in plain
        )
    if is_listed(hint):
        inner = typing.get_args(hint)
        several = typing.get_origin(hint) is frozenset or inner[1:] == (...,)
        return several and _readable(inner[0], above)
    if hint in _LEAVES or hint in above:
        return True
    if is_entity(hint):
        above.add(hint)
        return all(
            field_of(hint, name).alias == name and _readable(hints_of(hint)[name], above) for name in field_names(hint)
        )
    return isinstance(hint, type) and issubclass(hint, enum.StrEnum) and len(hint) > 0


def _apart(options: list[Any]) -> bool:
    """Whether the fields that a document must have tell one type of object from another."""
    if len(options) > 1 and not all(map(is_entity, options)):
        return False
    needed = [set(needed_fields(one)) for one in options]
    return all(
        not needed[place] <= set(field_names(other))
        for place in range(len(options))
        for other in options
        if other is not options[place]
    )


def holds_names(value: object) -> bool:
    """Whether a value, or a tuple of values, contains a personal text that is not masked."""
    if isinstance(value, PersonalText):
        return not value.is_withheld
    if isinstance(value, tuple | frozenset):
        return any(holds_names(one) for one in typing.cast("tuple[object, ...]", value))
    cls: Any = type(value)
    return is_entity(cls) and any(holds_names(getattr(value, name)) for name in names_of(cls))


@cache
def names_of(cls: Any) -> tuple[str, ...]:
    """The fields below which there may be a personal text."""
    return tuple(name for name in field_names(cls) if _may_name(hints_of(cls)[name], {cls}))


def _may_name(hint: Any, above: set[object]) -> bool:
    if hint is PersonalText:
        return True
    if is_entity(hint):
        if hint in above:
            return False
        above.add(hint)
        return any(_may_name(hints_of(hint)[name], above) for name in field_names(hint))
    return any(_may_name(inner, above) for inner in typing.get_args(hint))
