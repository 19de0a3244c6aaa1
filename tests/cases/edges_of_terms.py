"""The days around the last day of the terms of grassroots democracy, committees and places of work."""

from __future__ import annotations

from cases.around import around_a_day, left_undone
from cases.case import FAILED, PASSED, SKIPPED, Case
from cases.committees import found, owed
from cases.conferences import tasked
from participation_records import (
    at_work,
    decision,
    dialogue,
    posted,
    published,
    recognition,
    team,
)
from qcdc.dates import as_day
from qcdc.model import Initiative
from qcdc.vocab import DecisionForm, DecisionSubject, PublicityForm, Publisher, TaskState

__all__ = ["CASES"]

LDC, ND59 = "10/2022/QH15", "59/2023/NĐ-CP"
NOW = "2023-12-31"


def convention(answered: str) -> object:
    """A convention whose recognition was asked for on Thursday 12 October: five working days end on Thursday 19."""
    return decision(
        100,
        60,
        subject=DecisionSubject.CONVENTION,
        recognition=recognition("2023-10-12", answered, silent=not answered),
    )


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
    # Five working days from Tuesday 10 October end on Tuesday 17 October.
    *around_a_day(
        "decision.sent_late",
        lambda day: decision(100, 70, sent=as_day(day)),
        "2023-10-17",
        at="sent",
        article=f"{LDC} art. 20.3",
        as_of=NOW,
    ),
    *left_undone(
        "decision.sent_late", decision(100, 70, undone="sent"), "2023-10-17", at="sent", article=f"{LDC} art. 20.3"
    ),
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
        at="plan_sent",
        article=f"{ND59} art. 4.2",
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
