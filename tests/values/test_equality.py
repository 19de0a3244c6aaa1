"""What is made of tables is equal by content: pickled, copied, or made twice."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from typing import Any

import pytest
from hypothesis import given

from qcdc import gazetteer, law
from qcdc._kernel.values import field_names
from qcdc.dates import DecreedCalendar
from qcdc.model import Lineage, Territory, Tree, Unit, evolve
from qcdc.testing import territories

VIETNAM = gazetteer.vietnam()


@pytest.mark.parametrize(
    "made",
    [VIETNAM, VIETNAM.at("2023-06-30"), VIETNAM.at("2027-01-01"), VIETNAM.lineage, law.work_calendar()],
    ids=lambda made: repr(made)[:40],
)
def test_what_was_pickled_is_equal_and_answers_the_same(made: Any) -> None:
    again = pickle.loads(pickle.dumps(made))

    assert again is not made
    assert again == made
    assert hash(again) == hash(made)
    assert copy.deepcopy(made) == made == copy.copy(made)
    assert made != "something else"
    if isinstance(made, Tree):
        assert (again.provisional, again.stretch) == (made.provisional, made.stretch)
        assert again.find("tỉnh Gia Lai") == made.find("tỉnh Gia Lai")
    if isinstance(made, Territory):
        assert (
            again.heirs(again.get("64", on="2023-01-01"), on="2026-01-01").successor
            == made.get("52", on="2026-01-01").ref
        )


@given(territories(), territories())
def test_territories_are_equal_exactly_where_they_say_the_same(one: Territory, other: Territory) -> None:
    again = Territory(one.units, known=one.known)

    assert again == one
    assert hash(again) == hash(one)
    assert again.at("2024-01-01") == one.at("2024-01-01")
    # Units are one life whatever day they are seen on, but every version counts.
    assert (one == other) is ([unit.versions for unit in one.units] == [unit.versions for unit in other.units])


def test_one_thing_said_otherwise_makes_another_table() -> None:
    lineage, calendar = VIETNAM.lineage, law.work_calendar()
    assert isinstance(calendar, DecreedCalendar)
    day = dt.date(2026, 7, 1)

    assert Lineage(lineage.successions[1:], lineage.unknown) != lineage
    assert Lineage((evolve(lineage.successions[0], clause="0"), *lineage.successions[1:]), lineage.unknown) != lineage
    assert calendar.adding_days_off({day: "decreed"}) != calendar
    assert calendar.adding_days_off({}) == calendar
    assert VIETNAM.at("2023-06-30") != VIETNAM.at("2025-07-01")
    assert VIETNAM.known.until == gazetteer.CHECKED_UNTIL


def test_a_unit_of_a_tree_is_made_of_every_field() -> None:
    """Units of a tree are made without the checks; each field is the one that the checks would let through."""
    unit = VIETNAM.at("2026-11-25").get("52")

    checked = evolve(VIETNAM.get("52", on="2026-01-01"), seen=unit.seen, provisional=True)
    assert {name: getattr(unit, name) for name in field_names(Unit)} == {
        name: getattr(checked, name) for name in field_names(Unit)
    }
