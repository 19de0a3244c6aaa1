"""Rolling up (*tổng hợp theo cấp*): from communes to districts to the province, with the units that are missing.

The figures that an inner unit counted itself (such as a province's own office) are added to those of the units below
it. Every total carries its coverage, so a partial total cannot be mistaken for a complete one. Three states are
distinguished: *nothing arose* (every unit expected to report stated it), zero (a register was submitted, without a
record of this kind) and *not reported*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.aggregate.tallies import Active, Counted, Submitted, Tally, register_of
from qcdc.catalogue import Catalogue, Expression, shipped
from qcdc.catalogue.expressions import keys_of
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period, day_before
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import PEOPLES_COMMITTEE, Category, Coverage, Figure, Share, Tree, Unit, UnitRef
from qcdc.model.figures.categories import in_order
from qcdc.model.places.units import said
from qcdc.vocab import CountedBy, Dimension, FigureState, Origin, Temporal

__all__ = ["RollUp", "Unplaced", "roll_up"]

Key = tuple[str, tuple[str, ...]]
"""An indicator and the values of the dimensions."""


_UNITS = v.each(v.instance(UnitRef), container=frozenset)


@entity
class Unplaced:
    """Counts that could not be placed in a unit of the tree, and why; they are not in any total.

    Attributes:
        unit: the unit as the records name it.
        reason: code of the error (``unit.unknown``, ``unit.ended`` …) or ``"rollup.outside"``.
        counts: the counts, by indicator.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    reason: str = attrs.field(validator=v.check_identifier)
    counts: Mapping[str, int] = attrs.field(hash=False, validator=v.mapping_of(str, v.instance(int)))


