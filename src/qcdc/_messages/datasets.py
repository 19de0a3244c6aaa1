"""Sentences of errors: datasets."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "dataset.copied": (
        "hồ sơ này đã có trước đó trong sổ ({count} lần); hãy xóa bản trùng",
        "the same record is already in the register ({count} time(s)); it must be there once, so remove the copy",
    ),
    "dataset.count": (
        "bản kê ghi {expected} hồ sơ, tệp có {found}; hãy sửa bản kê hoặc bổ sung dòng bị thiếu",
        "the manifest states {expected} records, and the file has {found}; they must agree",
    ),
    "dataset.file_name": (
        "tên tệp phải gồm chữ không dấu, chữ số, dấu . _ -, không phải đường dẫn, và có một trong các đuôi {endings}; nhận được {value}",
        "the name of a file must consist of letters without marks, digits, . _ -, cannot be a path, and must end in one of {endings}; got {value}",
    ),
    "dataset.file_too_large": (
        "tệp có nhiều nhất {limit} byte; hãy chia thành nhiều tệp",
        "a file must have at most {limit} bytes; split it",
    ),
    "dataset.line_too_long": (
        "một dòng có nhiều nhất {limit} byte",
        "a line must have at most {limit} bytes",
    ),
    "dataset.link_unknown": (
        "bộ dữ liệu không có {type} mang mã {value}; hãy sửa mã, hoặc bổ sung hồ sơ đó",
        "the dataset has no {type} with the id {value}; correct the id, or add the record",
    ),
    "dataset.mapping_content": (
        "tên tệp ghép cột và nội dung tệp đó phải đi cùng nhau; hãy nêu cả hai hoặc bỏ cả hai",
        "the name of a mapping and its content belong together; give both or neither",
    ),
    "dataset.mapping_differs": (
        "tệp ghép cột {value} có hai nội dung khác nhau; hãy dùng một nội dung, hoặc đặt hai tên",
        "the mapping {value} has two different contents; use one of them, or two names",
    ),
    "dataset.no_table": (
        "chỉ bảng (.csv, .xlsx, .xlsm, .xls, .ods) mới có tệp ghép cột; hãy bỏ mục này",
        "only a table (.csv, .xlsx, .xlsm, .xls, .ods) can have a mapping; remove the entry",
    ),
    "dataset.number_twice": (
        "số này đã dùng cho {count} hồ sơ khác trong cùng một sổ; hãy đánh lại số cho từng hồ sơ",
        "the number already belongs to {count} other record(s) of the register; give each record a number of its own",
    ),
    "dataset.origins": (
        "nguồn gốc ghi trong bản kê phải đúng với hồ sơ; bản kê ghi: {expected}; hồ sơ có: {found}",
        "the origins in the manifest must be those of the records; stated: {expected}; found: {found}",
    ),
    "dataset.record": (
        "phần tử thứ {index} phải là {type}",
        "element {index} must be of the type {type}",
    ),
    "dataset.table_content": (
        "bảng phải có nội dung đã đọc, tệp .jsonl thì không; hãy mở bộ dữ liệu bằng datasets.open, hoặc dùng Dataset.of",
        "a table must have the content that was read, and a .jsonl file cannot have one; open the folder with datasets.open, or use Dataset.of",
    ),
    "dataset.table_count": (
        "bản kê không ghi số hồ sơ của bảng, vì bảng còn được ghi tiếp; hãy bỏ mục này",
        "the manifest cannot state the number of records of a table, which people go on filling in; remove the entry",
    ),
    "dataset.table_records": (
        "hồ sơ của bảng phải là hồ sơ đã đọc từ bảng; hãy sửa trong bảng rồi mở lại, hoặc dùng Dataset.of(records)",
        "the records of a table must be those read from it; correct the table and open the folder again, or use Dataset.of(records)",
    ),
    "dataset.type": (
        "không có loại tài liệu {value}; phải là một tên như 'qcdc/petition/1'",
        "there is no type of document {value}; it must be a name such as 'qcdc/petition/1'",
    ),
    "store.broken": (
        "phải là tệp SQLite của sổ lưu hồ sơ, không bị chương trình khác khóa; hãy kiểm tra đường dẫn, hoặc thử lại",
        "the file must be a SQLite file of a store of documents, and no other program may lock it; check the path, or try again",
    ),
    "store.changed": (
        "vừa được người khác cập nhật, hãy tải lại rồi sửa tiếp",
        "a change must be made to the current document, and somebody else has changed it meanwhile; load it again, and repeat the change",
    ),
    "store.entered": (
        "đã có trong sổ; hãy kiểm tra lại số vào sổ",
        "a document must be entered only once, and this one is in the register already; check its number",
    ),
    "store.missing": (
        "sổ không có hồ sơ mang số {value}; hãy kiểm tra lại số",
        "the number must be that of a stored document, and none has {value}; check the number",
    ),
    "dataset.unread": (
        "có {count} dòng không đọc được, nếu ghi lại sẽ mất; hãy sửa các dòng đó rồi mở lại, hoặc dùng Dataset.of(dataset.records)",
        "{count} line(s) or row(s) could not be read and would be lost; correct them and open the folder again, or use Dataset.of(dataset.records)",
    ),
}
