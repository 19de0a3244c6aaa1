"""Numbers in words, unit words and distances, decided by hand: how far words reach, and what is no unit and no number."""

from __future__ import annotations

import unicodedata

import pytest

from qcdc.model import evolve
from qcdc.reading import ProposedBreakdown, ProposedChange, propose, scan
from qcdc.reading.plain import PlainText
from qcdc.reading.words import in_words, read_words
from qcdc.terms import Language
from qcdc.vocab import ChangeUnit, SpanKind

K = SpanKind
# Words that go on with a sentence behind a number.
ON = (
    "và hoặc của là trong trên tại so với thì đã đang được có theo từ đến do để còn nhưng cho về nên khi nếu bằng đạt chiếm "
    "tăng giảm nay này đó sau trước mà vào ở gồm không chưa bị qua as and or of in on at to for with from were was is are had "
    "have has been by compared while which that than the a an out per during since"
)


@pytest.mark.parametrize("word", ON.split())
def test_a_word_that_goes_on_with_the_sentence_is_no_unit(word: str) -> None:
    (first, *_) = scan(f"Xã có 7 {word} chốt.").figures
    (counted,) = scan("Xã có 7 chốt.").figures

    assert (first.unit_words, counted.unit_words) == ("", "chốt")


NUMBERS: dict[str, int | None] = {
    "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín": 10
    ** 12
    - 1,
    "một": 1,
    "mười": 10,
    "mười một": 11,
    "mười mười": None,
    "mười hai ba": None,
    "hai mươi": 20,
    "hai mươi tư": 24,
    "hai mươi mươi": None,
    "một mươi": None,
    "hai ba": None,
    "tư": None,
    "một trăm": 100,
    "một trăm mười": 110,
    "một trăm hai": None,
    "một trăm linh tư": 104,
    "một trăm linh năm": 105,
    "một trăm linh": None,
    "một trăm linh mười": None,
    "một trăm lẻ hai ba": None,
    "không trăm": None,
    "không trăm năm mươi": None,
    "một nghìn không trăm năm mươi": 1050,
    "mười trăm": None,
    "nghìn": None,
    "hai nghìn": 2000,
    "hai nghìn ba triệu": None,
    "hai triệu hai triệu": None,
    "hai nghìn không": None,
    "hai nghìn hai ba": None,
    "one": 1,
    "nineteen": 19,
    "twenty": 20,
    "twenty one": 21,
    "twenty nine": 29,
    "twenty ten": None,
    "twenty twenty": None,
    "nine hundred": 900,
    "ten hundred": None,
    "two hundred and five": 205,
    "two hundred and ten": 210,
    "two hundred and twenty-five": 225,
    "two three": None,
    "two hundred hundred": None,
    "one thousand two hundred and thirty-four": 1234,
    "one thousand thousand": None,
    "two million": 2_000_000,
    "three billion": 3_000_000_000,
    "and": None,
    "": None,
}


@pytest.mark.parametrize("words", NUMBERS, ids=lambda words: words[:40] or "nothing")
def test_a_number_in_words_or_none(words: str) -> None:
    assert read_words(words) == NUMBERS[words]
    assert read_words(words.upper()) == NUMBERS[words]


def test_a_run_of_more_words_than_a_number_has_is_none() -> None:
    longest = next(iter(NUMBERS))

    assert len(longest.split()) == 23
    assert read_words(f"một tỷ {longest}") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("có ba vụ", [(3, 5, 3)]),
        ("có hai\n mươi vụ", [(3, 12, 20)]),
        ("có hai\n\nmươi vụ", [(3, 6, 2)]),
        ("three and five cases", [(0, 5, 3), (10, 14, 5)]),
        ("three hundred and five cases", [(0, 22, 305)]),
        ("ba-lô, sóng-hai, thirty-two", [(17, 27, 32)]),
    ],
)
def test_where_numbers_in_words_stand(text: str, found: list[tuple[int, int, int]]) -> None:
    assert list(in_words(text)) == found


