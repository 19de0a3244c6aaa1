"""Rules on village heads: how an election is prepared, won and recognised; terms and dismissals."""

from __future__ import annotations

import pendulum

from qcdc.dates import count_from
from qcdc.law import Confidence
from qcdc.model import VillageHeadElection, VillageHeadTerm
from qcdc.rules import reasons
from qcdc.rules.checks import DECREE, before_law, known, late, lawful, notice_short
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import DismissalGround, Majority

__all__ = ["RULES"]

_VILLAGES = "185/2026/NĐ-CP"


def _prepared(election: VillageHeadElection, context: Context, name: str, key: str) -> Skip | list[Gap]:
    skip = before_law(election.day, context, DECREE)
    if skip:
        return skip
    told: pendulum.Date | None = getattr(election, name)
    return notice_short(name, key, told, election.day, context)


def decided_early(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """The commune decided on the election and its plan early enough."""
    return _prepared(election, context, "decided", "participation.election.decision")


def listed_early(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """The list of candidates went to the commune early enough."""
    return _prepared(election, context, "listed", "participation.election.candidates")


def team_named_early(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """The election team was named early enough."""
    return _prepared(election, context, "team_decided", "participation.election.team.decision")


def team_announced_early(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """The election team was announced early enough."""
    return _prepared(election, context, "team_announced", "participation.election.team.announce")


def has_candidates(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """At least as many candidates as the law asks for."""
    skip = before_law(election.day, context, DECREE)
    if skip:
        return skip
    limit = context.statutes.limit("participation.election.candidates.min", on=election.day)
    found = len(election.candidates)
    if found >= limit.count:
        return []
    return [Gap(at=Place.of("candidates"), found=found, expected=limit.count, citations=limit.citations)]


def won_over_all(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """Nobody is recognised who has not more than half of *all* household representatives."""
    skip = before_law(election.day, context)
    if skip:
        return skip
    answered = None if election.recognition is None else known(election.recognition.day, context)
    if not election.recognised or answered is None:
        return reasons.NOT_RECOGNISED
    if election.elected is not None:
        return []
    best = max((one.yes for one in election.candidates), default=0)
    needed = Majority.MORE_THAN_HALF.needed(election.households)
    return [Gap(at=Place.of("candidates"), found=best, expected=needed, gap=needed - best)]


def recognised_in_time(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """The commune answered the request for recognition in time."""
    skip = before_law(election.day, context, DECREE)
    if skip:
        return skip
    asked = election.recognition
    if asked is None or asked.received > context.as_of:
        return reasons.NOT_ASKED
    return late("recognition", "participation.election.recognition", asked.received, asked.day, context)


def candidates_of_age(election: VillageHeadElection, context: Context) -> Skip | list[Gap]:
    """Every candidate whose birthday is known is old enough on the day of the election."""
    skip = before_law(election.day, context, _VILLAGES)
    if skip:
        return skip
    born = [(index, one.born) for index, one in enumerate(election.candidates) if one.born is not None]
    if not born:
        return reasons.NOT_STATED
    limit = context.statutes.limit("participation.village_head.age", on=election.day)
    return [
        Gap(
            at=Place(path=("candidates", index)),
            found=_age(day, election.day),
            expected=limit.count,
            citations=limit.citations,
        )
        for index, day in born
        if _age(day, election.day) < limit.count
    ]


def _age(born: pendulum.Date, on: pendulum.Date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def petition_large_enough(term: VillageHeadTerm, context: Context) -> Skip | list[Gap]:
    """A dismissal set off by households has enough of them behind it."""
    dismissal = term.dismissal
    if dismissal is None or dismissal.ground is not DismissalGround.HOUSEHOLDS:
        return reasons.NO_PETITION
    skip = before_law(dismissal.day, context, DECREE)
    if skip:
        return skip
    assert dismissal.petitioned is not None, "a petition of households is counted"
    assert dismissal.households is not None, "a petition of households is counted"
    limit = context.statutes.limit("participation.village_head.dismissal.households", on=dismissal.day)
    if limit.is_met(dismissal.petitioned, dismissal.households):
        return []
    needed = -(-limit.count * dismissal.households // 100)
    found = dismissal.petitioned
    return [Gap(at=Place.of("dismissal"), found=found, expected=needed, gap=needed - found, citations=limit.citations)]


def elected_anew(term: VillageHeadTerm, context: Context) -> Skip | list[Gap]:
    """After a dismissal a new head is elected in time."""
    if term.dismissal is None:
        return reasons.NO_DISMISSAL
    skip = before_law(term.dismissal.day, context, DECREE)
    if skip:
        return skip
    return late(
        "dismissal", "participation.village_head.new_election", term.dismissal.day, term.dismissal.new_election, context
    )


def term_in_bounds(term: VillageHeadTerm, context: Context) -> Skip | list[Gap]:
    """A term is not longer than the law allows, an interim one no longer than its months."""
    skip = before_law(term.since, context, _VILLAGES)
    if skip:
        return skip
    if term.last_day is None:
        return reasons.NOT_STATED
    if term.interim:
        limit = context.statutes.limit("participation.village_head.interim", on=term.since)
        last = count_from(term.since, limit.term())
    else:
        limit = context.statutes.limit("participation.village_head.term", on=term.since)
        more = context.statutes.limit("participation.village_head.term.extension", on=term.since)
        last = count_from(count_from(term.since, limit.term()), more.term())
    if term.last_day <= last:
        return []
    over = term.last_day.toordinal() - last.toordinal()
    return [Gap(at=Place.of("until"), found=term.last_day, expected=last, gap=over, citations=limit.citations)]


_SHORT = (
    "Chậm nhất ngày {expected}, ngày thực hiện: {found} (chậm {gap} ngày).",
    "Due by {expected}, done on {found} ({gap:day} late).",
)

RULES = (
    lawful(
        "election.decided_late",
        VillageHeadElection,
        decided_early,
        "6.1.a",
        act=DECREE,
        text=(
            "Quyết định và kế hoạch bầu Trưởng thôn có trước ngày bầu đủ số ngày.",
            "The election of a village head is decided and planned enough days before.",
        ),
        gap=_SHORT,
        remedy=("Lùi ngày bầu.", "Move the election."),
    ),
    lawful(
        "election.list_late",
        VillageHeadElection,
        listed_early,
        "6.2",
        act=DECREE,
        text=(
            "Danh sách người ứng cử được gửi Ủy ban nhân dân cấp xã trước ngày bầu đủ số ngày.",
            "The list of candidates goes to the commune enough days before.",
        ),
        gap=_SHORT,
        remedy=("Gửi danh sách và lùi ngày bầu.", "Send the list and move the election."),
    ),
    lawful(
        "election.team_late",
        VillageHeadElection,
        team_named_early,
        "6.1.b",
        act=DECREE,
        text=(
            "Tổ bầu cử được thành lập trước ngày bầu đủ số ngày.",
            "The election team is named enough days before.",
        ),
        gap=_SHORT,
        remedy=("Thành lập Tổ bầu cử và lùi ngày bầu.", "Name the team and move the election."),
    ),
    lawful(
        "election.team_announced_late",
        VillageHeadElection,
        team_announced_early,
        "6.1.b",
        act=DECREE,
        text=(
            "Tổ bầu cử được thông báo trước ngày bầu đủ số ngày.",
            "The election team is announced enough days before.",
        ),
        gap=_SHORT,
        remedy=("Thông báo Tổ bầu cử và lùi ngày bầu.", "Announce the team and move the election."),
    ),
    lawful(
        "election.candidates.none",
        VillageHeadElection,
        has_candidates,
        "6.2",
        act=DECREE,
        text=("Có ít nhất một người ứng cử Trưởng thôn.", "There is at least one candidate."),
        gap=("Có {found} người ứng cử, cần {expected}.", "{found} candidates, {expected} needed."),
        remedy=("Giới thiệu người ứng cử.", "Put up a candidate."),
    ),
    lawful(
        "election.majority",
        VillageHeadElection,
        won_over_all,
        "21.1",
        text=(
            "Người được công nhận Trưởng thôn đạt trên 50% tổng số đại diện hộ gia đình.",
            "Whoever is recognised as village head has more than half of all household representatives.",
        ),
        gap=(
            "Cao nhất {found} phiếu, cần {expected} trên tổng số hộ, thiếu {gap}.",
            "At most {found} votes, {expected} of all households are needed, {gap} missing.",
        ),
        remedy=("Hủy công nhận, tổ chức bầu lại.", "Withdraw the recognition and elect again."),
    ),
    lawful(
        "election.recognition.late",
        VillageHeadElection,
        recognised_in_time,
        "8",
        act=DECREE,
        text=(
            "Ủy ban nhân dân cấp xã công nhận kết quả bầu đúng hạn.",
            "The commune answers on the result of the election in time.",
        ),
        gap=(
            "Hạn cuối {expected}, ngày trả lời: {found}, chậm {gap} ngày.",
            "Due by {expected}, answered on {found}, {gap:day} late.",
        ),
        remedy=("Ra quyết định công nhận hoặc văn bản không công nhận.", "Recognise it, or refuse in writing."),
    ),
    lawful(
        "election.candidate.too_young",
        VillageHeadElection,
        candidates_of_age,
        "4",
        "7",
        act=_VILLAGES,
        text=("Người ứng cử Trưởng thôn đủ tuổi.", "Candidates are old enough."),
        gap=("{at}: {found} tuổi, phải từ {expected} tuổi.", "{at}: {found:year} old, {expected} are needed."),
        remedy=("Đưa ra khỏi danh sách.", "Take the name off the list."),
        confidence=Confidence.KNOWN,
    ),
    lawful(
        "village_head.petition.too_few",
        VillageHeadTerm,
        petition_large_enough,
        "9.1",
        act=DECREE,
        text=(
            "Kiến nghị cho thôi Trưởng thôn có đủ tỷ lệ hộ gia đình.",
            "A petition to dismiss a village head has enough of all households behind it.",
        ),
        gap=(
            "{found} hộ kiến nghị, cần {expected}, thiếu {gap}.",
            "{found} households petitioned, {expected} are needed, {gap} missing.",
        ),
        remedy=("Không miễn nhiệm theo căn cứ này.", "Do not dismiss on this ground."),
    ),
    lawful(
        "village_head.new_election.late",
        VillageHeadTerm,
        elected_anew,
        "9.3",
        act=DECREE,
        text=(
            "Sau khi cho thôi, Trưởng thôn mới được bầu đúng hạn.",
            "After a dismissal a new village head is elected in time.",
        ),
        gap=(
            "Hạn cuối {expected}, ngày bầu: {found}, chậm {gap} ngày.",
            "Due by {expected}, elected on {found}, {gap:day} late.",
        ),
        remedy=("Tổ chức bầu ngay.", "Elect at once."),
    ),
    lawful(
        "village_head.term.too_long",
        VillageHeadTerm,
        term_in_bounds,
        "4",
        "7",
        act=_VILLAGES,
        text=(
            "Nhiệm kỳ Trưởng thôn, thời gian làm Trưởng thôn lâm thời, không quá thời hạn luật định.",
            "The term of a village head, and of an interim one, is not longer than the law allows.",
        ),
        gap=(
            "Đến {found}, muộn nhất {expected}, quá {gap} ngày.",
            "To {found}, at the latest {expected}, {gap:day} too long.",
        ),
        remedy=("Tổ chức bầu Trưởng thôn.", "Elect a village head."),
        confidence=Confidence.KNOWN,
    ),
)
