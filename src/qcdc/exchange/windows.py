"""The window of days that a caller gives as two days."""

from __future__ import annotations

from typing import cast

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError

__all__ = ["window_of"]


def window_of(between: object) -> tuple[pendulum.Date, pendulum.Date]:
    """The first and the last day of a window.

    Raises:
        InvariantError: not two days (``due.between``, `as_day`), or the last is before the first
            (``period.end_before_start``).
    """
    given = cast("tuple[DayLike, ...]", v.argument(between, tuple, "between"))
    if len(given) != 2:
        raise InvariantError("due.between", "between")
    first, last = as_day(given[0], "between"), as_day(given[1], "between")
    v.refuse_end_before_start(first, last, "between")
    return first, last
