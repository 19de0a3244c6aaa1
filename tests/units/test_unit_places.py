"""Points and areas of the communes of 1 July 2025, and weights by area."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.errors import QcdcError
from qcdc.model import Figure, UnitPlace, UnitRef, evolve
from qcdc.vocab import Level, Origin, PlaceDoubt, RestatementQuality

VIETNAM = gazetteer.vietnam()
DAY = "2025-07-01"
TREE = VIETNAM.at(DAY)
PLACES = gazetteer.places()


def test_every_commune_of_the_reform_has_a_place() -> None:
    communes = {unit.ref for unit in TREE if unit.level is Level.COMMUNE}

    assert len(PLACES) == 3321
    assert {one.unit for one in PLACES} == communes
    assert Counter(one.area_stated for one in PLACES) == {True: 3009, False: 312}


def test_every_point_is_in_vietnam() -> None:
    """With Hoàng Sa and Trường Sa; the mainland ends at 109.5 degrees."""
    for one in PLACES:
        assert Decimal("8.5") < one.latitude < Decimal("23.4")
        assert Decimal("102.1") < one.longitude < Decimal("114.0")
    east = {TREE.resolve(one.unit).title for one in PLACES if one.longitude > Decimal("109.5")}
    assert east == {"đặc khu Hoàng Sa", "đặc khu Trường Sa"}


@pytest.mark.parametrize(("province", "area"), [("Gia Lai", 21_566), ("Lâm Đồng", 24_235), ("Hưng Yên", 2_562)])
def test_the_communes_of_a_province_have_its_area(province: str, area: int) -> None:
    found = TREE.find(province, level="province")

    parts = [gazetteer.place(unit) for unit in TREE.descendants(found, level="commune")]

    assert round(sum(one.area_km2 for one in parts if one is not None)) == area


def test_eleven_places_are_doubtful() -> None:
    doubts = {one.unit.code: set(one.doubts) for one in PLACES if one.doubts}

    assert len(doubts) == 11
    assert doubts["22736"] == {PlaceDoubt.ISLANDS, PlaceDoubt.FAR}  # Trường Sa
    assert sum(PlaceDoubt.ISLANDS in one for one in doubts.values()) == 6
    assert sum(PlaceDoubt.FAR in one for one in doubts.values()) == 6


def test_units_of_another_life_or_level_have_no_place() -> None:
    """00004 was a ward of Ba Đình until 30 June 2025, and is another one since; none is 0."""
    now = gazetteer.place(UnitRef.of("commune", "00004", "2026-01-01"))

    assert now is not None
    assert now.area_km2 == Decimal("2.97")
    assert now.sources == ("vietnamese-provinces-database", "vietnamadminunits")
    assert gazetteer.place(UnitRef.of("commune", "00004", "2025-06-30")) is None
    assert gazetteer.place(VIETNAM.get("00001", on="2025-06-30")) is None
    assert gazetteer.place(TREE.find("tỉnh Gia Lai")) is None
    with pytest.raises(QcdcError, match="99999"):
        gazetteer.place(UnitRef.of("commune", "99999", DAY))


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("latitude", Decimal(91), "place.degrees"),
        ("longitude", Decimal("-180.1"), "place.degrees"),
        ("latitude", Decimal("NaN"), "place.degrees"),
        ("latitude", 21.0, "type.wrong"),
        ("area_km2", Decimal(0), "place.area"),
        ("area_km2", Decimal("NaN"), "number.not_finite"),
    ],
)
def test_a_place_that_cannot_be_is_refused(field: str, value: object, code: str) -> None:
    with pytest.raises(QcdcError) as caught:
        evolve(PLACES[0], **{field: value})

    assert (caught.value.code, caught.value.attribute) == (code, field)


# --- weights by area --------------------------------------------------------------------------------------------------

SPLIT = [
    unit
    for unit in VIETNAM.at("2025-06-30")
    if unit.level is Level.COMMUNE and len(VIETNAM.lineage.successors(unit)) > 1
]


def test_weights_by_area_are_the_areas_of_the_heirs() -> None:
    weights = aggregate.area_weights(VIETNAM, "2025-06-30", DAY, places=PLACES)

    assert len(SPLIT) == 441
    assert {source for source, _ in weights} == {unit.ref for unit in SPLIT}
    for unit in SPLIT:
        heirs = [edge.target for edge in VIETNAM.lineage.successors(unit)]
        areas = {heir: one.area_km2 for heir in heirs if (one := gazetteer.place(heir)) is not None}
        assert sum(weights[unit.ref, heir] for heir in heirs) == 1
        for heir in heirs:
            assert weights[unit.ref, heir] == Fraction(areas[heir]) / Fraction(sum(areas.values()))


def test_figures_restated_by_area_are_apportioned_and_keep_their_total() -> None:
    weights = aggregate.area_weights(VIETNAM, "2025-06-30", DAY, places=PLACES)
    figures = [
        Figure(
            indicator="reception.visits",
            unit=unit.ref,
            period=Period.half_year(2025, 1),
            value=7,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for unit in SPLIT
    ]

    restated = aggregate.restate(figures, onto=DAY, territory=VIETNAM, weights=weights)

    heirs = {edge.target for unit in SPLIT for edge in VIETNAM.lineage.successors(unit)}
    qualities = {one.quality for one in restated if one.unit in heirs}
    assert qualities == {RestatementQuality.APPORTIONED}
    assert sum(one.figure.number or 0 for one in restated if one.figure is not None) == 7 * 441


def test_weights_by_area_are_refused_if_an_area_is_missing_or_doubtful() -> None:
    first, second = (VIETNAM.lineage.successors(unit) for unit in SPLIT[:2])
    missing = [one for one in PLACES if one.unit != first[0].target]
    doubtful: list[UnitPlace] = [
        evolve(one, doubts=(PlaceDoubt.FAR,)) if one.unit == first[0].target else one for one in PLACES
    ]

    for places in (missing, doubtful):
        with pytest.raises(QcdcError) as caught:
            aggregate.area_weights(VIETNAM, "2025-06-30", DAY, places=places)
        assert (caught.value.code, caught.value.attribute) == ("restate.area", "places")
        assert first[0].target.code in str(caught.value)
        others = aggregate.area_weights(VIETNAM, "2025-06-30", DAY, places=places, units=[second[0].source])
        assert {source for source, _ in others} == {second[0].source}


@pytest.mark.parametrize(("field", "limit"), [("latitude", 90), ("longitude", 180)])
def test_a_place_at_the_limit_of_its_degrees_exists(field: str, limit: int) -> None:
    for degrees in (Decimal(limit), Decimal(-limit)):
        assert getattr(evolve(PLACES[0], **{field: degrees}), field) == degrees
    with pytest.raises(QcdcError) as caught:
        evolve(PLACES[0], **{field: Decimal(limit) + 1})
    assert caught.value.code == "place.degrees"
