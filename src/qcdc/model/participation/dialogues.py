"""Dialogues of communes, yearly conferences of villages (*đối thoại, hội nghị*), and the year of a commune.

A step that a record does not mention is not stated: neither done nor omitted, unless ``not_done`` or ``complete`` says
so.

Law: Law 10/2022/QH15 arts 32, 33, 35.2; Law 72/2025/QH15 art. 43; Decree 59/2023/NĐ-CP arts 10, 11.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import at_most, complete_among, more, not_done_among, sourced
from qcdc.vocab import ConferenceReporter, DialogueBasis, Level, Origin

__all__ = ["CommuneYear", "PublicDialogue", "VillageConference"]


@entity
class VillageConference:
    """The yearly conference of a village (*hội nghị định kỳ của cộng đồng dân cư*).

    Attributes:
        village: the village.
        day: its day.
        notified: the day on which it was announced.
        plan_sent: the day on which its plan was sent to the commune's People's Committee, Front and inspection board.
        result_sent: the day on which its results were reported to the commune's People's Committee and Front.
        reported: who reported at it; ``None``: not stated.
        households: all households.
        present: how many attended.
        not_done: the steps that were expressly not taken: ``notified``, ``plan_sent``, ``result_sent``. Any other step
            without a day is not stated.
    """

    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date = attrs.field(validator=v.day)
    notified: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    plan_sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    result_sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    reported: frozenset[ConferenceReporter] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(ConferenceReporter), container=frozenset))
    )
    households: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("notified", "plan_sent", "result_sent")

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("conference.village", "village")

    _present_of_households = at_most("present", "households")
    _day_after_notified = v.in_order("notified", "day")
    _result_after_day = v.in_order("day", "result_sent")


@entity
class PublicDialogue:
    """A dialogue of leaders with the people (*hội nghị trao đổi, đối thoại với Nhân dân*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        unit: the unit of the body whose leaders held it.
        body: which body of the unit; the People's Committee if left out.
        day: its day.
        basis: periodic, on request or when needed; ``None``: not stated.
        announced: the day on which it was announced.
        published: the day on which its results were published.
        with_front: whether it was held together with the Front; ``None``: not stated, as for the counts below.
        present: how many people attended.
        opinions: how many opinions were raised.
        answered: how many of them were answered there.
        settled: how many of them were settled afterwards.
        requested: how many voters requested it; for a dialogue on request only.
        voters: all voters of the commune; for a dialogue on request only.
        not_done: the steps that were expressly not taken: ``announced``, ``published``. Any other step without a day is
            not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
        extras: what the register keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    day: pendulum.Date = attrs.field(validator=v.day)
    basis: DialogueBasis | None = attrs.field(default=None, validator=v.maybe(v.instance(DialogueBasis)))
    announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    published: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    with_front: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    present: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    opinions: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    answered: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    settled: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    requested: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    voters: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _at_its_level = at_its_level
    _not_done = not_done_among("announced", "published")

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.announced, self.day, "announced")

    _published_after_day = v.in_order("day", "published")
    _answered_of_opinions = at_most("answered", "opinions")
    _settled_of_opinions = at_most("settled", "opinions")
    _requested_of_voters = at_most("requested", "voters")

    @check
    def _check_opinions(self) -> Faults:
        for name in ("answered", "settled"):
            if self.opinions is None and getattr(self, name) is not None:
                yield InvariantError("dialogue.opinions", name)

    @check
    def _check_request(self) -> Faults:
        on_request = self.basis is DialogueBasis.REQUEST
        if not on_request and (self.requested is not None or self.voters is not None):
            yield InvariantError("dialogue.request", "requested")

    _sourced = sourced


@entity
class CommuneYear:
    """The yearly conferences and dialogues of a commune (*các hội nghị trong năm của cấp xã*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        unit: the commune.
        year: the calendar year.
        villages: the number of its villages.
        conferences: the yearly conferences of its villages.
        dialogues: the dialogues of its People's Committee.
        satisfaction_system: whether people could state their satisfaction with the government of the commune in an
            electronic or other system; ``None``: not stated.
        regulation: the day on which the democracy regulation of the commune was issued that was in force in the year.
        not_done: the steps that were expressly not taken: ``regulation``. Any other step without a day is not stated.
        complete: the complete lists: ``conferences``, ``dialogues``. An entry missing from any other list is not
            stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
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
    satisfaction_system: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    regulation: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _not_done = not_done_among("regulation")
    _complete = complete_among("conferences", "dialogues")

    @check
    def _check_other(self) -> Faults:
        for name, days in (
            ("conferences", [one.day for one in self.conferences]),
            ("dialogues", [one.day for one in self.dialogues]),
        ):
            if any(day.year != self.year for day in days):
                yield InvariantError("year.other", name, year=self.year)

    @check
    def _check_body(self) -> Faults:
        if any(one.body != PEOPLES_COMMITTEE for one in self.dialogues):
            yield InvariantError("year.other_body", "dialogues")

    @check
    def _check_counts(self) -> Faults:
        yield from more(len({one.village for one in self.conferences}), self.villages, "conferences")

    _sourced = sourced
