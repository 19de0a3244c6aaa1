"""Places in tables (*vị trí trong bảng*), and the problems found there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from qcdc.errors import Param, ProblemError, QcdcError

__all__ = ["CellError", "CellPlace", "letters"]


def letters(column: int) -> str:
    """The letters of a column, counted from 1: ``A``, ``Z``, ``AA``."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


@attrs.frozen(kw_only=True)
class CellPlace:
    """A place in a table: a cell, a whole row, a whole column, or a whole sheet.

    Attributes:
        sheet: the name of the sheet; empty for a CSV file or a data frame.
        row: the number of the row as the spreadsheet shows it, from 1; ``None``: the whole column or sheet.
        column: the number of the column, from 1; ``None``: the whole row.
        header: the header of the column.
    """

    sheet: str = ""
    row: int | None = None
    column: int | None = None
    header: str = ""

    @property
    def cell(self) -> str:
        """The name of the cell: ``B7``; ``7`` for a row, ``B`` for a column."""
        return f"{letters(self.column or 0)}{self.row or ''}"

    def __str__(self) -> str:
        """The place as an error shows it: ``Sổ 2023!B7 (Ngày tiếp)``."""
        where = "!".join(part for part in (self.sheet, self.cell) if part)
        return f"{where} ({self.header})" if self.header and where else where or self.header


class CellError(ProblemError):
    """One problem of a table, at one place.

    Attributes:
        place: the sheet, the row, the column and its header.
    """

    def __init__(self, code: str, place: CellPlace, /, **params: Param) -> None:
        super().__init__(code, str(place) or None, **params)
        self.place = place

    @classmethod
    def of(cls, error: QcdcError, place: CellPlace) -> CellError:
        """An error about a value, at the place of the value."""
        return cls(error.code, place, **error.params)

    def __reduce__(self) -> tuple[Callable[..., QcdcError], tuple[Any, ...], dict[str, Any]]:
        return _rebuilt, (self.code, self.place, self.params), {}


def _rebuilt(code: str, place: CellPlace, params: dict[str, Param]) -> CellError:
    return CellError(code, place, **params)
