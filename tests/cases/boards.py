"""Decided cases of the rules on the people's boards; founded on Monday 3 July 2023 unless said otherwise."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from civic import board, matter, oversight
from qcdc.dates import Period, as_day
from qcdc.model import BoardReport, Matter
from qcdc.vocab import BoardKind, Incompatibility, Overseer, OversightKind

__all__ = ["CASES"]

NOW, BEFORE = "2023-12-31", "2023-07-02"
INVESTMENT, AGENCY, ENTERPRISE = (
    BoardKind.INVESTMENT_SUPERVISION,
    BoardKind.AGENCY_INSPECTION,
    BoardKind.ENTERPRISE_INSPECTION,
)
PART_TIMER = Incompatibility.COMMUNE_PART_TIMER
HALF = (
    BoardReport(period=Period.quarter(2024, 1), day=as_day("2024-04-05")),
    BoardReport(period=Period.quarter(2024, 2), day=as_day("2024-07-05")),
    BoardReport(period=Period.half_year(2024, 1), day=as_day("2024-07-05")),
)
FRONT = Overseer.FRONT
CRITICISM = OversightKind.SOCIAL_CRITICISM


def fronted(answered: str) -> Matter:
    """A matter the Front criticised on 2 October."""
    return matter(oversight=(oversight("2023-09-20", sent="2023-10-02", answered=answered, by=FRONT, kind=CRITICISM),))


CASES: tuple[Case, ...] = (
    Case("board.size", "one a village", PASSED, board(6, villages=6), NOW),
    Case("board.size", "one village without", FAILED, board(5, villages=6), NOW, 1).stating(
        at="members", found=5, expected=6, article="10/2022/QH15 arts 36-40"
    ),
    Case("board.size", "three villages, five members", PASSED, board(5, villages=3), NOW),
    Case("board.size", "three villages, six members", FAILED, board(6, villages=3), NOW, 1).stating(
        at="members", found=6, expected=5, article="10/2022/QH15 arts 36-40"
    ),
    Case("board.size", "three villages, four members", FAILED, board(4, villages=3), NOW, 1).stating(
        at="members", found=4, expected=5, article="10/2022/QH15 arts 36-40"
    ),
    Case("board.size", "five villages, seven members", PASSED, board(7, villages=5), NOW),
    Case("board.size", "investment, five", PASSED, board(5, kind=INVESTMENT), NOW),
    Case("board.size", "investment, four", FAILED, board(4, kind=INVESTMENT), NOW, 1).stating(
        at="members", found=4, expected=5, article="10/2022/QH15 arts 41-45"
    ),
    Case("board.size", "agency, three", PASSED, board(3, kind=AGENCY), NOW),
    Case("board.size", "enterprise, two", FAILED, board(2, kind=ENTERPRISE), NOW, 1).stating(
        at="members", found=2, expected=3, article="10/2022/QH15 art. 60.1"
    ),
    Case("board.size", "not founded", SKIPPED, board(5), BEFORE, None, "board_not_there"),
    Case("board.workplace.large", "nine", PASSED, board(9, kind=AGENCY), NOW),
    Case("board.workplace.large", "ten", FAILED, board(10, kind=AGENCY), NOW, 1).stating(
        at="members", found=10, expected=9, article="10/2022/QH15 art. 60.1"
    ),
    Case("board.workplace.large", "a commune", SKIPPED, board(10), NOW, None, "other_board"),
    Case("board.agency.too_small", "eight people", PASSED, board(3, kind=AGENCY, staff=8), NOW),
    Case("board.agency.too_small", "seven people", FAILED, board(3, kind=AGENCY, staff=7), NOW).stating(
        at="staff", found=7, expected=8, article="10/2022/QH15 art. 60.1"
    ),
    Case(
        "board.agency.too_small", "an enterprise", SKIPPED, board(3, kind=ENTERPRISE, staff=7), NOW, None, "other_board"
    ),
    Case("board.vice_heads", "two", PASSED, board(9, vices=2), NOW),
    Case("board.vice_heads", "three", FAILED, board(9, vices=3), NOW, 1).stating(
        at="members", found=3, expected=2, article="10/2022/QH15 arts 36-40"
    ),
    Case("board.vice_heads", "not founded", SKIPPED, board(9), BEFORE, None, "board_not_there"),
    Case(
        "board.investment.residents", "five", PASSED, board(7, kind=INVESTMENT, residents=5, founded="2023-09-01"), NOW
    ),
    Case(
        "board.investment.residents",
        "six",
        FAILED,
        board(7, kind=INVESTMENT, residents=6, founded="2023-09-01"),
        NOW,
        1,
    ).stating(at="members", found=6, expected=5, article="59/2023/NĐ-CP art. 17.2"),
    Case("board.investment.residents", "a commune", SKIPPED, board(7, residents=6), NOW, None, "other_board"),
    Case("board.ineligible", "nobody", PASSED, board(6), NOW),
    Case("board.ineligible", "an official", FAILED, board(6, holds=Incompatibility.COMMUNE_OFFICIAL), NOW).stating(
        at="members[0]", about="commune_official", found=1, expected=0, article="10/2022/QH15 art. 37.2"
    ),
    Case("board.ineligible", "part-timer of the commune in 2023", FAILED, board(6, holds=PART_TIMER), NOW).stating(
        at="members[0]", about="commune_part_timer", found=1, expected=0, article="10/2022/QH15 art. 37.2"
    ),
    Case(
        "board.ineligible", "part-timer of the commune, last day", FAILED, board(6, holds=PART_TIMER), "2025-06-30"
    ).stating(at="members[0]", about="commune_part_timer", found=1, expected=0, article="10/2022/QH15 art. 37.2"),
    Case(
        "board.ineligible",
        "part-timer of the commune since July 2025",
        PASSED,
        board(6, holds=PART_TIMER),
        "2025-07-01",
    ),
    Case(
        "board.ineligible",
        "an accountant may sit in a village",
        PASSED,
        board(6, holds=Incompatibility.CHIEF_ACCOUNTANT),
        NOW,
    ),
    Case(
        "board.ineligible",
        "an accountant at work",
        FAILED,
        board(3, kind=AGENCY, holds=Incompatibility.CHIEF_ACCOUNTANT),
        NOW,
    ).stating(at="members[0]", about="chief_accountant", found=1, expected=0, article="10/2022/QH15 arts 60-63"),
    Case("board.ineligible", "nobody sits", SKIPPED, board(0), NOW, None, "no_members"),
    Case("board.head.missing", "with a head", PASSED, board(6), NOW),
    Case("board.head.missing", "without", FAILED, board(6, head=False), NOW).stating(
        at="members", found=0, expected=1, article="10/2022/QH15"
    ),
    Case("board.head.missing", "not founded", SKIPPED, board(6), BEFORE, None, "board_not_there"),
    Case("board.term.over", "on the last day of two years", PASSED, board(3, kind=AGENCY), "2025-07-03"),
    Case("board.term.over", "a day later", FAILED, board(3, kind=AGENCY), "2025-07-04", 1).stating(
        at="until", found="2025-07-04", expected="2025-07-03", article="10/2022/QH15 arts 60-63"
    ),
    Case("board.term.over", "a commune", SKIPPED, board(6), "2025-07-04", None, "other_board"),
    # Elected on Monday 2 October, recognised within five working days: by Monday 9 October.
    Case(
        "board.recognition.late",
        "in time",
        PASSED,
        board(3, kind=AGENCY, elected=as_day("2023-10-02"), founded="2023-10-09"),
        NOW,
    ),
    Case(
        "board.recognition.late",
        "a day late",
        FAILED,
        board(3, kind=AGENCY, elected=as_day("2023-10-02"), founded="2023-10-10"),
        NOW,
        1,
    ).stating(at="founded", found="2023-10-10", expected="2023-10-09", article="59/2023/NĐ-CP art. 21.1"),
    Case("board.recognition.late", "a commune", SKIPPED, board(6), NOW, None, "other_board"),
    Case("board.reports.missing", "all of the half-year", PASSED, board(6, reports=HALF), "2024-08-15"),
    Case("board.reports.missing", "a quarter missing", FAILED, board(6, reports=HALF[1:]), "2024-08-15").stating(
        at="quarter 1/2024", found=0, expected=1, article="10/2022/QH15 arts 36-40"
    ),
    Case("board.reports.missing", "too early", SKIPPED, board(6), NOW, None, "period_too_short"),
    # Sent on Monday 2 October: fifteen days end on Tuesday 17 October.
    Case(
        "board.answer.late",
        "on the last day",
        PASSED,
        board(6, oversight=(oversight("2023-09-20", sent="2023-10-02", answered="2023-10-17"),)),
        NOW,
    ),
    Case(
        "board.answer.late",
        "a day late",
        FAILED,
        board(6, oversight=(oversight("2023-09-20", sent="2023-10-02", answered="2023-10-18"),)),
        NOW,
        1,
    ).stating(
        at="oversight[0].recommendations[0]",
        found="2023-10-18",
        expected="2023-10-17",
        article="10/2022/QH15 arts 36-40",
    ),
    Case(
        "board.answer.late",
        "silent",
        FAILED,
        board(6, oversight=(oversight("2023-09-20", sent="2023-10-02"),)),
        "2023-10-31",
        14,
    ).stating(
        at="oversight[0].recommendations[0]", found=None, expected="2023-10-17", article="10/2022/QH15 arts 36-40"
    ),
    Case("board.answer.late", "nothing recommended", SKIPPED, board(6), NOW, None, "no_recommendations"),
    Case(
        "matter.answer.late",
        "on the last day",
        PASSED,
        matter(oversight=(oversight("2023-09-20", sent="2023-10-02", answered="2023-10-17"),)),
        NOW,
    ),
    Case(
        "matter.answer.late",
        "a day late",
        FAILED,
        matter(oversight=(oversight("2023-09-20", sent="2023-10-02", answered="2023-10-18"),)),
        NOW,
        1,
    ).stating(
        at="oversight[0].recommendations[0]",
        found="2023-10-18",
        expected="2023-10-17",
        article="10/2022/QH15 arts 36-40",
    ),
    Case("matter.answer.late", "nothing recommended", SKIPPED, matter(), NOW, None, "no_recommendations"),
    # Five working days before Tuesday 17 October: Tuesday 10 October; forty-five days: 2 September.
    Case(
        "board.plan.late",
        "five working days",
        PASSED,
        board(6, oversight=(oversight("2023-10-17", informed="2023-10-10"),)),
        NOW,
    ),
    Case(
        "board.plan.late", "four", FAILED, board(6, oversight=(oversight("2023-10-17", informed="2023-10-11"),)), NOW, 1
    ).stating(at="oversight[0]", found="2023-10-11", expected="2023-10-10", article="59/2023/NĐ-CP arts 12-27"),
    Case(
        "board.plan.late",
        "investment, 45 days",
        PASSED,
        board(5, kind=INVESTMENT, oversight=(oversight("2023-10-17", informed="2023-09-02"),)),
        NOW,
    ),
    Case(
        "board.plan.late",
        "investment, 44 days",
        FAILED,
        board(5, kind=INVESTMENT, oversight=(oversight("2023-10-17", informed="2023-09-03"),)),
        NOW,
        1,
    ).stating(at="oversight[0]", found="2023-09-03", expected="2023-09-02", article="59/2023/NĐ-CP arts 16-19"),
    Case("board.plan.late", "nothing inspected", SKIPPED, board(6), NOW, None, "no_oversight"),
    Case("matter.front.unanswered", "answered", PASSED, fronted("2023-11-20"), NOW),
    Case("matter.front.unanswered", "silent", FAILED, fronted(""), NOW).stating(
        at="oversight[0].recommendations[0]", found="2023-10-02", expected=None, article="10/2022/QH15"
    ),
    Case(
        "matter.front.unanswered",
        "a board",
        SKIPPED,
        matter(oversight=(oversight("2023-09-20", sent="2023-10-02"),)),
        NOW,
        None,
        "no_recommendations",
    ),
)