@entity
class RollUp:
    """Totals of every unit of a tree (*bảng tổng hợp*).

    Attributes:
        tally: what was rolled up.
        tree: the units.
        within: the unit at the top.
        expected: the units that should have reported.
        reported: the units that did, with a record in the window or with submissions that cover all of its days.
        handed_in: those of them whose People's Committee sent submissions, which count for every register.
        active: the others by register, because counted petitions do not show that receptions were reported.
        nothing_arose: those whose submissions state for the whole window that nothing arose, and that have no record.
        contradicted: those that stated for the whole window that nothing arose but have a record, or that stated both
            on one day. The records are counted; a person must ask the unit.
        unplaced: the records that could not be placed in a unit.
        catalogue: the catalogue of indicators.
    """

    tally: Tally = attrs.field(validator=v.instance(Tally))
    tree: Tree = attrs.field(eq=False, validator=v.instance(Tree))
    within: Unit = attrs.field(validator=v.instance(Unit))
    expected: frozenset[UnitRef] = attrs.field(repr=False, validator=_UNITS)
    handed_in: frozenset[UnitRef] = attrs.field(repr=False, validator=_UNITS)
    active: frozenset[Active] = attrs.field(repr=False, validator=v.each(v.instance(Active), container=frozenset))
    nothing_arose: frozenset[UnitRef] = attrs.field(default=frozenset[UnitRef](), repr=False, validator=_UNITS)
    contradicted: frozenset[UnitRef] = attrs.field(default=frozenset[UnitRef](), repr=False, validator=_UNITS)
    unplaced: tuple[Unplaced, ...] = attrs.field(default=(), validator=v.each(v.instance(Unplaced)))
    catalogue: Catalogue = attrs.field(factory=shipped, repr=False, eq=False, validator=v.instance(Catalogue))
    _own: Mapping[UnitRef, Mapping[Key, Counted]] = attrs.field(
        repr=False, hash=False, alias="own", validator=v.mapping_of(UnitRef, v.mapping_of(tuple, v.instance(Counted)))
    )
    _lost: Mapping[Key, Counted] = attrs.field(
        factory=dict[Key, Counted],
        repr=False,
        hash=False,
        alias="lost",
        validator=v.mapping_of(tuple, v.instance(Counted)),
    )
    _spoken: Mapping[UnitRef, Mapping[str, frozenset[Origin]]] = attrs.field(
        factory=dict[UnitRef, Mapping[str, frozenset[Origin]]],
        repr=False,
        hash=False,
        alias="spoken",
        validator=v.mapping_of(UnitRef, v.mapping_of(str, v.each(v.instance(Origin), container=frozenset))),
    )

    @property
    def reported(self) -> frozenset[UnitRef]:
        """The units that reported anything."""
        return self.handed_in | {one.unit for one in self.active}

    @property
    def coverage(self) -> Coverage:
        """How many of the expected units reported, the top included."""
        return self.coverage_of(self.within)

    @property
    def missing(self) -> tuple[Unit, ...]:
        """The expected units that did not report, in the order of the tree."""
        absent = self.expected - self.reported
        return tuple(unit for unit in self._subtree(self.within) if unit.ref in absent)

    @property
    def complete(self) -> bool:
        """Whether every expected unit reported and every count could be placed in a unit."""
        return self.coverage.complete and not self.unplaced

    def coverage_of(self, unit: Unit, *, indicator: str | None = None) -> Coverage:
        """The coverage of one unit and everything below it; for an indicator, that of the registers it comes from."""
        refs = {below.ref for below in self._subtree(unit)} & self.expected
        if indicator is None:
            return Coverage(reported=len(refs & self.reported), expected=len(refs))
        told = refs
        for register in self._registers(v.argument(indicator, str, "indicator")):
            told = told & (self.handed_in | {one.unit for one in self.active if one.register == register})
        return Coverage(reported=len(told), expected=len(refs))

    def _registers(self, indicator: str) -> frozenset[str]:
        """The registers from which an indicator is counted; of a rate, those of its part and its whole."""
        entry = self.catalogue.get(indicator)
        if entry is None or entry.part is None or entry.whole is None:
            return frozenset({register_of(indicator)})
        return frozenset(register_of(term.indicator) for term in (*entry.part, *entry.whole))

    def own(self, indicator: str, unit: Unit, *, by: tuple[str, ...] | None = None) -> int:
        """The counts of the unit itself, without those of the units below it."""
        v.argument(indicator, str, "indicator")
        cells = self._own.get(v.argument(unit, Unit, "unit").ref, {})
        return sum(found.number for found in _of(cells, indicator, by))

    def figure(self, indicator: str, unit: Unit | None = None, *, by: tuple[str, ...] | None = None) -> Figure:
        """The total of an indicator over a unit and everything below it.

        Args:
            indicator: key of the catalogue; a ratio gives a `Share` of the sums of its parts.
            unit: a unit of the tree inside ``within``; the top if left out.
            by: values of the dimensions of the tally; all of them together if left out.

        Returns:
            A figure with the coverage of its register. Its state is ``not_reported`` if no unit reported this register:
            a tally of petitions alone has no number of receptions, rather than zero. It is ``not_counted`` if no record
            of the library counts for this indicator. It is ``nil`` if every unit
            expected to report stated that nothing arose, and nothing was counted. Its origins are those of its own
            records; if a unit counted none, those of its submission. The figure of the top unit states how many records
            of unknown units may be missing from it; the figures of the units below do not, because such a record may
            belong to any of them.

        Raises:
            UnknownCodeError: no such indicator, or a unit outside.
            AggregationError: a rate without a part and a whole, or of categories, which a tally does not count
                (``rollup.rate``); more or fewer values than the tally has dimensions (``rollup.by``).
        """
        top = self.within if unit is None else unit
        entry = self.catalogue.indicator(indicator)
        covered = self.coverage_of(top, indicator=indicator)
        if entry.temporal is Temporal.RATIO:
            counted = tuple(_counted_keys(expression) for expression in (entry.part, entry.whole))
        else:
            counted = ((indicator,),)
        keys = tuple(dict.fromkeys(key for sum_of in counted for key in sum_of))
        inside = self._subtree(top)
        sums = tuple(sum(self.own(key, below, by=by) for below in inside for key in sum_of) for sum_of in counted)
        state = self._state(covered, inside, sums) if self._is_counted(keys) else FigureState.NOT_COUNTED
        value: int | Share | None = None
        if state is FigureState.VALUE:
            part, whole = sums[0], sums[-1]
            value = Share(part=part, whole=whole) if entry.temporal is Temporal.RATIO else whole
        day = self._day(entry.temporal)
        return Figure(
            indicator=indicator,
            categories=_categories(self.tally.by, by),
            unit=top.ref,
            period=None if day else self.tally.over,
            as_of=day,
            state=state,
            value=value,
            origins=self._origins(keys, inside, by) | {Origin.COMPUTED},
            coverage=covered,
            provisional=self.tree.provisional,
            unplaced=sum(found.number for key in counted[-1] for found in _of(self._lost, key, by))
            if top == self.within
            else 0,
        )

    def _is_counted(self, keys: tuple[str, ...]) -> bool:
        """Whether records count for all of these indicators; a zero of one that nothing counts would be a lie."""
        others = {key for key in keys if self.catalogue.indicator(key).counted_by is not CountedBy.COUNTED}
        return not others or others <= {cell.indicator for cell in self.tally.counts}

    def _state(self, covered: Coverage, inside: tuple[Unit, ...], sums: tuple[int, ...]) -> FigureState:
        if not covered.reported:
            return FigureState.NOT_REPORTED if covered.expected else FigureState.NOT_DUE
        asked = {unit.ref for unit in inside} & self.expected
        return FigureState.NIL if asked <= self.nothing_arose and not any(sums) else FigureState.VALUE

    def _origins(
        self, keys: tuple[str, ...], inside: tuple[Unit, ...], by: tuple[str, ...] | None
    ) -> frozenset[Origin]:
        """For every unit, the origins of the counted records, or of the submissions that state that there were none."""
        found: set[Origin] = set()
        register = register_of(keys[-1])
        for unit in inside:
            cells = self._own.get(unit.ref, {})
            counted = [one.origins for key in keys for one in _of(cells, key, by)]
            spoken = self._spoken.get(unit.ref, {})
            found.update(*(counted or (spoken.get(register, frozenset()), spoken.get(_EVERY_REGISTER, frozenset()))))
        return frozenset(found)

    def _day(self, temporal: Temporal) -> pendulum.Date | None:
        """The day of a stock; ``None`` for an indicator of the whole window."""
        if temporal is Temporal.OPENING_STOCK:
            return day_before(self.tally.over.start)
        return self.tally.over.end if temporal is Temporal.STOCK else None

    def _subtree(self, unit: Unit) -> tuple[Unit, ...]:
        inside = (unit, *self.tree.descendants(unit))
        if unit != self.within and self.within not in self.tree.path(unit):
            raise UnknownCodeError("rollup.outside", "unit", unit=said(unit), within=said(self.within))
        return inside


