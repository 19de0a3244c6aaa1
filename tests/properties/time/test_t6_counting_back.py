from __future__ import annotations

import pendulum
from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day, count_back, count_from, day_after, roll_forward
from qcdc.testing import days

CALENDAR = law.work_calendar()
EVENTS = days(as_day("2021-07-01"), as_day("2026-12-31"))
KEYS = [key for key in law.limit_keys() if law.limit_history(key)[-1].counted_back]


@never_empty("every example is a term before an event")
@given(EVENTS, st.integers(1, 60), st.sampled_from((DurationUnit.DAY, DurationUnit.WEEK)))
def test_at_least_n_days_before_is_the_inverse_of_counting_forward(
    event: pendulum.Date, count: int, unit: DurationUnit
) -> None:
    """T6: "at least N days before" is the inverse of counting forward."""
    term = Duration(count=count if unit is DurationUnit.DAY else 1 + count % 12, unit=unit)

    assert count_from(count_back(event, term), term) == event


@never_empty("every example is a term before an event")
@given(EVENTS, st.integers(1, 60))
def test_working_days_back_and_forth(event: pendulum.Date, count: int) -> None:
    """T6: counted forward again, working days end on the event, or on the first working day after an event off."""
    term = Duration(count=count, unit=DurationUnit.WORKING_DAY)
    assume(CALENDAR.is_working(event) or event <= as_day("2026-12-30"))

    latest = count_back(event, term, calendar=CALENDAR)

    assert count_from(latest, term, calendar=CALENDAR) == roll_forward(event, calendar=CALENDAR)
    assert CALENDAR.is_working(latest)


@never_empty("every example is a term before an event")
@given(days(as_day("1950-01-31"), as_day("2100-01-31")), st.integers(1, 60))
def test_months_back_give_the_latest_day_that_is_in_time(event: pendulum.Date, count: int) -> None:
    """T6: months counted back give the latest day from which the term does not end after the event."""
    term = Duration(count=count, unit=DurationUnit.MONTH)

    latest = count_back(event, term)

    assert count_from(latest, term) <= event < count_from(day_after(latest), term)


@never_empty("every example is a notice before an event")
@given(st.sampled_from(KEYS), days(as_day("2026-07-01"), as_day("2026-12-31")))
def test_a_notice_on_the_latest_day_leaves_the_term(key: str, event: pendulum.Date) -> None:
    """T6: a limit counted back lists every day it left out, and never counts the day of the event."""
    notice = law.latest_before(key, event=event)

    between = [day_after(notice.day, step) for step in range(1, event.toordinal() - notice.day.toordinal())]
    skipped = {one.day for one in notice.skipped}
    assert len([day for day in between if day not in skipped]) + 1 == notice.duration.count
    assert notice.day < event
    assert notice.text("vi") != notice.text("en")


@floor("two different events")
@given(EVENTS, EVENTS, st.integers(1, 30), st.sampled_from(DurationUnit))
def test_a_later_event_never_asks_for_an_earlier_notice(
    one: pendulum.Date, other: pendulum.Date, count: int, unit: DurationUnit
) -> None:
    """T6, T3: counting back is monotone in the event."""
    term = Duration(count=1 if unit in {DurationUnit.YEAR, DurationUnit.MONTH} else count, unit=unit)
    first, last = sorted((one, other))

    nonempty(first < last)
    assert count_back(first, term, calendar=CALENDAR) <= count_back(last, term, calendar=CALENDAR)
