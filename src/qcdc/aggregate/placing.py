"""Places (*xếp cơ quan, đơn vị vào cây*): the unit of the tree of each body that the records name, or why there is none."""

from __future__ import annotations

import pendulum

from qcdc.aggregate.subtrees import Subtrees
from qcdc.aggregate.tallies import At
from qcdc.dates import Period
from qcdc.errors import UnknownCodeError
from qcdc.model import PEOPLES_COMMITTEE, Bodies, Body, BodyRef, Tree, UnitBody, UnitRef

__all__ = ["OUTSIDE", "Places"]

OUTSIDE = "rollup.outside"
"""The reason of what certainly belongs to a unit that is not below the top."""


class Places:
    """The places of the bodies that the records name.

    A unit has one place on all days of its life, so it is found by its code, and its days decide whether it is meant.

    Attributes:
        reasons: why a body has no place.
        nobody: the bodies that are not known in a unit that is.
    """

    def __init__(self, tree: Tree, subtrees: Subtrees, bodies: Bodies | None, over: Period) -> None:
        self.reasons: dict[At, str] = {}
        self.nobody = set[At]()
        self._tree = tree
        self._subtrees = subtrees
        self._units = subtrees.units
        self._by_code = subtrees.by_code
        self._bodies = bodies
        self._over = over
        # Which units there were before the first day of the table is not known, even of one that lived on it.
        self._first = tree.known.since or pendulum.Date.min
        top = subtrees.units[0]
        # The counts of national bodies are those of the nation, which is the top of the whole country.
        self._others: dict[UnitRef | None, int | str] = {None: 0 if top is None else OUTSIDE}
        # Of a record that lies in a unit above the top, it is not known whether it lies in the top.
        self._above = frozenset(unit.ref for unit in (() if top is None else tree.path(top)[:-1]))

    def of(self, unit: UnitRef | None, body: UnitBody) -> int | None:
        """The place of a body; ``None`` if it has none, and then the reason is known."""
        place = None if unit is None else self._standing(unit)
        if place is None:
            found = self._other(unit)
            if isinstance(found, str):
                self.reasons[unit, body] = found
                return None
            place = found
        if self._bodies is None or body == PEOPLES_COMMITTEE:
            return place
        reason = _unknown_body(unit, body, self._bodies, self._over)
        if reason is None:
            return place
        self.reasons[unit, body] = reason
        self.nobody.add((unit, body))
        return None

    def around(self, unit: UnitRef | None) -> UnitRef | None:
        """The smallest unit of the tree to which the counts of a unit certainly belong."""
        found = None if unit is None else self._tree.around(unit)
        return None if found is None or self._subtrees.place(found.ref) is None else found.ref

    def _standing(self, ref: UnitRef) -> int | None:
        """The place of the unit of the tree with a code, if it exists on the day of the reference, and so is meant."""
        place = self._by_code.get((ref.level, ref.code))
        if place is None:
            return None
        unit, day = self._units[place], ref.on
        assert unit is not None, "only a unit has a code"
        last = unit.versions[-1].until
        alive = unit.versions[0].since <= day and (last is None or day <= last)
        return place if alive and day >= self._first else None

    def _other(self, unit: UnitRef | None) -> int | str:
        """The place of the nation, or of a unit that is not in the tree with this code, or why there is none."""
        found = self._others.get(unit)
        if found is None:
            assert unit is not None, "the place of the nation is known"
            found = self._others[unit] = self._find(unit)
        return found

    def _find(self, ref: UnitRef) -> int | str:
        try:
            found = self._tree.resolve(ref).ref
        except UnknownCodeError as error:
            around = self._tree.around(ref)
            elsewhere = (
                around is not None and self._subtrees.place(around.ref) is None and around.ref not in self._above
            )
            return OUTSIDE if elsewhere else error.code
        place = self._subtrees.place(found)
        return OUTSIDE if place is None else place


def _unknown_body(unit: UnitRef | None, body: UnitBody, bodies: Bodies, over: Period) -> str | None:
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
