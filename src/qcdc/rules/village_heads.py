"""Rules on village heads: dismissal and length of terms. See `elections` for elections."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.dates import count_from, day_after
from qcdc.model import Dismissal, VillageHeadTerm
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
    done_of,
    late,
    too_few,
)
from qcdc.vocab import Basis, Confidence, DismissalGround, Severity, Stage

__all__ = ["RULES"]

LAW, DECREE, VILLAGES = "10/2022/QH15", "59/2023/NĐ-CP", "185/2026/NĐ-CP"
_STAGES = (Stage.DISCUSS,)

_NO_DISMISSAL = Skip(
    reason="no_dismissal",
    vi="không cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố",
    en="the village head was not dismissed",
)
_VILLAGE_THERE = Skip(
    reason="village_there",
    vi="hồ sơ không ghi việc sắp xếp, giải thể thôn, tổ dân phố",
    en="it is not stated that the village was merged or dissolved",
)

heads = Topic("village_head", VillageHeadTerm, act=DECREE)


class _LetGo(NamedTuple):
    """A dismissal."""

    one: Dismissal


def _dismissals(term: VillageHeadTerm, _: Context) -> Skip | list[_LetGo]:
    return _NO_DISMISSAL if term.dismissal is None else [_LetGo(term.dismissal)]


dismissals = Topic("village_head", VillageHeadTerm, act=DECREE, each=_dismissals)


@dismissals.rule(
    "petition.too_few",
    "9.1.b",
    day=lambda let_go: let_go.one.day,
    asks=(
        "Việc cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố theo kiến nghị phải có đủ tỷ lệ hộ gia đình kiến nghị.",
        "A petition for the dismissal of a village head comes from the required share of the households.",
    ),
    gap=(
        "Có {found} hộ gia đình kiến nghị; cần {expected}; thiếu {difference}.",
        "{found:household} petitioned; {expected} required; {difference} short.",
    ),
    remedy=(
        "Không cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố theo căn cứ này.",
        "Do not dismiss the village head on this ground.",
    ),
    stages=_STAGES,
)
def petition_too_few(let_go: _LetGo, context: Context) -> Result:
    """Only a dismissal on the petition of households needs one; own requests and proposals of the Front do not."""
    one = let_go.one
    if one.ground is not DismissalGround.HOUSEHOLDS:
        return reasons.NO_PETITION
    if one.households is None:
        return NOT_STATED
    key = "participation.village_head.dismissal.households"
    return too_few(Place.of("dismissal.petitioned"), key, one.petitioned, context, on=one.day, total=one.households)


def _received(let_go: _LetGo) -> pendulum.Date | None:
    return let_go.one.received


@dismissals.rule(
    "dismissal.recognition.late",
    f"{LAW} 21.2",
    "9.3",
    day=_received,
    asks=(
        "Ủy ban nhân dân cấp xã phải công nhận kết quả cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố hoặc trả lời bằng"
        " văn bản trong thời hạn quy định.",
        "The People's Committee of the commune recognises the dismissal of a village head, or refuses in "
        "writing, within the statutory time limit.",
    ),
    gap=(
        "Ngày công nhận: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Recognised: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=(
        "Ban hành quyết định công nhận, hoặc trả lời bằng văn bản nêu rõ lý do không công nhận.",
        "Recognise the decision of the village, or refuse in writing and give the reasons.",
    ),
    stages=_STAGES,
)
def dismissal_recognition_late(let_go: _LetGo, context: Context) -> Result:
    """Counted from the day on which the commune received the decision of the village."""
    one = let_go.one
    assert one.received is not None, "the day of the rule"
    key = "participation.village_head.dismissal.recognition"
    return late(Place.of("dismissal.recognised"), key, one.received, done_of(one, "recognised"), context)


@dismissals.rule(
    "new_election.late",
    "9.3",
    day=lambda let_go: let_go.one.recognised,
    asks=(
        "Sau khi công nhận cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố, Ủy ban nhân dân cấp xã phải quyết định tiến"
        " hành bầu người mới trong thời hạn quy định.",
        "After recognising the dismissal of a village head, the People's Committee of the commune decides "
        "within the statutory time limit to hold the election of a new one.",
    ),
    gap=(
        "Ngày quyết định tiến hành bầu: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Election decided on: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=(
        "Quyết định tiến hành bầu Trưởng thôn, Tổ trưởng tổ dân phố mới.",
        "Decide to hold the election of a new village head.",
    ),
    stages=_STAGES,
)
def new_election_late(let_go: _LetGo, context: Context) -> Result:
    """The commune decides in time; the decree does not set the day of the election itself.

    An election held by the last day was decided in time.
    """
    one = let_go.one
    assert one.recognised is not None, "the day of the rule"
    done = done_of(one, "election_decided")
    key, at = "participation.village_head.new_election", Place.of("dismissal.election_decided")
    if done is None and one.new_election is not None:
        by_then = late(at, key, one.recognised, one.new_election, context)
        return [unstated(at)] if by_then else []
    return late(at, key, one.recognised, done, context)


@heads.rule(
    "term.too_long",
    f"{VILLAGES} 4.2",
    f"{VILLAGES} 4.3",
    day=lambda term: term.since,
    confidence=Confidence.KNOWN,
    asks=(
        "Nhiệm kỳ Trưởng thôn, Tổ trưởng tổ dân phố và thời gian làm Trưởng thôn, Tổ trưởng tổ dân phố lâm thời không"
        " được quá thời hạn quy định.",
        "The term of a village head, and the time of an interim one, does not exceed the maximum length allowed.",
    ),
    gap=(
        "Nhiệm kỳ đến {found}; chậm nhất ngày {expected}; quá {difference} ngày.",
        "The term runs until {found}; {expected} at the latest; {difference:calendar day} over.",
    ),
    remedy=(
        "Tổ chức bầu Trưởng thôn, Tổ trưởng tổ dân phố.",
        "Hold the election of a village head.",
    ),
    stages=_STAGES,
)
def term_too_long(term: VillageHeadTerm, context: Context) -> Result:
    """A term may be extended once; an interim head serves until the election, for a limited number of months."""
    last, book = term.last_day, context.book
    if last is None:
        return [unstated(Place.of("until"))]
    interim = book.limit("participation.village_head.interim", on=term.since)
    usual = book.limit("participation.village_head.term", on=term.since)
    more = book.limit("participation.village_head.term.extension", on=term.since)
    short = count_from(term.since, interim.duration())
    long = count_from(count_from(term.since, usual.duration()), more.duration())
    if last > short and last <= long and term.interim is None:
        return [unstated(Place.of("interim"))]
    latest, limit = (short, interim) if term.interim else (long, usual)
    if last <= latest:
        return []
    days = last.toordinal() - latest.toordinal()
    return [Gap(at=Place.of("until"), found=last, expected=latest, difference=days, citations=limit.citations)]


def _ended(term: VillageHeadTerm) -> pendulum.Date | Skip:
    return _VILLAGE_THERE if term.village_ended is None else day_after(term.village_ended)


@heads.rule(
    "village.ended",
    day=_ended,
    basis=Basis.PRACTICE,
    confidence=Confidence.UNCERTAIN,
    severity=Severity.NOTICE,
    asks=(
        "Khi thôn, tổ dân phố được sắp xếp, giải thể thì nên ghi ngày kết thúc nhiệm kỳ của Trưởng thôn, Tổ trưởng tổ"
        " dân phố.",
        "When a village is merged or dissolved, the record should state the end of the term of its head.",
    ),
    gap=(
        "Thôn, tổ dân phố tồn tại đến ngày {expected}; nhiệm kỳ ghi đến {found}.",
        "The village existed until {expected}; the term runs until {found}.",
    ),
    remedy=(
        "Kết thúc nhiệm kỳ; bầu hoặc chỉ định lâm thời Trưởng thôn, Tổ trưởng tổ dân phố mới.",
        "End the term, and elect a head of the new village or appoint an interim one.",
    ),
    stages=_STAGES,
)
def village_ended(term: VillageHeadTerm, _: Context) -> Result:
    """The reorganisation of villages in 2026; no text of the library regulates the position of their heads."""
    assert term.village_ended is not None, "the day of the rule"
    last = term.last_day
    if last is None:
        return [unstated(Place.of("until"))]
    return [Gap(at=Place.of("until"), found=last, expected=term.village_ended)] if last > term.village_ended else []


RULES = (*dismissals.rules, *heads.rules)
