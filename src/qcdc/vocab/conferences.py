"""Code lists of conferences and their tasks (*hội nghị, nhiệm vụ*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ConferenceKind", "TaskKind", "TaskState"]


class ConferenceKind(Code):
    """Kind of a conference (*loại hội nghị*)."""

    SIX_MONTHS = "six_months"
    YEAR = "year"
    THEMATIC = "thematic"


class TaskKind(Code):
    """Kind of a task (*loại nhiệm vụ*): a document to be reviewed against a new law is one of its own."""

    WORK = "work"
    DOCUMENT_REVIEW = "document_review"


class TaskState(Code):
    """How far a task of a conclusion has come (*tình trạng nhiệm vụ*)."""

    ASSIGNED = "assigned"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def closed(self) -> bool:
        """Whether nothing more is owed."""
        return self in {TaskState.DONE, TaskState.DROPPED}
