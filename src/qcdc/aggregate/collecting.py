"""Records as a tally collects them (*gom hồ sơ để đếm*): each is counted when it comes, and only its counts are kept.

Many records count alike: for the same indicators, with the same values. Their counts are worked out once, and for each
body only how many such records it has is kept until the end.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from qcdc._kernel.text import show
from qcdc.aggregate.cells import NONE, Counted, add_to
from qcdc.aggregate.counters import AlikeFunction, Count, Counter, Counting
from qcdc.aggregate.entries import Entry, entry_of
from qcdc.aggregate.handling_counts import CASE_INDICATORS, HandlingAtEnd, Limits, case_counts, limit_of
from qcdc.aggregate.runs import Paper, Run, RunKey, Telling, Told
from qcdc.aggregate.tallies import At, Key, Register, Submitted, Tally, duplicate, make_tally
from qcdc.dates import Period
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law import LawBook
from qcdc.model import Handling, Petition, Submission, Territory, UnitBody, UnitRef
from qcdc.model.petitions.case_state import run_standing
from qcdc.vocab import Dimension, Level, Origin

__all__ = ["Collected"]

_OF_PETITIONS = (
    "petition.received",
    *CASE_INDICATORS,
    "handling.settlement_days",
    "handling.open_days",
    "handling.days_left",
)
"""What a tally counts of petitions by itself: these counts need more than one handling."""


class _Desk(NamedTuple):
    """One body, as the records name it.

    Attributes:
        unit: its unit; ``None`` for a national body.
        body: which body of the unit.
        number: of this body in the tally.
        code: the code of the unit, by which its registers are known.
        ids: the numbers of its records, by type and year.
    """

    unit: UnitRef | None
    body: UnitBody
    number: int
    code: str
    ids: dict[tuple[type, int], set[str]]


class _Way(NamedTuple):
    """How the records of one type are counted.

    Attributes:
        counters: their counters.
        alike: gives everything on which the counts of a record depend, if their only counter has it.
        entry: where a record is registered.
        kinds: for everything on which the counts of a record depend, the number of its kind of counts.
    """

    counters: tuple[Counter, ...]
    alike: AlikeFunction | None
    entry: Callable[[Any], Entry]
    kinds: dict[Hashable, int]


_MOST_NEAR = 50_000
"""How many units are found by the object that names them."""
_MOST_ALIKE = 100_000
"""How many kinds of counts are known at a time; there are few, unless a counter says that every record is of its own."""


_MOST_SORTS = 1 << 32
"""More than the sorts of counts that a tally can hold."""


def _way_of(cls: type, counters: tuple[Counter, ...]) -> _Way:
    return _Way(counters, counters[0].alike if len(counters) == 1 else None, entry_of(cls), {})


class Collected:
    """The records of one tally, as far as they were counted. See `qcdc.aggregate.tally` for the arguments."""

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
        self._tiered = Dimension.TIER in by
        self._counting = Counting(over=over, book=book, timeliness=Dimension.TIMELINESS in by)
        self._counters = counters
        self._ways = {
            cls: _way_of(cls, tuple(one for one in counters if one.record is cls))
            for cls in {Petition, Submission, *(one.record for one in counters)} - {Handling}
        }
        self._of_handlings = tuple(one for one in counters if one.record is Handling)
        self._tellings: dict[Hashable, Telling] = {}
        self._limits: Limits = {}
        self._kinds: list[tuple[tuple[int, int], ...]] = []
        self._sorts: dict[tuple[Key, bool, Origin], int] = {}
        self._alike: dict[int, int] = {}
        self._single: dict[int, dict[Key, Counted]] = {}
        self._desks: dict[At, _Desk] = {}
        self._near: dict[int, _Desk] = {}
        self._ids: dict[tuple[tuple[Level, str] | None, UnitBody], dict[tuple[type, int], set[str]]] = {}
        self._count = 0
        self._runs: list[Run] = []
        self._submitted: set[Submitted] = set()
        self._territory = territory

    def add(self, records: Iterable[Any]) -> None:
        """Count records."""
        ways, near = self._ways, self._near
        for record in records:
            cls = _class_of(record)
            way = ways.get(cls)
            if way is None:
                raise InvariantError("tally.record", "records", value=show(record))
            entry = way.entry(record)
            unit, body, year, number, _ = entry
            desk = near.get(id(unit))
            # The object is held, so no other one is at its place in memory.
            if desk is None or desk.unit is not unit or desk.body is not body:
                desk = self._desk(unit, body)
            # Numbers are unique only in one register: that of a body and a year.
            ids = desk.ids.get((cls, year))
            if ids is None:
                ids = desk.ids[cls, year] = set()
            if number in ids:
                raise duplicate(cls, number, f"records[{self._count}]")
            ids.add(number)
            self._count += 1
            if way.counters:
                self._record(record, way, desk, entry)
            if cls is Petition and record.received <= self._over.end:
                self._petition(record, desk)
            elif cls is Submission:
                self._submission(record)

    def _desk(self, unit: UnitRef | None, body: UnitBody) -> _Desk:
        """The body of a record."""
        desk = self._desks.get((unit, body))
        if desk is None:
            code = "" if unit is None else self._code(unit)
            where = None if unit is None else (unit.level, code)
            ids = self._ids.get((where, body))
            if ids is None:
                ids = self._ids[where, body] = {}
            desk = self._desks[unit, body] = _Desk(unit, body, len(self._desks), code, ids)
        if len(self._near) >= _MOST_NEAR:
            self._near.clear()
        self._near[id(unit)] = desk if desk.unit is unit else desk._replace(unit=unit)
        return desk

    def _code(self, unit: UnitRef) -> str:
        """The identity of a unit whose bodies keep registers: its code, and its first day if it is known."""
        if self._territory is None:
            return unit.code
        try:
            key = self._territory.canonical_ref(unit)
        except UnknownCodeError:
            # An unknown unit has a register as well; `roll_up` reports that it could not be placed.
            return unit.code
        return f"{key.code} {key.on.isoformat()}"

    def _record(self, record: Any, way: _Way, desk: _Desk, entry: Entry) -> None:
        level = entry.unit.level if self._tiered and entry.unit is not None else None
        alike = None if way.alike is None else way.alike(record, self._counting)
        if alike is not None:
            key = (alike, entry.origin, level)
            kind = way.kinds.get(key)
            if kind is None:
                kind = way.kinds[key] = self._kind(record, way, level, entry.origin)
            if kind >= 0:
                place = desk.number * _MOST_ALIKE + kind
                self._alike[place] = self._alike.get(place, 0) + 1
                return
        for counter in way.counters:
            for one in counter.found(record, self._counting):
                self._add(one, desk, level, entry.origin)

    def _kind(self, record: Any, way: _Way, level: Level | None, origin: Origin) -> int:
        """The number of a new kind of counts; -1 if each such record must be counted itself."""
        found = tuple(way.counters[0].found(record, self._counting))
        if len(self._kinds) >= _MOST_ALIKE or any(one.thing is not None for one in found):
            return -1
        told = [self._told(one, level) for one in found if one.number]
        self._kinds.append(
            tuple((self._sort((one.indicator, one.values), one.provisional, origin), one.number) for one in told)
        )
        return len(self._kinds) - 1

    def _sort(self, key: Key, provisional: bool, origin: Origin) -> int:  # noqa: FBT001 - one of three facts of a count
        """The number of a sort of counts: those of one key that depend on the same facts."""
        return self._sorts.setdefault((key, provisional, origin), len(self._sorts))

    def _add(self, one: Count, desk: _Desk, level: Level | None, origin: Origin) -> None:
        """A count that no other record shares."""
        if not one.number:
            return
        things = frozenset[str]() if one.thing is None else frozenset({one.thing})
        counted = Counted(0 if things else one.number, _ORIGIN[origin], one.provisional, things)
        add_to(self._single.setdefault(desk.number, {}), (one.indicator, self._values(one.by, level)), counted)

    def _values(self, by: Mapping[str, str], level: Level | None) -> tuple[str, ...]:
        """The value of each dimension of the tally; the empty text if there is none."""
        if not self._names:
            return ()
        tier = NONE if level is None else level.value
        found = (by.get(name, tier if name == "tier" else NONE) for name in self._names)
        return tuple("" if value == NONE else value for value in found)

    def _told(self, one: Count, level: Level | None) -> Told:
        return Told(one.indicator, one.number, self._values(one.by, level), one.provisional)

    def _submission(self, handed: Submission) -> None:
        if handed.period.overlaps(self._over):
            self._submitted.add(
                Submitted(handed.unit, handed.body, handed.period, handed.day, handed.nothing_arose, handed.origin)
            )

    def _petition(self, petition: Petition, desk: _Desk) -> None:
        handlings, end = petition.handlings, self._over.end
        paper = Paper(handlings[0].unit.level, desk.code, desk.body, petition.received.year, petition.id)
        before: Run | None = None
        for place, handling in enumerate(handlings):
            if handling.received > end:
                break
            code = self._desk(handling.unit, handling.body).code if place else desk.code
            before = self._run(petition, place, paper, None if before is None else before.key, code)
            self._runs.append(before)

    def _run(self, petition: Petition, place: int, paper: Paper, before: RunKey | None, code: str) -> Run:
        """One handling of a petition at the end of the window."""
        over, kind, handling = self._over, petition.kind, petition.handlings[place]
        found = handling.stood(over.end)
        stood = run_standing(handling, kind=kind, place=place, on=over.end, stood=found)
        limit = limit_of(handling, found[1], kind, self._counting, self._limits)
        seen = HandlingAtEnd(petition, handling, stood, found[1], limit)
        log = handling.log
        return Run(
            petition.case,
            handling.id,
            code,
            paper,
            before,
            stood,
            self._telling(seen, new=not place and petition.received >= over.start),
            limit.day,
            limit.latest,
            limit.provisional,
            len(log),
            log[-1].day,
            petition.origin,
        )

    def _telling(self, seen: HandlingAtEnd, *, new: bool) -> Telling:
        """What a handling counts for; the same for all that are alike."""
        counters, counting, level = self._of_handlings, self._counting, seen.stood.unit.level
        if len(counters) != 1 or counters[0].alike is None:
            return self._made_telling(seen, level, new=new)
        alike = counters[0].alike(seen, counting)
        if alike is None:
            return self._made_telling(seen, level, new=new)
        key = (alike, new, level if self._tiered else None)
        found = self._tellings.get(key)
        if found is None:
            if len(self._tellings) >= _MOST_ALIKE:
                self._tellings.clear()
            found = self._tellings[key] = self._made_telling(seen, level, new=new)
        return found

    def _made_telling(self, seen: HandlingAtEnd, level: Level, *, new: bool) -> Telling:
        told = [
            self._told(one, level)
            for counter in self._of_handlings
            for one in counter.found(seen, self._counting)
            if one.number
        ]
        return Telling(
            tuple(told),
            self._told(Count("petition.received", by=seen.values), level) if new else None,
            tuple(self._told(one, level) for one in case_counts(seen, self._counting)),
        )

    def _numbers(self) -> dict[At, dict[Key, Counted]]:
        """The counts of each body."""
        sums: dict[int, int] = {}
        for place, times in self._alike.items():
            number, kind = divmod(place, _MOST_ALIKE)
            first = number * _MOST_SORTS
            for sort, count in self._kinds[kind]:
                at = first + sort
                sums[at] = sums.get(at, 0) + count * times
        sorts = list(self._sorts)
        found = self._single
        made: dict[tuple[int, int], Counted] = {}
        for at, count in sums.items():
            number, sort = divmod(at, _MOST_SORTS)
            key, provisional, origin = sorts[sort]
            counted = made.get((sort, count))
            if counted is None:
                counted = made[sort, count] = Counted(count, _ORIGIN[origin], provisional)
            cells = found.get(number)
            if cells is None:
                found[number] = {key: counted}
            elif key in cells:
                cells[key] = cells[key].plus(counted)
            else:
                cells[key] = counted
        bodies = list(self._desks)
        return {bodies[number]: cells for number, cells in found.items()}

    def result(self) -> Tally:
        """The tally of all of them."""
        registers: dict[str, set[type]] = {key: {Petition} for key in _OF_PETITIONS}
        for one in self._counters:
            for key in one.indicators:
                # The handlings are in the register of petitions.
                registers.setdefault(key, set()).add(Petition if one.record is Handling else one.record)
        # All of it was taken from valid records, and there may be millions.
        return make_tally(
            over=self._over,
            by=self._by,
            registers={key: frozenset(found) for key, found in registers.items()},
            numbers=self._numbers(),
            runs=frozenset(self._runs),
            submitted=frozenset(self._submitted),
            lasting=frozenset(key for one in self._counters if one.lasting for key in one.indicators),
            seen={
                Register(cls, where, body, year): frozenset(ids)
                for (where, body), found in self._ids.items()
                for (cls, year), ids in found.items()
            },
        )


def _class_of(record: object) -> type:
    return type(record)


_ORIGIN = {origin: frozenset({origin}) for origin in Origin}
