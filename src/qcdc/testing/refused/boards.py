"""Boards and oversight that cannot be built."""

from __future__ import annotations

from qcdc.model import (
    Oversight,
    Recommendation,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    DAY,
    board,
    member,
)
from qcdc.vocab import (
    BoardRole,
    Overseer,
    OversightKind,
    RecommendationOutcome,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "two heads of a board",
        lambda: board(member("1", role=BoardRole.HEAD), member("2", role=BoardRole.HEAD)),
        "board.two_heads",
        "members",
    ),
    RefusedCase("twice on a board", lambda: board(member("1"), member("1")), "board.twice", "members"),
    RefusedCase(
        "on the board before it was founded", lambda: board(member("1", since="2023-10-09")), "board.life", "members"
    ),
    RefusedCase("a commune's board with the staff of an agency", lambda: board(staff=9), "board.other_kind", "staff"),
    RefusedCase(
        "a complete list that no board has",
        lambda: board(complete=frozenset({"guests"})),
        "complete.unknown",
        "complete",
    ),
    RefusedCase(
        "social criticism by a board",
        lambda: Oversight(
            id="GS",
            kind=OversightKind.SOCIAL_CRITICISM,
            by=Overseer.INSPECTION_BOARD,
            subject="Giả lập",
            start=DAY,
        ),
        "oversight.criticism",
        "by",
    ),
    RefusedCase(
        "an outcome without an answer",
        lambda: Recommendation(id="KN", day=DAY, to="UBND xã", outcome=RecommendationOutcome.ACCEPTED),
        "recommendation.outcome",
        "outcome",
    ),
)
