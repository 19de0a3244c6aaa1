"""A duty with a statutory time limit (*nghĩa vụ có thời hạn*): its start, its fulfilment, and its last day.

A duty is reported as late only if it is late in any case. If a decree sets a longer time limit than its law, the later day
decides. If the record does not show which of two time limits applies, it is in time until the earlier day and late after
the later one; between them it is not stated. Both days are given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple, Protocol

import attrs
import pendulum

from qcdc.dates import as_day
from qcdc.errors import QcdcError
from qcdc.law import Citation, Deadline
from qcdc.rules.place import Place
from qcdc.rules.rule import Skip, is_ignorance
from qcdc.rules.runs import Run
from qcdc.vocab import PetitionKind, Recipient

__all__ = ["Due", "Duty", "Set", "counted", "dues", "first_unknown"]


class Set(NamedTuple):
    """A started duty: its first step, the day of its fulfilment, if any, and its recipient, if any.

    `perhaps`: a notice without a recipient may have been sent to this one. `untold`: the record lists this recipient as
    not notified.
    """

    at: Place
    start: pendulum.Date
    done: pendulum.Date | None
    to: Recipient | None = None
    perhaps: bool = False
    untold: bool = False


class Due(NamedTuple):
    """A duty with its last day, and a later one if it is not certain which of two time limits applies.

    `decreed` is the time limit of a decree, if it sets another one. A day is unknown if the days off of a year are not
    known. Then `error` has the reason, and `assumed` is the last day with assumed days off, which rules do not use.
    `doubt` is the fact that decides whether there is such a duty, if it is not stated.
    """

    duty: Duty
    at: Place
    done: pendulum.Date | None
    deadline: Deadline | None
    latest: Deadline | None = None
    error: QcdcError | None = None
    earliest: pendulum.Date | None = None
    decreed: Deadline | None = None
    to: Recipient | None = None
    assumed: Deadline | None = None
    perhaps: bool = False
    untold: bool = False
    doubt: Skip | None = None

    @property
    def late_after(self) -> Deadline | None:
        """An act after this day is certainly late; ``None`` if the day is not known."""
        if self.error is not None:
            return None
        return self.deadline if self.latest is None else self.latest

    @property
    def in_time_until(self) -> pendulum.Date | None:
        """The last day on which the act is certainly in time, as far as it is known: by the law, or by its decree."""
        if self.deadline is None:
            return self.earliest
        return self.deadline.day if self.decreed is None else max(self.deadline.day, self.decreed.day)

    def unstated(self, run: Run) -> bool:
        """Whether it is not stated if it was done.

        A step missing from a complete log was not taken, unless a notice without a recipient may be that step.
        """
        silent = self.perhaps or not run.handling.log_complete
        return self.done is None and self.duty.recorded and silent and not self.untold

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The articles of its time limits: that of the law, then that of the decree or of the longer limit."""
        terms = (one for one in (self.deadline, self.latest) if one is not None)
        return tuple(dict.fromkeys(place for one in terms for place in one.citations))


class _Count(Protocol):
    """A function that counts the last day of a duty."""

    def __call__(self, run: Run, /, *, longest: bool, roll: bool | None, strict: bool) -> Deadline | None:
        """The certain last day, or the latest possible one; ``None`` if there is no time limit."""
        ...


@attrs.frozen
class Duty:
    """One kind of duty.

    Attributes:
        id: stable name; the rule about its lateness is ``<id>.late``.
        kinds: the kinds of petition that have it.
        key: the key of the limit for a handling.
        sets: its starts in a handling, each with its fulfilment. A start on a day on which the limit was not in force
            has no effect.
        recorded: whether a register may lack the fulfilment (a notice, a publication). A missing one is then *not
            stated*, and never late.
        several: whether there are several recipients, so that a gap names the one it is about.
        extended: whether the article may allow a longer time limit, which the record cannot show.
        due: how to count it, if not by the ordinary time limit: the certain last day, or the latest possible one.
        law_day: the day whose law applies to a start, if it is not that of the start.
        exception: why a handling does not have the duty although it began; ``None``: it has it.
        doubt: the fact that decides whether a handling has the duty and is not stated; then it is never late.
    """

    id: str
    kinds: tuple[PetitionKind, ...]
    key: Callable[[Run], str]
    sets: Callable[[Run], Iterator[Set]]
    recorded: bool = False
    several: bool = False
    extended: bool = False
    due: _Count | None = None
    law_day: Callable[[Run, pendulum.Date], pendulum.Date] | None = None
    exception: Callable[[Run], Skip | None] | None = None
    doubt: Callable[[Run], Skip | None] | None = None

    def law_of(self, run: Run, start: pendulum.Date) -> pendulum.Date:
        """The day whose law applies to a start."""
        return start if self.law_day is None else self.law_day(run, start)


