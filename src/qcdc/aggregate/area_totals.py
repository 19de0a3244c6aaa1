"""The totals of comparable areas (*tổng của từng khu vực so sánh*): those of `total_of_alike`, for thousands of areas.

A series has one indicator, window and nature, so what a total has of them is found once. A plain area is added in one
loop: whole numbers, no word of estimation. Any other is left to `total_of_alike`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qcdc._kernel.values import evolve, unchecked
from qcdc.aggregate.series import Series
from qcdc.aggregate.totals import WHAT, total_of_alike
from qcdc.catalogue import Catalogue
from qcdc.model import Coverage, Figure, UnitRef
from qcdc.model.figures.values import common
from qcdc.vocab import BodyKind, FigureState, Level, Origin, Temporal

__all__ = ["AreaTotals"]

_make_coverage = unchecked(Coverage)
_make_figure = unchecked(Figure)
_COMPUTED = frozenset({Origin.COMPUTED})
_LARGEST = 10**15
"""Larger sums are checked as any other figure is."""


class AreaTotals:
    """Adds the figures of a series, area by area.

    Args:
        series: the figures.
        catalogue: the catalogue of indicators.
        provisional: whether every total is provisional, whatever its figures are.
    """

    __slots__ = ("_catalogue", "_coverages", "_plain", "_provisional", "_series", "_shared")

    def __init__(self, series: Series, catalogue: Catalogue, *, provisional: bool) -> None:
        self._series = series
        self._catalogue = catalogue
        self._provisional = provisional
        # Most areas have one of a few coverages.
        self._coverages: dict[tuple[int, int, BodyKind | None, Level | None], Coverage] = {}
        first = series.first
        entry = catalogue.get(first.indicator)
        self._plain = (
            entry is not None and entry.temporal not in {Temporal.SUMMARY, Temporal.RATIO} and first.body is None
        )
        self._shared: dict[str, Any] = {
            "indicator": first.indicator,
            **{name: getattr(first, name) for name in WHAT},
            "period": first.period,
            "as_of": first.as_of,
            "nature": first.nature,
        }

    def of(self, units: Sequence[UnitRef], *, unit: UnitRef, presumed: bool) -> Figure:
        """The total of some units as the figure of a unit.

        Args:
            units: keys of the units; one without a figure is missing, not zero.
            unit: the unit of the total.
            presumed: whether it depends on presumed heirs.
        """
        provisional = self._provisional or presumed
        found = self._quick(units, unit, provisional=provisional) if self._plain else None
        if found is not None:
            return found
        series = self._series
        every = [series.of(ref) for ref in units]
        total = total_of_alike(every, unit=unit, period=series.first.period, catalogue=self._catalogue)
        # A figure may be taken out of the answer, so it carries a mark of its own.
        return evolve(total, provisional=True) if provisional else total

    def _quick(self, units: Sequence[UnitRef], unit: UnitRef, *, provisional: bool) -> Figure | None:
        """The total of plain figures; ``None`` if one of them is not plain."""
        by_unit = self._series.by_unit
        value = reported = expected = unplaced = 0
        origins = _COMPUTED
        asked: set[tuple[BodyKind | None, Level | None]] = set()
        counted = False
        for ref in units:
            figure = by_unit.get(ref)
            if figure is None:
                expected += 1
                asked.add(_ANY)
                continue
            number = figure.value
            if type(number) is not int or figure.hedge is not None:
                return None
            counted = True
            value += number
            if figure.coverage is None:
                reported += 1
                expected += 1
                asked.add(_ANY)
            else:
                reported += figure.coverage.reported
                expected += figure.coverage.expected
                if figure.coverage.expected:
                    asked.add((figure.coverage.kind, figure.coverage.level))
            if figure.origins is not origins:
                origins |= figure.origins
            provisional = provisional or figure.provisional
            unplaced += figure.unplaced
        if not counted or not -_LARGEST < value < _LARGEST:
            return None
        if Origin.PUBLISHED in origins:
            origins -= _PUBLISHED
        return _make_figure(
            **self._shared,
            unit=unit,
            state=FigureState.VALUE,
            value=value,
            origins=origins,
            coverage=self._coverage(reported, expected, asked),
            provisional=provisional,
            unplaced=unplaced,
        )

    def _coverage(self, reported: int, expected: int, asked: set[tuple[BodyKind | None, Level | None]]) -> Coverage:
        if len(asked) == 1:
            kind, level = next(iter(asked))
        else:
            kind, level = common(kind for kind, _ in asked), common(level for _, level in asked)
        key = (reported, expected, kind, level)
        found = self._coverages.get(key)
        if found is None:
            found = self._coverages[key] = _make_coverage(reported=reported, expected=expected, kind=kind, level=level)
        return found


_ANY = (None, None)
_PUBLISHED = frozenset({Origin.PUBLISHED})
