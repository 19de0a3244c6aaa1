"""Decided cases across reforms: the facts of 2023–2026, reforms of one's own, villages, heirs, handing over."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from builders import committee, complaint
from effort import least_seconds
from qcdc import aggregate, gazetteer
from qcdc.dates import OpenPeriod, Period, as_day, day_after
from qcdc.errors import AggregationError, InvariantError, QcdcError
from qcdc.model import Case, Figure, NewUnit, Reform, ReformPart, Territory, Unit, UnitRef, UnitVersion, evolve
from qcdc.vocab import (
    HandlingEventKind,
    HeirState,
    Level,
    LineageShare,
    Origin,
    ReformKind,
    RestatementQuality,
    RestatementReason,
    UnitKind,
)

VIETNAM = gazetteer.vietnam()
COUNTS = Path(__file__).parents[1] / "data" / "counts.csv"


def commune(code: str, on: str) -> UnitRef:
    return UnitRef.of(Level.COMMUNE, code, on)


def visits(unit: UnitRef, period: Period, value: int) -> Figure:
    return Figure(
        indicator="reception.visits",
        unit=unit,
        period=period,
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


def number_of(figure: Figure | None) -> object:
    return None if figure is None else figure.number


# --- the facts ---------------------------------------------------------------------------------------------------

KINDS = [
    ("2023-07-01", (63, 705, 10_598), (8207, 1771, 620, 0)),
    ("2025-06-30", (63, 696, 10_035), (7692, 1726, 617, 0)),
    ("2025-07-01", (34, 0, 3321), (2621, 687, 0, 13)),
    ("2026-09-20", (34, 0, 3321), (2599, 709, 0, 13)),
]


@pytest.mark.parametrize(("day", "levels", "kinds"), KINDS, ids=[row[0] for row in KINDS])
def test_counts_by_level_and_kind(day: str, levels: tuple[int, ...], kinds: tuple[int, ...]) -> None:
    counts = VIETNAM.at(day).counts()

    assert tuple(counts[level] for level in ("province", "district", "commune")) == levels
    assert tuple(counts[kind] for kind in ("xa", "phuong", "thi_tran", "dac_khu")) == kinds


def test_cities_among_the_provinces() -> None:
    days = ("2023-07-01", "2025-01-01", "2026-04-30", "2026-09-01", "2026-09-20")

    assert [VIETNAM.at(day).counts()["thanh_pho_trung_uong"] for day in days] == [5, 6, 7, 8, 9]


def test_the_table_of_counts_on_all_its_days() -> None:
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert VIETNAM.last_change is not None
    assert rows[-1]["date"] == VIETNAM.last_change.isoformat(), "a reform has a row of counts"
    for row in rows:
        counts = VIETNAM.at(row["date"]).counts()
        names = {"provinces": "province", "districts": "district", "communes": "commune"}
        found = {name: counts[names.get(name, name)] for name in row if name != "date"}
        assert found == {name: int(text) for name, text in row.items() if name != "date"}, row["date"]


def test_the_splits_of_the_reform() -> None:
    edges = [edge for edge in VIETNAM.lineage.successions if edge.day == as_day("2025-07-01")]
    heirs = Counter(edge.source for edge in edges if edge.source.level is Level.COMMUNE)
    split = {source for source, count in heirs.items() if count > 1}

    assert (len(split), sum(count for count in heirs.values() if count > 1)) == (441, 972)
    assert sorted(Counter(heirs.values()).items()) == [(1, 9594), (2, 369), (3, 55), (4, 16), (5, 1)]
    assert Counter(edge.source for edge in edges if edge.share is LineageShare.REST) == Counter(split)


def test_old_gia_lai_went_as_a_whole_into_77_of_135() -> None:
    old, new = VIETNAM.at("2024-12-31"), VIETNAM.at("2025-07-01")
    communes = old.descendants(old.find("tỉnh Gia Lai"), level="commune")
    heirs = [VIETNAM.heirs(unit, on="2025-07-01") for unit in communes]

    assert len(communes) == 218
    assert {found.state for found in heirs} == {HeirState.WHOLE}
    assert len({found.successor for found in heirs}) == 77
    assert len(new.children(new.find("tỉnh Gia Lai"))) == 135


def test_seven_province_codes_name_another_province() -> None:
    old, new = VIETNAM.at("2025-06-30"), VIETNAM.at("2025-07-01")
    names = {unit.code: unit.name for unit in old if unit.level is Level.PROVINCE}

    reused = sorted(unit.code for unit in new if unit.level is Level.PROVINCE and names[unit.code] != unit.name)

    assert reused == ["15", "24", "44", "52", "80", "82", "91"]
    assert (names["52"], new.get("52").name) == ("Bình Định", "Gia Lai")


def test_the_words_put_all_the_people_of_sixty_communes_into_one_heir() -> None:
    weights = aggregate.people_weights(VIETNAM, "2025-06-30", "2025-07-01")
    sources = {source for source, _ in weights}

    assert len(sources) == 60
    for source in sources:
        assert sorted(weight for (start, _), weight in weights.items() if start == source)[-2:] == [0, 1]


# --- heirs and handing over --------------------------------------------------------------------------------------

HEIRS = [
    ("a commune that goes on", "commune", "23677", "2023-06-30", "2024-06-30", HeirState.GOES_ON, 1),
    ("a whole commune", "commune", "23677", "2023-06-30", "2025-07-01", HeirState.WHOLE, 1),
    ("a commune merged in November 2024", "commune", "23593", "2023-06-30", "2024-11-01", HeirState.WHOLE, 1),
    ("the same across both reforms", "commune", "23593", "2023-06-30", "2026-01-01", HeirState.WHOLE, 1),
    ("a district", "district", "626", "2025-06-30", "2025-07-01", HeirState.LEVEL_ENDED, 8),
    ("an island district", "district", "755", "2025-06-30", "2025-07-01", HeirState.WHOLE, 1),
    ("a province", "province", "64", "2025-06-30", "2025-07-01", HeirState.WHOLE, 1),
    ("a commune of unknown lineage", "commune", "00010", "2024-06-30", "2025-06-30", HeirState.UNKNOWN, 0),
    ("a split commune", "commune", "18796", "2025-06-30", "2025-07-01", HeirState.SPLIT, 3),
]


@pytest.mark.parametrize("row", HEIRS, ids=[row[0] for row in HEIRS])
def test_heirs(row: tuple[str, str, str, str, str, HeirState, int]) -> None:
    _, level, code, then, on, state, count = row

    heirs = VIETNAM.heirs(UnitRef.of(Level(level), code, then), on=on)

    assert (heirs.state, len(heirs.units)) == (state, count)
    assert (heirs.successor is not None) is (state in {HeirState.GOES_ON, HeirState.WHOLE})


def test_what_is_open_is_handed_over_and_what_is_closed_is_not() -> None:
    opened = complaint("2025-06-02", name="D-1", case="V-1")
    closed = complaint("2025-06-02", (HandlingEventKind.GUIDE, "2025-06-10"), name="D-2", case="V-2")
    of_the_commune = evolve(committee(), id="BCD-XA", unit=commune("23677", "2023-06-30"))
    of_the_district = evolve(committee(), id="BCD-HUYEN", unit=UnitRef.of(Level.DISTRICT, "626", "2023-06-30"))
    case, split = Case(id="V-1", petitions=(opened,)), commune("18796", "2025-06-30")
    records = (opened, closed, case, of_the_commune, of_the_district, split)

    found = {one.id: one for one in aggregate.responsible_units(records, on="2025-07-01", territory=VIETNAM)}

    heir = commune("23677", "2025-07-01")
    assert "D-2" not in found
    assert found["D-1"].unit == found["V-1"].unit == found["BCD-XA"].unit == heir
    assert found["BCD-HUYEN"].unit is None
    assert found["BCD-HUYEN"].heirs.state is HeirState.LEVEL_ENDED
    assert found["18796 (2025-06-30)"].heirs.state is HeirState.SPLIT


def test_handing_over_takes_no_other_record() -> None:
    with pytest.raises(AggregationError) as caught:
        aggregate.responsible_units(["D-1"], on="2025-07-01", territory=VIETNAM)  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]

    assert (caught.value.code, caught.value.attribute) == ("handover.record", "records")


# --- reforms of one's own ----------------------------------------------------------------------------------------


def test_a_merger_the_table_does_not_know_can_be_said() -> None:
    """A commune of unknown lineage: whoever has the resolution says its heir, and it is unknown no more."""
    unknown, heir = commune("00010", "2024-06-30"), commune("00004", "2025-01-01")
    merger = Reform.merge([unknown], into=heir, effect="2025-01-01", act="NQ-SAMPLE")

    told = VIETNAM.with_reforms([merger])

    found = told.heirs(unknown, on="2025-01-01")
    assert VIETNAM.heirs(unknown, on="2025-01-01").state is HeirState.UNKNOWN
    assert (found.state, found.successor) == (HeirState.WHOLE, told.get("00004", on="2025-01-01").ref)
    assert len(told.lineage.unknown) == len(VIETNAM.lineage.unknown) - 1 == 1_134
    assert {edge.source for edge in told.lineage.presumed} == {
        edge.source for edge in VIETNAM.lineage.presumed if edge.source != told.resolve(unknown).ref
    }
    assert told.lineage.successors(told.resolve(unknown))[0].act == "NQ-SAMPLE"


NEXT = "2027-01-01"
PLEIKU, NEIGHBOUR = commune("23575", "2026-09-20"), commune("23586", "2026-09-20")
GIA_LAI = UnitRef.of(Level.PROVINCE, "52", "2026-09-20")


def test_what_if_two_wards_merged() -> None:
    """A plan: two wards become one new ward; the shipped table stays as it is."""
    before = VIETNAM.at(gazetteer.CHECKED_UNTIL).counts()
    new = NewUnit(code="23575", name="Pleiku Mới", kind=UnitKind.PHUONG, parent=GIA_LAI)

    planned = VIETNAM.with_reforms([Reform.merge([PLEIKU, NEIGHBOUR], into=new, effect=NEXT)])

    after = planned.at(NEXT).counts()
    assert (after["phuong"], after["xa"]) == (before["phuong"] - 1, before["xa"])
    assert planned.get("23575", on=NEXT).name == "Pleiku Mới"
    assert [unit.name for unit in planned.lives("23575")][-2:] == ["Pleiku", "Pleiku Mới"]
    assert planned.heirs(NEIGHBOUR, on=NEXT).successor == planned.get("23575", on=NEXT).ref
    assert planned.at(NEXT).provisional
    assert planned.known == VIETNAM.known
    assert VIETNAM.known.until == gazetteer.CHECKED_UNTIL


def test_what_if_a_part_went_to_a_neighbour() -> None:
    """Both wards live on, and their figures are comparable together only, until a weight is given."""
    planned = VIETNAM.with_reforms([Reform.transfer(PLEIKU, to=NEIGHBOUR, effect=NEXT)])
    window = Period.half_year(2026, 1)
    giver, taker = planned.resolve(PLEIKU).ref, planned.resolve(NEIGHBOUR).ref
    series = [visits(giver, window, 30), visits(taker, window, 10)]
    weights = {(giver, taker): Fraction(1, 3), (giver, giver): Fraction(2, 3)}

    alone = {one.unit: one for one in aggregate.restate(series, onto=NEXT, territory=planned)}
    divided = {one.unit: one for one in aggregate.restate(series, onto=NEXT, territory=planned, weights=weights)}

    assert (giver, taker) == (PLEIKU_REF, NEIGHBOUR_REF)
    assert {alone[giver].quality, alone[taker].quality} == {RestatementQuality.AREA_ONLY}
    assert alone[giver].reason is RestatementReason.SPLIT
    assert number_of(alone[giver].area_figure) == 40
    assert [number_of(divided[ref].figure) for ref in (giver, taker)] == [20, 20]
    assert divided[giver].reason is RestatementReason.WEIGHTS_GIVEN
    with pytest.raises(AggregationError) as caught:
        aggregate.compare(visits(giver, Period.half_year(2027, 1), 5), series[0], territory=_later(planned))
    assert caught.value.code == "compare.units"


PLEIKU_REF, NEIGHBOUR_REF = VIETNAM.resolve(PLEIKU).ref, VIETNAM.resolve(NEIGHBOUR).ref


def _later(territory: Territory) -> Territory:
    """The same table, taken to be known to the end of 2027."""
    return Territory(territory.units, known=OpenPeriod.between("2021-11-01", "2027-12-31"), lineage=territory.lineage)


def test_a_ward_that_changes_name_kind_and_parent_is_the_same_unit() -> None:
    changes = [
        Reform.rename(commune("23677", "2026-09-20"), "Đak Đoa Mới", effect=NEXT),
        Reform.change_kind(commune("23677", "2026-09-20"), UnitKind.PHUONG, effect=NEXT, act="NQ-SAMPLE"),
        Reform.move(commune("23677", "2026-09-20"), to=UnitRef.of(Level.PROVINCE, "51", "2026-09-20"), effect=NEXT),
    ]

    unit = VIETNAM.with_reforms(changes).get("23677", on=NEXT)

    assert (unit.name, unit.kind, unit.parent and unit.parent.code) == ("Đak Đoa Mới", UnitKind.PHUONG, "51")
    assert unit.ref == VIETNAM.get("23677", on="2026-09-20").ref
    assert [version.act for version in unit.versions] == ["1664/NQ-UBTVQH15", "NQ-SAMPLE"]


def test_a_merged_province_takes_its_communes_along() -> None:
    other = UnitRef.of(Level.PROVINCE, "51", "2026-09-20")

    planned = VIETNAM.with_reforms([Reform.merge([other], into=GIA_LAI, effect=NEXT)])

    tree = planned.at(NEXT)
    below = len(tree.children(tree.get("52")))
    both = [VIETNAM.at("2026-09-20").get(code) for code in ("51", "52")]
    assert below == sum(len(VIETNAM.at("2026-09-20").children(unit)) for unit in both)
    assert tree.counts()["province"] == 33


def test_a_split_district_sends_its_communes_where_the_resolution_says() -> None:
    """Before the reform: district 626 is split in two, and every commune is moved to one half."""
    day = "2021-12-01"
    small = Territory(
        [_closed(unit) for unit in VIETNAM.units if _in_dak_doa(unit)],
        known=OpenPeriod.between("2019-01-01", "2022-12-31"),
    )
    province, district = small.get("64"), small.get("626")
    halves = [NewUnit(code=code, name=name, kind=UnitKind.HUYEN, parent=province.ref) for code, name in HALVES]
    moves = [
        Reform.move(unit.ref, to=UnitRef.of(Level.DISTRICT, HALVES[number % 2][0], day), effect=day)
        for number, unit in enumerate(small.at("2019-01-01").children(district))
    ]
    split = Reform.split(district.ref, into=halves, effect=day)

    after = small.with_reforms([split, *moves]).at(day)

    assert [len(after.children(after.get(code))) for code, _ in HALVES] == [9, 8]
    with pytest.raises(InvariantError) as caught:
        small.with_reforms([split])
    assert caught.value.code == "unit.orphan"


HALVES = (("626a", "Đăk Đoa Đông"), ("626b", "Đăk Đoa Tây"))


def _in_dak_doa(unit: Unit) -> bool:
    return (unit.valid_from, unit.versions[0].parent and unit.versions[0].parent.code) == (
        as_day("2019-01-01"),
        "626",
    ) or (unit.code in {"64", "626"} and unit.valid_from == as_day("2019-01-01"))


def _closed(unit: Unit) -> Unit:
    """The unit as it was at first, still alive."""
    return evolve(unit, versions=(evolve(unit.versions[0], until=None),), seen=unit.valid_from)


REFUSED: dict[str, tuple[Callable[[], object], str, str]] = {
    "a unit that is not there": (
        lambda: VIETNAM.with_reforms([Reform.rename(commune("99999", "2026-01-01"), "X", effect=NEXT)]),
        "reform.no_unit",
        "reforms",
    ),
    "an end before an end the table knows": (
        lambda: VIETNAM.with_reforms(
            [Reform.merge([commune("23680", "2023-01-01")], into=commune("23677", "2023-07-01"), effect="2023-07-01")]
        ),
        "reform.later_history",
        "reforms",
    ),
    "a merger the table knows": (
        lambda: VIETNAM.with_reforms(
            [Reform.merge([commune("23593", "2024-10-31")], into=commune("23590", "2024-11-01"), effect="2024-11-01")]
        ),
        "reform.later_history",
        "reforms",
    ),
    "a code that is in use": (
        lambda: VIETNAM.with_reforms(
            [
                Reform.merge(
                    [PLEIKU],
                    into=NewUnit(code="23677", name="X", kind=UnitKind.PHUONG, parent=GIA_LAI),
                    effect=NEXT,
                )
            ]
        ),
        "unit.overlap",
        "units",
    ),
    "a kind of another level": (
        lambda: VIETNAM.with_reforms([Reform.change_kind(PLEIKU, UnitKind.TINH, effect=NEXT)]),
        "unit.level",
        "unit_kind",
    ),
    "a level that has ended": (
        lambda: VIETNAM.with_reforms([Reform.abolish(Level.DISTRICT, effect=NEXT)]),
        "areas.no_units",
        "level",
    ),
    "the topmost level": (
        lambda: VIETNAM.with_reforms([Reform.abolish(Level.PROVINCE, effect=NEXT)]),
        "reform.level",
        "level",
    ),
    "a split into one": (
        lambda: Reform.split(PLEIKU, into=[NEIGHBOUR], effect=NEXT),
        "reform.shares",
        "parts",
    ),
    "a merger of nothing": (lambda: Reform.merge([], into=NEIGHBOUR, effect=NEXT), "reform.fields", "parts"),
    "a name in a merger": (
        lambda: Reform(
            kind=ReformKind.MERGE,
            effect=as_day(NEXT),
            name="X",
            parts=(ReformPart(source=PLEIKU, target=commune("23586", NEXT), share=LineageShare.WHOLE),),
        ),
        "reform.fields",
        "name",
    ),
    "a part in a merger": (
        lambda: Reform(
            kind=ReformKind.MERGE,
            effect=as_day(NEXT),
            parts=(ReformPart(source=PLEIKU, target=commune("23586", NEXT), share=LineageShare.PART),),
        ),
        "reform.shares",
        "parts",
    ),
    "a source named by a later day": (
        lambda: Reform.merge([commune("23575", NEXT)], into=NEIGHBOUR, effect=NEXT),
        "reform.source_day",
        "parts",
    ),
    "a signature after the effect": (
        lambda: Reform.merge([PLEIKU], into=NEIGHBOUR, effect=NEXT, signed="2027-01-02"),
        "period.end_before_start",
        "effect",
    ),
    "a new commune without a parent": (
        lambda: NewUnit(code="1", name="X", kind=UnitKind.XA),
        "unit.parent",
        "parent",
    ),
    "a reform that is none": (
        lambda: VIETNAM.with_reforms(["merge"]),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
        "type.wrong",
        "reforms",
    ),
    "heirs before the birth": (
        lambda: VIETNAM.heirs(PLEIKU, on="2024-01-01"),
        "unit.not_in_force",
        "on",
    ),
    "areas of villages": (
        lambda: VIETNAM.comparable_areas("2025-06-30", "2025-07-01", level="village"),
        "areas.level",
        "level",
    ),
    "areas of districts that are gone": (
        lambda: VIETNAM.comparable_areas("2025-06-30", "2025-07-01", level="district"),
        "areas.no_units",
        "level",
    ),
    "areas of a level that is none": (
        lambda: VIETNAM.comparable_areas("2025-06-30", "2025-07-01", onto="ward"),
        "level.unknown",
        "onto",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_happen_is_refused(name: str) -> None:
    attempt, code, attribute = REFUSED[name]

    with pytest.raises(QcdcError) as caught:
        attempt()

    assert (caught.value.code, caught.value.attribute) == (code, attribute)


# --- villages ----------------------------------------------------------------------------------------------------


def village(*versions: tuple[str, str | None, str], kind: UnitKind = UnitKind.LANG, code: str = "23677-01") -> Unit:
    """A village with its stretches: first day, last day, code of the commune."""
    rows = tuple(
        UnitVersion(
            since=as_day(since),
            until=None if until is None else as_day(until),
            name="Bok Giả Lập",
            kind=kind,
            parent=commune(parent, since),
        )
        for since, until, parent in versions
    )
    return Unit(level=Level.VILLAGE, code=code, versions=rows, seen=rows[0].since)


def test_a_village_goes_on_across_the_reform_of_its_commune() -> None:
    """Làng of a commune that ended: the same village, first in the old commune and then in the new one."""
    one = village(("2023-01-01", "2025-06-30", "23680"), ("2025-07-01", None, "23677"))

    with_it = VIETNAM.with_units([one])

    before, after = with_it.at("2025-06-30"), with_it.at("2025-07-01")
    assert before.find("làng Bok Giả Lập").ref == after.find("làng Bok Giả Lập").ref == one.ref
    assert before.find("làng Bok Giả Lập") == after.find("làng Bok Giả Lập")
    assert [unit.name for unit in after.path(after.get("23677-01"))] == ["Gia Lai", "Đak Đoa", "Bok Giả Lập"]
    assert before.counts()["village"] == before.counts()["lang"] == 1
    assert with_it.comparable_areas("2025-06-30", "2025-07-01") == VIETNAM.comparable_areas("2025-06-30", "2025-07-01")


def test_a_village_of_a_commune_that_ended_is_an_orphan() -> None:
    """A village cannot outlive its commune unseen; the code of the commune no longer means anything in 2025."""
    with pytest.raises(InvariantError) as caught:
        VIETNAM.with_units([village(("2023-01-01", None, "23680"))])

    assert (caught.value.code, caught.value.attribute) == ("unit.orphan", "units")


def test_villages_follow_a_merger_of_communes() -> None:
    one = village(("2026-01-01", None, "23575"), kind=UnitKind.TO_DAN_PHO)

    merged = VIETNAM.with_units([one]).with_reforms([Reform.merge([PLEIKU], into=NEIGHBOUR, effect=NEXT)])

    tree = merged.at(NEXT)
    above = tree.parent(tree.get("23677-01"))
    assert above is not None
    assert above.ref == NEIGHBOUR_REF


@pytest.mark.parametrize("kind", [kind for kind in UnitKind if kind.level is Level.VILLAGE], ids=str)
def test_every_kind_of_village_can_be_added(kind: UnitKind) -> None:
    """Thôn, làng, buôn, bản, ấp, khóm, tổ dân phố, khu phố."""
    small = Territory(
        [_closed(unit) for unit in VIETNAM.units if _in_dak_doa(unit)],
        known=OpenPeriod.between("2019-01-01", "2026-12-31"),
    )

    tree = small.with_units([village(("2023-01-01", None, "23677"), kind=kind)]).at("2023-06-30")

    assert tree.find("Bok Giả Lập", kind=kind).kind is kind


# --- names across eras -------------------------------------------------------------------------------------------


def test_a_name_is_found_in_every_era() -> None:
    """Đak Đoa was a district and a township, and is a commune: one name, three lives, whatever the spelling."""
    found = VIETNAM.candidates("Dak Doa")

    assert [(unit.level, unit.code, unit.valid_from.isoformat()) for unit in found] == [
        ("district", "626", "2019-01-01"),
        ("commune", "23677", "2019-01-01"),
        ("commune", "23677", "2025-07-01"),
    ]
    assert VIETNAM.candidates("huyện Đăk Đoa") == found[:1]
    assert VIETNAM.candidates("đăk đoa", level="commune") == found[1:]
    assert VIETNAM.candidates("nowhere") == ()


def test_a_name_that_is_gone_is_told_with_its_days() -> None:
    with pytest.raises(LookupError) as caught:
        VIETNAM.at("2025-07-01").find("tỉnh Bình Định")

    assert "tỉnh Bình Định (52, 2019-01-01 or earlier to 2025-06-30)" in str(caught.value)


def test_a_province_can_be_restated_alone_and_names_its_reasons() -> None:
    """Old Gia Lai went whole into 77 of the 135 communes of the new province; nobody else is answered for."""
    old = VIETNAM.at("2025-06-30")
    new = VIETNAM.at("2025-07-01")
    gia_lai, province = old.find("tỉnh Gia Lai"), new.find("tỉnh Gia Lai")
    figures = [
        Figure(
            indicator="reception.visits",
            unit=one.ref,
            period=Period.half_year(2025, 1),
            value=1,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for one in old.descendants(gia_lai, level=Level.COMMUNE)
    ]

    found = aggregate.restate(figures, onto="2025-07-01", territory=VIETNAM, within=province)
    whole = aggregate.restate(figures, onto="2025-07-01", territory=VIETNAM)

    assert len(found) == 135
    assert set(found) <= set(whole)
    assert sum(one.figure.number or 0 for one in found if one.figure) == 218
    dak_doa = next(one for one in found if one.unit.code == "23677")
    assert "thị trấn Đăk Đoa (23677), xã Tân Bình (23704)" in dak_doa.text("vi", territory=VIETNAM)


def test_many_reforms_of_one_unit_take_time_in_proportion() -> None:
    """A unit that is renamed every day: eight times as many reforms take about eight times as long, not sixty-four."""
    since = as_day("2000-01-01")
    versions = (UnitVersion(since=since, name="Gia Lai", kind=UnitKind.TINH),)
    unit = Unit(level=Level.PROVINCE, code="64", versions=versions, seen=since)
    territory = Territory([unit], known=OpenPeriod.between("2000-01-01", "2000-01-01"))

    def seconds(many: int) -> float:
        reforms = [Reform.rename(unit.ref, f"Tên {index}", effect=day_after(since, index + 1)) for index in range(many)]
        (renamed,) = territory.with_reforms(reforms).units
        assert [version.name for version in renamed.versions[1:]] == [one.name for one in reforms]
        return least_seconds(lambda: territory.with_reforms(reforms).units)

    assert seconds(4_000) < 24 * seconds(500)
