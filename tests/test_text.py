"""Vietnamese text: keys, collation, what a message shows."""

from __future__ import annotations

import pytest

from qcdc import gazetteer
from qcdc._kernel.text import bare_key, collation_key, even_key, exact_key, show
from qcdc._kernel.wording import say_day, say_number
from qcdc.dates import as_day

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
        (1.5, "a float"),
    ],
)
def test_a_message_shows_codes_and_hides_words(value: object, shown: str) -> None:
    assert show(value) == shown


def test_numbers_and_days_are_said_as_each_language_writes_them() -> None:
    assert [say_number(1202, "vi"), say_number(1202, "en")] == ["1.202", "1,202"]
    assert [say_day(as_day("2023-06-30"), "vi"), say_day(as_day("2023-06-30"), "en")] == ["30/06/2023", "30 June 2023"]
