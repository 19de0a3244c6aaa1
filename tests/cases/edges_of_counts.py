"""The counts around every least and most: members, households, votes, days."""

from __future__ import annotations

from cases.around import around_a_day, around_a_least, around_a_most
from cases.case import FAILED, PASSED, SKIPPED, Case
from cases.denunciations import ONE, extended
from cases.movement import REGISTER, model
from cases.peoples_decisions import BALLOT, ONLINE, SELF, draft, initiative
from participation_records import (
    at_work,
    commune_year,
    consultation,
    decision,
    dialogue,
    spoken,
    talk_at_work,
    team,
)
from qcdc.vocab import ConferenceProposer, DecisionSubject, DialogueBasis
from steps import COMPLAINT, life, posted
from steps import dialogue as talk

__all__ = ["CASES"]

LDC, ND59, LTCD, ND124 = "10/2022/QH15", "59/2023/NĐ-CP", "42/2013/QH13", "124/2020/NĐ-CP"
NOW, LATER, WORK, SUMMER, JUNE = "2023-12-31", "2025-12-31", "2024-12-31", "2026-08-31", "2023-06-30"
CONVENTION = DecisionSubject.CONVENTION


def asked(requested: int) -> object:
    """A dialogue that so many of 5,000 voters asked for."""
    return dialogue("2025-09-15", basis=DialogueBasis.REQUEST, requested=requested, voters=5000)


DECIDED = ("accept 2023-03-06", "decide:right 2023-04-05")


def told_late(effect: str) -> object:
    """A decision of 5 April told on 7 April, in effect from a day on."""
    return life(COMPLAINT, "2023-03-01", *DECIDED, "notify:decide 2023-04-07", f"take_effect {effect}")


def in_effect(day: str) -> object:
    """A decision of 5 April that takes effect on a day."""
    return life(COMPLAINT, "2023-03-01", *DECIDED, f"take_effect {day}")


def day_of(month: str, number: int) -> str:
    return f"{month}-{number:02}"


