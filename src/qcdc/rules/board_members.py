"""Rules on the members of the people's boards: no excluded members, and a head."""

from __future__ import annotations

from qcdc.law import Citation
from qcdc.model import Board
from qcdc.rules import reasons
from qcdc.rules.board_seats import (
    AGENCY,
    COMMUNE,
    ENTERPRISE,
    INVESTMENT,
    LAW,
    MADE_UP,
    MEMBERS,
    OVERSEEN,
    not_listed,
    not_today,
    roles_unsaid,
    seated,
    with_role,
)
from qcdc.rules.measures import unstated
from qcdc.rules.writing import AS_OF, NOT_STATED, Context, Gap, Result, Topic, Unjudged
from qcdc.vocab import BoardRole, Incompatibility, Severity

__all__ = ["RULES"]

AMENDED = "97/2025/QH15"

_ELIGIBLE = {
    COMMUNE: Citation.of(LAW, "37.2"),
    INVESTMENT: Citation.of(LAW, "42.2"),
    AGENCY: Citation.of(LAW, "60.2"),
    ENTERPRISE: Citation.of(LAW, "77.2"),
}
_BARRED = {
    COMMUNE: frozenset({Incompatibility.COMMUNE_OFFICIAL, Incompatibility.VILLAGE_PART_TIMER}),
    INVESTMENT: frozenset(
        {
            Incompatibility.COMMUNE_OFFICIAL,
            Incompatibility.RELATIVE_OF_DECIDER,
            Incompatibility.RELATIVE_OF_OWNER,
            Incompatibility.RELATIVE_OF_CONSULTANT,
            Incompatibility.RELATIVE_OF_CONTRACTOR,
            Incompatibility.RELATIVE_OF_PROJECT_MANAGER,
        }
    ),
    AGENCY: frozenset(
        {Incompatibility.HEAD_OF_BODY, Incompatibility.DEPUTY_HEAD_OF_BODY, Incompatibility.CHIEF_ACCOUNTANT}
    ),
    ENTERPRISE: frozenset(
        {
            Incompatibility.CAPITAL_REPRESENTATIVE,
            Incompatibility.ENTERPRISE_MANAGER,
            Incompatibility.CHIEF_ACCOUNTANT,
        }
    ),
}

boards = Topic("board", Board, act=LAW)


@boards.rule(
    "ineligible",
    "37.2",
    "42.2",
    "60.2",
    "77.2",
    f"{AMENDED} 4.5",
    day=AS_OF,
    asks=(
        "Thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng không được thuộc trường hợp "
        "pháp luật quy định không được tham gia ban.",
        "Nobody whom the law excludes is a member of an inspection board or an investment supervision board.",
    ),
    gap=("Không được tham gia ban: {at}.", "Not eligible: {at}."),
    remedy=(
        "Cho thôi làm thành viên của ban và bầu người khác.",
        "Remove the member from the board and elect somebody else.",
    ),
    stages=OVERSEEN,
)
def ineligible(board: Board, context: Context) -> Result:
    """Part-time staff of the commune were excluded until article 37.2 was amended."""
    skip = not_today(board, context)
    if skip is not None:
        return skip
    sitting = list(seated(board, context))
    if not sitting:
        return NOT_STATED if not_listed(board) else reasons.NO_MEMBERS
    barred = _BARRED[board.kind]
    if board.kind is COMMUNE and not context.book.in_force(Citation.of(AMENDED, "4.5"), on=context.as_of):
        barred |= {Incompatibility.COMMUNE_PART_TIMER}
    found: list[Gap | Unjudged] = [
        Gap(at=at, about=held, found=1, expected=0, citations=(_ELIGIBLE[board.kind],))
        for at, one in sitting
        for held in sorted((one.holds or frozenset[Incompatibility]()) & barred)
    ]
    unsaid = [unstated(at) for at, one in sitting if one.holds is None]
    return [*found, *unsaid, *not_listed(board)]


@boards.rule(
    "member.not_permanent",
    "37.2",
    "42.2",
    day=AS_OF,
    asks=(
        "Thành viên Ban Thanh tra nhân dân cấp xã, Ban Giám sát đầu tư của cộng đồng phải thường trú trên địa bàn.",
        "The members of a commune's inspection board or of an investment supervision board are permanent "
        "residents of the commune.",
    ),
    gap=("Không thường trú trên địa bàn: {at}.", "Not a permanent resident of the commune: {at}."),
    remedy=(
        "Cho thôi làm thành viên của ban và bầu người khác.",
        "Remove the member from the board and elect somebody else.",
    ),
    stages=OVERSEEN,
)
def not_permanent(board: Board, context: Context) -> Result:
    """Each member must be a permanent resident."""
    skip = not_today(board, context, COMMUNE, INVESTMENT)
    if skip is not None:
        return skip
    sitting = list(seated(board, context))
    if not sitting:
        return NOT_STATED if not_listed(board) else reasons.NO_MEMBERS
    found: list[Gap | Unjudged] = [
        Gap(at=at, found=0, expected=1, citations=(_ELIGIBLE[board.kind],))
        for at, one in sitting
        if one.permanent is False
    ]
    unsaid = [unstated(at) for at, one in sitting if one.permanent is None]
    return [*found, *unsaid, *not_listed(board)]


@boards.rule(
    "head.missing",
    "36.3",
    "41.2",
    "60.4",
    "77.4",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng phải có Trưởng ban.",
        "An inspection board or an investment supervision board has a head.",
    ),
    gap=("Ban chưa có Trưởng ban.", "The board has no head."),
    remedy=("Tổ chức họp ban để bầu Trưởng ban.", "Hold a meeting of the board to elect a head."),
    stages=OVERSEEN,
)
def head_missing(board: Board, context: Context) -> Result:
    """A warning: the law sets no day by which the board elects its head."""
    return _lacking(board, BoardRole.HEAD, context)


@boards.rule(
    "vice_head.missing",
    "36.3",
    "41.2",
    "60.4",
    "77.4",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng phải có Phó Trưởng ban.",
        "An inspection board or an investment supervision board has a vice-head.",
    ),
    gap=("Ban chưa có Phó Trưởng ban.", "The board has no vice-head."),
    remedy=("Tổ chức họp ban để bầu Phó Trưởng ban.", "Hold a meeting of the board to elect a vice-head."),
    stages=OVERSEEN,
)
def vice_head_missing(board: Board, context: Context) -> Result:
    """A warning: the law sets no day by which the board elects its vice-head."""
    return _lacking(board, BoardRole.VICE_HEAD, context)


def _lacking(board: Board, role: BoardRole, context: Context) -> Result:
    skip = not_today(board, context)
    if skip is not None:
        return skip
    if with_role(board, role, context):
        return []
    return roles_unsaid(board, context) or [Gap(at=MEMBERS, found=0, expected=1, citations=(MADE_UP[board.kind],))]


RULES = boards.rules
