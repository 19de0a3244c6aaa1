"""Counting time limits: the last day of a number of days, working days, weeks, months or years.

Law: Civil Code 2015 (91/2015/QH13) arts 147.2-3 (the day of the event does not count), 148.3 (a month
that lacks the day ends on its last), 148.5 (a last day that is off moves to the next working day).
"""

from __future__ import annotations

import datetime as dt

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates.calendars import DecreedCalendar, WorkCalendar
from qcdc.dates.days import DayLike, as_day, day_after, day_before, last_of_month
from qcdc.errors import InvariantError

__all__ = [
    "Duration",
    "DurationUnit",
    "count_back",
    "count_from",
    "refuse_no_calendar",
    "roll_forward",
    "working_days_between",
]

_LONGEST_REST = 60
"""The longest possible run of days off; a calendar with a longer one has an error."""


class DurationUnit(Code, law="91/2015/QH13"):
    """The unit of a duration (*đơn vị thời hạn*)."""

    DAY = "day", "ngày", "calendar day"
    WORKING_DAY = "working_day", "ngày làm việc", "working day"
    WEEK = "week", "tuần", "week"
    MONTH = "month", "tháng", "month"
    YEAR = "year", "năm", "year"


@entity
class Duration:
    """A length of time as the law states it (*thời hạn*): ``10`` working days, ``30`` days, ``6`` months.

    Attributes:
        count: how many, from 1 to 10,000.
        unit: the unit.
    """

    count: int = attrs.field(validator=v.check_count)
    unit: DurationUnit = attrs.field(validator=v.instance(DurationUnit))

    @check
    def _check_length(self) -> Faults:
        if not 1 <= self.count <= 10_000:
            yield InvariantError("term.length", "count", value=self.count)


def count_from(start: DayLike, term: Duration, *, calendar: WorkCalendar | None = None) -> pendulum.Date:
    """The last day of a time limit that starts from an event on ``start``; the day of the event does not count.

    Args:
        start: the day of the event.
        term: its length.
        calendar: needed for working days only.

    Raises:
        InvariantError: working days without a calendar, or a day beyond the year 9999.
        UnknownCodeError: the calendar does not know a day on the way.

    >>> count_from("2023-01-31", Duration(count=1, unit=DurationUnit.MONTH))
    Date(2023, 2, 28)
    """
    first = as_day(start, "start")
    unit = v.argument(term, Duration, "term").unit
    if unit is DurationUnit.WORKING_DAY:
        return _add_working_days(first, term.count, calendar)
    match unit:
        case DurationUnit.DAY:
            return day_after(first, term.count)
        case DurationUnit.WEEK:
            return day_after(first, 7 * term.count)
        case DurationUnit.MONTH:
            return _add_months(first, term.count)
        case DurationUnit.YEAR:
            return _add_months(first, 12 * term.count)


def count_back(event: DayLike, term: Duration, *, calendar: WorkCalendar | None = None) -> pendulum.Date:
    """The latest day that is *at least* a duration before an event; the day of the event does not count.

    It is the inverse of `count_from`: days or weeks counted from the result end on the event, and working days on the
    first working day on or after the event. If a month lacks the day, the result is the latest day from which the
    duration does not end after the event.

    Args:
        event: the day of the event.
        term: how long before.
        calendar: needed for working days only.

    Raises:
        InvariantError: working days without a calendar, or a day before the year 1.
        UnknownCodeError: the calendar does not know a day on the way.

    >>> count_back("2023-03-31", Duration(count=1, unit=DurationUnit.MONTH))
    Date(2023, 2, 28)
    """
    last = as_day(event, "event")
    unit = v.argument(term, Duration, "term").unit
    if unit is DurationUnit.WORKING_DAY:
        return _subtract_working_days(last, term.count, calendar)
    match unit:
        case DurationUnit.DAY:
            return day_before(last, term.count)
        case DurationUnit.WEEK:
            return day_before(last, 7 * term.count)
        case DurationUnit.MONTH:
            return _subtract_months(last, term.count)
        case DurationUnit.YEAR:
            return _subtract_months(last, 12 * term.count)


