"""Decided cases of the rules on places of work."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import at_work, balloted, talk_at_work, year_at_work
from qcdc.dates import as_day
from qcdc.model import WorkplaceConference, evolve
from qcdc.vocab import ConferenceProposer, WorkplaceKind

__all__ = ["CASES"]

NOW, END, AFTER = "2023-12-31", "2024-12-31", "2024-01-15"
UNIT, STATE, OTHER = WorkplaceKind.PUBLIC_UNIT, WorkplaceKind.STATE_ENTERPRISE, WorkplaceKind.OTHER_ENTERPRISE
AGENCY = WorkplaceKind.AGENCY
LDC, LABOUR, CODE = "10/2022/QH15", "145/2020/NĐ-CP", "45/2019/QH14"

_LATE, _QUORUM, _DELEGATES = (
    "workplace.conference.late",
    "workplace.conference.quorum",
    "workplace.conference.delegates",
)
_MAJORITY, _ASKED, _CHECK = (
    "workplace.resolution.majority",
    "workplace.extraordinary.too_few",
    "workplace.resolution.unchecked",
)
_TOLD, _BALLOT, _UNION = (
    "workplace.resolution.check_untold",
    "workplace.ballot.not_allowed",
    "workplace.ballot.without_union",
)
_CONTENTS, _ATTENDANCE = "workplace.dialogue.contents_late", "workplace.dialogue.attendance"
_TALKED, _TALKED_CODE = "workplace_year.dialogue.missing", "workplace_year.dialogue.missing_by_labour_law"
_REGULATION, _CHANNEL = "workplace_year.regulation.missing", "workplace_year.channel.missing"
_PLANNED, _EXPLAINED = "workplace_year.opinions.unplanned", "workplace_year.opinions.not_explained"

# The first six months after Friday 29 March 2024 end on Sunday 29 September, so on Monday 30 September; the next six
# months on Sunday 30 March 2025, so on Monday 31 March.
DAY, FIRST, SECOND = "2024-03-29", "2024-09-30", "2025-03-31"


def called(*, proposer: ConferenceProposer | None = ConferenceProposer.STAFF, **rest: Any) -> WorkplaceConference:
    """An extraordinary conference of 60 people in May 2024, which the staff proposed."""
    return at_work("2024-05-10", extraordinary=True, proposer=proposer, **rest)


def unsaid(conference: WorkplaceConference, *fields: str) -> WorkplaceConference:
    """The same without a word on some fields."""
    return evolve(conference, **dict.fromkeys(fields))


def checked(days: str, **rest: Any) -> WorkplaceConference:
    """A conference on Friday 29 March 2024 whose resolution was checked on some days, and on no others."""
    return at_work(DAY, checked=days, **rest)


def undone(step: str) -> dict[str, Any]:
    """That a step was expressly not taken."""
    return {"not_done": frozenset({step})}


CASES: tuple[Case, ...] = (
    # Three months after 31 December end on Sunday 31 March 2024, so on Monday 1 April.
    Case(_LATE, "on the last day", PASSED, at_work("2024-04-01"), END),
    Case(_LATE, "a day late", FAILED, at_work("2024-04-02"), END, 1).stating(
        at="day", found="2024-04-02", expected="2024-04-01", article=f"{LDC} art. 51.1"
    ),
    Case(_LATE, "never", FAILED, at_work(""), "2024-04-11", 10).stating(
        at="day", found=None, expected="2024-04-01", article=f"{LDC} art. 51.1"
    ),
    Case(_LATE, "a state enterprise, a day late", FAILED, at_work("2024-04-02", kind=STATE), END, 1).stating(
        at="day", found="2024-04-02", expected="2024-04-01", article=f"{LDC} art. 69.1"
    ),
    Case(
        _LATE,
        "never, no word on a ballot",
        NOT_STATED,
        at_work("", not_done=frozenset({"day"})),
        END,
        None,
        "not_stated",
    ),
    Case(_LATE, "no word on the day", NOT_STATED, at_work("", not_done=frozenset[str]()), END, reason="not_stated"),
    Case(
        _LATE,
        "a day late, no word on which conference",
        NOT_STATED,
        unsaid(at_work("2024-04-02"), "extraordinary"),
        END,
        reason="not_stated",
    ),
    Case(_LATE, "seven people", SKIPPED, at_work("", staff=7), END, None, "few_people"),
    Case(_LATE, "eight people", FAILED, at_work("", staff=8), "2024-04-02", 1).stating(
        at="day", found=None, expected="2024-04-01", article=f"{LDC} art. 51.1"
    ),
    Case(
        _LATE, "seven people of a state enterprise", FAILED, at_work("", staff=7, kind=STATE), "2024-04-02", 1
    ).stating(at="day", found=None, expected="2024-04-01", article=f"{LDC} art. 69.1"),
    Case(_LATE, "a ballot instead", SKIPPED, balloted("2024-04-15"), END, None, "ballot_instead"),
    Case(_LATE, "a private enterprise", SKIPPED, at_work("", kind=OTHER), END, None, "other_workplace"),
    Case(
        _LATE,
        "a year before the law",
        SKIPPED,
        evolve(at_work(""), year_end=as_day("2023-06-30")),
        END,
        None,
        "before_law",
    ),
    Case(_QUORUM, "40 of 60", PASSED, at_work(DAY), END),
    Case(_QUORUM, "39 of 60", FAILED, at_work(DAY, present=39), END, 1).stating(
        at="present", found=39, expected=40, article=f"{LDC} art. 51.2.c"
    ),
    Case(_QUORUM, "39 of 60 in a state enterprise", FAILED, at_work(DAY, present=39, kind=STATE), END, 1).stating(
        at="present", found=39, expected=40, article=f"{LDC} art. 69.2.c"
    ),
    # 30 of 45 delegates of 150 who work there.
    Case(_QUORUM, "30 of 45 delegates", PASSED, at_work(DAY, staff=150, convened=45, present=30), END),
    Case(_QUORUM, "29 of 45 delegates", FAILED, at_work(DAY, staff=150, convened=45, present=29), END, 1).stating(
        at="present", found=29, expected=30, article=f"{LDC} art. 51.2.c"
    ),
    Case(
        _QUORUM,
        "39 of 60, no word on delegates",
        NOT_STATED,
        at_work(DAY, present=39, convened=None),
        END,
        None,
        "not_stated",
    ),
    Case(_QUORUM, "40 of 60, no word on delegates", PASSED, at_work(DAY, convened=None), END),
    Case(_QUORUM, "no word on who came", NOT_STATED, unsaid(at_work(DAY), "present", "yes"), END, None, "not_stated"),
    Case(_QUORUM, "no word on the day", NOT_STATED, at_work("", not_done=frozenset[str]()), END, None, "not_stated"),
    Case(_QUORUM, "not held", SKIPPED, at_work(""), END, None, "not_held"),
    Case(_DELEGATES, "all of 60", PASSED, at_work(DAY), END),
    Case(_DELEGATES, "all of 99", PASSED, at_work(DAY, staff=99, present=80), END),
    Case(_DELEGATES, "59 of 60", FAILED, at_work(DAY, convened=59, dispersed=False), END, 1).stating(
        at="convened", found=59, expected=60, article=f"{LDC} art. 51.2.b"
    ),
    Case(
        _DELEGATES,
        "45 of 99 in a state enterprise",
        FAILED,
        at_work(DAY, staff=99, convened=45, dispersed=False, kind=STATE),
        END,
        54,
    ).stating(at="convened", found=45, expected=99, article=f"{LDC} art. 69.2.b"),
    Case(
        _DELEGATES,
        "45 of 60 who work far apart",
        SKIPPED,
        at_work(DAY, convened=45, dispersed=True),
        END,
        None,
        "no_delegates",
    ),
    Case(
        _DELEGATES,
        "45 of 100",
        SKIPPED,
        at_work(DAY, staff=100, convened=45, dispersed=False),
        END,
        None,
        "no_delegates",
    ),
    Case(_DELEGATES, "45 of 60, no word on where", NOT_STATED, at_work(DAY, convened=45), END, reason="not_stated"),
    Case(_DELEGATES, "no word on who was convened", NOT_STATED, at_work(DAY, convened=None), END, reason="not_stated"),
    Case(_MAJORITY, "21 of 40", PASSED, at_work(DAY), END),
    Case(_MAJORITY, "20 of 40", FAILED, at_work(DAY, yes=20), END, 1).stating(
        at="yes", found=20, expected=21, article=f"{LDC} art. 51.2.c"
    ),
    Case(_MAJORITY, "20 of 40 in a state enterprise", FAILED, at_work(DAY, yes=20, kind=STATE), END, 1).stating(
        at="yes", found=20, expected=21, article=f"{LDC} art. 69.2.c"
    ),
    Case(_MAJORITY, "no word on votes", NOT_STATED, unsaid(at_work(DAY), "yes"), END, reason="not_stated"),
    Case(_MAJORITY, "not held", SKIPPED, at_work(""), END, None, "not_held"),
    Case(_MAJORITY, "a private enterprise", SKIPPED, at_work(DAY, yes=20, kind=OTHER), END, None, "other_workplace"),
    Case(_ASKED, "20 of 60", PASSED, called(asked=20), END),
    Case(_ASKED, "19 of 60", FAILED, called(asked=19), END, 1).stating(
        at="asked", found=19, expected=20, article=f"{LDC} art. 50.1"
    ),
    Case(_ASKED, "19 of 60 in a state enterprise", FAILED, called(asked=19, kind=STATE), END, 1).stating(
        at="asked", found=19, expected=20, article=f"{LDC} art. 68.1"
    ),
    Case(
        _ASKED, "proposed by the union", SKIPPED, called(proposer=ConferenceProposer.UNION), END, None, "not_on_request"
    ),
    Case(
        _ASKED,
        "19 of 60, no word on who proposed it",
        NOT_STATED,
        called(proposer=None, asked=19),
        END,
        None,
        "not_stated",
    ),
    Case(_ASKED, "no word on how many", NOT_STATED, called(), END, reason="not_stated"),
    Case(_ASKED, "the yearly one", SKIPPED, at_work(DAY), END, None, "not_on_request"),
    Case(_CHECK, "on the last day", PASSED, checked(FIRST), "2024-10-31"),
    Case(_CHECK, "a day late", FAILED, checked("2024-10-01"), "2024-10-31", 1).stating(
        at="checked", found="2024-10-01", expected=FIRST, article=f"{LDC} art. 52.3"
    ),
    Case(_CHECK, "a state enterprise, a day late", FAILED, checked("2024-10-01", kind=STATE), "2024-10-31", 1).stating(
        at="checked", found="2024-10-01", expected=FIRST, article=f"{LDC} art. 70.3"
    ),
    Case(
        _CHECK,
        "no word on further checks",
        NOT_STATED,
        checked("2024-10-01", complete=frozenset[str]()),
        "2024-10-31",
        None,
        "not_stated",
    ),
    # The second six months: without a second check, and the next conference came after them, or before their end.
    Case(_CHECK, "checked twice", PASSED, checked(f"{FIRST} {SECOND}"), "2025-12-31"),
    Case(
        _CHECK,
        "the second a day late",
        FAILED,
        checked(f"{FIRST} 2025-04-01", next_day=as_day("2025-04-10")),
        "2025-12-31",
        1,
    ).stating(at="checked", found="2025-04-01", expected=SECOND, article=f"{LDC} art. 52.3"),
    Case(_CHECK, "the next conference came first", PASSED, checked(FIRST, next_day=as_day("2025-03-31")), "2025-12-31"),
    Case(_CHECK, "once, no word on the next conference", NOT_STATED, checked(FIRST), "2025-12-31", reason="not_stated"),
    Case(_CHECK, "not held", SKIPPED, at_work(""), END, None, "not_held"),
    Case(_TOLD, "told", PASSED, checked(FIRST, checks_announced=True), END),
    Case(_TOLD, "not told", FAILED, checked(FIRST, checks_announced=False), END).stating(
        at="checks_announced", found=0, expected=1, article=f"{LDC} art. 52.3"
    ),
    Case(_TOLD, "no word", NOT_STATED, checked(FIRST), END, reason="not_stated"),
    Case(_TOLD, "no word on checks", NOT_STATED, checked("", complete=frozenset[str]()), END, reason="not_stated"),
    Case(_TOLD, "not checked", SKIPPED, checked(""), END, None, "no_check"),
    Case(_BALLOT, "after two calls", PASSED, balloted("2024-04-15", force_majeure=False, calls=2), END),
    Case(_BALLOT, "after three", PASSED, balloted("2024-04-15", calls=3), END),
    Case(_BALLOT, "by force majeure", PASSED, balloted("2024-04-15", force_majeure=True, calls=0), END),
    Case(_BALLOT, "after one call", FAILED, balloted("2024-04-15", force_majeure=False, calls=1), END, 1).stating(
        at="ballot.calls", found=1, expected=2, article=f"{LDC} art. 50.2"
    ),
    Case(
        _BALLOT,
        "a state enterprise, without a call",
        FAILED,
        balloted("2024-04-15", kind=STATE, force_majeure=False, calls=0),
        END,
        2,
    ).stating(at="ballot.calls", found=0, expected=2, article=f"{LDC} art. 68.2"),
    Case(
        _BALLOT,
        "after one call, no word on force majeure",
        NOT_STATED,
        balloted("2024-04-15", calls=1),
        END,
        None,
        "not_stated",
    ),
    Case(
        _BALLOT, "no word on calls", NOT_STATED, balloted("2024-04-15", force_majeure=False), END, reason="not_stated"
    ),
    Case(_BALLOT, "a conference", SKIPPED, at_work(DAY), END, None, "no_ballot"),
    Case(
        _BALLOT,
        "before the law",
        SKIPPED,
        balloted("2023-06-30", force_majeure=False, calls=0),
        END,
        None,
        "before_law",
    ),
    Case(_UNION, "agreed", PASSED, balloted("2024-04-15", agreed=True), END),
    Case(_UNION, "not agreed", FAILED, balloted("2024-04-15", agreed=False), END).stating(
        at="ballot.agreed", found=0, expected=1, article=f"{LDC} art. 50.2"
    ),
    Case(_UNION, "no word", NOT_STATED, balloted("2024-04-15"), END, reason="not_stated"),
    Case(
        _UNION,
        "an agency after the reform of its unions",
        SKIPPED,
        balloted("2025-07-01", agreed=False),
        "2025-12-31",
        None,
        "union_text",
    ),
    Case(
        _UNION, "a state enterprise after it", FAILED, balloted("2025-07-01", kind=STATE, agreed=False), "2025-12-31"
    ).stating(at="ballot.agreed", found=0, expected=1, article=f"{LDC} art. 68.2"),
    Case(_UNION, "a conference", SKIPPED, at_work(DAY), END, None, "no_ballot"),
    # Five working days before Monday 20 May 2024: Monday 13 May.
    Case(_CONTENTS, "five working days", PASSED, talk_at_work("2024-05-20", "2024-05-13"), END),
    Case(_CONTENTS, "four", FAILED, talk_at_work("2024-05-20", "2024-05-14"), END, 1).stating(
        at="contents_sent", found="2024-05-14", expected="2024-05-13", article=f"{LABOUR} art. 39.3"
    ),
    Case(_CONTENTS, "no word", NOT_STATED, talk_at_work("2024-05-20", ""), END, reason="not_stated"),
    Case(_CONTENTS, "before the decree", SKIPPED, talk_at_work("2020-05-20", "2020-05-19"), NOW, None, "before_law"),
    Case(_ATTENDANCE, "8 of 10", PASSED, talk_at_work("2024-05-20", "2024-05-13"), END),
    Case(
        _ATTENDANCE,
        "7 of 10 is not more than 70 %",
        FAILED,
        talk_at_work("2024-05-20", "2024-05-13", present=7),
        END,
        1,
    ).stating(at="present", found=7, expected=8, article=f"{LABOUR} art. 39.3"),
    Case(_ATTENDANCE, "before the decree", SKIPPED, talk_at_work("2020-05-20", "2020-05-19"), NOW, None, "before_law"),
    Case(_TALKED, "one", PASSED, year_at_work(STATE, dialogues="2023-10-10"), AFTER),
    Case(_TALKED, "two", PASSED, year_at_work(STATE, dialogues="2023-10-10 2023-12-12"), AFTER),
    Case(_TALKED, "none", FAILED, year_at_work(STATE), AFTER, 1).stating(
        at="dialogues", found=0, expected=1, article=f"{LDC} art. 73.1"
    ),
    Case(_TALKED, "none, the first day after the year", FAILED, year_at_work(STATE), "2024-01-01", 1).stating(
        at="dialogues", found=0, expected=1, article=f"{LDC} art. 73.1"
    ),
    Case(
        _TALKED,
        "no word on dialogues",
        NOT_STATED,
        year_at_work(STATE, complete=frozenset[str]()),
        AFTER,
        None,
        "not_stated",
    ),
    Case(_TALKED, "the year goes on", SKIPPED, year_at_work(STATE), NOW, None, "year_not_over"),
    Case(_TALKED, "an agency", SKIPPED, year_at_work(AGENCY), AFTER, None, "other_workplace"),
    Case(_TALKED_CODE, "one", PASSED, year_at_work(OTHER, dialogues="2023-10-10"), AFTER),
    Case(_TALKED_CODE, "two", PASSED, year_at_work(OTHER, dialogues="2023-10-10 2023-12-12"), AFTER),
    Case(_TALKED_CODE, "none", FAILED, year_at_work(OTHER), AFTER, 1).stating(
        at="dialogues", found=0, expected=1, article=f"{CODE} art. 63.2"
    ),
    Case(_TALKED_CODE, "none, the first day after the year", FAILED, year_at_work(OTHER), "2024-01-01", 1).stating(
        at="dialogues", found=0, expected=1, article=f"{CODE} art. 63.2"
    ),
    Case(
        _TALKED_CODE,
        "no word on dialogues",
        NOT_STATED,
        year_at_work(OTHER, complete=frozenset[str]()),
        AFTER,
        None,
        "not_stated",
    ),
    Case(_TALKED_CODE, "a state enterprise", SKIPPED, year_at_work(STATE), AFTER, None, "other_workplace"),
    Case(_REGULATION, "issued", PASSED, year_at_work(UNIT, regulation="2023-12-31"), AFTER),
    Case(_REGULATION, "none", FAILED, year_at_work(UNIT, **undone("regulation")), AFTER).stating(
        at="regulation", found=0, expected=1, article=f"{LDC} art. 59.1.a"
    ),
    Case(
        _REGULATION, "issued a day after the year", FAILED, year_at_work(STATE, regulation="2024-01-01"), AFTER
    ).stating(at="regulation", found=0, expected=1, article=f"{LDC} art. 81.1.a"),
    Case(_REGULATION, "no word", NOT_STATED, year_at_work(UNIT), AFTER, reason="not_stated"),
    Case(_REGULATION, "a private enterprise", SKIPPED, year_at_work(OTHER), AFTER, None, "other_workplace"),
    Case(_CHANNEL, "open", PASSED, year_at_work(AGENCY, channel=True), AFTER),
    Case(_CHANNEL, "none", FAILED, year_at_work(AGENCY, channel=False), AFTER).stating(
        at="channel", found=0, expected=1, article=f"{LDC} art. 59.1.b"
    ),
    Case(_CHANNEL, "none in a state enterprise", FAILED, year_at_work(STATE, channel=False), AFTER).stating(
        at="channel", found=0, expected=1, article=f"{LDC} art. 81.1.b"
    ),
    Case(_CHANNEL, "no word", NOT_STATED, year_at_work(AGENCY), AFTER, reason="not_stated"),
    Case(_CHANNEL, "a private enterprise", SKIPPED, year_at_work(OTHER), AFTER, None, "other_workplace"),
    Case(_PLANNED, "planned", PASSED, year_at_work(AGENCY, consultation_plan="2023-08-01"), AFTER),
    Case(_PLANNED, "none", FAILED, year_at_work(AGENCY, **undone("consultation_plan")), AFTER).stating(
        at="consultation_plan", found=0, expected=1, article=f"{LDC} art. 55.1"
    ),
    Case(_PLANNED, "no word", NOT_STATED, year_at_work(AGENCY), AFTER, reason="not_stated"),
    Case(
        _PLANNED,
        "a state enterprise",
        SKIPPED,
        year_at_work(STATE, **undone("consultation_plan")),
        AFTER,
        None,
        "other_workplace",
    ),
    Case(_EXPLAINED, "explained", PASSED, year_at_work(AGENCY, consulted=True, explained="2023-10-01"), AFTER),
    Case(
        _EXPLAINED, "not explained", FAILED, year_at_work(AGENCY, consulted=True, **undone("explained")), AFTER
    ).stating(at="explained", found=0, expected=1, article=f"{LDC} art. 55.1"),
    Case(
        _EXPLAINED,
        "not in a state enterprise",
        FAILED,
        year_at_work(STATE, consulted=True, **undone("explained")),
        AFTER,
    ).stating(at="explained", found=0, expected=1, article=f"{LDC} art. 74.1"),
    Case(
        _EXPLAINED,
        "no word on an explanation",
        NOT_STATED,
        year_at_work(AGENCY, consulted=True),
        AFTER,
        None,
        "not_stated",
    ),
    Case(
        _EXPLAINED,
        "no word on opinions",
        NOT_STATED,
        year_at_work(AGENCY, **undone("explained")),
        AFTER,
        None,
        "not_stated",
    ),
    Case(_EXPLAINED, "nobody was asked", SKIPPED, year_at_work(AGENCY, consulted=False), AFTER, None, "not_consulted"),
)
