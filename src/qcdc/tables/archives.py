"""Workbooks as archives: their sizes are examined before anything opens them, and cells without a value are found.

A workbook may be small and unpack to gigabytes, have one stray cell in its last row, or contain formulas and errors
that a reader shows as empty cells. All of this is in its XML, which is read once, in pieces.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree as ET

import attrs

from qcdc.errors import CodecError, ProblemError

__all__ = ["MOST_CELLS", "MOST_UNPACKED", "Facts", "Unread", "examine"]

MOST_UNPACKED = 2**30
"""The most bytes that a workbook may unpack to."""
MOST_CELLS = 25_000_000
"""The most cells of a sheet, empty ones included: from its first row and column to its last."""
_MOST_MEMBERS = 10_000
_LARGE, _MOST_RATIO = 2**26, 250
_PIECE = 2**22
_SMALL = 2**24

Unread = dict[tuple[int, int], str]
"""Cells without a value, by row and column from 1, with the code of the problem."""

_ROOT = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CELL_COLUMN = re.compile(rb'\sr="([A-Z]{1,3})[0-9]')
_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?r="([0-9]{1,7})"')
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_REFERENCE = re.compile(rb'r="([A-Z]{1,3})([0-9]{1,7})"')
_FORMULA, _VALUE = re.compile(rb"<(?:\w+:)?f[\s>/]"), re.compile(rb"<(?:\w+:)?(?:v>[^<]|is[\s>])")


@attrs.frozen
class Facts:
    """What the archive says about a workbook.

    Attributes:
        unread: the cells without a value, by the name of the sheet.
        since_1904: whether its days are counted from 1904.
    """

    unread: dict[str, Unread]
    since_1904: bool = False


def _refused(code: str, **params: int) -> CodecError:
    return CodecError([ProblemError(code, "$", **params)])


def examine(data: bytes) -> Facts:
    """Examine a workbook before it is opened.

    Raises:
        CodecError: it is damaged (``tables.broken``), encrypted (``tables.password``), too large when unpacked
            (``tables.bomb``), has too many cells (``tables.too_large``), or defines XML entities (``tables.entities``).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_large(archive)
            names = [one.filename for one in archive.infolist()]
            if len(set(names)) < len(names):
                raise _refused("tables.broken")
            if "content.xml" in names:
                return _open_document(archive, names)
            return _office_open(archive, names)
    except RuntimeError as error:
        if "password" in str(error):
            raise _refused("tables.password") from None
        raise _refused("tables.broken") from None
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ET.ParseError, ValueError),
        # An encoding that Python does not know.
        LookupError,
    ):
        raise _refused("tables.broken") from None


