"""The days, persons and figures around the limits of receptions."""

from __future__ import annotations

from typing import Any

from builders import head_days, visit
from cases.case import FAILED, NOT_STATED, PASSED, Case
from cases.receptions import SUMMER, slot
from qcdc.dates import Period
from qcdc.model import ReceptionSlot, evolve
from qcdc.vocab import Level

__all__ = ["CASES"]

LTCD, ND154, CIRCULAR = "42/2013/QH13", "154/2026/NĐ-CP", "02/2021/TT-TTCP"
MONTHS = ("2023-01-05", "2023-02-06", "2023-03-06", "2023-04-06", "2023-05-08", "2023-06-05")
H1_2022 = Period.half_year(2022, 1)
_POSTED, _TOLD, _TESTED = (
    "reception.calendar.posted_late",
    "reception.online.announced_late",
    "reception.online.tested_late",
)
_DAYS, _DELEGATED, _GROUP = (
    "reception.head_days.below_minimum",
    "reception.head_days.delegated",
    "reception.group.representatives",
)


def online(**days: Any) -> ReceptionSlot:
    """An online reception on Monday 10 August 2026."""
    return slot("2026-08-10", online=True, **days)


CASES: tuple[Case, ...] = (
    # Before Monday 13 March 2023: Friday 10 one, 9, 8, 7 four, Monday 6 five, Friday 3 six.
    Case(_POSTED, "six working days", PASSED, slot("2023-03-13", posted="2023-03-03")),
    Case(_POSTED, "three", FAILED, slot("2023-03-13", posted="2023-03-08"), gap=2).stating(
        at="posted", found=3, expected=5, article=f"{LTCD} art. 24.4"
    ),
    Case(_TOLD, "six working days", PASSED, online(announced="2026-07-31"), SUMMER),
    Case(_TOLD, "three", FAILED, online(announced="2026-08-05"), SUMMER, gap=2).stating(
        at="announced", found=3, expected=5, article=f"{ND154} art. 23.1"
    ),
    Case(_TOLD, "not stated", NOT_STATED, online(), SUMMER, reason="not_stated"),
    Case(_TOLD, "expressly not", FAILED, evolve(online(), not_done=frozenset({"announced"})), SUMMER, gap=5).stating(
        at="announced", found=0, expected=5, article=f"{ND154} art. 23.1"
    ),
    Case(_TESTED, "on Thursday", PASSED, online(tested="2026-08-06"), SUMMER),
    # Between Saturday and Monday lies no working day.
    Case(_TESTED, "on Saturday", FAILED, online(tested="2026-08-08"), SUMMER, gap=1).stating(
        at="tested", found=0, expected=1, article=f"{ND154} art. 23.1"
    ),
    Case(_TESTED, "not stated", NOT_STATED, online(), SUMMER, reason="not_stated"),
    Case(_TESTED, "expressly not", FAILED, evolve(online(), not_done=frozenset({"tested"})), SUMMER, gap=1).stating(
        at="tested", found=0, expected=1, article=f"{ND154} art. 23.1"
    ),
    Case(_DAYS, "province, two months missed", FAILED, head_days(Level.PROVINCE, " ".join(MONTHS[2:])), gap=2).stating(
        at="from 1 January 2023 to 30 June 2023", found=4, expected=6, article=f"{LTCD} art. 12.5"
    ),
    # A second day of one month does not stand for a day of another.
    Case(
        _DAYS,
        "province, on the first and the last day of months",
        PASSED,
        head_days(Level.PROVINCE, "2023-01-01 2023-02-28 2023-03-31 2023-04-01 2023-05-31 2023-06-30"),
    ),
    Case(
        _DELEGATED,
        "two months delegated",
        FAILED,
        head_days(Level.PROVINCE, " ".join(MONTHS[2:]), "2023-01-05 2023-02-06"),
        gap=2,
    ).stating(at="from 1 January 2023 to 30 June 2023", found=4, expected=6, article=f"{LTCD} art. 12.5"),
    Case(_DELEGATED, "one day more delegated", PASSED, head_days(Level.PROVINCE, " ".join(MONTHS), "2023-02-07")),
    # A week is whole from Monday to Sunday: 2 to 8 January 2023, a window of one week.
    Case(
        _DAYS,
        "commune, on the Sunday of its week",
        PASSED,
        head_days(Level.COMMUNE, "2023-01-08", period=Period.between("2023-01-02", "2023-01-08")),
    ),
    Case(
        _DAYS,
        "commune, not in its week",
        FAILED,
        head_days(Level.COMMUNE, "", period=Period.between("2023-01-02", "2023-01-08")),
        gap=1,
    ).stating(at="from 2 January 2023 to 8 January 2023", found=0, expected=1, article=f"{LTCD} art. 15.2.d"),
    Case(_GROUP, "five with one", PASSED, visit(5, 1)),
    Case(_GROUP, "ten with two", PASSED, visit(10, 2)),
    Case(_GROUP, "eleven with six", FAILED, visit(11, 6), gap=1).stating(
        at="representatives", found=6, expected=5, article=f"{LTCD} art. 29"
    ),
    Case(_GROUP, "five with four", FAILED, visit(5, 4), gap=2).stating(
        at="representatives", found=4, expected=2, article=f"{LTCD} art. 29"
    ),
)
