"""Rules on places of work: the yearly conference and its resolution, and the dialogue of the labour law."""

from __future__ import annotations

from qcdc.law import Confidence
from qcdc.model import WorkplaceConference, WorkplaceDialogue
from qcdc.rules import reasons
from qcdc.rules.checks import SAID_LATE, SAID_MISSING, SAID_NOTICE, before_law, known, late, lawful, notice_short
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import Majority, WorkplaceKind

__all__ = ["RULES"]

_LABOUR = "145/2020/NĐ-CP"


_BY_LAW = (WorkplaceKind.AGENCY, WorkplaceKind.PUBLIC_UNIT, WorkplaceKind.STATE_ENTERPRISE)


def _bound(conference: WorkplaceConference, context: Context) -> Skip | None:
    if conference.kind not in _BY_LAW:
        return reasons.OTHER_WORKPLACE
    return before_law(conference.year_end, context)


def _enterprise(conference: WorkplaceConference) -> Skip | None:
    return reasons.OTHER_WORKPLACE if conference.kind is WorkplaceKind.STATE_ENTERPRISE else None


def conference_in_time(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """The yearly conference was held soon enough after the year; where few work, none is due."""
    if conference.extraordinary:
        return reasons.EXTRAORDINARY
    skip = _bound(conference, context)
    if skip:
        return skip
    small = context.statutes.limit("participation.workplace.conference.small", on=conference.year_end)
    if conference.kind is not WorkplaceKind.STATE_ENTERPRISE and conference.staff <= small.count:
        return reasons.FEW_PEOPLE
    return late("day", "participation.workplace.conference", conference.year_end, conference.day, context)


def conference_valid(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """Two thirds of those called came."""
    skip = _bound(conference, context)
    if skip:
        return skip
    if known(conference.day, context) is None:
        return reasons.NOT_HELD
    limit = context.statutes.limit("participation.workplace.conference.quorum", on=conference.year_end)
    if conference.present and limit.is_met(conference.present, conference.staff):
        return []
    needed = Majority.TWO_THIRDS.needed(conference.staff)
    gap = needed - conference.present
    return [Gap(at=Place.of("present"), found=conference.present, expected=needed, gap=gap, citations=limit.citations)]


def resolution_passed(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """More than half of those present voted for the resolution: at agencies and units, for which the law says so."""
    skip = _bound(conference, context) or _enterprise(conference)
    if skip:
        return skip
    if known(conference.day, context) is None:
        return reasons.NOT_HELD
    limit = context.statutes.limit("participation.workplace.conference.vote", on=conference.year_end)
    if limit.is_met(conference.yes, conference.present):
        return []
    needed = Majority.MORE_THAN_HALF.needed(conference.present)
    gap = needed - conference.yes
    return [Gap(at=Place.of("yes"), found=conference.yes, expected=needed, gap=gap, citations=limit.citations)]


def enough_asked(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """An extraordinary conference asked for by those who work there has a third of them behind it."""
    if not conference.extraordinary or conference.asked is None:
        return reasons.NOT_ON_REQUEST
    skip = _bound(conference, context) or _enterprise(conference)
    if skip:
        return skip
    limit = context.statutes.limit("participation.workplace.conference.request", on=conference.year_end)
    if limit.is_met(conference.asked, conference.staff):
        return []
    needed = -(-limit.count * conference.staff // (limit.whole or 1))
    gap = needed - conference.asked
    return [Gap(at=Place.of("asked"), found=conference.asked, expected=needed, gap=gap, citations=limit.citations)]


def resolution_checked(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """The carrying out of the resolution was checked within every six months, once they are over."""
    skip = _bound(conference, context)
    if skip:
        return skip
    held = known(conference.day, context)
    if held is None:
        return reasons.NOT_HELD
    checks = [day for day in conference.checked if day <= context.as_of]
    return late("checked", "participation.workplace.conference.check", held, min(checks, default=None), context)


def contents_sent(dialogue: WorkplaceDialogue, context: Context) -> Skip | list[Gap]:
    """The contents reached the other side early enough."""
    skip = before_law(dialogue.day, context, _LABOUR)
    if skip:
        return skip
    key = "participation.workplace.dialogue.contents"
    return notice_short("contents_sent", key, dialogue.contents_sent, dialogue.day, context)


def workers_present(dialogue: WorkplaceDialogue, context: Context) -> Skip | list[Gap]:
    """More of the workers' side came than the decree asks for at least."""
    skip = before_law(dialogue.day, context, _LABOUR)
    if skip:
        return skip
    limit = context.statutes.limit("participation.workplace.dialogue.attendance", on=dialogue.day)
    if limit.is_met(dialogue.present, dialogue.workers):
        return []
    needed = limit.count * dialogue.workers // 100 + 1
    found = dialogue.present
    return [Gap(at=Place.of("present"), found=found, expected=needed, gap=needed - found, citations=limit.citations)]


RULES = (
    lawful(
        "workplace.conference.late",
        WorkplaceConference,
        conference_in_time,
        "50",
        "69",
        text=(
            "Hội nghị cán bộ, công chức, viên chức, người lao động được tổ chức đúng thời gian.",
            "The yearly conference at the place of work is held in time.",
        ),
        gap=SAID_LATE,
        remedy=("Tổ chức hội nghị.", "Hold the conference."),
    ),
    lawful(
        "workplace.conference.quorum",
        WorkplaceConference,
        conference_valid,
        "51",
        "69",
        text=("Hội nghị có ít nhất 2/3 số người được triệu tập.", "Two thirds of those called come."),
        gap=SAID_MISSING,
        remedy=("Tổ chức lại hội nghị.", "Hold it again."),
    ),
    lawful(
        "workplace.resolution.majority",
        WorkplaceConference,
        resolution_passed,
        "50",
        "51",
        text=(
            "Nghị quyết hội nghị được trên 50% số người dự họp tán thành.",
            "More than half of those present vote for the resolution.",
        ),
        gap=SAID_MISSING,
        remedy=("Thảo luận và biểu quyết lại.", "Discuss it and vote again."),
    ),
    lawful(
        "workplace.extraordinary.too_few",
        WorkplaceConference,
        enough_asked,
        "50",
        "51",
        text=(
            "Hội nghị bất thường có ít nhất 1/3 số người yêu cầu.",
            "A third of those who work there ask for an extraordinary conference.",
        ),
        gap=SAID_MISSING,
        remedy=("Lấy thêm yêu cầu, hoặc người đứng đầu quyết định.", "Win more, or let the head decide."),
    ),
    lawful(
        "workplace.resolution.unchecked",
        WorkplaceConference,
        resolution_checked,
        "52.3",
        "70.3",
        text=(
            "Việc thực hiện nghị quyết hội nghị được kiểm tra 6 tháng một lần.",
            "The carrying out of the resolution is checked every six months.",
        ),
        gap=SAID_LATE,
        remedy=("Kiểm tra việc thực hiện nghị quyết.", "Check it."),
    ),
    lawful(
        "workplace.dialogue.contents_late",
        WorkplaceDialogue,
        contents_sent,
        "39",
        act=_LABOUR,
        confidence=Confidence.KNOWN,
        text=(
            "Nội dung đối thoại được gửi trước đủ số ngày làm việc.",
            "The contents are sent enough working days before.",
        ),
        gap=SAID_NOTICE,
        remedy=("Gửi nội dung và lùi ngày đối thoại.", "Send them and move the day."),
    ),
    lawful(
        "workplace.dialogue.attendance",
        WorkplaceDialogue,
        workers_present,
        "39",
        act=_LABOUR,
        confidence=Confidence.KNOWN,
        text=("Bên người lao động có đủ tỷ lệ thành viên tham gia.", "Enough of the workers' side come."),
        gap=SAID_MISSING,
        remedy=("Tổ chức lại đối thoại.", "Hold it again."),
    ),
)
