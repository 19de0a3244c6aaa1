"""Disclosure control (*bảo vệ dữ liệu cá nhân khi công bố số liệu*): hiding small counts.

A small count can identify people, so it is hidden. A hidden count cannot be computed from the shown ones: not by
subtracting the shown groups from their total, nor cells of a table from its row and column totals, nor one window from
a longer one. Every sum of hidden counts that *can* be computed is zero or reaches the threshold.

The module does not know what was published elsewhere: everything published about the same records must go through one
call.

Law: Law 91/2025/QH15 (ethnic origin and religion are sensitive personal data).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.aggregate.cells import NONE
from qcdc.aggregate.group_counts import threshold_of
from qcdc.aggregate.known import keys_of
from qcdc.aggregate.linked import Combined, groups, through_a_dimension
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.suppression import Row, add, suppress
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import Figure, Unit, evolve
from qcdc.vocab import Dimension, FigureState, Temporal

__all__ = ["PublishedFigure", "publish"]


@entity
class PublishedFigure:
    """One cell of a table that may be published (*số liệu được công bố*).

    Attributes:
        figure: the figure, of a unit and of one value of the dimensions or of all together; its state is ``suppressed``
            if it is hidden.
        some_unplaced: whether some of the counted records could not be placed in any unit. How many is not published,
            because that number may be small as well.
    """

    figure: Figure = attrs.field(validator=v.instance(Figure))
    some_unplaced: bool = attrs.field(default=False, validator=v.check_flag)


def publish(
    rolled: RollUp | Iterable[RollUp], *, indicators: str | Iterable[str], threshold: int
) -> tuple[PublishedFigure, ...]:
    """The figures of every unit, of each kind and all together, with the small ones hidden.

    Small counts are hidden, and with them every count from which they could be computed: the next smallest count in
    their row and column, in each window, and the same cell of every indicator that the catalogue links with theirs. Of
    *settled* and *pending* cases and their total, one is never shown where another is hidden, and what the total has
    beyond a part counts as a count too. Zero is shown, because it does not identify anyone. The threshold applies to
    counts of records, not to the persons behind them.

    Only what is published in one call is protected. Two calls do not know of each other: a count that one of them hides
    may follow from the other if they share records, as with a total and its parts, the same indicator by another
    dimension, in another window or for other units (also restated ones), a rate, or a list of cases. Numbers that follow
    from a link that the catalogue does not have are not protected either.

    Args:
        rolled: the roll-up, or all roll-ups if several windows are published: the second quarter can be computed from
            the half-year and the first quarter. They must have the same units and dimensions, and their windows must be
            nested or disjoint.
        indicators: key of the catalogue, or several; no ratios.
        threshold: the smallest count that is shown, at least 2.

    Returns:
        The figures by indicator, window, unit in the order of the tree, and value of the dimensions.

    Raises:
        AggregationError: a ratio or a summary (``disclosure.ratio``), counts that overlap, so that the parts do not add
            up to the total (``disclosure.overlap``), indicators of which one is a value of a dimension of the other, in
            a table with this dimension (``disclosure.linked``), roll-ups of different units or dimensions
            (``disclosure.mismatch``), or windows that overlap in part or do not add up (``disclosure.windows``).
        InvariantError: a threshold below 2 (``group_counts.threshold``), no indicator (``list.empty``) or one twice
            (``list.duplicate``).
        UnknownCodeError: no such indicator.
    """
    least = threshold_of(threshold)
    given = (rolled,) if isinstance(rolled, RollUp) else v.all_arguments(rolled, RollUp, "rolled")
    if not given:
        raise AggregationError("total.nothing", "rolled")
    first = given[0]
    keys = _keys(indicators, first)
    units = first.units
    for one in given[1:]:
        if one.tally.by != first.tally.by or one.units != units:
            raise AggregationError("disclosure.mismatch", "rolled")
    for key, whole in through_a_dimension(keys, first.catalogue, first.tally.by):
        raise AggregationError("disclosure.linked", "indicators", indicator=key, other=whole)
    found: dict[str, list[PublishedFigure]] = {}
    for group, computed in groups(keys, first.catalogue):
        table = _Table.of(given, group, computed)
        top = table.row(first.within)
        rows = {row.key: row for row in top if row.key is None or isinstance(row.key, Unit)}
        joined = suppress(top, least)
        for key in group:
            found[key] = [
                _shown(one.figure(key, unit, by=by), shown=shown)
                for one in given
                for unit in units
                for by, shown in _places(rows[unit], first, table.own_columns[key], joined)
            ]
    return tuple(one for key in keys for one in found[key])


def _keys(indicators: str | Iterable[str], rolled: RollUp) -> tuple[str, ...]:
    """The indicators, none of them a ratio."""
    keys = keys_of(indicators)
    for key in keys:
        if rolled.catalogue.indicator(key).temporal in {Temporal.RATIO, Temporal.SUMMARY}:
            raise AggregationError("disclosure.ratio", "indicators")
    return keys


class _Table(NamedTuple):
    """The roll-ups that are published together, for indicators that are linked with each other.

    Attributes:
        given: the roll-ups.
        own_columns: for each indicator, the values of the dimensions that it has.
        columns: those of all of them.
        numbers: what is shown or can be computed from it: each indicator alone, then their differences.
        nested: the windows of the flows: those inside a window are a part of its count.
        apart: the windows of the other indicators.
    """

    given: tuple[RollUp, ...]
    own_columns: dict[str, list[tuple[str, ...]]]
    columns: list[tuple[str, ...]]
    numbers: tuple[Combined, ...]
    nested: _Windows
    apart: _Windows

    @classmethod
    def of(cls, given: tuple[RollUp, ...], group: tuple[str, ...], computed: tuple[Combined, ...]) -> _Table:
        """The table of a group of indicators."""
        found = {
            key: sorted({cell.values for one in given for cell in one.tally.cells if cell.indicator == key})
            for key in group
        }
        for key, columns in found.items():
            _refuse_overlap(given[0], key, columns)
        windows = tuple(one.tally.over for one in given)
        return cls(
            given=given,
            own_columns={key: [one for one in columns if one] for key, columns in found.items()},
            columns=sorted(set(chain.from_iterable(found.values()))) or [()],
            numbers=(*({key: 1} for key in group), *computed),
            nested=_Windows(windows, nested=True),
            apart=_Windows(windows, nested=False),
        )

    def row(self, unit: Unit | None) -> Row:
        """The row of a unit, with its own counts and the rows below it."""
        tree = self.given[0].tree
        below = tree.tops if unit is None else tree.children(unit)
        rows = [self.row(one) for one in below]
        rows.insert(0, Row(f"own of {'the nation' if unit is None else unit.code}", self._own(unit)))
        return Row(unit, {column: add(row.cells[column] for row in rows) for column in self.columns}, rows)

    def _own(self, unit: Unit | None) -> dict[Hashable, tuple[int, ...]]:
        """The counts of the unit itself, or of national bodies, in each window, by column."""
        found = {key: self._counts(key, unit) for key in self.own_columns}
        return {
            column: tuple(
                chain.from_iterable(
                    self._parts(number, {key: found[key][column] for key in number}) for number in self.numbers
                )
            )
            for column in self.columns
        }

    def _counts(self, key: str, unit: Unit | None) -> dict[tuple[str, ...], tuple[int, ...]]:
        found = {
            column: tuple(one.own(key, unit, by=_by(one, column)) for one in self.given) for column in self.columns
        }
        if add(found.values()) != tuple(one.own(key, unit) for one in self.given):
            raise AggregationError("disclosure.overlap", "indicators", indicator=key)
        return found

    def _parts(self, number: Combined, counts: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
        """A number in each window; for flows, without the windows inside it."""
        values = tuple(
            sum(times * counts[key][window] for key, times in number.items()) for window in range(len(self.given))
        )
        flows = all(self.given[0].catalogue.indicator(key).temporal is Temporal.FLOW for key in number)
        parts = (self.nested if flows else self.apart).split(values)
        if len(number) == 1 and min(parts) < 0:
            raise _windows()
        return parts


def _refuse_overlap(rolled: RollUp, key: str, columns: list[tuple[str, ...]]) -> None:
    """Refused even if nothing overlaps in these records: otherwise the refusal would tell that something does."""
    entry = rolled.catalogue.indicator(key)
    for place, dimension in enumerate(rolled.tally.by):
        found = entry.by(dimension)
        if found is not None and not found.adds and any(column[place] for column in columns if column):
            raise AggregationError("disclosure.overlap", "indicators", indicator=key)


def _by(rolled: RollUp, column: tuple[str, ...]) -> dict[Dimension, str]:
    """The values of a column, by dimension."""
    return {name: value or NONE for name, value in zip(rolled.tally.by, column, strict=False)}


def _places(
    row: Row, rolled: RollUp, columns: list[tuple[str, ...]], joined: frozenset[object]
) -> Iterator[tuple[dict[Dimension, str] | None, bool]]:
    """Each cell of a row, and whether it is shown."""
    yield None, row.total_shown
    for column in columns:
        yield _by(rolled, column), row.cells_shown and column not in joined


def _shown(figure: Figure, *, shown: bool) -> PublishedFigure:
    hidden = not shown and figure.state is FigureState.VALUE
    told = evolve(figure, state=FigureState.SUPPRESSED, value=None) if hidden else figure
    return PublishedFigure(figure=evolve(told, unplaced=0), some_unplaced=figure.unplaced > 0)


class _Windows:
    """Nested windows, split into parts that share no day."""

    def __init__(self, given: tuple[Period, ...], *, nested: bool) -> None:
        self._inside: dict[int, list[int]] = {number: [] for number in range(len(given))}
        if len({(one.start, one.end) for one in given}) < len(given):
            raise _windows()
        for number, one in enumerate(given):
            around = [other for other, outer in enumerate(given) if other != number and _within(one, outer)]
            if any(one.overlaps(outer) and not _within(one, outer) and not _within(outer, one) for outer in given):
                raise _windows()
            if nested and around:
                self._inside[min(around, key=lambda other: len(given[other]))].append(number)

    def split(self, counts: tuple[int, ...]) -> tuple[int, ...]:
        """The counts of each window, without those of the windows inside it."""
        return tuple(
            count - sum(counts[other] for other in self._inside[number]) for number, count in enumerate(counts)
        )


def _within(inner: Period, outer: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _windows() -> AggregationError:
    return AggregationError("disclosure.windows", "rolled")
