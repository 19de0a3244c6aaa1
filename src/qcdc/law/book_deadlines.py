"""The deadlines of a law book, and its working days, counted with its limits and days off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.dates import DayLike, WorkCalendar, as_day, working_days_between
from qcdc.errors import InvariantError
from qcdc.law.deadlines import Deadline, LatestDay, count_deadline, count_latest_day
from qcdc.law.pauses import Extension, Pause, cut
from qcdc.law.proposed_days_off import counted_anyway
from qcdc.law.tables import LawTables

__all__ = ["LawDeadlines"]

T = TypeVar("T")

_KEPT = 20_000
"""The largest number of deadlines that a book caches."""


class LawDeadlines(LawTables):
    """What a law book counts: deadlines, latest days, working days; see `LawBook`."""

    __slots__ = ()

    def deadline(
        self,
        key: str,
        *,
        start: DayLike,
        remote: bool = False,
        complex: bool = False,
        extended: bool = False,
        pauses: Iterable[Pause] = (),
        extensions: Iterable[Extension] = (),
        follow: Literal["law", "decree"] = "law",
        calendar: WorkCalendar | None = None,
        roll: bool | None = None,
        strict: bool = True,
    ) -> Deadline:
        """The last day of a statutory time limit. See `qcdc.law.deadline`; in a book, ``strict`` is the default.

        So rules never count assumed days off.
        """
        how = remote, complex, extended, pauses, extensions, follow, calendar, roll, strict
        # The same days and time limits occur again and again in many records. In a key, 1 would stand for True.
        if not (
            calendar is None
            and type(start) is pendulum.Date
            and type(pauses) is tuple
            and type(extensions) is tuple
            and not (pauses or extensions)
            and type(key) is type(follow) is str
            and type(remote) is type(complex) is type(extended) is type(strict) is bool
            and (roll is None or type(roll) is bool)
        ):
            return self._deadline(key, start, *how)
        asked = key, start, remote, complex, extended, follow, roll, strict
        kept = self._deadlines.get(asked)
        if kept is None:
            kept = self._keep(asked, self._deadline(key, start, *how))
        return kept

    def _keep(self, asked: tuple[object, ...], counted: Deadline) -> Deadline:
        if len(self._deadlines) >= _KEPT:
            self._deadlines.clear()
        self._deadlines[asked] = counted
        return counted

    def _deadline(  # noqa: PLR0917 - the arguments of `deadline`
        self,
        key: str,
        start: DayLike,
        remote: bool,  # noqa: FBT001
        complex: bool,  # noqa: FBT001
        extended: bool,  # noqa: FBT001
        pauses: Iterable[Pause],
        extensions: Iterable[Extension],
        follow: str,
        calendar: WorkCalendar | None,
        roll: bool | None,  # noqa: FBT001
        strict: bool,  # noqa: FBT001
    ) -> Deadline:
        first = as_day(start, "start")
        found = self.limit(key, on=first)
        if found.counted_back:
            raise InvariantError("limit.counted_back", "key", key=key)
        conflict = found.conflict(first) if _followed(follow) else None
        flags = {"remote": remote, "complex": complex, "extended": extended}
        for name, flag in {**flags, "strict": strict}.items():
            if type(flag) is not bool:
                v.argument(flag, bool, name)
        lost = cut(v.all_arguments(pauses, Pause, "pauses"), found.pauses, key)
        added = v.all_arguments(extensions, Extension, "extensions")
        rolls = not found.minimum_length if roll is None else v.argument(roll, bool, "roll")
        asked = (key, first, remote, complex, extended, lost, added, follow, rolls, strict)
        kept = self._deadlines.get(asked) if calendar is None and (lost or added) else None
        if kept is not None:
            return kept
        term = found.duration(**flags) if conflict is None else conflict.duration()

        def count(known: WorkCalendar) -> Deadline:
            return count_deadline(
                found,
                first,
                term,
                conflict=conflict,
                pauses=lost,
                extensions=added,
                calendar=known,
                roll=rolls,
                transitions=self._transitions,
            )

        counted = self._counted(count, calendar, strict=strict)
        return self._keep(asked, counted) if calendar is None and (lost or added) else counted

    def latest_before(
        self, key: str, *, event: DayLike, calendar: WorkCalendar | None = None, strict: bool = True
    ) -> LatestDay:
        """The latest day for an act due before an event. See `qcdc.law.latest_before`; strict like `deadline`."""
        day = as_day(event, "event")
        found = self.limit(key, on=day)

        def count(known: WorkCalendar) -> LatestDay:
            return count_latest_day(found, day, calendar=known, transitions=self._transitions)

        return self._counted(count, calendar, strict=strict)

    def working_days_between(
        self, first: DayLike, last: DayLike, *, calendar: WorkCalendar | None = None, strict: bool = True
    ) -> int:
        """The number of working days after the first day, up to and including the last; strict like `deadline`."""
        days = as_day(first, "first"), as_day(last, "last")
        v.refuse_end_before_start(*days, "last")
        return self._counted(lambda known: working_days_between(*days, calendar=known), calendar, strict=strict)

    def _counted(self, count: Callable[[WorkCalendar], T], calendar: WorkCalendar | None, *, strict: bool) -> T:
        chosen = self._calendar if calendar is None else calendar
        return count(chosen) if v.argument(strict, bool, "strict") else counted_anyway(count, chosen)


def _followed(follow: object) -> bool:
    """Whether to follow the decree if it differs from the law."""
    if follow == "decree":
        return True
    if follow != "law":
        raise InvariantError("deadline.follow", "follow", value=show(follow))
    return False
