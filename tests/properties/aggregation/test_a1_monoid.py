from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF, THIRD
from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc._kernel.values import field_names
from qcdc.errors import AggregationError
from qcdc.testing import windows

BY = st.sampled_from(((), ("kind",)))


@floor("two of the three tallies hold something")
@THIRD
@given(worlds().filter(lambda world: len(world.records) > 2), BY, st.data())
def test_merging_is_associative_and_commutative_with_zero(
    world: World, by: tuple[str, ...], data: st.DataObject
) -> None:
    """A1: merge is associative and commutative with zero, and forgets nothing that the whole knows."""
    size = len(world.records)
    dealt = st.permutations([place % 3 for place in range(size)])
    places = data.draw(dealt | dealt | st.lists(st.integers(0, 2), min_size=size, max_size=size))
    a, b, c = (
        aggregate.tally(
            [record for record, place in zip(world.records, places, strict=True) if place == index],
            over=world.window,
            by=by,
        )
        for index in range(3)
    )
    nonempty(sum(bool(one.counts or one.submitted) for one in (a, b, c)) > 1)
    zero = aggregate.tally([], over=world.window, by=by)

    whole = aggregate.tally(world.records, over=world.window, by=by)
    assert (a + b) + c == a + (b + c) == whole
    assert a + b == b + a
    for name in field_names(aggregate.Tally):
        # Equality is one thing; that nothing a tally knows is forgotten is looked at field by field.
        assert getattr(a + b + c, name) == getattr(whole, name), name
    assert a + zero == a == zero + a


@floor("the tally holds something")
@HALF
@given(worlds())
def test_a_record_is_never_counted_twice(world: World) -> None:
    """A1: a record that stands in both tallies is refused."""
    counted = aggregate.tally(world.records, over=world.window)
    nonempty(counted.counts or counted.submitted)
    with pytest.raises(AggregationError) as caught:
        _ = counted + counted
    assert caught.value.code == "tally.duplicate"


@floor("the tally holds something")
@THIRD
@given(worlds(), st.data())
def test_tallies_of_different_windows_do_not_add(world: World, data: st.DataObject) -> None:
    """A1: only tallies of one window merge."""
    other = data.draw(windows(world.records))
    assume(other != world.window)
    counted = aggregate.tally(world.records, over=world.window)
    nonempty(counted.counts or counted.submitted)

    with pytest.raises(AggregationError) as caught:
        _ = counted + aggregate.tally([], over=other)
    assert caught.value.code == "tally.mismatch"
