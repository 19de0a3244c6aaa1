"""Sentences of errors: strategies and checkers for tests."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "testing.needs": (
        "không hồ sơ nào được sinh ra có trường {value}[; gần nhất: {near}]: hãy sửa tên trường, hoặc tăng examples",
        "no drawn subject has the field {value}[; nearest: {near}]: use the name of a field, or more examples",
    ),
    "testing.not_drawn": (
        "không có giá trị mẫu của {name}; hãy lấy từ hàm trả về kiểu này",
        "a {name} cannot be drawn: use the function that returns one",
    ),
}
