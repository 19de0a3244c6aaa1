"""Strategies for petitions: whole histories that can have happened, lawful or not."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import Handling, HandlingEvent, Petition, Petitioner, UnitRef
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, personal_texts
from qcdc.vocab import (
    Channel,
    HandlingEventKind,
    Instance,
    Origin,
    Outcome,
    PetitionerKind,
    PetitionKind,
)

__all__ = ["handlings", "petitioners", "petitions"]

_OPEN = (HandlingEventKind.ACCEPT, HandlingEventKind.VERIFY)
_CLOSING = (
    HandlingEventKind.GUIDE,
    HandlingEventKind.RETURN,
    HandlingEventKind.REFUSE,
    HandlingEventKind.FILE,
    HandlingEventKind.DECIDE,
    HandlingEventKind.CONCLUDE,
    HandlingEventKind.WITHDRAW,
)
_WITH_OUTCOME = (HandlingEventKind.DECIDE, HandlingEventKind.CONCLUDE)


@st.composite
def petitioners(draw: st.DrawFn) -> Petitioner:
    """Made-up petitioners, anonymous ones among them."""
    kind = draw(st.sampled_from(PetitionerKind))
    persons = {
        PetitionerKind.INDIVIDUAL: st.just(1),
        PetitionerKind.GROUP: st.integers(2, 50),
        PetitionerKind.ORGANISATION: st.integers(1, 50),
    }[kind]
    return Petitioner(
        kind=kind,
        name=draw(st.none() | personal_texts()),
        address=draw(st.none() | personal_texts()),
        persons=draw(persons),
    )


@st.composite
def handlings(
    draw: st.DrawFn,
    *,
    received: pendulum.Date | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    transferred: bool | None = None,
) -> Handling:
    """One run in one body: received, perhaps accepted and verified, perhaps finished.

    Args:
        draw: Hypothesis's.
        received: the day of receipt; any if left out.
        units: where; anywhere if left out.
        transferred: whether it ends with a transfer; never if left out.
    """
    where = unit_refs() if units is None else units
    day = draw(days()) if received is None else received
    events = [HandlingEvent(kind=HandlingEventKind.RECEIVE, day=day)]
    for kind in _OPEN:
        if draw(st.booleans()):
            day = day_after(day, draw(st.integers(0, 60)))
            events.append(HandlingEvent(kind=kind, day=day))
    if transferred:
        day = day_after(day, draw(st.integers(0, 60)))
        events.append(HandlingEvent(kind=HandlingEventKind.TRANSFER, day=day, to=draw(st.none() | where)))
    elif draw(st.booleans()):
        kind = draw(st.sampled_from(_CLOSING))
        day = day_after(day, draw(st.integers(0, 120)))
        outcome = draw(st.none() | st.sampled_from(Outcome)) if kind in _WITH_OUTCOME else None
        events.append(HandlingEvent(kind=kind, day=day, outcome=outcome))
    return Handling(
        id=draw(identifiers()),
        unit=draw(where),
        events=tuple(events),
        instance=draw(st.sampled_from(Instance)),
        complex=draw(st.booleans()),
        remote=draw(st.booleans()),
    )


@st.composite
def petitions(
    draw: st.DrawFn,
    *,
    units: st.SearchStrategy[UnitRef] | None = None,
    kinds: st.SearchStrategy[PetitionKind] | None = None,
) -> Petition:
    """Petitions with one to three handlings, each but the last ended by a transfer."""
    runs: list[Handling] = []
    received = draw(days())
    start = received
    last = draw(st.integers(0, 2))
    for index in range(last + 1):
        run = draw(handlings(received=start, units=units, transferred=index < last))
        if run.id in {earlier.id for earlier in runs}:
            break
        runs.append(run)
        if run.finished is None or index == last:
            break
        start = day_after(run.finished, draw(st.integers(0, 10)))
    return Petition(
        id=draw(identifiers()),
        kind=draw(st.sampled_from(PetitionKind) if kinds is None else kinds),
        received=received,
        petitioner=draw(petitioners()),
        case=draw(st.sampled_from(["V-1", "V-2", "V-3"]) | identifiers()),
        channel=draw(st.sampled_from(Channel)),
        content=draw(st.none() | personal_texts()),
        handlings=tuple(runs),
        origin=Origin.SYNTHETIC,
    )
