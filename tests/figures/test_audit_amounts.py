"""Printed numbers as intervals: steps, hedges, rounding, rates, and how two numbers agree, decided by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from builders import figure
from qcdc.auditing.amounts import (
    AGREEING,
    Amount,
    Tolerance,
    agreement,
    amount_of,
    as_number,
    factor_of,
    hedged,
    shown,
    total_of,
)
from qcdc.auditing.rates import growth, last_digit, rate, wholes
from qcdc.model import Print, Share, evolve
from qcdc.vocab import Agreement as How
from qcdc.vocab import Hedge, Measure

USUAL = Tolerance()


def exact(value: str) -> Amount:
    return Amount.exactly(Fraction(value))


def rounded(value: str, step: str) -> Amount:
    return Amount(Fraction(value), Fraction(value), Fraction(value), Fraction(step))


def bounds(amount: Amount) -> tuple[str, str, str, str]:
    value, low, high, step = map(str, amount)
    return value, low, high, step


@pytest.mark.parametrize(
    ("number", "hedge", "step", "low", "high"),
    [
        (300, None, 0, "300", "300"),
        (300, Hedge.MORE_THAN, 0, "300", "400"),
        (300, Hedge.NEARLY, 0, "200", "300"),
        (300, Hedge.ABOUT, 0, "200", "400"),
        (33, Hedge.MORE_THAN, 0, "33", "69/2"),
        (33, Hedge.NEARLY, 0, "63/2", "33"),
        (33, Hedge.ABOUT, 0, "63/2", "69/2"),
        (330, Hedge.MORE_THAN, 0, "330", "340"),
        (85, Hedge.MORE_THAN, 1, "85", "90"),
        (5, Hedge.MORE_THAN, 1, "5", "6"),
        (15, Hedge.NEARLY, 1, "10", "15"),
        (9, Hedge.NEARLY, 1, "8", "9"),
        (10, Hedge.NEARLY, 1, "0", "10"),
        (1500, Hedge.ABOUT, 0, "1000", "2000"),
        (Decimal("9.1"), Hedge.ABOUT, Fraction(1, 10), "9", "46/5"),
        (0, Hedge.MORE_THAN, 0, "0", "3/2"),
        (-300, Hedge.MORE_THAN, 0, "-300", "-200"),
        (-85, Hedge.NEARLY, 1, "-90", "-85"),
    ],
)
def test_a_hedge_is_an_interval(number: int, hedge: Hedge | None, step: int, low: str, high: str) -> None:
    found = hedged(number, hedge, Fraction(step), USUAL)

    assert bounds(found) == (str(Fraction(number)), low, high, str(Fraction(step)))


def test_the_width_of_a_hedge_is_chosen() -> None:
    wide = Tolerance(nearly=2, more_than=3, about=4)

    assert bounds(hedged(300, Hedge.NEARLY, Fraction(0), wide))[1:3] == ("100", "300")
    assert bounds(hedged(300, Hedge.MORE_THAN, Fraction(0), wide))[1:3] == ("300", "600")
    assert bounds(hedged(300, Hedge.ABOUT, Fraction(0), wide))[1:3] == ("-100", "700")
    assert Tolerance() == Tolerance(nearly=1, more_than=1, about=1)


def test_amounts_are_added_and_multiplied_with_their_intervals() -> None:
    one = Amount(Fraction(3), Fraction(2), Fraction(5), Fraction(1))

    assert bounds(one.times(Fraction(-2))) == ("-6", "-10", "-4", "2")
    assert bounds(one.plus(exact("4"))) == ("7", "6", "9", "1")
    assert bounds(total_of([one, one, exact("1")])) == ("7", "5", "11", "2")
    assert bounds(total_of([])) == ("0", "0", "0", "0")


@pytest.mark.parametrize(
    ("value", "measure", "step"),
    [
        (7, None, "0"),
        (Decimal("7.25"), None, "1/100"),
        (7, Measure.PERCENT, "1"),
        (Decimal("7.5"), Measure.PERCENT, "1/10"),
        (Decimal(7), None, "0"),
        (Decimal("1E+2"), None, "0"),
        (Decimal(7), Measure.PERCENT, "1"),
    ],
)
def test_a_number_without_a_print_is_known_to_its_last_digit(
    value: int | Decimal, measure: Measure | None, step: str
) -> None:
    found = amount_of(evolve(figure("c0", 1), value=value, measure=measure), USUAL)

    assert found is not None
    assert bounds(found)[::3] == (str(Fraction(value)), step)


def test_hectares_are_compared_in_square_metres() -> None:
    hectares = evolve(figure("c0", 1), value=3, measure=Measure.HECTARE)
    found = amount_of(hectares, USUAL)

    assert (factor_of(hectares), factor_of(figure("c0", 1))) == (10_000, 1)
    assert found is not None
    assert found.value == 30_000
    assert (shown(found, hectares), shown(found)) == (3, 30_000)
    assert amount_of(evolve(figure("c0", 1), value=Share(part=1, whole=2)), USUAL) is None


@pytest.mark.parametrize(
    ("printed", "computed", "answer"),
    [
        (exact("7"), exact("7"), How.EXACT),
        (exact("7"), exact("8"), How.MISMATCH),
        (rounded("7", "1"), exact("7.4"), How.ROUNDED),
        (rounded("7", "1"), exact("6.5"), How.ROUNDED),
        (rounded("7", "1"), exact("7.5"), How.TRUNCATED),
        (rounded("7", "1"), exact("7.99"), How.TRUNCATED),
        (rounded("7", "1"), exact("8"), How.OFF_BY_LAST_DIGIT),
        (rounded("7", "1"), exact("8.4"), How.OFF_BY_LAST_DIGIT),
        (rounded("7", "1"), exact("8.5"), How.MISMATCH),
        (rounded("7", "1"), exact("6.4"), How.OFF_BY_LAST_DIGIT),
        (rounded("7", "1"), exact("5.49"), How.MISMATCH),
        (rounded("-7", "1"), exact("-7.5"), How.TRUNCATED),
        (rounded("-7", "1"), exact("-6.5"), How.ROUNDED),
        (rounded("-7", "1"), exact("-7.4"), How.ROUNDED),
        (exact("7"), rounded("7.5", "1"), How.ROUNDED),
        (exact("7"), rounded("7.6", "1"), How.MISMATCH),
        (rounded("7", "1"), rounded("8", "1"), How.ROUNDED),
        (rounded("7", "1"), rounded("8.4", "1"), How.TRUNCATED),
        (rounded("7", "1"), rounded("8.5", "1"), How.MISMATCH),
        (rounded("7", "1"), rounded("5.9", "1"), How.OFF_BY_LAST_DIGIT),
    ],
)
def test_how_two_numbers_agree(printed: Amount, computed: Amount, answer: How) -> None:
    assert agreement(printed, computed) is answer
    assert (answer in AGREEING) is (answer not in {How.MISMATCH, How.OFF_BY_LAST_DIGIT})


@pytest.mark.parametrize(
    ("computed", "agrees"),
    [("299", False), ("300", True), ("350", True), ("399", True), ("400", False), ("401", False)],
)
def test_more_than_300_is_at_least_300_and_below_400(computed: str, agrees: bool) -> None:
    printed = hedged(300, Hedge.MORE_THAN, Fraction(0), USUAL)

    assert (agreement(printed, exact(computed)) in AGREEING) is agrees
    if agrees and computed != "300":
        assert agreement(printed, exact(computed)) is How.WITHIN_HEDGE


@pytest.mark.parametrize(
    ("computed", "agrees"), [("200", False), ("201", True), ("300", True), ("301", False), ("299", True)]
)
def test_nearly_300_is_above_200_and_at_most_300(computed: str, agrees: bool) -> None:
    assert (agreement(hedged(300, Hedge.NEARLY, Fraction(0), USUAL), exact(computed)) in AGREEING) is agrees


def test_the_digits_of_a_rate_may_be_given() -> None:
    assert agreement(exact("7"), exact("7.4")) is How.MISMATCH
    assert agreement(exact("7"), exact("7.4"), digits=Fraction(1)) is How.ROUNDED


@pytest.mark.parametrize(
    ("value", "step", "number"),
    [
        ("7", "1", "7"),
        ("7/2", "1", "3.5"),
        ("1/3", "1", "0.333"),
        ("2/3", "1", "0.667"),
        ("-2/3", "1", "-0.667"),
        ("1/3", "1/100000", "0.33333"),
        ("99.9999", "1", "100.000"),
        ("1/2000", "1", "0.001"),
    ],
)
def test_a_result_is_shown_with_three_decimals_or_those_of_the_print(value: str, step: str, number: str) -> None:
    found = as_number(Fraction(value), step=Fraction(step))

    assert str(found) == number
    assert isinstance(found, int) is ("." not in number)


@pytest.mark.parametrize(
    ("number", "text", "step"),
    [
        (89, None, "1"),
        (Decimal("89.19"), None, "1/100"),
        (Decimal("89.10"), None, "1/100"),
        (Decimal("1E+2"), None, "1"),
        (Decimal("89.19"), "89,2", "1/10"),
        (89, "89,00", "1/100"),
    ],
)
def test_the_last_digit_of_a_rate(number: int | Decimal, text: str | None, step: str) -> None:
    printed = None if text is None else Print(text=text, decimals=len(text.partition(",")[2]))

    assert last_digit(number, printed) == Fraction(step)


def test_a_rate_has_the_interval_of_its_parts() -> None:
    part = Amount(Fraction(20), Fraction(18), Fraction(22), Fraction(2))
    whole = Amount(Fraction(50), Fraction(40), Fraction(60), Fraction(10))
    found = rate(part, whole)

    assert found is not None
    assert bounds(found)[:3] == ("40", "30", "55")
    # 21 of 45 is the furthest: 46 2/3 %, which is 6 2/3 above.
    assert found.step == Fraction(40, 3)
    below = rate(rounded("20", "2"), rounded("50", "0"))
    assert below is not None
    assert below.step == 4
    grown = growth(part, whole)
    assert grown is not None
    assert bounds(grown) == ("-60", "-70", "-45", "40/3")
    assert rate(part, whole._replace(low=Fraction(0))) is None
    assert growth(part, exact("0")) is None
    assert rate(part, exact("-1")) is None


def test_a_negative_part_has_its_bounds_the_other_way_round() -> None:
    found = rate(
        Amount(Fraction(-20), Fraction(-22), Fraction(-18), Fraction(0)),
        Amount(Fraction(50), Fraction(40), Fraction(60), Fraction(0)),
    )

    assert found is not None
    assert bounds(found)[:3] == ("-40", "-55", "-30")


@pytest.mark.parametrize(
    ("part", "printed", "digits", "found"),
    [("25", "10", "1", (228, 263)), ("1", "50", "1", (2, 2)), ("1", "50", "1/10", (2, 2)), ("3", "33", "1", (9, 9))],
)
def test_the_wholes_that_a_rate_allows(part: str, printed: str, digits: str, found: tuple[int, int]) -> None:
    assert wholes(exact(part), exact(printed), Fraction(digits)) == found
    assert wholes(exact(part), exact("0.5"), Fraction(1)) is None
    assert wholes(exact(part)._replace(low=Fraction(0)), exact(printed), Fraction(digits)) is None


@pytest.mark.parametrize(("computed", "agrees"), [("8.94", False), ("8.96", True), ("9.24", True), ("9.26", False)])
def test_the_last_digit_widens_a_hedge(computed: str, agrees: bool) -> None:
    """About 9.1 is between 9 and 9.2, each to half of the last digit."""
    printed = hedged(Decimal("9.1"), Hedge.ABOUT, Fraction(1, 10), USUAL)

    assert (agreement(printed, exact(computed)) is How.WITHIN_HEDGE) is agrees


def test_the_end_of_an_exact_number_meets_that_of_a_hedge() -> None:
    above = hedged(8, Hedge.MORE_THAN, Fraction(0), USUAL)

    assert agreement(rounded("7", "1"), above) is How.WITHIN_HEDGE
    assert agreement(exact("7"), above) is How.MISMATCH
    assert agreement(exact("8"), above) is How.EXACT
