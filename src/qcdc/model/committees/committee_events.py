"""The events of a steering committee, and the roster after them (*sự kiện, danh sách*)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code, short
from qcdc._kernel.partial import first_possible, is_before, last_possible
from qcdc._kernel.values import Faults, check, entity, field_names
from qcdc.dates import DayLike, DayOrPartial, PartialDate
from qcdc.errors import InvariantError, Param, TransitionError
from qcdc.model.logs import NONE, in_order
from qcdc.model.offices import Office
from qcdc.model.people import Person
from qcdc.vocab import CommitteeEventKind, Role

__all__ = ["CommitteeEvent", "Roster", "Seat", "fold", "not_dated", "possible"]


@entity
class Seat:
    """A seat on a committee (*chức danh*) and its holder: a person, an office, or a person by office.

    Attributes:
        id: chosen by the user; unique among the seats of the committee at any time.
        role: head, standing deputy, deputy, member, secretary.
        person: the holder, if named.
        office: the office through which the seat is held, if it is held ex officio.
    """

    id: str = attrs.field(validator=v.check_identifier)
    role: Role = attrs.field(validator=v.instance(Role))
    person: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    office: Office | None = attrs.field(default=None, validator=v.maybe(v.instance(Office)))

    @check
    def _check_empty(self) -> Faults:
        if self.person is None and self.office is None:
            yield InvariantError("seat.empty", "person")


_WITH_SEAT = (CommitteeEventKind.APPOINT, CommitteeEventKind.REPLACE)
_MAY_NAME_SEAT = (CommitteeEventKind.SUSPEND, CommitteeEventKind.RESUME)
_LAST = tuple(kind for kind in CommitteeEventKind if kind.last)
# The fields that an event may have, and whether it must; every event may also have a document.
_MUST: dict[str, tuple[CommitteeEventKind, ...]] = {
    "seat": _WITH_SEAT,
    "seat_id": (CommitteeEventKind.LEAVE,),
    "seats": (CommitteeEventKind.REFORM,),
    "name": (CommitteeEventKind.RENAME,),
    "to": (CommitteeEventKind.MERGE,),
}
_MAY = _MUST | {"seat_id": (CommitteeEventKind.LEAVE, *_MAY_NAME_SEAT), "to": _LAST}


@entity
class CommitteeEvent:
    """Something that happened to a committee on a day (*sự kiện*).

    Attributes:
        kind: founded, appointed, left, replaced, re-formed, renamed, suspended, resumed, merged, ended.
        day: its first day: the new member has the seat, or the member who left no longer has it. For an older event,
            the month or the year is enough.
        seat: the seat that is filled; for ``appoint`` and ``replace`` (with the id of the replaced seat).
        seat_id: the seat that is left; for ``leave``. For ``suspend`` and ``resume`` the seat concerned, or ``None``
            for the committee as a whole.
        seats: the whole roster from that day on; for ``reform`` only.
        name: the new name; for ``rename`` only.
        to: who takes over the tasks: a committee, by its id, or another body; required for ``merge``, optional for
            ``end``.
        document: number of the decision, if known.
    """

    kind: CommitteeEventKind = attrs.field(validator=v.instance(CommitteeEventKind))
    day: DayOrPartial = attrs.field(validator=v.day_or_partial)
    seat: Seat | None = attrs.field(default=None, validator=v.maybe(v.instance(Seat)))
    seat_id: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    seats: tuple[Seat, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Seat)), v.unique(lambda seat: seat.id, "id"))
    )
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    to: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    document: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @classmethod
    def of(cls, kind: CommitteeEventKind | str, day: DayLike | PartialDate, **fields: Any) -> CommitteeEvent:
        """An event in short form: ``CommitteeEvent.of("leave", "2026-07-30", seat_id="2")``.

        Args:
            kind: the kind, or its code.
            day: its first day, or its month or year: ``"2019-07"``, ``"2019"``.
            fields: the other fields of the event (`carries`).

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or a field
                that does not belong to the kind of event.
        """
        fields |= {"kind": kind, "day": day}
        return short(cls, fields)

    @staticmethod
    def carries(kind: CommitteeEventKind | str) -> Mapping[str, bool]:
        """The fields of a kind of event beside its day, for a form; ``True`` for those that are required."""
        found = read_code(CommitteeEventKind, kind, "kind")
        return {
            name: found in _MUST.get(name, ())
            for name in field_names(CommitteeEvent)[2:]
            if name not in _MAY or found in _MAY[name]
        }

    @check
    def _check_seat(self) -> Faults:
        if (self.seat is not None) is not (self.kind in _WITH_SEAT):
            yield InvariantError("event.seat", "seat")

    @check
    def _check_seat_id(self) -> Faults:
        leaves = self.kind is CommitteeEventKind.LEAVE
        if (self.seat_id is None and leaves) or (
            self.seat_id is not None and not leaves and self.kind not in _MAY_NAME_SEAT
        ):
            yield InvariantError("event.seat_id", "seat_id")

    @check
    def _check_seats(self) -> Faults:
        if bool(self.seats) is not (self.kind is CommitteeEventKind.REFORM):
            yield InvariantError("event.seats", "seats")

    @check
    def _check_name(self) -> Faults:
        if (self.name is not None) is not (self.kind is CommitteeEventKind.RENAME):
            yield InvariantError("event.name", "name")

    @check
    def _check_handed_to(self) -> Faults:
        if (self.to is None and self.kind is CommitteeEventKind.MERGE) or (self.to is not None and not self.kind.last):
            yield InvariantError("event.handed_to", "to")


@attrs.define(slots=True)
class Roster:
    """The state while the events are applied: the holders, the vacant seats, the suspensions. Internal."""

    name: str | None = None
    founded: bool = False
    ended: bool = False
    suspended: bool = False
    seats: dict[str, Seat] = attrs.field(factory=dict[str, Seat])
    vacant: dict[str, Seat] = attrs.field(factory=dict[str, Seat])
    suspended_seats: set[str] = attrs.field(factory=set[str])

    def apply(self, event: CommitteeEvent, index: int) -> None:
        """Apply one event."""
        if self.ended or self.founded is (event.kind is CommitteeEventKind.FOUND):
            raise TransitionError("committee.life", "events", **self._said(event, index))
        match event.kind:
            case CommitteeEventKind.FOUND:
                self.founded = True
            case CommitteeEventKind.APPOINT:
                self._fill(event, index)
            case CommitteeEventKind.LEAVE:
                self.vacant[str(event.seat_id)] = self._leave(str(event.seat_id), event, index)
            case CommitteeEventKind.REPLACE:
                assert event.seat is not None, "a replacement carries a seat"
                self._leave(event.seat.id, event, index)
                self._fill(event, index)
            case CommitteeEventKind.REFORM:
                self.seats = {seat.id: seat for seat in event.seats}
                self.vacant.clear()
                self.suspended_seats.clear()
            case CommitteeEventKind.RENAME:
                self.name = event.name
            case CommitteeEventKind.SUSPEND | CommitteeEventKind.RESUME:
                self._suspend(event, index)
            case CommitteeEventKind.MERGE | CommitteeEventKind.END:
                self.ended = True
                self.seats.clear()
                self.vacant.clear()
                self.suspended_seats.clear()
            case _:  # pragma: no cover - the list is closed
                assert_never(event.kind)

    def fitting(self) -> tuple[CommitteeEventKind, ...]:
        """The kinds of event that can happen now, with a suitable seat."""
        if not self.founded:
            return (CommitteeEventKind.FOUND,)
        if self.ended:
            return ()
        unfit = {CommitteeEventKind.FOUND}
        if not self.seats:
            unfit |= {CommitteeEventKind.LEAVE, CommitteeEventKind.REPLACE}
        if self.suspended and self.seats.keys() <= self.suspended_seats:
            unfit.add(CommitteeEventKind.SUSPEND)
        if not self.suspended and not self.suspended_seats:
            unfit.add(CommitteeEventKind.RESUME)
        return in_order(CommitteeEventKind, set(CommitteeEventKind) - unfit)

    def _said(self, event: CommitteeEvent, index: int) -> dict[str, Param]:
        """The parameters of the error for an event that does not fit."""
        return {"index": index, "kind": event.kind, "fits": self.fitting() or NONE}

    def _fill(self, event: CommitteeEvent, index: int) -> None:
        assert event.seat is not None, "an appointment carries a seat"
        if event.seat.id in self.seats:
            raise InvariantError("committee.seat_taken", "events", index=index)
        self.seats[event.seat.id] = event.seat
        self.vacant.pop(event.seat.id, None)

    def _leave(self, seat_id: str, event: CommitteeEvent, index: int) -> Seat:
        if seat_id not in self.seats:
            raise TransitionError("committee.seat_empty", "events", **self._said(event, index))
        self.suspended_seats.discard(seat_id)
        return self.seats.pop(seat_id)

    def _suspend(self, event: CommitteeEvent, index: int) -> None:
        suspends = event.kind is CommitteeEventKind.SUSPEND
        now = self.suspended if event.seat_id is None else event.seat_id in self.suspended_seats
        missing = event.seat_id is not None and event.seat_id not in self.seats
        if now is suspends or missing:
            raise TransitionError("committee.suspension", "events", **self._said(event, index))
        if event.seat_id is None:
            self.suspended = suspends
        elif suspends:
            self.suspended_seats.add(event.seat_id)
        else:
            self.suspended_seats.discard(event.seat_id)

    def nonsense(self, day: DayOrPartial) -> InvariantError | None:
        """The errors of a roster at the end of a day: a single role held twice, or a person on two seats."""
        roles = [seat.role for seat in self.seats.values()]
        if roles.count(Role.HEAD) > 1:
            return InvariantError("committee.two_heads", "events", day=day)
        if roles.count(Role.STANDING_DEPUTY) > 1:
            return InvariantError("committee.two_standing_deputies", "events", day=day)
        people = [seat.person.id for seat in self.seats.values() if seat.person is not None]
        if len(set(people)) < len(people):
            return InvariantError("committee.person_twice", "events", day=day)
        return None

    def copied(self) -> Roster:
        """An independent copy."""
        return attrs.evolve(
            self, seats=dict(self.seats), vacant=dict(self.vacant), suspended_seats=set(self.suspended_seats)
        )


def fold(events: tuple[CommitteeEvent, ...]) -> Roster:
    """Apply all events; refuse them if they do not fit, or if an impossible roster certainly lasts overnight."""
    found = Roster()
    since: DayOrPartial | None = None
    for index, event in enumerate(events):
        found.apply(event, index)
        fault = found.nonsense(event.day)
        if fault is None:
            since = None
            continue
        # It may be corrected on the same day, and days that are not known may be the same day.
        since = event.day if since is None else since
        if index + 1 == len(events) or is_before(since, events[index + 1].day):
            raise fault
    return found


def possible(events: tuple[CommitteeEvent, ...], on: pendulum.Date) -> tuple[Roster, ...]:
    """Every roster that is possible on a day, in the order of the events; only one if all is certain."""
    found = Roster()
    earlier: list[Roster] = []
    for index, event in enumerate(events):
        if first_possible(event.day) > on:
            break
        if last_possible(event.day) > on:
            earlier.append(found.copied())
        found.apply(event, index)
    if not earlier:
        return (found,)
    # An impossible roster never lasts: the event that corrects it is then certainly of the same day.
    return tuple(one for one in (*earlier, found) if one.nonsense(on) is None)


def not_dated(events: tuple[CommitteeEvent, ...], on: pendulum.Date) -> tuple[int, ...]:
    """The events that may have happened by a day, or later."""
    return tuple(
        index for index, event in enumerate(events) if first_possible(event.day) <= on < last_possible(event.day)
    )
