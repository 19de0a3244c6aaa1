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
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, texts
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

_FLAGS = st.none() | st.booleans()


@st.composite
def not_done(draw: st.DrawFn, steps: dict[str, object]) -> frozenset[str]:
    """Steps that were expressly not taken, among those without a day."""
    open_steps = sorted(name for name, stated in steps.items() if stated is None)
    return draw(st.frozensets(st.sampled_from(open_steps))) if open_steps else frozenset()


def _after(day: pendulum.Date, most: int) -> st.SearchStrategy[pendulum.Date | None]:
    return st.none() | st.integers(0, most).map(lambda later: day_after(day, later))


def _before(day: pendulum.Date, most: int) -> st.SearchStrategy[pendulum.Date | None]:
    return st.none() | st.integers(0, most).map(lambda earlier: day_before(day, earlier))


@cache
def resources() -> st.SearchStrategy[Resource]:
    """Money, labour, land and crops."""
    return st.builds(
        Resource,
        source=st.sampled_from(ResourceSource),
        kind=st.sampled_from(ResourceKind),
        amount=st.integers(0, 10**9),
    )


@st.composite
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
    chosen = draw(st.sampled_from(DecisionForm)) if form is None else form
    notified = draw(_before(found, 10))
    meeting = chosen is DecisionForm.MEETING
    hands = st.none() | st.integers(0, present)
    return VotingSession(
        form=chosen,
        day=found,
        opened=None if meeting else draw(_before(found, 10)),
        households=asked,
        present=present,
        yes=yes,
        no=no,
        invalid=invalid,
        notified=notified,
        convener=draw(st.none() | st.sampled_from(Convener)) if meeting else None,
        secret=draw(_FLAGS) if meeting else None,
        counting_board=draw(st.none() | st.integers(0, 7)) if meeting else None,
        witnesses=draw(st.none() | st.integers(0, 3)) if meeting else None,
        for_secretary=draw(hands) if meeting else None,
        for_form=draw(hands) if meeting else None,
        for_counting_board=draw(hands) if meeting else None,
        cluster=draw(st.none() | texts()),
        ballots=ballots,
        not_done=draw(not_done({"notified": notified})),
    )


@st.composite
def village_votes(
    draw: st.DrawFn,
    *,
    village: UnitRef | None = None,
    form: DecisionForm | None = None,
    day: pendulum.Date | None = None,
) -> VillageVote:
    """Votes in one form, in one session or in two clusters, after a meeting without a quorum or not."""
    chosen = draw(st.sampled_from(DecisionForm)) if form is None else form
    first = draw(days()) if day is None else day
    parts = draw(st.lists(st.integers(0, 40), min_size=1, max_size=2))
    sessions = [draw(voting_sessions(form=chosen, households=part, day=first)) for part in parts]
    households = sum(parts) + draw(st.integers(0, 5))
    if chosen is not DecisionForm.MEETING and draw(st.booleans()):
        failed = VotingSession(
            form=DecisionForm.MEETING, day=day_before(first, 3), households=households, present=households // 3, yes=0
        )
        sessions.insert(0, failed)
    plan = draw(_before(first, 10))
    return VillageVote(
        village=draw(unit_refs(level=Level.VILLAGE)) if village is None else village,
        households=households,
        sessions=tuple(sessions),
        online_consent=draw(st.none() | st.integers(0, households)) if chosen is DecisionForm.ONLINE_VOTE else None,
        scattered=draw(_FLAGS),
        cluster_plan=plan,
        not_done=draw(not_done({"cluster_plan": plan})),
    )


@st.composite
def recognitions(draw: st.DrawFn, *, after: pendulum.Date | None = None) -> Recognition:
    """Requests with and without an answer."""
    received = day_after(draw(days()) if after is None else after, draw(st.integers(0, 20)))
    day = draw(_after(received, 20))
    return Recognition(
        body=draw(st.sampled_from(RecognisingBody)),
        received=received,
        day=day,
        outcome=None if day is None else draw(st.sampled_from(RecognitionOutcome)),
        in_writing=draw(_FLAGS),
        not_done=draw(not_done({"day": day})),
    )


@st.composite
def peoples_decisions(
    draw: st.DrawFn, *, subject: DecisionSubject | None = None, day: pendulum.Date | None = None
) -> PeoplesDecision:
    """Decisions of one village or of all villages of a commune, passed or not, lawful or not."""
    found = draw(st.sampled_from(DecisionSubject)) if subject is None else subject
    scope = draw(st.sampled_from(DecisionScope)) if found.number <= 2 else DecisionScope.VILLAGE
    form = draw(st.sampled_from(DecisionForm))
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
        "documents": draw(_before(when, 9)),
        "team": None if form is DecisionForm.MEETING else draw(st.none() | _teams(when)),
        "draft": draw(st.none() | _drafts(when)) if found is DecisionSubject.CONVENTION else None,
        "published": draw(_after(when, 10)),
        "sent": draw(_after(when, 15)),
        "recognition": draw(st.none() | recognitions(after=when)),
        "effective": draw(_after(when, 30)),
        "reported": draw(_after(when, 90)),
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
            st.none()
            | st.builds(
                Initiative,
                day=st.integers(0, 200).map(lambda before: day_before(when, before)),
                agreed=st.integers(0, households),
                front_support=_FLAGS,
                beneficial=_FLAGS,
            )
        ),
        ground=draw(st.none() | st.sampled_from(BallotGround)) if form is DecisionForm.BALLOT else None,
        resources=tuple(draw(st.lists(resources(), max_size=3))),
        announced=draw(_FLAGS),
        signed=draw(st.none() | st.frozensets(st.sampled_from(DecisionSignatory))),
        signed_households=draw(st.none() | st.integers(0, 3)),
        in_force=draw(_after(when, 30)) if commune else None,
        annulment=draw(st.none() | _annulments(when)),
        not_done=draw(not_done(steps)),
        origin=Origin.SYNTHETIC,
        **steps,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    )


@st.composite
def _annulments(draw: st.DrawFn, when: pendulum.Date) -> Annulment:
    day = day_after(when, draw(st.integers(0, 60)))
    sent, front = draw(_after(day, 5)), draw(_after(day, 5))
    return Annulment(
        ground=draw(st.sampled_from(AnnulmentGround)),
        action=draw(st.sampled_from(AnnulmentAction)),
        day=day,
        sent=sent,
        sent_front=front,
        not_done=draw(not_done({"sent": sent, "sent_front": front})),
    )


@st.composite
def _drafts(draw: st.DrawFn, when: pendulum.Date) -> PublicationRun:
    since = day_before(when, draw(st.integers(0, 60)))
    return PublicationRun(form=PublicityForm.POSTING, since=since, until=draw(st.none() | st.just(when)))


@st.composite
def _teams(draw: st.DrawFn, when: pendulum.Date) -> VotingTeam:
    planned = day_before(when, draw(st.integers(0, 10)))
    steps = {"announced": draw(_before(when, 10)), "plan_sent": draw(_after(planned, 5))}
    steps["plan_sent_front"] = draw(_after(planned, 5))
    return VotingTeam(
        members=draw(st.none() | st.integers(0, 8)),
        front_heads=draw(_FLAGS),
        witnesses=draw(st.none() | st.integers(0, 3)),
        planned=draw(st.just(planned) | st.none()),
        not_done=draw(not_done({**steps})),
        **steps,
    )
