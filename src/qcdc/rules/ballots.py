"""Rules on ballots and online votes (*phát phiếu lấy ý kiến, biểu quyết trực tuyến*): team, plan, announcement, count."""

from __future__ import annotations

import pendulum

from qcdc.model import PeoplesDecision
from qcdc.rules import reasons
from qcdc.rules.measures import in_force, unstated
from qcdc.rules.peoples_decisions import DECREE, LAW, OTHER_GROUND
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
    late,
    notice_short,
    too_few,
    too_many,
)
from qcdc.vocab import BallotGround, DecisionForm, Stage

__all__ = ["RULES"]

ballots = Topic("decision", PeoplesDecision, act=LAW)
_STAGES = (Stage.DISCUSS,)

_FOUNDED = {
    DecisionForm.BALLOT: ("participation.ballot.team", reasons.NO_BALLOTS),
    DecisionForm.ONLINE_VOTE: ("participation.online.team", reasons.NO_ONLINE_VOTE),
}


def _day(form: DecisionForm, decision: PeoplesDecision) -> pendulum.Date | Skip:
    return decision.day if decision.form is form else _FOUNDED[form][1]


def _by_ballot(decision: PeoplesDecision) -> pendulum.Date | Skip:
    return _day(DecisionForm.BALLOT, decision)


def _online(decision: PeoplesDecision) -> pendulum.Date | Skip:
    return _day(DecisionForm.ONLINE_VOTE, decision)


def _sized(decision: PeoplesDecision, context: Context) -> Result:
    """The size of the team; if there was expressly no team, the size is 0."""
    key, _ = _FOUNDED[decision.form]
    members = 0 if "team" in decision.not_done else None if decision.team is None else decision.team.members
    at = Place.of("team_size")
    few = too_few(at, f"{key}.min", members, context, on=decision.day)
    return few or too_many(at, f"{key}.max", members, context, on=decision.day)


def _headed(decision: PeoplesDecision, place: str, context: Context) -> Result:
    if "team" in decision.not_done:
        return reasons.NO_TEAM
    heads = None if decision.team is None else decision.team.front_heads
    if heads is None:
        return NOT_STATED
    return [] if heads else [Gap(at=Place.of("front_heads"), citations=in_force(context, decision.day, place))]


_ANNOUNCED = Place.of(
    "team.announced", vi="công khai thông tin về việc phát phiếu lấy ý kiến", en="announcement of the ballots"
)
_SIZE = (
    "Số thành viên của Tổ: {found}; theo quy định: {expected}; chênh lệch {difference}.",
    "Members of the team: {found}; set by law: {expected}; difference {difference}.",
)


@ballots.rule(
    "ballot.team",
    "19.2",
    f"{DECREE} 4.3",
    day=_by_ballot,
    stages=_STAGES,
    asks=(
        "Tổ phát phiếu lấy ý kiến phải có đủ và không quá số thành viên quy định.",
        "The ballot team has the number of members set by law.",
    ),
    gap=_SIZE,
    remedy=("Kiện toàn Tổ phát phiếu lấy ý kiến.", "Reconstitute the ballot team."),
)
def ballot_team(decision: PeoplesDecision, context: Context) -> Result:
    """The law itself sets the size, six weeks before the decree."""
    return _sized(decision, context)


@ballots.rule(
    "ballot.team_head",
    f"{DECREE} 4.3",
    day=_by_ballot,
    stages=_STAGES,
    asks=(
        "Tổ trưởng Tổ phát phiếu lấy ý kiến phải là đại diện Ban công tác Mặt trận ở thôn, tổ dân phố.",
        "A representative of the Front's working committee heads the ballot team.",
    ),
    gap=(
        "Tổ trưởng Tổ phát phiếu lấy ý kiến không phải là đại diện Ban công tác Mặt trận.",
        "The ballot team is not headed by a representative of the Front's working committee.",
    ),
    remedy=("Kiện toàn Tổ phát phiếu lấy ý kiến.", "Reconstitute the ballot team."),
)
def ballot_team_head(decision: PeoplesDecision, context: Context) -> Result:
    """Only the decree regulates who heads the team."""
    return _headed(decision, f"{DECREE} 4.3", context)


