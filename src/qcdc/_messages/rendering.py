"""Sentences of errors: displaying results."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "fragment.rows": (
        "số dòng ít nhất là 1, nhận được {value}",
        "the number of rows must be at least 1, got {value}",
    ),
    "notebook.none": (
        "notebook() chỉ dùng được trong IPython hoặc Jupyter; ở nơi khác, render.fragment(value, language) trả về cùng đoạn HTML",
        "notebook() works only in IPython or Jupyter; elsewhere, render.fragment(value, language) returns the same HTML",
    ),
}
