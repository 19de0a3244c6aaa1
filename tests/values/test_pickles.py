"""Pickles and copies: a value that went to another process and came back is the same."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from functools import cache
from typing import Any

import attrs
import pytest

from builders import H1, complaint, visit
from every_type import entity_types, made
from qcdc import aggregate, frames, law, rules, tables
from qcdc._kernel.values import evolve
from qcdc.codec.register import names_of
from qcdc.dates import OpenPeriod, as_day
from qcdc.model import (
    PEOPLES_COMMITTEE,
    ExpectedBodies,
    PersonalText,
    Petitioner,
    Reception,
    Territory,
    Unit,
    UnitVersion,
)
from qcdc.rules.runs import Handlings
from qcdc.rules.steps import Steps
from qcdc.vocab import HandlingEventKind, Level, PetitionKind, UnitKind

PAPER = complaint("2023-06-30", (HandlingEventKind.ACCEPT, "2023-07-03"))
LATE = evolve(complaint("2023-01-02", (HandlingEventKind.ACCEPT, "2023-03-05")), id="D-2")


class Weekdays:
    """A calendar without decreed days off, equal to its like."""

    def is_working(self, day: dt.date) -> bool:
        return day.weekday() < 5

    def reason_off(self, day: dt.date) -> str | None:
        return None if self.is_working(day) else "weekend"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Weekdays)

    def __hash__(self) -> int:
        return 0


BOOK = law.shipped().with_calendar(Weekdays())


@cache
def values() -> dict[str, list[Any]]:
    """Values of every type, by the name of the type; those the search cannot make are asked for."""
    found = {cls.__name__: list(made(cls)) for cls in entity_types()}
    audit = rules.run([PAPER, LATE, visit(5, None)], as_of="2023-12-31")
    who = Petitioner(kind=PAPER.petitioner.kind, name=PersonalText.of("Người giả lập"), anonymous=False)
    same = [evolve(PAPER, petitioner=who, content=PersonalText.of("Nội dung giả lập"), id=name) for name in "ab"]
    asked: list[object] = [audit, *audit.verdicts, *rules.RULES, aggregate.tally([PAPER, LATE], over=H1), BOOK]
    asked += [*(gap for verdict in audit for gap in verdict.gaps), *(rule.check for rule in rules.RULES)]
    asked += [
        aggregate.Unplaced(unit=PAPER.handlings[0].unit, body=PEOPLES_COMMITTEE, reason="unit.unknown", counts={})
    ]
    asked += [aggregate.COUNTERS[0], ExpectedBodies.of([PAPER.handlings[0].unit])]
    day = as_day("2021-11-01")
    version = UnitVersion(since=day, name="Giả lập", kind=UnitKind.TINH)
    units = Territory(
        [Unit(level=Level.PROVINCE, code="64", versions=(version,), seen=day)], known=OpenPeriod.between(day, None)
    )
    tree = units.at("2023-06-30")
    rolled = aggregate.roll_up(aggregate.tally([PAPER], over=H1), tree=tree, within=tree.get("64"))
    asked += [rolled, rolled.times("handling.open_days")]
    asked += [rules.Context(as_of=audit.as_of, book=BOOK), *aggregate.find_repeats(same)]
    asked += rules.run_columns(
        Reception, {"persons": [1, 9], "representatives": [None, None]}, as_of="2023-12-31"
    ).found
    visits = tables.to_frame([visit(5, None)], "polars", language=None)
    asked.append(frames.run_rules(visits, Reception, as_of="2023-12-31"))
    for one in asked:
        found.setdefault(type(one).__name__, []).append(one)
    return found


ENTITIES = [cls.__name__ for cls in entity_types()]


def check_copies(name: str) -> None:
    assert values()[name], f"{name}: no value to try"
    for value in values()[name]:
        for back in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value)):
            assert back == value
            assert type(back) is type(value)


# The values are built when the first test needs them, not when a worker collects the tests.
@pytest.mark.parametrize("name", ENTITIES)
def test_a_pickled_or_copied_value_is_equal(name: str) -> None:
    check_copies(name)


def test_a_pickled_or_copied_value_of_another_type_is_equal() -> None:
    others = sorted(values().keys() - set(ENTITIES))

    assert "LawBook" in others
    for name in others:
        check_copies(name)


@pytest.mark.parametrize("name", ["Audit", "Verdict", "Rule", "Gap", "LawBook", "Repeat", "Tally"])
def test_the_sweep_meets_what_could_not_be_pickled(name: str) -> None:
    assert values()[name]


def test_the_rules_are_the_same_after_pickling() -> None:
    """A rule that came back still judges."""
    book = pickle.loads(pickle.dumps(rules.RULES))

    assert rules.run([PAPER, LATE], as_of="2023-12-31", rules=book) == rules.run([PAPER, LATE], as_of="2023-12-31")
    assert [rule.check for rule in book] == [rule.check for rule in rules.RULES]


def test_parts_are_equal_where_they_are_the_same() -> None:
    one, step = Handlings(PetitionKind.COMPLAINT), HandlingEventKind.DECIDE

    assert one == Handlings(PetitionKind.COMPLAINT) != Handlings()
    assert Steps(PetitionKind.COMPLAINT, step) == Steps(PetitionKind.COMPLAINT, step)
    assert Steps(PetitionKind.COMPLAINT, step) != Steps(PetitionKind.DENUNCIATION, step)
    assert hash(one) == hash(Handlings(PetitionKind.COMPLAINT))
    assert one != "another thing"


@pytest.mark.parametrize("cls", [PersonalText, *filter(names_of, filter(attrs.has, entity_types()))])
def test_a_type_with_personal_text_says_that_pickles_contain_it(cls: type[Any]) -> None:
    told = " ".join((cls.__doc__ or "").split())

    assert "Pickles and copies contain" in told or "Copies and pickles contain" in told