@ballots.rule(
    "online.team",
    f"{DECREE} 5.2.b",
    day=_online,
    stages=_STAGES,
    asks=(
        "Tổ lấy ý kiến biểu quyết trực tuyến phải có đủ và không quá số thành viên quy định.",
        "The team for an online vote has the number of members set by law.",
    ),
    gap=_SIZE,
    remedy=("Kiện toàn Tổ lấy ý kiến biểu quyết trực tuyến.", "Reconstitute the team for the online vote."),
)
def online_team(decision: PeoplesDecision, context: Context) -> Result:
    """An online vote has a team as well."""
    return _sized(decision, context)


@ballots.rule(
    "online.team_head",
    f"{DECREE} 5.2.b",
    day=_online,
    stages=_STAGES,
    asks=(
        "Tổ trưởng Tổ lấy ý kiến biểu quyết trực tuyến phải là đại diện Ban công tác Mặt trận ở thôn, tổ dân phố.",
        "A representative of the Front's working committee heads the team for an online vote.",
    ),
    gap=(
        "Tổ trưởng Tổ lấy ý kiến biểu quyết trực tuyến không phải là đại diện Ban công tác Mặt trận.",
        "The team for the online vote is not headed by a representative of the Front's working committee.",
    ),
    remedy=("Kiện toàn Tổ lấy ý kiến biểu quyết trực tuyến.", "Reconstitute the team for the online vote."),
)
def online_team_head(decision: PeoplesDecision, context: Context) -> Result:
    """Its head is the same as that of a ballot team."""
    return _headed(decision, f"{DECREE} 5.2.b", context)


@ballots.rule(
    "ballot.announced_late",
    "19.2",
    f"{DECREE} 4.4",
    day=_by_ballot,
    stages=(Stage.KNOW, Stage.DISCUSS),
    asks=(
        "Thông tin về việc phát phiếu lấy ý kiến phải được công khai trước ngày phát phiếu đủ số ngày quy định.",
        "The ballots are announced the required number of days before they are handed out.",
    ),
    gap=(
        "Ngày công khai: {found}; chậm nhất ngày {expected}; chậm {difference} ngày.",
        "Announced: {found}; due by {expected}; {difference:calendar day} late.",
    ),
    remedy=(
        "Công khai thông tin và lùi ngày phát phiếu lấy ý kiến.",
        "Announce the ballots and postpone handing them out.",
    ),
)
def ballots_announced(decision: PeoplesDecision, context: Context) -> Result:
    """Counted back from the day on which the first ballots were handed out.

    If that day is not stated, an announcement that is late for the last day of the ballots is late in any case.
    """
    if decision.team is None:
        return reasons.NO_TEAM if "team" in decision.not_done else NOT_STATED
    sessions = [one for vote in decision.votes for one in vote.sessions if one.form is DecisionForm.BALLOT]
    opened = [one.opened for one in sessions if one.opened is not None]
    first = min(one.opened or one.day for one in sessions)
    done = done_of(decision.team, "announced")
    found = notice_short(_ANNOUNCED, "participation.ballot.announce", done, first, context)
    return found if found or len(opened) == len(sessions) else [unstated("opened")]


def _planned(decision: PeoplesDecision) -> pendulum.Date | Skip | None:
    if decision.form is not DecisionForm.BALLOT:
        return reasons.NO_BALLOTS
    if decision.team is None:
        return reasons.NO_TEAM if "team" in decision.not_done else None
    return decision.team.planned


