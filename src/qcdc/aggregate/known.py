"""What a figure must have to be added or compared: an indicator, a unit with a code, and a period or a day."""

from __future__ import annotations

from collections.abc import Iterable

import pendulum

from qcdc._kernel import validators as v
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import Figure, UnitRef

__all__ = ["day_of", "indicator_of", "keys_of", "unit_of"]


def keys_of(indicators: str | Iterable[str]) -> tuple[str, ...]:
    """One indicator or several, each once.

    Raises:
        InvariantError: no indicator (``list.empty``), or one twice (``list.duplicate``).
    """
    keys = (indicators,) if isinstance(indicators, str) else v.all_arguments(indicators, str, "indicators")
    if not keys:
        raise InvariantError("list.empty", "indicators")
    _EACH_ONCE(None, v.Argument("indicators"), keys)
    return keys


_EACH_ONCE = v.unique(lambda key: key, "indicator")


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
