"""Strategies for receptions of citizens."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, DutyDay, HeadReceptionDays, Reception, ReceptionSlot, UnitRef
from qcdc.testing.bodies import a_unit_body, unit_bodies
from qcdc.testing.choices import drawn_choices
from qcdc.testing.documents import a_topic_list, an_extra_list, an_officer, extras, officers
from qcdc.testing.once import composite, maybe, sampled
from qcdc.testing.petitioners import petitioners
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_day, a_personal_text, an_identifier, days, identifiers
from qcdc.vocab import HeadKind, Origin, PetitionKind, Receiver, ReceptionKind, RefusalGround

__all__ = ["duty_days", "head_reception_days", "reception_slots", "receptions"]


@composite
def receptions(draw: st.DrawFn, *, units: st.SearchStrategy[UnitRef] | None = None) -> Reception:
    """Single visits; marked as synthetic."""
    choices = draw(_RECEPTION)
    unit = a_unit_ref(choices) if units is None else draw(units)
    persons = choices.between(1, 30)
    return Reception(
        id=an_identifier(choices),
        unit=unit,
        body=a_unit_body(choices, level=unit.level),
        day=a_day(choices),
        kind=choices.pick(_RECEPTION_KINDS),
        receiver=choices.pick(_RECEIVERS),
        persons=persons,
        representatives=choices.between(0, persons) if choices.yes() else None,
        petition_kinds=frozenset(choices.some(_KINDS, most=len(_KINDS))),
        origin=Origin.SYNTHETIC,
        cases=frozenset(choices.some(("V-1", "V-2"))),
        times=choices.pick(_TIMES) if choices.yes() else None,
        request=choices.maybe(a_personal_text),
        conclusion=choices.maybe(a_personal_text),
        competent=choices.fact(),
        online=choices.yes(),
        refused=choices.maybe(a_day),
        refusal_ground=choices.pick(_REFUSALS),
        not_done=frozenset(choices.some(("refusal_notified", "answered"))),
        incoming_number=choices.maybe(an_identifier),
        topics=a_topic_list(choices),
        officer=choices.maybe(an_officer),
        result=choices.maybe(a_personal_text),
        note=choices.maybe(a_personal_text),
        extras=an_extra_list(choices),
        visitor=draw(petitioners()) if choices.yes() else None,
    )


_RECEPTION = drawn_choices(96)
_RECEPTION_KINDS, _RECEIVERS, _KINDS = tuple(ReceptionKind), tuple(Receiver), tuple(PetitionKind)
_REFUSALS, _TIMES = (None, *RefusalGround), tuple(range(1, 10))


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
