"""Rules on meetings of a village (*cuộc họp của cộng đồng dân cư*): convening, announcement, clusters, counting."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.model import PeoplesDecision, VillageVote, VotingSession
from qcdc.rules import reasons
from qcdc.rules.measures import in_force, unstated
from qcdc.rules.peoples_decisions import DECREE, LAW
from qcdc.rules.writing import (
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    notice_short,
    too_few,
    too_many,
)
from qcdc.vocab import Convener, DecisionForm, DecisionSubject, Stage

__all__ = ["RULES"]

NOT_SECRET = Skip(reason="not_secret", vi="biểu quyết bằng hình thức giơ tay", en="the vote was by show of hands")


class Meeting(NamedTuple):
    """One meeting of a village, or of a cluster of it."""

    at: Place
    decision: PeoplesDecision
    session: VotingSession


def meetings(decision: PeoplesDecision, _: Context) -> Skip | list[Meeting]:
    """Every meeting of a decision, including those without a quorum."""
    found = [
        Meeting(Place(path=("votes", place, "sessions", index)), decision, session)
        for place, vote in enumerate(decision.votes)
        for index, session in enumerate(vote.sessions)
        if session.form is DecisionForm.MEETING
    ]
    return found or reasons.NO_MEETING


held = Topic("decision", PeoplesDecision, act=LAW, each=meetings)
_STAGES = (Stage.DISCUSS,)


@held.rule(
    "meeting.notice_short",
    f"{DECREE} 3.3",
    day=lambda meeting: meeting.session.day,
    stages=(Stage.KNOW, Stage.DISCUSS),
    asks=(
        "Cuộc họp của cộng đồng dân cư phải được thông báo trước ngày họp đủ số ngày quy định.",
        "A village meeting is announced the required number of days in advance.",
    ),
    gap=(
        "{at}: chậm nhất ngày {expected}; ngày thông báo: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; announced: {found}; {difference:calendar day} late.",
    ),
    remedy=("Thông báo lại và lùi ngày họp.", "Announce the meeting again and postpone it."),
)
def notice_given(meeting: Meeting, context: Context) -> Result:
    """Every meeting was announced early enough."""
    session = meeting.session
    return notice_short(meeting.at, "participation.meeting.notice", done_of(session, "notified"), session.day, context)


@held.rule(
    "meeting.convener",
    "18.1",
    f"{DECREE} 3.1.a",
    f"{DECREE} 3.1.b",
    f"{DECREE} 3.1.c",
    f"{DECREE} 3.1.d",
    day=lambda meeting: meeting.session.day,
    stages=_STAGES,
    asks=(
        "Cuộc họp của cộng đồng dân cư phải do người có thẩm quyền triệu tập.",
        "A village meeting is called by a person or body entitled to call it.",
    ),
    gap=(
        "{at}: không có thẩm quyền triệu tập cuộc họp về nội dung này.",
        "{at}: not entitled to call a meeting on this matter.",
    ),
    remedy=(
        "Người có thẩm quyền triệu tập lại cuộc họp.",
        "The person or body entitled to call the meeting calls it again.",
    ),
)
def called_rightly(meeting: Meeting, context: Context) -> Result:
    """The head calls meetings; for an election of the head, the election team does; for a removal, the Front's head.

    If there is no head, a person appointed by the chair of the commune calls all other meetings; if the head also leads
    the Front's committee, the chair calls the meeting on the removal.
    """
    decision, who = meeting.decision, meeting.session.convener
    if who is None:
        return NOT_STATED
    if decision.subject is DecisionSubject.VILLAGE_HEAD:
        return _on_the_head(meeting, who, context)
    if who is Convener.VILLAGE_HEAD:
        return []
    right = decision.head_vacant if who is Convener.NAMED_PERSON else False
    if right is None:
        return [unstated("head_vacant")]
    return [] if right else [_wrong(meeting, who, context, f"{LAW} 18.1", f"{DECREE} 3.1.a")]


def _on_the_head(meeting: Meeting, who: Convener, context: Context) -> Result:
    places = (f"{DECREE} 3.1.b", f"{DECREE} 3.1.c")
    if not in_force(context, meeting.session.day, *places):
        # The law leaves these meetings to the decree.
        return reasons.BEFORE_LAW
    removal, both = meeting.decision.removal, meeting.decision.head_leads_front
    if who in {Convener.VILLAGE_HEAD, Convener.NAMED_PERSON}:
        return [_wrong(meeting, who, context, *places)]
    if removal is None:
        return [unstated("removal")]
    if not removal:
        return [] if who is Convener.ELECTION_TEAM else [_wrong(meeting, who, context, places[0])]
    if who is Convener.ELECTION_TEAM:
        return [_wrong(meeting, who, context, places[1])]
    if both is None:
        return [unstated("head_leads_front")]
    return [] if both is (who is Convener.COMMUNE_CHAIR) else [_wrong(meeting, who, context, places[1])]


def _wrong(meeting: Meeting, who: Convener, context: Context, *places: str) -> Gap:
    return Gap(at=meeting.at, about=who, citations=in_force(context, meeting.session.day, *places))


@held.rule(
    "procedure.majority",
    f"{DECREE} 3.5.a",
    f"{DECREE} 3.5.b",
    f"{DECREE} 3.5.c",
    day=lambda meeting: meeting.session.day,
    stages=_STAGES,
    asks=(
        "Thư ký, hình thức biểu quyết và Ban kiểm phiếu của cuộc họp phải được đủ tỷ lệ đại diện hộ gia đình dự họp "
        "đồng ý.",
        "The secretary, the form of the vote and the counting board of a meeting have the agreement of the "
        "required share of the household representatives present.",
    ),
    gap=(
        "{at}: {found} đại diện hộ gia đình dự họp đồng ý; cần {expected}; thiếu {difference}.",
        "{at}: {found} of those present agreed; {expected} are needed; {difference} short.",
    ),
    remedy=(
        "Cuộc họp biểu quyết lại bằng hình thức giơ tay.",
        "The meeting votes again by show of hands.",
    ),
)
def procedure_agreed(meeting: Meeting, context: Context) -> Result:
    """A counting board is elected for a secret ballot only."""
    session = meeting.session
    asked = ("for_secretary", "for_form", *(("for_counting_board",) if session.secret else ()))
    return [
        found
        for name in asked
        for found in too_few(
            meeting.at.then(name),
            "participation.vote.procedure",
            getattr(session, name),
            context,
            on=session.day,
            total=session.present,
        )
    ]


@held.rule(
    "counting_board.size",
    "18.4.d",
    f"{DECREE} 3.5.c",
    day=lambda meeting: meeting.session.day,
    stages=_STAGES,
    asks=(
        "Cuộc họp bỏ phiếu kín phải bầu Ban kiểm phiếu có đủ và không quá số người quy định.",
        "A meeting that votes by secret ballot elects a counting board of the required size.",
    ),
    gap=(
        "{at}: Ban kiểm phiếu có {found} người; theo quy định: {expected}; chênh lệch {difference}.",
        "{at}: members of the counting board: {found}; set by law: {expected}; difference {difference}.",
    ),
    remedy=("Bầu lại Ban kiểm phiếu, kiểm phiếu lại.", "Elect the counting board again and recount the votes."),
)
def counting_board_fit(meeting: Meeting, context: Context) -> Result:
    """The law requires a counting board, the decree sets its size."""
    session = meeting.session
    if session.secret is False:
        return NOT_SECRET
    if session.secret is None:
        return NOT_STATED
    return _sized(meeting, context)


def _sized(meeting: Meeting, context: Context) -> list[Gap | Unjudged]:
    day, members = meeting.session.day, meeting.session.counting_board
    if context.book.limit_or_none("participation.counting_board.min", on=day) is None:
        cited = in_force(context, day, f"{LAW} 18.4.d")
        none = [Gap(at=meeting.at, found=0, expected=1, difference=1, citations=cited)] if members == 0 else []
        return [unstated(meeting.at.then("counting_board"))] if members is None else list(none)
    few = too_few(meeting.at, "participation.counting_board.min", members, context, on=day)
    return few or too_many(meeting.at, "participation.counting_board.max", members, context, on=day)


@held.rule(
    "counting_board.witnesses",
    f"{DECREE} 3.5.c",
    day=lambda meeting: meeting.session.day,
    stages=_STAGES,
    asks=(
        "Việc kiểm phiếu kín tại cuộc họp phải có đủ đại diện hộ gia đình chứng kiến.",
        "The required number of household representatives witnesses the counting of a secret ballot at a meeting.",
    ),
    gap=(
        "{at}: {found} người; cần {expected}; thiếu {difference}.",
        "{at}: {found}; {expected} needed; {difference} short.",
    ),
    remedy=(
        "Kiểm phiếu lại có đủ đại diện hộ gia đình chứng kiến.",
        "Count the votes again before the required witnesses.",
    ),
)
def secret_count_witnessed(meeting: Meeting, context: Context) -> Result:
    """There is a separate rule for ballots that are handed out."""
    session = meeting.session
    if session.secret is False:
        return NOT_SECRET
    if session.secret is None:
        return NOT_STATED
    key = "participation.counting_board.witnesses"
    return too_few(meeting.at.then("witnesses"), key, session.witnesses, context, on=session.day)


class Clustered(NamedTuple):
    """A village that met in clusters, and the day of the first meeting."""

    at: Place
    vote: VillageVote
    day: pendulum.Date


def clustered(decision: PeoplesDecision, _: Context) -> Skip | list[Clustered]:
    """The villages that met in clusters."""
    found: list[Clustered] = []
    for place, vote in enumerate(decision.votes):
        days = [session.day for session in vote.sessions if session.cluster is not None]
        found += [Clustered(Place(path=("votes", place)), vote, min(days))] if days else []
    return found or reasons.NO_CLUSTERS


clusters = Topic("decision", PeoplesDecision, act=LAW, each=clustered)


@clusters.rule(
    "clusters.not_allowed",
    "18.3",
    day=lambda village: village.day,
    stages=_STAGES,
    asks=(
        "Chỉ thôn, tổ dân phố có từ đủ số hộ gia đình quy định trở lên hoặc có địa bàn dân cư sinh sống không tập trung "
        "mới họp theo từng cụm dân cư.",
        "Only a village with at least the number of households set, or one whose households live scattered, meets in "
        "clusters.",
    ),
    gap=(
        "{at}: {found} hộ gia đình; ít nhất {expected}; thiếu {difference}; dân cư sinh sống tập trung.",
        "{at}: {found} households; at least {expected} required; {difference} short; the households are not scattered.",
    ),
    remedy=("Tổ chức một cuộc họp chung của thôn, tổ dân phố.", "Hold one meeting for the whole village."),
)
def clusters_allowed(village: Clustered, context: Context) -> Result:
    """Either size or dispersion is enough."""
    vote = village.vote
    limit = context.book.limit("participation.meeting.clusters", on=village.day)
    short = limit.count - vote.households
    if short <= 0 or vote.scattered:
        return []
    if vote.scattered is None:
        return [unstated(village.at.then("scattered"))]
    return [
        Gap(at=village.at, found=vote.households, expected=limit.count, difference=short, citations=limit.citations)
    ]


@clusters.rule(
    "clusters.unplanned",
    f"{DECREE} 3.6",
    day=lambda village: village.day,
    stages=_STAGES,
    asks=(
        "Phương án họp theo từng cụm dân cư phải được Ủy ban nhân dân cấp xã quyết định trước khi họp.",
        "The People's Committee of the commune decides on the plan of cluster meetings before they are held.",
    ),
    gap=(
        "{at}: họp ngày {expected}; ngày quyết định phương án: {found}.",
        "{at}: first meeting on {expected}; plan decided on: {found}.",
    ),
    remedy=(
        "Báo cáo Ủy ban nhân dân cấp xã quyết định phương án họp theo cụm.",
        "Ask the People's Committee of the commune to decide on the plan.",
    ),
)
def clusters_planned(village: Clustered, _: Context) -> Result:
    """The plan names the clusters, who chairs them, days and places."""
    planned = done_of(village.vote, "cluster_plan")
    if planned is None:
        return [unstated(village.at.then("cluster_plan"))]
    day = village.vote.cluster_plan
    return [] if day is not None and day <= village.day else [Gap(at=village.at, found=day, expected=village.day)]


def first_meeting(decision: PeoplesDecision) -> pendulum.Date | Skip:
    """The day of the first meeting on a matter for which papers are sent."""
    days = [one.day for vote in decision.votes for one in vote.sessions if one.form is DecisionForm.MEETING]
    if not days:
        return reasons.NO_MEETING
    return min(days) if decision.subject.number <= 3 else reasons.OTHER_SUBJECT


decisions = Topic("decision", PeoplesDecision, act=LAW)


@decisions.rule(
    "documents.late",
    f"{DECREE} 3.4",
    day=first_meeting,
    stages=(Stage.KNOW, Stage.DISCUSS),
    asks=(
        "Tài liệu cuộc họp về nội dung tại các khoản 1, 2 và 3 Điều 15 của Luật phải được gửi đến hộ gia "
        "đình trước cuộc họp đủ số ngày quy định.",
        "The documents of a meeting on matters under clauses 1, 2 and 3 of Article 15 of the Law reach the "
        "households the required number of days before the meeting.",
    ),
    gap=(
        "Ngày gửi: {found}; chậm nhất ngày {expected}; chậm {difference} ngày.",
        "Sent: {found}; due by {expected}; {difference:calendar day} late.",
    ),
    remedy=("Gửi tài liệu và lùi ngày họp.", "Send the documents and postpone the meeting."),
)
def documents_sent(decision: PeoplesDecision, context: Context) -> Result:
    """Before the first meeting, if there are several."""
    first = first_meeting(decision)
    assert not isinstance(first, Skip), "the day of the rule"
    done = done_of(decision, "documents")
    return notice_short(Place.of("documents"), "participation.meeting.documents", done, first, context)


RULES = (*held.rules, *clusters.rules, *decisions.rules)
