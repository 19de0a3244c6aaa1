"""Templates (*biểu mẫu*): empty registers with their headers, lists to choose from, examples and notes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from qcdc import terms
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import field_names
from qcdc.codec import documents
from qcdc.errors import InvariantError, Param
from qcdc.tables.columns import Column, columns_of, without_column
from qcdc.tables.headers import HEADERS
from qcdc.tables.marks import EXAMPLE, MARK_SHEET, TEMPLATE_VERSION
from qcdc.tables.sheets import LONGEST_NAME, Merged
from qcdc.tables.template_notes import write_notes
from qcdc.tables.workbooks import file_place, flag_text, new_book, save
from qcdc.vocab import Origin
from qcdc.vocab.tables import CellKind

__all__ = ["write_template"]

_LISTS = "_lists"
_DEPTH = 2
"""The rows of the header: the group and the column."""
_TOP = 3
"""The rows above the header: the title, a note and an empty row."""
_PREPARED = 2_000
"""The rows with lists and formats."""


def write_template(
    path: str | os.PathLike[str],
    type: type[object],
    *,
    language: Language = "vi",
    columns: Iterable[str] | None = None,
) -> None:
    """Write an empty register of a type of records as a workbook (``.xlsx``) to fill in.

    It has the headers of the register in groups, a list to choose from for each column of codes, an example that is
    marked as one and is not read as a record, notes, and a hidden sheet by which the reader recognises it, so that no
    mapping is needed.

    Args:
        path: the file; its name ends in ``.xlsx``.
        type: a type of records whose required fields all fit into cells: `Reception`, `Petition`, `DutyDay`,
            `ReceptionSlot`, `Submission`, `Figure`, `Task`, and such records of participation as `PublicDialogue`.
        language: of headers, lists and notes.
        columns: the fields of its columns, as `columns_of` names them; those that must be given are always there.
            Without it, the usual ones.

    Raises:
        InvariantError: a type without a register (``table.template``), an unknown column (``table.column``), another
            ending of the name (``table.suffix``), or the extra ``excel`` is not installed (``extra.missing``).
        CodecError: the file cannot be written.
    """
    place, _ = file_place(path, (".xlsx",))
    given: Any = type
    name = getattr(given, "__name__", "")
    if name not in HEADERS and given not in _others():
        known = (*HEADERS, *(one.__name__ for one in _others()))
        raise InvariantError(
            "table.template", "type", type=cast("Param", given) if isinstance(given, _TYPE) else str(name), known=known
        )
    tongue = as_language(language)
    chosen = _chosen(name, columns_of(given), None if columns is None else tuple(columns))
    save(place, _bytes(given, chosen, tongue), private=False)


_TYPE: type = type


@cache
def _others() -> tuple[Any, ...]:
    """The types of records without headers of their own that a row of cells can hold."""
    every: tuple[Any, ...] = documents()
    return tuple(
        cls for cls in every if "origin" in field_names(cls) and cls.__name__ not in HEADERS and not without_column(cls)
    )


def _chosen(name: str, every: tuple[Column, ...], wanted: tuple[str, ...] | None) -> tuple[Column, ...]:
    if wanted is None:
        usual = _USUAL.get(name)
        return tuple(
            one for one in every if one.required or (one.field not in _RARE if usual is None else one.field in usual)
        )
    known = {one.field for one in every}
    for one in wanted:
        if one not in known:
            raise InvariantError("table.column", "columns", value=one.__class__, known=tuple(known))
    return tuple(one for one in every if one.required or one.field in wanted)


_SIGNATORY = ("signatory.id_number", "signatory.phone")
_USUAL: dict[str, frozenset[str]] = {
    "Reception": frozenset(
        {
            *("id", "day", "unit", "unit.code", "persons", "representatives", "kind", "receiver", "head"),
            *("petition_kinds", "content", "request", "topics", "times", "cases", "petitions", "officer"),
            *("opinion", "result", "competent", "referred_to", "settled_by", "answered", "note", "origin"),
            *("visitor.name", "visitor.address", *(f"visitor.{one}" for one in _SIGNATORY)),
        }
    ),
    "Petition": frozenset(
        {
            *("id", "received", "written", "kind", "channel", "content", "request", "topics", "case", "note", "origin"),
            *("petitioner.name", "petitioner.address", "petitioner.persons"),
            *(f"petitioner.{one}" for one in _SIGNATORY),
            *("handling.unit", "handling.unit.code", "handling.incoming_number", "handling.officer"),
            *("handling.instance", "handling.accept", "handling.transfer", "handling.guide", "handling.return"),
            *("handling.refuse", "handling.withdraw", "handling.decide", "handling.conclude", "handling.answer"),
            *("handling.outcome", "handling.document"),
        }
    ),
}
"""The columns of the most used registers; the others can be asked for."""
_RARE = frozenset({"unit.district", "unit.province", "not_done", "temporal", "unplaced", "provisional", "tested"})
"""Columns of other registers that are rarely needed."""


def _bytes(cls: Any, columns: tuple[Column, ...], language: Language) -> bytes:
    book, kept = new_book()
    term = terms.of(cls)
    title = f"{choose(language, 'Sổ nhập liệu', 'Register')}: {term.text(language)}"
    name = _upper(term.text(language))[:LONGEST_NAME].strip()
    sheet = book.add_worksheet(name)
    noted = choose(language, "Hướng dẫn", "Notes")
    notes = book.add_worksheet(noted)
    lists = book.add_worksheet(_LISTS)
    mark = book.add_worksheet(MARK_SHEET)
    formats = _Formats(book)
    sheet.write_string(0, 0, title, formats.title)
    sheet.set_row(0, 26, formats.wrapped)
    sheet.set_row(1, None, formats.wrapped)
    sheet.set_row(2, None, formats.wrapped)
    sheet.write_string(1, 0, choose(language, *_HINT), formats.note)
    _header(sheet, columns, language, formats)
    places = _lists(lists, columns, language)
    first = _TOP + _DEPTH
    _example(sheet, columns, language, formats, first)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _width(column, language), formats.of(column))
        _validate(sheet, place, column, places, first=first, language=language)
    sheet.freeze_panes(first, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(max(1, -(-sum(_width(one, language) for one in columns) // 200)), 0)
    sheet.repeat_rows(_TOP, first - 1)
    sheet.print_area(0, 0, first + 24, len(columns) - 1)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&C&P/&N")
    write_notes(notes, columns, language, formats)
    lists.hide()
    mark.very_hidden()
    said: tuple[list[str | int], ...] = (
        ["qcdc", "template"],
        ["version", TEMPLATE_VERSION],
        ["type", cls.__name__],
        ["sheet", name],
        ["notes", noted],
        ["fields", *(one.field for one in columns)],
    )
    for row, cells in enumerate(said):
        for at, cell in enumerate(cells):
            if isinstance(cell, int):
                mark.write_number(row, at, cell)
            else:
                mark.write_string(row, at, cell)
    sheet.activate()
    book.close()
    return kept.getvalue()


_HINT = (
    "Mỗi dòng một hồ sơ. Cột có dấu * phải điền. Dòng bắt đầu bằng “Ví dụ:” không được đọc, có thể xóa.",
    "One record per row. Columns with * must be filled in. Rows that begin with “Example:” are not read.",
)


class _Formats:
    def __init__(self, book: Any) -> None:
        base = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
        edged = {**base, "border": 1, "border_color": "#7F7F7F"}
        thin = {**base, "border": 4, "border_color": "#BFBFBF"}
        self.title = book.add_format({**base, "bold": True, "font_size": 14, "valign": "vcenter"})
        self.note = book.add_format({**base, "italic": True, "font_color": "#595959"})
        head = {**edged, "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
        self.header = book.add_format({**head, "bg_color": "#DCE6F1"})
        # Centred over several pages, the name of a group would be printed on one of them only.
        self.group = book.add_format({**head, "bg_color": "#DCE6F1", "align": "left", "indent": 1})
        self.required = book.add_format({**head, "bg_color": "#F9E0C7"})
        self.example = book.add_format({**edged, "italic": True, "font_color": "#7F7F7F", "text_wrap": True})
        self.cell = book.add_format({**edged, "text_wrap": True})
        self.text = book.add_format({**thin, "num_format": "@", "text_wrap": True})
        self.day = book.add_format({**thin, "num_format": "dd/mm/yyyy", "align": "center"})
        self.whole = book.add_format({**thin, "num_format": "0"})
        self.number = book.add_format({**thin, "num_format": "General"})
        self.wrapped = book.add_format(base)

    def of(self, column: Column) -> Any:
        """The format of the cells of a column that are still empty."""
        if column.kind is CellKind.DAY:
            # Days written as text are read as well, and a list of days is a text.
            return self.text if column.several else self.day
        return {CellKind.COUNT: self.whole, CellKind.NUMBER: self.number}.get(column.kind, self.text)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _heading(column: Column, language: Language) -> str:
    return f"{column.text(language)} *" if column.required else column.text(language)


def _width(column: Column, language: Language) -> int:
    text = _heading(column, language)
    word = max(map(len, text.split()))
    least = {
        CellKind.DAY: 11,
        CellKind.PERSONAL: 22,
        CellKind.UNIT: 22,
        CellKind.CODE: 18,
        CellKind.PERSON: 18,
        CellKind.PERIOD: 22,
        CellKind.BODY: 18,
    }.get(column.kind, 10)
    if column.codes is not None and not column.several:
        least = max(least, min(max(len(one.text(language)) for one in column.codes), 34))
    return max(least, word, len(text) // 3) + 2


def _header(sheet: Any, columns: tuple[Column, ...], language: Language, formats: _Formats) -> None:
    for part in _parts(columns, language):
        shown = formats.group if part.bottom == 0 else formats.header
        if part.bottom == 1 and columns[part.left].required:
            shown = formats.required
        if (part.top, part.left) == (part.bottom, part.right):
            sheet.write_string(_TOP + part.top, part.left, part.text, shown)
        else:
            sheet.merge_range(_TOP + part.top, part.left, _TOP + part.bottom, part.right, "", shown)
            sheet.write_string(_TOP + part.top, part.left, part.text, shown)
    sheet.set_row(_TOP, 20)
    sheet.set_row(_TOP + 1, 52)


def _parts(columns: tuple[Column, ...], language: Language) -> list[Merged]:
    """The header: columns of one group that stand together have its text above them."""
    found: list[Merged] = []
    place = 0
    while place < len(columns):
        group = choose(language, columns[place].vi_group, columns[place].en_group)
        if not group:
            found.append(Merged(0, place, 1, place, _heading(columns[place], language)))
            place += 1
            continue
        end = place
        while end < len(columns) and choose(language, columns[end].vi_group, columns[end].en_group) == group:
            found.append(Merged(1, end, 1, end, _heading(columns[end], language)))
            end += 1
        found.append(Merged(0, place, 0, end - 1, group))
        place = end
    return found


def _lists(sheet: Any, columns: tuple[Column, ...], language: Language) -> dict[object, str]:
    """Write the terms of each code list, and the place of each list."""
    found: dict[object, str] = {}
    wanted: dict[object, list[str]] = {}
    for column in columns:
        if column.codes is not None and column.codes not in wanted:
            wanted[column.codes] = [one.text(language) for one in column.codes]
        if column.kind is CellKind.FLAG:
            wanted["flag"] = [flag_text(True, language), flag_text(False, language)]
    for place, (key, terms_of_list) in enumerate(wanted.items()):
        for row, text in enumerate(terms_of_list):
            sheet.write_string(row, place, text)
        letter = _letters(place)
        found[key] = f"='{_LISTS}'!${letter}$1:${letter}${len(terms_of_list)}"
    return found


def _letters(place: int) -> str:
    found, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _validate(
    sheet: Any, place: int, column: Column, places: dict[object, str], *, first: int, language: Language
) -> None:
    """A list to choose from, or a condition on a day or a count; another entry gets a warning, and can be kept."""
    wrong = {
        "error_type": "warning",
        "error_title": choose(language, "Kiểm tra lại", "Check"),
        "ignore_blank": True,
    }
    options: dict[str, Any] | None = None
    if column.kind is CellKind.FLAG or (column.codes is not None and not column.several):
        key: object = "flag" if column.codes is None else column.codes
        message = choose(language, "Hãy chọn một mục trong danh sách.", "Choose an entry of the list.")
        options = {"validate": "list", "source": places[key], "error_message": message}
    elif column.kind is CellKind.COUNT:
        message = choose(language, "Hãy nhập số nguyên từ 0.", "Enter a whole number from 0.")
        options = {"validate": "integer", "criteria": ">=", "value": 0, "error_message": message}
    if options is not None:
        # The row of the example is left out.
        sheet.data_validation(first + 1, place, first + _PREPARED, place, {**wrong, **options})


def _example(sheet: Any, columns: tuple[Column, ...], language: Language, formats: _Formats, row: int) -> None:
    """One example, in grey and marked in its first cell."""
    for place, column in enumerate(columns):
        text = _said_example(column, language)
        if place == 0:
            text = f"{choose(language, *EXAMPLE)}: {text}".rstrip()
        sheet.write_string(row, place, text, formats.example)
    sheet.set_row(row, 32)


_BY_FIELD: dict[str, tuple[str, str]] = {
    "id": ("01", "01"),
    "unit": ("xã Ví Dụ", "xã Ví Dụ"),
    "unit.code": ("", ""),
    "name": ("Nguyễn Văn Ví Dụ", "Nguyễn Văn Ví Dụ"),
    "address": ("thôn 1, xã Ví Dụ", "thôn 1, xã Ví Dụ"),
    "persons": ("1", "1"),
    "visits": ("2", "2"),
    "content": ("Trình bày về việc bồi thường đất", "About compensation for land"),
    "vi": ("Rà soát quy chế dân chủ", "Rà soát quy chế dân chủ"),
    "owner": ("UBND xã Ví Dụ", "UBND xã Ví Dụ"),
    "period": ("6 tháng đầu năm 2026", "6 tháng đầu năm 2026"),
    "year": ("2026", "2026"),
    "case": ("VV-01", "VV-01"),
    "value": ("12", "12"),
    "label": ("Số lượt tiếp công dân", "Số lượt tiếp công dân"),
    "leader": ("Chủ tịch UBND xã", "Chủ tịch UBND xã"),
}
_SHOWN_DAYS = frozenset({"day", "received", "due", "assigned", "posted"})


def _said_example(column: Column, language: Language) -> str:
    """An example for a cell; empty where most rows have nothing."""
    last = column.field.rpartition(".")[2]
    if column.field.endswith("unit.code"):
        return ""
    if column.kind is CellKind.DAY:
        return "05/01/2026" if last in _SHOWN_DAYS else ""
    if column.codes is Origin:
        return Origin.RECORDED.text(language)
    if column.codes is not None:
        return next(iter(column.codes)).text(language) if column.required else ""
    if last in _BY_FIELD:
        return choose(language, *_BY_FIELD[last])
    return ""
