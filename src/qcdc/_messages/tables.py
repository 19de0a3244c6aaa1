"""Sentences of errors: tables."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "cell.ambiguous_number": (
        "{value} có thể là {vi} (dấu phẩy thập phân) hoặc {en} (dấu chấm thập phân): hãy ghi lại, hoặc nêu cách ghi số của bảng (numbers = vi hoặc en)",
        "the number must have one meaning: {value} may be {vi} (decimal comma) or {en} (decimal point); correct it, or give the way the table writes numbers (numbers = vi or en)",
    ),
    "cell.digits_lost": (
        "số này dài hơn 15 chữ số, bảng tính đã làm tròn: hãy định dạng ô kiểu văn bản rồi ghi lại",
        "a number must have at most 15 digits, because the spreadsheet rounds longer ones: format the cell as text and enter it again",
    ),
    "cell.error": (
        "công thức trong ô bị lỗi (#REF!, #N/A, #DIV/0! …): hãy sửa công thức hoặc ghi giá trị",
        "the formula in this cell has an error (#REF!, #N/A, #DIV/0! …) and must be corrected or replaced by its value",
    ),
    "cell.formula": (
        "ô có công thức nhưng tệp không lưu kết quả: hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại, rồi đọc lại",
        "the file must contain the result of the formula in this cell: open it in Excel or LibreOffice, save it, and read it again",
    ),
    "cell.not_count": (
        "cần số nguyên từ 0 trở lên, nhận được {value}: hãy ghi dạng 12 hoặc 1.202",
        "expected a whole number, zero or more, got {value}: write it as 12 or 1.202",
    ),
    "cell.not_flag": (
        "cần có hoặc không, nhận được {value}: hãy ghi x, có, không hoặc để trống",
        "expected yes or no, got {value}: write x, có, không, or leave it empty",
    ),
    "cell.not_number": (
        "cần một số, nhận được {value}: hãy ghi dạng 12,5 hoặc 1.202",
        "expected a number, got {value}: write it as 12,5 or 1.202",
    ),
    "encoding.legacy": (
        "tệp dùng bảng mã {encoding}: hãy chuyển sang Unicode (ví dụ bằng UniKey) rồi lưu dạng CSV UTF-8",
        "the file is in {encoding} and must be in UTF-8: convert it to Unicode (UniKey does it) and save it as CSV UTF-8",
    ),
    "encoding.legacy_font": (
        "chữ trong trang tính dùng bảng mã {encoding}: hãy chuyển sang Unicode (ví dụ bằng UniKey) rồi lưu lại",
        "the texts of the sheet are in {encoding} and must be in Unicode: convert them (UniKey does it) and save the file",
    ),
    "encoding.table": (
        "byte {offset} không phải UTF-8: hãy lưu dạng CSV UTF-8, hoặc lưu thành .xlsx",
        "the file must be in UTF-8, and byte {offset} is not: save it as CSV UTF-8, or as .xlsx",
    ),
    "encoding.utf16": (
        "tệp dùng bảng mã UTF-16 (Excel gọi là Unicode Text): hãy lưu dạng CSV UTF-8, hoặc lưu thành .xlsx",
        "the file must be in UTF-8, but it is in UTF-16, which Excel calls Unicode Text: save it as CSV UTF-8, or as .xlsx",
    ),
    "extra.missing": (
        'cần cài thêm thư viện: pip install "{extra}"',
        'a library must be installed first: pip install "{extra}"',
    ),
    "file.changed": (
        "tệp thay đổi trong khi đọc: hãy đóng chương trình đang ghi tệp rồi đọc lại",
        "the file cannot be read while a program writes it: close that program, and read it again",
    ),
    "mapping.attribute": (
        "bảng ghép cột chỉ có các mục: {known}",
        "a mapping cannot have this attribute; it has {known}",
    ),
    "mapping.code": (
        "cột {header}: sau dấu = phải là mã của danh mục[: {known}]",
        "column {header}: a code of the list must follow the sign =[: {known}]",
    ),
    "mapping.field": (
        "{type} không có trường {value}[; gần giống: {near}]; các trường: {known}",
        "{type} has no field {value}[; nearest: {near}]; the fields are {known}",
    ),
    "mapping.field_twice": (
        "cột {header}: đã có cột khác cho {name}; mỗi trường chỉ ghép với một cột",
        "column {header}: another column already fills {name}; a field can have only one column",
    ),
    "mapping.file": (
        "tệp phải là bảng ghép cột dạng TOML hoặc JSON, mỗi khóa một lần, do Mapping.write ghi ra",
        "the file must be a mapping in TOML or JSON with each key once, as Mapping.write writes it",
    ),
    "mapping.header_row": (
        "dòng tiêu đề phải đếm từ 1, nhận được {value}",
        "the header row must be counted from 1, got {value}",
    ),
    "mapping.key": (
        "bảng ghép cột không có khóa thứ {position}[; gần giống: {near}]; các khóa: {known}",
        "a mapping does not have key {position}[; nearest: {near}]; the keys are {known}",
    ),
    "mapping.other_type": (
        "bảng ghép cột phải dành cho {expected}, nhưng lại dành cho {type}",
        "this mapping must be for {expected}, but it is for {type}",
    ),
    "mapping.suffix": (
        "tên tệp phải có đuôi .toml hoặc .json",
        "the file name must end in .toml or .json",
    ),
    "mapping.template": (
        "mẫu của {name} dùng {part}; chỉ được dùng {known}, tên một trường hoặc tiêu đề một cột",
        "the template of {name} uses {part}; it can only use {known}, a field, or the header of a column",
    ),
    "mapping.type": (
        "phải là tên một kiểu dữ liệu của thư viện, ví dụ lượt tiếp công dân (Reception); nhận được {value}",
        "must be the name of a type of the library, such as Reception, got {value}",
    ),
    "suggest.cells": (
        "tiêu đề giống cột {column} ({field}) nhưng chỉ có ít ô đọc được như vậy: cột được giữ ngoài các trường của hồ sơ",
        "the header is that of {column} ({field}), but only a few cells can be read as such: the column is kept among the extras",
    ),
    "suggest.extra": (
        "không có trường nào phù hợp với cột này nên cột được giữ nguyên, ngoài các trường; muốn dùng thì ghép cột với một trường",
        "no field fits this column, so it is kept unchanged among the extras; to use it, let it fill a field",
    ),
    "suggest.lines": (
        "dòng chỉ có một ô được hiểu là tên đơn vị của các dòng dưới, cần kiểm tra lại",
        "a row with a single text is taken as the unit of the rows below, which must be checked",
    ),
    "suggest.made": (
        "bảng không có cột này nên được tạo theo mẫu {template}, cần kiểm tra lại",
        "the table does not have this column; it is made by the template {template}, which must be checked",
    ),
    "suggest.month_first": (
        "ngày trong cột này chỉ đọc được nếu tháng ghi trước, cần kiểm tra lại",
        "the days in this column can only be read with the month first: check this",
    ),
    "suggest.near": (
        "tiêu đề chỉ gần giống cột {column} ({field}), cần kiểm tra lại",
        "the header is only similar to that of {column} ({field}): check this",
    ),
    "tables.bomb": (
        "tệp giải nén ra {size} MB, chỉ được nhiều nhất {limit} MB",
        "the file unpacks to {size} MB, and can have at most {limit} MB",
    ),
    "tables.broken": (
        "tệp hỏng hoặc không phải bảng tính .xlsx, .xlsm, .xls, .ods: hãy mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx",
        "the file must be an undamaged .xlsx, .xlsm, .xls or .ods workbook: open it in Excel or LibreOffice and save it as .xlsx",
    ),
    "tables.csv_broken": (
        "từ dòng này (dòng {line} của tệp) có dấu nháy kép không khớp, hoặc một ô dài hơn 131.072 ký tự; phần còn lại không đọc được: hãy sửa lại",
        "from this row on (line {line} of the file) quotation marks do not match, or a cell has more than 131072 characters, and the rest cannot be read: correct it",
    ),
    "tables.doubled": (
        "trùng số với {first} của cùng đơn vị và năm: hãy sửa số, hoặc tạo số theo mẫu (made)",
        "the number must be different from that of {first}, of the same unit and year: correct it, or make numbers by a template (made)",
    ),
    "tables.empty": (
        "tệp không có nội dung; cần ít nhất một dòng tiêu đề và một dòng số liệu",
        "the file is empty; it must have a header row and a row of data",
    ),
    "tables.entities": (
        "không thể mở tệp vì tệp khai báo thực thể XML (DOCTYPE), không chương trình bảng tính nào ghi như vậy",
        "the file cannot be opened, because it declares XML entities (DOCTYPE), which no spreadsheet program does",
    ),
    "tables.before_receipt": (
        "ngày {day} sớm hơn ngày nhận {received}: hãy sửa một trong hai ngày",
        "{day} cannot be before the receipt on {received}: correct one of the two days",
    ),
    "tables.field_missing": (
        "cần có {column}: hãy ghép một cột với {field}, hoặc nêu giá trị chung (fixed)",
        "{column} must be given: let a column fill {field}, or give a value for all rows (fixed)",
    ),
    "tables.file_too_large": (
        "tệp lớn hơn {limit} MB: hãy chia nhỏ",
        "a file can have at most {limit} MB: divide it",
    ),
    "tables.header_missing": (
        "trang tính không có cột này[; gần giống: {near}]: hãy sửa bảng ghép cột",
        "the sheet does not have this column[; nearest: {near}]: correct the mapping",
    ),
    "tables.html": (
        "tệp là trang web (HTML, XML) chứ không phải bảng tính: hãy mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx",
        "the file must be a spreadsheet, but it is a web page (HTML, XML): open it in Excel or LibreOffice and save it as .xlsx",
    ),
    "tables.made": (
        "không tạo được theo mẫu vì thiếu {part}: hãy bổ sung",
        "the template cannot be filled, because {part} is missing: add it",
    ),
    "tables.marked_twice": (
        "có hai cột cùng được đánh dấu, chỉ được một: hãy bỏ bớt",
        "two columns are marked where only one can be: clear one of them",
    ),
    "tables.no_day": (
        "không rõ đơn vị của ngày nào vì hồ sơ không có ngày: hãy đưa ngày vào on=",
        "the record has no day on which its unit could be looked up: pass on=",
    ),
    "tables.no_headers": (
        "không tìm thấy dòng tiêu đề trong {rows} dòng đầu của các trang tính[; cần các cột: {headers}]: hãy sửa bảng ghép cột, hoặc nêu dòng tiêu đề (header_row)",
        "no header row was found in the first {rows} rows of the sheets[; expected the columns {headers}]: correct the mapping, or give the header row (header_row)",
    ),
    "tables.no_row": (
        "một dòng của bảng không ghi được {type}, vì không có cột nào cho {fields}: hãy dùng tài liệu JSON (qcdc.codec)",
        "a row of a table cannot hold a record of this type, {type}, because no column gives {fields}: use a JSON document "
        "(qcdc.codec)",
    ),
    "tables.outcome": (
        "có kết quả giải quyết nhưng không có ngày quyết định hoặc kết luận: hãy bổ sung ngày",
        "there is an outcome without the day of a decision or conclusion: add the day",
    ),
    "tables.password": (
        "tệp được bảo vệ bằng mật khẩu: hãy lưu lại không có mật khẩu",
        "the file cannot have a password: save it without one",
    ),
    "tables.petitioner": (
        "dòng này không nêu người gửi đơn: hãy ghi họ tên, ghi “Nặc danh” nếu đơn không có tên, hoặc nêu giá trị chung (fixed) cho "
        "petitioner.kind nếu sổ không ghi tên",
        "the row does not state the petitioner: give the name, write “Nặc danh” if the petition is anonymous, or give a value for "
        "all rows (fixed) for petitioner.kind if the register has no names",
    ),
    "tables.sheet_missing": (
        "tệp không có trang tính này[; các trang tính: {known}]: hãy sửa bảng ghép cột (sheets)",
        "the file has no such sheet[; the sheets are {known}]: correct the mapping (sheets)",
    ),
    "tables.source": (
        "cần đường dẫn của tệp, nội dung tệp (bytes) hoặc khung dữ liệu (pandas, polars, pyarrow), nhận được {value}",
        "expected the path or the bytes of a file, or a data frame of pandas, polars or pyarrow, got {value}",
    ),
    "tables.too_large": (
        "trang tính có hơn {limit} ô tính từ dòng, cột đầu đến dòng, cột cuối có số liệu: hãy xóa các ô thừa ở xa, hoặc chia nhỏ",
        "a sheet can have at most {limit} cells from its first to its last row and column: clear stray cells, or divide it",
    ),
    "tables.two_units": (
        "tên đơn vị và mã {code} là của hai đơn vị khác nhau: hãy sửa một trong hai",
        "the name of the unit and the code {code} must be of one unit: correct one of them",
    ),
    "tables.type": (
        "phải là một kiểu có trường ghi được vào ô của bảng, ví dụ lượt tiếp công dân (Reception); nhận được {value}",
        "must be a type with fields that fit into cells, such as Reception, got {value}",
    ),
}
