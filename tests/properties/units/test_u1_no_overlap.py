from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import gazetteer
from qcdc.errors import InvariantError
from qcdc.model import Territory
from qcdc.testing import territories


def borne_twice(territory: Territory) -> bool:
    """Whether two units bore one code, one after the other."""
    return len({(unit.level, unit.code) for unit in territory.units}) < len(territory.units)


TWICE = territories().filter(borne_twice)


def assert_no_overlap(territory: Territory) -> None:
    lives: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for unit in territory.units:
        until = unit.valid_until.isoformat() if unit.valid_until else "9999-12-31"
        lives.setdefault((unit.level, unit.code), []).append((unit.valid_from.isoformat(), until))
    for spans in lives.values():
        assert all(earlier[1] < later[0] for earlier, later in pairwise(sorted(spans)))


def test_rows_of_one_code_never_overlap_in_the_shipped_table() -> None:
    """U1: rows of one (level, code) never overlap."""
    assert_no_overlap(gazetteer.vietnam())


@floor("a code was borne twice")
@given(TWICE | territories())
def test_rows_of_one_code_never_overlap(territory: Territory) -> None:
    """U1: the same for any territory that can be built."""
    nonempty(borne_twice(territory))
    assert_no_overlap(territory)


@never_empty("every example is a unit given twice")
@given(territories(), st.data())
def test_a_unit_given_twice_is_refused(territory: Territory, data: st.DataObject) -> None:
    """U1: an overlap cannot be built, and the error names the unit."""
    unit = data.draw(st.sampled_from(territory.units))

    with pytest.raises(InvariantError) as caught:
        Territory([*territory.units, unit], known=territory.known)

    assert caught.value.code == "unit.overlap"
    assert unit.code in str(caught.value)
