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
from qcdc.testing.once import composite, days_later, maybe, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
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

__all__ = ["not_done", "peoples_decisions", "recognitions", "resources", "village_votes", "voting_sessions"]

_FLAGS = maybe(st.booleans())


def not_done(steps: dict[str, object]) -> st.SearchStrategy[frozenset[str]]:
    """Steps that were expressly not taken, among those without a day."""
    return subsets(*sorted(name for name, stated in steps.items() if stated is None))


@cache
def resources() -> st.SearchStrategy[Resource]:
    """Money, labour, land and crops."""
    return st.builds(
        Resource,
        source=sampled(ResourceSource),
        kind=sampled(ResourceKind),
        amount=st.integers(0, 10**9),
    )


@composite
def voting_sessions(
    draw: st.DrawFn,
    *,
    form: DecisionForm | None = None,
    households: int | None = None,
    day: pendulum.Date | None = None,
) -> VotingSession:
    """Sessions with or without the ballots behind their count."""
    found = draw(days()) if day is None else day
    asked = draw(st.integers(0, 60)) if households is None else households
    present = draw(st.integers(0, asked))
    yes = draw(st.integers(0, present))
    no = draw(st.integers(0, present - yes))
    invalid = draw(st.integers(0, present - yes - no))
    ballots: tuple[Ballot, ...] = ()
    if draw(st.booleans()):
        choices = [BallotChoice.YES] * yes + [BallotChoice.NO] * no + [BallotChoice.INVALID] * invalid
        ballots = tuple(
            Ballot(number=str(number), choice=choice)
            for number, choice in enumerate(draw(st.permutations(choices)), start=1)
        )
    chosen = draw(sampled(DecisionForm)) if form is None else form
    notified = maybe_days_before(draw, found, 10)
    meeting = chosen is DecisionForm.MEETING
    hands = maybe(st.integers(0, present))
    return VotingSession(
        form=chosen,
        day=found,
        opened=None if meeting else maybe_days_before(draw, found, 10),
        households=asked,
        present=present,
        yes=yes,
        no=no,
        invalid=invalid,
        notified=notified,
        convener=draw(maybe(sampled(Convener))) if meeting else None,
        secret=draw(_FLAGS) if meeting else None,
        counting_board=draw(maybe(st.integers(0, 7))) if meeting else None,
        witnesses=draw(maybe(st.integers(0, 3))) if meeting else None,
        for_secretary=draw(hands) if meeting else None,
        for_form=draw(hands) if meeting else None,
        for_counting_board=draw(hands) if meeting else None,
        cluster=draw(maybe(texts())),
        ballots=ballots,
        not_done=draw(not_done({"notified": notified})),
    )


@composite
def village_votes(
    draw: st.DrawFn,
    *,
    village: UnitRef | None = None,
    form: DecisionForm | None = None,
    day: pendulum.Date | None = None,
) -> VillageVote:
    """Votes in one form, in one session or in two clusters, after a meeting without a quorum or not."""
    chosen = draw(sampled(DecisionForm)) if form is None else form
    first = draw(days()) if day is None else day
    parts = draw(st.lists(st.integers(0, 40), min_size=1, max_size=2))
    sessions = [draw(voting_sessions(form=chosen, households=part, day=first)) for part in parts]
    households = sum(parts) + draw(st.integers(0, 5))
    if chosen is not DecisionForm.MEETING and draw(st.booleans()):
        failed = VotingSession(
            form=DecisionForm.MEETING, day=day_before(first, 3), households=households, present=households // 3, yes=0
        )
        sessions.insert(0, failed)
    plan = maybe_days_before(draw, first, 10)
    return VillageVote(
        village=draw(unit_refs(level=Level.VILLAGE)) if village is None else village,
        households=households,
        sessions=tuple(sessions),
        online_consent=draw(maybe(st.integers(0, households))) if chosen is DecisionForm.ONLINE_VOTE else None,
        scattered=draw(_FLAGS),
        cluster_plan=plan,
        not_done=draw(not_done({"cluster_plan": plan})),
    )


@composite
def recognitions(draw: st.DrawFn, *, after: pendulum.Date | None = None) -> Recognition:
    """Requests with and without an answer."""
    received = day_after(draw(days()) if after is None else after, draw(st.integers(0, 20)))
    day = maybe_days_later(draw, received, 20)
    return Recognition(
        body=draw(sampled(RecognisingBody)),
        received=received,
        day=day,
        outcome=None if day is None else draw(sampled(RecognitionOutcome)),
        in_writing=draw(_FLAGS),
        not_done=draw(not_done({"day": day})),
    )


