"""The bounds of identifiers: the last value that is allowed, and the first that is not."""

from __future__ import annotations

import pytest

from qcdc.errors import InvariantError
from qcdc.identifiers import AgencyId, RegisterNumber
from qcdc.vocab import AgencyIdShape

LEFT, RIGHT = AgencyIdShape.LEFT_TO_RIGHT, AgencyIdShape.RIGHT_TO_LEFT


def test_an_identifier_of_the_newer_shape_has_at_most_35_signs() -> None:
    longest = AgencyId(shape=LEFT, groups=("H49", "1" * 15, "2" * 15))
    with pytest.raises(InvariantError) as caught:
        AgencyId(shape=LEFT, groups=("H49", "1" * 15, "2" * 16))

    assert len(str(longest)) == 35
    assert (caught.value.code, caught.value.attribute) == ("agency_id.too_long", "groups")


@pytest.mark.parametrize(
    ("shape", "groups", "code"),
    [
        (LEFT, ("H49", "a"), "agency_id.group"),
        (RIGHT, ("H49", "12", "00"), "agency_id.old"),
        (RIGHT, ("h49", "12", "00", "000"), "agency_id.group"),
        (RIGHT, ("49H", "12", "00", "000"), "agency_id.old"),
    ],
)
def test_groups_that_no_identifier_has_are_refused(shape: AgencyIdShape, groups: tuple[str, ...], code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        AgencyId(shape=shape, groups=groups)

    assert (caught.value.code, caught.value.attribute) == (code, "groups")


@pytest.mark.parametrize("year", [1900, 2099])
def test_a_register_number_is_of_the_years_1900_to_2099(year: int) -> None:
    assert RegisterNumber(serial=1, year=year).year == year


@pytest.mark.parametrize(
    ("fields", "attribute"),
    [
        ({"serial": 0}, "serial"),
        ({"serial": 1, "year": 1899}, "year"),
        ({"serial": 1, "year": 2100}, "year"),
        ({"serial": 1, "agency": "ubnd"}, "agency"),
    ],
)
def test_a_register_number_that_cannot_be_is_refused(fields: dict[str, int], attribute: str) -> None:
    with pytest.raises(InvariantError) as caught:
        RegisterNumber(**fields)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert (caught.value.code, caught.value.attribute) == (f"register_number.{attribute}", attribute)
