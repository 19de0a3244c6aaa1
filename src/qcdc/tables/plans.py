"""How the columns of one sheet fill the fields (*cách đọc một trang tính*)."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from typing import Any

import attrs

from qcdc._kernel.validators import MAX_IDENTIFIER
from qcdc.errors import ProblemError, QcdcError
from qcdc.tables.cells import Manner, Value, fold, read_cell
from qcdc.tables.columns import Shape, columns_of, parts_needed, shape_of
from qcdc.tables.layout import Table
from qcdc.tables.mappings import Mapping
from qcdc.tables.places import CellError, CellPlace, letters

__all__ = ["Filled", "Plan", "known_headers", "main_unit", "numbered", "plan_of"]

_BETWEEN = " / "


@attrs.frozen
class Filled:
    """A column that fills a field.

    Attributes:
        column: its number.
        header: its header.
        field: the path of the field.
        shape: what its cells contain.
        code: the code that a mark in it means; empty for an ordinary column.
    """

    column: int
    header: str
    field: str
    shape: Shape
    code: str = ""


@attrs.frozen
class Plan:
    """How one sheet is read.

    Attributes:
        filled: the columns that fill fields.
        others: the names of the other columns, by number.
        fixed: the values of fields that no column says.
        problems: what is wrong with the sheet as a whole.
        blocking: those of them that make every row unreadable.
        required: the paths of the fields that every record must have.
    """

    filled: tuple[Filled, ...]
    others: dict[int, str]
    fixed: dict[str, Value]
    problems: tuple[ProblemError, ...]
    blocking: tuple[ProblemError, ...]
    required: tuple[str, ...]


def numbered(labels: dict[int, str]) -> dict[int, str]:
    """The headers of the columns, the second of equal ones with a number that no other header has: ``Ghi chú #2``."""
    taken = {fold(label) for label in labels.values()}
    seen: dict[str, int] = {}
    found: dict[int, str] = {}
    for column, label in sorted(labels.items()):
        key = fold(label)
        made = label
        if key in seen:
            while fold(made) in taken:
                seen[key] += 1
                made = f"{label} #{seen[key]}"
            taken.add(fold(made))
        seen.setdefault(key, 1)
        found[column] = made
    return found


def known_headers(mapping: Mapping) -> frozenset[str]:
    """The headers of a mapping, folded, without their numbers."""
    return frozenset(fold(header.partition(" #")[0]) for header in mapping.columns)


def main_unit(cls: Any) -> str:
    """The path of the unit of the body that keeps the record."""
    return "handling.unit" if shape_of(cls, "handling.unit") is not None else "unit"


def plan_of(mapping: Mapping, table: Table, sheet: str, manner: Manner) -> Plan:
    """Find the columns of a mapping in a sheet."""
    labels = numbered(table.labels)
    places = _found(mapping, labels)
    filled: list[Filled] = []
    problems: list[ProblemError] = []
    for header, target in mapping.columns.items():
        column = places.get(header)
        if column is None:
            near = tuple(difflib.get_close_matches(header, labels.values(), n=3, cutoff=0.5))
            place = CellPlace(sheet=sheet, row=table.last or None, header=header)
            problems.append(CellError("tables.header_missing", place, near=near))
            continue
        name, _, code = target.partition("=")
        shape = shape_of(mapping.type, name)
        if shape is not None:
            filled.append(Filled(column, labels[column], name, shape, code))
    taken = {one.column for one in filled}
    others = {column: _name(label) for column, label in labels.items() if column not in taken}
    fixed, wrong = _fixed(mapping, sheet, manner)
    given = {*(one.field for one in filled), *mapping.fixed, *mapping.made, mapping.lines}
    blocking = [*wrong, *lacking(mapping.type, given, sheet, table)]
    required = tuple(one.field for one in columns_of(mapping.type) if one.required)
    return Plan(tuple(filled), others, fixed, (*problems, *blocking), tuple(blocking), required)


def _found(mapping: Mapping, labels: dict[int, str]) -> dict[str, int]:
    """The column of each header of a mapping: by the whole header, or by its lowest text if that is unique."""
    whole = {fold(label): column for column, label in reversed(labels.items())}
    lowest: dict[str, list[int]] = {}
    for column, label in labels.items():
        lowest.setdefault(fold(label.rpartition(_BETWEEN)[2]), []).append(column)
    found: dict[str, int] = {}
    for header in mapping.columns:
        key = fold(header)
        if key in whole:
            found[header] = whole[key]
    taken = set(found.values())
    for header in mapping.columns:
        own = [column for column in lowest.get(fold(header), ()) if column not in taken]
        if header not in found and len(own) == 1:
            found[header] = own[0]
    return found


def _name(label: str) -> str:
    """The name of an extra: an identifier."""
    plain = " ".join(unicodedata.normalize("NFKC", label).split())
    return "".join(sign for sign in plain if sign.isprintable())[:MAX_IDENTIFIER].strip() or "?"


def name_without_header(column: int) -> str:
    """The name of a column that has no header."""
    return f"Cột {letters(column)}"


def _fixed(mapping: Mapping, sheet: str, manner: Manner) -> tuple[dict[str, Value], list[ProblemError]]:
    found: dict[str, Value] = {}
    wrong: list[ProblemError] = []
    for name, text in mapping.fixed.items():
        shape = shape_of(mapping.type, name)
        if shape is None:
            continue
        try:
            found[name] = read_cell(text, name, shape, manner)
        except QcdcError as error:
            wrong.append(CellError.of(error, CellPlace(sheet=sheet, header=name)))
    return found, wrong


def lacking(cls: Any, filled: set[str], sheet: str, table: Table) -> Iterable[ProblemError]:
    """The required fields that nothing gives; of a petitioner, the kind, which can be the same in all rows."""
    given, unit = set(filled), main_unit(cls)
    if given & {f"{unit}.{part}" for part in ("code", "district", "province")}:
        given.add(unit)
    needed = {f"{name}.kind" for name in parts_needed(cls) if not any(one.startswith(f"{name}.") for one in given)}
    for column in columns_of(cls):
        if (column.required and column.field not in given) or column.field in needed:
            place = CellPlace(sheet=sheet, row=table.last or None, header=column.vi)
            yield CellError("tables.field_missing", place, field=column.field, column=column)
