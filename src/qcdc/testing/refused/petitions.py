"""Petitions and receptions that cannot be built or asked."""

from __future__ import annotations

from typing import Any

from qcdc.dates import as_day
from qcdc.model import (
    BodyRef,
    Case,
    Extra,
    HandlingEvent,
    PersonalText,
    Petitioner,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import (
    ANY,
    DAY,
    DECIDED,
    GIA_LAI,
    MOMENT,
    RECEIVED,
    complaint,
    event,
    handling_of,
    head_days,
    visit,
)
from qcdc.vocab import (
    HandlingEventKind,
    Level,
    Outcome,
    PetitionerKind,
)

NOTHING: Any = None

_EXTRA = Extra(name="Ghi chú riêng", text=PersonalText.of("Giả lập"))

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "two columns of one name",
        lambda: evolve(visit(1, None), extras=(_EXTRA, _EXTRA)),
        "list.duplicate",
        "extras",
    ),
    RefusedCase("a column with a plain text", lambda: Extra(name="Ghi chú", text=ANY), "type.wrong", "text"),
    RefusedCase(
        "a file archived before it was received",
        lambda: evolve(complaint("2023-02-01"), archived=as_day("2020-01-01")),
        "period.end_before_start",
        "archived",
    ),
    RefusedCase("a case without petitions", lambda: Case(id="V-1", petitions=()), "list.empty", "petitions"),
    RefusedCase(
        "a case of something that is no list", lambda: Case(id="V-1", petitions=ANY), "type.wrong", "petitions"
    ),
    RefusedCase("a case of nothing at all", lambda: Case(id="V-1", petitions=NOTHING), "type.wrong", "petitions"),
    RefusedCase(
        "a petitioner of nobody",
        lambda: Petitioner(kind=PetitionerKind.ORGANISATION, persons=0),
        "petitioner.nobody",
        "persons",
    ),
    RefusedCase(
        "an individual of two",
        lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, persons=2),
        "petitioner.individual",
        "persons",
    ),
    RefusedCase("a group of one", lambda: Petitioner(kind=PetitionerKind.GROUP), "petitioner.group", "persons"),
    RefusedCase(
        "a receipt with an outcome",
        lambda: HandlingEvent(kind=HandlingEventKind.RECEIVE, day=DAY, outcome=Outcome.RIGHT),
        "event.outcome",
        "outcome",
    ),
    RefusedCase(
        "a decision that goes somewhere",
        lambda: HandlingEvent(kind=HandlingEventKind.DECIDE, day=DAY, to=BodyRef.of(GIA_LAI)),
        "event.to",
        "to",
    ),
    RefusedCase("a handling never received", lambda: handling_of(DECIDED), "handling.not_received", "events"),
    RefusedCase("a handling without steps", lambda: evolve(handling_of(RECEIVED), events=()), "list.empty", "events"),
    RefusedCase("a handling received twice", lambda: handling_of(RECEIVED, RECEIVED), "handling.life", "events"),
    RefusedCase(
        "a step after the decision",
        lambda: handling_of(RECEIVED, DECIDED, event(HandlingEventKind.VERIFY, "2023-02-02")),
        "handling.life",
        "events",
    ),
    RefusedCase(
        "steps in a wrong order",
        lambda: handling_of(RECEIVED, event(HandlingEventKind.ACCEPT, "2023-01-01")),
        "list.unordered",
        "events",
    ),
    RefusedCase(
        "a moment for a step",
        lambda: HandlingEvent(kind=HandlingEventKind.ACCEPT, day=MOMENT),  # pyright: ignore[reportArgumentType]
        "day.is_moment",
        "day",
    ),
    RefusedCase(
        "a petition received on another day",
        lambda: evolve(complaint("2023-01-02"), received=as_day("2023-01-01")),
        "petition.received",
        "received",
    ),
    RefusedCase(
        "two handlings at once",
        lambda: evolve(complaint("2023-01-02"), handlings=(handling_of(RECEIVED), handling_of(RECEIVED, name="Y"))),
        "petition.handlings",
        "handlings",
    ),
    RefusedCase(
        "two handlings with one id",
        lambda: evolve(complaint("2023-01-02"), handlings=(handling_of(RECEIVED), handling_of(RECEIVED))),
        "list.duplicate",
        "handlings",
    ),
    RefusedCase(
        "a petition of another case",
        lambda: Case(id="V-2", petitions=(complaint("2023-01-02"),)),
        "case.stranger",
        "petitions",
    ),
    RefusedCase("a visit of nobody", lambda: visit(0, None), "reception.nobody", "persons"),
    RefusedCase("a visit of minus one", lambda: visit(-1, None), "count.negative", "persons"),
    RefusedCase("a visit of a million billion", lambda: visit(10**16, None), "count.too_large", "persons"),
    RefusedCase("a visit of one and a half", lambda: visit(1.5, None), "type.wrong", "persons"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    RefusedCase("a visit of True", lambda: visit(True, None), "type.wrong", "persons"),
    RefusedCase(
        "more representatives than persons", lambda: visit(5, 6), "reception.representatives", "representatives"
    ),
    RefusedCase(
        "a head's day outside", lambda: head_days(Level.PROVINCE, "2023-07-01"), "reception.day_outside", "held"
    ),
    RefusedCase(
        "a head's day twice",
        lambda: head_days(Level.PROVINCE, "2023-03-01", "2023-03-01"),
        "reception.day_twice",
        "delegated",
    ),
)
