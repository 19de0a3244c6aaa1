"""Steering committees (*Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở*): a log of events, a roster on any day.

Where we are opinionated: no law creates these committees; Party directives 30-CT/TW and 120-KL/TW and a
decision of the Party committee do. So size and roles are practice, and only what would make a roster
meaningless (two heads on one day) is refused. A committee without a head can be built, and a rule reports it.
"""

from __future__ import annotations

from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, Period, as_day
from qcdc.errors import InvariantError
from qcdc.model.committees.committee_events import CommitteeEvent, Roster, Seat, fold
from qcdc.model.logs import longer
from qcdc.model.people import Office, Person
from qcdc.model.places.bodies import PARTY_COMMITTEE, PEOPLES_COMMITTEE, UnitBody, at_its_level
from qcdc.model.places.units import UnitRef
from qcdc.vocab import CommitteeEventKind, Level, Origin, Role

__all__ = ["OfficeHolding", "SecretariatMember", "SteeringCommittee"]


@entity
class SecretariatMember:
    """Somebody of the secretariat (*Tổ thư ký, Tổ giúp việc*), which is no part of the committee.

    Attributes:
        person: who.
        since: first day.
        until: last day, if it is over.
    """

    person: Person = attrs.field(validator=v.instance(Person))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    _until_after_since = v.in_order("since", "until")


@entity
class OfficeHolding:
    """Who holds an office, and from when to when (*người giữ chức vụ*): through it a seat is held ex officio.

    Attributes:
        office: the office.
        person: who.
        since: first day.
        until: last day; ``None``: still.
    """

    office: Office = attrs.field(validator=v.instance(Office))
    person: Person = attrs.field(validator=v.instance(Person))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    _until_after_since = v.in_order("since", "until")

    @check
    def _check_office_began(self) -> Faults:
        yield from v.end_before_start(self.office.since, self.since, "since")

    @check
    def _check_office_ended(self) -> Faults:
        yield from v.end_before_start(self.since, self.office.until, "office")

    def holds(self, on: DayLike) -> bool:
        """Whether the person holds the office on a day."""
        day = as_day(on, "on")
        return self.since <= day and (self.until is None or day <= self.until)


