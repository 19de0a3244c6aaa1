"""Strategies for participation: publications, decisions, consultations and matters that can have happened, lawful or not."""

from __future__ import annotations

from functools import cache, partial

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, day_after, day_before
from qcdc.errors import InvariantError
from qcdc.model import (
    Ballot,
    BallotTeam,
    Benefit,
    Consultation,
    ConsultationResult,
    CouncilReport,
    Initiative,
    Matter,
    PeoplesDecision,
    PublicationRegister,
    PublicationRun,
    PublishedContent,
    Recognition,
    Resource,
    SatisfactionCount,
    StageException,
    UnitRef,
    VillageVote,
    VotingSession,
    Works,
    evolve,
)
from qcdc.testing.boards import oversights
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, stated, subsets, texts
from qcdc.vocab import (
    BallotChoice,
    BallotGround,
    ConsultationForm,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    Level,
    MatterKind,
    Origin,
    PublicationAspect,
    PublicationHeading,
    PublicityForm,
    Publisher,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
    Satisfaction,
    Stage,
)

__all__ = [
    "consultations",
    "matters",
    "peoples_decisions",
    "publication_registers",
    "published_contents",
    "recognitions",
    "resources",
    "village_votes",
    "voting_sessions",
]


@st.composite
def published_contents(draw: st.DrawFn, *, decided: pendulum.Date | None = None) -> PublishedContent:
    """Publications in one to three forms, early or late, long or short."""
    day = draw(days()) if decided is None else decided
    publisher = draw(st.sampled_from(Publisher))
    runs: list[PublicationRun] = []
    for _ in range(draw(st.integers(1, 3))):
        since = day_after(day, draw(st.integers(0, 20)))
        until = draw(st.none() | st.integers(0, 60).map(partial(day_after, since)))
        ongoing = draw(st.sampled_from((None, True, False))) if until is None else None
        form, place = draw(st.sampled_from(PublicityForm)), draw(st.none() | texts())
        runs.append(PublicationRun(form=form, since=since, until=until, ongoing=ongoing, place=place))
    spoken = any(run.form is PublicityForm.LOUDSPEAKER for run in runs)
    replaced = draw(st.none() | st.integers(1, 90).map(partial(day_after, day)))
    return PublishedContent(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        publisher=publisher,
        heading=draw(st.sampled_from(PublicationHeading)) if publisher is Publisher.COMMUNE else None,
        subject=draw(texts()),
        decided=day,
        runs=tuple(runs),
        plan=draw(st.none() | identifiers()),
        special_law=draw(st.none() | st.frozensets(st.sampled_from(PublicationAspect), max_size=2)),
        website=draw(stated()),
        loudspeakers=draw(st.sampled_from((None, True)) if spoken else stated()),
        replaced=replaced,
        not_done=draw(subsets("replaced")) if replaced is None else frozenset(),
        complete=draw(subsets("runs")),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def publication_registers(draw: st.DrawFn) -> PublicationRegister:
    """Lists of a year or half-year, kept or not."""
    year = draw(st.integers(2022, 2025))
    period = draw(st.sampled_from([Period.year(year), Period.half_year(year, 1), Period.half_year(year, 2)]))
    inside = days(period.start, period.end)
    council = draw(stated())
    sessions = frozenset[pendulum.Date]() if council is False else draw(st.frozensets(inside, max_size=3))
    reported = draw(st.lists(st.sampled_from(sorted(sessions)), unique=True)) if sessions else []
    flags = stated()
    planned, above = draw(st.none() | inside), draw(st.none() | inside)
    left = [name for name, day in (("planned", planned), ("reported_above", above)) if day is None]
    return PublicationRegister(
        unit=draw(unit_refs(level=Level.COMMUNE)),
        period=period,
        planned=planned,
        updated=draw(st.frozensets(inside, max_size=6)),
        council=council,
        sessions=sessions,
        decided=draw(st.frozensets(inside, max_size=2)),
        consulted=draw(st.frozensets(inside, max_size=2)),
        reports=tuple(
            CouncilReport(
                session=day,
                publication=draw(flags),
                decisions=draw(flags),
                opinions=draw(flags),
                copied_to_front=draw(flags),
            )
            for day in reported
        ),
        reported_above=above,
        not_done=draw(subsets(*left)),
        complete=draw(subsets("updated", "sessions", "decided", "consulted", "reports")),
        origin=Origin.SYNTHETIC,
    )


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
    return VotingSession(
        form=draw(st.sampled_from(DecisionForm)) if form is None else form,
        day=found,
        households=asked,
        present=present,
        yes=yes,
        no=no,
        invalid=invalid,
        notified=draw(st.none() | st.integers(0, 10).map(lambda before: day_before(found, before))),
        cluster=draw(st.none() | texts()),
        ballots=ballots,
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
            form=DecisionForm.MEETING, day=day_before(first, 3), households=households, present=households // 3
        )
        sessions.insert(0, failed)
    return VillageVote(
        village=draw(unit_refs(level=Level.VILLAGE)) if village is None else village,
        households=households,
        sessions=tuple(sessions),
        online_consent=draw(st.integers(0, households)) if chosen is DecisionForm.ONLINE_VOTE else None,
    )


@st.composite
def recognitions(draw: st.DrawFn, *, after: pendulum.Date | None = None) -> Recognition:
    """Requests with and without an answer."""
    received = day_after(draw(days()) if after is None else after, draw(st.integers(0, 20)))
    answered = draw(st.booleans())
    return Recognition(
        body=draw(st.sampled_from(RecognisingBody)),
        received=received,
        day=day_after(received, draw(st.integers(0, 20))) if answered else None,
        outcome=draw(st.sampled_from(RecognitionOutcome)) if answered else None,
        in_writing=draw(st.booleans()),
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
    ballot = form is DecisionForm.BALLOT
    households = sum(vote.households for vote in votes)
    return PeoplesDecision(
        id=draw(identifiers()),
        subject=found,
        title=draw(texts()),
        scope=scope,
        unit=villages[0] if scope is DecisionScope.VILLAGE else draw(unit_refs(level=Level.COMMUNE)),
        villages=1 if scope is DecisionScope.VILLAGE else len(villages) + draw(st.integers(0, 2)),
        votes=votes,
        form=form,
        documents=draw(st.none() | st.integers(0, 9).map(lambda before: day_before(when, before))),
        initiative=draw(
            st.none()
            | st.builds(
                Initiative,
                day=st.integers(0, 200).map(lambda before: day_before(when, before)),
                agreed=st.integers(0, households),
                front_support=st.booleans(),
            )
        ),
        ground=draw(st.none() | st.sampled_from(BallotGround)) if ballot else None,
        team=draw(st.none() | _teams(when)) if ballot else None,
        draft=draw(st.none() | _drafts(when)) if found is DecisionSubject.CONVENTION else None,
        resources=tuple(draw(st.lists(resources(), max_size=3))),
        announced=draw(st.none() | st.booleans()),
        signed=draw(st.frozensets(st.sampled_from(DecisionSignatory))),
        sent=draw(st.none() | st.integers(0, 15).map(lambda after: day_after(when, after))),
        recognition=draw(st.none() | recognitions(after=when)),
        effective=draw(st.none() | st.integers(0, 30).map(lambda after: day_after(when, after))),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def _drafts(draw: st.DrawFn, when: pendulum.Date) -> PublicationRun:
    since = day_before(when, draw(st.integers(0, 60)))
    return PublicationRun(form=PublicityForm.POSTING, since=since, until=draw(st.none() | st.just(when)))


@st.composite
def _teams(draw: st.DrawFn, when: pendulum.Date) -> BallotTeam:
    planned = draw(st.integers(0, 10))
    sent = draw(st.none() | st.integers(0, planned))
    announced = draw(st.none() | st.integers(0, 10))
    return BallotTeam(
        planned=day_before(when, planned),
        plan_sent=None if sent is None else day_before(when, sent),
        members=draw(st.integers(0, 8)),
        front_heads=draw(st.booleans()),
        witnesses=draw(st.integers(0, 3)),
        announced=None if announced is None else day_before(when, announced),
    )


@st.composite
def consultations(draw: st.DrawFn, *, start: pendulum.Date | None = None) -> Consultation:
    """Consultations of up to two months, with and without a result."""
    first = draw(days()) if start is None else start
    end = day_after(first, draw(st.integers(0, 60)))
    asked = draw(st.integers(0, 500))
    answered = draw(st.integers(0, asked))
    agreed = draw(st.integers(0, answered))
    result = ConsultationResult(
        day=day_after(end, draw(st.integers(0, 40))),
        asked=asked,
        answered=answered,
        agreed=agreed,
        disagreed=draw(st.integers(0, answered - agreed)),
        taken_up=draw(st.integers(0, 20)),
        explained=draw(st.booleans()),
    )
    return Consultation(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        subject=draw(texts()),
        published=draw(st.none() | st.integers(0, 10).map(lambda before: day_before(first, before))),
        start=first,
        end=end,
        forms=draw(st.frozensets(st.sampled_from(ConsultationForm), min_size=1)),
        plan=draw(st.none() | identifiers()),
        result=draw(st.none() | st.just(result)),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def matters(draw: st.DrawFn) -> Matter:
    """Matters that reached some stages, in their order or with an excuse."""
    day = draw(days())
    publication = draw(st.none() | published_contents(decided=day))
    consultation = draw(st.none() | consultations(start=day_after(day, draw(st.integers(0, 40)))))
    decision = draw(st.none() | peoples_decisions(day=day_after(day, draw(st.integers(0, 60)))))
    start = day_after(day, draw(st.integers(0, 120)))
    works = Works(
        start=start,
        end=draw(st.none() | st.integers(0, 90).map(lambda length: day_after(start, length))),
        given=tuple(draw(st.lists(resources(), max_size=3))),
        participants=draw(st.integers(0, 300)),
    )
    opinions = st.lists(
        st.builds(SatisfactionCount, answer=st.sampled_from(Satisfaction), persons=st.integers(0, 200)),
        max_size=4,
        unique_by=lambda one: one.answer,
    )
    benefit = st.builds(
        Benefit,
        day=st.integers(0, 200).map(lambda after: day_after(day, after)),
        result=texts(),
        households=st.integers(0, 200),
        opinions=opinions.map(tuple),
    )
    given = {
        "publications": () if publication is None else (publication,),
        "consultations": () if consultation is None else (consultation,),
        "decisions": () if decision is None else (decision,),
        "works": draw(st.none() | st.just(works)),
        "oversight": tuple(draw(st.lists(oversights(start=day_after(start, draw(st.integers(0, 60)))), max_size=2))),
        "benefit": draw(st.none() | benefit),
    }
    bare = Matter(
        id=draw(identifiers()),
        kind=draw(st.sampled_from(MatterKind)),
        title=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        origin=Origin.SYNTHETIC,
    )
    excused: list[StageException] = []
    while True:
        try:
            return evolve(bare, **given, exceptions=tuple(excused))
        except InvariantError as error:
            # The matter names the stage that needs an excuse.
            excused.append(StageException(stage=Stage(str(error.params["stage"])), reason=draw(texts())))
