from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc.dates import day_after, first_possible
from qcdc.errors import InvariantError
from qcdc.model import CommitteeEvent, Office, SteeringCommittee, evolve
from qcdc.testing import committees, seats
from qcdc.vocab import CommitteeEventKind, Role

SINGLE = (Role.HEAD, Role.STANDING_DEPUTY)
OFFICE = Office(title="Phó Bí thư Đảng ủy")


@floor("a single role is held")
@given(committees())
def test_no_day_has_two_heads_or_two_standing_deputies(committee: SteeringCommittee) -> None:
    """C1: on no day two heads or two standing deputies."""
    nonempty(any(committee.holders(role, first_possible(one.day)) for one in committee.events for role in SINGLE))
    for event in committee.events:
        for role in SINGLE:
            assert len(committee.holders(role, first_possible(event.day))) <= 1


@floor("two seats of the role are new")
@given(committees(), st.sampled_from(SINGLE), st.data())
def test_two_holders_of_a_single_role_cannot_be_built(
    committee: SteeringCommittee, role: Role, data: st.DataObject
) -> None:
    """C1: two heads or two standing deputies on one day are refused, and the error names the events."""
    events = [event for event in committee.events if not event.kind.last]
    last = first_possible(events[-1].day)
    day = day_after(last)
    taken = {seat.id for seat in committee.roster(last)}
    chosen = st.lists(seats(role=role), min_size=2, max_size=2, unique_by=lambda seat: seat.id)
    # By office alone: a person who sits already would be refused for another reason.
    added = [evolve(seat, person=None, office=OFFICE) for seat in data.draw(chosen) if seat.id not in taken]
    if len(added) < 2:
        return
    nonempty(True)
    events += [CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=day, seat=seat) for seat in added]

    with pytest.raises(InvariantError) as caught:
        evolve(committee, events=tuple(events))

    assert caught.value.code in {"committee.two_heads", "committee.two_standing_deputies"}
    assert caught.value.attribute == "events"


@never_empty("every committee was founded")
@given(committees())
def test_a_committee_without_a_head_can_be_built(committee: SteeringCommittee) -> None:
    """C1: none at all is a matter for a rule, not for the constructor."""
    founding = evolve(committee, events=committee.events[:1])

    assert founding.holders(Role.HEAD, first_possible(founding.founded)) == ()
