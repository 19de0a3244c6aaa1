"""Sentences of errors: files of rows."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "file.bomb": (
        "tệp nén giải ra hơn {size} MB, lớn bất thường so với dung lượng nén; hãy giải nén và kiểm tra tệp trước",
        "the compressed file unpacks to more than {size} MB, far more than a register does; unpack and examine it first",
    ),
    "file.damaged": (
        "tệp bị hỏng hoặc không đầy đủ; hãy lấy lại tệp",
        "the file is damaged or incomplete; get it again",
    ),
    "file.exists": (
        "đã có tệp này; hãy nêu tên khác để không ghi đè",
        "the file exists already; give another name, so that nothing is overwritten",
    ),
    "file.line_too_long": (
        "dòng dài hơn {limit} MB; mỗi dòng chỉ được có một hồ sơ",
        "the line is longer than {limit} MB; each line must be one record",
    ),
    "frames.documents": (
        "tệp chứa hồ sơ đầy đủ, chỉ tổng hợp trực tiếp được các loại: {known}; với loại khác hãy tạo dòng bằng frames.rows",
        "the file holds whole records, which can be counted directly only as {known}; for others make rows with frames.rows",
    ),
    "frames.line": (
        "dòng phải có các cột của loại {rows}: {known}",
        "the line must have the columns of {rows}: {known}",
    ),
    "frames.scanner": (
        "hãy chọn một trong {known}, hoặc đưa vào một kết nối DuckDB",
        "give one of {known}, or a connection of DuckDB",
    ),
    "frames.set_aside": (
        "không tách được từng dòng của tệp Parquet; hãy kiểm tra bằng check_frame",
        "the lines of a Parquet file cannot be set aside; examine it with check_frame",
    ),
    "frames.suffix": (
        "tên tệp phải có đuôi {known}, có thể thêm .gz hoặc .zst",
        "the file name must end in {known}, with .gz or .zst after it if it is compressed",
    ),
    "frames.value": (
        "giá trị phải là {remedy}[; một trong {known}]",
        "the value must be {remedy}[; one of {known}]",
    ),
}
