"""Days off of years that are not decreed yet, or that the table does not hold, as assumptions (*lịch nghỉ tạm tính*).

Weekends are off, and the holidays that the Labour Code fixes on a day of the solar calendar. Where the extra ``calendar`` is
installed its proposals are added: Tết, the Hùng Kings' day, swapped days. A calendar made here says which of its years are
assumed, and a deadline that runs through one says that it is provisional and which days were assumed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

import pendulum

from qcdc._kernel.data import package_toml
from qcdc.dates import DecreedCalendar, OpenPeriod, WorkCalendar, as_day, day_after, day_before
from qcdc.errors import UnknownCodeError
from qcdc.law.citations import read_citations
from qcdc.law.proposed import proposal
from qcdc.law.rows import Row
from qcdc.vocab import Confidence

__all__ = ["counted_anyway"]

_FIRST, _LAST = 2001, 2100
"""The years for which days off are assumed: those for which the extra has proposals."""

T = TypeVar("T")


class _Fixed(NamedTuple):
    """A day off that every year has."""

    month: int
    day: int
    beside: bool
    force: OpenPeriod


def counted_anyway(count: Callable[[WorkCalendar], T], calendar: WorkCalendar) -> T:
    """What a function counts by a calendar; where the calendar ends, by one with assumed years.

    Raises:
        UnknownCodeError: a day is needed of a year for which nothing is assumed (``calendar.gap``).
    """
    known = calendar
    while True:
        try:
            return count(known)
        except UnknownCodeError as error:
            if error.code != "calendar.gap" or not isinstance(known, DecreedCalendar):
                raise
            year = as_day(str(error.params["day"])).year
            if not _FIRST <= year <= _LAST or known.first.year <= year <= known.last.year:
                raise
            known = _with_year(known, year)


@lru_cache(maxsize=32)
def _with_year(known: DecreedCalendar, year: int) -> DecreedCalendar:
    """A calendar with assumed years, from its own up to the wanted one."""
    later, earlier = range(known.last.year + 1, year + 1), range(year, known.first.year)
    off: dict[dt.date, str] = {}
    worked: set[dt.date] = set()
    lacking: set[int] = set()
    for each in (*later, *earlier):
        off |= dict.fromkeys(_fixed_days(each), "fixed")
        proposed = proposal(each)
        if proposed is None:
            lacking.add(each)
            continue
        off |= {day: off.get(day, "proposed") for day in proposed.off}
        worked |= proposed.worked
    return DecreedCalendar(
        first=min(known.first, dt.date(year, 1, 1)),
        last=max(known.last, dt.date(year, 12, 31)),
        off={**off, **known.days_off},
        worked=frozenset((worked - off.keys()) | known.worked),
        provisional_years=known.provisional_years | {*later, *earlier},
        no_lunar_years=known.no_lunar_years | lacking,
    )


@cache
def _fixed() -> tuple[_Fixed, ...]:
    found: list[_Fixed] = []
    for row in Row("fixed_days_off", package_toml("law", "fixed_days_off.toml")).rows("fixed"):
        month, day = row.text("day").split("-")
        found.append(_Fixed(int(month), int(day), row.flag("beside"), row.force()))
        read_citations(row, "cite")
        row.member("confidence", Confidence)
        row.finish()
    return tuple(found)


def _fixed_days(year: int) -> Iterable[pendulum.Date]:
    """The fixed days off of a year, weekends apart; one that falls on a weekend is taken on the next working day."""
    wanted: list[pendulum.Date] = []
    for one in _fixed():
        day = pendulum.Date(year, one.month, one.day)
        if day in one.force:
            wanted += [day, *((_beside(day),) if one.beside else ())]
    taken: set[pendulum.Date] = {day for day in wanted if day.weekday() < 5}
    for day in wanted:
        moved = day
        while moved.weekday() >= 5 or (moved in taken and moved != day):
            moved = day_after(moved)
        taken.add(moved)
    return sorted(day for day in taken if day.year == year)


def _beside(day: pendulum.Date) -> pendulum.Date:
    """The neighbour of a holiday that joins a weekend; of a Wednesday the day before."""
    before, after = day_before(day), day_after(day)
    if before.weekday() >= 5:
        return after
    if after.weekday() >= 5:
        return before
    return after if day.weekday() == 3 else before
