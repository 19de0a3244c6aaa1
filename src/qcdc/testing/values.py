"""Strategies for days, periods and texts."""

from __future__ import annotations

import datetime as dt
import unicodedata
from functools import cache, lru_cache
from string import ascii_uppercase

import pendulum
from hypothesis import strategies as st

from qcdc._kernel import validators as v
from qcdc.dates import PartialDate, Period, PeriodKind, as_day
from qcdc.dates.days import day_from_ordinal
from qcdc.model import PersonalText
from qcdc.testing.choices import Choices, chosen, made, makes

__all__ = [
    "a_day",
    "a_made_up_name",
    "a_partial_date",
    "a_personal_text",
    "a_subset",
    "a_text",
    "an_identifier",
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
_MONTHS = (None, *range(1, 13))
# Groups of one to three letters, numbers of one to four digits, and no year or one of eleven: fewer than 2²⁴ choices.
_LETTERS = (
    *ascii_uppercase,
    *(one + other for one in "KTNX" for other in "KHNTPAQDVLSB"),
    *(f"{one}{other}X" for one in "KTUCH" for other in "BDNVTPLQK"),
)
_NUMBERS, _YEARS = 11_110, 12
_SYLLABLES = ("Nguyễn", "Trần", "Rơ", "Châm", "Siu", "H’Nguyên", "Đặng", "Ví", "Dụ", "Giả", "Định", "Thị", "Văn")

_WRITTEN = (
    "a",
    "Ví dụ (giả lập)",
    "Đường giao thông nông thôn",
    "Hòa Bình",
    "Hoà Bình",
    "H’Nguyên",
    "K'Dang",
    "thôn 5, xã Ia Băng",
    "Xã nghèo – diện 135",
    "QUYẾT ĐỊNH",
    "Nhà văn hóa; sân thể thao",
    "33/37 vụ việc, đạt 89,2%",
    "1.234,5 triệu đồng",
    "Ông/bà; cha, mẹ",
    "ầẩẫậ ềểễệ ồổỗộ",
    "Ư Ơ Đ Ă Â Ê Ô",
    "nước sạch & vệ sinh",
    "= 1 + 1",
    "-5",
    "007",
    "đ",
    "«Giả lập»",
    "x" * 40,
    "ỹ" * 40,
)

# The letters and symbols among the invisible characters that no text may contain.
_SHOWN_AS_NOTHING = "\u115f\u1160\u3164\uffa0\u2800\U0001d159\U00013441\U00013442"


def days(
    min_value: dt.date = _FIRST,
    max_value: dt.date = _LAST,
) -> st.SearchStrategy[pendulum.Date]:
    """Days from 1 November 2021 to 20 September 2026, unless other bounds are given."""
    first, last = as_day(min_value, "min_value"), as_day(max_value, "max_value")
    v.refuse_end_before_start(first, last, "max_value")
    # Making a strategy takes longer than drawing from it, so it is made once for usual bounds.
    return _days(first.toordinal(), last.toordinal())


@lru_cache(256)
def _days(first: int, last: int) -> st.SearchStrategy[pendulum.Date]:
    # Numbers from 0, because Hypothesis also tries the numbers of other draws here.
    return st.integers(0, last - first).map(lambda after: day_from_ordinal(first + after))


def a_day(choices: Choices, min_value: dt.date = _FIRST, max_value: dt.date = _LAST) -> pendulum.Date:
    """A day as `days` draws it."""
    return day_from_ordinal(choices.between(min_value.toordinal(), max_value.toordinal()))


@cache
def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Days known only to the month or the year, from 1990 to 2026."""
    return chosen(a_partial_date)


def a_partial_date(choices: Choices) -> PartialDate:
    """A partial date as `partial_dates` draws it."""
    return PartialDate(year=choices.between(1990, 2026), month=choices.pick(_MONTHS))


def texts(*, max_size: int = _USUAL) -> st.SearchStrategy[str]:
    """Human-readable texts: NFC, no control characters, not blank, with Vietnamese letters.

    Most are written as a register writes them; one in eight has any letters and symbols.
    """
    v.check_count(None, v.Argument("max_size"), max_size)
    return _texts(max_size)


def a_text(choices: Choices, *, max_size: int = _USUAL) -> str:
    """A text as `texts` draws it."""
    if choices.below(8) == 7:
        return choices.draw(_unusual(max_size))
    return choices.pick(_written(max_size))


@lru_cache(64)
def _texts(max_size: int) -> st.SearchStrategy[str]:
    written, unusual = st.sampled_from(_written(max_size)), _unusual(max_size)
    return st.integers(0, 7).flatmap(lambda number: unusual if number == 7 else written)


@lru_cache(64)
def _written(max_size: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text[:max_size].strip() for text in _WRITTEN))


@lru_cache(64)
def _unusual(max_size: int) -> st.SearchStrategy[str]:
    """Any letters and symbols."""
    letters = st.characters(
        categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x1FFFF, exclude_characters=_SHOWN_AS_NOTHING
    )
    return (
        st.text(letters, min_size=1, max_size=max_size)
        .map(lambda text: unicodedata.normalize("NFC", text))
        .filter(lambda text: bool(text.strip()))
    )


@cache
def identifiers() -> st.SearchStrategy[str]:
    """Identifiers as registers use them: letters, a number and perhaps a year, such as ``KN-0412/2023``."""
    return st.integers(0, len(_LETTERS) * _NUMBERS * _YEARS - 1).map(_identifier)


def an_identifier(choices: Choices) -> str:
    """An identifier as `identifiers` draws it."""
    return _identifier(choices.below(len(_LETTERS) * _NUMBERS * _YEARS))


def _identifier(drawn: int) -> str:
    rest, year = divmod(drawn, _YEARS)
    which, number = divmod(rest, _NUMBERS)
    # Numbers with leading zeros among them: ten of one digit, a hundred of two, and so on.
    length = 1
    while number >= 10**length:
        number -= 10**length
        length += 1
    return f"{_LETTERS[which]}-{number:0{length}}" + (f"/{2020 + year}" if year else "")


@cache
def made_up_names() -> st.SearchStrategy[str]:
    """Names of people who do not exist; each ends with the words ``(giả lập)``."""
    return chosen(a_made_up_name)


def a_made_up_name(choices: Choices) -> str:
    """A name as `made_up_names` draws it."""
    return " ".join([*(choices.pick(_SYLLABLES) for _ in range(choices.between(2, 4))), "(giả lập)"])


@cache
def personal_texts() -> st.SearchStrategy[PersonalText]:
    """Personal texts that are known, of made-up people."""
    return chosen(a_personal_text)


def a_personal_text(choices: Choices) -> PersonalText:
    """A personal text as `personal_texts` draws it."""
    return PersonalText.of(a_made_up_name(choices))


@made
def periods(choices: Choices, *, kinds: tuple[PeriodKind, ...] | None = None) -> Period:
    """Windows of the years 2000 to 2060, of any kind unless some are named."""
    kind = choices.pick(tuple(PeriodKind) if kinds is None else kinds)
    if kind is PeriodKind.DAYS:
        start = choices.of(days)
        return Period.between(start, start + dt.timedelta(days=choices.between(0, 400)))
    year = choices.between(2000, 2060)
    makers = {
        PeriodKind.MONTH: lambda: Period.month(year, choices.between(1, 12)),
        PeriodKind.QUARTER: lambda: Period.quarter(year, choices.between(1, 4)),
        PeriodKind.HALF_YEAR: lambda: Period.half_year(year, choices.between(1, 2)),
        PeriodKind.NINE_MONTHS: lambda: Period.nine_months(year),
        PeriodKind.YEAR: lambda: Period.year(year),
        PeriodKind.STATUTORY_QUARTER: lambda: Period.statutory_quarter(year, choices.between(1, 4)),
        PeriodKind.STATUTORY_HALF_YEAR: lambda: Period.statutory_half_year(year, choices.between(1, 2)),
        PeriodKind.STATUTORY_NINE_MONTHS: lambda: Period.statutory_nine_months(year),
        PeriodKind.STATUTORY_YEAR: lambda: Period.statutory_year(year),
    }
    return makers[kind]()


@cache
def stated() -> st.SearchStrategy[bool | None]:
    """A fact that is true, false or not stated."""
    return st.sampled_from((None, True, False))


def a_subset(choices: Choices, *names: str) -> frozenset[str]:
    """Some of the names of fields, as `subsets` draws them."""
    return frozenset(choices.some(names, most=len(names))) if names else frozenset()


@cache
def subsets(*names: str) -> st.SearchStrategy[frozenset[str]]:
    """Some of the names of fields, such as the steps that were expressly not taken."""
    return st.frozensets(st.sampled_from(names)) if names else st.just(frozenset[str]())


makes(texts, a_text)
makes(days, a_day)
makes(identifiers, an_identifier)
makes(made_up_names, a_made_up_name)
makes(partial_dates, a_partial_date)
makes(personal_texts, a_personal_text)
makes(stated, Choices.fact)
makes(subsets, a_subset)
