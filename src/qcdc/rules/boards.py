"""Rules on the size of the people's boards, by villages and staff, and on the number of vice-heads."""

from __future__ import annotations

from qcdc.model import Board
from qcdc.rules.board_seats import (
    AGENCY,
    AT_WORK,
    COMMUNE,
    DECREE,
    ENTERPRISE,
    INVESTMENT,
    LAW,
    MEMBERS,
    OVERSEEN,
    not_listed,
    not_there,
    owned,
    roles_unsaid,
    seated,
    with_role,
)
from qcdc.rules.measures import unstated
from qcdc.rules.writing import NOT_STATED, Context, Gap, Place, Result, Skip, Topic, too_many
from qcdc.vocab import BoardRole, Severity

__all__ = ["RULES"]

_ENOUGH_VILLAGES = Skip(
    reason="enough_villages",
    vi="cấp xã có đủ số thôn, tổ dân phố nên không giới hạn số thành viên",
    en="the commune has enough villages, so the number of members is not limited",
)
_LARGER = Skip(reason="larger_board", vi="ban đông thành viên", en="a larger board")
_SMALLER = Skip(
    reason="smaller_board",
    vi="luật không quy định số Phó Trưởng ban đối với ban ít thành viên",
    en="the law sets no number of vice-heads for a smaller board",
)
_LEAST = {
    COMMUNE: "participation.board.commune.min",
    INVESTMENT: "participation.board.investment.min",
    AGENCY: "participation.board.workplace.min",
    ENTERPRISE: "participation.board.workplace.min",
}

boards = Topic("board", Board, act=LAW)

_SHORT = (
    "Có {found} thành viên; ít nhất {expected}; thiếu {difference}.",
    "{found:member}; at least {expected}; {difference} short.",
)
_OVER = (
    "Có {found} thành viên; nhiều nhất {expected}; thừa {difference}.",
    "{found:member}; at most {expected}; {difference} over.",
)
_VICES = (
    "Có {found} Phó Trưởng ban; nhiều nhất {expected}; thừa {difference}.",
    "Vice-heads: {found}; at most {expected}; {difference} over.",
)


@boards.rule(
    "size",
    "36.1",
    "41.1",
    "60.1",
    "77.1",
    day=lambda board: board.founded,
    asks=(
        "Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng phải có đủ số thành viên tối thiểu.",
        "An inspection board or an investment supervision board has at least the required number of members.",
    ),
    gap=_SHORT,
    remedy=("Bầu bổ sung thành viên của ban.", "Elect the missing members of the board."),
    stages=OVERSEEN,
)
def size(board: Board, context: Context) -> Result:
    """A commune's inspection board has one member for each village, and at least the minimum number."""
    skip = not_there(board, context)
    if skip is not None:
        return skip
    least = context.book.limit(_LEAST[board.kind], on=board.founded)
    villages = board.villages_on(context.as_of) if board.kind is COMMUNE else 0
    found, needed = len(board.roster(context.as_of)), max(least.count, villages or 0)
    if found >= needed:
        return [] if villages is not None else [unstated(Place.of("villages"))]
    return not_listed(board) or owned(
        board.kind,
        [Gap(at=MEMBERS, found=found, expected=needed, difference=needed - found, citations=least.citations)],
    )


@boards.rule(
    "commune.too_large",
    f"{DECREE} 13.2",
    day=lambda board: board.founded,
    asks=(
        "Ở nơi có ít thôn, tổ dân phố, Ban Thanh tra nhân dân cấp xã không được có quá số thành viên tối đa.",
        "In a commune with few villages, the inspection board has no more than the maximum number of members.",
    ),
    gap=_OVER,
    remedy=("Điều chỉnh số thành viên của ban.", "Reduce the number of members of the board."),
    stages=OVERSEEN,
)
def commune_too_large(board: Board, context: Context) -> Result:
    """The maximum applies to the election, so the number of villages on the day of founding counts."""
    skip = not_there(board, context, COMMUNE)
    if skip is not None:
        return skip
    villages = board.villages_on(board.founded)
    if villages is None:
        return NOT_STATED
    if villages >= context.book.limit("participation.board.commune.small", on=board.founded).count:
        return _ENOUGH_VILLAGES
    key = "participation.board.commune.max_small"
    return too_many(MEMBERS, key, len(board.roster(context.as_of)), context, on=board.founded) or not_listed(board)


