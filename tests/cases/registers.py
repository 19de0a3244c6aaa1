"""Decided cases of the rules on the register of what a commune publishes."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import register
from qcdc.dates import Period, as_day
from qcdc.model import CouncilReport, PublicationRegister, UnitBody, evolve

__all__ = ["CASES"]

NOW = "2024-12-31"
LDC = "10/2022/QH15"
QUARTERS = "2024-02-01 2024-05-02 2024-08-01 2024-11-01"
SUMMER_MISSED = "2024-02-01 2024-05-02 2024-11-01"

_LIST, _PLAN, _ABOVE = "publicity.list.not_updated", "publicity.plan.missing", "publicity.no_council.not_reported"
_COUNCIL, _COPY = "publicity.council_report.missing", "publicity.council_report.not_copied"
_DECISIONS, _OPINIONS = "publicity.council_report.decisions_missing", "publicity.council_report.opinions_missing"
SAT = "2024-12-13"


def year(told: int = 4, **rest: Any) -> PublicationRegister:
    """The register of 2024: one session, which was told of so many of the three parts; the fourth is the copy."""
    return register("", period=Period.year(2024), sessions=SAT, told=told, **rest)


def unreported(**rest: Any) -> PublicationRegister:
    """The register of 2024: one session, and no report to it."""
    return evolve(year(**rest), reports=())


def silent(**rest: Any) -> PublicationRegister:
    """The register of 2024: one session, and a report of which nothing is stated."""
    return evolve(year(**rest), reports=(CouncilReport(session=as_day(SAT)),))


def of_an_agency(found: PublicationRegister) -> PublicationRegister:
    """The same list, of an agency of the commune."""
    return evolve(found, body=UnitBody.of("agency", "Cơ quan (giả lập)"))


CASES: tuple[Case, ...] = (
    *(
        Case(rule, "of an agency", SKIPPED, of_an_agency(found), NOW, None, "other_body")
        for rule, found in (
            (_PLAN, year(not_done=frozenset({"planned"}))),
            (_LIST, register(SUMMER_MISSED)),
            (_COUNCIL, year(0)),
            (_COPY, year(3)),
            (_ABOVE, register("", council=False, not_done=frozenset({"reported_above"}))),
        )
    ),
    Case(_PLAN, "planned", PASSED, year(planned=as_day("2024-01-10")), NOW),
    Case(_PLAN, "none", FAILED, year(not_done=frozenset({"planned"})), NOW).stating(
        at="planned", found=0, expected=1, article=f"{LDC} art. 14.1"
    ),
    Case(_PLAN, "no word", NOT_STATED, year(), NOW, reason="not_stated"),
    Case(_PLAN, "the window goes on", SKIPPED, year(), "2024-12-30", None, "not_yet"),
    Case(
        _PLAN,
        "before the law",
        SKIPPED,
        register("", period=Period.half_year(2023, 1), not_done=frozenset({"planned"})),
        NOW,
        None,
        "before_law",
    ),
    Case(_LIST, "every quarter", PASSED, register(QUARTERS), "2025-01-31"),
    Case(_LIST, "the summer missed", FAILED, register(SUMMER_MISSED), "2025-01-31").stating(
        at="quarter 3 of 2024", found=0, expected=1, article=f"{LDC} art. 13.2"
    ),
    Case(
        _LIST,
        "no word on the summer",
        NOT_STATED,
        register(SUMMER_MISSED, complete=""),
        "2025-01-31",
        None,
        "not_stated",
    ),
    Case(_LIST, "before the law", SKIPPED, register("", period=Period.half_year(2023, 1)), NOW, None, "before_law"),
    Case(_LIST, "a month", SKIPPED, register("", period=Period.month(2024, 2)), "2025-01-31", None, "no_whole_quarter"),
    Case(_COUNCIL, "reported", PASSED, year(1), NOW),
    Case(_COUNCIL, "a report that leaves it out", FAILED, year(0), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 14.3"
    ),
    Case(_COUNCIL, "no report", FAILED, unreported(), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 14.3"
    ),
    Case(_COUNCIL, "no word on a report", NOT_STATED, unreported(complete="sessions"), NOW, reason="not_stated"),
    Case(_COUNCIL, "no word on what it covers", NOT_STATED, silent(), NOW, reason="not_stated"),
    Case(_COUNCIL, "no session", SKIPPED, register("", period=Period.year(2024)), NOW, None, "no_sessions"),
    Case(
        _COUNCIL,
        "no word on sessions",
        NOT_STATED,
        register("", period=Period.year(2024), complete=""),
        NOW,
        reason="not_stated",
    ),
    Case(
        _COUNCIL,
        "a ward without a Council",
        SKIPPED,
        register("", period=Period.year(2024), council=False),
        NOW,
        None,
        "no_council",
    ),
    Case(
        _COUNCIL,
        "before the law",
        SKIPPED,
        register("", period=Period.year(2023), sessions="2023-06-30", told=0),
        NOW,
        None,
        "before_law",
    ),
    # Decided in November, so the session of December is the next; what was decided in spring was told in July.
    Case(_DECISIONS, "reported", PASSED, year(2, decided="2024-11-20"), NOW),
    Case(_DECISIONS, "left out", FAILED, year(1, decided="2024-11-20"), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 23.1"
    ),
    Case(_DECISIONS, "on the day of the session", FAILED, year(1, decided=SAT), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 23.1"
    ),
    Case(_DECISIONS, "nothing was decided", SKIPPED, year(0), NOW, None, "nothing_to_report"),
    Case(
        _DECISIONS, "decided after the session", SKIPPED, year(0, decided="2024-12-14"), NOW, None, "nothing_to_report"
    ),
    Case(
        _DECISIONS, "no word on decisions", NOT_STATED, year(0, complete="sessions reports"), NOW, reason="not_stated"
    ),
    Case(
        _DECISIONS,
        "no word on a session in between",
        NOT_STATED,
        year(1, decided="2024-11-20", complete="reports decided"),
        NOW,
        reason="not_stated",
    ),
    Case(_OPINIONS, "reported", PASSED, year(3, consulted="2024-11-20"), NOW),
    Case(_OPINIONS, "left out", FAILED, year(2, consulted="2024-11-20"), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 28.5"
    ),
    Case(_OPINIONS, "no report", FAILED, unreported(consulted="2024-11-20"), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 28.5"
    ),
    Case(_OPINIONS, "nobody was asked", SKIPPED, year(0), NOW, None, "nothing_to_report"),
    Case(_OPINIONS, "no word on consultations", NOT_STATED, year(0, complete=""), NOW, reason="not_stated"),
    Case(_COPY, "copied", PASSED, year(), NOW),
    Case(_COPY, "not copied", FAILED, year(3), NOW).stating(
        at="13 December 2024", found=0, expected=1, article=f"{LDC} art. 14.3"
    ),
    Case(_COPY, "no word on a copy", NOT_STATED, silent(), NOW, reason="not_stated"),
    Case(_COPY, "no report", SKIPPED, unreported(), NOW, None, "no_report"),
    Case(
        _ABOVE,
        "reported",
        PASSED,
        register("", period=Period.year(2024), council=False, reported_above=as_day("2024-12-20")),
        NOW,
    ),
    Case(
        _ABOVE,
        "not reported",
        FAILED,
        register("", period=Period.year(2024), council=False, not_done=frozenset({"reported_above"})),
        NOW,
    ).stating(at="reported_above", found=0, expected=1, article=f"{LDC} art. 86.4"),
    Case(
        _ABOVE, "no word", NOT_STATED, register("", period=Period.year(2024), council=False), NOW, reason="not_stated"
    ),
    Case(_ABOVE, "a Council sits", SKIPPED, year(), NOW, None, "council_sits"),
    # Where there is no Council, since 1 July 2025 the law names no district any more.
    Case(
        _ABOVE,
        "after the districts",
        SKIPPED,
        register("", period=Period.half_year(2025, 2), council=False, not_done=frozenset({"reported_above"})),
        "2026-01-31",
        None,
        "after_law",
    ),
)
