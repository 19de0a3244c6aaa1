from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc.dates import Period, PeriodKind, day_after, day_before
from qcdc.errors import InvariantError
from qcdc.testing import days, periods

CALENDAR = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR)
STATUTORY = (
    PeriodKind.STATUTORY_QUARTER,
    PeriodKind.STATUTORY_HALF_YEAR,
    PeriodKind.STATUTORY_NINE_MONTHS,
    PeriodKind.STATUTORY_YEAR,
)


@floor("the period is divisible that way")
@given(periods(), st.sampled_from(PeriodKind))
def test_a_period_is_the_disjoint_union_of_its_parts(period: Period, kind: PeriodKind) -> None:
    """T1: a period is exactly the disjoint union of its sub-periods, or refuses to be divided that way."""
    try:
        parts = period.parts(kind)
    except InvariantError as error:
        assert error.code == "period.not_divisible"
        return

    nonempty(True)
    assert [day for part in parts for day in part] == list(period)
    assert all(part.kind is kind for part in parts)


@pytest.mark.parametrize(
    ("whole", "kind", "count"),
    [
        (Period.year(2023), PeriodKind.MONTH, 12),
        (Period.year(2024), PeriodKind.HALF_YEAR, 2),
        (Period.nine_months(2023), PeriodKind.QUARTER, 3),
        (Period.half_year(2023, 2), PeriodKind.QUARTER, 2),
        (Period.statutory_year(2023), PeriodKind.STATUTORY_QUARTER, 4),
        (Period.statutory_nine_months(2023), PeriodKind.STATUTORY_QUARTER, 3),
        (Period.between("2023-01-01", "2023-06-30"), PeriodKind.MONTH, 6),
    ],
)
def test_the_named_windows_divide_as_their_names_say(whole: Period, kind: PeriodKind, count: int) -> None:
    """T1: a year has twelve months, a report year four quarters, and so on."""
    assert len(whole.parts(kind)) == count


@never_empty("every example is a window and a kind of the other family")
@given(periods(kinds=CALENDAR), st.sampled_from(STATUTORY))
def test_a_calendar_window_has_no_statutory_parts(period: Period, kind: PeriodKind) -> None:
    """T1: the two families never mix."""
    with pytest.raises(InvariantError) as caught:
        period.parts(kind)

    assert caught.value.code == "period.not_divisible"


@floor("the day is in the period")
@given(periods(), st.data())
def test_a_day_is_in_a_period_when_it_is_one_of_its_days(period: Period, data: st.DataObject) -> None:
    """T1: membership, length and the days of a period tell the same."""
    day = data.draw(days(day_before(period.start, 3), day_after(period.end, 3)))
    nonempty(day in list(period))
    assert (day in period) is (day in list(period))
    assert len(period) == len(list(period))
