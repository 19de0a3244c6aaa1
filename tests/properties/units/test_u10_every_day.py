"""U10: every public verb of units answers for every day from the table's first on, and marks what lies beyond it."""

from __future__ import annotations

from collections.abc import Callable

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import SYNTHETIC, complaint, visit
from floors import floor, never_empty, nonempty
from qcdc import aggregate, gazetteer, rules
from qcdc.dates import Period, as_day, day_after, day_before
from qcdc.errors import QcdcError, UnknownCodeError
from qcdc.model import CommitteeNetwork, Figure, Territory, Tree, Unit, UnitRef, evolve
from qcdc.testing import days, histories, territories
from qcdc.vocab import FigureState, Level

VIETNAM = gazetteer.vietnam()
FIRST, LAST = as_day("2021-11-01"), as_day("2026-09-20")
TWO_YEARS = as_day("2028-09-20")
CHANGES = sorted(
    {version.since for unit in VIETNAM.units for version in unit.versions}
    | {day_after(unit.valid_until) for unit in VIETNAM.units if unit.valid_until is not None}
)
EDGES = sorted(
    {day for change in CHANGES[1:] for day in (day_before(change), change, day_after(change))}
    | {gazetteer.FIRST_DAY, day_after(gazetteer.FIRST_DAY), LAST, day_after(LAST), as_day("2026-11-25"), TWO_YEARS}
)


def _reference(unit: Unit, day: pendulum.Date) -> UnitRef:
    return UnitRef(level=unit.level, code=unit.code, on=day)


def _figures(tree: Tree, day: pendulum.Date, *, level: Level = Level.PROVINCE) -> list[Figure]:
    return [
        Figure(
            indicator="reception.visits",
            unit=_reference(unit, day),
            period=Period.between(day, day),
            state=FigureState.VALUE,
            value=index + 1,
            origins=SYNTHETIC,
        )
        for index, unit in enumerate(tree)
        if unit.level is level
    ]


def _code(attempt: Callable[[], object]) -> str:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value.code


def _same_views(tree: Tree, other: Tree) -> bool:
    """Whether two trees tell the same of each unit, whatever day it is seen on."""
    return [(unit, unit.name, unit.kind, unit.parent) for unit in tree] == [
        (unit, unit.name, unit.kind, unit.parent) for unit in other
    ]


@floor("a unit has ended")
@given(st.one_of(territories(), histories().map(lambda drawn: drawn[0].with_reforms(drawn[1]))), st.integers(1, 730))
def test_a_later_day_is_answered_as_the_last_known_one_and_says_so(territory: Territory, later: int) -> None:
    """U10: a day after the last known one is answered as that day by every verb, and each answer says *provisional*."""
    day = day_after(LAST, later)
    known, tree = territory.at(LAST), territory.at(day)

    nonempty(any(unit.valid_until is not None for unit in territory.units))
    assert (tree.provisional, known.provisional) == (True, False)
    assert _same_views(tree, known)
    assert tree.counts() == known.counts()
    for unit in known:
        there = _reference(unit, day)
        found = (territory.get(unit.code, unit.level, on=day), territory.resolve(there), tree.resolve(there))
        assert all(one == unit and one.provisional for one in found)
        assert territory.canonical_ref(there) == unit.ref
        # A record of a later day belongs to the unit whose tree it is, also in that of a day that is known.
        assert known.resolve(there) == unit
        assert not known.resolve(there).provisional
        assert tree.candidates(unit.name) == known.candidates(unit.name)
        assert tree.path(unit) == known.path(unit)
    for life in territory.units:
        heirs = territory.heirs(life, on=day)
        assert heirs == evolve(territory.heirs(life, on=LAST), on=day, provisional=True)


