"""R10: the weeks and months in which a head must receive citizens are those that a walk from day to day finds."""

from __future__ import annotations

import datetime as dt

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import law, rules
from qcdc.dates import Period, day_after
from qcdc.rules.receptions import spans_of
from qcdc.testing import days


class _Calendar:
    """A calendar with some weekdays and some whole months off."""

    def __init__(self, weekdays: frozenset[int], months: frozenset[int]) -> None:
        self._weekdays, self._months = weekdays, months

    def is_working(self, day: dt.date) -> bool:
        return day.weekday() not in self._weekdays and day.month not in self._months

    def reason_off(self, day: dt.date) -> str | None:
        return None if self.is_working(day) else "decreed"


_CALENDARS = st.builds(
    _Calendar, st.frozensets(st.integers(0, 6), max_size=6), st.frozensets(st.integers(1, 12), max_size=3)
)


def _walked(period: Period, as_of: pendulum.Date, calendar: _Calendar, *, weekly: bool) -> list[tuple[int, int]]:
    """The same from the definition: group the days, keep whole groups with a working day."""
    groups: dict[tuple[int, int], list[pendulum.Date]] = {}
    for day in period:
        if day <= as_of:
            year, week, _ = day.isocalendar()
            groups.setdefault((year, week) if weekly else (day.year, day.month), []).append(day)
    found: list[tuple[int, int]] = []
    for group in groups.values():
        first, last = group[0], group[-1]
        whole = len(group) == 7 if weekly else first.day == 1 and day_after(last).day == 1
        if whole and any(map(calendar.is_working, group)):
            found.append((first.toordinal(), last.toordinal()))
    return found


@floor("there is a span")
@given(days(), st.integers(0, 500), st.integers(-40, 600), _CALENDARS, st.booleans())
def test_ranges_are_what_a_walk_finds(
    start: pendulum.Date, length: int, until: int, calendar: _Calendar, weekly: bool
) -> None:
    """R10: of any window, calendar and day of the audit, with weeks and with months."""
    period = Period.between(start, day_after(start, length))
    as_of = day_after(start, until)
    context = rules.Context(as_of=as_of, book=law.shipped().with_calendar(calendar))
    wanted = _walked(period, as_of, calendar, weekly=weekly)
    nonempty(wanted)

    assert list(spans_of(period, context, weekly=weekly)) == wanted
    kept = rules.Context(as_of=as_of, book=law.shipped().with_calendar(calendar), shared={"run": {}})
    assert [list(spans_of(period, kept, weekly=weekly)) for _ in range(2)] == [wanted, wanted]
