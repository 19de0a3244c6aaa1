"""Days known only to the month or the year, and their order where it is certain."""

from __future__ import annotations

import calendar
import re
from typing import Any, Never, NoReturn

import attrs
import pendulum

from qcdc._kernel.formatting import say_month
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import entity
from qcdc.errors import InvariantError, UnknownCodeError

__all__ = [
    "DayOrPartial",
    "PartialDate",
    "first_possible",
    "is_before",
    "last_possible",
    "needs_whole_day",
    "not_certain",
]

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?", re.ASCII)
_LAST_YEAR, _MONTHS = 9999, 12


def _check_year(_: object, attribute: Any, value: Any) -> None:
    if type(value) is not int or not 1 <= value <= _LAST_YEAR:
        raise InvariantError("partial_date.year", attribute.name, value=show(value))


def _check_month(_: object, attribute: Any, value: Any) -> None:
    if value is not None and (type(value) is not int or not 1 <= value <= _MONTHS):
        raise InvariantError("partial_date.month", attribute.name, value=show(value))


@entity
class PartialDate:
    """A day known only to the month or the year (*ngày chỉ biết đến tháng hoặc năm*).

    A known day is a ``date``. A wholly unknown day is ``None``, in a field that may be empty.

    Its text, also in JSON, is ``2019-07`` or ``2019``, as in ISO 8601 and in level 0 of the Extended Date/Time Format.

    Partial dates are not ordered: ``<`` raises ``day.not_ordered``. `qcdc.dates.is_before` answers ``True``,
    ``False``, or ``None`` where it is not certain. Two equal partial dates may be two different days.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12; ``None`` if only the year is known.

    >>> july = PartialDate.of("2019-07")
    >>> july.first, july.last
    (Date(2019, 7, 1), Date(2019, 7, 31))
    >>> july.text("vi"), july.text("en")
    ('tháng 7 năm 2019', 'July 2019')
    """

    year: int = attrs.field(validator=_check_year)
    month: int | None = attrs.field(default=None, validator=_check_month)

    @classmethod
    def of(cls, text: str) -> PartialDate:
        """Read ``"2019-07"`` or ``"2019"``; no other form is accepted.

        Raises:
            InvariantError: another form (``partial_date.malformed``), a month other than 01 to 12
                (``partial_date.month``), or the year 0000 (``partial_date.year``).
        """
        given: object = text  # callers without a type checker pass anything
        found = _FORM.fullmatch(given) if isinstance(given, str) else None
        if found is None:
            raise InvariantError("partial_date.malformed", "text", value=show(given))
        year, month = found.groups()
        return cls(year=int(year), month=int(month) if month else None)

    @property
    def first(self) -> pendulum.Date:
        """The first day that it can be."""
        return pendulum.Date(self.year, self.month or 1, 1)

    @property
    def last(self) -> pendulum.Date:
        """The last day that it can be."""
        month = self.month or 12
        return pendulum.Date(self.year, month, calendar.monthrange(self.year, month)[1])

    def isoformat(self) -> str:
        """``2019-07`` or ``2019``."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"

    def text(self, language: Language) -> str:
        """In words: *tháng 7 năm 2019*, *năm 2019*; in English ``July 2019``, ``2019``."""
        if self.month is None:
            return choose(language, f"năm {self.year}", str(self.year))
        return say_month(self.year, self.month, language)

    def __str__(self) -> str:
        return self.isoformat()

    def __lt__(self, other: Never) -> bool:
        _refuse_order(self)

    def __le__(self, other: Never) -> bool:
        _refuse_order(self)

    def __gt__(self, other: Never) -> bool:
        _refuse_order(self)

    def __ge__(self, other: Never) -> bool:
        _refuse_order(self)


def _refuse_order(partial: PartialDate) -> NoReturn:
    raise InvariantError("day.not_ordered", "day", value=partial)


DayOrPartial = PartialDate | pendulum.Date
"""A day, or the month or the year of a day."""


def first_possible(day: DayOrPartial) -> pendulum.Date:
    """The day itself, or the first day that it can be."""
    return day.first if isinstance(day, PartialDate) else day


def last_possible(day: DayOrPartial) -> pendulum.Date:
    """The day itself, or the last day that it can be."""
    return day.last if isinstance(day, PartialDate) else day


def is_before(one: DayOrPartial, other: DayOrPartial) -> bool | None:
    """Whether one day is before another; ``None`` if that is not certain."""
    if last_possible(one) < first_possible(other):
        return True
    return False if first_possible(one) >= last_possible(other) else None


def needs_whole_day(value: str, name: str) -> InvariantError:
    """The error for a month or a year where a day is needed."""
    return InvariantError("day.partial", name, value=value)


def not_certain(on: pendulum.Date, known: DayOrPartial) -> UnknownCodeError:
    """The error for a question whose answer depends on a day that is not known precisely enough."""
    return UnknownCodeError("day.not_certain", "on", day=on, known=known)
