"""The functions of the shipped law book. Your own book (`LawBook`) has the same functions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.language import Language
from qcdc.dates import DayLike, DecreedCalendar, OpenPeriod, Period, WorkCalendar
from qcdc.law.acts import Act, shipped_acts
from qcdc.law.book import LawBook
from qcdc.law.changes import LawChange
from qcdc.law.citations import Citation
from qcdc.law.competence import parse_competence
from qcdc.law.days_off import decreed_days_off
from qcdc.law.deadlines import Deadline, LatestDay
from qcdc.law.limits import Limit, parse_limits
from qcdc.law.pauses import Extension, Pause
from qcdc.law.provisions import parse_provisions
from qcdc.law.transitions import Transition, parse_transitions

__all__ = [
    "book_or_shipped",
    "changes",
    "compare",
    "deadline",
    "force_of",
    "in_force",
    "latest_before",
    "limit",
    "limit_history",
    "limit_keys",
    "older_laws",
    "shipped",
    "split",
    "transitions",
    "why_no_limit",
    "work_calendar",
    "working_days_between",
]


_LIMITS = ("complaints", "denunciations", "receptions", "votes", "participation")


def book_or_shipped(book: LawBook | None, calendar: WorkCalendar | None) -> LawBook:
    """The law book to use: the given one, or the shipped one, with the given calendar, if any."""
    found = shipped() if book is None else v.argument(book, LawBook, "book")
    return found if calendar is None else found.with_calendar(calendar)


@cache
def shipped() -> LawBook:
    """The law book that the library ships."""
    limits: dict[str, tuple[Limit, ...]] = {}
    for name in _LIMITS:
        limits |= parse_limits(package_toml("law", f"limits/{name}.toml"))
    return LawBook(
        acts=shipped_acts(),
        limits=limits,
        transitions=parse_transitions(package_toml("law", "transitions.toml")),
        calendar=decreed_days_off(),
        provisions=parse_provisions(package_toml("law", "provisions.toml")),
        competences=parse_competence(package_toml("law", "competence.toml")),
    )


def limit_keys() -> tuple[str, ...]:
    """The keys of all limits."""
    return shipped().limit_keys()


def limit_history(key: str) -> tuple[Limit, ...]:
    """Every period of force of one limit, oldest first.

    Raises:
        UnknownCodeError: there is no such key; the error names the nearest ones.
    """
    return shipped().limit_history(key)


def limit(key: str, *, on: DayLike) -> Limit:
    """The limit in force on a day.

    Raises:
        UnknownCodeError: no such key (``limit.unknown``), or no row in force on the day (``limit.out_of_force``; the
            error states when there is one).

    >>> limit("complaint.acceptance", on="2026-07-01").count
    7
    """
    return shipped().limit(key, on=on)


def deadline(
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
    strict: bool = False,
) -> Deadline:
    """The last day of a statutory time limit.

    If the days off of a year are not decreed yet, or are not in the table, weekends and the yearly holidays are assumed
    to be off, and also the proposals of the extra ``calendar``, if it is installed. The result is then provisional, and
    `Deadline.assumed` lists the assumed days.

    Args:
        key: the key of the limit, such as ``"complaint.acceptance"``.
        start: day of the event (receipt, acceptance …).
        remote: whether the remote-area variant applies.
        complex: whether the matter is complex.
        extended: whether to take the maximum that the article allows for another reason.
        pauses: time that does not count, as far as the law of the limit leaves it out (`Limit.pauses`); pauses must not
            overlap.
        extensions: time added by decisions, in order.
        follow: ``"law"``, or ``"decree"`` to take the number of a decree if it differs from that of its law.
        calendar: the work calendar to use instead of the decreed one.
        roll: whether a last day off moves to the next working day (Civil Code art. 148.5); by default it does, except
            for a minimum length (`Limit.minimum_length`), at whose end no act is due.
        strict: raise an error instead of assuming days off.

    Raises:
        UnknownCodeError: no such limit, none in force on the start, or, with ``strict``, days off unknown on the way.
        InvariantError: the limit is not a length of time, or is counted back from an event; the law has no pause on a
            ground; pauses overlap.

    >>> deadline("complaint.acceptance", start="2026-07-02").day
    Date(2026, 7, 13)
    """
    return shipped().deadline(
        key,
        start=start,
        remote=remote,
        complex=complex,
        extended=extended,
        pauses=pauses,
        extensions=extensions,
        follow=follow,
        calendar=calendar,
        roll=roll,
        strict=strict,
    )


def latest_before(key: str, *, event: DayLike, calendar: WorkCalendar | None = None, strict: bool = False) -> LatestDay:
    """The latest day for an act that is due *at least* a duration before an event (*trước ít nhất … ngày*).

    The limit in force on the day of the event governs. The day of the event does not count, and an act on the returned
    day is still in time.

    Args:
        key: the key of the limit, such as ``"reception.calendar"``.
        event: the day of the event.
        calendar: the work calendar to use instead of the decreed one.
        strict: raise an error instead of assuming days off; see `deadline`.

    Raises:
        UnknownCodeError: no such limit, none in force on the day, or, with ``strict``, days off unknown on the way.
        InvariantError: the limit is not a length of time.

    >>> latest_before("reception.calendar", event="2023-01-31").day
    Date(2023, 1, 17)
    """
    return shipped().latest_before(key, event=event, calendar=calendar, strict=strict)


def changes(since: DayLike, until: DayLike) -> tuple[LawChange, ...]:
    """The changes of acts, limits and transitional provisions after ``since`` and up to ``until``, by day.

    Raises:
        InvariantError: ``until`` is before ``since``.

    >>> [one.about for one in changes("2026-06-30", "2026-07-01") if one.kind == "limit_changed"][0]
    'complaint.acceptance'
    """
    return shipped().changes(since, until)


def compare(before: LawBook, after: LawBook) -> tuple[LawChange, ...]:
    """The differences between two law books: one entry for each range of days on which they differ in the same way.

    The kind of an entry is that of the second book: a limit *changed* if both have one, *began* if only the second has
    one, *ended* if only the first has one; likewise for acts and places. Only numbers count, not the names, the
    citations, the days off or who is competent.

    >>> own = shipped().ending("02/2011/QH13", on="2027-02-28")
    >>> [one.about for one in compare(shipped(), own)][:2]
    ['02/2011/QH13', 'complaint.acceptance']
    """
    return v.argument(before, LawBook, "before").compared(v.argument(after, LawBook, "after"))


def split(period: Period, *keys: str, acts: Iterable[str] = ()) -> tuple[Period, ...]:
    """The parts of a window in which the given limits, and the force of the given acts, do not change.

    Raises:
        UnknownCodeError: there is no such limit (``limit.unknown``) or act (``act.unknown``).

    >>> [str(one) for one in split(Period.statutory_quarter(2026, 3), "reception.head_days.commune")]
    ['2026-06-15 to 2026-06-30 (days)', '2026-07-01 to 2026-09-14 (days)']
    """
    return shipped().split(period, *keys, acts=acts)


def force_of(citation: Citation, *, on: DayLike | None = None) -> OpenPeriod | None:
    """The first and the last day on which a place in an act is in force; with a day, those of the nearest range.

    See `LawBook.force_of`; ``None`` if the library does not hold the act.

    >>> str(force_of(Citation.of("124/2020/NĐ-CP", "28b")).since)
    '2026-07-01'
    """
    return shipped().force_of(citation, on=on)


def in_force(citation: Citation, *, on: DayLike) -> bool:
    """Whether a place in an act is in force on a day.

    Raises:
        UnknownCodeError: the library does not hold the act (``act.unknown``).

    >>> in_force(Citation.of("02/2011/QH13", "18"), on="2026-07-01")
    False
    """
    return shipped().in_force(citation, on=on)


def older_laws(citation: Citation, *, on: DayLike) -> tuple[Act, ...]:
    """The acts in force on a day that this place replaced later, the latest signed first. See `LawBook.older_laws`.

    Raises:
        UnknownCodeError: the library does not hold the act (``act.unknown``).
    """
    return shipped().older_laws(citation, on=on)


def why_no_limit(key: str, language: Language, *, on: DayLike) -> str | None:
    """The reason why a limit has no value on a day, with the name of the older law; ``None`` if it has one.

    Raises:
        UnknownCodeError: there is no such key; the error names the nearest ones.
    """
    return shipped().why_no_limit(key, language, on=on)


def transitions() -> tuple[Transition, ...]:
    """Every transitional provision of the library."""
    return shipped().transitions


def work_calendar() -> DecreedCalendar:
    """The decreed calendar: weekends, public holidays, swapped days, worked Saturdays.

    A day outside 2021–2026 raises an error (``calendar.unknown``).

    Law: Civil Code 2015 art. 148.5; the yearly notices named in the table; Resolution 28/2026/QH16 art. 2
    (24 November, from 2026).
    """
    return decreed_days_off()


def working_days_between(
    first: DayLike, last: DayLike, *, calendar: WorkCalendar | None = None, strict: bool = False
) -> int:
    """The number of working days between two days: after the first, up to and including the last.

    Args:
        first: the day of the event; it does not count.
        last: the last day; it counts if it is worked.
        calendar: the work calendar to use instead of the decreed one.
        strict: raise an error instead of assuming days off; see `deadline`.

    Raises:
        InvariantError: the last day is before the first (``period.end_before_start``).
        UnknownCodeError: with ``strict``, days off unknown on the way.

    >>> working_days_between("2026-08-17", "2026-08-25")
    7
    """
    return shipped().working_days_between(first, last, calendar=calendar, strict=strict)
