"""Rolling up (*tổng hợp theo cấp*): adding the counts of a tally up the tree, from communes to the whole country."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from qcdc._kernel import validators as v
from qcdc._kernel.values import unchecked
from qcdc.aggregate.cells import Counted, add_to
from qcdc.aggregate.held import Held, Lost, Unplaced
from qcdc.aggregate.placed import Placed
from qcdc.aggregate.placing import OUTSIDE, Places
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.submissions import both_stated, covers, denied, nothing_stated, revisions
from qcdc.aggregate.subtrees import Subtrees, subtrees_of
from qcdc.aggregate.tallies import At, Key, Submitted, Tally
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, Bodies, BodyRef, ExpectedBodies, Tree, Unit, UnitBody, UnitRef
from qcdc.vocab import Level, Origin, Temporal

__all__ = ["roll_up"]


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
    subtrees = subtrees_of(tree, top)
    places = Places(tree, subtrees, bodies, counted.over)
    due = None if expected is None else _due(counted.over, tree, subtrees, expected)
    handed: dict[tuple[int, UnitBody], list[Submitted]] = {}
    for one in counted.submitted:
        place = places.of(one.unit, one.body)
        if place is not None:
            handed.setdefault((place, one.body), []).append(one)
    found = _sorted(counted, places, indicators)
    stated = _Stated(counted.over, subtrees, due, found, handed)
    # All of it was taken from valid values, and there may be thousands.
    return _make_roll_up(
        tally=counted,
        tree=tree,
        within=top,
        handed_in=stated.handed_in,
        nothing_arose=stated.nothing_arose,
        contradicted=stated.contradicted,
        revised=tuple(
            one
            for ref, every in sorted(stated.by_body.items(), key=lambda item: item[0].sort_key)
            for one in revisions(ref, every)
        ),
        unplaced=found.unplaced(places),
        catalogue=indicators,
        subtrees=subtrees,
        asked=_asked(subtrees, due),
        placed=Placed(counted.bodies, found.places),
        lost=tuple(sorted(found.missing, key=lambda one: (_first(one.unit), one.indicator, _order(one.held)))),
        active=found.active,
        submitted=stated.origins(),
    )


_make_roll_up = unchecked(RollUp)
_make_body = unchecked(BodyRef)


def _top(tree: Tree) -> Unit | None:
    """The only unit at the top of a tree; ``None`` for several: the whole country."""
    tops = tree.tops
    return tops[0] if len(tops) == 1 else None


_Due = Mapping[tuple[int, UnitBody], tuple[Period, ...]]


def _due(over: Period, tree: Tree, subtrees: Subtrees, expected: Collection[ExpectedBodies | Unit]) -> _Due:
    """The expected bodies, and the parts of the window for which each is expected."""
    found: dict[tuple[int, UnitBody], tuple[Period, ...]] = {}
    for one in v.arguments(expected, "expected"):
        row = one if isinstance(one, ExpectedBodies) else ExpectedBodies.of([v.argument(one, Unit, "expected")])
        if row.period is not None and not row.period.overlaps(over):
            continue
        window = over if row.period is None else _common(row.period, over)
        for unit in row.units:
            # A body that a unit of this level cannot have is refused.
            ref = BodyRef(unit=tree.resolve(unit).ref, body=row.body)
            place = subtrees.place(ref.unit)
            if place is not None:
                found[place, row.body] = (*found.get((place, row.body), ()), window)
    return found


def _asked(subtrees: Subtrees, due: _Due | None) -> tuple[tuple[BodyRef, ...], ...]:
    """The expected bodies of each place; every unit has a People's Committee but a village, which counts above."""
    if due is None:
        return tuple(
            () if unit is None or unit.level is Level.VILLAGE else (_make_body(unit=unit.ref, body=PEOPLES_COMMITTEE),)
            for unit in subtrees.units
        )
    found: list[list[BodyRef]] = [[] for _ in subtrees.units]
    for place, body in sorted(due, key=lambda one: (one[0], one[1].sort_key)):
        found[place].append(_make_body(unit=subtrees.refs[place], body=body))
    return tuple(map(tuple, found))


def _common(one: Period, other: Period) -> Period:
    """The days of two periods that overlap."""
    return Period.between(max(one.start, other.start), min(one.end, other.end))


