"""Strategies for receptions of citizens."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, DutyDay, HeadReceptionDays, Reception, ReceptionSlot, UnitRef
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.documents import officers
from qcdc.testing.petitioners import petitioners
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, personal_texts
from qcdc.vocab import HeadKind, Origin, PetitionKind, Receiver, ReceptionKind, RefusalGround

__all__ = ["duty_days", "head_reception_days", "reception_slots", "receptions"]


@st.composite
def receptions(draw: st.DrawFn, *, units: st.SearchStrategy[UnitRef] | None = None) -> Reception:
    """Single visits; marked as synthetic."""
    persons = draw(st.integers(1, 30))
    unit = draw(unit_refs() if units is None else units)
    return Reception(
        id=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=draw(days()),
        kind=draw(st.sampled_from(ReceptionKind)),
        receiver=draw(st.sampled_from(Receiver)),
        persons=persons,
        representatives=draw(st.none() | st.integers(0, persons)),
        petition_kinds=draw(st.frozensets(st.sampled_from(PetitionKind))),
        origin=Origin.SYNTHETIC,
        cases=draw(st.frozensets(st.sampled_from(["V-1", "V-2"]))),
        times=draw(st.none() | st.integers(1, 9)),
        visitor=draw(st.none() | petitioners()),
        request=draw(st.none() | personal_texts()),
        conclusion=draw(st.none() | personal_texts()),
        competent=draw(st.none() | st.booleans()),
        online=draw(st.booleans()),
        refused=draw(st.none() | days()),
        refusal_ground=draw(st.none() | st.sampled_from(RefusalGround)),
        not_done=draw(st.frozensets(st.sampled_from(["refusal_notified", "answered"]))),
    )


@st.composite
def head_reception_days(draw: st.DrawFn) -> HeadReceptionDays:
    """Days on which a head received in a half-year."""
    period = Period.half_year(draw(st.integers(2022, 2026)), draw(st.integers(1, 2)))
    inside = days(period.start, period.end)
    held = draw(st.frozensets(inside, max_size=40))
    unit = draw(unit_refs())
    body = draw(unit_bodies(level=unit.level))
    others = st.sampled_from([HeadKind.ADMINISTRATIVE, HeadKind.PUBLIC_UNIT])
    return HeadReceptionDays(
        unit=unit,
        body=body,
        holder=HeadKind.CHAIR if body == PEOPLES_COMMITTEE else draw(others),
        period=period,
        held=held,
        delegated=draw(st.frozensets(inside, max_size=5)) - held,
        origin=Origin.SYNTHETIC,
    )


@st.composite
def duty_days(draw: st.DrawFn) -> DutyDay:
    """Duty days, including days without visitors."""
    receiver = draw(st.sampled_from(Receiver))
    unit = draw(unit_refs())
    return DutyDay(
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=draw(days()),
        kind=draw(st.sampled_from(ReceptionKind)),
        receiver=receiver,
        officer=draw(st.none() | officers()),
        delegate=draw(st.none() | officers()) if receiver is Receiver.DELEGATE else None,
        visits=draw(st.integers(0, 20)),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def reception_slots(draw: st.DrawFn) -> ReceptionSlot:
    """Entries of the calendar, posted or not."""
    posted = draw(st.none() | days())
    unit = draw(unit_refs())
    return ReceptionSlot(
        id=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        day=draw(days()),
        leader=draw(st.none() | officers()),
        place=draw(st.none() | st.just("Phòng tiếp công dân")),
        posted=posted,
        not_done=frozenset({"posted"}) if posted is None and draw(st.booleans()) else frozenset(),
        ad_hoc=draw(st.booleans()),
        online=draw(st.booleans()),
        announced=draw(st.none() | days()),
        tested=draw(st.none() | days()),
        origin=Origin.SYNTHETIC,
    )
