from __future__ import annotations

from hypothesis import given

from floors import floor, nonempty
from how_many import HALF, THIRD
from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc.catalogue import shipped
from qcdc.vocab import FigureState, Temporal

ADDITIVE = [entry.key for entry in shipped() if entry.temporal not in {Temporal.RATIO, Temporal.SUMMARY}]


@floor("something is counted")
@THIRD
@given(worlds())
def test_a_total_is_the_sum_of_own_figures_over_the_subtree(world: World) -> None:
    """A3: a total = the sum of own figures over the subtree, for what adds; own figures of inner units count."""
    counted = aggregate.tally(world.records, over=world.window)
    nonempty(counted.counts)
    rolled = aggregate.roll_up(counted, tree=world.tree)

    for key in ADDITIVE:
        for unit in world.tree:
            below = (unit, *world.tree.descendants(unit))
            figure = rolled.figure(key, unit)
            if figure.state is FigureState.VALUE:
                assert figure.value == sum(rolled.own(key, one) for one in below)
    for key in ADDITIVE:
        assert sum(rolled.own(key, unit) for unit in world.tree) == counted.count(key)


@floor("visits are counted")
@HALF
@given(worlds())
def test_nothing_is_lost_below_a_district(world: World) -> None:
    """A3: what lies outside the top is kept aside by name, and adds up with the rest."""
    counted = aggregate.tally(world.records, over=world.window)
    district = world.tree.children(world.top)[0]

    rolled = aggregate.roll_up(counted, tree=world.tree, within=district)

    inside = sum(rolled.own("reception.visits", unit) for unit in (district, *world.tree.descendants(district)))
    outside = sum(one.counts.get("reception.visits", 0) for one in rolled.unplaced)
    everywhere = counted.count("reception.visits")
    nonempty(everywhere)
    assert inside + outside == everywhere
    assert all(one.reason == "rollup.outside" for one in rolled.unplaced)
