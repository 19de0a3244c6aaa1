"""Code lists of tables (*bảng, sổ*): what a cell contains, and why a row is left out."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["CellKind", "SkipReason"]


class CellKind(Code):
    """What the cells of a column contain (*kiểu dữ liệu của cột*)."""

    TEXT = "text_cell", "văn bản", "text"
    IDENTIFIER = "identifier_cell", "số hiệu, mã", "identifier"
    PERSONAL = "personal_cell", "thông tin cá nhân", "personal text"
    PERSON = "person_cell", "họ tên người giữ chức vụ", "person"
    DAY = "day_cell", "ngày", "day"
    PERIOD = "period_cell", "kỳ", "period"
    COUNT = "count_cell", "số lượng", "count"
    NUMBER = "number_cell", "số", "number"
    CODE = "code_cell", "mã của danh mục", "code of a list"
    FLAG = "flag_cell", "có hoặc không", "flag"
    UNIT = "unit_cell", "đơn vị hành chính", "administrative unit"
    BODY = "body_cell", "cơ quan", "body"
    TOPIC = "topic_cell", "lĩnh vực, nội dung", "topic"


class SkipReason(Code):
    """Why a row of a sheet is no record (*lý do bỏ qua dòng*)."""

    BLANK = "blank", "dòng trống", "blank row"
    TITLE = "title", "dòng phía trên tiêu đề cột", "row above the headers"
    HEADER = "header", "tiêu đề cột", "header row"
    NUMBERING = "numbering", "dòng đánh số cột", "row that numbers the columns"
    TOTAL = "total", "dòng tổng cộng", "total row"
    UNIT_LINE = "unit_line", "dòng tên đơn vị của các dòng sau", "row that names the unit of the rows below"
    NOTE = "note", "dòng ghi chú, ký tên", "note or signature"
    EXAMPLE = "example", "dòng ví dụ của biểu mẫu", "example of a template"
    ASKED = "asked", "bỏ qua theo khai báo của bảng ghép cột", "skipped because the mapping says so"
