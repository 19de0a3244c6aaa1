"""Dialogues and yearly conferences (*đối thoại, hội nghị*): of villages, communes, agencies and enterprises.

Law: Law 10/2022/QH15 arts 32, 33 (commune, village), 50-52 (agencies), 69-70 (state enterprises); Law 72/2025/QH15 art. 43;
Decree 59/2023/NĐ-CP art. 11.1.c.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.errors import InvariantError
from qcdc.model.records import refuse_more, refuse_unsourced
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

    def __attrs_post_init__(self) -> None:
        if self.village.level is not Level.VILLAGE:
            raise InvariantError("conference.village", "a village conference is that of a village", "village")
        refuse_more(self.present, self.households, "present")
        v.refuse_end_before_start(self.notified, self.day, "day")


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

    def __attrs_post_init__(self) -> None:
        v.refuse_end_before_start(self.announced, self.day, "announced")
        v.refuse_end_before_start(self.day, self.published, "published")
        refuse_more(self.answered, self.opinions, "answered")
        refuse_more(self.settled, self.opinions, "settled")
        refuse_more(self.requested, self.voters, "requested")
        on_request = self.basis is DialogueBasis.REQUEST
        if not on_request and (self.requested is not None or self.voters is not None):
            raise InvariantError("dialogue.request", "only a dialogue on request says who asked", "requested")
        refuse_unsourced(self.origin, self.source)


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

    def __attrs_post_init__(self) -> None:
        for name, days in (
            ("conferences", [one.day for one in self.conferences]),
            ("dialogues", [one.day for one in self.dialogues]),
        ):
            if any(day.year != self.year for day in days):
                raise InvariantError("year.other", "it was held in another year than {year}", name, {"year": self.year})
        refuse_more(len({one.village for one in self.conferences}), self.villages, "conferences")
        refuse_unsourced(self.origin, self.source)


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

    def __attrs_post_init__(self) -> None:
        refuse_more(self.present, self.staff, "present")
        refuse_more(self.yes, self.present, "yes")
        refuse_more(self.asked, self.staff, "asked")
        if self.asked is not None and not self.extraordinary:
            raise InvariantError("workplace.asked", "only an extraordinary conference is asked for", "asked")
        for day in self.checked:
            v.refuse_end_before_start(self.day, day, "checked")
        refuse_unsourced(self.origin, self.source)


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

    def __attrs_post_init__(self) -> None:
        refuse_more(self.present, self.workers, "present")
        v.refuse_end_before_start(self.contents_sent, self.day, "contents_sent")
        refuse_unsourced(self.origin, self.source)
