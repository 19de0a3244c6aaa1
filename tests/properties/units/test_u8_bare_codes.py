from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import gazetteer
from qcdc.errors import UnknownCodeError
from qcdc.model import Territory
from qcdc.testing import territories

VIETNAM = gazetteer.vietnam()
CODES = sorted({unit.code for unit in VIETNAM.units})
REUSED = [code for code in CODES if len(VIETNAM.lives(code)) > 1]
TWICE = territories().filter(lambda one: len({unit.code for unit in one.units}) < len(one.units))


def assert_bare(territory: Territory, code: str) -> None:
    lives = territory.lives(code)
    if len(lives) == 1:
        assert territory.get(code) == lives[0]
        return
    with pytest.raises(UnknownCodeError) as caught:
        territory.get(code)
    assert caught.value.code == "unit.day_needed"
    assert all(life.valid_from.isoformat() in str(caught.value) for life in lives)


@floor("two units bore the code")
@settings(max_examples=200)
@given(st.sampled_from(CODES) | st.sampled_from(REUSED))
def test_a_bare_code_never_resolves_to_one_of_two_in_the_shipped_table(code: str) -> None:
    """U8: a bare code without a day never resolves to one unit if two bore it; the error lists both."""
    nonempty(len(VIETNAM.lives(code)) > 1)
    assert_bare(VIETNAM, code)


@floor("two units bore the code")
@given(TWICE | TWICE | territories(), st.data())
def test_a_bare_code_never_resolves_to_one_of_two(territory: Territory, data: st.DataObject) -> None:
    """U8: the same for any territory that can be built."""
    codes = sorted({unit.code for unit in territory.units})
    twice = [code for code in codes if len(territory.lives(code)) > 1]
    code = data.draw(st.sampled_from(twice or codes) | st.sampled_from(codes))
    nonempty(len(territory.lives(code)) > 1)
    assert_bare(territory, code)


@never_empty("every example is a unit and one of its days")
@settings(max_examples=200)
@given(st.sampled_from(VIETNAM.units), st.data())
def test_a_code_and_a_day_name_the_unit_of_that_day(unit: object, data: st.DataObject) -> None:
    """U8: with a day inside its life, a code names just that unit, and so does its own reference."""
    from qcdc.model import Unit

    assert isinstance(unit, Unit)
    version = data.draw(st.sampled_from(unit.versions))

    found = VIETNAM.get(unit.code, unit.level, on=version.since)

    assert found == unit
    assert found.name == version.name
    assert VIETNAM.resolve(unit.ref) == unit
