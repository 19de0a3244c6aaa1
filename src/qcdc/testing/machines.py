"""State machines: lives of committees, models and matters, step by step, with invariants after each step.

Subclass one to run your own application in parallel; its ``TestCase`` runs under pytest and unittest.
"""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qcdc.dates import day_after, last_possible
from qcdc.errors import InvariantError, QcdcError, TransitionError
from qcdc.model import (
    Benefit,
    CommitteeEvent,
    Matter,
    ModelEvent,
    Person,
    Seat,
    SkilfulModel,
    StageException,
    SteeringCommittee,
    UnitRef,
    Works,
    evolve,
)
from qcdc.testing.boards import oversights
from qcdc.testing.participation import consultations, published_contents
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days
from qcdc.vocab import (
    CommitteeEventKind,
    Level,
    MatterKind,
    ModelEventKind,
    ModelField,
    ModelHolder,
    ModelStage,
    Origin,
    Role,
    Stage,
)

__all__ = ["CommitteeLife", "MatterLife", "ModelLife"]

_SEATS = st.sampled_from(("truong-ban", "pho-tt", "pho", "uv-1", "uv-2"))
_ROLES = {"truong-ban": Role.HEAD, "pho-tt": Role.STANDING_DEPUTY, "pho": Role.DEPUTY}
_STEP = st.integers(0, 60)


