"""Names of periods in DHIS2 (*tên kỳ*): days, weeks, months, quarters, half-years and years."""

from __future__ import annotations

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates import Period, PeriodKind
from qcdc.errors import InvariantError

__all__ = ["day_name", "period_name"]


def period_name(period: Period) -> str:
    """The name of a period: ``202301``, ``2023Q1``, ``2023S1``, ``2023``, and ``20230115`` for one day.

    A period of days has the name of the month, quarter, half-year or year with the same days; seven days from a Monday
    on are a week, ``2023W1``.

    >>> period_name(Period.half_year(2023, 1)), period_name(Period.between("2023-01-01", "2023-03-31"))
    ('2023S1', '2023Q1')

    Raises:
        InvariantError: DHIS2 has no such period (``dhis2.period``): the windows of the Inspectorate from 15 December,
            nine months, other ranges of days.
    """
    given = v.argument(period, Period, "period")
    if given.start == given.end:
        return day_name(given.start)
    named = Period.named(given.start, given.end)
    year, first = named.start.year, named.start.month
    match named.kind:
        case PeriodKind.MONTH:
            return f"{year:04}{first:02}"
        case PeriodKind.QUARTER:
            return f"{year:04}Q{(first + 2) // 3}"
        case PeriodKind.HALF_YEAR:
            return f"{year:04}S{(first + 5) // 6}"
        case PeriodKind.YEAR:
            return f"{year:04}"
        case _ if len(given) == 7 and given.start.isoweekday() == 1:
            return "{0.year}W{0.week}".format(given.start.isocalendar())
        case _:
            raise InvariantError("dhis2.period", "period", kind=given.kind, start=given.start, end=given.end)


def day_name(day: pendulum.Date) -> str:
    """The name of the period of one day: ``20230630``."""
    return f"{day.year:04}{day.month:02}{day.day:02}"