@boards.rule(
    "village.unrepresented",
    f"{DECREE} 13.2",
    day=lambda board: board.founded,
    severity=Severity.WARNING,
    asks=(
        "Mỗi thôn, tổ dân phố phải có đại diện là thành viên Ban Thanh tra nhân dân cấp xã.",
        "Each village has a member on the inspection board of the commune.",
    ),
    gap=(
        "{found}/{expected} thôn, tổ dân phố có đại diện; còn {difference} chưa có.",
        "{found} of {expected:village} have a member; {difference} without a member.",
    ),
    remedy=(
        "Bầu bổ sung thành viên của thôn, tổ dân phố chưa có đại diện.",
        "Elect a member in each village that has none.",
    ),
    stages=OVERSEEN,
)
def village_unrepresented(board: Board, context: Context) -> Result:
    """A warning: the decree states it as a principle by which the Front fixes the number."""
    skip = not_there(board, context, COMMUNE)
    if skip is not None:
        return skip
    villages = board.villages_on(context.as_of)
    if villages is None:
        return NOT_STATED
    elected = [one.village for one in board.roster(context.as_of)]
    found = len({one.code for one in elected if one is not None})
    if found >= villages:
        return []
    if None in elected:
        return [unstated(MEMBERS)]
    return not_listed(board) or [Gap(at=MEMBERS, found=found, expected=villages, difference=villages - found)]


@boards.rule(
    "workplace.large",
    "60.1",
    "77.1",
    day=lambda board: board.founded,
    asks=(
        "Ban Thanh tra nhân dân ở cơ quan, đơn vị; ở doanh nghiệp nhà nước chỉ được đông hơn số thành viên tối đa khi"
        " nơi đó có tính chất đặc thù hoặc hoạt động phân tán.",
        "An inspection board at a workplace has more than the maximum number of members only where the "
        "place is of a special nature or its work is dispersed.",
    ),
    gap=_OVER,
    remedy=("Điều chỉnh số thành viên của ban.", "Reduce the number of members of the board."),
    stages=OVERSEEN,
)
def workplace_large(board: Board, context: Context) -> Result:
    """More members are lawful only if the record states that the workplace is special or dispersed."""
    skip = not_there(board, context, AGENCY, ENTERPRISE)
    if skip is not None:
        return skip
    if board.dispersed:
        return []
    key = "participation.board.workplace.max"
    found = too_many(MEMBERS, key, len(board.roster(context.as_of)), context, on=board.founded)
    if found and board.dispersed is None:
        return [unstated(Place.of("dispersed"))]
    return owned(board.kind, found) or not_listed(board)


@boards.rule(
    "agency.too_small",
    "60.1",
    day=lambda board: board.founded,
    severity=Severity.WARNING,
    asks=(
        "Cơ quan, đơn vị có ít người không tổ chức Ban Thanh tra nhân dân.",
        "An agency or unit with too few people has no inspection board.",
    ),
    gap=(
        "Cơ quan, đơn vị có {found} người; chỉ tổ chức Ban Thanh tra nhân dân khi có từ {expected} người trở lên.",
        "The agency or unit has a staff of {found}; an inspection board requires at least {expected}.",
    ),
    remedy=(
        "Không tổ chức Ban Thanh tra nhân dân ở cơ quan, đơn vị này.",
        "Do not keep an inspection board in this agency or unit.",
    ),
    stages=OVERSEEN,
)
def agency_too_small(board: Board, context: Context) -> Result:
    """State enterprises have no such minimum. A warning, because the number of staff has no date."""
    skip = not_there(board, context, AGENCY)
    if skip is not None:
        return skip
    if board.staff is None:
        return NOT_STATED
    limit = context.book.limit("participation.board.agency.small", on=board.founded)
    if board.staff > limit.count:
        return []
    return [Gap(at=Place.of("staff"), found=board.staff, expected=limit.count + 1, citations=limit.citations)]


