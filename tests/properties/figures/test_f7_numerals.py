"""What is read from a numeral is what is written, exactly."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc._kernel.numerals import SCALES, NumeralStyle, numeral_of, read_numeral, write_numeral
from qcdc.terms.prints import read_print

LANGUAGES = st.sampled_from(("vi", "en"))
SCALE_WORDS = st.sampled_from(("", *SCALES))
# Digits, marks, spaces and words as they may stand in a report, and any other text.
ANY_TEXT = (
    st.from_regex(r"[0-9]{1,3}([.,\u00a0][0-9]{1,3}){0,2}", fullmatch=True)
    | st.text()
    | st.text(alphabet="0123456789.,  \u00a0-+%/()*\uff11tỷriệunghìngầnhơm2²\x00", max_size=60)
)


@st.composite
def printed(draw: st.DrawFn) -> tuple[str, str]:
    """A numeral as the grammar prints it, and its language."""
    language = draw(LANGUAGES)
    group, mark = (".", ",") if language == "vi" else (",", ".")
    digits = draw(st.integers(0, 10**12).map(str))
    form = draw(st.sampled_from(("plain", "grouped", "spaced", "led")))
    if form == "led":
        digits = digits[:14].rjust(draw(st.integers(1, 15)), "0")
    elif form != "plain":
        digits = f"{int(digits):,}".replace(",", group if form == "grouped" else "\u00a0")
    decimals = draw(st.text(alphabet="0123456789", max_size=6))
    word = draw(SCALE_WORDS)
    return digits + (mark + decimals if decimals else "") + (f" {word}" if word else ""), language


@never_empty("every numeral is printed")
@given(printed())
def test_the_text_of_the_likeliest_reading_is_the_print(case: tuple[str, str]) -> None:
    """F7: the likeliest reading of a printed numeral is in its own language, and is written as it was printed."""
    text, language = case
    found = read_numeral(text, language)  # type: ignore[arg-type]
    assert (write_numeral(found[0]), found[0].language, found[0].foreign) == (text, language, False)
    assert all(one.foreign and write_numeral(one) == text and one.value != found[0].value for one in found[1:])


@never_empty("every numeral is printed")
@given(printed())
def test_a_print_means_its_digits(case: tuple[str, str]) -> None:
    """F7: a value is exact, is a whole number of steps, and the last digit of a step is printed."""
    text, language = case
    one = read_numeral(text, language)[0]  # type: ignore[arg-type]
    mark = "," if language == "vi" else "."
    whole, _, decimals = one.text.partition(mark)
    digits = int("".join(filter(str.isdigit, whole + decimals)))
    assert Fraction(one.value) == digits * one.step
    assert type(one.value) in {int, Decimal}
    assert (Fraction(one.value) / one.significant_step).denominator == 1


@never_empty("every value is written")
@given(
    st.integers(-(10**12), 10**12) | st.decimals(-(10**9), 10**9, places=4),
    LANGUAGES,
    st.sampled_from((True, False)),
    st.integers(0, 4),
    SCALE_WORDS,
)
def test_a_written_value_is_read_back(
    value: int | Decimal, language: str, grouped: bool, width: int, word: str
) -> None:
    """F7: reading what was written gives the value, and writing it in the style that was read gives the same text."""
    group = {"vi": ".", "en": ","}[language] if grouped else ""
    style = NumeralStyle(language=language, group=group, width=width, scale_word=word)  # type: ignore[arg-type]
    assume((Fraction(value) / 10 ** SCALES.get(word, 0) * 10**15).denominator == 1)
    written = numeral_of(value, style)
    found = read_numeral(write_numeral(written), language)  # type: ignore[arg-type]
    assert found[0] == written
    assert Fraction(found[0].value) == Fraction(value)
    assert numeral_of(value, written.style).text == written.text


@floor("the text is read as a number", share=0.05)
@given(ANY_TEXT, LANGUAGES)
def test_any_text_is_read_or_is_no_number(text: str, language: str) -> None:
    """F7: no text raises an error; what is read has the digits of the text and no others."""
    readings = read_numeral(text, language)  # type: ignore[arg-type]
    nonempty(bool(readings))
    for one in readings:
        assert len(one.text) <= len(text)
        assert -(10**28) < one.value < 10**28
    found = read_print(text, language)  # type: ignore[arg-type]
    if found is not None:
        assert len(found.text) <= len(text)
