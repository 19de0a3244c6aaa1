"""A series (*chuỗi số liệu của các đơn vị*): figures of one indicator, window and nature, of units of one level."""

from __future__ import annotations

from collections.abc import Iterable

from qcdc._kernel import validators as v
from qcdc._kernel.values import evolve
from qcdc.errors import AggregationError, Phrase
from qcdc.model import Figure, Territory, UnitRef
from qcdc.vocab import FigureState, Origin

__all__ = ["Series", "as_series"]


class Series:
    """The figures of a series by the key of their unit.

    Attributes:
        first: one of them, for the values they share.
        by_unit: at most one for each unit, by the key of the unit's life.
    """

    __slots__ = ("by_unit", "first")

    def __init__(self, figures: tuple[Figure, ...], by_unit: dict[UnitRef, Figure]) -> None:
        self.first = figures[0]
        self.by_unit = by_unit

    def of(self, ref: UnitRef) -> Figure:
        """The figure of a unit; for a unit without one, a figure that is missing, not zero."""
        found = self.by_unit.get(ref)
        if found is not None:
            return found
        return Figure(
            indicator=self.first.indicator,
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
    given = tuple(v.argument(figure, Figure, name) for figure in v.arguments(figures, name))
    if not given:
        raise AggregationError("total.nothing", name)
    v.argument(territory, Territory, "territory")
    first, found = given[0], dict[UnitRef, Figure]()
    shared = _shared(first)
    for figure in given:
        if _shared(figure) != shared:
            raise AggregationError("total.mismatch", name, field=Phrase(_difference(figure, first)))
        ref = territory.canonical_ref(figure.unit, strict=strict)
        if ref in found:
            raise AggregationError("total.twice", name)
        found[ref] = figure if figure.unit == ref else evolve(figure, unit=ref)
    return Series(given, found)


_SHARED = ("indicator", "period", "as_of", "nature", "level")


def _shared(figure: Figure) -> tuple[object, ...]:
    """The common properties of the figures of a series, in the order of the names."""
    return figure.indicator, figure.period, figure.as_of, figure.nature, figure.unit.level


def _difference(one: Figure, other: Figure) -> str:
    pairs = zip(_SHARED, _shared(one), _shared(other), strict=True)
    return next(name for name, left, right in pairs if left != right)
