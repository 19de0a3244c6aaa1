"""Decided cases of 2019 to 2021, presumed heirs, codes that took another name, and the day until which a table was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from qcdc import aggregate, gazetteer, terms
from qcdc.dates import OpenPeriod, Period, as_day, day_after, day_before
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Figure, Lineage, Reform, Territory, Unit, UnitRef, UnitVersion
from qcdc.vocab import Confidence, HeirState, Level, LineageShare, Origin, RestatementQuality, RestatementReason

VIETNAM = gazetteer.vietnam()


def commune(code: str, on: str) -> UnitRef:
    return UnitRef.of(Level.COMMUNE, code, on)


def figures(units: Iterable[Unit], year: int) -> list[Figure]:
    return [
        Figure(
            indicator="reception.visits",
            unit=unit.ref,
            period=Period.half_year(year, 1),
            value=7,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for unit in units
        if unit.level is Level.COMMUNE
    ]


# --- the facts of 2019 to 2021 --------------------------------------------------------------------------------------


def test_a_code_was_used_again_before_the_reform() -> None:
    """Lương Khánh Thiện ended on 31 January 2020; since 10 April 2022 Cầu Đất has its code."""
    earlier, later = VIETNAM.lives("11344")

    assert (earlier.title, later.title) == ("phường Lương Khánh Thiện", "phường Cầu Đất")
    assert str(earlier.valid_until) == "2020-01-31"
    assert str(later.valid_from) == "2022-04-10"
    with pytest.raises(UnknownCodeError) as caught:
        VIETNAM.get("11344", on="2021-06-30")
    assert caught.value.code == "unit.ended"
    assert "ít nhất từ 01/01/2019 đến 31/01/2020" in terms.message(caught.value, "vi")


OLD_DISTRICTS = [
    ("Quận 2", "769", HeirState.UNKNOWN, HeirState.PRESUMED, Confidence.UNCERTAIN, "thành phố Thủ Đức"),
    ("Quận 9", "763", HeirState.UNKNOWN, HeirState.PRESUMED, Confidence.KNOWN, "thành phố Thủ Đức"),
    ("Tĩnh Gia", "407", HeirState.GOES_ON, HeirState.GOES_ON, Confidence.VERIFIED, "thị xã Nghi Sơn"),
    ("Hoành Bồ", "204", HeirState.UNKNOWN, HeirState.PRESUMED, Confidence.KNOWN, "thành phố Hạ Long"),
    ("Quảng Uyên", "049", HeirState.GOES_ON, HeirState.GOES_ON, Confidence.VERIFIED, "huyện Quảng Hòa"),
]


@pytest.mark.parametrize("row", OLD_DISTRICTS, ids=[row[0] for row in OLD_DISTRICTS])
def test_a_district_of_an_old_paper_is_found_and_led_to_today(
    row: tuple[str, str, HeirState, HeirState, Confidence, str],
) -> None:
    name, code, known, asked, confidence, title = row

    found = VIETNAM.at("2019-06-01").find(name, level="district")
    heirs = VIETNAM.heirs(found, on="2021-10-31", presumed=True)
    today = VIETNAM.heirs(found, on="2026-09-20", presumed=True)

    assert found.code == code
    assert VIETNAM.heirs(found, on="2021-10-31").state is known
    assert (heirs.state, heirs.confidence) == (asked, confidence)
    assert [VIETNAM.at("2021-10-31").resolve(one).title for one in heirs.units] == [title]
    # The level of districts ended: the province and the communes on the territory of the district.
    assert [one.level for one in today.units[:2]] == [Level.PROVINCE, Level.COMMUNE]
    assert today.state is (HeirState.LEVEL_ENDED if asked is HeirState.GOES_ON else HeirState.PRESUMED)
    assert today.successor is None


def test_the_communes_of_ly_son_went_into_their_district() -> None:
    """1 April 2020: three communes went into a district that has had none since, and is a special zone today."""
    an_vinh = VIETNAM.get("21541", on="2019-06-01")

    assert VIETNAM.heirs(an_vinh, on="2020-04-01").state is HeirState.UNKNOWN
    heirs = VIETNAM.heirs(an_vinh, on="2026-09-20", presumed=True)
    assert [VIETNAM.resolve(one).title for one in heirs.units] == ["đặc khu Lý Sơn"]
    units = VIETNAM.at("2019-06-30").children_of("district", "536")
    district = VIETNAM.get("536", on="2019-06-30")
    (one,) = aggregate.restate(
        figures(units, 2019), onto="2021-10-31", territory=VIETNAM, within=district, presumed=True
    )
    assert one.unit == district.ref
    assert district.title == "huyện Lý Sơn"
    assert one.quality is RestatementQuality.PRESUMED
    assert one.figure is not None
    assert one.figure.number == 21


def test_a_unit_of_before_the_table_is_not_known() -> None:
    """The table does not say that a unit did not exist before its first day."""
    for attempt in (
        lambda: VIETNAM.at("2018-12-31"),
        lambda: VIETNAM.resolve(commune("23677", "2018-12-31")),
        lambda: VIETNAM.heirs(commune("23677", "2018-12-31"), on="2026-09-20"),
    ):
        with pytest.raises(UnknownCodeError) as caught:
            attempt()
        assert caught.value.code == "territory.day_unknown"
        assert "which units there were then is not known" in str(caught.value)
        assert "không ghi nhận khi đó có những đơn vị nào" in terms.message(caught.value, "vi")
    with pytest.raises(UnknownCodeError) as caught:
        VIETNAM.get("99999")
    assert "no unit in the table ever had" in str(caught.value)
    assert "danh mục không ghi nhận" in terms.message(caught.value, "vi")


UNSURE = {
    ("2019-03-01", "87"),  # Thường Thới Tiền
    ("2019-05-01", "93"),  # Vĩnh Viễn
    ("2019-11-01", "22"),  # Đông Triều
    ("2019-11-01", "36"),  # the city of Nam Định
    ("2019-11-01", "62"),  # Măng Đen
    ("2020-04-01", "34"),  # Thái Bình
    ("2020-04-01", "51"),  # Lý Sơn
}


def test_how_sure_the_days_of_a_version_are() -> None:
    """Verified if a text was read, known if only dated lists give the days; the days of seven resolutions are uncertain."""
    versions = [(unit, version) for unit in VIETNAM.units for version in unit.versions]
    counted = Counter(version.confidence for _, version in versions)
    unsure = [(unit, version) for unit, version in versions if version.confidence is Confidence.UNCERTAIN]
    # Each such row begins or ends on the day of one of the resolutions, in its province.
    found = {
        (day, VIETNAM.at(version.since).path(unit.seen_on(version.since))[0].code)
        for unit, version in unsure
        for day in _ends(version)
        if day in {day for day, _ in UNSURE}
    }

    assert counted == {Confidence.VERIFIED: 13_096, Confidence.KNOWN: 3_361, Confidence.UNCERTAIN: 81}
    assert found == UNSURE
    assert all({day for day, _ in UNSURE} & _ends(version) for _, version in unsure)


def _ends(version: UnitVersion) -> set[str]:
    """The first day, and the day after the last one."""
    return {str(version.since), *([] if version.until is None else [str(day_after(version.until))])}


def test_a_ward_whose_heir_a_source_puts_into_another_district_makes_it_uncertain() -> None:
    """Tân Bình (02428) of Yên Sơn: without the source that names Đội Cấn of the city, Đội Cấn would be exact."""
    lineage, days = VIETNAM.lineage, ("2019-06-01", "2021-10-31")
    units = {
        one for day in days for tree in [VIETNAM.at(day)] for one in (tree.get("08"), *tree.descendants(tree.get("08")))
    }
    refs = {unit.ref for unit in units}
    known = OpenPeriod.between("2019-01-01", days[1])
    edges = [edge for edge in lineage.presumed if {edge.source, edge.target} <= refs]
    with_source, silent = (
        Territory(units, known=known, lineage=Lineage((), lineage.unknown & refs, presumed=presumed))
        for presumed in (edges, ())
    )
    gone, heir = (VIETNAM.get(code, on="2019-06-01").ref for code in ("02428", "02524"))
    area, asked, without = (
        next(area for area in table.comparable_areas(*days, presumed=presumed) if heir in area.after)
        for table, presumed in ((with_source, False), (with_source, True), (silent, False))
    )

    assert not area.certain
    assert gone in area.doubtful
    assert asked.certain
    assert gone in asked.presumed
    assert without.certain
    assert without.single


@cache
def told() -> Territory:
    """The table with three mergers that a user states; made once, because it takes seconds."""
    mergers = (("00010", "00004", "2025-01-01"), ("12418", "12424", "2024-12-01"), ("23575", "23586", "2026-10-01"))
    reforms = [
        Reform.merge([commune(gone, str(day_before(as_day(day))))], into=commune(heir, day), effect=day)
        for gone, heir, day in mergers
    ]
    return VIETNAM.with_reforms(reforms, checked_until="2026-11-25")


# --- reforms and presumptions ---------------------------------------------------------------------------------------


def test_a_reform_that_states_an_heir_replaces_what_was_presumed_of_it() -> None:
    gone, heir = VIETNAM.get("00010", on="2024-06-30"), VIETNAM.get("00004", on="2025-01-01")
    assert VIETNAM.heirs(gone, on="2025-01-01", presumed=True).state is HeirState.PRESUMED

    for presumed in (False, True):
        heirs = told().heirs(gone, on="2025-01-01", presumed=presumed)
        assert (heirs.state, heirs.confidence) == (HeirState.WHOLE, Confidence.VERIFIED)
        assert heirs.successor == heir.ref
    # 12418, of the next test, had a presumed heir too.
    replaced = {edge.source.code for edge in {*VIETNAM.lineage.presumed} - {*told().lineage.presumed}}
    assert replaced == {"00010", "12418"}


def test_a_merger_into_the_code_that_took_the_name_states_that_it_went_on() -> None:
    """12418 ended on 30 November 2024, and 12424 has its name since: whoever has the resolution says what happened."""
    (renaming,) = [one for one in VIETNAM.lineage.renamings if one.unit.code == "12424"]
    before = UnitRef.of(Level.COMMUNE, "12424", "2024-11-30")
    assert VIETNAM.heirs(before, on="2024-12-01").state is HeirState.UNKNOWN

    assert told().heirs(before, on="2024-12-01").state is HeirState.GOES_ON
    assert told().lineage.renamings == tuple(one for one in VIETNAM.lineage.renamings if one != renaming)


def test_a_presumed_edge_says_what_it_rests_on() -> None:
    edges = VIETNAM.lineage.from_ref(commune("00010", "2019-01-01"), presumed=True)

    assert [(edge.target.code, edge.share, edge.confidence, edge.sources) for edge in edges] == [
        ("00004", LineageShare.WHOLE, Confidence.KNOWN, ("project", "alias_table"))
    ]
    assert VIETNAM.lineage.from_ref(commune("00010", "2019-01-01")) == ()
    assert VIETNAM.lineage.renamed(edges[0].source) == ()


def test_a_comparison_with_presumed_heirs_is_not_exact() -> None:
    gone, heir = VIETNAM.get("02593", on="2023-06-30"), VIETNAM.get("02536", on="2025-07-01")
    now = figures([heir], 2026)[0]
    areas = VIETNAM.comparable_areas("2023-06-30", "2026-06-30", presumed=True)
    area = next(area for area in areas if area.after == (heir.ref,))
    then = figures(map(VIETNAM.resolve, area.before), 2023)

    comparison = aggregate.compare(now, then, territory=VIETNAM, presumed=True)

    assert comparison.restated is not None
    assert comparison.restated.reason is RestatementReason.PRESUMED_HEIRS
    assert comparison.restated.presumed == (gone.ref,)
    assert not comparison.exact
    assert comparison.provisional


# --- checked until --------------------------------------------------------------------------------------------------


def test_the_table_was_checked_until_its_last_change_or_later() -> None:
    assert VIETNAM.last_change is not None
    assert VIETNAM.known == OpenPeriod(since=gazetteer.FIRST_DAY, until=gazetteer.CHECKED_UNTIL)
    assert VIETNAM.last_change <= gazetteer.CHECKED_UNTIL


def test_a_table_that_was_checked_until_a_later_day_answers_until_then() -> None:
    later = VIETNAM.checked(until="2026-11-25")

    assert later.known == OpenPeriod.between("2019-01-01", "2026-11-25")
    assert later.last_change == VIETNAM.last_change == as_day("2026-09-20")
    assert [later.at(day).provisional for day in ("2026-11-25", "2026-11-26")] == [False, True]
    assert later.at("2026-09-20") == later.at("2026-11-25")
    assert later.lineage == VIETNAM.lineage
    assert later != VIETNAM
    assert VIETNAM.checked(until=gazetteer.CHECKED_UNTIL) == VIETNAM
    assert VIETNAM.at("2026-11-25").provisional


def test_reforms_can_be_given_with_the_day_until_which_they_are_all() -> None:
    assert [told().at(day).provisional for day in ("2026-10-01", "2026-11-25", "2026-11-26")] == [False, False, True]
    assert told().last_change == as_day("2026-10-01")
    assert VIETNAM.with_reforms([], checked_until="2026-11-25") == VIETNAM.checked(until="2026-11-25")
    assert VIETNAM.with_reforms([]) is VIETNAM


@pytest.mark.parametrize("until", ["2026-09-19", "2019-01-01"])
def test_a_table_cannot_be_checked_until_an_earlier_day(until: str) -> None:
    with pytest.raises(InvariantError) as caught:
        VIETNAM.checked(until=until)

    assert (caught.value.code, caught.value.attribute) == ("territory.checked", "until")
    assert "already checked until 2026-09-20" in str(caught.value)


def test_a_table_without_an_end_cannot_be_checked_until_a_day() -> None:
    endless = Territory(VIETNAM.at("2019-01-01").tops[:1], known=OpenPeriod(since=as_day("2019-01-01")))

    with pytest.raises(InvariantError):
        endless.checked(until="9999-12-31")


def test_a_table_in_which_nothing_changed_has_no_last_change() -> None:
    top = VIETNAM.get("52", on="2026-09-20")
    steady = Territory([top], known=OpenPeriod.between(top.valid_from, "2026-09-20"))

    assert steady.last_change is None


def test_a_later_day_says_until_when_the_table_was_checked() -> None:
    tree = VIETNAM.at("2026-09-20")
    given = figures(tree.children(tree.find("tỉnh Gia Lai")), 2026)

    one = aggregate.restate(given, onto="2026-11-25", territory=VIETNAM, within=tree.find("tỉnh Gia Lai"))[0]

    assert one.checked_until == as_day("2026-09-20")
    assert one.text("en").endswith(
        "Provisional: the day is after the day until which the table of units was checked (20 September 2026)."
    )
    assert one.text("vi").endswith(
        "Tạm tính: danh mục đơn vị hành chính được rà soát đến ngày 20/09/2026, ngày xét sau ngày này."
    )
