from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from columns_world import World, worlds
from floors import floor, nonempty
from frame_engines import ENGINES, FEWER, made, rows_of
from qcdc import aggregate, frames, gazetteer, law
from qcdc.aggregate.restating import Restated
from qcdc.dates import Period, day_before
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import Figure, Tree, Unit
from qcdc.testing import territories
from qcdc.vocab import Dimension, Level, Origin

DAYS_OF = st.sampled_from(("handling.settlement_days", "handling.open_days", "handling.days_left"))
BY = st.sampled_from(((), (Dimension.KIND,), (Dimension.CHANNEL,)))


def unit_of(row: dict[str, Any], tree: Tree) -> Unit | None:
    """The unit of a total; none for the whole country."""
    return None if row["unit_code"] is None else tree.get(row["unit_code"], row["unit_level"])


@floor("a handling has a number of days", share=0.1)
@FEWER
@given(worlds(), st.sampled_from(ENGINES), DAYS_OF, BY)
def test_times_of_frames_are_those_of_objects(
    world: World, engine: str, indicator: str, by: tuple[Dimension, ...]
) -> None:
    """Q4: on every engine how long handlings take, at every level, is what the records say, marks included."""
    counted = aggregate.tally([*world.petitions, *world.submissions], over=world.window, by=by)
    objects = aggregate.roll_up(counted, tree=world.tree, within=world.within)
    frame = made(frames.rows(world.petitions, "handlings", as_of=world.window.end), "handlings", engine)
    rolled = frames.roll_up(
        frames.tally(frame, "handlings", over=world.window, by=by),
        tree=world.tree,
        within=world.within,
        submissions=world.submissions,
    )
    found = rows_of(frames.times(frame, indicator, rolled=rolled))
    nonempty(any(row["handlings"] for row in found))

    for row in found:
        values = {one: row[f"by_{one.value}"] for one in by} or None
        expected = objects.times(indicator, unit_of(row, world.tree), by=values)
        assert row["handlings"] == expected.handlings
        assert row["undetermined"] == expected.undetermined
        assert row["median"] == expected.median
        assert row["ninetieth"] == expected.quantile(Fraction(9, 10))
        assert row["longest"] == expected.quantile(Fraction(1))
        assert row["state"] == expected.figure("median").state.value
        assert row["provisional"] == expected.counted.provisional
        assert row["unplaced"] == expected.counted.unplaced
        assert row["synthetic"] == (Origin.SYNTHETIC in expected.counted.origins)


@floor("two figures with numbers are compared", share=0.1)
@FEWER
@given(worlds(), st.sampled_from(ENGINES), st.booleans(), st.integers(1, 25))
def test_comparisons_of_frames_are_those_of_objects(world: World, engine: str, borders: bool, days: int) -> None:
    """Q5: on every engine totals of two windows are compared as the figures of the records, or not at all."""
    # The visits lie in the forty days from 20 February.
    later = Period.between("2023-03-12", "2023-03-31")
    earlier = Period.between(day_before(later.start, days), day_before(later.end, days))
    windows = (later, earlier)
    frame = made(frames.rows(world.visits, "receptions"), "receptions", engine)
    objects = [
        aggregate.roll_up(aggregate.tally(world.visits, over=one), tree=world.tree, within=world.within)
        for one in windows
    ]
    rolled = [
        frames.roll_up(frames.tally(frame, "receptions", over=one), tree=world.tree, within=world.within)
        for one in windows
    ]
    # Borders before the first day of the table are not known.
    known = world.territory.known.since
    territory = world.territory if borders and known is not None and earlier.start > known else None
    found = rows_of(frames.compare(*rolled, territory=territory))
    nonempty(any(row["difference"] is not None for row in found))

    for row in found:
        unit = unit_of(row, world.tree)
        now, then = (one.figure(row["indicator"], unit) for one in objects)
        if unit is None:
            assert row["comparable"]
            continue
        try:
            expected = aggregate.compare(now, then, territory=territory)
        except (AggregationError, UnknownCodeError):
            assert (row["comparable"], row["difference"], row["exact"]) == (False, None, False)
            continue
        if expected.restated is not None:
            assert (row["comparable"], row["difference"]) == (False, None)
            continue
        assert row["comparable"]
        assert row["difference"] == expected.difference
        assert row["exact"] == expected.exact
        assert row["provisional"] == expected.provisional


