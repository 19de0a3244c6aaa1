"""Days, periods, durations and work calendars (*ngày, kỳ, thời hạn, lịch làm việc*).

======================  ========================================================
`as_day`                reads a day
`read_day`              reads a day as people or spreadsheets write it: ``05/03/2023``
`read_period`           reads a period as reports write it: *quý I/2023*
`day_of_serial`         the day that a spreadsheet keeps as a number
`as_day_or_partial`     reads a day that may be known only to the month or the year
`is_before`             whether a day is before another, where that is certain
`first_possible`        the first day that a month or a year can mean
`last_possible`         the last day that a month or a year can mean
`day_before`            the day a number of days earlier
`day_after`             the day a number of days later
`day_from_ordinal`      the day with a given ordinal
`count_from`            the last day of a time limit
`count_back`            the latest day at least a duration before an event
`roll_forward`          the next working day, if a day is not one
`working_days_between`  the number of working days between two days
======================  ========================================================
"""

from qcdc.dates.calendars import DecreedCalendar, WorkCalendar
from qcdc.dates.counting import Duration, DurationUnit, count_back, count_from, roll_forward, working_days_between
from qcdc.dates.days import (
    DayLike,
    DayOrPartial,
    PartialDate,
    as_day,
    as_day_or_partial,
    day_after,
    day_before,
    first_possible,
    is_before,
    last_possible,
)
from qcdc.dates.periods import OpenPeriod, Period, PeriodKind
from qcdc.dates.written import DayOrder, day_of_serial, read_day, read_period

__all__ = [
    "DayLike",
    "DayOrPartial",
    "DayOrder",
    "DecreedCalendar",
    "Duration",
    "DurationUnit",
    "OpenPeriod",
    "PartialDate",
    "Period",
    "PeriodKind",
    "WorkCalendar",
    "as_day",
    "as_day_or_partial",
    "count_back",
    "count_from",
    "day_after",
    "day_before",
    "day_of_serial",
    "first_possible",
    "is_before",
    "last_possible",
    "read_day",
    "read_period",
    "roll_forward",
    "working_days_between",
]
