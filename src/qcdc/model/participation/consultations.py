"""Consultations (*Nhân dân tham gia ý kiến*): the subject, the period and the result.

Law: Law 10/2022/QH15 arts 25-29.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import at_most, more, not_done_among, sourced
from qcdc.vocab import ConsultationForm, Origin

__all__ = ["Consultation", "ConsultationResult"]


@entity
class ConsultationResult:
    """The result of a consultation (*kết quả lấy ý kiến*).

    Attributes:
        day: the day on which the result was established.
        asked: how many were asked (voters or households).
        answered: how many answered.
        agreed: how many agreed.
        disagreed: how many did not; ``None``: not stated.
        taken_up: how many opinions were adopted; ``None``: not stated.
        explained: whether reasons were given for not adopting the others (*giải trình*); ``None``: not stated.
        against_majority: whether the competent body decided against the majority; ``None``: not stated.
        published: the day on which the result was published, with the opinions adopted and the answers to the others.
        not_done: ``published``, if it was expressly not published. Otherwise a missing day is not stated.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    asked: int = attrs.field(validator=v.check_count)
    answered: int = attrs.field(validator=v.check_count)
    agreed: int = attrs.field(validator=v.check_count)
    disagreed: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    taken_up: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    explained: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    against_majority: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    published: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("published")
    _published_after_day = v.in_order("day", "published")
    _answered_of_asked = at_most("answered", "asked")

    @check
    def _check_counts(self) -> Faults:
        yield from more(self.agreed + (self.disagreed or 0), self.answered, "agreed")


@entity
class Consultation:
    """A consultation (*lấy ý kiến Nhân dân*).

    Attributes:
        id: chosen by the user.
        unit: the unit whose people are consulted.
        body: which body of the unit consults them; the People's Committee if left out.
        subject: the subject.
        commune_decides: whether the commune decides the matter, not a higher body; ``None``: not stated.
        special_term: whether another law sets the length of the consultation; ``None``: not stated.
        published: the day on which the content was published; the period counts from it.
        start: first day of the consultation.
        end: last day.
        forms: how people were asked; at least one form.
        plan: number of the plan, if there was one.
        plan_sent_council: the day on which the plan was sent to the People's Council of the commune.
        plan_sent_front: the day on which it was sent to the Front committee of the commune.
        result: the result, if known.
        not_done: the steps that were expressly not taken: ``published``, ``plan_sent_council``, ``plan_sent_front``.
            Any other step without a day is not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    subject: str = attrs.field(validator=v.check_text)
    commune_decides: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    special_term: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    published: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date = attrs.field(validator=v.day)
    forms: frozenset[ConsultationForm] = attrs.field(
        validator=v.all_of(v.each(v.instance(ConsultationForm), container=frozenset), v.not_empty)
    )
    plan: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    plan_sent_council: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    plan_sent_front: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    result: ConsultationResult | None = attrs.field(default=None, validator=v.maybe(v.instance(ConsultationResult)))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level
    _end_after_start = v.in_order("start", "end")

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.published, self.end, "published")

    @check
    def _check_result(self) -> Faults:
        if self.result is not None and self.result.day < self.start:
            yield InvariantError("consultation.result", "result")

    _not_done = not_done_among("published", "plan_sent_council", "plan_sent_front")
    _sourced = sourced

    @property
    def days(self) -> int | None:
        """Calendar days from the publication of the content to the last day; ``None`` if it was not published."""
        return None if self.published is None else self.end.toordinal() - self.published.toordinal()
