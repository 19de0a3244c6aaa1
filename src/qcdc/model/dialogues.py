"""Dialogues and yearly conferences (*đối thoại, hội nghị*): of villages, communes, agencies and enterprises.

Law: Law 10/2022/QH15 arts 32, 33 (commune, village), 50-52 (agencies), 69-70 (state enterprises); Law 72/2025/QH15 art. 43;
Decree 59/2023/NĐ-CP art. 11.1.c.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.records import at_most, more, sourced
from qcdc.model.units import UnitRef
from qcdc.vocab import DialogueBasis, Level, Origin, WorkplaceKind

__all__ = ["CommuneYear", "PublicDialogue", "VillageConference", "WorkplaceConference", "WorkplaceDialogue"]


@entity
class VillageConference:
    """The yearly conference of a village (*hội nghị định kỳ của cộng đồng dân cư*).

    Attributes:
        village: whose.
        day: when.
        notified: the day on which it was announced.
        households: all households.
        present: how many came.
    """

    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date = attrs.field(validator=v.day)
    notified: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    households: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("conference.village", "the unit of a village conference must be a village", "village")

    _present_of_households = at_most("present", "households")
    _day_after_notified = v.in_order("notified", "day")


@entity
class PublicDialogue:
    """A dialogue of leaders with the people (*hội nghị trao đổi, đối thoại với Nhân dân*).

    Attributes:
        id: chosen by the user.
        unit: whose leaders.
        day: when.
        basis: periodic, on request or when needed.
        announced: the day on which it was announced.
        published: the day on which its results were published.
        with_front: whether it was held together with the Front.
        present: how many people came.
        opinions: how many opinions were raised.
        answered: how many were answered there.
        settled: how many were settled afterwards.
        requested: how many voters asked for it; for a dialogue on request only.
        voters: all voters of the commune; for a dialogue on request only.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date = attrs.field(validator=v.day)
    basis: DialogueBasis = attrs.field(default=DialogueBasis.PERIODIC, validator=v.instance(DialogueBasis))
    announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    published: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    with_front: bool = attrs.field(default=False, validator=v.check_flag)
    present: int = attrs.field(default=0, validator=v.check_count)
    opinions: int = attrs.field(default=0, validator=v.check_count)
    answered: int = attrs.field(default=0, validator=v.check_count)
    settled: int = attrs.field(default=0, validator=v.check_count)
    requested: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    voters: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.announced, self.day, "announced")

    _published_after_day = v.in_order("day", "published")
    _answered_of_opinions = at_most("answered", "opinions")
    _settled_of_opinions = at_most("settled", "opinions")
    _requested_of_voters = at_most("requested", "voters")

    @check
    def _check_request(self) -> Faults:
        on_request = self.basis is DialogueBasis.REQUEST
        if not on_request and (self.requested is not None or self.voters is not None):
            yield InvariantError("dialogue.request", "only a dialogue on request can state who asked", "requested")

    _sourced = sourced


@entity
class CommuneYear:
    """What a commune owes its people every year (*các hội nghị trong năm của cấp xã*).

    Attributes:
        unit: the commune.
        year: the calendar year.
        villages: how many villages it has.
        conferences: the yearly conferences of its villages.
        dialogues: the dialogues of its People's Committee.
        surveyed: whether people's satisfaction was asked in the year; ``None``: not known.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    year: int = attrs.field(validator=v.check_count)
    villages: int = attrs.field(validator=v.check_count)
    conferences: tuple[VillageConference, ...] = attrs.field(
        default=(), validator=v.each(v.instance(VillageConference))
    )
    dialogues: tuple[PublicDialogue, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(PublicDialogue)), v.unique(lambda one: one.id, "id"))
    )
    surveyed: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_other(self) -> Faults:
        for name, days in (
            ("conferences", [one.day for one in self.conferences]),
            ("dialogues", [one.day for one in self.dialogues]),
        ):
            if any(day.year != self.year for day in days):
                yield InvariantError("year.other", "it was not held in {year}", name, {"year": self.year})

    @check
    def _check_counts(self) -> Faults:
        yield from more(len({one.village for one in self.conferences}), self.villages, "conferences")

    _sourced = sourced


@entity
class WorkplaceConference:
    """The yearly conference of those who work at one place (*hội nghị cán bộ, công chức, viên chức, người lao động*).

    Attributes:
        id: chosen by the user.
        kind: agency, public unit, state enterprise or another enterprise.
        name: the place of work.
        unit: where it sits.
        year_end: last day of the working or financial year it looks back on.
        day: when; ``None``: not held (yet).
        staff: how many work there, or were to come as delegates.
        present: how many came.
        yes: votes for the resolution.
        extraordinary: whether called out of turn.
        asked: how many asked for it; for an extraordinary one only.
        checked: days on which the carrying out of the resolution was checked.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: WorkplaceKind = attrs.field(validator=v.instance(WorkplaceKind))
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    year_end: pendulum.Date = attrs.field(validator=v.day)
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    staff: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(default=0, validator=v.check_count)
    yes: int = attrs.field(default=0, validator=v.check_count)
    extraordinary: bool = attrs.field(default=False, validator=v.check_flag)
    asked: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    checked: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _present_of_staff = at_most("present", "staff")
    _yes_of_present = at_most("yes", "present")
    _asked_of_staff = at_most("asked", "staff")

    @check
    def _check_asked(self) -> Faults:
        if self.asked is not None and not self.extraordinary:
            yield InvariantError(
                "workplace.asked", "only an extraordinary conference can state how many asked for it", "asked"
            )

    @check
    def _check_days(self) -> Faults:
        for day in self.checked:
            yield from v.end_before_start(self.day, day, "checked")

    _sourced = sourced


@entity
class WorkplaceDialogue:
    """A dialogue at the place of work (*đối thoại tại nơi làm việc*).

    Attributes:
        id: chosen by the user.
        name: the place of work.
        unit: where it sits.
        day: when.
        contents_sent: the day on which the contents went to the other side.
        workers: how many are to take part on the workers' side.
        present: how many of them came.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date = attrs.field(validator=v.day)
    contents_sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    workers: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _present_of_workers = at_most("present", "workers")

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.contents_sent, self.day, "contents_sent")

    _sourced = sourced
