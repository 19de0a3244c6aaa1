"""Time that does not count, or is added (*tạm đình chỉ, trở ngại, gia hạn*), and its effect on a last day."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import Duration, DurationUnit, OpenPeriod, WorkCalendar, count_from, day_after, roll_forward
from qcdc.errors import InvariantError
from qcdc.law.citations import Citation
from qcdc.law.provisions import day_past
from qcdc.vocab import PauseGround

__all__ = ["Extension", "Pause", "PauseProvision", "count_term", "cut"]


_LONGEST_TERM = 10_000


@entity
class Pause:
    """Time that does not count towards a time limit (*thời gian không tính vào thời hạn*).

    It is a range of days, or a number of days if the record has only their number.

    Attributes:
        why: the ground.
        since: the first day that does not count.
        resumed: the day of the resumption, which counts again.
        days: the number of calendar days, if the days themselves are not recorded.

    Law: Law 25/2018/QH14 art. 34.2; Law 02/2011/QH13 arts 9, 48 and, from 1 July 2026, 11a.4;
    Decree 31/2019/NĐ-CP art. 15.4.
    """

    why: PauseGround = attrs.field(default=PauseGround.SUSPENSION, validator=v.instance(PauseGround))
    since: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    resumed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    days: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))

    _resumed_after_since = v.in_order("since", "resumed")

    @check
    def _check_how_long(self) -> Faults:
        if (self.since is None) != (self.resumed is None) or (self.since is None) is (self.days is None):
            yield InvariantError("pause.how_long", "days")

    @property
    def stretch(self) -> tuple[pendulum.Date, pendulum.Date] | None:
        """The first day that does not count and the day that counts again; ``None`` for a number of days."""
        return None if self.since is None or self.resumed is None else (self.since, self.resumed)


@entity
class PauseProvision:
    """A provision by which some time does not count (*quy định về thời gian không tính vào thời hạn*).

    Attributes:
        why: the ground.
        citations: the articles.
        force: first and last day.
    """

    why: PauseGround = attrs.field(validator=v.instance(PauseGround))
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))


@entity
class Extension:
    """Time that a decision adds to a time limit (*gia hạn*).

    Attributes:
        duration: how much.
        citations: the legal basis, if stated.
    """

    duration: Duration = attrs.field(validator=v.instance(Duration))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))


def cut(pauses: Iterable[Pause], provisions: tuple[PauseProvision, ...], key: str) -> tuple[Pause, ...]:
    """The pauses that the law of a limit allows; a range is cut to the days on which its provision is in force.

    Raises:
        InvariantError: the law of the limit has no pause on this ground (``limit.no_pause``).
    """
    found: list[Pause] = []
    for one in pauses:
        having = [other.force for other in provisions if other.why is one.why]
        if not having:
            raise InvariantError("limit.no_pause", "pauses", key=key, why=one.why)
        found += (
            [one] if one.stretch is None else (part for force in having for part in _inside(one, *one.stretch, force))
        )
    return tuple(found)


def _inside(one: Pause, since: pendulum.Date, resumed: pendulum.Date, force: OpenPeriod) -> list[Pause]:
    first = since if force.since is None else max(since, force.since)
    past = day_past(force)
    last = resumed if past is None else min(resumed, past)
    return [Pause(why=one.why, since=first, resumed=last)] if first <= last else []


def count_term(
    start: pendulum.Date,
    duration: Duration,
    *,
    pauses: Iterable[Pause],
    extensions: Iterable[Extension],
    calendar: WorkCalendar,
) -> pendulum.Date:
    """The last day of a time limit, not yet rolled forward: pauses are left out, extensions added one by one.

    Pauses of which only the number of days is known come first: their position makes no difference to a time limit that
    reaches them.

    Raises:
        InvariantError: ranges of days that overlap (``pause.overlap``).
    """
    known = tuple(pauses)
    waiting = sorted(stretch for one in known if (stretch := one.stretch) is not None)
    for earlier, later in pairwise(waiting):
        if later[0] < earlier[1]:
            raise InvariantError("pause.overlap", "pauses", day=later[0])
    end = count_from(start, duration, calendar=calendar)
    lost = sum(one.days or 0 for one in known)
    if lost:
        end = day_after(end, lost)
        end = roll_forward(end, calendar=calendar) if duration.unit is DurationUnit.WORKING_DAY else end
    end = _skip(start, end, waiting, duration.unit, calendar)
    for extension in extensions:
        end = count_from(end, extension.duration, calendar=calendar)
        end = _skip(start, end, waiting, duration.unit, calendar)
    return end


def _skip(
    start: pendulum.Date,
    end: pendulum.Date,
    waiting: list[tuple[pendulum.Date, pendulum.Date]],
    unit: DurationUnit,
    calendar: WorkCalendar,
) -> pendulum.Date:
    """Move a last day by the days of the pauses that it has reached, and remove those pauses from the list."""
    while waiting and waiting[0][0] <= end:
        since, resumed = waiting.pop(0)
        lost = _days(max(since, day_after(start)), resumed, unit, calendar)
        if unit is not DurationUnit.WORKING_DAY:
            end = day_after(end, lost)
            continue
        # A duration has at most 10,000 units; a suspension without an end may be longer.
        while lost:
            step = min(lost, _LONGEST_TERM)
            end = count_from(end, Duration(count=step, unit=unit), calendar=calendar)
            lost -= step
    return end


def _days(first: pendulum.Date, resumed: pendulum.Date, unit: DurationUnit, calendar: WorkCalendar) -> int:
    """The number of days of the unit from the first up to but not including the day of the resumption."""
    if unit is not DurationUnit.WORKING_DAY:
        return max(0, resumed.toordinal() - first.toordinal())
    lost, day = 0, first
    while day < resumed:
        lost += calendar.is_working(day)
        day = day_after(day)
    return lost
