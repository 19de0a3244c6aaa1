"""Tallies (*tổng hợp từ hồ sơ*): counting records of a window so that any split of the data gives the same answer.

A `Tally` is a commutative monoid: ``a + b`` of two disjoint sets of records is the tally of both, in any
order. Counts that cannot be added as numbers are kept as records: a handling in two registers counts once, and a case
counts once, at the body of its decisive handling. So a tally keeps the handlings and counts them at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, cast

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import entity
from qcdc.aggregate.runs import Paper, Run, RunKey, each_once
from qcdc.dates import Period, WorkCalendar
from qcdc.errors import AggregationError, InvariantError, Phrase, QcdcError, UnknownCodeError
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Handling,
    HandlingEvent,
    Petition,
    Reception,
    Submission,
    Territory,
    UnitBody,
    UnitRef,
)
from qcdc.model.petitions.case_state import RunStanding, decisive, run_standing
from qcdc.model.petitions.settlement import settlement_due
from qcdc.vocab import HandlingEventKind, HandlingState, Level, Origin, PetitionKind, Receiver

__all__ = [
    "Active",
    "Cell",
    "Counted",
    "Record",
    "Submitted",
    "Tally",
    "duplicate",
    "register",
    "register_of",
    "tally",
]

Record = Petition | Reception | Submission
DIMENSIONS = ("kind", "instance", "outcome")


class Cell(NamedTuple):
    """The place of a count: unit, indicator, and the values of the requested dimensions."""

    unit: UnitRef
    indicator: str
    by: tuple[str, ...]


class Counted(NamedTuple):
    """The number of one cell, and the origins of the records behind it."""

    number: int
    origins: frozenset[Origin]


_REGISTERS = {"handling": "petition", "case": "petition"}


def register_of(indicator: str) -> str:
    """The register from which an indicator is counted: a register of receptions has no information about petitions."""
    subject = indicator.partition(".")[0]
    return _REGISTERS.get(subject, subject)


class Active(NamedTuple):
    """A unit that has a record in a register, and the origin of that record."""

    register: str
    unit: UnitRef
    origin: Origin


class Submitted(NamedTuple):
    """A period for which a body sent a submission.

    Attributes:
        unit: the unit of the body.
        body: which body of the unit.
        start: the first day.
        end: the last day.
        day: the day it was received; of two for one period the later one replaces the earlier.
        nothing_arose: whether the body stated that there was nothing to report.
        origin: where the record comes from.
    """

    unit: UnitRef
    body: UnitBody
    start: pendulum.Date
    end: pendulum.Date
    day: pendulum.Date
    nothing_arose: bool
    origin: Origin


@entity
class Tally:
    """Counts of one window.

    Attributes:
        over: the window.
        by: the requested dimensions.
        numbers: the counts that add as numbers, with the origins of their records.
        runs: the handlings of petitions, as each register records them; a handling in two registers counts once.
        visited: the cells in which each case was the subject of a reception, by case id: once per unit, regardless of
            the number of visits; a case received by two units counts at both.
        submitted: the submissions that overlap the window, including those that only state that nothing arose.
        seen: the records that were counted, so that none is counted twice.
    """

    over: Period = attrs.field(validator=v.instance(Period))
    by: tuple[str, ...] = attrs.field(default=(), validator=lambda _, __, value: _check_dimensions(value))
    numbers: Mapping[Cell, Counted] = attrs.field(
        factory=dict[Cell, Counted], repr=False, hash=False, validator=v.mapping_of(Cell, v.instance(Counted))
    )
    runs: frozenset[Run] = attrs.field(
        default=frozenset[Run](), repr=False, validator=v.each(v.instance(Run), container=frozenset)
    )
    visited: Mapping[str, Mapping[Cell, frozenset[Origin]]] = attrs.field(
        factory=dict[str, Mapping[Cell, frozenset[Origin]]],
        repr=False,
        hash=False,
        validator=v.mapping_of(str, v.mapping_of(Cell, v.each(v.instance(Origin), container=frozenset))),
    )
    submitted: frozenset[Submitted] = attrs.field(
        default=frozenset[Submitted](), repr=False, validator=v.each(v.instance(Submitted), container=frozenset)
    )
    seen: frozenset[tuple[str, str, str]] = attrs.field(
        default=frozenset[tuple[str, str, str]](), repr=False, validator=v.each(v.instance(tuple), container=frozenset)
    )

    def __add__(self, other: Tally) -> Tally:
        """The tally of both sets of records.

        Raises:
            AggregationError: another window or other dimensions (``tally.mismatch``), or a record that is in both
                (``tally.duplicate``).
        """
        if type(other) is not Tally:
            return NotImplemented
        if (self.over, self.by) != (other.over, other.by):
            raise AggregationError("tally.mismatch", "over")
        twice = self.seen & other.seen
        if twice:
            # Only one of them is named: the first by kind, register and number.
            raise duplicate(min(twice), Phrase("the_other_tally"))
        numbers = dict(self.numbers)
        for cell, (count, origins) in other.numbers.items():
            before = numbers.get(cell, _NOTHING)
            numbers[cell] = Counted(before.number + count, before.origins | origins)
        visited = dict(self.visited)
        for case, cells in other.visited.items():
            known = dict(visited.get(case, {}))
            for cell, origins in cells.items():
                known[cell] = known.get(cell, frozenset()) | origins
            visited[case] = known
        return Tally(
            over=self.over,
            by=self.by,
            numbers=numbers,
            runs=self.runs | other.runs,
            visited=visited,
            submitted=self.submitted | other.submitted,
            seen=self.seen | other.seen,
        )

    @cached_property
    def cells(self) -> Mapping[Cell, Counted]:
        """Every count other than zero, cases included, with the origins of its records, at the unit that they name."""
        counts: Counter[Cell] = Counter()
        origins: dict[Cell, set[Origin]] = {}
        for cell, found, whence in self._tell():
            counts[cell] += found
            origins.setdefault(cell, set()).update(whence)
        return MappingProxyType(
            {cell: Counted(count, frozenset(origins[cell])) for cell, count in counts.items() if count}
        )

    @property
    def counts(self) -> Mapping[Cell, int]:
        """Every count other than zero, cases included, at the unit the records name."""
        return MappingProxyType({cell: found.number for cell, found in self.cells.items()})

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of the records, submissions included."""
        found = {one.origin for one in self.submitted}
        return frozenset(found.union(*(one.origins for one in self.cells.values())))

    @property
    def cases(self) -> Mapping[str, RunStanding | None]:
        """The decisive handling of each case of complaint or denunciation at the end of the window, by case id.

        ``None`` if no body has accepted the case, or if every body that did has passed it on.
        """
        return MappingProxyType({case: decisive([one.stood for one in runs]) for case, runs in self._by_case().items()})

    def case_ids(self, indicator: str) -> tuple[str, ...]:
        """The ids of the cases behind a count of cases, as evidence for a figure."""
        v.argument(indicator, str, "indicator")
        of_petitions = {case for case, found in self.cases.items() if indicator in _case_indicators(found, self.over)}
        of_visits = {case for case, cells in self.visited.items() if any(cell.indicator == indicator for cell in cells)}
        return tuple(sorted(of_petitions | of_visits))

    def _by_case(self) -> dict[str, list[Run]]:
        found: dict[str, list[Run]] = {}
        for one, _ in each_once(self.runs):
            if one.stood.kind.makes_case:
                found.setdefault(one.key.case, []).append(one)
        return found

    def _tell(self) -> Iterator[tuple[Cell, int, Iterable[Origin]]]:
        """Every count of every record, with the origin of the record."""
        for cell, (count, origins) in self.numbers.items():
            yield cell, count, origins
        for cells in self.visited.values():
            for cell, origins in cells.items():
                yield cell, 1, origins
        cases: dict[str, list[tuple[Run, frozenset[Origin]]]] = {}
        # Handlings with equal counts are grouped first: there are many handlings but few such groups.
        alike: Counter[tuple[_Place, tuple[str, ...], bool, frozenset[Origin]]] = Counter()
        for run, origins in each_once(self.runs):
            alike[_place(run.stood), run.told, run.new, origins] += 1
            if run.stood.kind.makes_case:
                cases.setdefault(run.key.case, []).append((run, origins))
        for (place, told, new, origins), count in alike.items():
            if new:
                # A petition that was only received has no outcome.
                yield self._cell(place._replace(outcome=""), "petition.received"), count, origins
            yield from ((self._cell(place, indicator), count, origins) for indicator in told)
        for of_case in cases.values():
            yield from self._tell_case(of_case)

    def _tell_case(self, runs: list[tuple[Run, frozenset[Origin]]]) -> Iterator[tuple[Cell, int, Iterable[Origin]]]:
        found = decisive([run.stood for run, _ in runs])
        if found is not None:
            # The count of a case has the origins of all its petitions.
            whence = {origin for _, origins in runs for origin in origins}
            for indicator in _case_indicators(found, self.over):
                yield self._cell(_place(found), indicator), 1, whence

    def _cell(self, place: _Place, indicator: str) -> Cell:
        return Cell(place.unit, indicator, tuple([str(getattr(place, name)) for name in self.by]))


