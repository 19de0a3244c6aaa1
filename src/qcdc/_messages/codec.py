"""Sentences of errors: codec."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "code.unknown": (
        "phải là một trong {codes}, nhận được {value}",
        "must be one of {codes}, got {value}",
    ),
    "codec.count": (
        "chỉ đưa vào count= khi đọc JSON Lines",
        "count= can only be passed for JSON Lines",
    ),
    "codec.longest": (
        "longest= phải là số byte từ 1 trở lên, nhận được {value}",
        "longest= must be a number of bytes, 1 or more, got {value}",
    ),
    "codec.data": (
        "cần bytes, chuỗi ký tự hoặc đối tượng JSON đã phân tích, nhận được {value}; để đọc tệp hãy dùng codec.read",
        "expected bytes, text or a parsed JSON object, got {value}; codec.read reads a file",
    ),
    "codec.format": (
        "không rõ định dạng; hãy chọn một trong {known}",
        "the format is not known; give one of {known}",
    ),
    "codec.lines": (
        "JSON Lines chứa nhiều giá trị: hãy đưa vào một dãy",
        "JSON Lines contain several values: pass an iterable",
    ),
    "codec.path": (
        "đường dẫn phải là chuỗi ký tự hoặc đường dẫn, và là tên mà tệp có thể có",
        "a path must be text or a path object, and a name that a file can have",
    ),
    "codec.problems": (
        "tài liệu có {count} lỗi",
        "the document has {count} problem(s)",
    ),
    "codec.several": (
        "đây là nhiều giá trị: hãy dùng format='jsonl' hoặc tên tệp có đuôi .jsonl",
        "these are several values: pass format='jsonl', or a file name that ends in .jsonl",
    ),
    "codec.suffix": (
        "tên tệp phải có đuôi .json hoặc .jsonl, nhận được {suffix}; với tên khác hãy nêu format=, còn bảng tính thì tạo giá trị từ từng dòng trước",
        "the file name must end in .json or .jsonl, got {suffix}; for another name pass format=, and for a spreadsheet build values from its rows first",
    ),
    "codec.too_deep": (
        "giá trị lồng quá sâu, không ghi được",
        "the value is nested too deeply; it cannot be written",
    ),
    "codec.type": (
        "cần kiểu của một tài liệu, nhận được {name}; danh sách: codec.documents()",
        "expected the type of a document, got {name}; codec.documents() lists them",
    ),
    "document.count": (
        "cần {expected} giá trị, trong tài liệu có {found}",
        "expected {expected} values, found {found}",
    ),
    "document.too_long": (
        "tài liệu, hoặc một dòng của tệp, chỉ được dài đến {limit} byte; hãy tách nhỏ, hoặc nêu longest= lớn hơn",
        "a document or a line may have at most {limit} bytes; split it, or pass a larger longest=",
    ),
    "encoding.bom": (
        "tài liệu bắt đầu bằng dấu BOM; hãy lưu dạng UTF-8 không BOM",
        "the document must not start with a byte-order mark; save it as UTF-8 without one",
    ),
    "encoding.not_utf8": (
        "byte {offset} không phải UTF-8; hãy lưu tài liệu dạng UTF-8",
        "the document must be UTF-8, and byte {offset} is not; save it as UTF-8",
    ),
    "encoding.packed": (
        "tài liệu là tệp nén ({format}); hãy giải nén trước, còn bảng tính thì đọc bằng qcdc.tables",
        "the document is compressed ({format}); unpack it first, or read it with qcdc.tables if it is a workbook",
    ),
    "field.missing": (
        "thiếu trường này, cần bổ sung",
        "the field is missing; it must be given",
    ),
    "file.not_regular": (
        "đây phải là tệp thông thường, không phải thư mục, thiết bị hoặc đường ống",
        "this must be a regular file, not a folder, a device or a pipe",
    ),
    "file.unreadable": (
        "không đọc được tệp: {reason}",
        "the file cannot be read: {reason}",
    ),
    "file.unwritable": (
        "không ghi được tệp: {reason}",
        "the file cannot be written: {reason}",
    ),
    "json.malformed": (
        "dòng {line}, cột {column}: nội dung phải là JSON",
        "line {line}, column {column}: expected JSON",
    ),
    "json.not_a_number": (
        "số trong JSON không thể là NaN hoặc Infinity",
        "a number in JSON cannot be NaN or Infinity",
    ),
    "json.number_too_large": (
        "có số quá lớn; số phải nhỏ hơn 1e308",
        "a number is too large; it must be less than 1e308",
    ),
    "json.number_too_long": (
        "số có nhiều nhất {limit} ký tự",
        "a number must have at most {limit} characters",
    ),
    "json.several": (
        "một danh sách {count} giá trị: hãy ghi mỗi giá trị một dòng và đọc với format='jsonl', hoặc từ tệp .jsonl; dữ liệu đã phân tích thì đọc từng giá trị",
        "this is a list of {count} values: write one value per line and read it with format='jsonl', or from a file that ends in .jsonl; decode parsed values one by one",
    ),
    "json.too_deep": (
        "tài liệu lồng nhau quá sâu, không đọc được",
        "the document is nested too deeply; it cannot be read",
    ),
    "key.doubled": (
        "khóa không được xuất hiện hai lần",
        "a key cannot occur twice",
    ),
    "key.unknown": (
        "không có khóa này (khóa thứ {position}, {length} ký tự)[; gần giống: {near}]; các khóa: {known}",
        "there is no such key (key {position}, {length} characters)[; nearest: {near}]; the keys are {known}",
    ),
    "problems.more": (
        "và {count} lỗi khác",
        "and {count} more",
    ),
    "schema.other_type": (
        "tài liệu ghi {value}, tức là {type}; hãy đọc với kiểu đó, hoặc sửa thành {expected}",
        "the document states {value}, which is {type}; read it as that type, or write {expected}",
    ),
    "schema.unknown": (
        "không có lược đồ {value}; phải là {expected}, hoặc bỏ khóa này",
        "there is no schema {value}; it must be {expected}, or leave the key out",
    ),
    "schema.version": (
        "tài liệu ghi {value}, bản qcdc này chỉ đọc {expected}; hãy dùng bản qcdc đọc được phiên bản đó",
        "the document states {value}, and this release of qcdc reads only {expected}; use one that reads that version",
    ),
}
