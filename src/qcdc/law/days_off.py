"""The work calendar of the public sector, from the decreed table of days off 2021–2026 (*lịch nghỉ*)."""

from __future__ import annotations

import datetime as dt
from functools import cache

from qcdc._kernel.data import package_toml
from qcdc.dates import DecreedCalendar

__all__ = ["work_calendar"]


@cache
def work_calendar() -> DecreedCalendar:
    """The decreed calendar: weekends, public holidays, swapped days, worked Saturdays.

    Outside 2021–2026 it knows nothing and says so (``calendar.gap``).

    Law: Civil Code 2015 art. 148.5; the yearly notices named in the table; Resolution 28/2026/QH16 art. 2
    (24 November, from 2026).
    """
    table = package_toml("law", "days_off.toml")
    off: dict[dt.date, str] = {}
    worked: set[dt.date] = set()
    for year in range(table["first"].year, table["last"].year + 1):
        row = table[str(year)]
        off |= {dt.date.fromisoformat(f"{year}-{day}"): "decreed" for day in row["off"]}
        worked |= {dt.date.fromisoformat(f"{year}-{day}") for day in row["worked"]}
    return DecreedCalendar(first=table["first"], last=table["last"], off=off, worked=frozenset(worked))
