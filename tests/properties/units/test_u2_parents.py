from __future__ import annotations

import pytest
from hypothesis import given

from floors import floor, never_empty, nonempty
from qcdc import gazetteer
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import Reform, Territory, Unit, UnitVersion, evolve
from qcdc.testing import histories, territories
from qcdc.vocab import Level

FAR = as_day("9999-12-31")
History = tuple[Territory, tuple[Reform, ...]]


def parents_that_fail(territory: Territory) -> list[tuple[Unit, UnitVersion]]:
    """Versions whose parent is not named by its key, or does not live all their time."""
    lives = {unit.ref: unit for unit in territory.units}
    found: list[tuple[Unit, UnitVersion]] = []
    for unit in territory.units:
        for version in unit.versions:
            above = None if version.parent is None else lives.get(version.parent)
            if version.parent is not None and (
                above is None or above.valid_from > version.since or (above.valid_until or FAR) < (version.until or FAR)
            ):
                found.append((unit, version))
    return found


def strangers(territory: Territory, day: str) -> list[Unit]:
    """Units whose parent, as they tell it, is not the unit the tree of the day shows above them."""
    tree = territory.at(day)
    above = {unit: tree.parent(unit) for unit in tree}
    return [unit for unit, parent in above.items() if unit.parent != (None if parent is None else parent.ref)]


def test_a_parent_lives_as_long_as_each_version_below_it_in_the_shipped_table() -> None:
    """U2: for every row of the table and every version, the life of the parent covers it, and the parent is its key."""
    vietnam = gazetteer.vietnam()

    assert parents_that_fail(vietnam) == []
    assert sum(version.parent is not None for unit in vietnam.units for version in unit.versions) == 16_538 - 101


@pytest.mark.parametrize(
    "day", ["2019-01-01", "2020-03-01", "2021-11-01", "2024-12-01", "2025-06-30", "2025-07-01", "2026-09-20"]
)
def test_the_parent_a_unit_tells_is_the_unit_above_it_in_the_shipped_table(day: str) -> None:
    """U2: ``unit.parent == tree.parent(unit).ref`` on days before and after each kind of change."""
    assert strangers(gazetteer.vietnam(), day) == []


@floor("a commune has a parent")
@given(territories())
def test_a_parent_lives_as_long_as_each_version_below_it(territory: Territory) -> None:
    """U2: the same for any territory that can be built."""
    nonempty(any(unit.level is Level.COMMUNE for unit in territory.units))
    assert parents_that_fail(territory) == []
    assert strangers(territory, "2024-06-30") == []


@floor("a unit has ended or moved")
@given(histories())
def test_a_parent_lives_as_long_as_each_version_below_it_after_reforms(history: History) -> None:
    """U2: the same after reforms of one's own, whatever they end, merge, move or abolish."""
    before, reforms = history
    after = before.with_reforms(reforms)

    nonempty(any(unit.valid_until is not None or len(unit.versions) > 1 for unit in after.units))
    assert parents_that_fail(after) == []
    for one in reforms:
        assert strangers(after, one.effect.isoformat()) == []


@never_empty("every territory has a district")
@given(territories(steady=True))
def test_a_parent_may_be_named_by_any_day_of_its_life(territory: Territory) -> None:
    """U2: a parent named by a later day of its life is the same parent; the territory keeps the key."""
    named = [
        evolve(
            unit,
            versions=tuple(
                evolve(one, parent=None if one.parent is None else evolve(one.parent, on=as_day("2023-05-17")))
                for one in unit.versions
            ),
        )
        for unit in territory.units
    ]

    assert Territory(named, known=territory.known).units == territory.units


@never_empty("every territory has a district")
@given(territories(steady=True))
def test_an_orphan_is_refused(territory: Territory) -> None:
    """U2: a unit whose parent is missing cannot be built into a territory; all of them are named."""
    orphans = [unit for unit in territory.units if unit.level is not Level.PROVINCE]

    with pytest.raises(InvariantError) as caught:
        Territory(orphans, known=territory.known)

    assert caught.value.code == "unit.orphan"
    districts = [unit.code for unit in orphans if unit.level is Level.DISTRICT]
    assert all(code in str(caught.value) for code in districts)


@floor("a commune has a parent")
@given(territories(steady=True))
def test_another_unit_with_the_code_of_the_parent_is_not_the_parent(territory: Territory) -> None:
    """U2: where the parent ends and its code goes to another unit, the version below has to end as well."""
    day, eve = as_day("2024-01-01"), as_day("2023-12-31")
    units: list[Unit] = []
    for unit in territory.units:
        if unit.level is Level.DISTRICT:
            (version,) = unit.versions
            first, second = evolve(version, until=eve), evolve(version, since=day)
            units += [evolve(unit, versions=(first,)), evolve(unit, versions=(second,), seen=day)]
        else:
            units.append(unit)
    communes = [unit.code for unit in units if unit.level is Level.COMMUNE]
    nonempty(communes)

    if not communes:
        assert len(Territory(units, known=territory.known).units) == len(units)
        return
    with pytest.raises(InvariantError) as caught:
        Territory(units, known=territory.known)

    assert caught.value.code == "unit.orphan"
    assert all(code in str(caught.value) for code in communes)
