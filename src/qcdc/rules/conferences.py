"""Rules on conferences and their tasks: practice, so notices."""

from __future__ import annotations

from qcdc.law import Citation
from qcdc.model import Conference, ConferenceSeries
from qcdc.rules import reasons
from qcdc.rules.checks import known, practice
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import TaskKind, TaskState

__all__ = ["RULES"]

_BASIS = (Citation.of("120-KL/TW"),)
_SINCE = "2016-01-07"


def points_linked(conference: Conference, _: Context) -> Skip | list[Gap]:
    """Every expected connection point was linked."""
    if not conference.points:
        return reasons.NO_POINTS
    return [
        Gap(at=_point(index, point.unit), found=conference.linked, expected=len(conference.points))
        for index, point in enumerate(conference.points)
        if not point.linked
    ]


def tasks_owned(conference: Conference, _: Context) -> Skip | list[Gap]:
    """Every task of the conclusion has an owner."""
    if not conference.tasks:
        return reasons.NO_TASKS
    return [
        Gap(at=Place(path=("tasks", index)), found=None)
        for index, task in enumerate(conference.tasks)
        if not task.owned
    ]


def tasks_in_time(conference: Conference, context: Context) -> Skip | list[Gap]:
    """Every task with a day was done by it."""
    due = [
        (index, task, task.due)
        for index, task in enumerate(conference.tasks)
        if task.due is not None and task.due < context.as_of and task.state is not TaskState.DROPPED
    ]
    if not due:
        return reasons.NOTHING_DUE
    gaps: list[Gap] = []
    for index, task, day in due:
        if task.state is TaskState.DONE and (task.done is None or task.done <= day):
            continue
        done = known(task.done, context)
        late_by = (context.as_of if done is None else done).toordinal() - day.toordinal()
        gaps.append(Gap(at=Place(path=("tasks", index)), found=done, expected=day, gap=late_by))
    return gaps


def done_with_evidence(conference: Conference, _: Context) -> Skip | list[Gap]:
    """Whoever says that a task is done shows it."""
    done = [(index, task) for index, task in enumerate(conference.tasks) if task.state is TaskState.DONE]
    if not done:
        return reasons.NOTHING_DONE
    return [Gap(at=Place(path=("tasks", index)), found=task.done) for index, task in done if task.evidence is None]


def reviews_named(conference: Conference, _: Context) -> Skip | list[Gap]:
    """A review of a document names the document and the new law it rests on."""
    reviews = [(index, task) for index, task in enumerate(conference.tasks) if task.kind is TaskKind.DOCUMENT_REVIEW]
    if not reviews:
        return reasons.NO_REVIEWS
    return [
        Gap(at=Place(path=("tasks", index)), found=(task.document is not None) + (task.basis is not None), expected=2)
        for index, task in reviews
        if task.document is None or task.basis is None
    ]


def _point(index: int, unit: object) -> Place:
    return Place.of(f"points[{index}]", vi=f"điểm cầu thứ {index + 1} ({unit})", en=f"point {index + 1} ({unit})")


def nothing_lost(series: ConferenceSeries, context: Context) -> Skip | list[Gap]:
    """A task that was open at a conference is followed there."""
    held = {one.id for one in series.conferences if one.day is not None and one.day <= context.as_of}
    if len(held) < 2:
        return reasons.ONE_CONFERENCE
    return [
        Gap(at=Place.said(f"{conference}: {task}", f"{conference}: {task}"), found=0, expected=1)
        for conference, task in series.lost()
        if conference in held
    ]


RULES = (
    practice(
        "conference.point.unlinked",
        Conference,
        points_linked,
        basis=_BASIS,
        since=_SINCE,
        text=("Mọi điểm cầu dự kiến đều được kết nối.", "Every expected connection point is linked."),
        gap=("{at} chưa kết nối ({found}/{expected}).", "{at} is not linked ({found}/{expected})."),
        remedy=(
            "Kết nối lại hoặc gửi tài liệu và kết luận hội nghị cho đơn vị.",
            "Link it again, or send the unit the papers and the conclusion.",
        ),
    ),
    practice(
        "conference.task.without_owner",
        Conference,
        tasks_owned,
        basis=_BASIS,
        since=_SINCE,
        text=("Mỗi nhiệm vụ trong kết luận có cơ quan chủ trì.", "Every task of a conclusion has an owner."),
        gap=("{at}: chưa rõ cơ quan chủ trì.", "{at}: nobody owns it."),
        remedy=("Phân công cơ quan chủ trì và xác định thời hạn hoàn thành.", "Name an owner and a day."),
    ),
    practice(
        "conference.task.overdue",
        Conference,
        tasks_in_time,
        basis=_BASIS,
        since=_SINCE,
        text=("Nhiệm vụ được hoàn thành đúng hạn.", "A task is done by its day."),
        gap=(
            "{at}: hạn {expected}, ngày hoàn thành: {found}, chậm {gap} ngày.",
            "{at}: due by {expected}, done on {found}, {gap:day} late.",
        ),
        remedy=("Đôn đốc cơ quan chủ trì.", "Press its owner."),
    ),
    practice(
        "conference.task.without_evidence",
        Conference,
        done_with_evidence,
        basis=_BASIS,
        since=_SINCE,
        text=(
            "Nhiệm vụ hoàn thành có sản phẩm, văn bản chứng minh.",
            "A task that is done has something to show for it.",
        ),
        gap=("{at}: ngày hoàn thành: {found}, chưa có minh chứng.", "{at}: done on {found}, nothing to show."),
        remedy=("Bổ sung văn bản, sản phẩm.", "Put it on file."),
    ),
    practice(
        "conference.review.unnamed",
        Conference,
        reviews_named,
        basis=_BASIS,
        since=_SINCE,
        text=(
            "Nhiệm vụ rà soát nêu rõ văn bản được rà soát và luật làm căn cứ.",
            "A review names the document and the law it rests on.",
        ),
        gap=("{at}: có {found}/{expected} thông tin.", "{at}: {found} of {expected} stated."),
        remedy=("Nêu rõ văn bản và căn cứ.", "Name both."),
    ),
    practice(
        "conference.task.lost",
        ConferenceSeries,
        nothing_lost,
        basis=_BASIS,
        since=_SINCE,
        text=("Nhiệm vụ chưa xong được theo dõi tại hội nghị sau.", "An open task is followed at the next conference."),
        gap=("Không được nhắc lại: {at}.", "Not followed: {at}."),
        remedy=("Báo cáo tình trạng nhiệm vụ tại hội nghị.", "Tell the conference how far it has come."),
    ),
)
