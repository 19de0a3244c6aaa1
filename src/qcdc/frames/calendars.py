"""Days as a table (*lịch dạng bảng*), and time limits by a join with it: no engine computes with days.

A working day has a rank: how many days were worked from the first day of the table up to it. The last of N working days
after a day is the working day whose rank is N higher.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from qcdc._kernel import validators as v
from qcdc.dates import DayLike, Duration, DurationUnit, Period, PeriodKind, WorkCalendar, as_day
from qcdc.dates.days import day_from_ordinal
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.frames.engines import Engine, engine_like, engine_of
from qcdc.frames.schema import ColumnType
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped

__all__ = ["add_working_days", "calendar", "deadlines", "numbered_days"]

_PERIODS = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.HALF_YEAR,
    PeriodKind.YEAR,
    PeriodKind.STATUTORY_QUARTER,
    PeriodKind.STATUTORY_HALF_YEAR,
    PeriodKind.STATUTORY_YEAR,
)


def calendar(first: DayLike, last: DayLike, like: object = "polars", *, working: WorkCalendar | None = None) -> Any:
    """The days from one to another as a frame, with their periods and the rank of each working day.

    The columns are ``day``, ``number`` (days since 1 January 1970, so that the difference of two numbers is a number of
    days), the first day of each period that contains it (``month``, ``quarter``, ``half_year``, ``year``,
    ``statutory_quarter``, ``statutory_half_year``, ``statutory_year``), ``working``, and ``rank`` (the number of working
    days from the first day up to this one).

    Args:
        first: the first day.
        last: the last day.
        like: ``"polars"``, ``"pandas"`` or ``"pyarrow"``, or a frame in whose engine it is made.
        working: the work calendar to use instead of the decreed one.

    Raises:
        InvariantError: the last day is before the first (``period.end_before_start``), or not a library or a frame.
        UnknownCodeError: the days off of a day are not known (``calendar.unknown``).
    """
    with v.naming(start="first", end="last", calendar="working"):
        days = Period.between(first, last)
        known = book_or_shipped(None, working).calendar
    engine = engine_like(like)
    rows: list[tuple[object, ...]] = []
    rank = 0
    starts: dict[PeriodKind, tuple[int, int]] = {}
    for day in days:
        ordinal = day.toordinal()
        works = known.is_working(day)
        rank += works
        for kind in _PERIODS:
            if kind not in starts or starts[kind][1] < ordinal:
                found = _around(day, kind)
                starts[kind] = (found.start.toordinal(), found.end.toordinal())
        periods = (day_from_ordinal(starts[kind][0]) for kind in _PERIODS)
        rows.append((day, ordinal - _EPOCH, *periods, works, rank))
    types: dict[str, ColumnType] = {"day": "day", "number": "whole"}
    for kind in _PERIODS:
        types[kind.value] = "day"
    types |= {"working": "flag", "rank": "whole"}
    return engine.result(engine.table(rows, types))


_EPOCH = dt.date(1970, 1, 1).toordinal()


def _around(day: dt.date, kind: PeriodKind) -> Period:
    """The period of a kind that contains a day."""
    # The statutory year ends on 14 December, so late December belongs to the next one.
    for year in (day.year, day.year + 1):
        whole = Period.statutory_year(year) if kind.statutory else Period.year(year)
        if day in whole:
            parts = (whole,) if kind is whole.kind else whole.parts(kind)
            return next(part for part in parts if day in part)
    raise AssertionError("every day lies in a year")


def numbered_days(engine: Engine, days: Iterable[dt.date]) -> Any:
    """Days with their numbers as a table of an engine; the difference of two numbers is a number of days."""
    return engine.table(
        ((day, day.toordinal() - _EPOCH) for day in sorted(set(days))), {"day": "day", "number": "whole"}
    )


def distinct_days(engine: Engine, frame: Any, columns: Iterable[str]) -> set[dt.date]:
    """The days that some columns hold."""
    nw = engine.nw
    found: set[dt.date] = set()
    for column in columns:
        rows = engine.rows(frame.select(day=nw.col(column).cast(engine.day_type)).unique())
        found.update(as_day(row["day"]) for row in rows if row["day"] is not None)
    return found


def add_working_days(
    frame: object, count: int, *, start: str, name: str = "due", working: WorkCalendar | None = None
) -> Any:
    """A frame with the last of some working days after the day in a column: its rank plus the count.

    Args:
        frame: a frame with the column.
        count: how many working days, from 1 to 10,000.
        start: the column of the day of the event, which does not count; an empty one gives an empty day.
        name: the column of the result.
        working: the work calendar to use instead of the decreed one.

    Raises:
        InvariantError: a column is missing (``frames.no_column``), a name that the frame has already
            (``frames.column_taken``), or another count.
        UnknownCodeError: the calendar does not know a day on the way (``calendar.unknown``).
    """
    term = Duration(count=count, unit=DurationUnit.WORKING_DAY)
    with v.naming(calendar="working"):
        known = book_or_shipped(None, working).calendar
    engine, days = _started(frame, start, (name,))
    if not days:
        return engine.result(_joined(engine, start, name, [], provisional=None))
    first, last = min(days), max(days)
    # The ranks of the days up to the end of the latest time limit; asking for one more day would leave the calendar.
    ranks: dict[dt.date, int] = {}
    places: list[dt.date] = []
    ordinal = first.toordinal()
    while len(places) < ranks.get(last, len(places)) + term.count or last not in ranks:
        day = day_from_ordinal(ordinal)
        if known.is_working(day):
            places.append(day)
        ranks[day] = len(places)
        ordinal += 1
    table = [(day, places[ranks[day] + term.count - 1], False) for day in sorted(days)]
    return engine.result(_joined(engine, start, name, table, provisional=None))


def deadlines(
    frame: object,
    key: str,
    *,
    start: str,
    name: str = "due",
    remote: bool = False,
    complex: bool = False,
    extended: bool = False,
    book: LawBook | None = None,
    strict: bool = False,
) -> Any:
    """A frame with the last day of a statutory time limit for the day in a column, as `qcdc.law.deadline` counts it.

    The law in force on each start governs. The result has two more columns: the last day (empty if there is no start, or
    no such limit was in force on it), and whether it is provisional (``due_provisional``). Time limits that stood still or
    were extended depend on the history of a handling: `rows` computes those.

    Args:
        frame: a frame with the column.
        key: the key of the limit.
        start: the column of the day from which it starts.
        name: the column of the last day.
        remote: whether the variant for remote areas applies, to all rows.
        complex: whether the matters are complex.
        extended: whether to take the maximum that the article allows for another reason.
        book: the law book to use instead of the shipped one.
        strict: refuse days off that are not known, instead of assuming them.

    Raises:
        InvariantError: a column is missing (``frames.no_column``), a name that the frame has already
            (``frames.column_taken``); a limit that is not a length of time.
        UnknownCodeError: no such limit (``limit.unknown``), or with ``strict`` days off that are not known.
    """
    known = book_or_shipped(book, None)
    history = known.limit_history(key)
    mark = f"{name}_provisional"
    engine, days = _started(frame, start, (name, mark))
    table: list[tuple[dt.date, dt.date, bool]] = []
    for day in sorted(days):
        if not any(day in row.force for row in history):
            continue
        try:
            due = known.deadline(key, start=day, remote=remote, complex=complex, extended=extended, strict=strict)
        except UnknownCodeError as error:
            if strict or error.code != "limit.out_of_force":
                raise
            continue
        table.append((day, due.day, due.is_provisional))
    return engine.result(_joined(engine, start, name, table, provisional=mark))


def _started(frame: object, start: str, taken: tuple[str, ...]) -> tuple[Engine, set[dt.date]]:
    engine = engine_of(frame)
    found = engine.frame.collect_schema().names()
    v.argument(start, str, "start")
    if start not in found:
        raise InvariantError("frames.no_column", "start", known=tuple(found))
    if set(taken) & set(found):
        raise InvariantError("frames.column_taken", "name", known=tuple(sorted(set(taken) & set(found))))
    return engine, distinct_days(engine, engine.frame, (start,))


def _joined(
    engine: Engine, start: str, name: str, table: list[tuple[dt.date, dt.date, bool]], *, provisional: str | None
) -> Any:
    nw = engine.nw
    mark = provisional or "qcdc_provisional"
    due = engine.table(table, {start: "day", name: "day", mark: "flag"})
    found = engine.frame.with_columns(nw.col(start).cast(engine.day_type)).join(due, on=start, how="left")
    return found.drop(mark) if provisional is None else found.with_columns(nw.col(mark).fill_null(value=False))
