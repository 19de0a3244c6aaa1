"""The periods between two changes of a territory; within a period no unit changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import pendulum

from qcdc.dates import OpenPeriod
from qcdc.dates.days import day_from_ordinal
from qcdc.model.places.units import Unit

__all__ = ["LAST_ORDINAL", "Stretches", "days_of_change"]

LAST_ORDINAL = pendulum.Date(9999, 12, 31).toordinal()


class Stretches:
    """The periods of a table, in order and without a gap.

    Args:
        known: the first day of the table and the day until which it was checked; the days after it are a separate period.
        changes: the ordinals of the days on which something changes.
    """

    __slots__ = ("_firsts", "_made")

    def __init__(self, known: OpenPeriod, changes: Iterable[int]) -> None:
        since = 0 if known.since is None else known.since.toordinal()
        firsts = {since, *(change for change in changes if since < change <= LAST_ORDINAL)}
        if known.until is not None and known.until.toordinal() < LAST_ORDINAL:
            firsts.add(known.until.toordinal() + 1)
        self._firsts = sorted(firsts)
        self._made: dict[int, OpenPeriod] = {}

    def of(self, day: pendulum.Date) -> OpenPeriod:
        """The period of a day, which must not be before the table."""
        place = bisect_right(self._firsts, day.toordinal())
        found = self._made.get(place)
        if found is None:
            found = self._made.setdefault(place, self._period(place))
        return found

    def _period(self, place: int) -> OpenPeriod:
        first = self._firsts[place - 1]
        last = self._firsts[place] - 1 if place < len(self._firsts) else None
        return OpenPeriod(
            since=day_from_ordinal(first) if first else None,
            until=None if last is None else day_from_ordinal(last),
        )

    def __len__(self) -> int:
        return len(self._firsts)


def days_of_change(units: Iterable[Unit]) -> Iterator[int]:
    """The ordinals of the days on which a unit begins, changes, or no longer exists."""
    for unit in units:
        for version in unit.versions:
            yield version.since.toordinal()
            if version.until is not None:
                yield version.until.toordinal() + 1
