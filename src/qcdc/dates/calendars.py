"""Work calendars: which days are working days. The library ships a table of decreed days off in `qcdc.law`.

A calendar covers a range of days; a question about any other day raises an error, because Tết and the swapped days of a
year are decreed only in the autumn before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Protocol, runtime_checkable

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates.days import DayLike, as_day, day_after, day_before, day_from_ordinal
from qcdc.errors import InvariantError, UnknownCodeError

__all__ = ["DecreedCalendar", "WorkCalendar"]


@runtime_checkable
class WorkCalendar(Protocol):
    """The protocol of a work calendar (*lịch làm việc*). Users may write their own."""

    def is_working(self, day: dt.date) -> bool:
        """Whether the day is a working day. Raises a ``LookupError`` for a day outside the calendar."""
        ...

    def reason_off(self, day: dt.date) -> str | None:
        """Why the day is not a working day, as a code (``"weekend"``, ``"decreed"``); ``None`` if it is one."""
        ...


class DecreedCalendar:
    """A calendar from a table: weekends are off unless worked in exchange, decreed days are off.

    Counting uses a table of ranks (the number of working days up to each day), made once; adding a hundred working days
    takes as long as adding one.

    Args:
        first: first day of the table.
        last: last day of the table.
        off: decreed days off; the value is the reason.
        worked: weekend days that are worked in exchange for a day off.
        provisional_years: years whose days off are proposed, not decreed; results counted through them are marked as
            provisional.
        no_lunar_years: those of them that lack the days off of the lunar calendar (Tết, the Hùng Kings' day).

    Raises:
        InvariantError: a day is outside the table, is both off and worked, or is listed as worked but is not a weekend
            day.
    """

    __slots__ = ("_first", "_last", "_no_lunar", "_off", "_provisional", "_ranks", "_span", "_worked", "_working")

    def __init__(
        self,
        *,
        first: DayLike,
        last: DayLike,
        off: Mapping[dt.date, str],
        worked: frozenset[DayLike] = frozenset(),
        provisional_years: frozenset[int] = frozenset(),
        no_lunar_years: frozenset[int] = frozenset(),
    ) -> None:
        self._first, self._last = as_day(first, "first"), as_day(last, "last")
        v.refuse_end_before_start(self._first, self._last, "last")
        self._off = _reasons(off)
        self._worked = frozenset(as_day(day, "worked") for day in v.arguments(worked, "worked"))
        self._span = (self._first.toordinal(), self._last.toordinal())
        self._provisional = frozenset(v.all_arguments(provisional_years, int, "provisional_years"))
        self._no_lunar = frozenset(v.all_arguments(no_lunar_years, int, "no_lunar_years"))
        self._check()
        # For each day, the number of working days up to it; and the working days in order.
        working: list[pendulum.Date] = []
        ranks: list[int] = []
        for ordinal in range(self._span[0], self._span[1] + 1):
            day = day_from_ordinal(ordinal)
            if self._reason(day) is None:
                working.append(day)
            ranks.append(len(working))
        self._working, self._ranks = tuple(working), tuple(ranks)

    def _check(self) -> None:
        for name, days in (("off", self._off.keys()), ("worked", self._worked)):
            for day in sorted(days):
                if not self._first <= day <= self._last:
                    raise InvariantError("calendar.outside", name, day=day)
        for day in sorted(self._worked):
            if day in self._off:
                raise InvariantError("calendar.contradiction", "worked", day=day)
            if day.weekday() < 5:
                raise InvariantError("calendar.worked_weekday", "worked", day=day)

    @property
    def first(self) -> pendulum.Date:
        """First day of the table."""
        return self._first

    @property
    def last(self) -> pendulum.Date:
        """Last day of the table."""
        return self._last

    def _reason(self, day: dt.date) -> str | None:
        if day in self._off:
            return self._off[as_day(day)]
        return "weekend" if day.weekday() >= 5 and day not in self._worked else None

    def _known(self, day: DayLike, name: str = "day") -> pendulum.Date:
        found = as_day(day, name)
        if not self._first <= found <= self._last:
            raise UnknownCodeError("calendar.unknown", "calendar", day=found, first=self._first, last=self._last)
        return found

    def is_working(self, day: DayLike) -> bool:
        """Whether the day is worked."""
        return self._reason(self._known(day)) is None

    def reason_off(self, day: DayLike) -> str | None:
        """Why the day is not worked, or ``None``."""
        return self._reason(self._known(day))

    def add_working_days(self, start: DayLike, count: int) -> pendulum.Date:
        """The ``count``-th working day after ``start`` (``count`` ≥ 1); the start itself never counts."""
        _refuse_count(count)
        day = start if type(start) is pendulum.Date else as_day(start, "start")  # a call less, for each deadline
        place = day.toordinal() - self._span[0]
        if not 0 <= place < len(self._ranks):
            self._known(day)  # raises an error that states the days of the table
        place = self._ranks[place] + count - 1
        if place >= len(self._working):
            self._known(day_after(self._last))
        return self._working[place]

    def add_working_days_each(self, starts: Iterable[DayLike], count: int) -> tuple[pendulum.Date, ...]:
        """`add_working_days` for many starts at once, in their order: one look-up in the table of ranks for each.

        Args:
            starts: the days of the events; they must be in the table.
            count: how many working days, at least 1.

        Raises:
            InvariantError: the count is less than 1.
            UnknownCodeError: a start, or a last day, is outside the table.

        >>> week = DecreedCalendar(first=dt.date(2025, 6, 2), last=dt.date(2025, 6, 30), off={})
        >>> week.add_working_days_each([dt.date(2025, 6, 5), dt.date(2025, 6, 6)], 2)
        (Date(2025, 6, 9), Date(2025, 6, 10))
        """
        _refuse_count(count)
        known = tuple(v.arguments(starts, "starts"))
        # A moment is a ``date`` to Python, and would lose its hours: only exactly these types skip the check of each.
        if not _DAYS.issuperset(map(type, known)):
            known = tuple(as_day(start, "starts") for start in known)
        ordinals = list(map(dt.date.toordinal, known))
        (first, last), more, ranks, working = self._span, count - 1, self._ranks, self._working
        if ordinals and not (first <= min(ordinals) and max(ordinals) <= last):
            for start in known:
                self._known(start)  # raises an error that states the days of the table
        try:
            return tuple([working[ranks[ordinal - first] + more] for ordinal in ordinals])
        except IndexError:
            self._known(day_after(self._last))
            raise

    def subtract_working_days(self, end: DayLike, count: int) -> pendulum.Date:
        """The ``count``-th working day before ``end`` (``count`` ≥ 1); the end itself never counts."""
        _refuse_count(count)
        last = self._known(end, "end")
        before = self._ranks[last.toordinal() - self._span[0]] - (self._reason(last) is None)
        if before < count:
            self._known(day_before(self._first))
        return self._working[before - count]

    def next_working(self, day: DayLike) -> pendulum.Date:
        """The day itself if it is worked, else the first working day after it."""
        found = self._known(day)
        if self._reason(found) is None:
            return found
        return self.add_working_days(found, 1)

    def working_days_between(self, first: DayLike, last: DayLike) -> int:
        """The number of working days after the first day, up to and including the last. See `qcdc.dates`."""
        start, end = self._known(first, "first"), self._known(last, "last")
        v.refuse_end_before_start(start, end, "last")
        return self._ranks[end.toordinal() - self._span[0]] - self._ranks[start.toordinal() - self._span[0]]

    @property
    def days_off(self) -> Mapping[dt.date, str]:
        """The decreed days off, and why; weekends are not listed."""
        return MappingProxyType(self._off)

    @property
    def worked(self) -> frozenset[dt.date]:
        """Weekend days that are worked in exchange for a day off."""
        return frozenset(self._worked)

    @property
    def provisional_years(self) -> frozenset[int]:
        """Years whose days off are proposed, not decreed."""
        return self._provisional

    @property
    def no_lunar_years(self) -> frozenset[int]:
        """Years that lack the days off of the lunar calendar, because none have been proposed yet."""
        return self._no_lunar

    def __eq__(self, other: object) -> bool:
        """Whether the other calendar has the same answer for every day."""
        if self is other:
            return True
        if not isinstance(other, DecreedCalendar):
            return NotImplemented
        return self._content == other._content

    def __hash__(self) -> int:
        return hash((self._first, self._last, len(self._off)))

    @property
    def _content(self) -> tuple[object, ...]:
        return self._first, self._last, self._off, self._worked, self._provisional, self._no_lunar

    def __copy__(self) -> DecreedCalendar:
        return self

    def __deepcopy__(self, _: object) -> DecreedCalendar:
        return self

    def adding_days_off(self, off: Mapping[dt.date, str]) -> DecreedCalendar:
        """The same calendar with further days off; a worked weekend day among them is no longer worked."""
        added = _reasons(off)
        return DecreedCalendar(
            first=self._first,
            last=self._last,
            off={**self._off, **added},
            worked=self._worked - added.keys(),
            provisional_years=self._provisional,
            no_lunar_years=self._no_lunar,
        )


def _reasons(off: Mapping[dt.date, str]) -> dict[dt.date, str]:
    return {as_day(day, "off"): v.argument(reason, str, "off") for day, reason in v.mapping(off, "off").items()}


_DAYS = frozenset({dt.date, pendulum.Date})


def _refuse_count(count: int) -> None:
    # Exactly an int: this runs once for every deadline that is counted.
    if type(count) is not int or count < 1:
        v.argument(count, int, "count")
        raise InvariantError("calendar.count", "count", value=count)
