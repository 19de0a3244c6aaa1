"""Sentences of errors: mass mobilisation."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "model.level": (
        "chỉ việc công nhận mới nêu cấp công nhận, và bắt buộc phải nêu",
        "a recognition must have its level, and no other event can",
    ),
    "model.life": (
        "sự kiện {index} ({kind}) không thể có ở tình trạng này của mô hình; các sự kiện phù hợp: {fits}",
        "event {index} ({kind}) cannot happen in this state of the model; events that fit: {fits}",
    ),
}
