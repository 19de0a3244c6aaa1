from __future__ import annotations

from random import Random

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import Figure, UnitRef
from qcdc.testing import histories
from qcdc.vocab import Level, Origin, RestatementQuality

VIETNAM = gazetteer.vietnam()
BEFORE, AFTER = Period.half_year(2025, 1), Period.half_year(2026, 1)
OLD, NEW = VIETNAM.at(BEFORE.end), VIETNAM.at(AFTER.end)
AREAS = VIETNAM.comparable_areas(BEFORE.end, AFTER.end)
FEW = settings(max_examples=3, phases=[Phase.explicit, Phase.generate])


def figure(unit: UnitRef, period: Period, value: int) -> Figure:
    return Figure(
        indicator="reception.visits",
        unit=unit,
        period=period,
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


@never_empty("every example is a figure for each commune of two days of the shipped table")
@FEW
@given(st.integers(0, 10**6))
def test_restating_forward_and_comparing_equals_comparing_areas(seed: int) -> None:
    """A7: restating forward and comparing unit by unit equals comparing the areas."""
    random = Random(seed)
    early = {unit.ref: figure(unit.ref, BEFORE, random.randrange(60)) for unit in OLD if unit.level is Level.COMMUNE}
    late = {unit.ref: figure(unit.ref, AFTER, random.randrange(60)) for unit in NEW if unit.level is Level.COMMUNE}

    by_area = aggregate.compare_areas(late.values(), early.values(), territory=VIETNAM)

    assert len(by_area) == 3030
    top = random.choice([unit for unit in NEW if unit.level is Level.PROVINCE])
    below = {unit.ref for unit in NEW.descendants(top)}
    inside = aggregate.compare_areas(late.values(), early.values(), territory=VIETNAM, within=top)
    assert inside == tuple(one for one in by_area if below & set(one.area.after))
    assert 0 < len(inside) < len(by_area)
    for one in random.sample([one for one in by_area if one.area.single], 12):
        made_of = [early[ref] for ref in one.area.before if ref in early]
        if len(made_of) < len(one.area.before):
            continue  # an island district: it had no communes, and no figure of a commune
        alone = aggregate.compare(late[one.area.after[0]], made_of, territory=VIETNAM)
        assert one.comparison is not None
        assert alone.difference == one.comparison.difference
        assert alone.restated is not None
        assert alone.restated.quality is RestatementQuality.EXACT


@floor("a commune that a reform touched")
@settings(max_examples=60)
@given(histories(), st.data())
def test_nothing_is_compared_silently_across_a_changed_border(
    history: tuple[object, tuple[object, ...]], data: st.DataObject
) -> None:
    """A7: with a territory, two figures of one reference compare only if its border stayed, whatever its code says."""
    from qcdc.model import Territory

    before, reforms = history
    assert isinstance(before, Territory)
    after = before.with_reforms(reforms)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    communes = [unit for unit in before.at("2021-12-31") if unit.level is Level.COMMUNE and unit.in_force("2021-12-31")]
    assume(communes)
    early, late = Period.half_year(2021, 2), Period.half_year(2026, 1)
    areas = after.comparable_areas(early.end, late.end)
    moved = {ref for area in areas if not area.single or len(area.before) > 1 for ref in area.before}
    touched = [unit for unit in communes if unit.ref in moved]
    assume(touched or data.draw(st.integers(0, 7)) == 7)
    unit = data.draw(st.sampled_from([*touched * 4, *communes]))
    stays = after.resolve(unit.ref).in_force(late.end)
    area = next(one for one in areas if unit.ref in one.before)
    then = figure(unit.ref, early, 7)
    heir = unit.ref if stays else UnitRef(level=area.after[0].level, code=area.after[0].code, on=late.end)
    now = figure(heir, late, 9)

    nonempty(not (area.single and area.before == (unit.ref,)))
    if area.single and area.before == (unit.ref,):
        assert aggregate.compare(now, then, territory=after).difference == 2
    else:
        with pytest.raises(AggregationError) as caught:
            aggregate.compare(now, then, territory=after)
        assert caught.value.code in {"compare.units", "compare.quality"}
