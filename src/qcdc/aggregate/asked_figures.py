"""What a roll-up is asked for (*số liệu được hỏi*): an indicator with values of dimensions, in one unit or in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pendulum

from qcdc._kernel import validators as v
from qcdc.aggregate.cells import NONE, fits, wanted
from qcdc.aggregate.figure_tables import figure_of
from qcdc.aggregate.subtrees import running
from qcdc.aggregate.sums import Asked, Row, Sums
from qcdc.aggregate.tallies import Tally
from qcdc.catalogue import Expression, Indicator, Term
from qcdc.dates import Period, day_before
from qcdc.errors import AggregationError
from qcdc.model import Category, Figure, Share, UnitBody, categories
from qcdc.model.places.unit_bodies import named_body
from qcdc.vocab import Dimension, FigureState, Temporal

__all__ = ["AskedFigure", "parts_of", "terms_of"]


class AskedFigure:
    """A figure of a roll-up that can be read for any unit.

    Attributes:
        indicator: key of the indicator.
        categories: the part of it that is counted.
        period: the window; ``None`` for a stock.
        as_of: the day of a stock.

    Args:
        sums: the sums of the roll-up.
        entry: the indicator; not a summary.
        by: values of dimensions.
        body: only this body of each unit.
        below: whether the units below are counted.

    Raises:
        AggregationError: as `RollUp.figure`.
    """

    __slots__ = (
        "_asked",
        "_below",
        "_body",
        "_closed",
        "_having",
        "_ratio",
        "_scope",
        "_sums",
        "as_of",
        "categories",
        "indicator",
        "period",
    )

    def __init__(
        self, sums: Sums, entry: Indicator, by: Mapping[Any, str] | None, body: UnitBody | None, *, below: bool
    ) -> None:
        self._sums = sums
        self._below = v.argument(below, bool, "below")
        self._body = body
        self._having: list[int] | None = None
        self._scope = None if body is None else named_body(body, None, "vi")
        self._ratio, self._closed = entry.temporal is Temporal.RATIO, entry.closed
        given = _known(entry, by, sums.by)
        every, keys = terms_of(entry)
        self._asked = Asked(
            keys=keys,
            sums=tuple(
                tuple((term.indicator, wanted(sums.by, _values(term, given, sums.by))) for term in expression)
                for expression in every
            ),
            body=body,
            timely=Dimension.TIMELINESS in {*given, *_fixed(entry)},
        )
        self.indicator = entry.key
        self.categories: tuple[Category, ...] = categories(given)
        self.as_of = _day(entry.temporal, sums.over)
        self.period = None if self.as_of else sums.over

    def figure(self, place: int) -> Figure:
        """The figure of the unit at a place."""
        return figure_of(self._made(place, self._sums.row(self._asked, place, below=self._below)))

    def rows(self) -> Iterator[tuple[object, ...]]:
        """The rows of all units for a table, in the order of the units."""
        for place, row in enumerate(self._sums.rows(self._asked, below=self._below)):
            yield self._made(place, row)

    def _made(self, place: int, row: Row) -> tuple[object, ...]:
        """A row in the order of the columns of a table."""
        body, scope = (None, None) if self._body is None else self._whose(self._body, place)
        value: int | Share | None = None
        if row.state is FigureState.VALUE:
            value = row.numbers[-1]
            if self._ratio:
                value = Share(part=row.numbers[0], whole=value, closed=self._closed)
        return (
            self.indicator,
            self.categories,
            self._sums.subtrees.refs[place],
            body,
            scope,
            self.period,
            self.as_of,
            row.state,
            value,
            row.coverage,
            row.origins,
            row.provisional,
            row.unplaced,
        )

    def _whose(self, body: UnitBody, place: int) -> tuple[UnitBody | None, str | None]:
        """The body and the scope of the figure of the unit at a place.

        A figure that counts a body of one unit is of that body. The same body of several units is a part of what the
        units do, which the scope states.
        """
        if self._having is None:
            levels, national = body.kind.levels, body.kind.national
            self._having = running(national if ref is None else ref.level in levels for ref in self._sums.subtrees.refs)
        having = self._having
        end = self._sums.subtrees.ends[place] if self._below else place + 1
        if having[end] - having[place] == having[place + 1] - having[place] == 1:
            return body, None
        return None, self._scope


def terms_of(entry: Indicator) -> tuple[tuple[Expression, ...], tuple[str, ...]]:
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


def _known(entry: Indicator, by: Mapping[Any, str] | None, dimensions: tuple[Dimension, ...]) -> dict[Dimension, str]:
    """The asked values, all of dimensions that the indicator has."""
    wanted(dimensions, by)
    given = {} if by is None else {Dimension(str(key)): value for key, value in by.items()}
    for dimension, value in given.items():
        # No record has a value of a dimension that the indicator does not have; every unit has a tier.
        if dimension is not Dimension.TIER and value != NONE and entry.by(dimension) is None:
            raise _not_by(entry, dimension)
        # A rate of what was on time has a part that is on time, whatever is asked.
        if dimension in _fixed(entry):
            raise _not_by(entry, dimension)
    return given


def _values(term: Term, given: Mapping[Dimension, str], dimensions: tuple[Dimension, ...]) -> Mapping[Dimension, str]:
    of_term = {one.dimension: one.value for one in term.categories}
    if of_term.keys() - set(dimensions):
        raise AggregationError("rollup.rate", "indicator")
    return {**given, **of_term}


def _day(temporal: Temporal, over: Period) -> pendulum.Date | None:
    """The day of a stock; ``None`` for an indicator of the whole window."""
    if temporal is Temporal.OPENING_STOCK:
        return day_before(over.start)
    return over.end if temporal is Temporal.STOCK else None


def _fixed(entry: Indicator) -> frozenset[Dimension]:
    """The dimensions of which the terms of a rate have a value."""
    return frozenset(one.dimension for term in (*(entry.part or ()), *(entry.whole or ())) for one in term.categories)


def _not_by(entry: Indicator, dimension: Dimension) -> AggregationError:
    known = tuple(one.dimension for one in entry.dimensions)
    return AggregationError("rollup.by", "by", indicator=entry.key, dimension=dimension, known=known)


def parts_of(counted: Tally, key: str, by: Mapping[Any, str] | None) -> list[dict[str, str]]:
    """Each combination of values that was counted for an indicator, among those that have the asked values."""
    asked = wanted(counted.by, by)
    found = sorted(counted.values_of(key))
    # An indicator without any value is not counted by these dimensions.
    return [
        {str(name): value or NONE for name, value in zip(counted.by, values, strict=True)}
        for values in (found if any(map(any, found)) else ())
        if fits(values, asked)
    ]
