"""Validators of days, and the checks that a last day is not before the first."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pendulum

from qcdc._kernel.given import instead
from qcdc._kernel.partial import DayOrPartial, PartialDate, is_before, needs_whole_day
from qcdc._kernel.validators.signature import Named, wrong_type
from qcdc._kernel.values import Check, Faults, check
from qcdc.errors import InvariantError

__all__ = ["day", "day_or_partial", "end_before_start", "in_order", "moment", "refuse_end_before_start"]


def day(_: object, attribute: Named, value: Any) -> pendulum.Date | None:
    """A calendar day: a ``datetime.date``, held as ``pendulum.Date``; a moment with hours is refused."""
    if type(value) is pendulum.Date:
        return None
    if type(value) is PartialDate:
        raise needs_whole_day(value.isoformat(), attribute.name)
    found = instead(pendulum.Date, value)
    if found is None:
        raise moment(attribute.name) if isinstance(value, dt.datetime) else wrong_type(attribute.name, "a_day", value)
    return found


def day_or_partial(_: object, attribute: Named, value: Any) -> pendulum.Date | None:
    """A calendar day, or a day known only to the month or year."""
    return None if type(value) is PartialDate else day(_, attribute, value)


def moment(name: str) -> InvariantError:
    """The error for a moment with hours where a day is required."""
    return InvariantError("day.is_moment", name)


def end_before_start(start: DayOrPartial | None, end: DayOrPartial | None, attribute: str) -> Faults:
    """The fault of a last day that is certainly before the first day; either may be unknown."""
    if start is None or end is None or not is_before(end, start):
        return ()
    return (InvariantError("period.end_before_start", attribute, start=start, end=end),)


def refuse_end_before_start(start: DayOrPartial | None, end: DayOrPartial | None, attribute: str) -> None:
    """The last day cannot be before the first day; either may be unknown."""
    for fault in end_before_start(start, end, attribute):
        raise fault


def in_order(first: str, last: str) -> Check:
    """Make a check that the day in one field is not before the day in another; either may be unknown."""

    @check(needs=(last,))
    def check_in_order(value: object) -> Faults:
        return end_before_start(getattr(value, first), getattr(value, last), last)

    return check_in_order
