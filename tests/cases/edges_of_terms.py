"""The days around the last day of the terms of grassroots democracy, committees and places of work."""

from __future__ import annotations

from cases.around import around_a_day, left_undone
from cases.case import FAILED, PASSED, SKIPPED, Case
from cases.committees import found, owed
from cases.conferences import tasked
from civic import (
    at_work,
    board,
    decision,
    dialogue,
    dismissed,
    election,
    head_term,
    matter,
    oversight,
    posted,
    published,
    recognition,
    team,
)
from qcdc.dates import as_day
from qcdc.model import Initiative, Oversight
from qcdc.vocab import BoardKind, DecisionForm, DecisionSubject, PublicityForm, Publisher, TaskState

__all__ = ["CASES"]

LDC, ND59 = "10/2022/QH15", "59/2023/NĐ-CP"
NOW = "2023-12-31"
AGENCY = BoardKind.AGENCY_INSPECTION


def seen(answered: str) -> Oversight:
    """A supervision with a recommendation of Monday 2 October 2023: fifteen days end on Tuesday 17 October."""
    return oversight("2023-09-20", sent="2023-10-02", answered=answered)


def convention(answered: str) -> object:
    """A convention whose recognition was asked for on Thursday 12 October: five working days end on Thursday 19."""
    return decision(100, 60, subject=DecisionSubject.CONVENTION, recognition=recognition("2023-10-12", answered))


