"""Rules on the election of a village head: preparation, announcement, majority, recognition."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pendulum

from qcdc.model import Candidate, VillageHeadElection
from qcdc.rules import reasons
from qcdc.rules.measures import unstated
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
    known,
    late,
    notice_short,
    too_few,
)
from qcdc.vocab import Confidence, Stage

__all__ = ["RULES"]

LAW, DECREE, VILLAGES = "10/2022/QH15", "59/2023/NĐ-CP", "185/2026/NĐ-CP"
_STAGES = (Stage.DISCUSS,)

elections = Topic("election", VillageHeadElection, act=DECREE)

_SHORT = (
    "{at}: chậm nhất ngày {expected}; ngày thực hiện: {found}; chậm {difference} ngày.",
    "{at}: due by {expected}; done: {found}; {difference:calendar day} late.",
)


def _day(election: VillageHeadElection) -> pendulum.Date:
    return election.day


def _prepared(field: str, key: str) -> Callable[[VillageHeadElection, Context], list[Gap | Unjudged]]:
    def check(election: VillageHeadElection, context: Context) -> list[Gap | Unjudged]:
        return notice_short(Place.of(field), key, done_of(election, field), election.day, context)

    return check


_decided = _prepared("decided", "participation.election.decision")
_listed = _prepared("listed", "participation.election.candidates")
_team_decided = _prepared("team_decided", "participation.election.team.decision")
_decision_announced = _prepared("decision_announced", "participation.election.team.announce")
_team_announced = _prepared("team_announced", "participation.election.team.announce")


@elections.rule(
    "decided_late",
    "6.1.a",
    day=_day,
    asks=(
        "Quyết định và kế hoạch bầu Trưởng thôn, Tổ trưởng tổ dân phố phải có trước ngày họp bầu đủ số ngày quy định.",
        "The election of a village head is decided on and planned the required number of days in advance.",
    ),
    gap=_SHORT,
    remedy=("Lùi ngày họp bầu.", "Postpone the election."),
    stages=_STAGES,
)
def decided_late(election: VillageHeadElection, context: Context) -> Result:
    """The chair of the commune decides."""
    return _decided(election, context)


@elections.rule(
    "list_late",
    "6.2",
    day=_day,
    asks=(
        "Danh sách người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố phải được gửi Ủy ban nhân dân cấp xã trước ngày họp"
        " bầu đủ số ngày quy định.",
        "The list of candidates for village head is sent to the People's Committee of the commune the "
        "required number of days before the election.",
    ),
    gap=_SHORT,
    remedy=("Gửi danh sách và lùi ngày họp bầu.", "Send the list and postpone the election."),
    stages=_STAGES,
)
def list_late(election: VillageHeadElection, context: Context) -> Result:
    """The Front's working committee sends the minutes with the list."""
    return _listed(election, context)


@elections.rule(
    "team_late",
    "6.1.b",
    day=_day,
    asks=(
        "Tổ bầu cử phải được thành lập trước ngày họp bầu Trưởng thôn, Tổ trưởng tổ dân phố đủ số ngày quy định.",
        "The election team is named the required number of days in advance.",
    ),
    gap=_SHORT,
    remedy=("Thành lập Tổ bầu cử và lùi ngày họp bầu.", "Name the election team and postpone the election."),
    stages=_STAGES,
)
def team_late(election: VillageHeadElection, context: Context) -> Result:
    """The chair of the commune appoints the team."""
    return _team_decided(election, context)


@elections.rule(
    "announced_late",
    "6.1.b",
    day=_day,
    asks=(
        "Các quyết định tổ chức bầu Trưởng thôn, Tổ trưởng tổ dân phố và thành lập Tổ bầu cử phải được thông báo đến"
        " Nhân dân trước ngày bầu đủ số ngày quy định.",
        "The decisions to hold the election of a village head and to name the election team are announced the required"
        " number of days in advance.",
    ),
    gap=_SHORT,
    remedy=("Thông báo các quyết định và lùi ngày bầu.", "Announce the decisions and postpone the election."),
    stages=_STAGES,
)
def announced_late(election: VillageHeadElection, context: Context) -> Result:
    """Both decisions are announced."""
    return [*_decision_announced(election, context), *_team_announced(election, context)]


