"""The day before a law, and its first day: what is judged from then on, and what ends with a day of the law."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases.case import FAILED, PASSED, SKIPPED, Case
from cases.complaints import SECOND
from participation_records import (
    at_work,
    commune_year,
    consultation,
    decision,
    dialogue,
    posted,
    talk_at_work,
    team,
)
from qcdc.vocab import Authority, DecisionForm, DecisionSubject
from steps import COMPLAINT, DENUNCIATION, life

__all__ = ["CASES"]

LDC, ND59, ND61 = "10/2022/QH15", "59/2023/NĐ-CP", "61/2023/NĐ-CP"
NOW, END = "2023-12-31", "2025-12-31"
SUMMER = "2026-08-31"
AN = Authority
UNTOLD = {"not_done": frozenset({"notified"})}


def from_day(
    rule: str,
    make: Callable[[str], Any],
    before: str,
    since: str,
    *,
    as_of: str,
    gap: object = None,
    at: object,
    found: object,
    expected: object,
    article: str,
    about: object = None,
) -> tuple[Case, ...]:
    """The same breach on the day before a law, of which nothing is said, and on its first day."""
    return (
        Case(rule, f"edge of law: {before}", SKIPPED, make(before), as_of, None, "before_law"),
        Case(rule, f"edge of law: {since}", FAILED, make(since), as_of, gap).stating(
            at=at, about=about, found=found, expected=expected, article=article
        ),
    )


def against(kind: Any, day: str, authority: AN, accused: AN, **more: Any) -> Any:
    """A paper accepted on a day by an authority, about another."""
    return life(kind, day, f"accept {day}", handling={"authority": authority, "against": accused, **more})


CASES: tuple[Case, ...] = (
    # The law of 2022 is in force from Saturday 1 July 2023. Five working days from then: 3 to 7 July.
    *from_day(
        "publicity.late",
        lambda day: posted(day, "2023-07-08", ""),
        "2023-06-30",
        "2023-07-01",
        as_of=NOW,
        gap=1,
        at="runs",
        found="2023-07-08",
        expected="2023-07-07",
        article=f"{LDC} art. 12.3",
    ),
    *from_day(
        "decision.form.not_allowed",
        lambda day: decision(100, 70, form=DecisionForm.ONLINE_VOTE, day=day, notified=""),
        "2023-06-30",
        "2023-07-01",
        as_of=NOW,
        at="form",
        about="online_vote",
        found=1,
        expected="village",
        article=f"{LDC} art. 17.2",
    ),
    *from_day(
        "decision.result.misstated",
        lambda day: decision(100, 66, announced=True, day=day, notified=""),
        "2023-06-30",
        "2023-07-01",
        as_of=NOW,
        gap=1,
        at="votes",
        found=66,
        expected=67,
        article=f"{LDC} art. 21.1",
    ),
    *from_day(
        "consultation.too_short",
        lambda day: consultation(day, day, "2023-07-10"),
        "2023-06-30",
        "2023-07-01",
        as_of=NOW,
        gap=11,
        at="end",
        found=9,
        expected=20,
        article=f"{LDC} art. 28.2",
    ),
    *from_day(
        "dialogue.without_front",
        lambda day: dialogue(day, with_front=False),
        "2023-06-30",
        "2023-07-01",
        as_of=NOW,
        at="with_front",
        found=0,
        expected=1,
        article=f"{LDC} art. 32.1",
    ),
    # The decree is in force from Tuesday 15 August 2023.
    *from_day(
        "decision.meeting.notice_short",
        lambda day: decision(100, 70, day=day, notified=""),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=2,
        at="votes[0].sessions[0]",
        found=None,
        expected="2023-08-13",
        article=f"{ND59} art. 3.3",
    ),
    *from_day(
        "decision.ballot.witnesses",
        lambda day: decision(100, 70, day=day, notified="", form=DecisionForm.BALLOT, team=team(witnesses=0)),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=2,
        at="witnesses",
        found=0,
        expected=2,
        article=f"{ND59} art. 4.6.a",
    ),
    Case(
        "commune_year.conference.notice_short",
        "edge of law: 2023-08-14",
        SKIPPED,
        commune_year(conferences="2023-08-14", steps=UNTOLD),
        NOW,
        None,
        "before_law",
    ),
    Case(
        "commune_year.conference.notice_short",
        "edge of law: 2023-08-15",
        FAILED,
        commune_year(conferences="2023-08-15", steps=UNTOLD),
        NOW,
        5,
    ).stating(at="conferences[0]", found=None, expected="2023-08-10", article=f"{ND59} art. 11.1.c"),
    # The decree on conventions is in force from Wednesday 16 August 2023.
    *from_day(
        "decision.convention.quorum",
        lambda day: decision(100, 50, present=50, subject=DecisionSubject.CONVENTION, day=day, notified=""),
        "2023-08-15",
        "2023-08-16",
        as_of=NOW,
        gap=1,
        at="votes",
        found=50,
        expected=51,
        article=f"{ND61} art. 10.1.a",
    ),
    *from_day(
        "decision.convention.draft_posting",
        lambda day: decision(100, 60, subject=DecisionSubject.CONVENTION, day=day, notified="", undone="draft"),
        "2023-08-15",
        "2023-08-16",
        as_of=NOW,
        gap=30,
        at="draft",
        found=0,
        expected=30,
        article=f"{ND61} art. 9.1",
    ),
    # The decree on dialogues at work, from Monday 1 February 2021; the law on local government, from 16 June 2025.
    *from_day(
        "workplace.dialogue.attendance",
        lambda day: talk_at_work(day, "2021-01-15", present=7),
        "2021-01-31",
        "2021-02-01",
        as_of=NOW,
        gap=1,
        at="present",
        found=7,
        expected=8,
        article="145/2020/NĐ-CP art. 39.3",
    ),
    *from_day(
        "dialogue.results_late",
        lambda day: dialogue(day, published="2025-06-27"),
        "2025-06-15",
        "2025-06-16",
        as_of=END,
        gap=1,
        at="published",
        found="2025-06-27",
        expected="2025-06-26",
        article="72/2025/QH15 art. 43",
    ),
    # The year of a place of work that ends before the law, or with it.
    Case(
        "workplace.conference.late",
        "extraordinary",
        SKIPPED,
        at_work("2024-05-10", extraordinary=True),
        NOW,
        None,
        "extraordinary",
    ),
    # Districts end with 30 June 2025: a denunciation of a commune's chair goes to the province from the next day on.
    Case(
        "denunciation.competence.wrong",
        "district, its last day",
        PASSED,
        against(DENUNCIATION, "2025-06-30", AN.DISTRICT_CHAIR, AN.COMMUNE_CHAIR),
        END,
    ),
    Case(
        "denunciation.competence.wrong",
        "district, the day after its last",
        FAILED,
        against(DENUNCIATION, "2025-07-01", AN.DISTRICT_CHAIR, AN.COMMUNE_CHAIR),
        END,
    ).stating(at="handlings[0]", found="district_chair", expected="province_chair", article="25/2018/QH14 art. 12.1"),
    Case(
        "denunciation.competence.wrong",
        "province, the district's last day",
        FAILED,
        against(DENUNCIATION, "2025-06-30", AN.PROVINCE_CHAIR, AN.COMMUNE_CHAIR),
        END,
    ).stating(at="handlings[0]", found="province_chair", expected="district_chair", article="25/2018/QH14 art. 13.2.a"),
    Case(
        "complaint.competence.wrong",
        "second, district, its last day",
        PASSED,
        against(COMPLAINT, "2025-06-30", AN.DISTRICT_CHAIR, AN.COMMUNE_CHAIR, **SECOND),
        END,
    ),
    Case(
        "complaint.competence.wrong",
        "second, province, the district's last day",
        FAILED,
        against(COMPLAINT, "2025-06-30", AN.PROVINCE_CHAIR, AN.COMMUNE_CHAIR, **SECOND),
        END,
    ).stating(at="handlings[0]", found="province_chair", expected="district_chair", article="02/2011/QH13 art. 18.2"),
)
