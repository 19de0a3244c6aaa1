"""Organisation units of DHIS2: the units of the example, documents of other systems, and hostile ones."""

from __future__ import annotations

import json
from typing import Any

import pytest

from qcdc import gazetteer, terms
from qcdc.dates import OpenPeriod, as_day
from qcdc.errors import QcdcError, UnknownCodeError
from qcdc.exchange import dhis2
from qcdc.model import Territory, Unit, UnitRef, UnitVersion, evolve
from qcdc.vocab import Confidence, Level, PlaceDoubt, UnitKind

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
GIA_LAI = TREE.find("tỉnh Gia Lai")
ROOT = "aBcDeFgHiJ0"
PLEIKU = "l9d4pRufPUf"


def unit(**fields: Any) -> dict[str, Any]:
    """An organisation unit as another system may export it; ``None`` leaves a field out."""
    given = {
        "id": "DiszpKrYNg8",
        "code": "01",
        "name": "Tỉnh Giả Lập",
        "openingDate": "2020-01-01T00:00:00.000",
        **fields,
    }
    return {name: value for name, value in given.items() if value is not None}


def below(**fields: Any) -> dict[str, Any]:
    return unit(
        **{"id": "FNnj3jKGS7i", "code": "00001", "name": "Xã Giả Lập", "parent": {"id": "DiszpKrYNg8"}, **fields}
    )


def problems(*units: Any, root: str | None = None, **document: Any) -> list[tuple[str, str]]:
    read = dhis2.read_units({"organisationUnits": list(units), **document}, root=root)
    assert len({id(one) for one in read.units}) == len(read.units) <= len(units)
    for one in read.problems:
        assert terms.message(one, "vi") != terms.message(one, "en")
    return [(one.path, one.code) for one in read.problems]


def test_the_units_of_the_example_go_through_dhis2_and_back() -> None:
    document = dhis2.write_units(VIETNAM, on="2023-06-30", within=GIA_LAI)

    read = dhis2.read_units(document)

    assert read.problems == ()
    assert set(read.units) == {GIA_LAI, *TREE.descendants(GIA_LAI)}
    assert len(read.units) == 238
    again = Territory(read.units, known=VIETNAM.known)
    assert dhis2.write_units(again, on="2023-06-30") == document
    # The units of the tree are seen on its first day, those of a territory on the given day.
    assert set(dhis2.read_units(dhis2.write_units(TREE, within=GIA_LAI)).units) == set(read.units)


def test_an_organisation_unit_is_written_for_people_too() -> None:
    (written,) = [
        one
        for one in json.loads(dhis2.write_units(VIETNAM, on="2023-06-30", within=GIA_LAI, root=ROOT))[
            "organisationUnits"
        ]
        if one["code"] == "622"
    ]

    (held,) = written.pop("attributeValues")
    assert json.loads(held["value"])["versions"][0]["name"] == "Pleiku"
    assert written == {
        "id": PLEIKU,
        "code": "622",
        "name": "thành phố Pleiku",
        "shortName": "thành phố Pleiku",
        "openingDate": "2019-01-01",
        "closedDate": "2025-06-30",
        "parent": {"id": "pIxqjfeVBOO"},
        "level": 3,
        "path": f"/{ROOT}/pIxqjfeVBOO/{PLEIKU}",
        "comment": "có thể đã có trước ngày bắt đầu",
    }


def test_every_unit_of_the_shipped_table_has_an_id_of_its_own() -> None:
    found = {dhis2.uid(one) for one in VIETNAM.units}

    assert len(found) == len(VIETNAM.units)
    assert all(len(one) == 11 and one.isascii() and one.isalnum() and one[0].isalpha() for one in found)
    # These never change: other systems hold them.
    assert dhis2.uid(GIA_LAI) == dhis2.uid(UnitRef.of("province", "64", "2019-01-01")) == "pIxqjfeVBOO"
    assert dhis2.uid(VIETNAM.get("52", on="2026-01-01")) != dhis2.uid(VIETNAM.get("52", on="2024-01-01"))


def test_of_two_units_of_a_code_only_the_later_has_it_alone() -> None:
    table = Territory(VIETNAM.lives("52", "province"), known=VIETNAM.known)

    document = json.loads(dhis2.write_units(table, between=("2025-06-30", "2025-07-01")))

    codes = {one["code"]: one["name"] for one in document["organisationUnits"]}
    assert codes == {"52@2019-01-01": "tỉnh Bình Định", "52": "tỉnh Gia Lai"}
    assert dhis2.read_units(document).units == table.units
    # On one day there is only one of them.
    assert b"@" not in dhis2.write_units(table, on="2025-06-30")


