"""Consultations (*Nhân dân tham gia ý kiến*): what people were asked, for how long, and what became of it.

Law: Law 10/2022/QH15 arts 25-29.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.records import at_most, more, sourced
from qcdc.model.units import UnitRef
from qcdc.vocab import ConsultationForm, Origin

__all__ = ["Consultation", "ConsultationResult"]


@entity
class ConsultationResult:
    """What came of a consultation (*kết quả lấy ý kiến*).

    Attributes:
        day: the day on which the result was published or sent.
        asked: how many were asked (voters or households).
        answered: how many answered.
        agreed: how many agree.
        disagreed: how many do not.
        taken_up: how many opinions were taken up.
        explained: whether it was said why the others were not (*giải trình*).
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    asked: int = attrs.field(validator=v.check_count)
    answered: int = attrs.field(validator=v.check_count)
    agreed: int = attrs.field(validator=v.check_count)
    disagreed: int = attrs.field(default=0, validator=v.check_count)
    taken_up: int = attrs.field(default=0, validator=v.check_count)
    explained: bool = attrs.field(default=False, validator=v.check_flag)

    _answered_of_asked = at_most("answered", "asked")

    @check
    def _check_counts(self) -> Faults:
        yield from more(self.agreed + self.disagreed, self.answered, "agreed")


@entity
class Consultation:
    """A consultation (*lấy ý kiến Nhân dân*).

    Attributes:
        id: chosen by the user.
        unit: whose people are asked.
        subject: on what.
        published: the day on which the content was published; the period counts from it.
        start: first day of the consultation.
        end: last day.
        forms: how people were asked; at least one way.
        plan: number of the plan, if there was one.
        result: what came of it, if known.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    subject: str = attrs.field(validator=v.check_text)
    published: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date = attrs.field(validator=v.day)
    forms: frozenset[ConsultationForm] = attrs.field(
        validator=v.all_of(v.each(v.instance(ConsultationForm), container=frozenset), v.not_empty)
    )
    plan: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    result: ConsultationResult | None = attrs.field(default=None, validator=v.maybe(v.instance(ConsultationResult)))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _end_after_start = v.in_order("start", "end")

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.published, self.end, "published")

    @check
    def _check_result(self) -> Faults:
        if self.result is not None and self.result.day < self.start:
            yield InvariantError("consultation.result", "the result cannot be before the first day", "result")

    _sourced = sourced

    @property
    def days(self) -> int | None:
        """Calendar days from the publication of the content to the last day; ``None`` where it was not published."""
        return None if self.published is None else self.end.toordinal() - self.published.toordinal()
