"""What the refused constructions share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pendulum

from builders import COMMUNE, H1, figure
from qcdc import aggregate, gazetteer
from qcdc.dates import as_day
from qcdc.model import (
    CommitteeEvent,
    Handling,
    HandlingEvent,
    Office,
    Seat,
    Unit,
    UnitVersion,
)
from qcdc.vocab import (
    CommitteeEventKind,
    HandlingEventKind,
    Level,
    Role,
    UnitKind,
)

RefusedCases = dict[str, tuple[Callable[[], object], str, str | None]]
"""For each attempt: what is tried, the code of the answer, the field it names."""

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
DAY = as_day("2023-01-01")
MOMENT = pendulum.datetime(2023, 1, 1, 8)
ANY: Any = object()


def province(code: str, since: str, until: str | None = None) -> Unit:
    version = UnitVersion(
        since=as_day(since), until=None if until is None else as_day(until), name="Gia Lai", kind=UnitKind.TINH
    )
    return Unit(level=Level.PROVINCE, code=code, versions=(version,), seen=as_day(since))


def seat(role: Role = Role.MEMBER, name: str = "ghe") -> Seat:
    return Seat(id=name, role=role, office=Office(title="Bí thư", body="Đảng ủy"))


def appoint(day: str, one: Seat) -> CommitteeEvent:
    return CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day(day), seat=one)


def event(kind: HandlingEventKind, day: str) -> HandlingEvent:
    return HandlingEvent(kind=kind, day=as_day(day))


def handling(*events: HandlingEvent, name: str = "X") -> Handling:
    return Handling(id=name, unit=COMMUNE, events=events)


RECEIVED = event(HandlingEventKind.RECEIVE, "2023-01-02")
DECIDED = event(HandlingEventKind.DECIDE, "2023-02-01")
TALLY = aggregate.tally([], over=H1)
VISITS = figure("reception.visits", 1202)


class NeverWorking:
    """A calendar of nothing but rest."""

    def is_working(self, day: dt.date) -> bool:
        return day.year == 0

    def reason_off(self, day: dt.date) -> str | None:
        return f"{day.year}"
