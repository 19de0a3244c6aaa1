from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from properties.committees.lives import moments_of, seated
from qcdc.dates import first_possible
from qcdc.model import Seat, SteeringCommittee, evolve
from qcdc.testing import committees
from qcdc.vocab import CommitteeEventKind


@floor("somebody sits")
@given(seated(), st.data())
def test_the_roster_is_the_fold_of_the_events_up_to_the_day(committee: SteeringCommittee, data: st.DataObject) -> None:
    """C3: the roster on a day is the fold of the events up to it."""
    day = data.draw(moments_of(committee))
    seats: dict[str, Seat] = {}
    for event in committee.events:
        if first_possible(event.day) > day:
            continue
        if event.seat is not None:
            seats[event.seat.id] = event.seat
        elif event.kind is CommitteeEventKind.LEAVE:
            assert event.seat_id is not None
            del seats[event.seat_id]
        elif event.kind is CommitteeEventKind.REFORM:
            seats = {seat.id: seat for seat in event.seats}
        elif event.kind.last:
            seats.clear()

    nonempty(seats)
    assert sorted(committee.roster(day), key=lambda seat: seat.id) == sorted(seats.values(), key=lambda seat: seat.id)


@floor("events follow on a later day")
@given(committees())
def test_later_events_never_change_a_roster(committee: SteeringCommittee) -> None:
    """C3: later events never change the roster of a day."""
    nonempty(committee.events[0].day != committee.events[-1].day)
    for index, event in enumerate(committee.events):
        day = first_possible(event.day)
        known = tuple(one for one in committee.events if first_possible(one.day) <= day)
        if len(known) > index:
            assert evolve(committee, events=known).roster(day) == committee.roster(day)