@floor("a unit has ended")
@given(histories(), st.integers(1, 730))
def test_sums_across_the_last_known_day_say_so(drawn: tuple[Territory, tuple[object, ...]], later: int) -> None:
    """U10: areas, restated figures, comparisons and handovers of a later day are those of the last known one, marked."""
    territory = drawn[0].with_reforms(drawn[1])  # type: ignore[arg-type]
    day, early = day_after(LAST, later), territory.at(FIRST)
    figures = _figures(early, FIRST)
    nonempty(any(unit.valid_until is not None for unit in territory.units))

    areas = territory.comparable_areas(FIRST, day, level=Level.PROVINCE)
    assert areas == tuple(
        evolve(area, provisional=True) for area in territory.comparable_areas(FIRST, LAST, level=Level.PROVINCE)
    )
    restated = aggregate.restate(figures, onto=day, territory=territory)
    exact = aggregate.restate(figures, onto=LAST, territory=territory)
    assert [(one.unit, one.quality, one.reason, one.because) for one in restated] == [
        (one.unit, one.quality, one.reason, one.because) for one in exact
    ]
    for one, other in zip(restated, exact, strict=True):
        assert one.provisional
        assert not other.provisional
        assert one.figure is None or one.figure.provisional
        assert "Tạm tính" in one.text("vi")
        assert "Provisional" in one.text("en")
        assert "Provisional" not in other.text("en")
    now = _figures(territory.at(day), day)
    assert aggregate.compare_areas(now, figures, territory=territory)
    assert all(
        one.comparison is None or one.comparison.provisional
        for one in aggregate.compare_areas(now, figures, territory=territory)
    )
    handed = aggregate.responsible_units(list(early), on=day, territory=territory)
    assert len(handed) == len(early)
    assert all(one.provisional for one in handed)


@never_empty("every verb is asked of a day after the last known one")
@given(territories(), st.integers(1, 730))
def test_strict_refuses_a_later_day(territory: Territory, later: int) -> None:
    """U10: with ``strict`` every verb refuses a day after the last known one."""
    day = day_after(LAST, later)
    unit = next(iter(territory.at(LAST)))
    there = _reference(unit, day)
    figures, now = _figures(territory.at(FIRST), FIRST), _figures(territory.at(day), day)

    refused: tuple[Callable[[], object], ...] = (
        lambda: territory.at(day, strict=True),
        lambda: territory.get(unit.code, unit.level, on=day, strict=True),
        lambda: territory.resolve(there, strict=True),
        lambda: territory.canonical_ref(there, strict=True),
        lambda: territory.heirs(unit, on=day, strict=True),
        lambda: territory.comparable_areas(FIRST, day, level=Level.PROVINCE, strict=True),
        lambda: territory.at(LAST).resolve(there, strict=True),
        lambda: aggregate.restate(figures, onto=day, territory=territory, strict=True),
        lambda: aggregate.compare(now[0], figures[0], territory=territory, strict=True),
        lambda: aggregate.compare_areas(now, figures, territory=territory, strict=True),
        lambda: aggregate.responsible_units([unit], on=day, territory=territory, strict=True),
        lambda: aggregate.people_weights(territory, FIRST, day, strict=True),
    )
    assert {_code(attempt) for attempt in refused} == {"territory.day_unknown"}


@never_empty("every verb is asked of a day before the first one")
@given(territories(), st.integers(1, 730_000))
def test_a_day_before_the_table_is_refused_and_told_so(territory: Territory, earlier: int) -> None:
    """U10: of a day before the first one no verb tells anything, and the error says that it is not known."""
    day = day_before(FIRST, earlier)
    unit = next(iter(territory.at(FIRST)))
    network = CommitteeNetwork(unit=unit.ref, committees=())

    for attempt in (
        lambda: territory.at(day),
        lambda: territory.get(unit.code, unit.level, on=day),
        lambda: territory.resolve(_reference(unit, day)),
        lambda: territory.canonical_ref(_reference(unit, day)),
        lambda: territory.heirs(unit, on=day),
        lambda: territory.comparable_areas(day, LAST, level=Level.PROVINCE),
        lambda: aggregate.responsible_units([unit], on=day, territory=territory),
        lambda: network.lacking(on=day, territory=territory),
        lambda: aggregate.people_weights(territory, day, LAST),
    ):
        with pytest.raises(
            UnknownCodeError, match="is before it, and which units there were then is not known"
        ) as caught:
            attempt()
        assert caught.value.code == "territory.day_unknown"


@floor("a unit differs, or one day is known and the other is not")
@given(territories(), st.data())
def test_days_between_two_changes_have_one_tree(territory: Territory, data: st.DataObject) -> None:
    """U10: two days have the same tree exactly where no unit differs between them, and both are known or both are not."""
    changes = {version.since for unit in territory.units for version in unit.versions}
    changes |= {day_after(unit.valid_until) for unit in territory.units if unit.valid_until is not None}
    change = data.draw(st.sampled_from(sorted({day_after(LAST), *(day for day in changes if day > FIRST)})))
    eve, anywhere = day_before(change), days(FIRST, TWO_YEARS)
    one = data.draw(st.one_of(st.just(eve), days(FIRST, eve), anywhere))
    other = data.draw(st.one_of(st.just(change), days(change, TWO_YEARS), anywhere))
    first, last = min(one, other), max(one, other)
    apart = any(first < day <= last for day in changes) or (first <= LAST < last)
    nonempty(apart)

    assert (territory.at(one) is territory.at(other)) is not apart
    assert territory.at(one).day <= one
    assert one in territory.at(one).stretch
    assert [unit.seen_on(one).version for unit in territory.at(one)] == [unit.version for unit in territory.at(one)]