class _Place(NamedTuple):
    """The unit at which a handling counts, and the values of its dimensions."""

    unit: UnitRef
    kind: str
    instance: str
    outcome: str


def _place(stood: RunStanding) -> _Place:
    return _Place(stood.unit, stood.kind, stood.instance, stood.outcome)


_NOTHING = Counted(0, frozenset())


def _case_indicators(found: RunStanding | None, over: Period) -> tuple[str, ...]:
    """The indicators a case counts for in a window, by the decisive handling at its end."""
    if found is None:
        return ()
    if found.finished is None:
        return ("case.in_authority", "case.pending")
    return ("case.in_authority", "case.resolved") if found.finished >= over.start else ()


def register(level: Level, code: str, body: UnitBody, year: int) -> str:
    """The register of a body in a year, in words; a unit means its People's Committee."""
    of_body = "" if body == PEOPLES_COMMITTEE else f" {body}"
    return f"{level.value} {code}{of_body} {year}"


def duplicate(key: tuple[str, str, str], place: str | Phrase) -> AggregationError:
    """The error for a record that is given twice: its kind, register and id, and the position of the second one."""
    kind, _, found = key
    return AggregationError("tally.duplicate", "records", kind=Phrase(kind), place=place, id=show(found))


_WAYS = {
    HandlingEventKind.GUIDE: "guided",
    HandlingEventKind.TRANSFER: "transferred",
    HandlingEventKind.RETURN: "returned",
    HandlingEventKind.REFUSE: "refused",
    HandlingEventKind.FILE: "filed",
    HandlingEventKind.WITHDRAW: "withdrawn",
    HandlingEventKind.TERMINATE: "terminated",
}


