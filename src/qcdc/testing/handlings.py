"""Strategies for handlings: complete logs through the two state machines, lawful or not."""

from __future__ import annotations

from functools import cache
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
from qcdc.testing.documents import documents, extras, officers
from qcdc.testing.once import composite, days_later, maybe, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, personal_texts, subsets
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
_GROUNDS = {kind: tuple(sorted(found)) for kind, found in GROUNDS.items()}
_BARRED = st.none() | st.frozensets(sampled(_GROUNDS[K.REFUSE]), max_size=1)
_COMPLEX_GROUNDS = st.frozensets(sampled(ComplexityGround), max_size=3)


@composite
def classifications(draw: st.DrawFn) -> Classification:
    """Fit papers and unfit ones."""
    fit = draw(st.booleans())
    return Classification(
        fit=fit,
        unfit=frozenset() if fit else draw(st.frozensets(sampled(UnfitGround), min_size=1, max_size=2)),
        competent=draw(maybe(st.booleans())),
        authority=draw(maybe(sampled(Authority))),
        level_skipping=draw(st.booleans()),
        checkable=draw(maybe(st.booleans())),
        barred=draw(_BARRED),
    )


_REASONED = frozenset({K.REFUSE, K.RETURN, K.FILE, K.SUSPEND, K.TERMINATE})
_LEAD = st.builds(TeamMember, who=officers(), role=st.just(TeamRole.LEAD))
_JOINS = st.builds(TeamMember, body=st.just("Phòng Kinh tế (giả lập)"), role=sampled((TeamRole.JOIN, TeamRole.FOLLOW)))
_SETTLED = {"outcome": maybe(sampled(Outcome)), "decision": maybe(decisions())}
_DETAILS: dict[HandlingEventKind, dict[str, st.SearchStrategy[Any]]] = {
    K.CLASSIFY: {"classification": maybe(classifications())},
    K.VERIFY: {"assignment": st.none() | st.builds(Assignment, team=st.tuples(_LEAD, _JOINS))},
    K.EXTEND: {"days": st.integers(1, 30)},
    K.DECIDE: _SETTLED,
    K.CONCLUDE: _SETTLED,
    K.NOTIFY: {"recipient": maybe(sampled(Recipient))},
    K.ENFORCE: {"enforcement": maybe(enforcement_records())},
    K.PUBLISH: {"publication": maybe(publications())},
    K.WITHDRAW: {"part": maybe(st.booleans())},
    K.REPORT: {"recipient": maybe(sampled((Recipient.RESOLVER, Recipient.SUPERIOR)))},
    K.TRANSFER: {"ground": st.none() | st.just(Ground.NOT_COMPETENT)},
}


@composite
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
        noticed = day if draw(st.booleans()) else None
        more["dialogue"] = DialogueRecord(
            notice=noticed,
            petitioner_came=draw(maybe(st.booleans())),
            not_done=draw(subsets("minutes") if noticed else subsets("minutes", "notice")),
        )
    if kind is K.NOTIFY:
        more["about"] = told
    if kind in GROUNDS and kind is not K.TRANSFER:
        more["ground"] = draw(maybe(sampled(_GROUNDS[kind])))
    if draw(st.integers(0, 4)) == 0:
        more["document"] = draw(documents())
    if kind in TOLD and draw(st.integers(0, 4)) == 0:
        more["not_notified"] = draw(st.frozensets(sampled(Recipient), max_size=2))
    if kind in _REASONED:
        more["reasoned"] = draw(maybe(st.booleans()))
    more["written"] = "document" in more if draw(st.booleans()) else None
    return HandlingEvent(kind=kind, day=day, **more)


@composite
def _lives(
    draw: st.DrawFn, *, received: pendulum.Date, kind: PetitionKind, to: st.SearchStrategy[BodyRef] | None
) -> tuple[HandlingEvent, ...]:
    """A walk through the machine of a kind; with ``to`` it stays open, and a transfer ends it."""
    events = [HandlingEvent(kind=K.RECEIVE, day=received)]
    state, before, day = HandlingState.RECEIVED, HandlingState.RECEIVED, received
    for _ in range(draw(st.integers(0, _LENGTH))):
        choices = _choices(state, kind, alone=len(events) == 1, open_=to is not None)
        if not choices:
            break
        step = draw(sampled(choices))
        day = days_later(draw, day, 60)
        past = tuple(event.kind for event in events[1:] if event.kind not in {K.NOTIFY, K.URGE})
        if step is K.NOTIFY and not past:
            continue
        event = draw(handling_events(step, day, draw(sampled(past)) if step is K.NOTIFY else K.RECEIVE))
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
        day = days_later(draw, day, 60)
        events.append(HandlingEvent(kind=K.TRANSFER, day=day, to=draw(to) if draw(st.booleans()) else None))
    return tuple(events)


@cache
def _choices(state: HandlingState, kind: PetitionKind, *, alone: bool, open_: bool) -> tuple[HandlingEventKind, ...]:
    """The steps that can follow: a notification only after another step, the last ones only where a life may end."""
    return tuple(
        step
        for step, after in MOVES[state].items()
        if step not in FOREIGN_STEPS[kind] and not (alone and step is K.NOTIFY) and not (open_ and after.finished)
    )


def _examination(draw: st.DrawFn, day: pendulum.Date) -> Examination:
    """An expert examination requested some time after a day, with or without a result."""
    asked = days_later(draw, day, 60)
    return Examination(asked=asked, result=maybe_days_later(draw, asked, 60))


@composite
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
    chosen = draw(sampled(PetitionKind)) if kind is None else kind
    complex_ = draw(maybe(st.booleans()))
    instance = draw(sampled(Instance))
    unit = draw(where)
    to = (body_refs(units=where) | national_bodies()) if transferred else None
    return Handling(
        id=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        events=draw(_lives(received=day, kind=chosen, to=to)),
        kind=chosen if draw(st.booleans()) else None,
        instance=instance,
        examinations=(_examination(draw, day),) if draw(st.booleans()) else (),
        further=draw(maybe(sampled(FurtherGround))) if instance is Instance.SECOND else None,
        log_complete=draw(maybe(st.booleans())),
        complex=complex_,
        complexity=_complexity(draw, day) if complex_ else None,
        remote=draw(maybe(st.booleans())),
        discipline=draw(st.booleans()),
        authority=draw(maybe(sampled(Authority))),
        against=draw(maybe(sampled(Authority))),
        situation=draw(maybe(sampled(Situation))),
        officer=draw(maybe(officers())),
        internal_due=day_after(day, 10) if draw(st.booleans()) else None,
        routing=_routing(draw, day),
        incoming_number=draw(maybe(identifiers())),
        extras=draw(extras()),
    )


def _complexity(draw: st.DrawFn, day: pendulum.Date) -> Complexity | None:
    if not draw(st.booleans()):
        return None
    return Complexity(grounds=draw(_COMPLEX_GROUNDS), day=day if draw(st.booleans()) else None)


def _routing(draw: st.DrawFn, day: pendulum.Date) -> tuple[RoutingStep, ...]:
    """No step, one that assigns the paper, or one that sends it back."""
    action = draw(sampled((None, "assign", "send_back", "send_back")))
    if action is None:
        return ()
    opinion = draw(maybe(personal_texts())) if action == "send_back" else None
    return (RoutingStep(day=day, action=action, opinion=opinion),)
