"""Placing: each count belongs to the unit that its record names on its day, however many names and eras there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import visit
from floors import floor, nonempty
from how_many import HALF
from qcdc import aggregate
from qcdc.dates import OpenPeriod, Period, as_day, day_after
from qcdc.errors import UnknownCodeError
from qcdc.model import PARTY_COMMITTEE, PEOPLES_COMMITTEE, Reception, Territory, Tree, Unit, UnitRef, evolve
from qcdc.testing import territories
from qcdc.vocab import Level

KEYS = ("reception.visits", "reception.persons", "reception.cases")
FIRST = as_day("2021-10-20")


@st.composite
def named(draw: st.DrawFn, territory: Territory) -> UnitRef:
    """A code of the territory, or an unknown one, on any day around its table."""
    codes = sorted({(unit.level, unit.code) for unit in territory.units}, key=lambda one: (one[0].depth, one[1]))
    level, code = draw(st.sampled_from([*codes, (Level.COMMUNE, "99999")]))
    return UnitRef(level=level, code=code, on=day_after(FIRST, draw(st.integers(0, 1900))))


@st.composite
def visits_of(draw: st.DrawFn, territory: Territory) -> list[Reception]:
    """Visits to few units, of which each is named by several days; two of them may be about one case."""
    every: list[Reception] = []
    for number in range(draw(st.integers(6, 12))):
        body = draw(st.sampled_from((PEOPLES_COMMITTEE, PEOPLES_COMMITTEE, PARTY_COMMITTEE)))
        cases = frozenset(draw(st.sets(st.sampled_from(("V-1", "V-2")))))
        one = evolve(visit(draw(st.sampled_from((1, 5))), None), unit=draw(named(territory)), body=body, cases=cases)
        every.append(evolve(one, id=f"R-{number}"))
    return every


@floor("a unit of the tree is named by two days")
@HALF
@given(territories(), st.data())
def test_counts_are_at_the_units_that_their_records_name(territory: Territory, data: st.DataObject) -> None:
    """A14: a count is at the unit that `Tree.resolve` gives for its name, or unplaced with the reason of the error."""
    visits = data.draw(visits_of(territory))
    counted = aggregate.tally(visits, over=Period.year(visits[0].day.year))
    day = data.draw(st.sampled_from(("2022-06-30", "2023-03-31", "2025-01-01", "2026-12-01")))
    tree = territory.at(day)
    top = data.draw(st.none() | st.sampled_from(tuple(tree)))
    if top is None and data.draw(st.booleans()):
        # Some units are older than the days for which this table is known.
        tree = Territory(territory.units, known=OpenPeriod.between("2022-06-30", "2026-09-20")).at(day)
    rolled = aggregate.roll_up(counted, tree=tree, within=top)
    places = {at: place_of(tree, rolled.within, at[0]) for at in counted.bodies}
    found = [place for place in places.values() if isinstance(place, Unit)]
    nonempty(len(found) > len(set(found)))

    for key in KEYS:
        for unit in rolled.units:
            cells = [here[key, ()] for at, here in counted.bodies.items() if places[at] == unit and (key, ()) in here]
            things = {thing for one in cells for thing in one.things}
            assert rolled.own(key, unit) == sum(one.plain for one in cells) + len(things)
    reasons = {(one.unit, one.body): one.reason for one in rolled.unplaced}
    assert reasons == {at: reason for at, reason in places.items() if isinstance(reason, str)}


def place_of(tree: Tree, top: Unit | None, ref: UnitRef | None) -> Unit | str | None:
    """The unit of a name, ``None`` for the nation, or the reason why it has no place."""
    if ref is None:
        return None if top is None else "rollup.outside"
    below = set(tree) if top is None else {top, *tree.descendants(top)}
    try:
        unit = tree.resolve(ref)
    except UnknownCodeError as error:
        around = tree.around(ref)
        above = () if top is None else tree.path(top)
        return "rollup.outside" if around is not None and around not in {*below, *above} else error.code
    return unit if unit in below else "rollup.outside"
