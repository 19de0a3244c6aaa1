"""Decided numbers: agency identifiers level by level, templates of registers, oddities of personal numbers."""

from __future__ import annotations

from typing import Any

import pytest

from qcdc.errors import InvariantError, QcdcError
from qcdc.identifiers import AgencyId, NumberTemplate, PersonalNumber, RegisterNumber, parse_agency_id
from qcdc.model import PersonalText
from qcdc.vocab import AgencyIdShape, NumberOddity, PersonalNumberKind, Sex

LEFT, RIGHT = AgencyIdShape.LEFT_TO_RIGHT, AgencyIdShape.RIGHT_TO_LEFT


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


@pytest.mark.parametrize(
    ("text", "level", "parent"),
    [
        ("000.00.00.H49", 1, None),
        ("000.00.12.H49", 2, "000.00.00.H49"),
        ("000.34.12.H49", 3, "000.00.12.H49"),
        ("056.34.12.H49", 4, "000.34.12.H49"),
        ("056.00.12.H49", 4, "000.00.12.H49"),
        ("056.00.00.H49", 4, "000.00.00.H49"),
        ("H49", 1, None),
        ("H49.12", 2, "H49"),
        ("H49.00", 2, "H49"),
        ("H49.12.7.1", 4, "H49.12.7"),
    ],
)
def test_a_level_and_what_is_above_it(text: str, level: int, parent: str | None) -> None:
    found = parse_agency_id(text)

    assert (found.level, None if found.parent is None else str(found.parent)) == (level, parent)
    assert (found.top, str(found)) == ("H49", text)


def test_an_identifier_without_any_digit_is_of_the_first_level() -> None:
    assert AgencyId(shape=RIGHT, groups=("H00", "00", "00", "000")).level == 1
    assert AgencyId(shape=RIGHT, groups=("H00", "00", "00", "000")).parent is None


@pytest.mark.parametrize("text", ["", ".", "H49.", "H49..12", "H49 12", "h49-12", "H49.Đ"])
def test_other_signs_are_no_identifier(text: str) -> None:
    error = told(lambda: parse_agency_id(text))

    assert (error.code, error.attribute) == ("agency_id.malformed", "text")


@pytest.mark.parametrize("text", ["H49.12", "00.00.00.H49", "000.00.00.049", "000.00.00.00.H49"])
def test_a_text_of_one_shape_is_not_read_in_the_other(text: str) -> None:
    error = told(lambda: parse_agency_id(text, shape=RIGHT))

    assert (error.code, error.attribute) == ("agency_id.malformed", "text")
    assert parse_agency_id(text, shape=LEFT).shape is LEFT


def test_a_text_that_fits_both_shapes_needs_one() -> None:
    assert (told(lambda: parse_agency_id("H49.01.02.H08")).code) == "agency_id.ambiguous"
    assert told(lambda: parse_agency_id("H49.01.02.H08")).attribute == "text"
    assert parse_agency_id("H4A.01.02.H08").shape is RIGHT
    assert parse_agency_id("H49.01.02.H0A").shape is LEFT
    assert told(lambda: parse_agency_id("H49", shape="left")).attribute == "shape"  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_an_identifier_has_at_most_35_signs() -> None:
    assert len(str(parse_agency_id("H49." + "1" * 31))) == 35
    error = told(lambda: parse_agency_id("H49." + "1" * 32))
    assert (error.code, error.attribute, error.params) == ("agency_id.too_long", "text", {"limit": 35})
    error = told(lambda: AgencyId(shape=LEFT, groups=("H49", "1" * 32)))
    assert (error.attribute, error.params) == ("groups", {"limit": 35})


def test_an_identifier_has_a_group() -> None:
    assert told(lambda: AgencyId(shape=LEFT, groups=())).attribute == "groups"


