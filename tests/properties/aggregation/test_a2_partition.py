from __future__ import annotations

from functools import reduce
from operator import add

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from properties.aggregation.world import World, worlds
from qcdc import aggregate


@floor("several records, and a count")
@given(worlds(), st.randoms(use_true_random=False), st.integers(2, 4))
def test_any_partition_and_order_gives_the_same_result(world: World, random: object, parts: int) -> None:
    """A2: any partition or order gives the same tally and the same roll-up."""
    from random import Random

    assert isinstance(random, Random)
    shuffled = list(world.records)
    random.shuffle(shuffled)
    pieces = [aggregate.tally(shuffled[index::parts], over=world.window) for index in range(parts)]

    whole, merged = aggregate.tally(world.records, over=world.window), reduce(add, pieces)
    nonempty(len(world.records) > 1 and whole.counts)

    assert merged == whole
    assert dict(merged.counts) == dict(whole.counts)
    assert aggregate.roll_up(merged, tree=world.tree) == aggregate.roll_up(whole, tree=world.tree)
