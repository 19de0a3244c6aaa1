"""U13: what is presumed stays apart from what is known, and every answer that rests on it says so."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, gazetteer
from qcdc._kernel.text import even_key
from qcdc.aggregate import Restated
from qcdc.aggregate.marks import marks
from qcdc.dates import OpenPeriod, as_day, day_after, day_before
from qcdc.model import Figure, Heirs, Lineage, Renaming, Succession, Territory, Unit, UnitRef, UnitVersion, evolve
from qcdc.vocab import Confidence, HeirState, Level, LineageShare, Origin, RestatementQuality, UnitKind

VIETNAM = gazetteer.vietnam()
LINEAGE = VIETNAM.lineage
BORN, START, END = "2021-01-01", "2021-12-31", "2026-09-20"
CHANGES = ("2023-01-01", "2024-07-01")
REFORM = "2025-07-01"
EXACT, PRESUMED = RestatementQuality.EXACT, RestatementQuality.PRESUMED
SETTLED = {EXACT, RestatementQuality.APPORTIONED}
ORDER = list(Confidence)
# Ten thousand figures a draw: one draw a run, and no shrinking, which would take minutes.
FEW = settings(max_examples=1, phases=[Phase.explicit, Phase.generate])


def figure(unit: UnitRef, day: str, value: int) -> Figure:
    return Figure(
        indicator="selfgov.members",
        unit=unit,
        as_of=as_day(day),
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


def series(territory: Territory, day: str, level: Level, seed: int) -> list[Figure]:
    random = Random(seed)
    return [figure(unit.ref, day, random.randrange(1, 60)) for unit in territory.at(day) if unit.level is level]


def life(level: Level, code: str, until: str | None, parent: UnitRef | None) -> Unit:
    kind = {Level.PROVINCE: UnitKind.TINH, Level.DISTRICT: UnitKind.HUYEN, Level.COMMUNE: UnitKind.XA}[level]
    last = None if until is None else day_before(as_day(until))
    version = UnitVersion(since=as_day(BORN), until=last, name=f"Đơn vị {code} (giả lập)", kind=kind, parent=parent)
    return Unit(level=level, code=code, versions=(version,), seen=as_day(BORN))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Territory, Territory]:
    """A made-up province whose communes merge on two days: with the presumed heirs of some of them, and without.

    Of some communes a resolution states the heir, of some it is presumed, rightly or not, and of some it is not known.
    Some communes took the name of one that ended.
    """
    top = UnitRef.of(Level.PROVINCE, "64", BORN)
    districts = [UnitRef.of(Level.DISTRICT, code, BORN) for code in ("601", "602", "603")]
    living = {
        UnitRef.of(Level.COMMUNE, f"{index:05}", BORN): district
        for index, district in enumerate(district for district in districts for _ in range(draw(st.integers(1, 4))))
    }
    units = [life(Level.PROVINCE, "64", None, None), *(life(Level.DISTRICT, one.code, None, top) for one in districts)]
    stated, presumed = list[Succession](), list[Succession]()
    renamings, unknown = list[Renaming](), list[UnitRef]()
    for day in CHANGES:
        first, *others = living
        gone = [ref for ref in others if not draw(st.integers(0, 2))]
        left = [ref for ref in living if ref not in gone]
        for ref in gone:
            district = living.pop(ref)
            near = [one for one in left if living[one] == district]
            units.append(life(Level.COMMUNE, ref.code, day, district))
            target = draw(st.sampled_from(near or left) | st.sampled_from(left))
            edge = Succession(day=as_day(day), source=ref, target=target, share=LineageShare.WHOLE)
            if not draw(st.integers(0, 2)):
                stated.append(edge)
                continue
            unknown.append(ref)
            if draw(st.integers(0, 3)):
                sure = draw(st.sampled_from([Confidence.KNOWN, Confidence.UNCERTAIN]))
                presumed.append(evolve(edge, share=LineageShare.UNSURE, confidence=sure))
            if not draw(st.integers(0, 3)):
                renamings.append(Renaming(unit=draw(st.sampled_from(near or [first])), day=as_day(day), ended=ref))
    units += [life(Level.COMMUNE, ref.code, None, district) for ref, district in living.items()]
    with_them, without = (
        Territory(
            units,
            known=OpenPeriod.between(BORN, END),
            lineage=Lineage(stated, unknown, presumed=edges, renamings=renamings),
        )
        for edges in (presumed, ())
    )
    return with_them, without


def heirs_of(territory: Territory, *, presumed: bool) -> list[Heirs]:
    return [territory.heirs(unit, on=END, presumed=presumed) for unit in territory.at(START)]


@floor("some heirs are presumed")
@given(pairs())
def test_heirs_rest_on_a_presumption_only_if_it_is_asked_for(pair: tuple[Territory, Territory]) -> None:
    """U13: without ``presumed`` a lineage without presumed edges has the same heirs; with it, only the unknown change."""
    territory, plain = pair
    nonempty(bool(territory.lineage.presumed))

    known, asked = heirs_of(territory, presumed=False), heirs_of(territory, presumed=True)

    assert known == heirs_of(plain, presumed=False)
    assert not any(edge.presumed for edge in territory.lineage.successions)
    for one, other in zip(known, asked, strict=True):
        if one.state is not HeirState.UNKNOWN:
            assert other == one
            assert one.confidence is Confidence.VERIFIED
        else:
            assert other.state in {HeirState.UNKNOWN, HeirState.PRESUMED}
            assert other.successor is None
        if other.state is HeirState.PRESUMED:
            assert ORDER.index(other.confidence) >= ORDER.index(Confidence.KNOWN)
            assert other.units


def assert_presumptions_are_marked(
    known: tuple[Restated, ...], asked: tuple[Restated, ...], territory: Territory
) -> int:
    """What was exact stays so with the same figure, nothing else becomes exact; gives how many figures are presumed."""
    before = {one.unit: one for one in known}
    assert before.keys() == {one.unit for one in asked}
    for one in known:
        assert not one.presumed
    for one in asked:
        other = before[one.unit]
        if other.quality in SETTLED:
            assert (one.quality, one.figure, one.presumed) == (other.quality, other.figure, ())
        else:
            assert one.quality not in SETTLED
        assert (one.quality is PRESUMED) is (bool(one.presumed) and one.figure is not None)
        for found in (one.figure, one.area_figure):
            assert found is None or found.provisional is bool(one.presumed)
        if one.presumed and one.area_figure is not None:
            assert "presumed" in one.text("en", territory=territory)
            assert "suy đoán" in one.text("vi", territory=territory)
            assert "presumed" in marks(one, "en")
            assert "suy đoán" in marks(one, "vi")
    return sum(one.quality is PRESUMED for one in asked)


def in_areas(told: tuple[Restated, ...]) -> int:
    """The sum of the figures of all areas that have one."""
    areas = {one.area.before: one.area_figure for one in told}
    return sum(int(found.number or 0) for found in areas.values() if found is not None)


def is_complete(told: tuple[Restated, ...]) -> bool:
    return all(one.area.certain for one in told)


@floor("a figure is presumed")
@given(pairs(), st.integers(0, 10**6), st.sampled_from([Level.COMMUNE, Level.DISTRICT, Level.PROVINCE]))
def test_restating_rests_on_a_presumption_only_if_it_is_asked_for(
    pair: tuple[Territory, Territory], seed: int, onto: Level
) -> None:
    """U13: no figure rests on a presumption unless asked; what was exact stays exact, nothing else becomes exact."""
    territory, plain = pair
    communes = series(territory, START, Level.COMMUNE, seed)
    if not communes or not territory.at(END).counts()[onto]:
        return

    of_plain, known, asked = (
        aggregate.restate(communes, onto=END, territory=table, level=onto, presumed=presumed)
        for table, presumed in ((plain, False), (territory, False), (territory, True))
    )

    # A presumption may cast doubt on what would be exact without it, and adds nothing.
    without = {one.unit: one for one in of_plain}
    for one in known:
        if one.area_figure is not None and one.unit in without:
            assert (without[one.unit].quality, without[one.unit].figure) == (one.quality, one.figure)
    nonempty(assert_presumptions_are_marked(known, asked, territory) > 0)
    placed = {ref for one in asked for ref in one.area.before}
    if is_complete(asked):
        assert in_areas(asked) == sum(int(one.number or 0) for one in communes if one.unit in placed)
        assert onto is not Level.PROVINCE or placed >= {one.unit for one in communes}


@never_empty("every commune of the shipped table has a figure")
@FEW
@given(st.integers(0, 10**6), st.dates(gazetteer.FIRST_DAY, as_day("2024-08-30")).map(str))
def test_a_year_of_communes_is_restated_with_presumed_heirs(seed: int, day: str) -> None:
    """U13: the same of the shipped table: most communes of today that could not be compared get a presumed figure."""
    communes = series(VIETNAM, day, Level.COMMUNE, seed)

    known, asked = (
        aggregate.restate(communes, onto=REFORM, territory=VIETNAM, presumed=presumed) for presumed in (False, True)
    )

    presumed = assert_presumptions_are_marked(known, asked, VIETNAM)
    lost = [sum(one.figure is None for one in told) for told in (known, asked)]
    assert presumed > 800
    assert lost[1] < 500 < lost[0]
    # Nothing is lost on the way: every commune of the day is in exactly one area.
    for told in (known, asked):
        areas = {one.area for one in told}
        placed = Counter(ref for area in areas for ref in area.before)
        assert set(placed.values()) == {1}
        assert placed.keys() >= {one.unit for one in communes}


def test_a_unit_of_unknown_lineage_has_no_heirs_unless_they_are_presumed() -> None:
    """U13: the heirs of all 1,135 units are unknown; 1,124 have a presumed heir, never above *known*."""
    states: Counter[HeirState] = Counter()
    for ref in LINEAGE.unknown:
        unit = VIETNAM.resolve(ref)
        assert unit.valid_until is not None
        day = day_after(unit.valid_until)
        assert VIETNAM.heirs(unit, on=day).state is HeirState.UNKNOWN
        assert VIETNAM.heirs(unit, on=day).units == ()
        found = VIETNAM.heirs(unit, on=day, presumed=True)
        states[found.state] += 1
        assert found.confidence is not Confidence.VERIFIED
        assert found.successor is None
    assert states == {HeirState.PRESUMED: 1_124, HeirState.UNKNOWN: 11}


def test_what_a_resolution_states_and_what_is_presumed_are_kept_apart() -> None:
    """U13: no presumed edge among the successions; each starts at a unit of the day before and names its sources."""
    assert len(LINEAGE.presumed) == 1_149
    assert not any(edge.presumed for edge in LINEAGE.successions)
    assert all(not edge.sources for edge in LINEAGE.successions)
    for edge in LINEAGE.presumed:
        assert edge.presumed
        assert edge.sources
        assert VIETNAM.resolve(edge.source).in_force(day_before(edge.day))
        assert VIETNAM.resolve(edge.target).in_force(edge.day)
    assert LINEAGE.edges() == LINEAGE.successions
    assert Counter(LINEAGE.edges(presumed=True)) == Counter((*LINEAGE.successions, *LINEAGE.presumed))


def test_a_code_that_took_another_name_neither_goes_on_nor_is_exact() -> None:
    """U13: from a day before each of the 136 renamings to a day after it the heirs are unknown, and figures not exact."""
    assert len(LINEAGE.renamings) == 136
    for one in LINEAGE.renamings:
        eve = VIETNAM.resolve(one.unit).seen_on(day_before(one.day))
        assert VIETNAM.heirs(eve, on=one.day).state is HeirState.UNKNOWN
        assert VIETNAM.heirs(eve, on=one.day, presumed=True).state is HeirState.PRESUMED
        assert VIETNAM.heirs(eve.seen_on(one.day), on=one.day).state is HeirState.GOES_ON
    first, last = "2019-01-01", "2025-06-30"
    communes = {one.unit for one in LINEAGE.renamings if one.unit.level is Level.COMMUNE}
    plain, asked = (VIETNAM.comparable_areas(first, last, presumed=presumed) for presumed in (False, True))
    within = [ref for area in plain if not area.certain for ref in area.after]
    resting = [ref for area in asked if area.presumed or not area.certain for ref in area.after]
    assert len(communes) == 135
    assert communes <= set(within)
    assert communes <= set(resting)


def test_every_code_that_took_the_name_of_a_unit_that_ended_is_listed() -> None:
    """U13: found again in the table: a new name which a unit with the same parent had until the day before."""
    ended: dict[tuple[Level, object], list[Unit]] = {}
    for unit in VIETNAM.units:
        if unit.valid_until is not None:
            ended.setdefault((unit.level, day_after(unit.valid_until)), []).append(unit)
    found = {
        (unit.ref, new.since, gone.ref)
        for unit in VIETNAM.units
        for old, new in pairwise(unit.versions)
        if even_key(old.name) != even_key(new.name)
        for gone in ended.get((unit.level, new.since), ())
        if even_key(gone.versions[-1].name) == even_key(new.name)
        and gone.versions[-1].parent in {old.parent, new.parent}
    }
    listed = {(one.unit, one.day, one.ended) for one in LINEAGE.renamings}

    assert len(found) == 135
    assert found <= listed
    # Hoàng Diệu took its name from a unit whose last name is spelled otherwise.
    assert {ref.code for ref, _, _ in listed - found} == {"12424"}
