"""The days around every notice that must be given so many days before."""

from __future__ import annotations

from cases.around import around_a_day
from cases.case import FAILED, Case
from cases.peoples_decisions import handed_out
from participation_records import commune_year, decision, dialogue, talk_at_work
from qcdc.dates import as_day

__all__ = ["CASES"]

ND59, LDTW = "59/2023/NĐ-CP", "72/2025/QH15"
NOW, LATER, WORK = "2023-12-31", "2025-12-31", "2024-12-31"


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
        handed_out,
        "2023-10-06",
        at="team.announced",
        article="10/2022/QH15 art. 19.2",
        as_of=NOW,
    ),
    # What was never told is as late as the event itself.
    *(
        Case(rule, "edge: never", FAILED, subject, as_of, gap).stating(
            at=at, found=None, expected=latest, article=article
        )
        for rule, subject, as_of, gap, at, latest, article in (
            (
                "decision.documents.late",
                decision(100, 70, undone="documents"),
                NOW,
                2,
                "documents",
                "2023-10-08",
                f"{ND59} art. 3.4",
            ),
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
        )
    ),
)
