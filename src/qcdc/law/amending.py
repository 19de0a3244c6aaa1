"""Changing a law book: appending rows to limits, ending acts, suspending places, with the rows that depend on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

import pendulum

from qcdc._kernel.text import show
from qcdc._kernel.values import evolve
from qcdc.dates import OpenPeriod, day_before
from qcdc.errors import InvariantError
from qcdc.law.acts import Act
from qcdc.law.citations import Citation
from qcdc.law.competence import CompetenceRow, in_order, parse_competence
from qcdc.law.limits import Limit, read_limit
from qcdc.law.provisions import lies_in, without
from qcdc.law.table_reader import Row
from qcdc.law.transitions import Transition

__all__ = ["append_competence", "append_row", "end_act", "end_resting", "refuse_unheld"]

Rows = tuple[Limit, ...]
Competences = tuple[CompetenceRow, ...]
Limits = Mapping[str, Rows]


def append_row(key: str, rows: Rows, fields: Mapping[str, Any]) -> Rows:
    """The rows of a limit with a new one at the end; the row before it ends on the day before, if it had no end.

    Raises:
        InvariantError: a field that is missing or of the wrong type (``law.row``), a first day that is not after the
            first day of the last row, or that leaves a gap after its last day (``law.appended``).
    """
    last = rows[-1]
    new = read_limit(
        key,
        Row(f"{key}, new row", {name: value for name, value in fields.items() if value is not None}),
        {
            "vi": last.vi,
            "en": last.en,
            "starts_from": last.starts_from,
            "counted_back": last.counted_back,
            "minimum_length": last.minimum_length,
            "pauses": last.pauses,
        },
    )
    begun, since = last.force.since, new.force.since
    assert begun is not None, "a limit must begin on a day"
    assert since is not None, "a limit must begin on a day"
    if since <= begun or last.force.until not in {None, day_before(since)}:
        raise InvariantError("law.appended", "since", key=key, begun=begun, since=since)
    closed = evolve(last, force=OpenPeriod(since=begun, until=day_before(since)))
    return (*rows[:-1], closed, new)


def end_act(act: Act, last: pendulum.Date) -> Act:
    """An act that ends on a day.

    Raises:
        InvariantError: it ended earlier (``law.ended``), or begins later (``period.end_before_start``).
    """
    if act.force.until is not None and act.force.until < last:
        raise InvariantError("law.ended", "on", number=act.number, day=act.force.until)
    first = act.force.since or act.signed
    if last < first:
        raise InvariantError("period.end_before_start", "on", start=first, end=last)
    return evolve(act, force=OpenPeriod(since=act.force.since, until=last))


def _end_rows(limits: Limits, place: Citation, first: pendulum.Date, last: pendulum.Date | None) -> dict[str, Rows]:
    """The limits without the days from the first to the last on which the place they depend on is not in force.

    A row depends on the first place it cites; the same holds for its conflicts with acts of lower rank.
    """
    return {key: tuple(one for row in rows for one in _cut(row, place, first, last)) for key, rows in limits.items()}


def append_competence(key: str, rows: Competences, fields: Mapping[str, Any]) -> Competences:
    """The rows of a competence with a new one at the end; the row before it ends on the day before, if it had no end.

    A last row that begins on the same day is replaced, so that an unknown authority can be filled in.

    Raises:
        InvariantError: a field that is missing or of the wrong type (``law.row``), a key that does not name a matter,
            an instance and an authority (``law.competence``), or a first day that is not after the last row
            (``law.rows``).
    """
    (new,) = parse_competence({key: {"rows": [{name: one for name, one in fields.items() if one is not None}]}})[key]
    since = new.force.since
    assert since is not None, "a row must begin on a day"
    held = [row for row in rows if row is not rows[-1] or row.force.since != since]
    if held and held[-1].force.until is None and held[-1].force.since is not None and held[-1].force.since < since:
        held[-1] = evolve(held[-1], force=OpenPeriod(since=held[-1].force.since, until=day_before(since)))
    return in_order(key, (*held, new))


def _end_competence(
    held: Mapping[str, Competences], place: Citation, first: pendulum.Date, last: pendulum.Date | None
) -> dict[str, Competences]:
    """The competences without the days on which the place they depend on, the first one cited, is not in force."""
    return {
        key: tuple(
            evolve(row, force=stretch)
            for row in rows
            for stretch in (
                without((row.force,), first, last) if lies_in(row.competence.citations[0], place) else (row.force,)
            )
        )
        for key, rows in held.items()
    }


def end_resting(
    limits: Limits,
    competences: Mapping[str, Competences],
    place: Citation,
    first: pendulum.Date,
    last: pendulum.Date | None,
) -> tuple[dict[str, Rows], dict[str, Competences]]:
    """Everything that depends on a place, without the days from the first to the last."""
    return _end_rows(limits, place, first, last), _end_competence(competences, place, first, last)


def refuse_unheld(
    acts: Mapping[str, Act],
    *,
    limits: Limits | None = None,
    competences: Mapping[str, Competences] | None = None,
    transitions: Iterable[Transition] = (),
) -> None:
    """Refuse rows that cite an act that the book does not hold: its name and period of force would be unknown.

    Raises:
        InvariantError: a row cites such an act (``law.cited``).
    """
    for key, one in _cited(limits or {}, competences or {}, transitions):
        if one.act not in acts:
            raise InvariantError("law.cited", "cite", place=key, number=show(one.act))


def _cited(
    limits: Limits, competences: Mapping[str, Competences], transitions: Iterable[Transition]
) -> Iterator[tuple[str, Citation]]:
    """The places that cite something, and their citations."""
    for key, rows in limits.items():
        for row in rows:
            beside = [*(one.citations for one in row.conflicts), *(one.citations for one in row.pauses)]
            yield from ((key, one) for one in chain(row.citations, *beside))
    for key, settled in competences.items():
        yield from ((key, one) for row in settled for one in row.competence.citations)
    for transition in transitions:
        yield from ((transition.id, one) for one in transition.citations)


def _cut(row: Limit, place: Citation, first: pendulum.Date, last: pendulum.Date | None) -> Rows:
    others = tuple(
        evolve(other, force=stretch)
        for other in row.conflicts
        for stretch in (without((other.force,), first, last) if lies_in(other.citations[0], place) else (other.force,))
    )
    pauses = tuple(
        evolve(one, force=stretch)
        for one in row.pauses
        for stretch in (without((one.force,), first, last) if lies_in(one.citations[0], place) else (one.force,))
    )
    same = others == row.conflicts and pauses == row.pauses
    kept = row if same else evolve(row, conflicts=others, pauses=pauses)
    if not lies_in(row.citations[0], place):
        return (kept,)
    return tuple(evolve(kept, force=stretch) for stretch in without((row.force,), first, last))
