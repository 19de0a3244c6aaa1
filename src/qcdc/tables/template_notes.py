"""The notes of a template: what each column takes."""

from __future__ import annotations

from typing import Any, Protocol

from qcdc._kernel.codes import Code
from qcdc._kernel.language import Language, choose
from qcdc.tables.columns import Column
from qcdc.vocab.tables import CellKind

__all__ = ["write_notes"]


_KINDS: dict[CellKind, tuple[str, str]] = {
    CellKind.TEXT: ("Chữ", "Text"),
    CellKind.IDENTIFIER: ("Số hiệu hoặc mã, giữ nguyên số 0 ở đầu", "A number or code, with its leading zeros"),
    CellKind.PERSONAL: ("Chữ; thông tin cá nhân", "Text; personal"),
    CellKind.PERSON: ("Họ tên hoặc chức vụ", "A name or an office"),
    CellKind.DAY: ("Ngày dạng 05/01/2026", "A day such as 05/01/2026"),
    CellKind.PERIOD: ("Kỳ, ví dụ: 6 tháng đầu năm 2026", "A period, such as 6 tháng đầu năm 2026"),
    CellKind.COUNT: ("Số nguyên từ 0", "A whole number from 0"),
    CellKind.NUMBER: ("Số, ví dụ: 1.202 hoặc 89,19", "A number, such as 1.202 or 89,19"),
    CellKind.CODE: ("Chọn trong danh sách", "An entry of the list"),
    CellKind.FLAG: ("có hoặc không", "yes or no"),
    CellKind.UNIT: ("Tên xã, phường; nếu trùng tên thì ghi thêm tỉnh", "The name of a unit"),
    CellKind.BODY: ("Tên cơ quan; để trống nếu là UBND", "The name of a body; empty for the People's Committee"),
    CellKind.TOPIC: ("Mã lĩnh vực", "A code of a topic"),
}


class NoteFormats(Protocol):
    """The formats that the notes need."""

    title: Any
    header: Any
    cell: Any


def write_notes(sheet: Any, columns: tuple[Column, ...], language: Language, formats: NoteFormats) -> None:
    """A sheet that says of each column what it takes."""
    sheet.write_string(0, 0, choose(language, "Hướng dẫn nhập liệu", "How to fill in"), formats.title)
    sheet.set_row(0, 26)
    heads = choose(
        language, ("Cột", "Bắt buộc", "Cách ghi", "Các mục được chọn"), ("Column", "Required", "Entry", "List")
    )
    for place, text in enumerate(heads):
        sheet.write_string(2, place, text, formats.header)
    widths = (34, 10, 40, 70)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    for row, column in enumerate(columns, start=3):
        group = choose(language, column.vi_group, column.en_group)
        text = column.text(language)
        kind = choose(language, *_KINDS[column.kind])
        if column.several:
            kind += choose(language, "; nhiều mục cách nhau bằng dấu ;", "; several entries are separated by ;")
        entries = "" if column.codes is None else "; ".join(_terms(column.codes, language))
        cells = (
            f"{group} – {text}" if group else text,
            choose(language, "có", "yes") if column.required else "",
            kind,
            entries,
        )
        for place, cell in enumerate(cells):
            sheet.write_string(row, place, cell, formats.cell)
        lines = max(-(-len(cell) // width) for cell, width in zip(cells, widths, strict=True))
        if lines > 1:
            sheet.set_row(row, min(15.5 * lines + 2, 409))
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _terms(codes: type[Code], language: Language) -> list[str]:
    return [one.text(language) for one in codes]
