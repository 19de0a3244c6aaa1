"""Decided cases of the rules on meetings of a village. The meeting is on Tuesday 10 October 2023 unless said otherwise."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import decision
from qcdc.dates import as_day
from qcdc.model import PeoplesDecision
from qcdc.vocab import Convener, DecisionForm, DecisionSubject

__all__ = ["CASES"]

NOW = "2023-12-31"
LDC, ND59 = "10/2022/QH15", "59/2023/NĐ-CP"
C, HEAD = Convener, DecisionSubject.VILLAGE_HEAD
AT = "votes[0].sessions[0]"
_CALLED, _BOARD, _SEEN = (
    "decision.meeting.convener",
    "decision.counting_board.size",
    "decision.counting_board.witnesses",
)
_HANDS, _PLAN = "decision.procedure.majority", "decision.clusters.unplanned"


def called(who: Convener | None, *, day: str = "2023-10-10", **rest: Any) -> PeoplesDecision:
    """A meeting called by somebody."""
    return decision(100, 70, day=day, notified=None, sitting={"convener": who}, **rest)


def sat(*, day: str = "2023-10-10", present: int = 80, **sitting: Any) -> PeoplesDecision:
    """A meeting of 80 of 100 households with what is stated of it."""
    return decision(100, 70, present=present, day=day, notified=None, sitting=sitting)


def board(members: int | None, *, day: str = "2023-10-10", secret: bool | None = True) -> PeoplesDecision:
    """A secret ballot counted by so many."""
    return sat(day=day, secret=secret, counting_board=members)


def hands(
    secretary: int | None = 41, form: int | None = 41, counting: int | None = None, **rest: Any
) -> PeoplesDecision:
    """A meeting of 80 households, so many of which raised their hands."""
    return sat(for_secretary=secretary, for_form=form, for_counting_board=counting, **rest)


def planned(day: str, *, undone: str = "") -> PeoplesDecision:
    """Cluster meetings of 10 October with a plan of a day."""
    plan = as_day(day) if day else None
    return decision(200, 150, clusters=True, village={"cluster_plan": plan, "not_done": frozenset(undone.split())})


CASES: tuple[Case, ...] = (
    Case(_CALLED, "by the head", PASSED, called(C.VILLAGE_HEAD), NOW),
    Case(_CALLED, "by the Front's head", FAILED, called(C.FRONT_HEAD), NOW).stating(
        at=AT, about="front_head", found=None, expected=None, article=f"{LDC} art. 18.1"
    ),
    Case(_CALLED, "by a named person, no head", PASSED, called(C.NAMED_PERSON, head_vacant=True), NOW),
    Case(_CALLED, "by a named person beside a head", FAILED, called(C.NAMED_PERSON, head_vacant=False), NOW).stating(
        at=AT, about="named_person", found=None, expected=None, article=f"{LDC} art. 18.1"
    ),
    Case(
        _CALLED, "whether there was a head is not stated", NOT_STATED, called(C.NAMED_PERSON), NOW, None, "not_stated"
    ),
    Case(_CALLED, "to elect a head, by the team", PASSED, called(C.ELECTION_TEAM, subject=HEAD, removal=False), NOW),
    Case(
        _CALLED, "to elect a head, by the Front's head", FAILED, called(C.FRONT_HEAD, subject=HEAD, removal=False), NOW
    ).stating(at=AT, about="front_head", found=None, expected=None, article=f"{ND59} art. 3.1.b"),
    Case(_CALLED, "to elect or remove a head, by the head", FAILED, called(C.VILLAGE_HEAD, subject=HEAD), NOW).stating(
        at=AT, about="village_head", found=None, expected=None, article=f"{ND59} art. 3.1.b"
    ),
    Case(
        _CALLED,
        "to elect or remove is not stated",
        NOT_STATED,
        called(C.ELECTION_TEAM, subject=HEAD),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _CALLED,
        "to remove a head, by the Front's head",
        PASSED,
        called(C.FRONT_HEAD, subject=HEAD, removal=True, head_leads_front=False),
        NOW,
    ),
    Case(
        _CALLED,
        "to remove a head who is the Front's head",
        FAILED,
        called(C.FRONT_HEAD, subject=HEAD, removal=True, head_leads_front=True),
        NOW,
    ).stating(at=AT, about="front_head", found=None, expected=None, article=f"{ND59} art. 3.1.c"),
    Case(
        _CALLED,
        "to remove a head who is the Front's head, by the chair",
        PASSED,
        called(C.COMMUNE_CHAIR, subject=HEAD, removal=True, head_leads_front=True),
        NOW,
    ),
    Case(
        _CALLED,
        "to remove a head, by the election team",
        FAILED,
        called(C.ELECTION_TEAM, subject=HEAD, removal=True),
        NOW,
    ).stating(at=AT, about="election_team", found=None, expected=None, article=f"{ND59} art. 3.1.c"),
    Case(
        _CALLED,
        "whether the head is the Front's head is not stated",
        NOT_STATED,
        called(C.FRONT_HEAD, subject=HEAD, removal=True),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _CALLED,
        "to elect a head, the day before the decree",
        SKIPPED,
        called(C.VILLAGE_HEAD, day="2023-08-14", subject=HEAD),
        NOW,
        None,
        "before_law",
    ),
    Case(_CALLED, "by whom is not stated", NOT_STATED, called(None), NOW, None, "not_stated"),
    Case(_CALLED, "before the law", SKIPPED, called(C.FRONT_HEAD, day="2023-06-30"), NOW, None, "before_law"),
    Case(_CALLED, "ballots", SKIPPED, decision(100, 70, form=DecisionForm.BALLOT), NOW, None, "no_meeting"),
    Case(_BOARD, "three", PASSED, board(3), NOW),
    Case(_BOARD, "five", PASSED, board(5), NOW),
    Case(_BOARD, "two", FAILED, board(2), NOW, 1).stating(at=AT, found=2, expected=3, article=f"{ND59} art. 3.5.c"),
    Case(_BOARD, "six", FAILED, board(6), NOW, 1).stating(at=AT, found=6, expected=5, article=f"{ND59} art. 3.5.c"),
    Case(_BOARD, "none, under the law alone", FAILED, board(0, day="2023-08-14"), NOW, 1).stating(
        at=AT, found=0, expected=1, article=f"{LDC} art. 18.4.d"
    ),
    Case(_BOARD, "two, under the law alone", PASSED, board(2, day="2023-08-14"), NOW),
    Case(_BOARD, "none, before the law", SKIPPED, board(0, day="2023-06-30"), NOW, None, "before_law"),
    Case(_BOARD, "size not stated", NOT_STATED, board(None), NOW, None, "not_stated"),
    Case(_BOARD, "whether it was secret is not stated", NOT_STATED, board(2, secret=None), NOW, None, "not_stated"),
    Case(_BOARD, "by show of hands", SKIPPED, board(None, secret=False), NOW, None, "not_secret"),
    Case(_SEEN, "two", PASSED, sat(secret=True, witnesses=2), NOW),
    Case(_SEEN, "three", PASSED, sat(secret=True, witnesses=3), NOW),
    Case(_SEEN, "one", FAILED, sat(secret=True, witnesses=1), NOW, 1).stating(
        at=f"{AT}.witnesses", found=1, expected=2, article=f"{ND59} art. 3.5.c"
    ),
    Case(_SEEN, "nobody", FAILED, sat(secret=True, witnesses=0), NOW, 2).stating(
        at=f"{AT}.witnesses", found=0, expected=2, article=f"{ND59} art. 3.5.c"
    ),
    Case(_SEEN, "not stated", NOT_STATED, sat(secret=True), NOW, None, "not_stated"),
    Case(_SEEN, "before the decree", SKIPPED, sat(day="2023-08-14", secret=True, witnesses=0), NOW, None, "before_law"),
    Case(_SEEN, "by show of hands", SKIPPED, sat(secret=False), NOW, None, "not_secret"),
    # 41 of 80 present are more than half, 40 are not.
    Case(_HANDS, "41 of 80", PASSED, hands(), NOW),
    Case(_HANDS, "all", PASSED, hands(80, 80), NOW),
    Case(_HANDS, "40 of 80 for the secretary", FAILED, hands(secretary=40), NOW, 1).stating(
        at=f"{AT}.for_secretary", found=40, expected=41, article=f"{ND59} art. 3.5.a"
    ),
    Case(_HANDS, "39 of 80 for the form", FAILED, hands(form=39), NOW, 2).stating(
        at=f"{AT}.for_form", found=39, expected=41, article=f"{ND59} art. 3.5.a"
    ),
    Case(_HANDS, "40 of 80 for the counting board", FAILED, hands(counting=40, secret=True), NOW, 1).stating(
        at=f"{AT}.for_counting_board", found=40, expected=41, article=f"{ND59} art. 3.5.a"
    ),
    Case(_HANDS, "the form is not stated", NOT_STATED, hands(form=None), NOW, None, "not_stated"),
    Case(_HANDS, "before the decree", SKIPPED, hands(secretary=1, day="2023-08-14"), NOW, None, "before_law"),
    Case(_PLAN, "on the day of the first meeting", PASSED, planned("2023-10-10"), NOW),
    Case(_PLAN, "the day after", FAILED, planned("2023-10-11"), NOW).stating(
        at="votes[0]", found="2023-10-11", expected="2023-10-10", article=f"{ND59} art. 3.6"
    ),
    Case(_PLAN, "expressly none", FAILED, planned("", undone="cluster_plan"), NOW).stating(
        at="votes[0]", found=None, expected="2023-10-10", article=f"{ND59} art. 3.6"
    ),
    Case(_PLAN, "not stated", NOT_STATED, planned(""), NOW, None, "not_stated"),
    Case(_PLAN, "one meeting", SKIPPED, decision(200, 150), NOW, None, "no_clusters"),
)
