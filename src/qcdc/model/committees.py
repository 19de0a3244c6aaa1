"""Steering committees (*Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở*): a log of events, a roster on any day.

Where we are opinionated: no law creates these committees; Party directives 30-CT/TW and 120-KL/TW and a
decision of the Party committee do. So size and roles are practice, and only what would make a roster
meaningless (two heads on one day) is refused. A committee without a head can be built, and a rule reports it.
"""

from __future__ import annotations

from typing import assert_never

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, TransitionError
from qcdc.model.people import Office, Person
from qcdc.model.units import UnitRef
from qcdc.vocab import CommitteeEventKind, Origin, Role

__all__ = ["CommitteeEvent", "CommitteeNetwork", "Seat", "SteeringCommittee"]


@entity
class Seat:
    """A seat on a committee (*chức danh*) with who holds it: a person, an office, or a person by office.

    Attributes:
        id: chosen by the user; one seat of the committee at a time bears it.
        role: head, standing deputy, deputy, member, secretary.
        person: who sits there, if named.
        office: the office through which the seat is held, if it is held ex officio.
    """

    id: str = attrs.field(validator=v.check_identifier)
    role: Role = attrs.field(validator=v.instance(Role))
    person: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    office: Office | None = attrs.field(default=None, validator=v.maybe(v.instance(Office)))

    def __attrs_post_init__(self) -> None:
        if self.person is None and self.office is None:
            raise InvariantError("seat.empty", "a seat is held by a person, through an office, or both", "person")


@entity
class CommitteeEvent:
    """Something that happened to a committee on a day (*sự kiện*).

    Attributes:
        kind: founded, appointed, left, ended.
        day: first day on which it holds: the new member sits, the member who left sits no more.
        seat: the seat that is filled; for ``appoint`` only.
        seat_id: the seat that is left; for ``leave`` only.
        document: number of the decision, if known.
    """

    kind: CommitteeEventKind = attrs.field(validator=v.instance(CommitteeEventKind))
    day: pendulum.Date = attrs.field(validator=v.day)
    seat: Seat | None = attrs.field(default=None, validator=v.maybe(v.instance(Seat)))
    seat_id: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    document: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    def __attrs_post_init__(self) -> None:
        if (self.seat is not None) is not (self.kind is CommitteeEventKind.APPOINT):
            raise InvariantError("event.seat", "an appointment carries a seat, no other event does", "seat")
        if (self.seat_id is not None) is not (self.kind is CommitteeEventKind.LEAVE):
            raise InvariantError("event.seat_id", "leaving names a seat, no other event does", "seat_id")


@entity
class SteeringCommittee:
    """A committee that steers grassroots democracy in one unit.

    Attributes:
        id: chosen by the user.
        name: as in its decision.
        unit: the unit it belongs to, by a code and a day on which the code meant it.
        events: its log, in the order of days; the first founds it.
        origin: recorded, published or synthetic.
        source: where it stands, for what was published.

    Raises:
        InvariantError: no founding, days out of order, two holders of a single role on a day
            (``committee.two_heads``, ``committee.two_standing_deputies``), a seat filled twice.
        TransitionError: something happens before the founding or after the end, or an empty seat is left.
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    events: tuple[CommitteeEvent, ...] = attrs.field(
        repr=lambda events: f"<{len(events)} events>",
        validator=v.all_of(v.each(v.instance(CommitteeEvent)), v.not_empty, v.ordered(lambda event: event.day, "day")),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    def __attrs_post_init__(self) -> None:
        if self.events[0].kind is not CommitteeEventKind.FOUND:
            raise InvariantError("committee.not_founded", "the first event of a committee founds it", "events")
        # Days are checked as wholes: a member may leave and another be appointed on one day, in either order.
        self._fold(None)

    @property
    def founded(self) -> pendulum.Date:
        """First day of the committee."""
        return self.events[0].day

    @property
    def ended(self) -> pendulum.Date | None:
        """First day on which it no longer exists, if it ended."""
        last = self.events[-1]
        return last.day if last.kind is CommitteeEventKind.END else None

    def exists(self, on: DayLike) -> bool:
        """Whether the committee exists on a day."""
        day = as_day(on, "on")
        return self.founded <= day and (self.ended is None or day < self.ended)

    def roster(self, on: DayLike) -> tuple[Seat, ...]:
        """The seats that are filled on a day, by role; empty before the founding and from the end on.

        Later events never change it.
        """
        seats = self._fold(as_day(on, "on"))
        return tuple(sorted(seats.values(), key=lambda seat: (list(Role).index(seat.role), seat.id)))

    def holders(self, role: Role, on: DayLike) -> tuple[Seat, ...]:
        """The seats of one role that are filled on a day."""
        return tuple(seat for seat in self.roster(on) if seat.role is role)

    def _fold(self, until: pendulum.Date | None) -> dict[str, Seat]:
        seats: dict[str, Seat] = {}
        founded = ended = False
        for index, event in enumerate(self.events):
            if until is not None and event.day > until:
                break
            if ended or founded is (event.kind is CommitteeEventKind.FOUND):
                raise TransitionError(
                    "committee.life",
                    "event {index} ({kind}) does not fit the life of the committee",
                    "events",
                    {"index": index, "kind": event.kind.value},
                )
            match event.kind:
                case CommitteeEventKind.FOUND:
                    founded = True
                case CommitteeEventKind.END:
                    ended = True
                    seats.clear()
                case CommitteeEventKind.APPOINT:
                    _fill(seats, event, index)
                case CommitteeEventKind.LEAVE:
                    _leave(seats, event, index)
                case _:  # pragma: no cover - the list is closed
                    assert_never(event.kind)
            if index + 1 == len(self.events) or self.events[index + 1].day > event.day:
                _refuse_two(seats, event.day)
        return seats


def _fill(seats: dict[str, Seat], event: CommitteeEvent, index: int) -> None:
    assert event.seat is not None, "an appointment carries a seat"
    if event.seat.id in seats:
        raise InvariantError(
            "committee.seat_taken", "event {index} fills a seat that is taken", "events", {"index": index}
        )
    seats[event.seat.id] = event.seat


def _leave(seats: dict[str, Seat], event: CommitteeEvent, index: int) -> None:
    assert event.seat_id is not None, "leaving names a seat"
    if event.seat_id not in seats:
        raise TransitionError("committee.seat_empty", "event {index} leaves an empty seat", "events", {"index": index})
    del seats[event.seat_id]


def _refuse_two(seats: dict[str, Seat], day: pendulum.Date) -> None:
    roles = [seat.role for seat in seats.values()]
    if roles.count(Role.HEAD) > 1:
        raise InvariantError("committee.two_heads", "two heads on {day}", "events", {"day": day.isoformat()})
    if roles.count(Role.STANDING_DEPUTY) > 1:
        raise InvariantError(
            "committee.two_standing_deputies", "two standing deputies on {day}", "events", {"day": day.isoformat()}
        )


@entity
class CommitteeNetwork:
    """The committees of a unit and of everything below it (*hệ thống Ban Chỉ đạo*).

    Attributes:
        unit: the unit at the top.
        committees: at most one id each; two committees of one unit are allowed, for one may follow the other.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    committees: tuple[SteeringCommittee, ...] = attrs.field(
        repr=lambda committees: f"<{len(committees)} committees>",
        validator=v.all_of(v.each(v.instance(SteeringCommittee)), v.unique(lambda committee: committee.id, "id")),
    )
