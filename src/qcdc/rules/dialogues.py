"""Rules on dialogues and yearly conferences: of villages, communes, agencies and enterprises."""

from __future__ import annotations

from qcdc.law import Citation, Confidence
from qcdc.model import CommuneYear, PublicDialogue, WorkplaceConference, WorkplaceDialogue
from qcdc.rules.checks import DECREE, before_law, known, late, lawful, notice_short, practice
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import DialogueBasis, Level, Majority, WorkplaceKind

__all__ = ["RULES"]

_GOVERNMENT = "72/2025/QH15"
_LABOUR = "145/2020/NĐ-CP"
_BY_LAW = (WorkplaceKind.AGENCY, WorkplaceKind.PUBLIC_UNIT, WorkplaceKind.STATE_ENTERPRISE)


def _over(year: CommuneYear, context: Context) -> Skip | None:
    """The year is judged when it is over, and when the law held for its end."""
    if context.as_of.year <= year.year:
        return Skip(reason="year_not_over")
    held = context.statutes.act("10/2022/QH15").force
    return None if any(day.year <= year.year for day in (held.since,) if day is not None) else Skip(reason="before_law")


def dialogue_held(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """The commune's People's Committee met the people as often as the law asks for."""
    skip = _over(year, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.dialogue.minimum", on=f"{year.year}-12-31")
    found = len(year.dialogues)
    if found >= limit.count:
        return []
    return [Gap(at="dialogues", found=found, expected=limit.count, gap=limit.count - found, citations=limit.citations)]


def villages_met(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """Every village held its yearly conference."""
    skip = _over(year, context)
    if skip:
        return skip
    if year.villages == 0:
        return Skip(reason="no_villages")
    found = len({one.village for one in year.conferences})
    if found >= year.villages:
        return []
    return [Gap(at="conferences", found=found, expected=year.villages, gap=year.villages - found)]


def villages_notified(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """Every yearly conference of a village was announced early enough."""
    since = context.statutes.act(DECREE).force
    held = [(index, one) for index, one in enumerate(year.conferences) if one.day in since and one.day <= context.as_of]
    if not held:
        return Skip(reason="no_conferences")
    key = "participation.village_conference.notice"
    return [
        gap for index, one in held for gap in notice_short(f"conferences[{index}]", key, one.notified, one.day, context)
    ]


def satisfaction_asked(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """People's satisfaction was asked in the year."""
    skip = _over(year, context)
    if skip:
        return skip
    if year.surveyed is None:
        return Skip(reason="not_stated")
    return [] if year.surveyed else [Gap(at="surveyed", found=0, expected=1)]


def held_with_front(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """A commune's dialogue is held together with the Front."""
    if dialogue.unit.level is not Level.COMMUNE:
        return Skip(reason="other_level")
    skip = before_law(dialogue.day, context)
    if skip:
        return skip
    return [] if dialogue.with_front else [Gap(at="with_front", found=0, expected=1)]


def _of_two_tiers(dialogue: PublicDialogue, context: Context) -> Skip | None:
    if dialogue.unit.level is not Level.COMMUNE:
        return Skip(reason="other_level")
    return before_law(dialogue.day, context, _GOVERNMENT)


def dialogue_announced(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """The dialogue was announced early enough."""
    skip = _of_two_tiers(dialogue, context)
    if skip:
        return skip
    return notice_short("announced", "participation.dialogue.notice", dialogue.announced, dialogue.day, context)


def results_published(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """The results of the dialogue were published in time."""
    skip = _of_two_tiers(dialogue, context)
    if skip:
        return skip
    return late("published", "participation.dialogue.results", dialogue.day, dialogue.published, context)


def request_large_enough(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """A dialogue on request has enough voters behind it."""
    if dialogue.basis is not DialogueBasis.REQUEST:
        return Skip(reason="not_on_request")
    skip = _of_two_tiers(dialogue, context)
    if skip:
        return skip
    if dialogue.requested is None or dialogue.voters is None:
        return Skip(reason="not_stated")
    limit = context.statutes.limit("participation.dialogue.request", on=dialogue.day)
    if limit.is_met(dialogue.requested, dialogue.voters):
        return []
    needed = -(-limit.count * dialogue.voters // 100)
    found = dialogue.requested
    return [Gap(at="requested", found=found, expected=needed, gap=needed - found, citations=limit.citations)]


def opinions_answered(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """Every opinion raised was answered."""
    if dialogue.day > context.as_of:
        return Skip(reason="not_yet")
    if dialogue.opinions == 0:
        return Skip(reason="no_opinions")
    if dialogue.answered == dialogue.opinions:
        return []
    gap = dialogue.opinions - dialogue.answered
    return [Gap(at="answered", found=dialogue.answered, expected=dialogue.opinions, gap=gap)]


def _bound(conference: WorkplaceConference, context: Context) -> Skip | None:
    if conference.kind not in _BY_LAW:
        return Skip(reason="other_workplace")
    return before_law(conference.year_end, context)


def _enterprise(conference: WorkplaceConference) -> Skip | None:
    return Skip(reason="other_workplace") if conference.kind is WorkplaceKind.STATE_ENTERPRISE else None


def conference_in_time(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """The yearly conference was held soon enough after the year; where few work, none is due."""
    if conference.extraordinary:
        return Skip(reason="extraordinary")
    skip = _bound(conference, context)
    if skip:
        return skip
    small = context.statutes.limit("participation.workplace.conference.small", on=conference.year_end)
    if conference.kind is not WorkplaceKind.STATE_ENTERPRISE and conference.staff <= small.count:
        return Skip(reason="few_people")
    return late("day", "participation.workplace.conference", conference.year_end, conference.day, context)


def conference_valid(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """Two thirds of those called came."""
    skip = _bound(conference, context)
    if skip:
        return skip
    if known(conference.day, context) is None:
        return Skip(reason="not_held")
    limit = context.statutes.limit("participation.workplace.conference.quorum", on=conference.year_end)
    if conference.present and limit.is_met(conference.present, conference.staff):
        return []
    needed = Majority.TWO_THIRDS.needed(conference.staff)
    gap = needed - conference.present
    return [Gap(at="present", found=conference.present, expected=needed, gap=gap, citations=limit.citations)]


def resolution_passed(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """More than half of those present voted for the resolution: at agencies and units, for which the law says so."""
    skip = _bound(conference, context) or _enterprise(conference)
    if skip:
        return skip
    if known(conference.day, context) is None:
        return Skip(reason="not_held")
    limit = context.statutes.limit("participation.workplace.conference.vote", on=conference.year_end)
    if limit.is_met(conference.yes, conference.present):
        return []
    needed = Majority.MORE_THAN_HALF.needed(conference.present)
    gap = needed - conference.yes
    return [Gap(at="yes", found=conference.yes, expected=needed, gap=gap, citations=limit.citations)]


def enough_asked(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """An extraordinary conference asked for by those who work there has a third of them behind it."""
    if not conference.extraordinary or conference.asked is None:
        return Skip(reason="not_on_request")
    skip = _bound(conference, context) or _enterprise(conference)
    if skip:
        return skip
    limit = context.statutes.limit("participation.workplace.conference.request", on=conference.year_end)
    if limit.is_met(conference.asked, conference.staff):
        return []
    needed = -(-limit.count * conference.staff // (limit.whole or 1))
    gap = needed - conference.asked
    return [Gap(at="asked", found=conference.asked, expected=needed, gap=gap, citations=limit.citations)]


def resolution_checked(conference: WorkplaceConference, context: Context) -> Skip | list[Gap]:
    """The carrying out of the resolution was checked within every six months, once they are over."""
    skip = _bound(conference, context)
    if skip:
        return skip
    held = known(conference.day, context)
    if held is None:
        return Skip(reason="not_held")
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
    return [Gap(at="present", found=found, expected=needed, gap=needed - found, citations=limit.citations)]


_NOTICE = (
    "{at}: chậm nhất ngày {expected}, ngày thông báo: {found} (chậm {gap} ngày).",
    "{at}: due by {expected}, announced on {found} ({gap} days late).",
)
_LATE = (
    "Hạn cuối {expected}, ngày thực hiện: {found}, chậm {gap} ngày.",
    "Due by {expected}, done on {found}, {gap} days late.",
)
_MISSING = ("Có {found}, cần {expected}, thiếu {gap}.", "{found} of {expected}, {gap} missing.")

RULES = (
    lawful(
        "commune_year.dialogue.missing",
        CommuneYear,
        dialogue_held,
        "32.1",
        text=(
            "Ủy ban nhân dân cấp xã tổ chức trao đổi, đối thoại với Nhân dân ít nhất mỗi năm một lần.",
            "The commune's People's Committee holds a dialogue with the people at least once a year.",
        ),
        gap=_MISSING,
        remedy=("Tổ chức hội nghị đối thoại.", "Hold a dialogue."),
    ),
    lawful(
        "commune_year.conference.missing",
        CommuneYear,
        villages_met,
        "33.1",
        text=(
            "Mỗi thôn, tổ dân phố họp định kỳ mỗi năm một lần vào cuối năm.",
            "Every village holds its conference once a year.",
        ),
        gap=_MISSING,
        remedy=("Tổ chức hội nghị ở thôn còn thiếu.", "Hold it in the villages that lack it."),
    ),
    lawful(
        "commune_year.conference.notice_short",
        CommuneYear,
        villages_notified,
        "11.1.c",
        act=DECREE,
        text=(
            "Hội nghị định kỳ của thôn được thông báo trước đủ số ngày.",
            "The yearly conference of a village is announced enough days before.",
        ),
        gap=_NOTICE,
        remedy=("Thông báo sớm hơn ở lần sau.", "Announce the next one earlier."),
    ),
    lawful(
        "commune_year.satisfaction.not_asked",
        CommuneYear,
        satisfaction_asked,
        "35.2.a",
        text=(
            "Chính quyền cấp xã khảo sát, đo lường mức độ hài lòng của người dân.",
            "The commune asks how satisfied people are.",
        ),
        gap=("Chưa khảo sát trong năm.", "Not asked in the year."),
        remedy=("Tổ chức khảo sát mức độ hài lòng.", "Ask the people."),
    ),
    lawful(
        "dialogue.without_front",
        PublicDialogue,
        held_with_front,
        "32.1",
        text=(
            "Đối thoại của Ủy ban nhân dân cấp xã được phối hợp với Mặt trận cùng cấp.",
            "The commune holds its dialogue together with the Front.",
        ),
        gap=("Không phối hợp với Mặt trận.", "Held without the Front."),
        remedy=("Mời Mặt trận cùng cấp phối hợp tổ chức.", "Hold it with the Front."),
    ),
    lawful(
        "dialogue.announced_late",
        PublicDialogue,
        dialogue_announced,
        "43",
        act=_GOVERNMENT,
        confidence=Confidence.KNOWN,
        text=("Đối thoại được thông báo trước đủ số ngày.", "A dialogue is announced enough days before."),
        gap=_NOTICE,
        remedy=("Thông báo lại và lùi ngày đối thoại.", "Announce it again and move the day."),
    ),
    lawful(
        "dialogue.results_late",
        PublicDialogue,
        results_published,
        "43",
        act=_GOVERNMENT,
        confidence=Confidence.KNOWN,
        text=("Kết quả đối thoại được công khai đúng hạn.", "The results of a dialogue are published in time."),
        gap=_LATE,
        remedy=("Công khai kết quả đối thoại.", "Publish the results."),
    ),
    lawful(
        "dialogue.request.too_few",
        PublicDialogue,
        request_large_enough,
        "43",
        act=_GOVERNMENT,
        confidence=Confidence.KNOWN,
        text=("Đối thoại theo yêu cầu có đủ tỷ lệ cử tri yêu cầu.", "Enough voters ask for a dialogue on request."),
        gap=(
            "{found} cử tri yêu cầu, cần {expected}, thiếu {gap}.",
            "{found} voters asked, {expected} needed, {gap} missing.",
        ),
        remedy=("Ghi là đối thoại khi cần thiết.", "Record it as held when needed."),
    ),
    practice(
        "dialogue.opinions.unanswered",
        PublicDialogue,
        opinions_answered,
        basis=(Citation.of("120-KL/TW"),),
        since="2016-01-07",
        text=("Mọi ý kiến nêu tại đối thoại được trả lời.", "Every opinion raised at a dialogue is answered."),
        gap=("Trả lời {found}/{expected} ý kiến, còn {gap}.", "{found} of {expected} answered, {gap} left."),
        remedy=("Trả lời bằng văn bản và công khai.", "Answer in writing and publish it."),
    ),
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
        gap=_LATE,
        remedy=("Tổ chức hội nghị.", "Hold the conference."),
    ),
    lawful(
        "workplace.conference.quorum",
        WorkplaceConference,
        conference_valid,
        "51",
        "69",
        text=("Hội nghị có ít nhất 2/3 số người được triệu tập.", "Two thirds of those called come."),
        gap=_MISSING,
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
        gap=_MISSING,
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
        gap=_MISSING,
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
        gap=_LATE,
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
        gap=_NOTICE,
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
        gap=_MISSING,
        remedy=("Tổ chức lại đối thoại.", "Hold it again."),
    ),
)
