"""Numerals and printed numbers whose readings were decided by hand. All prints are made up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from qcdc._kernel.numerals import Numeral, NumeralStyle, numeral_of, read_numeral, scale_of, write_numeral
from qcdc.errors import InvariantError
from qcdc.terms.prints import measure_of, measure_words, read_print, unit_at
from qcdc.vocab import Direction, Hedge, Measure

D = Decimal
M = Measure


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("4353", "vi", [4353]),
        ("09", "vi", [9]),
        ("0", "vi", [0]),
        ("1.202", "vi", [1202, D("1.202")]),
        ("1.202", "en", [D("1.202"), 1202]),
        ("1,202", "en", [1202, D("1.202")]),
        ("12,345", "vi", [D("12.345"), 12345]),
        ("1.202,5", "vi", [D("1202.5")]),
        ("1,202.5", "vi", [D("1202.5")]),
        ("1,202.5", "en", [D("1202.5")]),
        ("1.202.300", "vi", [1202300]),
        ("1,202,300", "vi", [1202300]),
        ("1.5", "vi", [D("1.5")]),
        ("89,0", "vi", [D("89.0")]),
        ("05,3", "vi", [D("5.3")]),
        ("0,123", "vi", [D("0.123")]),
        ("0.123", "vi", [D("0.123")]),
        ("1234.567", "vi", [D("1234.567")]),
        ("+0,6", "vi", [D("0.6")]),
        ("−12", "vi", [-12]),
        ("14,5 triệu", "vi", [14_500_000]),
        ("5,3 tỷ", "vi", [5_300_000_000]),
        ("23tỉ", "vi", [23 * 10**9]),
        ("2.200 nghìn  tỷ", "vi", [2200 * 10**12, 22 * 10**11]),
        ("21.6 billion", "en", [21_600_000_000]),
        ("800 Nghìn", "vi", [800_000]),
        ("1,23456 nghìn", "vi", [D("1234.56")]),
        ("\uff11\uff12", "vi", [12]),
        ("1\u00a0202", "vi", [1202]),
        ("1\u2009202\u2009300,5", "vi", [D("1202300.5")]),
    ],
)
def test_the_readings_of_a_numeral(text: str, language: str, values: list[int | Decimal]) -> None:
    found = read_numeral(text, language)  # type: ignore[arg-type]
    assert [one.value for one in found] == values
    assert [str(one.value) for one in found if not one.scale_word] == [
        str(one) for one in values if found[0].scale == 0
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "26 1,566",
        "1 202",
        "1,2,3",
        "1.23.456",
        "12.34.5",
        "01.202.300",
        "1.202\u00a0300",
        "٣٤",
        "1٬202",
        "Ⅳ",
        "½",
        "5 tỷ đồng",
        "5 cái",
        "tỷ",
        "1e5",
        "--5",
        "1.",
        ",5",
        "9" * 16,
        "9" * 100_000,
        "\x00",
        "12\x00",
        "𝟙𝟚",
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_no_numeral_has_no_reading(text: str, language: str) -> None:
    assert read_numeral(text, language) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "step", "significant"),
    [
        ("1.202", 1, 1),
        ("3.162", 1, 1),
        ("2.900", 1, 100),
        ("300", 1, 100),
        ("0", 1, 1),
        ("00", 1, 1),
        ("13,2", Fraction(1, 10), Fraction(1, 10)),
        ("20,0", Fraction(1, 10), Fraction(1, 10)),
        ("14,5 triệu", 100_000, 100_000),
        ("9,1 triệu", 100_000, 100_000),
        ("8 triệu", 10**6, 10**6),
        ("5.658 tỷ", 10**9, 10**9),
        ("370 tỷ", 10**9, 10**10),
        ("335.000", 1, 1000),
    ],
)
def test_the_step_of_the_last_printed_digit(text: str, step: int | Fraction, significant: int | Fraction) -> None:
    numeral = read_numeral(text, "vi")[0]
    assert (numeral.step, numeral.significant_step) == (step, significant)


def test_marks_of_the_other_language_are_said() -> None:
    assert [(one.language, one.foreign) for one in read_numeral("1.202", "vi")] == [("vi", False), ("en", True)]
    assert [(one.language, one.foreign) for one in read_numeral("1,202.5", "vi")] == [("en", True)]
    assert [(one.language, one.foreign) for one in read_numeral("94.6", "en")] == [("en", False)]


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (1202, NumeralStyle(), "1.202"),
        (1202, NumeralStyle(language="en", group=","), "1,202"),
        (1202, NumeralStyle(group=""), "1202"),
        (1202, NumeralStyle(group="\u00a0"), "1\u00a0202"),
        (9, NumeralStyle(width=2), "09"),
        (D("89.19"), NumeralStyle(), "89,19"),
        (89, NumeralStyle(decimals=1), "89,0"),
        (14_500_000, NumeralStyle(scale_word="triệu"), "14,5 triệu"),
        (-D("0.5"), NumeralStyle(), "-0,5"),
        (0, NumeralStyle(decimals=2), "0,00"),
    ],
)
def test_a_value_in_a_style(value: int | Decimal, style: NumeralStyle, text: str) -> None:
    assert write_numeral(numeral_of(value, style)) == text


@pytest.mark.parametrize(
    ("value", "printed", "text"),
    [
        (Fraction(33 * 100, 37), "88,9", "89,2"),
        (Fraction(1, 200), "1,00", "0,01"),
        (Fraction(-1, 200), "1,00", "-0,01"),
        (Fraction(2, 3), "5", "1"),
        (Fraction(9999, 10), "999", "1.000"),
    ],
)
def test_a_computed_value_as_a_print_is_written(value: Fraction, printed: str, text: str) -> None:
    style = read_numeral(printed, "vi")[0].style
    assert numeral_of(value, style, rounded=True).text == text
    with pytest.raises(InvariantError, match="exactly"):
        numeral_of(value, style)


def test_a_numeral_that_its_marks_cannot_mean_cannot_be_built() -> None:
    with pytest.raises(InvariantError) as error:
        Numeral(text="1.202,5", language="en")
    assert (error.value.code, error.value.attribute) == ("numeral.malformed", "text")


PRINTS = [
    ("hơn 5,3 tỷ đồng", "vi", 5_300_000_000, Hedge.MORE_THAN, None, "đồng", M.DONG),
    ("trên 200 doanh nghiệp", "vi", 200, Hedge.MORE_THAN, None, "doanh nghiệp", M.ENTERPRISE),
    ("gần 97%", "vi", 97, Hedge.NEARLY, None, "%", M.PERCENT),
    ("dưới 5%", "vi", 5, Hedge.NEARLY, None, "%", M.PERCENT),
    ("khoảng 9,1 triệu hồ sơ", "vi", 9_100_000, Hedge.ABOUT, None, "hồ sơ", M.DOSSIER),
    ("09 vụ", "vi", 9, None, None, "vụ", M.CASE),
    ("4353 vụ việc", "vi", 4353, None, None, "vụ việc", M.CASE),
    ("88 việc", "vi", 88, None, None, "việc", M.CASE),
    ("giảm 13,2 %", "vi", D("13.2"), None, Direction.DOWN, "%", M.PERCENT),
    ("tăng hơn 12 điểm phần trăm", "vi", 12, Hedge.MORE_THAN, Direction.UP, "điểm phần trăm", M.PERCENTAGE_POINT),
    ("giảm 108 lượt", "vi", 108, None, Direction.DOWN, "lượt", M.VISIT),
    ("1.202 lượt công dân (1)", "vi", 1202, None, None, "lượt công dân", M.VISIT),
    ("75 lượt người*", "vi", 75, None, None, "lượt người", M.PERSON_VISIT),
    ("05 lượt đoàn", "vi", 5, None, None, "lượt đoàn", M.GROUP_VISIT),
    ("303 cuộc", "vi", 303, None, None, "cuộc", M.EVENT),
    ("462.585m2", "vi", 462585, None, None, "m2", M.SQUARE_METRE),
    ("1,5 ha", "vi", D("1.5"), None, None, "ha", M.HECTARE),
    ("12,345 đơn", "vi", 12345, None, None, "đơn", M.PETITION),
    ("12,345 ha", "vi", D("12.345"), None, None, "ha", M.HECTARE),
    ("99.375%", "vi", D("99.375"), None, None, "%", M.PERCENT),
    ("8.663 Hoà giải viên", "vi", 8663, None, None, "Hoà giải viên", M.PERSON),
    ("17", "vi", 17, None, None, "", None),
    ("17 thứ", "vi", 17, None, None, "thứ", None),
    ("31,826 complaints", "en", 31826, None, None, "complaints", M.CASE),
    ("more than 74 billion VND", "en", 74 * 10**9, Hedge.MORE_THAN, None, "VND", M.DONG),
    ("decreased by nearly 7.1%", "en", D("7.1"), Hedge.NEARLY, Direction.DOWN, "%", M.PERCENT),
    (
        "an increase of 0.6 percentage points",
        "en",
        D("0.6"),
        None,
        Direction.UP,
        "percentage points",
        M.PERCENTAGE_POINT,
    ),
    ("1.1 hectares", "en", D("1.1"), None, None, "hectares", M.HECTARE),
]


@pytest.mark.parametrize(("text", "language", "value", "hedge", "direction", "words", "measure"), PRINTS)
def test_what_a_printed_number_says(  # noqa: PLR0917 - the columns of the table
    text: str,
    language: str,
    value: int | Decimal,
    hedge: Hedge | None,
    direction: Direction | None,
    words: str,
    measure: Measure | None,
) -> None:
    found = read_print(text, language)  # type: ignore[arg-type]
    assert found is not None
    assert (found.numeral.value, found.hedge, found.direction, found.unit_words, found.measure) == (
        value,
        hedge,
        direction,
        words,
        measure,
    )
    assert found.percent is (measure is M.PERCENT)


@pytest.mark.parametrize(
    "text", ["", "tương đương", "33/37 vụ", "5 xã, 3 phường", "từ 5", "9" * 1000, "5 \x00", "giảm"]
)
def test_what_is_no_printed_number(text: str) -> None:
    assert read_print(text, "vi") is None


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("lượt", M.VISIT),
        ("lượt công dân", M.VISIT),
        ("LƯỢT NGƯỜI", M.PERSON_VISIT),
        ("lượt đoàn đông người", M.GROUP_VISIT),
        ("đoàn đông người", M.GROUP),
        ("đoàn viên", M.PERSON),
        ("đơn thư khiếu nại", M.PETITION),
        ("đơn vị", M.AGENCY),
        ("vụ, việc", M.CASE),
        ("tổ dân phố", M.VILLAGE_UNIT),
        ("tổ hoà giải", M.TEAM),
        ("xã, thị trấn", M.COMMUNE_UNIT),
        ("m²", M.SQUARE_METRE),
        ("m2 đất", M.SQUARE_METRE),
        ("điểm", M.SCORE),
        ("điểm phần trăm", M.PERCENTAGE_POINT),
        ("ngày công", M.LABOUR_DAY),
        ("farmers' guilds", M.GUILD),
        ("điều gì đó", None),
        ("", None),
        ("hai", None),
    ],
)
def test_the_measure_of_unit_words(words: str, measure: Measure | None) -> None:
    assert measure_of(words) is measure


def test_every_unit_word_of_the_table_means_its_measure_and_stands_once() -> None:
    for language in ("vi", "en"):
        words = [(word.casefold(), measure) for measure, by in measure_words().items() for word in by[language]]
        assert len(words) == len(dict(words)) > 250
        assert [word for word, measure in words if unit_at(word, 0) != (len(word), measure)] == []


def test_every_measure_of_reports_has_a_word_in_both_languages() -> None:
    without = {measure for measure, by in measure_words().items() if not all(by.values())}
    # What no report counts by: handlings and decisions are counted from records.
    assert without == {M.HANDLING, M.DECISION}


def test_a_scale_word_is_read_in_any_case_and_spacing() -> None:
    assert scale_of("Nghìn  Tỷ") == scale_of("trillion") == 12
    assert scale_of("trăm") is None
