from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from how_many import HALF
from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc.dates import Period, PeriodKind, as_day
from qcdc.model import BodyRef, Petition, Reception, Submission
from qcdc.vocab import FigureState, Level, Origin


@floor("a unit reported, and a unit did not")
@HALF
@given(worlds())
def test_coverage_lies_between_none_and_all(world: World) -> None:
    """A6: coverage lies in 0..1, and those missing are those expected who did not report."""
    rolled = aggregate.roll_up(aggregate.tally(world.records, over=world.window), tree=world.tree)
    nonempty(rolled.coverage.reported and rolled.missing)

    for unit in world.tree:
        rate = rolled.coverage_of(unit).rate
        assert rate is not None
        assert 0 <= rate <= 1
    assert rolled.coverage.expected == len(world.tree)
    assert rolled.coverage.expected - rolled.coverage.reported == len(rolled.missing)
    assert rolled.complete is (not rolled.missing)


@floor("a unit had reported before")
@HALF
@given(worlds(), st.data())
def test_coverage_grows_with_reports(world: World, data: st.DataObject) -> None:
    """A6: one more submission never lowers the coverage, and a silent unit that speaks raises it."""
    before = aggregate.roll_up(aggregate.tally(world.records, over=world.window), tree=world.tree)
    nonempty(before.coverage.reported)
    unit = data.draw(st.sampled_from(list(world.tree)))
    spoken = Submission(
        unit=unit.ref, period=world.window, day=as_day("2030-01-01"), nothing_arose=True, origin=Origin.SYNTHETIC
    )
    more = (*world.records, spoken)

    after = aggregate.roll_up(aggregate.tally(more, over=world.window), tree=world.tree)

    was = before.coverage.rate or Fraction(0)
    now = after.coverage.rate or Fraction(0)
    assert now >= was
    by = BodyRef(unit=unit.ref)
    assert (now > was) is (by in before.missing)
    assert by not in after.missing


@floor("a unit reported")
@HALF
@given(worlds())
def test_where_nobody_reported_there_is_no_number(world: World) -> None:
    """A6, F1: a total over silence is *not reported*, and every total says how many stand behind it."""
    rolled = aggregate.roll_up(aggregate.tally(world.records, over=world.window), tree=world.tree)
    nonempty(rolled.coverage.reported)

    for unit in world.tree:
        for key in ("reception.visits", "handling.opened", "case.resolved_rate"):
            figure = rolled.figure(key, unit)
            assert figure.coverage is not None
            assert figure.coverage == rolled.coverage_of(unit, indicator=key)
            assert figure.coverage.reported <= rolled.coverage_of(unit).reported
            silent = {FigureState.NOT_REPORTED, FigureState.NOT_DUE}
            if figure.state in silent:
                assert figure.coverage.reported == 0
            elif figure.coverage.reported == 0:
                # A village is not expected to report. An old open petition is counted, but does not show that its unit
                # reported.
                assert figure.coverage.expected == 0 or key == "case.resolved_rate"


@floor("a register that speaks holds a count")
@HALF
@given(worlds())
def test_one_register_says_nothing_of_another(world: World) -> None:
    """A6, F1: a tally of petitions alone has no number of receptions, and the other way round; silence is no zero."""
    petitions = [record for record in world.records if isinstance(record, Petition)]
    receptions = [record for record in world.records if isinstance(record, Reception)]

    for records, silent in ((petitions, "reception.visits"), (receptions, "case.resolved_rate")):
        rolled = aggregate.roll_up(aggregate.tally(records, over=world.window), tree=world.tree)
        nonempty(aggregate.tally(records, over=world.window).counts)
        assert rolled.figure(silent).state is FigureState.NOT_REPORTED


@never_empty("every example is two submissions of a unit of the tree")
@HALF
@given(worlds(), st.data())
def test_two_quarters_handed_in_are_a_half_year(world: World, data: st.DataObject) -> None:
    """A6: submissions that leave no day of the window out count, however many they are; one quarter does not."""
    half = Period.half_year(2030, 1)
    unit = data.draw(st.sampled_from([one for one in world.tree if one.level is not Level.VILLAGE]))
    first, second = (
        Submission(unit=unit.ref, period=quarter, day=half.end, nothing_arose=True, origin=Origin.SYNTHETIC)
        for quarter in half.parts(PeriodKind.QUARTER)
    )

    def missing(*handed: Submission) -> bool:
        return BodyRef(unit=unit.ref) in aggregate.roll_up(aggregate.tally(handed, over=half), tree=world.tree).missing

    assert missing(first)
    assert missing(second)
    assert not missing(second, first)
