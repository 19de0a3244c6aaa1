"""Rules on ballots handed from house to house (*phát phiếu lấy ý kiến*): the team, its plan, the counting."""

from __future__ import annotations

from qcdc.law import Citation
from qcdc.model import PeoplesDecision
from qcdc.rules import reasons
from qcdc.rules.checks import DECREE, LAW, before_law, late, lawful, notice_short
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import (
    DecisionForm,
)

__all__ = ["RULES"]


def _by_ballot(decision: PeoplesDecision, context: Context, act: str = DECREE) -> Skip | None:
    skip = before_law(decision.day, context, act)
    if skip:
        return skip
    return reasons.NO_BALLOTS if decision.form is not DecisionForm.BALLOT else None


def team_fit(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The ballot team has the size the law asks for and is headed by the Front."""
    # The size stands in the law itself, six weeks before the decree.
    skip = _by_ballot(decision, context, LAW)
    if skip:
        return skip
    least = context.statutes.limit("participation.ballot.team.min", on=decision.day)
    most = context.statutes.limit("participation.ballot.team.max", on=decision.day)
    team = decision.team
    if team is None:
        return [Gap(at=Place.of("board_size"), found=0, expected=least.count, citations=least.citations)]
    gaps: list[Gap] = []
    if not least.count <= team.members <= most.count:
        bound = least if team.members < least.count else most
        gaps.append(Gap(at=Place.of("board_size"), found=team.members, expected=bound.count, citations=bound.citations))
    if not team.front_heads:
        gaps.append(Gap(at=Place.of("front_heads"), found=0, expected=1))
    return gaps


def team_announced(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Team and plan were announced early enough before the ballots were handed out."""
    skip = _by_ballot(decision, context)
    if skip:
        return skip
    if decision.team is None:
        return reasons.NO_TEAM
    first = min(one.day for vote in decision.votes for one in vote.sessions if one.form is DecisionForm.BALLOT)
    return notice_short("team", "participation.ballot.announce", decision.team.announced, first, context)


def plan_sent(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The ballot plan went to the commune in time."""
    skip = _by_ballot(decision, context)
    if skip:
        return skip
    if decision.team is None or decision.team.planned is None:
        return reasons.NO_TEAM
    return late("team", "participation.ballot.plan", decision.team.planned, decision.team.plan_sent, context)


def count_witnessed(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Enough households witnessed the counting of the ballots."""
    skip = _by_ballot(decision, context)
    if skip:
        return skip
    if decision.team is None:
        return reasons.NO_TEAM
    limit = context.statutes.limit("participation.ballot.witnesses", on=decision.day)
    if decision.team.witnesses >= limit.count:
        return []
    return [Gap(at=Place.of("team"), found=decision.team.witnesses, expected=limit.count, citations=limit.citations)]


RULES = (
    lawful(
        "decision.ballot.team",
        PeoplesDecision,
        team_fit,
        "19.2",
        also=(Citation.of(DECREE, "4.2"),),
        text=(
            "Tổ phát phiếu có đủ và không quá số người quy định, do đại diện Ban công tác Mặt trận làm Tổ trưởng.",
            "The ballot team has the size the law asks for and is headed by the Front's working committee.",
        ),
        gap=("{at}: {found}, theo quy định {expected}.", "{at}: {found}, the law says {expected}."),
        remedy=("Kiện toàn Tổ phát phiếu.", "Set the team right."),
    ),
    lawful(
        "decision.ballot.announced_late",
        PeoplesDecision,
        team_announced,
        "4.3",
        act=DECREE,
        text=(
            "Tổ phát phiếu và kế hoạch lấy phiếu được thông báo trước đủ số ngày.",
            "The ballot team and its plan are announced enough days before.",
        ),
        gap=(
            "Chậm nhất ngày {expected}, ngày thông báo: {found} (chậm {gap} ngày).",
            "Due by {expected}, announced on {found} ({gap:day} late).",
        ),
        remedy=("Thông báo và lùi ngày phát phiếu.", "Announce it and move the day."),
    ),
    lawful(
        "decision.ballot.plan_late",
        PeoplesDecision,
        plan_sent,
        "4.4",
        act=DECREE,
        text=(
            "Kế hoạch lấy phiếu được gửi Ủy ban nhân dân cấp xã đúng hạn.",
            "The ballot plan goes to the commune in time.",
        ),
        gap=(
            "Hạn cuối {expected}, ngày gửi: {found}, chậm {gap} ngày.",
            "Due by {expected}, sent on {found}, {gap:day} late.",
        ),
        remedy=("Gửi kế hoạch ngay.", "Send the plan at once."),
    ),
    lawful(
        "decision.ballot.witnesses",
        PeoplesDecision,
        count_witnessed,
        "4.6",
        act=DECREE,
        text=(
            "Việc kiểm phiếu có đủ đại diện hộ gia đình chứng kiến.",
            "Enough households witness the counting of the ballots.",
        ),
        gap=("Có {found} đại diện, phải có {expected}.", "{found} witnesses instead of {expected}."),
        remedy=("Kiểm phiếu lại có đủ người chứng kiến.", "Count again with all witnesses."),
    ),
)