def _unlisted(election: VillageHeadElection, *lists: str) -> list[Unjudged]:
    """The lists that may be incomplete."""
    return [unstated(Place.of(one)) for one in lists if one not in election.complete]


@elections.rule(
    "team.candidate",
    "6.1.b",
    day=_day,
    asks=(
        "Thành viên Tổ bầu cử không được là người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố.",
        "Nobody on the election team is a candidate for village head.",
    ),
    gap=("{at} là người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố.", "{at} is a candidate for village head."),
    remedy=("Thay thành viên Tổ bầu cử.", "Replace the member of the election team."),
    stages=_STAGES,
)
def team_candidate(election: VillageHeadElection, _: Context) -> Result:
    """Persons are the same if their ids are."""
    running = {one.person.id for one in election.candidates}
    found = [
        Gap(at=Place(path=("team", index)), found=1, expected=0)
        for index, one in enumerate(election.team)
        if one.id in running
    ]
    return [*found, *_unlisted(election, "candidates", "team")]


@elections.rule(
    "team.head",
    "6.1.b",
    day=_day,
    asks=(
        "Tổ trưởng Tổ bầu cử phải là đại diện Ban công tác Mặt trận ở thôn, tổ dân phố.",
        "A representative of the Front's working committee of the village heads the election team.",
    ),
    gap=(
        "Tổ trưởng Tổ bầu cử không phải là đại diện Ban công tác Mặt trận.",
        "The election team is not headed by a representative of the Front's working committee.",
    ),
    remedy=("Kiện toàn Tổ bầu cử.", "Reconstitute the election team."),
    stages=_STAGES,
)
def team_head(election: VillageHeadElection, _: Context) -> Result:
    """The head of the team, if stated."""
    if election.front_heads is None:
        return NOT_STATED
    return [] if election.front_heads else [Gap(at=Place.of("front_heads"), found=0, expected=1)]


@elections.rule(
    "candidates.none",
    "6.2",
    day=_day,
    asks=(
        "Phải giới thiệu ít nhất số người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố theo quy định.",
        "At least the required number of candidates for village head is put forward.",
    ),
    gap=(
        "Có {found} người ứng cử; ít nhất {expected} người.",
        "{found:candidate}; at least {expected} required.",
    ),
    remedy=(
        "Giới thiệu người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố.",
        "Put forward a candidate for village head.",
    ),
    stages=_STAGES,
)
def candidates_none(election: VillageHeadElection, context: Context) -> Result:
    """With a list that may be incomplete, the number of candidates is not known."""
    found = too_few(
        Place.of("candidates"),
        "participation.election.candidates.min",
        len(election.candidates),
        context,
        on=election.day,
    )
    return (_unlisted(election, "candidates") or found) if found else []


