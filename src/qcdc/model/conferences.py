"""Conferences and the tasks of their conclusions (*hội nghị, kết luận, nhiệm vụ*), as plain records."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.errors import InvariantError
from qcdc.model.units import UnitRef
from qcdc.vocab import Origin, TaskState

__all__ = ["Conference", "ConnectionPoint", "Task"]


@entity
class ConnectionPoint:
    """A place that follows a conference on line (*điểm cầu*).

    Attributes:
        unit: whose point it is.
        linked: whether it was linked.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    linked: bool = attrs.field(validator=v.check_flag)


@entity
class Task:
    """A task that a conclusion assigns (*nhiệm vụ được giao*).

    Attributes:
        id: chosen by the user.
        vi: what is to be done, in Vietnamese.
        en: an English gloss.
        owner: the body that owes it; ``None`` where the conclusion names nobody, which a rule reports.
        basis: the document it rests on.
        state: how far it has come.
        due: last day, if one was set.
    """

    id: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    owner: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    basis: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    state: TaskState = attrs.field(default=TaskState.ASSIGNED, validator=v.instance(TaskState))
    due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))


@entity
class Conference:
    """A conference with its connection points and tasks (*hội nghị trực tuyến*).

    Attributes:
        id: chosen by the user.
        title: as announced.
        unit: who holds it; its own point is the main site.
        day: when; ``None`` where the source does not say.
        points: the expected connection points, the main site among them.
        tasks: what the conclusion assigns.
        origin: recorded, published or synthetic.
        source: where it stands, for what was published.
    """

    id: str = attrs.field(validator=v.check_identifier)
    title: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    points: tuple[ConnectionPoint, ...] = attrs.field(
        repr=lambda points: f"<{len(points)} points>",
        validator=v.all_of(v.each(v.instance(ConnectionPoint)), v.unique(lambda point: point.unit, "unit")),
    )
    tasks: tuple[Task, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Task)), v.unique(lambda task: task.id, "id"))
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    def __attrs_post_init__(self) -> None:
        if self.origin is Origin.PUBLISHED and self.source is None:
            raise InvariantError("record.source", "what was published carries its source", "source")

    @property
    def linked(self) -> int:
        """How many points were linked."""
        return sum(point.linked for point in self.points)
