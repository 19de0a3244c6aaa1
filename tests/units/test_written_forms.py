"""Written forms of units as they stand in addresses and lists, each with what it means on a day."""

from __future__ import annotations

import pickle
import unicodedata

import pytest

from qcdc import gazetteer, terms
from qcdc.dates import OpenPeriod, as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import OtherName, Territory, Unit, UnitRef, UnitVersion
from qcdc.vocab import Level, MatchState, NameSource, UnitKind

VIETNAM = gazetteer.vietnam()
OLD = VIETNAM.at("2025-06-30")
NEW = VIETNAM.at("2025-07-01")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("P4, Q4, TP.HCM", "27283"),
        ("P15Q10, TPHCM", "27163"),
        ("Q1", "760"),
        ("Phường 01, Quận 3, TP Hồ Chí Minh, Việt Nam", "27160"),
        ("Ward 4, District 4, Ho Chi Minh City, Vietnam", "27283"),
        ("Huyện Càng Long Tỉnh Trà Vinh", "844"),
        ("Ia Kring Pleiku Gia Lai", "23563"),
        ("Ia Kring - Pleiku - Gia Lai", "23563"),
        ("Gia Lai, Pleiku, phường Ia Kring", "23563"),
        ("Cần Thơ Ninh Kiều", "916"),
        ("phường 3 - Vũng Tàu - Bà Rịa - Vũng Tàu", "26512"),
        ("Kỳ Anh (Thị xã), Hà Tĩnh", "449"),
        ("Hát Lót (Thị trấn ),Mai Sơn,Sơn La", "04105"),
        ("Phường Bến Nghé (Quận 1)", "26740"),
        ("xã Ia Kênh (Ia Kênh Cũ cũ), Pleiku", "23608"),
        ("UBND xã Ia Kênh, Pleiku, Gia Lai", "23608"),
        ("Quận, Hai Bà Trưng", "007"),
        ("tỉnh Gia Lai 600000", "64"),
        ("BR-VT", "77"),
        ("Đắc Lắc", "66"),
        ("Krông Pắk, Đắk Lắk", "654"),
        ("Phường V, Vị Thanh, Hậu Giang", "31327"),
        ("Phường 5, Vị Thanh, Hậu Giang", "31327"),
        ("Tam Xuân 1, Núi Thành, Quảng Nam", "20968"),
        ("NT Thái Bình, Đình Lập, Lạng Sơn", "06616"),
        ("TP BMT, Đắk Lắk", "643"),
        ("huyện Mỹ Hào, Hưng Yên", "328"),
        ("QUANBADINH", "001"),
        ("xã Đông Sang, thị xã Mộc Châu", "04030"),
        ("huyện đảo Phú Quý, Bình Thuận", "602"),
        ("Láng Lớn (Xã) - huyện Châu Đức - tỉnh Bà Rịa - Vũng Tàu", "26602"),
        ("xã Láng Lớn huyện Châu Đức tỉnh Bà Rịa - Vũng Tàu", "26602"),
    ],
)
def test_a_written_form_finds_its_unit(text: str, code: str) -> None:
    assert OLD.find(text).code == code
    assert OLD.find(unicodedata.normalize("NFD", text)).code == code


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("An Phú", 15),
        ("xa ia bang, huyen chu prong, tinh gia lai", 2),
        ("Huế", 1),
    ],
)
def test_what_may_mean_several_units_is_refused_with_all_of_them(text: str, count: int) -> None:
    (match,) = OLD.find_all([text])

    assert len(match.units) == count
    assert (match.state is MatchState.AMBIGUOUS) is (count > 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("23938 | Xã Ia Mơ | Huyện Chư Prông | Tỉnh Gia Lai", "23938"),
        ("Ia Mo Ward 23938", "23938"),
        ("xã An Phú 23602", "23602"),
        ("District 5 (Quan 5)", "774"),
        ("Quận 5 (Q5), TP.HCM", "774"),
        ("Phường Điện Ngọc, Thị Xã Điện Bàn, Quang Nam, Quảng Nam Province", "20563"),
        ("quan 5 ho chi minh vn", "774"),
    ],
)
def test_what_says_the_same_twice_is_read(text: str, code: str) -> None:
    """A code beside its name, a bracket with another spelling of the name, a province that is written twice."""
    assert OLD.find(text).code == code


