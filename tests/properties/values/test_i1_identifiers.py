from __future__ import annotations

from collections.abc import Callable
from traceback import TracebackException
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc.errors import QcdcError
from qcdc.identifiers import AgencyId, NumberTemplate, PersonalNumber, RegisterNumber, parse_agency_id
from qcdc.law import parse_reference
from qcdc.model import PersonalText, Petitioner, Signatory, evolve
from qcdc.testing.coding import agency_ids, number_templates, personal_numbers, register_numbers
from qcdc.vocab import AgencyIdShape, PersonalNumberKind, PetitionerKind, Sex

RIGHT, LEFT = AgencyIdShape.RIGHT_TO_LEFT, AgencyIdShape.LEFT_TO_RIGHT


@never_empty("every identifier is written and read")
@given(agency_ids())
def test_an_agency_id_is_read_as_it_is_written(one: AgencyId) -> None:
    """I1: format and parse of an identifier of a body are inverse; its shape is known from the text but for rare texts."""
    assert parse_agency_id(f" {str(one).lower()} ", shape=one.shape) == one
    try:
        assert parse_agency_id(str(one)) == one
    except QcdcError as error:
        assert error.code == "agency_id.ambiguous"
        assert {parse_agency_id(str(one), shape=shape).shape for shape in (RIGHT, LEFT)} == {RIGHT, LEFT}


@floor("it has a parent", share=0.6)
@given(agency_ids())
def test_parents_go_up_one_level_at_a_time_and_end_at_the_top(one: AgencyId) -> None:
    """I1: each parent is nearer the top, has its top, and shares every group above the level left."""
    nonempty(one.parent is not None)
    found: AgencyId | None = one
    while found is not None:
        above = found.parent
        assert found.top == one.top
        if above is None:
            assert found.level == 1
        else:
            assert above.level < found.level
            assert above.groups[: above.level] == found.groups[: above.level]
        found = above


def test_what_is_known_of_agency_ids() -> None:
    """I1: both shapes of Quảng Ninh; the rare text that fits both asks for its shape."""
    assert parse_agency_id("000.00.00.H49").groups == ("H49", "00", "00", "000")
    assert str(parse_agency_id("012.34.56.H49").parent) == "000.34.56.H49"
    assert parse_agency_id("H55.242").level == 2
    with pytest.raises(QcdcError, match="both shapes"):
        parse_agency_id("H49.01.02.H08")
    assert parse_agency_id("H49.01.02.H08", shape=LEFT).top == "H49"
    assert parse_agency_id("H49.01.02.H08", shape=RIGHT).top == "H08"


@floor("it has a year or a body")
@given(number_templates(), register_numbers())
def test_a_register_number_is_read_as_it_is_written(template: NumberTemplate, number: RegisterNumber) -> None:
    """I2: format and parse of a number by a template are inverse, for every template and number."""
    fitted = evolve(
        number,
        year=(number.year or 2026) if "{year}" in template.pattern else None,
        agency=(number.agency or "H49.12") if "{agency}" in template.pattern else None,
    )
    nonempty("{year}" in template.pattern or "{agency}" in template.pattern)
    assert template.parse(f" {template.format(fitted)} ") == fitted
    if fitted != number:
        with pytest.raises(QcdcError, match="exactly the parts"):
            template.format(number)


@pytest.mark.parametrize("text", ["1/2026/KN", "017/2026/KN", "0017/2026/KN"])
def test_a_number_with_more_or_fewer_zeros_is_the_same_number(text: str) -> None:
    """I2: registers drop and add zeros."""
    template = NumberTemplate(pattern="{serial:3}/{year}/KN")
    assert template.parse(text) == RegisterNumber(serial=1 if text[0] == "1" else 17, year=2026)


@pytest.mark.parametrize("text", ["05/2021/TT-TTCP", "1811/QĐ-UBND", "124-QĐ/TW"])
def test_numbers_of_documents_are_read_by_the_law(text: str) -> None:
    """I2: official documents need no template."""
    assert str(parse_reference(text)) == text


@floor("it has digits", share=0.6)
@given(personal_numbers())
def test_a_personal_number_shows_nothing(number: PersonalNumber) -> None:
    """I3: no digits of a personal number in repr or str, of it or of what holds it, nor where it is refused."""
    digits = number.text.reveal()
    nonempty(digits[0].isdigit())
    who = Petitioner(kind=PetitionerKind.INDIVIDUAL, signatories=(Signatory(id_number=number.text),))
    wrong: Any = digits
    shown = [repr(number), str(number), f"{number}", repr(who), *_refusals(wrong, number)]
    assert not any(digits in text for text in shown)
    assert PersonalNumber.of(digits) == number


def _refusals(digits: Any, number: PersonalNumber) -> list[str]:
    """What a reporter of locals prints of the frames of the library, and what the errors say."""
    found: list[str] = []
    other = next(kind for kind in PersonalNumberKind if kind is not number.kind)
    refused: tuple[Callable[[], object], ...] = (
        lambda: PersonalNumber.of(digits + "\u0007"),
        lambda: PersonalNumber(text=digits),
        lambda: evolve(number, kind=other),
    )
    for refuse in refused:
        with pytest.raises(QcdcError) as caught:
            refuse()
        told = TracebackException.from_exception(caught.value, capture_locals=True)
        found += [repr(frame.locals) for frame in told.stack if frame.filename != __file__]
        found += [str(caught.value), repr(caught.value)]
    return found


@never_empty("every number of twelve digits states a sex and a year")
@given(st.integers(0, 9), st.integers(0, 99), st.integers(0, 999_999))
def test_sex_and_year_are_those_of_the_fourth_to_sixth_digit(century: int, year: int, serial: int) -> None:
    """I3: 0 and 1 are the men and women of the 1900s, 2 and 3 of the 2000s; stated alike, nothing is odd."""
    number = PersonalNumber.of(f"064{century}{year:02}{serial:06}")
    sex = Sex.MALE if century in {0, 2, 4, 6, 8} else Sex.FEMALE
    born = 1900 + century // 2 * 100 + year
    assert (number.prefix(), number.sex(), number.birth_year()) == ("064", sex, born)
    assert number.oddities(sex=sex, born=PersonalText.of(f"05/01/{born}")) == ()
    other = Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE
    assert [odd.value for odd in number.oddities(sex=other, born=PersonalText.of(str(born + 1)))] == ["sex", "year"]


def test_other_texts_are_kept_without_a_kind() -> None:
    """I3: only a number of another shape than stated is refused."""
    for text in ("ABC", "12345", "051***", "064 085 000 00"):
        assert PersonalNumber.of(text).kind is None
    assert PersonalNumber(kind=PersonalNumberKind.PERSONAL_ID, text=PersonalText.withheld()).sex() is None
