"""Strategies for votes of the people: sessions, villages, recognitions, decisions that can have been taken, lawful or not."""

from __future__ import annotations

from functools import cache

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after, day_before
from qcdc.model import (
    Annulment,
    Ballot,
    Initiative,
    PeoplesDecision,
    PublicationRun,
    Recognition,
    Resource,
    UnitRef,
    VillageVote,
    VotingSession,
    VotingTeam,
)
from qcdc.testing.choices import Choices, chosen, made, makes
from qcdc.testing.once import days_later, maybe_days_before, maybe_days_later
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import days, identifiers, subsets, texts
from qcdc.vocab import (
    AnnulmentAction,
    AnnulmentGround,
    BallotChoice,
    BallotGround,
    Convener,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    Level,
    Origin,
    PublicityForm,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
)

__all__ = [
    "a_resource",
    "not_done",
    "peoples_decisions",
    "recognitions",
    "resources",
    "village_votes",
    "voting_sessions",
]


def not_done(steps: dict[str, object]) -> st.SearchStrategy[frozenset[str]]:
    """Steps that were expressly not taken, among those without a day."""
    return subsets(*_left(steps))


def _left(steps: dict[str, object]) -> list[str]:
    return sorted(name for name, stated in steps.items() if stated is None)


makes(not_done, lambda choices, steps: choices.subset(_left(steps)))


@cache
def resources() -> st.SearchStrategy[Resource]:
    """Money, labour, land and crops."""
    return chosen(a_resource)


def a_resource(choices: Choices) -> Resource:
    """A resource as `resources` draws it."""
    source, kind = choices.member(ResourceSource), choices.member(ResourceKind)
    return Resource(source=source, kind=kind, amount=choices.between(0, 10**9))


@made
def voting_sessions(
    choices: Choices,
    *,
    form: DecisionForm | None = None,
    households: int | None = None,
    day: pendulum.Date | None = None,
) -> VotingSession:
    """Sessions with or without the ballots behind their count."""
    found = choices.of(days) if day is None else day
    asked = choices.between(0, 60) if households is None else households
    present = choices.between(0, asked)
    yes = choices.between(0, present)
    no = choices.between(0, present - yes)
    invalid = choices.between(0, present - yes - no)
    ballots: tuple[Ballot, ...] = ()
    if choices.yes():
        cast = [BallotChoice.YES] * yes + [BallotChoice.NO] * no + [BallotChoice.INVALID] * invalid
        ballots = tuple(
            Ballot(number=str(number), choice=choice) for number, choice in enumerate(choices.shuffled(cast), start=1)
        )
    chosen = choices.member(DecisionForm) if form is None else form
    notified = maybe_days_before(choices, found, 10)
    meeting = chosen is DecisionForm.MEETING
    return VotingSession(
        form=chosen,
        day=found,
        opened=None if meeting else maybe_days_before(choices, found, 10),
        households=asked,
        present=present,
        yes=yes,
        no=no,
        invalid=invalid,
        notified=notified,
        convener=choices.maybe_member(Convener) if meeting else None,
        secret=choices.fact() if meeting else None,
        counting_board=choices.maybe_between(0, 7) if meeting else None,
        witnesses=choices.maybe_between(0, 3) if meeting else None,
        for_secretary=choices.maybe_between(0, present) if meeting else None,
        for_form=choices.maybe_between(0, present) if meeting else None,
        for_counting_board=choices.maybe_between(0, present) if meeting else None,
        cluster=choices.maybe_of(texts),
        ballots=ballots,
        not_done=choices.of(not_done, {"notified": notified}),
    )


@made
def village_votes(
    choices: Choices,
    *,
    village: UnitRef | None = None,
    form: DecisionForm | None = None,
    day: pendulum.Date | None = None,
) -> VillageVote:
    """Votes in one form, in one session or in two clusters, after a meeting without a quorum or not."""
    chosen = choices.member(DecisionForm) if form is None else form
    first = choices.of(days) if day is None else day
    parts = [choices.between(0, 40) for _ in range(choices.between(1, 2))]
    sessions = [choices.of(voting_sessions, form=chosen, households=part, day=first) for part in parts]
    households = sum(parts) + choices.between(0, 5)
    if chosen is not DecisionForm.MEETING and choices.yes():
        failed = VotingSession(
            form=DecisionForm.MEETING, day=day_before(first, 3), households=households, present=households // 3, yes=0
        )
        sessions.insert(0, failed)
    plan = maybe_days_before(choices, first, 10)
    return VillageVote(
        village=choices.of(unit_refs, level=Level.VILLAGE) if village is None else village,
        households=households,
        sessions=tuple(sessions),
        online_consent=choices.maybe_between(0, households) if chosen is DecisionForm.ONLINE_VOTE else None,
        scattered=choices.fact(),
        cluster_plan=plan,
        not_done=choices.of(not_done, {"cluster_plan": plan}),
    )


