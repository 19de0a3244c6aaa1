"""Sentences of errors: conferences."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "chair.empty": (
        "người chủ trì phải ghi họ tên, chức vụ hoặc cả hai",
        "a chair must have a person, an office, or both",
    ),
    "conference.index": (
        "thứ tự hội nghị phải từ 0 đến {last}",
        "the index of a conference must be from 0 to {last}",
    ),
    "conference.proposal": (
        "kiến nghị {index} phải nêu một nhiệm vụ có trong hội nghị",
        "proposal {index} must refer to a task of the conference",
    ),
    "conference.task": (
        "nhiệm vụ không thể được giao trước hội nghị ngày {day}",
        "a task cannot be assigned before the conference of {day}",
    ),
    "series.follow_up": (
        "hội nghị chỉ theo dõi được nhiệm vụ do hội nghị trước giao",
        "a conference can only report on a task that an earlier one assigned",
    ),
    "series.order": (
        "các hội nghị phải có ngày và xếp theo thứ tự ngày",
        "the conferences must have days and be in the order of their days",
    ),
    "series.task": (
        "hai hội nghị trong chuỗi không thể giao nhiệm vụ trùng mã",
        "two conferences of a series cannot assign tasks with the same id",
    ),
    "task.document": (
        "chỉ nhiệm vụ rà soát mới nêu văn bản được rà soát",
        "only a review can name a reviewed document",
    ),
    "task.done": (
        "nhiệm vụ có ngày hoàn thành thì phải ở tình trạng hoàn thành",
        "a task with a day of completion must have the status done",
    ),
}
