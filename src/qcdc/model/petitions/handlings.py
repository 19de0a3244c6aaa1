"""Handlings (*quá trình xử lý tại một cơ quan*): the handling of a petition by one body, as an immutable log of steps.

Three things are separate. The *legal state* on a day is computed from the log. The *office routing* (who holds
the file, who approved) is an open log beside it. *Lateness* is neither: `qcdc.rules.deadlines` derives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, overload

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, TransitionError
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.logs import NONE, in_order, longer
from qcdc.model.people import Person
from qcdc.model.petitions.handling_notes import Complexity, Examination, RoutingStep
from qcdc.model.petitions.handling_states import MOVES, TOLD
from qcdc.model.petitions.handling_steps import HandlingEvent
from qcdc.model.places.body_references import at_level_of_its_unit
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import (
    Authority,
    FurtherGround,
    Ground,
    HandlingEventKind,
    HandlingState,
    Instance,
    PetitionKind,
    Situation,
)

__all__ = ["Handling"]

_DAYS = v.ordered(attrgetter("day"), "day")


@entity
class Handling:
    """The handling of a petition by one body (*quá trình xử lý tại một cơ quan*).

    The steps may be in any possible order, lawful or not (a rule reports a decision before the acceptance). An
    impossible order is refused.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        unit: the unit of the body, by a code and a day on which the unit had the code.
        body: which body of the unit; the People's Committee if left out.
        events: the steps in the order of days; the first is the receipt.
        kind: the kind of the petition, for code that has the handling without its petition; ``None``: see the petition.
        instance: first or second settlement; for a denunciation the second is a further one (*tố cáo tiếp*).
        complex: whether the body recorded the matter as complex; ``None``: not stated.
        complexity: the grounds; ``None``: not stated.
        remote: whether the time limits for remote areas apply; ``None``: not stated.
        discipline: whether the complaint is about a disciplinary decision against an official, for which the law has a
            separate chapter.
        authority: who settles it.
        against: the author of the contested decision or act.
        situation: the situation of the person denounced, or of the body, since the act; ``None``: not stated.
        officer: who handles it.
        approver: who approves.
        internal_due: the internal deadline of the office.
        routing: the internal log of the office.
        examinations: the recorded expert examinations.
        further: with a further denunciation: its ground; ``None``: not stated.
        log_complete: whether the log has every step up to its last day, notices included, so that any other step was
            not taken; ``None``: not stated.
        inherited: the steps of the previous body, if this one is its successor: the case and its time limits continue.
        incoming_number: the number of the petition in the body's register of incoming papers (*số đến*).
        extras: what the register keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    events: tuple[HandlingEvent, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(HandlingEvent)), v.not_empty, _DAYS)
    )
    kind: PetitionKind | None = attrs.field(default=None, validator=v.maybe(v.instance(PetitionKind)))
    instance: Instance = attrs.field(default=Instance.FIRST, validator=v.instance(Instance))
    complex: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    complexity: Complexity | None = attrs.field(default=None, validator=v.maybe(v.instance(Complexity)))
    remote: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    discipline: bool = attrs.field(default=False, validator=v.check_flag)
    authority: Authority | None = attrs.field(default=None, validator=v.maybe(v.instance(Authority)))
    against: Authority | None = attrs.field(default=None, validator=v.maybe(v.instance(Authority)))
    situation: Situation | None = attrs.field(default=None, validator=v.maybe(v.instance(Situation)))
    officer: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    approver: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    internal_due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    routing: tuple[RoutingStep, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(RoutingStep)), v.ordered(lambda step: step.day, "day")),
    )
    examinations: tuple[Examination, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(Examination)), v.ordered(lambda one: one.asked, "day")),
    )
    further: FurtherGround | None = attrs.field(default=None, validator=v.maybe(v.instance(FurtherGround)))
    log_complete: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    inherited: tuple[HandlingEvent, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(HandlingEvent)), _DAYS)
    )
    incoming_number: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _at_its_level = at_level_of_its_unit

    @classmethod
    def of(cls, unit: Unit | UnitRef, received: DayLike, *, id: str, **fields: Any) -> Handling:
        """A handling in short form, received on a day; `with_step` adds further steps.

        >>> handling = Handling.of(UnitRef.of("commune", "23677", "2026-07-02"), "2026-07-02", id="X-1", complex=False)
        >>> handling.with_step("accept", on="2026-07-06").state("2026-07-06")
        <HandlingState.ACCEPTED: 'accepted'>

        Args:
            unit: the body.
            received: the day of its receipt.
            id: chosen by the user.
            fields: the other fields, except the steps: a member of a code list by its code, a day as ISO text.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        events = (HandlingEvent.of(HandlingEventKind.RECEIVE, as_day(received, "received")),)
        return short(cls, dict(fields, id=id, unit=unit, events=events))

    @check
    def _check_not_received(self) -> Faults:
        if self.events[0].kind is _RECEIVE:
            return ()
        return (InvariantError("handling.not_received", "events"),)

    @check(needs=("complexity",))
    def _check_complexity(self) -> Faults:
        if self.complexity is not None and not self.complex:
            yield InvariantError("handling.complexity", "complex")

    @check(needs=("further",))
    def _check_further(self) -> Faults:
        if self.further is not None and self.instance is not Instance.SECOND:
            yield InvariantError("handling.further", "further")

    @check
    def _check_life(self) -> Faults:
        if self.events[0].kind is not _RECEIVE:
            return ()  # reported above; every later step would be reported only as a consequence
        states = self._states()
        own = len(self.inherited)
        if not own or (not states[own - 1].finished and self.inherited[-1].day <= self.received):
            return ()
        return (InvariantError("handling.inherited", "inherited"),)

    def _fold(self) -> Iterator[tuple[HandlingEvent, HandlingState]]:
        """Every step of the log with the state after it."""
        return zip(self.log, self._states(), strict=True)

    def _states(self) -> tuple[HandlingState, ...]:
        """The state after each step of the log. It depends on few details of the steps, so it is kept by them."""
        own = len(self.inherited)
        log = self.inherited + self.events if own else self.events
        kinds = [one.kind for one in log]
        details = None if _DETAILED.isdisjoint(kinds) else tuple(map(_detail, log))
        life = (own, details, *kinds)
        found = _LIVES.get(life)
        if found is None:
            found = tuple(state for _, state in self._walk())
            if len(_LIVES) < _MOST_LIVES:
                _LIVES[life] = found
        return found

    def _walk(self) -> Iterator[tuple[HandlingEvent, HandlingState]]:
        """Every step of the log with the state after it."""
        state = HandlingState.NOT_RECEIVED
        before = state
        told: set[HandlingEventKind] = set()
        own = len(self.inherited)
        for index, event in enumerate((*self.inherited, *self.events)):
            if event.kind is HandlingEventKind.RECEIVE and 0 < index <= own:
                # A successor receives an open handling, and its state continues.
                yield event, state
                continue
            moved = MOVES[state].get(event.kind)
            if moved is None:
                raise TransitionError(
                    "handling.life",
                    "events",
                    index=max(index - own, 0),
                    kind=event.kind,
                    state=state,
                    fits=_fitting(state, told),
                )
            if event.about is not None and event.about not in told:
                raise TransitionError(
                    "handling.nothing_told",
                    "events",
                    index=max(index - own, 0),
                    kind=event.about,
                    fits=in_order(HandlingEventKind, told & TOLD) or NONE,
                )
            told.add(event.kind)
            if event.kind is HandlingEventKind.SUSPEND:
                before = state
            state = _moved(event, state, before, moved)
            yield event, state

    @property
    def log(self) -> tuple[HandlingEvent, ...]:
        """Every step that counts for time limits: those taken over, then those of this body."""
        return self.inherited + self.events

    def first(self, kind: HandlingEventKind) -> HandlingEvent | None:
        """The first step of a kind in this body, if there is one."""
        return next((event for event in self.events if event.kind is kind), None)

    @property
    def received(self) -> pendulum.Date:
        """The day of the receipt in this body."""
        return self.events[0].day

    @property
    def clock_start(self) -> pendulum.Date:
        """The day of receipt from which time limits start; for a successor, that of the previous body."""
        return self.log[0].day

    @property
    def accepted(self) -> pendulum.Date | None:
        """The day of the acceptance (*thụ lý*), if there was one, by this body or its predecessor."""
        for event in self.log:
            if event.kind is HandlingEventKind.ACCEPT:
                return event.day
        return None

    @property
    def ending(self) -> HandlingEvent | None:
        """The step that finished the handling in this body, if there is one."""
        return next((event for event, state in self._fold() if state.finished), None)

    @property
    def finished(self) -> pendulum.Date | None:
        """The day on which the body finished it, in whatever way."""
        ending = self.ending
        return None if ending is None else ending.day

    @property
    def suspensions(self) -> tuple[tuple[pendulum.Date, pendulum.Date | None], ...]:
        """Each suspension: the day it began, and the day of the resumption or of the end, if there is one."""
        found: list[tuple[pendulum.Date, pendulum.Date | None]] = []
        state = HandlingState.NOT_RECEIVED
        for event, after in self._fold():
            if after is HandlingState.SUSPENDED and state is not after:
                found.append((event.day, None))
            elif state is HandlingState.SUSPENDED and after is not state:
                # A hand-over does not end a suspension: the state continues with the successor.
                found[-1] = (found[-1][0], event.day)
            state = after
        return tuple(found)

    @property
    def succeeded(self) -> bool:
        """Whether it ended by handing over to a successor body."""
        ending = self.ending
        return ending is not None and ending.ground is Ground.SUCCESSION

    @property
    def log_to_hand_over(self) -> tuple[HandlingEvent, ...]:
        """The log up to the hand-over, which a successor body takes over."""
        ending = self.ending
        return self.log if ending is None else self.log[: self.log.index(ending)]

    def state(self, on: DayLike) -> HandlingState:
        """Its state at the end of a day; later steps have no effect."""
        return self.stood(on)[0]

    def stood(self, on: DayLike) -> tuple[HandlingState, HandlingEvent | None]:
        """Its state at the end of a day, and the step that ended it by then, if any."""
        day = as_day(on, "on")
        if day < self.received:
            return HandlingState.NOT_RECEIVED, None
        log, states = self.log, self._states()
        last = len(log)
        while log[last - 1].day > day:
            last -= 1
        for place in range(last):
            if states[place].finished:
                return states[last - 1], log[place]
        return states[last - 1], None

    def until(self, on: DayLike) -> tuple[HandlingEvent, ...]:
        """The log up to the end of a day."""
        day = as_day(on, "on")
        return tuple(event for event in self.log if event.day <= day)

    @overload
    def with_step(self, kind: HandlingEvent, /) -> Handling: ...
    @overload
    def with_step(self, kind: HandlingEventKind | str, *, on: DayLike, **fields: Any) -> Handling: ...
    def with_step(
        self, kind: HandlingEvent | HandlingEventKind | str, *, on: DayLike | None = None, **fields: Any
    ) -> Handling:
        """The handling with one more step at the end of its log.

        Args:
            kind: the kind of step, or its code: ``"accept"``; or the whole step, for example one read from a document,
                and nothing else.
            on: its day, not before that of the last step.
            fields: the other fields, in short form: see `HandlingEvent.of` and `HandlingEvent.carries`.

        Raises:
            TransitionError: the step does not fit (``handling.life``, ``handling.nothing_told``); the error names the
                ones that do.
            InvariantError: an earlier day (``list.unordered``), or a wrong field.
        """
        if isinstance(kind, HandlingEvent):
            if on is not None or fields:
                fields.clear()
                raise InvariantError("event.complete", "kind")
            return evolve(self, events=(*self.events, kind))
        day: Any = on  # callers without a type checker leave it out
        fields |= {"kind": kind, "day": as_day(day, "on")}
        return longer(self, "events", HandlingEvent, fields)

    def with_routing(self, action: str, *, on: DayLike, **fields: Any) -> Handling:
        """The handling with one more step of the internal log; the fields in short form (`RoutingStep`).

        Raises:
            InvariantError: an earlier day than that of the last one (``list.unordered``), or a wrong field.
        """
        fields |= {"action": action, "day": as_day(on, "on")}
        return longer(self, "routing", RoutingStep, fields)

    def next_steps(self, *, on: DayLike) -> tuple[HandlingEventKind, ...]:
        """The kinds of step that fit at the end of the log on a day, for a menu, in the order of the code list.

        None fits before the day of the last step. Their fields: `HandlingEvent.carries`. The kind of the petition is
        not considered: see `Petition.next_steps`.
        """
        if as_day(on, "on") < self.events[-1].day:
            return ()
        *_, (_, state) = self._fold()
        return _fitting(state, {event.kind for event in self.log})


_LIVES: dict[tuple[object, ...], tuple[HandlingState, ...]] = {}
"""The states of possible lives, by what they depend on; the lives of a register are few."""
_MOST_LIVES = 16_384
_DETAILED = frozenset({HandlingEventKind.NOTIFY, HandlingEventKind.WITHDRAW, HandlingEventKind.ENFORCE})
"""The steps with details on which the states depend."""
_RECEIVE = HandlingEventKind.RECEIVE


def _detail(one: HandlingEvent) -> tuple[object, ...]:
    """The details of a step on which the states depend."""
    return one.about, one.part, one.goes_on, one.enforcement is None or one.enforcement.complete


def _fitting(state: HandlingState, told: set[HandlingEventKind]) -> tuple[HandlingEventKind, ...]:
    """The steps that fit a state after the steps already taken."""
    kinds = set(MOVES[state])
    if not told & TOLD:
        kinds.discard(HandlingEventKind.NOTIFY)
    return in_order(HandlingEventKind, kinds)


def _moved(event: HandlingEvent, state: HandlingState, before: HandlingState, moved: HandlingState) -> HandlingState:
    """The state after a step, if it depends on the details."""
    match event.kind:
        case HandlingEventKind.RESUME:
            return before
        case HandlingEventKind.WITHDRAW if event.part or event.goes_on:
            return state
        case HandlingEventKind.ENFORCE if event.enforcement is not None and not event.enforcement.complete:
            return HandlingState.ENFORCING
        case _:
            return moved