@made
def recognitions(choices: Choices, *, after: pendulum.Date | None = None) -> Recognition:
    """Requests with and without an answer."""
    received = day_after(choices.of(days) if after is None else after, choices.between(0, 20))
    day = maybe_days_later(choices, received, 20)
    return Recognition(
        body=choices.member(RecognisingBody),
        received=received,
        day=day,
        outcome=None if day is None else choices.member(RecognitionOutcome),
        in_writing=choices.fact(),
        not_done=choices.of(not_done, {"day": day}),
    )


def _a_village(choices: Choices) -> UnitRef:
    return a_unit_ref(choices, level=Level.VILLAGE)


@made
def peoples_decisions(
    choices: Choices, *, subject: DecisionSubject | None = None, day: pendulum.Date | None = None
) -> PeoplesDecision:
    """Decisions of one village or of all villages of a commune, passed or not, lawful or not."""
    found = choices.member(DecisionSubject) if subject is None else subject
    scope = choices.member(DecisionScope) if found.number <= 2 else DecisionScope.VILLAGE
    form = choices.member(DecisionForm)
    when = choices.of(days) if day is None else day
    most = 1 if scope is DecisionScope.VILLAGE else 4
    villages = choices.several(_a_village, least=1, most=most, unique=lambda one: one)
    votes = tuple(choices.of(village_votes, village=one, form=form, day=when) for one in villages)
    households = sum(vote.households for vote in votes)
    commune = scope is DecisionScope.COMMUNE
    steps: dict[str, object] = {
        "documents": maybe_days_before(choices, when, 9),
        "team": None if form is DecisionForm.MEETING else choices.of(_teams, when) if choices.yes() else None,
        "draft": choices.of(_drafts, when) if found is DecisionSubject.CONVENTION and choices.yes() else None,
        "published": maybe_days_later(choices, when, 10),
        "sent": maybe_days_later(choices, when, 15),
        "recognition": choices.of(recognitions, after=when) if choices.yes() else None,
        "effective": maybe_days_later(choices, when, 30),
        "reported": maybe_days_later(choices, when, 90),
    }
    return PeoplesDecision(
        id=choices.of(identifiers),
        subject=found,
        title=choices.of(texts),
        scope=scope,
        unit=choices.of(unit_refs, level=Level.COMMUNE) if commune else villages[0],
        villages=len(villages) + choices.between(0, 2) if commune else 1,
        votes=votes,
        form=form,
        removal=choices.fact() if found.number in {4, 5} else None,
        agreed_with_front=choices.fact(),
        head_vacant=choices.fact(),
        head_leads_front=choices.fact(),
        initiative=Initiative(
            day=day_before(when, choices.between(0, 200)),
            agreed=choices.between(0, households),
            front_support=choices.fact(),
            beneficial=choices.fact(),
        )
        if choices.yes()
        else None,
        ground=choices.maybe_member(BallotGround) if form is DecisionForm.BALLOT else None,
        resources=choices.several(a_resource, most=3),
        announced=choices.fact(),
        signed=choices.subset(DecisionSignatory) if choices.yes() else None,
        signed_households=choices.maybe_between(0, 3),
        in_force=maybe_days_later(choices, when, 30) if commune else None,
        annulment=choices.of(_annulments, when) if choices.yes() else None,
        not_done=choices.of(not_done, steps),
        origin=Origin.SYNTHETIC,
        **steps,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    )


@made
def _annulments(choices: Choices, when: pendulum.Date) -> Annulment:
    day = days_later(choices, when, 60)
    sent, front = maybe_days_later(choices, day, 5), maybe_days_later(choices, day, 5)
    return Annulment(
        ground=choices.member(AnnulmentGround),
        action=choices.member(AnnulmentAction),
        day=day,
        sent=sent,
        sent_front=front,
        not_done=choices.of(not_done, {"sent": sent, "sent_front": front}),
    )


@made
def _drafts(choices: Choices, when: pendulum.Date) -> PublicationRun:
    since = day_before(when, choices.between(0, 60))
    return PublicationRun(form=PublicityForm.POSTING, since=since, until=when if choices.yes() else None)


@made
def _teams(choices: Choices, when: pendulum.Date) -> VotingTeam:
    planned = day_before(when, choices.between(0, 10))
    steps = {"announced": maybe_days_before(choices, when, 10), "plan_sent": maybe_days_later(choices, planned, 5)}
    steps["plan_sent_front"] = maybe_days_later(choices, planned, 5)
    return VotingTeam(
        members=choices.maybe_between(0, 8),
        front_heads=choices.fact(),
        witnesses=choices.maybe_between(0, 3),
        planned=planned if choices.yes() else None,
        not_done=choices.of(not_done, {**steps}),
        **steps,
    )
