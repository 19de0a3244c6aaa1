"""Sentences of errors: receptions."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "duty.delegate": (
        "chỉ ghi người được ủy quyền khi tiếp công dân theo ủy quyền",
        "only a delegated day can have a delegate",
    ),
    "reception.day_outside": (
        "các ngày phải nằm trong kỳ; các ngày nằm ngoài kỳ: {days}",
        "the days must be in the period, and these are not: {days}",
    ),
    "reception.day_twice": (
        "mỗi ngày chỉ ghi trực tiếp tiếp hoặc ủy quyền tiếp, không ghi cả hai",
        "a day can be either held in person or delegated, not both",
    ),
    "reception.delegate": (
        "chỉ buổi tiếp theo ủy quyền mới có người được ủy quyền",
        "only a delegated reception can have a delegate",
    ),
    "reception.holder": (
        "Chủ tịch chỉ là người đứng đầu UBND, cơ quan khác có người đứng đầu khác",
        "the chair must be the head of a People's Committee, and of no other body",
    ),
    "reception.nobody": (
        "một lượt tiếp có ít nhất một người",
        "a visit must have at least one person",
    ),
    "reception.representatives": (
        "số người đại diện ({part}) không được nhiều hơn số người đến ({whole})",
        "there cannot be more representatives ({part}) than persons who came ({whole})",
    ),
    "reception.times": (
        "số lần tiếp phải từ 1 trở lên",
        "the number of receptions on one content must be at least 1",
    ),
}
