"""Values as data frames with typed columns, through narwhals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal

from qcdc._kernel.extras import needed
from qcdc._kernel.language import Language
from qcdc._kernel.text import show
from qcdc.catalogue import Catalogue
from qcdc.errors import InvariantError
from qcdc.model import Territory
from qcdc.tables.flat_rows import grid_of, how_of, unique_headers
from qcdc.tables.grids import Cell, Kind
from qcdc.tables.workbooks import flag_text

__all__ = ["Library", "to_frame"]

Library = Literal["pandas", "polars", "pyarrow"]
_LIBRARIES = ("pandas", "polars", "pyarrow")


def to_frame(
    x: object,
    library: Library = "pandas",
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
) -> Any:
    """Values as a data frame of pandas, polars or pyarrow; the rows and columns are those of `to_rows`.

    Columns have types, whatever the values are: counts are whole numbers with nulls, days are dates (in pandas,
    timestamps without a time), yes and no are booleans. A column of numbers that may have decimals holds whole numbers
    if all of them are, otherwise floats.

    Args:
        x: as `to_rows`.
        library: ``"pandas"``, ``"polars"`` or ``"pyarrow"``, which must be installed.
        language: as `to_rows`.
        identities: as `to_rows`.
        territory: as `to_rows`.
        type: as `to_rows`.
        each: as `to_rows`.
        columns: as `to_rows`.
        indicators: as `to_rows`.
        wide: as `to_rows`.
        catalogue: as `to_rows`.

    Raises:
        InvariantError: as `to_rows`, or another library (``table.library``), or narwhals or the library is not installed
            (``extra.missing``).
    """
    given: object = library  # callers without a type checker pass anything
    if given not in _LIBRARIES:
        raise InvariantError("table.library", "library", known=_LIBRARIES, value=show(given))
    pandas = needed("pandas", "frames", "library") if library == "pandas" else None
    narwhals = needed("narwhals", "frames", "library")
    needed(library, "frames", "library")
    how = how_of(language, identities=identities, territory=territory, catalogue=catalogue)
    grid = grid_of(x, how, type=type, each=each, columns=columns, indicators=indicators, wide=wide)
    headers = unique_headers(grid, how.language)
    cells = [[row[place] for row in grid.rows] for place in range(len(headers))]
    typed = [_typed(one, column.kind) for one, column in zip(cells, grid.columns, strict=True)]
    if pandas is not None:
        # narwhals gives pandas the types of numpy, which have no whole numbers with nulls.
        return pandas.DataFrame(
            {
                name: pandas.Series(_moments(values) if kind is Kind.DAY else values, dtype=_PANDAS[kind])
                for name, (values, kind) in zip(headers, typed, strict=True)
            }
        )
    types = {
        Kind.WHOLE: narwhals.Int64,
        Kind.NUMBER: narwhals.Float64,
        Kind.FLAG: narwhals.Boolean,
        Kind.DAY: narwhals.Date,
        Kind.TEXT: narwhals.String,
    }
    data = {name: values for name, (values, _) in zip(headers, typed, strict=True)}
    schema = {name: types[kind] for name, (_, kind) in zip(headers, typed, strict=True)}
    return narwhals.from_dict(data, schema, backend=library).to_native()


_PANDAS = {
    Kind.WHOLE: "Int64",
    Kind.NUMBER: "Float64",
    Kind.FLAG: "boolean",
    Kind.DAY: "datetime64[us]",
    Kind.TEXT: "object",
}
_LARGEST = 2**63


def _typed(cells: list[Cell], kind: Kind) -> tuple[list[Any], Kind]:
    """The cells of a column as a library takes them, and what they hold."""
    if kind in {Kind.WHOLE, Kind.NUMBER} or (kind is Kind.ITEMS and all(isinstance(one, int) for one in cells)):
        if all(one is None or (isinstance(one, int) and -_LARGEST <= one < _LARGEST) for one in cells):
            return cells, Kind.WHOLE
        return [float(one) if isinstance(one, int | float | Decimal) else None for one in cells], Kind.NUMBER
    if kind in {Kind.FLAG, Kind.DAY}:
        return cells, kind
    return [None if one is None else _text(one) for one in cells], Kind.TEXT


def _text(cell: Cell) -> str:
    """A cell of a column of texts, in which the user's own rows may have anything."""
    if isinstance(cell, bool):
        return flag_text(cell, None)
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def _moments(cells: list[Any]) -> list[dt.datetime | None]:
    """Days as pandas takes them."""
    return [None if one is None else dt.datetime(one.year, one.month, one.day) for one in cells]  # noqa: DTZ001