class _Sorted(NamedTuple):
    """The counts of a tally, by the unit of the tree where they belong.

    Attributes:
        places: the place of each body of the tally.
        missing: the counts that could not be placed.
        left: the counts of each body that could not be placed.
        active: the registers of which a body has a record of the window, with the origins of the records.
        flows: the bodies in which something arose in the window.
    """

    places: list[int | None]
    missing: list[Lost]
    left: dict[At, dict[str, Counted]]
    active: dict[int, dict[UnitBody, dict[type, frozenset[Origin]]]]
    arose: set[tuple[int, UnitBody]]

    def unplaced(self, places: Places) -> tuple[Unplaced, ...]:
        return tuple(
            Unplaced(
                unit=unit,
                body=body,
                reason=places.reasons[unit, body],
                within=places.around(unit),
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


def _sorted(counted: Tally, places: Places, indicators: Catalogue) -> _Sorted:
    flows = frozenset(
        key for key in counted.registers if (entry := indicators.get(key)) is None or entry.temporal is Temporal.FLOW
    )
    same: dict[frozenset[type], frozenset[type]] = {}
    shown = {key: same.setdefault(counted.registers[key], counted.registers[key]) for key in flows | counted.lasting}
    found = _Sorted([], [], {}, {}, set())
    active, stated = found.active, {one.body for one in counted.submitted}
    # What was seen last at each place: most names of a unit say the same, and a comparison is quicker than a look-up.
    last: dict[int, tuple[UnitBody, frozenset[type], frozenset[Origin]]] = {}
    for (unit, body), cells in counted.bodies.items():
        place = places.of(unit, body)
        found.places.append(place)
        if place is None:
            _lose(found, unit, body, cells, places)
            continue
        before = last.get(place, _NOTHING)
        for (key, _), (_, origins, _, _) in cells.items():
            registers = shown.get(key)
            if registers is not None and not (before[0] is body and before[1] is registers and before[2] is origins):
                _say(active.setdefault(place, {}).setdefault(body, {}), registers, origins)
                before = last[place] = (body, registers, origins)
        # Only of what a body stated it matters whether anything arose there.
        if stated and body in stated and any(key in flows for key, _ in cells):
            found.arose.add((place, body))
    for one in counted.submitted:
        at = (one.unit, one.body)
        if places.reasons.get(at, OUTSIDE) != OUTSIDE:
            # Otherwise its body would be missing without a hint that it did hand in.
            found.left.setdefault(at, {})
    return found


_NOTHING = (None, None, None)


def _say(told: dict[type, frozenset[Origin]], registers: Iterable[type], origins: frozenset[Origin]) -> None:
    """Another name of the unit may have been seen before."""
    for register in registers:
        before = told.get(register)
        told[register] = origins if before is None else before | origins


def _lose(found: _Sorted, unit: UnitRef | None, body: UnitBody, cells: Mapping[Key, Counted], places: Places) -> None:
    """Keep the counts of a body without a place."""
    at = (unit, body)
    left = found.left.setdefault(at, {})
    outside = places.reasons[at] == OUTSIDE
    within = None if outside else places.around(unit)
    for (key, values), count in cells.items():
        add_to(left, key, count)
        if not outside:
            found.missing.append(Lost(unit, within, at in places.nobody, key, Held(body, values, count)))


class _Stated:
    """What the bodies stated with their submissions.

    Attributes:
        by_body: the submissions of each body.
        handed_in: the expected bodies whose submissions cover the days for which they are expected.
        nothing_arose: those that stated so for all of these days, and have no record of something that arose.
        contradicted: those that stated so but have one, or that stated both on one day.
    """

    def __init__(
        self,
        over: Period,
        subtrees: Subtrees,
        due: _Due | None,
        found: _Sorted,
        handed: Mapping[tuple[int, UnitBody], list[Submitted]],
    ) -> None:
        self._handed = handed
        self.by_body: dict[BodyRef, list[Submitted]] = {}
        handed_in, nothing, contradicted = set[BodyRef](), set[BodyRef](), set[BodyRef]()
        for (place, body), every in handed.items():
            ref = BodyRef(unit=subtrees.refs[place], body=body)
            self.by_body[ref] = every
            windows = _windows(subtrees, due, place, body, over)
            asked = windows or (over,)
            if windows is not None and all(covers(every, one) for one in windows):
                handed_in.add(ref)
            arose = (place, body) in found.arose
            # A body that is missing is listed as missing, whatever it stated for a part of its days.
            known = windows is None or ref in handed_in or body in found.active.get(place, {})
            if known and (both_stated(every) or (arose and all(denied(every, one) for one in asked))):
                contradicted.add(ref)
            elif not arose and all(nothing_stated(every, one) for one in asked):
                nothing.add(ref)
        self.handed_in, self.nothing_arose = frozenset(handed_in), frozenset(nothing)
        self.contradicted = frozenset(contradicted)

    def origins(self) -> dict[int, dict[UnitBody, frozenset[Origin]]]:
        """The origins of the submissions of each body."""
        found: dict[int, dict[UnitBody, frozenset[Origin]]] = {}
        for (place, body), every in self._handed.items():
            found.setdefault(place, {})[body] = frozenset(one.origin for one in every)
        return found


def _windows(
    subtrees: Subtrees, due: _Due | None, place: int, body: UnitBody, over: Period
) -> tuple[Period, ...] | None:
    """The parts of the window for which a body is expected; ``None`` if it is not."""
    if due is not None:
        return due.get((place, body))
    unit = subtrees.units[place]
    asked = body == PEOPLES_COMMITTEE and unit is not None and unit.level is not Level.VILLAGE
    return (over,) if asked else None
