"""Sums on their edges: merging, days left out of a window, opening stocks, weights given twice."""

from __future__ import annotations

from fractions import Fraction

import pytest

from builders import GIA_LAI, complaint, visit
from qcdc import aggregate, gazetteer
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.law.limits import say_amount
from qcdc.model import Petition, Reception, Share, Submission, UnitRef, evolve
from qcdc.vocab import FigureState, Level, LimitUnit, Origin
from qcdc.vocab import HandlingEventKind as K
from small_territory import FIGURES, SECOND, TWICE, commune, figure

H1 = Period.half_year(2023, 1)
TREE = gazetteer.vietnam().at("2023-06-30")
GIA = TREE.find("tỉnh Gia Lai")
ONE, OTHER = (TREE.resolve(UnitRef.of(Level.COMMUNE, code, "2023-06-30")) for code in ("23677", "23680"))


def handed_in(unit: UnitRef, first: str, last: str, *, nothing: bool = True) -> Submission:
    """Nothing arose, says a unit of some days; or that something did."""
    return Submission(
        unit=unit,
        period=Period.between(first, last),
        day=as_day("2023-07-05"),
        nothing_arose=nothing,
        origin=Origin.SYNTHETIC,
    )


def missing(*papers: Submission) -> set[str]:
    """Which of the two communes did not report."""
    counted = aggregate.roll_up(aggregate.tally(papers, over=H1), tree=TREE, within=GIA, expected=(ONE, OTHER))
    return {one.unit.code for one in counted.missing if one.unit is not None}


# --- merging -----------------------------------------------------------------------------------------------------


def test_merging_keeps_who_handed_in_on_either_side() -> None:
    sides = [aggregate.tally([handed_in(one.ref, "2023-01-01", "2023-06-30")], over=H1) for one in (ONE, OTHER)]

    for merged in (sides[0] + sides[1], sides[1] + sides[0]):
        found = aggregate.roll_up(merged, tree=TREE, within=GIA, expected=(ONE, OTHER))
        assert found.missing == ()
        assert (found.coverage.reported, found.coverage.expected) == (2, 2)


def test_merging_keeps_the_two_halves_of_what_one_unit_handed_in() -> None:
    sides = [
        aggregate.tally([handed_in(ONE.ref, *days)], over=H1)
        for days in (("2023-01-01", "2023-03-31"), ("2023-04-01", "2023-06-30"))
    ]

    found = aggregate.roll_up(sides[0] + sides[1], tree=TREE, within=GIA, expected=(ONE,))

    assert found.missing == ()


def test_merging_keeps_numbers_cases_and_submissions_side_by_side() -> None:
    whole: list[Petition | Reception | Submission] = [
        complaint("2023-03-01"),
        visit(1, None),
        handed_in(OTHER.ref, "2023-01-01", "2023-06-30"),
    ]
    merged = aggregate.tally(whole[:1], over=H1) + aggregate.tally(whole[1:2], over=H1)
    merged += aggregate.tally(whole[2:], over=H1)

    assert merged == aggregate.tally(whole, over=H1)
    assert sum(merged.counts.values()) > 0


# --- windows with a day left out ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stretches", "told"),
    [
        ([("2023-01-01", "2023-06-30")], True),
        ([("2023-01-02", "2023-06-30")], False),
        ([("2023-01-01", "2023-06-29")], False),
        ([("2022-12-31", "2023-07-01")], True),
        ([("2023-01-01", "2023-03-31"), ("2023-04-01", "2023-06-30")], True),
        ([("2023-01-01", "2023-03-30"), ("2023-04-01", "2023-06-30")], False),
        ([("2023-01-01", "2023-03-31"), ("2023-04-02", "2023-06-30")], False),
        ([("2023-01-01", "2023-04-15"), ("2023-04-01", "2023-06-30")], True),
        ([("2023-01-01", "2023-06-30"), ("2023-02-01", "2023-02-28")], True),
        ([("2023-01-01", "2023-02-28"), ("2023-03-01", "2023-04-30"), ("2023-05-01", "2023-06-30")], True),
        ([("2023-01-01", "2023-02-28"), ("2023-03-01", "2023-04-29"), ("2023-05-01", "2023-06-30")], False),
    ],
)
def test_papers_of_a_unit_are_complete_when_they_leave_no_day_out(stretches: list[tuple[str, str]], told: bool) -> None:
    papers = [handed_in(ONE.ref, *days) for days in stretches]

    assert missing(*papers) == {OTHER.code} | (set() if told else {ONE.code})
    assert missing(*reversed(papers)) == missing(*papers)


