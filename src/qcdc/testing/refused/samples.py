"""Made-up values that the refused constructions share. Everything here is synthetic."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pendulum

from qcdc import aggregate, gazetteer
from qcdc.dates import Period, as_day
from qcdc.model import (
    BodyRef,
    Change,
    CommitteeEvent,
    Figure,
    Handling,
    HandlingEvent,
    HeadReceptionDays,
    Office,
    Petition,
    Petitioner,
    Reception,
    Seat,
    Share,
    SteeringCommittee,
    Succession,
    Territory,
    Tree,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.model.figures.values import Number
from qcdc.vocab import (
    Channel,
    CommitteeEventKind,
    Confidence,
    FigureState,
    HandlingEventKind,
    Hedge,
    Instance,
    Level,
    LineageShare,
    Origin,
    PetitionerKind,
    PetitionKind,
    Receiver,
    ReceptionKind,
    Role,
    UnitKind,
)

H1 = Period.half_year(2023, 1)
GIA_LAI = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")
COMMUNE = UnitRef.of(Level.COMMUNE, "23677", "2023-06-30")
SYNTHETIC = frozenset({Origin.SYNTHETIC})
Step = tuple[HandlingEventKind, str]
DAY = as_day("2023-01-01")
MOMENT = pendulum.datetime(2023, 1, 1, 8)
ANY: Any = object()


def vietnam() -> Territory:
    """The shipped table."""
    return gazetteer.vietnam()


@cache
def tree() -> Tree:
    """The units of 30 June 2023."""
    return vietnam().at("2023-06-30")


def handling(
    received: str, *steps: Step, complex: bool = False, remote: bool = False, second: bool = False, name: str = "X-1"
) -> Handling:
    """A handling in a commune."""
    events = [HandlingEvent(kind=HandlingEventKind.RECEIVE, day=as_day(received))]
    events += [HandlingEvent(kind=kind, day=as_day(day)) for kind, day in steps]
    return Handling(
        id=name,
        unit=COMMUNE,
        events=tuple(events),
        instance=Instance.SECOND if second else Instance.FIRST,
        complex=complex,
        remote=remote,
    )


def complaint(
    received: str,
    *steps: Step,
    kind: PetitionKind = PetitionKind.COMPLAINT,
    complex: bool = False,
    remote: bool = False,
    second: bool = False,
    case: str = "V-1",
    name: str = "D-1",
) -> Petition:
    """A petition with one handling."""
    return Petition(
        id=name,
        kind=kind,
        received=as_day(received),
        petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL),
        case=case,
        channel=Channel.POST,
        handlings=(handling(received, *steps, complex=complex, remote=remote, second=second),),
        origin=Origin.SYNTHETIC,
    )


def visit(persons: int, representatives: int | None, *, day: str = "2023-03-01", name: str = "T-1") -> Reception:
    """One visit."""
    return Reception(
        id=name,
        unit=COMMUNE,
        day=as_day(day),
        kind=ReceptionKind.REGULAR,
        receiver=Receiver.OFFICER,
        persons=persons,
        representatives=representatives,
        origin=Origin.SYNTHETIC,
    )


def head_days(level: Level, held: str, delegated: str = "", *, period: Period = H1) -> HeadReceptionDays:
    """The reception days of a head, separated by spaces."""
    code = {Level.PROVINCE: "64", Level.DISTRICT: "626", Level.COMMUNE: "23677", Level.VILLAGE: "0000001"}[level]
    return HeadReceptionDays(
        unit=UnitRef(level=level, code=code, on=period.start),
        period=period,
        held=frozenset(map(as_day, held.split())),
        delegated=frozenset(map(as_day, delegated.split())),
        origin=Origin.SYNTHETIC,
    )


def committee(
    *, head: str | None = None, office_until: str | None = None, unit: UnitRef = GIA_LAI, name: str = "BCD"
) -> SteeringCommittee:
    """A committee founded on 1 January 2023, with a head by office from a day on."""
    events = [CommitteeEvent(kind=CommitteeEventKind.FOUND, day=as_day("2023-01-01"))]
    if head is not None:
        office = Office(
            title="Phó Bí thư",
            body=BodyRef.of(unit, "party_committee"),
            until=None if office_until is None else as_day(office_until),
        )
        seat = Seat(id="truong-ban", role=Role.HEAD, office=office)
        events.append(CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day(head), seat=seat))
    return SteeringCommittee(id=name, name="Ban Chỉ đạo", unit=unit, events=tuple(events), origin=Origin.SYNTHETIC)


def figure(
    indicator: str,
    value: Number | Share | None,
    *,
    period: Period = H1,
    stock: bool = False,
    hedge: Hedge | None = None,
    changes: tuple[Change, ...] = (),
    **fields: Any,
) -> Figure:
    """A figure of Gia Lai; without a value it was not reported."""
    return Figure(
        indicator=indicator,
        unit=GIA_LAI,
        period=None if stock else period,
        as_of=period.end if stock else None,
        state=FigureState.NOT_REPORTED if value is None else FigureState.VALUE,
        value=value,
        hedge=hedge,
        changes=changes,
        origins=SYNTHETIC,
        **fields,
    )


def province(code: str, since: str, until: str | None = None) -> Unit:
    """A province under one name."""
    version = UnitVersion(
        since=as_day(since), until=None if until is None else as_day(until), name="Gia Lai", kind=UnitKind.TINH
    )
    return Unit(level=Level.PROVINCE, code=code, versions=(version,), seen=as_day(since))


def edge(confidence: Confidence = Confidence.VERIFIED) -> Succession:
    """The whole of a commune goes into another one; verified, or presumed."""
    return Succession(
        day=DAY,
        source=COMMUNE,
        target=evolve(COMMUNE, code="23680"),
        share=LineageShare.WHOLE,
        confidence=confidence,
    )


def seat(role: Role = Role.MEMBER, name: str = "ghe") -> Seat:
    """A seat of an office."""
    return Seat(id=name, role=role, office=Office(title="Bí thư Đảng ủy"))


def appoint(day: str, one: Seat) -> CommitteeEvent:
    """An appointment."""
    return CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day(day), seat=one)


def event(kind: HandlingEventKind, day: str) -> HandlingEvent:
    """A step of a handling."""
    return HandlingEvent(kind=kind, day=as_day(day))


def handling_of(*events: HandlingEvent, name: str = "X") -> Handling:
    """A handling with these steps."""
    return Handling(id=name, unit=COMMUNE, events=events)


RECEIVED = event(HandlingEventKind.RECEIVE, "2023-01-02")
DECIDED = event(HandlingEventKind.DECIDE, "2023-02-01")
TALLY = aggregate.tally([], over=H1)
VISITS = figure("reception.visits", 1202)


class NeverWorking:
    """A calendar without working days."""

    def is_working(self, day: dt.date) -> bool:
        """No day is."""
        return day.year == 0

    def reason_off(self, day: dt.date) -> str | None:
        """Always a reason."""
        return f"{day.year}"
