"""Strategies for days, periods and texts."""

from __future__ import annotations

import datetime as dt
import unicodedata
from functools import cache
from string import ascii_uppercase, digits

import pendulum
from hypothesis import strategies as st

from qcdc.dates import PartialDate, Period, PeriodKind, as_day
from qcdc.model import PersonalText
from qcdc.testing.once import composite, maybe, sampled

__all__ = [
    "days",
    "identifiers",
    "made_up_names",
    "partial_dates",
    "periods",
    "personal_texts",
    "stated",
    "subsets",
    "texts",
]

_FIRST, _LAST = as_day("2021-11-01"), as_day("2026-09-20")
_USUAL = 40
_SYLLABLES = ("Nguyễn", "Trần", "Rơ", "Châm", "Siu", "H’Nguyên", "Đặng", "Ví", "Dụ", "Giả", "Định", "Thị", "Văn")

# The letters and symbols among the invisible characters that no text may contain.
_SHOWN_AS_NOTHING = "\u115f\u1160\u3164\uffa0\u2800\U0001d159\U00013441\U00013442"


def days(
    min_value: dt.date = _FIRST,
    max_value: dt.date = _LAST,
) -> st.SearchStrategy[pendulum.Date]:
    """Days from 1 November 2021 to 20 September 2026, unless other bounds are given."""
    # Making a strategy takes longer than drawing from it, so the usual ones are made once.
    return _known_days() if (min_value, max_value) == (_FIRST, _LAST) else st.dates(min_value, max_value).map(as_day)


@cache
def _known_days() -> st.SearchStrategy[pendulum.Date]:
    return st.dates(_FIRST, _LAST).map(as_day)


@cache
def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Days known only to the month or the year, from 1990 to 2026."""
    return st.builds(PartialDate, year=st.integers(1990, 2026), month=maybe(st.integers(1, 12)))


def texts(*, max_size: int = _USUAL) -> st.SearchStrategy[str]:
    """Human-readable texts: NFC, no control characters, not blank, with Vietnamese letters."""
    return _usual_texts() if max_size == _USUAL else _texts(max_size)


@cache
def _usual_texts() -> st.SearchStrategy[str]:
    return _texts(_USUAL)


def _texts(max_size: int) -> st.SearchStrategy[str]:
    signs = st.one_of(
        st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặẤẦĐ '’-.,"),
        st.characters(
            categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x1FFFF, exclude_characters=_SHOWN_AS_NOTHING
        ),
    )
    return (
        st.text(signs, min_size=1, max_size=max_size)
        .map(lambda text: unicodedata.normalize("NFC", text))
        .filter(lambda text: bool(text.strip()))
    )


@cache
def identifiers() -> st.SearchStrategy[str]:
    """Identifiers as registers use them."""
    letters = st.text(ascii_uppercase, min_size=1, max_size=3)
    number = st.text(digits, min_size=1, max_size=4)
    year = st.just("") | st.text(digits, min_size=4, max_size=4).map("/{}".format)
    return st.builds("{}-{}{}".format, letters, number, year)


@cache
def made_up_names() -> st.SearchStrategy[str]:
    """Names of people who do not exist; each ends with the words ``(giả lập)``."""
    return st.lists(sampled(_SYLLABLES), min_size=2, max_size=4).map(lambda words: " ".join([*words, "(giả lập)"]))


@cache
def personal_texts() -> st.SearchStrategy[PersonalText]:
    """Personal texts that are known, of made-up people."""
    return made_up_names().map(PersonalText.of)


@composite
def periods(draw: st.DrawFn, *, kinds: tuple[PeriodKind, ...] | None = None) -> Period:
    """Windows of the years 2000 to 2060, of any kind unless some are named."""
    kind = draw(sampled(PeriodKind) if kinds is None else sampled(kinds))
    if kind is PeriodKind.DAYS:
        start = draw(days())
        return Period.between(start, start + dt.timedelta(days=draw(st.integers(0, 400))))
    year = draw(st.integers(2000, 2060))
    makers = {
        PeriodKind.MONTH: lambda: Period.month(year, draw(st.integers(1, 12))),
        PeriodKind.QUARTER: lambda: Period.quarter(year, draw(st.integers(1, 4))),
        PeriodKind.HALF_YEAR: lambda: Period.half_year(year, draw(st.integers(1, 2))),
        PeriodKind.NINE_MONTHS: lambda: Period.nine_months(year),
        PeriodKind.YEAR: lambda: Period.year(year),
        PeriodKind.STATUTORY_QUARTER: lambda: Period.statutory_quarter(year, draw(st.integers(1, 4))),
        PeriodKind.STATUTORY_HALF_YEAR: lambda: Period.statutory_half_year(year, draw(st.integers(1, 2))),
        PeriodKind.STATUTORY_NINE_MONTHS: lambda: Period.statutory_nine_months(year),
        PeriodKind.STATUTORY_YEAR: lambda: Period.statutory_year(year),
    }
    return makers[kind]()


@cache
def stated() -> st.SearchStrategy[bool | None]:
    """A fact that is true, false or not stated."""
    return st.sampled_from((None, True, False))


@cache
def subsets(*names: str) -> st.SearchStrategy[frozenset[str]]:
    """Some of the names of fields, such as the steps that were expressly not taken."""
    return st.frozensets(st.sampled_from(names)) if names else st.just(frozenset[str]())