def test_a_point_and_what_is_not_certain_are_written() -> None:
    commune = VIETNAM.get("23677", on="2025-07-01")
    place = evolve(gazetteer.places()[0], unit=commune.ref, doubts=(PlaceDoubt.FAR,))
    table = Territory(
        [
            evolve(VIETNAM.resolve(commune.parent or commune), seen=commune.seen),
            evolve(
                commune,
                versions=(evolve(commune.versions[0], act="1664/NQ-UBTVQH15", confidence=Confidence.UNCERTAIN),),
            ),
        ],
        known=OpenPeriod.between("2025-07-01", "2026-01-01"),
    )

    vi, en = (
        json.loads(dhis2.write_units(table, on="2026-06-01", places=[place], language=language))["organisationUnits"][
            -1
        ]
        for language in ("vi", "en")
    )

    assert vi["geometry"] == {"type": "Point", "coordinates": [float(place.longitude), float(place.latitude)]}
    assert vi["comment"].split("; ") == [
        "tạm tính: bảng đơn vị mới được kiểm tra đến ngày 01/01/2026",
        "có thể đã có trước ngày bắt đầu",
        "ngày bắt đầu và kết thúc: chưa chắc chắn",
        "văn bản: 1664/NQ-UBTVQH15",
        "vị trí: vị trí cách xa các xã cũ hợp thành",
    ]
    assert en["comment"].startswith(
        "provisional: the table of units was checked until 1 January 2026; may have existed"
    )
    read = dhis2.read_units({"organisationUnits": [vi]})
    assert read.problems == ()
    assert [(one.unit, one.name) for one in read.kept] == [(commune.ref, "geometry"), (commune.ref, "comment")]
    assert read.units[0].provisional


def test_a_very_long_name_is_cut_as_dhis2_cuts_it_and_is_not_lost() -> None:
    version = UnitVersion(since=as_day("2020-01-01"), name="Giả Lập " * 40 + "Một", kind=UnitKind.TINH)
    table = Territory(
        [Unit(level=Level.PROVINCE, code="01", versions=(version,), seen=version.since)], known=OpenPeriod()
    )

    document = dhis2.write_units(table, on="2020-01-01")

    (written,) = json.loads(document)["organisationUnits"]
    assert (len(written["name"]), len(written["shortName"])) == (230, 50)
    assert dhis2.read_units(document).units[0].name == version.name


@pytest.mark.parametrize("day", ["2018-12-31"])
def test_a_day_before_the_table_is_refused(day: str) -> None:
    windows: list[dict[str, Any]] = [{"on": day}, {"between": (day, "2023-01-01")}]
    for given in windows:
        with pytest.raises(UnknownCodeError) as caught:
            dhis2.write_units(VIETNAM, **given)
        assert caught.value.code == "territory.day_unknown"
    with pytest.raises(QcdcError) as other:
        dhis2.write_units(VIETNAM, on="2026-01-01", within=GIA_LAI)
    assert other.value.code == "unit.not_in_force"


def test_a_document_of_another_system_is_read_from_its_fields() -> None:
    """Written after an answer of ``/api/organisationUnits.json?fields=:all&paging=false``."""
    country = unit(id=ROOT, name="Việt Nam", code="VN", path=f"/{ROOT}", level=1)
    answer = {
        "organisationUnits": [
            unit(parent={"id": ROOT, "name": "Việt Nam"}, path=f"/{ROOT}/DiszpKrYNg8", level=2, leaf=False),
            unit(id="Jkhdsf8sdf4", code="02", name="Thành phố Giả Lập", parent={"id": ROOT}),
            below(
                closedDate="2025-06-30T00:00:00.000+0000",
                contactPerson="Nguyễn Thị Ví Dụ",
                organisationUnitGroups=[{"id": "f7n9E0hX8qk"}],
            ),
            below(id="Ix2HsbDMLea", code="00002", name="tổ dân phố 5 (giả lập)", parent={"id": "FNnj3jKGS7i"}),
        ],
        "pager": {"page": 1, "pageCount": 1},
    }

    read = dhis2.read_units(answer, root=ROOT)

    assert read.problems == ()
    province, city, commune, village = read.units
    assert (province.title, province.ref) == ("tỉnh Giả Lập", UnitRef.of("province", "01", "2020-01-01"))
    assert city.kind is UnitKind.THANH_PHO_TRUNG_UONG
    assert (commune.parent, commune.valid_until) == (province.ref, as_day("2025-06-30"))
    assert (village.name, village.parent) == ("5 (giả lập)", commune.ref)
    assert [(one.path, one.unit) for one in read.kept] == [
        ("$.organisationUnits[0].leaf", province.ref),
        ("$.organisationUnits[2].contactPerson", commune.ref),
        ("$.organisationUnits[2].organisationUnitGroups", commune.ref),
        ("$.pager", None),
    ]
    assert read.kept[1].value == "Nguyễn Thị Ví Dụ"
    assert "Nguyễn" not in repr(read) + repr(read.kept)
    # Without its id, the country is a unit that cannot be read, and so nothing below it can.
    answer["organisationUnits"].insert(0, country)  # type: ignore[attr-defined]
    assert [(one.path, one.code) for one in dhis2.read_units(answer).problems] == [
        ("$.organisationUnits[0].name", "dhis2.kind"),
        ("$.organisationUnits[1].parent", "dhis2.parent"),
        ("$.organisationUnits[2].parent", "dhis2.parent"),
    ]


