"""Decided rosters: one committee through a year, worked out by hand; offices, names and the network with it."""

from __future__ import annotations

import pytest

from qcdc import gazetteer
from qcdc.dates import as_day
from qcdc.errors import UnknownCodeError
from qcdc.model import (
    BodyRef,
    CommitteeEvent,
    CommitteeNetwork,
    Office,
    OfficeHolding,
    Person,
    Seat,
    SteeringCommittee,
    UnitRef,
    evolve,
)
from qcdc.vocab import BodySystem, CommitteeEventKind, Level, Origin, Role

K = CommitteeEventKind
FRONT = Office(
    title="Chủ tịch Ủy ban MTTQ",
    body=BodyRef.of(UnitRef.of(Level.COMMUNE, "23677", "2023-01-01"), "front"),
    system=BodySystem.FRONT,
)


def seat(name: str, role: Role, person: int) -> Seat:
    return Seat(id=name, role=role, person=Person(id=f"NG-{person}"))


def event(kind: CommitteeEventKind, day: str, **rest: object) -> CommitteeEvent:
    return CommitteeEvent(kind=kind, day=as_day(day), **rest)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


HEAD, DEPUTY, MEMBER = Role.HEAD, Role.DEPUTY, Role.MEMBER
COMMITTEE = SteeringCommittee(
    id="BCD",
    name="Ban Chỉ đạo (giả lập)",
    unit=UnitRef.of(Level.COMMUNE, "23677", "2023-01-01"),
    events=(
        event(K.FOUND, "2023-01-05"),
        event(K.APPOINT, "2023-01-05", seat=seat("tb", HEAD, 1)),
        event(K.APPOINT, "2023-01-05", seat=seat("pho", DEPUTY, 2)),
        event(K.APPOINT, "2023-01-09", seat=Seat(id="mt", role=MEMBER, office=FRONT)),
        event(K.REPLACE, "2023-03-01", seat=seat("pho", DEPUTY, 3)),
        event(K.SUSPEND, "2023-04-01", seat_id="pho"),
        event(K.LEAVE, "2023-04-20", seat_id="pho"),
        event(K.RENAME, "2023-05-02", name="Ban Chỉ đạo thực hiện dân chủ (giả lập)"),
        event(K.REFORM, "2023-05-10", seats=(seat("tb", HEAD, 1), seat("uv", MEMBER, 4))),
        event(K.SUSPEND, "2023-08-01"),
        event(K.RESUME, "2023-09-01"),
        event(K.MERGE, "2023-12-01", to="BCD-2"),
    ),
    origin=Origin.SYNTHETIC,
)


@pytest.mark.parametrize(
    ("day", "held", "vacant", "suspended", "active"),
    [
        ("2023-01-04", {}, (), (), False),
        ("2023-01-05", {"tb": "NG-1", "pho": "NG-2"}, (), (), True),
        ("2023-01-08", {"tb": "NG-1", "pho": "NG-2"}, (), (), True),
        ("2023-01-09", {"tb": "NG-1", "pho": "NG-2", "mt": None}, (), (), True),
        ("2023-02-28", {"tb": "NG-1", "pho": "NG-2", "mt": None}, (), (), True),
        ("2023-03-01", {"tb": "NG-1", "pho": "NG-3", "mt": None}, (), (), True),
        ("2023-04-01", {"tb": "NG-1", "pho": "NG-3", "mt": None}, (), ("pho",), True),
        ("2023-04-20", {"tb": "NG-1", "mt": None}, ("pho",), (), True),
        ("2023-05-09", {"tb": "NG-1", "mt": None}, ("pho",), (), True),
        ("2023-05-10", {"tb": "NG-1", "uv": "NG-4"}, (), (), True),
        ("2023-08-01", {"tb": "NG-1", "uv": "NG-4"}, (), (), False),
        ("2023-09-01", {"tb": "NG-1", "uv": "NG-4"}, (), (), True),
        ("2023-11-30", {"tb": "NG-1", "uv": "NG-4"}, (), (), True),
        ("2023-12-01", {}, (), (), False),
    ],
)
def test_the_roster_of_a_day(
    day: str, held: dict[str, str | None], vacant: tuple[str, ...], suspended: tuple[str, ...], active: bool
) -> None:
    found = {one.id: one.person.id if one.person else None for one in COMMITTEE.roster(day)}

    assert found == held
    assert COMMITTEE.vacancies(day) == vacant
    assert COMMITTEE.suspended(day) == suspended
    assert COMMITTEE.active(day) is active


