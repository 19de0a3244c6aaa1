"""Steering committees (*Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở*): a log of events, a roster on any day.

No law creates these committees; Party directives 30-CT/TW and 120-KL/TW and a decision of the Party committee do. So
size and roles are practice, and only a contradictory roster (two heads on one day) is refused. A committee without a
head can be built, and a rule reports it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.partial import first_possible, is_before, last_possible, not_certain
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, DayOrPartial, PartialDate, Period, as_day, as_day_or_partial
from qcdc.errors import InvariantError
from qcdc.model.committees.committee_events import CommitteeEvent, Roster, Seat, fold, not_dated, possible
from qcdc.model.logs import longer
from qcdc.model.offices import Office
from qcdc.model.people import Person
from qcdc.model.places.body_references import BodyRef, at_its_level
from qcdc.model.places.unit_bodies import PARTY_COMMITTEE, PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.vocab import CommitteeEventKind, Level, Origin, Role

__all__ = ["CommitteeStanding", "OfficeHolding", "SecretariatMember", "SteeringCommittee", "existence"]

T = TypeVar("T")


@entity
class SecretariatMember:
    """A member of the secretariat (*Tổ thư ký, Tổ giúp việc*), which is not part of the committee.

    Attributes:
        person: who.
        since: first day, or its month or year.
        until: last day, or its month or year, if it has ended.
    """

    person: Person = attrs.field(validator=v.instance(Person))
    since: DayOrPartial = attrs.field(validator=v.day_or_partial)
    until: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))

    _until_after_since = v.in_order("since", "until")

    def serves(self, on: DayLike) -> bool:
        """Whether the person belongs to the secretariat on a day.

        Raises:
            UnknownCodeError: a month or a year of the record leaves it open (``day.not_certain``).
        """
        return _certainly_inside(self, as_day(on, "on"))


@entity
class OfficeHolding:
    """The holder of an office during a period (*người giữ chức vụ*); a seat can be held ex officio through it.

    Attributes:
        office: the office.
        person: who.
        since: first day.
        until: last day; ``None``: still.

    Either day may be known only to the month or the year.
    """

    office: Office = attrs.field(validator=v.instance(Office))
    person: Person = attrs.field(validator=v.instance(Person))
    since: DayOrPartial = attrs.field(validator=v.day_or_partial)
    until: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))

    _until_after_since = v.in_order("since", "until")

    @check
    def _check_office_began(self) -> Faults:
        yield from v.end_before_start(self.office.since, self.since, "since")

    @check
    def _check_office_ended(self) -> Faults:
        yield from v.end_before_start(self.since, self.office.until, "office")

    def holds(self, on: DayLike) -> bool:
        """Whether the person holds the office on a day.

        Raises:
            UnknownCodeError: a month or a year of the record leaves it open (``day.not_certain``).
        """
        return _certainly_inside(self, as_day(on, "on"))


def _inside(one: SecretariatMember | OfficeHolding, day: pendulum.Date) -> bool | None:
    """Whether a day is between the first and the last day of a person; ``None`` if that is not certain."""
    outside = (is_before(day, one.since), one.until is not None and is_before(one.until, day))
    if True in outside:
        return False
    return None if None in outside else True


def _certainly_inside(one: SecretariatMember | OfficeHolding, day: pendulum.Date) -> bool:
    found = _inside(one, day)
    if found is None:
        raise not_certain(day, one.since if one.until is None or is_before(day, one.since) is None else one.until)
    return found


@entity
class CommitteeStanding:
    """The state of a committee on a day, as far as it is certain (*tình trạng Ban Chỉ đạo vào một ngày*).

    Attributes:
        on: the day.
        exists: whether the committee exists; ``None``: not certain.
        active: whether it exists and is not suspended; ``None``: not certain.
        name: its name; ``None``: not certain.
        seats: the seats that are certainly filled, and by whom.
        perhaps: the seats that may be filled; a seat is listed twice if its holder is not certain.
        vacant: the seats that are certainly vacant, as they were last held.
        not_dated: the indexes of the events that may have happened by the day, or later: the reason why something is
            not certain. Empty if all is certain.
    """

    on: pendulum.Date = attrs.field(validator=v.day)
    exists: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    active: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    seats: tuple[Seat, ...] = attrs.field(default=(), validator=v.each(v.instance(Seat)))
    perhaps: tuple[Seat, ...] = attrs.field(default=(), validator=v.each(v.instance(Seat)))
    vacant: tuple[Seat, ...] = attrs.field(default=(), validator=v.each(v.instance(Seat)))
    not_dated: tuple[int, ...] = attrs.field(default=(), validator=v.each(v.check_count))


@entity
class SteeringCommittee:
    """A committee that steers grassroots democracy in one unit.

    An event may be dated only to the month or the year. A method about a day raises an `UnknownCodeError`
    (``day.not_certain``) if its result depends on a day that is not known. `standing` returns everything that is
    certain.

    Attributes:
        id: chosen by the user.
        name: as in its founding decision; `named` gives that of a day.
        unit: the unit it belongs to, by a code and a day on which the unit had the code.
        body: the body of the committee; the Party committee of the unit if left out, because a decision of the Party
            committee founds the committee of a unit. The committee of an agency or enterprise names that body.
        events: its log, in the order of days, which must be certain; events of the same day, month or year are in the
            order in which they happened. The first is the founding.
        founder: the body that founded it, such as the standing committee of the Party committee.
        standing_agency: the body that does its daily work (*cơ quan thường trực*); it has no seat. Both may be of
            another unit; a unit means its People's Committee.
        secretariat: the people who help it, without seats.
        term: the term of office it was founded for (*nhiệm kỳ*), if one was set.
        origin: recorded, published or synthetic.
        source: the publication, for published data.

    Raises:
        InvariantError: no founding, days out of order (``list.unordered``) or in an order that is not certain
            (``list.order_not_certain``), two holders of a single role on a day
            (``committee.two_heads``, ``committee.two_standing_deputies``), a seat filled twice
            (``committee.seat_taken``), a person on two seats (``committee.person_twice``).
        TransitionError: an event before the founding or after the end (``committee.life``), a member leaves an empty
            seat (``committee.seat_empty``), or a resumption without a suspension (``committee.suspension``).
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PARTY_COMMITTEE, validator=v.instance(UnitBody))
    events: tuple[CommitteeEvent, ...] = attrs.field(
        repr=lambda events: f"<{len(events)} events>",
        validator=v.all_of(v.each(v.instance(CommitteeEvent)), v.not_empty, v.ordered_days(lambda event: event.day)),
    )
    founder: BodyRef | None = attrs.field(default=None, validator=v.maybe(v.instance(BodyRef)))
    standing_agency: BodyRef | None = attrs.field(default=None, validator=v.maybe(v.instance(BodyRef)))
    secretariat: tuple[SecretariatMember, ...] = attrs.field(
        default=(), validator=v.each(v.instance(SecretariatMember))
    )
    term: Period | None = attrs.field(default=None, validator=v.maybe(v.instance(Period)))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level

    @check
    def _check_not_founded(self) -> Faults:
        if self.events[0].kind is not CommitteeEventKind.FOUND:
            yield InvariantError("committee.not_founded", "events")

    @check
    def _check_events(self) -> Faults:
        # Only the end of each day is checked: a member may leave and another be appointed on one day, in either order.
        fold(self.events)
        yield from ()

    @check
    def _check_days(self) -> Faults:
        for one in self.secretariat:
            yield from v.end_before_start(self.founded, one.since, "secretariat")

    @property
    def level(self) -> Level:
        """The level of its unit."""
        return self.unit.level

    @property
    def steers_unit(self) -> bool:
        """Whether it is the committee of the unit's Party committee or People's Committee, not of an agency."""
        return self.body in {PARTY_COMMITTEE, PEOPLES_COMMITTEE}

    @property
    def founded(self) -> DayOrPartial:
        """First day of the committee, or its month or year."""
        return self.events[0].day

    @property
    def ended(self) -> DayOrPartial | None:
        """First day on which it no longer exists, or its month or year, if it ended or was merged into another."""
        last = self.events[-1]
        return last.day if last.kind.last else None

    @property
    def handed_to(self) -> str | None:
        """The successor in its tasks when it ended: the id of a committee, or the name of a body."""
        return self.events[-1].to

    def with_event(
        self, kind: CommitteeEventKind | str, *, on: DayLike | PartialDate, **fields: Any
    ) -> SteeringCommittee:
        """The committee with one more event at the end of its log.

        Args:
            kind: the kind of event, or its code: ``"leave"``.
            on: its day, month or year, certainly not before that of the last event. The log must be possible after each
                event, so on one day the departure comes before the appointment of the successor.
            fields: the other fields, in short form: see `CommitteeEvent.of` and `CommitteeEvent.carries`.

        Raises:
            TransitionError: the event does not fit (``committee.life``, ``committee.seat_empty``,
                ``committee.suspension``); the error names the events that do.
            InvariantError: an earlier day (``list.unordered``), one that may be earlier (``list.order_not_certain``), a
                wrong field, or an impossible roster.
        """
        fields |= {"kind": kind, "day": as_day_or_partial(on, "on")}
        return longer(self, "events", CommitteeEvent, fields)

    def next_events(self, *, on: DayLike | PartialDate) -> tuple[CommitteeEventKind, ...]:
        """The kinds of event that fit at the end of the log on a day, for a menu, in the order of the code list.

        None fits before the day of the last event, or on a day that may be before it. See `CommitteeEvent.carries` for
        their fields.
        """
        day, last = as_day_or_partial(on, "on"), self.events[-1].day
        return () if day != last and first_possible(day) < last_possible(last) else fold(self.events).fitting()

    def exists(self, on: DayLike) -> bool:
        """Whether the committee exists on a day."""
        day = as_day(on, "on")
        found = existence(self, day)
        if found is None:
            raise not_certain(day, self.events[not_dated(self.events, day)[0]].day)
        return found

    def active(self, on: DayLike) -> bool:
        """Whether it exists and is not suspended."""
        return self._certain(on, _active)

    def named(self, on: DayLike) -> str:
        """Its name on a day; before any renaming, that of its founding."""
        return self._certain(on, lambda roster: roster.name or self.name)

    def roster(self, on: DayLike) -> tuple[Seat, ...]:
        """The seats that are filled on a day, by role; empty before the founding and from the end on.

        Later events do not change it. A suspended member still has the seat; see `suspended`.
        """
        return self._certain(on, lambda roster: _by_role(roster.seats.values()))

    def vacancies(self, on: DayLike) -> tuple[str, ...]:
        """The ids of seats that were left and have not been filled since; a re-forming resets the list."""
        return self._certain(on, lambda roster: tuple(sorted(roster.vacant)))

    def vacated(self, on: DayLike) -> tuple[Seat, ...]:
        """The vacant seats as they were last held, by role, so that a departed head is still reported as head."""
        return self._certain(on, lambda roster: _by_role(roster.vacant.values()))

    def suspended(self, on: DayLike) -> tuple[str, ...]:
        """The ids of seats whose holder is suspended."""
        return self._certain(on, lambda roster: tuple(sorted(roster.suspended_seats)))

    def holders(self, role: Role, on: DayLike) -> tuple[Seat, ...]:
        """The seats of one role that are filled on a day."""
        return self._certain(on, lambda roster: _by_role(seat for seat in roster.seats.values() if seat.role is role))

    def standing(self, on: DayLike) -> CommitteeStanding:
        """Everything that is certain on a day, and the events that leave the rest open; never raises for a day."""
        day = as_day(on, "on")
        rosters = possible(self.events, day)
        filled = dict.fromkeys(seat for roster in rosters for seat in roster.seats.values())
        certain = [seat for seat in filled if all(roster.seats.get(seat.id) == seat for roster in rosters)]
        vacant = [
            seat for seat in rosters[0].vacant.values() if all(roster.vacant.get(seat.id) == seat for roster in rosters)
        ]
        return CommitteeStanding(
            on=day,
            exists=existence(self, day),
            active=_agreed(map(_active, rosters)),
            name=_agreed(roster.name or self.name for roster in rosters),
            seats=_by_role(certain),
            perhaps=_by_role(seat for seat in filled if seat not in certain),
            vacant=_by_role(vacant),
            not_dated=not_dated(self.events, day) if len(rosters) > 1 else (),
        )

    def person(self, seat: Seat, on: DayLike, holdings: tuple[OfficeHolding, ...] = ()) -> Person | None:
        """The person on a seat on a day: by name, or as the holder of its office; ``None`` if not known."""
        day = as_day(on, "on")
        if v.argument(seat, Seat, "seat").person is not None:
            return seat.person
        known = [one for one in v.all_arguments(holdings, OfficeHolding, "holdings") if one.office == seat.office]
        found = [one.person for one in known if _inside(one, day)]
        if found:
            return found[0]
        # If no one certainly holds the office but someone may, the answer is not certain.
        return next((one.person for one in known if one.holds(day)), None)

    def _certain(self, on: DayLike, question: Callable[[Roster], T]) -> T:
        """The result for a day, if it does not depend on a day that is not known."""
        day = as_day(on, "on")
        first, *others = (question(roster) for roster in possible(self.events, day))
        if any(other != first for other in others):
            raise not_certain(day, self.events[not_dated(self.events, day)[0]].day)
        return first


def existence(committee: SteeringCommittee, day: pendulum.Date) -> bool | None:
    """Whether a committee exists on a day; ``None`` if that is not certain."""
    too_early = is_before(day, committee.founded)
    in_time = True if committee.ended is None else is_before(day, committee.ended)
    if too_early is True or in_time is False:
        return False
    return None if too_early is None or in_time is None else True


def _active(roster: Roster) -> bool:
    return roster.founded and not roster.ended and not roster.suspended


def _by_role(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    return tuple(sorted(seats, key=lambda seat: (_ROLES.index(seat.role), seat.id)))


_ROLES = tuple(Role)


def _agreed(answers: Iterable[T]) -> T | None:
    """The result that is the same for all."""
    found = set(answers)
    return found.pop() if len(found) == 1 else None
