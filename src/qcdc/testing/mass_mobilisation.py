"""Strategies for the movement: models, guilds, days at the grassroots."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import Period, day_after
from qcdc.model import FarmersGuild, GrassrootsDays, GuildCount, ModelEvent, SkilfulModel
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.choices import drawn_choices
from qcdc.testing.once import composite, days_later, maybe, sampled
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_day, an_identifier, days, identifiers, texts
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
    choices = draw(_GUILD)
    founded = a_day(choices)
    counted = sorted({choices.between(0, 900) for _ in range(choices.between(0, 4))})
    last = day_after(founded, counted[-1] if counted else 0)
    return FarmersGuild(
        id=an_identifier(choices),
        name=draw(texts()),
        unit=a_unit_ref(choices),
        founded=founded,
        ended=day_after(last, choices.between(0, 400)) if choices.yes() else None,
        counts=tuple(GuildCount(day=day_after(founded, after), members=choices.between(0, 200)) for after in counted),
        origin=Origin.SYNTHETIC,
    )


_GUILD = drawn_choices(40)


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
