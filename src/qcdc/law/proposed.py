"""Days off of years that are not decreed yet, as a proposal (*lịch nghỉ dự kiến*). Needs the extra ``calendar``.

Tết and the swapped days of a year are decreed only in the autumn before. Until then the ``holidays`` package can
propose them. A calendar made here says which of its years are proposed, and a deadline that runs through one says
that it is provisional.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any, NamedTuple

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates import DecreedCalendar, as_day
from qcdc.errors import InvariantError
from qcdc.law.days_off import decreed_days_off, parse_days_off

__all__ = ["Proposal", "proposal", "propose_calendar"]

_FIRST, _LAST = 2001, 2100


def propose_calendar(years: Iterable[int], *, onto: DecreedCalendar | None = None) -> DecreedCalendar:
    """The decreed calendar, and proposals for further years; a year that is decreed stays as it is.

    Args:
        years: which years, 2001 to 2100; with those of the calendar they must leave no gap.
        onto: another calendar than the shipped one.

    Raises:
        ImportError: the extra ``calendar`` is not installed; the message has the words that install it.
        InvariantError: a year outside (``law.year``), or a gap between the years (``law.years``).
    """
    known = decreed_days_off() if onto is None else v.argument(onto, DecreedCalendar, "onto")
    wanted: list[int] = []
    for year in v.arguments(years, "years"):
        if type(year) is not int or not _FIRST <= year <= _LAST:
            raise InvariantError(
                "law.proposed_year",
                "a proposed year is a whole number from {first} to {last}",
                "years",
                {"first": _FIRST, "last": _LAST},
            )
        if not known.first.year <= year <= known.last.year:
            wanted.append(year)
    if not wanted:
        return known
    return parse_days_off({str(year): _proposal(year) for year in sorted(set(wanted))}, onto=known)


class Proposal(NamedTuple):
    """The days off that the extra proposes for a year, weekends apart, and the weekend days worked in exchange."""

    off: frozenset[pendulum.Date]
    worked: frozenset[pendulum.Date]


def proposal(year: int) -> Proposal | None:
    """What the extra ``calendar`` proposes for a year; ``None`` where it is not installed."""
    try:
        holidays: Any = import_module("holidays")
    except ImportError:
        return None
    proposed: Any = holidays.country_holidays("VN", years=year)
    # Of that year only: the package may also list a day in lieu that falls into the next.
    return Proposal(
        off=frozenset(as_day(day) for day in proposed if day.year == year and day.weekday() < 5),
        worked=frozenset(as_day(day) for day in proposed.weekend_workdays if day.year == year),
    )


def _proposal(year: int) -> dict[str, Any]:
    found = proposal(year)
    if found is None:
        raise ImportError("proposing days off needs holidays, the extra 'calendar': pip install 'qcdc[calendar]'")
    return {
        "off": sorted(f"{day:%m-%d}" for day in found.off),
        "worked": sorted(f"{day:%m-%d}" for day in found.worked),
        "provisional": True,
    }
