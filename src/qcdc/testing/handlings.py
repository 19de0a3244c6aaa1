"""Strategies for handlings: complete logs through the two state machines, lawful or not."""

from __future__ import annotations

from collections.abc import Callable
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
from qcdc.testing.bodies import a_unit_body, body_refs, national_bodies
from qcdc.testing.choices import Choices, chosen, makes
from qcdc.testing.decisions import a_decision, a_publication, an_enforcement_record
from qcdc.testing.documents import a_document, an_extra_list, an_officer
from qcdc.testing.units import a_unit_ref
from qcdc.testing.values import a_day, a_personal_text, an_identifier
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

__all__ = ["a_handling", "classifications", "handling_events", "handlings"]

K = HandlingEventKind
_LENGTH = 6
_GROUNDS = {kind: (None, *sorted(found)) for kind, found in GROUNDS.items()}
_NO_GROUNDS: frozenset[Ground] = frozenset()
_BARRED = (None, _NO_GROUNDS, *(frozenset({ground}) for ground in sorted(GROUNDS[K.REFUSE])))
_COMPLEX_GROUNDS, _UNFIT, _RECIPIENTS = tuple(ComplexityGround), tuple(UnfitGround), tuple(Recipient)
_AUTHORITIES, _SITUATIONS, _OUTCOMES = (None, *Authority), (None, *Situation), (None, *Outcome)
_INSTANCES, _FURTHER, _KINDS = tuple(Instance), (None, *FurtherGround), tuple(PetitionKind)
_ACTIONS = (None, "assign", "send_back", "send_back")


@cache
def classifications() -> st.SearchStrategy[Classification]:
    """Fit papers and unfit ones."""
    return chosen(_a_classification)


def _a_classification(choices: Choices) -> Classification:
    fit = choices.yes()
    return Classification(
        fit=fit,
        unfit=frozenset() if fit else frozenset(choices.some(_UNFIT, least=1)),
        competent=choices.fact(),
        authority=choices.pick(_AUTHORITIES),
        level_skipping=choices.yes(),
        checkable=choices.fact(),
        barred=choices.pick(_BARRED),
    )


def _an_assignment(choices: Choices) -> Assignment:
    """A team of a head and another body."""
    role = choices.pick((TeamRole.JOIN, TeamRole.FOLLOW))
    lead = TeamMember(who=an_officer(choices), role=TeamRole.LEAD)
    return Assignment(team=(lead, TeamMember(body="Phòng Kinh tế (giả lập)", role=role)))


_REASONED = frozenset({K.REFUSE, K.RETURN, K.FILE, K.SUSPEND, K.TERMINATE})


def _settled(choices: Choices) -> dict[str, Any]:
    return {"outcome": choices.pick(_OUTCOMES), "decision": choices.maybe(a_decision)}


_DETAILS: dict[HandlingEventKind, Callable[[Choices], dict[str, Any]]] = {
    K.CLASSIFY: lambda choices: {"classification": choices.maybe(_a_classification)},
    K.VERIFY: lambda choices: {"assignment": choices.maybe(_an_assignment)},
    K.EXTEND: lambda choices: {"days": choices.between(1, 30)},
    K.DECIDE: _settled,
    K.CONCLUDE: _settled,
    K.NOTIFY: lambda choices: {"recipient": choices.pick((None, *_RECIPIENTS))},
    K.ENFORCE: lambda choices: {"enforcement": choices.maybe(an_enforcement_record)},
    K.PUBLISH: lambda choices: {"publication": choices.maybe(a_publication)},
    K.WITHDRAW: lambda choices: {"part": choices.fact()},
    K.REPORT: lambda choices: {"recipient": choices.pick((None, Recipient.RESOLVER, Recipient.SUPERIOR))},
    K.TRANSFER: lambda choices: {"ground": choices.pick((None, Ground.NOT_COMPETENT))},
}


def handling_events(
    kind: HandlingEventKind, day: pendulum.Date, told: K = K.RECEIVE
) -> st.SearchStrategy[HandlingEvent]:
    """One step of a kind on a day, with the details such a step has.

    Args:
        kind: the kind of step.
        day: its day.
        told: for a notification, the step that it is about.
    """
    return chosen(_an_event, kind, day, told)


def _an_event(choices: Choices, kind: HandlingEventKind, day: pendulum.Date, told: K) -> HandlingEvent:
    more: dict[str, Any] = {}
    stated = choices.yes()
    if kind is K.DIALOGUE:
        noticed = day if choices.yes() else None
        more["dialogue"] = DialogueRecord(
            notice=noticed,
            petitioner_came=choices.fact(),
            not_done=frozenset(choices.some(("minutes",) if noticed else ("minutes", "notice"))),
        )
    if kind is K.NOTIFY:
        more["about"] = told
    if kind in GROUNDS and kind is not K.TRANSFER:
        more["ground"] = choices.pick(_GROUNDS[kind])
    if choices.yes(one_in=5):
        more["document"] = a_document(choices)
    more["written"] = "document" in more if stated else None
    if kind in TOLD and choices.yes(one_in=5):
        more["not_notified"] = frozenset(choices.some(_RECIPIENTS))
    if kind in _REASONED:
        more["reasoned"] = choices.fact()
    if kind in _DETAILS:
        more |= _DETAILS[kind](choices)
    return HandlingEvent(kind=kind, day=day, **more)


