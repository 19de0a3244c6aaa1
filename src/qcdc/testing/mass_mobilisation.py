"""Strategies for the movement: models, guilds, days at the grassroots."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import Period, day_after
from qcdc.model import FarmersGuild, GrassrootsDays, GuildCount, ModelEvent, SkilfulModel
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.once import composite, days_later, maybe, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, texts
from qcdc.vocab import Level, ModelEventKind, ModelField, ModelHolder, Origin

__all__ = ["farmers_guilds", "grassroots_days", "skilful_models"]

_CLIMB = (ModelEventKind.BUILD, ModelEventKind.FIND_EFFECTIVE, ModelEventKind.RECOGNISE)


@composite
def skilful_models(draw: st.DrawFn) -> SkilfulModel:
    """Models at any stage, including kept and stopped ones."""
    day = draw(days())
    events = [ModelEvent(kind=ModelEventKind.REGISTER, day=day)]
    for kind in _CLIMB[: draw(st.integers(0, 3))]:
        day = days_later(draw, day, 200)
        level = draw(sampled(Level)) if kind is ModelEventKind.RECOGNISE else None
        events.append(ModelEvent(kind=kind, day=day, level=level, document=draw(maybe(identifiers()))))
        if draw(st.booleans()):
            day = days_later(draw, day, 200)
            events.append(ModelEvent(kind=ModelEventKind.KEEP, day=day))
    if draw(st.booleans()):
        events.append(ModelEvent(kind=ModelEventKind.STOP, day=day_after(day)))
    return SkilfulModel(
        id=draw(identifiers()),
        title=draw(texts()),
        unit=draw(unit_refs()),
        field=draw(sampled(ModelField)),
        holder=draw(sampled(ModelHolder)),
        events=tuple(events),
        origin=Origin.SYNTHETIC,
    )


@composite
def farmers_guilds(draw: st.DrawFn) -> FarmersGuild:
    """Guilds counted some times, dissolved or not."""
    founded = draw(days())
    counted = sorted(draw(st.sets(st.integers(0, 900), max_size=4)))
    last = day_after(founded, counted[-1] if counted else 0)
    return FarmersGuild(
        id=draw(identifiers()),
        name=draw(texts()),
        unit=draw(unit_refs()),
        founded=founded,
        ended=maybe_days_later(draw, last, 400),
        counts=tuple(GuildCount(day=day_after(founded, after), members=draw(st.integers(0, 200))) for after in counted),
        origin=Origin.SYNTHETIC,
    )


@composite
def grassroots_days(draw: st.DrawFn) -> GrassrootsDays:
    """Days at the grassroots in a quarter."""
    period = Period.quarter(draw(st.integers(2022, 2025)), draw(st.integers(1, 4)))
    unit = draw(unit_refs())
    return GrassrootsDays(
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        period=period,
        held=draw(st.frozensets(days(period.start, period.end), max_size=20)),
        origin=Origin.SYNTHETIC,
    )
