"""Decided cases: which field or argument an error names, and that no text that may be a name is repeated."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

import pytest

from participation_records import commune_year, head_term
from qcdc import UnitRef, aggregate, dates, gazetteer, law
from qcdc._kernel.language import as_language
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import Amounts, ExpectedBodies

ANY = cast("Any", 3)
NOT_A_DAY = "30 June"

FAULTS: dict[str, tuple[Callable[[], object], str, str]] = {
    "a body that is a number": (lambda: ExpectedBodies.of([ANY]), "type.wrong", "units"),
    "a body that is no list": (lambda: ExpectedBodies.of(ANY), "type.wrong", "units"),
    "more villages than there are": (
        lambda: commune_year(villages=1, conferences="2023-03-01 2023-03-02"),
        "count.part_above_whole",
        "conferences",
    ),
    "a head on no day": (lambda: head_term("2023-01-01").holds(NOT_A_DAY), "day.malformed", "on"),
    "records on no day": (
        lambda: aggregate.responsible_units([], on=NOT_A_DAY, territory=gazetteer.vietnam()),
        "day.malformed",
        "on",
    ),
    "a limit on no day": (
        lambda: law.shipped().limit_or_none("complaint.acceptance", on=NOT_A_DAY),
        "day.malformed",
        "on",
    ),
    "no limit on no day": (
        lambda: law.shipped().why_no_limit("complaint.acceptance", "en", on=NOT_A_DAY),
        "day.malformed",
        "on",
    ),
    "a day after no day": (lambda: dates.day_after(NOT_A_DAY), "day.malformed", "day"),
    "an area that is no number": (
        lambda: Amounts(residential_land=Decimal("NaN")),
        "number.not_finite",
        "residential_land",
    ),
    "a name without parts": (lambda: gazetteer.vietnam().at("2026-07-01").find([]), "type.wrong", "text"),
    "a language that is a number": (lambda: as_language(ANY), "language.unknown", "language"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_an_error_names_what_is_wrong(name: str) -> None:
    ask, code, attribute = FAULTS[name]
    with pytest.raises(QcdcError) as caught:
        ask()

    assert (caught.value.code, caught.value.attribute) == (code, attribute)


@pytest.mark.parametrize(
    ("given", "shown"),
    [("fr", "'fr'"), ("Nguyễn Văn A", "a text of 12 characters"), ("francais", "a text of 8 characters")],
)
def test_only_a_short_language_is_repeated(given: str, shown: str) -> None:
    with pytest.raises(InvariantError) as caught:
        as_language(given)

    assert str(caught.value.params["value"]) == shown


@pytest.mark.parametrize(
    ("since", "until", "day", "holds"),
    [
        ("2023-01-01", "", "2022-12-31", False),
        ("2023-01-01", "", "2023-01-01", True),
        ("2023-01-01", "2025-06-30", "2025-06-30", True),
        ("2023-01-01", "2025-06-30", "2025-07-01", False),
    ],
)
def test_a_head_of_a_village_is_in_office_from_the_first_day_to_the_last(
    since: str, until: str, day: str, holds: bool
) -> None:
    assert head_term(since, until).holds(day) is holds


def test_expected_bodies_are_of_the_units() -> None:
    unit = UnitRef.of("commune", "23677", "2026-07-01")

    assert ExpectedBodies.of([unit]).units == {unit}
