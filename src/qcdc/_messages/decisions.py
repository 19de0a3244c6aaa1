"""Sentences of errors: decisions."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "amount.negative": (
        "số lượng không được âm",
        "an amount must be zero or more",
    ),
    "attachment.digest": (
        "mã băm SHA-256 phải gồm 64 chữ số thập lục phân",
        "a SHA-256 sum must be 64 hexadecimal digits",
    ),
    "discipline.nobody": (
        "hình thức kỷ luật áp dụng cho ít nhất một người",
        "a disciplinary measure must concern at least one person",
    ),
    "publication.times": (
        "không thể ghi số lần đối với hình thức {form}",
        "a number of times cannot be given for {form}",
    ),
}