@pytest.mark.parametrize(
    "last", [event(K.MERGE, "2023-05-01", to="BCD-2"), event(K.END, "2023-05-01")], ids=["merged", "ended"]
)
def test_a_committee_that_is_no_more_has_no_vacant_seat(last: CommitteeEvent) -> None:
    """A seat is vacant and another suspended when it ends: on that day nobody has to be found for either."""
    before = (
        *COMMITTEE.events[:4],
        event(K.SUSPEND, "2023-04-01", seat_id="pho"),
        event(K.LEAVE, "2023-04-20", seat_id="tb"),
    )
    ended = evolve(COMMITTEE, events=(*before, last))

    assert (ended.vacancies("2023-04-30"), ended.suspended("2023-04-30")) == (("tb",), ("pho",))
    assert (ended.vacancies("2023-05-01"), ended.suspended("2023-05-01"), ended.roster("2023-05-01")) == ((), (), ())


def test_its_name_and_end() -> None:
    assert COMMITTEE.named("2023-05-01") == COMMITTEE.name == "Ban Chỉ đạo (giả lập)"
    assert COMMITTEE.named("2023-05-02") == "Ban Chỉ đạo thực hiện dân chủ (giả lập)"
    assert (COMMITTEE.ended, COMMITTEE.handed_to) == (as_day("2023-12-01"), "BCD-2")


def test_a_seat_by_office_is_held_by_whoever_holds_the_office() -> None:
    holdings = (
        OfficeHolding(office=FRONT, person=Person(id="NG-8"), since=as_day("2020-01-01"), until=as_day("2023-02-14")),
        OfficeHolding(office=FRONT, person=Person(id="NG-9"), since=as_day("2023-02-15")),
    )
    (by_office,) = (one for one in COMMITTEE.roster("2023-02-01") if one.office is not None)
    (by_name,) = COMMITTEE.holders(HEAD, "2023-02-01")

    assert COMMITTEE.person(by_office, "2023-02-14", holdings) == Person(id="NG-8")
    assert COMMITTEE.person(by_office, "2023-02-15", holdings) == Person(id="NG-9")
    assert COMMITTEE.person(by_office, "2019-12-31", holdings) is None
    assert COMMITTEE.person(by_name, "2023-02-14", holdings) == Person(id="NG-1")


def committee(level: Level, code: str) -> SteeringCommittee:
    return SteeringCommittee(
        id=f"BCD-{code}",
        name="Ban Chỉ đạo (giả lập)",
        unit=UnitRef.of(level, code, "2023-06-30"),
        events=(event(K.FOUND, "2023-01-01"),),
        origin=Origin.SYNTHETIC,
    )


def test_who_stands_above_whom_depends_on_the_day() -> None:
    vietnam = gazetteer.vietnam()
    province, district, commune = (
        committee(Level.PROVINCE, "64"),
        committee(Level.DISTRICT, "626"),
        committee(Level.COMMUNE, "23677"),
    )
    network = CommitteeNetwork(unit=province.unit, committees=(province, district, commune))

    assert network.superior(commune, on="2025-06-30", territory=vietnam) == district
    assert network.superior(district, on="2025-06-30", territory=vietnam) == province
    assert network.superior(province, on="2025-06-30", territory=vietnam) is None
    assert network.subordinates(district, on="2025-06-30", territory=vietnam) == (commune,)
    # 17 districts and 220 communes; two of them have one, and the province.
    assert len(network.lacking(on="2023-06-30", territory=vietnam)) == 238 - 3
    with pytest.raises(UnknownCodeError) as caught:
        network.superior(commune, on="2025-07-01", territory=vietnam)
    assert caught.value.code == "unit.not_in_force"
    assert set(network.adrift(on="2025-07-01", territory=vietnam)) == {province, district, commune}
