"""What a tally keeps of the records: their counts and ids, not the records themselves."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from builders import visit
from qcdc import aggregate
from qcdc.dates import as_day
from qcdc.model import Reception, UnitRef, evolve
from small_territory import H1, commune

RECORDS = 3_000
DAY = as_day("2022-03-01")


def test_the_records_of_an_iterator_are_not_held() -> None:
    """While thousands of records pass, only the one at hand exists, each with a unit and a body of its own."""
    alive: list[int] = []

    def passing() -> Iterator[Reception]:
        for number in range(RECORDS):
            unit = commune(f"c{number % 4}")
            named = UnitRef(level=unit.level, code=unit.code, on=unit.on)
            yield evolve(visit(1, None), id=f"R-{number}", unit=named, day=DAY)
            if number % 1_000 == 999:
                alive.append(sum(type(one) is Reception for one in gc.get_objects()))

    before = sum(type(one) is Reception for one in gc.get_objects())
    counted = aggregate.tally(passing(), over=H1)

    assert counted.count("reception.visits") == RECORDS
    assert len(alive) == RECORDS // 1_000
    assert all(one - before <= 2 for one in alive)
    assert len(counted.cells) <= 4 * len(counted.counts)
