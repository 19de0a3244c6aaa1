"""Values as rows: flat dicts with stable columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.text import show
from qcdc._kernel.values import is_entity
from qcdc.aggregate import (
    AreaComparison,
    Comparison,
    GroupCounts,
    PublishedFigure,
    Restated,
    RestatedColumns,
    RollUp,
    Tally,
)
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.codec.register import is_document
from qcdc.dates import PartialDate
from qcdc.errors import InvariantError
from qcdc.findings import Finding
from qcdc.law import Deadline, LatestDay
from qcdc.model import Figure, PersonalText, Territory
from qcdc.rules import Audit, DueDay, HandlingDeadline, Verdict
from qcdc.tables import deadline_rows, figure_rows, finding_rows, result_rows, verdict_rows
from qcdc.tables.grids import Cell, Grid, GridColumn, How, Kind, header, plain
from qcdc.tables.records import record_grid
from qcdc.tables.registers import has_register, register_grid

__all__ = ["grid_of", "how_of", "to_rows"]


def to_rows(
    x: object,
    *,
    language: Language | None = None,
    identities: bool = False,
    territory: Territory | None = None,
    type: type[object] | None = None,
    each: str | None = None,
    columns: Iterable[str] | None = None,
    indicators: str | Iterable[str] | None = None,
    wide: bool = False,
    catalogue: Catalogue | None = None,
) -> list[dict[str, Cell]]:
    """Values as flat dicts, one for each row; every row has the same keys, whatever the values are.

    Of a record, a nested value has a column for each of its fields: ``petitioner.name``. A list of texts or codes is one
    cell, separated by ``"; "``. A list of values is one cell as well: JSON as `qcdc.codec` writes it or, in a language,
    how many there are; ``each="handlings"`` gives a row for each of them instead.

    The marks of a figure have columns of their own: ``coverage.reported``, ``coverage.expected``, ``unplaced``,
    ``provisional``, ``synthetic``, ``hedge``, ``restated``, ``presumed``.

    Args:
        x: one of the library's values, or several of one type: records, figures, tallies, a roll-up, comparisons,
            restated figures, audits, verdicts, deadlines.
        language: ``None`` for keys and codes; ``"vi"`` or ``"en"`` for headers and terms in that language.
        identities: whether personal texts are shown; otherwise ``***`` stands for each of them.
        territory: adds the names of units to their codes.
        type: the type of the records; needed if there are none.
        each: the path of a list of values of a record, such as ``"handlings.events"``.
        columns: only these columns, in this order; ``"unit"`` means all columns below it.
        indicators: of a roll-up: the keys of its indicators; those that were counted if left out.
        wide: of a roll-up: a row for each unit with columns for each indicator, its marks in words, instead of a row for
            each figure.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        InvariantError: not a value that has a table (``table.value``), values of several types (``table.mixed``), no
            such list (``table.each``), no such column (``table.column``).

    >>> from qcdc import Reception, UnitRef
    >>> visit = Reception.of(
    ...     UnitRef.of("commune", "23677", "2026-07-02"), "2026-07-02",
    ...     id="T-1", kind="regular", receiver="officer", persons=2, origin="synthetic",
    ... )
    >>> (row,) = to_rows([visit], columns=["id", "unit.code", "day", "kind", "persons"])
    >>> row
    {'id': 'T-1', 'unit.code': '23677', 'day': datetime.date(2026, 7, 2), 'kind': 'regular', 'persons': 2}
    """
    how = how_of(language, identities=identities, territory=territory, catalogue=catalogue)
    grid = grid_of(x, how, type=type, each=each, columns=columns, indicators=indicators, wide=wide)
    headers = unique_headers(grid, how.language)
    return [dict(zip(headers, row, strict=True)) for row in grid.rows]


def unique_headers(grid: Grid, language: Language | None) -> list[str]:
    """The headers of the columns; a second one of the same words is followed by its key."""
    found: list[str] = []
    for column in grid.columns:
        text = header(column, language)
        found.append(f"{text} ({column.key})" if text in found else text)
    return found


def how_of(language: object, *, identities: object, territory: object, catalogue: Catalogue | None) -> How:
    """The arguments that say how values become cells, checked."""
    return How(
        language=None if language is None else as_language(v.argument(language, str, "language")),
        identities=v.argument(identities, bool, "identities"),
        territory=None if territory is None else v.argument(territory, Territory, "territory"),
        catalogue=catalogue_or_shipped(catalogue),
        known={},
    )


def grid_of(
    x: object,
    how: How,
    *,
    type: type[object] | None = None,
    each: str | None = None,
    columns: Iterable[str] | None = None,
    indicators: str | Iterable[str] | None = None,
    wide: bool = False,
    register: bool = False,
) -> Grid:
    """The grid of a value or of several values of one type; if ``register``, as their register shows them."""
    values = _values(x)
    if values and isinstance(values[0], Mapping):
        grid = _of_dicts(values, how)
        return grid if columns is None else _chosen(grid, _texts(columns, "columns"))
    cls = _class(values, type)
    if register and how.language is not None and each is None and has_register(cls):
        grid = register_grid(cls, values, how, how.language)
        return grid if columns is None else _chosen(grid, _texts(columns, "columns"))
    wanted = None if indicators is None else _texts(indicators, "indicators")
    grid = _made(
        cls,
        values,
        how,
        each=None if each is None else v.argument(each, str, "each"),
        indicators=wanted,
        wide=v.argument(wide, bool, "wide"),
    )
    return grid if columns is None else _chosen(grid, _texts(columns, "columns"))


def _texts(given: str | Iterable[str], name: str) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else v.all_arguments(given, str, name)


def _values(x: Any) -> list[Any]:
    if is_entity(x.__class__):
        return [x]
    if isinstance(x, str | bytes | Mapping) or not isinstance(x, Iterable):
        raise InvariantError("table.value", "x", value=show(x))  # pyright: ignore[reportUnknownArgumentType]
    return list(cast("Iterable[object]", x))


def _of_dicts(values: list[Any], how: How) -> Grid:
    """Rows that are dicts already: of findings, or of the user's own."""
    rows = v.all_arguments(values, cast("Any", Mapping), "x")
    keys = list(dict.fromkeys(key for row in rows for key in row))
    if any(not isinstance(key, str) for key in keys):
        raise InvariantError("table.keys", "x")
    found = [[row.get(key) for key in keys] for row in rows]
    for cells in found:
        for value in cells:
            if not isinstance(value, _CELLS):
                raise InvariantError("table.cell", "x", value=show(value))
    kinds = [_kind_of([cells[place] for cells in found]) for place in range(len(keys))]
    columns = tuple(GridColumn(key, kind, ((key, key),)) for key, kind in zip(keys, kinds, strict=True))
    return Grid(("Bảng", "Table"), columns, [tuple([plain(one, how) for one in cells]) for cells in found])