@elections.rule(
    "majority",
    f"{LAW} 21.1",
    day=_day,
    asks=(
        "Người được công nhận là Trưởng thôn, Tổ trưởng tổ dân phố phải được đủ tỷ lệ trên tổng số đại diện "
        "hộ gia đình tán thành.",
        "Whoever is recognised as village head has the votes of the required share of all household representatives.",
    ),
    gap=(
        "Nhiều nhất {found} phiếu tán thành; cần {expected} trên tổng số đại diện hộ gia đình; thiếu {difference}.",
        "At most {found:vote} in favour; {expected} of all household representatives required; {difference} short.",
    ),
    remedy=(
        "Hủy quyết định công nhận và tổ chức bầu lại.",
        "Withdraw the recognition and hold the election again.",
    ),
    stages=_STAGES,
)
def majority(election: VillageHeadElection, context: Context) -> Result:
    """An election that was not recognised is not checked; an incomplete list may lack the winner."""
    if election.recognition is None:
        return reasons.NOT_RECOGNISED if "recognition" in election.not_done else NOT_STATED
    if not election.recognised or known(election.recognition.day, context) is None:
        return reasons.NOT_RECOGNISED
    limit = context.book.limit("participation.vote.other", on=election.day)
    households = election.households
    if households is None:
        return [unstated(Place.of("households"))]
    best = max((one.yes or 0 for one in election.candidates), default=0)
    if limit.is_met(best, households):
        return []
    unsaid = [
        Unjudged(at=Place(path=("candidates", index)), reason=NOT_STATED)
        for index, one in enumerate(election.candidates)
        if one.yes is None
    ]
    needed = limit.needed(households)
    return [*unsaid, *_unlisted(election, "candidates")] or [
        Gap(at=Place.of("candidates"), found=best, expected=needed, difference=needed - best, citations=limit.citations)
    ]


@elections.rule(
    "recognition.late",
    f"{LAW} 21.2",
    "8",
    day=_day,
    asks=(
        "Ủy ban nhân dân cấp xã phải công nhận kết quả bầu Trưởng thôn, Tổ trưởng tổ dân phố, quyết định bầu lại hoặc trả"
        " lời bằng văn bản trong thời hạn quy định.",
        "The People's Committee of the commune recognises the election of a village head, orders another "
        "one, or refuses in writing within the statutory time limit.",
    ),
    gap=(
        "Ngày trả lời: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Answered: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=(
        "Ban hành quyết định công nhận hoặc quyết định bầu lại; nếu không công nhận thì trả lời bằng văn "
        "bản, nêu rõ lý do.",
        "Recognise the election or order another one; otherwise refuse in writing and give the reasons.",
    ),
    stages=_STAGES,
)
def recognition_late(election: VillageHeadElection, context: Context) -> Result:
    """Counted from the day on which the commune received the decision of the village."""
    asked = election.recognition
    if asked is None:
        return reasons.NOT_ASKED if "recognition" in election.not_done else NOT_STATED
    if asked.received > context.as_of:
        return reasons.NOT_ASKED
    key = "participation.election.recognition"
    return late(Place.of("recognition"), key, asked.received, done_of(asked, "day"), context)


class _Runner(NamedTuple):
    """A candidate on the day of the election."""

    at: Place
    one: Candidate
    day: pendulum.Date


def _runners(election: VillageHeadElection, _: Context) -> Skip | list[_Runner]:
    found = [
        _Runner(Place(path=("candidates", index)), one, election.day) for index, one in enumerate(election.candidates)
    ]
    return found or NOT_STATED


runners = Topic("election", VillageHeadElection, act=DECREE, each=_runners)


@runners.rule(
    "candidate.too_young",
    f"{VILLAGES} 7.1",
    day=lambda runner: runner.day,
    confidence=Confidence.KNOWN,
    asks=(
        "Người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố phải đủ tuổi theo tiêu chuẩn.",
        "Candidates for village head have reached the required age.",
    ),
    gap=("{at}: {found} tuổi; ít nhất {expected} tuổi.", "{at}: {found:year} old; at least {expected} required."),
    remedy=(
        "Đưa người chưa đủ tuổi ra khỏi danh sách ứng cử.",
        "Remove candidates who are too young from the list.",
    ),
    stages=_STAGES,
)
def too_young(runner: _Runner, context: Context) -> Result:
    """The age is that on the day of the election."""
    born = runner.one.born
    if born is None:
        return [unstated(runner.at)]
    limit = context.book.limit("participation.village_head.age", on=runner.day)
    age = runner.day.year - born.year - ((runner.day.month, runner.day.day) < (born.month, born.day))
    return [Gap(at=runner.at, found=age, expected=limit.count, citations=limit.citations)] if age < limit.count else []


RULES = (*elections.rules, *runners.rules)
