"""Workbooks and CSV files: values as tables that people read, print and send on."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc._kernel.extras import needed
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc.catalogue import Catalogue
from qcdc.codec.files import put, refusal
from qcdc.codec.problems import Faults, Problems, problem
from qcdc.errors import CodecError, InvariantError
from qcdc.model import Territory
from qcdc.tables.flat_rows import grid_of, how_of
from qcdc.tables.grids import Cell, Grid, How
from qcdc.tables.safe import escaped
from qcdc.tables.sheets import LONGEST_NAME, MOST_ROWS, Sheet, laid_out, number_of, rows_of_text, sheet_name

__all__ = ["book_bytes", "file_place", "save", "write"]

_CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook has local times; a fixed one keeps the bytes stable


def write(
    path: str | os.PathLike[str],
    x: object,
    *,
    language: Language | None = "vi",
    identities: bool = False,
    territory: Territory | None = None,
    type: type[object] | None = None,
    each: str | None = None,
    columns: Iterable[str] | None = None,
    indicators: str | Iterable[str] | None = None,
    wide: bool = False,
    catalogue: Catalogue | None = None,
) -> None:
    """Write values as a workbook (``.xlsx``) or a CSV file (``.csv``); the file is replaced as a whole or not at all.

    In a language, the table is for people: a title, headers in groups, terms instead of codes, days as dd/mm/yyyy, and
    no column that is empty in every row, except those of marks. Records that are kept in registers have the headers of
    the register, so that the reader of tables finds them again (`columns_of`). With ``language=None`` it is for programs: one row of
    keys, then codes; `to_rows` describes the columns.

    Numbers are written as numbers and days as days. No text becomes a formula: in a workbook each text is stored as
    text, and in CSV an apostrophe stands before a text that a spreadsheet would take for a formula. The same values give
    the same bytes. A table with more rows than a sheet can hold goes on in further sheets.

    Args:
        path: the file; its name ends in ``.xlsx`` or ``.csv``.
        x: as `to_rows`; a mapping of names of sheets to such values gives a workbook with several sheets. Rows that are
            dicts are written as they are.
        language: of headers and terms; ``None`` for keys and codes.
        identities: whether personal texts are written; otherwise ``***`` stands for each of them. A file with personal
            texts is private: mode 0600.
        territory: as `to_rows`.
        type: as `to_rows`.
        each: as `to_rows`.
        columns: as `to_rows`.
        indicators: as `to_rows`.
        wide: as `to_rows`.
        catalogue: as `to_rows`.

    Raises:
        InvariantError: as `to_rows`; a name with another ending (``table.suffix``), a name that a sheet cannot have
            (``table.sheet_name``), several sheets in CSV (``table.one_sheet``), a text longer than a cell can hold
            (``table.cell_too_long``), or a workbook without the extra ``excel`` (``extra.missing``).
        CodecError: the file cannot be written.
    """
    place, suffix = file_place(path)
    how = how_of(language, identities=identities, territory=territory, catalogue=catalogue)
    given: list[tuple[str | None, object]] = [(None, x)]
    if isinstance(x, Mapping):
        given = [(v.argument(name, str, "x"), value) for name, value in cast("Mapping[object, object]", x).items()]
        if not given:
            raise InvariantError("table.empty", "x")
    options: dict[str, Any] = {"type": type, "each": each, "columns": columns, "indicators": indicators, "wide": wide}
    if columns is not None and not isinstance(columns, str):
        options["columns"] = tuple(columns)
    grids = [(name, grid_of(value, how, **options, register=True)) for name, value in given]
    if suffix == ".csv":
        if len(grids) > 1:
            raise InvariantError("table.one_sheet", "path")
        data = csv_bytes(grids[0][1], how)
    else:
        data = book_bytes(_sheets(grids, how), how.language)
    save(place, data, private=any(grid.names for _, grid in grids))


def file_place(path: object, suffixes: tuple[str, ...] = (".xlsx", ".csv")) -> tuple[Path, str]:
    """The path of a file and its ending.

    Raises:
        InvariantError: no path (``codec.path``), or another ending (``table.suffix``).
    """
    if not isinstance(path, str | os.PathLike):
        raise InvariantError("codec.path", "path")
    found: object = os.fspath(cast("str | os.PathLike[str]", path))
    if not isinstance(found, str) or "\0" in found or any("\ud800" <= sign <= "\udfff" for sign in found):
        raise InvariantError("codec.path", "path")
    place = Path(found)
    suffix = place.suffix.lower()
    if suffix not in suffixes:
        raise InvariantError("table.suffix", "path", suffixes=suffixes)
    return place, suffix


def save(place: Path, data: bytes, *, private: bool) -> None:
    """Replace a file as a whole.

    Raises:
        CodecError: the file cannot be written.
    """
    try:
        put(place, data, private=private)
    except Problems as error:
        raise CodecError(error.found.told()) from None
    except OSError as error:
        unwritable = problem("file.unwritable", reason=refusal(error))
        raise CodecError(Faults([unwritable]).told()) from error


def csv_bytes(grid: Grid, how: How) -> bytes:
    """A table as CSV: UTF-8 with a byte-order mark, without which Excel shows wrong letters."""
    language = how.language
    sheet = laid_out(grid, "", language)
    headers = _csv_headers(sheet)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([escaped(one) for one in headers])
    for row in sheet.rows:
        writer.writerow([_csv_cell(cell, language) for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def _csv_headers(sheet: Sheet) -> list[str]:
    """The header in one row: the texts of the groups before those of the columns."""
    found: list[str] = []
    for place, column in enumerate(sheet.columns):
        parts = sorted(part for part in sheet.header if part.left <= place <= part.right)
        text = " / ".join(part.text for part in parts)
        found.append(f"{text} ({column.key})" if text in found else text)
    return found


def _csv_cell(cell: Cell | float, language: Language | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return flag_text(cell, language)
    if isinstance(cell, dt.date):
        return say_day(cell, "vi") if language == "vi" else cell.isoformat()
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return escaped(cell) if isinstance(cell, str) else str(cell)


def flag_text(flag: bool, language: Language | None) -> str:  # noqa: FBT001 - it is the value
    """Yes or no in a cell: *có*, *không*; ``true``, ``false`` among codes."""
    if language is None:
        return "true" if flag else "false"
    return choose(language, "có" if flag else "không", "yes" if flag else "no")


def _sheets(grids: list[tuple[str | None, Grid]], how: How) -> list[Sheet]:
    found: list[Sheet] = []
    taken: set[str] = set()
    for given, grid in grids:
        name = _default_name(grid, how.language) if given is None else sheet_name(given)
        sheet = laid_out(grid, name, how.language)
        if given is not None:
            sheet = sheet._replace(title=given if how.language is not None else "")
        for part in _parts(sheet):
            if part.name.casefold() in taken:
                raise InvariantError("table.sheet_twice", "x", name=show(part.name))
            taken.add(part.name.casefold())
            found.append(part)
    return found


def _default_name(grid: Grid, language: Language | None) -> str:
    return choose(language or "en", *grid.title)[:LONGEST_NAME].strip()


def _parts(sheet: Sheet) -> Iterable[Sheet]:
    """A sheet, or several if it has more rows than one can hold."""
    room = MOST_ROWS - sheet.depth - 4
    if len(sheet.rows) <= room:
        yield sheet
        return
    for number, start in enumerate(range(0, len(sheet.rows), room), start=1):
        after = f" ({number})"
        yield sheet._replace(
            name=f"{sheet.name[: LONGEST_NAME - len(after)]}{after}", rows=sheet.rows[start : start + room]
        )


def new_book() -> tuple[Any, io.BytesIO]:
    """An empty workbook in memory, whose bytes depend on its content alone."""
    xlsxwriter = needed("xlsxwriter", "excel", "path")
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(
        kept,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_date_format": "dd/mm/yyyy",
        },
    )
    book.set_properties({"created": _CREATED, "author": "", "comments": ""})
    return book, kept


def book_bytes(sheets: Iterable[Sheet], language: Language | None) -> bytes:
    """A workbook with some sheets."""
    book, kept = new_book()
    formats = Formats(book)
    for sheet in sheets:
        put_sheet(book, sheet, formats, language)
    book.close()
    return kept.getvalue()


class Formats:
    """The formats of the cells of a workbook."""

    def __init__(self, book: Any) -> None:
        base = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
        edged = {**base, "border": 1, "border_color": "#7F7F7F"}
        self.title = book.add_format({**base, "bold": True, "font_size": 14, "valign": "vcenter"})
        self.note = book.add_format({**base, "italic": True, "font_color": "#595959"})
        self.header = book.add_format(
            {
                **edged,
                "bold": True,
                "text_wrap": True,
                "align": "center",
                "valign": "vcenter",
                "bg_color": "#DCE6F1",
            }
        )
        self.key = book.add_format({**base, "bold": True})
        self.text = book.add_format({**edged, "text_wrap": True, "num_format": "@"})
        self.flag = book.add_format({**edged, "align": "center"})
        self.day = book.add_format({**edged, "num_format": "dd/mm/yyyy", "align": "center"})
        self.whole = book.add_format({**edged, "num_format": "#,##0"})
        self.year = book.add_format({**edged, "num_format": "0", "align": "center"})
        self.number = book.add_format({**edged, "num_format": "#,##0.##"})
        self.decimals = [
            book.add_format({**edged, "num_format": f"#,##0.{'0' * places}" if places else "#,##0"})
            for places in range(7)
        ]


_PAGE = 200
"""The width of a page in characters; a wider table takes several pages side by side."""


def put_sheet(book: Any, sheet: Sheet, formats: Formats, language: Language | None) -> Any:
    """Write one sheet: title, notes, header, rows, and how it is shown and printed."""
    page = book.add_worksheet(sheet.name)
    top = 0
    last = max(len(sheet.columns) - 1, 0)
    if sheet.title:
        page.write_string(0, 0, sheet.title, formats.title)
        page.set_row(0, 24)
        page.write_string(1, 0, ". ".join(sheet.notes), formats.note)
        top = 3
    for part in sheet.header:
        shown = formats.header if language is not None else formats.key
        if (part.top, part.left) == (part.bottom, part.right):
            page.write_string(top + part.top, part.left, part.text, shown)
        else:
            page.merge_range(top + part.top, part.left, top + part.bottom, part.right, "", shown)
            page.write_string(top + part.top, part.left, part.text, shown)
    _heights(page, sheet, top)
    start = top + sheet.depth
    for number, row in enumerate(sheet.rows, start=start):
        lines = max((rows_of_text(cell, width) for cell, width in zip(row, sheet.widths, strict=True)), default=1)
        if lines > 1:
            # Not every program fits the height of a row to its wrapped texts.
            page.set_row(number, min(15.5 * lines + 1, _HIGHEST))
        for place, cell in enumerate(row):
            put_cell(page, number, place, cell, formats, key=sheet.columns[place].key, language=language)
    for place, width in enumerate(sheet.widths):
        page.set_column(place, place, width)
    page.freeze_panes(start, 1 if last else 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(max(1, -(-sum(sheet.widths) // _PAGE)), 0)
    page.repeat_rows(top, start - 1)
    if sum(sheet.widths) > _PAGE:
        page.repeat_columns(0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&C&P/&N")
    return page


def _heights(page: Any, sheet: Sheet, top: int) -> None:
    """Rows of the header are high enough for their wrapped texts; programs do not compute this for merged cells."""
    for row in range(sheet.depth):
        lines = 1
        for part in sheet.header:
            if part.bottom == row:
                width = sum(sheet.widths[part.left : part.right + 1])
                need = rows_of_text(part.text, width) - (part.bottom - part.top)
                lines = max(lines, need)
        page.set_row(top + row, 16 * lines + 2)


_HIGHEST = 409


def put_cell(
    page: Any, row: int, place: int, cell: Cell | float, formats: Formats, *, key: str, language: Language | None
) -> None:
    """Write one cell by its type; a text is never written as a formula or a link."""
    if cell is None or cell == "":
        page.write_blank(row, place, None, formats.text)
    elif isinstance(cell, bool):
        if language is None:
            page.write_boolean(row, place, cell, formats.flag)
        else:
            page.write_string(row, place, flag_text(cell, language), formats.flag)
    elif isinstance(cell, dt.date):
        if cell.year < 1901:
            # Spreadsheets have no earlier days.
            page.write_string(row, place, say_day(cell, "vi"), formats.day)
        else:
            page.write_datetime(row, place, dt.datetime(cell.year, cell.month, cell.day), formats.day)  # noqa: DTZ001
    elif isinstance(cell, int | Decimal | float):
        number = number_of(cell)
        if number is None:
            page.write_string(row, place, format(cell, "f"), formats.text)
        else:
            page.write_number(row, place, number, _format_of(cell, key, formats))
    else:
        page.write_string(row, place, cell, formats.text)


def _format_of(cell: Decimal | float, key: str, formats: Formats) -> Any:
    if isinstance(cell, Decimal):
        exponent = cell.as_tuple().exponent
        places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        return formats.decimals[places] if places < len(formats.decimals) else formats.number
    if isinstance(cell, float):
        return formats.number
    return formats.year if key.rpartition(".")[2] == "year" else formats.whole
