"""T8: in the years 1 and 9999 every verb of days, windows and limits answers, or says what is wrong."""

from __future__ import annotations

from collections.abc import Callable

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import law
from qcdc.dates import (
    DecreedCalendar,
    Duration,
    DurationUnit,
    OpenPeriod,
    Period,
    PeriodKind,
    as_day,
    count_back,
    count_from,
    roll_forward,
)
from qcdc.errors import QcdcError
from qcdc.law import Pause
from qcdc.testing import days

EXTREME = st.one_of(
    days(as_day("0001-01-01"), as_day("0002-03-01")),
    days(as_day("9998-11-01"), as_day("9999-12-31")),
    st.sampled_from([as_day(text) for text in ("0001-01-01", "9999-12-31", "1900-01-01", "2200-12-31", "2201-01-01")]),
)
CALENDARS = (
    law.work_calendar(),
    DecreedCalendar(first=as_day("9999-01-01"), last=as_day("9999-12-31"), off={}),
    DecreedCalendar(first=as_day("0001-01-01"), last=as_day("0001-12-31"), off={}),
)


def _told(attempt: Callable[[], object]) -> bool:
    """Whether there is an answer; an error that is not ours breaks the test."""
    try:
        attempt()
    except QcdcError:
        return False
    return True


@floor("one verb counts a day and another refuses to")
@given(EXTREME, EXTREME, st.sampled_from(DurationUnit), st.integers(1, 10_000), st.sampled_from(CALENDARS))
def test_days_and_windows_at_the_ends_of_time(
    one: pendulum.Date, other: pendulum.Date, unit: DurationUnit, count: int, calendar: DecreedCalendar
) -> None:
    """T8: counting, rolling, and windows in the first and the last years give a day, or an error of ours."""
    term = Duration(count=count, unit=unit)
    first, last = min(one, other), max(one, other)
    window = Period.between(first, last)
    told = [
        _told(lambda: count_from(one, term, calendar=calendar)),
        _told(lambda: count_back(one, term, calendar=calendar)),
        _told(lambda: roll_forward(one, calendar=calendar)),
        _told(lambda: calendar.next_working(one)),
        _told(lambda: Period.year(one.year).year_before()),
        _told(lambda: Period.statutory_quarter(one.year, 1).to_calendar()),
        _told(lambda: window.parts(PeriodKind.STATUTORY_YEAR)),
        _told(lambda: window.parts(PeriodKind.MONTH)),
        _told(lambda: OpenPeriod.between(first, None).overlaps(OpenPeriod.between(None, last))),
        _told(lambda: law.changes(first, last)),
    ]
    nonempty(any(told[:4]) and not all(told[:4]))
    assert told[-2:] == [True, True]


@floor("something is refused")
@given(EXTREME, EXTREME, st.sampled_from(law.limit_keys()))
def test_limits_at_the_ends_of_time(one: pendulum.Date, other: pendulum.Date, key: str) -> None:
    """T8: a term that would end beyond the year 9999, or stands still for thousands of years, is refused as such."""
    still = Pause(since=min(one, other), resumed=max(one, other))

    told = [
        _told(lambda: law.deadline(key, start=one)),
        _told(lambda: law.latest_before(key, event=one)),
        _told(lambda: law.deadline(key, start=one, pauses=(still,), roll=False)),
    ]
    nonempty(not all(told))
    # Whoever accepted a case in 2023 and suspended it for good has a last day far away, not a broken rule.
    assert _told(lambda: law.deadline("complaint.settlement.first", start="2023-03-01", roll=False))
    away = Pause(since=as_day("2026-07-10"), resumed=as_day("9990-01-01"))
    found = law.deadline("complaint.settlement.first", start="2026-07-02", pauses=(away,), roll=False)
    assert str(found.day) == "9990-01-23"
