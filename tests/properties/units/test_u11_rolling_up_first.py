from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, gazetteer
from qcdc.aggregate import Restated
from qcdc.dates import OpenPeriod, Period, as_day, day_before
from qcdc.model import Figure, Lineage, Reform, Succession, Territory, Unit, UnitRef, UnitVersion
from qcdc.testing import histories, territories
from qcdc.vocab import Level, LineageShare, Origin, RestatementQuality, RestatementReason, UnitKind

VIETNAM = gazetteer.vietnam()
EXACT = RestatementQuality.EXACT
OLD = as_day("2025-06-30")
START, END = "2021-12-31", "2026-09-20"
LAST_EVE, LAST = "2026-07-31", "2026-08-01"
# Ten thousand figures a draw and three restatements: one draw a run, and no shrinking, which would take minutes.
FEW = settings(max_examples=1, phases=[Phase.explicit, Phase.generate])
History = tuple[Territory, tuple[Reform, ...]]


def figure(unit: UnitRef, day: str, value: int) -> Figure:
    return Figure(
        indicator="selfgov.members",
        unit=unit,
        as_of=as_day(day),
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


def series(territory: Territory, day: str, level: Level, seed: int) -> list[Figure]:
    """A figure for each unit of a level."""
    random = Random(seed)
    return [figure(unit.ref, day, random.randrange(1, 60)) for unit in territory.at(day) if unit.level is level]


def rolled_up(figures: list[Figure], territory: Territory, day: str, level: Level) -> list[Figure]:
    """The sums of communes over their subtrees; whoever has no commune has no sum."""
    above: dict[UnitRef, UnitRef] = {}
    for unit in territory.at(day):
        up = unit.ref if unit.level is level else None if unit.parent is None else above.get(unit.parent)
        above |= {} if up is None else {unit.ref: up}
    sums: Counter[UnitRef] = Counter()
    for one in figures:
        assert one.unit is not None
        sums[above[one.unit]] += int(one.number or 0)
    return [figure(ref, day, total) for ref, total in sums.items()]


def assert_rolling_up_first_changes_nothing(
    at_once: tuple[Restated, ...], after_rolling_up: tuple[Restated, ...]
) -> int:
    """What is exact after rolling up is exact at once, with the same figure; gives how many are.

    The other way round there may be more: a unit that was split along the borders of its communes is told exactly
    only of the communes.
    """
    direct = {one.unit: one for one in at_once}
    exact = [one for one in after_rolling_up if one.figure is not None and one.figure.number is not None]
    assert direct.keys() == {one.unit for one in after_rolling_up}
    for one in exact:
        told = direct[one.unit]
        assert told.quality is one.quality is EXACT
        assert told.figure is not None
        assert one.figure is not None
        assert told.figure.number == one.figure.number
    return len(exact)


@never_empty("every commune and district of the shipped table has a figure")
@FEW
@given(st.integers(0, 10**6), st.dates(gazetteer.FIRST_DAY, OLD).map(date.isoformat))
def test_communes_and_districts_of_any_day_since_2019_are_told_as_provinces(seed: int, day: str) -> None:
    """U11: figures of communes and districts of any day onto the 34 provinces equal those rolled up first: 34 exact."""
    communes = series(VIETNAM, day, Level.COMMUNE, seed)
    provinces = aggregate.restate(
        rolled_up(communes, VIETNAM, day, Level.PROVINCE), onto="2025-07-01", territory=VIETNAM
    )
    of_communes = aggregate.restate(communes, onto="2025-07-01", territory=VIETNAM, level="province")
    of_districts = aggregate.restate(
        rolled_up(communes, VIETNAM, day, Level.DISTRICT), onto="2025-07-01", territory=VIETNAM, level="province"
    )

    assert {one.quality for one in (*of_communes, *of_districts)} == {EXACT}
    assert assert_rolling_up_first_changes_nothing(of_communes, provinces) == 34
    assert assert_rolling_up_first_changes_nothing(of_districts, provinces) == 34
    assert sum(one.figure.number or 0 for one in of_communes if one.figure) == sum(one.number or 0 for one in communes)


@never_empty("every commune of the shipped table has a figure")
@FEW
@given(st.integers(0, 10**6))
def test_communes_are_told_as_districts_where_they_stayed_inside(seed: int) -> None:
    """U11: the same onto the districts of 30 June 2025; six stay not comparable, where a split district lost a commune."""
    day, onto = "2023-06-30", "2025-06-30"
    communes = series(VIETNAM, day, Level.COMMUNE, seed)
    districts = rolled_up(communes, VIETNAM, day, Level.DISTRICT)

    at_once = aggregate.restate(communes, onto=onto, territory=VIETNAM, level="district")
    after_rolling_up = aggregate.restate(districts, onto=onto, territory=VIETNAM)

    assert assert_rolling_up_first_changes_nothing(at_once, after_rolling_up) == 680
    open_ones = {VIETNAM.resolve(one.unit).title for one in at_once if one.reason is RestatementReason.UNKNOWN_LINEAGE}
    assert open_ones == {
        "quận Hồng Bàng",
        "quận An Dương",
        "thành phố Vinh",
        "huyện Nghi Lộc",
        "quận Thuận Hóa",
        "quận Phú Xuân",
    }
    # Island districts have no communes, so no commune tells of them; as districts they simply go on.
    islands = {one.unit.code for one in at_once if one.reason is RestatementReason.NOTHING_BEFORE}
    assert islands == {"318", "471", "498", "536", "755"}
    assert {one.quality for one in after_rolling_up if one.unit.code in islands} == {EXACT}


def ends(territory: Territory) -> bool:
    """Whether a unit that is there at the start ends, and nobody knows where it went."""
    return any(unit.valid_until is not None for unit in territory.at(START))


@floor("a unit ended, and nobody knows where it went")
@given(
    st.one_of(territories().filter(ends), territories()),
    st.integers(0, 10**6),
    st.sampled_from([Level.PROVINCE, Level.DISTRICT]),
)
def test_rolling_up_first_changes_nothing(territory: Territory, seed: int, level: Level) -> None:
    """U11: the same in any territory, whatever ended in it with nobody knowing where it went."""
    communes = series(territory, START, Level.COMMUNE, seed)
    assume(communes)
    nonempty(ends(territory))

    at_once = aggregate.restate(communes, onto=END, territory=territory, level=level)
    first = rolled_up(communes, territory, START, level)
    after_rolling_up = aggregate.restate(first, onto=END, territory=territory, level=level)

    # Nothing but communes changes here, so every unit above them keeps its total.
    assert assert_rolling_up_first_changes_nothing(at_once, after_rolling_up) == len(first)


@floor("a figure is exact after rolling up")
@given(histories(), st.integers(0, 10**6), st.sampled_from([Level.PROVINCE, Level.DISTRICT]))
def test_rolling_up_first_changes_nothing_after_reforms(history: History, seed: int, level: Level) -> None:
    """U11: the same after mergers, splits, transfers and moves."""
    before, reforms = history
    territory = before.with_reforms(reforms)
    communes = series(before, START, Level.COMMUNE, seed)
    assume(communes and territory.at(END).counts()[level])

    at_once = aggregate.restate(communes, onto=END, territory=territory, level=level)
    first = rolled_up(communes, territory, START, level)
    after_rolling_up = aggregate.restate(first, onto=END, territory=territory, level=level)

    exact = assert_rolling_up_first_changes_nothing(at_once, after_rolling_up)
    nonempty(exact)


@floor("a district has ended")
@given(histories(), st.integers(0, 10**6), st.booleans())
def test_districts_are_told_as_provinces_with_or_without_communes(history: History, seed: int, end: bool) -> None:
    """U11: a district without communes counts too, also where its level was abolished."""
    before, reforms = history
    territory = before.with_reforms(reforms)
    districts = series(before, START, Level.DISTRICT, seed)
    assume(districts)
    if end and territory.at(LAST_EVE).counts()[Level.DISTRICT]:
        territory = territory.with_reforms([Reform.abolish(Level.DISTRICT, effect=LAST)])
    nonempty(any(unit.level is Level.DISTRICT and unit.valid_until is not None for unit in territory.units))

    (told,) = aggregate.restate(districts, onto=END, territory=territory, level="province")

    assert told.quality is EXACT
    assert told.figure is not None
    assert told.figure.number == sum(one.number or 0 for one in districts)


@st.composite
def forgotten(draw: st.DrawFn) -> tuple[Territory, Territory]:
    """A territory after reforms, and the same of which some mergers inside a district are not known."""
    before, reforms = draw(histories())
    known = before.with_reforms(reforms)
    # One merger inside a district that can be forgotten comes last, wherever two communes are left in one.
    neighbours = [
        unit
        for unit in known.at(LAST_EVE)
        if unit.level is Level.COMMUNE and sum(other.parent == unit.parent for other in known.at(LAST_EVE)) > 1
    ]
    if neighbours:
        one = draw(st.sampled_from(neighbours))
        other = draw(st.sampled_from([unit for unit in neighbours if unit.parent == one.parent and unit != one]))
        gone, stays = (UnitRef.of(Level.COMMUNE, unit.code, day) for unit, day in ((one, LAST_EVE), (other, LAST)))
        known = known.with_reforms([Reform.merge([gone], into=stays, effect=LAST)])
    inside: list[UnitRef] = []
    for unit in known.units:
        edges = known.lineage.successors(unit)
        if unit.level is Level.COMMUNE and unit.valid_until is not None and edges:
            homes = {known.resolve(edge.target).at(edge.day).parent for edge in edges}
            # What it had given away before it ended is another matter, and stays known.
            if homes == {unit.versions[-1].parent} and edges[0].day == edges[-1].day:
                inside.append(unit.ref)
    assume(inside)
    lost = frozenset(draw(st.lists(st.sampled_from(inside), min_size=1, unique=True)))
    kept = [edge for edge in known.lineage.successions if edge.source not in lost]
    return known, Territory(known.units, known=known.known, lineage=Lineage(kept, lost))


@floor("a figure is exact although a merger is unknown")
@given(forgotten(), st.integers(0, 10**6), st.sampled_from([Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]))
def test_what_is_exact_without_knowing_is_exact_when_known(
    pair: tuple[Territory, Territory], seed: int, level: Level
) -> None:
    """U11: ignorance takes answers away and makes none: what is exact where a merger is unknown is so where it is known."""
    known, unknown = pair
    communes = series(known, START, Level.COMMUNE, seed)
    assume(communes and known.at(END).counts()[level])

    truth = {one.unit: one for one in aggregate.restate(communes, onto=END, territory=known, level=level)}
    guesses = aggregate.restate(communes, onto=END, territory=unknown, level=level)

    assert truth.keys() == {one.unit for one in guesses}
    exact = [one for one in guesses if one.quality is EXACT]
    nonempty(exact)
    for one in exact:
        assert truth[one.unit].quality is EXACT
        assert one.figure is not None
        assert one.figure == truth[one.unit].figure
    for one in guesses:
        if one.reason is RestatementReason.UNKNOWN_LINEAGE:
            assert one.because
            assert set(one.because) <= unknown.lineage.unknown | {unit.ref for unit in unknown.units}


# --- a district that was split ----------------------------------------------------------------------------------------


def life(level: Level, code: str, since: str, until: str | None, *parents: tuple[str, UnitRef | None]) -> Unit:
    kinds = {Level.PROVINCE: UnitKind.TINH, Level.DISTRICT: UnitKind.HUYEN, Level.COMMUNE: UnitKind.XA}
    starts = [since, *(day for day, _ in parents[1:])]
    ends = [*(day_before(as_day(day)) for day in starts[1:]), None if until is None else as_day(until)]
    versions = tuple(
        UnitVersion(since=as_day(start), until=end, name=f"Giả Lập {code}", kind=kinds[level], parent=parent)
        for start, end, (_, parent) in zip(starts, ends, parents, strict=True)
    )
    return Unit(level=level, code=code, versions=versions, seen=as_day(since))


@pytest.mark.parametrize(
    ("split", "districts"),
    [
        (False, {"601": EXACT, "602": EXACT}),
        (True, {"601": RestatementQuality.NOT_COMPARABLE, "602": RestatementQuality.NOT_COMPARABLE}),
    ],
)
def test_a_commune_of_unknown_lineage_in_a_district_that_was_split(
    split: bool, districts: dict[str, RestatementQuality]
) -> None:
    """U11: where the district gave a part away on that day, only the province is known to hold the lost commune.

    Made-up units: district 601 has communes 1, 2 and 3, district 602 commune 4; 3 ends on 1 January 2024 and nobody
    knows where it went. In the split case commune 2 goes to district 602 on the same day.
    """
    first, day = "2021-11-01", "2024-01-01"
    top = life(Level.PROVINCE, "64", first, None, (first, None))
    one, other = (life(Level.DISTRICT, code, first, None, (first, top.ref)) for code in ("601", "602"))
    moved = ((first, one.ref), (day, other.ref)) if split else ((first, one.ref),)
    units = [
        *(top, one, other),
        life(Level.COMMUNE, "00001", first, None, (first, one.ref)),
        life(Level.COMMUNE, "00002", first, None, *moved),
        life(Level.COMMUNE, "00003", first, "2023-12-31", (first, one.ref)),
        life(Level.COMMUNE, "00004", first, None, (first, other.ref)),
    ]
    edges = [
        Succession(day=as_day(day), source=one.ref, target=target.ref, share=share)
        for target, share in ((one, LineageShare.REST), (other, LineageShare.PART))
        if split
    ]
    lost = units[-2].ref
    territory = Territory(
        units, known=OpenPeriod(since=as_day(first), until=as_day(END)), lineage=Lineage(edges, [lost])
    )
    communes = series(territory, START, Level.COMMUNE, 1)

    told = aggregate.restate(communes, onto=END, territory=territory, level="district")
    (province,) = aggregate.restate(communes, onto=END, territory=territory, level="province")

    assert {found.unit.code: found.quality for found in told} == districts
    assert {found.because for found in told if found.quality is not EXACT} == ({(lost,)} if split else set())
    assert province.quality is EXACT
    assert province.figure is not None
    assert province.figure.number == sum(found.number or 0 for found in communes)


def test_a_commune_that_nobody_knows_the_forebears_of() -> None:
    """U11: what a commune was made of is unknown, but not that its neighbours in the district may have given it.

    Made-up units: commune 5 begins on 1 January 2024 in district 601, beside 1; commune 4 lies in district 602.
    """
    first, day = "2021-11-01", "2024-01-01"
    top = life(Level.PROVINCE, "64", first, None, (first, None))
    one, other = (life(Level.DISTRICT, code, first, None, (first, top.ref)) for code in ("601", "602"))
    born = life(Level.COMMUNE, "00005", day, None, (day, one.ref))
    giver = life(Level.COMMUNE, "00001", first, None, (first, one.ref))
    stranger = life(Level.COMMUNE, "00004", first, None, (first, other.ref))
    territory = Territory(
        (top, one, other, giver, stranger, born), known=OpenPeriod(since=as_day(first), until=as_day(END))
    )
    communes = series(territory, START, Level.COMMUNE, 1)

    told = aggregate.restate(communes, onto=END, territory=territory)
    above = aggregate.restate(communes, onto=END, territory=territory, level="district")

    assert {found.unit.code: found.quality for found in told} == {
        "00001": RestatementQuality.NOT_COMPARABLE,
        "00004": EXACT,
        "00005": RestatementQuality.NOT_COMPARABLE,
    }
    assert {found.because for found in told if found.quality is not EXACT} == {(born.ref,)}
    assert {found.quality for found in above} == {EXACT}


def test_a_year_of_figures_of_gia_lai_is_told_of_the_new_province() -> None:
    """U11: four wards of Quy Nhơn of unknown lineage no longer keep the new Gia Lai from its own figures."""
    window = Period.half_year(2023, 1)
    communes = [
        Figure(
            indicator="reception.visits", unit=unit.ref, period=window, value=1, origins=frozenset({Origin.SYNTHETIC})
        )
        for unit in VIETNAM.at("2023-06-30")
        if unit.level is Level.COMMUNE
    ]
    new = VIETNAM.at("2025-07-01").find("tỉnh Gia Lai")

    restated = aggregate.restate(communes, onto="2025-07-01", territory=VIETNAM, level="province", within=new)

    (found,) = [one for one in restated if one.unit == new.ref]
    assert found.quality is EXACT
    assert found.figure is not None
    # 220 communes of Gia Lai and 159 of Bình Định on 30 June 2023.
    assert found.figure.number == 220 + 159
