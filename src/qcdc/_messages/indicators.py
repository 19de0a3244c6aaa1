"""Sentences of errors: indicators and their catalogue."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "catalogue.dimension": (
        "{key} không có tiêu thức phân tổ {dimension}; thêm tiêu thức này vào dimensions của chỉ tiêu",
        "{key} is not broken down by {dimension}; add it to the dimensions of the indicator",
    ),
    "catalogue.measures": (
        "không thể cộng {key} (tính bằng {measure}) với {other_key} (tính bằng {other})",
        "{key} (in {measure}) cannot be added to {other_key} (in {other})",
    ),
    "catalogue.unknown": (
        "danh mục không có chỉ tiêu {key}; hãy bổ sung chỉ tiêu này trước hoặc cùng lúc",
        "the catalogue has no indicator {key}; add it first, or together with the others",
    ),
    "identity.itself": (
        "một chỉ tiêu không thể là một phần của chính nó",
        "an indicator cannot be a part of itself",
    ),
    "indicator.definition": (
        "định nghĩa phải có cả tiếng Việt và tiếng Anh",
        "a definition must be given in both languages",
    ),
    "indicator.ratio": (
        "chỉ tiêu tỷ lệ phải nêu cả phần và tổng thể, hoặc không nêu phần nào nếu chỉ có số đã in; chỉ tiêu khác thì "
        "không có hai mục này",
        "a ratio must name its part and its whole, or neither if it is only known as printed; "
        "no other indicator can have them",
    ),
    "indicator.unknown": (
        "danh mục không có chỉ tiêu {key}[; gần giống: {near}]; chỉ tiêu tự đặt phải có trong danh mục nêu tại catalogue=",
        "the catalogue has no indicator {key}[; nearest: {near}]; an indicator of your own must be in the catalogue given as catalogue=",
    ),
}
