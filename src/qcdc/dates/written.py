"""Days and periods as people write them: ``05/03/2023``, *ngày 5 tháng 3 năm 2023*, *6 tháng đầu năm 2023*; Excel's numbers.

Vietnam writes the day first. A day that can be read in two ways is refused, never guessed.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from typing import cast

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.text import show
from qcdc.dates.days import as_day, day_from_ordinal
from qcdc.dates.periods import Period
from qcdc.errors import InvariantError, QcdcError

__all__ = ["DAY", "MARK", "MONTH", "YEAR", "DayOrder", "day_of_serial", "read_day", "read_period"]

YEAR = r"(?:19|20)[0-9]{2}"
DAY, MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
MARK = r"[/.-]"
"""The parts of a written day, as regular expressions; `qcdc.reading` finds days in prose with them."""


class DayOrder(Code):
    """The order of day, month and year in a written day (*thứ tự ngày, tháng, năm*)."""

    DAY_FIRST = "day_first", "ngày/tháng/năm", "day/month/year"
    MONTH_FIRST = "month_first", "tháng/ngày/năm", "month/day/year"


_PARTS = re.compile(rf"([0-9]{{1,2}})\s?({MARK})\s?([0-9]{{1,2}})\s?\2\s?([0-9]{{4}})", re.ASCII)
_SHORT_YEAR = re.compile(rf"[0-9]{{1,2}}\s?({MARK})\s?[0-9]{{1,2}}\s?\1\s?[0-9]{{2}}", re.ASCII)
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})({MARK})([0-9]{{1,2}})\2([0-9]{{1,2}})", re.ASCII)
_IN_WORDS = re.compile(r"(?:ngày\s+)?([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s*,?\s+năm\s+([0-9]{4})", re.IGNORECASE)
_SERIAL = re.compile(r"[0-9]{5}", re.ASCII)
_PARTIAL = re.compile(rf"(?:tháng\s+)?([0-9]{{1,2}})\s?{MARK}\s?([0-9]{{4}})|([0-9]{{4}})", re.ASCII | re.IGNORECASE)
_MIDNIGHT = re.compile(r"(.{8,})[ T]+0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?")
# 1954 to 2119: no such number is a year, a count or a number of a register that somebody entered by mistake.
_SERIALS = range(20_000, 80_001)
_EPOCHS = {False: dt.date(1899, 12, 30).toordinal(), True: dt.date(1904, 1, 1).toordinal()}
_LONGEST = 60


def read_day(value: object, *, order: DayOrder = DayOrder.DAY_FIRST, attribute: str = "day") -> pendulum.Date:
    """Read a day as people write it, or as a spreadsheet keeps it.

    A text is read as ``05/03/2023`` (the day first; also with dots or hyphens), ``2023-03-05`` or *ngày 5 tháng 3 năm
    2023*. A number from 20000 to 80000 is a day of Excel (`day_of_serial`), as are its digits in a text. A moment must
    be midnight.

    Args:
        value: a text, a date, a ``datetime`` at midnight, or the number of a day in Excel.
        order: the order of the parts if the year is last.
        attribute: the name to put into the error.

    Raises:
        InvariantError: another form (``day.unreadable``), a year of two digits (``day.short_year``), no such day
            (``day.impossible``, or ``day.other_order`` if it exists with day and month exchanged), a moment with a time
            (``day.is_moment``), only a month or a year (``day.partial``).

    >>> read_day("05/03/2023")
    Date(2023, 3, 5)
    """
    if isinstance(value, dt.datetime):
        if (value.hour, value.minute, value.second, value.microsecond) != (0, 0, 0, 0):
            raise v.moment(attribute)
        return day_from_ordinal(value.toordinal())
    if isinstance(value, dt.date):
        return as_day(value, attribute)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return day_of_serial(value, attribute=attribute)
    if not isinstance(value, str):
        raise InvariantError("day.unreadable", attribute, value=show(value))
    try:
        return _read(value[:_LONGEST], order)
    except QcdcError as error:
        found = error
    raise InvariantError(found.code, attribute, **found.params)


@lru_cache(maxsize=65_536)
def _read(given: str, order: DayOrder) -> pendulum.Date:
    text = " ".join(unicodedata.normalize("NFC", given).split())
    midnight = _MIDNIGHT.fullmatch(text)
    if midnight:
        text = midnight[1]
    if found := _PARTS.fullmatch(text):
        one, other, year = int(found[1]), int(found[3]), int(found[4])
        day, month = (other, one) if order is DayOrder.MONTH_FIRST else (one, other)
        return _exists(year, month, day, text, swapped=True)
    if found := _YEAR_FIRST.fullmatch(text):
        return _exists(int(found[1]), int(found[3]), int(found[4]), text)
    if found := _IN_WORDS.fullmatch(text):
        return _exists(int(found[3]), int(found[2]), int(found[1]), text)
    if _SERIAL.fullmatch(text) and int(text) in _SERIALS:
        return day_of_serial(int(text))
    if _SHORT_YEAR.fullmatch(text):
        raise InvariantError("day.short_year", "day", value=show(text))
    if _PARTIAL.fullmatch(text):
        raise InvariantError("day.only_part", "day", value=show(text))
    raise InvariantError("day.unreadable", "day", value=show(text))


def _exists(year: int, month: int, day: int, text: str, *, swapped: bool = False) -> pendulum.Date:
    try:
        return day_from_ordinal(dt.date(year, month, day).toordinal())
    except ValueError:
        pass
    if swapped and month > 12 >= day and _is_day(year, day, month):
        raise InvariantError("day.other_order", "day", value=f"'{text}'")
    # The text consists of a day, a month and a year, so it may be shown.
    raise InvariantError("day.impossible", "day", value=f"'{text}'")


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def day_of_serial(number: float, *, since_1904: bool = False, attribute: str = "day") -> pendulum.Date:
    """The day that a spreadsheet keeps as a number: 45000 is 15 March 2023.

    Args:
        number: the number of days; without a part of a day.
        since_1904: whether the workbook counts from 1904, as old workbooks of the Macintosh do.
        attribute: the name to put into the error.

    Raises:
        InvariantError: a number that is no day of the years 1954 to 2119 (``day.not_serial``), or one with a time
            (``day.is_moment``).

    >>> day_of_serial(45000)
    Date(2023, 3, 15)
    """
    given: object = number  # callers without a type checker pass anything
    shift = 1_462 if since_1904 else 0
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given < 10**6:
        raise InvariantError("day.not_serial", attribute, value=show(given))
    if int(given) + shift not in _SERIALS:
        raise InvariantError("day.not_serial", attribute, value=show(given))
    if number != int(number):
        raise v.moment(attribute)
    return day_from_ordinal(_EPOCHS[since_1904] + int(number))


_HALVES = {"đầu": 1, "cuối": 2, "1": 1, "2": 2, "i": 1, "ii": 2}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FORMS = tuple(
    (name, re.compile(form, re.IGNORECASE))
    for name, form in (
        ("month", rf"(?:tháng|month|t)\s*([0-9]{{1,2}})\s*(?:{MARK}|năm|,)?\s*({YEAR})"),
        ("month", rf"([0-9]{{1,2}})/({YEAR})"),
        ("quarter", rf"(?:quý|quarter|q)\s*(iv|iii|ii|i|[1-4])\s*(?:{MARK}|năm|,)?\s*({YEAR})"),
        ("half_year", rf"(?:6|sáu)\s+tháng\s+(đầu|cuối)\s+năm\s+({YEAR})"),
        ("half_year", rf"(?:nửa|half)\s+(đầu|cuối|1|2)\s*(?:năm)?\s*({YEAR})"),
        ("nine_months", rf"(?:9|chín)\s+tháng\s+(đầu)?\s*năm\s+({YEAR})"),
        ("year", rf"(?:năm|cả năm|year)?\s*()({YEAR})"),
    )
)
_BETWEEN = re.compile(
    r"(?:từ\s+)?(?:ngày\s+)?([0-9][0-9/.-]{6,9}[0-9])\s*(?:-|–|đến(?:\s+ngày)?|tới|to)\s*([0-9][0-9/.-]{6,9}[0-9])",
    re.IGNORECASE,
)


def read_period(text: str, *, attribute: str = "period") -> Period:
    """Read a calendar period as reports write it: *tháng 3/2023*, *quý I/2023*, *6 tháng đầu năm 2023*, *năm 2023*.

    Two days with *đến* or a hyphen between them are read too, as `Period.named` does.

    Raises:
        InvariantError: another form (``period.unreadable``), or any error of `Period`.

    >>> read_period("6 tháng đầu năm 2023") == Period.half_year(2023, 1)
    True
    """
    given = " ".join(unicodedata.normalize("NFC", v.argument(text, str, "text")[:_LONGEST]).split())
    try:
        return _read_period(given)
    except QcdcError as error:
        found = error
    raise InvariantError(found.code, attribute, **found.params)


def _read_period(given: str) -> Period:
    if found := _BETWEEN.fullmatch(given):
        return Period.named(_read(found[1], DayOrder.DAY_FIRST), _read(found[2], DayOrder.DAY_FIRST))
    for name, form in _FORMS:
        found = form.fullmatch(given)
        if found is None:
            continue
        part, year = cast("str", found[1] or "").casefold(), int(found[2])
        if name == "month":
            return Period.month(year, int(part))
        if name == "quarter":
            return Period.quarter(year, _QUARTERS[part])
        if name == "half_year":
            return Period.half_year(year, _HALVES[part])
        return Period.nine_months(year) if name == "nine_months" else Period.year(year)
    raise InvariantError("period.unreadable", "period", value=show(given))
