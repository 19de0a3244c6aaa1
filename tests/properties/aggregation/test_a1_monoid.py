from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.testing import periods

BY = st.sampled_from(((), ("kind",)))


@given(worlds(), periods(), BY, st.data())
def test_merging_is_associative_and_commutative_with_zero(
    world: World, window: Period, by: tuple[str, ...], data: st.DataObject
) -> None:
    """A1: merge is associative and commutative with zero."""
    places = [data.draw(st.integers(0, 2)) for _ in world.records]
    a, b, c = (
        aggregate.tally(
            [record for record, place in zip(world.records, places, strict=True) if place == index], over=window, by=by
        )
        for index in range(3)
    )
    zero = aggregate.tally([], over=window, by=by)

    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a + zero == a == zero + a


@given(worlds(), periods())
def test_a_record_is_never_counted_twice(world: World, window: Period) -> None:
    """A1: a record that stands in both tallies is refused."""
    counted = aggregate.tally(world.records, over=window)
    if world.records:
        with pytest.raises(AggregationError) as caught:
            _ = counted + counted
        assert caught.value.code == "tally.duplicate"


@given(worlds(), periods(), periods())
def test_tallies_of_different_windows_do_not_add(world: World, one: Period, other: Period) -> None:
    """A1: only tallies of one window merge."""
    if one != other:
        with pytest.raises(AggregationError) as caught:
            _ = aggregate.tally(world.records, over=one) + aggregate.tally([], over=other)
        assert caught.value.code == "tally.mismatch"
