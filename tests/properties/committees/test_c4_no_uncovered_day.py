from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from properties.committees.lives import moments_of, seated
from qcdc.dates import day_before, first_possible
from qcdc.model import SteeringCommittee
from qcdc.testing import committees
from qcdc.vocab import CommitteeEventKind

REPLACED = committees().filter(lambda one: any(event.kind is CommitteeEventKind.REPLACE for event in one.events))


@floor("a seat had a holder")
@given(seated(), st.data())
def test_a_seat_is_held_or_a_vacancy_is_recorded(committee: SteeringCommittee, data: st.DataObject) -> None:
    """C4: from its first holder on a seat is held or recorded as vacant, until a re-forming or the end."""
    day = data.draw(moments_of(committee))
    known: set[str] = set()
    for event in committee.events:
        if first_possible(event.day) > day:
            break
        if event.kind is CommitteeEventKind.REFORM:
            known = {seat.id for seat in event.seats}
        elif event.seat is not None:
            known.add(event.seat.id)
        elif event.kind.last:
            known.clear()

    nonempty(known)
    held = {seat.id for seat in committee.roster(day)}

    assert held | set(committee.vacancies(day)) == known
    assert not held & set(committee.vacancies(day))


@floor("a member was replaced")
@HALF
@given(REPLACED)
def test_a_replacement_leaves_no_day_uncovered(committee: SteeringCommittee) -> None:
    """C4: replacing a member leaves no uncovered day: the seat is held on the day before and on the day itself."""
    for index, event in enumerate(committee.events):
        earlier = [one for one in committee.events[:index] if one.day == event.day]
        if event.kind is CommitteeEventKind.REPLACE and not earlier:
            nonempty(True)
            on = first_possible(event.day)
            assert event.seat is not None
            assert event.seat.id in {seat.id for seat in committee.roster(day_before(on))}
            later = [one for one in committee.events[index + 1 :] if one.day == event.day]
            assert later or event.seat in committee.roster(on)