@pytest.mark.parametrize("serial", [1, 999_999_999])
def test_a_serial_number_has_nine_digits_at_most(serial: int) -> None:
    template = NumberTemplate(pattern="{serial}/KN")

    assert template.parse(f"{serial}/KN") == RegisterNumber(serial=serial)
    assert told(lambda: RegisterNumber(serial=1_000_000_000)).code == "register_number.serial"
    assert told(lambda: template.parse("1234567890/KN")).code == "number_template.malformed"
    assert told(lambda: template.parse("0/KN")).code == "register_number.serial"


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("{serial}/{month}", "number_template.field"),
        ("{serial}/{year:4}", "number_template.field"),
        ("{serial}/{agency:2}", "number_template.field"),
        ("{serial:0}", "number_template.field"),
        ("{serial:10}", "number_template.field"),
        ("{serial", "number_template.field"),
        ("serial}", "number_template.field"),
        ("{}{serial}", "number_template.field"),
        ("{year}/KN", "number_template.serial"),
        ("KN", "number_template.serial"),
        ("{serial}-{serial}", "number_template.serial"),
        ("{serial}/{year}/{year}", "number_template.serial"),
        ("{agency}{serial}", "number_template.unseparated"),
        ("{serial}{agency}", "number_template.unseparated"),
        ("{serial}KN{agency}", "number_template.unseparated"),
        ("{agency}.{serial}", "number_template.unseparated"),
        ("{agency}{year}{serial}", "number_template.unseparated"),
        ("/{agency}1{serial}/", "number_template.unseparated"),
    ],
)
def test_a_template_that_cannot_be_read_back_is_refused(pattern: str, code: str) -> None:
    error = told(lambda: NumberTemplate(pattern=pattern))

    assert (error.code, error.attribute) == (code, "pattern")
    if code == "number_template.field":
        assert error.params == {"known": ("serial", "year", "agency")}


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("{serial}", "7"),
        ("{serial:1}", "7"),
        ("{serial:4}", "0007"),
        ("{serial:9}", "000000007"),
        ("{serial:3}/{year}", "007/2026"),
        ("{agency}/{serial}", "H49.12/7"),
        ("{serial}-{agency}", "7-H49.12"),
        ("{serial}{year}", "72026"),
        ("{agency}{year}-{serial:2}", "H49.122026-07"),
        ("số {serial}/KN (x)", "số 7/KN (x)"),
    ],
)
def test_a_number_is_written_by_its_template_and_read_again(pattern: str, written: str) -> None:
    template = NumberTemplate(pattern=pattern)
    number = RegisterNumber(
        serial=7,
        year=2026 if "{year}" in pattern else None,
        agency="H49.12" if "{agency}" in pattern else None,
    )

    assert template.format(number) == written
    if "{agency}{year}" not in pattern:
        assert template.parse(f"  {written} ") == number


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        ("{serial:3}/KN", "017/KN"),
        ("{serial}/{year}", "17/2026"),
        ("{agency}/{serial}", "H49/17"),
        ("{serial}/{year}/{agency}", "17/2026/H49"),
    ],
)
def test_a_refused_number_is_told_an_example(pattern: str, example: str) -> None:
    template = NumberTemplate(pattern=pattern)
    error = told(lambda: template.parse("x"))
    assert (error.code, error.attribute) == ("number_template.malformed", "text")
    assert (error.params["example"], str(error.params["value"])) == (example, "a text of 1 characters")

    wrong = RegisterNumber(serial=1, year=None if "{year}" in pattern else 2026, agency="H49")
    if pattern != "{serial}/{year}/{agency}":
        error = told(lambda: template.format(wrong))
        assert (error.code, error.attribute, error.params) == (
            "number_template.parts",
            "number",
            {"example": example},
        )


@pytest.mark.parametrize("year", ["1899", "2100", "1800", "20266", "202"])
def test_a_template_reads_years_of_two_centuries(year: str) -> None:
    template = NumberTemplate(pattern="{serial}/{year}")

    assert told(lambda: template.parse(f"1/{year}")).code == "number_template.malformed"
    assert template.parse("1/1900").year == 1900
    assert template.parse("1/2099").year == 2099


