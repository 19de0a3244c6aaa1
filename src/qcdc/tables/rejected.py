"""Rejected rows (*dòng bị trả lại*): a workbook with their cells and the reasons beside them, to correct and read again."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, cast

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, choose
from qcdc.errors import InvariantError, ProblemError
from qcdc.tables.cells import text_of
from qcdc.tables.marks import REASON, ROW
from qcdc.tables.places import CellError
from qcdc.tables.results import RejectedRow, TableReading
from qcdc.tables.safe import written
from qcdc.tables.sheets import LONGEST_CELL, number_of, rows_of_text
from qcdc.tables.workbooks import file_place, new_book, save

__all__ = ["write_rejected"]

_SHEET = ("Dòng bị trả lại", "Rejected rows")
_NOT_LISTED = (
    "Có lỗi nhưng chưa nêu vì bảng có quá nhiều lỗi: hãy sửa các dòng trên rồi đọc lại",
    "It has problems that are not listed, because the table has too many: correct the rows above, and read it again",
)
_REASON_WIDTH = 60


def write_rejected(path: str | os.PathLike[str], reading: TableReading[Any], *, language: Language = "vi") -> None:
    """Write the rows that could not be read to a workbook (``.xlsx``), with the reasons beside each.

    Every row has its cells as they were; the cells with a problem are coloured. After correction, the workbook is read
    with the mapping of the reading (`TableReading.mapping`); the columns with the reasons are not read. Its sheets have
    the names of the sheets that were read. If no row was rejected, it has one sheet that says so.

    The cells may name people, so the file is private: mode 0600.

    Args:
        path: the file; its name ends in ``.xlsx``.
        reading: what `read` returned.
        language: of the reasons.

    Raises:
        InvariantError: another ending of the name (``table.suffix``), or the extra ``excel`` is not installed
            (``extra.missing``).
        CodecError: the file cannot be written.
    """
    place, _ = file_place(path, (".xlsx",))
    v.argument(cast("Any", reading), cast("Any", TableReading), "reading")
    tongue = as_language(language)
    book, kept = new_book()
    formats = _Formats(book)
    groups: dict[str, list[RejectedRow]] = {}
    for row in reading.rejected:
        groups.setdefault(row.place.sheet, []).append(row)
    if not groups:
        page = book.add_worksheet(choose(tongue, *_SHEET))
        said = choose(tongue, "Không có dòng nào bị trả lại", "No row was rejected")
        page.write_string(0, 0, said, formats.note)
        page.set_column(0, 0, _REASON_WIDTH)
    numbered = any("{row}" in one for one in reading.mapping.made.values())
    for name, rows in groups.items():
        _sheet(
            book, name or choose(tongue, *_SHEET), rows, reading, formats=formats, language=tongue, numbered=numbered
        )
    book.close()
    save(place, kept.getvalue(), private=True)


class _Formats:
    def __init__(self, book: Any) -> None:
        base = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
        edged = {**base, "border": 1, "border_color": "#7F7F7F", "text_wrap": True}
        head = {**edged, "bold": True, "align": "center", "valign": "vcenter"}
        wrong = {**edged, "bg_color": "#FBE3D6"}
        self.note = book.add_format({**base, "italic": True})
        self.header = book.add_format({**head, "bg_color": "#DCE6F1"})
        self.own = book.add_format({**head, "bg_color": "#F9E0C7"})
        self.reason = book.add_format({**edged, "font_color": "#9C2A00"})
        self.text = {False: book.add_format({**edged, "num_format": "@"}), True: book.add_format(wrong)}
        day = {"num_format": "dd/mm/yyyy"}
        self.day = {False: book.add_format({**edged, **day}), True: book.add_format({**wrong, **day})}
        moment = {"num_format": "dd/mm/yyyy hh:mm:ss"}
        self.moment = {False: book.add_format({**edged, **moment}), True: book.add_format({**wrong, **moment})}
        self.number = {False: book.add_format(edged), True: book.add_format(wrong)}


def _sheet(
    book: Any,
    name: str,
    rows: list[RejectedRow],
    reading: TableReading[Any],
    *,
    formats: _Formats,
    language: Language,
    numbered: bool,
) -> None:
    """One sheet: the headers of its columns, the numbers of the rows and the reasons, then the rows."""
    page = book.add_worksheet(name)
    headers = {column: header for row in rows for column, header, _ in row.values}
    last = max(headers, default=0)
    # The header stands where the mapping says; with numbers made of rows, each row stands where it was.
    top = (reading.mapping.header_row or 1) - 1
    for column, header in headers.items():
        page.write_string(top, column - 1, written(header), formats.header)
    page.write_string(top, last, choose(language, *REASON), formats.own)
    page.write_string(top, last + 1, choose(language, *ROW), formats.own)
    widths = {column: max(8, min(len(header), 16)) for column, header in headers.items()}
    at = top
    carried: object = None
    for row in rows:
        at += 1
        if row.carried is not None and row.carried != carried:
            carried = row.carried
            page.write_string(at, 0, written(text_of(carried)), formats.note)
            at += 1
        if numbered and row.place.row is not None:
            at = max(at, row.place.row - 1)
        wrong = {one.place.column for one in row.problems if isinstance(one, CellError)}
        for column, _, value in row.values:
            _cell(page, at, column - 1, value, formats, wrong=column in wrong)
            text = text_of(value)
            widths[column] = max(widths.get(column, 8), min(len(text), 36))
        said = _reasons(row.problems, language) or choose(language, *_NOT_LISTED)
        page.write_string(at, last, written(said)[:LONGEST_CELL], formats.reason)
        if row.place.row is not None:
            page.write_number(at, last + 1, row.place.row, formats.number[False])
        lines = [rows_of_text(said, _REASON_WIDTH)]
        lines += [rows_of_text(text_of(value), widths[column] + 2) for column, _, value in row.values]
        if max(lines) > 1:
            page.set_row(at, min(15.5 * max(lines) + 1, 409))
    for column, width in widths.items():
        page.set_column(column - 1, column - 1, width + 2)
    page.set_column(last, last, _REASON_WIDTH)
    page.set_column(last + 1, last + 1, 10)
    page.set_row(top, 34)
    page.freeze_panes(top + 1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    page.set_footer("&C&P/&N")


def _reasons(problems: Iterable[ProblemError], language: Language) -> str:
    """Every reason on a line of its own, with the header of its column."""
    said: list[str] = []
    for one in problems:
        header = one.place.header if isinstance(one, CellError) else ""
        said.append(terms.message(InvariantError(one.code, header or None, **one.params), language))
    return "\n".join(dict.fromkeys(said))


def _cell(page: Any, row: int, place: int, value: object, formats: _Formats, *, wrong: bool) -> None:
    """A cell with the value that it had."""
    if value is None or value == "":
        page.write_blank(row, place, None, formats.text[wrong])
    elif isinstance(value, bool):
        page.write_boolean(row, place, value, formats.number[wrong])
    elif isinstance(value, dt.datetime) and value.time() != dt.time() and value.year > 1900:
        page.write_datetime(row, place, value, formats.moment[wrong])
    elif isinstance(value, dt.date) and value.year > 1900:
        page.write_datetime(row, place, dt.datetime(value.year, value.month, value.day), formats.day[wrong])  # noqa: DTZ001
    elif isinstance(value, int | float | Decimal) and _is_kept(value):
        page.write_number(row, place, number_of(value), formats.number[wrong])
    else:
        text = value if isinstance(value, str) else text_of(value)
        page.write_string(row, place, written(text)[:LONGEST_CELL], formats.text[wrong])


def _is_kept(value: float | Decimal) -> bool:
    return value == value and abs(value) != float("inf") and number_of(value) is not None  # noqa: PLR0124
