from __future__ import annotations

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day, count_from
from qcdc.testing import days

UNITS = st.sampled_from(DurationUnit)
CALENDAR = law.work_calendar()
EARLY = days(as_day("2021-01-01"), as_day("2025-06-30"))


@floor("two different starts")
@given(EARLY, EARLY, st.integers(1, 12), UNITS)
def test_a_later_start_never_ends_earlier(
    one: pendulum.Date, other: pendulum.Date, count: int, unit: DurationUnit
) -> None:
    """T3: counting a term is monotone in its start."""
    term = Duration(count=count if unit is not DurationUnit.YEAR else 1, unit=unit)
    first, last = sorted((one, other))
    nonempty(first < last)

    assert count_from(first, term, calendar=CALENDAR) <= count_from(last, term, calendar=CALENDAR)


@floor("a longer term")
@given(EARLY, st.integers(1, 60), st.integers(0, 60), st.sampled_from((DurationUnit.DAY, DurationUnit.WORKING_DAY)))
def test_a_longer_term_ends_later(start: pendulum.Date, count: int, more: int, unit: DurationUnit) -> None:
    """T3: counting a term is monotone in its length."""
    nonempty(more)
    shorter = count_from(start, Duration(count=count, unit=unit), calendar=CALENDAR)
    longer = count_from(start, Duration(count=count + more, unit=unit), calendar=CALENDAR)

    assert (shorter < longer) is (more > 0)


@never_empty("every example is a term of months")
@given(days(as_day("1950-01-31"), as_day("2100-01-31")), st.integers(1, 240))
def test_months_end_on_the_same_day_or_on_the_last(start: pendulum.Date, count: int) -> None:
    """T3: a term of months ends on the corresponding day, or on the last day of a month that lacks it."""
    due = count_from(start, Duration(count=count, unit=DurationUnit.MONTH))

    assert due > start
    assert (due.year * 12 + due.month) - (start.year * 12 + start.month) == count
    assert due.day == start.day or (due.day < start.day and due.add(days=1).day == 1)


@never_empty("every example is a term")
@given(EARLY, st.integers(1, 100), UNITS)
def test_the_due_day_is_after_the_start(start: pendulum.Date, count: int, unit: DurationUnit) -> None:
    """T3: the day of the event never counts."""
    term = Duration(count=count if unit not in {DurationUnit.YEAR, DurationUnit.MONTH} else 1, unit=unit)

    assert count_from(start, term, calendar=CALENDAR) > start
