"""A register of receptions as a workbook, with the mistakes that such registers have. SYNTHETIC: nobody in it exists."""

from __future__ import annotations

import datetime as dt
import io
from importlib import import_module
from typing import Any

__all__ = ["MISTAKES", "register"]

xlsxwriter: Any = import_module("xlsxwriter")

HEADERS = (
    ("STT", ""),
    ("Ngày tiếp", ""),
    ("Đơn vị tiếp", "Xã, phường"),
    ("", "Huyện"),
    ("", "Tỉnh"),
    ("Người đến", "Họ và tên"),
    ("", "Số người"),
    ("Hình thức tiếp", ""),
    ("Người tiếp", ""),
    ("Loại việc", ""),
    ("Nội dung", ""),
    ("Số thửa đất", ""),
)
NAME = "Người Giả Lập"
A, B, C = ("Ia Kênh", "Pleiku", "Gia Lai"), ("Nhơn Hòa", "An Nhơn", "Bình Định"), ("Ia Kring", "TP. Pleiku", "Gia Lai")
ROWS: tuple[tuple[object, ...], ...] = (
    (1, "05/03/2025", *A, NAME, 1, "Thường xuyên", "Người tiếp công dân", "Khiếu nại", "Đất đai", "215"),
    (2, dt.date(2025, 3, 6), *B, NAME, 3, "Định kì", "Người đứng đầu", "tố cáo; kiến nghị", "Môi trường", ""),
    (3, 45723, *C, NAME, "02", "thường xuyên", "Người được ủy quyền", "", "Giao thông", ""),
    (4, "31/02/2025", *A, NAME, 1, "Thường xuyên", "Người tiếp công dân", "Khiếu nại", "Đất đai", ""),
    (5, "05/03/25", *A, NAME, 1, "Thường xuyên", "Người tiếp công dân", "Khiếu nại", "Đất đai", ""),
    (6, "03/25/2025", *A, NAME, 1, "Thường xuyên", "Người tiếp công dân", "Khiếu nại", "Đất đai", ""),
    (7, "3/2025", *A, NAME, 1, "Thường xuyên", "Người tiếp công dân", "Khiếu nại", "Đất đai", ""),
    (8, "10/03/2025", "Ia Kênhh", *A[1:], NAME, 1, "Thường xuyên", "Người tiếp công dân", "", "Đất đai", ""),
    (9, "10/03/2025", "An Phú", "", "", NAME, 1, "Thường xuyên", "Người tiếp công dân", "", "Đất đai", ""),
    (10, "11/03/2025", *A, NAME, "hai người", "Thường xuyên", "Người tiếp công dân", "", "Đất đai", ""),
    (11, "11/03/2025", *A, NAME, 0, "Thường xuyên", "Người tiếp công dân", "", "Đất đai", ""),
    (12, "11/03/2025", *A, NAME, 1, "TX", "Người tiếp công dân", "", "Đất đai", ""),
    (13, "12/03/2025", *A, NAME, 1, "Thường xuyên", "", "", "Đất đai", ""),
    (14, "12/03/2025", *A, NAME, 1, "Thường xuyên", "Người tiếp công dân", "khiếu kiện", "Đất đai", ""),
    (1, "20/03/2025", *A, NAME, 2, "Thường xuyên", "Người tiếp công dân", "Phản ánh", "Rác thải", ""),
)
MISTAKES = {
    "B9": "day.impossible",
    "B10": "day.short_year",
    "B11": "day.other_order",
    "B12": "day.only_part",
    "C13": "unit.name_unknown",
    "C14": "unit.name_ambiguous",
    "G15": "cell.not_count",
    "G16": "reception.nobody",
    "H17": "code.no_term",
    "I18": "field.missing",
    "J19": "code.no_term",
    "A20": "tables.doubled",
}
"""The cell of each mistake, and the code of its problem."""


def register() -> bytes:
    """The workbook."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    as_day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Sổ 2025")
    sheet.merge_range("A1:L1", "SỔ TIẾP CÔNG DÂN 6 THÁNG ĐẦU NĂM 2025 (SỐ LIỆU GIẢ LẬP)")
    for column, (upper, lower) in enumerate(HEADERS):
        sheet.write(2, column, upper)
        sheet.write(3, column, lower)
    sheet.merge_range("C3:E3", "Đơn vị tiếp")
    sheet.merge_range("F3:G3", "Người đến")
    sheet.write_row(4, 0, [f"({number})" for number in range(1, len(HEADERS) + 1)])
    for row, cells in enumerate(ROWS, start=5):
        for column, value in enumerate(cells):
            if isinstance(value, dt.date):
                sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), as_day)
            else:
                sheet.write(row, column, value)
    last = 5 + len(ROWS)
    sheet.write_row(last, 1, ["Tổng cộng", "", "", "", "", 19])
    sheet.write(last + 2, 9, "Người lập biểu")
    book.close()
    return file.getvalue()
