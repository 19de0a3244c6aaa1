from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import rules
from qcdc.dates import day_after, day_before, first_possible
from qcdc.errors import TransitionError
from qcdc.model import CommitteeEvent, Office, Seat, SteeringCommittee, evolve
from qcdc.testing import committees, seats, windows
from qcdc.vocab import CommitteeEventKind, Role


@floor("the committee does not exist on the day")
@given(committees(), st.data())
def test_nobody_sits_outside_the_life_of_the_committee(committee: SteeringCommittee, data: st.DataObject) -> None:
    """C2: a membership lies inside the life of the committee."""
    around = data.draw(windows([evolve(committee, events=committee.events[:1]), committee]))
    day = data.draw(st.sampled_from([day_before(first_possible(committee.founded)), around.start, around.end]))
    nonempty(not committee.exists(day))
    assert committee.exists(day) or committee.roster(day) == ()


@never_empty("every example is an appointment after an end")
@given(committees(), seats())
def test_an_appointment_after_the_end_cannot_be_built(committee: SteeringCommittee, seat: Seat) -> None:
    """C2: nothing happens after the end."""
    last = first_possible(committee.events[-1].day)
    events = [event for event in committee.events if not event.kind.last]
    events.append(CommitteeEvent(kind=CommitteeEventKind.END, day=last))
    events.append(CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=day_after(last), seat=seat))

    with pytest.raises(TransitionError) as caught:
        evolve(committee, events=tuple(events))

    assert caught.value.code == "committee.life"


@never_empty("every example is a seat whose office ended")
@given(committees(), st.sampled_from(Role))
def test_a_seat_outlives_its_office_only_with_a_finding(committee: SteeringCommittee, role: Role) -> None:
    """C2: a seat lies inside the office it is held through, where known; else a rule reports it."""
    day = day_after(first_possible(committee.founded), 10)
    office = Office(title="Trưởng Ban Dân vận Huyện ủy", until=day_before(day))
    seat = Seat(id="ghe", role=role, office=office)
    held = evolve(
        committee,
        events=(
            committee.events[0],
            CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=committee.founded, seat=seat),
        ),
    )
    rule = "committee.seat.office_ended"

    after = [verdict for verdict in rules.run(held, as_of=day).failed if verdict.rule.id == rule]
    before = [verdict for verdict in rules.run(held, as_of=day_before(day)).failed if verdict.rule.id == rule]

    assert len(after) == 1
    assert before == []
