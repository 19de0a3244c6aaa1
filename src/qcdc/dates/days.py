"""Days: the only place in the library that turns text into a date."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from contextlib import suppress
from functools import lru_cache

import pendulum

from qcdc._kernel import partial
from qcdc._kernel import validators as v
from qcdc._kernel.given import reads
from qcdc._kernel.partial import DayOrPartial, PartialDate, needs_whole_day
from qcdc._kernel.text import show
from qcdc.errors import InvariantError

__all__ = [
    "DayLike",
    "DayOrPartial",
    "PartialDate",
    "as_day",
    "as_day_or_partial",
    "day_after",
    "day_before",
    "day_from_ordinal",
    "first_possible",
    "is_before",
    "last_of_month",
    "last_possible",
]

DayLike = dt.date | str
"""The types that a public function takes for a day: a ``date`` (also ``pendulum.Date``) or ``"2023-06-30"``, but not a
``datetime``."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LAST = dt.date.max.toordinal()
_PARTIAL = re.compile(r"\d{4}(?:-\d{2})?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d", re.ASCII)


def as_day(value: DayLike, attribute: str = "day") -> pendulum.Date:
    """Convert a day to the type that the library stores.

    Args:
        value: a ``datetime.date`` or a text of exactly ten characters, ``YYYY-MM-DD``.
        attribute: the name to put into the error.

    Raises:
        InvariantError: a moment (``datetime``) was given (``day.is_moment``), only a month or a year (``day.partial``), the
            text has another form (``day.malformed``), or no such day exists (``day.impossible``).

    >>> as_day("2023-06-30")
    Date(2023, 6, 30)
    """
    if type(value) is pendulum.Date:
        return value
    given: object = value  # callers without a type checker pass anything
    if isinstance(given, str):
        return _parse(given, attribute)
    if isinstance(given, dt.datetime):
        raise v.moment(attribute)
    if isinstance(given, dt.date):
        return day_from_ordinal(given.toordinal())
    if isinstance(given, PartialDate):
        raise needs_whole_day(given.isoformat(), attribute)
    raise InvariantError("day.malformed", attribute, value=show(value))


@lru_cache(maxsize=65_536)
def _read(text: str) -> pendulum.Date:
    # ``date.fromisoformat`` also takes 20230630 and 2023-W26-5: only one form is accepted, which is also easy to search
    # for.
    if not _ISO.fullmatch(text):
        raise ValueError
    return day_from_ordinal(dt.date.fromisoformat(text).toordinal())


def _parse(text: str, attribute: str) -> pendulum.Date:
    with suppress(ValueError):
        return _read(text)
    if _MOMENT.match(text):
        raise v.moment(attribute)
    if _PARTIAL.fullmatch(text):
        raise needs_whole_day(text, attribute)
    if not _ISO.fullmatch(text):
        raise InvariantError("day.malformed", attribute, value=show(text))
    raise InvariantError("day.impossible", attribute, value=text)


def as_day_or_partial(value: DayLike | PartialDate, attribute: str = "day") -> DayOrPartial:
    """Take a day that may be known only to the month or the year: ``"2019-07-15"``, ``"2019-07"`` or ``"2019"``.

    Args:
        value: a day as for `as_day`, a `PartialDate`, or the text of one.
        attribute: the name to put into the error.

    Raises:
        InvariantError: another form (``day_or_partial.malformed``), or as `as_day` and `PartialDate.of`.

    >>> as_day_or_partial("2019-07")
    PartialDate(year=2019, month=7)
    """
    given: object = value  # callers without a type checker pass anything
    if isinstance(given, PartialDate):
        return given
    if isinstance(given, str) and _PARTIAL.fullmatch(given):
        try:
            return PartialDate.of(given)
        except InvariantError as error:
            raise InvariantError(error.code, attribute, **error.params) from None
    try:
        return as_day(value, attribute)  # type: ignore[arg-type]  # a partial date was returned
    except InvariantError as error:
        if error.code != "day.malformed":
            raise
        raise InvariantError("day_or_partial.malformed", attribute, **error.params) from None


def first_possible(day: DayLike | PartialDate) -> pendulum.Date:
    """The day itself, or the first day that it can be."""
    return partial.first_possible(as_day_or_partial(day))


def last_possible(day: DayLike | PartialDate) -> pendulum.Date:
    """The day itself, or the last day that it can be."""
    return partial.last_possible(as_day_or_partial(day))


def is_before(one: DayLike | PartialDate, other: DayLike | PartialDate) -> bool | None:
    """Whether one day is before another; ``None`` if that is not certain.

    >>> is_before("2019-07", "2019-08-01"), is_before("2019-07", "2019-07-01"), is_before("2019-07", "2019-07-15")
    (True, False, None)
    """
    return partial.is_before(as_day_or_partial(one, "one"), as_day_or_partial(other, "other"))


reads(pendulum.Date, as_day)
reads(PartialDate, as_day_or_partial)


@lru_cache(maxsize=65_536)
def _day(ordinal: int) -> pendulum.Date:
    plain = dt.date.fromordinal(ordinal)
    return pendulum.Date(plain.year, plain.month, plain.day)


def day_from_ordinal(ordinal: int) -> pendulum.Date:
    """The day with this proleptic Gregorian ordinal; the same object for the same day (fast for large files).

    Raises:
        InvariantError: it is outside the years 1 to 9999.
    """
    if not 1 <= v.argument(ordinal, int, "ordinal") <= _LAST:
        raise InvariantError("day.out_of_range", "ordinal")
    return _day(ordinal)


def day_after(day: DayLike, days: int = 1) -> pendulum.Date:
    """The day a number of days later.

    Raises:
        InvariantError: it would be after the year 9999.
    """
    return _shift(day, days)


def day_before(day: DayLike, days: int = 1) -> pendulum.Date:
    """The day a number of days earlier.

    Raises:
        InvariantError: it would be before the year 1.
    """
    return _shift(day, -v.argument(days, int, "days"))


def _shift(day: DayLike, days: int) -> pendulum.Date:
    ordinal = as_day(day).toordinal() + v.argument(days, int, "days")
    if not 1 <= ordinal <= _LAST:
        raise InvariantError("day.out_of_range", "day")
    return day_from_ordinal(ordinal)


def last_of_month(year: int, month: int) -> pendulum.Date:
    """The last day of a month."""
    return day_from_ordinal(dt.date(year, month, calendar.monthrange(year, month)[1]).toordinal())
