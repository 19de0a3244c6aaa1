"""Days, periods, terms and work calendars (*ngày, kỳ, thời hạn, lịch làm việc*).

======================  ========================================================
`as_day`                reads a day
`day_before`            the day so many days earlier
`day_after`             the day so many days later
`day_from_ordinal`      the day of a number that counts days
`count_from`            the last day of a term
`count_back`            the latest day that lies at least a term before an event
`roll_forward`          the next working day, if a day is not one
`working_days_between`  how many working days lie between two days
======================  ========================================================
"""

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
