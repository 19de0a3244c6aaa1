"""Village conventions after their adoption (*hương ước, quy ước*): publication, review, suspension, repeal, reports.

The adoption of a convention is a `PeoplesDecision`.

Law: Decree 61/2023/NĐ-CP arts 12-18.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.participation.publicity import PublicationRun
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import not_done_among, sourced
from qcdc.vocab import ConventionFault, ConventionOutcome, Level, Origin

__all__ = ["Convention", "ConventionObjection", "ConventionReport"]

_NOT_DONE = v.each(v.check_identifier, container=frozenset)


@entity
class ConventionObjection:
    """An objection to a convention, and the action of the commune (*phản ánh, kiến nghị về hương ước, quy ước*).

    Attributes:
        fault: the alleged fault.
        received: the day on which the written report was received, or on which an inspection or supervision found the
            fault.
        outcome: the answer or decision of the commune; with a day only.
        day: the day of that answer or decision.
        reasoned: whether a suspension states its reason; ``None``: not stated.
        until: the day, set by the suspension, by which the people must have corrected it.
        effective: the first day of a suspension.
        sent: the day on which the decision was sent to the village head, who informs the people.
        sent_front: the day on which it was sent to the Front committee of the commune.
        mended: the day on which the corrected convention was recognised, which ends a suspension.
        not_done: the steps that were expressly not taken: ``day``, ``until``, ``sent``, ``sent_front``, ``mended``. Any
            other step without a day is not stated.
    """

    fault: ConventionFault = attrs.field(validator=v.instance(ConventionFault))
    received: pendulum.Date = attrs.field(validator=v.day)
    outcome: ConventionOutcome | None = attrs.field(default=None, validator=v.maybe(v.instance(ConventionOutcome)))
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    reasoned: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    effective: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    sent_front: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    mended: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(factory=frozenset[str], validator=_NOT_DONE)

    _not_done = not_done_among("day", "until", "sent", "sent_front", "mended")
    _day_after_received = v.in_order("received", "day")
    _sent_after_day = v.in_order("day", "sent")
    _sent_front_after_day = v.in_order("day", "sent_front")
    _until_after_day = v.in_order("day", "until")
    _mended_after_day = v.in_order("day", "mended")

    @check
    def _check_outcome(self) -> Faults:
        if (self.day is None) is not (self.outcome is None):
            yield InvariantError("objection.outcome", "outcome")

    @check
    def _check_suspension(self) -> Faults:
        if self.outcome is not None and self.outcome.suspends:
            return
        for name in ("reasoned", "until", "effective", "mended"):
            if getattr(self, name) is not None:
                yield InvariantError("objection.no_suspension", name)


@entity
class Convention:
    """A village convention that was recognised (*hương ước, quy ước đã được công nhận*).

    Attributes:
        id: chosen by the user.
        village: the village.
        title: its name.
        recognised: the day of the decision that recognises it.
        sent: the day on which the commune sent it to the village head.
        sent_front: the day on which the commune sent it to the Front committee of the commune.
        runs: the forms in which it was published; ``None``: not stated.
        reviewed: the days on which the people reviewed it, all of them; ``None``: not stated.
        objections: the recorded objections to it.
        ended: the day on which it was replaced or repealed as a whole.
        not_done: the steps that were expressly not taken: ``sent``, ``sent_front``. Any other step without a day is not
            stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    title: str = attrs.field(validator=v.check_text)
    recognised: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    sent_front: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    runs: tuple[PublicationRun, ...] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(PublicationRun)))
    )
    reviewed: frozenset[pendulum.Date] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.day, container=frozenset))
    )
    objections: tuple[ConventionObjection, ...] = attrs.field(
        default=(), validator=v.each(v.instance(ConventionObjection))
    )
    ended: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(factory=frozenset[str], validator=_NOT_DONE)
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("convention.village", "village")

    _not_done = not_done_among("sent", "sent_front")
    _sent_after_recognised = v.in_order("recognised", "sent")
    _sent_front_after_recognised = v.in_order("recognised", "sent_front")
    _ended_after_recognised = v.in_order("recognised", "ended")
    _sourced = sourced


@entity
class ConventionReport:
    """The yearly report of a province on village conventions (*báo cáo xây dựng, thực hiện hương ước, quy ước*).

    Attributes:
        id: chosen by the user.
        unit: the province.
        year: the year it covers.
        sent: the day on which it was sent to the Ministry of Culture, Sports and Tourism.
        recognised: how many conventions were recognised; ``None``: not stated.
        refused: how many were not.
        amended: how many were amended or replaced.
        suspended: how many were suspended.
        repealed: how many were repealed.
        not_done: ``sent``, if it was expressly not sent. Otherwise a missing day is not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    year: int = attrs.field(validator=v.check_count)
    sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    recognised: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    refused: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    amended: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    suspended: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    repealed: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    not_done: frozenset[str] = attrs.field(factory=frozenset[str], validator=_NOT_DONE)
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_province(self) -> Faults:
        if self.unit.level is not Level.PROVINCE:
            yield InvariantError("convention_report.unit", "unit")

    _not_done = not_done_among("sent")
    _sourced = sourced
