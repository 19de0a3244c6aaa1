"""Rules on what the people decide: who may propose, in which form, with which majority, and what follows."""

from __future__ import annotations

import pendulum

from qcdc.dates import count_from, roll_forward
from qcdc.law import Citation
from qcdc.model import PeoplesDecision
from qcdc.rules import reasons
from qcdc.rules.checks import DECREE, before_law, lawful, notice_short
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip, gaps_of_each
from qcdc.vocab import (
    BallotGround,
    DecisionForm,
    DecisionScope,
    DecisionSubject,
    Majority,
)

__all__ = ["RULES"]

_CONVENTIONS = "61/2023/NĐ-CP"


def initiative_supported(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """A citizens' initiative has enough households behind it, or the Front's working committee."""
    if decision.initiative is None:
        return reasons.NO_INITIATIVE
    skip = before_law(decision.initiative.day, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.initiative.households", on=decision.initiative.day)
    agreed, households = decision.initiative.agreed, decision.households
    if decision.initiative.front_support or limit.is_met(agreed, households):
        return []
    needed = -(-limit.count * households // 100)
    return [
        Gap(at=Place.of("initiative"), found=agreed, expected=needed, gap=needed - agreed, citations=limit.citations)
    ]


def initiative_fresh(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The agreement of the households was still valid when the people decided."""
    if decision.initiative is None:
        return reasons.NO_INITIATIVE
    skip = before_law(decision.day, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.initiative.validity", on=decision.initiative.day)
    # Rolled: whether a validity ends on a day off is doctrine, and a breach must be one in either reading.
    last = roll_forward(count_from(decision.initiative.day, limit.term()), calendar=context.calendar)
    if decision.day <= last:
        return []
    return [
        Gap(
            at=Place.of("initiative"),
            found=decision.day,
            expected=last,
            gap=decision.day.toordinal() - last.toordinal(),
            citations=limit.citations,
        )
    ]


def form_allowed(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The form is one the law allows for the subject."""
    skip = before_law(decision.day, context)
    if skip:
        return skip
    if decision.form is DecisionForm.MEETING:
        return []
    self_management = decision.subject is DecisionSubject.SELF_MANAGEMENT
    if decision.form is DecisionForm.ONLINE_VOTE:
        return [] if self_management else [Gap(at=Place.of("form"), found=decision.subject.number, expected=6)]
    if self_management or decision.ground is BallotGround.NO_QUORUM:
        return []
    chair = decision.subject.number <= 2 and decision.scope is DecisionScope.COMMUNE
    if chair and decision.ground is BallotGround.CHAIR_CHOSE:
        return []
    return [Gap(at=Place.of("ground"), found=decision.subject.number, expected=6)]


def _meetings(decision: PeoplesDecision) -> list[tuple[str, pendulum.Date, pendulum.Date | None]]:
    return [
        (f"votes[{place}].sessions[{index}]", session.day, session.notified)
        for place, vote in enumerate(decision.votes)
        for index, session in enumerate(vote.sessions)
        if session.form is DecisionForm.MEETING
    ]


def notice_given(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Every meeting was announced early enough."""
    skip = before_law(decision.day, context, DECREE)
    if skip:
        return skip
    meetings = _meetings(decision)
    if not meetings:
        return reasons.NO_MEETING
    return gaps_of_each(
        meetings, lambda one: notice_short(one[0], "participation.meeting.notice", one[2], one[1], context)
    )


def documents_sent(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The papers reached the households early enough before a meeting on subjects 1 to 3."""
    skip = before_law(decision.day, context, DECREE)
    if skip:
        return skip
    meetings = _meetings(decision)
    if not meetings or decision.subject.number > 3:
        return reasons.NO_MEETING if not meetings else reasons.OTHER_SUBJECT
    first = min(day for _, day, _ in meetings)
    return notice_short("documents", "participation.meeting.documents", decision.documents, first, context)


def clusters_allowed(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Only a large or scattered village meets in clusters."""
    skip = before_law(decision.day, context)
    if skip:
        return skip
    clustered = [
        (place, vote)
        for place, vote in enumerate(decision.votes)
        if any(session.cluster is not None for session in vote.sessions)
    ]
    if not clustered:
        return reasons.NO_CLUSTERS
    limit = context.statutes.limit("participation.meeting.clusters", on=decision.day)
    return [
        Gap(
            at=Place(path=("votes", place)),
            found=vote.households,
            expected=limit.count,
            gap=limit.count - vote.households,
            citations=limit.citations,
        )
        for place, vote in clustered
        if not vote.scattered and vote.households < limit.count
    ]


def result_as_counted(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """What the minutes announce is what the count over *all* household representatives says."""
    skip = before_law(decision.day, context)
    if skip:
        return skip
    if decision.announced is None:
        return reasons.NOT_STATED
    if decision.announced is decision.passed_by(context.statutes):
        return []
    if decision.scope is DecisionScope.COMMUNE:
        found = decision.in_favour_by(context.statutes) or 0
        needed = context.statutes.limit("participation.vote.villages", on=decision.day).needed(decision.villages)
        return [Gap(at=Place.of("villages"), found=found, expected=needed, gap=needed - found)]
    needed = decision.yes_needed_by(context.statutes) or 0
    return [Gap(at=Place.of("votes"), found=decision.yes, expected=needed, gap=needed - decision.yes)]


def online_agreed(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """More than half of all households agreed to vote online."""
    skip = before_law(decision.day, context, DECREE)
    if skip:
        return skip
    if decision.form is not DecisionForm.ONLINE_VOTE:
        return reasons.NO_ONLINE_VOTE
    return [
        Gap(
            at=Place(path=("votes", place)),
            found=vote.online_consent,
            expected=Majority.MORE_THAN_HALF.needed(vote.households),
        )
        for place, vote in enumerate(decision.votes)
        if not Majority.MORE_THAN_HALF.reached(vote.online_consent or 0, vote.households)
    ]


def convention_quorum(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """More than half of the households came to the meeting that adopts a village convention."""
    skip = before_law(decision.day, context, _CONVENTIONS)
    if skip:
        return skip
    if decision.subject is not DecisionSubject.CONVENTION:
        return reasons.OTHER_SUBJECT
    if decision.form is not DecisionForm.MEETING:
        return reasons.NO_MEETING
    if Majority.MORE_THAN_HALF.reached(decision.present, decision.households):
        return []
    needed = Majority.MORE_THAN_HALF.needed(decision.households)
    return [Gap(at=Place.of("votes"), found=decision.present, expected=needed, gap=needed - decision.present)]


def draft_posted(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The draft of a village convention was posted long enough before the people decided."""
    skip = before_law(decision.day, context, _CONVENTIONS)
    if skip:
        return skip
    if decision.subject is not DecisionSubject.CONVENTION:
        return reasons.OTHER_SUBJECT
    limit = context.statutes.limit("participation.convention.draft", on=decision.day)
    posted = 0 if decision.draft is None else decision.draft.days(decision.day)
    if posted >= limit.count:
        return []
    return [
        Gap(
            at=Place.of("draft"),
            found=posted,
            expected=limit.count,
            gap=limit.count - posted,
            citations=limit.citations,
        )
    ]


RULES = (
    lawful(
        "decision.initiative.too_few",
        PeoplesDecision,
        initiative_supported,
        "16.3",
        text=(
            "Sáng kiến của công dân được đủ tỷ lệ hộ gia đình đồng ý, hoặc được Ban công tác Mặt trận ủng hộ.",
            "A citizens' initiative has enough households behind it, or the Front's working committee.",
        ),
        gap=(
            "{found} hộ đồng ý, cần {expected}, thiếu {gap}.",
            "{found} households agree, {expected} are needed, {gap} are missing.",
        ),
        remedy=(
            "Vận động thêm hộ gia đình, hoặc đề nghị Ban công tác Mặt trận xem xét.",
            "Win more households, or ask the Front's working committee.",
        ),
    ),
    lawful(
        "decision.initiative.stale",
        PeoplesDecision,
        initiative_fresh,
        "16.3",
        text=(
            "Sự đồng ý của các hộ gia đình với sáng kiến còn giá trị khi Nhân dân bàn và quyết định.",
            "The agreement of the households to an initiative is still valid when the people decide.",
        ),
        gap=(
            "Có giá trị đến {expected}, quyết định ngày {found}, quá {gap} ngày.",
            "Valid to {expected}, decided on {found}, {gap:day} too late.",
        ),
        remedy=("Lấy lại ý kiến đồng ý của các hộ gia đình.", "Ask the households again."),
    ),
    lawful(
        "decision.form.not_allowed",
        PeoplesDecision,
        form_allowed,
        "17.2",
        "19.1",
        also=(Citation.of(DECREE, "4.1"),),
        text=(
            "Hình thức quyết định phù hợp với nội dung: phát phiếu khi cuộc họp không đủ người hoặc do Chủ tịch Ủy ban "
            "nhân dân cấp xã quyết định trong phạm vi cấp xã; biểu quyết trực tuyến chỉ với nội dung tự quản khác.",
            "The form fits the subject: ballots where the meeting lacked its quorum, or commune-wide by choice of the "
            "chair; online votes for other self-management only.",
        ),
        gap=(
            "{at}: nội dung {found} không được dùng hình thức này; chỉ nội dung {expected} được tự chọn.",
            "{at}: subject {found} may not be decided in this form; only subject {expected} is free to choose it.",
        ),
        remedy=(
            "Tổ chức cuộc họp; chỉ phát phiếu khi có căn cứ theo luật.",
            "Hold a meeting; hand out ballots only on a ground of the law.",
        ),
    ),
    lawful(
        "decision.meeting.notice_short",
        PeoplesDecision,
        notice_given,
        "3.3",
        act=DECREE,
        text=(
            "Cuộc họp của cộng đồng dân cư được thông báo trước đủ số ngày.",
            "A village meeting is announced enough days before.",
        ),
        gap=(
            "{at}: phải thông báo chậm nhất ngày {expected}, ngày thông báo: {found} (chậm {gap} ngày).",
            "{at}: to be announced by {expected}, announced on {found} ({gap:day} late).",
        ),
        remedy=("Thông báo lại và lùi ngày họp.", "Announce it again and move the meeting."),
    ),
    lawful(
        "decision.documents.late",
        PeoplesDecision,
        documents_sent,
        "3.4",
        act=DECREE,
        text=(
            "Tài liệu về nội dung 1, 2, 3 đến hộ gia đình trước cuộc họp đủ số ngày.",
            "The papers on subjects 1 to 3 reach the households enough days before the meeting.",
        ),
        gap=(
            "Chậm nhất ngày {expected}, ngày gửi: {found} (chậm {gap} ngày).",
            "Due by {expected}, sent on {found} ({gap:day} late).",
        ),
        remedy=("Gửi tài liệu và lùi ngày họp.", "Send the papers and move the meeting."),
    ),
    lawful(
        "decision.clusters.not_allowed",
        PeoplesDecision,
        clusters_allowed,
        "18.3",
        text=(
            "Chỉ thôn, tổ dân phố đông hộ hoặc ở phân tán mới họp theo cụm.",
            "Only a large or scattered village meets in clusters.",
        ),
        gap=(
            "{at}: {found} hộ, dưới {expected} (thiếu {gap}) và không phân tán.",
            "{at}: {found} households, under {expected} by {gap}, and not scattered.",
        ),
        remedy=("Tổ chức một cuộc họp chung.", "Hold one meeting for all."),
    ),
    lawful(
        "decision.result.misstated",
        PeoplesDecision,
        result_as_counted,
        "21.1",
        text=(
            "Kết quả công bố đúng với tỷ lệ trên tổng số đại diện hộ gia đình, không phải trên số người dự họp.",
            "The result announced is that over all household representatives, not over those present.",
        ),
        gap=(
            "Tán thành {found}, cần {expected} trên tổng số (chênh {gap}).",
            "{found} in favour, {expected} of all are needed (difference {gap}).",
        ),
        remedy=(
            "Lập lại biên bản theo tổng số đại diện hộ gia đình; nội dung chưa đạt thì tổ chức bàn lại.",
            "Write the minutes anew over all household representatives; what did not pass is put to the people again.",
        ),
    ),
    lawful(
        "decision.online.not_agreed",
        PeoplesDecision,
        online_agreed,
        "5.2.c",
        act=DECREE,
        text=(
            "Trên 50% tổng số đại diện hộ gia đình đồng ý biểu quyết trực tuyến.",
            "More than half of all household representatives agreed to vote online.",
        ),
        gap=("{at}: {found} hộ đồng ý, cần {expected}.", "{at}: {found} households agreed, {expected} are needed."),
        remedy=("Lấy ý kiến về hình thức, hoặc họp trực tiếp.", "Ask the households about the form, or meet."),
    ),
    lawful(
        "decision.convention.quorum",
        PeoplesDecision,
        convention_quorum,
        "10",
        act=_CONVENTIONS,
        text=(
            "Cuộc họp thông qua hương ước, quy ước có đại diện của trên 50% số hộ gia đình.",
            "More than half of the households come to the meeting that adopts a village convention.",
        ),
        gap=(
            "Có {found} hộ dự, cần {expected}, thiếu {gap}.",
            "{found} households came, {expected} are needed, {gap} missing.",
        ),
        remedy=("Triệu tập lại cuộc họp.", "Call the meeting again."),
    ),
    lawful(
        "decision.convention.draft_posting",
        PeoplesDecision,
        draft_posted,
        "9.1",
        act=_CONVENTIONS,
        text=(
            "Dự thảo hương ước, quy ước được niêm yết đủ số ngày trước khi thông qua.",
            "The draft of a village convention is posted long enough before it is adopted.",
        ),
        gap=(
            "Niêm yết {found} ngày, phải đủ {expected} ngày, thiếu {gap}.",
            "Posted {found:day} instead of {expected}, {gap} short.",
        ),
        remedy=("Niêm yết tiếp cho đủ rồi mới họp.", "Post it for the whole time, then meet."),
    ),
)
