"""Conferences that cannot be built."""

from __future__ import annotations

from qcdc.model import (
    Chair,
    ConferenceSeries,
    FollowUp,
    Task,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    COMMUNE,
    conference,
    task,
)
from qcdc.vocab import (
    TaskState,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a task done before it is assigned",
        lambda: task("1", TaskState.DONE, "2023-10-09"),
        "period.end_before_start",
        "done",
    ),
    RefusedCase(
        "a task with a day of completion, not done",
        lambda: task("1", TaskState.UNDER_WAY, "2023-10-12"),
        "task.done",
        "done",
    ),
    RefusedCase(
        "a document in a task that reviews none",
        lambda: Task(id="1", vi="Giả lập", en="Made up", document="Quy chế"),
        "task.document",
        "document",
    ),
    RefusedCase(
        "a body that cooperates twice",
        lambda: Task(id="1", vi="Giả lập", cooperating=("Công an xã", "Công an xã")),
        "list.duplicate",
        "cooperating",
    ),
    RefusedCase("chaired by nobody", Chair, "chair.empty", "person"),
    RefusedCase(
        "following a task nobody assigned",
        lambda: ConferenceSeries(
            unit=COMMUNE,
            conferences=(conference("HN", "2023-10-10", FollowUp(task="9", state=TaskState.DONE)),),
        ),
        "series.follow_up",
        "conferences",
    ),
    RefusedCase(
        "conferences out of order",
        lambda: ConferenceSeries(
            unit=COMMUNE, conferences=(conference("HN-2", "2023-10-10"), conference("HN-1", "2023-01-10"))
        ),
        "series.order",
        "conferences",
    ),
)
