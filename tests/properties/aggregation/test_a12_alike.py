"""Records that count alike: a tally that works out their counts once is the tally that works out each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc.model import Petition, Reception, evolve

EACH = tuple(evolve(one, alike=None) for one in aggregate.COUNTERS)
"""The shipped counters, called for every record."""
BY = st.sampled_from(
    ((), ("kind", "timeliness"), ("mode", "actor", "tier"), ("outcome", "stage"), ("content", "subject"))
)


@floor("something was counted")
@HALF
@given(worlds(), BY)
def test_alike_records_count_as_each_of_them(world: World, by: tuple[str, ...]) -> None:
    """A12: every count, with its values, origins and marks, is the same; so are the cases and the days of handlings."""
    shared = aggregate.tally(world.records, over=world.window, by=by)
    each = aggregate.tally(world.records, over=world.window, by=by, counters=EACH)
    nonempty(shared.counts)

    assert shared == each
    assert shared.cells == each.cells
    assert shared.cases == each.cases


@floor("something was counted")
@HALF
@given(worlds(), st.integers(2, 4))
def test_many_alike_records_are_as_many_counts(world: World, times: int) -> None:
    """A12: the same records with other numbers count as often as they are given."""
    found = [one for one in world.records if isinstance(one, Reception | Petition)]
    once = aggregate.tally(found, over=world.window)
    copies = [
        evolve(one, id=f"{one.id}-{number}", **({"case": f"{one.case}-{number}"} if isinstance(one, Petition) else {}))
        for one in found
        for number in range(times)
    ]
    nonempty(once.counts)

    counted = aggregate.tally(copies, over=world.window)
    # A case that several visits name is one case, however many visits there are.
    expected = {key: number * (1 if key == "reception.cases" else times) for key, number in once.counts.items()}
    assert dict(counted.counts) == expected
