"""The differences between two law books (*so sánh hai bộ dữ liệu văn bản*), such as a changed book and its original."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pendulum

from qcdc.dates import OpenPeriod
from qcdc.law.changes import LawChange, in_order, of_act, of_limit, of_provision, of_transition
from qcdc.law.citations import Citation
from qcdc.law.limits import Limit
from qcdc.law.provisions import borders
from qcdc.law.tables import LawTables
from qcdc.vocab import ChangeKind

__all__ = ["differences"]

# Two rows differ if their numbers do; the day until which they were checked and the places they cite do not matter.
_NUMBERS = (
    "count",
    "unit",
    "out_of",
    "more_than",
    "complex",
    "remote",
    "remote_complex",
    "extended",
    "counted_back",
    "minimum_length",
)


def differences(one: LawTables, other: LawTables) -> tuple[LawChange, ...]:
    """The differences of the other book, by day. See `qcdc.law.compare`."""
    rows = [{key: book.limit_history(key) for key in book.limit_keys()} for book in (one, other)]
    return in_order(
        chain(
            _of_acts(one, other),
            _of_provisions(one, other),
            *(_of_limit(rows[0].get(key, ()), rows[1].get(key, ())) for key in {**rows[0], **rows[1]}),
            _of_transitions(one, other),
        )
    )


def _of_limit(rows: tuple[Limit, ...], others: tuple[Limit, ...]) -> Iterator[LawChange]:
    """One change for each range of days on which the two differ in the same way."""
    said: tuple[object, object] | None = None
    for day in sorted(borders(row.force for row in (*rows, *others))):
        before, after = _on(rows, day), _on(others, day)
        now = (_numbers(before), _numbers(after))
        if now == said:
            continue
        said = now
        if now[0] != now[1]:
            kind = (
                ChangeKind.LIMIT_BEGAN
                if before is None
                else ChangeKind.LIMIT_ENDED
                if after is None
                else ChangeKind.LIMIT_CHANGED
            )
            named = after or before
            assert named is not None, "one of two that differ is there"
            yield of_limit(day, kind, named, before, after)


def _on(rows: tuple[Limit, ...], day: pendulum.Date) -> Limit | None:
    return next((row for row in rows if day in row.force), None)


def _numbers(row: Limit | None) -> tuple[object, ...] | None:
    if row is None:
        return None
    beside = tuple((other.count, other.unit, other.force) for other in row.conflicts)
    return (*(getattr(row, name) for name in _NUMBERS), beside)


def _of_acts(one: LawTables, other: LawTables) -> Iterator[LawChange]:
    for number in {**one.acts, **other.acts}:
        named = other.acts[number] if number in other.acts else one.acts[number]
        for day, began in _differing(_stretches(one, Citation(act=number)), _stretches(other, Citation(act=number))):
            yield of_act(day, ChangeKind.ACT_BEGAN if began else ChangeKind.ACT_ENDED, named)


def _stretches(book: LawTables, place: Citation) -> tuple[OpenPeriod, ...]:
    return book.stretches_of(place) if place.act in book.acts else ()


def _differing(before: tuple[OpenPeriod, ...], after: tuple[OpenPeriod, ...]) -> Iterator[tuple[pendulum.Date, bool]]:
    """The days from which only one of the two is in force, and whether that is the second."""
    said: tuple[bool, bool] | None = None
    for day in sorted(borders([*before, *after])):
        now = (any(day in one for one in before), any(day in one for one in after))
        if now != said and now[0] != now[1]:
            yield day, now[1]
        said = now


def _of_provisions(one: LawTables, other: LawTables) -> Iterator[LawChange]:
    """The places that differ although their acts do not; a difference of a whole act is reported for the act."""
    for place, row in {row.place: row for row in (*one.provisions, *other.provisions) if row.place.article}.items():
        whole = Citation(act=place.act)
        if _stretches(one, whole) != _stretches(other, whole):
            continue
        for day, began in _differing(_stretches(one, place), _stretches(other, place)):
            yield of_provision(
                day, ChangeKind.PROVISION_BEGAN if began else ChangeKind.PROVISION_ENDED, row, other.acts
            )


def _of_transitions(one: LawTables, other: LawTables) -> Iterator[LawChange]:
    known = set(one.transitions)
    for transition in other.transitions:
        if transition not in known:
            yield of_transition(transition)
