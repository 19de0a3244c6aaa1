"""Vietnamese text: keys, collation, what a message shows."""

from __future__ import annotations

import pytest

from qcdc import gazetteer
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.text import bare_key, bears_marks, collation_key, compatible_sign, even_key, exact_key, is_plain, show
from qcdc.dates import as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Person, PersonalText

TREE = gazetteer.vietnam().at("2023-06-30")
GIA_LAI = TREE.find("tỉnh Gia Lai")


@pytest.mark.parametrize(
    ("one", "other", "even", "bare"),
    [
        ("Hòa", "Hoà", True, True),
        ("Hòa", "Hoa", False, True),
        ("K'Dang", "k’ dang", True, True),
        ("KDang", "K'Dang", True, True),
        ("Đak Đoa", "Dak Doa", False, True),
        ("Đak Đoa", "Ðak Ðoa", True, True),
        ("Đăk Đoa", "Đak Đoa", False, True),
        ("Ia Ly", "Ia Li", True, True),
        ("Ia Ly", "Ialy", False, True),
        ("Ia Ly", "Ya Ly", False, False),
        ("Mường Lay", "Mường Lai", False, False),
        ("Mỹ Quý", "Mĩ Quí", True, True),
        ("Ý Yên", "Í Yên", True, True),
        ("Ý Yên", "Ý Iên", False, False),
        ("Quỳnh", "Quình", False, False),
        ("Ma Y", "Mai", False, True),
        ("Ea HʼLeo", "Ea H'Leo", True, True),
        ("Ia Băng", "Ia Bang", False, True),
        ("Phan Rang-Tháp Chàm", "Phan Rang - Tháp Chàm", True, True),
        ("An Phú", "An Phù", False, True),
        ("Ba", "Bà Rá", False, False),
    ],
)
def test_the_tiers_fold_no_further_than_they_say(one: str, other: str, even: bool, bare: bool) -> None:
    assert exact_key(f" {one} ") == one
    assert (even_key(one) == even_key(other)) is even
    assert (bare_key(one) == bare_key(other)) is bare


@pytest.mark.parametrize(
    ("text", "bears"), [("xa ia bang", False), ("Gia Lai", False), ("Đa", True), ("Ðak", True), ("P. 5", False)]
)
def test_a_text_bears_marks_or_not(text: str, bears: bool) -> None:
    assert bears_marks(text) is bears


@pytest.mark.parametrize(("one", "other", "code"), [("Khánh Hòa", "Khánh Hoà", "56"), ("Hòa Bình", "Hoà Bình", "17")])
def test_the_place_of_the_tone_does_not_decide_for_a_unit_that_is_spelled_so(one: str, other: str, code: str) -> None:
    """A commune is spelled *Khánh Hoà* in the list; both spellings mean the province, and both state the commune."""
    first, second = gazetteer.vietnam().find_all([one, other], day="2025-06-30")

    assert first == second
    assert first.unit is not None
    assert (first.unit.code, first.unit.level) == (code, "province")
    assert {"04342", "148", "961"} & {unit.code for unit in first.others}


@pytest.mark.parametrize(
    ("day", "text", "fits"),
    [
        ("2025-06-30", "xa ia bang, huyen chu prong, tinh gia lai", {"23924", "23905"}),
        ("2025-07-01", "xa thanh an, thanh pho ho chi minh", {"25807", "27676"}),
        ("2025-07-01", "xã Mỹ Quý", {"30055", "27907"}),
        ("2025-06-30", "phuong sa pa, sa pa, lao cai", {"03001", "03002"}),
    ],
)
def test_the_accident_of_a_spelling_decides_nothing(day: str, text: str, fits: set[str]) -> None:
    """The place of the tone, i/y and missing marks say nothing, so what only they tell apart is refused and named."""
    tree = gazetteer.vietnam().at(day)

    with pytest.raises(UnknownCodeError) as caught:
        tree.find(text)

    assert caught.value.code == "unit.name_ambiguous"
    assert {unit.code for unit in tree.candidates(text)} >= fits


