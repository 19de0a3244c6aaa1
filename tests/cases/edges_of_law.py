"""The day before a law, and its first day: what is judged from then on, and what ends with a day of the law."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from cases.complaints import SECOND
from civic import (
    at_work,
    board,
    commune_year,
    consultation,
    decision,
    dialogue,
    election,
    head_term,
    posted,
    talk_at_work,
    team,
)
from qcdc.model import Complexity
from qcdc.vocab import Authority, BoardKind, ComplexityGround, DecisionForm, DecisionSubject, Ground
from steps import COMPLAINT, DENUNCIATION, life, step
from steps import dialogue as talk

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
        found=1,
        expected=6,
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
    # A board founded before the law is judged from its first day on.
    Case(
        "board.size",
        "edge of law: 2023-06-30",
        SKIPPED,
        board(4, founded="2023-01-05"),
        "2023-06-30",
        None,
        "out_of_force",
    ),
    Case("board.size", "edge of law: 2023-07-01", FAILED, board(4, founded="2023-01-05"), "2023-07-01", 2).stating(
        at="members", found=4, expected=6, article=f"{LDC} arts 36-40"
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
        at="team",
        found=0,
        expected=2,
        article=f"{ND59} art. 4.6",
    ),
    *from_day(
        "election.candidates.none",
        lambda day: election(day=day),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        at="candidates",
        found=0,
        expected=1,
        article=f"{ND59} art. 6.2",
    ),
    *from_day(
        "board.investment.residents",
        lambda day: board(7, kind=BoardKind.INVESTMENT_SUPERVISION, residents=6, founded=day),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=1,
        at="members",
        found=6,
        expected=5,
        article=f"{ND59} art. 17.2",
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
        article=f"{ND61} art. 10",
    ),
    *from_day(
        "decision.convention.draft_posting",
        lambda day: decision(100, 60, subject=DecisionSubject.CONVENTION, day=day, notified=""),
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
    # The decree on villages, from Tuesday 26 May 2026.
    *from_day(
        "village_head.term.too_long",
        lambda day: head_term(day, "2031-11-27"),
        "2026-05-25",
        "2026-05-26",
        as_of="2026-12-31",
        gap=1,
        at="until",
        found="2031-11-27",
        expected="2031-11-26",
        article="185/2026/NĐ-CP art. 4",
    ),
    *from_day(
        "election.candidate.too_young",
        lambda day: election(60, day=day, born="2006-01-01"),
        "2026-05-25",
        "2026-05-26",
        as_of="2026-12-31",
        at="candidates[0]",
        found=20,
        expected=21,
        article="185/2026/NĐ-CP art. 4",
    ),
    Case(
        "election.candidate.too_young",
        "22 years and a day",
        PASSED,
        election(60, day="2026-06-14", born="2004-06-13"),
        "2026-12-31",
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
    ).stating(at="handlings[0]", found="district_chair", expected="province_chair", article="25/2018/QH14 art. 13"),
    Case(
        "denunciation.competence.wrong",
        "province, the district's last day",
        FAILED,
        against(DENUNCIATION, "2025-06-30", AN.PROVINCE_CHAIR, AN.COMMUNE_CHAIR),
        END,
    ).stating(at="handlings[0]", found="province_chair", expected="district_chair", article="25/2018/QH14 art. 13"),
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
    ).stating(at="handlings[0]", found="province_chair", expected="district_chair", article="02/2011/QH13 art. 17"),
    # The amended law on complaints, from Wednesday 1 July 2026.
    Case(
        "complaint.dialogue.notice_short",
        "edge of law: 2026-06-30",
        NOT_STATED,
        life(COMPLAINT, "2026-06-01", "accept 2026-06-05", talk("2026-06-30", "2026-06-29")),
        SUMMER,
        reason="not_stated",
    ),
    Case(
        "complaint.dialogue.notice_short",
        "edge of law: 2026-07-01",
        FAILED,
        life(COMPLAINT, "2026-06-01", "accept 2026-06-05", talk("2026-07-01", "2026-06-30")),
        SUMMER,
        gap=4,
    ).stating(at="handlings[0].events[2]", found=1, expected=5, article="124/2020/NĐ-CP art. 28.1"),
    Case(
        "complaint.suspension.groundless",
        "edge of law: 2026-06-30",
        SKIPPED,
        life(COMPLAINT, "2026-06-01", "accept 2026-06-05", "suspend 2026-06-30"),
        SUMMER,
        reason="not_applicable",
    ),
    Case(
        "complaint.suspension.groundless",
        "edge of law: 2026-07-01",
        FAILED,
        life(COMPLAINT, "2026-06-01", "accept 2026-06-05", "suspend 2026-07-01"),
        SUMMER,
    ).stating(at="handlings[0].events[2]", found="2026-07-01", expected=None, article="02/2011/QH13 art. 11a.1"),
    Case(
        "complaint.complexity.unwritten",
        "edge of law: received 2026-07-01",
        FAILED,
        life(COMPLAINT, "2026-07-01", "accept 2026-07-06", handling={"complex": True}),
        SUMMER,
    ).stating(at="handlings[0]", found=None, expected=None, article="124/2020/NĐ-CP art. 3a"),
    Case(
        "complaint.complexity.unwritten",
        "a ground, no day",
        FAILED,
        life(
            COMPLAINT,
            "2026-07-01",
            "accept 2026-07-06",
            handling={"complex": True, "complexity": Complexity(grounds=frozenset({ComplexityGround.SEVERAL_PLACES}))},
        ),
        SUMMER,
    ).stating(at="handlings[0]", found=None, expected=None, article="124/2020/NĐ-CP art. 3a"),
    *(
        Case(
            "complaint.termination.before_law",
            f"{ground.value}, the last day",
            FAILED,
            life(COMPLAINT, "2026-06-01", "accept 2026-06-05", f"terminate:{ground.value} 2026-06-30"),
            SUMMER,
        ).stating(
            at="handlings[0].events[2]", found="2026-06-30", expected="2026-07-01", article="02/2011/QH13 art. 10"
        )
        for ground in (Ground.PETITIONER_GONE, Ground.COURT)
    ),
    Case(
        "complaint.withdrawal.part_before_law",
        "in part, long before",
        FAILED,
        life(COMPLAINT, "2023-06-01", "accept 2023-06-05", step("withdraw 2023-06-20", part=True)),
        SUMMER,
    ).stating(at="handlings[0].events[2]", found="2023-06-20", expected="2026-07-01", article="02/2011/QH13 art. 10"),
    Case(
        "complaint.transfer.not_guided",
        "the last day of the old law",
        FAILED,
        life(COMPLAINT, "2026-06-25", "transfer 2026-06-30"),
        SUMMER,
    ).stating(at="handlings[0]", found="2026-06-30", expected=None, article="42/2013/QH13 art. 26"),
    # Ends of units and terms.
    Case(
        "board.term.over",
        "founded a day before the law",
        SKIPPED,
        board(3, kind=BoardKind.AGENCY_INSPECTION, founded="2023-06-30"),
        END,
        None,
        "before_law",
    ),
    Case(
        "board.term.over",
        "founded on its first day",
        FAILED,
        board(3, kind=BoardKind.AGENCY_INSPECTION, founded="2023-07-01"),
        "2025-07-02",
        1,
    ).stating(at="until", found="2025-07-02", expected="2025-07-01", article=f"{LDC} arts 60-63"),
)