@pytest.mark.parametrize("agency", ["ubnd", "H49.", ".H49", "H 49", "H49..1", ""])
def test_the_code_of_an_agency_is_capital_letters_digits_and_points(agency: str) -> None:
    assert told(lambda: RegisterNumber(serial=1, agency=agency)).attribute == "agency"
    assert RegisterNumber(serial=1, agency="UBND.Đ1").agency == "UBND.Đ1"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("064085000001", PersonalNumberKind.PERSONAL_ID),
        ("064 085.000-001", PersonalNumberKind.PERSONAL_ID),
        ("230123456", PersonalNumberKind.OLD_CARD),
        ("230.123.456", PersonalNumberKind.OLD_CARD),
        ("23012345", None),
        ("2301234567", None),
        ("06408500000", None),
        ("0640850000011", None),
        ("٠٦٤٠٨٥٠٠٠٠٠١", None),
        ("x64085000001", None),
    ],
)
def test_the_number_of_digits_is_the_kind(text: str, kind: PersonalNumberKind | None) -> None:
    assert PersonalNumber.of(text).kind is kind
    assert PersonalNumber.of(PersonalText.of(text)).kind is kind


def test_a_number_of_another_length_than_its_kind_is_refused() -> None:
    for kind, count in ((PersonalNumberKind.PERSONAL_ID, 12), (PersonalNumberKind.OLD_CARD, 9)):
        error = told(lambda of=kind: PersonalNumber(kind=of, text=PersonalText.of("12345")))
        assert (error.code, error.attribute, error.params) == ("personal_number.kind", "kind", {"count": count})
        assert PersonalNumber(kind=kind, text=PersonalText.withheld()).kind is kind


@pytest.mark.parametrize("text", ["230123456", "12345", "x"])
def test_only_a_personal_id_states_anything(text: str) -> None:
    number = PersonalNumber.of(text)

    assert (number.prefix(), number.sex(), number.birth_year()) == (None, None, None)
    assert number.oddities(sex=Sex.MALE, born=PersonalText.of("1985")) == ()


@pytest.mark.parametrize(
    ("prefix", "odd"),
    [("064", False), ("001", False), ("096", False), ("003", True), ("000", True), ("097", True), ("164", True)],
)
def test_a_prefix_of_no_province_is_odd(prefix: str, odd: bool) -> None:
    number = PersonalNumber.of(f"{prefix}085000001")

    assert number.prefix() == prefix
    assert number.oddities() == ((NumberOddity.PREFIX,) if odd else ())


@pytest.mark.parametrize(
    ("born", "odd"),
    [
        ("1985", False),
        ("05/01/1985", False),
        ("1986", True),
        ("khoảng 1986", True),
        ("1985 hoặc 1986", False),
        ("1986 hoặc 1987", False),
        ("1986, 1986", True),
        ("85", False),
        ("19866", False),
        ("3986", False),
    ],
)
def test_another_year_of_birth_is_odd_if_one_is_clearly_stated(born: str, odd: bool) -> None:
    number = PersonalNumber.of("064085000001")

    assert number.oddities(born=PersonalText.of(born)) == ((NumberOddity.YEAR,) if odd else ())
    assert number.oddities(born=PersonalText.withheld()) == ()
    assert number.oddities() == ()


def test_another_sex_is_odd() -> None:
    number = PersonalNumber.of("064085000001")

    assert number.oddities(sex=Sex.FEMALE) == (NumberOddity.SEX,)
    assert number.oddities(sex=Sex.MALE) == ()
    everything = PersonalNumber.of("003085000001").oddities(sex=Sex.FEMALE, born=PersonalText.of("1990"))
    assert everything == (NumberOddity.PREFIX, NumberOddity.SEX, NumberOddity.YEAR)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InvariantError):
        PersonalNumber.of("064085000001\u0007")
    assert str(PersonalNumber.of("064085000001")) == "***"


@pytest.mark.parametrize("wrong", [7, None, b"H49", ["H49"]])
def test_what_is_no_text_and_no_number_is_refused_by_name(wrong: Any) -> None:
    template = NumberTemplate(pattern="{serial}")

    for attempt, name in (
        (lambda: parse_agency_id(wrong), "text"),
        (lambda: template.parse(wrong), "text"),
        (lambda: template.format(wrong), "number"),
        (lambda: NumberTemplate(pattern=wrong), "pattern"),
    ):
        error = told(attempt)
        assert (error.code, error.attribute) == ("type.wrong", name)
