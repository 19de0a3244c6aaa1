"""Strategies for participation: publications, decisions, consultations and matters that can have happened, lawful or not."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, day_after
from qcdc.errors import InvariantError
from qcdc.model import (
    Benefit,
    Consultation,
    ConsultationResult,
    CouncilReport,
    Matter,
    PublicationRegister,
    PublicationRun,
    PublishedContent,
    SatisfactionCount,
    StageException,
    UnitBody,
    Works,
    evolve,
)
from qcdc.testing.boards import oversights
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.documents import extras
from qcdc.testing.once import composite, days_later, maybe, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, stated, subsets, texts
from qcdc.testing.votes import not_done, peoples_decisions, resources
from qcdc.vocab import (
    BodyKind,
    ConsultationForm,
    Level,
    MatterKind,
    Origin,
    PublicationAspect,
    PublicationHeading,
    PublicityForm,
    Publisher,
    Satisfaction,
    Stage,
)

__all__ = [
    "consultations",
    "matters",
    "publication_registers",
    "published_contents",
]


@composite
def published_contents(draw: st.DrawFn, *, decided: pendulum.Date | None = None) -> PublishedContent:
    """Publications in one to three forms, early or late, long or short."""
    day = draw(days()) if decided is None else decided
    publisher = draw(sampled(Publisher))
    runs: list[PublicationRun] = []
    for _ in range(draw(st.integers(1, 3))):
        since = days_later(draw, day, 20)
        until = maybe_days_later(draw, since, 60)
        ongoing = draw(stated()) if until is None else None
        form, place = draw(sampled(PublicityForm)), draw(maybe(texts()))
        runs.append(PublicationRun(form=form, since=since, until=until, ongoing=ongoing, place=place))
    spoken = any(run.form is PublicityForm.LOUDSPEAKER for run in runs)
    replaced = draw(st.integers(1, 90).map(partial(day_after, day))) if draw(st.booleans()) else None
    return PublishedContent(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(_publishing(publisher)),
        publisher=publisher,
        heading=draw(sampled(PublicationHeading)) if publisher is Publisher.COMMUNE else None,
        subject=draw(texts()),
        decided=day,
        runs=tuple(runs),
        plan=draw(maybe(identifiers())),
        special_law=draw(st.frozensets(sampled(PublicationAspect), max_size=2)) if draw(st.booleans()) else None,
        website=draw(stated()),
        loudspeakers=draw(sampled((None, True)) if spoken else stated()),
        replaced=replaced,
        not_done=draw(subsets("replaced")) if replaced is None else frozenset(),
        complete=draw(subsets("runs")),
        origin=Origin.SYNTHETIC,
        extras=draw(extras()),
    )


@cache
def _publishing(publisher: Publisher) -> st.SearchStrategy[UnitBody]:
    if publisher is Publisher.COMMUNE:
        return unit_bodies(level=Level.COMMUNE, kinds=[BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL])
    enterprise = publisher is Publisher.STATE_ENTERPRISE
    return unit_bodies(level=Level.COMMUNE, kinds=[k for k in BodyKind if (k is BodyKind.ENTERPRISE) is enterprise])


@composite
def publication_registers(draw: st.DrawFn) -> PublicationRegister:
    """Lists of a year or half-year, updated or not."""
    year = draw(st.integers(2022, 2025))
    period = draw(st.sampled_from([Period.year(year), Period.half_year(year, 1), Period.half_year(year, 2)]))
    inside = days(period.start, period.end)
    council = draw(stated())
    sessions = frozenset[pendulum.Date]() if council is False else draw(st.frozensets(inside, max_size=3))
    reported = draw(st.lists(st.sampled_from(sorted(sessions)), unique=True)) if sessions else []
    flags = stated()
    planned, above = draw(inside) if draw(st.booleans()) else None, draw(inside) if draw(st.booleans()) else None
    left = [name for name, day in (("planned", planned), ("reported_above", above)) if day is None]
    return PublicationRegister(
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(unit_bodies(level=Level.COMMUNE)),
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


@composite
def consultations(draw: st.DrawFn, *, start: pendulum.Date | None = None) -> Consultation:
    """Consultations of up to two months, with and without a result."""
    first = draw(days()) if start is None else start
    end = days_later(draw, first, 60)
    asked = draw(st.integers(0, 500))
    answered = draw(st.integers(0, asked))
    agreed = draw(st.integers(0, answered))
    flag, told = maybe(st.booleans()), days_later(draw, end, 40)
    made_public = maybe_days_later(draw, told, 20)
    result = ConsultationResult(
        day=told,
        asked=asked,
        answered=answered,
        agreed=agreed,
        disagreed=draw(maybe(st.integers(0, answered - agreed))),
        taken_up=draw(maybe(st.integers(0, 20))),
        explained=draw(flag),
        against_majority=draw(flag),
        published=made_public,
        not_done=draw(not_done({"published": made_public})),
    )
    steps: dict[str, Any] = {
        name: maybe_days_before(draw, first, 10) for name in ("published", "plan_sent_council", "plan_sent_front")
    }
    return Consultation(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(unit_bodies(level=Level.COMMUNE)),
        subject=draw(texts()),
        commune_decides=draw(flag),
        special_term=draw(flag),
        start=first,
        end=end,
        forms=draw(st.frozensets(sampled(ConsultationForm), min_size=1)),
        plan=draw(maybe(identifiers())),
        result=result if draw(st.booleans()) else None,
        not_done=draw(not_done({**steps})),
        origin=Origin.SYNTHETIC,
        **steps,
    )


@composite
def matters(draw: st.DrawFn) -> Matter:
    """Matters that reached some stages, in order or with an exception."""
    day = draw(days())
    publication = draw(published_contents(decided=day)) if draw(st.booleans()) else None
    consultation = draw(consultations(start=days_later(draw, day, 40))) if draw(st.booleans()) else None
    decision = draw(peoples_decisions(day=days_later(draw, day, 60))) if draw(st.booleans()) else None
    start = days_later(draw, day, 120)
    works = Works(
        start=start,
        end=maybe_days_later(draw, start, 90),
        given=tuple(draw(st.lists(resources(), max_size=3))),
        participants=draw(st.integers(0, 300)),
    )
    opinions = st.lists(
        st.builds(SatisfactionCount, answer=sampled(Satisfaction), persons=st.integers(0, 200)),
        max_size=4,
        unique_by=lambda one: one.answer,
    )
    benefit = st.builds(
        Benefit,
        day=st.integers(0, 200).map(lambda after: day_after(day, after)),
        result=texts(),
        households=st.integers(0, 200),
        opinions=st.none() | opinions.map(tuple),
    )
    given = {
        "publications": () if publication is None else (publication,),
        "consultations": () if consultation is None else (consultation,),
        "decisions": () if decision is None else (decision,),
        "works": works if draw(st.booleans()) else None,
        "oversight": tuple(draw(st.lists(oversights(start=days_later(draw, start, 60)), max_size=2))),
        "benefit": draw(benefit) if draw(st.booleans()) else None,
        "complete": draw(st.frozensets(sampled(Stage))),
    }
    bare = Matter(
        id=draw(identifiers()),
        kind=draw(sampled(MatterKind)),
        title=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        origin=Origin.SYNTHETIC,
        extras=draw(extras()),
    )
    excused: list[StageException] = []
    while True:
        try:
            return evolve(bare, **given, exceptions=tuple(excused))
        except InvariantError as error:
            # The matter names the stage that needs an exception.
            excused.append(StageException(stage=Stage(str(error.params["stage"])), reason=draw(texts())))
