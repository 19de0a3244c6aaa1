"""What is read in a text stands in it, wherever it stands and whatever stands around it."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from itertools import cycle, pairwise

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc.model import evolve
from qcdc.reading import ProposedBreakdown, ProposedChange, ProposedMovement, ProposedRate, Scan, propose, scan
from qcdc.terms import NumeralStyle, measure_words, numeral_of, write_numeral
from qcdc.vocab import Hedge, Measure, SpanKind

# Pieces of report prose. Every number and place is made up.
PIECES = (
    *(
        "1.202 lượt công dân",
        "33/37 vụ việc",
        "đạt 89,2%",
        "giảm 108 lượt",
        "hơn 5,3 tỷ đồng",
        "(",
        ")",
        ",",
        ";",
        ".",
        ". ",
        " ",
    ),
    *(
        " và ",
        "gồm ",
        "trong đó có ",
        "còn lại ",
        "đã ",
        "đang ",
        "từ ",
        " đến ",
        "/",
        "-",
        " – ",
        "%",
        "năm 2023",
        "Điều 11",
    ),
    *(
        "số 10/2022/QH15",
        "15/12",
        "ngày 14/6/2023",
        "6 tháng",
        "ba vụ",
        "hai mươi lăm đơn",
        "0269.3000.111",
        "(1)",
        "“3 không”",
    ),
    *(
        "26 1,566",
        "1.147 lượt/1.325 người",
        "\n",
        "\u00a0",
        "\u0301",
        "\x00",
        "𝟙",
        "１２",
        "VND",
        "VND 74 billion",
        "of 5 cases",
    ),
    *(
        "(233/240)",
        "tăng ",
        "so với cùng kỳ",
        "7",
        "12",
        "09",
        "1.000.000",
        "m2",
        "tổ",
        "5 đ/c",
        "161/201 lượt/người",
        "giảm 25 lượt/30 người",
        "nhận 1 tỷ 200 triệu đồng",
        "two hundred and five cases",
        "xã, phường",
        "up ",
        "5.5% higher",
        "Xã Giả ",
    ),
)
PROSE = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=80)
LANGUAGES = st.sampled_from(("vi", "en"))
# Unit words that are read the same in any sentence: no signs, and no words with a second meaning.
UNIT_WORDS = [
    (word, measure)
    for measure, words in measure_words().items()
    for word in words["vi"]
    if measure not in {Measure.PERCENT, Measure.PERCENTAGE_POINT, Measure.OTHER} and len(word) > 2
]


def figures_of(found: Scan, until: int) -> list[tuple[object, ...]]:
    return [
        (
            one.start,
            one.end,
            one.text,
            one.value,
            one.unit_words,
            one.measure,
            one.kind,
            one.hedge,
            one.direction,
            one.group,
        )
        for one in found.figures
        if one.end <= until
    ]


@floor("the text has a figure", share=0.4)
@given(PROSE, LANGUAGES)
def test_a_span_is_a_part_of_the_text(text: str, language: str) -> None:
    """F8: any text is read; a span gives its characters, no two overlap, and links join figures of the text."""
    found = scan(text, language)  # type: ignore[arg-type]
    nonempty(bool(found.figures))

    spans = sorted(
        [(one.start, one.end, one.text) for one in found.figures]
        + [(one.start, one.end, one.text) for one in found.not_figures]
    )
    assert all(text[start:end] == said for start, end, said in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert_links_join_figures(found)


@floor("a kind was changed", share=0.25)
@given(PROSE, st.lists(st.sampled_from([*SpanKind]), min_size=1, max_size=12))
def test_links_join_figures_whatever_their_kinds_are(text: str, kinds: list[SpanKind]) -> None:
    """F8: a person may correct the kind of any figure, and the links that are then proposed join figures of the text."""
    found = scan(text)
    figures = tuple(evolve(one, kind=kind) for one, kind in zip(found.figures, cycle(kinds), strict=False))
    nonempty(figures != found.figures)

    assert_links_join_figures(evolve(found, figures=figures))


def assert_links_join_figures(found: Scan) -> None:
    for link in propose(found):
        match link:
            case ProposedBreakdown():
                places = [link.total, *link.parts]
            case ProposedRate():
                assert link.rate not in {*link.part, *link.whole}
                places = [link.rate, *link.part, *link.whole]
            case ProposedChange():
                places = [link.figure, link.change, *([] if link.base is None else [link.base])]
            case ProposedMovement():
                named = (link.opening, link.arrived, link.finished, link.closing, link.total)
                places = [one for one in named if one is not None]
        assert set(places) <= set(range(len(found.figures)))
        assert isinstance(link, ProposedRate | ProposedMovement) or len(places) == len(set(places))


@floor("a figure has unit words, a hedge or a direction", share=0.3)
@given(PROSE, LANGUAGES)
def test_the_words_of_a_figure_are_printed(text: str, language: str) -> None:
    """F8: unit words and a hedge stand in the span, or the figure says that they stand elsewhere; a group has its first."""
    figures = scan(text, language).figures  # type: ignore[arg-type]
    nonempty(any(one.unit_words or one.hedge or one.direction for one in figures))

    for place, one in enumerate(figures):
        inside = " ".join(one.text.split())
        assert one.unit_words in (" ".join(text.split()) if one.unit_elsewhere else inside)
        assert not one.unit_elsewhere or one.unit_words
        assert (one.hedge is None) == (one.hedge_word == "")
        assert one.text.startswith(one.hedge_word)
        assert (one.direction is None) == (one.direction_word == "")
        assert one.direction_word in text
        assert one.group is None or (one.group <= place and figures[one.group].group == one.group)


@floor("the text has a figure", share=0.4)
@given(PROSE, st.sampled_from(("Trời nắng đẹp.", "Xã Giả Định họp 3 buổi.", "Không có ý kiến khác.")))
def test_a_sentence_that_is_added_changes_nothing_before_it(text: str, more: str) -> None:
    """F8: what is read in a closed text stays as it is when a sentence follows."""
    closed = text + " hết."
    alone = scan(closed)
    nonempty(bool(alone.figures))

    followed = scan(f"{closed} {more}")

    assert figures_of(followed, len(closed)) == figures_of(alone, len(closed))
    kept = tuple(one for one in followed.not_figures if one.end <= len(closed))
    assert kept == alone.not_figures


@never_empty("every sentence has the number")
@given(
    st.integers(0, 10**9) | st.decimals(0, 10**6, places=2).filter(lambda one: one % 1 != 0),
    st.sampled_from(UNIT_WORDS),
    st.sampled_from(("", "hơn", "gần", "khoảng")),
    st.sampled_from(("", "nghìn", "triệu", "tỷ")),
)
def test_a_printed_figure_is_found_in_a_sentence(
    value: int | Decimal, unit: tuple[str, Measure], hedge: str, scale: str
) -> None:
    """F8: number, scale, unit words and hedge are read as they were printed."""
    words, measure = unit
    # What is counted has decimals only with a scale word.
    number = value if scale else int(value)
    numeral = write_numeral(numeral_of(number, NumeralStyle()))
    printed = " ".join(filter(None, (hedge, numeral, scale, words)))

    found = scan(f"Đơn vị giả lập ghi nhận: {printed}; không phát sinh thêm.")

    (one,) = [figure for figure in found.figures if figure.in_words is False]
    power = {"": 1, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}[scale]
    assert (one.text, Fraction(one.value), one.measure) == (printed, Fraction(number) * power, measure)
    assert one.kind is SpanKind.LEVEL
    assert one.hedge is {"": None, "hơn": Hedge.MORE_THAN, "gần": Hedge.NEARLY, "khoảng": Hedge.ABOUT}[hedge]


@floor("the text has a figure", share=0.4)
@given(PROSE)
def test_letters_apart_from_their_marks_are_read_the_same(text: str) -> None:
    """F8: the Unicode form of a text makes no difference to its figures, only to their places."""
    joined = scan(unicodedata.normalize("NFC", text))
    apart = scan(unicodedata.normalize("NFD", text))
    nonempty(bool(joined.figures))

    assert [(one.value, one.measure, one.kind, one.hedge) for one in apart.figures] == [
        (one.value, one.measure, one.kind, one.hedge) for one in joined.figures
    ]
