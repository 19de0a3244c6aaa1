"""The movement *Dân vận khéo*: models, farmers' guilds, days at the grassroots.

It is practice, not law: rules about it only give notices.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code, short
from qcdc._kernel.values import Faults, check, entity, field_names
from qcdc.dates import DayLike, Period, as_day
from qcdc.errors import InvariantError, TransitionError
from qcdc.model.logs import NONE, in_order, longer
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import sourced
from qcdc.vocab import Level, ModelEventKind, ModelField, ModelHolder, ModelStage, Origin

__all__ = ["FarmersGuild", "GrassrootsDays", "GuildCount", "ModelEvent", "SkilfulModel"]


@entity
class ModelEvent:
    """An event in the life of a model (*sự kiện của mô hình*).

    Attributes:
        kind: registered, kept, built, found effective, recognised, stopped.
        day: when.
        level: at which level it was recognised; with a recognition only.
        document: number of the decision, if known.
    """

    kind: ModelEventKind = attrs.field(validator=v.instance(ModelEventKind))
    day: pendulum.Date = attrs.field(validator=v.day)
    level: Level | None = attrs.field(default=None, validator=v.maybe(v.instance(Level)))
    document: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @classmethod
    def of(cls, kind: ModelEventKind | str, day: DayLike, **fields: Any) -> ModelEvent:
        """An event in short form: ``ModelEvent.of("recognise", "2026-07-30", level="commune")``.

        Args:
            kind: the kind, or its code.
            day: when.
            fields: the other fields of the event (`carries`).

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or one
                that does not belong to the kind of event.
        """
        fields |= {"kind": kind, "day": day}
        return short(cls, fields)

    @staticmethod
    def carries(kind: ModelEventKind | str) -> Mapping[str, bool]:
        """The fields of a kind of event beside its day, for a form; ``True`` for those that are required."""
        recognises = read_code(ModelEventKind, kind, "kind") is ModelEventKind.RECOGNISE
        return {name: name == "level" for name in field_names(ModelEvent)[2:] if name != "level" or recognises}

    @check
    def _check_level(self) -> Faults:
        if (self.level is not None) is not (self.kind is ModelEventKind.RECOGNISE):
            yield InvariantError("model.level", "level")


@entity
class SkilfulModel:
    """A model of the movement (*mô hình “Dân vận khéo”*).

    Attributes:
        id: chosen by the user.
        title: its title.
        unit: its unit.
        field: economy, culture and society, defence and security, political system.
        holder: a collective or an individual.
        events: its log, in the order of days; the first is the registration.
        origin: recorded, published or synthetic.
        source: the publication, for published data.

    Raises:
        TransitionError: it is built before it is registered, found effective before it is built, recognised
            before it is found effective, or an event follows its end (``model.life``).
    """

    id: str = attrs.field(validator=v.check_identifier)
    title: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    field: ModelField = attrs.field(validator=v.instance(ModelField))
    holder: ModelHolder = attrs.field(validator=v.instance(ModelHolder))
    events: tuple[ModelEvent, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(ModelEvent)), v.not_empty, v.ordered(lambda event: event.day, "day"))
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_stages(self) -> Faults:
        stage: ModelStage | None = None
        for index, event in enumerate(self.events):
            stage = _after(stage, event, index)
        yield from ()

    _sourced = sourced

    def with_event(self, kind: ModelEventKind | str, *, on: DayLike, **fields: Any) -> SkilfulModel:
        """The model with one more event at the end of its log.

        Args:
            kind: the kind of event, or its code: ``"build"``.
            on: its day, not before that of the last event.
            fields: the other fields, in short form: see `ModelEvent.of` and `ModelEvent.carries`.

        Raises:
            TransitionError: the event does not fit (``model.life``); the error names the ones that do.
            InvariantError: an earlier day (``list.unordered``), or a wrong field.
        """
        fields |= {"kind": kind, "day": as_day(on, "on")}
        return longer(self, "events", ModelEvent, fields)

    def next_events(self, *, on: DayLike) -> tuple[ModelEventKind, ...]:
        """The kinds of event that fit at the end of the log on a day, for a menu, in the order of the code list.

        None fits before the day of the last event. Their fields: `ModelEvent.carries`.
        """
        last = self.events[-1].day
        return () if as_day(on, "on") < last else _fitting(self.stage(last))

    def stage(self, on: DayLike) -> ModelStage | None:
        """Its stage on a day; ``None`` before it is registered."""
        day = as_day(on, "on")
        stage: ModelStage | None = None
        for index, event in enumerate(self.events):
            if event.day <= day:
                stage = _after(stage, event, index)
        return stage

    def recognised_at(self, on: DayLike) -> frozenset[Level]:
        """The levels at which it has been recognised by a day."""
        day = as_day(on, "on")
        return frozenset(event.level for event in self.events if event.level is not None and event.day <= day)

    def registered_new(self, period: Period) -> bool:
        """Whether it was first registered in a window; a model kept from an earlier year is not new."""
        return self.events[0].day in v.argument(period, Period, "period")

    def kept(self, period: Period) -> bool:
        """Whether it was registered again in a window after an earlier year."""
        return any(
            event.kind is ModelEventKind.KEEP and event.day in v.argument(period, Period, "period")
            for event in self.events
        )


_NEEDS = {
    ModelEventKind.BUILD: (ModelStage.REGISTERED,),
    ModelEventKind.FIND_EFFECTIVE: (ModelStage.BUILT,),
    ModelEventKind.RECOGNISE: (ModelStage.EFFECTIVE, ModelStage.RECOGNISED),
}


def _fitting(stage: ModelStage | None) -> tuple[ModelEventKind, ...]:
    """The events that are possible at a stage."""
    if stage is None:
        return (ModelEventKind.REGISTER,)
    if stage is ModelStage.STOPPED:
        return ()
    unfit = {kind for kind, needed in _NEEDS.items() if stage not in needed}
    return in_order(ModelEventKind, set(ModelEventKind) - unfit - {ModelEventKind.REGISTER})


def _after(stage: ModelStage | None, event: ModelEvent, index: int) -> ModelStage:
    """The stage after an event; raises if the event does not fit."""
    fits = _fitting(stage)
    if event.kind not in fits:
        raise TransitionError("model.life", "events", index=index, kind=event.kind, fits=fits or NONE)
    match event.kind:
        case ModelEventKind.REGISTER:
            return ModelStage.REGISTERED
        case ModelEventKind.KEEP:
            return ModelStage.REGISTERED if stage is None else stage
        case ModelEventKind.BUILD:
            return ModelStage.BUILT
        case ModelEventKind.FIND_EFFECTIVE:
            return ModelStage.EFFECTIVE
        case ModelEventKind.RECOGNISE:
            return ModelStage.RECOGNISED
        case ModelEventKind.STOP:
            return ModelStage.STOPPED
        case _:  # pragma: no cover - the list is closed
            assert_never(event.kind)


@entity
class GuildCount:
    """The number of members of a guild on a day (*số thành viên tại một ngày*).

    Attributes:
        day: the day.
        members: the number of members.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    members: int = attrs.field(validator=v.check_count)


