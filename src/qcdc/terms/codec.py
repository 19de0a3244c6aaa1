"""Terms of documents."""

from __future__ import annotations

__all__ = ["ERRORS"]

ERRORS: dict[str, str] = {
    "code.unknown": "phải là một trong {codes}, nhận được {value}",
    "codec.count": "chỉ nêu số lượng giá trị khi đọc JSON Lines",
    "codec.data": "cần bytes, chuỗi ký tự hoặc đối tượng JSON đã phân tích, nhận được {value}; để đọc tệp hãy dùng codec.read",
    "codec.format": "không rõ định dạng; hãy chọn một trong {known}",
    "codec.lines": "JSON Lines chứa nhiều giá trị: hãy đưa vào một dãy",
    "codec.path": "đường dẫn là chuỗi ký tự hoặc đường dẫn",
    "codec.problems": "tài liệu có {count} lỗi",
    "codec.several": "đây là nhiều giá trị: hãy dùng format='jsonl' hoặc tên tệp có đuôi .jsonl",
    "codec.suffix": "tên tệp phải có đuôi .json hoặc .jsonl, nhận được {suffix}; với tên khác hãy nêu format=, còn bảng tính thì tạo giá trị từ từng dòng trước",
    "codec.type": "{name} không phải là tài liệu; danh sách các kiểu đọc và ghi được: codec.documents()",
    "document.count": "cần {expected} giá trị, trong tài liệu có {found}",
    "encoding.bom": "tài liệu bắt đầu bằng dấu BOM; hãy lưu dạng UTF-8 không BOM",
    "encoding.not_utf8": "byte {offset} không phải UTF-8",
    "field.missing": "thiếu trường này",
    "file.not_regular": "đây không phải là tệp thông thường mà là thư mục, thiết bị hoặc đường ống",
    "file.unreadable": "không đọc được tệp: {reason}",
    "file.unwritable": "không ghi được tệp: {reason}",
    "json.malformed": "dòng {line}, cột {column}: không phải JSON",
    "json.not_a_number": "NaN và Infinity không thuộc JSON",
    "codec.too_deep": "giá trị lồng quá sâu, không ghi được",
    "json.number_too_large": "có số lớn vượt mọi giới hạn",
    "json.number_too_long": "có số dài hơn {limit} ký tự",
    "json.several": "một danh sách {count} giá trị: hãy ghi mỗi giá trị một dòng và đọc với format='jsonl', hoặc từ tệp .jsonl; dữ liệu đã phân tích thì đọc từng giá trị",
    "json.too_deep": "tài liệu lồng nhau quá sâu",
    "key.doubled": "khóa xuất hiện hai lần",
    "problems.more": "và {count} lỗi khác",
    "key.unknown": "không có khóa này (khóa thứ {position}, {length} ký tự); các khóa: {known}; gần giống: {near}",
}