@floor("a unit has a figure")
@FEWER
@given(territories(), st.sampled_from(ENGINES), st.data(), st.booleans())
def test_restated_frames_are_restated_objects(territory: Any, engine: str, data: st.DataObject, presumed: bool) -> None:
    """Q6: on every engine figures of old units become figures of new units as the objects do, with their quality."""
    period = Period.quarter(2023, 1)
    tree = territory.at(period.end)
    level = data.draw(st.sampled_from((Level.COMMUNE, Level.DISTRICT)))
    series = [
        Figure(
            indicator="reception.visits",
            unit=unit.ref,
            period=period,
            value=data.draw(st.integers(0, 50)),
            origins=frozenset({data.draw(st.sampled_from((Origin.RECORDED, Origin.SYNTHETIC)))}),
        )
        if data.draw(st.booleans())
        else None
        for unit in tree
        if unit.level is level
    ]
    given_ = [one for one in series if one is not None]
    nonempty(given_)
    if not given_:
        return
    onto = data.draw(st.sampled_from(("2023-03-31", "2024-06-01", "2026-12-01")))
    expected = {one.unit: one for one in aggregate.restate(given_, onto=onto, territory=territory, presumed=presumed)}
    frame = made(frames.rows(given_, "figures"), "figures", engine)
    found = rows_of(frames.restate(frame, onto=onto, territory=territory, presumed=presumed))

    assert len(found) == len(expected)
    later = territory.at(onto)
    for row in found:
        one: Restated = expected[later.get(row["unit_code"], row["unit_level"]).ref]
        area = one.area_figure
        assert (row["quality"], row["reason"]) == (one.quality.value, one.reason.value)
        assert row["value"] == (None if one.figure is None else one.figure.number)
        assert row["area_value"] == (None if area is None else area.number)
        assert row["state"] == (None if area is None else area.state.value)
        assert row["provisional"] == ((area is not None and area.provisional) or one.provisional)
        assert row["synthetic"] == (area is not None and Origin.SYNTHETIC in area.origins)
        assert area is None or area.coverage is None or row["coverage_reported"] == area.coverage.reported
        assert area is None or area.coverage is None or row["coverage_expected"] == area.coverage.expected


STARTS = st.lists(
    st.none() | st.integers(0, 1400).map(lambda later: date(2021, 12, 1) + timedelta(days=later)), max_size=6
)


@floor("a row has a start")
@FEWER
@given(
    STARTS,
    st.sampled_from(ENGINES),
    st.sampled_from(("complaint.acceptance", "complaint.settlement.first", "denunciation.settlement")),
    st.booleans(),
)
def test_deadlines_of_frames_are_those_of_the_law(
    starts: list[date | None], engine: str, key: str, complex: bool
) -> None:
    """Q7: on every engine the last day of a time limit, joined with the days, is the one that the law counts."""
    nonempty(any(starts))
    unit = gazetteer.vietnam().get("64", on="2022-01-01").ref
    base = {"unit_level": unit.level.value, "unit_code": unit.code, "unit_on": unit.on, "kind": "regular"}
    flat = [
        {**base, "id": f"R-{place}", "day": one, "receiver": "officer", "persons": 1, "origin": "synthetic"}
        for place, one in enumerate(starts)
    ]
    frame = made(flat, "receptions", engine)
    found = {row["id"]: row for row in rows_of(frames.deadlines(frame, key, start="day", complex=complex))}
    working = {row["id"]: row for row in rows_of(frames.add_working_days(frame, 7, start="day", name="seventh"))}

    assert len(found) == len(starts)
    for place, one in enumerate(starts):
        row = found[f"R-{place}"]
        if one is None:
            assert (row["due"], row["due_provisional"]) == (None, False)
            assert working[f"R-{place}"]["seventh"] is None
            continue
        expected = law.deadline(key, start=one, complex=complex)
        assert (row["due"], row["due_provisional"]) == (expected.day, expected.is_provisional)
        assert working[f"R-{place}"]["seventh"] == law.work_calendar().add_working_days(one, 7)
