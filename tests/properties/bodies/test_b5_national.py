from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from how_many import HALF
from qcdc import codec
from qcdc.errors import CodecError, InvariantError, UnknownCodeError
from qcdc.model import Bodies, BodyRef, HandlingEvent, Petition, UnitBody, UnitRef
from qcdc.testing import body_registers, national_bodies, petitions, unit_refs
from qcdc.vocab import BodyKind


@never_empty("every example is a national body")
@given(national_bodies())
def test_a_national_body_is_in_no_unit(named: BodyRef) -> None:
    """B5: a national body is written with the unit expressly left empty, and is not one of a unit."""
    assert named == BodyRef.national(named.kind.value, named.name)
    written = json.loads(codec.encode(named))
    assert written.pop("unit") is None
    assert codec.decode(codec.encode(named), BodyRef) == named
    for language in ("vi", "en"):
        assert (named.name or "") in named.body.title(None, language)
    with pytest.raises(CodecError) as caught:
        codec.decode(written, BodyRef)
    assert [one.attribute for one in caught.value.problems] == ["$.unit"]


@never_empty("every example is a kind of body")
@given(st.sampled_from(BodyKind), unit_refs())
def test_a_kind_is_of_units_or_of_the_nation(kind: BodyKind, unit: UnitRef) -> None:
    """B5: a body without a unit is refused unless its kind is national; a ministry is refused in every unit."""
    name = "Giả lập" if kind.needs_name else None
    try:
        found = BodyRef.national(kind, name)
    except InvariantError as error:
        assert (error.code, error.attribute, kind.national) == ("body.unit_missing", "unit", False)
        with pytest.raises(InvariantError) as caught:
            UnitBody.of(kind, name).title(None)
        assert caught.value.code == "body.unit_missing"
    else:
        assert kind.national
        assert found.unit is None
    assert kind.levels or kind.national
    if not kind.levels:
        with pytest.raises(InvariantError) as caught:
            BodyRef.of(unit, kind, name)
        assert (caught.value.code, caught.value.attribute) == ("body.national", "body")


@never_empty("every example is a petition at hand")
@HALF
@given(petitions().filter(lambda one: one.handlings[-1].finished is None), national_bodies())
def test_a_petition_goes_to_a_national_body_by_a_transfer(petition: Petition, ministry: BodyRef) -> None:
    """B5: a transfer names a national body; a hand-over does not, because a record has a unit."""
    day = petition.handlings[-1].events[-1].day
    event = HandlingEvent.of("transfer", day, to=ministry)
    assert codec.decode(codec.encode(event), HandlingEvent) == event
    with pytest.raises(InvariantError) as caught:
        petition.handed_over(ministry, on=day, handling="B5/1")
    assert (caught.value.code, caught.value.attribute) == ("petition.national", "to")


@floor("the register has a national body", share=0.2)
@given(body_registers())
def test_a_national_body_is_looked_up_on_a_day(register: Bodies) -> None:
    """B5: the reference to a national body has no day, so a register asks for one."""
    national = [one for one in register.entries if one.unit is None]
    nonempty(national)
    for one in national:
        assert register.resolve(one.ref, on=one.since) == one
        with pytest.raises(InvariantError) as caught:
            register.resolve(one.ref)
        assert (caught.value.code, caught.value.attribute) == ("body.day_missing", "on")
    with pytest.raises(UnknownCodeError):
        register.resolve(BodyRef.national("ministry", "Bộ Không Có (giả lập)"), on="2025-01-01")
