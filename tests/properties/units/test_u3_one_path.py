from __future__ import annotations

import csv
from pathlib import Path

import pendulum
import pytest
from hypothesis import given, settings

from floors import floor, never_empty, nonempty
from qcdc import gazetteer
from qcdc.model import Territory
from qcdc.testing import days, territories
from qcdc.vocab import Level

COUNTS = Path(__file__).parents[2] / "data" / "counts.csv"
COLUMNS = {"provinces": "province", "districts": "district", "communes": "commune"}


def rows() -> list[dict[str, str]]:
    with COUNTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["date"])
def test_counts_per_kind_equal_the_official_table(row: dict[str, str]) -> None:
    """U3: counts per level and kind equal the official table on its dates."""
    counts = gazetteer.vietnam().at(row["date"]).counts()

    assert {key: counts[COLUMNS.get(key, key)] for key in row if key != "date"} == {
        key: int(value) for key, value in row.items() if key != "date"
    }


@never_empty("every example is a day of the shipped table")
@settings(max_examples=10)
@given(days(gazetteer.FIRST_DAY))
def test_every_commune_in_force_has_one_path_to_the_root(day: pendulum.Date) -> None:
    """U3: every commune in force has one path to the root, on any day."""
    tree = gazetteer.vietnam().at(day)
    below = [unit for province in tree if province.parent is None for unit in (province, *tree.descendants(province))]

    assert len(below) == len(set(below)) == len(tree)
    for unit in list(tree)[::97]:
        path = tree.path(unit)
        assert path[0].level is Level.PROVINCE
        assert path[-1] == unit
        assert all(step.in_force(day) for step in path)


@floor("a commune is in force")
@given(territories(), days())
def test_paths_and_children_agree(territory: Territory, day: pendulum.Date) -> None:
    """U3: a unit is a child of its parent and below every unit of its path."""
    tree = territory.at(day)
    nonempty(any(unit.level is Level.COMMUNE for unit in tree))
    for unit in tree:
        *above, last = tree.path(unit)
        assert last == unit
        assert all(unit in tree.descendants(step) for step in above)
        assert not above or unit in tree.children(above[-1])
        assert tree.parent(unit) == (above[-1] if above else None)
