"""Sentences of errors: tables."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "tables.type": (
        "phải là một kiểu có trường ghi được vào ô của bảng, ví dụ Reception; nhận được {value}",
        "must be a type with fields that fit into cells, such as Reception, got {value}",
    ),
}