def _refuse_large(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    whole = sum(one.file_size for one in members)
    if len(members) > _MOST_MEMBERS or whole > MOST_UNPACKED:
        raise _refused("tables.bomb", size=whole // 2**20, limit=MOST_UNPACKED // 2**20)
    for one in members:
        if one.file_size > _LARGE and one.file_size > _MOST_RATIO * max(one.compress_size, 1):
            raise _refused("tables.bomb", size=one.file_size // 2**20, limit=_LARGE // 2**20)
        if one.flag_bits & 1:
            raise _refused("tables.password")


def _pieces(file: IO[bytes], end: bytes) -> Iterator[bytes]:
    """A file in pieces that end with a tag, so that no element of the kind is cut."""
    rest = b""
    first = True
    while piece := file.read(_PIECE):
        joined = rest + piece
        if first:
            _refuse_utf16(joined)
            if _ROOT.search(joined):
                raise _refused("tables.entities")
        first = False
        cut = joined.rfind(end) + len(end)
        if cut < len(end):
            if len(joined) > _SMALL:
                # No cell is longer than this.
                raise _refused("tables.broken")
            rest = joined
            continue
        yield joined[:cut]
        rest = joined[cut:]
    if rest:
        yield rest


def _refuse_utf16(text: bytes) -> None:
    """UTF-16 would hide what is searched for; no program writes workbooks in it."""
    if text.startswith((b"\xff\xfe", b"\xfe\xff", b"\0")) or text[1:2] == b"\0":
        raise _refused("tables.broken")


def _small(archive: zipfile.ZipFile, name: str) -> ET.Element | None:
    """A small part of the workbook, parsed."""
    if name not in archive.namelist():
        return None
    with archive.open(name) as file:
        text = file.read(_SMALL)
    _refuse_utf16(text)
    if _ROOT.search(text):
        raise _refused("tables.entities")
    return ET.fromstring(text)  # noqa: S314 - without entities


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _office_open(archive: zipfile.ZipFile, names: list[str]) -> Facts:
    """Office Open XML: ``.xlsx`` and ``.xlsm``."""
    sheets, since_1904 = _sheets(archive)
    unread: dict[str, Unread] = {}
    for name in names:
        if not name.endswith((".xml", ".rels")):
            continue
        with archive.open(name) as file:
            if "/worksheets/" in name:
                unread[sheets.get(name, name)] = _examine_sheet(file)
            else:
                # Only to find entities and damage; nothing is kept.
                for _ in _pieces(file, b">"):
                    pass
    return Facts(unread, since_1904)


def _sheets(archive: zipfile.ZipFile) -> tuple[dict[str, str], bool]:
    """The names of the sheets by their files, and whether days are counted from 1904."""
    book = _small(archive, "xl/workbook.xml")
    links = _small(archive, "xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        raise _refused("tables.broken")
    targets = {one.get("Id", ""): one.get("Target", "") for one in links}
    found: dict[str, str] = {}
    since_1904 = False
    for element in book.iter():
        if _local(element) == "sheet":
            link = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
            target = targets.get(link, "").lstrip("/")
            found[target if target.startswith("xl/") else f"xl/{target}"] = element.get("name", "")
        elif _local(element) == "workbookPr":
            since_1904 = element.get("date1904", "0") in {"1", "true"}
    return found, since_1904


def _number(column: bytes) -> int:
    found = 0
    for letter in column:
        found = found * 26 + letter - ord("A") + 1
    return found


def _examine_sheet(file: IO[bytes]) -> Unread:
    columns: set[bytes] = set()
    first_row, last_row = 0, 0
    unread: Unread = {}
    for piece in _pieces(file, b"</row>"):
        columns.update(_CELL_COLUMN.findall(piece))
        rows = _ROW.findall(piece)
        if rows:
            first_row = first_row or int(rows[0])
            last_row = max(last_row, *map(int, rows))
        if b"<f" in piece or b":f" in piece or b't="e"' in piece:
            unread |= _without_value(piece)
    # A reader makes every cell up to the last row and the last column.
    if columns and last_row * max(map(_number, columns)) > MOST_CELLS:
        raise _refused("tables.too_large", limit=MOST_CELLS)
    return unread


def _without_value(piece: bytes) -> Unread:
    found: Unread = {}
    for cell in _CELL.finditer(piece):
        attributes, inside = cell[1], cell[2] or b""
        is_error = b't="e"' in attributes
        if not is_error and not (_FORMULA.search(inside) and not _VALUE.search(inside)):
            continue
        place = _REFERENCE.search(attributes)
        if place is not None:
            key = (int(place[2]), _number(place[1]))
            found[key] = "cell.error" if is_error else "cell.formula"
    return found


def _open_document(archive: zipfile.ZipFile, names: list[str]) -> Facts:
    """OpenDocument: ``.ods``; every cell is walked, because rows and cells may be repeated."""
    for name in names:
        if name.endswith(".xml") and name != "content.xml":
            with archive.open(name) as file:
                for _ in _pieces(file, b">"):
                    pass
    with archive.open("content.xml") as file:
        for _ in _pieces(file, b">"):
            pass
    with archive.open("content.xml") as file:
        return Facts(_walk(file))


def _walk(file: IO[bytes]) -> dict[str, Unread]:
    unread: dict[str, Unread] = {}
    sheet: Unread = {}
    row, last_row, last_column = 0, 0, 0
    for event, element in ET.iterparse(file, ("start", "end")):  # noqa: S314 - without entities
        tag = _local(element)
        if event == "start":
            if tag == "table":
                sheet = unread.setdefault(_of(element, "name"), {})
                row = last_row = last_column = 0
            continue
        if tag == "table-row":
            repeated, column = _times(element, "rows"), 0
            for cell in element:
                width = _times(cell, "columns")
                if _of(cell, "value-type"):
                    last_row, last_column = max(last_row, row + repeated), max(last_column, column + width)
                if _of(cell, "formula") and (
                    not _of(cell, "value-type") or _of(cell, "value-type", "calcext") == "error"
                ):
                    sheet[row + 1, column + 1] = "cell.error" if _of(cell, "value-type") else "cell.formula"
                column += width
            row += repeated
            if last_row * last_column > MOST_CELLS:
                raise _refused("tables.too_large", limit=MOST_CELLS)
            element.clear()
    return unread


def _of(element: ET.Element, name: str, space: str = "") -> str:
    return next(
        (
            value
            for key, value in element.attrib.items()
            if key.endswith(f"}}{name}") and space in key.partition("}")[0]
        ),
        "",
    )


def _times(element: ET.Element, what: str) -> int:
    found = _of(element, f"number-{what}-repeated")
    return max(int(found), 1) if found.isdecimal() and len(found) < 10 else 1
