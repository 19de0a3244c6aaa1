"""Windows around the days of records, so that counts over them are not empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, cast

import pendulum
from hypothesis import strategies as st

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import field_names, is_entity
from qcdc.dates import PartialDate, Period, PeriodKind
from qcdc.dates.days import day_from_ordinal
from qcdc.errors import InvariantError, Phrase
from qcdc.model import Case, Figure, Handling, Petition, Submission, UnitRef
from qcdc.testing.once import composite

__all__ = ["windows"]

_FEW = 3
_LAST = dt.date.max.toordinal()


def windows(records: Iterable[object], *, kinds: Iterable[PeriodKind] | None = None) -> st.SearchStrategy[Period]:
    """Windows that contain at least one day of the given records; half of them are of the kind ``days``.

    A window of the kind ``days`` begins and ends within three days of a day of the records, often exactly on it; one
    of another kind is the month, quarter or statutory window that contains such a day. The days of a petition are the
    day of receipt and the days of the steps of its handlings; those of a submission or figure, the first and last day
    of the period, or the day of a stock; of any other record its ``day``, or if it has none, every day in it (of a
    year, the first and the last day). The day of a reference to a unit does not count.

    Args:
        records: petitions, cases, handlings, receptions, submissions, figures or any other of the library's values.
        kinds: the kinds of window to draw from; all if left out.

    Raises:
        InvariantError: no record (``list.empty``), a value that is not of the library or not a kind of window
            (``type.wrong``), records without a day (``windows.no_day``), or no window of these kinds that contains a
            day of the records (``windows.no_window``).
    """
    given = tuple(v.arguments(records, "records"))
    if not given:
        raise InvariantError("list.empty", "records")
    ordinals = sorted({day.toordinal() for record in given for day in _days_of(record)})
    if not ordinals:
        raise InvariantError("windows.no_day", "records")
    asked = tuple(PeriodKind) if kinds is None else v.all_arguments(kinds, PeriodKind, "kinds")
    if not asked:
        raise InvariantError("list.empty", "kinds")
    found = {_named(kind, day_from_ordinal(ordinal)) for ordinal in ordinals for kind in asked if kind in _NAMED}
    named = sorted((one for one in found if one is not None), key=str)
    choices: list[st.SearchStrategy[Period]] = [_stretches(ordinals)] if PeriodKind.DAYS in asked else []
    if named:
        choices.append(st.sampled_from(named))
    if not choices:
        raise InvariantError("windows.no_window", "kinds")
    return st.one_of(choices)


@composite
def _stretches(draw: st.DrawFn, ordinals: list[int]) -> Period:
    """From near one day of the records to near a later one, with a third day between them."""
    held = draw(st.sampled_from(ordinals))
    first = draw(st.sampled_from([one for one in ordinals if one <= held]))
    last = draw(st.sampled_from([one for one in ordinals if one >= held]))
    around = st.sampled_from([0, *range(-_FEW, _FEW + 1)])
    start = max(1, min(held, first + draw(around)))
    end = min(_LAST, max(held, last + draw(around)))
    return Period.between(day_from_ordinal(start), day_from_ordinal(end))


_NAMED: dict[PeriodKind, Callable[[int, int], Period]] = {
    PeriodKind.MONTH: Period.month,
    PeriodKind.QUARTER: lambda year, month: Period.quarter(year, (month + 2) // 3),
    PeriodKind.HALF_YEAR: lambda year, month: Period.half_year(year, (month + 5) // 6),
    PeriodKind.NINE_MONTHS: lambda year, _: Period.nine_months(year),
    PeriodKind.YEAR: lambda year, _: Period.year(year),
    PeriodKind.STATUTORY_QUARTER: lambda year, month: Period.statutory_quarter(year, (month + 2) // 3),
    PeriodKind.STATUTORY_HALF_YEAR: lambda year, month: Period.statutory_half_year(year, (month + 5) // 6),
    PeriodKind.STATUTORY_NINE_MONTHS: lambda year, _: Period.statutory_nine_months(year),
    PeriodKind.STATUTORY_YEAR: lambda year, _: Period.statutory_year(year),
}


def _named(kind: PeriodKind, day: pendulum.Date) -> Period | None:
    """The window of a kind that contains a day; a day of the fourth quarter is in no nine-month window."""
    year, month = day.year, day.month
    if kind.statutory and day.day >= 15:
        # The report year begins on 15 December, and its months on the 15th of the month before.
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    try:
        found = _NAMED[kind](year, month)
    except InvariantError:
        # Named windows exist only for the years that the library knows; a day may be later.
        return None
    return found if day in found else None


def _days_of(record: object) -> Iterable[dt.date]:
    """The days of one record that count for a window."""
    if not is_entity(type(record)):
        raise InvariantError("type.wrong", "records", expected=Phrase("a_value_of_the_library"), value=show(record))
    if isinstance(record, Petition):
        return chain([record.received], *(_days_of(one) for one in record.handlings))
    if isinstance(record, Case):
        return chain.from_iterable(_days_of(one) for one in record.petitions)
    if isinstance(record, Handling):
        return (event.day for event in record.events)
    if isinstance(record, Submission):
        return _all_days(record.period)
    if isinstance(record, Figure):
        return _all_days(record.period or record.as_of or record.window)
    return _all_days(getattr(record, "day", None) or record)


def _all_days(value: Any) -> Iterable[dt.date]:
    """Every day in a value, at any depth."""
    if isinstance(value, dt.date):
        yield value
    elif isinstance(value, PartialDate):
        yield from (value.first, value.last)
    elif isinstance(value, UnitRef):
        return
    elif is_entity(value.__class__):
        for name in field_names(value.__class__):
            field = getattr(value, name)
            if name == "year" and isinstance(field, int):
                yield from (dt.date(field, 1, 1), dt.date(field, 12, 31))
            yield from _all_days(field)
    elif isinstance(value, tuple | frozenset):
        for one in cast("Iterable[Any]", value):
            yield from _all_days(one)
