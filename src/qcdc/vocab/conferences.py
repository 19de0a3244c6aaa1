"""Code lists of conferences and their tasks (*hội nghị, nhiệm vụ*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ConferenceKind", "TaskKind", "TaskState"]


class ConferenceKind(Code):
    """Kind of a conference (*loại hội nghị*)."""

    SIX_MONTHS = "six_months", "hội nghị sơ kết 6 tháng", "six-month conference"
    YEAR = "year", "hội nghị tổng kết năm", "yearly conference"
    THEMATIC = "thematic", "hội nghị chuyên đề", "thematic conference"


class TaskKind(Code):
    """Kind of a task (*loại nhiệm vụ*): the review of a document against a new law is a separate kind."""

    WORK = "work", "nhiệm vụ công tác", "work"
    DOCUMENT_REVIEW = "document_review", "rà soát văn bản theo luật mới", "review of a document against a new law"


class TaskState(Code):
    """The progress of a task of a conclusion (*tình trạng nhiệm vụ*)."""

    ASSIGNED = "assigned", "đã giao", "assigned"
    UNDER_WAY = "under_way", "đang thực hiện", "under way"
    DONE = "done", "hoàn thành", "done"
    DROPPED = "dropped", "dừng thực hiện", "dropped"

    @property
    def closed(self) -> bool:
        """Whether nothing remains to be done."""
        return self in {TaskState.DONE, TaskState.DROPPED}