class CommitteeLife(RuleBasedStateMachine):
    """The life of one committee: founded, filled, left, replaced, re-formed, suspended, ended.

    Attributes:
        committee: the current value; every step makes a new one.
    """

    committee: SteeringCommittee
    people: int

    @initialize(unit=unit_refs(), day=days())
    def found(self, unit: UnitRef, day: pendulum.Date) -> None:
        """It is founded."""
        self.people = 0
        self.committee = SteeringCommittee(
            id="BCD",
            name="Ban Chỉ đạo (giả lập)",
            unit=unit,
            events=(CommitteeEvent(kind=CommitteeEventKind.FOUND, day=day),),
            origin=Origin.SYNTHETIC,
        )

    @property
    def today(self) -> pendulum.Date:
        """The day of the last event."""
        return last_possible(self.committee.events[-1].day)

    def _seat(self, name: str, role: Role | None = None) -> Seat:
        self.people += 1
        return Seat(id=name, role=role or _ROLES.get(name, Role.MEMBER), person=Person(id=f"NG-{self.people}"))

    def _write(self, event: CommitteeEvent) -> None:
        known = {last_possible(one.day) for one in self.committee.events}
        before = {day: self.committee.roster(day) for day in known}
        self.committee = evolve(self.committee, events=(*self.committee.events, event))
        for day, roster in before.items():
            assert day >= last_possible(event.day) or self.committee.roster(day) == roster, (
                "a later event changed a roster"
            )

    def _filled(self, name: str) -> bool:
        return name in {seat.id for seat in self.committee.roster(self.today)}

    @precondition(lambda self: self.committee.ended is None)
    @rule(name=_SEATS, step=_STEP)
    def fill(self, name: str, step: int) -> None:
        """A seat is filled; one that is taken is replaced."""
        kind = CommitteeEventKind.REPLACE if self._filled(name) else CommitteeEventKind.APPOINT
        day = day_after(self.today, step)
        self._write(CommitteeEvent(kind=kind, day=day, seat=self._seat(name)))
        assert self._filled(name)
        assert name not in self.committee.vacancies(day)

    @precondition(lambda self: self.committee.ended is None)
    @rule(name=_SEATS, step=_STEP)
    def leave(self, name: str, step: int) -> None:
        """A member leaves: a vacancy is recorded."""
        if self._filled(name):
            day = day_after(self.today, step)
            self._write(CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=day, seat_id=name))
            assert name in self.committee.vacancies(day)

    @precondition(lambda self: self.committee.ended is None)
    @rule(names=st.sets(_SEATS, min_size=1), step=_STEP)
    def reform(self, names: set[str], step: int) -> None:
        """The whole roster is replaced."""
        seats = tuple(self._seat(name) for name in sorted(names))
        day = day_after(self.today, step)
        self._write(CommitteeEvent(kind=CommitteeEventKind.REFORM, day=day, seats=seats))
        assert {seat.id for seat in self.committee.roster(day)} == names
        assert self.committee.vacancies(day) == ()

    @precondition(lambda self: self.committee.ended is None)
    @rule(step=_STEP)
    def rest(self, step: int) -> None:
        """It is suspended, or resumes."""
        active = self.committee.active(self.today)
        kind = CommitteeEventKind.SUSPEND if active else CommitteeEventKind.RESUME
        day = day_after(self.today, step)
        self._write(CommitteeEvent(kind=kind, day=day))
        assert self.committee.active(day) is not active

    @precondition(lambda self: self.committee.ended is None and self._filled("truong-ban"))
    @rule()
    def second_head(self) -> None:
        """A near miss: a second head is refused, and the committee stays as it was."""
        event = CommitteeEvent(
            kind=CommitteeEventKind.APPOINT, day=day_after(self.today), seat=self._seat("truong-ban-2", Role.HEAD)
        )
        assert self._refused(event) == "committee.two_heads"

    @precondition(lambda self: self.committee.ended is not None)
    @rule(kind=st.sampled_from((CommitteeEventKind.RESUME, CommitteeEventKind.SUSPEND, CommitteeEventKind.FOUND)))
    def after_the_end(self, kind: CommitteeEventKind) -> None:
        """A near miss: nothing happens after the end."""
        assert self._refused(CommitteeEvent(kind=kind, day=day_after(self.today))) == "committee.life"

    def _refused(self, event: CommitteeEvent) -> str | None:
        """The code with which an event is refused; none if it happens."""
        try:
            self._write(event)
        except QcdcError as error:
            return error.code
        return None

    @precondition(lambda self: self.committee.ended is None and len(self.committee.events) > 3)
    @rule(step=_STEP)
    def end(self, step: int) -> None:
        """It ends: no seat is filled any more."""
        day = day_after(self.today, step)
        self._write(CommitteeEvent(kind=CommitteeEventKind.END, day=day, to="Ủy ban MTTQ Việt Nam (giả lập)"))
        assert self.committee.roster(day) == ()

    @invariant()
    def one_of_each(self) -> None:
        """At most one head and one standing deputy; no members before the founding or after the end."""
        roles = [seat.role for seat in self.committee.roster(self.today)]
        assert roles.count(Role.HEAD) <= 1
        assert roles.count(Role.STANDING_DEPUTY) <= 1
        assert self.committee.exists(self.today) or not roles


class ModelLife(RuleBasedStateMachine):
    """The life of one “Dân vận khéo” model: registered, built, found effective, recognised, kept, stopped.

    Attributes:
        model: the current value.
    """

    model: SkilfulModel

    @initialize(day=days())
    def register(self, day: pendulum.Date) -> None:
        """It is registered."""
        self.model = SkilfulModel(
            id="MH",
            title="Mô hình (giả lập)",
            unit=UnitRef.of(Level.COMMUNE, "99001", day),
            field=ModelField.ECONOMY,
            holder=ModelHolder.COLLECTIVE,
            events=(ModelEvent(kind=ModelEventKind.REGISTER, day=day),),
            origin=Origin.SYNTHETIC,
        )

    @rule(kind=st.sampled_from(ModelEventKind), step=_STEP, level=st.sampled_from(Level))
    def happen(self, kind: ModelEventKind, step: int, level: Level) -> None:
        """An event happens, if it can: only the next stage, and no event after it stopped."""
        day = day_after(self.model.events[-1].day, step)
        stage = self.model.stage(self.model.events[-1].day)
        recognises = kind is ModelEventKind.RECOGNISE
        event = ModelEvent(kind=kind, day=day, level=level if recognises else None)
        try:
            self.model = evolve(self.model, events=(*self.model.events, event))
        except TransitionError:
            assert not _may_follow(stage, kind), "a lawful step was refused"
        else:
            assert _may_follow(stage, kind), "a stage was skipped"

    @invariant()
    def never_mixed(self) -> None:
        """It is in one stage, and recognised only at levels that recognised it."""
        day = self.model.events[-1].day
        recognised = any(event.kind is ModelEventKind.RECOGNISE for event in self.model.events)
        assert self.model.stage(day) is not None
        assert bool(self.model.recognised_at(day)) is recognised


