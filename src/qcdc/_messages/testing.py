"""Sentences of errors: strategies and checkers for tests."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "testing.not_drawn": (
        "không có giá trị mẫu của {name}; hãy lấy từ hàm trả về kiểu này",
        "a {name} cannot be drawn: use the function that returns one",
    ),
}