@pytest.mark.parametrize(
    ("day", "text", "code"),
    [
        ("2025-06-30", "tỉnh Khánh Hoà", "56"),
        ("2025-06-30", "xã Ia Bang, huyện Chư Prông, tỉnh Gia Lai", "23924"),
        ("2025-06-30", "xã Ia Băng, Chư Prông", "23905"),
        ("2025-07-01", "xã Thanh An, TP.HCM", "25807"),
        ("2025-07-01", "xã Thạnh An, TP. Hồ Chí Minh", "27676"),
        ("2025-07-01", "xã Mỹ Quí, Tây Ninh", "27907"),
        ("2025-07-01", "xã Mường Lai", "04345"),
        ("2025-06-30", "Ialy, Gia Lai", "23734"),
    ],
)
def test_marks_decide_where_the_text_bears_any(day: str, text: str, code: str) -> None:
    assert gazetteer.vietnam().at(day).find(text).code == code


@pytest.mark.parametrize(("day", "text"), [("2023-06-30", "xã Mường Lay"), ("2025-07-01", "xa muong lay")])
def test_lay_is_not_lai(day: str, text: str) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        gazetteer.vietnam().at(day).find(text)

    assert caught.value.code == "unit.name_unknown"


def test_many_commas_are_read_at_once() -> None:
    assert TREE.candidates("Gia Lai," * 25) == ()


def test_names_sort_by_the_vietnamese_alphabet() -> None:
    names = [
        "Đăk Đoa",
        "Ayun Pa",
        "Ăn",
        "Âu",
        "Dak",
        "10",
        "5",
        "Ia Pa",
        "Ia Băng",
        "Ia Bang",
        "Phường Á",
        "Phường A",
        "Ơ",
    ]

    assert sorted(names, key=collation_key) == [
        "5",
        "10",
        "Ayun Pa",
        "Ăn",
        "Âu",
        "Dak",
        "Đăk Đoa",
        "Ia Bang",
        "Ia Băng",
        "Ia Pa",
        "Ơ",
        "Phường A",
        "Phường Á",
    ]


@pytest.mark.parametrize("text", ["TP.HCM", "TPHCM", "tp hcm", "TP. HCM", "HCM", "TP. Hồ Chí Minh"])
def test_the_usual_initials_are_understood(text: str) -> None:
    assert TREE.find(text).code == "79"
    assert TREE.find(f"Quận 1, {text}").code == "760"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tỉnh Gia Lai", "64"),
        ("TP. Pleiku", "622"),
        ("tp pleiku", "622"),
        ("TX An Khê", "623"),
        ("huyện Đăk Đoa", "626"),
        ("h. dak doa", "626"),
        ("thị trấn Đăk Đoa", "23677"),
        ("TT. Đăk Đoa", "23677"),
        ("K’ Dang", "23698"),
        ("P. Hoa Lư", "23590"),
    ],
)
def test_kind_words_are_understood(text: str, code: str) -> None:
    within = None if code == "64" else GIA_LAI
    if code == "23590":
        code = next(unit.code for unit in TREE.descendants(GIA_LAI) if unit.name == "Hoa Lư")

    assert TREE.find(text, within=within).code == code


