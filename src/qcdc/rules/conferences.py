"""Rules on conferences and their tasks: practice, so notices."""

from __future__ import annotations

from qcdc._kernel.language import LANGUAGES
from qcdc.model import Conference, ConferenceSeries, UnitRef
from qcdc.model.places.naming import unit_text
from qcdc.rules import reasons
from qcdc.rules.measures import beyond
from qcdc.rules.writing import AS_OF, NOT_DONE, Context, Gap, Place, Result, Topic
from qcdc.vocab import TaskKind, TaskState

__all__ = ["RULES"]

conferences = Topic("conference", Conference)
series_of = Topic("conference", ConferenceSeries)


@conferences.rule(
    "point.unlinked",
    day=AS_OF,
    asks=("Mọi điểm cầu dự kiến đều được kết nối.", "Every planned connection point is connected."),
    gap=(
        "{at} chưa kết nối ({found}/{expected} điểm cầu đã kết nối).",
        "{at} is not connected ({found} of {expected} points are).",
    ),
    remedy=(
        "Kết nối lại điểm cầu, hoặc gửi tài liệu và kết luận hội nghị cho đơn vị.",
        "Connect the point again, or send the documents and conclusions of the conference to the unit.",
    ),
)
def points_linked(conference: Conference, context: Context) -> Result:
    """Every expected connection point was linked."""
    if not conference.points:
        return reasons.NO_POINTS
    return [
        Gap(at=_point(index, point.unit, context), found=conference.linked, expected=len(conference.points))
        for index, point in enumerate(conference.points)
        if not point.linked
    ]


@conferences.rule(
    "task.without_owner",
    day=AS_OF,
    asks=("Mỗi nhiệm vụ trong kết luận có cơ quan chủ trì.", "Every task in a conclusion has a body in charge."),
    gap=("{at}: chưa ghi cơ quan chủ trì.", "{at}: no body in charge is named."),
    remedy=("Phân công cơ quan chủ trì và xác định thời hạn hoàn thành.", "Name the body in charge and the due day."),
)
def tasks_owned(conference: Conference, _: Context) -> Result:
    """Every task of the conclusion has an owner."""
    if not conference.tasks:
        return reasons.NO_TASKS
    return [
        Gap(at=Place(path=("tasks", index)), found=None)
        for index, task in enumerate(conference.tasks)
        if not task.owned
    ]


@conferences.rule(
    "task.overdue",
    day=AS_OF,
    asks=("Nhiệm vụ được hoàn thành đúng hạn.", "A task is completed by its due day."),
    gap=(
        "{at}: hạn {expected}; ngày hoàn thành: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; completed: {found}; {difference:day} late.",
    ),
    remedy=("Đôn đốc cơ quan chủ trì.", "Remind the body in charge."),
)
def tasks_in_time(conference: Conference, context: Context) -> Result:
    """Every task with a day was done by it."""
    due = [
        (index, task, task.due)
        for index, task in enumerate(conference.tasks)
        if task.due is not None and task.due < context.as_of and task.state is not TaskState.DROPPED
    ]
    if not due:
        return reasons.NOTHING_DUE
    return [
        found
        for index, task, day in due
        if task.state is not TaskState.DONE or task.done is not None
        for found in beyond(Place(path=("tasks", index)), day, task.done or NOT_DONE, context.as_of)
    ]


@conferences.rule(
    "task.without_evidence",
    day=AS_OF,
    asks=(
        "Nhiệm vụ hoàn thành có sản phẩm, văn bản chứng minh.",
        "A completed task has evidence on file.",
    ),
    gap=(
        "{at}: ngày hoàn thành: {found}; chưa có sản phẩm, văn bản chứng minh.",
        "{at}: completed: {found}; no evidence on file.",
    ),
    remedy=("Bổ sung văn bản, sản phẩm vào hồ sơ.", "Add the evidence to the file."),
)
def done_with_evidence(conference: Conference, _: Context) -> Result:
    """A task that is done has evidence."""
    done = [(index, task) for index, task in enumerate(conference.tasks) if task.state is TaskState.DONE]
    if not done:
        return reasons.NOTHING_DONE
    return [Gap(at=Place(path=("tasks", index)), found=task.done) for index, task in done if task.evidence is None]


@conferences.rule(
    "review.unnamed",
    day=AS_OF,
    asks=(
        "Nhiệm vụ rà soát nêu rõ văn bản được rà soát và luật làm căn cứ.",
        "A review task names the document under review and the law that it is based on.",
    ),
    gap=("{at}: ghi {found}/{expected} thông tin.", "{at}: {found} of {expected} items stated."),
    remedy=("Nêu rõ văn bản được rà soát và căn cứ.", "Name the document and the law."),
)
def reviews_named(conference: Conference, _: Context) -> Result:
    """A review of a document names the document and the new law."""
    reviews = [(index, task) for index, task in enumerate(conference.tasks) if task.kind is TaskKind.DOCUMENT_REVIEW]
    if not reviews:
        return reasons.NO_REVIEWS
    return [
        Gap(at=Place(path=("tasks", index)), found=(task.document is not None) + (task.basis is not None), expected=2)
        for index, task in reviews
        if task.document is None or task.basis is None
    ]


def _point(index: int, unit: UnitRef, context: Context) -> Place:
    vi, en = (unit_text(unit, context.territory, language) for language in LANGUAGES)
    return Place.of(f"points[{index}]", vi=f"điểm cầu thứ {index + 1} ({vi})", en=f"point {index + 1} ({en})")


@series_of.rule(
    "task.lost",
    day=AS_OF,
    asks=(
        "Nhiệm vụ chưa hoàn thành được theo dõi tại hội nghị sau.",
        "A task that is not completed is followed up at the next conference.",
    ),
    gap=("Không được theo dõi tiếp: {at}.", "Not followed up: {at}."),
    remedy=("Báo cáo tình trạng nhiệm vụ tại hội nghị.", "Report on the task at the conference."),
)
def nothing_lost(series: ConferenceSeries, context: Context) -> Result:
    """Every open task is reported at the next conference."""
    held = {one.id for one in series.conferences if one.day is not None and one.day <= context.as_of}
    if len(held) < 2:
        return reasons.ONE_CONFERENCE
    return [
        Gap(
            at=Place.said(
                f"nhiệm vụ {task} của hội nghị {conference}",
                f"task {task} of conference {conference}",
                key=f"conferences:{conference}:tasks:{task}",
            ),
            found=0,
            expected=1,
        )
        for conference, task in series.lost()
        if conference in held
    ]


RULES = (*conferences.rules, *series_of.rules)
