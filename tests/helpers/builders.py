"""Short ways to build subjects for decided cases. Everything here is synthetic."""

from __future__ import annotations

from qcdc import gazetteer
from qcdc.dates import Period, as_day
from qcdc.model import (
    Change,
    CommitteeEvent,
    CommitteeNetwork,
    Conference,
    ConnectionPoint,
    Figure,
    Handling,
    HandlingEvent,
    HeadReceptionDays,
    Office,
    Petition,
    Petitioner,
    Reception,
    Reconciliation,
    Report,
    Seat,
    Share,
    SteeringCommittee,
    Task,
    UnitRef,
)
from qcdc.model.figures.figures import Number
from qcdc.vocab import (
    Channel,
    CommitteeEventKind,
    FigureState,
    HandlingEventKind,
    Hedge,
    Instance,
    Level,
    Origin,
    PetitionerKind,
    PetitionKind,
    Receiver,
    ReceptionKind,
    Role,
)

H1 = Period.half_year(2023, 1)
GIA_LAI = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")
COMMUNE = UnitRef.of(Level.COMMUNE, "23677", "2023-06-30")
SYNTHETIC = frozenset({Origin.SYNTHETIC})
Step = tuple[HandlingEventKind, str]


def handling(
    received: str, *steps: Step, complex: bool = False, remote: bool = False, second: bool = False, name: str = "X-1"
) -> Handling:
    """One run in one commune."""
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


def denunciation(received: str, *steps: Step, complex: bool = False) -> Petition:
    """A denunciation with one handling."""
    return complaint(received, *steps, kind=PetitionKind.DENUNCIATION, complex=complex)


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
    """The days of a head, written one after the other."""
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
            title="Phó Bí thư", body="Đảng ủy", until=None if office_until is None else as_day(office_until)
        )
        seat = Seat(id="truong-ban", role=Role.HEAD, office=office)
        events.append(CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day(head), seat=seat))
    return SteeringCommittee(id=name, name="Ban Chỉ đạo", unit=unit, events=tuple(events), origin=Origin.SYNTHETIC)


def network(*, missing: int) -> CommitteeNetwork:
    """The committees of Gia Lai's units, but for so many."""
    tree = gazetteer.vietnam().at("2023-06-30")
    top = tree.find("tỉnh Gia Lai")
    units = (top, *tree.descendants(top))
    kept = units[: len(units) - missing]
    return CommitteeNetwork(
        unit=top.ref, committees=tuple(committee(unit=unit.ref, name=f"BCD-{unit.code}") for unit in kept)
    )


def figure(
    indicator: str,
    value: Number | Share | None,
    *,
    period: Period = H1,
    stock: bool = False,
    hedge: Hedge | None = None,
    change: Change | None = None,
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
        change=change,
        origins=SYNTHETIC,
    )


def report(*figures: Figure) -> Report:
    """A report of Gia Lai."""
    return Report(id="BC", title="Báo cáo", unit=GIA_LAI, period=H1, figures=figures, origin=Origin.SYNTHETIC)


def reconciliation(printed: int | None, tallied: int | None, *, hedge: Hedge | None = None) -> Reconciliation:
    """A printed figure beside a tallied one."""
    return Reconciliation(
        published=figure("reception.visits", printed, hedge=hedge), tallied=figure("reception.visits", tallied)
    )


def conference(*, linked: int, unlinked: int, owners: tuple[str | None, ...] = ()) -> Conference:
    """A conference with so many points, and one task an owner."""
    refs = [UnitRef.of(Level.COMMUNE, f"{index:05}", "2023-06-30") for index in range(linked + unlinked)]
    return Conference(
        id="HN",
        title="Hội nghị",
        unit=GIA_LAI,
        points=tuple(ConnectionPoint(unit=ref, linked=index < linked) for index, ref in enumerate(refs)),
        tasks=tuple(
            Task(id=str(index), vi="Nhiệm vụ", en="Task", owner=owner) for index, owner in enumerate(owners, start=1)
        ),
        origin=Origin.SYNTHETIC,
    )
