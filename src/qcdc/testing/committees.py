"""Strategies for steering committees: logs of events that can have happened."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import CommitteeEvent, Office, Person, Seat, SteeringCommittee
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, texts
from qcdc.vocab import CommitteeEventKind, Origin, Role

__all__ = ["committees", "seats"]


def seats(*, role: Role | None = None) -> st.SearchStrategy[Seat]:
    """Seats held by a made-up person, through an office, or both."""
    people = st.builds(Person, id=identifiers(), name=st.none() | made_up_names())
    offices = st.builds(Office, title=texts(), body=texts())
    roles = st.sampled_from(Role) if role is None else st.just(role)
    return st.one_of(
        st.builds(Seat, id=identifiers(), role=roles, person=people, office=st.none() | offices),
        st.builds(Seat, id=identifiers(), role=roles, office=offices),
    )


@st.composite
def committees(draw: st.DrawFn) -> SteeringCommittee:
    """A committee with a log of up to ten events, at most one head and one standing deputy a day."""
    day = draw(days())
    events = [CommitteeEvent(kind=CommitteeEventKind.FOUND, day=day)]
    filled: dict[str, Role] = {}
    for _ in range(draw(st.integers(0, 10))):
        day = day_after(day, draw(st.integers(0, 90)))
        leaver = draw(st.sampled_from([None, *sorted(filled)]))
        if leaver is not None:
            events.append(CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=day, seat_id=leaver))
            del filled[leaver]
            continue
        free = [role for role in Role if not (role.single and role in filled.values())]
        seat = draw(seats(role=draw(st.sampled_from(free))))
        if seat.id not in filled:
            events.append(CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=day, seat=seat))
            filled[seat.id] = seat.role
    if draw(st.booleans()):
        events.append(CommitteeEvent(kind=CommitteeEventKind.END, day=day_after(day)))
    return SteeringCommittee(
        id=draw(identifiers()),
        name=draw(texts()),
        unit=draw(unit_refs()),
        events=tuple(events),
        origin=Origin.SYNTHETIC,
    )
