"""Counting records into a tally (*tổng hợp từ hồ sơ*)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc.aggregate.cells import DIMENSIONS, shown_dimension
from qcdc.aggregate.collecting import Collected
from qcdc.aggregate.counters import Counter
from qcdc.aggregate.shipped_counters import COUNTERS
from qcdc.aggregate.tallies import Tally
from qcdc.dates import Period, WorkCalendar
from qcdc.errors import AggregationError, InvariantError, Phrase
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import Territory
from qcdc.vocab import Dimension

__all__ = ["tally"]


def tally(
    records: Iterable[Any],
    *,
    over: Period,
    by: tuple[Dimension | str, ...] = (),
    counters: Iterable[Counter] = COUNTERS,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    territory: Territory | None = None,
) -> Tally:
    """Count records of a window: petitions, receptions, participation, committees, submissions.

    Args:
        records: of any type that has a counter, and submissions, in any order; records outside the window count where
            the law of conservation needs them (a handling that began earlier is brought forward).
        over: the window, both days included.
        by: dimensions by which to count separately: ``("kind", "timeliness")``. A record that has no value of one (the
            timeliness of a reception) has the value ``none``. The tier is that of the unit; a national body
            has none.
        counters: how records are counted; with one of your own: ``(*aggregate.COUNTERS, mine)``.
        calendar: the work calendar to use instead of the decreed one, to find late settlements.
        book: the law book to use instead of the shipped one, for time limits and the size of a group.
        territory: distinguishes two units that had one code within a year, such as the provinces 52 of June and July
            2025: each keeps its own register. Without it, one code is one register, and a number used by both
            units is refused as a duplicate. Tallies that are added must be made with the same territory.

    Raises:
        AggregationError: a record is given twice (``tally.duplicate``), two counters count one indicator of one type
            of record (``counter.twice``), or a counter yields an indicator for which it is not registered
            (``counter.indicator``).
        InvariantError: an unknown dimension (``tally.dimension``), a value that has no counter (``tally.record``), or a
            counter that yields something other than valid counts.
        UnknownCodeError: the indicators of a committee depend on a day of which only the month or the year is known
            (``day.not_certain``).
    """
    dimensions = _dimensions(by)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    known = _each_once(v.all_arguments(counters, Counter, "counters"))
    collected = Collected(
        v.argument(over, Period, "over"), dimensions, known, book_or_shipped(book, calendar), territory
    )
    collected.add(v.arguments(records, "records"))
    return collected.result()


def _each_once(counters: tuple[Counter, ...]) -> tuple[Counter, ...]:
    """Two counters of one indicator and one type of record would count each record twice."""
    seen = set[tuple[type, str]]()
    for one in counters:
        for key in one.indicators:
            if (one.record, key) in seen:
                raise AggregationError(
                    "counter.twice", "counters", indicator=key, record=Phrase("type", type=one.record)
                )
            seen.add((one.record, key))
    return counters


def _dimensions(by: object) -> tuple[Dimension, ...]:
    several = type(by) is tuple
    given: tuple[object, ...] = cast("tuple[object, ...]", by) if several else (by,)
    right = all(type(one) is Dimension or (type(one) is str and one in DIMENSIONS) for one in given)
    if not several or not right or len(set(map(str, given))) != len(given):
        shown = tuple(map(shown_dimension, given[:5]))
        raise InvariantError("tally.dimension", "by", known=tuple(Dimension), value=shown)
    return tuple(Dimension(str(one)) for one in given)
