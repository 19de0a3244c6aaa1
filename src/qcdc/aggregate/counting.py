"""Counting records into a tally (*tổng hợp từ hồ sơ*)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.aggregate.cells import DIMENSIONS, NONE, Cell, Counted, add_to, shown_dimension
from qcdc.aggregate.counters import Count, Counter, Counting
from qcdc.aggregate.entries import Entry, entry_of
from qcdc.aggregate.handling_counts import CASE_INDICATORS, HandlingAtEnd, case_counts, entry_values, limit_of
from qcdc.aggregate.runs import Paper, Run, RunKey, Told
from qcdc.aggregate.shipped_counters import COUNTERS
from qcdc.aggregate.tallies import Seen, Submitted, Tally, duplicate, register
from qcdc.dates import Period, WorkCalendar
from qcdc.errors import AggregationError, InvariantError, Phrase, UnknownCodeError
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import Handling, Petition, Submission, Territory, UnitBody, UnitRef
from qcdc.model.petitions.case_state import run_standing
from qcdc.vocab import Dimension, Level

__all__ = ["tally"]

_OF_PETITIONS = (
    "petition.received",
    *CASE_INDICATORS,
    "handling.settlement_days",
    "handling.open_days",
    "handling.days_left",
)
"""What a tally counts of petitions by itself: these counts need more than one handling."""


def tally(
    records: Iterable[Any],
    *,
    over: Period,
    by: tuple[Dimension | str, ...] = (),
    counters: Iterable[Counter] = COUNTERS,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    territory: Territory | None = None,
) -> Tally:
    """Count records of a window: petitions, receptions, participation, committees, submissions.

    Args:
        records: of any type that has a counter, and submissions, in any order; records outside the window count where
            the law of conservation needs them (a handling that began earlier is carried in).
        over: the window, both days included.
        by: dimensions by which to count separately: ``("kind", "timeliness")``. A record that has no value of one (the
            timeliness of a reception) has the value ``none``. The tier is that of the unit; a national body
            has none.
        counters: how records are counted; with one of your own: ``(*aggregate.COUNTERS, mine)``.
        calendar: the work calendar to use instead of the decreed one, to find late settlements.
        book: the law book to use instead of the shipped one, for time limits and the size of a group.
        territory: distinguishes two units that had one code within a year, such as the provinces 52 of June and July
            2025: each keeps its own register. Without it, one code is one register, and a number used by both
            units is refused as a duplicate. Tallies that are added must be made with the same territory.

    Raises:
        AggregationError: a record is given twice (``tally.duplicate``), two counters count one indicator of one type
            of record (``counter.twice``), or a counter yields an indicator for which it is not registered
            (``counter.indicator``).
        InvariantError: an unknown dimension (``tally.dimension``), a value that has no counter (``tally.record``), or a
            counter that yields something other than valid counts.
        UnknownCodeError: the indicators of a committee depend on a day of which only the month or the year is known
            (``day.not_certain``).
    """
    dimensions = _dimensions(by)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    known = _each_once(v.all_arguments(counters, Counter, "counters"))
    collected = _Collected(
        v.argument(over, Period, "over"), dimensions, known, book_or_shipped(book, calendar), territory
    )
    for record in v.arguments(records, "records"):
        collected.add(record)
    return collected.result()


def _each_once(counters: tuple[Counter, ...]) -> tuple[Counter, ...]:
    """Two counters of one indicator and one type of record would count each record twice."""
    seen = set[tuple[type, str]]()
    for one in counters:
        for key in one.indicators:
            if (one.record, key) in seen:
                raise AggregationError(
                    "counter.twice", "counters", indicator=key, record=Phrase("type", type=one.record)
                )
            seen.add((one.record, key))
    return counters


def _dimensions(by: object) -> tuple[Dimension, ...]:
    several = type(by) is tuple
    given: tuple[object, ...] = cast("tuple[object, ...]", by) if several else (by,)
    right = all(type(one) is Dimension or (type(one) is str and one in DIMENSIONS) for one in given)
    if not several or not right or len(set(map(str, given))) != len(given):
        shown = tuple(map(shown_dimension, given[:5]))
        raise InvariantError("tally.dimension", "by", known=tuple(Dimension), value=shown)
    return tuple(Dimension(str(one)) for one in given)


def _class_of(record: object) -> type:
    return type(record)


class _Collected:
    """The records of one tally, as far as they were counted."""

    def __init__(
        self,
        over: Period,
        by: tuple[Dimension, ...],
        counters: tuple[Counter, ...],
        book: LawBook,
        territory: Territory | None,
    ) -> None:
        self._over = over
        self._by = by
        self._names = tuple(str(one) for one in by)
        self._counting = Counting(over=over, book=book, timeliness=Dimension.TIMELINESS in by)
        self._counters: dict[type, list[Counter]] = {}
        for one in counters:
            self._counters.setdefault(one.record, []).append(one)
        self._lasting = frozenset(key for one in counters if one.lasting for key in one.indicators)
        self._numbers: dict[Cell, Counted] = {}
        self._runs: list[Run] = []
        self._submitted: set[Submitted] = set()
        self._seen: set[Seen] = set()
        self._territory = territory
        self._codes: dict[UnitRef, str] = {}

    def add(self, record: Any) -> None:
        """Count one record."""
        cls = _class_of(record)
        counters = self._counters.get(cls, ())
        if not counters and cls not in {Petition, Submission}:
            raise InvariantError("tally.record", "records", value=show(record))
        entry = entry_of(record)
        self._see(cls, entry)
        if cls is Submission:
            self._submission(record)
        if cls is Petition and record.received <= self._over.end:
            self._petition(record)
        for counter in counters:
            for one in counter.found(record, self._counting):
                self._count(one, entry)

    def _see(self, cls: type, entry: Entry) -> None:
        """Remember a record by body, year and number: numbers are unique only in one register."""
        unit = entry.unit
        where = None if unit is None else (unit.level, self._code(unit))
        key = (cls, register(where, entry.body, entry.year), entry.number)
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

    def _count(self, one: Count, entry: Entry) -> None:
        if not one.number:
            return
        cell = Cell(
            entry.unit,
            entry.body,
            one.indicator,
            self._values(one.by, None if entry.unit is None else entry.unit.level),
        )
        things = frozenset[str]() if one.thing is None else frozenset({one.thing})
        found = Counted(0 if things else one.number, frozenset({entry.origin}), one.provisional, things)
        add_to(self._numbers, cell, found)

    def _values(self, by: Mapping[str, str], level: Level | None) -> tuple[str, ...]:
        """The value of each dimension of the tally; the empty text if there is none."""
        if not self._names:
            return ()
        tier = NONE if level is None else level.value
        found = (by.get(name, tier if name == "tier" else NONE) for name in self._names)
        return tuple("" if value == NONE else value for value in found)

    def _told(self, one: Count, level: Level) -> Told:
        return Told(one.indicator, one.number, self._values(one.by, level), one.provisional)

    def _submission(self, handed: Submission) -> None:
        if handed.period.overlaps(self._over):
            self._submitted.add(
                Submitted(handed.unit, handed.body, handed.period, handed.day, handed.nothing_arose, handed.origin)
            )

    def _petition(self, petition: Petition) -> None:
        level, _, body, year, number = petition.entry
        paper = Paper(level, self._code(petition.handlings[0].unit), body, year, number)
        before: RunKey | None = None
        for place, handling in enumerate(petition.handlings):
            if handling.received > self._over.end:
                break
            run = self._run(petition, handling, place, paper, before)
            self._runs.append(run)
            before = run.key

    def _run(self, petition: Petition, handling: Handling, place: int, paper: Paper, before: RunKey | None) -> Run:
        """One handling of a petition at the end of the window."""
        found = handling.stood(self._over.end)
        stood = run_standing(handling, kind=petition.kind, place=place, on=self._over.end, stood=found)
        limit = limit_of(handling, found[1], petition.kind, self._counting)
        seen = HandlingAtEnd(petition, handling, stood, found[1], limit, entry_values(petition, stood))
        level: Level = stood.unit.level
        told = [
            self._told(one, level)
            for counter in self._counters.get(Handling, ())
            for one in counter.found(seen, self._counting)
            if one.number
        ]
        new = not place and petition.received >= self._over.start
        body: UnitBody = stood.body
        return Run(
            key=RunKey(petition.case, handling.id, level, self._code(stood.unit), body, stood.received),
            paper=paper,
            before=before,
            stood=stood,
            told=tuple(told),
            received=self._told(Count("petition.received", by=seen.values), level) if new else None,
            as_case=tuple(self._told(one, level) for one in case_counts(seen, self._counting)),
            due=limit.day,
            due_provisional=limit.provisional,
            steps=len(handling.log),
            last=handling.log[-1].day,
            origin=petition.origin,
        )

    def result(self) -> Tally:
        registers: dict[str, set[type]] = {key: {Petition} for key in _OF_PETITIONS}
        for cls, counters in self._counters.items():
            for counter in counters:
                for key in counter.indicators:
                    # The handlings are in the register of petitions.
                    registers.setdefault(key, set()).add(Petition if cls is Handling else cls)
        return Tally(
            over=self._over,
            by=self._by,
            registers={key: frozenset(found) for key, found in registers.items()},
            numbers=self._numbers,
            runs=frozenset(self._runs),
            submitted=frozenset(self._submitted),
            lasting=self._lasting,
            seen=frozenset(self._seen),
        )