def test_places_in_a_text_with_letters_apart_from_their_marks() -> None:
    given = unicodedata.normalize("NFD", "Tiếp 12 lượt, đạt ٣")
    plain = PlainText(given)

    assert len(plain.text) == len("Tiếp 12 lượt, đạt 3")
    for word in ("Tiếp", "12", "lượt", "đạt"):
        start = plain.text.index(word)
        first, last = plain.place(start), plain.place(start + len(word))
        assert unicodedata.normalize("NFC", given[first:last]) == word
        assert (plain.index(first), plain.index(last)) == (start, start + len(word))
    assert plain.place(len(plain.text)) == len(given)
    whole = PlainText("Tiếp 12")
    assert (whole.text, whole.place(5), whole.index(5)) == ("Tiếp 12", 5, 5)


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        (
            "The number of petitions in all communes of the whole province fell from 12 to 5 cases.",
            "en",
            [K.OLD, K.NEW],
        ),
        (
            "The number of cases fell; in the province as a whole there are now from 5 to 7 teams.",
            "en",
            [K.LOW, K.HIGH],
        ),
        ("Tiếp 33/37 vụ; số đơn giảm 7 đơn (33/40).", "vi", [K.PART, K.WHOLE, K.CHANGE, K.NEW, K.OLD]),
        ("So với cùng kỳ (33/40), khá.", "vi", [K.NEW, K.OLD]),
        ("Tiếp 40/37 vụ.", "vi", [K.PAIR, K.PAIR]),
        ("Tiếp 37/37 vụ.", "vi", [K.PART, K.WHOLE]),
        ("Tỷ lệ 33/37%.", "vi", [K.PAIR, K.PAIR]),
        ("Từ 7 vụ đến 5 vụ.", "vi", [K.LEVEL, K.LEVEL]),
        ("Có 5 đến 7 vụ.", "vi", [K.LEVEL, K.LEVEL]),
        ("Có 1/2/3/4 vụ.", "vi", [K.PAIR, K.PAIR, K.PAIR, K.PAIR]),
    ],
)
def test_the_kinds_of_numbers(text: str, language: Language, kinds: list[SpanKind]) -> None:
    assert [one.kind for one in scan(text, language).figures] == kinds


@pytest.mark.parametrize(("count", "figures"), [(13, 0), (14, 1), (15, 2)])
def test_a_list_of_articles_goes_on_for_twelve_more(count: int, figures: int) -> None:
    """Longer lists are no lists of articles."""
    listed = ", ".join(str(one) for one in range(1, count + 1))

    assert len(scan(f"Theo Điều {listed}.").figures) == figures


@pytest.mark.parametrize(("between", "cue"), [(117, "cũ … mới"), (118, "")])
def test_words_reach_a_hundred_and_twenty_characters(between: int, cue: str) -> None:
    (found,) = propose(scan(f"Có 20 đoàn (cũ {'x' * (between - 1)} 12 đoàn, mới 8 đoàn)."))

    assert isinstance(found, ProposedBreakdown)
    assert found.cue == cue


TWICE: tuple[tuple[str, list[tuple[int, tuple[int, ...]]]], ...] = (
    ("Có 300 hộ. Có 100 hộ, 200 hộ, 100 hộ.", [(0, (1, 2))]),
    ("Trong tổng số 100 ý kiến.", []),
    ("Có 40 vụ (đã và đang giải quyết 30 vụ).", []),
    ("Có 40 vụ (cũ và mới 30 vụ).", []),
    ("Có 12 hộ, 5 hộ, 7 hộ, 5 hộ.", [(0, (1, 2))]),
)


@pytest.mark.parametrize(("text", "sums"), TWICE)
def test_the_first_numbers_that_add_up_are_the_parts(text: str, sums: list[tuple[int, tuple[int, ...]]]) -> None:
    found = [(one.total, one.parts) for one in propose(scan(text)) if isinstance(one, ProposedBreakdown)]

    assert found == sums


def test_a_change_whose_word_stands_behind_it_is_of_the_number_before() -> None:
    (found,) = propose(scan("There were 120 visits, 12.5% higher than in 2022.", "en"))

    assert found == ProposedChange(figure=0, change=1, unit=ChangeUnit.PERCENT, cue="higher")


def test_a_number_that_a_person_made_a_rate_is_one_only_in_per_cent() -> None:
    found = scan("Có 37 vụ việc, 33 vụ việc.")
    first, second = found.figures

    assert propose(evolve(found, figures=(first, evolve(second, kind=K.RATE)))) == ()
