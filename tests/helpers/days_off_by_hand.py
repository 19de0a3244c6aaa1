"""The days off of the public sector and the weekend days worked in exchange, written down from the yearly notices.

Kept apart from the table the library ships: what counts working days is compared with these.
"""

from __future__ import annotations

import datetime as dt

__all__ = ["works"]

# New Year; Tết; the Hùng kings; 30 April and 1 May; the National Day: weekdays only, with days in lieu.
_OFF = {
    2021: "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9",
    2022: "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9",
    2023: "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9",
    2024: "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9",
    2025: "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9",
    # From 2026 on 24 November is a day off too.
    2026: "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11",
}
_WORKED = {2024: "4/5", 2025: "26/4", 2026: "10/1 22/8"}


def _days(table: dict[int, str]) -> frozenset[dt.date]:
    return frozenset(
        dt.date(year, int(month), int(day))
        for year, text in table.items()
        for day, month in (one.split("/") for one in text.split())
    )


OFF, WORKED = _days(_OFF), _days(_WORKED)


def works(day: dt.date) -> bool:
    """Whether a day of 2021 to 2026 is worked."""
    plain = dt.date(day.year, day.month, day.day)
    return plain in WORKED or (plain.weekday() < 5 and plain not in OFF)
