"""Rules on the people's boards: their size, who sits on them, their term and recognition."""

from __future__ import annotations

from qcdc.dates import count_from
from qcdc.law import Citation, Limit
from qcdc.model import Board
from qcdc.rules import reasons
from qcdc.rules.checks import DECREE, before_law, known, late, lawful, practice
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import BoardKind, BoardRole, Incompatibility, Severity

__all__ = ["GOVERNED", "RULES", "living"]

_AT_WORK = (BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION)
_BARRED = {
    BoardKind.COMMUNE_INSPECTION: {Incompatibility.COMMUNE_OFFICIAL, Incompatibility.VILLAGE_PART_TIMER},
    BoardKind.INVESTMENT_SUPERVISION: {
        Incompatibility.COMMUNE_OFFICIAL,
        Incompatibility.RELATIVE_OF_DECIDER,
        Incompatibility.RELATIVE_OF_CONTRACTOR,
    },
    BoardKind.AGENCY_INSPECTION: {
        Incompatibility.HEAD_OF_BODY,
        Incompatibility.DEPUTY_HEAD_OF_BODY,
        Incompatibility.CHIEF_ACCOUNTANT,
    },
    BoardKind.ENTERPRISE_INSPECTION: {
        Incompatibility.CAPITAL_REPRESENTATIVE,
        Incompatibility.ENTERPRISE_MANAGER,
        Incompatibility.CHIEF_ACCOUNTANT,
    },
}
_AMENDED = "97/2025/QH15"
"""Its art. 4.5 dropped the commune's part-timers from art. 37.2: they were barred before it was in force."""


GOVERNED = {
    BoardKind.COMMUNE_INSPECTION: (Citation.of("10/2022/QH15", "36-40"),),
    BoardKind.INVESTMENT_SUPERVISION: (Citation.of("10/2022/QH15", "41-45"),),
    BoardKind.AGENCY_INSPECTION: (Citation.of("10/2022/QH15", "60-63"),),
    BoardKind.ENTERPRISE_INSPECTION: (Citation.of("10/2022/QH15", "77-79"),),
}
"""The articles on each kind of board: a finding cites those of its own kind only."""


def living(board: Board, context: Context) -> Skip | None:
    """Why a board is not judged: it is not there on the day, or the law was not."""
    if not board.exists(context.as_of):
        return reasons.BOARD_NOT_THERE
    return before_law(context.as_of, context)


def size_in_bounds(board: Board, context: Context) -> Skip | list[Gap]:
    """The board has as many members as the law asks for on the day of judgement."""
    skip = living(board, context)
    if skip:
        return skip
    found = len(board.roster(context.as_of))
    least, most, cited = _bounds(board, context)
    if found < least:
        return [Gap(at=Place.of("members"), found=found, expected=least, gap=least - found, citations=cited.citations)]
    if most is not None and found > most:
        return [Gap(at=Place.of("members"), found=found, expected=most, gap=found - most, citations=cited.citations)]
    return []


def _bounds(board: Board, context: Context) -> tuple[int, int | None, Limit]:
    """The least and the most members, and the limit that says so."""
    if board.kind is BoardKind.COMMUNE_INSPECTION:
        limit = context.statutes.limit("participation.board.commune.min", on=context.as_of)
        villages = board.villages or 0
        # One a village and not fewer than the least; with fewer villages than that, exactly the least.
        return max(limit.count, villages), limit.count if villages < limit.count else None, limit
    if board.kind is BoardKind.INVESTMENT_SUPERVISION:
        limit = context.statutes.limit("participation.board.investment.min", on=context.as_of)
        return limit.count, None, limit
    limit = context.statutes.limit("participation.board.workplace.min", on=context.as_of)
    # More than the most are lawful where a place of work is dispersed, which the record does not say.
    return limit.count, None, limit


