"""Numbers in words: *ba vụ*, *hai mươi lăm đơn*, *one hundred and twenty-five cases*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

__all__ = ["NumberInWords", "in_words", "read_words"]

NumberInWords = tuple[int, int, int]
"""Where it begins, where it ends, and its value."""

_DIGITS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_LAST = _DIGITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 1000, "ngàn": 1000}
_SMALL = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ENGLISH_SCALES = {"billion": 10**9, "million": 10**6, "thousand": 1000}
_VIETNAMESE = "|".join((*_LAST, *_SCALES, "mười", "mươi", "trăm", "linh", "lẻ", "không"))
_ENGLISH = "|".join((*_SMALL, *_TENS, *_ENGLISH_SCALES, "hundred"))
# Words may stand on two lines.
_GAP = r"(?:[ \t\u00a0]+(?:\r?\n[ \t\u00a0]*)?|\r?\n[ \t\u00a0]*)"
# "three and five" are two numbers, "three hundred and five" is one.
_AND = rf"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)){_GAP}and{_GAP}"
# A run is never cut: the end of a number is another number.
_RUN = re.compile(
    rf"(?<![\w-])(?:(?:{_VIETNAMESE})(?:{_GAP}(?:{_VIETNAMESE}))*|(?:{_ENGLISH})(?:(?:-|{_AND}|{_GAP})(?:{_ENGLISH}))*)(?![\w-])",
    re.IGNORECASE,
)
_LONGEST = 23
"""The most words of a number below a thousand billions."""


def in_words(text: str) -> Iterator[NumberInWords]:
    """The numbers in words of a text. A run of number words that is no number, *hai ba*, is left out."""
    for found in _RUN.finditer(text):
        value = read_words(found[0])
        if value is not None:
            yield found.start(), found.end(), value


def read_words(words: str) -> int | None:
    """The value of a number in words; ``None``: it is none."""
    tokens = [one for one in words.casefold().replace("-", " ").split() if one != "and"]
    if not tokens or len(tokens) > _LONGEST:
        return None
    if tokens[0] in _SMALL or tokens[0] in _TENS:
        return _scaled(tokens, _ENGLISH_SCALES, _english)
    return _scaled(tokens, _SCALES, _below_thousand)


def _scaled(
    tokens: list[str], scales: Mapping[str, int], below_thousand: Callable[[list[str], bool], int | None]
) -> int | None:
    """The sum of the groups below a thousand, each times its scale word; the scales become smaller."""
    total, least, group = 0, 10**12, list[str]()
    for token in tokens:
        if token not in scales:
            group.append(token)
            continue
        size, value = scales[token], below_thousand(group, total == 0)
        if not value or size >= least:
            return None
        total, least, group = total + value * size, size, []
    rest = below_thousand(group, total == 0)
    return None if rest is None else total + rest or None


def _english(tokens: list[str], _: bool) -> int | None:  # noqa: FBT001 - as for Vietnamese
    found, rest = 0, tokens
    if len(rest) > 1 and rest[1] == "hundred":
        hundreds = _SMALL.get(rest[0], 10)
        if hundreds > 9:
            return None
        found, rest = hundreds * 100, rest[2:]
    if rest and rest[0] in _TENS:
        found, rest = found + _TENS[rest[0]], rest[1:]
        if rest and _SMALL.get(rest[0], 10) > 9:
            return None
    if not rest:
        return found
    return found + _SMALL[rest[0]] if len(rest) == 1 and rest[0] in _SMALL else None


def _below_thousand(tokens: list[str], first: bool) -> int | None:  # noqa: FBT001 - called for both languages
    found, rest = 0, list(tokens)
    if len(rest) > 1 and rest[1] == "trăm":
        hundreds = 0 if rest[0] == "không" and not first else _DIGITS.get(rest[0])
        if hundreds is None:
            return None
        found, rest = hundreds * 100, rest[2:]
        if rest and rest[0] in {"linh", "lẻ"}:
            last = _DIGITS.get(rest[1]) or (4 if rest[1] == "tư" else None) if len(rest) == 2 else None
            return None if last is None else found + last
        if len(rest) == 1:
            # "một trăm hai" may mean 102 or 120.
            return found + 10 if rest[0] == "mười" else None
    if not rest:
        return found
    return _below_hundred(rest, found)


def _below_hundred(rest: list[str], found: int) -> int | None:
    if rest[0] == "mười":
        tens, rest = 10, rest[1:]
    elif len(rest) > 1 and rest[1] == "mươi" and _DIGITS.get(rest[0], 0) > 1:
        tens, rest = _DIGITS[rest[0]] * 10, rest[2:]
    else:
        return found + _DIGITS[rest[0]] if len(rest) == 1 and rest[0] in _DIGITS else None
    if not rest:
        return found + tens
    last = _LAST.get(rest[0]) if len(rest) == 1 else None
    return None if last is None else found + tens + last
