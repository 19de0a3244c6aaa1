"""What happens to a steering committee, and the roster it leaves: the log and its fold (*sự kiện, danh sách*)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code, short
from qcdc._kernel.values import Faults, check, entity, field_names
from qcdc.dates import DayLike
from qcdc.errors import InvariantError, Param, TransitionError
from qcdc.model.logs import NONE, in_order
from qcdc.model.people import Office, Person
from qcdc.vocab import CommitteeEventKind, Role

__all__ = ["CommitteeEvent", "Roster", "Seat", "fold"]


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

    @check
    def _check_empty(self) -> Faults:
        if self.person is None and self.office is None:
            yield InvariantError("seat.empty", "person")


_WITH_SEAT = (CommitteeEventKind.APPOINT, CommitteeEventKind.REPLACE)
_MAY_NAME_SEAT = (CommitteeEventKind.SUSPEND, CommitteeEventKind.RESUME)
_LAST = tuple(kind for kind in CommitteeEventKind if kind.last)
# What an event may carry, and must, but for its document, which goes with every event.
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
        day: first day on which it holds: the new member sits, the member who left sits no more.
        seat: the seat that is filled; for ``appoint`` and ``replace`` (where it bears the id of the seat replaced).
        seat_id: the seat that is left; for ``leave``. For ``suspend`` and ``resume`` the seat concerned, or
            ``None`` for the committee as a whole.
        seats: the whole roster from that day on; for ``reform`` only.
        name: the new name; for ``rename`` only.
        to: who takes over the tasks: the committee merged into, by its id, or another body; for ``merge``, where
            it must be said, and ``end``.
        document: number of the decision, if known.
    """

    kind: CommitteeEventKind = attrs.field(validator=v.instance(CommitteeEventKind))
    day: pendulum.Date = attrs.field(validator=v.day)
    seat: Seat | None = attrs.field(default=None, validator=v.maybe(v.instance(Seat)))
    seat_id: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    seats: tuple[Seat, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Seat)), v.unique(lambda seat: seat.id, "id"))
    )
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    to: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    document: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @classmethod
    def of(cls, kind: CommitteeEventKind | str, day: DayLike, **fields: Any) -> CommitteeEvent:
        """An event in short: ``CommitteeEvent.of("leave", "2026-07-30", seat_id="2")``.

        Args:
            kind: the kind, or its code.
            day: first day on which it holds.
            fields: what the event carries (`carries`).

        Raises:
            InvariantError: a text that the field cannot be read from, a field that is none (``field.unknown``), or one
                that does not belong to the kind of event.
        """
        fields |= {"kind": kind, "day": day}
        return short(cls, fields)

    @staticmethod
    def carries(kind: CommitteeEventKind | str) -> Mapping[str, bool]:
        """What an event of a kind may carry beside its day, for a form: the fields by name, ``True`` where it must."""
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
    """The workshop of one fold: who sits, which seats are vacant, what is suspended. Internal."""

    name: str | None = None
    founded: bool = False
    ended: bool = False
    suspended: bool = False
    seats: dict[str, Seat] = attrs.field(factory=dict[str, Seat])
    vacant: dict[str, Seat] = attrs.field(factory=dict[str, Seat])
    suspended_seats: set[str] = attrs.field(factory=set[str])

    def apply(self, event: CommitteeEvent, index: int) -> None:
        """Let one event happen."""
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
        """What the sentence about an event that does not fit says."""
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

    def refuse_nonsense(self, day: pendulum.Date) -> None:
        """At the end of a day: no single role twice, nobody on two seats."""
        roles = [seat.role for seat in self.seats.values()]
        if roles.count(Role.HEAD) > 1:
            raise InvariantError("committee.two_heads", "events", day=day)
        if roles.count(Role.STANDING_DEPUTY) > 1:
            raise InvariantError("committee.two_standing_deputies", "events", day=day)
        people = [seat.person.id for seat in self.seats.values() if seat.person is not None]
        if len(set(people)) < len(people):
            raise InvariantError("committee.person_twice", "events", day=day)


def fold(events: tuple[CommitteeEvent, ...], until: pendulum.Date | None) -> Roster:
    """What the events up to a day leave; all of them without a day."""
    found = Roster()
    for index, event in enumerate(events):
        if until is not None and event.day > until:
            break
        found.apply(event, index)
        if index + 1 == len(events) or events[index + 1].day > event.day:
            found.refuse_nonsense(event.day)
    return found
