from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import aggregate
from qcdc.dates import Period, day_after, day_before
from qcdc.model import BodyRef, Submission, Territory
from qcdc.testing import territories
from qcdc.vocab import Level, Origin

HALF = Period.half_year(2024, 1)


@floor("the two meet, or leave a single day out")
@given(territories(steady=True), st.integers(1, 178), st.sampled_from([1, 0, 1, 0, 1, 0, -1, 2]), st.data())
def test_two_submissions_that_leave_one_day_out_are_not_enough(
    territory: Territory, length: int, gap: int, data: st.DataObject
) -> None:
    """A6: submissions count together when no day of the window is left out; a single day that is out is out."""
    tree = territory.at("2023-06-30")
    unit = data.draw(st.sampled_from([one for one in tree if one.level is not Level.VILLAGE]))
    end = day_after(HALF.start, length - 1)
    stretches = [Period.between(HALF.start, end), Period.between(day_after(end, 1 + gap), HALF.end)]
    nonempty(gap in {0, 1})

    handed = [
        Submission(unit=unit.ref, period=one, day=HALF.end, nothing_arose=True, origin=Origin.SYNTHETIC)
        for one in data.draw(st.permutations(stretches))
    ]
    rolled = aggregate.roll_up(aggregate.tally(handed, over=HALF), tree=tree)

    assert (BodyRef(unit=unit.ref) in rolled.missing) is (gap > 0)


@floor("a day is missing at one of the ends")
@given(territories(steady=True), st.integers(-1, 1), st.integers(-1, 1), st.data())
def test_a_submission_covers_the_window_from_its_first_day_to_its_last(
    territory: Territory, late: int, early: int, data: st.DataObject
) -> None:
    """A6: a submission that begins a day late or ends a day early leaves its unit among those missing."""
    tree = territory.at("2023-06-30")
    unit = data.draw(st.sampled_from([one for one in tree if one.level is not Level.VILLAGE]))
    period = Period.between(day_after(HALF.start, late), day_before(HALF.end, early))
    nonempty(late > 0 or early > 0)

    handed = Submission(unit=unit.ref, period=period, day=HALF.end, nothing_arose=True, origin=Origin.SYNTHETIC)
    rolled = aggregate.roll_up(aggregate.tally([handed], over=HALF), tree=tree)

    assert (BodyRef(unit=unit.ref) in rolled.missing) is (late > 0 or early > 0)
