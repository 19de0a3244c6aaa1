"""Days that do not count because nobody works on them."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.dates import WorkCalendar, day_after

__all__ = ["SkippedDay", "days_off"]


@entity
class SkippedDay:
    """A day that does not count, and why (``weekend``, ``decreed``, or a word of the user's calendar)."""

    day: pendulum.Date = attrs.field(validator=v.day)
    reason: str = attrs.field(validator=v.check_identifier)


def days_off(first: pendulum.Date, end: pendulum.Date, calendar: WorkCalendar) -> tuple[SkippedDay, ...]:
    """The days off from the first to the eve of the end."""
    found: list[SkippedDay] = []
    day = first
    while day < end:
        reason = calendar.reason_off(day)
        if reason is not None:
            found.append(SkippedDay(day=day, reason=reason))
        day = day_after(day)
    return tuple(found)
