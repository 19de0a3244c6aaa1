"""Strategies for boards of the people and for oversight."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, day_after, day_before
from qcdc.model import Board, BoardMember, BoardReport, Oversight, Person, Recommendation
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, texts
from qcdc.vocab import (
    BoardKind,
    BoardRole,
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
    """Recommendations, answered or not."""
    sent = draw(days()) if day is None else day
    answered = draw(st.none() | st.integers(0, 40).map(lambda after: day_after(sent, after)))
    return Recommendation(
        id=draw(identifiers()),
        day=sent,
        to=draw(texts()),
        answered=answered,
        outcome=None if answered is None else draw(st.none() | st.sampled_from(RecommendationOutcome)),
    )


@st.composite
def oversights(draw: st.DrawFn, *, start: pendulum.Date | None = None) -> Oversight:
    """Inspections, supervisions and social criticism, announced or not."""
    first = draw(days()) if start is None else start
    kind = draw(st.sampled_from(OversightKind))
    by = (Overseer.FRONT, Overseer.ORGANISATION) if kind is OversightKind.SOCIAL_CRITICISM else tuple(Overseer)
    found = st.lists(
        st.integers(0, 30).flatmap(lambda after: recommendations(day=day_after(first, after))),
        max_size=2,
        unique_by=lambda one: one.id,
    )
    return Oversight(
        id=draw(identifiers()),
        kind=kind,
        by=draw(st.sampled_from(by)),
        subject=draw(texts()),
        informed=draw(st.none() | st.integers(0, 60).map(lambda before: day_before(first, before))),
        start=first,
        end=draw(st.none() | st.integers(0, 30).map(lambda length: day_after(first, length))),
        violations=draw(st.integers(0, 5)),
        money=draw(st.integers(0, 10**9)),
        land=draw(st.integers(0, 10**4)),
        recommendations=tuple(draw(found)),
    )


@st.composite
def boards(draw: st.DrawFn, *, kind: BoardKind | None = None) -> Board:
    """Boards of any size, lawful or not, with one head at most."""
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
                role=draw(st.sampled_from(BoardRole if index == 0 else (BoardRole.VICE_HEAD, BoardRole.MEMBER))),
                since=since,
                until=draw(st.none() | days(since, last)),
                village=draw(st.none() | unit_refs(level=Level.VILLAGE)),
                resident=draw(st.booleans()),
                holds=draw(st.frozensets(st.sampled_from(Incompatibility), max_size=2)),
            )
        )
    at_work = chosen in {BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION}
    seen = st.integers(0, 300).flatmap(lambda after: oversights(start=day_after(founded, after)))
    return Board(
        id=draw(identifiers()),
        kind=chosen,
        name=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        founded=founded,
        until=until,
        villages=draw(st.integers(0, 12)) if chosen is BoardKind.COMMUNE_INSPECTION else None,
        staff=draw(st.integers(0, 100)) if at_work else None,
        elected=draw(st.none() | st.integers(0, 30).map(lambda before: day_before(founded, before))),
        members=tuple(members),
        oversight=tuple(draw(st.lists(seen, max_size=2, unique_by=lambda one: one.id))),
        reports=tuple(draw(st.lists(_reports(), max_size=3, unique_by=lambda one: one.period))),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def _reports(draw: st.DrawFn) -> BoardReport:
    year = draw(st.integers(2023, 2025))
    period = draw(st.sampled_from([Period.quarter(year, 1), Period.half_year(year, 1), Period.year(year)]))
    return BoardReport(period=period, day=day_after(period.end, draw(st.integers(0, 30))))
