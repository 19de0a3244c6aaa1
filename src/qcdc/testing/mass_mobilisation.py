"""Strategies for the movement: models, guilds, days at the grassroots."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from qcdc.dates import Period, day_after
from qcdc.model import FarmersGuild, GrassrootsDays, GuildCount, ModelEvent, SkilfulModel
from qcdc.testing.bodies import a_unit_body
from qcdc.testing.choices import Choices, chosen
from qcdc.testing.units import a_unit_ref
from qcdc.testing.values import a_day, a_text, an_identifier
from qcdc.vocab import Level, ModelEventKind, ModelField, ModelHolder, Origin

__all__ = ["farmers_guilds", "grassroots_days", "skilful_models"]

_CLIMB = (ModelEventKind.BUILD, ModelEventKind.FIND_EFFECTIVE, ModelEventKind.RECOGNISE)


@cache
def skilful_models() -> st.SearchStrategy[SkilfulModel]:
    """Models at any stage, including kept and stopped ones."""
    return chosen(_a_model)


def _a_model(choices: Choices) -> SkilfulModel:
    day = a_day(choices)
    events = [ModelEvent(kind=ModelEventKind.REGISTER, day=day)]
    for kind in _CLIMB[: choices.between(0, 3)]:
        day = day_after(day, choices.between(0, 200))
        level = choices.member(Level) if kind is ModelEventKind.RECOGNISE else None
        events.append(ModelEvent(kind=kind, day=day, level=level, document=choices.maybe(an_identifier)))
        if choices.yes():
            day = day_after(day, choices.between(0, 200))
            events.append(ModelEvent(kind=ModelEventKind.KEEP, day=day))
    if choices.yes():
        events.append(ModelEvent(kind=ModelEventKind.STOP, day=day_after(day)))
    return SkilfulModel(
        id=an_identifier(choices),
        title=a_text(choices),
        unit=a_unit_ref(choices),
        field=choices.member(ModelField),
        holder=choices.member(ModelHolder),
        events=tuple(events),
        origin=Origin.SYNTHETIC,
    )


@cache
def farmers_guilds() -> st.SearchStrategy[FarmersGuild]:
    """Guilds counted some times, dissolved or not."""
    return chosen(_a_guild)


def _a_guild(choices: Choices) -> FarmersGuild:
    founded = a_day(choices)
    counted = sorted({choices.between(0, 900) for _ in range(choices.between(0, 4))})
    last = day_after(founded, counted[-1] if counted else 0)
    return FarmersGuild(
        id=an_identifier(choices),
        name=a_text(choices),
        unit=a_unit_ref(choices),
        founded=founded,
        ended=day_after(last, choices.between(0, 400)) if choices.yes() else None,
        counts=tuple(GuildCount(day=day_after(founded, after), members=choices.between(0, 200)) for after in counted),
        origin=Origin.SYNTHETIC,
    )


@cache
def grassroots_days() -> st.SearchStrategy[GrassrootsDays]:
    """Days at the grassroots in a quarter."""
    return chosen(_days_held)


def _days_held(choices: Choices) -> GrassrootsDays:
    period = Period.quarter(choices.between(2022, 2025), choices.between(1, 4))
    unit = a_unit_ref(choices)
    return GrassrootsDays(
        unit=unit,
        body=a_unit_body(choices, level=unit.level),
        period=period,
        held=frozenset(choices.several(lambda one: a_day(one, period.start, period.end), most=20)),
        origin=Origin.SYNTHETIC,
    )
