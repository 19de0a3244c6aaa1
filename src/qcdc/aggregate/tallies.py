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
from qcdc.dates import Period, WorkCalendar
from qcdc.errors import AggregationError, InvariantError, UnknownCodeError
from qcdc.law import LawBook
from qcdc.model import Handling, HandlingEvent, Petition, Reception, Submission, UnitRef
from qcdc.model.clocks import settlement_due
from qcdc.vocab import HandlingEventKind, HandlingState, Origin, PetitionKind, Receiver

__all__ = ["Active", "Cell", "HandlingFact", "Record", "Submitted", "Tally", "duplicate", "register_of", "tally"]

Record = Petition | Reception | Submission
DIMENSIONS = ("kind", "instance", "outcome")


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


class Active(NamedTuple):
    """A unit from which a record of a register came."""

    register: str
    unit: UnitRef


_REGISTERS = {"handling": "petition", "case": "petition"}


def register_of(indicator: str) -> str:
    """Which register an indicator is counted from: a register of receptions says nothing of petitions."""
    subject = indicator.partition(".")[0]
    return _REGISTERS.get(subject, subject)


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
        visited: the cells in which each case was spoken of at a reception, by case id: once a unit, however many
            visits; a case that two units heard counts at both.
        active: from which registers of which units a record in the window came.
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
    visited: Mapping[str, frozenset[Cell]] = attrs.field(factory=dict[str, frozenset[Cell]], repr=False, hash=False)
    active: frozenset[Active] = attrs.field(default=frozenset(), repr=False)
    submitted: frozenset[Submitted] = attrs.field(default=frozenset(), repr=False)
    origins: frozenset[Origin] = frozenset()
    seen: frozenset[tuple[str, str, str]] = attrs.field(default=frozenset(), repr=False)

    def __add__(self, other: Tally) -> Tally:
        """The tally of both sets of records.

        Raises:
            AggregationError: another window or other dimensions (``tally.mismatch``), or a record that
                stands in both (``tally.duplicate``).
        """
        if type(other) is not Tally:
            return NotImplemented
        if (self.over, self.by) != (other.over, other.by):
            raise AggregationError("tally.mismatch", "tallies of different windows or dimensions do not add", "over")
        twice = self.seen & other.seen
        if twice:
            raise duplicate(min(twice), "the other tally")
        numbers = Counter(dict(self.numbers))
        numbers.update(other.numbers)
        cases = dict(self.cases)
        for case, facts in other.cases.items():
            cases[case] = cases.get(case, frozenset()) | facts
        visited = dict(self.visited)
        for case, cells in other.visited.items():
            visited[case] = visited.get(case, frozenset()) | cells
        return Tally(
            over=self.over,
            by=self.by,
            numbers=dict(numbers),
            cases=cases,
            visited=visited,
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
        for cells in self.visited.values():
            found.update(cells)
        return MappingProxyType({cell: count for cell, count in found.items() if count})

    def case_ids(self, indicator: str) -> tuple[str, ...]:
        """The ids of the cases behind a count of cases: so a figure can be defended."""
        of_petitions = {
            case for case, facts in self.cases.items() if indicator in _case_indicators(max(facts), self.over)
        }
        of_visits = {case for case, cells in self.visited.items() if any(cell.indicator == indicator for cell in cells)}
        return tuple(sorted(of_petitions | of_visits))


def _case_indicators(latest: HandlingFact, over: Period) -> tuple[str, ...]:
    if latest.finished is None:
        return ("case.in_authority", "case.pending") if latest.accepted else ()
    if latest.finished < over.start or not latest.state.settled:
        return ()
    if latest.state in {HandlingState.WITHDRAWN, HandlingState.TERMINATED} and not latest.accepted:
        return ()
    return ("case.in_authority", "case.resolved")


def duplicate(key: tuple[str, str, str], place: str) -> AggregationError:
    """The error for a record that is given twice: its kind, register and id, and where the second one stands."""
    kind, _, found = key
    return AggregationError(
        "tally.duplicate",
        "the {kind} at {place} was counted before: its id is {id}",
        "records",
        {"kind": kind, "place": place, "id": show(found)},
    )


_WAYS = {
    HandlingEventKind.GUIDE: "guided",
    HandlingEventKind.TRANSFER: "transferred",
    HandlingEventKind.RETURN: "returned",
    HandlingEventKind.REFUSE: "refused",
    HandlingEventKind.FILE: "filed",
    HandlingEventKind.WITHDRAW: "withdrawn",
    HandlingEventKind.TERMINATE: "terminated",
}


def _way(handling: Handling, ending: HandlingEvent, kind: PetitionKind, statutes: LawBook) -> str:
    """In which way a handling was finished; a settlement is on time, late, or without a term that could tell."""
    way = _WAYS.get(ending.kind)
    if way is not None:
        return way
    try:
        due = settlement_due(handling, kind, statutes=statutes)
    except UnknownCodeError:
        # Days off that nobody knows: late cannot be told from on time, and is not guessed.
        due = None
    if due is None:
        return "settled.untimed"
    return "settled.on_time" if ending.day <= due.day else "settled.late"


def tally(
    records: Iterable[Record],
    *,
    over: Period,
    by: tuple[str, ...] = (),
    calendar: WorkCalendar | None = None,
    statutes: LawBook | None = None,
) -> Tally:
    """Count petitions, receptions and submissions of a window.

    Args:
        records: in any order; records outside the window count where the law of conservation needs them
            (a handling that began earlier is carried in).
        over: the window, both days included.
        by: dimensions to keep apart, of ``"kind"``, ``"instance"`` and ``"outcome"``; what a record does not have
            (the instance of a reception, the outcome of what is open) is the empty text.
        calendar: another work calendar than the decreed one, for what is late.
        statutes: another law book than the shipped one, for what is late and what is a group.

    Raises:
        AggregationError: a record is given twice (``tally.duplicate``).
        InvariantError: an unknown dimension (``tally.dimension``), or something that is no record.
    """
    if type(by) is not tuple or not set(by) <= set(DIMENSIONS) or len(set(by)) != len(by):
        raise InvariantError("tally.dimension", "the dimensions are {known}", "by", {"known": DIMENSIONS})
    counter = _Counter(v.argument(over, Period, "over"), by, law.statutes(statutes, calendar))
    for record in v.arguments(records, "records"):
        counter.count(record)
    return counter.result()


class _Counter:
    """The mutable workshop of one tally."""

    def __init__(self, over: Period, by: tuple[str, ...], statutes: LawBook) -> None:
        self._over = over
        self._by = by
        self._statutes = statutes
        self._numbers: Counter[Cell] = Counter()
        self._cases: dict[str, set[HandlingFact]] = {}
        self._visited: dict[str, set[Cell]] = {}
        self._active: set[Active] = set()
        self._submitted: set[Submitted] = set()
        self._origins: set[Origin] = set()
        self._seen: set[tuple[str, str, str]] = set()
        self._group = _group_size(over, statutes)

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
            raise duplicate(key, f"records[{len(self._seen)}]")
        self._seen.add(key)

    def _cell(self, unit: UnitRef, indicator: str, kind: str, instance: str = "", outcome: str = "") -> Cell:
        values = {"kind": kind, "instance": instance, "outcome": outcome}
        return Cell(unit, indicator, tuple(str(values[name]) for name in self._by))

    def _add(self, cell: Cell, count: int = 1) -> None:
        self._numbers[cell] += count
        self._active.add(Active(register_of(cell.indicator), cell.unit))

    def _reception(self, visit: Reception) -> None:
        def cell(indicator: str) -> Cell:
            return self._cell(visit.unit, indicator, visit.kind)

        self._add(cell("reception.visits"))
        self._add(cell("reception.persons"), visit.persons)
        if visit.receiver is Receiver.HEAD:
            self._add(cell("reception.visits.head"))
        if visit.receiver is Receiver.DELEGATE:
            self._add(cell("reception.visits.delegated"))
        if self._group is not None and visit.persons >= self._group:
            self._add(cell("reception.groups"))
        for case in visit.cases:
            self._visited.setdefault(case, set()).add(cell("reception.cases"))

    def _petition(self, petition: Petition) -> None:
        if petition.received in self._over:
            self._origins.add(petition.origin)
            first = petition.handlings[0]
            self._add(self._cell(first.unit, "petition.received", petition.kind, first.instance))
        for handling in petition.handlings:
            if handling.received > self._over.end:
                break
            ending = handling.ending
            if ending is not None and ending.day > self._over.end:
                ending = None
            if ending is None or ending.day >= self._over.start:
                self._origins.add(petition.origin)
                self._handling(handling, petition.kind, ending)
            if petition.kind.makes_case:
                self._cases.setdefault(petition.case, set()).add(self._fact(petition, handling, ending))

    def _handling(self, handling: Handling, kind: PetitionKind, ending: HandlingEvent | None) -> None:
        outcome = "" if ending is None or ending.outcome is None else ending.outcome.value

        def add(indicator: str) -> None:
            self._add(self._cell(handling.unit, f"handling.{indicator}", kind, handling.instance, outcome))

        add("opened" if handling.received in self._over else "carried_in")
        accepted = handling.first(HandlingEventKind.ACCEPT)
        if accepted is not None and accepted.day in self._over:
            add("accepted")
        if ending is not None:
            add("finished")
            way = _way(handling, ending, kind, self._statutes)
            add(f"finished.{way}")
            if way.startswith("settled."):
                add("finished.settled")
            return
        add("carried_out")
        if handling.state(self._over.end) is HandlingState.SUSPENDED:
            add("suspended")

    def _fact(self, petition: Petition, handling: Handling, ending: HandlingEvent | None) -> HandlingFact:
        accepted = handling.accepted
        outcome = "" if ending is None or ending.outcome is None else ending.outcome.value
        return HandlingFact(
            received=handling.received,
            handling=handling.id,
            petition=petition.id,
            unit=handling.unit,
            by=self._cell(handling.unit, "", petition.kind, handling.instance, outcome).by,
            accepted=accepted is not None and accepted <= self._over.end,
            state=handling.state(self._over.end),
            finished=None if ending is None else ending.day,
        )

    def result(self) -> Tally:
        return Tally(
            over=self._over,
            by=self._by,
            numbers=dict(self._numbers),
            cases={case: frozenset(facts) for case, facts in self._cases.items()},
            visited={case: frozenset(cells) for case, cells in self._visited.items()},
            active=frozenset(self._active),
            submitted=frozenset(self._submitted),
            origins=frozenset(self._origins),
            seen=frozenset(self._seen),
        )


def _group_size(over: Period, statutes: LawBook) -> int | None:
    """From how many persons visitors count as a group, by the law of the last day; ``None`` before there was one."""
    try:
        return statutes.limit("reception.group", on=over.end).count
    except LookupError:
        return None
