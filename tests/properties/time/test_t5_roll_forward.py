from __future__ import annotations

import pendulum
from hypothesis import given

from floors import floor, nonempty
from qcdc import law
from qcdc.dates import as_day, roll_forward
from qcdc.testing import days

CALENDAR = law.work_calendar()
DAYS = days(as_day("2021-01-01"), as_day("2026-12-25"))


@floor("the day is off")
@given(DAYS | DAYS.filter(lambda day: not CALENDAR.is_working(day)))
def test_rolling_forward_twice_is_rolling_once(day: pendulum.Date) -> None:
    """T5: rolling forward is idempotent, never goes back, and ends on a working day."""
    rolled = roll_forward(day, calendar=CALENDAR)
    nonempty(rolled != day)

    assert roll_forward(rolled, calendar=CALENDAR) == rolled
    assert rolled >= day
    assert CALENDAR.is_working(rolled)
    assert CALENDAR.is_working(day) is (rolled == day)
