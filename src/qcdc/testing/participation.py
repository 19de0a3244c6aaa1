"""Strategies for participation: publications, decisions, consultations and matters that can have happened, lawful or not."""

from __future__ import annotations

from functools import partial
from typing import Any

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, day_after, day_before
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
        body=draw(_publishing(publisher)),
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


def _publishing(publisher: Publisher) -> st.SearchStrategy[UnitBody]:
    if publisher is Publisher.COMMUNE:
        return unit_bodies(level=Level.COMMUNE, kinds=[BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL])
    enterprise = publisher is Publisher.STATE_ENTERPRISE
    return unit_bodies(level=Level.COMMUNE, kinds=[k for k in BodyKind if (k is BodyKind.ENTERPRISE) is enterprise])


@st.composite
def publication_registers(draw: st.DrawFn) -> PublicationRegister:
    """Lists of a year or half-year, updated or not."""
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


@st.composite
def consultations(draw: st.DrawFn, *, start: pendulum.Date | None = None) -> Consultation:
    """Consultations of up to two months, with and without a result."""
    first = draw(days()) if start is None else start
    end = day_after(first, draw(st.integers(0, 60)))
    asked = draw(st.integers(0, 500))
    answered = draw(st.integers(0, asked))
    agreed = draw(st.integers(0, answered))
    flag, told = st.none() | st.booleans(), day_after(end, draw(st.integers(0, 40)))
    made_public = draw(st.none() | st.integers(0, 20).map(lambda later: day_after(told, later)))
    result = ConsultationResult(
        day=told,
        asked=asked,
        answered=answered,
        agreed=agreed,
        disagreed=draw(st.none() | st.integers(0, answered - agreed)),
        taken_up=draw(st.none() | st.integers(0, 20)),
        explained=draw(flag),
        against_majority=draw(flag),
        published=made_public,
        not_done=draw(not_done({"published": made_public})),
    )
    steps: dict[str, Any] = {
        name: draw(st.none() | st.integers(0, 10).map(lambda before: day_before(first, before)))
        for name in ("published", "plan_sent_council", "plan_sent_front")
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
        forms=draw(st.frozensets(st.sampled_from(ConsultationForm), min_size=1)),
        plan=draw(st.none() | identifiers()),
        result=draw(st.none() | st.just(result)),
        not_done=draw(not_done({**steps})),
        origin=Origin.SYNTHETIC,
        **steps,
    )


@st.composite
def matters(draw: st.DrawFn) -> Matter:
    """Matters that reached some stages, in order or with an exception."""
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
        opinions=st.none() | opinions.map(tuple),
    )
    given = {
        "publications": () if publication is None else (publication,),
        "consultations": () if consultation is None else (consultation,),
        "decisions": () if decision is None else (decision,),
        "works": draw(st.none() | st.just(works)),
        "oversight": tuple(draw(st.lists(oversights(start=day_after(start, draw(st.integers(0, 60)))), max_size=2))),
        "benefit": draw(st.none() | benefit),
        "complete": draw(st.frozensets(st.sampled_from(Stage))),
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
            # The matter names the stage that needs an exception.
            excused.append(StageException(stage=Stage(str(error.params["stage"])), reason=draw(texts())))
