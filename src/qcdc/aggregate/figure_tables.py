"""Figures as columns (*bảng số liệu của mọi đơn vị*): those of all units of a roll-up, without a value for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity, unchecked
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import Category, Coverage, Figure, Place, Share, UnitBody, UnitRef
from qcdc.model.figures.categories import check_categories
from qcdc.model.figures.values import check_value
from qcdc.vocab import FigureState, Origin

__all__ = ["FigureTable", "figure_of", "row_of", "table_of"]


@entity
class FigureTable:
    """Figures of a roll-up as columns of equal length, a row for each figure (*bảng số liệu của mọi đơn vị*).

    Attributes:
        indicators: key of the indicator.
        categories: the part of it that is counted; empty for the total.
        units: the key of the unit; ``None`` for the whole country.
        bodies: the body, if only the work of one body of the unit is counted.
        scopes: the body in words, if its work in several units is counted.
        periods: the window; ``None`` for a stock.
        days: the day of a stock.
        states: what is known; only ``value`` has a number.
        values: the number, or the part and the whole of a ratio.
        coverages: how many of the expected bodies reported.
        origins: where the figure comes from.
        provisional: whether it depends on days off that are assumed, or on a day after the day until which the table of
            units was checked.
        unplaced: how many of the counted records could not be placed in any unit.
    """

    indicators: tuple[str, ...] = attrs.field(validator=v.each(v.check_identifier))
    categories: tuple[tuple[Category, ...], ...] = attrs.field(repr=False, validator=v.each(check_categories))
    units: tuple[UnitRef | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.instance(UnitRef))))
    bodies: tuple[UnitBody | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.instance(UnitBody))))
    scopes: tuple[str | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.check_text)))
    periods: tuple[Period | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.instance(Period))))
    days: tuple[pendulum.Date | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.day)))
    states: tuple[FigureState, ...] = attrs.field(repr=False, validator=v.each(v.instance(FigureState)))
    values: tuple[int | Share | None, ...] = attrs.field(repr=False, validator=v.each(check_value))
    coverages: tuple[Coverage, ...] = attrs.field(repr=False, validator=v.each(v.instance(Coverage)))
    origins: tuple[frozenset[Origin], ...] = attrs.field(
        repr=False, validator=v.each(v.each(v.instance(Origin), container=frozenset))
    )
    provisional: tuple[bool, ...] = attrs.field(repr=False, validator=v.each(v.check_flag))
    unplaced: tuple[int, ...] = attrs.field(repr=False, validator=v.each(v.check_count))

    @check
    def _check_length(self) -> Faults:
        for field in COLUMNS[1:]:
            if len(getattr(self, field)) != len(self.indicators):
                yield InvariantError("columns.length", field, count=len(self.indicators))

    def __len__(self) -> int:
        return len(self.indicators)

    def figures(self) -> Iterator[Figure]:
        """The figure of each row, with all its marks; each is made when it is asked for."""
        for row in zip(*(getattr(self, name) for name in COLUMNS), strict=True):
            yield figure_of(row)

    def figure(self, row: int) -> Figure:
        """The figure of a row.

        Args:
            row: the number of the row, from 0.

        Raises:
            InvariantError: no such row (``columns.row``).
        """
        if not 0 <= v.argument(row, int, "row") < len(self):
            raise InvariantError("columns.row", "row", row=row, count=len(self))
        return figure_of(tuple(getattr(self, name)[row] for name in COLUMNS))

    def to_dict(self) -> dict[str, tuple[object, ...]]:
        """The columns by name, for a data frame: ``pandas.DataFrame(table.to_dict())``.

        A unit is given by its level, its code and the first day of its life; a code by its text; the categories as
        ``kind=complaint``, several with ``;`` between them; a share by its part and its whole; no mark is left out.
        """
        units, values = self.units, self.values
        spans = [
            (day, day) if period is None else (period.start, period.end)
            for period, day in zip(self.periods, self.days, strict=True)
        ]
        return {
            "indicator": self.indicators,
            "categories": tuple([";".join(f"{one.dimension}={one.value}" for one in some) for some in self.categories]),
            "level": tuple([None if unit is None else str(unit.level) for unit in units]),
            "code": tuple([None if unit is None else unit.code for unit in units]),
            "since": tuple([None if unit is None else unit.on for unit in units]),
            "body": tuple([None if body is None else str(body) for body in self.bodies]),
            "scope": self.scopes,
            "start": tuple([start for start, _ in spans]),
            "end": tuple([end for _, end in spans]),
            "state": tuple(map(str, self.states)),
            "value": tuple([None if isinstance(value, Share) else value for value in values]),
            "part": tuple([value.part if isinstance(value, Share) else None for value in values]),
            "whole": tuple([value.whole if isinstance(value, Share) else None for value in values]),
            "reported": tuple([one.reported for one in self.coverages]),
            "expected": tuple([one.expected for one in self.coverages]),
            "provisional": self.provisional,
            "synthetic": tuple([Origin.SYNTHETIC in one for one in self.origins]),
            "origins": tuple([";".join(sorted(map(str, one))) for one in self.origins]),
            "unplaced": self.unplaced,
        }


COLUMNS = (
    "indicators",
    "categories",
    "units",
    "bodies",
    "scopes",
    "periods",
    "days",
    "states",
    "values",
    "coverages",
    "origins",
    "provisional",
    "unplaced",
)
"""The columns of a table, in its order."""

_make_table = unchecked(FigureTable)
_VALUES = v.Argument("values")


def table_of(rows: Iterable[tuple[Any, ...]]) -> FigureTable:
    """A table of rows of valid values, each in the order of the columns; there may be thousands."""
    columns: Any = tuple(zip(*rows, strict=True)) or ((),) * len(COLUMNS)
    given = dict(zip(COLUMNS, columns, strict=True))
    # Sums of valid counts may be too large for a figure, and published records cannot be counted as one.
    check_value(None, _VALUES, max((one for one in given["values"] if type(one) is int), default=None))
    for place, origins in enumerate(given["origins"]):
        if Origin.PUBLISHED in origins:
            figure_of(tuple(column[place] for column in columns))
    return _make_table(**given)


def figure_of(row: tuple[Any, ...]) -> Figure:
    """The figure of a row, whose values are in the order of the columns."""
    given = dict(zip(_FIELDS, row, strict=True))
    return Figure(**given, place=Place.nation() if given["unit"] is None else None)


_FIELDS = (
    "indicator",
    "categories",
    "unit",
    "body",
    "scope",
    "period",
    "as_of",
    "state",
    "value",
    "coverage",
    "origins",
    "provisional",
    "unplaced",
)
"""The fields of a figure, in the order of the columns."""


def row_of(figure: Figure) -> tuple[object, ...]:
    """The row of a figure of a roll-up."""
    return tuple(getattr(figure, name) for name in _FIELDS)
