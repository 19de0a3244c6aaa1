"""Strategies for boards of the people and for oversight."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, day_after, day_before
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
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, texts
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


@st.composite
def recommendations(draw: st.DrawFn, *, day: pendulum.Date | None = None) -> Recommendation:
    """Recommendations: received and answered or not, or not stated."""
    sent = draw(days()) if day is None else day
    received = draw(st.none() | st.integers(0, 5).map(lambda after: day_after(sent, after)))
    answered = draw(st.none() | st.integers(0, 40).map(lambda after: day_after(received or sent, after)))
    return Recommendation(
        id=draw(identifiers()),
        day=sent,
        to=draw(texts()),
        addressee=draw(st.none() | st.sampled_from(Addressee)),
        received=received,
        answered=answered,
        outcome=None if answered is None else draw(st.none() | st.sampled_from(RecommendationOutcome)),
        not_done=frozenset({"answered"} if answered is None and draw(st.booleans()) else ()),
    )


@st.composite
def oversights(draw: st.DrawFn, *, start: pendulum.Date | None = None) -> Oversight:
    """Inspections, supervisions and social criticism: announced or not, or not stated."""
    first = draw(days()) if start is None else start
    kind = draw(st.sampled_from(OversightKind))
    by = (Overseer.FRONT, Overseer.ORGANISATION) if kind is OversightKind.SOCIAL_CRITICISM else tuple(Overseer)
    found = st.lists(
        st.integers(0, 30).flatmap(lambda after: recommendations(day=day_after(first, after))),
        max_size=2,
        unique_by=lambda one: one.id,
    )
    notified = draw(st.none() | st.integers(0, 60).map(lambda before: day_before(first, before)))
    return Oversight(
        id=draw(identifiers()),
        kind=kind,
        by=draw(st.sampled_from(by)),
        subject=draw(texts()),
        notified=notified,
        start=first,
        end=draw(st.none() | st.integers(0, 30).map(lambda length: day_after(first, length))),
        violations=draw(st.none() | st.integers(0, 5)),
        money=draw(st.none() | st.integers(0, 10**9)),
        land=draw(st.none() | st.integers(0, 10**4)),
        recommendations=tuple(draw(found)),
        not_done=frozenset({"notified"} if notified is None and draw(st.booleans()) else ()),
    )


def _at_work(kind: BoardKind) -> st.SearchStrategy[UnitBody]:
    enterprise = kind is BoardKind.ENTERPRISE_INSPECTION
    kinds = [one for one in BodyKind if (one is BodyKind.ENTERPRISE) is enterprise]
    return unit_bodies(level=Level.COMMUNE, kinds=kinds)


@st.composite
def boards(draw: st.DrawFn, *, kind: BoardKind | None = None) -> Board:
    """Boards of any size, lawful or not, with one head at most; some facts are not stated."""
    chosen = draw(st.sampled_from(BoardKind)) if kind is None else kind
    founded = draw(days())
    until = draw(st.none() | st.integers(0, 1000).map(lambda length: day_after(founded, length)))
    people = draw(st.lists(identifiers(), max_size=8, unique=True))
    last = until or day_after(founded, 1000)
    members: list[BoardMember] = []
    for index, found in enumerate(people):
        since = draw(days(founded, last))
        members.append(
            BoardMember(
                person=Person(id=found, name=draw(st.none() | made_up_names())),
                role=draw(st.none() | st.sampled_from(tuple(BoardRole)[0 if index == 0 else 1 :])),
                since=since,
                until=draw(st.none() | days(since, last)),
                village=draw(st.none() | unit_refs(level=Level.VILLAGE)),
                resident=draw(st.none() | st.booleans()),
                permanent=draw(st.none() | st.booleans()),
                holds=draw(st.none() | st.frozensets(st.sampled_from(Incompatibility), max_size=2)),
            )
        )
    at_work = chosen in {BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION}
    commune = chosen is BoardKind.COMMUNE_INSPECTION
    before = st.none() | st.integers(0, 30).map(lambda count: day_before(founded, count))
    unsaid = frozenset({"until"} if until is None and draw(st.booleans()) else ())
    seen = st.integers(0, 300).flatmap(lambda after: oversights(start=day_after(founded, after)))
    return Board(
        id=draw(identifiers()),
        kind=chosen,
        name=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(st.none() | _at_work(chosen)) if at_work else None,
        founded=founded,
        until=until,
        heads_until=draw(st.none() | days(founded, day_after(founded, 2000))) if commune else None,
        villages=draw(_village_counts(founded)) if commune else (),
        staff=draw(st.none() | st.integers(0, 100)) if at_work else None,
        dispersed=draw(st.none() | st.booleans()) if at_work else None,
        budget_paid=draw(st.none() | st.booleans()) if chosen is BoardKind.AGENCY_INSPECTION else None,
        elected=draw(before),
        received=draw(before) if commune else None,
        members=tuple(members),
        oversight=tuple(draw(st.lists(seen, max_size=2, unique_by=lambda one: one.id))),
        plans=tuple(draw(st.lists(_plans(), max_size=3, unique_by=lambda one: one.period))),
        reports=tuple(draw(st.lists(_reports(), max_size=3, unique_by=lambda one: one.period))),
        complete=draw(st.frozensets(st.sampled_from(("members", "plans", "reports")))),
        not_done=unsaid,
        origin=Origin.SYNTHETIC,
    )


@st.composite
def _village_counts(draw: st.DrawFn, founded: pendulum.Date) -> tuple[VillageCount, ...]:
    """None, one number, or two if the villages were reorganised."""
    since = draw(st.lists(st.integers(-400, 400), max_size=2, unique=True).map(sorted))
    return tuple(VillageCount(since=day_after(founded, after), count=draw(st.integers(0, 12))) for after in since)


@st.composite
def _windows(draw: st.DrawFn) -> Period:
    year = draw(st.integers(2023, 2025))
    return draw(st.sampled_from([Period.quarter(year, 1), Period.half_year(year, 1), Period.year(year)]))


@st.composite
def _plans(draw: st.DrawFn) -> BoardPlan:
    period = draw(_windows())
    return BoardPlan(period=period, day=day_after(period.start, draw(st.integers(-30, 30))))


@st.composite
def _reports(draw: st.DrawFn) -> BoardReport:
    period = draw(_windows())
    return BoardReport(period=period, day=day_after(period.end, draw(st.integers(0, 30))))
