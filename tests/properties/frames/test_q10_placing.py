"""Placing in columns: a unit that rows name by many days has all of them, or each by its own day."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from frame_engines import ENGINES, FEWER, figures_of_objects, made, totals_of
from properties.aggregation.test_a14_placing import visits_of
from qcdc import aggregate, frames
from qcdc.dates import Period
from qcdc.model import Territory
from qcdc.testing import territories


@floor("a unit is named by two days, or something has no place")
@FEWER
@given(territories(), st.sampled_from(ENGINES), st.data())
def test_units_that_are_named_by_many_days(territory: Territory, engine: str, data: st.DataObject) -> None:
    """Q10: totals and what has no place are those of the records, on whatever days they name few units of several eras."""
    visits = data.draw(visits_of(territory))
    over = Period.year(visits[0].day.year)
    tree = territory.at(data.draw(st.sampled_from(("2022-06-30", "2025-01-01", "2026-12-01"))))
    objects = aggregate.roll_up(aggregate.tally(visits, over=over), tree=tree)
    frame = made(frames.rows(visits, "receptions"), "receptions", engine)
    rolled = frames.roll_up(frames.tally(frame, "receptions", over=over), tree=tree)
    units = objects.tally.units
    nonempty(len(units) > len({(unit.level, unit.code) for unit in units}) or rolled.unplaced)

    totals = totals_of(rolled)
    assert totals == figures_of_objects(objects, totals)
    asked = frames.INDICATORS["receptions"]
    assert {(one.unit, one.body, one.reason, tuple(sorted(one.counts.items()))) for one in rolled.unplaced} == {
        (one.unit, one.body, one.reason, tuple(sorted((key, n) for key, n in one.counts.items() if key in asked)))
        for one in objects.unplaced
    }