def _way(handling: Handling, ending: HandlingEvent, kind: PetitionKind, book: LawBook) -> str:
    """The way in which a handling was finished; a settlement is on time, late, or has no time limit."""
    way = _WAYS.get(ending.kind)
    if way is not None:
        return way
    try:
        due = settlement_due(handling, kind, book=book)
    except QcdcError:
        # The days off are not known, or the last day is beyond the calendar: whether it is late cannot be decided.
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
    book: LawBook | None = None,
    territory: Territory | None = None,
) -> Tally:
    """Count petitions, receptions and submissions of a window.

    Args:
        records: in any order; records outside the window count where the law of conservation needs them
            (a handling that began earlier is carried in).
        over: the window, both days included.
        by: dimensions by which to count separately, among ``"kind"``, ``"instance"`` and ``"outcome"``; a value that a
            record does not have (the instance of a reception, the outcome of an open case) is the empty text.
        calendar: the work calendar to use instead of the decreed one, to find late settlements.
        book: the law book to use instead of the shipped one, for time limits and the size of a group.
        territory: distinguishes two units that had one code within a year, such as the provinces 52 of June and July
            2025: each keeps its own register. Without it, one code is one register, and a number used by both
            units is refused as a duplicate. Tallies that are added must be made with the same territory.

    Raises:
        AggregationError: a record is given twice (``tally.duplicate``).
        InvariantError: an unknown dimension (``tally.dimension``), or a value that is not such a record.
    """
    _check_dimensions(by)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    counter = _Counter(v.argument(over, Period, "over"), by, book_or_shipped(book, calendar), territory)
    for record in v.arguments(records, "records"):
        counter.count(record)
    return counter.result()


def _check_dimensions(by: object) -> None:
    several = type(by) is tuple
    given: tuple[object, ...] = cast("tuple[object, ...]", by) if several else (by,)
    known = all(type(one) is str and one in DIMENSIONS for one in given)
    if not several or not known or len(set(given)) != len(given):
        # A name of a dimension, given as a text, is shown as it is.
        shown = tuple(f"'{one}'" if type(one) is str and one in DIMENSIONS else show(one) for one in given[:5])
        raise InvariantError("tally.dimension", "by", known=DIMENSIONS, value=shown)


