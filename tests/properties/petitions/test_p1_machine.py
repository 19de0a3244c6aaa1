from __future__ import annotations

from typing import Any

import pendulum
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from builders import COMMUNE, GIA_LAI
from floors import never_empty
from qcdc import aggregate, codec, rules
from qcdc.dates import Period, as_day, day_after
from qcdc.errors import TransitionError
from qcdc.model import Handling, HandlingEvent, Petition, Petitioner, evolve
from qcdc.model.petitions.handling_states import FOREIGN_STEPS, MOVES
from qcdc.testing import handling_events
from qcdc.vocab import Channel, HandlingEventKind, HandlingState, Instance, Origin, PetitionerKind, PetitionKind

K = HandlingEventKind
WINDOW = Period.between("2025-01-01", "2026-12-31")
# Lives cross 1 July 2025 (the districts end) and 1 July 2026 (the laws change).
FIRST, LAST = as_day("2025-06-01"), as_day("2026-08-10")


class Lives(RuleBasedStateMachine):
    """A body and a citizen push one petition through its machine; after every push the books are right."""

    petition: Petition
    day: pendulum.Date

    @initialize(
        kind=st.sampled_from([PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION, PetitionKind.RECOMMENDATION]),
        day=st.dates(FIRST, LAST),
        instance=st.sampled_from(Instance),
    )
    def receive(self, kind: PetitionKind, day: Any, instance: Instance) -> None:
        self.day = as_day(day)
        receipt = HandlingEvent(kind=K.RECEIVE, day=self.day)
        self.petition = Petition(
            id="D-1",
            kind=kind,
            received=self.day,
            petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL),
            case="V-1",
            channel=Channel.POST,
            handlings=(Handling(id="X-0", unit=COMMUNE, events=(receipt,), kind=kind, instance=instance),),
            origin=Origin.SYNTHETIC,
        )

    @property
    def last(self) -> Handling:
        return self.petition.handlings[-1]

    def put(self, event: HandlingEvent) -> None:
        grown = evolve(self.last, events=(*self.last.events, event))
        self.petition = evolve(self.petition, handlings=(*self.petition.handlings[:-1], grown))

    @rule(data=st.data(), later=st.integers(0, 40))
    def go_on(self, data: st.DataObject, later: int) -> None:
        """A step the machine lists is taken, and leads where the table says."""
        state = self.last.state(self.day)
        choices = sorted(set(MOVES[state]) - FOREIGN_STEPS[self.petition.kind] - {K.NOTIFY})
        kind = data.draw(st.sampled_from(choices))
        self.day = day_after(self.day, later)
        event = data.draw(handling_events(kind, self.day))
        self.put(event)
        if not (kind is K.RESUME or event.part or event.enforcement is not None):
            assert self.last.state(self.day) is MOVES[state][kind]

    @rule(data=st.data())
    def try_what_cannot_be(self, data: st.DataObject) -> None:
        """P1: a step that is not listed is refused with its code, and changes nothing."""
        before = self.petition
        state = self.last.state(self.day)
        wrong = sorted((set(K) - set(MOVES[state]) - {K.NOTIFY}) | FOREIGN_STEPS[self.petition.kind])
        event = data.draw(handling_events(data.draw(st.sampled_from(wrong)), self.day))
        with pytest.raises(TransitionError) as caught:
            self.put(event)
        assert caught.value.code in {"handling.life", "petition.step_of_other_kind"}
        assert self.petition is before

    @precondition(lambda self: self.last.finished is None and len(self.petition.handlings) < 3)
    @rule(later=st.integers(0, 10))
    def responsible_units(self, later: int) -> None:
        """P9: the successor has the state and the clock of the body before."""
        state, clock = self.last.state(self.day), self.last.clock_start
        self.day = day_after(self.day, later)
        self.petition = self.petition.handed_over(GIA_LAI, on=self.day, handling=f"X-{len(self.petition.handlings)}")
        assert self.last.state(self.day) is state
        assert self.last.clock_start == clock

    @invariant()
    def the_books_are_right(self) -> None:
        """P1, P3, R1: what the machine made is accepted, counted and judged."""
        assert codec.decode(codec.encode(self.petition), Petition) == self.petition
        counted = aggregate.tally([self.petition], over=WINDOW).counts
        sums = {
            name: counted.get(f"handling.{name}", 0) for name in ("carried_in", "opened", "finished", "carried_out")
        }
        assert sums["carried_in"] + sums["opened"] == sums["finished"] + sums["carried_out"]
        assert not rules.run(self.petition, as_of=self.day).crashed
        for one in rules.deadlines(self.petition, as_of=self.day):
            assert one.deadline is None or one.deadline.day > one.deadline.start
        assert self.petition.state(day_after(self.day)) is not HandlingState.NOT_RECEIVED


@never_empty("every run receives a petition and goes on step by step; every step is looked at")
def test_every_life_the_machine_generates_is_accepted_and_every_near_miss_refused() -> None:
    """P1: every history the machine generates is accepted; every near miss is refused with its known code."""
    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
