"""Sources of tables: workbooks, CSV files and data frames, as sheets of rows (*nguồn: tệp bảng tính, CSV, khung dữ liệu*)."""

from __future__ import annotations

import csv
import io
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, cast

import attrs

from qcdc._kernel.extras import needed
from qcdc._kernel.packed import packed_as
from qcdc._kernel.text import show
from qcdc.codec.files import refusal
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.tables.archives import Unread, examine
from qcdc.tables.encodings import decoded, delimiter_of, is_utf16
from qcdc.tables.marks import MARK_SHEET, read_template

__all__ = ["MOST_BYTES", "Sheet", "Source", "head", "open_bytes", "open_source"]

MOST_BYTES = 2**29
"""The most bytes of a file."""

_NO_WAITING: int = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".xls"})
_OLE = b"\xd0\xcf\x11\xe0"
_HTML = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<?xml")

Merged = tuple[tuple[tuple[int, int], tuple[int, int]], ...]
Rows = Iterator[Sequence[object]]


@attrs.frozen
class Sheet:
    """One sheet, read from its first row.

    Attributes:
        name: empty for a CSV file or a data frame.
        rows: opens the rows; every row begins at column A.
        first: the number of the first row.
        merged: merged cells, by the first and the last row and column, from 1.
        unread: cells that have no value, with the code of the problem.
        headers: the headers, if they are not cells.
    """

    name: str
    rows: Callable[[], Rows]
    first: int = 1
    merged: Merged = ()
    unread: Unread = attrs.field(factory=dict[tuple[int, int], str])
    headers: tuple[str, ...] | None = None


@attrs.frozen
class Source:
    """An opened source.

    Attributes:
        sheets: the names of its sheets, without hidden ones.
        hidden: the names of its hidden sheets.
        open: opens a sheet.
        since_1904: whether its days are counted from 1904.
        delimiter: of a CSV file.
        template: the name of the type of its records, if it is a template of the library.
    """

    sheets: tuple[str, ...]
    open: Callable[[str], Sheet]
    hidden: tuple[str, ...] = ()
    since_1904: bool = False
    delimiter: str = ""
    template: str = ""


def head(sheet: Sheet, count: int) -> Iterator[Sequence[object]]:
    """The first rows of a sheet, as far as they can be read."""
    with suppress(InvariantError):
        yield from islice(sheet.rows(), count)


def _refused(code: str, **params: Any) -> CodecError:
    return CodecError([ProblemError(code, "$", **params)])


def open_source(given: object) -> Source:
    """Open a workbook, a CSV file or a data frame.

    Raises:
        CodecError: what cannot be opened.
        InvariantError: neither a path nor a data frame (``tables.source``), or a missing extra (``extra.missing``).
    """
    if isinstance(given, str | os.PathLike):
        return _file(_path(cast("str | os.PathLike[str]", given)))
    if isinstance(given, bytes):
        return open_bytes(given, "")
    return _frame(given)


def _path(given: str | os.PathLike[str]) -> Path:
    found: object = os.fspath(given)
    if not isinstance(found, str) or "\0" in found or any("\ud800" <= sign <= "\udfff" for sign in found):
        raise InvariantError("codec.path", "path")
    return Path(found)


