"""Records from the rows that `to_rows` makes of them: nothing is lost on the way."""

from __future__ import annotations

import datetime as dt
import json
import typing
from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import isnan
from typing import Any, TypeVar, cast

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import field_names, field_of, is_entity
from qcdc.codec import decode
from qcdc.codec.register import document, hints_of, is_listed, is_union
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.model import Range, Share
from qcdc.tables.grids import Kind
from qcdc.tables.records import EMPTY, SEPARATOR, fields_by_key

__all__ = ["from_rows"]

T = TypeVar("T")


def from_rows(rows: Iterable[Mapping[str, object]], type: type[T]) -> tuple[T, ...]:
    """Records from rows with keys and codes: the inverse of ``to_rows(x, identities=True)``.

    The rows may come back from a CSV file, a workbook or a data frame: a number may be a text, a day a text or a
    timestamp, and an empty text or a missing value is an empty cell. Columns may be missing if the fields have defaults.

    A personal text that was masked is withheld in the records.

    Args:
        rows: dicts by key, as `to_rows` makes them with ``language=None``.
        type: the type of the records, which is a document of `qcdc.codec`.

    Raises:
        CodecError: with every problem of every row: ``rows[2].unit.code``.
        InvariantError: not a document (``codec.type``), or a key that the type does not have (``table.column``).

    >>> from qcdc import Period
    >>> from qcdc.tables import to_rows
    >>> half = Period.half_year(2026, 1)
    >>> from_rows(to_rows(half), Period) == (half,)
    True
    """
    cls = document(type)
    columns = fields_by_key(cls)
    found: list[T] = []
    problems: list[ProblemError] = []
    for number, row in enumerate(v.all_arguments(rows, cast("Any", Mapping), "rows")):
        given: dict[str, object] = {}
        for key, value in row.items():
            if key not in columns and not _is_extra(key, columns):
                raise InvariantError("table.column", "rows", value=show(key), known=tuple(columns))
            if not _is_missing(value):
                given[key] = value
        try:
            found.append(decode(cast("Any", _object(cls, "", given, columns)), type))
        except CodecError as error:
            problems += [
                ProblemError(one.code, f"rows[{number}]{(one.attribute or '$')[1:]}", **one.params)
                for one in error.problems
            ]
    if problems:
        raise CodecError(problems)
    return tuple(found)


def _is_extra(key: str, columns: Mapping[str, Kind]) -> bool:
    """The name of a unit says nothing that its code does not."""
    return key.endswith(".name") and f"{key.removesuffix('.name')}.code" in columns


def _is_missing(value: object) -> bool:
    # pandas' NA has no truth.
    if value is None or value == "":
        return True
    return value.__class__.__name__ in {"NAType", "NaTType"} or (isinstance(value, float) and isnan(value))


def _object(cls: Any, prefix: str, given: Mapping[str, object], columns: Mapping[str, Kind]) -> dict[str, object]:
    """The JSON object of a value, from its columns."""
    found: dict[str, object] = {}
    for name in field_names(cls):
        key = f"{prefix}{name}"
        hint = hints_of(cls)[name]
        stated = _is_nested(key, columns) and given.get(key) in {True, "true"}
        if stated and not _is_value(hint):
            found[name] = _object(_entity(hint), f"{key}.", given, columns)
        elif key in columns and key in given and not (_is_nested(key, columns) and not _is_value(hint)):
            found[name] = _read(given[key], columns[key], hint)
        elif key not in columns or _is_nested(key, columns):
            below = f"{key}."
            if any(one.startswith(below) and not one.endswith(".name") for one in given) or any(
                one.startswith(below) and one in columns for one in given
            ):
                inner = None if _is_value(hint) else _entity(hint)
                found[name] = _value(key, given) if inner is None else _object(inner, below, given, columns)
        elif is_listed(hint):
            found[name] = []
        default: Any = field_of(cls, name).default
        if name not in found and is_union(hint) and (default is attrs.NOTHING or getattr(default, "takes_self", False)):
            # It must be stated that there is none; left out, the value would decide.
            found[name] = None
    return found


def _is_nested(key: str, columns: Mapping[str, Kind]) -> bool:
    """Whether there are columns below a column."""
    return any(one.startswith(f"{key}.") for one in columns)


def _entity(hint: Any) -> Any:
    options = [one for one in typing.get_args(hint) if is_entity(one)] if is_union(hint) else [hint]
    return options[0]


def _is_value(hint: Any) -> bool:
    return is_union(hint) and not {Share, Range}.isdisjoint(typing.get_args(hint))


def _value(key: str, given: Mapping[str, object]) -> dict[str, object]:
    """A share or a range."""
    parts = {
        name: given[f"{key}.{name}"] for name in ("part", "whole", "closed", "low", "high") if f"{key}.{name}" in given
    }
    kinds = {"closed": Kind.FLAG, "part": Kind.WHOLE, "whole": Kind.WHOLE}
    return {name: _read(value, kinds.get(name, Kind.NUMBER), None) for name, value in parts.items()}


def _read(value: object, kind: Kind, hint: Any) -> object:
    """A cell as JSON has it; what cannot be read is left to the codec, which says what is wrong."""
    if kind is Kind.WHOLE:
        if isinstance(value, str):
            return int(value) if value.lstrip("-").isdecimal() and value.isascii() else value
        return int(value) if isinstance(value, float | Decimal) and value == int(value) else _native(value)
    if kind is Kind.NUMBER:
        if isinstance(value, float):
            return int(value) if value.is_integer() else repr(value)
        if isinstance(value, str):
            return int(value) if value.lstrip("-").isdecimal() and value.isascii() else value
        return _native(value)
    if kind is Kind.FLAG:
        return {"true": True, "false": False}.get(value.lower(), value) if isinstance(value, str) else _native(value)
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()[:10]
    if kind is Kind.ITEMS or (isinstance(value, str) and value.startswith(("[", "{")) and _is_json(hint)):
        return _json(value)
    if _is_listed(hint) and isinstance(value, str):
        return [] if value == EMPTY else value.split(SEPARATOR)
    return _native(value)


def _native(value: object) -> object:
    """A number of numpy as Python's own."""
    as_python = getattr(value, "item", None)
    return as_python() if callable(as_python) else value


def _is_listed(hint: Any) -> bool:
    return is_listed(hint) or (is_union(hint) and any(map(is_listed, typing.get_args(hint))))


def _is_json(hint: Any) -> bool:
    """Whether a cell of a field may be JSON: lists, types inside themselves and unions of types."""
    return _is_listed(hint) or is_entity(hint) or (is_union(hint) and any(map(is_entity, typing.get_args(hint))))


def _json(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value, parse_float=Decimal)
    except (ValueError, RecursionError):
        return value
