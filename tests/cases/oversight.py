"""Decided cases of the rules on terms, plans, reports and recommendations of boards."""

from __future__ import annotations

from cases.around import around_a_day, left_undone
from cases.boards import AGENCY, ENTERPRISE, INVESTMENT, SINCE
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from cases.edges_of_law import from_day
from participation_records import board, matter, oversight
from qcdc.dates import Period, as_day, day_before
from qcdc.model import Board, BoardMember, BoardPlan, BoardReport, Matter, Oversight, Person, UnitRef, evolve
from qcdc.vocab import Addressee, BoardKind, Level, Overseer, OversightKind

__all__ = ["CASES"]

LDC, ND59 = "10/2022/QH15", "59/2023/NĐ-CP"
NOW, SUMMER, END = "2023-12-31", "2026-09-15", "2025-12-31"
FRONT, CRITICISM = Overseer.FRONT, OversightKind.SOCIAL_CRITICISM
HEAD, MANAGEMENT = Addressee.AGENCY_HEAD, Addressee.ENTERPRISE_MANAGEMENT
WINDOWS = (Period.quarter(2024, 1), Period.quarter(2024, 2), Period.half_year(2024, 1))
EACH = ("quarter 1 of 2024", "quarter 2 of 2024", "first half of 2024")
FIRST, SECOND = (UnitRef.of(Level.VILLAGE, code, "2023-07-01") for code in ("2367701", "2367702"))


def fronted(answered: str = "", *, to: Addressee | None = Addressee.PEOPLES_COMMITTEE, silent: bool = False) -> Matter:
    """A matter the Front criticised on 2 October."""
    seen = oversight("2023-09-20", sent="2023-10-02", answered=answered, by=FRONT, kind=CRITICISM, to=to, silent=silent)
    return matter(oversight=(seen,))


def answered(day: str = "", **rest: object) -> Oversight:
    """A recommendation received on Monday 2 October 2023: fifteen days end on Tuesday 17 October."""
    return oversight("2023-09-20", sent="2023-09-28", received="2023-10-02", answered=day, **rest)  # type: ignore[arg-type]


def seen_by(*seen: Oversight, kind: BoardKind = BoardKind.COMMUNE_INSPECTION) -> Board:
    """A board with what it looked at."""
    return board(6, kind=kind, oversight=seen)


def told(start: str, day: str = "", *, untold: bool = False) -> Oversight:
    """A supervision of which those concerned were told on a day."""
    return oversight(start, notified=day, untold=untold)


def agency(elected: str, founded: str, *, paid: bool | None = None, kind: BoardKind = AGENCY) -> Board:
    """A board at a place of work."""
    return board(3, kind=kind, elected=as_day(elected), founded=founded, budget_paid=paid if kind is AGENCY else None)


def reporting(
    *periods: Period, listed: bool = True, founded: str = "2024-01-01", until: str = "2026-12-31", **rest: object
) -> Board:
    """A board that handed in these reports, five days after each window."""
    reports = tuple(BoardReport(period=one, day=day_before(one.end, -5)) for one in periods)
    complete = frozenset({"members", "reports"} if listed else {"members"})
    return board(6, founded=founded, until=until, reports=reports, complete=complete, **rest)  # type: ignore[arg-type]


def planning(
    *periods: Period, listed: bool = True, founded: str = "2024-01-01", until: str = "2026-12-31", **rest: object
) -> Board:
    """A board that made these plans, five days before each window."""
    plans = tuple(BoardPlan(period=one, day=day_before(one.start, 5)) for one in periods)
    complete = frozenset({"members", "plans"} if listed else {"members"})
    return board(6, founded=founded, until=until, plans=plans, complete=complete, **rest)  # type: ignore[arg-type]


