"""Days to settle, age of the backlog and days left, worked out by hand (*thời gian giải quyết*)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from builders import GIA_LAI, H1
from qcdc import aggregate, gazetteer, render
from qcdc.errors import AggregationError, InvariantError, UnknownCodeError
from qcdc.model import Petition, Share, evolve
from qcdc.vocab import FigureState
from steps import COMPLAINT, life

TREE = gazetteer.vietnam().at("2023-06-30")
GIA = TREE.resolve(GIA_LAI)


def paper(number: int, day: str, *steps: str) -> Petition:
    return evolve(life(COMPLAINT, day, *steps), id=f"D-{number}", case=f"V-{number}")


PAPERS = [
    paper(1, "2023-03-01", "accept 2023-03-03", "decide:right 2023-03-11"),  # 10 days
    paper(2, "2023-03-01", "accept 2023-03-03", "decide:wrong 2023-03-21"),  # 20 days
    paper(3, "2023-03-01", "accept 2023-03-03", "decide:right 2023-06-09"),  # 100 days: late
    # 30 days from 1 June end on Saturday 1 July, so the last day is 3 July, or 17 July if the matter is complex.
    paper(4, "2023-05-31", "accept 2023-06-01"),
    paper(5, "2023-01-03", "accept 2023-01-04"),  # overdue
    paper(6, "2023-06-20"),  # not accepted: no time limit yet
]


def rolled(*papers: Petition, by: tuple[str, ...] = ("timeliness",)) -> aggregate.RollUp:
    return aggregate.roll_up(aggregate.tally(papers, over=H1, by=by), tree=TREE, within=GIA)


def test_the_days_to_settle_are_those_of_the_handlings() -> None:
    times = rolled(*PAPERS).times("handling.settlement_days")

    assert times.days == {10: 1, 20: 1, 100: 1}
    assert (times.median, times.quantile(Fraction(9, 10)), times.quantile(Fraction(1, 3))) == (20, 100, 10)
    assert [rolled(*PAPERS).figure("handling.settlement_days", by={"statistic": name}).value for name in NAMES] == [
        20,
        100,
        100,
    ]


NAMES = ("median", "ninetieth", "longest")


def test_the_age_of_the_backlog_is_counted_to_the_end_of_the_window() -> None:
    found = rolled(*PAPERS)

    assert found.times("handling.open_days").days == {30: 1, 178: 1, 10: 1}
    assert found.figure("handling.open_days", by={"statistic": "longest"}).value == 178


def test_open_handlings_are_on_time_overdue_or_have_no_time_limit_yet() -> None:
    found = rolled(*PAPERS)

    assert [
        found.figure("handling.carried_out", by={"timeliness": when}).value
        for when in ("on_time", "late", "undetermined")
    ] == [1, 1, 1]
    assert found.figure("case.on_time_rate").value == Share(part=2, whole=3)


def test_what_falls_due_soon_is_counted_without_what_is_overdue() -> None:
    found = rolled(*PAPERS)
    times = found.times("handling.days_left")

    assert times.undetermined == 1
    assert sum(number for days, number in times.days.items() if days < 0) == 1
    (left,) = [days for days in times.days if days >= 0]
    assert found.due_within(left).value == 1
    assert found.due_within(left - 1).value == 0
    assert found.due_within(7).scope == "đến hạn trong 7 ngày tới"


def test_nothing_settled_has_no_median_and_silence_has_none_either() -> None:
    open_only = rolled(PAPERS[3]).figure("handling.settlement_days", by={"statistic": "median"})
    silent = rolled().figure("handling.settlement_days", by={"statistic": "median"})

    assert (open_only.state, open_only.value) == (FigureState.NOT_APPLICABLE, None)
    assert (silent.state, silent.value) == (FigureState.NOT_REPORTED, None)


def test_a_median_has_the_marks_of_its_handlings_and_does_not_add() -> None:
    median = rolled(*PAPERS).figure("handling.settlement_days", by={"statistic": "median"})

    assert "số liệu giả lập" in render.figure(median, "vi")
    assert median.coverage is not None
    assert (median.coverage.reported, median.coverage.complete) == (1, False)
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_units([median], unit=GIA)
    assert caught.value.code == "total.summary"
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_time([median], over=H1)
    assert caught.value.code == "total.stock_over_time"


def test_bad_questions_about_days_are_refused_by_name() -> None:
    found = rolled(*PAPERS)
    with pytest.raises(UnknownCodeError) as caught:
        found.times("reception.visits")
    assert caught.value.code == "rollup.times"
    times = found.times("handling.settlement_days")
    for share in (Fraction(0), Fraction(3, 2)):
        with pytest.raises(InvariantError) as refused:
            times.quantile(share)
        assert refused.value.code == "times.share"
    with pytest.raises(AggregationError) as wrong:
        times.figure("mean")
    assert wrong.value.code == "rollup.statistic"
