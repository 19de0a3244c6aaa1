"""Days: working days and the last days of time limits; the answers are compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import holidays
from benchmarks.goals import Found
from benchmarks.measure import interleaved

from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day, count_from, day_after

__all__ = ["deadlines", "working_days"]

_LIMIT = "complaint.settlement.first"


def working_days() -> Iterator[Found]:
    """G9: counting working days through ranks beside a loop over days."""
    calendar = law.work_calendar()
    starts = [day_after(as_day("2021-01-04"), number) for number in range(0, 5 * 365, 4)]
    many = starts * 20

    def loop(count: int, every: int = 1) -> list[object]:
        found: list[object] = []
        for start in starts[::every]:
            day, left = start, count
            while left:
                day = day_after(day)
                left -= calendar.is_working(day)
            found.append(day)
        return found

    term = Duration(count=60, unit=DurationUnit.WORKING_DAY)

    def one_at_a_time() -> list[object]:
        return [count_from(start, term, calendar=calendar) for start in starts]

    def at_once() -> tuple[object, ...]:
        return calendar.add_working_days_each(many, 60)

    wrong = _differ(at_once(), loop(60) * 20)
    slow, quick = interleaved(lambda: loop(60), at_once)
    yield Found("working", slow * 20 / quick, wrong)
    wrong = _differ(one_at_a_time(), loop(60))
    slow, quick = interleaved(lambda: loop(60), one_at_a_time)
    yield Found("working.one", slow / quick, wrong)

    country = holidays.country_holidays("VN", years=range(2020, 2028))
    some = starts[::16]
    slow, quick = interleaved(lambda: [country.get_nth_working_day(start, 60) for start in some], at_once, rounds=3)
    yield Found("working.holidays", (slow / len(some)) / (quick / len(many)))


def _differ(ours: object, theirs: object) -> int:
    return sum(one != other for one, other in zip(ours, theirs, strict=True))  # type: ignore[call-overload]


def deadlines() -> Iterator[Found]:
    """G9d: the last day of a time limit with its reasons beside counting alone.

    A fresh start is one that the process has not asked about: each round has days of its own, in a new law book.
    """
    book = law.shipped()
    calendar = law.work_calendar()
    starts = [day_after(as_day("2021-08-02"), number) for number in range(1_200)]
    term = Duration(count=30, unit=DurationUnit.DAY)
    days = iter(starts)

    def counted() -> list[object]:
        return [count_from(start, term, calendar=calendar) for start in starts[:200]]

    def fresh() -> list[object]:
        return [book.deadline(_LIMIT, start=start) for start in islice(days, 200)]

    def again() -> list[object]:
        return [book.deadline(_LIMIT, start=start) for start in starts[:200]]

    counting, new = interleaved(counted, fresh)
    yield Found("deadline.fresh", new / counting)
    counting, known = interleaved(counted, again)
    yield Found("deadline.again", known / counting)
