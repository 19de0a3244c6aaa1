"""Strategies for conferences, their tasks, and series of them."""

from __future__ import annotations

from functools import partial

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
from qcdc.testing.bodies import a_body_ref, unit_bodies
from qcdc.testing.choices import Choices, made
from qcdc.testing.documents import extras
from qcdc.testing.once import maybe_days_later, sampled
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_made_up_name, a_text, an_identifier, days, identifiers, texts
from qcdc.vocab import ConferenceKind, Level, Origin, TaskKind, TaskState

__all__ = ["conference_series", "conferences", "tasks"]


@made
def tasks(choices: Choices, *, id: str | None = None, assigned: pendulum.Date | None = None) -> Task:
    """Tasks with and without an owner, done or not; reviews of documents among them."""
    given = choices.maybe_of(days) if assigned is None else assigned
    state = choices.member(TaskState)
    kind = choices.member(TaskKind)
    due = choices.maybe_of(days) if given is None else maybe_days_later(choices, given, 300)
    done = None
    if state is TaskState.DONE:
        done = choices.maybe_of(days) if given is None else maybe_days_later(choices, given, 300)
    return Task(
        id=choices.of(identifiers) if id is None else id,
        vi=choices.of(texts),
        en=choices.maybe_of(texts),
        owner=choices.maybe_of(texts),
        basis=choices.maybe_of(texts),
        state=state,
        due=due,
        kind=kind,
        document=choices.maybe_of(texts) if kind is TaskKind.DOCUMENT_REVIEW else None,
        committee=choices.maybe_of(identifiers),
        assigned=given,
        done=done,
        evidence=choices.maybe_of(texts),
        cooperating=tuple(dict.fromkeys(choices.several(a_text))),
        progress=choices.maybe_of(texts),
        extras=choices.of(extras),
    )


@made
def conferences(
    choices: Choices, *, day: pendulum.Date | None = None, task_ids: st.SearchStrategy[str] | None = None
) -> Conference:
    """Conferences with points linked or not, attendance, proposals and tasks."""
    held = choices.maybe_of(days) if day is None else day
    several = choices.several(lambda more: more.of(identifiers) if task_ids is None else more.draw(task_ids), most=3)
    ids = tuple(dict.fromkeys(several))
    found = tuple(choices.of(tasks, id=one, assigned=held) for one in ids)
    unit = choices.of(unit_refs)
    return Conference(
        id=choices.of(identifiers),
        title=choices.of(texts),
        unit=unit,
        body=choices.of(unit_bodies, level=unit.level),
        day=held,
        points=choices.several(_a_point, most=5, unique=lambda one: one.unit),
        tasks=found,
        kind=choices.maybe_member(ConferenceKind),
        chairs=choices.several(_a_chair),
        attendance=choices.several(_an_attendance, most=3, unique=lambda one: (one.body, one.level)),
        reports=choices.several(_a_report),
        proposals=choices.several(partial(_a_proposal, tasks=ids), unique=lambda one: one.id),
        origin=Origin.SYNTHETIC,
    )


def _a_proposal(choices: Choices, *, tasks: tuple[str, ...]) -> Proposal:
    return Proposal(
        id=an_identifier(choices),
        by=a_text(choices),
        text=a_text(choices),
        task=choices.pick(tasks) if tasks and choices.yes() else None,
    )


def _a_chair(choices: Choices) -> Chair:
    if choices.yes():
        return Chair(person=Person(id=an_identifier(choices), name=choices.maybe(a_made_up_name)))
    return Chair(office=Office(title=a_text(choices), body=choices.maybe(a_body_ref)))


def _a_point(choices: Choices) -> ConnectionPoint:
    return ConnectionPoint(unit=a_unit_ref(choices), linked=choices.yes(), site=choices.maybe(a_text))


def _a_report(choices: Choices) -> ReportRead:
    return ReportRead(title=a_text(choices), by=choices.maybe(a_text))


def _an_attendance(choices: Choices) -> Attendance:
    present = choices.between(0, 300)
    more = choices.maybe_between(0, 50)
    return Attendance(
        body=choices.of(texts),
        level=choices.member(Level),
        present=present,
        expected=None if more is None else present + more,
    )


@made
def conference_series(choices: Choices) -> ConferenceSeries:
    """One to three conferences, each following some of the tasks of those before it."""
    day = choices.of(days)
    found: list[Conference] = []
    known: list[str] = []
    for index in range(choices.between(1, 3)):
        held = choices.of(conferences, day=day, task_ids=sampled(tuple(f"NV-{index}-{number}" for number in range(3))))
        told = choices.some(known, most=len(known))
        follow_ups = tuple(
            FollowUp(task=one, state=choices.member(TaskState), evidence=choices.maybe_of(texts)) for one in told
        )
        found.append(evolve(held, id=f"HN-{index}", follow_ups=follow_ups))
        known += [task.id for task in held.tasks]
        day = day_after(day, choices.between(1, 200))
    return ConferenceSeries(unit=choices.of(unit_refs), conferences=tuple(found))
