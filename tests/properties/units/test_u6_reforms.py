from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import aggregate
from qcdc.dates import as_day, day_before
from qcdc.model import Figure, Reform, Territory, UnitRef, evolve
from qcdc.testing import days, histories, territories
from qcdc.vocab import HeirState, Level, LineageShare, Origin, ReformKind, RestatementQuality

History = tuple[Territory, tuple[Reform, ...]]
END = "2026-09-20"
START = "2021-12-31"
SOME = settings(max_examples=60)


def figures(territory: Territory, *, day: str) -> list[Figure]:
    return [
        Figure(
            indicator="selfgov.members",
            unit=unit.ref,
            as_of=as_day(day),
            value=number + 1,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for number, unit in enumerate(territory.at(day))
        if unit.level is Level.COMMUNE
    ]


@floor("two reforms or more")
@SOME
@given(histories().filter(lambda history: len(history[1]) > 1) | histories())
def test_reforms_one_by_one_or_together_give_one_table(history: History) -> None:
    """U1, U2: reforms of one's own leave a table like any other, and it does not matter in how many calls they came."""
    before, reforms = history
    nonempty(len(reforms) > 1)

    together = before.with_reforms(reversed(reforms))
    one_by_one = before
    for reform in reforms:
        one_by_one = one_by_one.with_reforms([reform])

    assert together.units == one_by_one.units
    assert [unit.versions for unit in together.units] == [unit.versions for unit in one_by_one.units]
    assert together.lineage.successions == one_by_one.lineage.successions


@floor("a unit ended")
@SOME
@given(histories())
def test_nothing_ends_without_an_heir(history: History) -> None:
    """U4: every unit before a reform goes on or has heirs, and what is new was made of something."""
    before, reforms = history
    after = before.with_reforms(reforms)
    nonempty(any(unit.valid_until is not None for unit in after.units))

    for unit in before.at(START):
        heirs = after.heirs(unit, on=END)
        assert heirs.state is not HeirState.UNKNOWN
        assert heirs.units
        assert all(after.resolve(ref).in_force(END) for ref in heirs.units)
    for unit in after.at(END):
        assert unit.in_force(START) or after.lineage.predecessors(unit)


@floor("there are communes")
@SOME
@given(histories())
def test_areas_part_the_ground(history: History) -> None:
    """U5: between any two days every commune lies in exactly one comparable area, on each side."""
    before, reforms = history
    after = before.with_reforms(reforms)
    assume(before.at(START).counts()[Level.COMMUNE])

    nonempty(True)
    areas = after.comparable_areas(START, END)

    for side, day in ((0, START), (1, END)):
        refs = [ref for area in areas for ref in (area.before, area.after)[side]]
        assert sorted(refs, key=_key) == sorted(
            (unit.ref for unit in after.at(day) if unit.level is Level.COMMUNE), key=_key
        )
    assert all(area.certain and area.before and area.after for area in areas)


def _key(ref: UnitRef) -> str:
    return str(ref)


@floor("the first step is exact")
@SOME
@given(histories())
def test_exact_restatements_compose(history: History) -> None:
    """U6: restating onto a day between and from there on gives the same as restating at once, where all is exact."""
    before, reforms = history
    after = before.with_reforms(reforms)
    series = figures(before, day=START)
    assume(series)
    middle = reforms[0].effect

    first = aggregate.restate(series, onto=middle, territory=after)
    assume(all(one.quality is RestatementQuality.EXACT for one in first))
    nonempty(True)
    on_the_way = [evolve(one.figure, as_of=middle) for one in first if one.figure is not None]
    step_by_step = aggregate.restate(on_the_way, onto=END, territory=after)
    at_once = aggregate.restate(series, onto=END, territory=after)

    assert [one.unit for one in step_by_step] == [one.unit for one in at_once]
    for one, other in zip(step_by_step, at_once, strict=True):
        assert one.quality is other.quality
        if one.figure is not None and other.figure is not None:
            assert one.figure.number == other.figure.number


@floor("there are communes")
@SOME
@given(histories())
def test_every_exact_restatement_conserves(history: History) -> None:
    """U5: the figures that are told, of units or of areas, add up to those that went in, each once."""
    before, reforms = history
    after = before.with_reforms(reforms)
    series = figures(before, day=START)
    assume(series)

    nonempty(True)
    restated = aggregate.restate(series, onto=END, territory=after)

    totals = {one.area.before: one.area_figure.number or 0 for one in restated if one.area_figure is not None}
    assert sum(totals.values()) == sum(one.number or 0 for one in series)
    for one in restated:
        exact = one.quality is RestatementQuality.EXACT
        assert (one.figure is not None) is exact
        assert exact is one.area.single
        assert one.text("vi")
        assert one.text("en")


@st.composite
def transfers(draw: st.DrawFn) -> History:
    """A territory of two communes or more, and a reform by which one gives another a part."""
    territory = draw(territories(steady=True))
    communes = [unit for unit in territory.at(START) if unit.level is Level.COMMUNE]
    assume(len(communes) > 1)
    giver, taker = draw(st.permutations(communes))[:2]
    effect = draw(days(as_day("2022-01-01"), as_day("2026-06-30")))
    source = UnitRef(level=giver.level, code=giver.code, on=day_before(effect))
    target = UnitRef(level=taker.level, code=taker.code, on=effect)
    return territory, (Reform.transfer(source, to=target, effect=effect),)


@floor("a part of a unit was transferred")
@SOME
@given(transfers())
def test_a_unit_that_gave_a_part_is_not_comparable_alone(history: History) -> None:
    """U5: a life that goes on is no promise of a border that stays: a partial transfer joins both units."""
    before, (reform,) = history
    after = before.with_reforms([reform])
    nonempty(reform.kind is ReformKind.PARTIAL_TRANSFER)
    giver = after.resolve(reform.parts[0].source).ref
    taker = after.resolve(reform.parts[0].target).ref
    series = figures(before, day=START)

    found = {one.unit: one for one in aggregate.restate(series, onto=END, territory=after)}

    assert found[giver].quality is found[taker].quality is RestatementQuality.AREA_ONLY
    assert found[giver].because == (giver,)
    assert reform.parts[1].share is LineageShare.REST
