"""Decided cases of the rules on conferences."""

from __future__ import annotations

from builders import (
    conference,
)
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.dates import as_day
from qcdc.model import Conference, ConferenceSeries, FollowUp, Task, evolve
from qcdc.vocab import TaskKind, TaskState

__all__ = ["CASES"]

TASK = Task(id="1", vi="Nhiệm vụ", en="Task", due=as_day("2023-05-31"))


def tasked(**changes: object) -> Conference:
    """A conference with one task that is due on 31 May 2023."""
    return evolve(conference(linked=1, unlinked=0), tasks=(evolve(TASK, **changes),))


def series(*, followed: bool) -> ConferenceSeries:
    """Two conferences; the second tells of the task of the first, or does not."""
    first = evolve(tasked(), id="HN-1", day=as_day("2023-01-10"))
    told = (FollowUp(task="1", state=TaskState.UNDER_WAY),) if followed else ()
    second = evolve(conference(linked=1, unlinked=0), id="HN-2", day=as_day("2023-06-20"), follow_ups=told)
    return ConferenceSeries(unit=first.unit, conferences=(first, second))


DONE = TaskState.DONE
REVIEW = TaskKind.DOCUMENT_REVIEW
_DUE, _SHOWN, _REVIEW = "conference.task.overdue", "conference.task.without_evidence", "conference.review.unnamed"
_LOST = "conference.task.lost"


CASES: tuple[Case, ...] = (
    Case("conference.point.unlinked", "all linked", PASSED, conference(linked=3, unlinked=0)),
    Case("conference.point.unlinked", "one not", FAILED, conference(linked=2, unlinked=1)).stating(
        at="points[2]", found=2, expected=3, article=None
    ),
    Case("conference.point.unlinked", "no points", SKIPPED, conference(linked=0, unlinked=0), reason="no_points"),
    Case(
        "conference.task.without_owner", "owned", PASSED, conference(linked=1, unlinked=0, owners=("Ban Chỉ đạo tỉnh",))
    ),
    Case(
        "conference.task.without_owner",
        "one without",
        FAILED,
        conference(linked=1, unlinked=0, owners=("Ban Chỉ đạo tỉnh", None)),
    ).stating(at="tasks[1]", found=None, expected=None, article=None),
    Case("conference.task.without_owner", "no tasks", SKIPPED, conference(linked=1, unlinked=0), reason="no_tasks"),
    Case(_DUE, "done on the day", PASSED, tasked(state=DONE, done=as_day("2023-05-31"))),
    Case(_DUE, "a day late", FAILED, tasked(state=DONE, done=as_day("2023-06-01")), gap=1).stating(
        at="tasks[0]", found="2023-06-01", expected="2023-05-31", article=None
    ),
    Case(_DUE, "not done", FAILED, tasked(), gap=30).stating(
        at="tasks[0]", found=None, expected="2023-05-31", article=None
    ),
    Case(_DUE, "not due", SKIPPED, tasked(), "2023-05-31", reason="nothing_due"),
    Case(_SHOWN, "shown", PASSED, tasked(state=DONE, evidence="Công văn 12-CV/BCĐ")),
    Case(_SHOWN, "not shown", FAILED, tasked(state=DONE)).stating(
        at="tasks[0]", found=None, expected=None, article=None
    ),
    Case(_SHOWN, "not done", SKIPPED, tasked(), reason="nothing_done"),
    Case(_REVIEW, "both named", PASSED, tasked(kind=REVIEW, document="Quy chế hoạt động", basis="10/2022/QH15")),
    Case(_REVIEW, "no document", FAILED, tasked(kind=REVIEW, basis="10/2022/QH15")).stating(
        at="tasks[0]", found=1, expected=2, article=None
    ),
    Case(_REVIEW, "no review", SKIPPED, tasked(), reason="no_reviews"),
    Case(_LOST, "followed", PASSED, series(followed=True)),
    Case(_LOST, "lost", FAILED, series(followed=False)).stating(
        at="task 1 of conference HN-2", found=0, expected=1, article=None
    ),
    Case(_LOST, "the second is to come", SKIPPED, series(followed=False), "2023-06-19", reason="one_conference"),
)
