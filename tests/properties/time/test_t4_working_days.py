from __future__ import annotations

import datetime as dt

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from days_off_by_hand import works
from floors import floor, never_empty, nonempty
from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day, count_from, day_after
from qcdc.testing import days

CALENDAR = law.work_calendar()
EARLY = days(as_day("2021-01-01"), as_day("2025-12-31"))


class Plain:
    """A user's calendar with the days of the notices, written by hand, and without a table of ranks."""

    def is_working(self, day: dt.date) -> bool:
        return works(day)

    def reason_off(self, day: dt.date) -> str | None:
        return None if works(day) else "off"


@never_empty("every example is a term of working days")
@given(EARLY, st.integers(1, 100))
def test_counting_never_ends_on_a_day_off(start: pendulum.Date, count: int) -> None:
    """T4: working-day counting never ends on a day off, and exactly so many working days lie on the way."""
    due = count_from(start, Duration(count=count, unit=DurationUnit.WORKING_DAY), calendar=CALENDAR)
    between = [as_day(dt.date.fromordinal(day)) for day in range(start.toordinal() + 1, due.toordinal() + 1)]

    assert works(due)
    assert sum(works(day) for day in between) == count


@floor("a further day off lies in the term")
@given(EARLY, st.integers(1, 40), st.sets(st.integers(1, 60), min_size=1, max_size=20))
def test_a_further_holiday_never_makes_a_day_earlier(start: pendulum.Date, count: int, steps: set[int]) -> None:
    """T4: adding a holiday never makes a due day earlier."""
    term = Duration(count=count, unit=DurationUnit.WORKING_DAY)
    off = [day_after(start, 1 + step % (2 * count)) for step in sorted(steps)]
    more = CALENDAR.adding_days_off(dict.fromkeys(off, "decreed"))

    nonempty(count_from(start, term, calendar=more) != count_from(start, term, calendar=CALENDAR))
    assert count_from(start, term, calendar=more) >= count_from(start, term, calendar=CALENDAR)


@never_empty("every example is a term of working days")
@given(EARLY, st.integers(1, 60))
def test_the_table_of_ranks_agrees_with_counting_day_by_day(start: pendulum.Date, count: int) -> None:
    """T4: the quick way and the slow way end on the same day."""
    term = Duration(count=count, unit=DurationUnit.WORKING_DAY)

    assert count_from(start, term, calendar=Plain()) == count_from(start, term, calendar=CALENDAR)


@floor("two starts or more")
@given(st.lists(EARLY, max_size=20), st.integers(1, 100))
def test_many_starts_at_once_agree_with_one_at_a_time(starts: list[pendulum.Date], count: int) -> None:
    """T4: counting many starts at once gives what counting each of them gives, in their order."""
    nonempty(len(starts) > 1)
    term = Duration(count=count, unit=DurationUnit.WORKING_DAY)

    assert CALENDAR.add_working_days_each(starts, count) == tuple(
        count_from(start, term, calendar=CALENDAR) for start in starts
    )