def dues(duty: Duty, run: Run) -> Iterator[Due]:
    """Every last day of a duty in a handling; one that cannot be counted has the reason and does not affect the others.

    Raises:
        UnknownCodeError: the start of the duty is not known (``limit.unknown``).
    """
    if run.kind in duty.kinds and (duty.exception is None or duty.exception(run) is None):
        yield from (found for one in duty.sets(run) if (found := counted(duty, run, one)) is not None)


def counted(duty: Duty, run: Run, one: Set) -> Due | None:
    """The last day of a started duty; ``None`` if the law of the day had no such duty."""
    law_day = duty.law_of(run, one.start)
    if law_day != one.start and run.book.limit_or_none(duty.key(run), on=law_day) is None:
        return None
    last = _last_days(duty, run, one.start)
    if last is None:
        return None
    doubt = None if duty.doubt is None else duty.doubt(run)
    return Due(
        duty,
        one.at,
        one.done,
        last.sure,
        last.latest,
        last.error,
        last.earliest,
        last.decreed,
        one.to,
        last.assumed,
        one.perhaps,
        one.untold,
        doubt,
    )


class _Last(NamedTuple):
    """The last days of a duty, as in `Due`."""

    sure: Deadline | None
    latest: Deadline | None = None
    error: QcdcError | None = None
    earliest: pendulum.Date | None = None
    decreed: Deadline | None = None
    assumed: Deadline | None = None


_MOST = 65_536
"""The largest number of last days that a run keeps."""


def _last_days(duty: Duty, run: Run, start: pendulum.Date) -> _Last | None:
    """The last days; kept for a run if the limit and the start decide them, because few days occur very often."""
    if run.kept is None or duty.due is not None:
        return _counted(duty, run, start)
    key = (duty.key(run), duty.extended, start)
    if key not in run.kept:
        if len(run.kept) >= _MOST:
            run.kept.clear()
        run.kept[key] = _counted(duty, run, start)
    found: _Last | None = run.kept[key]
    return found


def _counted(duty: Duty, run: Run, start: pendulum.Date) -> _Last | None:
    def count(
        *,
        longest: bool = False,
        follow: Literal["law", "decree"] = "law",
        roll: bool | None = None,
        strict: bool = True,
    ) -> Deadline | None:
        if duty.due is not None:
            return duty.due(run, longest=longest, roll=roll, strict=strict)
        extended = longest and duty.extended
        return run.book.deadline(duty.key(run), start=start, extended=extended, follow=follow, roll=roll, strict=strict)

    sure, error = _try(count)
    if error is not None:
        if error.code == "limit.out_of_force":
            return None
        assumed, _ = _try(lambda: count(strict=False))
        return _Last(None, error=error, earliest=_earliest(count, error), assumed=assumed)
    if sure is None:
        return None
    longest, unknown = _try(lambda: count(longest=True)) if duty.due is not None or duty.extended else _NO_OTHER
    decreed, unknown_decreed = _try(lambda: count(follow="decree")) if _by_decree(duty, sure) else _NO_OTHER
    later = [one for one in (longest, decreed) if one is not None and one.day > sure.day]
    latest = max(later, key=lambda counted: counted.day, default=None)
    return _Last(sure, latest, unknown or unknown_decreed, decreed=decreed)


_NO_OTHER: tuple[Deadline | None, QcdcError | None] = (None, None)


def _by_decree(duty: Duty, sure: Deadline) -> bool:
    """Whether a decree sets a number other than that of its law."""
    return duty.due is None and sure.limit.conflict(sure.start) is not None


def _try(count: Callable[[], Deadline | None]) -> tuple[Deadline | None, QcdcError | None]:
    try:
        return count(), None
    except QcdcError as error:
        if not is_ignorance(error):
            raise
        # It may be kept for the whole run; its traceback would hold the frames.
        return None, error.with_traceback(None)


def _earliest(count: _Plain, error: QcdcError) -> pendulum.Date | None:
    """The earliest possible last day: not before the first day whose days off are not known.

    A time limit in calendar days needs the days off only for its end.
    """
    plain, _ = _try(lambda: count(roll=False))
    unknown = first_unknown(error)
    known = [day for day in (unknown, None if plain is None else plain.day) if day is not None]
    return max(known, default=None)


def first_unknown(error: QcdcError | None) -> pendulum.Date | None:
    """The first day whose days off are not known, if that is the error."""
    if error is None or error.code != "calendar.unknown":
        return None
    day = error.params.get("day")
    return as_day(day) if isinstance(day, dt.date) else None


class _Plain(Protocol):
    def __call__(self, *, roll: bool | None) -> Deadline | None: ...
