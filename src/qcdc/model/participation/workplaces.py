"""Democracy at the workplace (*dân chủ tại nơi làm việc*): conferences, ballots, dialogues, and the year.

A step that a record does not mention is not stated: neither done nor omitted, unless ``not_done`` or ``complete`` says
so.

Law: Law 10/2022/QH15 arts 50-52, 55, 59.1 (agencies and units), 68-70, 73, 74, 81.1 (state enterprises); Law 45/2019/QH14
art. 63 and Decree 145/2020/NĐ-CP art. 39 (dialogue).
"""

from __future__ import annotations

from typing import Protocol

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import at_most, complete_among, not_done_among, sourced
from qcdc.vocab import BodyKind, ConferenceProposer, Origin, WorkplaceKind

__all__ = ["StaffBallot", "WorkplaceConference", "WorkplaceDialogue", "WorkplaceYear"]


_AT_WORK = {
    WorkplaceKind.AGENCY: frozenset(BodyKind) - {BodyKind.ENTERPRISE, BodyKind.SCHOOL, BodyKind.VILLAGE},
    WorkplaceKind.PUBLIC_UNIT: frozenset({BodyKind.AGENCY, BodyKind.SCHOOL}),
    WorkplaceKind.STATE_ENTERPRISE: frozenset({BodyKind.ENTERPRISE}),
    WorkplaceKind.OTHER_ENTERPRISE: frozenset({BodyKind.ENTERPRISE}),
}
"""The kinds of body that a workplace of each kind can be."""


class _AtWork(Protocol):
    """A record of a workplace."""

    @property
    def kind(self) -> WorkplaceKind:
        """The kind of the workplace."""
        ...

    @property
    def body(self) -> UnitBody:
        """The workplace."""
        ...


@check
def _of_its_kind(record: _AtWork) -> Faults:
    if record.body.kind not in _AT_WORK[record.kind]:
        yield InvariantError("workplace.body", "body")


@entity
class StaffBallot:
    """A ballot of all staff that replaces a conference (*gửi phiếu lấy ý kiến*).

    ``None`` means *not stated*.

    Attributes:
        day: the day on which the ballots were sent.
        force_majeure: whether a conference was impossible for reasons of force majeure.
        calls: how many times a conference had been called without a quorum.
        agreed: whether the head had agreed on it with the union.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    force_majeure: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    calls: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    agreed: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))


@entity
class WorkplaceConference:
    """The conference of the staff of a workplace (*hội nghị cán bộ, công chức, viên chức, người lao động*).

    ``None`` means *not stated*.

    Attributes:
        id: chosen by the user.
        kind: agency, public unit, state enterprise or another enterprise.
        unit: the unit in which the workplace is located.
        body: the workplace; the People's Committee of the unit if left out.
        year_end: last day of the working or financial year that it reviews.
        day: when it was held.
        staff: how many people work there.
        convened: how many were convened: all staff, or their delegates.
        dispersed: whether they work far from each other, or cannot leave their posts.
        present: how many attended.
        yes: votes for the resolution.
        extraordinary: whether it was an extraordinary conference.
        proposer: who proposed it; for an extraordinary one only.
        asked: how many of the staff requested it; for an extraordinary one only.
        ballot: the ballot of all staff that replaced it.
        checked: days on which the implementation of the resolution was checked.
        checks_announced: whether the results of these checks were announced to all staff.
        next_day: the day of the next yearly conference, from which another resolution applies.
        not_done: ``day``, if it was expressly not held; ``ballot``, if expressly no ballot replaced it.
        complete: ``checked``, if all checks are recorded. Otherwise other checks are not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: WorkplaceKind = attrs.field(validator=v.instance(WorkplaceKind))
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    year_end: pendulum.Date = attrs.field(validator=v.day)
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    staff: int = attrs.field(validator=v.check_count)
    convened: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    dispersed: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    present: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    yes: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    extraordinary: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    proposer: ConferenceProposer | None = attrs.field(default=None, validator=v.maybe(v.instance(ConferenceProposer)))
    asked: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    ballot: StaffBallot | None = attrs.field(default=None, validator=v.maybe(v.instance(StaffBallot)))
    checked: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    checks_announced: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    next_day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level
    _of_its_kind = _of_its_kind
    _not_done = not_done_among("day", "ballot")
    _complete = complete_among("checked")
    _convened_of_staff = at_most("convened", "staff")
    _present_of_convened = at_most("present", "convened")
    _present_of_staff = at_most("present", "staff")
    _yes_of_present = at_most("yes", "present")
    _asked_of_staff = at_most("asked", "staff")

    @check
    def _check_asked(self) -> Faults:
        for name in ("proposer", "asked"):
            if getattr(self, name) is not None and not self.extraordinary:
                yield InvariantError("workplace.asked", name)

    @check
    def _check_ballot(self) -> Faults:
        if self.ballot is not None and self.day is not None:
            yield InvariantError("workplace.ballot", "ballot")

    @check
    def _check_days(self) -> Faults:
        for day in self.checked:
            yield from v.end_before_start(self.day, day, "checked")
        if self.day is not None and self.next_day is not None and self.next_day <= self.day:
            yield InvariantError("workplace.next", "next_day")

    _sourced = sourced


