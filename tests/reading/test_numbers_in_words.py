"""Numbers written in words, in both languages: each word with its value, decided by hand."""

from __future__ import annotations

import pytest

from qcdc.reading import scan
from qcdc.terms import Language

VIETNAMESE = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười lăm": 15,
    "hai mươi mốt": 21, "ba mươi tư": 34, "bốn mươi nhăm": 45, "chín mươi chín": 99, "một trăm linh hai": 102,
    "ba trăm lẻ sáu": 306, "hai trăm mười hai": 212, "năm nghìn": 5_000, "sáu ngàn": 6_000, "hai triệu": 2_000_000,
    "ba tỷ": 3_000_000_000, "bốn tỉ": 4_000_000_000,
}  # fmt: skip
ENGLISH = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty-one": 31, "forty-two": 42, "fifty-three": 53, "sixty-four": 64,
    "seventy-five": 75, "eighty-six": 86, "ninety-seven": 97,
}  # fmt: skip
CASES: list[tuple[Language, str, int]] = [
    *(("vi", word, value) for word, value in VIETNAMESE.items()),
    *(("en", word, value) for word, value in ENGLISH.items()),
]


@pytest.mark.parametrize(("language", "word", "value"), CASES, ids=str)
def test_a_number_in_words_has_its_value(language: Language, word: str, value: int) -> None:
    text = f"Xã có {word} vụ việc." if language == "vi" else f"The commune has {word} petitions."
    (one,) = scan(text, language).figures

    assert (one.value, one.in_words) == (value, True)


@pytest.mark.parametrize(
    "text",
    [
        "Theo Điều ba của Luật.",
        "Khiếu nại lần hai vụ việc đất đai.",
        "Trong tháng ba vụ việc kéo dài.",
        "Có không trăm năm mươi vụ.",
    ],
)
def test_a_number_in_words_that_counts_nothing_is_no_figure(text: str) -> None:
    assert [one.text for one in scan(text, "vi").figures] == []
