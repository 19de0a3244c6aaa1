"""Tallies (*tổng hợp từ hồ sơ*): counting records of a window so that any split of the data gives the same answer.

A `Tally` is a commutative monoid: ``a + b`` of two disjoint sets of records is the tally of both, in any
order. What cannot be added as a number is kept as what it is: a case counts once, at the body of its latest
handling, so a tally keeps the handlings of each case and counts at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import attrs
import pendulum

from qcdc import law
from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.text import show
from qcdc.dates import Period
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import Handling, Petition, Reception, Submission, UnitRef
from qcdc.vocab import HandlingState, Origin, Receiver

__all__ = ["Cell", "HandlingFact", "Record", "Submitted", "Tally", "duplicate", "tally"]

Record = Petition | Reception | Submission
DIMENSIONS = ("kind",)


class Cell(NamedTuple):
    """Where a count belongs: unit, indicator, and the values of the dimensions asked for."""

    unit: UnitRef
    indicator: str
    by: tuple[str, ...]


class HandlingFact(NamedTuple):
    """What a tally remembers of one handling of a case, as it stood at the end of the window."""

    received: pendulum.Date
    handling: str
    petition: str
    unit: UnitRef
    by: tuple[str, ...]
    accepted: bool
    state: HandlingState
    finished: pendulum.Date | None


class Submitted(NamedTuple):
    """A stretch of days for which a unit handed in."""

    unit: UnitRef
    start: pendulum.Date
    end: pendulum.Date


@entity
class Tally:
    """Counts of one window.

    Attributes:
        over: the window.
        by: the dimensions asked for.
        numbers: what adds as numbers.
        cases: the handlings of each case, by case id.
        active: the units with a record in the window.
        submitted: what units handed in that touches the window, if only that nothing arose.
        origins: where the records come from.
        seen: which records were counted, so that none is counted twice.
    """

    over: Period
    by: tuple[str, ...] = ()
    numbers: Mapping[Cell, int] = attrs.field(factory=dict[Cell, int], repr=False, hash=False)
    cases: Mapping[str, frozenset[HandlingFact]] = attrs.field(
        factory=dict[str, frozenset[HandlingFact]], repr=False, hash=False
    )
    active: frozenset[UnitRef] = attrs.field(default=frozenset(), repr=False)
    submitted: frozenset[Submitted] = attrs.field(default=frozenset(), repr=False)
    origins: frozenset[Origin] = frozenset()
    seen: frozenset[tuple[str, str, str]] = attrs.field(default=frozenset(), repr=False)

    def __add__(self, other: Tally) -> Tally:
        """The tally of both sets of records.

        Raises:
            AggregationError: another window or other dimensions (``tally.mismatch``), or a record that
                stands in both (``tally.duplicate``).
        """
        if (self.over, self.by) != (other.over, other.by):
            raise AggregationError("tally.mismatch", "tallies of different windows or dimensions do not add", "over")
        twice = self.seen & other.seen
        if twice:
            raise duplicate(min(twice))
        numbers = Counter(dict(self.numbers))
        numbers.update(other.numbers)
        cases = dict(self.cases)
        for case, facts in other.cases.items():
            cases[case] = cases.get(case, frozenset()) | facts
        return Tally(
            over=self.over,
            by=self.by,
            numbers=dict(numbers),
            cases=cases,
            active=self.active | other.active,
            submitted=self.submitted | other.submitted,
            origins=self.origins | other.origins,
            seen=self.seen | other.seen,
        )

    @property
    def counts(self) -> Mapping[Cell, int]:
        """Every count other than zero, cases included, at the unit the records name."""
        found = Counter(dict(self.numbers))
        for facts in self.cases.values():
            latest = max(facts)
            for indicator in _case_indicators(latest, self.over):
                found[Cell(latest.unit, indicator, latest.by)] += 1
        return MappingProxyType({cell: count for cell, count in found.items() if count})

    def case_ids(self, indicator: str) -> tuple[str, ...]:
        """The ids of the cases behind a count of cases: so a figure can be defended."""
        return tuple(
            sorted(case for case, facts in self.cases.items() if indicator in _case_indicators(max(facts), self.over))
        )


def _case_indicators(latest: HandlingFact, over: Period) -> tuple[str, ...]:
    if latest.finished is None:
        return ("case.in_authority", "case.pending") if latest.accepted else ()
    if latest.finished < over.start or not latest.state.settled:
        return ()
    if latest.state is HandlingState.WITHDRAWN and not latest.accepted:
        return ()
    return ("case.in_authority", "case.resolved")


def duplicate(key: tuple[str, str, str]) -> AggregationError:
    """The error for a record that is given twice: its kind, its register, its id."""
    kind, _, found = key
    return AggregationError(
        "tally.duplicate",
        "the {kind} with the id {id} is given twice",
        "records",
        {"kind": kind, "id": show(found)},
    )


def tally(records: Iterable[Record], *, over: Period, by: tuple[str, ...] = ()) -> Tally:
    """Count petitions, receptions and submissions of a window.

    Args:
        records: in any order; records outside the window count where the law of conservation needs them
            (a handling that began earlier is carried in).
        over: the window, both days included.
        by: dimensions to keep apart; ``"kind"`` is the one there is.

    Raises:
        AggregationError: a record is given twice (``tally.duplicate``).
        InvariantError: an unknown dimension (``tally.dimension``), or something that is no record.
    """
    if type(by) is not tuple or not set(by) <= set(DIMENSIONS) or len(set(by)) != len(by):
        raise InvariantError("tally.dimension", "the dimensions are {known}", "by", {"known": DIMENSIONS})
    counter = _Counter(v.argument(over, Period, "over"), by)
    for record in v.arguments(records, "records"):
        counter.count(record)
    return counter.result()


class _Counter:
    """The mutable workshop of one tally."""

    def __init__(self, over: Period, by: tuple[str, ...]) -> None:
        self._over = over
        self._by = by
        self._numbers: Counter[Cell] = Counter()
        self._cases: dict[str, set[HandlingFact]] = {}
        self._active: set[UnitRef] = set()
        self._submitted: set[Submitted] = set()
        self._origins: set[Origin] = set()
        self._seen: set[tuple[str, str, str]] = set()
        self._group = _group_size(over)

    def count(self, record: Record) -> None:
        """Count one record."""
        if isinstance(record, Reception):
            self._see("reception", record.unit, record.day, record.id)
            if record.day in self._over:
                self._origins.add(record.origin)
                self._reception(record)
        elif isinstance(record, Petition):
            self._see("petition", record.handlings[0].unit, record.received, record.id)
            if record.received <= self._over.end:
                self._petition(record)
        elif isinstance(record, Submission):
            self._see("submission", record.unit, record.day, f"{record.period.start} {record.period.end} {record.day}")
            if record.period.overlaps(self._over):
                self._origins.add(record.origin)
                self._submitted.add(Submitted(record.unit, record.period.start, record.period.end))
        else:
            raise InvariantError("tally.record", "only petitions, receptions and submissions are counted", "records")

    def _see(self, kind: str, unit: UnitRef, day: pendulum.Date, found: str) -> None:
        """Registers are kept by body and year: only there does a number name one record."""
        key = (kind, f"{unit.level.value} {unit.code} {day.year}", found)
        if key in self._seen:
            raise duplicate(key)
        self._seen.add(key)

    def _add(self, unit: UnitRef, indicator: str, kind: str, count: int = 1) -> None:
        self._numbers[Cell(unit, indicator, (kind,) if self._by else ())] += count
        self._active.add(unit)

    def _reception(self, visit: Reception) -> None:
        self._add(visit.unit, "reception.visits", visit.kind)
        self._add(visit.unit, "reception.persons", visit.kind, visit.persons)
        if visit.receiver is Receiver.HEAD:
            self._add(visit.unit, "reception.visits.head", visit.kind)
        if self._group is not None and visit.persons >= self._group:
            self._add(visit.unit, "reception.groups", visit.kind)

    def _petition(self, petition: Petition) -> None:
        kind = petition.kind
        if petition.received in self._over:
            self._origins.add(petition.origin)
            self._add(petition.handlings[0].unit, "petition.received", kind)
        for handling in petition.handlings:
            if handling.received > self._over.end:
                break
            finished = handling.finished
            if finished is not None and finished > self._over.end:
                finished = None
            if finished is None or finished >= self._over.start:
                self._origins.add(petition.origin)
                self._handling(handling, kind, finished)
            if kind.makes_case:
                self._cases.setdefault(petition.case, set()).add(self._fact(petition, handling, finished))

    def _handling(self, handling: Handling, kind: str, finished: pendulum.Date | None) -> None:
        opened = handling.received in self._over
        self._add(handling.unit, "handling.opened" if opened else "handling.carried_in", kind)
        self._add(handling.unit, "handling.carried_out" if finished is None else "handling.finished", kind)

    def _fact(self, petition: Petition, handling: Handling, finished: pendulum.Date | None) -> HandlingFact:
        accepted = handling.accepted
        return HandlingFact(
            received=handling.received,
            handling=handling.id,
            petition=petition.id,
            unit=handling.unit,
            by=(petition.kind.value,) if self._by else (),
            accepted=accepted is not None and accepted <= self._over.end,
            state=handling.state(self._over.end),
            finished=finished,
        )

    def result(self) -> Tally:
        return Tally(
            over=self._over,
            by=self._by,
            numbers=dict(self._numbers),
            cases={case: frozenset(facts) for case, facts in self._cases.items()},
            active=frozenset(self._active),
            submitted=frozenset(self._submitted),
            origins=frozenset(self._origins),
            seen=frozenset(self._seen),
        )


def _group_size(over: Period) -> int | None:
    """From how many persons visitors count as a group, by the law of the last day; ``None`` before there was one."""
    try:
        return law.limit("reception.group", on=over.end).count
    except LookupError:
        return None
