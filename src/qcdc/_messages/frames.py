"""Sentences of errors: frames."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "frames.kind": (
        "loại dòng phải là một trong: {known}",
        "the kind of rows must be one of {known}",
    ),
    "frames.no_column": (
        "bảng chỉ có các cột: {known}",
        "the table has no such column; it has {known}",
    ),
}
