"""Strategies for handlings: complete logs through the two state machines, lawful or not."""

from __future__ import annotations

from typing import Any

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import (
    Assignment,
    BodyRef,
    Classification,
    Complexity,
    DialogueRecord,
    Examination,
    Handling,
    HandlingEvent,
    RoutingStep,
    TeamMember,
    UnitRef,
)
from qcdc.model.petitions.handling_states import FOREIGN_STEPS, GROUNDS, MOVES, TOLD
from qcdc.testing.bodies import body_refs, national_bodies, unit_bodies
from qcdc.testing.decisions import decisions, enforcement_records, publications
from qcdc.testing.documents import documents, officers
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, personal_texts
from qcdc.vocab import (
    Authority,
    ComplexityGround,
    FurtherGround,
    Ground,
    HandlingEventKind,
    HandlingState,
    Instance,
    Outcome,
    PetitionKind,
    Recipient,
    Situation,
    TeamRole,
    UnfitGround,
)

__all__ = ["classifications", "handling_events", "handlings"]

K = HandlingEventKind
_LENGTH = 6


@st.composite
def classifications(draw: st.DrawFn) -> Classification:
    """Fit papers and unfit ones."""
    fit = draw(st.booleans())
    return Classification(
        fit=fit,
        unfit=frozenset() if fit else draw(st.frozensets(st.sampled_from(UnfitGround), min_size=1, max_size=2)),
        competent=draw(st.none() | st.booleans()),
        authority=draw(st.none() | st.sampled_from(Authority)),
        level_skipping=draw(st.booleans()),
        checkable=draw(st.none() | st.booleans()),
        barred=draw(st.none() | st.frozensets(st.sampled_from(sorted(GROUNDS[K.REFUSE])), max_size=1)),
    )


_REASONED = frozenset({K.REFUSE, K.RETURN, K.FILE, K.SUSPEND, K.TERMINATE})
_LEAD = st.builds(TeamMember, who=officers(), role=st.just(TeamRole.LEAD))
_JOINS = st.builds(
    TeamMember, body=st.just("Phòng Kinh tế (giả lập)"), role=st.sampled_from([TeamRole.JOIN, TeamRole.FOLLOW])
)
_SETTLED = {"outcome": st.none() | st.sampled_from(Outcome), "decision": st.none() | decisions()}
_DETAILS: dict[HandlingEventKind, dict[str, st.SearchStrategy[Any]]] = {
    K.CLASSIFY: {"classification": st.none() | classifications()},
    K.VERIFY: {"assignment": st.none() | st.builds(Assignment, team=st.tuples(_LEAD, _JOINS))},
    K.EXTEND: {"days": st.integers(1, 30)},
    K.DECIDE: _SETTLED,
    K.CONCLUDE: _SETTLED,
    K.NOTIFY: {"recipient": st.none() | st.sampled_from(Recipient)},
    K.ENFORCE: {"enforcement": st.none() | enforcement_records()},
    K.PUBLISH: {"publication": st.none() | publications()},
    K.WITHDRAW: {"part": st.none() | st.booleans()},
    K.REPORT: {"recipient": st.none() | st.sampled_from([Recipient.RESOLVER, Recipient.SUPERIOR])},
    K.TRANSFER: {"ground": st.none() | st.just(Ground.NOT_COMPETENT)},
}


@st.composite
def handling_events(draw: st.DrawFn, kind: HandlingEventKind, day: pendulum.Date, told: K = K.RECEIVE) -> HandlingEvent:
    """One step of a kind on a day, with the details such a step has.

    Args:
        draw: Hypothesis's.
        kind: the kind of step.
        day: its day.
        told: for a notification, the step that it is about.
    """
    more: dict[str, Any] = {name: draw(strategy) for name, strategy in _DETAILS.get(kind, {}).items()}
    if kind is K.DIALOGUE:
        noticed = draw(st.none() | st.just(day))
        more["dialogue"] = DialogueRecord(
            notice=noticed,
            petitioner_came=draw(st.none() | st.booleans()),
            not_done=draw(st.frozensets(st.sampled_from(["minutes"] if noticed else ["minutes", "notice"]))),
        )
    if kind is K.NOTIFY:
        more["about"] = told
    if kind in GROUNDS and kind is not K.TRANSFER:
        more["ground"] = draw(st.none() | st.sampled_from(sorted(GROUNDS[kind])))
    if draw(st.integers(0, 4)) == 0:
        more["document"] = draw(documents())
    if kind in TOLD and draw(st.integers(0, 4)) == 0:
        more["not_notified"] = draw(st.frozensets(st.sampled_from(Recipient), max_size=2))
    if kind in _REASONED:
        more["reasoned"] = draw(st.none() | st.booleans())
    more["written"] = draw(st.none() | st.just("document" in more))
    return HandlingEvent(kind=kind, day=day, **more)