def test_a_name_is_found_by_level_kind_and_place() -> None:
    assert TREE.find("Đăk Đoa", within=GIA_LAI, level="district").code == "626"
    assert TREE.find("Đăk Đoa", within=GIA_LAI, kind="thi_tran").code == "23677"
    assert TREE.find("An Phú", within=TREE.find("TP. Pleiku", within=GIA_LAI)).kind == "xa"
    assert [unit.code for unit in TREE.candidates("An Phú", within=GIA_LAI)] == ["23602", "23620"]
    assert TREE.candidates("Không Đâu Cả") == ()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("23677", "'23677'"),
        ("2023-06-30", "'2023-06-30'"),
        ("Nguyen", "a text of 6 characters"),
        ("012345678901", "a text of 12 characters"),
        (12, "12"),
        (123456, "123456"),
        (1234567, "a number of more than 6 digits"),
        (20230630, "20230630"),
        ("30/06/2023", "'30/06/2023'"),
        ("20235030", "a text of 8 characters"),
        ("123456", "'123456'"),
        ("12-34567", "a text of 8 characters"),
        ("0905.123.456", "a text of 12 characters"),
        (None, "null"),
        (True, "true"),
        ({"a": 1}, "an object"),
        ([1, 2], "a list of 2"),
        (1.5, "1.5"),
        (912345678.5, "a float"),
    ],
)
def test_a_message_shows_codes_and_hides_words(value: object, shown: str) -> None:
    assert str(show(value)) == shown


def test_numbers_and_days_are_said_as_each_language_writes_them() -> None:
    assert [say_number(1202, "vi"), say_number(1202, "en")] == ["1.202", "1,202"]
    assert [say_day(as_day("2023-06-30"), "vi"), say_day(as_day("2023-06-30"), "en")] == ["30/06/2023", "30 June 2023"]


# Default_Ignorable_Code_Point of Unicode 16.0: 4,174 code points.
IGNORABLE = [
    *(0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0xFFF9),
    *range(0x1BCA0, 0x1BCA4),
    *range(0x1D173, 0x1D17B),
    *range(0xE0000, 0xE1000),
]


def test_no_text_holds_a_sign_that_shows_as_nothing() -> None:
    """Alone, between letters and behind one: a name with such a sign looks like another, or like none."""
    assert len(IGNORABLE) == 4174
    for sign in map(chr, [*IGNORABLE, 0x2800, 0x1D159]):
        for text in (sign, f"D{sign}1", f"Gia Lai{sign}", f"5{sign}", f"á{sign}", f"D {sign}"):
            assert not is_plain(text), ascii(text)


@pytest.mark.parametrize(
    "text", ["Gọi ☎\ufe0f 1022", "‼\ufe0f", "❤\ufe0f", "✔\ufe0e", "Tổ 5, ấp Ổ Ứ", "5 ½ ha", "x\u00a0y"]
)
def test_a_selector_may_stand_behind_a_symbol(text: str) -> None:
    assert is_plain(text)
    assert PersonalText.of(text).reveal() == text


REFUSED_IDS = [
    *[
        (text, "text.control_character")
        for text in ("D\u034f1", "D\ufe0f1", "D1\ufe0f", "D\u3164", "\u2800", "☎\ufe0f")
    ],
    *[(text, "identifier.not_nfkc") for text in ("D１", "Ｄ1", "D\u00a01", "\ufb01le", "D²", "№ 1", "D…")],
]


@pytest.mark.parametrize(("text", "code"), REFUSED_IDS, ids=[ascii(text) for text, _ in REFUSED_IDS])
def test_an_identifier_has_one_spelling(text: str, code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        Person(id=text)

    assert (caught.value.code, caught.value.attribute) == (code, "id")
    assert text not in str(caught.value)


def test_an_identifier_is_told_what_to_write() -> None:
    with pytest.raises(InvariantError) as caught:
        Person(id="D-１２")

    assert str(caught.value).startswith("id: an identifier must be in Unicode form NFKC: write '1' instead of U+FF11")
    assert compatible_sign("D-12") is None


@pytest.mark.parametrize(
    "text", ["1681/NQ-UBTVQH15", "TT/05", "15/QĐ-UBND", "Đơn số 7", "H’Blí-1", "a_b.c", "Ứ", "12:05", "(1)"]
)
def test_numbers_of_acts_and_registers_are_identifiers(text: str) -> None:
    assert Person(id=text).id == text
