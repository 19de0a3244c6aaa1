"""Work calendars: which days are worked. The library ships a table of decreed days off in `qcdc.law`.

A calendar knows a stretch of days and nothing outside it: asking there raises instead of guessing,
because Tết and the swapped days of a year are decreed only in the autumn before.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Protocol, runtime_checkable

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates.days import as_day, day_after, day_from_ordinal
from qcdc.errors import InvariantError, UnknownCodeError

__all__ = ["DecreedCalendar", "WorkCalendar"]


@runtime_checkable
class WorkCalendar(Protocol):
    """What counting needs to know of a calendar (*lịch làm việc*). Users may bring their own."""

    def is_working(self, day: dt.date) -> bool:
        """Whether the day is worked. Raises a ``LookupError`` outside the days the calendar knows."""
        ...

    def reason_off(self, day: dt.date) -> str | None:
        """Why the day is not worked, as a code (``"weekend"``, ``"decreed"``), or ``None`` when it is worked."""
        ...


class DecreedCalendar:
    """A calendar from a table: weekends are off unless worked in exchange, decreed days are off.

    Counting runs through a table of ranks (how many working days up to here), made once; adding a hundred
    working days costs as much as adding one.

    Args:
        first: first day the table knows.
        last: last day the table knows.
        off: decreed days off; the value says why.
        worked: weekend days that are worked in exchange for a day off.

    Raises:
        InvariantError: a day lies outside the table, is both off and worked, or is worked without being a weekend.
    """

    __slots__ = ("_first", "_last", "_off", "_span", "_worked", "_working")

    def __init__(
        self,
        *,
        first: dt.date,
        last: dt.date,
        off: Mapping[dt.date, str],
        worked: frozenset[dt.date] = frozenset(),
    ) -> None:
        self._first, self._last = as_day(first, "first"), as_day(last, "last")
        v.refuse_end_before_start(self._first, self._last, "last")
        self._off: dict[dt.date, str] = {as_day(day, "off"): reason for day, reason in off.items()}
        self._worked = frozenset(as_day(day, "worked") for day in worked)
        self._span = (self._first.toordinal(), self._last.toordinal())
        self._check()
        self._working = tuple(
            ordinal
            for ordinal in range(self._first.toordinal(), self._last.toordinal() + 1)
            if self._reason(day_from_ordinal(ordinal)) is None
        )

    def _check(self) -> None:
        for name, days in (("off", self._off.keys()), ("worked", self._worked)):
            for day in sorted(days):
                if not self._first <= day <= self._last:
                    raise InvariantError(
                        "calendar.outside", "{day} lies outside the table", name, {"day": day.isoformat()}
                    )
        for day in sorted(self._worked):
            if day in self._off:
                raise InvariantError(
                    "calendar.contradiction", "{day} is both off and worked", "worked", {"day": day.isoformat()}
                )
            if day.weekday() < 5:
                raise InvariantError(
                    "calendar.worked_weekday",
                    "{day} is no weekend, it is worked anyway",
                    "worked",
                    {"day": day.isoformat()},
                )

    @property
    def first(self) -> pendulum.Date:
        """First day the table knows."""
        return self._first

    @property
    def last(self) -> pendulum.Date:
        """Last day the table knows."""
        return self._last

    def _reason(self, day: dt.date) -> str | None:
        if day in self._off:
            return self._off[as_day(day)]
        return "weekend" if day.weekday() >= 5 and day not in self._worked else None

    def _known(self, day: dt.date) -> pendulum.Date:
        found = as_day(day)
        if not self._first <= found <= self._last:
            raise UnknownCodeError(
                "calendar.gap",
                "no days off are known for {day}: the table runs from {first} to {last}; give a calendar of your own",
                "calendar",
                {"day": found.isoformat(), "first": self._first.isoformat(), "last": self._last.isoformat()},
            )
        return found

    def is_working(self, day: dt.date) -> bool:
        """Whether the day is worked."""
        return self._reason(self._known(day)) is None

    def reason_off(self, day: dt.date) -> str | None:
        """Why the day is not worked, or ``None``."""
        return self._reason(self._known(day))

    def add_working_days(self, start: dt.date, count: int) -> pendulum.Date:
        """The ``count``-th working day after ``start`` (``count`` ≥ 1); the start itself never counts."""
        ordinal = start.toordinal()
        if not self._span[0] <= ordinal <= self._span[1]:
            self._known(start)  # raises and says what the table knows
        return self._at(bisect_right(self._working, ordinal) + count - 1)

    def next_working(self, day: dt.date) -> pendulum.Date:
        """The day itself if it is worked, else the first working day after it."""
        return self._at(bisect_left(self._working, self._known(day).toordinal()))

    def _at(self, position: int) -> pendulum.Date:
        if position >= len(self._working):
            self._known(day_after(self._last))
        return day_from_ordinal(self._working[position])

    def adding_days_off(self, off: Mapping[dt.date, str]) -> DecreedCalendar:
        """The same calendar with further days off; a worked weekend day among them is worked no more."""
        added: dict[dt.date, str] = {as_day(day, "off"): reason for day, reason in off.items()}
        return DecreedCalendar(
            first=self._first,
            last=self._last,
            off={**self._off, **added},
            worked=self._worked - added.keys(),
        )
