"""Strategies for conferences, their tasks, and series of them."""

from __future__ import annotations

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
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, texts
from qcdc.vocab import ConferenceKind, Level, Origin, TaskKind, TaskState

__all__ = ["conference_series", "conferences", "tasks"]


@st.composite
def tasks(draw: st.DrawFn, *, id: str | None = None, assigned: pendulum.Date | None = None) -> Task:
    """Tasks with and without an owner, done or not; reviews of documents among them."""
    given = draw(st.none() | days()) if assigned is None else assigned
    state = draw(st.sampled_from(TaskState))
    kind = draw(st.sampled_from(TaskKind))
    later = days() if given is None else st.integers(0, 300).map(lambda after: day_after(given, after))
    return Task(
        id=draw(identifiers()) if id is None else id,
        vi=draw(texts()),
        en=draw(st.none() | texts()),
        owner=draw(st.none() | texts()),
        basis=draw(st.none() | texts()),
        state=state,
        due=draw(st.none() | later),
        kind=kind,
        document=draw(st.none() | texts()) if kind is TaskKind.DOCUMENT_REVIEW else None,
        committee=draw(st.none() | identifiers()),
        assigned=given,
        done=draw(st.none() | later) if state is TaskState.DONE else None,
        evidence=draw(st.none() | texts()),
    )


@st.composite
def conferences(
    draw: st.DrawFn, *, day: pendulum.Date | None = None, task_ids: st.SearchStrategy[str] | None = None
) -> Conference:
    """Conferences with points linked or not, attendance, proposals and tasks."""
    held = draw(st.none() | days()) if day is None else day
    ids = draw(st.lists(identifiers() if task_ids is None else task_ids, max_size=3, unique=True))
    found = tuple(draw(tasks(id=one, assigned=held)) for one in ids)
    office = st.builds(Office, title=texts(), body=st.none() | body_refs())
    chair = st.one_of(
        st.builds(Chair, office=office),
        st.builds(Chair, person=st.builds(Person, id=identifiers(), name=st.none() | made_up_names())),
    )
    point = st.builds(ConnectionPoint, unit=unit_refs(), linked=st.booleans(), site=st.none() | texts())
    named = st.none() | st.sampled_from(ids) if ids else st.none()
    unit = draw(unit_refs())
    return Conference(
        id=draw(identifiers()),
        title=draw(texts()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=held,
        points=tuple(draw(st.lists(point, max_size=5, unique_by=lambda one: one.unit))),
        tasks=found,
        kind=draw(st.none() | st.sampled_from(ConferenceKind)),
        chairs=tuple(draw(st.lists(chair, max_size=2))),
        attendance=tuple(draw(st.lists(_attendance(), max_size=3, unique_by=lambda one: (one.body, one.level)))),
        reports=tuple(draw(st.lists(st.builds(ReportRead, title=texts(), by=st.none() | texts()), max_size=2))),
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


@st.composite
def _attendance(draw: st.DrawFn) -> Attendance:
    present = draw(st.integers(0, 300))
    more = draw(st.none() | st.integers(0, 50))
    return Attendance(
        body=draw(texts()),
        level=draw(st.sampled_from(Level)),
        present=present,
        expected=None if more is None else present + more,
    )


@st.composite
def conference_series(draw: st.DrawFn) -> ConferenceSeries:
    """One to three conferences, each following some of the tasks of those before it."""
    day = draw(days())
    found: list[Conference] = []
    known: list[str] = []
    for index in range(draw(st.integers(1, 3))):
        held = draw(conferences(day=day, task_ids=st.sampled_from([f"NV-{index}-{number}" for number in range(3)])))
        told = draw(st.lists(st.sampled_from(known), unique=True)) if known else []
        follow_ups = tuple(
            FollowUp(task=one, state=draw(st.sampled_from(TaskState)), evidence=draw(st.none() | texts()))
            for one in told
        )
        found.append(evolve(held, id=f"HN-{index}", follow_ups=follow_ups))
        known += [task.id for task in held.tasks]
        day = day_after(day, draw(st.integers(1, 200)))
    return ConferenceSeries(unit=draw(unit_refs()), conferences=tuple(found))
