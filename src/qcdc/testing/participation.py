"""Strategies for participation: publications, decisions, consultations and matters that can have happened, lawful or not."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import pendulum

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
    Works,
    evolve,
)
from qcdc.testing.boards import oversights
from qcdc.testing.bodies import a_unit_body, unit_bodies
from qcdc.testing.choices import Choices, made
from qcdc.testing.documents import extras
from qcdc.testing.once import days_later, maybe_days_before, maybe_days_later
from qcdc.testing.units import unit_refs
from qcdc.testing.values import a_day, a_text, days, identifiers, subsets, texts
from qcdc.testing.votes import a_resource, not_done, peoples_decisions
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


@made
def published_contents(choices: Choices, *, decided: pendulum.Date | None = None) -> PublishedContent:
    """Publications in one to three forms, early or late, long or short."""
    day = choices.of(days) if decided is None else decided
    publisher = choices.member(Publisher)
    runs: list[PublicationRun] = []
    for _ in range(choices.between(1, 3)):
        since = days_later(choices, day, 20)
        until = maybe_days_later(choices, since, 60)
        ongoing = choices.fact() if until is None else None
        form, place = choices.member(PublicityForm), choices.maybe_of(texts)
        runs.append(PublicationRun(form=form, since=since, until=until, ongoing=ongoing, place=place))
    spoken = any(run.form is PublicityForm.LOUDSPEAKER for run in runs)
    replaced = day_after(day, choices.between(1, 90)) if choices.yes() else None
    return PublishedContent(
        id=choices.of(identifiers),
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=a_unit_body(choices, level=Level.COMMUNE, kinds=_publishing(publisher)),
        publisher=publisher,
        heading=choices.member(PublicationHeading) if publisher is Publisher.COMMUNE else None,
        subject=choices.of(texts),
        decided=day,
        runs=tuple(runs),
        plan=choices.maybe_of(identifiers),
        special_law=choices.subset(PublicationAspect, most=2) if choices.yes() else None,
        website=choices.fact(),
        loudspeakers=choices.pick((None, True)) if spoken else choices.fact(),
        replaced=replaced,
        not_done=choices.of(subsets, "replaced") if replaced is None else frozenset(),
        complete=choices.of(subsets, "runs"),
        origin=Origin.SYNTHETIC,
        extras=choices.of(extras),
    )


@cache
def _publishing(publisher: Publisher) -> frozenset[BodyKind]:
    """The kinds of bodies that such a publisher is."""
    if publisher is Publisher.COMMUNE:
        return frozenset({BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL})
    enterprise = publisher is Publisher.STATE_ENTERPRISE
    return frozenset(kind for kind in BodyKind if (kind is BodyKind.ENTERPRISE) is enterprise)


@made
def publication_registers(choices: Choices) -> PublicationRegister:
    """Lists of a year or half-year, updated or not."""
    year = choices.between(2022, 2025)
    period = choices.pick([Period.year(year), Period.half_year(year, 1), Period.half_year(year, 2)])

    def inside(more: Choices) -> pendulum.Date:
        return a_day(more, period.start, period.end)

    council = choices.fact()
    sessions = frozenset[pendulum.Date]() if council is False else frozenset(choices.several(inside, most=3))
    reported = choices.some(sorted(sessions), most=3)
    planned, above = choices.maybe(inside), choices.maybe(inside)
    left = [name for name, day in (("planned", planned), ("reported_above", above)) if day is None]
    return PublicationRegister(
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=choices.of(unit_bodies, level=Level.COMMUNE),
        period=period,
        planned=planned,
        updated=frozenset(choices.several(inside, most=6)),
        council=council,
        sessions=sessions,
        decided=frozenset(choices.several(inside)),
        consulted=frozenset(choices.several(inside)),
        reports=tuple(
            CouncilReport(
                session=day,
                publication=choices.fact(),
                decisions=choices.fact(),
                opinions=choices.fact(),
                copied_to_front=choices.fact(),
            )
            for day in reported
        ),
        reported_above=above,
        not_done=choices.of(subsets, *left),
        complete=choices.of(subsets, "updated", "sessions", "decided", "consulted", "reports"),
        origin=Origin.SYNTHETIC,
    )


@made
def consultations(choices: Choices, *, start: pendulum.Date | None = None) -> Consultation:
    """Consultations of up to two months, with and without a result."""
    first = choices.of(days) if start is None else start
    end = days_later(choices, first, 60)
    asked = choices.between(0, 500)
    answered = choices.between(0, asked)
    agreed = choices.between(0, answered)
    told = days_later(choices, end, 40)
    made_public = maybe_days_later(choices, told, 20)
    result = ConsultationResult(
        day=told,
        asked=asked,
        answered=answered,
        agreed=agreed,
        disagreed=choices.maybe_between(0, answered - agreed),
        taken_up=choices.maybe_between(0, 20),
        explained=choices.fact(),
        against_majority=choices.fact(),
        published=made_public,
        not_done=choices.of(not_done, {"published": made_public}),
    )
    steps: dict[str, Any] = {
        name: maybe_days_before(choices, first, 10) for name in ("published", "plan_sent_council", "plan_sent_front")
    }
    return Consultation(
        id=choices.of(identifiers),
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=choices.of(unit_bodies, level=Level.COMMUNE),
        subject=choices.of(texts),
        commune_decides=choices.fact(),
        special_term=choices.fact(),
        start=first,
        end=end,
        forms=choices.subset(ConsultationForm, least=1),
        plan=choices.maybe_of(identifiers),
        result=result if choices.yes() else None,
        not_done=choices.of(not_done, {**steps}),
        origin=Origin.SYNTHETIC,
        **steps,
    )


def _a_benefit(choices: Choices, *, after: pendulum.Date) -> Benefit:
    asked = choices.some(tuple(Satisfaction), most=4) if choices.yes() else None
    return Benefit(
        day=days_later(choices, after, 200),
        result=a_text(choices),
        households=choices.between(0, 200),
        opinions=None
        if asked is None
        else tuple(SatisfactionCount(answer=answer, persons=choices.between(0, 200)) for answer in asked),
    )


@made
def matters(choices: Choices) -> Matter:
    """Matters that reached some stages, in order or with an exception."""
    day = choices.of(days)
    publication = choices.of(published_contents, decided=day) if choices.yes() else None
    consultation = choices.of(consultations, start=days_later(choices, day, 40)) if choices.yes() else None
    decision = choices.of(peoples_decisions, day=days_later(choices, day, 60)) if choices.yes() else None
    start = days_later(choices, day, 120)
    works = Works(
        start=start,
        end=maybe_days_later(choices, start, 90),
        given=choices.several(a_resource, most=3),
        participants=choices.between(0, 300),
    )
    given = {
        "publications": () if publication is None else (publication,),
        "consultations": () if consultation is None else (consultation,),
        "decisions": () if decision is None else (decision,),
        "works": works if choices.yes() else None,
        "oversight": choices.several(lambda more: more.of(oversights, start=days_later(more, start, 60))),
        "benefit": choices.maybe(partial(_a_benefit, after=day)),
        "complete": choices.subset(Stage),
    }
    bare = Matter(
        id=choices.of(identifiers),
        kind=choices.member(MatterKind),
        title=choices.of(texts),
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        origin=Origin.SYNTHETIC,
        extras=choices.of(extras),
    )
    excused: list[StageException] = []
    while True:
        try:
            return evolve(bare, **given, exceptions=tuple(excused))
        except InvariantError as error:
            # The matter names the stage that needs an exception.
            excused.append(StageException(stage=Stage(str(error.params["stage"])), reason=choices.of(texts)))