FAULTS: dict[str, tuple[list[Any], list[tuple[str, str]]]] = {
    "no object": ([3], [("", "type.wrong")]),
    "nothing": (
        [{}],
        [
            ("id", "field.missing"),
            ("name", "field.missing"),
            ("openingDate", "field.missing"),
            ("code", "field.missing"),
        ],
    ),
    "an id that is none": ([unit(id="01")], [("id", "dhis2.uid")]),
    "a number as id": ([unit(id=1)], [("id", "dhis2.uid")]),
    "a number as code": ([unit(code=1)], [("code", "type.wrong")]),
    "a code that is none": ([unit(code="tỉnh")], [("code", "unit.code_malformed")]),
    "a number as name": ([unit(name=1)], [("name", "type.wrong")]),
    "a name without a kind": ([unit(name="Giả Lập")], [("name", "dhis2.kind")]),
    "a kind without a name": ([unit(name="Tỉnh ")], [("name", "dhis2.kind")]),
    "a day that is none": ([unit(openingDate="2023-02-30")], [("openingDate", "day.impossible")]),
    "a number as day": ([unit(openingDate=2023)], [("openingDate", "type.wrong")]),
    "an evening": ([unit(openingDate="2019-12-31T17:00:00.000")], [("openingDate", "dhis2.time")]),
    "words behind a day": ([unit(openingDate="2019-12-31T lúc nào")], [("openingDate", "day.malformed")]),
    "an end before the start": ([unit(closedDate="2019-01-01")], [("closedDate", "period.end_before_start")]),
    "a province below another": (
        [unit(), unit(id="FNnj3jKGS7i", parent={"id": "DiszpKrYNg8"})],
        [("parent", "unit.parent"), ("parent", "unit.parent_level")],
    ),
    "a commune at the top": ([unit(name="Xã Giả Lập")], [("parent", "unit.parent")]),
    "a parent that is missing": ([below()], [("parent", "dhis2.parent")]),
    "a text as parent": ([below(parent="DiszpKrYNg8")], [("parent", "type.wrong"), ("parent", "unit.parent")]),
    "a parent without an id": (
        [below(parent={})],
        [("parent.id", "field.missing"), ("parent", "unit.parent")],
    ),
    "a parent by its code": ([below(parent={"id": "01"})], [("parent.id", "dhis2.uid"), ("parent", "unit.parent")]),
    "its own parent": ([below(parent={"id": "FNnj3jKGS7i"})], [("parent", "unit.parent_level")]),
    "an id twice": ([unit(), unit()], [("id", "dhis2.id_repeated")]),
    "a path to elsewhere": ([unit(), below(path="/FNnj3jKGS7i")], [("path", "dhis2.path")]),
    "a number as path": ([unit(), below(path=3)], [("path", "type.wrong")]),
    "a level of its own": ([unit(), below(path="/DiszpKrYNg8/FNnj3jKGS7i", level=4)], [("level", "dhis2.level")]),
    "a name in another form": ([unit(name="Ti\u0309nh Gia\u0309 La\u0323\u0302p")], [("name", "text.not_nfc")]),
    "half a letter": ([unit(name="Tỉnh \ud800")], [("name", "text.control_character")]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_place(name: str) -> None:
    units, expected = FAULTS[name]
    place = f"$.organisationUnits[{len(units) - 1}]"

    assert problems(*units) == [(f"{place}.{field}" if field else place, code) for field, code in expected]


def test_all_faults_are_told_at_once() -> None:
    assert problems(unit(id="x", code="?", openingDate="hôm qua"), 3, below()) == [
        ("$.organisationUnits[0].id", "dhis2.uid"),
        ("$.organisationUnits[0].openingDate", "day.malformed"),
        ("$.organisationUnits[1]", "type.wrong"),
        ("$.organisationUnits[2].parent", "dhis2.parent"),
    ]
    many = dhis2.read_units({"organisationUnits": [unit(id="x")] * 1_500})
    assert (len(many.problems), many.problems[-1].params) == (1_001, {"count": 500})


def test_one_page_of_several_is_told() -> None:
    assert problems(unit(), pager={"page": 1, "pageCount": 12, "total": 600}) == [("$.pager", "dhis2.pages")]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("id", PLEIKU, "dhis2.differs"),
        ("code", "65", "dhis2.differs"),
        ("name", "tỉnh Gia Lai mới", "dhis2.differs"),
        ("shortName", "GL", "dhis2.differs"),
        ("openingDate", "2019-01-02", "dhis2.differs"),
        ("closedDate", None, "dhis2.differs"),
        ("parent", {"id": ROOT}, "dhis2.parent"),
    ],
)
def test_what_was_changed_in_dhis2_is_told(field: str, value: Any, expected: str) -> None:
    document = json.loads(dhis2.write_units(VIETNAM, on="2023-06-30", within=GIA_LAI))
    (top, *_) = document["organisationUnits"]
    top[field] = value
    if value is None:
        del top[field]
    del top["path"], document["organisationUnits"][1:]

    read = dhis2.read_units(document)

    assert [(one.path, one.code) for one in read.problems] == [(f"$.organisationUnits[0].{field}", expected)]
    assert read.units == ()
    assert "QCDC_UNIT" in terms.message(read.problems[0], "vi") or expected == "dhis2.parent"


