"""Petitions and receptions that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

from typing import Any

from builders import GIA_LAI, complaint, head_days, visit
from qcdc.dates import as_day
from qcdc.model import (
    BodyRef,
    Case,
    HandlingEvent,
    Petitioner,
    evolve,
)
from qcdc.vocab import (
    HandlingEventKind,
    Level,
    Outcome,
    PetitionerKind,
)
from refused_cases.shared import (
    ANY,
    DAY,
    DECIDED,
    MOMENT,
    RECEIVED,
    RefusedCases,
    event,
    handling,
)

NOTHING: Any = None

REFUSED: RefusedCases = {
    "a case without petitions": (lambda: Case(id="V-1", petitions=()), "list.empty", "petitions"),
    "a case of something that is no list": (lambda: Case(id="V-1", petitions=ANY), "type.wrong", "petitions"),
    "a case of nothing at all": (lambda: Case(id="V-1", petitions=NOTHING), "type.wrong", "petitions"),
    "a petitioner of nobody": (
        lambda: Petitioner(kind=PetitionerKind.ORGANISATION, persons=0),
        "petitioner.nobody",
        "persons",
    ),
    "an individual of two": (
        lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, persons=2),
        "petitioner.individual",
        "persons",
    ),
    "a group of one": (lambda: Petitioner(kind=PetitionerKind.GROUP), "petitioner.group", "persons"),
    "a receipt with an outcome": (
        lambda: HandlingEvent(kind=HandlingEventKind.RECEIVE, day=DAY, outcome=Outcome.RIGHT),
        "event.outcome",
        "outcome",
    ),
    "a decision that goes somewhere": (
        lambda: HandlingEvent(kind=HandlingEventKind.DECIDE, day=DAY, to=BodyRef.of(GIA_LAI)),
        "event.to",
        "to",
    ),
    "a handling never received": (lambda: handling(DECIDED), "handling.not_received", "events"),
    "a handling without steps": (lambda: evolve(handling(RECEIVED), events=()), "list.empty", "events"),
    "a handling received twice": (lambda: handling(RECEIVED, RECEIVED), "handling.life", "events"),
    "a step after the decision": (
        lambda: handling(RECEIVED, DECIDED, event(HandlingEventKind.VERIFY, "2023-02-02")),
        "handling.life",
        "events",
    ),
    "steps in a wrong order": (
        lambda: handling(RECEIVED, event(HandlingEventKind.ACCEPT, "2023-01-01")),
        "list.unordered",
        "events",
    ),
    "a moment for a step": (
        lambda: HandlingEvent(kind=HandlingEventKind.ACCEPT, day=MOMENT),  # pyright: ignore[reportArgumentType]
        "day.is_moment",
        "day",
    ),
    "a petition received on another day": (
        lambda: evolve(complaint("2023-01-02"), received=as_day("2023-01-01")),
        "petition.received",
        "received",
    ),
    "two handlings at once": (
        lambda: evolve(complaint("2023-01-02"), handlings=(handling(RECEIVED), handling(RECEIVED, name="Y"))),
        "petition.handlings",
        "handlings",
    ),
    "two handlings with one id": (
        lambda: evolve(complaint("2023-01-02"), handlings=(handling(RECEIVED), handling(RECEIVED))),
        "list.duplicate",
        "handlings",
    ),
    "a petition of another case": (
        lambda: Case(id="V-2", petitions=(complaint("2023-01-02"),)),
        "case.stranger",
        "petitions",
    ),
    "a visit of nobody": (lambda: visit(0, None), "reception.nobody", "persons"),
    "a visit of minus one": (lambda: visit(-1, None), "count.negative", "persons"),
    "a visit of a million billion": (lambda: visit(10**16, None), "count.too_large", "persons"),
    "a visit of one and a half": (lambda: visit(1.5, None), "type.wrong", "persons"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "a visit of True": (lambda: visit(True, None), "type.wrong", "persons"),
    "more representatives than persons": (lambda: visit(5, 6), "reception.representatives", "representatives"),
    "a head's day outside": (lambda: head_days(Level.PROVINCE, "2023-07-01"), "reception.day_outside", "held"),
    "a head's day twice": (
        lambda: head_days(Level.PROVINCE, "2023-03-01", "2023-03-01"),
        "reception.day_twice",
        "delegated",
    ),
}