def _counted_keys(expression: Expression | None) -> tuple[str, ...]:
    """The indicators whose counts are the sum; a tally does not count categories."""
    if expression is None or any(term.categories for term in expression):
        raise AggregationError("rollup.rate", "indicator")
    return keys_of(expression)


def _categories(dimensions: tuple[str, ...], by: tuple[str, ...] | None) -> tuple[Category, ...]:
    """The values of the dimensions of the tally as categories; ``none`` for a record that has no value."""
    if by is None:
        return ()
    given = v.all_arguments(by, str, "by")
    if len(given) != len(dimensions):
        raise AggregationError("rollup.by", "by", known=dimensions, many=len(given))
    return in_order(
        Category(dimension=Dimension(name), value=value or "none")
        for name, value in zip(dimensions, given, strict=True)
    )


def _of(cells: Mapping[Key, Counted], indicator: str, by: tuple[str, ...] | None) -> Iterator[Counted]:
    """The counts of some cells that belong to an indicator, and to values of the dimensions, if given."""
    return (found for (key, values), found in cells.items() if key == indicator and (by is None or by == values))


def roll_up(
    counted: Tally,
    *,
    tree: Tree,
    within: Unit | None = None,
    expected: Collection[Unit] | None = None,
    catalogue: Catalogue | None = None,
) -> RollUp:
    """Add the counts of a tally up the tree.

    Args:
        counted: the tally.
        tree: the units on the day the totals are for.
        within: the unit at the top; needed where the tree has several provinces.
        expected: the units that should have reported; if left out, all units below the top.
        catalogue: the catalogue of indicators to use instead of the shipped one; the roll-up keeps it.

    Raises:
        AggregationError: no top was given and the tree has several (``rollup.top``).
        UnknownCodeError: the top, or an expected unit, is not in the tree.
    """
    v.argument(counted, Tally, "counted")
    v.argument(tree, Tree, "tree")
    indicators = catalogue_or_shipped(catalogue)
    top = _top(tree) if within is None else tree.resolve(v.argument(within, Unit, "within").ref)
    inside = {top.ref, *(unit.ref for unit in tree.descendants(top))}
    cells = counted.cells
    named = {cell.unit for cell in cells} | {one.unit for one in counted.submitted}
    places = {ref: _place(ref, tree, inside) for ref in named}
    own: dict[UnitRef, dict[Key, Counted]] = {}
    astray: dict[Key, Counted] = {}
    lost: dict[tuple[UnitRef, str], dict[str, int]] = {}
    spoken: dict[UnitRef, dict[str, frozenset[Origin]]] = {}
    arose: set[UnitRef] = set()
    for cell, found in cells.items():
        place = places[cell.unit]
        if isinstance(place, UnitRef):
            _add(own.setdefault(place, {}), (cell.indicator, cell.by), found)
            _say(spoken.setdefault(place, {}), register_of(cell.indicator), found.origins)
            if indicators.indicator(cell.indicator).temporal is Temporal.FLOW:
                arose.add(place)
            continue
        left = lost.setdefault((cell.unit, place), {})
        left[cell.indicator] = left.get(cell.indicator, 0) + found.number
        if place != _OUTSIDE:
            _add(astray, (cell.indicator, cell.by), found)
    active = {
        Active(register, at, origin) for at, told in spoken.items() for register in told for origin in told[register]
    }
    handed: dict[UnitRef, list[Submitted]] = {}
    for one in counted.submitted:
        place = places[one.unit]
        # An expected unit means its People's Committee: a submission of another body does not count.
        if isinstance(place, UnitRef) and one.body == PEOPLES_COMMITTEE:
            handed.setdefault(place, []).append(one)
            _say(spoken.setdefault(place, {}), _EVERY_REGISTER, frozenset({one.origin}))
    return RollUp(
        tally=counted,
        tree=tree,
        within=top,
        expected=frozenset(
            inside
            if expected is None
            else (tree.resolve(unit.ref).ref for unit in v.all_arguments(expected, Unit, "expected"))
        ),
        handed_in=frozenset(ref for ref, found in handed.items() if _whole(found, counted.over)),
        active=frozenset(active),
        nothing_arose=frozenset(
            ref for ref, found in handed.items() if ref not in arose and _said_nothing(found, counted.over)
        ),
        contradicted=frozenset(
            ref for ref, found in handed.items() if _said_both(found) or (ref in arose and _denied(found, counted.over))
        ),
        unplaced=tuple(
            Unplaced(unit=ref, reason=reason, counts=counts)
            for (ref, reason), counts in sorted(lost.items(), key=lambda item: (item[0][0].sort_key, item[0][1]))
        ),
        catalogue=indicators,
        own=own,
        lost=astray,
        spoken=spoken,
    )


