"""Sentences of errors: identifiers."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "agency_id.ambiguous": (
        "mã này đọc được theo cả hai dạng; hãy nêu dạng",
        "this identifier can be read in both shapes; give the shape",
    ),
    "agency_id.group": (
        "mỗi nhóm chỉ gồm chữ số và chữ in hoa A-Z",
        "a group must have only digits and capital letters A to Z",
    ),
    "agency_id.malformed": (
        "mã định danh phải có dạng 000.00.00.H49 hoặc H49.12: các nhóm chữ số và chữ in hoa A-Z, cách nhau bằng dấu chấm",
        "an identifier must be like 000.00.00.H49 or H49.12: groups of digits and capital letters A to Z with points between",
    ),
    "agency_id.old": (
        "mã theo QCVN 102:2016 phải có bốn nhóm, từ cấp 1 xuống: 3, 2, 2, 3 ký tự, cấp 1 là một chữ và hai số",
        "an identifier of QCVN 102:2016 must have four groups, from level 1 down: 3, 2, 2, 3 characters, the first a letter "
        "and two digits",
    ),
    "agency_id.too_long": (
        "mã định danh dài nhiều nhất {limit} ký tự",
        "an identifier can have at most {limit} characters",
    ),
    "number_template.field": (
        "trong ngoặc nhọn chỉ được là {known}; chỉ serial có độ rộng",
        "only {known} can be in braces, and only serial can have a width",
    ),
    "number_template.malformed": (
        "số {value} phải đúng mẫu, ví dụ {example}",
        "the number {value} must be like {example}",
    ),
    "number_template.parts": (
        "số phải có đúng các phần của mẫu, ví dụ {example}",
        "the number must have exactly the parts of the form, as in {example}",
    ),
    "number_template.serial": (
        "mẫu phải có đúng một số thứ tự (serial) và mỗi phần khác nhiều nhất một lần",
        "a form must have serial once, and any other part at most once",
    ),
    "number_template.unseparated": (
        "giữa mã cơ quan và số thứ tự phải có dấu phân cách, ví dụ / hoặc -",
        "there must be a separator between agency and serial, such as / or -",
    ),
    "personal_number.kind": (
        "số loại này phải có {count} chữ số; hãy để trống loại số nếu không đúng",
        "a number of this kind must have {count} digits; leave the kind out if it does not",
    ),
    "register_number.agency": (
        "mã cơ quan chỉ gồm chữ in hoa, chữ số và dấu chấm giữa các nhóm",
        "the code of a body must have only capital letters, digits, and points between groups",
    ),
    "register_number.serial": (
        "số thứ tự phải từ 1 đến 999999999",
        "a serial number must be from 1 to 999999999",
    ),
    "register_number.year": (
        "năm phải từ 1900 đến 2099",
        "a year must be from 1900 to 2099",
    ),
}