@composite
def peoples_decisions(
    draw: st.DrawFn, *, subject: DecisionSubject | None = None, day: pendulum.Date | None = None
) -> PeoplesDecision:
    """Decisions of one village or of all villages of a commune, passed or not, lawful or not."""
    found = draw(sampled(DecisionSubject)) if subject is None else subject
    scope = draw(sampled(DecisionScope)) if found.number <= 2 else DecisionScope.VILLAGE
    form = draw(sampled(DecisionForm))
    when = draw(days()) if day is None else day
    villages = draw(
        st.lists(
            unit_refs(level=Level.VILLAGE),
            min_size=1,
            max_size=1 if scope is DecisionScope.VILLAGE else 4,
            unique=True,
        )
    )
    votes = tuple(draw(village_votes(village=one, form=form, day=when)) for one in villages)
    households = sum(vote.households for vote in votes)
    commune = scope is DecisionScope.COMMUNE
    steps: dict[str, object] = {
        "documents": maybe_days_before(draw, when, 9),
        "team": None if form is DecisionForm.MEETING else draw(_teams(when)) if draw(st.booleans()) else None,
        "draft": draw(_drafts(when)) if found is DecisionSubject.CONVENTION and draw(st.booleans()) else None,
        "published": maybe_days_later(draw, when, 10),
        "sent": maybe_days_later(draw, when, 15),
        "recognition": draw(recognitions(after=when)) if draw(st.booleans()) else None,
        "effective": maybe_days_later(draw, when, 30),
        "reported": maybe_days_later(draw, when, 90),
    }
    return PeoplesDecision(
        id=draw(identifiers()),
        subject=found,
        title=draw(texts()),
        scope=scope,
        unit=draw(unit_refs(level=Level.COMMUNE)) if commune else villages[0],
        villages=len(villages) + draw(st.integers(0, 2)) if commune else 1,
        votes=votes,
        form=form,
        removal=draw(_FLAGS) if found.number in {4, 5} else None,
        agreed_with_front=draw(_FLAGS),
        head_vacant=draw(_FLAGS),
        head_leads_front=draw(_FLAGS),
        initiative=draw(
            st.builds(
                Initiative,
                day=st.integers(0, 200).map(lambda before: day_before(when, before)),
                agreed=st.integers(0, households),
                front_support=_FLAGS,
                beneficial=_FLAGS,
            )
        )
        if draw(st.booleans())
        else None,
        ground=draw(maybe(sampled(BallotGround))) if form is DecisionForm.BALLOT else None,
        resources=tuple(draw(st.lists(resources(), max_size=3))),
        announced=draw(_FLAGS),
        signed=draw(st.frozensets(sampled(DecisionSignatory))) if draw(st.booleans()) else None,
        signed_households=draw(maybe(st.integers(0, 3))),
        in_force=maybe_days_later(draw, when, 30) if commune else None,
        annulment=draw(_annulments(when)) if draw(st.booleans()) else None,
        not_done=draw(not_done(steps)),
        origin=Origin.SYNTHETIC,
        **steps,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    )


@composite
def _annulments(draw: st.DrawFn, when: pendulum.Date) -> Annulment:
    day = days_later(draw, when, 60)
    sent, front = maybe_days_later(draw, day, 5), maybe_days_later(draw, day, 5)
    return Annulment(
        ground=draw(sampled(AnnulmentGround)),
        action=draw(sampled(AnnulmentAction)),
        day=day,
        sent=sent,
        sent_front=front,
        not_done=draw(not_done({"sent": sent, "sent_front": front})),
    )


@composite
def _drafts(draw: st.DrawFn, when: pendulum.Date) -> PublicationRun:
    since = day_before(when, draw(st.integers(0, 60)))
    return PublicationRun(form=PublicityForm.POSTING, since=since, until=when if draw(st.booleans()) else None)


@composite
def _teams(draw: st.DrawFn, when: pendulum.Date) -> VotingTeam:
    planned = day_before(when, draw(st.integers(0, 10)))
    steps = {"announced": maybe_days_before(draw, when, 10), "plan_sent": maybe_days_later(draw, planned, 5)}
    steps["plan_sent_front"] = maybe_days_later(draw, planned, 5)
    return VotingTeam(
        members=draw(maybe(st.integers(0, 8))),
        front_heads=draw(_FLAGS),
        witnesses=draw(maybe(st.integers(0, 3))),
        planned=planned if draw(st.booleans()) else None,
        not_done=draw(not_done({**steps})),
        **steps,
    )