_CELLS = (str, int, Decimal, float, dt.date, PartialDate, PersonalText, NoneType)


def _kind_of(values: Iterable[object]) -> Kind:
    """What a column of such values holds."""
    found = {one.__class__ for one in values if one is not None}
    if found == {bool}:
        return Kind.FLAG
    if found == {int}:
        return Kind.WHOLE
    if found and found <= {int, Decimal, float}:
        return Kind.NUMBER
    if found and all(issubclass(one, dt.date) and not issubclass(one, dt.datetime) for one in found):
        return Kind.DAY
    return Kind.TEXT


def _class(values: Sequence[object], given: type[object] | None) -> Any:
    found = list(dict.fromkeys(one.__class__ for one in values))
    if given is not None:
        if not isinstance(given, type):
            raise InvariantError("table.value", "type", value=show(given))
        found = list(dict.fromkeys([given, *found]))
    if not found:
        raise InvariantError("table.empty", "type")
    foreign = next((one for one in found if not is_entity(one)), None)
    if foreign is not None:
        raise InvariantError("table.value", "x", value=foreign)
    if len(found) > 1 and not set(found) <= {Figure, PublishedFigure} and not set(found) <= {Deadline, LatestDay}:
        raise InvariantError("table.mixed", "x", types=tuple(found))
    return found[0]


def _made(
    cls: Any, values: list[Any], how: How, *, each: str | None, indicators: tuple[str, ...] | None, wide: bool
) -> Grid:
    if cls in {Figure, PublishedFigure} and each is None:
        return figure_rows.figure_grid(values, how)
    if cls is RollUp:
        return _joined([result_rows.rolled_grid(one, how, indicators, wide=wide) for one in values])
    if cls is RestatedColumns:
        return _joined([result_rows.columns_grid(one, how) for one in values])
    if cls is GroupCounts:
        return _joined([result_rows.group_grid(one, how) for one in values])
    if cls is ReportAudit:
        return _joined([verdict_rows.report_audit_grid(one, how) for one in values])
    if cls is Audit:
        return _joined([verdict_rows.verdict_grid(one, how, one) for one in values])
    made = _OF_LISTS.get(cls)
    if made is not None:
        return cast("Grid", made(values, how))
    if not is_document(cls):
        raise InvariantError("table.value", "x", value=cls)
    return record_grid(cls, values, how, each)


_OF_LISTS: dict[Any, Any] = {
    AreaComparison: figure_rows.area_comparison_grid,
    Comparison: figure_rows.comparison_grid,
    Deadline: deadline_rows.deadline_grid,
    DueDay: deadline_rows.due_grid,
    Finding: finding_rows.finding_grid,
    HandlingDeadline: deadline_rows.deadline_grid,
    LatestDay: deadline_rows.deadline_grid,
    Restated: figure_rows.restated_grid,
    Tally: result_rows.tally_grid,
    Verdict: verdict_rows.verdict_grid,
}


def _joined(grids: list[Grid]) -> Grid:
    first = grids[0]
    return first._replace(
        rows=[row for grid in grids for row in grid.rows], synthetic=any(grid.synthetic for grid in grids)
    )


def _chosen(grid: Grid, wanted: tuple[str, ...]) -> Grid:
    """Only some columns; a name without its own column means all columns below it."""
    places: list[int] = []
    keys = [column.key for column in grid.columns]
    for name in wanted:
        found = [place for place, key in enumerate(keys) if key == name or key.startswith(f"{name}.")]
        if not found:
            raise InvariantError("table.column", "columns", value=show(name), known=tuple(keys))
        places += [place for place in found if place not in places]
    return grid._replace(
        columns=tuple(grid.columns[place] for place in places),
        rows=[tuple([row[place] for place in places]) for row in grid.rows],
    )