def _may_follow(stage: ModelStage | None, kind: ModelEventKind) -> bool:
    """An independent statement of the events that may follow a stage."""
    if stage is ModelStage.STOPPED or kind is ModelEventKind.REGISTER:
        return False
    if kind in {ModelEventKind.KEEP, ModelEventKind.STOP}:
        return True
    wanted = {
        ModelEventKind.BUILD: "registered",
        ModelEventKind.FIND_EFFECTIVE: "built",
        ModelEventKind.RECOGNISE: "effective recognised",
    }
    return stage is not None and stage.value in wanted[kind].split()


class MatterLife(RuleBasedStateMachine):
    """The life of a matter: records are added day by day, at any stage; out of order only with a reason.

    Attributes:
        matter: the current value.
        day: today.
    """

    matter: Matter
    day: pendulum.Date

    @initialize(day=days())
    def begin(self, day: pendulum.Date) -> None:
        """It begins without records."""
        self.day = day
        self.matter = Matter(
            id="VIEC",
            kind=MatterKind.PROJECT,
            title="Đường bê tông (giả lập)",
            unit=UnitRef.of(Level.COMMUNE, "99001", day),
            origin=Origin.SYNTHETIC,
        )

    @rule(step=_STEP)
    def wait(self, step: int) -> None:
        """Days pass."""
        self.day = day_after(self.day, step)

    @rule(data=st.data())
    def tell(self, data: st.DataObject) -> None:
        """Content is published."""
        told = data.draw(published_contents(decided=self.day))
        self._add(publications=(*self.matter.publications, told))

    @rule(data=st.data())
    def ask(self, data: st.DataObject) -> None:
        """The people are consulted."""
        self._add(consultations=(*self.matter.consultations, data.draw(consultations(start=self.day))))

    @rule()
    def work(self) -> None:
        """People begin to work."""
        if self.matter.works is None:
            self._add(works=Works(start=self.day))

    @rule(data=st.data())
    def look(self, data: st.DataObject) -> None:
        """An inspection or supervision takes place."""
        self._add(oversight=(*self.matter.oversight, data.draw(oversights(start=self.day))))

    @rule()
    def benefit(self) -> None:
        """People benefit."""
        if self.matter.benefit is None:
            self._add(benefit=Benefit(day=self.day, result="Đã bàn giao (giả lập)"))

    def _add(self, **records: object) -> None:
        """Add records; if a stage then began too early, the matter gets an exception with a reason."""
        reached = {stage: self.matter.began(stage) for stage in Stage}
        given: list[StageException] = []
        while True:
            try:
                self.matter = evolve(self.matter, **records, exceptions=tuple(given))
            except InvariantError as error:
                if error.code != "matter.order":
                    raise
                given.append(StageException(stage=Stage(str(error.params["stage"])), reason="Lý do (giả lập)"))
            else:
                break
        for stage, day in reached.items():
            now = self.matter.began(stage)
            assert day is None or (now is not None and now <= day), "a stage once reached began later"

    @invariant()
    def in_order(self) -> None:
        """Every stage out of order has a reason, and no other does; the history is in the order of days."""
        assert {one.stage for one in self.matter.exceptions} == set(self.matter.out_of_order)
        told = [one.day for one in self.matter.story]
        assert told == sorted(told)
