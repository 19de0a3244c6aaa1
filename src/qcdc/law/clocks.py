"""Time that does not count, and time that is added (*tạm đình chỉ, gia hạn*), and how they move a last day."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.dates import Term, TermUnit, WorkCalendar, count_from, day_after
from qcdc.errors import InvariantError
from qcdc.law.citations import Citation

__all__ = ["Extension", "Suspension", "count_clock"]


_LONGEST_TERM = 10_000


@entity
class Suspension:
    """A stretch of days that do not count (*thời gian tạm đình chỉ không tính vào thời hạn giải quyết*).

    Attributes:
        since: the first day that does not count.
        resumed: the day of the resumption, which counts again.

    Law: Law 25/2018/QH14 art. 34.2; Law 02/2011/QH13 art. 11a.4 (from 1 July 2026).
    """

    since: pendulum.Date = attrs.field(validator=v.day)
    resumed: pendulum.Date = attrs.field(validator=v.day)

    _resumed_after_since = v.in_order("since", "resumed")


@entity
class Extension:
    """Time that a decision adds to a term (*gia hạn*).

    Attributes:
        term: how much.
        citations: on what basis, if stated.
    """

    term: Term = attrs.field(validator=v.instance(Term))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))


def count_clock(
    start: pendulum.Date,
    term: Term,
    *,
    suspensions: Iterable[Suspension],
    extensions: Iterable[Extension],
    calendar: WorkCalendar,
) -> pendulum.Date:
    """The last day of a term, not yet rolled forward: suspended days are left out, extensions added one by one.

    Raises:
        InvariantError: suspensions that overlap (``suspension.overlap``).
    """
    waiting = sorted(suspensions, key=lambda one: (one.since, one.resumed))
    for earlier, later in pairwise(waiting):
        if later.since < earlier.resumed:
            raise InvariantError(
                "suspension.overlap",
                "two suspensions overlap on {day}",
                "suspensions",
                {"day": later.since.isoformat()},
            )
    end = count_from(start, term, calendar=calendar)
    end = _skip(start, end, waiting, term.unit, calendar)
    for extension in extensions:
        end = count_from(end, extension.term, calendar=calendar)
        end = _skip(start, end, waiting, term.unit, calendar)
    return end


def _skip(
    start: pendulum.Date,
    end: pendulum.Date,
    waiting: list[Suspension],
    unit: TermUnit,
    calendar: WorkCalendar,
) -> pendulum.Date:
    """Move a last day by the days lost to the suspensions it has reached; those are done with."""
    while waiting and waiting[0].since <= end:
        one = waiting.pop(0)
        first = max(one.since, day_after(start))
        lost = _days(first, one.resumed, unit, calendar)
        if unit is not TermUnit.WORKING_DAY:
            end = day_after(end, lost)
            continue
        # A term has at most 10,000 units; a suspension that was never ended may be longer.
        while lost:
            step = min(lost, _LONGEST_TERM)
            end = count_from(end, Term(count=step, unit=unit), calendar=calendar)
            lost -= step
    return end


def _days(first: pendulum.Date, resumed: pendulum.Date, unit: TermUnit, calendar: WorkCalendar) -> int:
    """How many days of the unit lie from the first to the eve of the resumption."""
    if unit is not TermUnit.WORKING_DAY:
        return max(0, resumed.toordinal() - first.toordinal())
    lost, day = 0, first
    while day < resumed:
        lost += calendar.is_working(day)
        day = day_after(day)
    return lost
