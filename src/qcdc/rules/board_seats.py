"""Shared by the rules on boards: the members on a day, and the articles about each kind of board.

A board keeps the composition required by the law of its founding until the next one is elected (Decree 59/2023/NĐ-CP
art. 29), so that law applies; its actual composition is that of the day of the audit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qcdc._kernel.values import evolve
from qcdc.law import Citation
from qcdc.model import Board, BoardMember
from qcdc.rules import reasons
from qcdc.rules.measures import unstated
from qcdc.rules.writing import Context, Gap, Place, Skip, Unjudged
from qcdc.vocab import BoardKind, BoardRole, Stage

__all__ = [
    "AGENCY",
    "AT_WORK",
    "COMMUNE",
    "DECREE",
    "ENTERPRISE",
    "INVESTMENT",
    "LAW",
    "MADE_UP",
    "MEMBERS",
    "OVERSEEN",
    "not_listed",
    "not_there",
    "not_today",
    "owned",
    "roles_unsaid",
    "seated",
    "with_role",
]

LAW, DECREE = "10/2022/QH15", "59/2023/NĐ-CP"

COMMUNE, INVESTMENT, AGENCY, ENTERPRISE = (
    BoardKind.COMMUNE_INSPECTION,
    BoardKind.INVESTMENT_SUPERVISION,
    BoardKind.AGENCY_INSPECTION,
    BoardKind.ENTERPRISE_INSPECTION,
)
AT_WORK = frozenset({AGENCY, ENTERPRISE})
OVERSEEN = (Stage.INSPECT, Stage.SUPERVISE)


def _articles(first: int, last: int) -> frozenset[str]:
    return frozenset(str(number) for number in range(first, last + 1))


_OF_KIND = {
    COMMUNE: {LAW: _articles(36, 40), DECREE: _articles(12, 15)},
    INVESTMENT: {LAW: _articles(41, 45), DECREE: _articles(16, 19)},
    AGENCY: {LAW: _articles(60, 63), DECREE: _articles(20, 23)},
    ENTERPRISE: {LAW: _articles(77, 81), DECREE: _articles(24, 27)},
}
"""The articles on each kind of board: a finding cites those of its own kind only."""

MADE_UP = {
    COMMUNE: Citation.of(LAW, "36.3"),
    INVESTMENT: Citation.of(LAW, "41.2"),
    AGENCY: Citation.of(LAW, "60.4"),
    ENTERPRISE: Citation.of(LAW, "77.4"),
}
"""The articles on the composition of each kind of board."""

_OLDER_BOARD = Skip(
    reason="older_board",
    vi="ban được thành lập trước khi quy định viện dẫn có hiệu lực, tiếp tục hoạt động đến khi bầu nhiệm kỳ mới",
    en="the board was founded before the provision was in force and continues until the next election",
)

MEMBERS = Place.of("members")


def owned(kind: BoardKind, found: Iterable[Gap | Unjudged]) -> list[Gap | Unjudged]:
    """The gaps of a board, each with those of its provisions that are about this kind of board."""
    return [evolve(one, citations=_own(kind, one.citations)) if isinstance(one, Gap) else one for one in found]


def _own(kind: BoardKind, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    articles = _OF_KIND[kind]
    return tuple(one for one in citations if one.act not in articles or one.article in articles[one.act]) or citations


def not_listed(board: Board) -> list[Unjudged]:
    """Whether members may be missing from the list: the record does not state that it is complete."""
    return [] if "members" in board.complete else [unstated(MEMBERS)]


def roles_unsaid(board: Board, context: Context) -> list[Unjudged]:
    """Whether a role may be missing: that of a listed member, or of a member who is not on the list."""
    found = [unstated(at) for at, one in seated(board, context) if one.role is None]
    return found + not_listed(board)


def not_there(board: Board, context: Context, *kinds: BoardKind) -> Skip | None:
    """Why a board is not checked: it is of another kind, or does not exist on the day."""
    if kinds and board.kind not in kinds:
        return reasons.OTHER_BOARD
    return None if board.exists(context.as_of) else reasons.BOARD_NOT_THERE


def not_today(board: Board, context: Context, *kinds: BoardKind) -> Skip | None:
    """The same for a standing state, under the law of the day of the audit; older boards are not affected."""
    skip = not_there(board, context, *kinds)
    if skip is not None:
        return skip
    return None if context.book.in_force(MADE_UP[board.kind], on=board.founded) else _OLDER_BOARD


def seated(board: Board, context: Context) -> Iterator[tuple[Place, BoardMember]]:
    """The members of a board on the day, each with the place in the record."""
    roster = board.roster(context.as_of)
    for index, member in enumerate(board.members):
        if member in roster:
            yield Place(path=("members", index)), member


def with_role(board: Board, role: BoardRole, context: Context) -> int:
    """The number of members with a role on the day."""
    return sum(one.role is role for one in board.roster(context.as_of))