def _subtract_months(end: pendulum.Date, months: int) -> pendulum.Date:
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    if year < dt.MINYEAR:
        raise InvariantError("day.out_of_range", "event")
    longest = last_of_month(year, month + 1).day
    # From the later days of a longer month the last day is also the last of the shorter one: 31 January to 28 February.
    day = longest if end == last_of_month(end.year, end.month) else min(end.day, longest)
    return pendulum.Date(year, month + 1, day)


def _subtract_working_days(end: pendulum.Date, count: int, calendar: WorkCalendar | None) -> pendulum.Date:
    if calendar is None:
        raise InvariantError("calendar.needed", "calendar")
    if isinstance(calendar, DecreedCalendar):
        return calendar.subtract_working_days(end, count)
    refuse_no_calendar(calendar)
    day, rest = end, 0
    while count:
        day = day_before(day)
        rest += 1
        if calendar.is_working(day):
            count, rest = count - 1, 0
        _refuse_endless(rest)
    return day


def _add_months(start: pendulum.Date, months: int) -> pendulum.Date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        raise InvariantError("day.out_of_range", "start")
    return pendulum.Date(year, month + 1, min(start.day, last_of_month(year, month + 1).day))


def _add_working_days(start: pendulum.Date, count: int, calendar: WorkCalendar | None) -> pendulum.Date:
    if calendar is None:
        raise InvariantError("calendar.needed", "calendar")
    if isinstance(calendar, DecreedCalendar):
        return calendar.add_working_days(start, count)
    refuse_no_calendar(calendar)
    day, rest = start, 0
    while count:
        day = day_after(day)
        rest += 1
        if calendar.is_working(day):
            count, rest = count - 1, 0
        _refuse_endless(rest)
    return day


def working_days_between(first: DayLike, last: DayLike, *, calendar: WorkCalendar) -> int:
    """The number of working days between two days: after the first, up to and including the last.

    It is the inverse of `count_from`: that number of working days counted from the first day ends on the last day, if
    it is a working day.

    Args:
        first: the day of the event; it does not count.
        last: the last day; it counts if it is worked.
        calendar: which days are worked.

    Raises:
        InvariantError: the last day is before the first (``period.end_before_start``).
        UnknownCodeError: the calendar does not know a day on the way.
    """
    start, end = as_day(first, "first"), as_day(last, "last")
    if isinstance(calendar, DecreedCalendar):
        return calendar.working_days_between(start, end)
    refuse_no_calendar(calendar)
    v.refuse_end_before_start(start, end, "last")
    found = 0
    while start < end:
        start = day_after(start)
        found += calendar.is_working(start)
    return found


def roll_forward(day: DayLike, *, calendar: WorkCalendar) -> pendulum.Date:
    """The day itself if it is a working day, else the next working day.

    Law: Civil Code 2015 art. 148.5. The laws on complaints and denunciations do not state that it applies to
    administrative time limits; that is legal doctrine, so `qcdc.law.deadline` makes it an option.
    """
    found = as_day(day)
    if isinstance(calendar, DecreedCalendar):
        return calendar.next_working(found)
    refuse_no_calendar(calendar)
    rest = 0
    while not calendar.is_working(found):
        found = day_after(found)
        rest += 1
        _refuse_endless(rest)
    return found


def refuse_no_calendar(calendar: object) -> None:
    """Refuse what is no calendar of working days."""
    # The check of a protocol is slow.
    if not isinstance(calendar, DecreedCalendar) and not isinstance(calendar, WorkCalendar):
        raise InvariantError("calendar.none", "calendar")


def _refuse_endless(rest: int) -> None:
    if rest > _LONGEST_REST:
        raise InvariantError("calendar.endless", "calendar", days=_LONGEST_REST)
