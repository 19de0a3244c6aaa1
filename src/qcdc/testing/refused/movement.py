"""Models and guilds of the movement that cannot be built."""

from __future__ import annotations

from qcdc.model import (
    FarmersGuild,
    GuildCount,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    COMMUNE,
    DAY,
    MADE_UP,
    NEXT_DAY,
    model_with,
)
from qcdc.vocab import (
    ModelEventKind,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("built before it is registered", lambda: model_with(ModelEventKind.BUILD), "model.life", "events"),
    RefusedCase(
        "effective before it is built",
        lambda: model_with(ModelEventKind.REGISTER, ModelEventKind.FIND_EFFECTIVE),
        "model.life",
        "events",
    ),
    RefusedCase("recognised at no level", lambda: model_with(ModelEventKind.RECOGNISE), "model.level", "level"),
    RefusedCase(
        "counted before the founding",
        lambda: FarmersGuild(
            id="NH",
            name="Giả lập",
            unit=COMMUNE,
            founded=NEXT_DAY,
            counts=(GuildCount(day=DAY, members=3),),
            origin=MADE_UP,
        ),
        "period.end_before_start",
        "counts",
    ),
)
