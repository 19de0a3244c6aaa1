"""The sums of a roll-up (*cộng dồn theo cấp*): the figure of any unit is read from running sums, not added up again.

Units are in the order of `Subtrees`. Everything that a figure states is a difference of two running sums: its number,
how many bodies were expected and reported, how many counts have each origin, how many could not be placed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import RLock
from typing import NamedTuple

from qcdc._kernel.kept import Kept
from qcdc.aggregate.cells import fits
from qcdc.aggregate.covered import Covered
from qcdc.aggregate.held import Held, Lost, matching, total_of
from qcdc.aggregate.placed import Placed
from qcdc.aggregate.subtrees import Subtrees, running
from qcdc.aggregate.tallies import Tally
from qcdc.dates import Period
from qcdc.model import BodyRef, Coverage, UnitBody, UnitRef
from qcdc.vocab import Dimension, FigureState, Origin

__all__ = ["Asked", "Rolled", "Row", "Sums"]

Terms = tuple[tuple[str, tuple[str | None, ...]], ...]
"""The indicators of a sum, each with the asked value of each dimension."""


class Asked(NamedTuple):
    """What a figure counts, in whatever unit.

    Attributes:
        keys: the indicators that it is made of.
        sums: the terms of its sums: one for a count, the part and the whole for a ratio.
        body: only this body of each unit.
        timely: whether it depends on time limits.
    """

    keys: tuple[str, ...]
    sums: tuple[Terms, ...]
    body: UnitBody | None
    timely: bool


class Rolled(NamedTuple):
    """What a roll-up has at the units of its tree. See `RollUp` for the fields."""

    tally: Tally
    subtrees: Subtrees
    asked: tuple[tuple[BodyRef, ...], ...]
    handed_in: frozenset[BodyRef]
    nothing_arose: frozenset[BodyRef]
    placed: Placed
    lost: tuple[Lost, ...]
    active: Mapping[int, Mapping[UnitBody, Mapping[type, frozenset[Origin]]]]
    submitted: Mapping[int, Mapping[UnitBody, frozenset[Origin]]]
    provisional: bool


class Row(NamedTuple):
    """What a figure of one unit states.

    Attributes:
        numbers: each of its sums.
        state: what is known.
        coverage: how many bodies reported.
        origins: of its records and submissions.
        provisional: whether a count depends on days off that are assumed, or the tree on days that were not checked.
        unplaced: how many counts that certainly belong to the unit could not be placed.
    """

    numbers: tuple[int, ...]
    state: FigureState
    coverage: Coverage
    origins: frozenset[Origin]
    provisional: bool
    unplaced: int


class _Added(NamedTuple):
    """Running sums of what is counted, from a first place on."""

    first: int
    numbers: tuple[list[int], ...]
    origins: list[int]
    assumed: list[int] | None


class _Base(NamedTuple):
    """The origins of what a body reported, whatever was counted of it: for each body of a place, and as running sums."""

    bodies: dict[int, dict[UnitBody, int]]
    sums: list[int]


class _Missing(NamedTuple):
    """Running sums of what could not be placed.

    Attributes:
        inside: the counts that certainly belong to a unit, or to one below it.
        itself: those that belong to the unit itself.
        anywhere: those that may belong to any unit of the top.
    """

    inside: list[int]
    itself: list[int]
    anywhere: int

    def of(self, place: int, end: int, *, below: bool) -> int:
        """How many that certainly belong to the unit at a place are missing from its figure."""
        if not below:
            return self.itself[end] - self.itself[place]
        return self.inside[end] - self.inside[place] + (0 if place else self.anywhere)


_MOST = 64
"""How many sums are kept for each roll-up; those of the whole country take a few hundred kilobytes each."""


class Sums:
    """The running sums of one roll-up, made when first asked for."""

    __slots__ = ("_added", "_base", "_covered", "_missing", "_rolled", "subtrees")

    def __init__(self, rolled: Rolled) -> None:
        self._rolled = rolled
        self.subtrees = rolled.subtrees
        lock = RLock()
        self._added: Kept[Asked, _Added] = Kept(_MOST, lock)
        self._missing: Kept[tuple[Terms, UnitBody | None], _Missing] = Kept(_MOST, lock)
        self._covered: Kept[tuple[UnitBody | None, frozenset[frozenset[type]]], Covered] = Kept(_MOST, lock)
        self._base: Kept[tuple[UnitBody | None, frozenset[type]], _Base] = Kept(_MOST, lock)

    @property
    def by(self) -> tuple[Dimension, ...]:
        """The dimensions of the tally."""
        return self._rolled.tally.by

    @property
    def over(self) -> Period:
        """The window."""
        return self._rolled.tally.over

    def told(self) -> Iterator[tuple[BodyRef, bool]]:
        """The expected bodies in the order of the tree, and whether each reported anything."""
        rolled = self._rolled
        for place, bodies in enumerate(rolled.asked):
            for one in bodies:
                yield one, one.body in rolled.active.get(place, ()) or one in rolled.handed_in

    def coverage(self, first: int, end: int, body: UnitBody | None, keys: tuple[str, ...] | None) -> Coverage:
        """The coverage of the units from one place up to another, for the registers of some indicators."""
        return self._cover(body, keys).of(first, end)

    def row(self, asked: Asked, place: int, *, below: bool) -> Row:
        """What the figure of the unit at a place states."""
        end = self.subtrees.ends[place] if below else place + 1
        # The counts of one unit alone are read for it; those of a subtree are differences of sums that are kept.
        added = self._add(asked, place, end) if end == place + 1 else self._sums_of(asked)
        return next(self._read(asked, added, [(place, end)], below=below))

    def rows(self, asked: Asked, *, below: bool) -> Iterator[Row]:
        """What the figures of all units state, in the order of the units."""
        return self._read(asked, self._sums_of(asked), self.subtrees.spans(below=below), below=below)

    def _read(self, asked: Asked, added: _Added, spans: Iterable[tuple[int, int]], *, below: bool) -> Iterator[Row]:
        """What the figures of some units state."""
        registers = self._rolled.tally.registers
        counted = all(key in registers for key in asked.keys)
        cover = self._cover(asked.body, asked.keys)
        reported, expected, nothing = cover.reported, cover.expected, cover.nothing
        base = self._base_of(asked).sums
        start, sums, origins, assumed = added
        provisional = self._rolled.provisional
        missing = self._missing_of(asked) if self._rolled.lost else None
        known: dict[int, frozenset[Origin]] = {}
        for place, end in spans:
            first, last = place - start, end - start
            numbers = tuple([one[last] - one[first] for one in sums])
            if not counted:
                # A zero of an indicator that no counter counts would be a lie.
                state = FigureState.NOT_COUNTED
            elif any(numbers):
                state = FigureState.VALUE
            elif reported[end] == reported[place]:
                state = FigureState.NOT_REPORTED if expected[end] > expected[place] else FigureState.NOT_DUE
            elif nothing[end] - nothing[place] == expected[end] - expected[place]:
                state = FigureState.NIL
            else:
                state = FigureState.VALUE
            packed = base[end] - base[place] + origins[last] - origins[first]
            marks = known.get(packed)
            if marks is None:
                marks = known[packed] = _unpacked(packed)
            yield Row(
                numbers,
                state,
                cover.of(place, end),
                marks,
                provisional or (assumed is not None and assumed[last] > assumed[first]),
                0 if missing is None else missing.of(place, end, below=below),
            )

    def _cover(self, body: UnitBody | None, keys: tuple[str, ...] | None) -> Covered:
        every = self._rolled.tally.registers
        registers = frozenset({every.get(key, frozenset[type]()) for key in keys or ()})
        return self._covered.get((body, registers), lambda: self._made_cover(body, registers))

    def _made_cover(self, body: UnitBody | None, registers: frozenset[frozenset[type]]) -> Covered:
        rolled = self._rolled

        def told(place: int, one: BodyRef) -> bool:
            kept = rolled.active.get(place, {}).get(one.body)
            # A submission counts for every register.
            return (kept is not None and all(not each.isdisjoint(kept) for each in registers)) or (
                one in rolled.handed_in
            )

        asked = rolled.asked
        if body is not None:
            asked = tuple(tuple(one for one in bodies if one.body == body) for bodies in asked)
        return Covered(asked, told, rolled.nothing_arose, rolled.tally.over)

    def _sums_of(self, asked: Asked) -> _Added:
        return self._added.get(asked, lambda: self._add(asked, 0, len(self.subtrees)))

    def _add(self, asked: Asked, first: int, end: int) -> _Added:
        """The running sums of the counts from one place up to another."""
        base = self._base_of(asked).bodies
        marks = [0] * (end - first)
        assumed = [0] * (end - first) if asked.timely else None
        told: set[tuple[int, UnitBody]] = set()
        sums: list[list[int]] = []
        for terms in asked.sums:
            numbers = [0] * (end - first)
            for key, values in terms:
                anything = asked.body is None and all(one is None for one in values)
                for place, cells in self._cells_of(key, first, end):
                    at = place - first
                    plain, mark, things = 0, 0, frozenset[str]()
                    seen: UnitBody | None = None
                    for one in cells if anything else matching(cells, values, asked.body):
                        number, origins, provisional, more = one.counted
                        plain += number
                        mark += _packed(origins)
                        if more:
                            # A thing that two bodies, or two names of a unit, have counts once.
                            things |= more
                        if one.body is not seen:
                            seen = one.body
                            told.add((place, seen))
                        if provisional and assumed is not None:
                            assumed[at] += 1
                    numbers[at] += plain + len(things)
                    marks[at] += mark
            sums.append(running(numbers))
        # Of a body with such a count, only the counts have an origin, not its other records or its submissions.
        for place, body in told:
            of_bodies = base.get(place)
            if of_bodies is not None:
                marks[place - first] -= of_bodies.get(body, 0)
        return _Added(first, tuple(sums), running(marks), None if assumed is None else running(assumed))

    def _cells_of(self, key: str, first: int, end: int) -> Iterable[tuple[int, Sequence[Held]]]:
        found = self._rolled.placed.own(key)
        if end == first + 1:
            held = found.get(first)
            return () if held is None else ((first, held),)
        return found.items()

    def _base_of(self, asked: Asked) -> _Base:
        registers = self._rolled.tally.registers.get(asked.keys[-1], frozenset[type]())
        return self._base.get((asked.body, registers), lambda: self._made_base(asked.body, registers))

    def _made_base(self, body: UnitBody | None, registers: frozenset[type]) -> _Base:
        found: dict[int, dict[UnitBody, int]] = {}
        for place, submitted in self._rolled.submitted.items():
            for which, origins in submitted.items():
                if body is None or which == body:
                    of_bodies = found.setdefault(place, {})
                    of_bodies[which] = of_bodies.get(which, 0) + _packed(origins)
        for place, active in self._rolled.active.items():
            for which, told in active.items():
                if body is None or which == body:
                    for register in registers & told.keys():
                        of_bodies = found.setdefault(place, {})
                        of_bodies[which] = of_bodies.get(which, 0) + _packed(told[register])
        marks = [0] * len(self.subtrees)
        for place, bodies in found.items():
            marks[place] = sum(bodies.values())
        return _Base(found, running(marks))

    def _missing_of(self, asked: Asked) -> _Missing:
        terms, body = asked.sums[-1], asked.body
        return self._missing.get((terms, body), lambda: self._made_missing(terms, body))

    def _made_missing(self, terms: Terms, body: UnitBody | None) -> _Missing:
        place_of = self.subtrees.place
        found: dict[UnitRef | None, list[Lost]] = {}
        for one in self._rolled.lost:
            right = body is None or one.held.body == body
            if right and any(one.indicator == key and fits(one.held.values, values) for key, values in terms):
                found.setdefault(one.unit, []).append(one)
        inside, itself, anywhere = [0] * len(self.subtrees), [0] * len(self.subtrees), 0
        for every in found.values():
            number = total_of(one.held for one in every)
            place = place_of(every[0].within)
            if place is None:
                anywhere += number
            else:
                inside[place] += number
                itself[place] += total_of(one.held for one in every if one.itself)
        return _Missing(running(inside), running(itself), anywhere)


_LANE = 40
"""The bits for the number of counts of one origin."""
_LANES = {origin: _LANE * number for number, origin in enumerate(Origin)}
_PACKED: dict[frozenset[Origin], int] = {}


def _packed(origins: frozenset[Origin]) -> int:
    """One for each origin, in a whole number that can be added and subtracted for all origins at once."""
    found = _PACKED.get(origins)
    if found is None:
        # There are as many as sets of origins: sixteen.
        found = _PACKED[origins] = sum(1 << _LANES[one] for one in origins)
    return found


def _unpacked(packed: int) -> frozenset[Origin]:
    """The origins of which there is at least one, and that the figure is computed."""
    if not packed:
        return _COMPUTED
    return _COMPUTED.union([one for one, lane in _LANES.items() if packed >> lane & _ALL])


_ALL = (1 << _LANE) - 1
_COMPUTED = frozenset({Origin.COMPUTED})
