"""Strategies for boards of the people and for oversight."""

from __future__ import annotations

import pendulum

from qcdc.dates import Period, day_after
from qcdc.model import (
    Board,
    BoardMember,
    BoardPlan,
    BoardReport,
    Oversight,
    Person,
    Recommendation,
    UnitBody,
    VillageCount,
)
from qcdc.testing.bodies import a_unit_body
from qcdc.testing.choices import Choices, made
from qcdc.testing.documents import extras
from qcdc.testing.once import days_later, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import an_identifier, days, identifiers, made_up_names, subsets, texts
from qcdc.vocab import (
    Addressee,
    BoardKind,
    BoardRole,
    BodyKind,
    Incompatibility,
    Level,
    Origin,
    Overseer,
    OversightKind,
    RecommendationOutcome,
)

__all__ = ["boards", "oversights", "recommendations"]


@made
def recommendations(choices: Choices, *, day: pendulum.Date | None = None) -> Recommendation:
    """Recommendations: received and answered or not, or not stated."""
    sent = choices.of(days) if day is None else day
    received = maybe_days_later(choices, sent, 5)
    answered = maybe_days_later(choices, received or sent, 40)
    return Recommendation(
        id=choices.of(identifiers),
        day=sent,
        to=choices.of(texts),
        addressee=choices.maybe_member(Addressee),
        received=received,
        answered=answered,
        outcome=None if answered is None else choices.maybe_member(RecommendationOutcome),
        not_done=frozenset({"answered"} if answered is None and choices.yes() else ()),
    )


@made
def oversights(choices: Choices, *, start: pendulum.Date | None = None) -> Oversight:
    """Inspections, supervisions and social criticism: announced or not, or not stated."""
    first = choices.of(days) if start is None else start
    kind = choices.member(OversightKind)
    by = (Overseer.FRONT, Overseer.ORGANISATION) if kind is OversightKind.SOCIAL_CRITICISM else tuple(Overseer)
    found = choices.several(
        lambda more: more.of(recommendations, day=days_later(more, first, 30)), unique=lambda one: one.id
    )
    notified = maybe_days_before(choices, first, 60)
    return Oversight(
        id=choices.of(identifiers),
        kind=kind,
        by=choices.pick(by),
        subject=choices.of(texts),
        notified=notified,
        start=first,
        end=maybe_days_later(choices, first, 30),
        violations=choices.maybe_between(0, 5),
        money=choices.maybe_between(0, 10**9),
        land=choices.maybe_between(0, 10**4),
        recommendations=found,
        not_done=frozenset({"notified"} if notified is None and choices.yes() else ()),
        extras=choices.of(extras),
    )


def _at_work(choices: Choices, kind: BoardKind) -> UnitBody:
    enterprise = kind is BoardKind.ENTERPRISE_INSPECTION
    kinds = frozenset(one for one in BodyKind if (one is BodyKind.ENTERPRISE) is enterprise)
    return a_unit_body(choices, level=Level.COMMUNE, kinds=kinds)


@made
def boards(choices: Choices, *, kind: BoardKind | None = None) -> Board:
    """Boards of any size, lawful or not, with one head at most; some facts are not stated."""
    chosen = choices.member(BoardKind) if kind is None else kind
    founded = choices.of(days)
    until = maybe_days_later(choices, founded, 1000)
    people = dict.fromkeys(choices.several(an_identifier, most=8))
    last = until or day_after(founded, 1000)
    members: list[BoardMember] = []
    for index, found in enumerate(people):
        since = choices.of(days, founded, last)
        members.append(
            BoardMember(
                person=Person(id=found, name=choices.maybe_of(made_up_names)),
                role=choices.maybe_of(sampled, tuple(BoardRole)[0 if index == 0 else 1 :]),
                since=since,
                until=choices.of(days, since, last) if choices.yes() else None,
                village=choices.maybe_of(unit_refs, level=Level.VILLAGE),
                resident=choices.fact(),
                permanent=choices.fact(),
                holds=choices.subset(Incompatibility, most=2) if choices.yes() else None,
            )
        )
    at_work = chosen in {BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION}
    commune = chosen is BoardKind.COMMUNE_INSPECTION
    unsaid = frozenset({"until"} if until is None and choices.yes() else ())
    return Board(
        id=choices.of(identifiers),
        kind=chosen,
        name=choices.of(texts),
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=_at_work(choices, chosen) if at_work and choices.yes() else None,
        founded=founded,
        until=until,
        heads_until=choices.of(days, founded, day_after(founded, 2000)) if commune and choices.yes() else None,
        villages=_village_counts(choices, founded) if commune else (),
        staff=choices.maybe_between(0, 100) if at_work else None,
        dispersed=choices.fact() if at_work else None,
        budget_paid=choices.fact() if chosen is BoardKind.AGENCY_INSPECTION else None,
        elected=maybe_days_before(choices, founded, 30),
        received=maybe_days_before(choices, founded, 30) if commune else None,
        members=tuple(members),
        oversight=choices.several(
            lambda more: more.of(oversights, start=days_later(more, founded, 300)), unique=lambda one: one.id
        ),
        plans=choices.several(_a_plan, most=3, unique=lambda one: one.period),
        reports=choices.several(_a_report, most=3, unique=lambda one: one.period),
        complete=choices.of(subsets, "members", "plans", "reports"),
        not_done=unsaid,
        origin=Origin.SYNTHETIC,
    )


def _village_counts(choices: Choices, founded: pendulum.Date) -> tuple[VillageCount, ...]:
    """None, one number, or two if the villages were reorganised."""
    since = sorted({choices.between(-400, 400) for _ in range(choices.below(3))})
    return tuple(VillageCount(since=day_after(founded, after), count=choices.between(0, 12)) for after in since)


def _a_window(choices: Choices) -> Period:
    year = choices.between(2023, 2025)
    return choices.pick([Period.quarter(year, 1), Period.half_year(year, 1), Period.year(year)])


def _a_plan(choices: Choices) -> BoardPlan:
    period = _a_window(choices)
    return BoardPlan(period=period, day=day_after(period.start, choices.between(-30, 30)))


def _a_report(choices: Choices) -> BoardReport:
    period = _a_window(choices)
    return BoardReport(period=period, day=days_later(choices, period.end, 30))
