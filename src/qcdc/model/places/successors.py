"""The successors of a unit on a later day (*đơn vị kế thừa*).

A unit that ended leaves open work: a committee, open cases, a report that is due. If its whole territory went into one
unit, that unit takes over the work. If it was split, if its level was abolished, or if its successors are not known, a
person must decide, and the library only names the possible units.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.dates import day_after
from qcdc.errors import Phrase, UnknownCodeError
from qcdc.model.places.tree import Tree
from qcdc.model.places.trees import Trees
from qcdc.model.places.units import Unit, UnitRef, said_days
from qcdc.vocab import Confidence, HeirState

__all__ = ["Heirs", "find_heirs"]


@entity
class Heirs:
    """The heirs of a unit on a day.

    Attributes:
        unit: key of the unit.
        on: the day.
        state: it still exists, it went into one unit as a whole, it was split, its level ended, its heirs are presumed,
            or they are unknown.
        units: keys of the possible heirs, by code; the unit itself if it still exists. If the level ended, they are the
            unit above and the communes on its territory; if the heirs are unknown, there may be none.
        confidence: how sure the heirs are; for presumed heirs at most *known*, and *uncertain* if they are unknown.
        provisional: whether the day is after the day until which the table of units was checked.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    on: pendulum.Date = attrs.field(validator=v.day)
    state: HeirState = attrs.field(validator=v.instance(HeirState))
    units: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    confidence: Confidence = attrs.field(default=Confidence.VERIFIED, validator=v.instance(Confidence))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)

    @property
    def successor(self) -> UnitRef | None:
        """The unit that takes over, or the unit itself if it continues; ``None`` if a person must decide."""
        return self.units[0] if self.state in {HeirState.GOES_ON, HeirState.WHOLE} else None


def find_heirs(trees: Trees, unit: Unit, tree: Tree, on: pendulum.Date, *, presumed: bool) -> Heirs:
    """Follow the lineage of a unit, from the day on which it is seen, to the units of a day. See `Territory.heirs`."""
    if on < unit.valid_from:
        raise UnknownCodeError(
            "unit.not_in_force",
            "on",
            level=unit.level,
            code=unit.code,
            day=Phrase("on_day", day=on),
            lives=said_days(unit.days),
        )
    walk = _Walk(trees, tree, on, presumed=presumed)
    walk.follow(unit)
    state = HeirState.SPLIT
    if walk.lost:
        state = HeirState.UNKNOWN
    elif walk.confidence is not Confidence.VERIFIED:
        state = HeirState.PRESUMED
    elif unit in tree:
        state = HeirState.GOES_ON
    elif walk.level_ended:
        state = HeirState.LEVEL_ENDED
    elif len(walk.found) == 1:
        state = HeirState.WHOLE
    return Heirs(
        unit=unit.ref,
        on=on,
        state=state,
        units=tuple(sorted(walk.found, key=lambda ref: ref.sort_key)),
        confidence=Confidence.UNCERTAIN if walk.lost else walk.confidence,
        provisional=tree.provisional,
    )


class _Walk:
    """The units reached from a unit, each seen on the day on which it is reached."""

    def __init__(self, trees: Trees, tree: Tree, on: pendulum.Date, *, presumed: bool) -> None:
        self._trees = trees
        self._table = trees.table
        self._lineage = trees.table.lineage
        self._tree = tree
        self._on = on
        self._presumed = presumed
        self.found: set[UnitRef] = set()
        self.lost = False
        self.level_ended = False
        self.confidence = Confidence.VERIFIED

    def follow(self, unit: Unit) -> None:
        """Follow a unit to the units on its territory on the day; each is visited only once."""
        waiting, met = [unit], set[UnitRef]()
        while waiting:
            one = waiting.pop()
            if one.ref not in met:
                met.add(one.ref)
                waiting += self._next(one)

    def _rests_on(self, confidence: Confidence) -> None:
        """Note how sure one more step of the answer is; the least sure one counts."""
        self.confidence = max(self.confidence, confidence, key=tuple(Confidence).index)

    def _next(self, unit: Unit) -> list[Unit]:
        if any(unit.seen < one.day <= self._on for one in self._lineage.renamed(unit.ref)):
            # It went on under the name of a unit that ended; in law it ended as well.
            self._rests_on(Confidence.UNCERTAIN)
            self.lost = self.lost or not self._presumed
        if unit in self._tree:
            self.found.add(unit.ref)
            return []
        further: list[Unit] = []
        end = unit.valid_until
        assert end is not None, "a unit that has begun and is not in force has ended"
        edges = self._lineage.successors(unit, presumed=self._presumed)
        edges = tuple(edge for edge in edges if edge.day == day_after(end))
        self.lost = self.lost or not edges
        for edge in edges:
            self._rests_on(edge.confidence)
            further.append(self._table.resolve(edge.target).seen_on(edge.day))
            if edge.target.level.depth < unit.level.depth:
                self.level_ended = True
                further += self._trees.at(end).children(unit)
        return further
