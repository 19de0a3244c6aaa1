"""Days, periods, terms and work calendars (*ngày, kỳ, thời hạn, lịch làm việc*)."""

from qcdc.dates.calendars import DecreedCalendar, WorkCalendar
from qcdc.dates.counting import Term, TermUnit, count_back, count_from, roll_forward, working_days_between
from qcdc.dates.days import DayLike, as_day, day_after, day_before, day_from_ordinal
from qcdc.dates.periods import OpenPeriod, Period, PeriodKind

__all__ = [
    "DayLike",
    "DecreedCalendar",
    "OpenPeriod",
    "Period",
    "PeriodKind",
    "Term",
    "TermUnit",
    "WorkCalendar",
    "as_day",
    "count_back",
    "count_from",
    "day_after",
    "day_before",
    "day_from_ordinal",
    "roll_forward",
    "working_days_between",
]
