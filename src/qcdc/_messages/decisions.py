"""Sentences of errors: decisions."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "amount.negative": (
        "số lượng không được âm",
        "an amount must be zero or more",
    ),
    "attachment.digest": (
        "mã băm SHA-256 gồm 64 chữ số thập lục phân",
        "a SHA-256 sum is 64 hexadecimal digits",
    ),
    "discipline.nobody": (
        "hình thức kỷ luật áp dụng cho ít nhất một người",
        "a disciplinary measure must concern at least one person",
    ),
    "publication.times": (
        "{form} không tính bằng số lần",
        "{form} is not counted in times",
    ),
}
