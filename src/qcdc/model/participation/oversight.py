"""Oversight and its recommendations (*kiểm tra, giám sát, phản biện xã hội; kiến nghị và trả lời kiến nghị*).

Law: Law 10/2022/QH15 arts 35.2.b, 40.1.c, 45.1.b, 45.2.c, 45.3.c, 63.1.c, 81.1.d, 86.2.c; Decree 59/2023/NĐ-CP
arts 14.1.b, 22.1.b, 26.1.b.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.provenance import not_done_among
from qcdc.vocab import Addressee, Overseer, OversightKind, RecommendationOutcome

__all__ = ["Oversight", "Recommendation"]


@entity
class Recommendation:
    """A recommendation and its answer (*kiến nghị, trả lời kiến nghị*).

    Attributes:
        id: chosen by the user.
        day: when it was sent.
        to: the body it was sent to, in words.
        addressee: the type of that body, which determines whether the answer has a statutory time limit; ``None``: not
            stated.
        received: when that body received it; the time limit starts from this day. ``None``: not stated.
        answered: when that body gave notice of the result.
        outcome: its outcome; with an answer only.
        not_done: ``answered``, if the record states expressly that there was no answer. Otherwise a missing day is not
            stated.
    """

    id: str = attrs.field(validator=v.check_identifier)
    day: pendulum.Date = attrs.field(validator=v.day)
    to: str = attrs.field(validator=v.check_text)
    addressee: Addressee | None = attrs.field(default=None, validator=v.maybe(v.instance(Addressee)))
    received: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    answered: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    outcome: RecommendationOutcome | None = attrs.field(
        default=None, validator=v.maybe(v.instance(RecommendationOutcome))
    )
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("answered")
    _received_after_day = v.in_order("day", "received")
    _answered_after_day = v.in_order("day", "answered")
    _answered_after_received = v.in_order("received", "answered")

    @check
    def _check_outcome(self) -> Faults:
        if self.outcome is not None and self.answered is None:
            yield InvariantError("recommendation.outcome", "outcome")


@entity
class Oversight:
    """One inspection, supervision or social criticism (*cuộc kiểm tra, giám sát, phản biện xã hội*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        kind: inspection, supervision or social criticism.
        by: people, a board, the Front or an organisation.
        subject: its subject.
        notified: the day on which the plan was sent to those concerned, or the project owner was notified.
        start: first day.
        end: last day; ``None``: not finished, or not stated.
        violations: how many were found; ``None``: not stated.
        money: đồng proposed for recovery; ``None``: not stated.
        land: square metres proposed for recovery; ``None``: not stated.
        recommendations: its recommendations, each with its own id.
        not_done: ``notified``, if the record states expressly that no one was notified. Otherwise a missing day is not
            stated.
        extras: what the register keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: OversightKind = attrs.field(validator=v.instance(OversightKind))
    by: Overseer = attrs.field(validator=v.instance(Overseer))
    subject: str = attrs.field(validator=v.check_text)
    notified: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    violations: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    money: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    land: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    recommendations: tuple[Recommendation, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Recommendation)), v.unique(lambda one: one.id, "id"))
    )
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _not_done = not_done_among("notified")
    _end_after_start = v.in_order("start", "end")
    _start_after_notified = v.in_order("notified", "start")

    @check
    def _check_criticism(self) -> Faults:
        if self.kind is OversightKind.SOCIAL_CRITICISM and self.by not in {Overseer.FRONT, Overseer.ORGANISATION}:
            yield InvariantError("oversight.criticism", "by")

    @check
    def _check_days(self) -> Faults:
        for one in self.recommendations:
            yield from v.end_before_start(self.start, one.day, "recommendations")
