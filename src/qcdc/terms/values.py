"""Terms of values in general."""

from __future__ import annotations

__all__ = ["ERRORS", "PHRASES"]

ERRORS: dict[str, str] = {
    "count.negative": "số lượng không được âm, nhận được {value}",
    "count.too_large": "số lượng có nhiều nhất 15 chữ số",
    "identifier.malformed": "mã là một dòng, nhiều nhất {limit} ký tự, không có khoảng trắng hai đầu",
    "language.unknown": "ngôn ngữ là 'vi' hoặc 'en'",
    "list.duplicate": "phần tử {index} trùng {what} với phần tử trước",
    "list.empty": "cần ít nhất một phần tử",
    "list.repeated": "có phần tử lặp lại",
    "list.unordered": "phần tử {index} có {what} sớm hơn phần tử đứng trước",
    "number.digits": "tỷ lệ được làm tròn từ 0 đến 15 chữ số",
    "number.not_finite": "số không hữu hạn",
    "number.too_large": "số có nhiều nhất 15 chữ số trước và sau dấu thập phân",
    "record.source": "nội dung đã công bố phải có nguồn",
    "term.unknown": "không có thuật ngữ cho giá trị này",
    "text.blank": "nội dung để trống",
    "text.control_character": "nội dung có ký tự điều khiển",
    "text.not_nfc": "nội dung không ở dạng Unicode NFC; hãy chuẩn hóa trước",
    "text.too_long": "nội dung dài hơn {limit} ký tự",
    "type.wrong": "cần {expected}, nhận được {value}",
}

PHRASES: dict[str, str] = {
    "a text": "chuỗi ký tự",
    "a whole number": "số nguyên",
    "a whole number or a Decimal": "số nguyên hoặc Decimal",
    "true or false": "true hoặc false",
    "a table": "một bảng",
    "at least one citation": "ít nhất một viện dẫn",
    "a list": "danh sách",
    "a number": "một số",
    "an iterable": "một dãy giá trị",
    "an object": "đối tượng",
    "a decimal number": "số thập phân",
    "a day as text, YYYY-MM-DD": "ngày dạng YYYY-MM-DD",
    "a code as text (leading zeros count)": "mã dạng chuỗi ký tự (giữ số 0 ở đầu)",
    "a number of more than 8 digits": "số dài hơn 8 chữ số",
    "something else": "giá trị khác",
    "whole sources, one target on the day of effect": "nhập toàn bộ các đơn vị vào một đơn vị, tính theo ngày có hiệu lực",
    "one source, several targets on the day of effect, one of them the rest": "một đơn vị chia cho nhiều đơn vị, tính theo ngày có hiệu lực, trong đó một đơn vị nhận phần còn lại",
    "one source, a part to another unit on the day of effect, the rest to itself": "một phần của đơn vị nhập vào đơn vị khác, tính theo ngày có hiệu lực, phần còn lại giữ nguyên",
    "always": "từ trước",
    "now": "nay",
    "day": "ngày",
    "id": "mã",
    "receipt": "ngày nhận",
    "day of receipt": "ngày nhận",
}
"""Words that fill a placeholder and are themselves English."""