@entity
class WorkplaceDialogue:
    """A dialogue at the workplace (*đối thoại tại nơi làm việc*).

    Attributes:
        id: chosen by the user.
        unit: the unit in which the workplace is located.
        body: the workplace; the People's Committee of the unit if left out.
        day: when.
        contents_sent: the day on which the contents were sent to the other side.
        workers: how many must take part on the workers' side.
        present: how many of them attended.
        not_done: ``contents_sent``, if the contents were expressly not sent. Otherwise a missing day is not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    day: pendulum.Date = attrs.field(validator=v.day)
    contents_sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    workers: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level
    _not_done = not_done_among("contents_sent")
    _present_of_workers = at_most("present", "workers")

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.contents_sent, self.day, "contents_sent")

    _sourced = sourced


@entity
class WorkplaceYear:
    """The yearly duties of a workplace to its staff (*thực hiện dân chủ tại nơi làm việc trong năm*).

    ``None`` means *not stated*.

    Attributes:
        id: chosen by the user.
        kind: agency, public unit, state enterprise or another enterprise.
        unit: the unit in which the workplace is located.
        body: the workplace; the People's Committee of the unit if left out.
        year: the calendar year.
        dialogues: its dialogues of the year, each of the same body.
        regulation: the day on which the democracy regulation was issued that was in force in the year.
        channel: whether there was a way to receive opinions and recommendations of the staff.
        consultation_plan: the day of the plan on consulting the staff.
        consulted: whether the staff were consulted on matters that the head decides.
        explained: the day on which the treatment of their opinions, with reasons, was published.
        not_done: the steps that were expressly not taken: ``regulation``, ``consultation_plan``, ``explained``. Any
            other step without a day is not stated.
        complete: ``dialogues``, if all of them are recorded. Otherwise other dialogues are not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: WorkplaceKind = attrs.field(validator=v.instance(WorkplaceKind))
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    year: int = attrs.field(validator=v.check_count)
    dialogues: tuple[WorkplaceDialogue, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(WorkplaceDialogue)), v.unique(lambda one: one.id, "id"))
    )
    regulation: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    channel: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    consultation_plan: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    consulted: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    explained: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level
    _of_its_kind = _of_its_kind
    _not_done = not_done_among("regulation", "consultation_plan", "explained")
    _complete = complete_among("dialogues")

    @check
    def _check_body(self) -> Faults:
        if any(one.body != self.body for one in self.dialogues):
            yield InvariantError("workplace.other_body", "dialogues")

    @check
    def _check_other(self) -> Faults:
        if any(one.day.year != self.year for one in self.dialogues):
            yield InvariantError("year.other", "dialogues", year=self.year)

    _sourced = sourced
