"""Roll-ups (*bảng tổng hợp theo cấp*): the totals of units, with the bodies that are missing.

The figures that an inner unit counted itself (such as a province's own office) are added to those of the units below
it. Every total carries its coverage, so a partial total cannot be mistaken for a complete one. Three states are
distinguished: *nothing arose* (every body expected to report stated it), zero (a register was submitted, without a
record of this kind) and *not reported*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.values import entity
from qcdc.aggregate.asked_figures import AskedFigure, parts_of, terms_of
from qcdc.aggregate.cells import wanted
from qcdc.aggregate.figure_tables import FigureTable, row_of, table_of
from qcdc.aggregate.held import Lost, Unplaced, matching, total_of
from qcdc.aggregate.known import keys_of
from qcdc.aggregate.placed import Placed
from qcdc.aggregate.runs import Run
from qcdc.aggregate.submissions import Revision
from qcdc.aggregate.subtrees import Subtrees
from qcdc.aggregate.sums import Rolled, Sums
from qcdc.aggregate.tallies import Tally
from qcdc.aggregate.times import STATISTICS, Times, counted_key, due_in, times_of
from qcdc.catalogue import Catalogue, Indicator, shipped
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import BodyRef, Coverage, Figure, Tree, Unit, UnitBody
from qcdc.model.places.units import said
from qcdc.vocab import Dimension, Origin, Temporal

__all__ = ["RollUp"]


_BODIES = v.each(v.instance(BodyRef), container=frozenset)


@entity
class RollUp:
    """Totals of every unit of a tree, or of the whole country (*bảng tổng hợp*).

    Attributes:
        tally: what was rolled up.
        tree: the units.
        within: the unit at the top; ``None`` for the whole country (*cả nước*).
        handed_in: the expected bodies whose submissions cover the days for which they are expected; a submission counts for
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
    handed_in: frozenset[BodyRef] = attrs.field(repr=False, validator=_BODIES)
    nothing_arose: frozenset[BodyRef] = attrs.field(default=frozenset[BodyRef](), repr=False, validator=_BODIES)
    contradicted: frozenset[BodyRef] = attrs.field(default=frozenset[BodyRef](), repr=False, validator=_BODIES)
    revised: tuple[Revision, ...] = attrs.field(default=(), validator=v.each(v.instance(Revision)))
    unplaced: tuple[Unplaced, ...] = attrs.field(default=(), validator=v.each(v.instance(Unplaced)))
    catalogue: Catalogue = attrs.field(factory=shipped, repr=False, eq=False, validator=v.instance(Catalogue))
    _subtrees: Subtrees = attrs.field(eq=False, repr=False, alias="subtrees", validator=v.instance(Subtrees))
    _asked: tuple[tuple[BodyRef, ...], ...] = attrs.field(
        repr=False, alias="asked", validator=v.each(v.each(v.instance(BodyRef)))
    )
    _placed: Placed = attrs.field(repr=False, hash=False, alias="placed", validator=v.instance(Placed))
    _lost: tuple[Lost, ...] = attrs.field(
        default=(), repr=False, hash=False, alias="lost", validator=v.each(v.instance(Lost))
    )
    _active: Mapping[int, Mapping[UnitBody, Mapping[type, frozenset[Origin]]]] = attrs.field(
        factory=dict[int, Mapping[UnitBody, Mapping[type, frozenset[Origin]]]],
        repr=False,
        hash=False,
        alias="active",
        validator=v.mapping_of(int),
    )
    _submitted: Mapping[int, Mapping[UnitBody, frozenset[Origin]]] = attrs.field(
        factory=dict[int, Mapping[UnitBody, frozenset[Origin]]],
        repr=False,
        hash=False,
        alias="submitted",
        validator=v.mapping_of(int),
    )

    @property
    def units(self) -> tuple[Unit | None, ...]:
        """The top and every unit below it, each before those below it; ``None`` is the whole country."""
        return tuple(self._subtrees.units)

    @cached_property
    def expected(self) -> frozenset[BodyRef]:
        """The bodies that should have reported for some day of the window."""
        return frozenset(one for bodies in self._asked for one in bodies)

    @cached_property
    def _sums(self) -> Sums:
        # Two threads may make the same sums.
        return Sums(
            Rolled(
                tally=self.tally,
                subtrees=self._subtrees,
                asked=self._asked,
                handed_in=self.handed_in,
                nothing_arose=self.nothing_arose,
                placed=self._placed,
                lost=self._lost,
                active=self._active,
                submitted=self._submitted,
                provisional=self.tree.provisional,
            )
        )

    @cached_property
    def reported(self) -> frozenset[BodyRef]:
        """The expected bodies that reported anything: they handed in, or have a record of the window."""
        return frozenset(one for one, told in self._sums.told() if told)

    @property
    def coverage(self) -> Coverage:
        """How many of the expected bodies reported."""
        return self.coverage_of(self.within)

    @property
    def missing(self) -> tuple[BodyRef, ...]:
        """The expected bodies that did not report, in the order of the tree."""
        return tuple(one for one, told in self._sums.told() if not told)

    @property
    def unexpected(self) -> frozenset[BodyRef]:
        """The bodies that have a record of the window but were not expected to report; their records are counted."""
        refs = self._subtrees.refs
        active = ((refs[place], body) for place, bodies in self._active.items() for body in bodies)
        return frozenset(BodyRef(unit=unit, body=body) for unit, body in active) - self.expected

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
        keys = None if indicator is None else terms_of(self._entry(indicator))[1]
        place = self._place(unit)
        return self._sums.coverage(place, self._subtrees.ends[place], body, keys)

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
        place = self._place(unit)
        return total_of(matching(self._placed.own(indicator).get(place, ()), asked, body))

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
        entry = self._entry(indicator)
        if entry.temporal is Temporal.SUMMARY:
            return self._summary(entry, unit, body, by, below=below)
        return AskedFigure(self._sums, entry, by, body, below=below).figure(self._place(unit))

    def table(
        self,
        indicators: str | Iterable[str],
        *,
        body: UnitBody | None = None,
        by: Mapping[Any, str] | None = None,
        below: bool = True,
        parts: bool = False,
    ) -> FigureTable:
        """The figures of every unit, as columns: those that `figure` gives one by one, many times faster.

        Args:
            indicators: key of the catalogue, or several.
            body: as `figure`.
            by: as `figure`.
            below: as `figure`.
            parts: whether the total of a unit is followed by its parts: each combination of values of the dimensions of
                the tally that was counted for the indicator in any unit, among those that have the asked values.

        Returns:
            A row for each indicator, unit and part, in this order; the top first, and each unit before those below it.

        Raises:
            AggregationError: as `figure`.
            UnknownCodeError: no such indicator.
            InvariantError: no indicator (``list.empty``), or one twice (``list.duplicate``).
        """
        _check_body(body)
        every = v.argument(parts, bool, "parts")
        rows: list[tuple[object, ...]] = []
        for key in keys_of(indicators):
            entry, asked = self.catalogue.indicator(key), (by, *(parts_of(self.tally, key, by) if every else ()))
            of_parts = [self._rows(entry, one, body, below=below) for one in asked]
            rows += of_parts[0] if len(of_parts) == 1 else chain.from_iterable(zip(*of_parts, strict=True))
        return table_of(rows)

    def _rows(
        self, entry: Indicator, by: Mapping[Any, str] | None, body: UnitBody | None, *, below: bool
    ) -> Iterator[tuple[object, ...]]:
        """The rows of a table, for one indicator and part of it."""
        if entry.temporal is Temporal.SUMMARY:
            return (row_of(self._summary(entry, unit, body, by, below=below)) for unit in self.units)
        return AskedFigure(self._sums, entry, by, body, below=below).rows()

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
        place = self._place(unit)
        end = self._subtrees.ends[place] if below else place + 1
        places, runs = self._runs
        here = runs[bisect_left(places, place) : bisect_left(places, end)]
        asked = wanted(self.tally.by, by)
        return times_of(
            indicator,
            counted,
            (run for run in here if body is None or run.stood.body == body),
            asked,
            self.tally.over.end,
        )

    @cached_property
    def _runs(self) -> tuple[list[int], list[Run]]:
        """The handlings of the units, in the order of the units."""
        found: list[tuple[int, Run]] = []
        for run, _ in self.tally.runs:
            # A handling counts for its body, so a body without a place counts nothing here.
            place = self._placed.by_body.get((run.stood.unit, run.stood.body))
            if place is not None:
                found.append((place, run))
        found.sort(key=lambda one: one[0])
        return [place for place, _ in found], [run for _, run in found]

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
        return due_in(self.times("handling.days_left", unit, body=body, by=by), last)

    def _entry(self, indicator: str) -> Indicator:
        return self.catalogue.indicator(v.argument(indicator, str, "indicator"))

    def _summary(
        self, entry: Indicator, unit: Unit | None, body: UnitBody | None, by: Mapping[Any, str] | None, *, below: bool
    ) -> Figure:
        given = {} if by is None else {str(key): value for key, value in v.mapping(by, "by").items()}
        statistic = given.pop(str(Dimension.STATISTIC), None)
        if type(statistic) is not str or statistic not in STATISTICS:
            raise AggregationError("rollup.statistic", "by", indicator=entry.key, known=tuple(STATISTICS))
        return self.times(entry.key, unit, body=body, by=given, below=below).figure(statistic)

    def _place(self, unit: Unit | None) -> int:
        """The place of a unit in the order of the units; that of the top if none is given."""
        if unit is None:
            return 0
        found = self._subtrees.place(v.argument(unit, Unit, "unit").ref)
        if found is None:
            self.tree.resolve(unit)  # raises an error that states its days
            assert self.within is not None, "the whole country has every unit"
            raise UnknownCodeError("rollup.outside", "unit", unit=said(unit), within=said(self.within))
        return found


def _check_body(body: UnitBody | None) -> None:
    """Another value, such as a kind of body, would be a body that counted nothing."""
    if body is not None:
        v.argument(body, UnitBody, "body")
