from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import codec
from qcdc.dates import as_day, day_after, day_before
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Bodies, Body, BodyRef, UnitRef, evolve
from qcdc.testing import bodies, body_registers, days, territories, unit_bodies


def place_of(body: Body) -> object:
    """What two entries of one body share."""
    return (body.unit and (body.unit.level, body.unit.code)), body.body


LATE = as_day("2060-01-01")


@never_empty("every example is a register with an entry")
@given(body_registers(), st.data())
def test_a_reference_means_the_entry_of_its_day(register: Bodies, data: st.DataObject) -> None:
    """B3: on each day of its life a body is found, whatever day the reference bears, and its key finds it."""
    one = data.draw(st.sampled_from(register.entries))
    last = day_after(one.since, 500) if one.until is None else one.until
    day = data.draw(days(one.since, last))

    assert register.resolve(one.ref, on=day) == one
    if one.unit is not None:
        assert register.resolve(one.ref) == one
        assert register.resolve(BodyRef(unit=evolve(one.unit, on=day), body=one.body)) == one
    assert one in register.in_force(day, kind=one.body.kind)
    assert codec.decode(codec.encode(register), Bodies) == register


@floor("the register knows the body, though not on that day", share=0.2)
@given(body_registers(), days(), st.data())
def test_no_entry_is_found_outside_its_life(register: Bodies, day: object, data: st.DataObject) -> None:
    """B3: a body is found on a day if and only if an entry exists on that day; otherwise its lives are told."""
    one = data.draw(st.sampled_from(register.entries))
    moment = as_day(str(day)) if data.draw(st.booleans()) else day_before(one.since)
    there = [found for found in register.entries if place_of(found) == place_of(one) and found.in_force(moment)]
    nonempty(not there)
    if there:
        assert [register.resolve(one.ref, on=moment)] == there
        return
    with pytest.raises(UnknownCodeError) as caught:
        register.resolve(one.ref, on=moment)
    assert caught.value.code == "body.not_in_force"
    assert one.since.isoformat() in str(caught.value)


@never_empty("every example adds an entry that overlaps another")
@given(body_registers(), st.integers(0, 30), st.data())
def test_two_lives_of_one_body_never_overlap(register: Bodies, later: int, data: st.DataObject) -> None:
    """B3: a second entry of one unit, kind and name on one day is refused, and the entry is named."""
    one = data.draw(st.sampled_from(register.entries))
    day = day_after(one.since, later)
    assume(one.in_force(day))
    unit = None if one.unit is None else UnitRef(level=one.unit.level, code=one.unit.code, on=day)
    twin = Body(unit=unit, body=one.body, since=day)
    with pytest.raises(InvariantError) as caught:
        Bodies(entries=(*register.entries, twin))

    assert (caught.value.code, caught.value.attribute) == ("bodies.overlap", "entries")


@floor("a body has heirs", share=0.3)
@given(body_registers())
def test_heirs_and_predecessors_mirror_each_other(register: Bodies) -> None:
    """B3: a succession is found from both ends: a body is a predecessor of each of its successors, and of no other."""
    pairs = {(one.ref, heir.ref) for one in register.entries for heir in register.successors(one)}
    nonempty(pairs)

    assert pairs == {(old.ref, one.ref) for one in register.entries for old in register.predecessors(one)}
    assert all(one.until is not None for one in register.entries if one.heirs)


@never_empty("every example is a body")
@given(bodies())
def test_a_body_that_goes_on_has_no_heirs(body: Body) -> None:
    """B3: a body that has not ended has no heirs, and a unit is named on a day of the body's life."""
    assert body.unit is None or body.in_force(body.unit.on)
    assert body.until is not None or not body.heirs
    with pytest.raises(InvariantError) as caught:
        evolve(body, until=None, heirs=(body.ref,))
    assert (caught.value.code, caught.value.attribute) == ("body.heirs", "heirs")


@floor("the body has no name of its own", share=0.3)
@given(territories(), st.data())
def test_a_title_names_the_body_and_its_unit(territory: object, data: st.DataObject) -> None:
    """B4: a printed text names the body and its unit, in both languages, and no two bodies without a name alike."""
    from qcdc.model import Territory

    assert isinstance(territory, Territory)
    unit = data.draw(st.sampled_from(territory.units))
    body, other = (data.draw(unit_bodies(level=unit.level)) for _ in range(2))
    nonempty(body.name is None)

    for language in ("vi", "en"):
        title = body.title(unit, language)
        assert title.endswith(unit.name)
        assert body.name is None or title.startswith(body.name)
        if body != other and body.name is None and other.name is None:
            assert title != other.title(unit, language)
