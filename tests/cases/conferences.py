"""Decided cases of the rules on conferences."""

from __future__ import annotations

from builders import (
    conference,
)
from cases.case import FAILED, PASSED, SKIPPED, Case

__all__ = ["CASES"]


CASES: tuple[Case, ...] = (
    Case("conference.point.unlinked", "all linked", PASSED, conference(linked=3, unlinked=0)),
    Case("conference.point.unlinked", "one not", FAILED, conference(linked=2, unlinked=1)),
    Case("conference.point.unlinked", "no points", SKIPPED, conference(linked=0, unlinked=0), reason="no_points"),
    Case(
        "conference.task.without_owner", "owned", PASSED, conference(linked=1, unlinked=0, owners=("Ban Chỉ đạo tỉnh",))
    ),
    Case(
        "conference.task.without_owner",
        "one without",
        FAILED,
        conference(linked=1, unlinked=0, owners=("Ban Chỉ đạo tỉnh", None)),
    ),
    Case("conference.task.without_owner", "no tasks", SKIPPED, conference(linked=1, unlinked=0), reason="no_tasks"),
)
