from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import Figure, UnitRef
from qcdc.testing import shares
from qcdc.vocab import Level, Origin

UNIT = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")


def figure(value: object, period: Period) -> Figure:
    return Figure(
        indicator="reception.visits",
        unit=UNIT,
        period=period,
        value=value,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        origins=frozenset({Origin.SYNTHETIC}),
    )


NOW, THEN = Period.half_year(2023, 1), Period.half_year(2022, 1)


@floor("the figures differ")
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_comparing_is_antisymmetric(now: int, then: int) -> None:
    """A7: compare is antisymmetric."""
    nonempty(now != then)
    forth = aggregate.compare(figure(now, NOW), figure(then, THEN)).difference
    back = aggregate.compare(figure(then, THEN), figure(now, NOW)).difference

    assert isinstance(forth, int)
    assert isinstance(back, int)
    assert forth == -back == now - then


@floor("the rates differ")
@given(shares(), shares())
def test_comparing_shares_is_antisymmetric(now: object, then: object) -> None:
    """A7: of shares the rates are compared, and a share of nothing has none."""
    forth = aggregate.compare(figure(now, NOW), figure(then, THEN)).difference
    back = aggregate.compare(figure(then, THEN), figure(now, NOW)).difference
    nonempty(forth)

    assert (forth is None) is (back is None)
    assert forth is None or back is None or forth == -back


@never_empty("every example is a rise from zero")
@given(st.integers(1, 10**6))
def test_from_zero_there_is_no_percentage(now: int) -> None:
    """A7: a rise from nothing has a difference and no percentage."""
    compared = aggregate.compare(figure(now, NOW), figure(0, THEN))

    assert compared.difference == now
    assert compared.relative is None


def test_a_calendar_and_a_statutory_window_do_not_compare() -> None:
    """A7, T2: a silent mismatch of windows is refused."""
    with pytest.raises(AggregationError) as caught:
        aggregate.compare(figure(1, NOW), figure(1, THEN.to_statutory()))

    assert caught.value.code == "compare.windows"
