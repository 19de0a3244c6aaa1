"""Periods: the window of a figure or a report.

Two families never mix. *Calendar* windows begin on the first of a month. *Statutory* windows are those of
the Inspectorate's reporting circulars: the report year runs from 15 December to 14 December, its half-year
from 15 December to 14 June. Published figures often confuse the two, so they are different kinds, are never equal, and
are converted only by an explicit call.

Law: Circular 02/2021/TT-TTCP art. 7; the same in 01/2024/TT-TTCP and 06/2025/TT-TTCP.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates.days import DayLike, as_day, day_after, day_from_ordinal, last_of_month
from qcdc.errors import InvariantError

__all__ = ["OpenPeriod", "Period", "PeriodKind"]


class PeriodKind(Code, law="02/2021/TT-TTCP"):
    """The kind of a period (*loại kỳ*)."""

    MONTH = "month", "tháng", "month"
    QUARTER = "quarter", "quý", "quarter"
    HALF_YEAR = "half_year", "sáu tháng", "half-year"
    NINE_MONTHS = "nine_months", "chín tháng", "nine months"
    YEAR = "year", "năm", "year"
    STATUTORY_QUARTER = "statutory_quarter", "quý theo kỳ báo cáo thanh tra", "statutory quarter"
    STATUTORY_HALF_YEAR = "statutory_half_year", "sáu tháng theo kỳ báo cáo thanh tra", "statutory half-year"
    STATUTORY_NINE_MONTHS = "statutory_nine_months", "chín tháng theo kỳ báo cáo thanh tra", "statutory nine months"
    STATUTORY_YEAR = "statutory_year", "năm theo kỳ báo cáo thanh tra", "statutory year"
    DAYS = "days", "khoảng thời gian", "range of days"

    @property
    def statutory(self) -> bool:
        """Whether it is one of the Inspectorate's windows."""
        return self.value.startswith("statutory_")


_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: 12,
    PeriodKind.STATUTORY_QUARTER: 3,
    PeriodKind.STATUTORY_HALF_YEAR: 6,
    PeriodKind.STATUTORY_NINE_MONTHS: 9,
    PeriodKind.STATUTORY_YEAR: 12,
}
_STATUTORY = {
    PeriodKind.QUARTER: PeriodKind.STATUTORY_QUARTER,
    PeriodKind.HALF_YEAR: PeriodKind.STATUTORY_HALF_YEAR,
    PeriodKind.NINE_MONTHS: PeriodKind.STATUTORY_NINE_MONTHS,
    PeriodKind.YEAR: PeriodKind.STATUTORY_YEAR,
}
_TWIN = _STATUTORY | {twin: kind for kind, twin in _STATUTORY.items()}
FIRST_YEAR, LAST_YEAR = 1900, 2200