@pytest.mark.parametrize("day", EDGES, ids=str)
def test_every_edge_of_the_shipped_table_is_answered(day: pendulum.Date) -> None:
    """U10: the day before, the day and the day after of every change of the shipped table, and two years beyond."""
    tree = VIETNAM.at(day)
    later = day > LAST
    top = next(unit for unit in tree if unit.name == "Gia Lai")

    assert tree.provisional is later
    assert tree is VIETNAM.at(tree.day)
    assert len(tree) == sum(unit.in_force(day) for unit in VIETNAM.units)
    assert VIETNAM.get(top.code, "province", on=day) == top == tree.find("tỉnh Gia Lai")
    assert VIETNAM.heirs(top, on=day).successor == top.ref
    assert VIETNAM.heirs(top, on=day).provisional is later


def test_the_shipped_table_has_as_many_trees_as_changes() -> None:
    """U10: every day from the first to two years after the last: one tree for each change, and one for what follows."""
    # Held, so that no two of them are at one place in memory.
    trees = {id(tree): tree for tree in map(VIETNAM.at, Period.between(gazetteer.FIRST_DAY, TWO_YEARS))}

    assert len(trees) == len(CHANGES) + 1


@pytest.mark.parametrize("on", ["2026-09-20", "2026-12-31"])
def test_a_record_of_a_later_day_is_counted(on: str) -> None:
    """U10: four visits, two of them after the last known change: all four are in the total of the half-year."""
    visits = [
        evolve(visit(1, None, day=day, name=f"T-{index}"), unit=UnitRef.of(Level.COMMUNE, "23677", day))
        for index, day in enumerate(("2026-08-03", "2026-09-20", "2026-09-21", "2026-11-25"))
    ]
    tree = VIETNAM.at(on)

    total = aggregate.roll_up(
        aggregate.tally(visits, over=Period.half_year(2026, 2)), tree=tree, within=tree.find("tỉnh Gia Lai")
    )

    assert total.figure("reception.visits").value == 4
    assert total.unplaced == ()


def test_a_comparison_across_the_reform_reaches_today() -> None:
    """U10: the second half of 2026 stands beside that of 2025; the same commune, and the mark of the later day."""
    unit = UnitRef.of(Level.COMMUNE, "23677", "2026-11-25")
    current, previous = (
        Figure(
            indicator="reception.visits",
            unit=unit if year == 2026 else evolve(unit, on=as_day("2025-07-01")),
            period=Period.half_year(year, 2),
            value=year,
            origins=SYNTHETIC,
        )
        for year in (2026, 2025)
    )

    found = aggregate.compare(current, previous, territory=VIETNAM)

    assert (found.difference, found.provisional) == (1, True)


def test_a_unit_nobody_knows_does_not_take_the_other_handovers_away() -> None:
    """U10: the record of an unknown unit is listed with the reason; the others are answered."""
    known, lost = UnitRef.of(Level.PROVINCE, "64", "2023-01-01"), UnitRef.of(Level.COMMUNE, "99999", "2023-01-01")

    found = aggregate.responsible_units([lost, known], on="2026-11-25", territory=VIETNAM)

    assert [(one.reason, one.unit is not None, one.provisional) for one in found] == [
        ("unit.unknown", False, True),
        (None, True, True),
    ]
    assert _code(
        lambda: aggregate.responsible_units([lost, known], on="2026-09-20", territory=VIETNAM, strict=True)
    ) == ("unit.unknown")


def test_an_audit_beyond_the_table_of_units_says_that_it_is_provisional() -> None:
    """U10: what is judged with the units of a later day says so in both languages."""
    last, later = (
        rules.run(complaint("2026-03-02"), as_of=day, territory=VIETNAM) for day in ("2026-09-20", "2026-09-21")
    )

    assert (last.provisional, later.provisional) == (False, True)
    assert "Tạm tính" in later.text("vi")
    assert "provisional" in later.text("en")
    assert "provisional" not in last.text("en")
    assert not rules.run(complaint("2026-03-02"), as_of="2026-09-21").provisional
