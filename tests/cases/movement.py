"""Decided cases of the rules on the movement."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from participation_records import COMMUNE
from qcdc.dates import Period, as_day
from qcdc.model import FarmersGuild, GrassrootsDays, GuildCount, ModelEvent, SkilfulModel, UnitBody
from qcdc.vocab import ModelEventKind, ModelField, ModelHolder, Origin

__all__ = ["CASES"]

NOW = "2023-12-31"


def model(*steps: tuple[ModelEventKind, str]) -> SkilfulModel:
    return SkilfulModel(
        id="MH-1",
        title="Tuyến đường hoa (giả lập)",
        unit=COMMUNE,
        field=ModelField.CULTURE_SOCIETY,
        holder=ModelHolder.COLLECTIVE,
        events=tuple(ModelEvent(kind=kind, day=as_day(day)) for kind, day in steps),
        origin=Origin.SYNTHETIC,
    )


def guild(*counts: int) -> FarmersGuild:
    return FarmersGuild(
        id="NH-1",
        name="Nông hội cà phê (giả lập)",
        unit=COMMUNE,
        founded=as_day("2023-02-01"),
        counts=tuple(GuildCount(day=as_day("2023-03-01"), members=count) for count in counts),
        origin=Origin.SYNTHETIC,
    )


def grassroots(held: str) -> GrassrootsDays:
    # January 2024 begins on a Monday: whole weeks from 1, 8, 15 and 22 January.
    return GrassrootsDays(
        unit=COMMUNE,
        body=UnitBody.of("front"),
        period=Period.month(2024, 1),
        held=frozenset(map(as_day, held.split())),
        origin=Origin.SYNTHETIC,
    )


REGISTER, KEEP, STOP = ModelEventKind.REGISTER, ModelEventKind.KEEP, ModelEventKind.STOP
_MODEL, _GUILD, _WEEK = "movement.model.forgotten", "movement.guild.uncounted", "movement.grassroots.week_missed"

CASES: tuple[Case, ...] = (
    Case(_MODEL, "of the year", PASSED, model((REGISTER, "2023-03-01")), NOW),
    Case(_MODEL, "of two years ago", FAILED, model((REGISTER, "2021-03-01")), NOW, 1).stating(
        at="events", found="2021-03-01", expected="2022", article=None
    ),
    Case(_MODEL, "kept up on the day of judgement", PASSED, model((REGISTER, "2021-03-01"), (KEEP, NOW)), NOW),
    Case(_MODEL, "registered on the day of judgement", PASSED, model((REGISTER, NOW)), NOW),
    Case(_MODEL, "stopped", SKIPPED, model((REGISTER, "2021-03-01"), (STOP, "2021-09-01")), NOW, None, "stopped"),
    Case(_GUILD, "counted", PASSED, guild(30), NOW),
    Case(_GUILD, "not counted", FAILED, guild(), NOW).stating(at="counts", found=0, expected=1, article=None),
    Case(_GUILD, "not founded", SKIPPED, guild(), "2023-01-31", None, "guild_not_there"),
    Case(_WEEK, "every week", PASSED, grassroots("2024-01-05 2024-01-12 2024-01-19 2024-01-26"), "2024-01-31"),
    Case(_WEEK, "one missed", FAILED, grassroots("2024-01-05 2024-01-12 2024-01-26"), "2024-01-31").stating(
        at="15 January 2024", found=3, expected=4, article=None
    ),
    Case(_WEEK, "too early", SKIPPED, grassroots(""), "2024-01-05", None, "period_too_short"),
)
