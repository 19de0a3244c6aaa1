from __future__ import annotations

from hypothesis import given

from floors import floor, nonempty
from how_many import THIRD
from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc.catalogue import shipped
from qcdc.dates import day_before
from qcdc.vocab import CountedBy, Temporal


@floor("something is counted")
@THIRD
@given(worlds())
def test_a_total_is_of_the_window_or_of_the_day_of_its_stock(world: World) -> None:
    """A3: a flow is of the window, a stock of its last day, an opening stock of the day before its first."""
    counted = aggregate.tally(world.records, over=world.window)
    rolled = aggregate.roll_up(counted, tree=world.tree)
    nonempty(counted.counts)

    days = {
        Temporal.STOCK: (None, world.window.end),
        Temporal.OPENING_STOCK: (None, day_before(world.window.start)),
    }
    for entry in shipped():
        if entry.counted_by is CountedBy.REPORTED:
            continue
        if any(term.categories for term in (*(entry.part or ()), *(entry.whole or ()))):
            continue
        figure = rolled.figure(entry.key, by={"statistic": "median"} if entry.temporal is Temporal.SUMMARY else None)
        if entry.temporal is Temporal.SUMMARY and figure.as_of is not None:
            assert (entry.key != "handling.settlement_days", figure.as_of) == (True, world.window.end)
            continue
        assert (figure.period, figure.as_of) == days.get(entry.temporal, (world.window, None))
