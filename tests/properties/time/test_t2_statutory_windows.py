from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc.dates import Period, as_day


@never_empty("every example is two windows")
@given(st.integers(1950, 2150), st.sampled_from((1, 2)))
def test_a_statutory_window_never_equals_the_calendar_half_year(year: int, half: int) -> None:
    """T2: a statutory window (15 Dec-14 Jun) never equals the calendar half-year and converts only on request."""
    calendar, statutory = Period.half_year(year, half), Period.statutory_half_year(year, half)

    assert calendar != statutory
    assert (calendar.start, calendar.end) != (statutory.start, statutory.end)
    assert calendar.to_statutory() == statutory
    assert statutory.to_calendar() == calendar


def test_the_windows_of_2023_stand_where_the_circular_puts_them() -> None:
    """T2: the borders of Circular 02/2021 art. 7, written out by hand."""
    windows = {
        Period.statutory_quarter(2023, 1): ("2022-12-15", "2023-03-14"),
        Period.statutory_quarter(2023, 2): ("2023-03-15", "2023-06-14"),
        Period.statutory_quarter(2023, 3): ("2023-06-15", "2023-09-14"),
        Period.statutory_quarter(2023, 4): ("2023-09-15", "2023-12-14"),
        Period.statutory_half_year(2023, 1): ("2022-12-15", "2023-06-14"),
        Period.statutory_nine_months(2023): ("2022-12-15", "2023-09-14"),
        Period.statutory_year(2023): ("2022-12-15", "2023-12-14"),
    }

    assert {window: (window.start, window.end) for window in windows} == {
        window: (as_day(start), as_day(end)) for window, (start, end) in windows.items()
    }


@never_empty("every example is three windows")
@given(st.integers(1950, 2150))
def test_the_year_before_is_the_same_window_a_year_earlier(year: int) -> None:
    """T2: the same period of the year before keeps its kind."""
    for window in (Period.half_year(year, 1), Period.statutory_half_year(year, 1), Period.month(year, 2)):
        before = window.year_before()

        assert before.kind is window.kind
        assert (before.end.year, before.end.month) == (window.end.year - 1, window.end.month)
