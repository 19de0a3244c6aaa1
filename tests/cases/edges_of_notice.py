"""The days around every notice that must be given so many days before."""

from __future__ import annotations

from cases.around import around_a_day
from cases.case import FAILED, Case
from cases.peoples_decisions import BALLOT
from civic import board, commune_year, decision, dialogue, election, oversight, talk_at_work, team
from qcdc.dates import as_day
from qcdc.model import Oversight

__all__ = ["CASES"]

ND59, LDTW = "59/2023/NĐ-CP", "72/2025/QH15"
NOW, LATER, WORK = "2023-12-31", "2025-12-31", "2024-12-31"


def told(event: str, informed: str) -> Oversight:
    """A supervision of an investment board, of which the owner was told on a day."""
    return oversight(event, informed=informed)


CASES: tuple[Case, ...] = (
    *around_a_day(
        "commune_year.conference.notice_short",
        lambda day: commune_year(conferences="2023-12-10", notified=day),
        "2023-12-05",
        at="conferences[0]",
        article=f"{ND59} art. 11.1.c",
        as_of="2024-01-15",
    ),
    *around_a_day(
        "dialogue.announced_late",
        lambda day: dialogue("2025-09-15", announced=day),
        "2025-09-08",
        at="announced",
        article="72/2025/QH15 art. 43",
        as_of=LATER,
    ),
    *around_a_day(
        "workplace.dialogue.contents_late",
        lambda day: talk_at_work("2024-05-20", day),
        "2024-05-13",
        at="contents_sent",
        article="145/2020/NĐ-CP art. 39.3",
        as_of=WORK,
    ),
    *around_a_day(
        "decision.meeting.notice_short",
        lambda day: decision(100, 70, notified=day),
        "2023-10-08",
        at="votes[0].sessions[0]",
        article=f"{ND59} art. 3.3",
        as_of=NOW,
    ),
    *around_a_day(
        "decision.documents.late",
        lambda day: decision(100, 70, documents=as_day(day)),
        "2023-10-08",
        at="documents",
        article=f"{ND59} art. 3.4",
        as_of=NOW,
    ),
    *around_a_day(
        "decision.ballot.announced_late",
        lambda day: decision(100, 70, form=BALLOT, team=team(announced=day)),
        "2023-10-08",
        at="team",
        article=f"{ND59} art. 4.3",
        as_of=NOW,
    ),
    *around_a_day(
        "board.plan.late",
        lambda day: board(6, oversight=(told("2023-10-17", day),)),
        "2023-10-10",
        at="oversight[0]",
        article=f"{ND59} arts 12-27",
        as_of=NOW,
    ),
    *around_a_day(
        "election.decided_late",
        lambda day: election(60, decided=as_day(day)),
        "2023-10-08",
        at="decided",
        article=f"{ND59} art. 6.1.a",
        as_of=NOW,
    ),
    *around_a_day(
        "election.list_late",
        lambda day: election(60, listed=as_day(day)),
        "2023-10-13",
        at="listed",
        article=f"{ND59} art. 6.2",
        as_of=NOW,
    ),
    *around_a_day(
        "election.team_late",
        lambda day: election(60, team_decided=as_day(day)),
        "2023-10-18",
        at="team_decided",
        article=f"{ND59} art. 6.1.b",
        as_of=NOW,
    ),
    *around_a_day(
        "election.team_announced_late",
        lambda day: election(60, team_announced=as_day(day)),
        "2023-10-21",
        at="team_announced",
        article=f"{ND59} art. 6.1.b",
        as_of=NOW,
    ),
    # What was never told is as late as the event itself.
    *(
        Case(rule, "edge: never", FAILED, subject, as_of, gap).stating(
            at=at, found=None, expected=latest, article=article
        )
        for rule, subject, as_of, gap, at, latest, article in (
            ("election.decided_late", election(60), NOW, 20, "decided", "2023-10-08", f"{ND59} art. 6.1.a"),
            ("election.list_late", election(60), NOW, 15, "listed", "2023-10-13", f"{ND59} art. 6.2"),
            ("election.team_late", election(60), NOW, 10, "team_decided", "2023-10-18", f"{ND59} art. 6.1.b"),
            (
                "election.team_announced_late",
                election(60),
                NOW,
                7,
                "team_announced",
                "2023-10-21",
                f"{ND59} art. 6.1.b",
            ),
            ("decision.documents.late", decision(100, 70), NOW, 2, "documents", "2023-10-08", f"{ND59} art. 3.4"),
            (
                "dialogue.announced_late",
                dialogue("2025-09-15", not_done=frozenset({"announced"})),
                LATER,
                7,
                "announced",
                "2025-09-08",
                f"{LDTW} art. 43",
            ),
            (
                "workplace.dialogue.contents_late",
                talk_at_work("2024-05-20", "", not_done=frozenset({"contents_sent"})),
                WORK,
                7,
                "contents_sent",
                "2024-05-13",
                "145/2020/NĐ-CP art. 39.3",
            ),
            (
                "board.plan.late",
                board(6, oversight=(told("2023-10-17", ""),)),
                NOW,
                7,
                "oversight[0]",
                "2023-10-10",
                f"{ND59} arts 12-27",
            ),
        )
    ),
)
