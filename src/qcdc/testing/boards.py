"""Strategies for boards of the people and for oversight."""

from __future__ import annotations

from functools import cache

import pendulum
from hypothesis import strategies as st

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
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.documents import extras
from qcdc.testing.once import composite, days_later, maybe, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, subsets, texts
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


@composite
def recommendations(draw: st.DrawFn, *, day: pendulum.Date | None = None) -> Recommendation:
    """Recommendations: received and answered or not, or not stated."""
    sent = draw(days()) if day is None else day
    received = maybe_days_later(draw, sent, 5)
    answered = maybe_days_later(draw, received or sent, 40)
    return Recommendation(
        id=draw(identifiers()),
        day=sent,
        to=draw(texts()),
        addressee=draw(maybe(sampled(Addressee))),
        received=received,
        answered=answered,
        outcome=None if answered is None else draw(maybe(sampled(RecommendationOutcome))),
        not_done=frozenset({"answered"} if answered is None and draw(st.booleans()) else ()),
    )


@composite
def oversights(draw: st.DrawFn, *, start: pendulum.Date | None = None) -> Oversight:
    """Inspections, supervisions and social criticism: announced or not, or not stated."""
    first = draw(days()) if start is None else start
    kind = draw(sampled(OversightKind))
    by = (Overseer.FRONT, Overseer.ORGANISATION) if kind is OversightKind.SOCIAL_CRITICISM else tuple(Overseer)
    found = st.lists(
        st.integers(0, 30).flatmap(lambda after: recommendations(day=day_after(first, after))),
        max_size=2,
        unique_by=lambda one: one.id,
    )
    notified = maybe_days_before(draw, first, 60)
    return Oversight(
        id=draw(identifiers()),
        kind=kind,
        by=draw(sampled(by)),
        subject=draw(texts()),
        notified=notified,
        start=first,
        end=maybe_days_later(draw, first, 30),
        violations=draw(maybe(st.integers(0, 5))),
        money=draw(maybe(st.integers(0, 10**9))),
        land=draw(maybe(st.integers(0, 10**4))),
        recommendations=tuple(draw(found)),
        not_done=frozenset({"notified"} if notified is None and draw(st.booleans()) else ()),
        extras=draw(extras()),
    )


@cache
def _at_work(kind: BoardKind) -> st.SearchStrategy[UnitBody]:
    enterprise = kind is BoardKind.ENTERPRISE_INSPECTION
    kinds = [one for one in BodyKind if (one is BodyKind.ENTERPRISE) is enterprise]
    return unit_bodies(level=Level.COMMUNE, kinds=kinds)


@composite
def boards(draw: st.DrawFn, *, kind: BoardKind | None = None) -> Board:
    """Boards of any size, lawful or not, with one head at most; some facts are not stated."""
    chosen = draw(sampled(BoardKind)) if kind is None else kind
    founded = draw(days())
    until = maybe_days_later(draw, founded, 1000)
    people = draw(st.lists(identifiers(), max_size=8, unique=True))
    last = until or day_after(founded, 1000)
    members: list[BoardMember] = []
    for index, found in enumerate(people):
        since = draw(days(founded, last))
        members.append(
            BoardMember(
                person=Person(id=found, name=draw(maybe(made_up_names()))),
                role=draw(maybe(sampled(tuple(BoardRole)[0 if index == 0 else 1 :]))),
                since=since,
                until=draw(days(since, last)) if draw(st.booleans()) else None,
                village=draw(maybe(unit_refs(level=Level.VILLAGE))),
                resident=draw(maybe(st.booleans())),
                permanent=draw(maybe(st.booleans())),
                holds=draw(maybe(st.frozensets(sampled(Incompatibility), max_size=2))),
            )
        )
    at_work = chosen in {BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION}
    commune = chosen is BoardKind.COMMUNE_INSPECTION
    unsaid = frozenset({"until"} if until is None and draw(st.booleans()) else ())
    seen = st.integers(0, 300).flatmap(lambda after: oversights(start=day_after(founded, after)))
    return Board(
        id=draw(identifiers()),
        kind=chosen,
        name=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(_at_work(chosen)) if at_work and draw(st.booleans()) else None,
        founded=founded,
        until=until,
        heads_until=draw(days(founded, day_after(founded, 2000))) if commune and draw(st.booleans()) else None,
        villages=draw(_village_counts(founded)) if commune else (),
        staff=draw(maybe(st.integers(0, 100))) if at_work else None,
        dispersed=draw(maybe(st.booleans())) if at_work else None,
        budget_paid=draw(maybe(st.booleans())) if chosen is BoardKind.AGENCY_INSPECTION else None,
        elected=maybe_days_before(draw, founded, 30),
        received=maybe_days_before(draw, founded, 30) if commune else None,
        members=tuple(members),
        oversight=tuple(draw(st.lists(seen, max_size=2, unique_by=lambda one: one.id))),
        plans=tuple(draw(_some_plans())),
        reports=tuple(draw(_some_reports())),
        complete=draw(subsets("members", "plans", "reports")),
        not_done=unsaid,
        origin=Origin.SYNTHETIC,
    )


@composite
def _village_counts(draw: st.DrawFn, founded: pendulum.Date) -> tuple[VillageCount, ...]:
    """None, one number, or two if the villages were reorganised."""
    since = draw(st.lists(st.integers(-400, 400), max_size=2, unique=True).map(sorted))
    return tuple(VillageCount(since=day_after(founded, after), count=draw(st.integers(0, 12))) for after in since)


@composite
def _windows(draw: st.DrawFn) -> Period:
    year = draw(st.integers(2023, 2025))
    return draw(st.sampled_from([Period.quarter(year, 1), Period.half_year(year, 1), Period.year(year)]))


@cache
def _some_plans() -> st.SearchStrategy[list[BoardPlan]]:
    return st.lists(_plans(), max_size=3, unique_by=lambda one: one.period)


@cache
def _some_reports() -> st.SearchStrategy[list[BoardReport]]:
    return st.lists(_reports(), max_size=3, unique_by=lambda one: one.period)


@composite
def _plans(draw: st.DrawFn) -> BoardPlan:
    period = draw(_windows())
    return BoardPlan(period=period, day=day_after(period.start, draw(st.integers(-30, 30))))


@composite
def _reports(draw: st.DrawFn) -> BoardReport:
    period = draw(_windows())
    return BoardReport(period=period, day=days_later(draw, period.end, 30))
