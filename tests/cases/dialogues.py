"""Decided cases of the rules on dialogues, yearly conferences of villages and the year of a commune."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import commune_year, dialogue
from qcdc.dates import as_day
from qcdc.model import CommuneYear, UnitBody, UnitRef, evolve
from qcdc.vocab import ConferenceReporter, DialogueBasis, Level

__all__ = ["CASES"]

NOW, AFTER, LATER = "2023-12-31", "2024-01-15", "2025-12-31"
REQUEST = DialogueBasis.REQUEST
PROVINCE = UnitRef.of(Level.PROVINCE, "64", "2023-07-01")
LDC, ND59, LTCQ = "10/2022/QH15", "59/2023/NĐ-CP", "72/2025/QH15"

_DIALOGUE, _MET, _TOLD = (
    "commune_year.dialogue.missing",
    "commune_year.conference.missing",
    "commune_year.conference.notice_short",
)
_PLAN, _RESULT = "commune_year.conference.plan_unsent", "commune_year.conference.result_unsent"
_REPORTED = "commune_year.conference.report_missing"
_SYSTEM, _REGULATION = "commune_year.satisfaction.no_system", "commune_year.regulation.missing"
_FRONT, _ANNOUNCED, _RESULTS = "dialogue.without_front", "dialogue.announced_late", "dialogue.results_late"
_REQUEST, _ANSWERED = "dialogue.request.too_few", "dialogue.opinions.unanswered"


def met(**steps: Any) -> CommuneYear:
    """A year with the conference of one village on Sunday 10 December 2023."""
    return commune_year(conferences="2023-12-10", steps=steps)


def undone(step: str) -> dict[str, Any]:
    """That a step was expressly not taken."""
    return {"not_done": frozenset({step})}


CASES: tuple[Case, ...] = (
    Case(_DIALOGUE, "one", PASSED, commune_year(dialogues="2023-11-10"), AFTER),
    Case(_DIALOGUE, "none", FAILED, commune_year(), AFTER, 1).stating(
        at="dialogues", found=0, expected=1, article=f"{LDC} art. 32.1"
    ),
    Case(_DIALOGUE, "no word on dialogues", NOT_STATED, commune_year(complete=""), AFTER, reason="not_stated"),
    Case(_DIALOGUE, "the year goes on", SKIPPED, commune_year(), "2023-12-15", None, "not_yet"),
    Case(_DIALOGUE, "before the law", SKIPPED, commune_year(year=2022), AFTER, None, "before_law"),
    Case(_MET, "both villages", PASSED, commune_year(conferences="2023-12-10 2023-12-17"), AFTER),
    Case(_MET, "one of two", FAILED, commune_year(conferences="2023-12-10"), AFTER, 1).stating(
        at="conferences", found=1, expected=2, article=f"{LDC} art. 33.1"
    ),
    Case(
        _MET,
        "one of two, no word on the other",
        NOT_STATED,
        commune_year(conferences="2023-12-10", complete=""),
        AFTER,
        reason="not_stated",
    ),
    Case(_MET, "the year goes on", SKIPPED, commune_year(), "2023-12-15", None, "not_yet"),
    Case(_MET, "no villages", SKIPPED, commune_year(villages=0), AFTER, None, "no_villages"),
    Case(_TOLD, "five days before", PASSED, commune_year(conferences="2023-12-10", notified="2023-12-05"), AFTER),
    Case(_TOLD, "four", FAILED, commune_year(conferences="2023-12-10", notified="2023-12-06"), AFTER, 1).stating(
        at="conferences[0]", found="2023-12-06", expected="2023-12-05", article=f"{ND59} art. 11.1.c"
    ),
    Case(_TOLD, "never", FAILED, met(**undone("notified")), AFTER, 5).stating(
        at="conferences[0]", found=None, expected="2023-12-05", article=f"{ND59} art. 11.1.c"
    ),
    Case(_TOLD, "no word on a notice", NOT_STATED, met(), AFTER, reason="not_stated"),
    Case(_TOLD, "none held", SKIPPED, commune_year(), AFTER, None, "no_conferences"),
    Case(_TOLD, "no word on conferences", NOT_STATED, commune_year(complete=""), AFTER, reason="not_stated"),
    Case(_PLAN, "sent before", PASSED, met(plan_sent=as_day("2023-12-01")), AFTER),
    Case(_PLAN, "sent afterwards", FAILED, met(plan_sent=as_day("2023-12-11")), AFTER).stating(
        at="conferences[0]", found="2023-12-11", expected="2023-12-10", article=f"{ND59} art. 10.4"
    ),
    Case(_PLAN, "never", FAILED, met(**undone("plan_sent")), AFTER).stating(
        at="conferences[0]", found=None, expected="2023-12-10", article=f"{ND59} art. 10.4"
    ),
    Case(_PLAN, "no word on a plan", NOT_STATED, met(), AFTER, reason="not_stated"),
    Case(_PLAN, "none held", SKIPPED, commune_year(), AFTER, None, "no_conferences"),
    Case(_RESULT, "reported", PASSED, met(result_sent=as_day("2023-12-12")), AFTER),
    Case(_RESULT, "never", FAILED, met(**undone("result_sent")), AFTER).stating(
        at="conferences[0]", found=0, expected=1, article=f"{ND59} art. 11.2"
    ),
    Case(_RESULT, "no word on a report", NOT_STATED, met(), AFTER, reason="not_stated"),
    Case(
        _RESULT,
        "before the decree",
        SKIPPED,
        commune_year(conferences="2023-08-14", steps=undone("result_sent")),
        AFTER,
        None,
        "before_law",
    ),
    Case(_REPORTED, "all three", PASSED, met(reported=frozenset(ConferenceReporter)), AFTER),
    Case(_REPORTED, "the head only", FAILED, met(reported=frozenset({ConferenceReporter.HEAD})), AFTER).stating(
        at=("conferences[0]", "conferences[0]"),
        about=("front", "inspection_board"),
        found=0,
        expected=1,
        article=f"{LDC} art. 33.3",
    ),
    Case(_REPORTED, "no word on reports", NOT_STATED, met(), AFTER, reason="not_stated"),
    Case(_REPORTED, "none held", SKIPPED, commune_year(), AFTER, None, "no_conferences"),
    Case(_SYSTEM, "it ran", PASSED, commune_year(satisfaction_system=True), AFTER),
    Case(_SYSTEM, "none", FAILED, commune_year(satisfaction_system=False), AFTER).stating(
        at="satisfaction_system", found=0, expected=1, article=f"{LDC} art. 35.2.a"
    ),
    Case(_SYSTEM, "no word", NOT_STATED, commune_year(), AFTER, reason="not_stated"),
    Case(
        _SYSTEM,
        "before the law",
        SKIPPED,
        commune_year(year=2022, satisfaction_system=False),
        AFTER,
        None,
        "before_law",
    ),
    Case(_REGULATION, "issued", PASSED, commune_year(regulation=as_day("2023-12-31")), AFTER),
    Case(_REGULATION, "issued in the year after", FAILED, commune_year(regulation=as_day("2024-01-01")), AFTER).stating(
        at="regulation", found=0, expected=1, article=f"{LDC} art. 35.2.c"
    ),
    Case(_REGULATION, "none", FAILED, commune_year(**undone("regulation")), AFTER).stating(
        at="regulation", found=0, expected=1, article=f"{LDC} art. 35.2.c"
    ),
    Case(_REGULATION, "no word", NOT_STATED, commune_year(), AFTER, reason="not_stated"),
    Case(
        _REGULATION,
        "before the law",
        SKIPPED,
        commune_year(year=2022, **undone("regulation")),
        AFTER,
        None,
        "before_law",
    ),
    Case(_FRONT, "together", PASSED, dialogue("2023-11-10", with_front=True), NOW),
    Case(_FRONT, "alone", FAILED, dialogue("2023-11-10", with_front=False), NOW).stating(
        at="with_front", found=0, expected=1, article=f"{LDC} art. 32.1"
    ),
    Case(_FRONT, "no word", NOT_STATED, dialogue("2023-11-10"), NOW, reason="not_stated"),
    Case(
        _FRONT,
        "no word on why it is held",
        NOT_STATED,
        dialogue("2023-11-10", basis=None, with_front=False),
        NOW,
        reason="not_stated",
    ),
    Case(
        _FRONT,
        "when needed",
        SKIPPED,
        dialogue("2023-11-10", basis=DialogueBasis.NEED, with_front=False),
        NOW,
        None,
        "not_periodic",
    ),
    Case(
        _FRONT,
        "a dialogue of the Party committee",
        SKIPPED,
        evolve(dialogue("2023-11-10"), body=UnitBody.of("party_committee")),
        NOW,
        None,
        "other_body",
    ),
    Case(_FRONT, "a province", SKIPPED, dialogue("2023-11-10", unit=PROVINCE), NOW, None, "other_level"),
    Case(_ANNOUNCED, "a week before", PASSED, dialogue("2025-09-15", announced="2025-09-08"), LATER),
    Case(_ANNOUNCED, "six days", FAILED, dialogue("2025-09-15", announced="2025-09-09"), LATER, 1).stating(
        at="announced", found="2025-09-09", expected="2025-09-08", article=f"{LTCQ} art. 43"
    ),
    Case(_ANNOUNCED, "no word", NOT_STATED, dialogue("2025-09-15"), LATER, reason="not_stated"),
    Case(_ANNOUNCED, "before the law of 2025", SKIPPED, dialogue("2023-11-10"), LATER, None, "before_law"),
    Case(_RESULTS, "on the tenth day", PASSED, dialogue("2025-09-15", published="2025-09-25"), LATER),
    Case(_RESULTS, "on the eleventh", FAILED, dialogue("2025-09-15", published="2025-09-26"), LATER, 1).stating(
        at="published", found="2025-09-26", expected="2025-09-25", article=f"{LTCQ} art. 43"
    ),
    Case(_RESULTS, "no word", NOT_STATED, dialogue("2025-09-15"), LATER, reason="not_stated"),
    Case(_RESULTS, "before the law of 2025", SKIPPED, dialogue("2023-11-10"), LATER, None, "before_law"),
    Case(_REQUEST, "a tenth", PASSED, dialogue("2025-09-15", basis=REQUEST, requested=500, voters=5000), LATER),
    Case(
        _REQUEST, "one short", FAILED, dialogue("2025-09-15", basis=REQUEST, requested=499, voters=5000), LATER, 1
    ).stating(at="requested", found=499, expected=500, article=f"{LTCQ} art. 43"),
    Case(
        _REQUEST,
        "no word on who asked",
        NOT_STATED,
        dialogue("2025-09-15", basis=REQUEST, voters=5000),
        LATER,
        reason="not_stated",
    ),
    Case(
        _REQUEST, "no word on why it is held", NOT_STATED, dialogue("2025-09-15", basis=None), LATER, None, "not_stated"
    ),
    Case(_REQUEST, "periodic", SKIPPED, dialogue("2025-09-15"), LATER, None, "not_on_request"),
    Case(_ANSWERED, "all", PASSED, dialogue("2023-11-10", opinions=10, answered=10), NOW),
    Case(_ANSWERED, "eight of ten", FAILED, dialogue("2023-11-10", opinions=10, answered=8), NOW, 2).stating(
        at="answered", found=8, expected=10, article=None
    ),
    Case(_ANSWERED, "none raised", SKIPPED, dialogue("2023-11-10", opinions=0), NOW, None, "no_opinions"),
    Case(_ANSWERED, "no word on opinions", NOT_STATED, dialogue("2023-11-10"), NOW, reason="not_stated"),
    Case(_ANSWERED, "no word on answers", NOT_STATED, dialogue("2023-11-10", opinions=10), NOW, reason="not_stated"),
)