def _file(path: Path) -> Source:
    try:
        # Without waiting: a pipe that nobody writes to would block here for ever.
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_WAITING), "rb") as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise _refused("file.not_regular")
            if before.st_size > MOST_BYTES:
                raise _refused("tables.file_too_large", limit=MOST_BYTES // 2**20)
            data = file.read(MOST_BYTES + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise _refused("file.unreadable", reason=refusal(error)) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise _refused("file.changed")
    return open_bytes(data, path.suffix.lower())


def open_bytes(data: bytes, suffix: str) -> Source:
    """Open the content of a file. What it contains decides how it is read; the ending of its name only helps.

    Raises:
        CodecError: what cannot be opened.
        InvariantError: a missing extra (``extra.missing``).
    """
    packed = packed_as(data)
    if packed == "zip":
        return _workbook(data, zipped=True)
    if data.startswith(_OLE):
        return _workbook(data, zipped=False)
    if not data.strip():
        raise _refused("tables.empty")
    if data.lstrip()[:20].lower().startswith(_HTML):
        raise _refused("tables.html")
    if packed:
        raise _refused("encoding.packed", format=packed)
    if not is_utf16(data) and (suffix in _WORKBOOKS or b"\0" in data[:1000]):
        raise _refused("tables.broken")
    return _text(decoded(data), suffix)


def _text(text: str, suffix: str) -> Source:
    delimiter = "\t" if suffix in {".tsv", ".tab"} else delimiter_of(text)

    def rows() -> Rows:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        try:
            for number, row in enumerate(reader, start=1):
                # Excel itself writes such a line, and does not show it.
                yield [] if number == 1 and row[1:] == [""] and row[0].lower() == "sep=" else row
        except csv.Error:
            raise InvariantError("tables.csv_broken", "row", line=reader.line_num) from None

    return Source(("",), lambda name: Sheet(name, rows), delimiter=delimiter)


def _workbook(data: bytes, *, zipped: bool) -> Source:
    calamine = _calamine()
    facts = examine(data) if zipped else None

    def open_book() -> Any:
        return _guarded(calamine, lambda: calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)))

    book = open_book()
    kinds = {one.name: one for one in book.sheets_metadata}
    shown: list[str] = []
    hidden: list[str] = []
    for name, one in kinds.items():
        if one.typ == calamine.SheetTypeEnum.WorkSheet:
            (shown if one.visible == calamine.SheetVisibleEnum.Visible else hidden).append(name)

    def open_sheet(name: str) -> Sheet:
        sheet = _guarded(calamine, lambda: book.get_sheet_by_name(name))
        skipped = sheet.start[1] if sheet.start else 0

        def rows() -> Rows:
            lead = [""] * skipped
            left = sheet.iter_rows()
            while (row := _guarded(calamine, lambda: next(left, None))) is not None:
                yield [*lead, *row] if skipped else row

        merged = tuple(
            ((one[0] + 1, one[1] + 1), (last[0] + 1, last[1] + 1)) for one, last in sheet.merged_cell_ranges or ()
        )
        return Sheet(name, rows, merged=merged, unread=facts.unread.get(name, {}) if facts else {})

    own = read_template(open_sheet(MARK_SHEET).rows()) if MARK_SHEET in hidden else None
    if own is not None:
        hidden += [name for name in shown if name in own.notes]
        shown = [name for name in shown if name not in own.notes]
    return Source(
        tuple(shown),
        open_sheet,
        hidden=tuple(hidden),
        since_1904=facts.since_1904 if facts else False,
        template=own.type if own is not None else "",
    )


def _calamine() -> Any:
    return needed("python_calamine", "excel", "source")


def _guarded(calamine: Any, ask: Callable[[], Any]) -> Any:
    """The answer of the reader of workbooks; any of its failures as our error."""
    try:
        return ask()
    except calamine.PasswordError:
        raise _refused("tables.password") from None
    except QcdcError:
        raise
    except BaseException as error:
        # A fault inside the reader is a "panic", which is no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise _refused("tables.broken") from None


def _frame(given: object) -> Source:
    narwhals = needed("narwhals", "frames", "source")
    try:
        frame: Any = narwhals.from_native(cast("Any", given), eager_only=True)
        headers = tuple(map(str, frame.columns))
    except Exception:  # noqa: BLE001 - the library raises many kinds
        raise InvariantError("tables.source", "source", value=show(given)) from None

    def rows() -> Rows:
        for row in frame.iter_rows():
            yield [_plain(value) for value in row]

    return Source(("",), lambda name: Sheet(name, rows, headers=headers))


def _plain(value: Any) -> object:
    """A value of a frame as Python's own: the libraries have their own numbers and several missing values."""
    if value is None or type(value) in {str, int, bool}:
        return value
    if type(value).__name__ in {"NAType", "NaTType"} or (isinstance(value, float) and value != value):  # noqa: PLR0124
        return None
    as_python = getattr(value, "to_pydatetime", None) or getattr(value, "item", None)
    return as_python() if callable(as_python) else value
