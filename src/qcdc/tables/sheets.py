"""Sheets: a grid laid out for people, with the widths of its columns and the parts of its header."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, choose
from qcdc.errors import InvariantError
from qcdc.tables.flat_rows import unique_headers
from qcdc.tables.grids import Cell, Grid, GridColumn, Kind
from qcdc.tables.safe import written

__all__ = [
    "LONGEST_CELL",
    "MOST_COLUMNS",
    "MOST_ROWS",
    "Merged",
    "Sheet",
    "laid_out",
    "number_of",
    "rows_of_text",
    "sheet_name",
    "tree",
]

LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
LONGEST_NAME = 31
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_EXACT = 15
"""A number of more digits is written as text: a cell holds no more."""


class Merged(NamedTuple):
    """A part of a header: a text over several rows or columns."""

    top: int
    left: int
    bottom: int
    right: int
    text: str


class Sheet(NamedTuple):
    """What one sheet shows.

    Attributes:
        name: of its tab.
        title: above the table; empty in a table of keys and codes.
        notes: the lines below the title.
        header: the parts of the header, its first row being 0.
        depth: how many rows the header has.
        columns: the columns.
        widths: the width of each column, in characters.
        rows: the cells.
    """

    name: str
    title: str
    notes: tuple[str, ...]
    header: tuple[Merged, ...]
    depth: int
    columns: tuple[GridColumn, ...]
    widths: tuple[int, ...]
    rows: list[tuple[Cell, ...]]


def laid_out(grid: Grid, name: str, language: Language | None) -> Sheet:
    """A grid as a sheet: without empty columns, with its header, title and notes.

    For people, columns that are empty in every row are left out, except those of marks.
    """
    if language is not None:
        grid = _without_empty(grid)
    if len(grid.columns) > MOST_COLUMNS:
        raise InvariantError("table.too_wide", "columns", limit=MOST_COLUMNS)
    rows = [tuple([_kept(cell) for cell in row]) for row in grid.rows]
    for number, row in enumerate(rows, start=1):
        for column, cell in zip(grid.columns, row, strict=True):
            if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                raise InvariantError("table.cell_too_long", "x", row=number, column=column.key, limit=LONGEST_CELL)
    header, depth = tree(grid, language)
    widths = tuple(
        _width(grid, place, rows, header, depth=depth, language=language) for place in range(len(grid.columns))
    )
    title = "" if language is None else choose(language, *grid.title)
    return Sheet(name, title, tuple(_notes(grid, language)), header, depth, grid.columns, widths, rows)


def _kept(cell: Cell) -> Cell:
    return written(cell) if isinstance(cell, str) else cell


def _without_empty(grid: Grid) -> Grid:
    """Without columns that are empty, that count items of which there are none, or that a name makes unnecessary."""
    at = {column.key: place for place, column in enumerate(grid.columns)}

    def told(column: GridColumn, place: int) -> bool:
        if column.mark or not grid.rows:
            return True
        if column.named in at and all(row[at[column.named]] is not None or row[place] is None for row in grid.rows):
            return False
        nothing = (None, 0) if column.kind is Kind.ITEMS else (None,)
        return any(row[place] not in nothing for row in grid.rows)

    places = [place for place, column in enumerate(grid.columns) if told(column, place)]
    return grid._replace(
        columns=tuple(grid.columns[place] for place in places),
        rows=[tuple([row[place] for place in places]) for row in grid.rows],
    )


_NOTES = {
    "synthetic": ("Có số liệu giả lập", "Contains synthetic data"),
    "masked": ("Thông tin cá nhân được thay bằng ***", "Personal texts are replaced by ***"),
}


def _notes(grid: Grid, language: Language | None) -> Iterator[str]:
    if language is None:
        return
    rows = len(grid.rows)
    plural = "" if rows == 1 else "s"
    yield choose(language, f"{say_number(rows, 'vi')} dòng", f"{say_number(rows, 'en')} row{plural}")
    for holds, key in ((grid.synthetic, "synthetic"), (grid.masked, "masked")):
        if holds:
            yield choose(language, *_NOTES[key])


def tree(grid: Grid, language: Language | None) -> tuple[tuple[Merged, ...], int]:
    """The parts of the header: columns of one group that stand together have its text above them."""
    if language is None:
        texts = unique_headers(grid, None)
        return tuple(Merged(0, place, 0, place, text) for place, text in enumerate(texts)), 1
    paths = [tuple(choose(language, *words) for words in column.words) for column in grid.columns]
    depth = max((len(path) for path in paths), default=1)
    return tuple(_merged(paths, 0, 0, len(paths), depth)), depth


def _merged(paths: list[tuple[str, ...]], row: int, start: int, stop: int, depth: int) -> Iterator[Merged]:
    place = start
    while place < stop:
        path = paths[place]
        if row == len(path) - 1:
            yield Merged(row, place, depth - 1, place, path[row])
            place += 1
            continue
        end = place
        while end < stop and len(paths[end]) > row + 1 and paths[end][row] == path[row]:
            end += 1
        yield Merged(row, place, row, end - 1, path[row])
        yield from _merged(paths, row + 1, place, end, depth)
        place = end


_NARROWEST, _WIDEST, _WIDEST_OF_LONG, _LONG, _LOOKED_AT = 5, 36, 52, 150, 500


def _width(
    grid: Grid,
    place: int,
    rows: list[tuple[Cell, ...]],
    header: tuple[Merged, ...],
    *,
    depth: int,
    language: Language | None,
) -> int:
    """The width of a column: its longest word, and its texts up to a limit beyond which they are wrapped."""
    cells = [_text(row[place], grid.columns[place], language) for row in rows[:_LOOKED_AT]]
    longest = max((max(map(len, cell.split("\n"))) for cell in cells if cell), default=0)
    word = max((len(one) for cell in cells for one in cell.split()), default=0)
    of_header = [part.text for part in header if part.left == part.right == place and part.bottom == depth - 1]
    heading = max((len(one) for text in of_header for one in text.split()), default=0)
    # A header may have three lines.
    heading = max(heading, *(len(text) // 3 + 2 for text in of_header), 0) if of_header else heading
    widest = _WIDEST if longest < _LONG else _WIDEST_OF_LONG
    wanted = max(heading, min(longest, widest), word)
    return max(_NARROWEST, min(wanted, widest)) + 2


def _text(cell: Cell, column: GridColumn, language: Language | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return choose(language or "en", "không", "false")
    if isinstance(cell, dt.date):
        return say_day(cell, "vi")
    if isinstance(cell, int | Decimal) and column.kind is not Kind.TEXT:
        return f"{cell:,}"
    return str(cell)


def number_of(cell: Decimal | float) -> int | float | None:
    """A number as a cell holds it; ``None`` if a cell cannot hold all of its digits."""
    if isinstance(cell, float):
        return cell
    if isinstance(cell, int):
        return cell if abs(cell) < 10**_EXACT else None
    digits = cell.normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    if len(digits.digits) + max(exponent, 0) > _EXACT or abs(exponent) > 3 * _EXACT:
        return None
    return float(cell)


def sheet_name(given: str) -> str:
    """The name of a sheet, if a workbook can have it.

    Raises:
        InvariantError: an empty or long name, a sign that a name cannot contain, or a name with an apostrophe at an end
            (``table.sheet_name``).
    """
    bad = _NOT_IN_NAME.search(given) or given.startswith("'") or given.endswith("'") or given.casefold() == "history"
    if not given.strip() or bad or written(given) != given or len(given.encode("utf-16-le")) // 2 > LONGEST_NAME:
        raise InvariantError("table.sheet_name", "x", limit=LONGEST_NAME)
    return given


def rows_of_text(cell: object, width: int) -> int:
    """How many lines a text takes in a column."""
    if not isinstance(cell, str) or (len(cell) <= width - 2 and "\n" not in cell):
        return 1
    found = 0
    # Most letters are narrower than the digit in which widths are counted.
    room = max(width * 11 // 10 - 1, 1)
    for line in cell.split("\n"):
        found, left = found + 1, room
        for word in line.split(" "):
            if len(word) > left and left < room:
                found, left = found + 1, room
            found += max(len(word) - 1, 0) // room
            left -= len(word) + 1
    return found
