"""The table form of types."""

from __future__ import annotations

import attrs
import pytest

from qcdc._kernel.values import field_of
from qcdc.errors import QcdcError
from qcdc.model import DutyDay, Figure, PersonalText, Petition, Reception, ReceptionSlot, Submission, Task
from qcdc.tables import CellKind, Column, columns_of
from qcdc.tables.headers import COMMON, GROUPS, HEADERS

TYPES = (Reception, Petition, DutyDay, ReceptionSlot, Submission, Figure, Task)


@pytest.mark.parametrize("cls", TYPES)
def test_every_column_of_a_register_has_a_vietnamese_header_of_its_own(cls: type) -> None:
    columns = columns_of(cls)

    assert not [one.field for one in columns if one.vi == one.field]
    assert len({one.vi for one in columns}) == len({one.en for one in columns}) == len(columns)


@pytest.mark.parametrize("cls", TYPES)
def test_every_required_field_has_a_required_column(cls: type) -> None:
    required = {one.field for one in columns_of(cls) if one.required}
    names = [field.name for field in attrs.fields(cls) if field_of(cls, field.name).default is attrs.NOTHING]

    missing = set(names) - required
    # A petitioner has no part that must be given, and the handling of a petition needs its unit.
    assert missing == ({"petitioner", "handlings"} if cls is Petition else set())
    assert cls is not Petition or "handling.unit" in required


def test_english_headers_have_no_vietnamese_letters() -> None:
    every = [*GROUPS.values(), *COMMON.values(), *(one for headers in HEADERS.values() for one in headers.values())]

    assert not [one.en for one in every if not one.en.isascii()]
    assert not [one.vi for one in every if one.vi == one.en]


def test_headers_that_another_field_prints_are_not_listed_twice() -> None:
    for name, headers in HEADERS.items():
        first = [one.vi for one in headers.values()]
        assert len(set(first)) == len(first), name


def test_a_column_knows_its_cells() -> None:
    by_field = {one.field: one for one in columns_of(Reception)}

    assert by_field["day"].kind is CellKind.DAY
    assert by_field["visitor.name"].kind is CellKind.PERSONAL
    assert by_field["petition_kinds"].several
    assert by_field["visitor.name"].vi_group == "Người đến"
    assert isinstance(by_field["id"], Column)
    assert by_field["day"].text("en") == "Day"


@attrs.frozen
class Own:
    """A class of the user, which no register has."""

    name: str


@pytest.mark.parametrize("cls", [int, "Reception", PersonalText, Own])
def test_other_types_are_refused(cls: object) -> None:
    with pytest.raises(QcdcError) as caught:
        columns_of(cls)  # type: ignore[arg-type]

    assert caught.value.code == "tables.type"
