"""Data values of DHIS2: periods, bodies, categories, stocks, and the example's roll-up."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from builders import GIA_LAI, H1, figure
from qcdc import gazetteer, terms
from qcdc.catalogue import Term
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.exchange import dhis2
from qcdc.model import Coverage, Figure, UnitBody, evolve
from qcdc.vocab import BodyKind, Level

VIETNAM = gazetteer.vietnam()
ELEMENT, OTHER, COMBINATION = "f7n9E0hX8qk", "Ix2HsbDMLea", "bRowv6yZOF2"


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (Period.month(2023, 1), "202301"),
        (Period.month(2023, 12), "202312"),
        (Period.quarter(2023, 1), "2023Q1"),
        (Period.quarter(2023, 4), "2023Q4"),
        (Period.half_year(2023, 1), "2023S1"),
        (Period.half_year(2023, 2), "2023S2"),
        (Period.year(2023), "2023"),
        (Period.between("2023-06-30", "2023-06-30"), "20230630"),
        (Period.between("2023-01-01", "2023-06-30"), "2023S1"),
        (Period.between("2023-01-02", "2023-01-08"), "2023W1"),
        (Period.between("2021-01-04", "2021-01-10"), "2021W1"),
    ],
)
def test_a_period_has_its_name_in_dhis2(period: Period, name: str) -> None:
    assert dhis2.period_name(period) == name


@pytest.mark.parametrize(
    "period",
    [
        Period.statutory_half_year(2023, 1),
        Period.statutory_year(2023),
        Period.statutory_quarter(2023, 2),
        Period.nine_months(2023),
        Period.between("2022-12-15", "2023-06-14"),
        Period.between("2023-01-01", "2023-01-07"),
    ],
)
def test_a_window_that_dhis2_does_not_have_is_refused_with_the_reason(period: Period) -> None:
    with pytest.raises(InvariantError) as caught:
        dhis2.period_name(period)

    assert caught.value.code == "dhis2.period"
    assert "DHIS2 không có kỳ từ" in terms.message(caught.value, "vi")


def test_a_value_has_its_unit_of_measure_and_its_marks() -> None:
    given = evolve(
        figure("reception.visits", 1_202),
        coverage=Coverage(reported=108, expected=136, kind=BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE),
        provisional=True,
    )

    written = dhis2.write_values([given], data_elements={"reception.visits": ELEMENT}, units=VIETNAM)

    assert json.loads(written.document) == {
        "dataValues": [
            {
                "dataElement": ELEMENT,
                "period": "2023S1",
                "orgUnit": "pIxqjfeVBOO",
                "value": "1202",
                "comment": "lượt; 108/136 UBND cấp xã; tạm tính; số liệu giả lập",
            }
        ]
    }
    assert (written.count, written.left_out) == (1, ())
    english = dhis2.write_values(
        [given], data_elements={"reception.visits": ELEMENT}, units=VIETNAM.at("2023-06-30"), language="en"
    )
    assert b'"comment": "visit' in english.document


def test_categories_have_a_combination_and_bodies_are_asked_for() -> None:
    complaints = Figure.of("petition.received", GIA_LAI, 3, by={"kind": "complaint"}, period=H1, origins="synthetic")
    total = evolve(complaints, categories=(), value=5)
    department = UnitBody.of("department", "Sở Nội vụ (giả lập)")
    elements: dict[str | Term, str] = {
        "petition.received": OTHER,
        Term.of("petition.received", kind="complaint"): f"{ELEMENT}.{COMBINATION}",
    }

    written = dhis2.write_values(
        [total, complaints, evolve(total, body=department, value=1)], data_elements=elements, units=VIETNAM
    )

    rows = json.loads(written.document)["dataValues"]
    assert [(row["dataElement"], row.get("categoryOptionCombo"), row["value"]) for row in rows] == [
        (OTHER, None, "5"),
        (ELEMENT, COMBINATION, "3"),
    ]
    assert [one.reason.code for one in written.left_out] == ["dhis2.scope"]
    own = dhis2.write_values(
        [total, evolve(total, body=department, value=1)], data_elements=elements, units=VIETNAM, body=department
    )
    assert [row["value"] for row in json.loads(own.document)["dataValues"]] == ["1"]
    assert [one.figure.body for one in own.left_out] == [None]


def test_a_stock_is_written_for_its_day_and_a_decimal_with_its_digits() -> None:
    stock = Figure.of("case.pending", GIA_LAI, 4, as_of="2023-06-30", origins="published", source="Giả lập")
    land = Figure.of(
        "case.pending",
        GIA_LAI,
        Decimal("1.50"),
        as_of="2023-06-29",
        origins="synthetic",
        measure="other",
        unit_word="sào",
    )

    written = dhis2.write_values([stock, land], data_elements={"case.pending": ELEMENT}, units=VIETNAM)

    rows = json.loads(written.document)["dataValues"]
    assert [(row["period"], row["value"], row["comment"].split(";")[0]) for row in rows] == [
        ("20230629", "1.50", "sào"),
        ("20230630", "4", "vụ việc"),
    ]


def test_a_figure_of_an_unknown_unit_is_left_out() -> None:
    odd = Figure.of("reception.visits", evolve(GIA_LAI, code="00"), 3, period=H1, origins="synthetic")

    written = dhis2.write_values([odd], data_elements={"reception.visits": ELEMENT}, units=VIETNAM)

    assert [(one.figure, one.reason.code) for one in written.left_out] == [(odd, "unit.unknown")]
    assert written.document == b'{\n  "dataValues": []\n}\n'
    assert "00" not in repr(written)


def test_a_unit_is_found_by_any_day_of_its_life() -> None:
    late = Figure.of("reception.visits", evolve(GIA_LAI, on=H1.end), 3, period=H1, origins="synthetic")

    written = dhis2.write_values([late], data_elements={"reception.visits": ELEMENT}, units=VIETNAM)

    assert b'"orgUnit": "pIxqjfeVBOO"' in written.document


def test_a_unit_whose_parent_the_table_lacks_has_no_total_above() -> None:
    tree = VIETNAM.at("2026-01-01")
    commune = tree.get("23677")
    figures = [
        Figure.of("reception.visits", unit, 3, period=Period.month(2025, 12), origins="synthetic")
        for unit in (tree.parent(commune), commune)
        if unit is not None
    ]

    written = dhis2.write_values(figures, data_elements={"reception.visits": ELEMENT}, units=tree)

    assert [one.reason.code for one in written.left_out] == ["dhis2.total"]
    assert "tỉnh" in terms.message(written.left_out[0].reason, "vi") or "thành phố" in str(written.left_out[0].reason)
