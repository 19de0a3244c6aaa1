"""Rolling up (*tổng hợp theo cấp*): from communes to districts to the province, with who is missing.

Own figures of an inner unit (a province's own office) add to those of its subtree. Every total carries its
coverage, so a partial total cannot be mistaken for a whole one; where nobody reported there is no number.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.aggregate.tallies import Active, Submitted, Tally, register_of
from qcdc.catalogue import indicator as find_indicator
from qcdc.dates import day_before
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import Coverage, Figure, Share, Tree, Unit, UnitRef
from qcdc.vocab import FigureState, Origin, Temporal

__all__ = ["RollUp", "Unplaced", "roll_up"]


@entity
class Unplaced:
    """Counts that no unit of the tree took, and why: they are in no total and must not be forgotten.

    Attributes:
        unit: the unit as the records name it.
        reason: code of the error (``unit.unknown``, ``unit.ended`` …) or ``"rollup.outside"``.
        counts: what was counted there, by indicator.
    """

    unit: UnitRef
    reason: str
    counts: Mapping[str, int] = attrs.field(hash=False)


@entity
class RollUp:
    """Totals of every unit of a tree (*bảng tổng hợp*).

    Attributes:
        tally: what was rolled up.
        tree: the units.
        within: the unit at the top.
        expected: who should have reported.
        reported: who did: with a record in the window, or with submissions that leave none of its days out.
        handed_in: of those, who handed in submissions, which speak for every register.
        active: the others by register: petitions counted say nothing of receptions.
        unplaced: what fits nowhere.
    """

    tally: Tally
    tree: Tree = attrs.field(eq=False)
    within: Unit
    expected: frozenset[UnitRef] = attrs.field(repr=False)
    handed_in: frozenset[UnitRef] = attrs.field(repr=False)
    active: frozenset[Active] = attrs.field(repr=False)
    unplaced: tuple[Unplaced, ...] = ()
    _own: Mapping[UnitRef, Mapping[tuple[str, tuple[str, ...]], int]] = attrs.field(repr=False, hash=False, alias="own")

    @property
    def reported(self) -> frozenset[UnitRef]:
        """Who reported anything at all."""
        return self.handed_in | {one.unit for one in self.active}

    @property
    def coverage(self) -> Coverage:
        """How many of those expected below the top (and at it) reported."""
        return self.coverage_of(self.within)

    @property
    def missing(self) -> tuple[Unit, ...]:
        """Who was expected and did not report, in the order of the tree."""
        absent = self.expected - self.reported
        return tuple(unit for unit in self._subtree(self.within) if unit.ref in absent)

    @property
    def complete(self) -> bool:
        """Whether everybody reported and every count found its unit."""
        return self.coverage.complete and not self.unplaced

    def coverage_of(self, unit: Unit, *, indicator: str | None = None) -> Coverage:
        """The coverage of one unit and everything below it; for an indicator, that of the register it comes from."""
        refs = {below.ref for below in self._subtree(unit)} & self.expected
        if indicator is None:
            return Coverage(reported=len(refs & self.reported), expected=len(refs))
        register = register_of(v.argument(indicator, str, "indicator"))
        told = self.handed_in | {one.unit for one in self.active if one.register == register}
        return Coverage(reported=len(refs & told), expected=len(refs))

    def own(self, indicator: str, unit: Unit, *, by: tuple[str, ...] | None = None) -> int:
        """What the unit itself counted, without anything below it."""
        cells = self._own.get(v.argument(unit, Unit, "unit").ref, {})
        return sum(count for (key, values), count in cells.items() if key == indicator and (by is None or by == values))

    def figure(self, indicator: str, unit: Unit | None = None, *, by: tuple[str, ...] | None = None) -> Figure:
        """The total of an indicator over a unit and everything below it.

        Args:
            indicator: key of the catalogue; a ratio gives a `Share` of the sums of its parts.
            unit: a unit of the tree inside ``within``; the top if left out.
            by: values of the dimensions the tally kept apart; all of them together if left out.

        Returns:
            A figure with the coverage of its register. Its state is ``not_reported`` where nobody reported from it: a
        tally of petitions alone has no number of receptions, not zero.

        Raises:
            UnknownCodeError: no such indicator, or a unit outside.
        """
        top = self.within if unit is None else unit
        entry = find_indicator(indicator)
        covered = self.coverage_of(top, indicator=indicator)
        value: int | Share | None = None
        if covered.reported:
            if entry.temporal is Temporal.RATIO:
                assert entry.part is not None, "a ratio names both"
                assert entry.whole is not None, "a ratio names both"
                value = Share(part=self._sum(entry.part, top, by), whole=self._sum(entry.whole, top, by))
            else:
                value = self._sum(indicator, top, by)
        day = self._day(entry.temporal)
        return Figure(
            indicator=indicator,
            unit=top.ref,
            period=None if day else self.tally.over,
            as_of=day,
            state=_state(covered),
            value=value,
            origins=self.tally.origins | {Origin.COMPUTED},
            coverage=covered,
        )

    def _day(self, temporal: Temporal) -> pendulum.Date | None:
        """The day of a stock; ``None`` for what belongs to the whole window."""
        if temporal is Temporal.OPENING_STOCK:
            return day_before(self.tally.over.start)
        return self.tally.over.end if temporal is Temporal.STOCK else None

    def _sum(self, indicator: str, unit: Unit, by: tuple[str, ...] | None) -> int:
        return sum(self.own(indicator, below, by=by) for below in self._subtree(unit))

    def _subtree(self, unit: Unit) -> tuple[Unit, ...]:
        inside = (unit, *self.tree.descendants(unit))
        if unit != self.within and self.within not in self.tree.path(unit):
            raise UnknownCodeError(
                "rollup.outside", "{unit} lies outside what was rolled up", "unit", {"unit": str(unit.ref)}
            )
        return inside


def _state(covered: Coverage) -> FigureState:
    if covered.reported:
        return FigureState.VALUE
    return FigureState.NOT_REPORTED if covered.expected else FigureState.NOT_DUE


def roll_up(
    counted: Tally, *, tree: Tree, within: Unit | None = None, expected: Collection[Unit] | None = None
) -> RollUp:
    """Add the counts of a tally up the tree.

    Args:
        counted: the tally.
        tree: the units on the day the totals are for.
        within: the unit at the top; needed where the tree has several provinces.
        expected: who should have reported; everybody below the top, if left out.

    Raises:
        AggregationError: no top was given and the tree has several (``rollup.top``).
        UnknownCodeError: the top, or somebody expected, is not in the tree.
    """
    v.argument(counted, Tally, "counted")
    v.argument(tree, Tree, "tree")
    top = _top(tree) if within is None else tree.resolve(v.argument(within, Unit, "within").ref)
    inside = {top.ref, *(unit.ref for unit in tree.descendants(top))}
    own: dict[UnitRef, dict[tuple[str, tuple[str, ...]], int]] = {}
    lost: dict[tuple[UnitRef, str], dict[str, int]] = {}
    named = (
        {cell.unit for cell in counted.counts}
        | {unit for _, unit in counted.active}
        | {one.unit for one in counted.submitted}
    )
    places = {ref: _place(ref, tree, inside) for ref in named}
    for cell, count in counted.counts.items():
        place = places[cell.unit]
        if isinstance(place, UnitRef):
            counts = own.setdefault(place, {})
            counts[cell.indicator, cell.by] = counts.get((cell.indicator, cell.by), 0) + count
        else:
            left = lost.setdefault((cell.unit, place), {})
            left[cell.indicator] = left.get(cell.indicator, 0) + count
    active = {Active(register, at) for register, unit in counted.active if isinstance(at := places[unit], UnitRef)}
    return RollUp(
        tally=counted,
        tree=tree,
        within=top,
        expected=frozenset(inside if expected is None else (tree.resolve(unit.ref).ref for unit in expected)),
        handed_in=frozenset(_handed_in(counted, places)),
        active=frozenset(active),
        unplaced=tuple(
            Unplaced(unit=ref, reason=reason, counts=counts)
            for (ref, reason), counts in sorted(lost.items(), key=lambda item: (item[0][0].sort_key, item[0][1]))
        ),
        own=own,
    )


def _handed_in(counted: Tally, places: Mapping[UnitRef, UnitRef | str]) -> set[UnitRef]:
    """The units whose submissions, one or several, leave no day of the window out."""
    stretches: dict[UnitRef, list[Submitted]] = {}
    for one in counted.submitted:
        place = places[one.unit]
        if isinstance(place, UnitRef):
            stretches.setdefault(place, []).append(one)
    found: set[UnitRef] = set()
    for place, handed in stretches.items():
        reached = counted.over.start.toordinal()
        for one in sorted(handed, key=lambda one: one.start):
            if one.start.toordinal() <= reached:
                reached = max(reached, one.end.toordinal() + 1)
        if reached > counted.over.end.toordinal():
            found.add(place)
    return found


def _top(tree: Tree) -> Unit:
    tops = [unit for unit in tree if unit.parent is None]
    if len(tops) != 1:
        raise AggregationError(
            "rollup.top", "the tree has {count} units at the top: say within which", "within", {"count": len(tops)}
        )
    return tops[0]


def _place(ref: UnitRef, tree: Tree, inside: set[UnitRef]) -> UnitRef | str:
    """The unit of the tree that takes the counts of a reference, or the code of the reason why none does."""
    try:
        found = tree.resolve(ref).ref
    except UnknownCodeError as error:
        return error.code
    return found if found in inside else "rollup.outside"
