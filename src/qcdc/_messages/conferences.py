"""Sentences of errors: conferences."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "chair.empty": (
        "người chủ trì phải có tên, hoặc chức vụ, hoặc cả hai",
        "a chair must have a person, an office, or both",
    ),
    "conference.index": (
        "các hội nghị được đánh số từ 0 đến {last}",
        "the index of a conference must be from 0 to {last}",
    ),
    "conference.proposal": (
        "kiến nghị {index} nêu một nhiệm vụ không có trong hội nghị",
        "proposal {index} refers to a task that the conference does not have",
    ),
    "conference.task": (
        "có nhiệm vụ được giao trước hội nghị ngày {day}",
        "a task was assigned before the conference of {day}",
    ),
    "series.follow_up": (
        "hội nghị theo dõi một nhiệm vụ chưa hội nghị nào trước đó giao",
        "a conference reports on a task that no earlier one assigned",
    ),
    "series.order": (
        "các hội nghị phải có ngày và xếp theo thứ tự ngày",
        "the conferences must have days and be in the order of their days",
    ),
    "series.task": (
        "hai hội nghị trong chuỗi giao nhiệm vụ trùng mã",
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