@boards.rule(
    "vice_heads",
    f"{DECREE} 13.3",
    f"{DECREE} 17.3",
    f"{DECREE} 21.3",
    f"{DECREE} 25.2",
    day=lambda board: board.founded,
    asks=(
        "Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng không được có quá số Phó Trưởng ban theo quy định.",
        "An inspection board or an investment supervision board has no more vice-heads than allowed.",
    ),
    gap=_VICES,
    remedy=("Giảm số Phó Trưởng ban.", "Reduce the number of vice-heads."),
    stages=OVERSEEN,
)
def vice_heads(board: Board, context: Context) -> Result:
    """At workplaces the decree sets a number only for boards of a certain size."""
    skip = not_there(board, context)
    if skip is not None:
        return skip
    key, found = "participation.board.vice_heads", with_role(board, BoardRole.VICE_HEAD, context)
    if board.kind in AT_WORK:
        key = "participation.board.vice_heads.workplace"
        if not _larger(board, context):
            return NOT_STATED if not_listed(board) else _SMALLER
    return owned(board.kind, too_many(MEMBERS, key, found, context, on=board.founded)) or roles_unsaid(board, context)


@boards.rule(
    "vice_heads.smaller",
    f"{DECREE} 21.3",
    f"{DECREE} 25.2",
    day=lambda board: board.founded,
    severity=Severity.NOTICE,
    asks=(
        "Ban Thanh tra nhân dân ít thành viên ở cơ quan, đơn vị; ở doanh nghiệp nhà nước nên chỉ có một Phó Trưởng ban.",
        "A smaller inspection board at a workplace should have only one vice-head.",
    ),
    gap=_VICES,
    remedy=(
        "Xem lại số Phó Trưởng ban so với số thành viên của ban.",
        "Review the number of vice-heads against the size of the board.",
    ),
    stages=OVERSEEN,
)
def vice_heads_smaller(board: Board, context: Context) -> Result:
    """A notice: the decree expressly allows two only for larger boards, and does not mention smaller ones."""
    skip = not_there(board, context, AGENCY, ENTERPRISE)
    if skip is not None:
        return skip
    if _larger(board, context):
        return _LARGER
    if not_listed(board):
        return NOT_STATED
    key, found = "participation.board.vice_heads.smaller", with_role(board, BoardRole.VICE_HEAD, context)
    return owned(board.kind, too_many(MEMBERS, key, found, context, on=board.founded)) or roles_unsaid(board, context)


def _larger(board: Board, context: Context) -> bool:
    border = context.book.limit("participation.board.vice_heads.larger", on=board.founded).count
    return len(board.roster(context.as_of)) >= border


@boards.rule(
    "investment.residents",
    f"{DECREE} 17.2",
    day=lambda board: board.founded,
    asks=(
        "Số thành viên là đại diện người dân trong Ban Giám sát đầu tư của cộng đồng không được quá mức quy định.",
        "An investment supervision board has no more representatives of residents than allowed.",
    ),
    gap=(
        "Có {found} đại diện người dân; nhiều nhất {expected}; thừa {difference}.",
        "{found:representative} of residents; at most {expected}; {difference} over.",
    ),
    remedy=("Điều chỉnh thành phần của ban.", "Change the membership of the board."),
    stages=OVERSEEN,
)
def investment_residents(board: Board, context: Context) -> Result:
    """Each member must represent the residents."""
    skip = not_there(board, context, INVESTMENT)
    if skip is not None:
        return skip
    sitting = list(seated(board, context))
    key, found = "participation.board.investment.residents.max", sum(one.resident is True for _, one in sitting)
    unsaid = [unstated(at) for at, one in sitting if one.resident is None]
    return too_many(MEMBERS, key, found, context, on=board.founded) or unsaid + not_listed(board)


RULES = boards.rules