@entity
class Period:
    """A closed window of days (*kỳ*), both ends included, with its kind.

    Attributes:
        kind: the kind of window; a named kind must have the borders of its kind.
        start: first day.
        end: last day, not before the first.

    >>> Period.half_year(2023, 1)
    Period(kind=<PeriodKind.HALF_YEAR: 'half_year'>, start=Date(2023, 1, 1), end=Date(2023, 6, 30))
    """

    kind: PeriodKind = attrs.field(validator=v.instance(PeriodKind))
    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date = attrs.field(validator=v.day)

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()} ({self.kind.value})"

    _end_after_start = v.in_order("start", "end")

    @check
    def _check_borders(self) -> Faults:
        if self.kind is not PeriodKind.DAYS and self.start <= self.end and not self._stands_on_its_borders():
            yield InvariantError("period.borders", "kind", start=self.start, end=self.end, kind=self.kind)

    def _stands_on_its_borders(self) -> bool:
        months = _MONTHS[self.kind]
        first = _month_of(self.start, statutory=self.kind.statutory)
        if first is None or (first % 12) % (12 if months == 9 else months):
            return False
        return self.end == _border_end(first + months - 1, statutory=self.kind.statutory)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """A calendar month."""
        return _window(PeriodKind.MONTH, year, month, 12, "month")

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """A calendar quarter, 1 to 4 (*quý*)."""
        return _window(PeriodKind.QUARTER, year, quarter, 4, "quarter")

    @classmethod
    def half_year(cls, year: int, half: int) -> Period:
        """A calendar half-year: 1 January to 30 June, or 1 July to 31 December (*sáu tháng*)."""
        return _window(PeriodKind.HALF_YEAR, year, half, 2, "half")

    @classmethod
    def nine_months(cls, year: int) -> Period:
        """1 January to 30 September (*chín tháng*)."""
        return _window(PeriodKind.NINE_MONTHS, year, 1, 1)

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year."""
        return _window(PeriodKind.YEAR, year, 1, 1)

    @classmethod
    def statutory_quarter(cls, year: int, quarter: int) -> Period:
        """A quarter of the report year: the first is 15 December of the year before to 14 March."""
        return _window(PeriodKind.STATUTORY_QUARTER, year, quarter, 4, "quarter")

    @classmethod
    def statutory_half_year(cls, year: int, half: int) -> Period:
        """The first is 15 December of the year before to 14 June.

        The circulars name only the first; the second is the rest of the report year.
        """
        return _window(PeriodKind.STATUTORY_HALF_YEAR, year, half, 2, "half")

    @classmethod
    def statutory_nine_months(cls, year: int) -> Period:
        """15 December of the year before to 14 September."""
        return _window(PeriodKind.STATUTORY_NINE_MONTHS, year, 1, 1)

    @classmethod
    def statutory_year(cls, year: int) -> Period:
        """The report year: 15 December of the year before to 14 December."""
        return _window(PeriodKind.STATUTORY_YEAR, year, 1, 1)

    @classmethod
    def between(cls, start: DayLike, end: DayLike) -> Period:
        """Any period of days, both included; its kind is ``days`` even if a named period has the same days (see `named`)."""
        return cls(kind=PeriodKind.DAYS, start=as_day(start, "start"), end=as_day(end, "end"))

    @classmethod
    def named(cls, start: DayLike, end: DayLike) -> Period:
        """The month, quarter, half-year, nine months or year from one day to another; any other days as `between`.

        >>> Period.named("2023-01-01", "2023-06-30") == Period.half_year(2023, 1)
        True
        """
        first, last = as_day(start, "start"), as_day(end, "end")
        v.refuse_end_before_start(first, last, "end")
        for kind in PeriodKind:
            if kind is not PeriodKind.DAYS:
                try:
                    return cls(kind=kind, start=first, end=last)
                except InvariantError:
                    continue
        return cls.between(first, last)

    @property
    def year_of_report(self) -> int:
        """The report year: the year of the last day."""
        return self.end.year

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= as_day(day) <= self.end

    def __iter__(self) -> Iterator[pendulum.Date]:
        """Every day, first to last."""
        return (day_from_ordinal(ordinal) for ordinal in range(self.start.toordinal(), self.end.toordinal() + 1))

    def __len__(self) -> int:
        """Number of calendar days."""
        return self.end.toordinal() - self.start.toordinal() + 1

    def covers(self, other: Period) -> bool:
        """Whether every day of the other period is in this one."""
        v.argument(other, Period, "other")
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two have a day in common."""
        v.argument(other, Period, "other")
        return self.start <= other.end and other.start <= self.end

    def parts(self, kind: PeriodKind) -> tuple[Period, ...]:
        """The sub-periods of one kind, which together are exactly this period.

        Raises:
            InvariantError: this window does not consist of whole windows of that kind (``period.not_divisible``).
        """
        v.argument(kind, PeriodKind, "kind")
        refusal = InvariantError("period.not_divisible", "kind", start=self.start, end=self.end, kind=PeriodKind(kind))
        if kind is PeriodKind.DAYS:
            return tuple(Period(kind=kind, start=day, end=day) for day in self)
        found: list[Period] = []
        start = self.start
        while start <= self.end:
            first = _month_of(start, statutory=kind.statutory)
            if first is None:
                raise refusal
            end = _border_end(first + _MONTHS[kind] - 1, statutory=kind.statutory)
            try:
                found.append(Period(kind=kind, start=start, end=end))
            except InvariantError:
                raise refusal from None
            start = day_after(end)
        if found[-1].end != self.end:
            raise refusal
        return tuple(found)

    def year_before(self) -> Period:
        """The same window a year earlier (*cùng kỳ năm trước*).

        Raises:
            InvariantError: for a period of days (``period.no_twin``), such as those of `between`, because 29 February has
                no match: take a named period (`named`), or give the days explicitly.
        """
        if self.kind is PeriodKind.DAYS:
            raise InvariantError("period.no_twin", "kind", kind=PeriodKind.DAYS)
        months = _MONTHS[self.kind]
        first = _month_of(self.start, statutory=self.kind.statutory)
        assert first is not None, "a named window stands on its borders"
        return _from_month(self.kind, first - 12, months)

    def to_statutory(self) -> Period:
        """The statutory window of the same name: the half-year 2023 becomes 15 December 2022 to 14 June 2023."""
        return self._twin(statutory=True)

    def to_calendar(self) -> Period:
        """The calendar window of the same name."""
        return self._twin(statutory=False)

    def _twin(self, *, statutory: bool) -> Period:
        if self.kind not in _TWIN or self.kind.statutory is statutory:
            raise InvariantError("period.no_twin", "kind", kind=self.kind)
        kind = _TWIN[self.kind]
        first = _month_of(self.start, statutory=self.kind.statutory)
        assert first is not None, "a named window stands on its borders"
        return _from_month(kind, first, _MONTHS[kind])


