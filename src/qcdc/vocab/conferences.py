"""Code lists of conferences and their tasks (*hội nghị, nhiệm vụ*)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["TaskState"]


class TaskState(StrEnum):
    """How far a task of a conclusion has come (*tình trạng nhiệm vụ*)."""

    ASSIGNED = "assigned"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"