@st.composite
def _lives(
    draw: st.DrawFn, *, received: pendulum.Date, kind: PetitionKind, to: st.SearchStrategy[BodyRef] | None
) -> tuple[HandlingEvent, ...]:
    """A walk through the machine of a kind; with ``to`` it stays open, and a transfer ends it."""
    events = [HandlingEvent(kind=K.RECEIVE, day=received)]
    state, before, day = HandlingState.RECEIVED, HandlingState.RECEIVED, received
    for _ in range(draw(st.integers(0, _LENGTH))):
        choices = [one for one in MOVES[state] if one not in FOREIGN_STEPS[kind]]
        choices = [one for one in choices if one is not K.NOTIFY or len(events) > 1]
        if to is not None:
            choices = [one for one in choices if not MOVES[state][one].finished]
        if not choices:
            break
        step = draw(st.sampled_from(choices))
        day = day_after(day, draw(st.integers(0, 60)))
        past = [event.kind for event in events[1:] if event.kind not in {K.NOTIFY, K.URGE}]
        if step is K.NOTIFY and not past:
            continue
        event = draw(handling_events(step, day, draw(st.sampled_from(past)) if step is K.NOTIFY else K.RECEIVE))
        if step is K.SUSPEND:
            before = state
        if step is K.RESUME:
            state = before
        elif step is K.ENFORCE and event.enforcement is not None and not event.enforcement.complete:
            state = HandlingState.ENFORCING
        elif not event.part:
            state = MOVES[state][step]
        events.append(event)
    if to is not None:
        day = day_after(day, draw(st.integers(0, 60)))
        events.append(HandlingEvent(kind=K.TRANSFER, day=day, to=draw(st.none() | to)))
    return tuple(events)


def _examinations(day: pendulum.Date) -> st.SearchStrategy[Examination]:
    """Expert examinations requested some time after a day, with or without a result."""
    asked = st.integers(0, 60).map(lambda days: day_after(day, days))
    return st.tuples(asked, st.none() | st.integers(0, 60)).map(
        lambda one: Examination(asked=one[0], result=None if one[1] is None else day_after(one[0], one[1]))
    )


@st.composite
def handlings(
    draw: st.DrawFn,
    *,
    received: pendulum.Date | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    transferred: bool | None = None,
    kind: PetitionKind | None = None,
) -> Handling:
    """A handling in one body: a walk through the state machine of its kind, lawful or not.

    Args:
        draw: Hypothesis's.
        received: the day of receipt; any if left out.
        units: its unit; any if left out.
        transferred: whether it ends with a transfer; by chance if left out.
        kind: of the petition; any if left out.
    """
    where = unit_refs() if units is None else units
    day = draw(days()) if received is None else received
    chosen = draw(st.sampled_from(PetitionKind)) if kind is None else kind
    complex_ = draw(st.none() | st.booleans())
    instance = draw(st.sampled_from(Instance))
    grounds = st.frozensets(st.sampled_from(ComplexityGround), max_size=3)
    unit = draw(where)
    to = (body_refs(units=where) | national_bodies()) if transferred else None
    return Handling(
        id=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        events=draw(_lives(received=day, kind=chosen, to=to)),
        kind=draw(st.sampled_from([None, chosen])),
        instance=instance,
        examinations=draw(st.just(()) | st.tuples(_examinations(day))),
        further=draw(st.none() | st.sampled_from(FurtherGround)) if instance is Instance.SECOND else None,
        log_complete=draw(st.none() | st.booleans()),
        complex=complex_,
        complexity=draw(st.none() | st.builds(Complexity, grounds=grounds, day=st.none() | st.just(day)))
        if complex_
        else None,
        remote=draw(st.none() | st.booleans()),
        discipline=draw(st.booleans()),
        authority=draw(st.none() | st.sampled_from(Authority)),
        against=draw(st.none() | st.sampled_from(Authority)),
        situation=draw(st.none() | st.sampled_from(Situation)),
        officer=draw(st.none() | officers()),
        internal_due=draw(st.none() | st.just(day_after(day, 10))),
        routing=tuple(
            draw(st.lists(st.builds(RoutingStep, day=st.just(day), action=st.just("assign")), max_size=1))
            if draw(st.booleans())
            else [RoutingStep(day=day, action="send_back", opinion=draw(st.none() | personal_texts()))]
        ),
    )