def test_the_papers_of_two_units_do_not_complete_each_other() -> None:
    assert missing(
        handed_in(ONE.ref, "2023-01-01", "2023-03-31"), handed_in(OTHER.ref, "2023-04-01", "2023-06-30")
    ) == {
        ONE.code,
        OTHER.code,
    }


# --- nothing arose -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "state"),
    [
        ("2023-01-01", "2023-03-31", FigureState.VALUE),
        ("2023-04-01", "2023-06-30", FigureState.VALUE),
        ("2023-02-01", "2023-02-28", FigureState.VALUE),
        ("2023-01-01", "2023-12-31", FigureState.NIL),
        ("2022-07-01", "2023-06-30", FigureState.NIL),
        ("2022-12-15", "2023-12-14", FigureState.NIL),
        ("2023-06-30", "2023-07-01", FigureState.NIL),
    ],
)
def test_what_arose_in_days_beyond_the_window_need_not_have_arisen_in_it(
    first: str, last: str, state: FigureState
) -> None:
    """Nothing arose in the half-year, says a unit, and something in other days: a contradiction only within it."""
    papers = [handed_in(ONE.ref, "2023-01-01", "2023-06-30"), handed_in(ONE.ref, first, last, nothing=False)]

    for told in (papers, papers[::-1]):
        found = aggregate.roll_up(aggregate.tally(told, over=H1), tree=TREE, within=GIA, expected=(ONE,))
        assert found.figure("reception.visits").state is state


# --- registers and dimensions ------------------------------------------------------------------------------------


@pytest.mark.parametrize("indicator", ["petition.received", "handling.opened", "case.in_authority"])
def test_an_old_open_petition_does_not_show_that_its_unit_reported(indicator: str) -> None:
    """The petition came in December; whether others came in 2023 is not known, so it is not a zero."""
    counted = aggregate.roll_up(aggregate.tally([complaint("2022-12-20")], over=H1), tree=TREE, within=GIA)

    found = counted.figure(indicator, ONE)

    assert (found.state, found.value) == (FigureState.NOT_REPORTED, None)
    stock = counted.figure("handling.carried_out", ONE)
    assert (stock.value, stock.coverage) == (1, evolve(found.coverage, reported=0, expected=1))
    assert counted.figure("reception.visits", ONE).state is FigureState.NOT_REPORTED


def test_a_settlement_rate_has_the_settled_cases_above_and_all_of_them_below() -> None:
    """Of three cases accepted, one is settled: one of three, in the commune and in the province."""
    settled = complaint("2023-02-01", (K.ACCEPT, "2023-02-03"), (K.DECIDE, "2023-03-01"), case="V-1", name="D-1")
    waiting = [
        complaint("2023-02-01", (K.ACCEPT, "2023-02-03"), case=f"V-{index}", name=f"D-{index}") for index in (2, 3)
    ]
    counted = aggregate.roll_up(aggregate.tally([settled, *waiting], over=H1), tree=TREE, within=GIA)

    assert [counted.figure("case.resolved_rate", at).value for at in (ONE, None)] == [Share(part=1, whole=3)] * 2


