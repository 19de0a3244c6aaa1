"""The decreed days off of the public sector (*lịch nghỉ lễ, Tết, nghỉ hoán đổi*), and skipped days."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.text import show
from qcdc._kernel.values import entity
from qcdc.dates import DecreedCalendar, WorkCalendar, as_day, day_after
from qcdc.errors import InvariantError
from qcdc.law.table_reader import Row

__all__ = ["SkippedDay", "decreed_days_off", "parse_days_off", "skipped_days"]

_MONTH_AND_DAY = re.compile(r"\d{2}-\d{2}", re.ASCII)
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)


def parse_days_off(tables: Mapping[str, Any], *, onto: WorkCalendar | None = None) -> DecreedCalendar:
    """A calendar made from a table of years, or a calendar extended by more years.

    A year is a table with ``off`` and ``worked`` (weekend days worked in exchange), lists of ``"MM-DD"``; and
    ``provisional = true`` if it is proposed, not decreed. All other days of the year except weekends are working days:
    such a table replaces the year as a whole. A table with ``also_off`` and ``also_worked`` instead adds days to an
    existing year.

    Raises:
        InvariantError: a year, day or field that is malformed (``law.row``, ``law.field``, ``day.impossible``), or years
            that do not follow each other (``law.years``), days added to a year that the calendar lacks
            (``law.no_year``), or a calendar without such years (``law.calendar``).
    """
    if onto is not None and not isinstance(onto, DecreedCalendar):
        raise InvariantError("law.calendar", "days_off")
    off = {} if onto is None else dict(onto.days_off)
    worked = set[dt.date]() if onto is None else set(onto.worked)
    years = set[int]() if onto is None else set(range(onto.first.year, onto.last.year + 1))
    proposed = set[int]() if onto is None else set(onto.provisional_years)
    for name, raw in tables.items():
        if not _YEAR.fullmatch(name):
            raise InvariantError("law.year", "days_off", value=show(name))
        year, row = int(name), Row(name, raw)
        if row.has("also_off") or row.has("also_worked"):
            if year not in years:
                raise InvariantError("law.no_year", "days_off", year=year)
            off |= dict.fromkeys(_days(year, row, "also_off", needed=False), "decreed")
            worked |= set(_days(year, row, "also_worked", needed=False))
            worked -= off.keys()
            row.maybe_text("source")
            row.maybe_text("confidence")
            row.finish()
            continue
        off = {day: reason for day, reason in off.items() if day.year != year}
        worked = {day for day in worked if day.year != year}
        off |= dict.fromkeys(_days(year, row, "off"), "decreed")
        worked |= set(_days(year, row, "worked"))
        row.maybe_text("source")
        row.maybe_text("confidence")
        proposed.discard(year)
        if row.flag("provisional"):
            proposed.add(year)
        row.finish()
        years.add(year)
    if not years or len(years) != max(years) - min(years) + 1:
        raise InvariantError("law.years", "days_off")
    return DecreedCalendar(
        first=dt.date(min(years), 1, 1),
        last=dt.date(max(years), 12, 31),
        off=off,
        worked=frozenset(worked),
        provisional_years=frozenset(proposed),
        no_lunar_years=frozenset[int]() if onto is None else onto.no_lunar_years & proposed,
    )


@cache
def decreed_days_off() -> DecreedCalendar:
    """The days off that the library ships."""
    return parse_days_off(package_toml("law", "days_off.toml"))


def _days(year: int, row: Row, field: str, *, needed: bool = True) -> list[dt.date]:
    found: list[dt.date] = []
    for text in row.texts(field) if needed else row.maybe_texts(field):
        if not _MONTH_AND_DAY.fullmatch(text):
            raise InvariantError("law.month_and_day", field, value=show(text))
        found.append(as_day(f"{year}-{text}", field))
    return found


@entity
class SkippedDay:
    """A day that does not count (*ngày không tính vào thời hạn*).

    Attributes:
        day: the day.
        reason: ``weekend``, ``decreed``, or a code of the user's calendar.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    reason: str = attrs.field(validator=v.check_identifier)


def skipped_days(first: pendulum.Date, end: pendulum.Date, calendar: WorkCalendar) -> tuple[SkippedDay, ...]:
    """The days off from `first` up to but not including `end`."""
    if type(calendar) is DecreedCalendar and calendar.first <= first and end <= calendar.last:
        found = tuple[SkippedDay, ...]()
        for year in range(first.year, end.year + 1):
            days, skipped = _in_year(calendar, year)
            found += skipped[bisect_left(days, first) : bisect_left(days, end)]
        return found
    off: list[SkippedDay] = []
    day = first
    while day < end:
        reason = calendar.reason_off(day)
        if reason is not None:
            off.append(SkippedDay(day=day, reason=reason))
        day = day_after(day)
    return tuple(off)


@lru_cache(maxsize=256)
def _in_year(calendar: DecreedCalendar, year: int) -> tuple[tuple[pendulum.Date, ...], tuple[SkippedDay, ...]]:
    """The days off of a year, as far as the table has it, as days and with their reasons; many deadlines share them."""
    first = max(pendulum.Date(year, 1, 1), calendar.first)
    last = min(pendulum.Date(year, 12, 31), calendar.last)
    days = [pendulum.Date.fromordinal(one) for one in range(first.toordinal(), last.toordinal() + 1)]
    found = tuple(SkippedDay(day=day, reason=why) for day in days if (why := calendar.reason_off(day)) is not None)
    return tuple(one.day for one in found), found
