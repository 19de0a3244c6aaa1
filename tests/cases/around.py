"""The days and counts around an edge: the last lawful one, those before it and those after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import as_day, day_after

__all__ = ["around_a_day", "around_a_least", "around_a_most", "left_undone", "left_unstated"]

Make = Callable[[str], Any]


def moved(day: str, days: int) -> str:
    """A day moved by so many calendar days."""
    return day_after(as_day(day), days).isoformat()


def around_a_day(
    rule: str, make: Make, last: str, *, at: str, article: str | None, as_of: str, sure: str | None = None
) -> tuple[Case, ...]:
    """Done the day before the last day and on it: lawful; one and two calendar days after it: late by so many.

    If only a fact that is not stated makes the time limit longer, ``sure`` is the earlier last day: lawful until then,
    and from the next day to the last one not stated.
    """
    edges = ((-1, "the day before the last"), (0, "the last day"))
    if sure is None:
        kept = [Case(rule, f"edge: {name}", PASSED, make(moved(last, days)), as_of) for days, name in edges]
    else:
        doubtful = [
            (moved(sure, 1), "the day after the sure one"),
            *((moved(last, days), name) for days, name in edges),
        ]
        kept = [
            Case(rule, "edge: the sure day", PASSED, make(sure), as_of),
            *(Case(rule, f"edge: {name}", NOT_STATED, make(day), as_of, reason="not_stated") for day, name in doubtful),
        ]
    missed = [
        Case(rule, f"edge: {name}", FAILED, make(moved(last, days)), as_of, days).stating(
            at=at, found=moved(last, days), expected=last, article=article
        )
        for days, name in ((1, "the day after the last"), (2, "two days after the last"))
    ]
    return *kept, *missed


def left_undone(
    rule: str, subject: Any, last: str, *, at: str, article: str | None, sure: str | None = None
) -> tuple[Case, ...]:
    """What is not done is in time as long as the last day is not over, and late on the day after it.

    ``sure`` is an earlier last day, as in `around_a_day`.
    """
    on_it = (
        (Case(rule, "edge: undone, judged on the last day", PASSED, subject, last),)
        if sure is None
        else (
            Case(rule, "edge: undone, judged on the sure day", PASSED, subject, sure),
            Case(rule, "edge: undone, judged on the last day", NOT_STATED, subject, last, reason="not_stated"),
        )
    )
    return (
        *on_it,
        Case(rule, "edge: undone, judged a day later", FAILED, subject, moved(last, 1), 1).stating(
            at=at, found=None, expected=last, article=article
        ),
    )


def left_unstated(rule: str, subject: Any, last: str) -> tuple[Case, ...]:
    """What a register need not hold: not due as long as the last day is not over, and not stated after it."""
    return (
        Case(rule, "edge: unstated, judged on the last day", SKIPPED, subject, last, reason="not_due"),
        Case(rule, "edge: unstated, judged a day later", NOT_STATED, subject, moved(last, 1), reason="not_stated"),
    )


def around_a_least(
    rule: str,
    make: Callable[[int], Any],
    least: int,
    *,
    at: str,
    article: str | None,
    as_of: str,
    measured: bool = True,
    more: bool = True,
) -> tuple[Case, ...]:
    """One more than the least (where there can be more) and the least: lawful; one and two fewer: not, by so many."""
    return _around(rule, make, least, -1, at=at, article=article, as_of=as_of, measured=measured, both=more)


def around_a_most(
    rule: str, make: Callable[[int], Any], most: int, *, at: str, article: str | None, as_of: str, measured: bool = True
) -> tuple[Case, ...]:
    """One fewer than the most and the most itself: lawful; one and two more: not, by so many."""
    return _around(rule, make, most, 1, at=at, article=article, as_of=as_of, measured=measured, both=True)


def _around(
    rule: str,
    make: Callable[[int], Any],
    limit: int,
    over: int,
    *,
    at: str,
    article: str | None,
    as_of: str,
    measured: bool,
    both: bool,
) -> tuple[Case, ...]:
    kept = [
        Case(rule, f"edge: {count}", PASSED, make(count), as_of)
        for count in ((limit - over, limit) if both else (limit,))
    ]
    missed = [
        Case(rule, f"edge: {count}", FAILED, make(count), as_of, abs(count - limit) if measured else None).stating(
            at=at, found=count, expected=limit, article=article
        )
        for count in (limit + over, limit + 2 * over)
    ]
    return *kept, *missed
