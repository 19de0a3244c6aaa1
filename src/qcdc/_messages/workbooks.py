"""Sentences of errors: writing tables."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "table.cell": (
        "ô của bảng chỉ chứa chuỗi ký tự, số, ngày, true, false hoặc để trống, nhận được {value}",
        "a cell must be a text, a number, a day, true, false or empty, got {value}",
    ),
    "table.cell_too_long": (
        "dòng {row}, cột {column}: một ô chứa được nhiều nhất {limit} ký tự; hãy ghi tệp .json, hoặc bỏ cột này bằng columns=",
        "row {row}, column {column}: a cell must have at most {limit} characters; store the values as JSON, or leave the column out with columns=",
    ),
    "table.column": (
        "không có cột {value}; hãy chọn trong các cột: {known}",
        "must be one of the columns {known}, got {value}",
    ),
    "table.each": (
        "{type} không có danh sách này; hãy chọn một trong: {known}",
        "must be a list of values of {type}: {known}",
    ),
    "table.empty": (
        "chưa có giá trị nào nên chưa biết các cột; hãy nêu kiểu bằng type=",
        "there are no values, so the columns are not known; pass type=",
    ),
    "table.keys": (
        "khóa của mỗi dòng phải là chuỗi ký tự",
        "the keys of a row must be texts",
    ),
    "table.library": (
        "phải là một trong {known}, nhận được {value}",
        "must be one of {known}, got {value}",
    ),
    "table.mixed": (
        "các giá trị của một bảng phải cùng kiểu, nhận được {types}; mỗi kiểu cần ghi vào một trang riêng",
        "the values of a table must be of one type, got {types}; write each type to a sheet of its own",
    ),
    "table.one_sheet": (
        "tệp CSV chỉ chứa một bảng; nhiều bảng thì ghi tệp .xlsx",
        "a CSV file contains one table; write several tables to an .xlsx file",
    ),
    "table.sheet_name": (
        "tên trang tính có từ 1 đến {limit} ký tự, không có [ ] : * ? / \\, không bắt đầu hoặc kết thúc bằng dấu nháy đơn và không là History",
        "the name of a sheet must have 1 to {limit} characters, without [ ] : * ? / \\ or an apostrophe at either end, and cannot be History",
    ),
    "table.sheet_twice": (
        "hai trang tính không được trùng tên: {name}",
        "two sheets cannot have the same name: {name}",
    ),
    "table.suffix": (
        "tên tệp phải có đuôi {suffixes}",
        "the file name must end in {suffixes}",
    ),
    "table.template": (
        "chưa có biểu mẫu cho kiểu {type}; hãy chọn một trong: {known}",
        "must be a type with a template: {known}; got {type}",
    ),
    "tables.other_template": (
        "đây là biểu mẫu của {type}, không phải của {expected}: hãy đọc với kiểu {type}, hoặc dùng đúng biểu mẫu",
        "this is a template of {type}, not of {expected}: read it as {type}, or fill in the other template",
    ),
    "table.too_wide": (
        "một trang tính có nhiều nhất {limit} cột; hãy chọn bớt bằng columns=",
        "a sheet must have at most {limit} columns; choose some with columns=",
    ),
    "table.value": (
        "không lập được bảng từ {value}; hãy đưa vào hồ sơ, số liệu, bảng tổng hợp, kết quả kiểm tra hoặc thời hạn",
        "no table can be made of {value}; pass records, figures, tallies, roll-ups, audits or deadlines",
    ),
}
