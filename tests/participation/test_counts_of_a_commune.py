"""Counts of one commune's year, worked out by hand from its records, and a conference series."""

from __future__ import annotations

from typing import Any

import pytest

from commune_records import COMMITTEE, DIALOGUE, ELECTION, INSPECTION_BOARD, INVESTMENT_BOARD, MATTERS, WINDOW
from qcdc import aggregate
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import Attendance, Conference, ConferenceSeries, ConnectionPoint, FollowUp, Task, UnitRef
from qcdc.vocab import Level, Origin, TaskState

PROVINCE = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")
POINTS = tuple(UnitRef.of(Level.COMMUNE, f"2367{number}", "2023-06-30") for number in range(3))


def test_a_years_counts() -> None:
    records: list[Any] = [COMMITTEE, DIALOGUE, ELECTION, INSPECTION_BOARD, INVESTMENT_BOARD]
    for matter in MATTERS:
        records += [*matter.publications, *matter.consultations, *matter.decisions]

    counted = aggregate.tally(records, over=WINDOW)

    assert counted.counts == {
        "publication.items": 3,
        # Two votes on the road (the first failed), one on the convention, one on the fund.
        "decision.held": 4,
        "decision.passed": 3,
        "decision.people.money": 180_000_000 + 335_000_000,
        "decision.people.labour": 270,
        "decision.people.land": 450,
        "consultation.held": 1,
        "dialogue.held": 1,
        "dialogue.opinions": 12,
        "dialogue.settled": 8,
        "election.held": 1,
        "board.inspection": 1,
        "board.investment": 1,
        "board.members": 10,
        "board.oversight": 4,
        "board.recommendations": 1,
        "board.recommendations.answered": 1,
        "committee.existing": 1,
        "committee.seats": 6,
        "committee.reformed": 1,
    }


def test_something_that_is_no_record_is_refused() -> None:
    wrong: Any = PROVINCE
    with pytest.raises(InvariantError) as caught:
        aggregate.tally([wrong], over=WINDOW)

    assert (caught.value.code, caught.value.attribute) == ("tally.record", "records")


def conference(day: str, *tasks: str, told: dict[str, TaskState] | None = None) -> Conference:
    return Conference(
        id=f"HN-{day}",
        title="Hội nghị (giả lập)",
        unit=PROVINCE,
        day=as_day(day),
        points=tuple(ConnectionPoint(unit=unit, linked=unit != POINTS[2]) for unit in POINTS),
        tasks=tuple(Task(id=name, vi="Nhiệm vụ", en="Task", owner="Ban Dân vận") for name in tasks),
        attendance=(
            Attendance(body="MTTQ", level=Level.PROVINCE, expected=10, present=9),
            Attendance(body="MTTQ", level=Level.DISTRICT, present=17),
        ),
        follow_ups=tuple(FollowUp(task=name, state=state) for name, state in (told or {}).items()),
        origin=Origin.SYNTHETIC,
    )


def test_points_and_attendance_are_counted_against_what_was_expected() -> None:
    held = conference("2023-01-10")

    assert held.linked == 2
    assert held.unlinked[0].unit == POINTS[2]
    assert held.missing(frozenset({PROVINCE, *POINTS})) == {PROVINCE, POINTS[2]}
    assert (held.present(), held.present(Level.PROVINCE)) == (26, 9)


def test_tasks_are_followed_to_the_next_conference() -> None:
    series = ConferenceSeries(
        unit=PROVINCE,
        conferences=(
            conference("2023-01-10", "A", "B", "C"),
            conference("2023-07-10", "D", told={"A": TaskState.DONE, "B": TaskState.UNDER_WAY}),
            conference("2024-01-10", told={"B": TaskState.DONE, "C": TaskState.DROPPED}),
        ),
    )

    assert [task.id for task in series.open_before(1)] == ["A", "B", "C"]
    assert [task.id for task in series.open_before(2)] == ["B", "C", "D"]
    assert [task.id for task in series.open_before(3)] == ["D"]
    assert series.lost() == (("HN-2023-07-10", "C"), ("HN-2024-01-10", "D"))
