"""Rolling up (*tổng hợp theo cấp*): adding the counts of a tally up the tree, from communes to the whole country."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from qcdc._kernel import validators as v
from qcdc.aggregate.cells import Counted, add_to
from qcdc.aggregate.held import At, Held, Lost, Unplaced
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.submissions import both_stated, covers, denied, nothing_stated, revisions
from qcdc.aggregate.tallies import Submitted, Tally
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period
from qcdc.errors import UnknownCodeError
from qcdc.model import PEOPLES_COMMITTEE, Bodies, Body, BodyRef, ExpectedBodies, Tree, Unit, UnitBody, UnitRef
from qcdc.vocab import Level, Origin, Temporal

__all__ = ["roll_up"]

_OUTSIDE = "rollup.outside"


def roll_up(
    counted: Tally,
    *,
    tree: Tree,
    within: Unit | None = None,
    expected: Collection[ExpectedBodies | Unit] | None = None,
    bodies: Bodies | None = None,
    catalogue: Catalogue | None = None,
) -> RollUp:
    """Add the counts of a tally up the tree.

    Args:
        counted: the tally.
        tree: the units on the day the totals are for.
        within: the unit at the top; if left out, the whole country, or the one province of the tree.
        expected: the bodies that should have reported, for the days of the window; a unit means its People's
            Committee. Bodies of units that are not below the top are not asked. If left out, the People's Committee
            of every unit below the top, and its own.
        bodies: a register of bodies; a record of a body that is not in it is unplaced. People's Committees need no
            entry: every unit has one.
        catalogue: the catalogue of indicators to use instead of the shipped one; the roll-up keeps it.

    Raises:
        UnknownCodeError: the top, or an expected unit, is not in the tree.
    """
    v.argument(counted, Tally, "counted")
    v.argument(tree, Tree, "tree")
    if bodies is not None:
        v.argument(bodies, Bodies, "bodies")
    indicators = catalogue_or_shipped(catalogue)
    top = _top(tree) if within is None else tree.resolve(v.argument(within, Unit, "within").ref)
    inside = tuple(tree) if top is None else (top, *tree.descendants(top))
    places = _Places(counted, tree, top, frozenset(unit.ref for unit in inside), bodies)
    sorted_cells = _sorted(counted, places, indicators)
    due = _due(counted.over, tree, inside, expected)
    handed: dict[At, list[Submitted]] = {}
    for one in counted.submitted:
        at = (one.unit, one.body)
        if at in places.known:
            handed.setdefault((places.known[at], one.body), []).append(one)
    by_body = {BodyRef(unit=unit, body=body): found for (unit, body), found in handed.items()}
    handed_in = frozenset(
        ref for ref, windows in due.items() if ref in by_body and all(covers(by_body[ref], one) for one in windows)
    )
    contradicted = frozenset(
        ref
        for ref, found in by_body.items()
        # A body that is missing is listed as missing, whatever it stated for a part of its days.
        if (ref not in due or ref in handed_in or (ref.unit, ref.body) in sorted_cells.active)
        and (
            both_stated(found)
            or (ref in sorted_cells.arose and all(denied(found, one) for one in due.get(ref, (counted.over,))))
        )
    )
    return RollUp(
        tally=counted,
        tree=tree,
        within=top,
        expected=frozenset(due),
        handed_in=handed_in,
        nothing_arose=frozenset(
            ref
            for ref, found in by_body.items()
            if ref not in sorted_cells.arose
            and all(nothing_stated(found, one) for one in due.get(ref, (counted.over,)))
        )
        - contradicted,
        contradicted=contradicted,
        revised=tuple(
            one
            for ref, found in sorted(by_body.items(), key=lambda item: item[0].sort_key)
            for one in revisions(ref, found)
        ),
        unplaced=sorted_cells.unplaced(),
        catalogue=indicators,
        own=sorted_cells.own(),
        lost=sorted_cells.lost(),
        active=sorted_cells.active,
        submitted={at: frozenset(one.origin for one in found) for at, found in handed.items()},
        places=places.known,
    )


def _top(tree: Tree) -> Unit | None:
    """The only unit at the top of a tree; ``None`` for several: the whole country."""
    tops = tree.tops
    return tops[0] if len(tops) == 1 else None


def _due(
    over: Period, tree: Tree, inside: Iterable[Unit], expected: Collection[ExpectedBodies | Unit] | None
) -> dict[BodyRef, tuple[Period, ...]]:
    """The expected bodies, and the parts of the window for which each is expected."""
    if expected is None:
        # A village has no People's Committee; its records count in its commune.
        return {BodyRef(unit=unit.ref): (over,) for unit in inside if unit.level is not Level.VILLAGE}
    below = {unit.ref for unit in inside}
    found: dict[BodyRef, tuple[Period, ...]] = {}
    for one in v.arguments(expected, "expected"):
        row = one if isinstance(one, ExpectedBodies) else ExpectedBodies.of([v.argument(one, Unit, "expected")])
        if row.period is not None and not row.period.overlaps(over):
            continue
        window = over if row.period is None else _common(row.period, over)
        for unit in row.units:
            ref = BodyRef(unit=tree.resolve(unit).ref, body=row.body)
            if ref.unit not in below:
                continue
            found[ref] = (*found.get(ref, ()), window)
    return found


def _common(one: Period, other: Period) -> Period:
    """The days of two periods that overlap."""
    return Period.between(max(one.start, other.start), min(one.end, other.end))


class _Places:
    """The unit of the tree for each body that the records name, or the reason why there is none.

    Attributes:
        known: the unit of each body.
        reasons: why a body has none.
        nobody: the bodies that are not known in a unit that is.
    """

    def __init__(
        self, counted: Tally, tree: Tree, top: Unit | None, inside: frozenset[UnitRef], bodies: Bodies | None
    ) -> None:
        named = {(cell.unit, cell.body) for cell in counted.cells}
        named |= {(one.unit, one.body) for one in counted.submitted}
        named |= {(run.stood.unit, run.stood.body) for run, _ in counted.runs}
        self.known: dict[At, UnitRef | None] = {}
        self.reasons: dict[At, str] = {}
        self.nobody = set[At]()
        self._tree = tree
        self._inside = inside
        # Of a record that lies in a unit above the top, it is not known whether it lies in the top.
        self._above = frozenset(unit.ref for unit in (() if top is None else tree.path(top)[:-1]))
        # The counts of national bodies are those of the nation, which is the top of the whole country.
        units: dict[UnitRef | None, UnitRef | str | None] = {None: None if top is None else _OUTSIDE}
        for unit, body in named:
            if unit is not None and unit not in units:
                units[unit] = self._place(unit)
            place = units[unit]
            if isinstance(place, str):
                self.reasons[unit, body] = place
                continue
            reason = _unknown_body(unit, body, bodies, counted.over)
            if reason is None:
                self.known[unit, body] = place
            else:
                self.reasons[unit, body] = reason
                self.nobody.add((unit, body))

    def _place(self, ref: UnitRef) -> UnitRef | str:
        try:
            found = self._tree.resolve(ref).ref
        except UnknownCodeError as error:
            around = self._tree.around(ref)
            elsewhere = around is not None and around.ref not in self._inside | self._above
            return _OUTSIDE if elsewhere else error.code
        return found if found in self._inside else _OUTSIDE

    def around(self, at: At) -> UnitRef | None:
        """The smallest unit of the tree to which the counts of a body certainly belong."""
        found = None if at[0] is None else self._tree.around(at[0])
        return None if found is None or found.ref not in self._inside else found.ref


def _unknown_body(unit: UnitRef | None, body: UnitBody, bodies: Bodies | None, over: Period) -> str | None:
    if bodies is None or body == PEOPLES_COMMITTEE:
        return None
    ref = BodyRef(unit=unit, body=body)
    if unit is None and any(one.ref == ref and _exists(one, over) for one in bodies.entries):
        return None
    try:
        # A reference to a national body has no day of its own.
        bodies.resolve(ref, on=over.end if unit is None else None)
    except UnknownCodeError as error:
        return error.code
    return None


def _exists(body: Body, over: Period) -> bool:
    """Whether a body exists on some day of a window."""
    return body.since <= over.end and (body.until is None or body.until >= over.start)


class _Sorted(NamedTuple):
    """The counts of a tally, by the unit of the tree where they belong.

    Attributes:
        held: by unit and indicator.
        missing: those that could not be placed.
        left: the counts of each body that could not be placed.
        active: the registers of which a body has a record of the window, with the origins of the records.
        arose: the bodies in which something arose.
        places: where each body is.
    """

    held: dict[UnitRef | None, dict[str, list[Held]]]
    missing: list[Lost]
    left: dict[At, dict[str, Counted]]
    active: dict[At, dict[type, frozenset[Origin]]]
    arose: set[BodyRef]
    places: _Places

    def own(self) -> Mapping[UnitRef | None, Mapping[str, tuple[Held, ...]]]:
        """In a fixed order, so that equal tallies have equal roll-ups."""
        return {
            unit: {key: tuple(sorted(cells, key=_order)) for key, cells in found.items()}
            for unit, found in self.held.items()
        }

    def lost(self) -> tuple[Lost, ...]:
        return tuple(sorted(self.missing, key=lambda one: (_first(one.unit), one.indicator, _order(one.held))))

    def unplaced(self) -> tuple[Unplaced, ...]:
        return tuple(
            Unplaced(
                unit=unit,
                body=body,
                reason=self.places.reasons[unit, body],
                within=self.places.around((unit, body)),
                counts={key: one.number for key, one in counts.items()},
            )
            for (unit, body), counts in sorted(
                self.left.items(), key=lambda item: (_first(item[0][0]), item[0][1].sort_key)
            )
        )


def _first(unit: UnitRef | None) -> tuple[object, ...]:
    """National bodies first, then by unit."""
    return () if unit is None else unit.sort_key


def _order(held: Held) -> tuple[object, ...]:
    return (
        held.body.sort_key,
        held.values,
        held.counted.plain,
        sorted(held.counted.things),
        sorted(held.counted.origins),
    )


def _sorted(counted: Tally, places: _Places, indicators: Catalogue) -> _Sorted:
    found = _Sorted({}, [], {}, {}, set(), places)
    for cell, count in counted.cells.items():
        at = (cell.unit, cell.body)
        held = Held(cell.body, cell.values, count)
        if at in places.known:
            place = places.known[at]
            found.held.setdefault(place, {}).setdefault(cell.indicator, []).append(held)
            entry = indicators.get(cell.indicator)
            flow = entry is None or entry.temporal is Temporal.FLOW
            if flow or cell.indicator in counted.lasting:
                _say(found.active.setdefault((place, cell.body), {}), counted.registers[cell.indicator], count)
            if flow:
                found.arose.add(BodyRef(unit=place, body=cell.body))
            continue
        left = found.left.setdefault(at, {})
        add_to(left, cell.indicator, count)
        if places.reasons[at] != _OUTSIDE:
            found.missing.append(Lost(cell.unit, places.around(at), at in places.nobody, cell.indicator, held))
    for one in counted.submitted:
        at = (one.unit, one.body)
        if places.reasons.get(at, _OUTSIDE) != _OUTSIDE:
            # Otherwise its body would be missing without a hint that it did hand in.
            found.left.setdefault(at, {})
    return found


def _say(told: dict[type, frozenset[Origin]], registers: Iterable[type], count: Counted) -> None:
    for register in registers:
        told[register] = told.get(register, frozenset()) | count.origins
