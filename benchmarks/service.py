"""A service that checks the register of a year, record by record, against the units of each record's day.

The register is synthetic: 2,659 receptions and 86 petitions of a province in 2026, on every working day, a quarter of
them after the last day until which the table of units was checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from time import process_time
from typing import Any

from benchmarks.goals import Found

from qcdc import codec, gazetteer, rules
from qcdc.dates import as_day, day_after
from qcdc.model import Handling, HandlingEvent, PersonalText, Petition, Petitioner, Reception, UnitRef
from qcdc.vocab import (
    Channel,
    HandlingEventKind,
    Level,
    Origin,
    PetitionerKind,
    PetitionKind,
    Receiver,
    ReceptionKind,
)

RECEPTIONS, PETITIONS = 2_659, 86
Document = tuple[bytes, type[Reception] | type[Petition]]


def register() -> list[Document]:
    """The documents of the register, in the order of their days."""
    random = Random(2026)
    tree = gazetteer.vietnam().at("2026-01-01")
    codes = [unit.code for unit in tree.descendants(tree.find("tỉnh Gia Lai")) if unit.level is Level.COMMUNE]
    days = [day_after(as_day("2026-01-01"), number) for number in range(365)]
    days = [day for day in days if day.isoweekday() < 6]
    found: list[tuple[str, Document]] = []
    for number in range(RECEPTIONS + PETITIONS):
        day, code = random.choice(days), random.choice(codes)
        unit = UnitRef(level=Level.COMMUNE, code=code, on=day)
        value = _petition(number, unit) if number < PETITIONS else _reception(number, unit)
        found.append((day.isoformat(), (codec.encode(value), type(value))))
    return [document for _, document in sorted(found, key=lambda one: one[0])]


def _reception(number: int, unit: UnitRef) -> Reception:
    return Reception(
        id=f"TCD-{number:05}",
        unit=unit,
        day=unit.on,
        kind=ReceptionKind.REGULAR,
        receiver=Receiver.OFFICER,
        persons=1 + number % 3,
        petition_kinds=frozenset({PetitionKind.FEEDBACK}),
        origin=Origin.SYNTHETIC,
    )


def _petition(number: int, unit: UnitRef) -> Petition:
    steps = ((HandlingEventKind.RECEIVE, 0), (HandlingEventKind.ACCEPT, 3), (HandlingEventKind.VERIFY, 5))
    return Petition(
        id=f"D-{number:03}",
        kind=PetitionKind.COMPLAINT,
        received=unit.on,
        petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL, name=PersonalText.of(f"Người mẫu {number}")),
        case=f"VV-{number:03}",
        channel=Channel.IN_PERSON,
        handlings=(
            Handling(
                id=f"X-{number:03}",
                unit=unit,
                events=tuple(HandlingEvent(kind=kind, day=day_after(unit.on, after)) for kind, after in steps),
            ),
        ),
        origin=Origin.SYNTHETIC,
    )


def served() -> Iterator[Found]:
    """K9: check, read and judge each record; what it takes, and where, is printed below the line."""
    documents = register()
    spent: dict[str, float] = {"check": 0.0, "decode": 0.0, "tree of the day": 0.0, "rules": 0.0}
    territory = gazetteer.vietnam()
    problems = failed = provisional = 0
    for raw, kind in documents:
        problems += len(_timed(spent, "check", partial(codec.check, raw, kind, territory=territory)))
        record = _timed(spent, "decode", partial(codec.decode, raw, kind))
        ref = record.unit if isinstance(record, Reception) else record.handlings[0].unit
        tree = _timed(spent, "tree of the day", partial(_tree, ref))
        provisional += tree.provisional
        audit = _timed(spent, "rules", partial(rules.run, record, as_of=ref.on, territory=territory))
        failed += len(audit.failed)
    total = sum(spent.values())
    yield Found("service", total / len(documents) * 1000)
    steps = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in spent.items())
    print(
        f"     {len(documents)} records, {provisional} provisional, {problems} problems, {failed} failed rules: {steps}"
    )


def _tree(ref: UnitRef) -> Any:
    tree = gazetteer.vietnam().at(ref.on)
    tree.resolve(ref)
    return tree


def _timed(spent: dict[str, float], step: str, work: Callable[[], Any]) -> Any:
    start = process_time()
    found = work()
    spent[step] += process_time() - start
    return found