@pytest.mark.parametrize("by", ["instance", "outcome"])
def test_a_visit_has_no_instance_and_no_outcome(by: str) -> None:
    """Tallied by what only petitions have, a visit stands under nothing and is counted all the same."""
    counted = aggregate.roll_up(aggregate.tally([visit(3, None)], over=H1, by=(by,)), tree=TREE, within=GIA)

    assert [counted.figure("reception.persons", by=values).value for values in (None, {by: "none"})] == [3, 3]
    with pytest.raises(AggregationError) as caught:
        counted.figure("reception.persons", by={by: "first"})
    assert (caught.value.code, caught.value.attribute) == ("rollup.by", "by")


# --- stocks ------------------------------------------------------------------------------------------------------


def test_an_opening_stock_is_of_the_day_before_the_window() -> None:
    """Received on 20 December 2022 and not finished: carried into 2023, as of 31 December."""
    counted = aggregate.roll_up(
        aggregate.tally(
            [complaint("2022-12-20"), handed_in(ONE.ref, "2023-01-01", "2023-06-30", nothing=False)], over=H1
        ),
        tree=TREE,
        within=GIA,
        expected=(ONE,),
    )

    opening = counted.figure("handling.carried_in")
    closing = counted.figure("handling.carried_out")
    flow = counted.figure("handling.opened")

    assert (opening.value, opening.as_of, opening.period) == (1, as_day("2022-12-31"), None)
    assert (closing.value, closing.as_of, closing.period) == (1, as_day("2023-06-30"), None)
    assert (flow.value, flow.as_of, flow.period) == (0, None, H1)


@pytest.mark.parametrize(("day", "carried", "opened"), [("2022-12-31", 1, 0), ("2023-01-01", 0, 1)])
def test_what_came_on_the_day_before_is_carried_in_and_what_came_on_the_first_day_is_new(
    day: str, carried: int, opened: int
) -> None:
    book = handed_in(ONE.ref, "2023-01-01", "2023-06-30", nothing=False)
    counted = aggregate.roll_up(
        aggregate.tally([complaint(day), book], over=H1), tree=TREE, within=GIA, expected=(ONE,)
    )

    assert counted.figure("handling.carried_in").value == carried
    assert counted.figure("handling.opened").value == opened


def test_who_is_not_asked_and_who_says_nothing_have_no_number() -> None:
    empty = aggregate.tally([], over=H1)

    silent = aggregate.roll_up(empty, tree=TREE, within=GIA, expected=(ONE,)).figure("reception.visits")
    nobody = aggregate.roll_up(empty, tree=TREE, within=GIA, expected=()).figure("reception.visits")

    assert (silent.state, silent.value) == (FigureState.NOT_REPORTED, None)
    assert (nobody.state, nobody.value) == (FigureState.NOT_DUE, None)


def test_a_unit_that_is_none_is_refused_by_its_name() -> None:
    counted = aggregate.roll_up(aggregate.tally([], over=H1), tree=TREE, within=GIA)

    with pytest.raises(InvariantError) as caught:
        counted.own("reception.visits", GIA_LAI)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "unit")


# --- weights -----------------------------------------------------------------------------------------------------

QUARTER, REST = Fraction(1, 4), Fraction(3, 4)
C0, C1 = commune("c0"), commune("c1")
AGAIN = commune("c0", "2021-06-01")


@pytest.mark.parametrize(
    "weights",
    [
        # The same pair under two days of one life, with the same weight: the sum of what is kept would still be 1.
        {(C0, C1): QUARTER, (C0, C0): REST, (AGAIN, C1): QUARTER},
        {(C0, C1): QUARTER, (C0, C0): REST, (AGAIN, C0): REST},
        # The last of two would make the sum right.
        {(C0, C1): Fraction(1, 2), (C0, C0): REST, (AGAIN, C1): QUARTER},
        {(C0, C1): QUARTER},
        {(C0, C1): Fraction(-1, 4), (C0, C0): Fraction(5, 4)},
        {(C0, commune("c3")): QUARTER, (C0, C0): REST},
    ],
)
def test_weights_are_given_once_for_each_pair_and_add_to_one(weights: dict[tuple[UnitRef, UnitRef], Fraction]) -> None:
    with pytest.raises(AggregationError) as caught:
        aggregate.restate(FIGURES, onto="2023-06-01", territory=TWICE, weights=weights)

    assert (caught.value.code, caught.value.attribute) == ("restate.weights", "weights")


