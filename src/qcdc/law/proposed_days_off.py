"""Days off of years that are not decreed yet, or that the table does not hold: proposed, or assumed.

Tết and the swapped days of a year are decreed only in the autumn before. Until then the ``holidays`` package can
propose them (*lịch nghỉ dự kiến*; needs the extra ``calendar``). If a time limit runs into a year that the calendar
does not have, its days off are assumed (*lịch nghỉ tạm tính*): weekends, the holidays that the Labour Code fixes on a
day of the solar calendar, and, if the extra is installed, its proposals. A calendar made here marks its proposed and
assumed years; a deadline that runs through one is marked as provisional and names the assumed days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc.dates import DecreedCalendar, OpenPeriod, WorkCalendar, as_day, day_after, day_before
from qcdc.errors import InvariantError, MissingExtraError, UnknownCodeError
from qcdc.law.citations import read_citations
from qcdc.law.days_off import decreed_days_off, parse_days_off
from qcdc.law.table_reader import Row
from qcdc.vocab import Confidence

__all__ = ["counted_anyway", "propose_calendar"]

_FIRST, _LAST = 2001, 2100
"""The years for which days off are assumed: those for which the extra has proposals."""

T = TypeVar("T")


def propose_calendar(years: Iterable[int], *, onto: DecreedCalendar | None = None) -> DecreedCalendar:
    """The decreed calendar with proposals for further years; decreed years are not changed.

    Args:
        years: which years, 2001 to 2100; with those of the calendar they must leave no gap.
        onto: the calendar to extend instead of the shipped one.

    Raises:
        MissingExtraError: the extra ``calendar`` is not installed (``extra.missing``).
        InvariantError: a year out of range (``law.year``), or a gap between the years (``law.years``).
    """
    known = decreed_days_off() if onto is None else v.argument(onto, DecreedCalendar, "onto")
    wanted: list[int] = []
    for year in v.arguments(years, "years"):
        if type(year) is not int or not _FIRST <= year <= _LAST:
            raise InvariantError("law.proposed_year", "years", first=_FIRST, last=_LAST)
        if not known.first.year <= year <= known.last.year:
            wanted.append(year)
    if not wanted:
        return known
    return parse_days_off({str(year): _proposed_table(year) for year in sorted(set(wanted))}, onto=known)


class _Proposal(NamedTuple):
    """The days off that the extra proposes for a year, except weekends, and the weekend days worked in exchange."""

    off: frozenset[pendulum.Date]
    worked: frozenset[pendulum.Date]


def _proposal(year: int) -> _Proposal | None:
    """The proposal of the extra ``calendar`` for a year; ``None`` if it is not installed."""
    try:
        holidays: Any = import_module("holidays")
    except ImportError:
        return None
    proposed: Any = holidays.country_holidays("VN", years=year)
    # Days of that year only: the package may also list a day in lieu in the next year.
    return _Proposal(
        off=frozenset(as_day(day) for day in proposed if day.year == year and day.weekday() < 5),
        worked=frozenset(as_day(day) for day in proposed.weekend_workdays if day.year == year),
    )


def _proposed_table(year: int) -> dict[str, Any]:
    found = _proposal(year)
    if found is None:
        raise MissingExtraError("extra.missing", extra="qcdc[calendar]")
    return {
        "off": sorted(f"{day:%m-%d}" for day in found.off),
        "worked": sorted(f"{day:%m-%d}" for day in found.worked),
        "provisional": True,
    }


class _Fixed(NamedTuple):
    """A yearly day off."""

    month: int
    day: int
    beside: bool
    force: OpenPeriod


def counted_anyway(count: Callable[[WorkCalendar], T], calendar: WorkCalendar) -> T:
    """The result of a function with a calendar; if it ends too early, it is extended by assumed years.

    Raises:
        UnknownCodeError: a day of a year for which no days off are assumed (``calendar.unknown``).
    """
    known = calendar
    while True:
        try:
            return count(known)
        except UnknownCodeError as error:
            day = error.params.get("day")
            if (
                error.code != "calendar.unknown"
                or not isinstance(day, dt.date)
                or not isinstance(known, DecreedCalendar)
            ):
                raise
            year = day.year
            if not _FIRST <= year <= _LAST or known.first.year <= year <= known.last.year:
                raise
            known = _with_year(known, year)


@lru_cache(maxsize=32)
def _with_year(known: DecreedCalendar, year: int) -> DecreedCalendar:
    """A calendar extended by assumed years up to the wanted one."""
    later, earlier = range(known.last.year + 1, year + 1), range(year, known.first.year)
    off: dict[dt.date, str] = {}
    worked: set[dt.date] = set()
    lacking: set[int] = set()
    for each in (*later, *earlier):
        off |= dict.fromkeys(_fixed_days(each), "fixed")
        proposed = _proposal(each)
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
    """The fixed days off of a year, except weekends; one that falls on a weekend is taken on the next working day."""
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
    """The day beside a holiday that joins it to a weekend; for a Wednesday, the day before."""
    before, after = day_before(day), day_after(day)
    if before.weekday() >= 5:
        return after
    if after.weekday() >= 5:
        return before
    return after if day.weekday() == 3 else before