@entity
class FarmersGuild:
    """A farmers' guild (*nông hội*) with its members over time.

    Attributes:
        id: chosen by the user.
        name: its name.
        unit: its unit.
        founded: first day.
        ended: last day, if it was dissolved.
        counts: the numbers of its members, in the order of days.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    founded: pendulum.Date = attrs.field(validator=v.day)
    ended: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    counts: tuple[GuildCount, ...] = attrs.field(
        default=(),
        validator=v.all_of(
            v.each(v.instance(GuildCount)), v.ordered(lambda one: one.day, "day"), v.unique(lambda one: one.day, "day")
        ),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _ended_after_founded = v.in_order("founded", "ended")

    @check
    def _check_days(self) -> Faults:
        for one in self.counts:
            yield from v.end_before_start(self.founded, one.day, "counts")
            yield from v.end_before_start(one.day, self.ended, "counts")

    _sourced = sourced

    def with_count(self, members: int, *, day: DayLike, **fields: Any) -> FarmersGuild:
        """The guild with one more count of its members, on a day after that of the last count.

        Raises:
            InvariantError: an earlier day (``list.unordered``), the same day (``list.duplicate``), or a day on which the
                guild does not exist (``period.end_before_start``).
        """
        fields |= {"members": members, "day": day}
        return longer(self, "counts", GuildCount, fields)

    def exists(self, on: DayLike) -> bool:
        """Whether the guild exists on a day."""
        day = as_day(on, "on")
        return self.founded <= day and (self.ended is None or day <= self.ended)

    def members(self, on: DayLike) -> int | None:
        """The number of its members on a day, by the last count; ``None`` without a count or after its end."""
        day = as_day(on, "on")
        known = [one.members for one in self.counts if one.day <= day]
        return known[-1] if known and self.exists(day) else None


@entity
class GrassrootsDays:
    """The days that a body of the Front or an organisation spent at the grassroots (*4 ngày ở cơ quan, 1 ngày ở cơ sở*).

    Attributes:
        unit: the unit of the body.
        body: which body of the unit.
        period: the window.
        held: the number of days at the grassroots.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(validator=v.instance(UnitBody))
    period: Period = attrs.field(validator=v.instance(Period))
    held: frozenset[pendulum.Date] = attrs.field(validator=v.each(v.day, container=frozenset))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level

    @check
    def _check_outside(self) -> Faults:
        for day in sorted(self.held):
            if day not in self.period:
                yield InvariantError("register.outside", "held", day=day)

    _sourced = sourced
