from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from columns_world import World, worlds
from floors import floor, nonempty
from frame_engines import ENGINES, FEWER, cells_of, cells_of_objects, figures_of_objects, made, totals_of
from qcdc import aggregate, frames
from qcdc.dates import Period, day_after
from qcdc.vocab import Dimension

BY = st.sampled_from(
    (
        (),
        (Dimension.KIND,),
        (Dimension.MODE, Dimension.ACTOR, Dimension.REPETITION, Dimension.TIER),
        (Dimension.TIMELINESS, Dimension.OUTCOME, Dimension.STAGE),
        (Dimension.INSTANCE, Dimension.CHANNEL, Dimension.SUBJECT, Dimension.CONTENT),
    )
)


def counted(world: World, engine: str, by: tuple[Dimension, ...]) -> frames.FrameTally:
    """All rows of a world, counted in one engine."""
    given: dict[str, tuple[Any, ...]] = {
        "receptions": world.visits,
        "reception_cases": world.visits,
        "handlings": world.petitions,
        "participation": world.dialogues,
    }
    found: frames.FrameTally | None = None
    like: Any = None
    for kind, records in given.items():
        flat = frames.rows(records, kind, as_of=world.window.end)
        frame = made(flat, kind, engine) if like is None else frames.frame_of(flat, kind, like)
        like = frame
        one = frames.tally(frame, kind, over=world.window, by=by)
        found = one if found is None else found + one
    assert found is not None
    return found


@floor("something is counted")
@FEWER
@given(worlds(), st.sampled_from(ENGINES), BY)
def test_a_tally_of_frames_is_that_of_objects(world: World, engine: str, by: tuple[Dimension, ...]) -> None:
    """Q1: on every engine the cells of a tally of frames are those of the tally of the records, marks included."""
    objects = aggregate.tally(world.records, over=world.window, by=by)
    found = counted(world, engine, by)
    expected = cells_of_objects(objects, found.indicators)
    nonempty(expected)

    assert cells_of(found) == expected


@floor("something is counted at some unit of the tree")
@FEWER
@given(worlds(), st.sampled_from(ENGINES), BY, st.booleans())
def test_a_roll_up_of_frames_is_that_of_objects(
    world: World, engine: str, by: tuple[Dimension, ...], every: bool
) -> None:
    """Q2: on every engine the totals of frames are the figures of the records at every level, marks included."""
    objects = aggregate.roll_up(
        aggregate.tally(world.records, over=world.window, by=by), tree=world.tree, within=world.within
    )
    found = counted(world, engine, by)
    rolled = frames.roll_up(found, tree=world.tree, within=world.within, submissions=world.submissions, empty=every)
    totals = totals_of(rolled)
    nonempty(any(total[1] for total in totals.values()))

    assert totals == figures_of_objects(objects, totals)
    units = len(world.tree.descendants(rolled.within) if rolled.within else tuple(world.tree)) + 1
    if every and not by:
        assert len(totals) == units * len(found.indicators)
    assert rolled.within == objects.within
    assert [one for one in rolled.unplaced if one.counts] == [
        one for one in objects.unplaced if set(one.counts) <= set(found.indicators) and one.counts
    ]


@floor("a part of the window has a count")
@FEWER
@given(worlds(), st.sampled_from(ENGINES), st.integers(1, 30))
def test_an_earlier_window_is_counted_of_the_same_rows(world: World, engine: str, later: int) -> None:
    """Q3: rows of handlings seen on a later day give the counts of an earlier window, without those of cases."""
    flat = frames.rows(world.petitions, "handlings", as_of=day_after(world.window.end, later))
    found = frames.tally(made(flat, "handlings", engine), "handlings", over=world.window)
    early = Period.between(world.window.start, world.window.end)
    expected = cells_of_objects(aggregate.tally(world.petitions, over=early), found.indicators)
    nonempty(expected)

    assert cells_of(found) == expected
    assert not flat or "case.resolved" not in found.indicators