@entity
class OpenPeriod:
    """A range of days that may lack a first or a last day (*từ ngày … đến ngày …*): periods of force, terms of office.

    Attributes:
        since: first day, or ``None``: always before.
        until: last day, or ``None``: no known end.
    """

    since: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    _until_after_since = v.in_order("since", "until")

    @classmethod
    def between(cls, since: DayLike | None, until: DayLike | None) -> OpenPeriod:
        """From one day to another, both included; either may be left out."""
        return cls(
            since=None if since is None else as_day(since, "since"),
            until=None if until is None else as_day(until, "until"),
        )

    def __contains__(self, day: dt.date) -> bool:
        found = as_day(day)
        return (self.since is None or self.since <= found) and (self.until is None or found <= self.until)

    def overlaps(self, other: OpenPeriod) -> bool:
        """Whether the two have a day in common."""
        v.argument(other, OpenPeriod, "other")
        return _starts_in_time(self, other) and _starts_in_time(other, self)


def _starts_in_time(one: OpenPeriod, other: OpenPeriod) -> bool:
    return one.since is None or other.until is None or one.since <= other.until


# Months are counted from year 0, so that a window is a first month and a number of months.
# The statutory month m runs from the 15th of the month before to the 14th of m.


def _month_of(start: dt.date, *, statutory: bool) -> int | None:
    if start.day != (15 if statutory else 1):
        return None
    return start.year * 12 + start.month - 1 + (1 if statutory else 0)


def _border_start(month: int, *, statutory: bool) -> pendulum.Date:
    if statutory:
        return day_after(_border_end(month - 1, statutory=True))
    return pendulum.Date(month // 12, month % 12 + 1, 1)


def _border_end(month: int, *, statutory: bool) -> pendulum.Date:
    year, index = divmod(month, 12)
    if not FIRST_YEAR - 1 <= year <= LAST_YEAR + 1:
        raise InvariantError("period.year", "year", first=FIRST_YEAR, last=LAST_YEAR, value=show(year))
    return pendulum.Date(year, index + 1, 14) if statutory else last_of_month(year, index + 1)


def _from_month(kind: PeriodKind, first: int, months: int) -> Period:
    statutory = kind.statutory
    start = _border_start(first, statutory=statutory)
    return Period(kind=kind, start=start, end=_border_end(first + months - 1, statutory=statutory))


def _window(kind: PeriodKind, year: int, index: int, most: int, name: str = "index") -> Period:
    if type(year) is not int or not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvariantError("period.year", "year", first=FIRST_YEAR, last=LAST_YEAR, value=show(year))
    if type(index) is not int or not 1 <= index <= most:
        raise InvariantError("period.index", name, most=most, kind=kind, value=show(index))
    months = _MONTHS[kind]
    return _from_month(kind, year * 12 + (index - 1) * months, months)
