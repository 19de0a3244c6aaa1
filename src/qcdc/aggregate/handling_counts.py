"""Counting handlings of petitions, and cases of complaint and denunciation (*xử lý đơn, vụ việc*).

A handling counts at the body that handles it, by its state at the end of the window. A case counts once, at the body of
its decisive handling.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

import pendulum

from qcdc.aggregate.counters import Count, Counting, counts
from qcdc.errors import QcdcError
from qcdc.law import Deadline
from qcdc.model import Handling, HandlingEvent, Petition
from qcdc.model.petitions.case_state import RunStanding
from qcdc.model.petitions.settlement import settlement_due
from qcdc.vocab import HandlingEventKind, HandlingState, PetitionerKind, PetitionKind

__all__ = ["CASE_INDICATORS", "HandlingAtEnd", "Limit", "Limits", "case_counts", "count_handling", "limit_of"]

CASE_INDICATORS = ("case.in_authority", "case.resolved", "case.pending")
"""The indicators that a case counts for; which handling decides is known only when all records are."""


class Limit(NamedTuple):
    """The time limit of a handling (*thời hạn giải quyết*).

    Attributes:
        day: the last day by what the record states; ``None``: there is none, or it cannot be determined.
        latest: the last day if what the record does not state (whether the matter is complex, whether the area is
            remote, an extension) made the time limit longer; only after it is a settlement late. Never before `day`.
        provisional: whether they depend on days off that are assumed, not decreed.
    """

    day: pendulum.Date | None
    latest: pendulum.Date | None
    provisional: bool


class HandlingAtEnd(NamedTuple):
    """A handling at the end of the window, as a counter sees it.

    Attributes:
        petition: its petition.
        handling: the handling.
        stood: its state at the end of the window.
        ending: the step that ended it by then, if any.
        limit: its time limit for the settlement.
    """

    petition: Petition
    handling: Handling
    stood: RunStanding
    ending: HandlingEvent | None
    limit: Limit

    @property
    def values(self) -> Mapping[str, str]:
        """The values of the dimensions that it has from the day of receipt, by dimension."""
        return entry_values(self.petition, self.stood)


Limits = dict[tuple[object, ...], Limit]
"""The time limits of plain handlings, by everything on which they depend."""


def limit_of(
    handling: Handling, ending: HandlingEvent | None, kind: PetitionKind, counting: Counting, known: Limits
) -> Limit:
    """The time limit for the settlement of a handling that is open at the end of the window, or settled.

    Args:
        handling: the handling.
        ending: the step that ended it by the end of the window, if any.
        kind: of its petition.
        counting: the window and the law.
        known: the limits found so far, of any handlings of the same window and law; a new one is added.
    """
    if (ending is not None and ending.kind in _WAYS) or kind not in _LIMITED:
        return _NONE
    as_of = counting.over.end if ending is None else None
    key = _plain(handling, kind)
    if key is None:
        return _limit(handling, kind, as_of, counting)
    accepted = key[0]
    if accepted is None or (as_of is not None and accepted > as_of):
        return _NONE
    found = known.get(key)
    if found is None:
        if len(known) >= _MOST_LIMITS:
            known.clear()
        found = known[key] = _limit(handling, kind, as_of, counting)
    return found


def _limit(handling: Handling, kind: PetitionKind, as_of: pendulum.Date | None, counting: Counting) -> Limit:
    def last(*, recorded: bool) -> Deadline | None:
        return settlement_due(handling, kind, as_of=as_of, book=counting.book, recorded=recorded, strict=False)

    try:
        due, latest = last(recorded=True), last(recorded=False)
    except QcdcError:
        # The day is beyond the calendar, or the law of that day is not in the book: it cannot be determined.
        return _NONE
    if due is None or latest is None:
        return _NONE
    return Limit(due.day, max(due.day, latest.day), due.is_provisional or latest.is_provisional)


def _plain(handling: Handling, kind: PetitionKind) -> tuple[pendulum.Date | None, *tuple[object, ...]] | None:
    """Everything on which the limit of a handling depends if nothing pauses or extends it; ``None`` otherwise."""
    if handling.inherited or handling.examinations or handling.complexity is not None:
        return None
    accepted: pendulum.Date | None = None
    for event in handling.events:
        if event.kind is HandlingEventKind.ACCEPT:
            accepted = accepted or event.day
        elif event.kind in _CHANGING:
            return None
    stated = handling.discipline, handling.complex, handling.remote, handling.log_complete
    return accepted, kind, handling.instance, *stated


_CHANGING = frozenset({HandlingEventKind.SUSPEND, HandlingEventKind.EXTEND})
_LIMITED = frozenset({PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION})
_MOST_LIMITS = 100_000
_NONE = Limit(None, None, provisional=False)
_WAYS = {
    HandlingEventKind.GUIDE: "guided",
    HandlingEventKind.TRANSFER: "transferred",
    HandlingEventKind.RETURN: "returned",
    HandlingEventKind.REFUSE: "refused",
    HandlingEventKind.FILE: "filed",
    HandlingEventKind.WITHDRAW: "withdrawn",
    HandlingEventKind.TERMINATE: "terminated",
}
_KINDS = {PetitionKind.RECOMMENDATION: "feedback"}
"""The forms count *kiến nghị* and *phản ánh* together."""
_OUTCOMES = {"partly_right": "partly"}
_OF_CASES = frozenset({"kind", "instance", "content"})
_SUBJECTS = {
    PetitionerKind.INDIVIDUAL: "individual",
    PetitionerKind.GROUP: "collective",
    PetitionerKind.ORGANISATION: "organisation",
}


def entry_values(petition: Petition, stood: RunStanding) -> dict[str, str]:
    """The values of the dimensions that a petition has from the day on which it was received."""
    found = {
        "kind": _KINDS.get(stood.kind, stood.kind.value),
        "instance": f"{stood.instance.value}_instance",
        "channel": petition.channel.value,
        "subject": "anonymous" if petition.anonymous else _SUBJECTS[petition.petitioner.kind],
    }
    if petition.topics:
        topic = petition.topics[0]
        found["content"] = f"{topic.scheme}:{topic.code}" if len(petition.topics) == 1 else "several"
    return found


def _alike(found: HandlingAtEnd, counting: Counting) -> Hashable:
    over, ending, stood, petition = counting.over, found.ending, found.stood, found.petition
    end: HandlingState | HandlingEventKind
    if ending is None:
        on, end = over.end, stood.state
    elif ending.day < over.start:
        return "before"
    else:
        on, end = ending.day, ending.kind
    accepted = False
    for one in found.handling.events:
        if one.kind is HandlingEventKind.ACCEPT:
            accepted = over.start <= one.day <= over.end
            break
    who = petition.petitioner
    return (
        ending is None,
        end,
        stood.outcome,
        stood.kind,
        stood.instance,
        petition.channel,
        who.anonymous or who.kind,
        petition.topics,
        stood.received >= over.start,
        accepted,
        _timeliness(found.limit, on),
        found.limit.provisional,
    )


@counts(
    Handling,
    "handling.carried_in",
    "handling.opened",
    "handling.accepted",
    "handling.finished",
    "handling.settled",
    "handling.carried_out",
    alike=_alike,
)
def count_handling(found: HandlingAtEnd, counting: Counting) -> Iterator[Count]:
    """What a handling counts for: how it began, whether it was accepted, and how it ended or where it stands."""
    over, ending, stood = counting.over, found.ending, found.stood
    if ending is not None and ending.day < over.start:
        return
    by = found.values
    yield Count("handling.opened" if stood.received >= over.start else "handling.carried_in", by=by)
    accepted = found.handling.first(HandlingEventKind.ACCEPT)
    if accepted is not None and accepted.day in over:
        yield Count("handling.accepted", by=by)
    on = over.end if ending is None else ending.day
    by_time = {**by, "timeliness": _timeliness(found.limit, on)}
    provisional = counting.timeliness and found.limit.provisional
    if ending is None:
        by_time["stage"] = stood.state.value
        yield Count("handling.carried_out", by=by_time, provisional=provisional)
        return
    way = _WAYS.get(ending.kind)
    yield Count("handling.finished", by={**by, "outcome": "settled" if way is None else way})
    if way is None:
        if stood.outcome:
            by_time["outcome"] = _OUTCOMES.get(stood.outcome, stood.outcome)
        yield Count("handling.settled", by=by_time, provisional=provisional)


def case_counts(found: HandlingAtEnd, counting: Counting) -> tuple[Count, ...]:
    """What the case of a handling counts for, if this handling is the decisive one at the end of the window."""
    over, ending, stood = counting.over, found.ending, found.stood
    if not stood.kind.makes_case or (ending is not None and ending.day < over.start):
        return ()
    by = {name: value for name, value in found.values.items() if name in _OF_CASES}
    by_time = {**by, "timeliness": _timeliness(found.limit, over.end if ending is None else ending.day)}
    provisional = counting.timeliness and found.limit.provisional
    if ending is None:
        last = Count("case.pending", by=by_time, provisional=provisional)
    else:
        outcome = _OUTCOMES.get(stood.outcome, stood.outcome) or _WAYS.get(ending.kind)
        if outcome:
            by_time["outcome"] = outcome
        last = Count("case.resolved", by=by_time, provisional=provisional)
    return Count("case.in_authority", by=by), last


def _timeliness(limit: Limit, on: pendulum.Date) -> str:
    if limit.day is None or limit.latest is None:
        return "undetermined"
    if on <= limit.day:
        return "on_time"
    return "late" if on > limit.latest else "undetermined"