def _a_life(
    choices: Choices, *, received: pendulum.Date, kind: PetitionKind, to: st.SearchStrategy[BodyRef] | None
) -> tuple[HandlingEvent, ...]:
    """A walk through the machine of a kind; with ``to`` it stays open, and a transfer ends it."""
    events = [HandlingEvent(kind=K.RECEIVE, day=received)]
    state, before, day = HandlingState.RECEIVED, HandlingState.RECEIVED, received
    for _ in range(choices.between(0, _LENGTH)):
        steps = _steps(state, kind, alone=len(events) == 1, open_=to is not None)
        if not steps:
            break
        step = choices.pick(steps)
        day = day_after(day, choices.between(0, 60))
        past = tuple(event.kind for event in events[1:] if event.kind not in {K.NOTIFY, K.URGE})
        if step is K.NOTIFY and not past:
            continue
        event = _an_event(choices, step, day, choices.pick(past) if step is K.NOTIFY else K.RECEIVE)
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
        day = day_after(day, choices.between(0, 60))
        events.append(HandlingEvent(kind=K.TRANSFER, day=day, to=choices.draw(to) if choices.yes() else None))
    return tuple(events)


@cache
def _steps(state: HandlingState, kind: PetitionKind, *, alone: bool, open_: bool) -> tuple[HandlingEventKind, ...]:
    """The steps that can follow: a notification only after another step, the last ones only where a life may end."""
    return tuple(
        step
        for step, after in MOVES[state].items()
        if step not in FOREIGN_STEPS[kind] and not (alone and step is K.NOTIFY) and not (open_ and after.finished)
    )


def _an_examination(choices: Choices, day: pendulum.Date) -> Examination:
    """An expert examination requested some time after a day, with or without a result."""
    asked = day_after(day, choices.between(0, 60))
    return Examination(asked=asked, result=day_after(asked, choices.between(0, 60)) if choices.yes() else None)


def handlings(
    *,
    received: pendulum.Date | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    transferred: bool | None = None,
    kind: PetitionKind | None = None,
) -> st.SearchStrategy[Handling]:
    """A handling in one body: a walk through the state machine of its kind, lawful or not.

    Args:
        received: the day of receipt; any if left out.
        units: its unit; any if left out.
        transferred: whether it ends with a transfer; by chance if left out.
        kind: of the petition; any if left out.
    """
    return chosen(a_handling, received=received, units=units, transferred=transferred, kind=kind)


def a_handling(
    choices: Choices,
    *,
    received: pendulum.Date | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    transferred: bool | None = None,
    kind: PetitionKind | None = None,
) -> Handling:
    """A handling as `handlings` draws it."""
    day = a_day(choices) if received is None else received
    chosen_kind = choices.pick(_KINDS) if kind is None else kind
    instance = choices.pick(_INSTANCES)
    unit = a_unit_ref(choices) if units is None else choices.draw(units)
    to = _receivers(units) if transferred else None
    complex_ = choices.fact()
    return Handling(
        id=an_identifier(choices),
        unit=unit,
        body=a_unit_body(choices, level=unit.level),
        kind=chosen_kind if choices.yes() else None,
        instance=instance,
        further=choices.pick(_FURTHER) if instance is Instance.SECOND else None,
        log_complete=choices.fact(),
        complex=complex_,
        complexity=_complexity(choices, day) if complex_ else None,
        remote=choices.fact(),
        discipline=choices.yes(),
        authority=choices.pick(_AUTHORITIES),
        against=choices.pick(_AUTHORITIES),
        situation=choices.pick(_SITUATIONS),
        internal_due=day_after(day, 10) if choices.yes() else None,
        examinations=(_an_examination(choices, day),) if choices.yes() else (),
        officer=choices.maybe(an_officer),
        incoming_number=choices.maybe(an_identifier),
        routing=_routing(choices, day),
        extras=an_extra_list(choices),
        events=_a_life(choices, received=day, kind=chosen_kind, to=to),
    )


def _receivers(units: st.SearchStrategy[UnitRef] | None) -> st.SearchStrategy[BodyRef]:
    """Bodies that a petition may be transferred to: of these units, and national ones."""
    return body_refs() if units is None else body_refs(units=units) | national_bodies()


def _complexity(choices: Choices, day: pendulum.Date) -> Complexity | None:
    if not choices.yes():
        return None
    grounds = frozenset(choices.some(_COMPLEX_GROUNDS, most=3))
    return Complexity(grounds=grounds, day=day if choices.yes() else None)


def _routing(choices: Choices, day: pendulum.Date) -> tuple[RoutingStep, ...]:
    """No step, one that assigns the paper, or one that sends it back."""
    action = choices.pick(_ACTIONS)
    if action is None:
        return ()
    opinion = choices.maybe(a_personal_text) if action == "send_back" else None
    return (RoutingStep(day=day, action=action, opinion=opinion),)


makes(handlings, a_handling)
makes(classifications, _a_classification)
