"""The words of a sentence make a link; whether its numbers agree is arithmetic, whatever they are."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc.reading import ProposedBreakdown, ProposedChange, ProposedMovement, ProposedRate, propose, scan
from qcdc.terms import NumeralStyle, numeral_of, write_numeral
from qcdc.vocab import ChangeUnit, SpanKind

U = ChangeUnit
COUNTS = st.integers(1, 50_000)
# What is printed instead of the true number: often the true number.
OFF = st.sampled_from((0, 0, 1, -1, 7))
BEGINNINGS = st.sampled_from(
    ("", "Trong quý, xã Giả Lập báo cáo như sau: ", "Năm 2024, Ủy ban nhân dân xã Giả Lập (giả định) tổng hợp: ")
)
DIGITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ENGLISH = (
    "",
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def p(value: int | Decimal) -> str:
    """A number as a Vietnamese report prints it."""
    return write_numeral(numeral_of(value, NumeralStyle()))


def cut_off(value: Fraction, decimals: int) -> Decimal:
    """A number with so many decimals, the others left out."""
    return Decimal(int(value * 10**decimals)).scaleb(-decimals)


@floor("the parts make the total", share=0.3)
@given(BEGINNINGS, COUNTS, COUNTS, st.integers(0, 9))
def test_what_a_sum_consists_of(beginning: str, one: int, other: int, more: int) -> None:
    """F11: after *gồm* the parts are all, and agree if they make the total; after *trong đó có* they may be less."""
    rest = more if more > 4 else 0
    nonempty(rest == 0)
    total = one + other + rest

    for cue, exhaustive, agrees in (("gồm", True, rest == 0), ("trong đó có", False, True)):
        text = f"{beginning}nhận {p(total)} đơn, {cue} {p(one)} đơn khiếu nại và {p(other)} đơn tố cáo."
        made = ProposedBreakdown(total=0, parts=(1, 2), exhaustive=exhaustive, cue=cue, agrees=agrees)
        assert propose(scan(text)) == (made,)


@floor("the rate is that of the fraction", share=0.3)
@given(BEGINNINGS, COUNTS, COUNTS, st.integers(0, 3), st.sampled_from((0, 0, 1, -1, 2, 7)))
def test_what_a_rate_is_a_rate_of(beginning: str, first: int, second: int, decimals: int, off: int) -> None:
    """F11: a rate behind a fraction agrees if it differs from the quotient by less than one unit of its last digit."""
    part, whole = sorted((first, second))
    true = Fraction(100 * part, whole)
    printed = abs(cut_off(true, decimals) + Decimal(off).scaleb(-decimals))
    agrees = abs(true - Fraction(printed)) < Fraction(1, 10**decimals)
    nonempty(agrees)
    rate = f"{printed:.{decimals}f}".replace(".", ",")

    found = propose(scan(f"{beginning}đã giải quyết {p(part)}/{p(whole)} vụ việc, đạt tỷ lệ {rate}%."))

    assert found == (
        ProposedBreakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
        ProposedRate(rate=2, part=(0,), whole=(1,), cue="đạt tỷ lệ", agrees=agrees),
    )


@floor("the change is the difference", share=0.3)
@example("", 5, 0, 5)
@given(BEGINNINGS, COUNTS, COUNTS, OFF)
def test_what_a_change_is_a_change_of(beginning: str, now: int, earlier: int, off: int) -> None:
    """F11: a change agrees if it is the difference from the earlier number in its bracket, and in the right direction."""
    nonempty(off == 0 and now != earlier)
    change = abs(abs(now - earlier) + off)

    for word, sign in (("tăng", 1), ("giảm", -1)):
        text = (
            f"{beginning}đã tiếp {p(now)} lượt, {word} {p(change)} lượt so với cùng kỳ năm trước ({p(earlier)} lượt)."
        )
        agrees = now - earlier == sign * change
        made = ProposedChange(figure=0, change=1, base=2, unit=U.ABSOLUTE, cue=word, agrees=agrees)
        assert propose(scan(text)) == (made,)


@floor("the change is the per cent of the earlier number", share=0.3)
@example("", 5, 1, 0, 0)
@given(BEGINNINGS, COUNTS, COUNTS, st.integers(0, 2), OFF)
def test_what_a_change_in_per_cent_is_a_change_of(
    beginning: str, now: int, earlier: int, decimals: int, off: int
) -> None:
    """F11: a change in per cent is of the earlier number, not of the later one, and agrees up to its last digit."""
    true = Fraction(100 * (now - earlier), earlier)
    printed = abs(cut_off(abs(true), decimals) + Decimal(off).scaleb(-decimals))
    word, sign = ("giảm", -1) if now < earlier else ("tăng", 1)
    agrees = abs(true - sign * Fraction(printed)) < Fraction(1, 10**decimals)
    nonempty(agrees)
    rate = f"{printed:.{decimals}f}".replace(".", ",")
    text = f"{beginning}đã tiếp {p(now)} lượt, {word} {rate}% so với cùng kỳ năm trước ({p(earlier)} lượt)."

    (found,) = propose(scan(text))

    assert found == ProposedChange(figure=0, change=1, base=2, unit=U.PERCENT, cue=word, agrees=agrees)


@floor("what is left over is right", share=0.3)
@given(BEGINNINGS, st.tuples(COUNTS, COUNTS, COUNTS), OFF, st.booleans())
def test_what_moves_through_a_period(beginning: str, counts: tuple[int, int, int], off: int, behind: bool) -> None:
    """F11: a movement agrees if opening stock and arrivals make what was finished and what is left; words may follow."""
    opening, arrived, least = counts
    finished = min(opening + arrived, least)
    closing = abs(opening + arrived - finished + off)
    agrees = opening + arrived == finished + closing
    nonempty(agrees)
    if behind:
        text = (
            f"{p(opening)} vụ kỳ trước chuyển sang, {p(arrived)} vụ mới phát sinh, {p(finished)} vụ giải quyết xong, "
            f"{p(closing)} vụ chuyển kỳ sau."
        )
    else:
        text = (
            f"kỳ trước chuyển sang {p(opening)} vụ, mới phát sinh {p(arrived)} vụ, giải quyết xong {p(finished)} vụ, "
            f"chuyển kỳ sau {p(closing)} vụ."
        )

    found = [one for one in propose(scan(beginning + text)) if isinstance(one, ProposedMovement)]

    made = ProposedMovement(opening=0, arrived=1, finished=2, closing=3, cue="kỳ trước chuyển", agrees=agrees)
    assert found == [made]


def vietnamese(value: int, *, led: bool = False) -> str:
    """A number in words, as schools teach it."""
    for size, scale in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")):
        if value >= size:
            rest = vietnamese(value % size, led=True) if value % size else ""
            return f"{vietnamese(value // size)} {scale} {rest}".strip()
    hundreds, tens, last = value // 100, value // 10 % 10, value % 10
    words = [DIGITS[hundreds] or "không", "trăm"] if hundreds or led else []
    if tens == 0:
        words += ["linh", DIGITS[last]] if words and last else [DIGITS[last]]
    elif tens == 1:
        words += ["mười", "lăm" if last == 5 else DIGITS[last]]
    else:
        words += [DIGITS[tens], "mươi", {1: "mốt", 4: "tư", 5: "lăm"}.get(last, DIGITS[last])]
    return " ".join(filter(None, words))


def english(value: int, joint: str, also: str) -> str:
    """A number in English words, with or without *and* behind the hundreds."""
    for size, scale in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if value >= size:
            return f"{english(value // size, joint, also)} {scale} {english(value % size, joint, also)}".strip()
    if value >= 100:
        rest = english(value % 100, joint, also)
        return f"{ENGLISH[value // 100]} hundred{also if rest else ''} {rest}".strip()
    return ENGLISH[value] if value < 20 else joint.join(filter(None, (TENS[value // 10], ENGLISH[value % 10])))


NUMBERS = st.integers(2, 99) | st.integers(100, 999) | st.integers(1000, 10**12 - 1)
GAPS = st.sampled_from((" ", "\u00a0", "\n", " \n  "))


@never_empty("every number has words")
@example(110, " ", False)
@example(405, " ", True)
@example(1_000_005, " ", True)
@example(10**12 - 1, " ", False)
@given(NUMBERS, GAPS, st.booleans())
def test_a_vietnamese_number_in_words_has_its_value(value: int, gap: str, southern: bool) -> None:
    """F11: a number in Vietnamese words has its value, however long it is and wherever its line is broken."""
    words = vietnamese(value)
    if southern:
        for north, south in (
            ("nghìn", "ngàn"),
            ("tỷ", "tỉ"),
            ("linh", "lẻ"),
            ("bảy", "bẩy"),
            ("mươi lăm", "mươi nhăm"),
        ):
            words = words.replace(north, south)
    words = words.replace(" ", gap)

    (found,) = scan(f"Xã có {words} đơn.").figures

    assert (found.text, found.value, found.in_words, found.kind) == (f"{words} đơn", value, True, SpanKind.LEVEL)


@never_empty("every number has words")
@given(NUMBERS, GAPS, st.sampled_from("- "), st.sampled_from(("", " and")))
def test_an_english_number_in_words_has_its_value(value: int, gap: str, joint: str, also: str) -> None:
    """F11: a number in English words has its value, however long it is and wherever its line is broken."""
    words = english(value, joint, also).replace(" ", gap)

    (found,) = scan(f"The commune has {words} petitions.", "en").figures

    assert (found.text, found.value, found.in_words) == (f"{words} petitions", value, True)


# Words of numbers that are no number together.
BROKEN = (
    *(
        "hai ba",
        "năm bảy",
        "hai trăm ba",
        "ba mươi mười",
        "mươi hai",
        "một mươi hai",
        "trăm năm mươi",
        "hai nghìn ba tỷ",
    ),
    *("hai trăm linh", "hai trăm linh mười", "năm tư", "mười mốt trăm", "hai tỷ tỷ"),
)
ENGLISH_BROKEN = (
    *("hundred two", "two three", "twenty eleven", "eleven twenty", "two thousand million", "ten hundred"),
    *("twenty hundred", "two hundred hundred", "twenty two five", "three thousand two thousand"),
)


@never_empty("every run is followed by what is counted")
@given(st.sampled_from(BROKEN + ENGLISH_BROKEN), st.sampled_from(("", "hai nghìn ", "two thousand ")))
def test_a_part_of_what_is_no_number_is_none(words: str, before: str) -> None:
    """F11: words that are no number together are no figure, nor is any part of them."""
    in_english = words in ENGLISH_BROKEN
    text = f"{before if in_english == before.startswith('two') else ''}{words} {'petitions' if in_english else 'vụ'}"

    assert scan(f"Có: {text}.", "en" if in_english else "vi").figures == ()
