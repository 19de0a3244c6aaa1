"""Receptions: duty days make the head's days; competence goes by level and time."""

from __future__ import annotations

from builders import COMMUNE, GIA_LAI, H1
from qcdc import aggregate
from qcdc.dates import as_day
from qcdc.model import DutyDay, HeadReceptionDays, Reception, UnitRef
from qcdc.vocab import Authority, Origin, Receiver, ReceptionKind

A = Authority


def duty(day: str, receiver: Receiver, visits: int = 0, unit: UnitRef = COMMUNE) -> DutyDay:
    return DutyDay(
        unit=unit,
        day=as_day(day),
        kind=ReceptionKind.PERIODIC,
        receiver=receiver,
        visits=visits,
        origin=Origin.SYNTHETIC,
    )


def test_a_day_on_which_nobody_came_is_held_all_the_same() -> None:
    days = [
        duty("2023-03-06", Receiver.HEAD),
        duty("2023-03-13", Receiver.DELEGATE, 3),
        duty("2023-03-14", Receiver.OFFICER, 5),
        duty("2023-03-20", Receiver.HEAD, 2),
        duty("2023-03-20", Receiver.DELEGATE, 1),
        duty("2023-03-27", Receiver.HEAD, unit=GIA_LAI),
        duty("2023-07-03", Receiver.HEAD),
    ]

    register = HeadReceptionDays.from_duty(days, unit=COMMUNE, period=H1, origin=Origin.SYNTHETIC)

    assert register.held == {as_day("2023-03-06"), as_day("2023-03-20")}
    assert register.delegated == {as_day("2023-03-13")}


def test_visits_persons_groups_and_cases_are_counted_apart() -> None:
    def visit(number: int, persons: int, *cases: str) -> Reception:
        return Reception(
            id=f"T-{number}",
            unit=COMMUNE,
            day=as_day("2023-03-06"),
            kind=ReceptionKind.REGULAR,
            receiver=Receiver.DELEGATE,
            persons=persons,
            cases=frozenset(cases),
            origin=Origin.SYNTHETIC,
        )

    counted = aggregate.tally([visit(1, 1, "V-1"), visit(2, 6, "V-1", "V-2"), visit(3, 2)], over=H1)

    by_actor = aggregate.tally([visit(1, 1), visit(2, 6)], over=H1, by=("actor",))
    assert by_actor.count("reception.visits", by={"actor": "delegate"}) == 2
    assert counted.counts == {
        "reception.visits": 3,
        "reception.persons": 9,
        "reception.groups": 1,
        "reception.cases": 2,
    }
    assert counted.case_ids("reception.cases") == ("V-1", "V-2")