@pytest.mark.parametrize("weight", [None, 0.25, 1, "1/4", True])
def test_a_weight_that_is_no_fraction_is_refused_by_its_name(weight: object) -> None:
    weights = {(C0, C1): weight, (C0, C0): REST}

    with pytest.raises(InvariantError) as caught:
        aggregate.restate(FIGURES, onto="2023-06-01", territory=TWICE, weights=weights)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "weights")


def test_what_goes_whole_into_one_heir_brings_all_of_it() -> None:
    """Of the 100 of c0 a quarter goes to c1, which goes on with it."""
    found = aggregate.restate(FIGURES, onto="2023-06-01", territory=TWICE, weights={(C0, C1): QUARTER, (C0, C0): REST})

    assert {one.unit.code: one.figure.value for one in found if one.figure} == {"c0": 75, "c1": 25, "c2": 0, "c3": None}


@pytest.mark.parametrize(("last", "told"), [("2022-12-31", None), ("2023-01-01", 0), ("2023-01-02", 0)])
def test_a_figure_of_the_day_of_a_transfer_is_of_the_units_after_it(last: str, told: int | None) -> None:
    """What c0 counted up to the day on which it lost a part: only the later transfer is still ahead of it."""
    window = Period.between("2022-07-01", last)
    figures = [figure(code, value, last, window) for code, value in (("c0", 90), ("c1", 0), ("c2", 0))]

    found = aggregate.restate(figures, onto="2025-01-01", territory=TWICE, weights=SECOND)

    values = {one.unit.code: one.figure and one.figure.value for one in found if one.unit.code != "c3"}
    assert values == ({"c0": None, "c1": None, "c2": None} if told is None else {"c0": 60, "c1": told, "c2": 30})


def test_weights_that_do_not_add_to_one_are_refused_by_their_source() -> None:
    with pytest.raises(AggregationError) as caught:
        aggregate.restate(FIGURES, onto="2023-06-01", territory=TWICE, weights={(C0, C1): QUARTER})

    assert caught.value.params["unit"] == C0


# --- amounts in words --------------------------------------------------------------------------------------------

SAID = {
    "day": ("1 ngày", "1 calendar day", "2 calendar days"),
    "working_day": ("1 ngày làm việc", "1 working day", "2 working days"),
    "week": ("1 tuần", "1 week", "2 weeks"),
    "month": ("1 tháng", "1 month", "2 months"),
    "year": ("1 năm", "1 year", "2 years"),
    "day_per_week": ("1 ngày trong một tuần", "1 day a week", "2 days a week"),
    "day_per_month": ("1 ngày trong một tháng", "1 day a month", "2 days a month"),
    "person": ("1 người", "1 person", "2 persons"),
    "percent": ("1 %", "1 per cent", "2 per cent"),
    "village": ("1 thôn, tổ dân phố", "1 village", "2 villages"),
    "household": ("1 hộ gia đình", "1 household", "2 households"),
    "time": ("1 lần", "1 time", "2 times"),
    "issue": ("1 số phát hành", "1 issue", "2 issues"),
    "share": ("1 tỷ lệ", "1 share", "2 shares"),
}


@pytest.mark.parametrize("unit", LimitUnit, ids=lambda unit: unit.value)
def test_an_amount_is_said_in_the_words_of_its_unit(unit: LimitUnit) -> None:
    vi, one, two = SAID[unit.value]

    assert (say_amount(1, unit, "vi"), say_amount(1, unit, "en"), say_amount(2, unit, "en")) == (vi, one, two)
