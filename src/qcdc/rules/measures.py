"""Measures for rules: lateness, notice periods, numbers of the law.

A day that is not stated is neither late nor in time: the place is *not stated*. A record can state expressly that a
step was not taken (``not_done``); then it is as late as the day of the audit.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from functools import lru_cache
from typing import Final

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.dates import DayOrPartial, PartialDate, day_before, working_days_between
from qcdc.errors import InvariantError
from qcdc.law import Citation
from qcdc.rules import reasons
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Unjudged

__all__ = [
    "NOT_DONE",
    "Done",
    "beyond",
    "days_before",
    "done_of",
    "in_force",
    "known",
    "late",
    "notice_short",
    "taken",
    "too_few",
    "too_many",
    "unstated",
    "working_days_before",
]


class NotDone(Enum):
    """The step was expressly not taken."""

    NOT_DONE = "not_done"


NOT_DONE: Final = NotDone.NOT_DONE

Done = pendulum.Date | NotDone | None
"""The day of a step; `NOT_DONE`; or ``None``: not stated."""


def done_of(subject: object, field: str) -> Done:
    """The day of a step, `NOT_DONE`, or ``None`` if it is not stated. A month or a year is not a day.

    Raises:
        InvariantError: the record has no such field, or it is not a day (``type.wrong``).
    """
    not_done: frozenset[str] = getattr(subject, "not_done", frozenset())
    if v.argument(field, str, "field") in not_done:
        return NOT_DONE
    found: object = getattr(subject, field, NOT_DONE)
    if type(found) is PartialDate:
        return None
    if found is not None and type(found) is not pendulum.Date:
        raise v.wrong_type("field", "a_field_of_a_day", field)
    return found


def known(day: DayOrPartial | None, context: Context) -> pendulum.Date | None:
    """A day, unless it is after the day of the audit; ``None`` for a month or a year."""
    if isinstance(day, PartialDate):
        return None
    _done(day, "day")
    v.argument(context, Context, "context")
    return day if day is not None and day <= context.as_of else None


def _done(done: Done, name: str = "done") -> None:
    """Refuse any value other than a day, `NOT_DONE` or ``None``, such as a text or a moment."""
    if done is not None and not isinstance(done, NotDone) and type(done) is not pendulum.Date:
        raise v.wrong_type(name, "a_day", done)


def _count(found: int | None) -> None:
    """Refuse any value other than a count or ``None``, such as a flag."""
    if found is not None and v.argument(found, int, "found") < 0:
        raise InvariantError("count.negative", "found", value=show(found))


def late(at: Place, key: str, start: pendulum.Date, done: Done, context: Context) -> list[Gap | Unjudged]:
    """Whether a step was taken by the last day of a statutory time limit.

    Args:
        at: the place of the step.
        key: the limit.
        start: the day from which it is counted.
        done: the day of the step, `NOT_DONE`, or ``None`` if it is not stated.
        context: the day of the audit and the law book.
    """
    due = v.argument(context, Context, "context").book.deadline(key, start=start)
    return beyond(at, due.day, done, context.as_of, citations=due.limit.citations)


def beyond(
    at: Place,
    last: pendulum.Date,
    done: Done,
    as_of: pendulum.Date,
    *,
    about: StrEnum | None = None,
    citations: tuple[Citation, ...] = (),
) -> list[Gap | Unjudged]:
    """Whether a step was taken by a day, as known on the day of the audit; the difference is in calendar days.

    A step not taken, or taken after the day of the audit, is as late as that day.
    """
    _done(done)
    if done is None:
        return [unstated(at) if as_of > last else Unjudged(at=at, reason=reasons.NOT_DUE)]
    day = None if isinstance(done, NotDone) or done > as_of else done
    days = (as_of if day is None else day).toordinal() - last.toordinal()
    return [Gap(at=at, about=about, found=day, expected=last, difference=days, citations=citations)] if days > 0 else []


def notice_short(at: Place, key: str, done: Done, event: pendulum.Date, context: Context) -> list[Gap | Unjudged]:
    """Whether an announcement was made early enough before an event; the difference is in days.

    An announcement expressly not made is as late as the event itself.
    """
    latest = v.argument(context, Context, "context").book.latest_before(key, event=event)
    _done(done)
    if done is None:
        return [unstated(at)]
    day = None if isinstance(done, NotDone) else done
    short = (event if day is None else day).toordinal() - latest.day.toordinal()
    if short <= 0:
        return []
    return [Gap(at=at, found=day, expected=latest.day, difference=short, citations=latest.limit.citations)]


def days_before(at: Place, key: str, done: Done, event: pendulum.Date, context: Context) -> list[Gap | Unjudged]:
    """Whether a step was taken enough working days before an event; the difference is in working days.

    The day of the step counts, that of the event does not.
    """
    least = v.argument(context, Context, "context").book.limit(key, on=event)
    _done(done)
    if done is None:
        return [unstated(at)]
    found = 0 if isinstance(done, NotDone) else working_days_before(done, event, context)
    if found >= least.count:
        return []
    return [Gap(at=at, found=found, expected=least.count, difference=least.count - found, citations=least.citations)]


def working_days_before(day: pendulum.Date, event: pendulum.Date, context: Context) -> int:
    """The number of working days from a day, which counts, to an event, which does not; 0 from the event on."""
    if day >= event:
        return 0
    return working_days_between(day_before(day), day_before(event), calendar=context.calendar)


def unstated(at: Place | str) -> Unjudged:
    """A place at which the fact needed by the rule is not stated."""
    return _unstated(Place.of(at) if isinstance(at, str) else at)


@lru_cache(maxsize=4_096)
def _unstated(at: Place) -> Unjudged:
    """Kept, because the same few places are often not stated."""
    return Unjudged(at=at, reason=reasons.NOT_STATED)


def taken(at: Place, done: Done, *citations: Citation) -> list[Gap | Unjudged]:
    """Whether a step for which there is no time limit was taken: a gap only if it was expressly not taken."""
    if done is None:
        return [unstated(at)]
    return [Gap(at=at, citations=citations)] if isinstance(done, NotDone) else []


def in_force(context: Context, day: pendulum.Date, *places: str) -> tuple[Citation, ...]:
    """Those of some places that are in force on a day: ``"10/2022/QH15 17.2"``."""
    cited = (Citation.of(act, place) for act, _, place in (one.rpartition(" ") for one in places))
    return tuple(one for one in cited if context.book.in_force(one, on=day))


def too_few(
    at: Place, key: str, found: int | None, context: Context, *, on: pendulum.Date, total: int | None = None
) -> list[Gap | Unjudged]:
    """Whether a count reaches the minimum of the law on a day: a number, or a share of a total."""
    limit = v.argument(context, Context, "context").book.limit(key, on=on)
    needed = limit.count if total is None else limit.needed(total)
    _count(found)
    if found is None:
        return [unstated(at)]
    if found >= needed:
        return []
    return [Gap(at=at, found=found, expected=needed, difference=needed - found, citations=limit.citations)]


def too_many(at: Place, key: str, found: int | None, context: Context, *, on: pendulum.Date) -> list[Gap | Unjudged]:
    """Whether a count is within the maximum of the law on a day."""
    limit = v.argument(context, Context, "context").book.limit(key, on=on)
    _count(found)
    if found is None:
        return [unstated(at)]
    if found <= limit.count:
        return []
    return [Gap(at=at, found=found, expected=limit.count, difference=found - limit.count, citations=limit.citations)]
