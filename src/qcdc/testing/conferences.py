"""Strategies for conferences, their tasks, and series of them."""

from __future__ import annotations

from functools import cache

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import (
    Attendance,
    Chair,
    Conference,
    ConferenceSeries,
    ConnectionPoint,
    FollowUp,
    Office,
    Person,
    Proposal,
    ReportRead,
    Task,
    evolve,
)
from qcdc.testing.bodies import body_refs, unit_bodies
from qcdc.testing.documents import extras
from qcdc.testing.once import composite, maybe, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, texts
from qcdc.vocab import ConferenceKind, Level, Origin, TaskKind, TaskState

__all__ = ["conference_series", "conferences", "tasks"]


@composite
def tasks(draw: st.DrawFn, *, id: str | None = None, assigned: pendulum.Date | None = None) -> Task:
    """Tasks with and without an owner, done or not; reviews of documents among them."""
    given = draw(maybe(days())) if assigned is None else assigned
    state = draw(sampled(TaskState))
    kind = draw(sampled(TaskKind))
    due = draw(maybe(days())) if given is None else maybe_days_later(draw, given, 300)
    done = None
    if state is TaskState.DONE:
        done = draw(maybe(days())) if given is None else maybe_days_later(draw, given, 300)
    return Task(
        id=draw(identifiers()) if id is None else id,
        vi=draw(texts()),
        en=draw(maybe(texts())),
        owner=draw(maybe(texts())),
        basis=draw(maybe(texts())),
        state=state,
        due=due,
        kind=kind,
        document=draw(maybe(texts())) if kind is TaskKind.DOCUMENT_REVIEW else None,
        committee=draw(maybe(identifiers())),
        assigned=given,
        done=done,
        evidence=draw(maybe(texts())),
        cooperating=tuple(draw(st.lists(texts(), max_size=2, unique=True))),
        progress=draw(maybe(texts())),
        extras=draw(extras()),
    )


@composite
def conferences(
    draw: st.DrawFn, *, day: pendulum.Date | None = None, task_ids: st.SearchStrategy[str] | None = None
) -> Conference:
    """Conferences with points linked or not, attendance, proposals and tasks."""
    held = draw(maybe(days())) if day is None else day
    ids = draw(st.lists(identifiers() if task_ids is None else task_ids, max_size=3, unique=True))
    found = tuple(draw(tasks(id=one, assigned=held)) for one in ids)
    named = maybe(sampled(tuple(ids))) if ids else st.none()
    unit = draw(unit_refs())
    return Conference(
        id=draw(identifiers()),
        title=draw(texts()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=held,
        points=tuple(draw(_points())),
        tasks=found,
        kind=draw(maybe(sampled(ConferenceKind))),
        chairs=tuple(draw(_chairs())),
        attendance=tuple(draw(_attendances())),
        reports=tuple(draw(_reports())),
        proposals=tuple(
            draw(
                st.lists(
                    st.builds(Proposal, id=identifiers(), by=texts(), text=texts(), task=named),
                    max_size=2,
                    unique_by=lambda one: one.id,
                )
            )
        ),
        origin=Origin.SYNTHETIC,
    )


@cache
def _chairs() -> st.SearchStrategy[list[Chair]]:
    office = st.builds(Office, title=texts(), body=maybe(body_refs()))
    person = st.builds(Person, id=identifiers(), name=maybe(made_up_names()))
    return st.lists(st.builds(Chair, office=office) | st.builds(Chair, person=person), max_size=2)


@cache
def _points() -> st.SearchStrategy[list[ConnectionPoint]]:
    point = st.builds(ConnectionPoint, unit=unit_refs(), linked=st.booleans(), site=maybe(texts()))
    return st.lists(point, max_size=5, unique_by=lambda one: one.unit)


@cache
def _reports() -> st.SearchStrategy[list[ReportRead]]:
    return st.lists(st.builds(ReportRead, title=texts(), by=maybe(texts())), max_size=2)


@cache
def _attendances() -> st.SearchStrategy[list[Attendance]]:
    return st.lists(_attendance(), max_size=3, unique_by=lambda one: (one.body, one.level))


@composite
def _attendance(draw: st.DrawFn) -> Attendance:
    present = draw(st.integers(0, 300))
    more = draw(maybe(st.integers(0, 50)))
    return Attendance(
        body=draw(texts()),
        level=draw(sampled(Level)),
        present=present,
        expected=None if more is None else present + more,
    )


@composite
def conference_series(draw: st.DrawFn) -> ConferenceSeries:
    """One to three conferences, each following some of the tasks of those before it."""
    day = draw(days())
    found: list[Conference] = []
    known: list[str] = []
    for index in range(draw(st.integers(1, 3))):
        held = draw(conferences(day=day, task_ids=sampled(tuple(f"NV-{index}-{number}" for number in range(3)))))
        told = draw(st.lists(st.sampled_from(known), unique=True)) if known else []
        follow_ups = tuple(
            FollowUp(task=one, state=draw(sampled(TaskState)), evidence=draw(maybe(texts()))) for one in told
        )
        found.append(evolve(held, id=f"HN-{index}", follow_ups=follow_ups))
        known += [task.id for task in held.tasks]
        day = day_after(day, draw(st.integers(1, 200)))
    return ConferenceSeries(unit=draw(unit_refs()), conferences=tuple(found))
