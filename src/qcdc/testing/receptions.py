"""Strategies for receptions of citizens."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, DutyDay, HeadReceptionDays, Reception, ReceptionSlot, UnitRef
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.documents import extras, officers, topics
from qcdc.testing.once import composite, maybe, sampled
from qcdc.testing.petitioners import petitioners
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, personal_texts, subsets
from qcdc.vocab import HeadKind, Origin, PetitionKind, Receiver, ReceptionKind, RefusalGround

__all__ = ["duty_days", "head_reception_days", "reception_slots", "receptions"]


@composite
def receptions(draw: st.DrawFn, *, units: st.SearchStrategy[UnitRef] | None = None) -> Reception:
    """Single visits; marked as synthetic."""
    persons = draw(st.integers(1, 30))
    unit = draw(unit_refs() if units is None else units)
    return Reception(
        id=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=draw(days()),
        kind=draw(sampled(ReceptionKind)),
        receiver=draw(sampled(Receiver)),
        persons=persons,
        representatives=draw(maybe(st.integers(0, persons))),
        petition_kinds=draw(st.frozensets(sampled(PetitionKind))),
        origin=Origin.SYNTHETIC,
        cases=draw(subsets("V-1", "V-2")),
        times=draw(maybe(st.integers(1, 9))),
        visitor=draw(maybe(petitioners())),
        request=draw(maybe(personal_texts())),
        conclusion=draw(maybe(personal_texts())),
        competent=draw(maybe(st.booleans())),
        online=draw(st.booleans()),
        refused=draw(maybe(days())),
        refusal_ground=draw(maybe(sampled(RefusalGround))),
        not_done=draw(subsets("refusal_notified", "answered")),
        incoming_number=draw(maybe(identifiers())),
        topics=draw(topics()),
        officer=draw(maybe(officers())),
        result=draw(maybe(personal_texts())),
        note=draw(maybe(personal_texts())),
        extras=draw(extras()),
    )


@composite
def head_reception_days(draw: st.DrawFn) -> HeadReceptionDays:
    """Days on which a head received in a half-year."""
    period = Period.half_year(draw(st.integers(2022, 2026)), draw(st.integers(1, 2)))
    inside = days(period.start, period.end)
    held = draw(st.frozensets(inside, max_size=40))
    unit = draw(unit_refs())
    body = draw(unit_bodies(level=unit.level))
    others = sampled((HeadKind.ADMINISTRATIVE, HeadKind.PUBLIC_UNIT))
    return HeadReceptionDays(
        unit=unit,
        body=body,
        holder=HeadKind.CHAIR if body == PEOPLES_COMMITTEE else draw(others),
        period=period,
        held=held,
        delegated=draw(st.frozensets(inside, max_size=5)) - held,
        origin=Origin.SYNTHETIC,
    )


@composite
def duty_days(draw: st.DrawFn) -> DutyDay:
    """Duty days, including days without visitors."""
    receiver = draw(sampled(Receiver))
    unit = draw(unit_refs())
    return DutyDay(
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=draw(days()),
        kind=draw(sampled(ReceptionKind)),
        receiver=receiver,
        officer=draw(maybe(officers())),
        delegate=draw(maybe(officers())) if receiver is Receiver.DELEGATE else None,
        visits=draw(st.integers(0, 20)),
        origin=Origin.SYNTHETIC,
        extras=draw(extras()),
    )


@composite
def reception_slots(draw: st.DrawFn) -> ReceptionSlot:
    """Entries of the calendar, posted or not."""
    posted = draw(maybe(days()))
    unit = draw(unit_refs())
    return ReceptionSlot(
        id=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=draw(days()),
        leader=draw(maybe(officers())),
        place=draw(sampled((None, "Phòng tiếp công dân"))),
        posted=posted,
        not_done=frozenset({"posted"}) if posted is None and draw(st.booleans()) else frozenset(),
        ad_hoc=draw(st.booleans()),
        online=draw(st.booleans()),
        announced=draw(maybe(days())),
        tested=draw(maybe(days())),
        origin=Origin.SYNTHETIC,
        extras=draw(extras()),
    )
