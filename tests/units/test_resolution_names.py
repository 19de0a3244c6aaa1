"""The names and clauses of the communes of 1 July 2025 against the resolutions, and the list of corrections."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable

import check_gazetteer as check
import pytest

from qcdc import gazetteer
from qcdc._kernel.data import package_bytes
from qcdc.model import UnitRef
from qcdc.vocab import Level

Rows = list[dict[str, str]]

TONE = {
    "07330": ("Phúc Hòa", "Phúc Hoà"),
    "29254": ("Nguyệt Hóa", "Nguyệt Hoá"),
    "29362": ("Hùng Hòa", "Hùng Hoà"),
    "29371": ("Tân Hòa", "Tân Hoà"),
    "29398": ("Hòa Thuận", "Hoà Thuận"),
    "29516": ("Trường Long Hòa", "Trường Long Hoà"),
    "31891": ("Hòa Bình", "Hoà Bình"),
    "32041": ("Hòa Thành", "Hoà Thành"),
}
"""Names that differ only in the place of the tone mark: in the table, and in the resolution."""

STATED = (
    "1654 An Giang: 102 85 14 3",
    "1655 Cà Mau: 64 55 9 0",
    "1656 Hà Nội: 126 75 51 0",
    "1657 Cao Bằng: 56 53 3 0",
    "1658 Bắc Ninh: 99 66 33 0",
    "1659 Đà Nẵng: 94 70 23 1",
    "1660 Đắk Lắk: 102 88 14 0",
    "1661 Điện Biên: 45 42 3 0",
    "1662 Đồng Nai: 95 72 23 0",
    "1663 Đồng Tháp: 102 82 20 0",
    "1664 Gia Lai: 135 110 25 0",
    "1665 Hà Tĩnh: 69 60 9 0",
    "1666 Hưng Yên: 104 93 11 0",
    "1667 Khánh Hòa: 65 48 16 1",
    "1668 Cần Thơ: 103 72 31 0",
    "1669 Hải Phòng: 114 67 45 2",
    "1670 Lai Châu: 38 36 2 0",
    "1671 Lâm Đồng: 124 103 20 1",
    "1672 Lạng Sơn: 65 61 4 0",
    "1673 Lào Cai: 99 89 10 0",
    "1674 Ninh Bình: 129 97 32 0",
    "1675 Huế: 40 19 21 0",
    "1676 Phú Thọ: 148 133 15 0",
    "1677 Quảng Ngãi: 96 86 9 1",
    "1678 Nghệ An: 130 119 11 0",
    "1679 Quảng Ninh: 54 22 30 2",
    "1680 Quảng Trị: 78 69 8 1",
    "1681 Sơn La: 75 67 8 0",
    "1682 Tây Ninh: 96 82 14 0",
    "1683 Thái Nguyên: 92 77 15 0",
    "1684 Tuyên Quang: 124 117 7 0",
    "1685 Hồ Chí Minh: 168 54 113 1",
    "1686 Thanh Hóa: 166 147 19 0",
    "1687 Vĩnh Long: 124 105 19 0",
)
"""The number of communes after the reform, of them xã, phường and đặc khu, as each resolution states them itself."""


def shipped(name: str) -> Rows:
    return list(csv.DictReader(io.StringIO(package_bytes("gazetteer", name).decode("utf-8"), newline="")))


NAMES = check.read("resolution_names.csv")
UNITS = shipped("units.csv.gz")
LINEAGE = shipped("lineage.csv.gz")
CORRECTIONS = check.read("corrections.csv")


def test_every_commune_of_the_reform_is_named_as_its_clause_names_it() -> None:
    """All 3,321: name, kind, number of the resolution and of the clause; eight differ in the place of the tone mark."""
    found = check.differences(NAMES, UNITS, LINEAGE)

    assert [str(one) for one in found if not one.tone] == []
    assert {one.code: (one.table, one.resolution) for one in found} == TONE
    assert len(NAMES) == sum(unit.level is Level.COMMUNE for unit in gazetteer.vietnam().at("2025-07-01")) == 3_321


def test_each_resolution_lists_as_many_communes_as_it_states() -> None:
    """The last clause of each resolution states how many communes there are: nothing was left out when it was read."""
    counts = Counter((row["resolution"], row["kind"]) for row in NAMES)
    for line in STATED:
        number, _, rest = line.partition(" ")
        act = f"{number}/NQ-UBTVQH15"
        whole, *kinds = map(int, rest.partition(": ")[2].split())

        assert [counts[act, kind] for kind in ("xa", "phuong", "dac_khu")] == kinds, line
        assert sum(kinds) == whole, line
    assert len(STATED) == len({row["resolution"] for row in NAMES}) == 34


def changed(rows: Rows, code: str, field: str, value: str) -> Rows:
    key = "to_code" if "to_code" in rows[0] else "code"
    first = "date" if key == "to_code" else "valid_from"
    made = [
        {**row, field: value} if (row[key], row.get(first, "2025-07-01")) == (code, "2025-07-01") else row
        for row in rows
    ]
    assert made != rows
    return made


@pytest.mark.parametrize(
    ("code", "field", "value", "expected"),
    [
        ("04136", "name", "Nà Bó", "04136 name: 'Nà Bó' in the table, 'Tà Hộc' in the resolution"),
        ("25807", "name", "Thạnh An", "25807 name: 'Thạnh An' in the table, 'Thanh An' in the resolution"),
        ("04136", "kind", "phuong", "04136 kind: 'phuong' in the table, 'xa' in the resolution"),
        ("04136", "basis", "", "04136 basis: '' in the table, '1681/NQ-UBTVQH15' in the resolution"),
    ],
)
def test_a_changed_unit_is_seen(code: str, field: str, value: str, expected: str) -> None:
    found = check.differences(NAMES, changed(UNITS, code, field, value), LINEAGE)

    assert [str(one) for one in found if not one.tone] == [expected]


def test_a_changed_clause_is_seen() -> None:
    """27676 stood with the clause of another commune."""
    found = check.differences(NAMES, UNITS, changed(LINEAGE, "27676", "clause", "145"))

    assert [str(one) for one in found if not one.tone] == [
        "27676 clause: '1685/NQ-UBTVQH15 clause 145' in the table, '1685/NQ-UBTVQH15 clause 164' in the resolution"
    ]


def test_a_commune_that_only_one_of_the_two_has_is_seen() -> None:
    lost = [row for row in NAMES if row["code"] != "04136"]
    more = [*NAMES, {**NAMES[0], "code": "99999"}, NAMES[0]]

    assert [one.code for one in check.differences(lost, UNITS, LINEAGE) if not one.tone] == ["04136"]
    assert [one.code for one in check.differences(more, UNITS, LINEAGE) if not one.tone] == ["99999", NAMES[0]["code"]]


# --- corrections ----------------------------------------------------------------------------------------------------


def test_the_corrections_name_a_version_and_hold() -> None:
    assert check.faults(CORRECTIONS, UNITS, LINEAGE) == []
    assert Counter(row["applied"] for row in CORRECTIONS) == {"yes": 31, "no": 39}


def of(code: str, of_field: str, /, **changes: str) -> dict[str, str]:
    row = next(row for row in CORRECTIONS if (row["code"], row["field"]) == (code, of_field))
    return {**row, **changes}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (lambda: of("04136", "name", since=""), "a correction needs the first day of the version"),
        (lambda: of("04136", "name", since="2025"), "a correction needs the first day of the version"),
        (lambda: of("04136", "name", level=""), "the level must be one of P, D, C"),
        (lambda: of("04136", "name", level="X"), "the level must be one of P, D, C"),
        (lambda: of("04136", "name", since="2021-11-01"), "no version of C 04136 begins on 2021-11-01"),
        (lambda: of("04136", "name", level="D"), "no version of D 04136 begins on 2025-07-01"),
        (lambda: of("04136", "name", right="Nà Bó"), "name is not 'Nà Bó' in the table"),
        (lambda: of("27676", "clause", right="145"), "clause is not '145' in the table"),
        (lambda: of("19777", "row", since="2025-01-02"), "no version of C 19777 begins on 2025-01-02"),
        (lambda: of("10621", "basis", applied="yes"), "basis is not '1250/NQ-UBTVQH15' in the table"),
        (lambda: of("04136", "name", applied="no"), "name is not established, but the table states 'Tà Hộc'"),
        (lambda: of("04136", "name", applied=""), "applied must be yes or no"),
        (lambda: of("04136", "name", field="colour"), "the table has no field 'colour'"),
    ],
)
def test_a_correction_is_refused(row: Callable[[], dict[str, str]], fault: str) -> None:
    (found,) = check.faults([row()], UNITS, LINEAGE)

    assert found.startswith(f"line 2: {fault}")


def test_a_field_is_corrected_once() -> None:
    assert check.faults([CORRECTIONS[0], CORRECTIONS[0]], UNITS, LINEAGE) == [
        "line 3: the same field is corrected twice"
    ]


def test_what_is_not_established_is_not_stated() -> None:
    """Of 39 versions of 1 December 2024 the number of the resolution is not established, so the table has no act."""
    opened = [row for row in CORRECTIONS if row["applied"] == "no"]
    vietnam = gazetteer.vietnam()
    provinces = Counter(
        vietnam.at(row["since"]).path(vietnam.get(row["code"], "commune", on=row["since"]))[0].name for row in opened
    )

    assert {(row["level"], row["since"], row["field"]) for row in opened} == {("C", "2024-12-01", "basis")}
    assert provinces == {"Hải Dương": 22, "Hưng Yên": 15, "Yên Bái": 2}
    for row in opened:
        unit = vietnam.resolve(UnitRef.of("commune", row["code"], row["since"]))
        assert unit.version.since.isoformat() == row["since"]
        assert unit.version.act is None
