"""Comparing two figures (*so với cùng kỳ*), and refusing to compare what cannot be compared."""

from __future__ import annotations

from fractions import Fraction

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.errors import AggregationError
from qcdc.model import Figure, Share, Territory
from qcdc.model.figures import Number

__all__ = ["Comparison", "compare"]


@entity
class Comparison:
    """How a figure stands to an earlier one.

    Attributes:
        current: the later figure.
        previous: the earlier one.
    """

    current: Figure = attrs.field(validator=v.instance(Figure))
    previous: Figure = attrs.field(validator=v.instance(Figure))

    @property
    def difference(self) -> Number | Fraction | None:
        """Current less previous; of shares, the difference of their rates; ``None`` where a number is missing."""
        if isinstance(self.current.value, Share) or isinstance(self.previous.value, Share):
            rates = [figure.value.rate if isinstance(figure.value, Share) else None for figure in self._both]
            return None if rates[0] is None or rates[1] is None else rates[0] - rates[1]
        now, then = self.current.number, self.previous.number
        return None if now is None or then is None else now - then

    @property
    def relative(self) -> Fraction | None:
        """The difference as a part of the previous figure; ``None`` from zero, where there is no percentage."""
        difference, then = self.difference, self.previous.number
        if difference is None or not then or isinstance(difference, Fraction):
            return None
        return Fraction(difference) / Fraction(then)

    @property
    def exact(self) -> bool:
        """Whether both figures are exact and whole: no hedge, and everybody expected reported."""
        return all(figure.exact and (figure.coverage is None or figure.coverage.complete) for figure in self._both)

    @property
    def _both(self) -> tuple[Figure, Figure]:
        return self.current, self.previous


def compare(current: Figure, previous: Figure, *, territory: Territory | None = None) -> Comparison:
    """Put a figure beside an earlier one of the same unit, indicator and sort of window.

    Args:
        current: the later figure.
        previous: the earlier one.
        territory: needed where the two name the unit differently (by other days); it tells whether they mean
            one unit.

    Raises:
        AggregationError: other indicators or natures (``compare.mismatch``), windows of different sorts, such
            as a calendar and a statutory half-year (``compare.windows``), a window and a day (``compare.window_and_day``), or units that are not the same one
            (``compare.units``).
    """
    v.argument(current, Figure, "current")
    v.argument(previous, Figure, "previous")
    for field in ("indicator", "nature"):
        if getattr(current, field) != getattr(previous, field):
            raise AggregationError("compare.mismatch", "the figures differ in {field}", "previous", {"field": field})
    if (current.period is None) is not (previous.period is None):
        raise AggregationError(
            "compare.window_and_day", "a figure of a window and one of a day do not compare", "previous"
        )
    if current.period is not None and previous.period is not None and current.period.kind != previous.period.kind:
        raise AggregationError(
            "compare.windows",
            "a window of the kind {one} and one of the kind {other} do not compare",
            "previous",
            {"one": current.period.kind.value, "other": previous.period.kind.value},
        )
    if not _same_unit(current, previous, territory):
        raise AggregationError(
            "compare.units",
            "{one} and {other} are not shown to be one unit; give a territory, or restate first",
            "territory",
            {"one": str(current.unit), "other": str(previous.unit)},
        )
    return Comparison(current=current, previous=previous)


def _same_unit(current: Figure, previous: Figure, territory: Territory | None) -> bool:
    if current.unit == previous.unit:
        return True
    return territory is not None and territory.resolve(current.unit) == territory.resolve(previous.unit)