@pytest.mark.parametrize(
    "text",
    [
        "23941 | Xã Ia Mơ | Huyện Chư Prông | Tỉnh Gia Lai",
        "Tân Thành (Hà Nội)",
        "District 5 (Quan 6)",
        "phường Gia Cẩm, Phú Thọ, Phú Thọ",
        "Phường Ia Kring, Gia Lai, Kon Tum",
        ("Phú Thuận", "Huế", "Thừa Thiên Huế"),
    ],
)
def test_what_contradicts_itself_is_refused(text: str | tuple[str, ...]) -> None:
    """The code of another unit, a bracket with another name, a town that has or had the name of its province."""
    assert OLD.find_all([text])[0].state is not MatchState.FOUND


def test_a_name_of_its_own_wins_over_the_other_name_of_another_unit() -> None:
    """Việt Lâm is a form of Nông trường Việt Lâm, and the own name of a commune of the same district."""
    viet_lam = OLD.find("Việt Lâm, Vị Xuyên, Hà Giang")
    farm = OLD.find("N.T Việt Lâm, Vị Xuyên, Hà Giang")

    assert (viet_lam.code, farm.code) == ("00967", "00916")
    assert OLD.find("xã Thạnh An, Vĩnh Thạnh, Cần Thơ").code == "31240"


def test_the_spelling_of_a_resolution_finds_the_unit_and_says_who_spells_it_so() -> None:
    unit = OLD.find("xã Sà Phìn, Đồng Văn, Hà Giang")
    by_law = [name for name in VIETNAM.names(unit) if name.source is NameSource.LAW]

    assert (unit.code, unit.name) == ("00736", "Xà Phìn")
    assert [(name.name, name.act, name.clause) for name in by_law] == [("Sà Phìn", "1684/NQ-UBTVQH15", "46")]


def test_a_refusal_says_which_part_failed_what_is_near_there_and_what_became_of_the_unit() -> None:
    gone = NEW.find_all(["phường Bến Nghé, TP.HCM"])[0].error
    kind = OLD.find_all(["xã Bến Nghé, Quận 1"])[0].error

    assert gone is not None
    assert kind is not None
    assert "not found: part 1 of 2; in thành phố Hồ Chí Minh (79)" in str(gone)
    assert "phường Bến Nghé (26740" in str(gone)
    assert "→ phường Sài Gòn (26740)" in str(gone)
    assert "in quận 1 (760, Hồ Chí Minh); nearest: phường Bến Nghé (26740, 1)" in str(kind)
    assert "không tìm thấy phần thứ 1 trong 2 phần; trong quận 1" in terms.message(kind, "vi")


def test_a_column_is_looked_up_at_once_with_a_result_for_each_row() -> None:
    rows = ["phường Bến Nghé, Quận 1, TP.HCM", ("Bến Nghé", "Quận 1", "Hồ Chí Minh"), "An Phú", "Không Đâu Cả"]

    found = VIETNAM.find_all(rows, day="2025-06-30")

    assert [match.state.value for match in found] == ["found", "found", "ambiguous", "unknown"]
    assert [unit.code for unit in found[0].units] == [unit.code for unit in found[1].units] == ["26740"]
    assert [match.unit is None for match in found] == [False, False, True, True]
    assert [None if match.error is None else match.error.code for match in found] == [
        None,
        None,
        "unit.name_ambiguous",
        "unit.name_unknown",
    ]
    assert pickle.loads(pickle.dumps(found)) == found


def test_the_rows_of_a_column_are_as_find_says() -> None:
    texts = [unit.name for unit in OLD][::97]

    for text, match in zip(texts, OLD.find_all(texts), strict=True):
        try:
            assert OLD.find(text) == match.unit
        except UnknownCodeError as error:
            assert match.error is not None
            assert str(match.error) == str(error)


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("12 Nguyễn Huệ, P. Bến Nghé, Q.1, TPHCM", "26740", "12 Nguyễn Huệ"),
        ("123 Lê Lợi Phường Bến Nghé Quận 1 TP HCM", "26740", "123 Lê Lợi"),
        ("TDP 4, phường Ia Kring, Pleiku", "23563", "TDP 4"),
        ("39/4 KP1, phường Tân Kiểng, Q7, TP HCM", "27472", "39/4 KP1"),
        ("402 Xã Đàn, phường Ô Chợ Dừa, Đống Đa, Hà Nội", "00190", "402 Xã Đàn"),
        ("phường Ia Kring, Pleiku (gần chợ, đối diện trường học)", "23563", ""),
        ("số 5 đường Trường Chinh, Pleiku, Gia Lai", "622", "số 5 đường Trường Chinh"),
    ],
)
def test_house_number_street_and_hamlet_are_read_away(text: str, code: str, rest: str) -> None:
    found = OLD.find_address(text)

    assert (found.unit.code, found.rest) == (code, rest)
    assert rest not in repr(found) or not rest


