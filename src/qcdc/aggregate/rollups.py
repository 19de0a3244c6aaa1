"""Roll-ups (*bảng tổng hợp theo cấp*): the totals of units, with the bodies that are missing.

The figures that an inner unit counted itself (such as a province's own office) are added to those of the units below
it. Every total carries its coverage, so a partial total cannot be mistaken for a complete one. Three states are
distinguished: *nothing arose* (every body expected to report stated it), zero (a register was submitted, without a
record of this kind) and *not reported*.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language
from qcdc._kernel.values import entity, evolve
from qcdc.aggregate.held import At, Cells, Found, Held, Lost, Unplaced, matching, number_of, total_of
from qcdc.aggregate.submissions import Revision
from qcdc.aggregate.tallies import NONE, Tally, fits, wanted
from qcdc.aggregate.times import STATISTICS, Times, counted_key, times_of
from qcdc.catalogue import Catalogue, Expression, Indicator, Term, shipped
from qcdc.dates import day_before
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import (
    BodyRef,
    Coverage,
    Figure,
    Place,
    Share,
    Tree,
    Unit,
    UnitBody,
    UnitRef,
    categories,
)
from qcdc.model.figures.values import common
from qcdc.model.places.bodies import named_body
from qcdc.model.places.units import said
from qcdc.vocab import Dimension, FigureState, Origin, Temporal

__all__ = ["RollUp"]


_NOWHERE = object()
"""The place of a body that has none: not the nation, which is ``None``."""

_BODIES = v.each(v.instance(BodyRef), container=frozenset)


@entity
class RollUp:
    """Totals of every unit of a tree, or of the whole country (*bảng tổng hợp*).

    Attributes:
        tally: what was rolled up.
        tree: the units.
        within: the unit at the top; ``None`` for the whole country (*cả nước*).
        expected: the bodies that should have reported for some day of the window.
        handed_in: those of them whose submissions cover the days for which they are expected; a submission counts for
            every register.
        nothing_arose: those whose submissions state that nothing arose for all days for which they are expected, and that
            have no record of something that arose.
        contradicted: the bodies that stated so for all of these days but have a record of the window, or that stated both
            on one day; a body that is missing is only in `missing`. The records are counted; a person must ask the body.
        revised: the submissions that replaced earlier ones.
        unplaced: the records that could not be placed.
        catalogue: the catalogue of indicators.
    """

    tally: Tally = attrs.field(validator=v.instance(Tally))
    tree: Tree = attrs.field(eq=False, validator=v.instance(Tree))
    within: Unit | None = attrs.field(validator=v.maybe(v.instance(Unit)))
    expected: frozenset[BodyRef] = attrs.field(repr=False, validator=_BODIES)
    handed_in: frozenset[BodyRef] = attrs.field(repr=False, validator=_BODIES)
    nothing_arose: frozenset[BodyRef] = attrs.field(default=frozenset[BodyRef](), repr=False, validator=_BODIES)
    contradicted: frozenset[BodyRef] = attrs.field(default=frozenset[BodyRef](), repr=False, validator=_BODIES)
    revised: tuple[Revision, ...] = attrs.field(default=(), validator=v.each(v.instance(Revision)))
    unplaced: tuple[Unplaced, ...] = attrs.field(default=(), validator=v.each(v.instance(Unplaced)))
    catalogue: Catalogue = attrs.field(factory=shipped, repr=False, eq=False, validator=v.instance(Catalogue))
    _own: Mapping[UnitRef | None, Cells] = attrs.field(
        repr=False,
        hash=False,
        alias="own",
        validator=v.mapping_of(UnitRef, v.mapping_of(str, v.each(v.instance(Held))), or_none=True),
    )
    _lost: tuple[Lost, ...] = attrs.field(
        default=(), repr=False, hash=False, alias="lost", validator=v.each(v.instance(Lost))
    )
    _active: Mapping[At, Mapping[type, frozenset[Origin]]] = attrs.field(
        factory=dict[At, Mapping[type, frozenset[Origin]]],
        repr=False,
        hash=False,
        alias="active",
        validator=v.mapping_of(tuple),
    )
    _submitted: Mapping[At, frozenset[Origin]] = attrs.field(
        factory=dict[At, frozenset[Origin]],
        repr=False,
        hash=False,
        alias="submitted",
        validator=v.mapping_of(tuple),
    )
    _places: Mapping[At, UnitRef | None] = attrs.field(
        factory=dict[At, UnitRef | None], repr=False, hash=False, alias="places", validator=v.mapping_of(tuple)
    )

    @cached_property
    def _expected_at(self) -> Mapping[UnitRef, tuple[BodyRef, ...]]:
        found: dict[UnitRef, list[BodyRef]] = {}
        for one in sorted(self.expected, key=lambda one: one.sort_key):
            assert one.unit is not None, "bodies of units are expected"
            found.setdefault(one.unit, []).append(one)
        return MappingProxyType({unit: tuple(bodies) for unit, bodies in found.items()})

    @cached_property
    def _bodies_at(self) -> Mapping[UnitRef | None, tuple[UnitBody, ...]]:
        """The bodies of each unit that have a record or a submission."""
        found: dict[UnitRef | None, list[UnitBody]] = {}
        for ref, body in dict.fromkeys((*self._submitted, *self._active)):
            found.setdefault(ref, []).append(body)
        return MappingProxyType({ref: tuple(bodies) for ref, bodies in found.items()})

    @cached_property
    def _inside(self) -> dict[UnitRef | None, tuple[UnitRef, ...]]:
        """The units of each subtree that was asked for."""
        return {}

    @cached_property
    def reported(self) -> frozenset[BodyRef]:
        """The expected bodies that reported anything: they handed in, or have a record of the window."""
        return self.handed_in | {
            one for one in self.expected if one.unit is not None and (one.unit, one.body) in self._active
        }

    @property
    def coverage(self) -> Coverage:
        """How many of the expected bodies reported."""
        return self.coverage_of(self.within)

    @property
    def missing(self) -> tuple[BodyRef, ...]:
        """The expected bodies that did not report, in the order of the tree."""
        return tuple(one for one in self._asked(self._subtree(self.within), None) if one not in self.reported)

    @property
    def unexpected(self) -> frozenset[BodyRef]:
        """The bodies that have a record of the window but were not expected to report; their records are counted."""
        return frozenset(BodyRef(unit=unit, body=body) for unit, body in self._active) - self.expected

    @property
    def complete(self) -> bool:
        """Whether every expected body reported and every count could be placed."""
        return self.coverage.complete and not any(one.counts for one in self.unplaced)

    def title(self, ref: BodyRef, language: Language = "vi") -> str:
        """A body of the tree as an official names it: *UBND xã Ví Dụ*."""
        named = v.argument(ref, BodyRef, "ref")
        return named.body.title(None if named.unit is None else self.tree.resolve(named.unit), language)

    def coverage_of(
        self, unit: Unit | None = None, *, indicator: str | None = None, body: UnitBody | None = None
    ) -> Coverage:
        """The coverage of one unit and everything below it; for an indicator, that of the registers it comes from.

        Args:
            unit: the unit; the top if left out.
            indicator: key of the catalogue.
            body: only this body of each unit.
        """
        _check_body(body)
        keys = None if indicator is None else self._terms(self.catalogue.indicator(indicator))[1]
        return self._coverage(self._asked(self._subtree(unit), body), keys)

    def _asked(self, inside: Iterable[UnitRef | None], body: UnitBody | None) -> list[BodyRef]:
        """The expected bodies of some units."""
        found = [one for ref in inside for one in (() if ref is None else self._expected_at.get(ref, ()))]
        return [one for one in found if body is None or one.body == body]

    def _coverage(self, asked: list[BodyRef], keys: tuple[str, ...] | None) -> Coverage:
        told = [one for one in asked if one in self.reported]
        for registers in () if keys is None else {self.tally.registers.get(key, frozenset[type]()) for key in keys}:
            told = [one for one in told if one in self.handed_in or self._keeps(one, registers)]
        return Coverage(
            reported=len(told),
            expected=len(asked),
            kind=common(one.body.kind for one in asked),
            level=common(one.unit.level for one in asked if one.unit is not None),
            bodies=None if len(told) == len(asked) else self._code_of(told, asked),
        )

    def _code_of(self, told: list[BodyRef], asked: list[BodyRef]) -> str:
        """A code for the window, the expected bodies and those of them that reported."""
        window = f"{self.tally.over.start} {self.tally.over.end}"
        lines = (window, *(self._words[one] for one in asked), "", *(self._words[one] for one in told))
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]

    @cached_property
    def _words(self) -> Mapping[BodyRef, str]:
        return MappingProxyType({one: str(one) for one in self.expected})

    def _keeps(self, one: BodyRef, registers: frozenset[type]) -> bool:
        assert one.unit is not None, "bodies of units are expected"
        return bool(registers & self._active.get((one.unit, one.body), {}).keys())

    def own(
        self,
        indicator: str,
        unit: Unit | None = None,
        *,
        body: UnitBody | None = None,
        by: Mapping[Any, str] | None = None,
    ) -> int:
        """The counts of the unit itself, without those of the units below it; of the whole country, national bodies.

        Args:
            indicator: key of the indicator.
            unit: a unit of the tree inside ``within``; the top if left out.
            body: only this body.
            by: values of dimensions of the tally.

        Raises:
            UnknownCodeError: a unit outside (``rollup.outside``).
            AggregationError: a dimension that the tally does not have (``tally.by``).
        """
        v.argument(indicator, str, "indicator")
        _check_body(body)
        asked = wanted(self.tally.by, by)
        (itself,) = self._units(unit, below=False)
        cells = self._own.get(itself, {})
        return total_of(matching(cells, indicator, asked, body))

    def figure(
        self,
        indicator: str,
        unit: Unit | None = None,
        *,
        body: UnitBody | None = None,
        by: Mapping[Any, str] | None = None,
        below: bool = True,
    ) -> Figure:
        """The total of an indicator over a unit and everything below it.

        Args:
            indicator: key of the catalogue; a ratio gives a `Share` of the sums of its parts. A summary such as
                ``handling.settlement_days`` needs ``by={"statistic": "median"}`` (or ``ninetieth``, ``longest``).
            unit: a unit of the tree inside ``within``; the top if left out.
            body: only this body of the unit, and of the units below it; all of their bodies if left out. The figure is
                of this body if no unit below is counted that can have it; otherwise its scope names the body.
            by: values of dimensions of the tally, such as ``{"kind": "complaint"}``; ``none`` for records that have no
                value. All values together if left out.
            below: whether the units below are counted; otherwise only the bodies of the unit itself, which for the whole
                country are the national bodies.

        Returns:
            A figure with the coverage of its register. Its state is ``not_reported`` if no body reported this register:
            a tally of petitions alone has no number of receptions, rather than zero. It is ``not_counted`` if no
            counter of the tally counts this indicator. It is ``nil`` if every body
            expected to report stated that nothing arose, and nothing was counted. Its origins are those of its own
            records; if a body counted none, those of its submission. It states how many records that belong to the
            unit could not be placed; for a record of which not even the province is known, only the top does, because
            it may belong to any unit.

        Raises:
            UnknownCodeError: no such indicator, or a unit outside.
            AggregationError: a rate without a part and a whole, or of categories that the tally does not have
                (``rollup.rate``); a dimension that the tally does not have (``tally.by``), or the indicator
                (``rollup.by``), or that a rate already divides by; a summary without a statistic
                (``rollup.statistic``).
        """
        _check_body(body)
        entry = self.catalogue.indicator(indicator)
        if entry.temporal is Temporal.SUMMARY:
            return self._summary(entry, unit, body, by, below=below)
        return self._figure(entry, unit, body, by, below=below)

    def times(
        self,
        indicator: str,
        unit: Unit | None = None,
        *,
        body: UnitBody | None = None,
        by: Mapping[Any, str] | None = None,
        below: bool = True,
    ) -> Times:
        """How long handlings took, are open, or have left, over a unit and everything below it, in calendar days.

        Args:
            indicator: ``handling.settlement_days`` (from receipt to settlement), ``handling.open_days`` (from receipt
                to the end of the window) or ``handling.days_left`` (from there to the last day of the time limit).
            unit: a unit of the tree inside ``within``; the top if left out.
            body: only this body of the unit, and of the units below it.
            by: values of dimensions of the tally.
            below: whether the units below are counted.

        Raises:
            AggregationError: as `figure`.
            UnknownCodeError: an indicator that is not a number of days (``rollup.times``), or a unit outside.
        """
        counted = self.figure(counted_key(indicator), unit, body=body, by=by, below=below)
        here = set(self._units(unit, below=below))
        runs = (
            run
            for run, _ in self.tally.runs
            if self._places.get((run.stood.unit, run.stood.body), _NOWHERE) in here and body in {None, run.stood.body}
        )
        return times_of(indicator, counted, runs, wanted(self.tally.by, by), self.tally.over.end)

    def due_within(
        self,
        days: int,
        unit: Unit | None = None,
        *,
        body: UnitBody | None = None,
        by: Mapping[Any, str] | None = None,
    ) -> Figure:
        """The open handlings whose time limit ends within some calendar days after the window (*sắp đến hạn*).

        The handlings that are overdue are not among them; they are ``handling.carried_out`` with the timeliness
        ``late``.

        Args:
            days: how many days, 0 for the last day of the window alone.
            unit: a unit of the tree inside ``within``; the top if left out.
            body: only this body of the unit, and of the units below it.
            by: values of dimensions of the tally.

        Raises:
            InvariantError: a negative number of days (``count.negative``), or one that is too large.
        """
        last = v.argument(days, int, "days")
        v.check_count(None, v.Argument("days"), last)
        found = self.times("handling.days_left", unit, body=body, by=by)
        value = found.between(0, last) if found.counted.state is FigureState.VALUE else None
        due = f"đến hạn trong {say_number(last, 'vi')} ngày tới"
        scope = found.counted.scope
        return evolve(found.counted, value=value, scope=due if scope is None else f"{scope}, {due}")

    def _summary(
        self, entry: Indicator, unit: Unit | None, body: UnitBody | None, by: Mapping[Any, str] | None, *, below: bool
    ) -> Figure:
        given = {} if by is None else {str(key): value for key, value in v.mapping(by, "by").items()}
        statistic = given.pop(str(Dimension.STATISTIC), None)
        if type(statistic) is not str or statistic not in STATISTICS:
            raise AggregationError("rollup.statistic", "by", indicator=entry.key, known=tuple(STATISTICS))
        return self.times(entry.key, unit, body=body, by=given, below=below).figure(statistic)

    def _figure(
        self, entry: Indicator, unit: Unit | None, body: UnitBody | None, by: Mapping[Any, str] | None, *, below: bool
    ) -> Figure:
        top = self.within if unit is None else unit
        inside = self._units(top, below=below)
        given = self._known(entry, by)
        sums, keys = self._terms(entry)
        asked = tuple(
            tuple((term.indicator, wanted(self.tally.by, self._term_values(term, given))) for term in expression)
            for expression in sums
        )
        counted = tuple(tuple(self._found(inside, terms, body)) for terms in asked)
        expected = self._asked(inside, body)
        covered = self._coverage(expected, keys)
        numbers = tuple(number_of(one) for one in counted)
        state = self._state(covered, expected, numbers, keys)
        value: int | Share | None = None
        if state is FigureState.VALUE:
            value = numbers[-1]
            if entry.temporal is Temporal.RATIO:
                value = Share(part=numbers[0], whole=numbers[-1], closed=entry.closed)
        day = self._day(entry.temporal)
        timely = Dimension.TIMELINESS in {*given, *_fixed(entry)}
        of_body, scope = _whose(body, top, inside)
        return Figure(
            indicator=entry.key,
            categories=categories(given),
            body=of_body,
            scope=scope,
            unit=None if top is None else top.ref,
            place=Place.nation() if top is None else None,
            period=None if day else self.tally.over,
            as_of=day,
            state=state,
            value=value,
            origins=self._origins(keys, inside, body, counted) | {Origin.COMPUTED},
            coverage=covered,
            provisional=self.tree.provisional
            or (timely and any(one.counted.provisional for cells in counted for _, held in cells for one in held)),
            unplaced=self._unplaced(inside, asked[-1], body, top=top == self.within, below=below),
        )

    def _known(self, entry: Indicator, by: Mapping[Any, str] | None) -> dict[Dimension, str]:
        """The asked values, all of dimensions that the indicator has."""
        wanted(self.tally.by, by)
        given = {} if by is None else {Dimension(str(key)): value for key, value in by.items()}
        for dimension, value in given.items():
            # No record has a value of a dimension that the indicator does not have; every unit has a tier.
            if dimension is not Dimension.TIER and value != NONE and entry.by(dimension) is None:
                raise _not_by(entry, dimension)
            # A rate of what was on time has a part that is on time, whatever is asked.
            if dimension in _fixed(entry):
                raise _not_by(entry, dimension)
        return given

    def _terms(self, entry: Indicator) -> tuple[tuple[Expression, ...], tuple[str, ...]]:
        """The sums of which a figure consists, and the keys of their indicators.

        Raises:
            AggregationError: a rate without a part and a whole (``rollup.rate``).
        """
        if entry.temporal is not Temporal.RATIO:
            return ((Term(indicator=entry.key),),), (entry.key,)
        if entry.part is None or entry.whole is None:
            raise AggregationError("rollup.rate", "indicator")
        keys = tuple(dict.fromkeys(term.indicator for term in (*entry.part, *entry.whole)))
        return (entry.part, entry.whole), keys

    def _term_values(self, term: Term, given: Mapping[Dimension, str]) -> Mapping[Dimension, str]:
        of_term = {one.dimension: one.value for one in term.categories}
        if of_term.keys() - set(self.tally.by):
            raise AggregationError("rollup.rate", "indicator")
        return {**given, **of_term}

    def _found(
        self,
        inside: tuple[UnitRef | None, ...],
        terms: Iterable[tuple[str, tuple[str | None, ...]]],
        body: UnitBody | None,
    ) -> Iterator[Found]:
        """The counts of each unit that has any, for each term."""
        for key, asked in terms:
            for ref in inside:
                cells = self._own.get(ref)
                if cells is not None and key in cells:
                    yield ref, tuple(matching(cells, key, asked, body))

    def _state(
        self, covered: Coverage, expected: list[BodyRef], sums: tuple[int, ...], keys: tuple[str, ...]
    ) -> FigureState:
        if any(key not in self.tally.registers for key in keys):
            # A zero of an indicator that no counter counts would be a lie.
            return FigureState.NOT_COUNTED
        if any(sums):
            return FigureState.VALUE
        if not covered.reported:
            return FigureState.NOT_REPORTED if covered.expected else FigureState.NOT_DUE
        return FigureState.NIL if self.nothing_arose.issuperset(expected) else FigureState.VALUE

    def _origins(
        self,
        keys: tuple[str, ...],
        inside: tuple[UnitRef | None, ...],
        body: UnitBody | None,
        counted: tuple[tuple[Found, ...], ...],
    ) -> frozenset[Origin]:
        """For every body, the origins of the counted records, or of the records and submissions that count as zero."""
        found: set[Origin] = set()
        registers = frozenset[type]().union(*(self.tally.registers.get(key, frozenset[type]()) for key in keys[-1:]))
        have = {(ref, one.body) for cells in counted for ref, held in cells for one in held}
        found.update(origin for cells in counted for _, held in cells for one in held for origin in one.counted.origins)
        for ref in inside:
            for which in self._bodies_at.get(ref, ()):
                if (ref, which) not in have and body in {None, which}:
                    found.update(self._submitted.get((ref, which), ()))
                    told = self._active.get((ref, which), {})
                    found.update(origin for one in registers & told.keys() for origin in told[one])
        return frozenset(found)

    def _unplaced(
        self,
        inside: tuple[UnitRef | None, ...],
        terms: Iterable[tuple[str, tuple[str | None, ...]]],
        body: UnitBody | None,
        *,
        top: bool,
        below: bool,
    ) -> int:
        """How many counts that certainly belong to some units could not be placed."""
        if not self._lost:
            return 0
        here = set(inside)
        if top and below:
            here.add(None)
        given = tuple(terms)
        found: dict[UnitRef | None, list[Held]] = {}
        for one in self._lost:
            # What belongs to a unit below is not of the unit, or of the nation, itself.
            right = one.within in here and (below or one.itself) and body in {None, one.held.body}
            if right and any(one.indicator == key and fits(one.held.values, asked) for key, asked in given):
                found.setdefault(one.unit, []).append(one.held)
        return sum(map(total_of, found.values()))

    def _day(self, temporal: Temporal) -> pendulum.Date | None:
        """The day of a stock; ``None`` for an indicator of the whole window."""
        if temporal is Temporal.OPENING_STOCK:
            return day_before(self.tally.over.start)
        return self.tally.over.end if temporal is Temporal.STOCK else None

    def _units(self, unit: Unit | None, *, below: bool) -> tuple[UnitRef | None, ...]:
        """The units that a figure counts, the unit itself first; ``None`` is the nation, which has national bodies."""
        inside: tuple[UnitRef | None, ...] = self._subtree(unit)
        if unit is None and self.within is None:
            inside = (None, *inside)
        return inside if v.argument(below, bool, "below") else inside[:1]

    def _subtree(self, unit: Unit | None) -> tuple[UnitRef, ...]:
        if unit is None:
            unit = self.within
        key = None if unit is None else v.argument(unit, Unit, "unit").ref
        if key not in self._inside:
            self._inside[key] = tuple(below.ref for below in self._below(unit))
        return self._inside[key]

    def _below(self, unit: Unit | None) -> tuple[Unit, ...]:
        """A unit and everything below it; of the whole country, every unit of the tree."""
        if unit is None:
            return tuple(below for top in self.tree.tops for below in (top, *self.tree.descendants(top)))
        inside = (unit, *self.tree.descendants(unit))
        if self.within is not None and unit != self.within and self.within not in self.tree.path(unit):
            raise UnknownCodeError("rollup.outside", "unit", unit=said(unit), within=said(self.within))
        return inside


def _whose(
    body: UnitBody | None, top: Unit | None, inside: tuple[UnitRef | None, ...]
) -> tuple[UnitBody | None, str | None]:
    """The body and the scope of a figure.

    A figure that counts a body of one unit is of that body. The same body of several units is a part of what the units
    do, which the scope states.
    """
    if body is None:
        return None, None
    having = [ref for ref in inside if (body.kind.national if ref is None else ref.level in body.kind.levels)]
    if having == [None if top is None else top.ref]:
        return body, None
    return None, named_body(body, None, "vi")


def _check_body(body: UnitBody | None) -> None:
    """Another value, such as a kind of body, would be a body that counted nothing."""
    if body is not None:
        v.argument(body, UnitBody, "body")


def _fixed(entry: Indicator) -> frozenset[Dimension]:
    """The dimensions of which the terms of a rate have a value."""
    return frozenset(one.dimension for term in (*(entry.part or ()), *(entry.whole or ())) for one in term.categories)


def _not_by(entry: Indicator, dimension: Dimension) -> AggregationError:
    known = tuple(one.dimension for one in entry.dimensions)
    return AggregationError("rollup.by", "by", indicator=entry.key, dimension=dimension, known=known)
