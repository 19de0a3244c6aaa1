"""What a figure must have to be added or compared: an indicator, a unit with a code, and a period or a day."""

from __future__ import annotations

import pendulum

from qcdc.errors import AggregationError
from qcdc.model import Figure, UnitRef

__all__ = ["day_of", "indicator_of", "unit_of"]


def indicator_of(figure: Figure, name: str) -> str:
    """The key of the indicator.

    Raises:
        AggregationError: it is not known (``figure.no_indicator``).
    """
    if figure.indicator is None:
        raise AggregationError("figure.no_indicator", name)
    return figure.indicator


def unit_of(figure: Figure, name: str) -> UnitRef:
    """The unit.

    Raises:
        AggregationError: the figure is of another place (``figure.no_unit``).
    """
    if figure.unit is None:
        raise AggregationError("figure.no_unit", name)
    return figure.unit


def day_of(figure: Figure, name: str) -> pendulum.Date:
    """The last day it refers to.

    Raises:
        AggregationError: its window is not fully stated (``figure.no_day``).
    """
    if figure.day is None or figure.window is not None:
        raise AggregationError("figure.no_day", name)
    return figure.day
