"""Figures across reforms and between windows: weights, chains of mergers, exact sums, windows that can be compared."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from unittest import mock

import pytest

from qcdc import aggregate, gazetteer
from qcdc.aggregate.area_totals import AreaTotals
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import (
    NewUnit,
    Reform,
    UnitRef,
    evolve,
)
from qcdc.vocab import Level, UnitKind
from small_territory import BORN, FIGURES, FIRST, PLAIN, SECOND, TWICE, P, commune, figure, unit


def restated(weights: dict[tuple[UnitRef, UnitRef], Fraction]) -> dict[str, object]:
    found = aggregate.restate(FIGURES, onto="2025-01-01", territory=TWICE, weights=weights)
    return {one.unit.code: one.figure and one.figure.value for one in found if one.unit.code != "c3"}


def test_the_weights_of_one_transfer_are_not_those_of_the_next() -> None:
    """A quarter of 100 goes in 2023; who gives no weights for 2024 is told of the area alone."""
    assert restated(FIRST) == {"c0": None, "c1": None, "c2": None}


def test_weights_of_two_transfers_are_told_apart_by_the_day_of_the_source() -> None:
    """Of 100, a quarter goes to c1 in 2023; of the 75 left, a third goes to c2 in 2024."""
    assert restated({**FIRST, **SECOND}) == {"c0": 50, "c1": 25, "c2": 25}


def test_weights_given_twice_under_two_days_are_refused() -> None:
    again = {(commune("c0", "2021-01-01"), commune("c1")): Fraction(1, 2)}

    with pytest.raises(AggregationError) as caught:
        restated({**FIRST, **again})

    assert caught.value.code == "restate.weights"


def test_one_unit_under_two_days_is_not_added_twice() -> None:
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_units([figure("c3", 100), figure("c3", 100, "2021-01-01")], unit=P)

    assert caught.value.code == "total.twice"


@pytest.mark.parametrize(
    ("now", "then", "refused"),
    [
        (("2022-01-01", "2022-12-31"), ("2021-01-01", "2021-01-10"), True),
        (("2022-01-01", "2022-01-10"), ("2021-01-01", "2021-01-10"), False),
        (("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-03-31"), False),
        (("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-04-01"), False),
        (("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-04-02"), True),
    ],
)
def test_stretches_of_days_compare_when_they_are_as_long(
    now: tuple[str, str], then: tuple[str, str], refused: bool
) -> None:
    """The same days of a leap year and another are a day apart, and compare; so do 91 days and 91 days."""
    current, previous = (figure("c0", 3, period=Period.between(*days)) for days in (now, then))

    if refused:
        with pytest.raises(AggregationError, match="cannot be compared"):
            aggregate.compare(current, previous)
    else:
        assert aggregate.compare(current, previous).difference == 0


def test_no_digit_is_lost_in_a_sum_a_difference_or_a_division() -> None:
    long = Decimal("123456789012345.123456789012345")
    total = aggregate.sum_over_units([figure("c0", long), figure("c1", 0)], unit=P)
    thirds = aggregate.restate(
        [figure("c0", long), figure("c1", 0), figure("c2", 0)],
        onto="2023-06-01",
        territory=TWICE,
        weights={(commune("c0"), commune("c1")): Fraction(1, 3), (commune("c0"), commune("c0")): Fraction(2, 3)},
    )
    pieces = [one.figure.value for one in thirds if one.unit.code in {"c0", "c1"} and one.figure]

    assert total.value == long
    assert aggregate.compare(figure("c0", long), figure("c0", 0)).difference == long
    assert len(pieces) == 2
    assert sum(Fraction(piece) for piece in pieces if isinstance(piece, Decimal)) == Fraction(long)


def test_diamonds_of_splits_are_followed_once() -> None:
    """Sixteen years in which both units are split into the same two: 2^16 ways, and 16 steps."""
    refs = [commune("c0"), commune("c1")]
    territory = PLAIN
    for year in range(2021, 2029):
        reforms = [
            Reform.transfer(refs[0], to=refs[1], effect=f"{year}-03-01"),
            Reform.transfer(refs[1], to=refs[0], effect=f"{year}-09-01"),
        ]
        territory = territory.with_reforms(reforms)
    weights = {
        (commune(source, f"{year}-{month}-01"), commune(target)): Fraction(1, 2)
        for year in range(2021, 2029)
        for source, month in (("c0", "02"), ("c1", "08"))
        for target in ("c0", "c1")
    }
    early = [evolve(one, period=Period.half_year(2020, 1)) for one in (figure("c0", 64), figure("c1", 0))]

    found = aggregate.restate(early, onto="2029-01-01", territory=territory, weights=weights)

    assert sum(one.figure.number or 0 for one in found if one.figure and one.unit.code in {"c0", "c1"}) == 64


def test_a_number_beyond_measure_is_refused_by_its_field() -> None:
    with pytest.raises(InvariantError) as caught:
        figure("c0", Decimal("1E+9999999"))

    assert (caught.value.code, caught.value.attribute) == ("number.too_large", "value")


def test_a_long_chain_of_mergers_is_followed_to_its_end() -> None:
    """One thousand five hundred days, each with a merger into the next unit."""
    days = [as_day(BORN).add(days=number) for number in range(1, 1501)]
    reforms = [
        Reform.merge(
            [UnitRef.of(Level.COMMUNE, f"m{number}", day.subtract(days=1))],
            into=NewUnit(code=f"m{number + 1}", name="Nối (giả lập)", kind=UnitKind.XA, parent=P),
            effect=day,
        )
        for number, day in enumerate(days)
    ]
    first = unit(Level.COMMUNE, "m0", UnitKind.XA, P)
    chain = PLAIN.with_units([first]).with_reforms(reforms)

    heirs = chain.heirs(first.ref, on="2029-01-01")
    told = aggregate.restate([figure("m0", 7, period=Period.between(BORN, BORN))], onto="2029-01-01", territory=chain)

    assert [ref.code for ref in heirs.units] == ["m1500"]
    assert next(one for one in told if one.unit.code == "m1500").figure is not None


def test_a_comparison_restates_only_the_area_of_its_unit() -> None:
    """Of c0, a quarter goes to c1; the area of c3 is not asked for."""
    now = evolve(figure("c1", 30, "2025-01-01"), period=Period.half_year(2025, 1))
    weights = {**FIRST, **SECOND}
    with mock.patch.object(AreaTotals, "of", autospec=True, side_effect=AreaTotals.of) as totals:
        found = aggregate.compare(now, FIGURES, territory=TWICE, weights=weights)

    assert found.difference == 5
    assert [[ref.code for ref in call.args[1]] for call in totals.call_args_list] == [["c0", "c1", "c2"]]


def test_weights_of_the_whole_country_do_for_a_part_of_it() -> None:
    """The districts of Sóc Sơn and Quản Bạ are five communes each; the weights of both are given, and one is asked."""
    vietnam = gazetteer.vietnam()
    districts = [UnitRef.of(Level.DISTRICT, code, "2025-06-30") for code in ("016", "029")]
    areas = {
        one.before[0].code: one
        for one in vietnam.comparable_areas("2025-06-30", "2025-07-01", level="district", onto="commune")
        if len(one.before) == 1
    }
    series = [evolve(figure("c0", 10), unit=one, period=Period.half_year(2025, 1)) for one in districts]
    weights = {(one, heir): Fraction(1, 5) for one in districts for heir in areas[one.code].after}

    (found,) = aggregate.restate(
        series,
        onto="2025-07-01",
        territory=vietnam,
        weights=weights,
        level="commune",
        within=areas["029"].after[0],
    )

    assert found.figure is not None
    assert found.figure.value == 2
