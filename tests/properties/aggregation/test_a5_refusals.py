from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, terms
from qcdc.catalogue import shipped
from qcdc.dates import Period, PeriodKind
from qcdc.errors import AggregationError
from qcdc.model import Coverage, Figure, Share, UnitRef, evolve
from qcdc.vocab import FigureState, Level, Nature, Origin, Temporal

SAID = {
    Temporal.STOCK: ("use the last figure", "kỳ cuối cùng"),
    Temporal.OPENING_STOCK: ("use the first figure", "kỳ đầu tiên"),
    Temporal.CARRIED: ("count the whole window again", "tổng hợp lại"),
    Temporal.RATIO: ("compute it again from the source", "tính lại từ số liệu gốc"),
}
UNIT = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")
OTHER = UnitRef.of(Level.PROVINCE, "52", "2023-06-30")
YEAR = Period.year(2023)


def flows(key: str) -> bool:
    """Whether an indicator is a flow, or a ratio of two flows: a ratio of sums."""
    entry = shipped().indicator(key)
    if entry.part is not None and entry.whole is not None:
        return all(flows(term.indicator) for term in (*entry.part, *entry.whole))
    return entry.temporal is Temporal.FLOW


KEYS = [entry.key for entry in shipped()]
FLOWS = [key for key in KEYS if flows(key)]
STANDING = [key for key in KEYS if not flows(key)]


def quarters(key: str, counts: list[int], nature: Nature = Nature.RESULT) -> list[Figure]:
    ratio = shipped().indicator(key).temporal is Temporal.RATIO
    return [
        Figure(
            indicator=key,
            unit=UNIT,
            period=quarter,
            value=Share(part=count, whole=count) if ratio else count,
            nature=nature,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for quarter, count in zip(YEAR.parts(PeriodKind.QUARTER), counts, strict=True)
    ]


COUNTS = st.lists(st.integers(0, 10**6), min_size=4, max_size=4)


@never_empty("every example is four quarters of an indicator that must not add")
@given(st.sampled_from(STANDING), COUNTS)
def test_stocks_never_add_over_time(key: str, counts: list[int]) -> None:
    """A5: stocks, and what carries open cases along, never add over time: a typed error."""
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_time(quarters(key, counts), over=YEAR)

    assert caught.value.code == "total.stock_over_time"
    entry = shipped().indicator(key)
    added = [shipped().indicator(term.indicator) for term in (*(entry.part or ()), *(entry.whole or ()))] or [entry]
    standing = next(one.temporal for one in added if one.temporal is not Temporal.FLOW)
    word, vietnamese = SAID[standing]
    assert word in caught.value.message
    assert vietnamese in terms.message(caught.value, "vi")


@floor("the sum is not zero")
@given(st.sampled_from(FLOWS), COUNTS, st.permutations(range(4)))
def test_flows_add_over_time_in_any_order(key: str, counts: list[int], order: list[int]) -> None:
    """A5: flows do add, over windows that make up the longer one."""
    nonempty(any(counts))
    given_figures = quarters(key, counts)

    total = aggregate.sum_over_time([given_figures[index] for index in order], over=YEAR)

    ratio = shipped().indicator(key).temporal is Temporal.RATIO
    assert total.value == (Share(part=sum(counts), whole=sum(counts)) if ratio else sum(counts))
    assert total.period == YEAR


@never_empty("every example is a year without one of its quarters")
@given(st.sampled_from(FLOWS), COUNTS, st.integers(0, 3))
def test_a_missing_window_is_refused(key: str, counts: list[int], gone: int) -> None:
    """A5: a gap between the windows is no smaller sum."""
    given_figures = quarters(key, counts)
    del given_figures[gone]

    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_time(given_figures, over=YEAR)

    assert caught.value.code == "total.windows"


@never_empty("every example is a result beside a plan")
@given(st.sampled_from(FLOWS), COUNTS, st.sampled_from([Nature.PLAN, Nature.NORM]))
def test_plans_never_mix_with_results(key: str, counts: list[int], nature: Nature) -> None:
    """A5: plans and norms never mix with results, neither added nor compared."""
    result, planned = quarters(key, counts)[0], quarters(key, counts, nature)[0]

    with pytest.raises(AggregationError) as added:
        aggregate.sum_over_units([result, evolve(planned, unit=OTHER)], unit=UNIT)
    with pytest.raises(AggregationError) as compared:
        aggregate.compare(result, planned)

    assert (added.value.code, compared.value.code) == ("total.mismatch", "compare.mismatch")


@floor("nothing arose in one of the quarters")
@given(COUNTS, st.sampled_from([2, 4, 3, 1, 0]))
def test_a_sum_of_nothing_arose_is_nothing_arose(counts: list[int], nil: int) -> None:
    """A5, F1: where of every figure nothing arose, nothing arose in all; one number or one silence, and it is a number."""
    nonempty(nil)
    given_figures = [
        evolve(one, state=FigureState.NIL, value=None) if place < nil else one
        for place, one in enumerate(quarters("reception.visits", counts))
    ]

    total = aggregate.sum_over_time(given_figures, over=YEAR)

    assert total.state is (FigureState.NIL if nil == len(given_figures) else FigureState.VALUE)
    assert total.number == sum(counts[nil:])
    assert total.coverage == Coverage(reported=4, expected=4)


def test_a_printed_rate_without_counts_adds_to_nothing() -> None:
    """A5: there is no mean of ratios."""
    printed = [
        Figure(
            indicator="case.resolved_rate",
            unit=unit,
            period=YEAR,
            value=Decimal("89.19"),
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for unit in (UNIT, OTHER)
    ]

    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_units(printed, unit=UNIT)

    assert caught.value.code == "total.rate"
