from __future__ import annotations

import pytest
from hypothesis import given

from floors import floor, never_empty, nonempty
from qcdc import gazetteer
from qcdc.errors import InvariantError
from qcdc.model import Territory
from qcdc.testing import territories
from qcdc.vocab import Level


def assert_parents_alive(territory: Territory) -> None:
    for unit in territory.units:
        for version in unit.versions:
            if version.parent is not None:
                for day in {version.since, version.until or territory.known.until or version.since}:
                    assert territory.get(version.parent.code, version.parent.level, on=day).in_force(day)


def test_a_parent_is_in_force_for_the_whole_life_of_its_child_in_the_shipped_table() -> None:
    """U2: a parent is in force for the whole life of its child row."""
    assert_parents_alive(gazetteer.vietnam())


@floor("a commune has a parent")
@given(territories())
def test_a_parent_is_in_force_for_the_whole_life_of_its_child(territory: Territory) -> None:
    """U2: the same for any territory that can be built."""
    nonempty(any(unit.level is Level.COMMUNE for unit in territory.units))
    assert_parents_alive(territory)


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
