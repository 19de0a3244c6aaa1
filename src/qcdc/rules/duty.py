"""A duty with a legal term (*nghĩa vụ có thời hạn*): what sets it off, what fulfils it, and its last day by every reading.

Only what is late in any case is called late. Where the record does not show which of two terms applies, or a decree gives
more time than its law, the later day decides, and both are told.
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
from qcdc.rules.rule import is_ignorance
from qcdc.rules.runs import Run
from qcdc.vocab import PetitionKind, Recipient

__all__ = ["Due", "Duty", "Set", "counted", "dues", "first_unknown"]


class Set(NamedTuple):
    """A duty that was set off: by which step, when it was fulfilled, if it was, and who had to be told, if anybody.

    `perhaps` says that there is a notice that names no recipient and may have gone to this one; `untold`, that the record
    names this one among those who were not told.
    """

    at: Place
    start: pendulum.Date
    done: pendulum.Date | None
    to: Recipient | None = None
    perhaps: bool = False
    untold: bool = False


class Due(NamedTuple):
    """A duty with its last day, and a later one if the record or the law leaves open which of two terms applies.

    Either may be unknown because the days off of a year are not known; then the error says so, and `assumed` is the
    last day by assumed days off, by which nothing is judged.
    """

    duty: Duty
    at: Place
    done: pendulum.Date | None
    deadline: Deadline | None
    latest: Deadline | None = None
    error: QcdcError | None = None
    earliest: pendulum.Date | None = None
    to: Recipient | None = None
    assumed: Deadline | None = None
    perhaps: bool = False
    untold: bool = False

    @property
    def late_after(self) -> Deadline | None:
        """An act after this day is certainly late; ``None`` if the day is not known."""
        if self.error is not None:
            return None
        return self.deadline if self.latest is None else self.latest

    @property
    def in_time_until(self) -> pendulum.Date | None:
        """The last day on which the act is certainly in time, as far as it is known."""
        return self.earliest if self.deadline is None else self.deadline.day

    def unstated(self, run: Run) -> bool:
        """Whether the record does not say if it was done.

        What a complete log does not hold was not done, unless a notice that names nobody may have done it.
        """
        silent = self.perhaps or not run.handling.log_complete
        return self.done is None and self.duty.recorded and silent and not self.untold

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where its terms stand: that of the law, then that of the decree or the longer one."""
        terms = (one for one in (self.deadline, self.latest) if one is not None)
        return tuple(dict.fromkeys(place for one in terms for place in one.citations))


class _Count(Protocol):
    """How the last day of a duty is counted."""

    def __call__(self, run: Run, /, *, longest: bool, roll: bool | None, strict: bool) -> Deadline | None:
        """The certain last day, or the latest possible one; ``None`` if there is no term."""
        ...


@attrs.frozen
class Duty:
    """One kind of duty.

    Attributes:
        id: stable name; the rule that reports it late is called ``<id>.late``.
        kinds: the kinds of petition that have it.
        key: the key of the limit for a handling.
        sets: what starts it in a handling, each with what fulfils it. A start on a day on which the limit was not in
            force asks for nothing.
        recorded: whether a register need not hold what fulfils it (a notice, a publication). If the record does not hold
            it, it is *not stated* whether it was done, and never late.
        several: whether several recipients are owed it, so that a gap names the one it is about.
        extended: whether the article may allow a longer term, which the record cannot show.
        due: how to count it, if not by the plain term: the certain last day, or the latest possible one.
    """

    id: str
    kinds: tuple[PetitionKind, ...]
    key: Callable[[Run], str]
    sets: Callable[[Run], Iterator[Set]]
    recorded: bool = False
    several: bool = False
    extended: bool = False
    due: _Count | None = None


def dues(duty: Duty, run: Run) -> Iterator[Due]:
    """Every last day of a duty in a handling; one that cannot be counted says why and does not affect the others.

    Raises:
        UnknownCodeError: the start of the duty is not known (``limit.unknown``).
    """
    if run.kind in duty.kinds:
        yield from (found for one in duty.sets(run) if (found := counted(duty, run, one)) is not None)


def counted(duty: Duty, run: Run, one: Set) -> Due | None:
    """The last day of a duty that was set off; ``None`` where the law of the day asked for nothing."""

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
        return run.book.deadline(
            duty.key(run), start=one.start, extended=extended, follow=follow, roll=roll, strict=strict
        )

    sure, error = _try(count)
    if error is not None:
        if error.code == "limit.out_of_force":
            return None
        assumed, _ = _try(lambda: count(strict=False))
        earliest = _earliest(count, error)
        return Due(duty, one.at, one.done, None, None, error, earliest, one.to, assumed, one.perhaps, one.untold)
    if sure is None:
        return None
    later: list[Deadline] = []
    for more in _readings(duty, sure, count):
        counted, unknown = _try(more)
        error = error or unknown
        if counted is not None and counted.day > sure.day:
            later.append(counted)
    latest = max(later, key=lambda counted: counted.day, default=None)
    return Due(duty, one.at, one.done, sure, latest, error=error, to=one.to, perhaps=one.perhaps, untold=one.untold)


class _Counter(Protocol):
    def __call__(self, *, longest: bool = ..., follow: Literal["law", "decree"] = ...) -> Deadline | None: ...


def _readings(duty: Duty, sure: Deadline, count: _Counter) -> Iterator[Callable[[], Deadline | None]]:
    """The other ways to count a term: as long as the article may allow, and as a decree says."""
    if duty.due is not None or duty.extended:
        yield lambda: count(longest=True)
    if duty.due is None and sure.limit.conflict(sure.start) is not None:
        yield lambda: count(follow="decree")


def _try(count: Callable[[], Deadline | None]) -> tuple[Deadline | None, QcdcError | None]:
    try:
        return count(), None
    except QcdcError as error:
        if not is_ignorance(error):
            raise
        return None, error


def _earliest(count: _Plain, error: QcdcError) -> pendulum.Date | None:
    """The earliest possible last day: not before the first day whose days off are not known.

    A term in calendar days needs the days off only for its end.
    """
    plain, _ = _try(lambda: count(roll=False))
    gap = first_unknown(error)
    known = [day for day in (gap, None if plain is None else plain.day) if day is not None]
    return max(known, default=None)


def first_unknown(error: QcdcError | None) -> pendulum.Date | None:
    """The first day whose days off are not known, if that is what an error says."""
    if error is None or error.code != "calendar.unknown":
        return None
    day = error.params.get("day")
    return as_day(day) if isinstance(day, dt.date) else None


class _Plain(Protocol):
    def __call__(self, *, roll: bool | None) -> Deadline | None: ...