CASES: tuple[Case, ...] = (
    *around_a_least(
        "complaint.publication.short",
        lambda count: life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            "decide:right 2023-04-05",
            posted("2023-04-06", until=day_of("2023-04", 5 + count)),
        ),
        15,
        at="handlings[0].events[3]",
        article=f"{ND124} art. 29.3.b",
        as_of=JUNE,
    ),
    # Five days before Monday 10 August 2026: Wednesday 5 August is the latest day.
    *around_a_day(
        "complaint.dialogue.notice_short",
        lambda day: life(COMPLAINT, "2026-07-02", "accept 2026-07-06", talk("2026-08-10", day)),
        "2026-08-05",
        at="handlings[0].events[2]",
        article=f"{ND124} art. 28.1",
        as_of=SUMMER,
    ),
    *around_a_most(
        "denunciation.extension.long",
        lambda count: extended(count, **ONE),
        30,
        at="handlings[0].events[2]",
        article="25/2018/QH14 art. 30.2",
        as_of=JUNE,
    ),
    # Households.
    *around_a_least(
        "decision.clusters.not_allowed",
        lambda count: decision(count, 150, clusters=True),
        200,
        at="votes[0]",
        article=f"{LDC} art. 18.3",
        as_of=NOW,
    ),
    *around_a_least(
        "decision.initiative.too_few",
        lambda count: decision(100, 70, initiative=initiative(count)),
        10,
        at="initiative",
        article=f"{LDC} art. 16.3",
        as_of=NOW,
    ),
    *around_a_least(
        "decision.convention.quorum",
        lambda count: decision(100, 40, present=count, subject=CONVENTION),
        51,
        at="votes",
        article="61/2023/NĐ-CP art. 10.1.a",
        as_of=NOW,
    ),
    *around_a_least(
        "decision.online.not_agreed",
        lambda count: decision(100, 60, form=ONLINE, subject=SELF, online=count),
        51,
        at="votes[0]",
        article=f"{ND59} art. 5.2.c",
        as_of=NOW,
    ),
    *around_a_least(
        "decision.ballot.witnesses",
        lambda count: decision(100, 70, form=BALLOT, team=team(witnesses=count)),
        2,
        at="witnesses",
        article=f"{ND59} art. 4.6.a",
        as_of=NOW,
    ),
    # The draft is posted to 10 October, the day of the meeting: thirty days from 11 September on.
    *around_a_least(
        "decision.convention.draft_posting",
        lambda count: decision(100, 60, subject=CONVENTION, draft=draft(day_of("2023-09", 41 - count))),
        30,
        at="draft",
        article="61/2023/NĐ-CP art. 9.1",
        as_of=NOW,
    ),
    *around_a_least(
        "dialogue.request.too_few", asked, 500, at="requested", article="72/2025/QH15 art. 43", as_of=LATER
    ),
    # Places of work: two thirds of 60; more than half of 40; a third of 60; more than 70 per cent of 10.
    *around_a_least(
        "workplace.conference.quorum",
        lambda count: at_work("2024-03-29", present=count),
        40,
        at="present",
        article=f"{LDC} art. 51.2.c",
        as_of=WORK,
    ),
    *around_a_least(
        "workplace.resolution.majority",
        lambda count: at_work("2024-03-29", yes=count),
        21,
        at="yes",
        article=f"{LDC} art. 51.2.c",
        as_of=WORK,
    ),
    *around_a_least(
        "workplace.extraordinary.too_few",
        lambda count: at_work("2024-05-10", extraordinary=True, proposer=ConferenceProposer.STAFF, asked=count),
        20,
        at="asked",
        article=f"{LDC} art. 50.1",
        as_of=WORK,
    ),
    *around_a_least(
        "workplace.dialogue.attendance",
        lambda count: talk_at_work("2024-05-20", "2024-05-13", present=count),
        8,
        at="present",
        article="145/2020/NĐ-CP art. 39.3",
        as_of=WORK,
    ),
    # Days: read out from 9 October on; asked from 3 October on.
    *around_a_least(
        "publicity.loudspeaker.too_short",
        lambda count: spoken("2023-10-02", "2023-10-09", day_of("2023-10", 8 + count)),
        3,
        at="runs",
        article=f"{LDC} art. 13.3",
        as_of=NOW,
    ),
    *around_a_least(
        "consultation.too_short",
        lambda count: consultation("2023-10-02", "2023-10-03", day_of("2023-10", 2 + count)),
        20,
        at="end",
        article=f"{LDC} art. 28.2",
        as_of=NOW,
    ),
    *around_a_least(
        "consultation.not_explained",
        lambda count: consultation("2023-10-02", "2023-10-03", "2023-10-22", disagreed=7, taken=count),
        7,
        at="result",
        article=f"{LDC} art. 28.3",
        as_of=NOW,
        more=False,
    ),
    *around_a_least(
        "dialogue.opinions.unanswered",
        lambda count: dialogue("2023-11-10", opinions=10, answered=count),
        10,
        at="answered",
        article=None,
        as_of=NOW,
        more=False,
    ),
    *around_a_least(
        "commune_year.conference.missing",
        lambda count: commune_year(villages=3, conferences=" ".join(f"2023-12-{10 + one}" for one in range(count))),
        3,
        at="conferences",
        article=f"{LDC} art. 33.1",
        as_of="2024-01-15",
        more=False,
    ),
    Case(
        "commune_year.conference.missing",
        "on the last day of the year",
        SKIPPED,
        commune_year(),
        NOW,
        None,
        "year_not_over",
    ),
    Case("commune_year.dialogue.missing", "two", PASSED, commune_year(dialogues="2023-05-10 2023-11-10"), "2024-01-01"),
    Case(
        "commune_year.dialogue.missing", "on the first day after the year", FAILED, commune_year(), "2024-01-01", 1
    ).stating(at="dialogues", found=0, expected=1, article=f"{LDC} art. 32.1"),
    Case(
        "commune_year.dialogue.missing",
        "on the last day of the year",
        SKIPPED,
        commune_year(),
        NOW,
        None,
        "year_not_over",
    ),
    # A model is kept up in the year before the day of judgement, or in its year.
    Case(
        "movement.model.forgotten", "on the first day of the year before", PASSED, model((REGISTER, "2022-01-01")), NOW
    ),
    Case(
        "movement.model.forgotten", "on the last day two years before", FAILED, model((REGISTER, "2021-12-31")), NOW, 1
    ).stating(at="events", found="2021-12-31", expected="2022", article=None),
    Case("movement.model.forgotten", "three years before", FAILED, model((REGISTER, "2020-12-31")), NOW, 2).stating(
        at="events", found="2020-12-31", expected="2022", article=None
    ),
    # A decision delivered on Friday 7 April: thirty days end on Sunday 7 May, so on Monday 8 May.
    Case("complaint.effect.inside_window", "the day after the window", PASSED, told_late("2023-05-09")),
    # On its last day a second complaint may still come.
    Case(
        "complaint.effect.inside_window", "the last day of the window", FAILED, told_late("2023-05-08"), gap=0
    ).stating(at="handlings[0]", found="2023-05-08", expected="2023-05-08", article="02/2011/QH13 art. 33.1"),
    Case("complaint.effect.inside_window", "the day before the last", FAILED, told_late("2023-05-07"), gap=1).stating(
        at="handlings[0]", found="2023-05-07", expected="2023-05-08", article="02/2011/QH13 art. 33.1"
    ),
    # Issued on 5 April: thirty days end with 5 May, so 6 May is the first day of effect.
    Case("complaint.effect.early", "a day later than it may", PASSED, in_effect("2023-05-07")),
    Case("complaint.effect.early", "two days early", FAILED, in_effect("2023-05-04"), gap=2).stating(
        at="handlings[0]", found="2023-05-04", expected="2023-05-06", article="02/2011/QH13 art. 44.1"
    ),
)
