"""State machines: lives of committees, step by step, with what must hold after each step.

Subclass one to drive an application of your own beside it; its ``TestCase`` runs under pytest and unittest.
"""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qcdc.dates import day_after
from qcdc.errors import QcdcError
from qcdc.model import CommitteeEvent, Person, Seat, SteeringCommittee, UnitRef, evolve
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days
from qcdc.vocab import CommitteeEventKind, Origin, Role

__all__ = ["CommitteeLife"]

_SEATS = st.sampled_from(("truong-ban", "pho-tt", "pho", "uv-1", "uv-2"))
_ROLES = {"truong-ban": Role.HEAD, "pho-tt": Role.STANDING_DEPUTY, "pho": Role.DEPUTY}
_STEP = st.integers(0, 60)


class CommitteeLife(RuleBasedStateMachine):
    """The life of one committee: founded, filled, left, replaced, re-formed, suspended, ended.

    Attributes:
        committee: as it stands; every step makes a new one.
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
        return self.committee.events[-1].day

    def _seat(self, name: str, role: Role | None = None) -> Seat:
        self.people += 1
        return Seat(id=name, role=role or _ROLES.get(name, Role.MEMBER), person=Person(id=f"NG-{self.people}"))

    def _write(self, event: CommitteeEvent) -> None:
        before = {day: self.committee.roster(day) for day in {one.day for one in self.committee.events}}
        self.committee = evolve(self.committee, events=(*self.committee.events, event))
        for day, roster in before.items():
            assert day >= event.day or self.committee.roster(day) == roster, "a later event changed a roster"

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
        """Somebody leaves: a vacancy is recorded."""
        if self._filled(name):
            day = day_after(self.today, step)
            self._write(CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=day, seat_id=name))
            assert name in self.committee.vacancies(day)

    @precondition(lambda self: self.committee.ended is None)
    @rule(names=st.sets(_SEATS, min_size=1), step=_STEP)
    def reform(self, names: set[str], step: int) -> None:
        """The whole roster is set anew."""
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
        """It ends: nobody sits any more."""
        day = day_after(self.today, step)
        self._write(CommitteeEvent(kind=CommitteeEventKind.END, day=day, to="Ủy ban MTTQ Việt Nam (giả lập)"))
        assert self.committee.roster(day) == ()

    @invariant()
    def one_of_each(self) -> None:
        """At most one head and one standing deputy; nobody outside the life of the committee."""
        roles = [seat.role for seat in self.committee.roster(self.today)]
        assert roles.count(Role.HEAD) <= 1
        assert roles.count(Role.STANDING_DEPUTY) <= 1
        assert self.committee.exists(self.today) or not roles