@ballots.rule(
    "ballot.plan_late",
    f"{DECREE} 4.2",
    day=_planned,
    stages=_STAGES,
    asks=(
        "Kế hoạch tổ chức phát phiếu lấy ý kiến phải được gửi Chủ tịch Ủy ban nhân dân và Chủ tịch Ủy ban "
        "Mặt trận Tổ quốc Việt Nam cấp xã trong thời hạn quy định.",
        "The ballot plan is sent to the chairs of the People's Committee and of the Front committee of the "
        "commune within the statutory time limit.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày gửi: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; sent: {found}; {difference:calendar day} late.",
    ),
    remedy=("Gửi ngay kế hoạch cho cả hai nơi.", "Send the plan to both now."),
)
def plan_sent(decision: PeoplesDecision, context: Context) -> Result:
    """To both chairs, from the day on which the plan was issued."""
    team = decision.team
    assert team is not None, "the day of the rule"
    assert team.planned is not None, "the day of the rule"
    found: list[Gap | Unjudged] = []
    for name in ("plan_sent", "plan_sent_front"):
        found += late(Place.of(name), "participation.ballot.plan", team.planned, done_of(team, name), context)
    return found


@ballots.rule(
    "ballot.witnesses",
    f"{DECREE} 4.6.a",
    day=_by_ballot,
    stages=_STAGES,
    asks=(
        "Việc kiểm phiếu lấy ý kiến phải có đủ đại diện hộ gia đình chứng kiến.",
        "The required number of household representatives witnesses the counting of the ballots.",
    ),
    gap=(
        "Có {found} đại diện hộ gia đình chứng kiến; cần {expected}; thiếu {difference}.",
        "Witnesses: {found}; {expected} needed; {difference} short.",
    ),
    remedy=(
        "Kiểm phiếu lại có đủ đại diện hộ gia đình chứng kiến.",
        "Count the ballots again before the required witnesses.",
    ),
)
def count_witnessed(decision: PeoplesDecision, context: Context) -> Result:
    """The team invites them while it counts."""
    if "team" in decision.not_done:
        return reasons.NO_TEAM
    witnesses = None if decision.team is None else decision.team.witnesses
    return too_few(Place.of("witnesses"), "participation.ballot.witnesses", witnesses, context, on=decision.day)


@ballots.rule(
    "ballot.quorum_was_there",
    "19.1.b",
    f"{DECREE} 4.1.b",
    day=_by_ballot,
    stages=_STAGES,
    asks=(
        "Phát phiếu lấy ý kiến vì cuộc họp không đủ đại diện hộ gia đình chỉ khi số hộ dự họp không thể đạt tỷ lệ tán "
        "thành tối thiểu.",
        "Ballots for want of a quorum follow a meeting at which too few households were represented to reach the "
        "majority.",
    ),
    gap=(
        "{at}: {found} hộ gia đình đã dự họp; từ {expected} hộ là đủ để biểu quyết.",
        "{at}: {found} households came to the meeting; {expected} would have been enough.",
    ),
    remedy=(
        "Xem lại căn cứ phát phiếu lấy ý kiến.",
        "Review the ground on which the ballots were handed out.",
    ),
)
def quorum_lacking(decision: PeoplesDecision, context: Context) -> Result:
    """The meeting without a quorum is a session of the decision; without it, the attendance is not stated."""
    if decision.ground is None:
        return NOT_STATED
    if decision.ground is not BallotGround.NO_QUORUM:
        return OTHER_GROUND
    share = context.book.limit(decision.subject.vote_limit, on=decision.day)
    found: list[Gap | Unjudged] = []
    for index, vote in enumerate(decision.votes):
        at = Place(path=("votes", index))
        came, needed = vote.present(DecisionForm.MEETING), share.needed(vote.households)
        if not any(one.form is DecisionForm.MEETING for one in vote.sessions):
            found.append(unstated(at))
        elif came >= needed:
            found.append(Gap(at=at, found=came, expected=needed))
    return found


RULES = ballots.rules
