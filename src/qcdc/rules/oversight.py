"""Rules on oversight and recommendations: plans sent in advance, and answers to boards and the Front."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.model import Board, Matter, Oversight, Recommendation
from qcdc.rules import reasons
from qcdc.rules.board_seats import DECREE, LAW, OVERSEEN, owned
from qcdc.rules.measures import NOT_DONE, unstated
from qcdc.rules.writing import (
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    done_of,
    known,
    late,
    notice_short,
)
from qcdc.vocab import Addressee, BoardKind, Overseer, Severity, Stage

__all__ = ["RULES"]

_OWES = {
    BoardKind.COMMUNE_INSPECTION: Addressee.PEOPLES_COMMITTEE,
    BoardKind.INVESTMENT_SUPERVISION: Addressee.PEOPLES_COMMITTEE,
    BoardKind.AGENCY_INSPECTION: Addressee.AGENCY_HEAD,
    BoardKind.ENTERPRISE_INSPECTION: Addressee.ENTERPRISE_MANAGEMENT,
}
"""The addressees whose answers have a statutory time limit, by kind of board; project owners have none (art.
45.3.c)."""

_BOARD_OF = {
    Overseer.INSPECTION_BOARD: BoardKind.COMMUNE_INSPECTION,
    Overseer.INVESTMENT_BOARD: BoardKind.INVESTMENT_SUPERVISION,
}
_NO_LIMIT = Skip(
    reason="no_time_limit",
    vi="luật không quy định thời hạn trả lời đối với nơi nhận kiến nghị này",
    en="the law sets no time limit for the answer of this addressee",
)
_ANSWERED = (
    "{at}: hạn {expected}; ngày trả lời: {found}; quá hạn {difference} ngày.",
    "{at}: due {expected}; answered: {found}; {difference:calendar day} late.",
)
_URGE = (
    "Đôn đốc nơi nhận kiến nghị thông báo kết quả giải quyết bằng văn bản.",
    "Ask the addressee for a written notice of the outcome.",
)


class _Seen(NamedTuple):
    """One oversight by a board."""

    at: Place
    one: Oversight
    kind: BoardKind


class _Sent(NamedTuple):
    """One recommendation; the kind of the board, if a board sent it."""

    at: Place
    one: Recommendation
    kind: BoardKind | None


def _seen_by(board: Board, _: Context) -> Skip | list[_Seen]:
    found = [_Seen(Place(path=("oversight", index)), one, board.kind) for index, one in enumerate(board.oversight)]
    return found or reasons.NO_OVERSIGHT


def _sent_by(board: Board, _: Context) -> Skip | list[_Sent]:
    found = [
        _Sent(Place(path=("oversight", place, "recommendations", index)), one, board.kind)
        for place, seen in enumerate(board.oversight)
        for index, one in enumerate(seen.recommendations)
    ]
    return found or reasons.NO_RECOMMENDATIONS


def _sent_in(matter: Matter, *overseers: Overseer) -> Skip | list[_Sent]:
    found = [
        _Sent(Place(path=("oversight", place, "recommendations", index)), one, _BOARD_OF.get(seen.by))
        for place, seen in enumerate(matter.oversight)
        if seen.by in overseers
        for index, one in enumerate(seen.recommendations)
    ]
    return found or reasons.NO_RECOMMENDATIONS


def _sent_by_boards(matter: Matter, _: Context) -> Skip | list[_Sent]:
    return _sent_in(matter, *_BOARD_OF)


def _sent_by_front(matter: Matter, _: Context) -> Skip | list[_Sent]:
    return _sent_in(matter, Overseer.FRONT, Overseer.ORGANISATION)


def _received(sent: _Sent) -> pendulum.Date:
    """The day from which the answer is counted, or the earliest on which that can be."""
    return sent.one.day if sent.one.received is None else sent.one.received


to_boards = Topic("board", Board, act=LAW, each=_sent_by)
on_matters = Topic("matter", Matter, act=LAW, each=_sent_by_boards)
of_the_front = Topic("matter", Matter, act=LAW, each=_sent_by_front)
looked_at = Topic("board", Board, act=LAW, each=_seen_by)


@to_boards.rule(
    "answer.late",
    "40.1.c",
    "45.2.c",
    "63.1.c",
    "81.1.d",
    day=_received,
    asks=(
        "Kết quả giải quyết kiến nghị của Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng phải "
        "được thông báo cho ban trong thời hạn luật định.",
        "An inspection board or an investment supervision board is notified of the outcome of its "
        "recommendations within the statutory time limit.",
    ),
    gap=_ANSWERED,
    remedy=_URGE,
    stages=OVERSEEN,
)
@on_matters.rule(
    "answer.late",
    "40.1.c",
    "45.2.c",
    day=_received,
    asks=(
        "Kết quả giải quyết kiến nghị của ban về việc này phải được thông báo cho ban trong thời hạn luật định.",
        "The boards are notified of the outcome of their recommendations on the matter within the statutory "
        "time limit.",
    ),
    gap=_ANSWERED,
    remedy=_URGE,
    stages=OVERSEEN,
)
def answer_late(sent: _Sent, context: Context) -> Result:
    """The answer is counted from receipt.

    An answer in time counted from the sending is in time in any case; if it is not, the result is not known.
    """
    one, kind = sent.one, sent.kind
    assert kind is not None, "a board sent it"
    if one.addressee not in {None, _OWES[kind]}:
        return _NO_LIMIT
    found = late(sent.at, "participation.board.answer", _received(sent), done_of(one, "answered"), context)
    if one.addressee is None or one.received is None:
        found = [unstated(gap.at) if isinstance(gap, Gap) else gap for gap in found]
    return owned(kind, found)


@looked_at.rule(
    "plan.late",
    f"{DECREE} 14.1.b",
    f"{DECREE} 22.1.b",
    f"{DECREE} 26.1.b",
    day=lambda seen: seen.one.start,
    asks=(
        "Kế hoạch kiểm tra, giám sát của Ban Thanh tra nhân dân phải được gửi trước ngày kiểm tra, giám sát "
        "đủ số ngày làm việc quy định.",
        "The plan of an inspection or supervision by an inspection board is sent the required number of "
        "working days before it takes place.",
    ),
    gap=(
        "{at}: chậm nhất ngày {expected}; ngày gửi kế hoạch: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; plan sent: {found}; {difference:calendar day} late.",
    ),
    remedy=(
        "Gửi kế hoạch và lùi ngày kiểm tra, giám sát.",
        "Send the plan and postpone the inspection or supervision.",
    ),
    stages=OVERSEEN,
)
def plan_late(seen: _Seen, context: Context) -> Result:
    """The plan is sent to those who are inspected, and to the Front or the union."""
    if seen.kind is BoardKind.INVESTMENT_SUPERVISION:
        return reasons.OTHER_BOARD
    done = done_of(seen.one, "notified")
    return owned(seen.kind, notice_short(seen.at, "participation.board.plan", done, seen.one.start, context))


@looked_at.rule(
    "investment.told_late",
    "45.1.b",
    day=lambda seen: seen.one.start,
    asks=(
        "Kế hoạch giám sát và thành phần Ban Giám sát đầu tư của cộng đồng phải được thông báo cho chủ "
        "chương trình, chủ đầu tư trước ngày giám sát đủ số ngày luật định.",
        "The project owner is notified of the supervision plan and of the members of the board the required "
        "number of days before the supervision.",
    ),
    gap=(
        "{at}: chậm nhất ngày {expected}; ngày thông báo: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; owner notified: {found}; {difference:calendar day} late.",
    ),
    remedy=(
        "Thông báo cho chủ chương trình, chủ đầu tư và lùi ngày giám sát.",
        "Notify the project owner and postpone the supervision.",
    ),
    stages=OVERSEEN,
)
def investment_told_late(seen: _Seen, context: Context) -> Result:
    """The Front of the commune notifies the owner."""
    if seen.kind is not BoardKind.INVESTMENT_SUPERVISION:
        return reasons.OTHER_BOARD
    key = "participation.board.investment.notice"
    return notice_short(seen.at, key, done_of(seen.one, "notified"), seen.one.start, context)


@of_the_front.rule(
    "front.unanswered",
    "35.2.b",
    "86.2.c",
    day=_received,
    severity=Severity.NOTICE,
    asks=(
        "Ủy ban nhân dân cấp xã phải trả lời kịp thời kiến nghị của Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên.",
        "The People's Committee of the commune answers the recommendations of the Front and its member "
        "organisations in good time.",
    ),
    gap=("{at}: ngày gửi: {found}; chưa trả lời.", "{at}: sent on {found}; not answered."),
    remedy=("Trả lời kiến nghị bằng văn bản.", "Answer the recommendation in writing."),
    stages=(Stage.SUPERVISE,),
)
def front_unanswered(sent: _Sent, context: Context) -> Result:
    """A notice: the law sets no number of days."""
    one = sent.one
    if one.addressee not in {None, Addressee.PEOPLES_COMMITTEE}:
        return _NO_LIMIT
    done = done_of(one, "answered")
    if done is None or (one.addressee is None and done is NOT_DONE):
        return [unstated(sent.at)]
    if done is not NOT_DONE and known(one.answered, context) is not None:
        return []
    return [Gap(at=sent.at, found=one.day)]


RULES = (*to_boards.rules, *looked_at.rules, *on_matters.rules, *of_the_front.rules)
