from __future__ import annotations

import datetime as dt

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import law
from qcdc.dates import DecreedCalendar, Duration, DurationUnit, as_day, count_from, day_after, working_days_between
from qcdc.errors import InvariantError
from qcdc.testing import days

CALENDAR = law.work_calendar()
INSIDE = days(as_day("2021-01-01"), as_day("2026-06-30"))


class Own:
    """A calendar of one's own, that is asked day by day."""

    def is_working(self, day: dt.date) -> bool:
        return CALENDAR.is_working(day)

    def reason_off(self, day: dt.date) -> str | None:
        return CALENDAR.reason_off(day)


@never_empty("every example is counted")
@given(INSIDE, st.integers(1, 90))
def test_it_undoes_counting_forward(start: pendulum.Date, count: int) -> None:
    """T9: a term of so many working days ends so many working days later."""
    end = count_from(start, Duration(count=count, unit=DurationUnit.WORKING_DAY), calendar=CALENDAR)

    assert working_days_between(start, end, calendar=CALENDAR) == count
    assert working_days_between(start, day_after(end, -1), calendar=CALENDAR) == count - 1


@floor("a day off is left out")
@given(INSIDE, st.integers(0, 120), st.integers(0, 120))
def test_stretches_add_up_by_any_calendar(start: pendulum.Date, one: int, more: int) -> None:
    """T9: the working days of two stretches that join are those of the whole, asked of a table or day by day."""
    middle, end = day_after(start, one), day_after(start, one + more)
    whole = law.working_days_between(start, end)
    nonempty(whole < one + more)

    assert whole == law.working_days_between(start, middle) + law.working_days_between(middle, end)
    assert whole == working_days_between(start, end, calendar=Own())


def test_the_last_day_is_not_before_the_first() -> None:
    """T9: a stretch that ends before it begins is refused by every calendar."""
    for calendar in (CALENDAR, Own(), DecreedCalendar(first=as_day("2023-01-01"), last=as_day("2023-12-31"), off={})):
        with pytest.raises(InvariantError) as caught:
            working_days_between("2023-03-02", "2023-03-01", calendar=calendar)
        assert caught.value.code == "period.end_before_start"
