"""Places (*xếp cơ quan, đơn vị vào cây*): the unit of the tree of each body that the records name, or why there is none."""

from __future__ import annotations

from functools import cached_property

from qcdc.aggregate.subtrees import Subtrees
from qcdc.aggregate.tallies import At
from qcdc.dates import Period
from qcdc.errors import UnknownCodeError
from qcdc.model import PEOPLES_COMMITTEE, Bodies, Body, BodyRef, Tree, Unit, UnitBody, UnitRef
from qcdc.vocab import Level

__all__ = ["OUTSIDE", "Places"]

OUTSIDE = "rollup.outside"
"""The reason of what certainly belongs to a unit that is not below the top."""


class Places:
    """The places of the bodies that the records name.

    Attributes:
        units: the place of each unit that is in the tree, below the top.
        reasons: why a body has no place.
        nobody: the bodies that are not known in a unit that is.
    """

    def __init__(self, tree: Tree, subtrees: Subtrees, bodies: Bodies | None, over: Period) -> None:
        self.units: dict[UnitRef | None, int] = {}
        self.reasons: dict[At, str] = {}
        self.nobody = set[At]()
        self._tree = tree
        self._subtrees = subtrees
        self._bodies = bodies
        self._over = over
        self._missing: dict[UnitRef | None, str] = {}
        top = subtrees.units[0]
        # The counts of national bodies are those of the nation, which is the top of the whole country.
        if top is None:
            self.units[None] = 0
        else:
            self._missing[None] = OUTSIDE
        # Of a record that lies in a unit above the top, it is not known whether it lies in the top.
        self._above = frozenset(unit.ref for unit in (() if top is None else tree.path(top)[:-1]))

    @cached_property
    def _by_code(self) -> dict[tuple[Level, str], tuple[int, Unit]]:
        """Made when the first record names a unit by another day than the first of its life."""
        units = enumerate(self._subtrees.units)
        return {(unit.level, unit.code): (place, unit) for place, unit in units if unit is not None}

    def of(self, unit: UnitRef | None, body: UnitBody) -> int | None:
        """The place of a body; ``None`` if it has none, and then the reason is known."""
        place = self.units.get(unit)
        if place is None:
            reason = self._missing.get(unit)
            if reason is None:
                assert unit is not None, "the place of the nation is known"
                found = self._find(unit)
                if isinstance(found, int):
                    place = self.units[unit] = found
                else:
                    reason = self._missing[unit] = found
            if reason is not None:
                self.reasons[unit, body] = reason
                return None
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
        return None if found is None or found.ref not in self._subtrees.places else found.ref

    def _find(self, ref: UnitRef) -> int | str:
        same = self._subtrees.places.get(ref)
        if same is not None:
            return same
        near = self._by_code.get((ref.level, ref.code))
        if near is not None and _alive(near[1], ref):
            return near[0]
        try:
            found = self._tree.resolve(ref).ref
        except UnknownCodeError as error:
            around = self._tree.around(ref)
            elsewhere = around is not None and around.ref not in self._subtrees.places and around.ref not in self._above
            return OUTSIDE if elsewhere else error.code
        return self._subtrees.places.get(found, OUTSIDE)


def _alive(unit: Unit, ref: UnitRef) -> bool:
    """Whether a unit exists on the day of a reference with its level and code, so that it is the one that is meant."""
    last = unit.valid_until
    return unit.valid_from <= ref.on and (last is None or ref.on <= last)


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
