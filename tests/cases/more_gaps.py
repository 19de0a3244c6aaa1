"""Grassroots democracy: more than one gap in a verdict, the second of two subjects, each member of a list for itself."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from participation_records import (
    benefit,
    commune_wide,
    commune_year,
    decision,
    matter,
    published,
    register,
    session,
)
from qcdc.dates import as_day
from qcdc.model import (
    PeoplesDecision,
    VillageVote,
    evolve,
)
from qcdc.vocab import (
    BallotGround,
    DecisionForm,
    DecisionSubject,
    PublicationHeading,
    PublicityForm,
    Stage,
)

__all__ = ["CASES"]

LDC, ND59, LKN, LTC = "10/2022/QH15", "59/2023/NĐ-CP", "02/2011/QH13", "25/2018/QH14"
NOW, SUMMER = "2023-12-31", "2026-08-31"
BALLOT = DecisionForm.BALLOT
FORM, NOTICE, PAPERS = "decision.form.not_allowed", "decision.meeting.notice_short", "decision.documents.late"
WEEK = "movement.grassroots.week_missed"


def by_ballot(made: PeoplesDecision, ground: BallotGround) -> PeoplesDecision:
    """The same decision by ballots on a ground."""
    votes = tuple(
        evolve(vote, sessions=tuple(evolve(one, form=BALLOT) for one in vote.sessions)) for vote in made.votes
    )
    return evolve(made, form=BALLOT, ground=ground, votes=votes)


def chosen_by_the_chair(subject: DecisionSubject, *, whole_commune: bool) -> PeoplesDecision:
    """Ballots by choice of the commune's chair, on a subject."""
    made = commune_wide(((100, 67),), villages=1) if whole_commune else decision(100, 70)
    return by_ballot(evolve(made, subject=subject), BallotGround.CHAIR_CHOSE)


def clusters(*sizes: int) -> PeoplesDecision:
    """A commune-wide decision of villages of so many households, each of which met in two clusters."""
    made = commune_wide(tuple((size, size) for size in sizes), villages=len(sizes))
    votes = tuple(_clustered(vote) for vote in made.votes)
    return evolve(made, votes=votes)


def _clustered(vote: VillageVote) -> VillageVote:
    half = vote.households // 2
    rest = vote.households - half
    return evolve(
        vote,
        scattered=False,
        sessions=(
            session("2023-10-10", half, half, half, cluster="Cụm 1"),
            session("2023-10-10", rest, rest, rest, cluster="Cụm 2"),
        ),
    )


def told(*days: str) -> PeoplesDecision:
    """A village that met in two clusters, each told on a day."""
    made = decision(200, 150, clusters=True)
    (vote,) = made.votes
    sessions = tuple(evolve(one, notified=as_day(day)) for one, day in zip(vote.sessions, days, strict=True))
    return evolve(made, votes=(evolve(vote, sessions=sessions),))


def overseen_by_nobody() -> object:
    """A matter of which everything is recorded, and no inspection or supervision."""
    return matter(benefit=benefit("2023-11-20"), complete=frozenset(Stage))


def invalid(present: int, yes: int, void: int) -> PeoplesDecision:
    """A convention of 100 households on which some votes were void."""
    made = decision(100, yes, present=present, subject=DecisionSubject.CONVENTION, announced=True)
    (vote,) = made.votes
    (sitting,) = vote.sessions
    sitting = evolve(sitting, no=present - yes - void, invalid=void)
    return evolve(made, votes=(evolve(vote, sessions=(sitting,)),))


