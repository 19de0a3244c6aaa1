"""Columns of restated numbers: what is refused, and what they give away."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qcdc import aggregate, gazetteer
from qcdc.errors import QcdcError
from qcdc.model import Share, UnitRef, evolve
from qcdc.vocab import RestatementQuality

VIETNAM = gazetteer.vietnam()
DAY, ONTO = "2025-06-30", "2025-07-01"
# Xã Đak Đoa (23677) was formed from three whole communes.
THREE = [edge.source.code for edge in VIETNAM.lineage.predecessors(VIETNAM.get("23677", on=ONTO))]


def restate(units: object, numbers: object, indicator: str = "reception.visits") -> aggregate.RestatedColumns:
    return aggregate.restate_columns(
        units,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        numbers,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        indicator=indicator,
        day=DAY,
        onto=ONTO,
        territory=VIETNAM,
    )


def test_three_communes_become_one_row() -> None:
    columns = restate(THREE, [10, 20, None])

    row = next(row for row, unit in enumerate(columns.units) if unit.code == "23677")
    assert (columns.numbers[row], columns.reported[row], columns.expected[row]) == (30, 2, 3)
    assert columns.qualities[row] is RestatementQuality.EXACT
    assert columns.text(row, "en", territory=VIETNAM) == (
        "Exact: it consists of the whole of thị trấn Đăk Đoa (23677), xã Tân Bình (23704), xã Glar (23707)."
    )


def test_columns_are_a_frame_by_name() -> None:
    found = restate(THREE, [1, 2, 3]).to_dict()

    assert {len(column) for column in found.values()} == {3321}
    row = found["code"].index("23677")
    assert {name: column[row] for name, column in found.items()} == {
        "code": "23677",
        "since": VIETNAM.get("23677", on=ONTO).valid_from,
        "number": 6,
        "area_number": 6,
        "quality": "exact",
        "reason": "whole_units",
        "reported": 3,
        "expected": 3,
        "presumed": False,
        "provisional": False,
    }


REFUSED: list[tuple[object, object, str, str, str]] = [
    ([], [], "reception.visits", "total.nothing", "units"),
    (["23632"], [1, 2], "reception.visits", "columns.length", "numbers"),
    (["23632", "23632"], [1, 2], "reception.visits", "total.twice", "units"),
    (["23632", UnitRef.of("province", "64", DAY)], [1, 2], "reception.visits", "total.mismatch", "units"),
    (["23632"], [1.0], "reception.visits", "type.wrong", "numbers"),
    (["23632"], [True], "reception.visits", "type.wrong", "numbers"),
    (["23632"], ["1"], "reception.visits", "type.wrong", "numbers"),
    (["23632"], [10**16], "reception.visits", "number.too_large", "numbers"),
    (["23632"], [Decimal("88.9")], "case.resolved_rate", "total.rate", "numbers"),
    (THREE[:2], [1, Share(part=1, whole=2)], "reception.visits", "total.mismatch", "numbers"),
    (["99999"], [1], "reception.visits", "unit.unknown", "code"),
    ([UnitRef.of("commune", "23677", "2025-07-01")], [1], "reception.visits", "restate.unit", "units"),
    (["23632"], [1], "reception.visitors", "indicator.unknown", "indicator"),
    ("23632", [1], "reception.visits", "type.wrong", "units"),
]


@pytest.mark.parametrize(("units", "numbers", "indicator", "code", "field"), REFUSED)
def test_what_is_no_column_of_units_is_refused(
    units: object, numbers: object, indicator: str, code: str, field: str
) -> None:
    with pytest.raises(QcdcError) as caught:
        restate(units, numbers, indicator)

    assert (caught.value.code, caught.value.attribute) == (code, field)


def test_columns_of_unequal_length_and_rows_that_do_not_exist_are_refused() -> None:
    columns = restate(THREE, [1, 2, 3])

    with pytest.raises(QcdcError) as shorter:
        evolve(columns, numbers=columns.numbers[1:])
    with pytest.raises(QcdcError) as beyond:
        columns.text(3321, "vi")

    assert (shorter.value.code, shorter.value.attribute) == ("columns.length", "numbers")
    assert (beyond.value.code, beyond.value.attribute) == ("columns.row", "row")