class _Counter:
    """Counts the records of one tally."""

    def __init__(self, over: Period, by: tuple[str, ...], book: LawBook, territory: Territory | None) -> None:
        self._over = over
        self._by = by
        self._book = book
        self._numbers: Counter[Cell] = Counter()
        self._origins: dict[Cell, set[Origin]] = {}
        self._runs: list[Run] = []
        self._visited: dict[str, dict[Cell, set[Origin]]] = {}
        self._submitted: set[Submitted] = set()
        self._seen: set[tuple[str, str, str]] = set()
        self._group = _group_size(over, book)
        self._territory = territory
        self._codes: dict[UnitRef, str] = {}

    def count(self, record: Record) -> None:
        """Count one record."""
        if isinstance(record, Reception):
            self._see("reception", record, record.day, record.id)
            if record.day in self._over:
                self._reception(record)
        elif isinstance(record, Petition):
            self._see("petition", record.handlings[0], record.received, record.id)
            if record.received <= self._over.end:
                self._petition(record)
        elif isinstance(record, Submission):
            self._submission(record)
        else:
            raise InvariantError("tally.record", "records", value=show(record))

    def _see(self, kind: str, by: Handling | Reception | Submission, day: pendulum.Date, found: str) -> None:
        """Remember a record by body, year and number: numbers are unique only in one register."""
        key = (kind, register(by.unit.level, self._code(by.unit), by.body, day.year), found)
        if key in self._seen:
            raise duplicate(key, f"records[{len(self._seen)}]")
        self._seen.add(key)

    def _code(self, unit: UnitRef) -> str:
        """The identity of a unit whose bodies keep registers: its code, and its first day if it is known."""
        if self._territory is None:
            return unit.code
        if unit not in self._codes:
            try:
                key = self._territory.canonical_ref(unit)
            except UnknownCodeError:
                # An unknown unit has a register as well; `roll_up` reports that it could not be placed.
                self._codes[unit] = unit.code
            else:
                self._codes[unit] = f"{key.code} {key.on.isoformat()}"
        return self._codes[unit]

    def _submission(self, handed: Submission) -> None:
        # Two contradictory submissions of one day are two records: it is not known which of them is right.
        said = "nothing" if handed.nothing_arose else "something"
        window = handed.period
        self._see("submission", handed, handed.day, f"{window.start} {window.end} {handed.day} {said}")
        if window.overlaps(self._over):
            self._submitted.add(
                Submitted(
                    handed.unit,
                    handed.body,
                    window.start,
                    window.end,
                    handed.day,
                    handed.nothing_arose,
                    handed.origin,
                )
            )

    def _reception(self, visit: Reception) -> None:
        values = {"kind": visit.kind, "instance": "", "outcome": ""}
        by = tuple(str(values[name]) for name in self._by)

        def add(indicator: str, count: int = 1) -> None:
            cell = Cell(visit.unit, indicator, by)
            self._numbers[cell] += count
            self._origins.setdefault(cell, set()).add(visit.origin)

        add("reception.visits")
        add("reception.persons", visit.persons)
        if visit.receiver is Receiver.HEAD:
            add("reception.visits.head")
        if visit.receiver is Receiver.DELEGATE:
            add("reception.visits.delegated")
        if self._group is not None and visit.persons >= self._group:
            add("reception.groups")
        cell = Cell(visit.unit, "reception.cases", by)
        for case in visit.cases:
            self._visited.setdefault(case, {}).setdefault(cell, set()).add(visit.origin)

    def _petition(self, petition: Petition) -> None:
        level, _, body, year, number = petition.entry
        paper = Paper(level, self._code(petition.handlings[0].unit), body, year, number)
        before: RunKey | None = None
        for place, handling in enumerate(petition.handlings):
            if handling.received > self._over.end:
                break
            found = handling.stood(self._over.end)
            stood = run_standing(handling, kind=petition.kind, place=place, on=self._over.end, stood=found)
            log = handling.log
            key = RunKey(
                petition.case, handling.id, stood.unit.level, self._code(stood.unit), stood.body, stood.received
            )
            self._runs.append(
                Run(
                    key=key,
                    paper=paper,
                    before=before,
                    stood=stood,
                    told=self._told(handling, stood, found[1]),
                    new=not place and petition.received >= self._over.start,
                    steps=len(log),
                    last=log[-1].day,
                    origin=petition.origin,
                )
            )
            before = key

    def _told(self, handling: Handling, stood: RunStanding, ending: HandlingEvent | None) -> tuple[str, ...]:
        """The indicators that a handling counts for in the window."""
        over = self._over
        if ending is not None and ending.day < over.start:
            return ()
        found = ["handling.opened" if stood.received >= over.start else "handling.carried_in"]
        accepted = handling.first(HandlingEventKind.ACCEPT)
        if accepted is not None and accepted.day in over:
            found.append("handling.accepted")
        if ending is None:
            found.append("handling.carried_out")
            if stood.state is HandlingState.SUSPENDED:
                found.append("handling.suspended")
            return tuple(found)
        way = _way(handling, ending, stood.kind, self._book)
        found += ["handling.finished", f"handling.finished.{way}"]
        if way.startswith("settled."):
            found.append("handling.finished.settled")
        return tuple(found)

    def result(self) -> Tally:
        return Tally(
            over=self._over,
            by=self._by,
            numbers={cell: Counted(count, frozenset(self._origins[cell])) for cell, count in self._numbers.items()},
            runs=frozenset(self._runs),
            visited={
                case: {cell: frozenset(origins) for cell, origins in cells.items()}
                for case, cells in self._visited.items()
            },
            submitted=frozenset(self._submitted),
            seen=frozenset(self._seen),
        )


def _group_size(over: Period, book: LawBook) -> int | None:
    """The smallest number of visitors that is a group, by the law of the last day; ``None`` before that law."""
    try:
        return book.limit("reception.group", on=over.end).count
    except LookupError:
        return None