def test_a_missing_parent_of_a_written_unit_is_told() -> None:
    document = json.loads(dhis2.write_units(VIETNAM, on="2023-06-30", within=TREE.get("622")))
    del document["organisationUnits"][0]["parent"], document["organisationUnits"][1:]

    assert [one.code for one in dhis2.read_units(document).problems] == ["dhis2.differs"]


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        (3, "", "type.wrong"),
        ("", "", "json.malformed"),
        ('{"level": "province", "level": "province"}', ".level", "key.doubled"),
        ("[" * 100_000, "", "json.too_deep"),
        ('{"code": NaN}', "", "json.not_a_number"),
        ("[]", "", "type.wrong"),
        (
            '{"level": "province", "code": "64", "versions": [{}], "seen": "2023-01-01"}',
            ".versions[0].since",
            "field.missing",
        ),
    ],
)
def test_a_broken_attribute_is_told_with_the_place_inside_it(text: Any, path: str, code: str) -> None:
    values = [{"attribute": {"id": "f7n9E0hX8qk"}, "value": "x"}, {"attribute": {"code": "QCDC_UNIT"}, "value": text}]

    found = problems(unit(attributeValues=values))

    assert (f"$.organisationUnits[0].attributeValues[1].value{path}", code) in found
    kept = dhis2.read_units({"organisationUnits": [unit(attributeValues=values)]}).kept
    assert [one.value for one in kept] == [values[:1]]


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        (b"", "$", "json.malformed"),
        (b"\xef\xbb\xbf{}", "$", "encoding.bom"),
        ('{"organisationUnits": []}'.encode("utf-16"), "$", "encoding.not_utf8"),
        (b"[" * 10_000, "$", "json.too_deep"),
        (b'{"organisationUnits": [{"x": NaN}]}', "$", "json.not_a_number"),
        (b'{"organisationUnits": [{"x": 1' + b"0" * 400 + b"}]}", "$", "json.number_too_long"),
        (b"[]", "$", "type.wrong"),
        (b"{}", "$.organisationUnits", "field.missing"),
        (b'{"organisationUnits": {}}', "$.organisationUnits", "type.wrong"),
        (b'{"organisationUnits": [], "organisationUnits": []}', "$.organisationUnits", "key.doubled"),
        (b'{"organisationUnits": [], "Nguy\xe1\xbb\x85n": 1, "Nguy\xe1\xbb\x85n": 2}', "$.?", "key.doubled"),
        (
            b'{"organisationUnits": [{"id": "DiszpKrYNg8", "id": "DiszpKrYNg8"}]}',
            "$.organisationUnits[0].id",
            "key.doubled",
        ),
    ],
)
def test_hostile_bytes_are_told(data: bytes, path: str, code: str) -> None:
    read = dhis2.read_units(data)

    assert (path, code) in [(one.path, one.code) for one in read.problems]
    assert read.units == ()
    assert all("Nguy" not in str(one) for one in read.problems)


def test_a_key_twice_in_any_object_is_told() -> None:
    raw = dhis2.write_units(VIETNAM, on="2023-06-30", within=TREE.get("622"))
    twice = raw.replace(b'"parent": {\n        "id"', b'"parent": {\n        "id": "aBcDeFgHiJ0",\n        "id"', 1)
    odd = raw.replace(
        b'"attribute": {\n            "id"', b'"attribute": {\n            "id": "x",\n            "id"', 1
    )
    assert raw not in {twice, odd}

    for data in (twice, odd):
        assert "key.doubled" in [one.code for one in dhis2.read_units(data).problems]
