"""Strategies for receptions of citizens."""

from __future__ import annotations

from functools import partial

from hypothesis import strategies as st

from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, DutyDay, HeadReceptionDays, Reception, ReceptionSlot, UnitRef
from qcdc.testing.bodies import a_unit_body, unit_bodies
from qcdc.testing.choices import Choices, chosen, made, makes
from qcdc.testing.documents import a_topic_list, an_extra_list, an_officer, extras, officers
from qcdc.testing.petitioners import a_petitioner
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_day, a_personal_text, an_identifier, days, identifiers
from qcdc.vocab import HeadKind, Origin, PetitionKind, Receiver, ReceptionKind, RefusalGround

__all__ = ["duty_days", "head_reception_days", "reception_slots", "receptions"]


def receptions(*, units: st.SearchStrategy[UnitRef] | None = None) -> st.SearchStrategy[Reception]:
    """Single visits; marked as synthetic."""
    return chosen(a_reception, units=units)


def a_reception(choices: Choices, *, units: st.SearchStrategy[UnitRef] | None = None) -> Reception:
    """A visit as `receptions` draws it."""
    unit = a_unit_ref(choices) if units is None else choices.draw(units)
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
        visitor=choices.maybe(a_petitioner),
    )


_RECEPTION_KINDS, _RECEIVERS, _KINDS = tuple(ReceptionKind), tuple(Receiver), tuple(PetitionKind)
_REFUSALS, _TIMES = (None, *RefusalGround), tuple(range(1, 10))


@made
def head_reception_days(choices: Choices) -> HeadReceptionDays:
    """Days on which a head received in a half-year."""
    period = Period.half_year(choices.between(2022, 2026), choices.between(1, 2))
    inside = partial(a_day, min_value=period.start, max_value=period.end)
    held = frozenset(choices.several(inside, most=20))
    unit = choices.of(unit_refs)
    body = choices.of(unit_bodies, level=unit.level)
    return HeadReceptionDays(
        unit=unit,
        body=body,
        holder=HeadKind.CHAIR
        if body == PEOPLES_COMMITTEE
        else choices.pick((HeadKind.ADMINISTRATIVE, HeadKind.PUBLIC_UNIT)),
        period=period,
        held=held,
        delegated=frozenset(choices.several(inside, most=5)) - held,
        origin=Origin.SYNTHETIC,
    )


@made
def duty_days(choices: Choices) -> DutyDay:
    """Duty days, including days without visitors."""
    receiver = choices.member(Receiver)
    unit = choices.of(unit_refs)
    return DutyDay(
        unit=unit,
        body=choices.of(unit_bodies, level=unit.level),
        day=choices.of(days),
        kind=choices.member(ReceptionKind),
        receiver=receiver,
        officer=choices.maybe_of(officers),
        delegate=choices.maybe_of(officers) if receiver is Receiver.DELEGATE else None,
        visits=choices.between(0, 20),
        origin=Origin.SYNTHETIC,
        extras=choices.of(extras),
    )


@made
def reception_slots(choices: Choices) -> ReceptionSlot:
    """Entries of the calendar, posted or not."""
    posted = choices.maybe_of(days)
    unit = choices.of(unit_refs)
    return ReceptionSlot(
        id=choices.of(identifiers),
        unit=unit,
        body=choices.of(unit_bodies, level=unit.level),
        day=choices.of(days),
        leader=choices.maybe_of(officers),
        place=choices.pick((None, "Phòng tiếp công dân")),
        posted=posted,
        not_done=frozenset({"posted"}) if posted is None and choices.yes() else frozenset(),
        ad_hoc=choices.yes(),
        online=choices.yes(),
        announced=choices.maybe_of(days),
        tested=choices.maybe_of(days),
        origin=Origin.SYNTHETIC,
        extras=choices.of(extras),
    )


makes(receptions, a_reception)
