"""Terms of conferences and their tasks."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import TaskState

__all__ = ["LISTS", "MODEL", "REASONS"]

LISTS: Lists = {
    **members(
        None,
        {
            TaskState.ASSIGNED: ("đã giao", "assigned"),
            TaskState.UNDER_WAY: ("đang thực hiện", "under way"),
            TaskState.DONE: ("hoàn thành", "done"),
            TaskState.DROPPED: ("dừng thực hiện", "dropped"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Conference": term("hội nghị", "conference"),
    "ConnectionPoint": term("điểm cầu", "connection point"),
    "Task": term("nhiệm vụ", "task"),
}

REASONS: dict[str, Term] = {
    "no_points": term("không có điểm cầu", "there are no connection points"),
    "no_tasks": term("không có nhiệm vụ", "there are no tasks"),
}