CASES: tuple[Case, ...] = (
    # Five working days from Monday 2 October end on Monday 9 October.
    *around_a_day(
        "publicity.late",
        lambda day: posted("2023-10-02", day, ""),
        "2023-10-09",
        at="runs",
        article=f"{LDC} art. 12.3",
        as_of=NOW,
    ),
    # A run that begins later than the day of judgement is not known yet.
    *left_undone(
        "publicity.late",
        published("2023-10-02", (PublicityForm.POSTING, "2023-12-20", "")),
        "2023-10-09",
        at="runs",
        article=f"{LDC} art. 12.3",
    ),
    Case(
        "publicity.late",
        "enterprise, two days late",
        FAILED,
        posted("2023-10-02", "2023-10-19", "", publisher=Publisher.STATE_ENTERPRISE),
        NOW,
        2,
    ).stating(at="runs", found="2023-10-19", expected="2023-10-17", article=f"{LDC} art. 65.2"),
    *around_a_day(
        "board.recognition.late",
        lambda day: board(3, kind=AGENCY, elected=as_day("2023-10-02"), founded=day),
        "2023-10-09",
        at="founded",
        article=f"{ND59} art. 21.1",
        as_of=NOW,
    ),
    # Two years from Monday 3 July 2023 end on 3 July 2025.
    *around_a_day(
        "board.term.over",
        lambda day: board(3, kind=AGENCY, until=day),
        "2025-07-03",
        at="until",
        article=f"{LDC} arts 60-63",
        as_of=NOW.replace("2023", "2025"),
    ),
    *around_a_day(
        "board.answer.late",
        lambda day: board(6, oversight=(seen(day),)),
        "2023-10-17",
        at="oversight[0].recommendations[0]",
        article=f"{LDC} arts 36-40",
        as_of=NOW,
    ),
    *left_undone(
        "board.answer.late",
        board(6, oversight=(seen(""),)),
        "2023-10-17",
        at="oversight[0].recommendations[0]",
        article=f"{LDC} arts 36-40",
    ),
    *around_a_day(
        "matter.answer.late",
        lambda day: matter(oversight=(seen(day),)),
        "2023-10-17",
        at="oversight[0].recommendations[0]",
        article=f"{LDC} arts 36-40",
        as_of=NOW,
    ),
    *left_undone(
        "matter.answer.late",
        matter(oversight=(seen(""),)),
        "2023-10-17",
        at="oversight[0].recommendations[0]",
        article=f"{LDC} arts 36-40",
    ),
    # Five working days from Tuesday 10 October end on Tuesday 17 October.
    *around_a_day(
        "decision.sent_late",
        lambda day: decision(100, 70, sent=as_day(day)),
        "2023-10-17",
        at="sent",
        article=f"{LDC} art. 20.3",
        as_of=NOW,
    ),
    *left_undone("decision.sent_late", decision(100, 70), "2023-10-17", at="sent", article=f"{LDC} art. 20.3"),
    *around_a_day(
        "decision.recognition.late",
        convention,
        "2023-10-19",
        at="recognition",
        article=f"{LDC} art. 21.2",
        as_of=NOW,
    ),
    *left_undone(
        "decision.recognition.late", convention(""), "2023-10-19", at="recognition", article=f"{LDC} art. 21.2"
    ),
    # Two days from Monday 2 October end on Wednesday 4 October.
    *around_a_day(
        "decision.ballot.plan_late",
        lambda day: decision(100, 70, form=DecisionForm.BALLOT, team=team(planned="2023-10-02", sent=day)),
        "2023-10-04",
        at="team",
        article=f"{ND59} art. 4.4",
        as_of=NOW,
    ),
    # Three months from 10 July end on Tuesday 10 October.
    *around_a_day(
        "decision.initiative.stale",
        lambda day: decision(100, 70, day=day, initiative=Initiative(day=as_day("2023-07-10"), agreed=10)),
        "2023-10-10",
        at="initiative",
        article=f"{LDC} art. 16.3",
        as_of=NOW,
    ),
    # Five working days from Monday 30 October end on Monday 6 November.
    *around_a_day(
        "election.recognition.late",
        lambda day: election(60, recognition=recognition("2023-10-30", day)),
        "2023-11-06",
        at="recognition",
        article=f"{ND59} art. 8",
        as_of=NOW,
    ),
    *left_undone(
        "election.recognition.late",
        election(60, recognition=recognition("2023-10-30")),
        "2023-11-06",
        at="recognition",
        article=f"{ND59} art. 8",
    ),
    # Sixty days from 10 October end on Saturday 9 December, so on Monday 11 December.
    *around_a_day(
        "village_head.new_election.late",
        lambda day: head_term("2023-09-01", dismissal=dismissed("2023-10-10", anew=day)),
        "2023-12-11",
        at="dismissal",
        article=f"{ND59} art. 9.3",
        as_of=NOW,
    ),
    *left_undone(
        "village_head.new_election.late",
        head_term("2023-09-01", dismissal=dismissed("2023-10-10")),
        "2023-12-11",
        at="dismissal",
        article=f"{ND59} art. 9.3",
    ),
    *around_a_day(
        "village_head.term.too_long",
        lambda day: head_term("2026-06-01", day),
        "2031-12-01",
        at="until",
        article="185/2026/NĐ-CP art. 4",
        as_of="2026-12-31",
    ),
    # Ten days from Monday 15 September 2025 end on Thursday 25 September.
    *around_a_day(
        "dialogue.results_late",
        lambda day: dialogue("2025-09-15", published=day),
        "2025-09-25",
        at="published",
        article="72/2025/QH15 art. 43",
        as_of="2025-12-31",
    ),
    *left_undone(
        "dialogue.results_late",
        dialogue("2025-09-15", not_done=frozenset({"published"})),
        "2025-09-25",
        at="published",
        article="72/2025/QH15 art. 43",
    ),
    # Three months from 31 December 2023 end on Sunday 31 March 2024, so on Monday 1 April.
    *around_a_day(
        "workplace.conference.late", at_work, "2024-04-01", at="day", article=f"{LDC} art. 51.1", as_of="2024-12-31"
    ),
    *left_undone("workplace.conference.late", at_work(""), "2024-04-01", at="day", article=f"{LDC} art. 51.1"),
    # Six months from 29 March 2024 end on Sunday 29 September, so on Monday 30 September.
    *around_a_day(
        "workplace.resolution.unchecked",
        lambda day: at_work("2024-03-29", checked=day),
        "2024-09-30",
        at="checked",
        article=f"{LDC} art. 52.3",
        as_of="2024-12-31",
    ),
    *left_undone(
        "workplace.resolution.unchecked", at_work("2024-03-29"), "2024-09-30", at="checked", article=f"{LDC} art. 52.3"
    ),
    *around_a_day("committee_year.report.late", owed, "2023-07-10", at="reports[0]", article=None, as_of="2023-07-31"),
    Case(
        "committee_year.report.late",
        "handed in, judged a day after it was due",
        PASSED,
        owed("2023-07-10"),
        "2023-07-11",
    ),
    Case(
        "committee_year.report.late",
        "handed in later than the day of judgement",
        FAILED,
        owed("2023-07-20"),
        "2023-07-11",
        1,
    ).stating(at="reports[0]", found=None, expected="2023-07-10", article=None),
    Case("committee_year.finding.open", "set right the day before", PASSED, found("2023-06-29"), "2023-07-31"),
    Case(
        "committee_year.finding.open",
        "set right later than the day of judgement",
        FAILED,
        found("2023-08-15"),
        "2023-07-31",
    ).stating(at="finding HC-1", found=None, expected="2023-06-30", article=None),
    *around_a_day(
        "conference.task.overdue",
        lambda day: tasked(state=TaskState.DONE, done=as_day(day)),
        "2023-05-31",
        at="tasks[0]",
        article=None,
        as_of="2023-06-30",
    ),
    Case("conference.task.overdue", "not done, the day after", FAILED, tasked(), "2023-06-01", 1).stating(
        at="tasks[0]", found=None, expected="2023-05-31", article=None
    ),
    Case(
        "conference.task.overdue",
        "done later than the day of judgement",
        FAILED,
        tasked(state=TaskState.DONE, done=as_day("2023-06-20")),
        "2023-06-05",
        5,
    ).stating(at="tasks[0]", found=None, expected="2023-05-31", article=None),
    Case("conference.task.overdue", "dropped", SKIPPED, tasked(state=TaskState.DROPPED), reason="nothing_due"),
)
