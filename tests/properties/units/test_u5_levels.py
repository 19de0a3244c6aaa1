from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from floors import never_empty
from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.model import Figure, UnitRef
from qcdc.vocab import Level, Origin, RestatementQuality, RestatementReason

VIETNAM = gazetteer.vietnam()
OLD, NEW = VIETNAM.at("2025-06-30"), VIETNAM.at("2025-07-01")
WINDOW = Period.half_year(2025, 1)
FEW = settings(max_examples=3, phases=[Phase.explicit, Phase.generate])


def series(seed: int, level: Level) -> list[Figure]:
    random = Random(seed)
    return [
        Figure(
            indicator="reception.visits",
            unit=unit.ref,
            period=WINDOW,
            value=random.randrange(0, 60),
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for unit in OLD
        if unit.level is level
    ]


@never_empty("every example is a figure for each commune of the shipped table")
@FEW
@given(st.integers(0, 10**6))
def test_rolling_up_before_or_after_the_reform_gives_the_same_provinces(seed: int) -> None:
    """A3, U5: a province's total is the sum over its subtree on either side of the reform: the 34 are exact."""
    communes = series(seed, Level.COMMUNE)

    of_communes = aggregate.restate(communes, onto="2025-07-01", territory=VIETNAM, level="province")
    below: Counter[UnitRef] = Counter()
    for asked in communes:
        assert asked.unit is not None
        below[OLD.path(OLD.resolve(asked.unit))[0].ref] += int(asked.number or 0)
    of_provinces = aggregate.restate(
        [
            Figure(
                indicator="reception.visits",
                unit=ref,
                period=WINDOW,
                value=total,
                origins=frozenset({Origin.SYNTHETIC}),
            )
            for ref, total in below.items()
        ],
        onto="2025-07-01",
        territory=VIETNAM,
    )

    assert len(of_provinces) == 34
    assert {one.quality for one in (*of_provinces, *of_communes)} == {RestatementQuality.EXACT}
    for one, other in zip(of_provinces, of_communes, strict=True):
        assert one.unit == other.unit
        assert one.figure is not None
        assert other.figure is not None
        assert one.figure.number == other.figure.number
    within = {one.unit: 0 for one in of_communes}
    for told in aggregate.restate(communes, onto="2025-07-01", territory=VIETNAM):
        if told.area_figure is not None and told.unit == told.area.after[0]:
            within[NEW.path(NEW.resolve(told.unit))[0].ref] += int(told.area_figure.number or 0)
    assert within == {one.unit: one.figure.number for one in of_provinces if one.figure is not None}


@never_empty("every example is a figure for each district of the shipped table")
@FEW
@given(st.integers(0, 10**6))
def test_districts_are_told_as_areas_of_new_communes(seed: int) -> None:
    """U5: a district's figure survives as that of the new communes on its ground, with whatever shares a border."""
    districts = series(seed, Level.DISTRICT)

    restated = aggregate.restate(districts, onto="2025-07-01", territory=VIETNAM, level="commune")

    areas = {one.area.before: one.area_figure for one in restated}
    assert sum(int(figure.number or 0) for figure in areas.values() if figure) == sum(
        int(one.number or 0) for one in districts
    )
    exact = [one for one in restated if one.quality is RestatementQuality.EXACT]
    assert len(restated) == 3321
    # Thirteen: a district that became one unit as a whole, most of them islands.
    assert len(exact) == 13
    assert {one.reason for one in restated if one not in exact} == {RestatementReason.SPLIT}


def test_new_communes_across_an_old_district_border() -> None:
    """U5: 297 new communes were assembled across an old district border, so no district total adds up to them."""
    parents = {unit.ref: OLD.parent(unit) for unit in OLD if unit.level is Level.COMMUNE}
    across = 0
    for unit in NEW:
        if unit.level is Level.COMMUNE:
            edges = VIETNAM.lineage.predecessors(unit)
            across += len({parents.get(edge.source) for edge in edges}) > 1
    assert across == 297


def test_a_province_keeps_its_total_where_its_communes_are_uncertain() -> None:
    """U5: 561 communes of unknown lineage make communes uncertain, a district only where it was split, never a province."""
    days = ("2023-06-30", "2025-06-30")

    communes = VIETNAM.comparable_areas(*days)
    districts = VIETNAM.comparable_areas(*days, level="district")
    provinces = VIETNAM.comparable_areas(*days, level="province")

    assert (len(provinces), all(area.certain and area.single for area in provinces)) == (63, True)
    uncertain = [ref for area in communes if not area.certain for ref in area.before]
    ended = {ref for ref in VIETNAM.lineage.unknown if VIETNAM.resolve(ref).in_force(days[0])}
    assert len(ended) == 561
    assert ended <= set(uncertain)
    doubtful = [area for area in districts if not area.certain]
    assert len(doubtful) == 3
    for area in doubtful:
        assert any(len(VIETNAM.lineage.from_ref(ref)) > 1 for ref in area.before)
        assert set(area.doubtful) <= VIETNAM.lineage.unknown | {one.unit for one in VIETNAM.lineage.renamings}
    assert all(not area.doubtful for area in districts if area.certain)