@entity
class SteeringCommittee:
    """A committee that steers grassroots democracy in one unit.

    Attributes:
        id: chosen by the user.
        name: as in its founding decision; `named` gives that of a day.
        unit: the unit it belongs to, by a code and a day on which the code meant it.
        body: whose committee it is; the Party committee of the unit if left out, because a decision of the Party
            committee founds the committee of a unit. The committee of an agency or enterprise names that body.
        events: its log, in the order of days; the first founds it.
        founder: the body that founded it, such as ``"Ban Thường vụ Tỉnh ủy"``.
        standing_agency: the organisation that does its daily work (*cơ quan thường trực*); no seat.
        secretariat: the people who help it; no seats.
        term: the term it was founded for (*nhiệm kỳ*), if one was set.
        origin: recorded, published or synthetic.
        source: where it stands, for what was published.

    Raises:
        InvariantError: no founding, days out of order, two holders of a single role on a day
            (``committee.two_heads``, ``committee.two_standing_deputies``), a seat filled twice
            (``committee.seat_taken``), a person on two seats (``committee.person_twice``).
        TransitionError: something happens before the founding or after the end (``committee.life``), an empty
            seat is left (``committee.seat_empty``), or what is not suspended resumes (``committee.suspension``).
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PARTY_COMMITTEE, validator=v.instance(UnitBody))
    events: tuple[CommitteeEvent, ...] = attrs.field(
        repr=lambda events: f"<{len(events)} events>",
        validator=v.all_of(v.each(v.instance(CommitteeEvent)), v.not_empty, v.ordered(lambda event: event.day, "day")),
    )
    founder: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    standing_agency: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
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
        # Days are checked as wholes: a member may leave and another be appointed on one day, in either order.
        fold(self.events, None)
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
        """Whether it steers the whole unit: that of its Party committee or its People's Committee, not of an agency."""
        return self.body in {PARTY_COMMITTEE, PEOPLES_COMMITTEE}

    @property
    def founded(self) -> pendulum.Date:
        """First day of the committee."""
        return self.events[0].day

    @property
    def ended(self) -> pendulum.Date | None:
        """First day on which it no longer exists, if it ended or was merged into another."""
        last = self.events[-1]
        return last.day if last.kind.last else None

    @property
    def handed_to(self) -> str | None:
        """Who took over its tasks when it ended: the id of a committee, or the name of a body."""
        return self.events[-1].to

    def with_event(self, kind: CommitteeEventKind | str, *, on: DayLike, **fields: Any) -> SteeringCommittee:
        """The committee with one more event at the end of its log.

        Args:
            kind: the kind of event, or its code: ``"leave"``.
            on: its day, not before that of the last event. The log must be lawful after each event, so on one day
                somebody leaves before the successor is appointed.
            fields: what the event carries, in short: see `CommitteeEvent.of` and `CommitteeEvent.carries`.

        Raises:
            TransitionError: the event does not fit (``committee.life``, ``committee.seat_empty``,
                ``committee.suspension``); the error names those that do.
            InvariantError: an earlier day (``list.unordered``), a field that is wrong, or a roster that cannot be.
        """
        fields |= {"kind": kind, "day": as_day(on, "on")}
        return longer(self, "events", CommitteeEvent, fields)

    def next_events(self, *, on: DayLike) -> tuple[CommitteeEventKind, ...]:
        """The kinds of event that fit at the end of the log on a day, for a menu, in the order of the code list.

        None fits before the day of the last event. What each may carry: `CommitteeEvent.carries`.
        """
        return () if as_day(on, "on") < self.events[-1].day else fold(self.events, None).fitting()

    def exists(self, on: DayLike) -> bool:
        """Whether the committee exists on a day."""
        day = as_day(on, "on")
        return self.founded <= day and (self.ended is None or day < self.ended)

    def active(self, on: DayLike) -> bool:
        """Whether it exists and is not suspended."""
        return self.exists(on) and not self._at(on).suspended

    def named(self, on: DayLike) -> str:
        """Its name on a day; the founding one before any renaming."""
        return self._at(on).name or self.name

    def roster(self, on: DayLike) -> tuple[Seat, ...]:
        """The seats that are filled on a day, by role; empty before the founding and from the end on.

        Later events never change it. A member who is suspended still has the seat; see `suspended`.
        """
        seats = self._at(on).seats
        return tuple(sorted(seats.values(), key=lambda seat: (list(Role).index(seat.role), seat.id)))

    def vacancies(self, on: DayLike) -> tuple[str, ...]:
        """The ids of seats somebody left and nobody has filled since; a re-forming sets the list anew."""
        return tuple(sorted(self._at(on).vacant))

    def vacated(self, on: DayLike) -> tuple[Seat, ...]:
        """The vacant seats as they were last held, by role: so that a head who left is told as the head."""
        seats = self._at(on).vacant.values()
        return tuple(sorted(seats, key=lambda seat: (list(Role).index(seat.role), seat.id)))

    def suspended(self, on: DayLike) -> tuple[str, ...]:
        """The ids of seats whose holder is suspended."""
        return tuple(sorted(self._at(on).suspended_seats))

    def holders(self, role: Role, on: DayLike) -> tuple[Seat, ...]:
        """The seats of one role that are filled on a day."""
        return tuple(seat for seat in self.roster(on) if seat.role is role)

    def person(self, seat: Seat, on: DayLike, holdings: tuple[OfficeHolding, ...] = ()) -> Person | None:
        """Who sits on a seat on a day: by name, or as the holder of its office; ``None`` where nobody is known."""
        day = as_day(on, "on")
        if v.argument(seat, Seat, "seat").person is not None:
            return seat.person
        known = v.all_arguments(holdings, OfficeHolding, "holdings")
        found = [one.person for one in known if one.office == seat.office and one.holds(day)]
        return found[0] if found else None

    def _at(self, on: DayLike) -> Roster:
        return fold(self.events, as_day(on, "on"))
