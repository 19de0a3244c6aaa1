from __future__ import annotations

import pendulum
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc.errors import UnknownCodeError
from qcdc.model import (
    PARTY_COMMITTEE,
    PEOPLES_COMMITTEE,
    CommitteeEvent,
    CommitteeNetwork,
    SteeringCommittee,
    Territory,
    UnitBody,
    evolve,
)
from qcdc.testing import days, territories, unit_bodies
from qcdc.vocab import CommitteeEventKind, Origin


@st.composite
def networks(draw: st.DrawFn, territory: Territory, *, least: int = 0) -> CommitteeNetwork:
    """Committees of some of the units that ever were, one a life at most."""
    without = draw(
        st.sets(
            st.sampled_from([unit.ref for unit in territory.units]),
            min_size=least,
            max_size=3,
        )
    )
    units = [unit for unit in territory.units if unit.ref not in without]
    found = [
        SteeringCommittee(
            id=f"BCD-{unit.level.value}-{unit.code}-{unit.valid_from.isoformat()}",
            name="Ban Chỉ đạo (giả lập)",
            unit=unit.ref,
            events=(CommitteeEvent(kind=CommitteeEventKind.FOUND, day=unit.valid_from),),
            origin=Origin.SYNTHETIC,
        )
        for unit in units
    ]
    return CommitteeNetwork(unit=territory.units[0].ref, committees=tuple(found))


@floor("a committee has one above it")
@given(territories(), days(), st.data())
def test_the_committee_above_is_on_the_parent_unit_of_that_day(
    territory: Territory, day: pendulum.Date, data: st.DataObject
) -> None:
    """C5: the committee above is on the parent unit at that day, and has the other below it."""
    network = data.draw(networks(territory))
    tree = territory.at(day)
    for committee in network.on(day):
        try:
            unit = tree.resolve(committee.unit)
        except UnknownCodeError:
            assert committee in network.adrift(on=day, territory=territory)
            continue
        above = network.superior(committee, on=day, territory=territory)
        parent = tree.parent(unit)
        have = {territory.resolve(one.unit).ref for one in network.on(day)}
        if above is None:
            assert parent is None or parent.ref not in have
        else:
            assert parent is not None
            nonempty(True)
            assert tree.resolve(above.unit) == parent
            assert committee in network.subordinates(above, on=day, territory=territory)


@floor("a unit has a committee, and a unit has none")
@given(territories(), days(), st.data())
def test_a_unit_has_a_committee_or_is_named_as_lacking_one(
    territory: Territory, day: pendulum.Date, data: st.DataObject
) -> None:
    """C5: every unit of the network has a committee of its own or is named as lacking one."""
    network = data.draw(networks(territory, least=1))
    tree = territory.at(day)
    have = {
        tree.resolve(one.unit).ref for one in network.on(day) if one not in network.adrift(on=day, territory=territory)
    }
    lacking = {unit.ref for unit in network.lacking(on=day, territory=territory)}
    nonempty(have and lacking)

    assert not have & lacking
    assert have | lacking == {unit.ref for unit in tree}


@floor("the unit has a committee of its own, and stands under another")
@given(territories(), days(), st.data())
def test_the_committee_of_an_agency_is_below_that_of_its_unit(
    territory: Territory, day: pendulum.Date, data: st.DataObject
) -> None:
    """C5: the committee of an agency is right below that of its unit, and takes no place among those of units."""
    network = data.draw(networks(territory))
    tree = territory.at(day)
    kept = {one.unit for one in network.on(day)}
    nested = [one for one in tree if one.ref in kept and tree.parent(one)]
    anywhere = st.sampled_from(tuple(tree))
    unit = data.draw(st.sampled_from(nested) | anywhere if nested else anywhere)
    body = data.draw(unit_bodies(level=unit.level))
    inside = SteeringCommittee(
        id="BCD-CQ",
        name="Ban Chỉ đạo của cơ quan (giả lập)",
        unit=unit.ref,
        body=UnitBody.of("front") if body in {PARTY_COMMITTEE, PEOPLES_COMMITTEE} else body,
        events=(CommitteeEvent(kind=CommitteeEventKind.FOUND, day=unit.valid_from),),
        origin=Origin.SYNTHETIC,
    )
    more = evolve(network, committees=(inside, *network.committees))
    own = [one for one in network.on(day) if one.unit == unit.ref]
    nonempty(own and tree.parent(unit))

    assert more.superior(inside, on=day, territory=territory) == (own[0] if own else None)
    assert more.subordinates(inside, on=day, territory=territory) == ()
    assert more.lacking(on=day, territory=territory) == network.lacking(on=day, territory=territory)
    for one in own:
        below = network.subordinates(one, on=day, territory=territory)
        assert more.subordinates(one, on=day, territory=territory) == (inside, *below)
        above = network.superior(one, on=day, territory=territory)
        assert more.superior(one, on=day, territory=territory) == above
        if above is not None:
            assert inside not in more.subordinates(above, on=day, territory=territory)


@floor("a unit ended")
@given(territories(), st.data())
def test_a_committee_whose_unit_ended_has_nothing_above_it(territory: Territory, data: st.DataObject) -> None:
    """C5: there is no unit above one that is gone; the answer is an error, not a guess."""
    ended = [unit for unit in territory.units if unit.valid_until is not None]
    assume(ended)
    unit = data.draw(st.sampled_from(ended))
    network = CommitteeNetwork(
        unit=territory.units[0].ref,
        committees=(
            SteeringCommittee(
                id="BCD",
                name="Ban Chỉ đạo (giả lập)",
                unit=unit.ref,
                events=(CommitteeEvent(kind=CommitteeEventKind.FOUND, day=unit.valid_from),),
                origin=Origin.SYNTHETIC,
            ),
        ),
    )
    assert territory.known.until is not None

    nonempty(True)
    with pytest.raises(UnknownCodeError):
        network.superior(network.committees[0], on=territory.known.until, territory=territory)