_OUTSIDE = "rollup.outside"
_EVERY_REGISTER = ""


def _add(cells: dict[Key, Counted], key: Key, found: Counted) -> None:
    before = cells.get(key)
    cells[key] = found if before is None else Counted(before.number + found.number, before.origins | found.origins)


def _say(told: dict[str, frozenset[Origin]], register: str, origins: frozenset[Origin]) -> None:
    told[register] = told.get(register, frozenset()) | origins


def _whole(handed: Iterable[Submitted], over: Period) -> bool:
    """Whether one or several submissions cover all days of the window."""
    reached = over.start.toordinal()
    for one in sorted(handed, key=lambda one: one.start):
        if one.start.toordinal() <= reached:
            reached = max(reached, one.end.toordinal() + 1)
    return reached > over.end.toordinal()


def _latest(handed: Iterable[Submitted]) -> Iterator[list[Submitted]]:
    """The latest submission for each period; several only if they were received on one day."""
    stretches: dict[tuple[pendulum.Date, pendulum.Date], list[Submitted]] = {}
    for one in handed:
        stretches.setdefault((one.start, one.end), []).append(one)
    for told in stretches.values():
        last = max(one.day for one in told)
        yield [one for one in told if one.day == last]


def _said_nothing(handed: Iterable[Submitted], over: Period) -> bool:
    """Whether a unit stated for every day of the window that nothing arose, and never that something did.

    Two contradictory submissions of one day cannot be relied on.
    """
    nothing: list[Submitted] = []
    for latest in _latest(handed):
        if all(one.nothing_arose for one in latest):
            nothing += latest
        elif over.start <= latest[0].start and latest[0].end <= over.end:
            return False
    return _whole(nothing, over)


def _said_both(handed: Iterable[Submitted]) -> bool:
    return any(len({one.nothing_arose for one in latest}) > 1 for latest in _latest(handed))


def _denied(handed: Iterable[Submitted], over: Period) -> bool:
    """Whether a unit stated for the whole window that nothing arose."""
    return _whole([one for latest in _latest(handed) for one in latest if one.nothing_arose], over)


def _top(tree: Tree) -> Unit:
    tops = [unit for unit in tree if unit.parent is None]
    if len(tops) != 1:
        raise AggregationError("rollup.top", "within", count=len(tops))
    return tops[0]


def _place(ref: UnitRef, tree: Tree, inside: set[UnitRef]) -> UnitRef | str:
    """The unit of the tree for the counts of a reference, or the code of the reason why there is none."""
    try:
        found = tree.resolve(ref).ref
    except UnknownCodeError as error:
        return error.code
    return found if found in inside else _OUTSIDE