def vacated(
    last: str,
    until: str = "2025-12-31",
    *,
    came: str = "",
    of: UnitRef | None = FIRST,
    by: UnitRef | None = FIRST,
    listed: bool = True,
) -> Board:
    """A board whose last member left with a day; perhaps somebody came on another."""
    made = board(6, founded=SINCE, until=until, complete=frozenset({"members"} if listed else ()))
    gone = evolve(made.members[-1], until=as_day(last), village=of)
    after = (
        (BoardMember(person=Person(id="TV-9", name="Thành viên (giả lập)"), since=as_day(came), village=by),)
        if came
        else ()
    )
    return evolve(made, members=(*made.members[:-1], gone, *after))


_TERM, _HEADS, _VACANT = "board.term.over", "board.commune.term.over", "board.commune.vacancy"
_UNION, _FRONTS = "board.workplace.recognition.late", "board.commune.recognition.late"
_PLAN, _OWNER, _ANSWER = "board.plan.late", "board.investment.told_late", "board.answer.late"
_REPORTS, _PLANS, _SILENT = "board.reports.missing", "board.plans.missing", "matter.front.unanswered"
_FIRST_OF = "oversight[0].recommendations[0]"

CASES: tuple[Case, ...] = (
    # Two years from Monday 3 July 2023 end on 3 July 2025.
    *around_a_day(
        _TERM,
        lambda day: board(3, kind=AGENCY, until=day),
        "2025-07-03",
        at="until",
        article=f"{LDC} art. 60.3",
        as_of=END,
    ),
    Case(
        _TERM, "not ended on the last day", PASSED, board(3, kind=AGENCY, not_done=frozenset({"until"})), "2025-07-03"
    ),
    Case(
        _TERM,
        "not ended a day later",
        FAILED,
        board(3, kind=ENTERPRISE, not_done=frozenset({"until"})),
        "2025-07-04",
        1,
    ).stating(at="until", found="2025-07-04", expected="2025-07-03", article=f"{LDC} art. 77.3"),
    Case(_TERM, "the end is not stated", NOT_STATED, board(3, kind=AGENCY), "2025-07-04", None, "not_stated"),
    Case(_TERM, "not stated, and not due", SKIPPED, board(3, kind=AGENCY), "2025-07-03", None, "not_due"),
    Case(_TERM, "a commune", SKIPPED, board(6), "2025-07-04", None, "other_board"),
    *from_day(
        _TERM,
        lambda day: board(3, kind=AGENCY, founded=day, until="2025-07-02"),
        "2023-06-30",
        "2023-07-01",
        as_of=END,
        gap=1,
        at="until",
        found="2025-07-02",
        expected="2025-07-01",
        article=f"{LDC} art. 60.3",
    ),
    # The villages were re-arranged on 1 July 2026: the old heads' term, and the board's, ended the day before.
    *around_a_day(
        _HEADS,
        lambda day: board(6, until=day, heads_until=as_day("2026-06-30")),
        "2026-06-30",
        at="until",
        article=f"{LDC} art. 36.2",
        as_of=SUMMER,
    ),
    Case(
        _HEADS,
        "not ended a month later",
        FAILED,
        board(6, heads_until=as_day("2026-06-30"), not_done=frozenset({"until"})),
        "2026-07-31",
        31,
    ).stating(at="until", found="2026-07-31", expected="2026-06-30", article=f"{LDC} art. 36.2"),
    Case(_HEADS, "the heads' term is not stated", NOT_STATED, board(6, until="2026-07-31"), SUMMER, None, "not_stated"),
    Case(
        _HEADS,
        "the end is not stated",
        NOT_STATED,
        board(6, heads_until=as_day("2026-06-30")),
        SUMMER,
        None,
        "not_stated",
    ),
    Case(_HEADS, "an agency", SKIPPED, board(3, kind=AGENCY), SUMMER, None, "other_board"),
    # Elected on Monday 2 October, recognised within five working days: by Monday 9 October.
    *around_a_day(
        _UNION,
        lambda day: agency("2023-10-02", day),
        "2023-10-09",
        at="founded",
        article=f"{ND59} art. 21.1",
        as_of=NOW,
    ),
    Case(_UNION, "enterprise", FAILED, agency("2023-10-02", "2023-10-10", kind=ENTERPRISE), NOW, 1).stating(
        at="founded", found="2023-10-10", expected="2023-10-09", article=f"{ND59} art. 25.1"
    ),
    # Since July 2025 the union has no such duty where the budget pays the whole agency.
    Case(
        _UNION, "wholly paid", SKIPPED, agency("2025-10-01", "2025-12-01", paid=True), END, None, "no_union_recognition"
    ),
    Case(_UNION, "who pays is not stated", NOT_STATED, agency("2025-10-01", "2025-12-01"), END, None, "not_stated"),
    Case(_UNION, "not wholly paid", FAILED, agency("2025-10-01", "2025-10-09", paid=False), END, 1).stating(
        at="founded", found="2025-10-09", expected="2025-10-08", article=f"{ND59} art. 21.1"
    ),
    Case(_UNION, "the election is not stated", NOT_STATED, board(3, kind=AGENCY), NOW, None, "not_stated"),
    Case(_UNION, "a commune", SKIPPED, board(6), NOW, None, "other_board"),
    Case(_UNION, "before the decree", SKIPPED, agency("2023-08-14", "2023-09-29"), NOW, None, "before_law"),
    # Received on Monday 2 October: by Monday 9 October.
    *around_a_day(
        _FRONTS,
        lambda day: board(6, received=as_day("2023-10-02"), founded=day),
        "2023-10-09",
        at="founded",
        article=f"{LDC} art. 21.2",
        as_of=NOW,
    ),
    Case(_FRONTS, "the receipt is not stated", NOT_STATED, board(6), NOW, None, "not_stated"),
    Case(_FRONTS, "an agency", SKIPPED, board(3, kind=AGENCY), NOW, None, "other_board"),
    Case(
        _FRONTS,
        "before the law",
        SKIPPED,
        board(6, received=as_day("2023-06-30"), founded="2023-08-01"),
        NOW,
        None,
        "before_law",
    ),
    # The term ends on 31 December 2025: six months before that is 30 June.
    Case(_VACANT, "six months are left", FAILED, vacated("2025-06-30"), "2025-08-31").stating(
        at="members[5]", found="2025-07-01", expected="2025-12-31", article=f"{LDC} art. 36.2"
    ),
    Case(_VACANT, "a day less is left", SKIPPED, vacated("2025-07-01"), "2025-08-31", None, "short_rest_of_term"),
    Case(_VACANT, "filled by the village", PASSED, vacated("2025-03-31", came="2025-05-01"), "2025-08-31"),
    Case(
        _VACANT, "filled by another village", FAILED, vacated("2025-03-31", came="2025-05-01", by=SECOND), "2025-08-31"
    ).stating(at="members[5]", found="2025-04-01", expected="2025-12-31", article=f"{LDC} art. 36.2"),
    Case(_VACANT, "filled after the day", FAILED, vacated("2025-03-31", came="2025-09-01"), "2025-08-31").stating(
        at="members[5]", found="2025-04-01", expected="2025-12-31", article=f"{LDC} art. 36.2"
    ),
    Case(
        _VACANT,
        "by which village is not stated",
        NOT_STATED,
        vacated("2025-03-31", came="2025-05-01", by=None),
        "2025-08-31",
        None,
        "not_stated",
    ),
    Case(
        _VACANT,
        "the list may leave somebody out",
        NOT_STATED,
        vacated("2025-03-31", listed=False),
        "2025-08-31",
        None,
        "not_stated",
    ),
    Case(
        _VACANT,
        "the end of the term is not stated",
        NOT_STATED,
        vacated("2025-03-31", ""),
        "2025-08-31",
        None,
        "not_stated",
    ),
    Case(_VACANT, "nobody left", SKIPPED, board(6, until="2025-12-31"), "2025-08-31", None, "no_vacancy"),
    Case(_VACANT, "still there", SKIPPED, vacated("2025-03-31"), "2025-03-31", None, "not_yet"),
    Case(_VACANT, "an agency", SKIPPED, board(3, kind=AGENCY), NOW, None, "other_board"),
    Case(_REPORTS, "all of the half-year", PASSED, reporting(*WINDOWS), "2024-08-15"),
    Case(_REPORTS, "a quarter missing", FAILED, reporting(*WINDOWS[1:]), "2024-08-15").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{ND59} art. 14.3"
    ),
    Case(_REPORTS, "nothing for a half-year", FAILED, reporting(), "2024-07-01").stating(
        at=EACH, found=0, expected=1, article=f"{ND59} art. 14.3"
    ),
    Case(_REPORTS, "an agency", FAILED, reporting(kind=AGENCY), "2024-04-01").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{ND59} art. 22.3"
    ),
    Case(_REPORTS, "an enterprise", FAILED, reporting(kind=ENTERPRISE), "2024-04-01").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{ND59} art. 26.3"
    ),
    Case(_REPORTS, "handed in after the day of judgement", FAILED, reporting(*WINDOWS), "2024-04-04").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{ND59} art. 14.3"
    ),
    Case(
        _REPORTS,
        "the list may leave some out",
        NOT_STATED,
        reporting(*WINDOWS[1:], listed=False),
        "2024-08-15",
        None,
        "not_stated",
    ),
    Case(_REPORTS, "on the last day of the quarter", SKIPPED, reporting(), "2024-03-31", None, "no_whole_window"),
    Case(
        _REPORTS, "founded a day later", SKIPPED, reporting(founded="2024-01-02"), "2024-04-01", None, "no_whole_window"
    ),
    Case(
        _REPORTS,
        "ended before the quarter",
        SKIPPED,
        reporting(until="2024-03-30"),
        "2024-04-01",
        None,
        "no_whole_window",
    ),
    Case(_REPORTS, "an investment board", SKIPPED, reporting(kind=INVESTMENT), "2024-04-01", None, "other_board"),
    Case(
        _REPORTS,
        "the half-year that ended before the decree",
        SKIPPED,
        reporting(founded="2023-01-01"),
        "2023-08-16",
        None,
        "before_law",
    ),
    Case(
        _REPORTS, "the quarter in which the decree began", FAILED, reporting(founded="2023-04-01"), "2023-10-01"
    ).stating(at="quarter 3 of 2023", found=0, expected=1, article=f"{ND59} art. 14.3"),
    Case(_PLANS, "all of the half-year", PASSED, planning(*WINDOWS), "2024-08-15"),
    Case(_PLANS, "a quarter missing", FAILED, planning(*WINDOWS[1:]), "2024-08-15").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{LDC} art. 39.2"
    ),
    Case(_PLANS, "an agency", FAILED, planning(kind=AGENCY), "2024-04-01").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{LDC} art. 62.2"
    ),
    Case(_PLANS, "an enterprise", FAILED, planning(kind=ENTERPRISE), "2024-04-01").stating(
        at="quarter 1 of 2024", found=0, expected=1, article=f"{LDC} art. 79.2"
    ),
    Case(
        _PLANS,
        "the list may leave some out",
        NOT_STATED,
        planning(*WINDOWS[1:], listed=False),
        "2024-08-15",
        None,
        "not_stated",
    ),
    Case(
        _REPORTS,
        "the end of the board is not stated",
        NOT_STATED,
        reporting(until=""),
        "2024-04-01",
        None,
        "not_stated",
    ),
    Case(
        _REPORTS,
        "the board has not ended",
        FAILED,
        reporting(until="", not_done=frozenset({"until"})),
        "2024-04-01",
    ).stating(at="quarter 1 of 2024", found=0, expected=1, article=f"{ND59} art. 14.3"),
    Case(
        _PLANS, "the end of the board is not stated", NOT_STATED, planning(until=""), "2024-04-01", None, "not_stated"
    ),
    Case(_PLANS, "no quarter is over", SKIPPED, planning(), "2024-03-31", None, "no_whole_window"),
    Case(_PLANS, "a quarter before the law", SKIPPED, planning(founded="2023-04-01"), "2023-07-02", None, "before_law"),
    *around_a_day(
        _ANSWER,
        lambda day: seen_by(answered(day)),
        "2023-10-17",
        at=_FIRST_OF,
        article=f"{LDC} art. 40.1.c",
        as_of=NOW,
    ),
    *left_undone(_ANSWER, seen_by(answered(silent=True)), "2023-10-17", at=_FIRST_OF, article=f"{LDC} art. 40.1.c"),
    *(
        Case(_ANSWER, name, FAILED, seen_by(answered("2023-10-18", to=to), kind=kind), NOW, 1).stating(
            at=_FIRST_OF, found="2023-10-18", expected="2023-10-17", article=f"{LDC} art. {place}"
        )
        for name, kind, to, place in (
            ("investment", INVESTMENT, Addressee.PEOPLES_COMMITTEE, "45.2.c"),
            ("agency", AGENCY, HEAD, "63.1.c"),
            ("enterprise", ENTERPRISE, MANAGEMENT, "81.1.d"),
        )
    ),
    Case(
        _ANSWER,
        "the second of two",
        FAILED,
        seen_by(answered("2023-10-17"), evolve(answered("2023-10-19"), id="GS-2")),
        NOW,
        2,
    ).stating(
        at="oversight[1].recommendations[0]", found="2023-10-19", expected="2023-10-17", article=f"{LDC} art. 40.1.c"
    ),
    # A project owner has no time limit (45.3.c), and neither has a head of a village.
    Case(
        _ANSWER,
        "a project owner",
        SKIPPED,
        seen_by(answered("2023-11-30", to=Addressee.PROJECT_OWNER), kind=INVESTMENT),
        NOW,
        None,
        "no_time_limit",
    ),
    Case(
        _ANSWER,
        "another addressee",
        SKIPPED,
        seen_by(answered("2023-11-30", to=Addressee.OTHER)),
        NOW,
        None,
        "no_time_limit",
    ),
    Case(
        _ANSWER,
        "late, the addressee is not stated",
        NOT_STATED,
        seen_by(answered("2023-10-18", to=None)),
        NOW,
        None,
        "not_stated",
    ),
    Case(_ANSWER, "in time, the addressee is not stated", PASSED, seen_by(answered("2023-10-17", to=None)), NOW),
    # Sent on 28 September: fifteen days end on Friday 13 October.
    Case(
        _ANSWER,
        "in time even from the sending",
        PASSED,
        seen_by(oversight("2023-09-20", sent="2023-09-28", received="unstated", answered="2023-10-13")),
        NOW,
    ),
    Case(
        _ANSWER,
        "late from the sending, the receipt is not stated",
        NOT_STATED,
        seen_by(oversight("2023-09-20", sent="2023-09-28", received="unstated", answered="2023-10-16")),
        NOW,
        None,
        "not_stated",
    ),
    Case(_ANSWER, "the answer is not stated", NOT_STATED, seen_by(answered()), NOW, None, "not_stated"),
    Case(_ANSWER, "not stated, and not due", SKIPPED, seen_by(answered()), "2023-10-17", None, "not_due"),
    Case(_ANSWER, "nothing recommended", SKIPPED, board(6), NOW, None, "no_recommendations"),
    Case(
        _ANSWER,
        "received before the law",
        SKIPPED,
        board(6, founded="2023-01-05", oversight=(oversight("2023-06-01", sent="2023-06-30", answered="2023-09-01"),)),
        NOW,
        None,
        "before_law",
    ),
    *around_a_day(
        "matter.answer.late",
        lambda day: matter(oversight=(answered(day),)),
        "2023-10-17",
        at=_FIRST_OF,
        article=f"{LDC} art. 40.1.c",
        as_of=NOW,
    ),
    Case(
        "matter.answer.late",
        "investment",
        FAILED,
        matter(oversight=(answered("2023-10-18", by=Overseer.INVESTMENT_BOARD),)),
        NOW,
        1,
    ).stating(at=_FIRST_OF, found="2023-10-18", expected="2023-10-17", article=f"{LDC} art. 45.2.c"),
    Case(
        "matter.answer.late",
        "the answer is not stated",
        NOT_STATED,
        matter(oversight=(answered(),)),
        NOW,
        None,
        "not_stated",
    ),
    Case("matter.answer.late", "nothing recommended", SKIPPED, matter(), NOW, None, "no_recommendations"),
    # Five working days before Tuesday 17 October: Tuesday 10 October.
    *around_a_day(
        _PLAN,
        lambda day: seen_by(told("2023-10-17", day)),
        "2023-10-10",
        at="oversight[0]",
        article=f"{ND59} art. 14.1.b",
        as_of=NOW,
    ),
    *(
        Case(_PLAN, name, FAILED, seen_by(told("2023-10-17", "2023-10-11"), kind=kind), NOW, 1).stating(
            at="oversight[0]", found="2023-10-11", expected="2023-10-10", article=f"{ND59} art. {place}"
        )
        for name, kind, place in (("agency", AGENCY, "22.1.b"), ("enterprise", ENTERPRISE, "26.1.b"))
    ),
    Case(_PLAN, "expressly not sent", FAILED, seen_by(told("2023-10-17", untold=True)), NOW, 7).stating(
        at="oversight[0]", found=None, expected="2023-10-10", article=f"{ND59} art. 14.1.b"
    ),
    # The record of a supervision that does not say when the plan was sent was called eleven days late.
    Case(_PLAN, "the day of the plan is not stated", NOT_STATED, seen_by(told("2023-10-17")), NOW, None, "not_stated"),
    Case(_PLAN, "nothing inspected", SKIPPED, board(6), NOW, None, "no_oversight"),
    Case(_PLAN, "an investment board", SKIPPED, seen_by(told("2023-10-17"), kind=INVESTMENT), NOW, None, "other_board"),
    *from_day(
        _PLAN,
        lambda day: seen_by(told(day, untold=True)),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=7,
        at="oversight[0]",
        found=None,
        expected="2023-08-08",
        article=f"{ND59} art. 14.1.b",
    ),
    # Forty-five days before Tuesday 17 October: 2 September.
    *around_a_day(
        _OWNER,
        lambda day: seen_by(told("2023-10-17", day), kind=INVESTMENT),
        "2023-09-02",
        at="oversight[0]",
        article=f"{LDC} art. 45.1.b",
        as_of=NOW,
    ),
    Case(_OWNER, "not stated", NOT_STATED, seen_by(told("2023-10-17"), kind=INVESTMENT), NOW, None, "not_stated"),
    Case(_OWNER, "a commune", SKIPPED, seen_by(told("2023-10-17")), NOW, None, "other_board"),
    # The law asks for it from July 2023, before the decree.
    Case(_OWNER, "in July 2023", FAILED, seen_by(told("2023-07-20", "2023-07-10"), kind=INVESTMENT), NOW, 35).stating(
        at="oversight[0]", found="2023-07-10", expected="2023-06-05", article=f"{LDC} art. 45.1.b"
    ),
    Case(_SILENT, "answered", PASSED, fronted("2023-11-20"), NOW),
    Case(_SILENT, "answered on the day of judgement", PASSED, fronted(NOW), NOW),
    Case(_SILENT, "answered the day after", FAILED, fronted("2024-01-01"), NOW).stating(
        at=_FIRST_OF, found="2023-10-02", expected=None, article=f"{LDC} art. 35.2.b"
    ),
    Case(_SILENT, "expressly not answered", FAILED, fronted(silent=True), NOW).stating(
        at=_FIRST_OF, found="2023-10-02", expected=None, article=f"{LDC} art. 35.2.b"
    ),
    Case(_SILENT, "the answer is not stated", NOT_STATED, fronted(), NOW, None, "not_stated"),
    Case(_SILENT, "the addressee is not stated", NOT_STATED, fronted(silent=True, to=None), NOW, None, "not_stated"),
    Case(_SILENT, "another addressee", SKIPPED, fronted(silent=True, to=Addressee.OTHER), NOW, None, "no_time_limit"),
    Case(_SILENT, "a board", SKIPPED, matter(oversight=(answered(),)), NOW, None, "no_recommendations"),
)
