"""A series (*chuỗi số liệu của các đơn vị*): figures of one indicator, window and nature, of units of one level."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from qcdc._kernel import validators as v
from qcdc._kernel.values import evolve, field_names, unchecked
from qcdc.aggregate.known import day_of, unit_of
from qcdc.aggregate.totals import WHAT
from qcdc.errors import AggregationError, Phrase
from qcdc.model import Figure, Territory, UnitRef
from qcdc.vocab import FigureState, Origin

__all__ = ["Series", "as_series"]


class Series:
    """The figures of a series by the key of their unit.

    Attributes:
        first: one of them, for the values they share.
        by_unit: at most one for each unit, by the key of the unit's life.
        level: of its units.
        day: the last day that its figures refer to.
    """

    __slots__ = ("_missing", "by_unit", "day", "first", "level")

    def __init__(self, figures: tuple[Figure, ...], by_unit: dict[UnitRef, Figure]) -> None:
        self.first = figures[0]
        self.by_unit = by_unit
        self.level = unit_of(self.first, "series").level
        self.day = day_of(self.first, "series")
        self._missing: Figure | None = None

    def of(self, ref: UnitRef) -> Figure:
        """The figure of a unit; for a unit without one, a figure that is missing, not zero."""
        found = self.by_unit.get(ref)
        if found is not None:
            return found
        if self._missing is None:
            self._missing = self._without_number(ref)
        # Checked once: the others differ only in their unit, and there may be thousands.
        return _make_figure(**{name: getattr(self._missing, name) for name in field_names(Figure)} | {"unit": ref})

    def _without_number(self, ref: UnitRef) -> Figure:
        return Figure(
            indicator=self.first.indicator,
            **{name: getattr(self.first, name) for name in WHAT},
            unit=ref,
            period=self.first.period,
            as_of=self.first.as_of,
            state=FigureState.NOT_REPORTED,
            nature=self.first.nature,
            origins=frozenset({Origin.COMPUTED}),
        )


def as_series(figures: Iterable[Figure], territory: Territory, name: str, *, strict: bool = False) -> Series:
    """Check that figures are a series.

    Raises:
        AggregationError: no figures (``total.nothing``), figures that differ in indicator, window, nature or
            level (``total.mismatch``), a unit twice (``total.twice``).
        UnknownCodeError: a unit the territory does not know.
    """
    given = v.all_arguments(figures, Figure, name)
    if not given:
        raise AggregationError("total.nothing", name)
    v.argument(territory, Territory, "territory")
    first, found = given[0], dict[UnitRef, Figure]()
    shared, level = _fields(first), unit_of(first, name).level
    day_of(first, name)
    for figure in given:
        unit = figure.unit
        if unit is None or unit.level is not level or _fields(figure) != shared:
            unit_of(figure, name)
            raise AggregationError("total.mismatch", name, field=Phrase(_difference(figure, first)))
        if figure.window is not None:
            day_of(figure, name)
        ref = territory.canonical_ref(unit, strict=strict)
        if ref in found:
            raise AggregationError("total.twice", name)
        found[ref] = figure if unit is ref or unit == ref else evolve(figure, unit=ref)
    return Series(given, found)


_SHARED = ("indicator", *WHAT, "period", "as_of", "nature")
"""The common properties of the figures of a series, besides the level of their units."""
_fields = attrgetter(*_SHARED)
_make_figure = unchecked(Figure)


def _difference(one: Figure, other: Figure) -> str:
    pairs = zip(_SHARED, _fields(one), _fields(other), strict=True)
    return next((name for name, left, right in pairs if left != right), "level")