def test_an_address_in_a_ward_that_does_not_exist_is_refused() -> None:
    """The district would be understood, but the address names a ward: the answer would be a guess."""
    with pytest.raises(UnknownCodeError) as caught:
        OLD.find_address("12 Lê Lợi, P. Không Có, Q1, TP.HCM")

    assert caught.value.code == "unit.name_unknown"
    assert "in quận 1 (760" in str(caught.value)
    assert "Lê Lợi" not in str(caught.value)


@pytest.mark.parametrize("street", ["Lê Lợi", "Lê Lơị", "Xuân Thủy"])
def test_a_refused_address_does_not_name_its_street(street: str) -> None:
    """Communes elsewhere or of other days that have the name of the street, or one near it, are not named."""
    with pytest.raises(UnknownCodeError) as caught:
        OLD.find_address(f"{street}, P. Không Có, Q1, TP.HCM")

    assert "Lê Lợi" not in str(caught.value)
    assert "Xuân Thủy" not in str(caught.value)


def test_a_unit_of_another_level_than_asked_for_or_elsewhere_is_suggested() -> None:
    """The text is understood, but it is not the name of a unit of that level, or in that province."""
    gia_lai = OLD.find("tỉnh Gia Lai")

    (level,) = OLD.find_all(["Pleiku"], level="commune")
    (inside,) = OLD.find_all(["Ia Krel"], within=OLD.find("Pleiku"))
    (near,) = OLD.find_all(["Bến Nghé"], within=gia_lai)

    assert [unit.title for unit in level.near] == ["thành phố Pleiku"]
    assert inside.near == ()
    assert near.near == ()


def test_an_address_that_may_lie_in_several_units_is_refused() -> None:
    with pytest.raises(UnknownCodeError) as caught:
        OLD.find_address("12 Lê Lợi, xã Tân Thành")

    assert caught.value.code == "unit.name_ambiguous"


def test_other_names_are_dated_and_belong_to_a_table() -> None:
    village = Unit(
        level=Level.PROVINCE,
        code="99",
        versions=(UnitVersion(since=as_day("2020-01-01"), name="Tỉnh Thử", kind=UnitKind.TINH),),
        seen=as_day("2020-01-01"),
    )
    other = OtherName(
        unit=UnitRef.of("province", "99", "2020-01-01"),
        name="TT Thử",
        source=NameSource.PEOPLE,
        since=as_day("2021-01-01"),
        until=as_day("2021-12-31"),
    )
    table = Territory([village], known=OpenPeriod(since=as_day("2020-01-01")), names=[other])

    assert table.at("2021-06-30").find("TT Thử") == village
    assert table.at("2022-06-30").find_all(["TT Thử"])[0].state is MatchState.UNKNOWN
    assert table.names(village) == (other,)
    with pytest.raises(InvariantError):
        OtherName(unit=other.unit, name="x", source=NameSource.LAW, since=other.since, until=as_day("2020-01-01"))


def test_a_text_too_long_to_be_a_name_is_not_read() -> None:
    assert OLD.find_all(["Gia Lai," * 60])[0].state is MatchState.UNKNOWN


def test_a_unit_whose_own_name_has_brackets_is_found_by_it() -> None:
    since = as_day("2020-01-01")
    province = Unit(
        level=Level.PROVINCE,
        code="99",
        versions=(UnitVersion(since=since, name="Thử (giả lập)", kind=UnitKind.TINH),),
        seen=since,
    )
    commune = Unit(
        level=Level.COMMUNE,
        code="99001",
        versions=(UnitVersion(since=since, name="Một (giả lập)", kind=UnitKind.XA, parent=province.ref),),
        seen=since,
    )
    tree = Territory([province, commune], known=OpenPeriod(since=since)).at("2021-06-30")

    for text in (commune.title, f"{commune.title}, {province.title}", (commune.title, province.title), "xã Một"):
        assert tree.find_all([text])[0].unit == (None if text == "xã Một" else commune)
