"""The figures of all units as one table: equal to the figures one by one, and to sums over the units written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from builders import visit
from floors import floor, nonempty
from how_many import HALF
from properties.aggregation.world import World, worlds
from qcdc import aggregate
from qcdc.aggregate import RollUp
from qcdc.aggregate.cells import Cell, Counted
from qcdc.catalogue import shipped
from qcdc.dates import as_day
from qcdc.errors import UnknownCodeError
from qcdc.model import BodyRef, Figure, Unit, UnitBody, UnitRef, evolve
from qcdc.vocab import BodyKind, FigureState, Level, Origin, Temporal
from small_territory import H1, PLAIN, P, Q, commune

KEYS = ("reception.visits", "reception.persons", "reception.cases", "petition.received", "handling.carried_out")
DIVISION = UnitBody.of("division", "Phòng Tư pháp")


@floor("some number is above zero")
@HALF
@given(worlds(), st.sampled_from([(), ("kind",), ("mode", "tier")]), st.data())
def test_the_table_has_the_figures_of_every_unit(world: World, by: tuple[str, ...], data: st.DataObject) -> None:
    """A11: every row is what `figure` gives for its unit, with all marks, and with the code of its coverage."""
    within = data.draw(st.sampled_from([None, world.top, *world.tree.children(world.top)]))
    body = data.draw(st.sampled_from([None, None, UnitBody(kind=BodyKind.PEOPLES_COMMITTEE), DIVISION]))
    below = data.draw(st.sampled_from([True, True, False]))
    rolled = aggregate.roll_up(aggregate.tally(world.records, over=world.window, by=by), tree=world.tree, within=within)
    table = rolled.table(KEYS, body=body, below=below)
    units = units_of(rolled)
    assert list(rolled.units) == units
    nonempty(any(table.values))

    figures = [rolled.figure(key, unit, body=body, below=below) for key in KEYS for unit in units]
    assert list(table.figures()) == figures
    assert [table.figure(row) for row in range(len(table))] == figures
    assert [one.bodies for one in table.coverages] == [one.coverage and one.coverage.bodies for one in figures]


@floor("there was a visit")
@HALF
@given(worlds())
def test_the_parts_follow_their_total(world: World) -> None:
    """A11: the total of a unit, then each combination of values that was counted anywhere."""
    rolled = aggregate.roll_up(aggregate.tally(world.records, over=world.window, by=("mode",)), tree=world.tree)
    table = rolled.table("reception.visits", parts=True)
    modes = sorted(rolled.tally.values_of("reception.visits"))
    nonempty(modes)
    asked: list[Mapping[str, str] | None] = [None, *({"mode": mode} for (mode,) in modes)]

    assert list(table.figures()) == [
        rolled.figure("reception.visits", unit, by=one) for unit in units_of(rolled) for one in asked
    ]


@floor("some number is above zero, or something is not placed")
@HALF
@given(worlds(), st.data())
def test_the_table_is_the_sum_over_the_cells(world: World, data: st.DataObject) -> None:
    """A11: number, state, coverage, origins and what is not placed, as the definition says, without running sums."""
    elsewhere = data.draw(st.sampled_from([False, False, True]))
    within = None if elsewhere else data.draw(st.sampled_from([None, *world.tree.children(world.top)]))
    rolled = aggregate.roll_up(
        aggregate.tally(world.records, over=world.window, by=("kind",)),
        tree=PLAIN.at("2022-06-30") if elsewhere else world.tree,
        within=within,
    )
    nonempty(any(any(rolled.table(key).values) for key in KEYS) or rolled.unplaced)
    for key in KEYS:
        table = rolled.table(key)
        for unit, figure in zip(units_of(rolled), table.figures(), strict=True):
            assert said(figure) == defined(rolled, key, unit)


NAMED = (commune("c0"), commune("c3"), P, Q, UnitRef.of("commune", "c9", "2022-01-01"))
"""Units of two provinces, and one that no tree has."""


@floor("both a province and the country have a number")
@HALF
@given(st.lists(st.tuples(st.sampled_from(NAMED), st.integers(1, 3)), max_size=12))
def test_the_country_is_its_provinces_and_what_has_no_place(visits: list[tuple[UnitRef, int]]) -> None:
    """A11: the total of the country is that of its provinces, and with what could not be placed it is every record."""
    records = [
        evolve(visit(persons, None), id=f"R-{number}", unit=unit, day=as_day("2022-03-01"))
        for number, (unit, persons) in enumerate(visits)
    ]
    rolled = aggregate.roll_up(aggregate.tally(records, over=H1), tree=PLAIN.at("2022-06-30"))
    country, *others = rolled.table("reception.persons").figures()
    provinces = [one for one in others if one.unit is not None and one.unit.level is Level.PROVINCE]
    nonempty(any(one.number for one in provinces))

    assert (country.number or 0) == sum(int(one.number or 0) for one in provinces)
    assert (country.number or 0) + country.unplaced == sum(persons for _, persons in visits)
    assert country.place is not None
    assert [one.unplaced for one in others] == [0] * len(others)


class Said(NamedTuple):
    """What a figure says, as the definition gives it."""

    number: int
    state: FigureState
    coverage: tuple[int, int]
    origins: frozenset[Origin]
    unplaced: int


def said(figure: Figure) -> Said:
    assert figure.coverage is not None
    number = figure.value if isinstance(figure.value, int) else 0
    return Said(
        number, figure.state, (figure.coverage.reported, figure.coverage.expected), figure.origins, figure.unplaced
    )


def defined(rolled: RollUp, key: str, unit: Unit | None) -> Said:
    """The definition: every cell of the tally that lies below, one after the other."""
    tally = rolled.tally
    here = [(cell, one) for cell, one in tally.cells.items() if is_below(rolled, cell.unit, unit)]
    counted = [(cell, one) for cell, one in here if cell.indicator == key]
    number = in_each(rolled, counted)
    asked = [one for one in rolled.expected if is_below(rolled, one.unit, unit)]
    told = [one for one in asked if one in rolled.handed_in or one in keepers(rolled, key)]
    if number:
        state = FigureState.VALUE
    elif not told:
        state = FigureState.NOT_REPORTED if asked else FigureState.NOT_DUE
    else:
        state = FigureState.NIL if rolled.nothing_arose.issuperset(asked) else FigureState.VALUE
    lost = {
        cell.unit: [one for other, one in tally.cells.items() if other.unit == cell.unit and other.indicator == key]
        for cell in tally.cells
        if cell.indicator == key and is_lost(rolled, cell.unit, unit)
    }
    return Said(
        number,
        state,
        (len(told), len(asked)),
        origins(rolled, key, unit),
        sum(sum_of(every) for every in lost.values()),
    )


def origins(rolled: RollUp, key: str, unit: Unit | None) -> frozenset[Origin]:
    """Of every body the origins of what was counted, or else of its other records of the register and submissions."""
    tally, found = rolled.tally, {Origin.COMPUTED}
    here = [(cell, one) for cell, one in tally.cells.items() if is_below(rolled, cell.unit, unit)]
    have = {(place_of(rolled, cell.unit), cell.body) for cell, _ in here if cell.indicator == key}
    for cell, one in here:
        other = is_flow(cell.indicator) and tally.registers[cell.indicator] & tally.registers[key]
        if cell.indicator == key or (other and (place_of(rolled, cell.unit), cell.body) not in have):
            found |= one.origins
    for handed in tally.submitted:
        if is_below(rolled, handed.unit, unit) and (place_of(rolled, handed.unit), handed.body) not in have:
            found.add(handed.origin)
    return frozenset(found)


def keepers(rolled: RollUp, key: str) -> set[BodyRef]:
    """The bodies that have a record of the window in the register of an indicator."""
    tally = rolled.tally
    return {
        BodyRef(unit=place_of(rolled, cell.unit), body=cell.body)
        for cell in tally.cells
        if place_of(rolled, cell.unit) is not None
        and is_flow(cell.indicator)
        and tally.registers[cell.indicator] & tally.registers[key]
    }


def in_each(rolled: RollUp, counted: list[tuple[Cell, Counted]]) -> int:
    """The sum over the units; a thing counts once for each."""
    places = {place_of(rolled, cell.unit) for cell, _ in counted}
    return sum(sum_of([one for cell, one in counted if place_of(rolled, cell.unit) == place]) for place in places)


def sum_of(counted: list[Counted]) -> int:
    return sum(one.plain for one in counted) + len(frozenset[str]().union(*(one.things for one in counted)))


def is_flow(key: str) -> bool:
    return shipped().indicator(key).temporal is Temporal.FLOW


def place_of(rolled: RollUp, ref: UnitRef | None) -> UnitRef | None:
    """The unit of the tree below the top that a record names."""
    if ref is None:
        return None
    try:
        unit = rolled.tree.resolve(ref)
    except UnknownCodeError:
        return None
    return unit.ref if rolled.within is None or rolled.within in rolled.tree.path(unit) else None


def is_below(rolled: RollUp, ref: UnitRef | None, unit: Unit | None) -> bool:
    place = place_of(rolled, ref)
    return place is not None and (unit is None or unit in rolled.tree.path(rolled.tree.resolve(place)))


def is_lost(rolled: RollUp, ref: UnitRef | None, unit: Unit | None) -> bool:
    """Whether what a record counts has no place, and certainly belongs to a unit, or to any."""
    if ref is None or place_of(rolled, ref) is not None:
        return False
    try:
        rolled.tree.resolve(ref)
    except UnknownCodeError:
        around = rolled.tree.around(ref)
        if around is None:
            return unit == rolled.within
        return is_below(rolled, around.ref, unit)
    return False


def units_of(rolled: RollUp) -> list[Unit | None]:
    """The top, and each unit before those below it."""

    def below(unit: Unit) -> list[Unit | None]:
        return [unit, *(one for child in rolled.tree.children(unit) for one in below(child))]

    if rolled.within is not None:
        return below(rolled.within)
    return [None, *(one for top in rolled.tree.tops for one in below(top))]