CASES: tuple[Case, ...] = (
    # The commune's chair may choose ballots for subjects 1 and 2 that reach the whole commune, and for no others.
    *(
        Case(
            FORM,
            f"the chair chose, commune-wide, {subject.value}",
            PASSED,
            chosen_by_the_chair(subject, whole_commune=True),
            NOW,
        )
        for subject in (DecisionSubject.WORKS, DecisionSubject.COLLECTION)
    ),
    *(
        Case(
            FORM,
            f"the chair chose, one village, {subject.value}",
            FAILED,
            chosen_by_the_chair(subject, whole_commune=False),
            NOW,
        ).stating(
            at="ground",
            about="chair_chose",
            found=subject.number,
            expected="village",
            article=f"{LDC} art. 19.1.a",
        )
        for subject in (DecisionSubject.WORKS, DecisionSubject.COLLECTION, DecisionSubject.CONVENTION)
    ),
    Case(
        "decision.form.narrowed_by_decree",
        "the village head chose, commune-wide",
        FAILED,
        by_ballot(commune_wide(((100, 67),), villages=1), BallotGround.VILLAGE_HEAD_CHOSE),
        NOW,
    ).stating(at="ground", about="village_head_chose", found=1, expected="commune", article=f"{ND59} art. 4.1.c"),
    # The papers are sent on subjects 1 to 3, and not on the fourth.
    Case(
        PAPERS,
        "on a convention, never",
        FAILED,
        decision(100, 60, subject=DecisionSubject.CONVENTION, undone="documents"),
        NOW,
        2,
    ).stating(at="documents", found=None, expected="2023-10-08", article=f"{ND59} art. 3.4"),
    Case(
        PAPERS,
        "on a collection, never",
        FAILED,
        decision(100, 70, subject=DecisionSubject.COLLECTION, undone="documents"),
        NOW,
        2,
    ).stating(at="documents", found=None, expected="2023-10-08", article=f"{ND59} art. 3.4"),
    Case(
        PAPERS,
        "on a village head",
        SKIPPED,
        decision(100, 60, subject=DecisionSubject.VILLAGE_HEAD),
        NOW,
        None,
        "other_subject",
    ),
    # A void vote is none: 51 of 100 for it pass whatever the others say, 50 do not.
    Case("decision.result.misstated", "51 for, 20 void", PASSED, invalid(90, 51, 20), NOW),
    Case("decision.result.misstated", "50 for, 20 void", FAILED, invalid(90, 50, 20), NOW, 1).stating(
        at="votes", found=50, expected=51, article=f"{LDC} art. 21.1"
    ),
    Case(NOTICE, "two clusters, the second late", FAILED, told("2023-10-08", "2023-10-09"), NOW, 1).stating(
        at="votes[0].sessions[1]", found="2023-10-09", expected="2023-10-08", article=f"{ND59} art. 3.3"
    ),
    Case(NOTICE, "two clusters, both late", FAILED, told("2023-10-10", "2023-10-09"), NOW, (2, 1)).stating(
        at=("votes[0].sessions[0]", "votes[0].sessions[1]"),
        found=("2023-10-10", "2023-10-09"),
        expected="2023-10-08",
        article=f"{ND59} art. 3.3",
    ),
    Case("decision.clusters.not_allowed", "the second of two villages", FAILED, clusters(200, 199), NOW, 1).stating(
        at="votes[1]", found=199, expected=200, article=f"{LDC} art. 18.3"
    ),
    Case("decision.clusters.not_allowed", "both villages", FAILED, clusters(150, 199), NOW, (50, 1)).stating(
        at=("votes[0]", "votes[1]"), found=(150, 199), expected=200, article=f"{LDC} art. 18.3"
    ),
    Case(
        "decision.signatures.missing",
        "nobody",
        FAILED,
        decision(100, 70, signed=frozenset(), signed_households=0),
        NOW,
        (1, 1, 2),
    ).stating(
        at=("signed", "signed", "signed_households"),
        about=("village_head", "front_head", None),
        found=0,
        expected=(1, 1, 2),
        article=f"{LDC} art. 20.2.g",
    ),
    # Publication.
    Case(
        "publicity.form.missing",
        "posted and read out nowhere",
        FAILED,
        published(
            "2023-10-02",
            (PublicityForm.WEBSITE, "2023-10-03", ""),
            heading=PublicationHeading.SERVICE_LISTS,
            website=True,
        ),
        NOW,
    ).stating(
        at=("form", "form", "form"),
        about=("posting", "loudspeaker", "village_head"),
        found=0,
        expected=1,
        article=f"{LDC} art. 13.2",
    ),
    Case(
        "publicity.list.not_updated",
        "on the first and the last day of quarters",
        PASSED,
        register("2024-01-01 2024-06-30 2024-07-01 2024-12-31"),
        "2025-01-31",
    ),
    Case(
        "publicity.list.not_updated",
        "a day before a quarter, a day after another",
        FAILED,
        register("2024-03-31 2024-04-01 2024-12-31"),
        "2024-12-31",
    ).stating(at="quarter 3 of 2024", found=0, expected=1, article=f"{LDC} art. 13.2"),
    Case(
        "publicity.list.not_updated", "two quarters missed", FAILED, register("2024-02-01 2024-11-01"), "2024-12-31"
    ).stating(at=("quarter 2 of 2024", "quarter 3 of 2024"), found=0, expected=1, article=f"{LDC} art. 13.2"),
    Case(
        "publicity.council_report.missing",
        "two sessions",
        FAILED,
        register("", sessions="2024-12-13 2024-07-10", told=0),
        "2024-12-31",
    ).stating(at=("10 July 2024", "13 December 2024"), found=0, expected=1, article=f"{LDC} art. 14.3"),
    Case(
        "commune_year.conference.notice_short",
        "the second of two",
        FAILED,
        commune_year(conferences="2023-12-10 2023-12-17", notified="2023-12-05 2023-12-14"),
        NOW,
        2,
    ).stating(at="conferences[1]", found="2023-12-14", expected="2023-12-12", article=f"{ND59} art. 11.1.c"),
    Case("matter.not_overseen", "by nobody", FAILED, overseen_by_nobody(), NOW).stating(
        at=("stage", "stage"), about=("inspect", "supervise"), found=None, expected=None, article=None
    ),
)
