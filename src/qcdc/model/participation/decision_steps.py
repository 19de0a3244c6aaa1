"""The steps before and after a decision of the people: initiative, team, recognition, annulment.

Law: Law 10/2022/QH15 arts 16, 19-22; Decree 59/2023/NĐ-CP arts 4-5.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.provenance import not_done_among
from qcdc.vocab import (
    AnnulmentAction,
    AnnulmentGround,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
)

__all__ = ["Annulment", "Initiative", "Recognition", "Resource", "VotingTeam"]


@entity
class Resource:
    """A contribution to the matter (*nguồn lực đóng góp*), in the unit of its kind.

    Attributes:
        source: state budget, people, organisations, other.
        kind: money in đồng, labour in days (*ngày công*), land in square metres, crops in plants.
        amount: the amount in that unit.
    """

    source: ResourceSource = attrs.field(validator=v.instance(ResourceSource))
    kind: ResourceKind = attrs.field(validator=v.instance(ResourceKind))
    amount: int = attrs.field(validator=v.check_count)


@entity
class Initiative:
    """A proposal by the people themselves (*sáng kiến của công dân*).

    Attributes:
        day: the day of the oldest counted agreement.
        agreed: how many households agreed.
        front_support: whether the Front's working committee of the village supports it; ``None``: not stated.
        beneficial: whether the village head found that it may benefit the community; ``None``: not stated.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    agreed: int = attrs.field(validator=v.check_count)
    front_support: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    beneficial: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))


@entity
class VotingTeam:
    """The team that collects votes (*Tổ phát phiếu lấy ý kiến, Tổ lấy ý kiến biểu quyết trực tuyến*).

    Attributes:
        members: how many, including the head; ``None``: not stated.
        front_heads: whether a representative of the Front's working committee heads it; ``None``: not stated.
        witnesses: how many households witnessed the counting of ballots; ``None``: not stated.
        announced: for ballots, the day on which their content, days and team were announced to the people.
        planned: for ballots, the day on which the plan was issued.
        plan_sent: the day on which the plan was sent to the chair of the People's Committee of the commune.
        plan_sent_front: the day on which it was sent to the chair of the Front committee of the commune.
        not_done: the steps that were expressly not taken: ``announced``, ``plan_sent``, ``plan_sent_front``. Any other
            step without a day is not stated.
    """

    members: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    front_heads: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    witnesses: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    planned: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    plan_sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    plan_sent_front: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("announced", "plan_sent", "plan_sent_front")
    _plan_sent_after_planned = v.in_order("planned", "plan_sent")
    _plan_sent_front_after_planned = v.in_order("planned", "plan_sent_front")


@entity
class Recognition:
    """A request to recognise a decision, and the answer (*công nhận kết quả*).

    Attributes:
        body: the body that received the request.
        received: the day on which the file was received; for a convention, the day on which it was complete.
        day: the day of the answer.
        outcome: recognised or refused; with a day only.
        in_writing: whether a refusal was in writing, with its reason; ``None``: not stated.
        not_done: ``day``, if there was expressly no answer. Otherwise a missing day is not stated.
    """

    body: RecognisingBody = attrs.field(validator=v.instance(RecognisingBody))
    received: pendulum.Date = attrs.field(validator=v.day)
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    outcome: RecognitionOutcome | None = attrs.field(default=None, validator=v.maybe(v.instance(RecognitionOutcome)))
    in_writing: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("day")
    _day_after_received = v.in_order("received", "day")

    @check
    def _check_outcome(self) -> Faults:
        if (self.day is None) is not (self.outcome is None):
            yield InvariantError("recognition.outcome", "outcome")


@entity
class Annulment:
    """The action of the People's Committee of the commune on an unlawful decision of the people (*bãi bỏ quyết định*).

    Attributes:
        ground: unlawful content, or a breach of procedure.
        action: repealed, or returned to the people for amendment.
        day: the day of the decision or of the request.
        sent: the day on which it was sent to the village head, who informs the people.
        sent_front: the day on which it was sent to the Front committee of the commune.
        not_done: the steps that were expressly not taken: ``sent``, ``sent_front``. Any other step without a day is not
            stated.

    Law: Law 10/2022/QH15 art. 22.1-2.
    """

    ground: AnnulmentGround = attrs.field(validator=v.instance(AnnulmentGround))
    action: AnnulmentAction = attrs.field(validator=v.instance(AnnulmentAction))
    day: pendulum.Date = attrs.field(validator=v.day)
    sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    sent_front: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("sent", "sent_front")
    _sent_after_day = v.in_order("day", "sent")
    _sent_front_after_day = v.in_order("day", "sent_front")
