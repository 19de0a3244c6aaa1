"""Receptions of citizens (*tiếp công dân*): visits, duty days, the calendar, and the days of the head."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, Period
from qcdc.errors import InvariantError
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.people import Person, PersonalText
from qcdc.model.petitions.petitioners import Petitioner
from qcdc.model.petitions.topics import TOPICS, Topic
from qcdc.model.places.body_references import at_level_of_its_unit
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.model.provenance import not_done_among
from qcdc.vocab import BodyKind, HeadKind, Level, Origin, PetitionKind, Receiver, ReceptionKind, RefusalGround

__all__ = ["DutyDay", "HeadReceptionDays", "Reception", "ReceptionSlot"]

_WITH_MINIMUM = {
    HeadKind.ADMINISTRATIVE: frozenset(
        {
            BodyKind.DEPARTMENT,
            BodyKind.DIVISION,
            BodyKind.INSPECTORATE,
            BodyKind.RECEPTION_BOARD,
            BodyKind.AGENCY,
        }
    ),
    HeadKind.PUBLIC_UNIT: frozenset({BodyKind.SCHOOL, BodyKind.AGENCY}),
}
_MASKED = v.maybe(v.instance(PersonalText))


@entity
class Reception:
    """One visit (*một lượt tiếp công dân*). Visits, persons, cases and groups are counted separately and never added.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: number in the register of receptions of the body.
        unit: the unit of the body that received, by a code and a day on which the unit had the code.
        body: which body of the unit; the People's Committee if left out.
        day: the day of the visit.
        kind: regular, periodic (of the head), ad hoc.
        receiver: officer, head in person, or a delegate of the head.
        persons: the number of visitors, at least 1.
        representatives: the number of representatives of a group; ``None``: not stated.
        petition_kinds: the kinds of petition they came about; empty if the register does not state them.
        origin: recorded or synthetic.
        cases: ids of the cases they came about; distinct cases are counted by them.
        petitions: ids of petitions submitted or discussed; empty: a reception without a petition.
        times: how many times this content has been received, counting from 1; ``None``: not stated.
        visitor: who came; masked.
        head: the leader whose reception it was.
        delegate: the person to whom the leader delegated it.
        participants: other participants of the body.
        content: the content; masked.
        request: the request; masked.
        opinion: the opinion of the leader; masked, because it names people.
        conclusion: the conclusion; masked.
        settled_by: the body that has already settled it, in words.
        competent: whether it is within the competence of the body; ``None``: not stated.
        referred_to: the body to which they were directed, in words.
        online: whether it was held online.
        refused: the day on which the body refused further receptions on the matter, because the legal grounds were
            present.
        refusal_ground: the ground; ``None``: not stated.
        refusal_notified: the day on which the refusal was announced.
        answered: the day on which the visitor was notified of the initial outcome.
        not_done: the steps that were expressly not taken: ``refusal_notified``, ``answered``. Any other step without a day
            is not stated.
        incoming_number: the number in the register of incoming papers (*số đến*) of the petition handed over.
        topics: the topics of the matter (*lĩnh vực*), any number.
        officer: the officer in charge (*cán bộ phụ trách*).
        result: what came of it (*kết quả giải quyết*); masked.
        note: a note (*ghi chú*); masked.
        extras: what the register keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    day: pendulum.Date = attrs.field(validator=v.day)
    kind: ReceptionKind = attrs.field(validator=v.instance(ReceptionKind))
    receiver: Receiver = attrs.field(validator=v.instance(Receiver))
    persons: int = attrs.field(validator=v.check_count)
    representatives: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    petition_kinds: frozenset[PetitionKind] = attrs.field(
        factory=frozenset[PetitionKind], validator=v.each(v.instance(PetitionKind), container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    cases: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    petitions: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    times: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    visitor: Petitioner | None = attrs.field(default=None, validator=v.maybe(v.instance(Petitioner)))
    head: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    delegate: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    participants: tuple[Person, ...] = attrs.field(default=(), validator=v.each(v.instance(Person)))
    content: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    request: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    opinion: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    conclusion: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    settled_by: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    competent: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    referred_to: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    online: bool = attrs.field(default=False, validator=v.check_flag)
    refused: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    refusal_ground: RefusalGround | None = attrs.field(default=None, validator=v.maybe(v.instance(RefusalGround)))
    refusal_notified: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    answered: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    incoming_number: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    topics: tuple[Topic, ...] = attrs.field(default=(), validator=TOPICS)
    officer: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    result: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    note: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _at_its_level = at_level_of_its_unit
    _not_done = not_done_among("refusal_notified", "answered")

    @classmethod
    def of(cls, unit: Unit | UnitRef, day: DayLike, **fields: Any) -> Reception:
        """A visit in short.

        >>> commune = UnitRef.of("commune", "23677", "2026-07-02")
        >>> visit = Reception.of(
        ...     commune, "2026-07-02", id="T-1", kind="regular", receiver="officer", persons=2, origin="synthetic"
        ... )
        >>> visit.receiver
        <Receiver.OFFICER: 'officer'>

        Args:
            unit: the body.
            day: the day of the visit.
            fields: the other fields: a member of a code list by its code, a day as ISO text, a text about people as
                plain text.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"unit": unit, "day": day}
        return short(cls, fields)

    @check
    def _check_nobody(self) -> Faults:
        if self.persons < 1:
            return (InvariantError("reception.nobody", "persons"),)
        return ()

    @check(needs=("representatives",))
    def _check_representatives(self) -> Faults:
        if self.representatives is not None and self.representatives > self.persons:
            yield InvariantError(
                "reception.representatives", "representatives", part=self.representatives, whole=self.persons
            )

    @check(needs=("times",))
    def _check_times(self) -> Faults:
        if self.times == 0:
            yield InvariantError("reception.times", "times")

    @check(needs=("delegate",))
    def _check_delegate(self) -> Faults:
        if self.delegate is not None and self.receiver is not Receiver.DELEGATE:
            yield InvariantError("reception.delegate", "delegate")

    _refusal_notified_after_refused = v.in_order("refused", "refusal_notified")
    _answered_after_day = v.in_order("day", "answered")


@entity
class DutyDay:
    """A duty day for receiving citizens (*ngày trực tiếp công dân*), even if there were no visitors.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        unit: the unit of the body.
        body: which body of the unit; the People's Committee if left out.
        day: the day.
        kind: regular, periodic (of the head), ad hoc.
        receiver: officer, head in person, or a delegate.
        officer: the officer on duty.
        delegate: the person to whom the head delegated the day.
        visits: the number of visits; 0: no visitors.
        origin: recorded or synthetic.
        extras: what the register keeps beside these fields; masked.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    day: pendulum.Date = attrs.field(validator=v.day)
    kind: ReceptionKind = attrs.field(validator=v.instance(ReceptionKind))
    receiver: Receiver = attrs.field(validator=v.instance(Receiver))
    officer: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    delegate: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    visits: int = attrs.field(validator=v.check_count)
    origin: Origin = attrs.field(validator=v.instance(Origin))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _at_its_level = at_level_of_its_unit

    @check
    def _check_delegate(self) -> Faults:
        if self.delegate is not None and self.receiver is not Receiver.DELEGATE:
            yield InvariantError("duty.delegate", "delegate")


@entity
class ReceptionSlot:
    """An entry of the calendar of receptions (*lịch tiếp công dân*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        unit: the unit of the body.
        body: which body of the unit; the People's Committee if left out.
        day: the day of the reception.
        leader: who will receive.
        place: the place, which is public and so not masked.
        title: as posted.
        posted: the day on which it was posted.
        ad_hoc: whether it was called outside the regular calendar.
        online: whether it will be held online.
        announced: for an online one, the day on which the citizen and the bodies were notified.
        tested: for an online one, the day of the connection test.
        not_done: the steps that were expressly not taken: ``posted``, ``announced``, ``tested``. Any other step without
            a day is not stated.
        origin: recorded or synthetic.
        extras: what the calendar keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    day: pendulum.Date = attrs.field(validator=v.day)
    leader: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    place: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    title: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    posted: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    ad_hoc: bool = attrs.field(default=False, validator=v.check_flag)
    online: bool = attrs.field(default=False, validator=v.check_flag)
    announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    tested: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _at_its_level = at_level_of_its_unit
    _not_done = not_done_among("posted", "announced", "tested")


@entity
class HeadReceptionDays:
    """The days on which the head of a body received citizens in a period (*ngày tiếp công dân của người đứng đầu*).

    A day without visitors counts: the duty is to be present.

    Attributes:
        unit: the unit of the body.
        body: which body of the unit; the People's Committee if left out.
        period: the period the register covers.
        held: days on which the head received in person.
        delegated: days on which a delegate did; they do not count towards the head's minimum.
        origin: recorded or synthetic.
        holder: the head: the chair of the People's Committee, or the head of another body.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    period: Period = attrs.field(validator=v.instance(Period))
    held: frozenset[pendulum.Date] = attrs.field(
        repr=lambda days: f"<{len(days)} days>", validator=v.each(v.day, container=frozenset)
    )
    delegated: frozenset[pendulum.Date] = attrs.field(
        factory=frozenset[pendulum.Date],
        repr=lambda days: f"<{len(days)} days>",
        validator=v.each(v.day, container=frozenset),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    holder: HeadKind = attrs.field(default=HeadKind.CHAIR, validator=v.instance(HeadKind))

    _at_its_level = at_level_of_its_unit

    @check
    def _check_holder(self) -> Faults:
        if (self.holder is HeadKind.CHAIR) is not (self.body == PEOPLES_COMMITTEE):
            yield InvariantError("reception.holder", "holder")

    @check
    def _check_day_outside(self) -> Faults:
        for name, days in (("held", self.held), ("delegated", self.delegated)):
            outside = sorted(day for day in days if day not in self.period)
            if outside:
                yield InvariantError("reception.day_outside", name, days=tuple(outside[:5]))

    @check
    def _check_day_twice(self) -> Faults:
        if self.held & self.delegated:
            yield InvariantError("reception.day_twice", "delegated")

    @classmethod
    def from_duty(
        cls,
        days: Iterable[DutyDay],
        *,
        unit: Unit | UnitRef,
        body: UnitBody = PEOPLES_COMMITTEE,
        period: Period,
        origin: Origin,
        holder: HeadKind = HeadKind.CHAIR,
    ) -> HeadReceptionDays:
        """The head's days among the duty days of one body, including days without visitors.

        A day on which the head received in person is held, even if a delegate received as well.
        """
        v.argument(period, Period, "period")
        given, place = v.all_arguments(days, DutyDay, "days"), v.argument(unit, UnitRef, "unit")
        inside = [one for one in given if (one.unit, one.body) == (place, body) and one.day in period]
        held = frozenset(one.day for one in inside if one.receiver is Receiver.HEAD)
        delegated = frozenset(one.day for one in inside if one.receiver is Receiver.DELEGATE)
        return cls(
            unit=place,
            body=body,
            period=period,
            held=held,
            delegated=delegated - held,
            origin=origin,
            holder=holder,
        )

    @property
    def limit_key(self) -> str | None:
        """The key of the minimum that applies; ``None`` if there is none, as for villages and Party committees."""
        if self.holder is not HeadKind.CHAIR:
            return f"reception.head_days.{self.holder.value}" if self.body.kind in _WITH_MINIMUM[self.holder] else None
        return None if self.unit.level is Level.VILLAGE else f"reception.head_days.{self.unit.level.value}"
