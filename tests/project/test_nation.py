"""The synthetic nation of the benchmarks: the same bytes again, records that can be read, and true claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from benchmarks import nation

from qcdc import codec, gazetteer, rules
from qcdc.model import Petition, Reception
from qcdc.vocab import VerdictStatus

Generator = Callable[..., Iterator[nation.Claim]]
GENERATORS = [(nation.petitions, Petition), (nation.receptions, Reception)]
# Enough that some have a fault.
MANY = {Petition: 200, Reception: 500}
# Every open matter is late by then.
AFTERWARDS: dict[tuple[str, str], str] = {nation.DISTRICTS: "2024-06-30", nation.TODAY: "2026-09-18"}


@pytest.mark.parametrize("make", [nation.petitions, nation.receptions])
def test_the_same_arguments_give_the_same_bytes(make: Generator) -> None:
    assert nation.data(make(200, rich=True)) == nation.data(make(200, rich=True))
    assert nation.data(make(200, seed=1)) != nation.data(make(200, seed=2))


@pytest.mark.parametrize("rich", [False, True])
@pytest.mark.parametrize("days", [nation.DISTRICTS, nation.TODAY])
@pytest.mark.parametrize(("make", "cls"), GENERATORS)
def test_every_record_can_be_read_and_its_claim_is_true(
    make: Generator, cls: type[Petition | Reception], days: tuple[str, str], *, rich: bool
) -> None:
    claims = list(make(MANY[cls], days=days, rich=rich))
    data = nation.data(iter(claims))
    territory = gazetteer.vietnam()
    records: tuple[Any, ...] = codec.decode(data, cls, format="jsonl")

    assert len(records) == MANY[cls]
    assert {record.origin for record in records} == {"synthetic"}
    assert not codec.check(data, cls, format="jsonl", territory=territory)

    audit = rules.run(records, as_of=AFTERWARDS[days], territory=territory)
    found = {
        record.id: tuple(sorted(one.rule.id for one in verdicts if one.status is VerdictStatus.FAILED))
        for record, verdicts in zip(records, (one.verdicts() for one in audit.records), strict=True)
    }
    assert found == {record.id: tuple(sorted(claim.faults)) for record, claim in zip(records, claims, strict=True)}
    assert any(found.values())


def test_records_are_in_the_order_of_their_days_and_few_units_have_many() -> None:
    records = codec.decode(nation.data(nation.receptions(3000)), Reception, format="jsonl")
    days = [record.day for record in records]
    assert days == sorted(days)
    assert all(day.weekday() < 6 for day in days)

    units = [record.unit.code for record in records]
    most = sorted((units.count(code) for code in set(units)), reverse=True)
    assert sum(most[: len(most) // 10]) > len(units) / 4


def test_a_register_of_many_years_follows_the_units_of_each_day() -> None:
    records = codec.decode(nation.data(nation.receptions(2000, days=nation.WHOLE)), Reception, format="jsonl")
    territory = gazetteer.vietnam()
    assert all(territory.at(record.day).resolve(record.unit).code == record.unit.code for record in records)
    assert {record.day.year for record in records} == set(range(2019, 2027))
    assert len(nation.trees(nation.WHOLE)) > 30


def test_a_file_has_the_same_lines(tmp_path: Any) -> None:
    path = nation.write(tmp_path / "petitions.jsonl", nation.petitions(1500))
    assert path.read_bytes() == nation.data(nation.petitions(1500))