def not_above_usual(board: Board, context: Context) -> Skip | list[Gap]:
    """A board at a place of work has more members than usual only where the place is dispersed."""
    if board.kind not in _AT_WORK:
        return reasons.OTHER_BOARD
    skip = living(board, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.board.workplace.max", on=context.as_of)
    found = len(board.roster(context.as_of))
    if found <= limit.count:
        return []
    return [
        Gap(
            at=Place.of("members"),
            found=found,
            expected=limit.count,
            gap=found - limit.count,
            citations=limit.citations,
        )
    ]


def not_too_small_a_place(board: Board, context: Context) -> Skip | list[Gap]:
    """An agency with few people has no board."""
    if board.kind is not BoardKind.AGENCY_INSPECTION:
        return reasons.OTHER_BOARD
    skip = living(board, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.board.agency.small", on=context.as_of)
    if board.staff is None or board.staff > limit.count:
        return []
    return [Gap(at=Place.of("staff"), found=board.staff, expected=limit.count + 1, citations=limit.citations)]


def vice_heads_in_bounds(board: Board, context: Context) -> Skip | list[Gap]:
    """Not more vice-heads than the law allows; at a place of work only a larger board has more than one."""
    skip = living(board, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.board.vice_heads", on=context.as_of)
    roster = board.roster(context.as_of)
    found = sum(one.role is BoardRole.VICE_HEAD for one in roster)
    if found <= limit.count:
        return []
    return [
        Gap(
            at=Place.of("members"),
            found=found,
            expected=limit.count,
            gap=found - limit.count,
            citations=limit.citations,
        )
    ]


def residents_in_bounds(board: Board, context: Context) -> Skip | list[Gap]:
    """Not more representatives of the residents than the decree allows."""
    if board.kind is not BoardKind.INVESTMENT_SUPERVISION:
        return reasons.OTHER_BOARD
    skip = living(board, context) or before_law(board.founded, context, DECREE)
    if skip:
        return skip
    limit = context.statutes.limit("participation.board.investment.residents.max", on=context.as_of)
    found = sum(one.resident for one in board.roster(context.as_of))
    if found <= limit.count:
        return []
    return [
        Gap(
            at=Place.of("members"),
            found=found,
            expected=limit.count,
            gap=found - limit.count,
            citations=limit.citations,
        )
    ]


def all_eligible(board: Board, context: Context) -> Skip | list[Gap]:
    """Nobody sits who may not."""
    skip = living(board, context)
    if skip:
        return skip
    roster = board.roster(context.as_of)
    if not roster:
        return reasons.NO_MEMBERS
    barred, cited = set(_BARRED[board.kind]), GOVERNED[board.kind]
    if board.kind is BoardKind.COMMUNE_INSPECTION:
        cited = (Citation.of("10/2022/QH15", "37.2"),)
        if context.as_of not in context.statutes.act(_AMENDED).force:
            barred.add(Incompatibility.COMMUNE_PART_TIMER)
    return [
        Gap(at=Place(path=("members", board.members.index(one))), about=held, found=1, expected=0, citations=cited)
        for one in roster
        for held in sorted(one.holds & barred)
    ]


def has_head(board: Board, context: Context) -> Skip | list[Gap]:
    """Somebody heads the board."""
    skip = living(board, context)
    if skip:
        return skip
    if any(one.role is BoardRole.HEAD for one in board.roster(context.as_of)):
        return []
    return [Gap(at=Place.of("members"), found=0, expected=1)]


def term_in_bounds(board: Board, context: Context) -> Skip | list[Gap]:
    """A board at a place of work ends with its term."""
    if board.kind not in _AT_WORK:
        return reasons.OTHER_BOARD
    skip = before_law(board.founded, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.board.workplace.term", on=board.founded)
    last = count_from(board.founded, limit.term())
    reached = known(board.until, context) or context.as_of
    if reached <= last:
        return []
    return [
        Gap(
            at=Place.of("until"),
            found=reached,
            expected=last,
            gap=reached.toordinal() - last.toordinal(),
            citations=limit.citations,
        )
    ]


def recognised_in_time(board: Board, context: Context) -> Skip | list[Gap]:
    """The union recognised the elected board in time (a warning: since July 2025 the law differs by place)."""
    if board.kind not in _AT_WORK:
        return reasons.OTHER_BOARD
    skip = before_law(board.founded, context, DECREE)
    if skip:
        return skip
    if board.elected is None:
        return reasons.NOT_STATED
    return late("founded", "participation.board.recognition", board.elected, board.founded, context)


RULES = (
    lawful(
        "board.size",
        Board,
        size_in_bounds,
        "36-40",
        "41-45",
        "60.1",
        "77.1",
        also=(Citation.of(DECREE, "17.2"),),
        text=("Ban có đủ số thành viên theo luật.", "The board has the number of members the law asks for."),
        gap=(
            "Có {found} thành viên, theo quy định {expected}, chênh {gap}.",
            "{found} members, the law says {expected}, {gap} apart.",
        ),
        remedy=("Bầu bổ sung hoặc điều chỉnh số thành viên.", "Elect the missing members, or reduce their number."),
    ),
    lawful(
        "board.workplace.large",
        Board,
        not_above_usual,
        "60.1",
        "77.1",
        text=(
            "Ban ở nơi làm việc chỉ đông hơn mức thường khi nơi làm việc phân tán.",
            "A board at a place of work is larger than usual only where the place is dispersed.",
        ),
        gap=(
            "Có {found} thành viên, mức thường {expected}, hơn {gap}.",
            "{found} members, usually {expected}, {gap} more.",
        ),
        remedy=("Nêu rõ lý do phân tán trong quyết định.", "State in the decision that the place is dispersed."),
        severity=Severity.NOTICE,
    ),
    lawful(
        "board.agency.too_small",
        Board,
        not_too_small_a_place,
        "60.1",
        text=(
            "Cơ quan ít người không lập Ban Thanh tra nhân dân.",
            "An agency with few people has no inspection board.",
        ),
        gap=("Có {found} người, lập ban từ {expected} người.", "{found} people, a board needs {expected}."),
        remedy=("Không lập ban; bầu người thực hiện theo luật.", "Do not form a board."),
        severity=Severity.WARNING,
    ),
    lawful(
        "board.vice_heads",
        Board,
        vice_heads_in_bounds,
        "36-40",
        "41-45",
        "60-63",
        also=(Citation.of(DECREE, "12-27"),),
        text=("Ban có không quá số Phó Trưởng ban theo luật.", "The board has no more vice-heads than the law allows."),
        gap=(
            "Có {found} Phó Trưởng ban, nhiều nhất {expected}, thừa {gap}.",
            "{found} vice-heads, at most {expected}, {gap} too many.",
        ),
        remedy=("Giảm số Phó Trưởng ban.", "Have fewer vice-heads."),
    ),
    lawful(
        "board.investment.residents",
        Board,
        residents_in_bounds,
        "17.2",
        act=DECREE,
        text=(
            "Số đại diện người dân trong Ban Giám sát đầu tư của cộng đồng không quá mức quy định.",
            "No more representatives of the residents sit on the investment board than the decree allows.",
        ),
        gap=(
            "Có {found} đại diện, nhiều nhất {expected}, thừa {gap}.",
            "{found} of them, at most {expected}, {gap} too many.",
        ),
        remedy=("Điều chỉnh thành phần ban.", "Change who sits on the board."),
    ),
    lawful(
        "board.ineligible",
        Board,
        all_eligible,
        "37.2",
        "41-45",
        "60-63",
        "77-79",
        also=(Citation.of(_AMENDED, "4.5"),),
        text=("Không ai thuộc trường hợp không được tham gia ban.", "Nobody sits on the board who may not."),
        gap=("Không đủ điều kiện: {at}.", "Not eligible: {at}."),
        remedy=("Cho thôi và bầu người khác.", "Let the member go and elect another."),
    ),
    practice(
        "board.head.missing",
        Board,
        has_head,
        basis=(Citation.of("10/2022/QH15"),),
        since="2023-07-01",
        text=("Ban có Trưởng ban.", "The board has a head."),
        gap=("Chưa có Trưởng ban.", "Nobody heads it."),
        remedy=("Bầu Trưởng ban.", "Elect a head."),
    ),
    lawful(
        "board.term.over",
        Board,
        term_in_bounds,
        "60-63",
        "77-79",
        text=(
            "Ban ở nơi làm việc hoạt động không quá nhiệm kỳ.",
            "A board at a place of work does not outlast its term.",
        ),
        gap=(
            "Nhiệm kỳ đến {expected}, hoạt động đến {found}, quá {gap} ngày.",
            "The term ended on {expected}, it acts to {found}, {gap:day} over.",
        ),
        remedy=("Bầu ban nhiệm kỳ mới.", "Elect a new board."),
    ),
    lawful(
        "board.recognition.late",
        Board,
        recognised_in_time,
        "21.1",
        "25.1",
        act=DECREE,
        text=("Kết quả bầu ban được công nhận đúng hạn.", "The election of the board is recognised in time."),
        gap=(
            "Hạn cuối {expected}, ngày công nhận: {found}, chậm {gap} ngày.",
            "Due by {expected}, recognised on {found}, {gap:day} late.",
        ),
        remedy=("Công nhận kết quả bầu.", "Recognise the election."),
        severity=Severity.WARNING,
    ),
)
