"""Decided cases of the rules on receptions."""

from __future__ import annotations

from builders import (
    head_days,
    visit,
)
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.dates import Period
from qcdc.vocab import Level

__all__ = ["CASES"]


CASES: tuple[Case, ...] = (
    # May 2023, the province: one day a month; June, a district: two a month; a commune: one a week.
    Case(
        "reception.head_days.below_minimum",
        "province, each month",
        PASSED,
        head_days(Level.PROVINCE, "2023-01-05 2023-02-06 2023-03-06 2023-04-06 2023-05-08 2023-06-05"),
    ),
    Case(
        "reception.head_days.below_minimum",
        "province, one month missed",
        FAILED,
        head_days(Level.PROVINCE, "2023-01-05 2023-02-06 2023-03-06 2023-04-06 2023-04-07 2023-06-05"),
        gap=1,
    ),
    Case(
        "reception.head_days.below_minimum",
        "district, twice in five months",
        FAILED,
        head_days(Level.DISTRICT, "2023-01-05 2023-01-06 2023-02-06 2023-02-07"),
        gap=8,
    ),
    # 26 weeks lie wholly between 1 January (a Sunday) and 30 June (a Friday): 25 of them, the first on 2 January.
    Case("reception.head_days.below_minimum", "commune, never", FAILED, head_days(Level.COMMUNE, ""), gap=25),
    Case(
        "reception.head_days.below_minimum",
        "commune after July 2026, two a month",
        PASSED,
        head_days(
            Level.COMMUNE,
            "2026-07-02 2026-07-09 2026-08-03 2026-08-10 2026-09-03 2026-09-10",
            period=Period.quarter(2026, 3),
        ),
        "2026-09-30",
    ),
    Case(
        "reception.head_days.below_minimum",
        "the minimum changed inside",
        SKIPPED,
        head_days(Level.COMMUNE, "", period=Period.year(2026)),
        "2026-12-31",
        reason="limit_changed",
    ),
    Case("reception.head_days.below_minimum", "a village", SKIPPED, head_days(Level.VILLAGE, ""), reason="other_level"),
    Case(
        "reception.head_days.below_minimum",
        "district after its end",
        SKIPPED,
        head_days(Level.DISTRICT, "", period=Period.quarter(2025, 4)),
        "2025-12-31",
        reason="limit.out_of_force",
    ),
    Case(
        "reception.head_days.delegated",
        "delegated beside enough days",
        PASSED,
        head_days(Level.PROVINCE, "2023-01-05 2023-02-06 2023-03-06 2023-04-06 2023-05-08 2023-06-05", "2023-06-06"),
    ),
    Case(
        "reception.head_days.delegated",
        "delegated instead",
        FAILED,
        head_days(Level.PROVINCE, "2023-01-05 2023-02-06 2023-03-06 2023-04-06 2023-05-08", "2023-06-06"),
        gap=1,
    ),
    Case(
        "reception.head_days.below_minimum",
        "delegated instead",
        PASSED,
        head_days(Level.PROVINCE, "2023-01-05 2023-02-06 2023-03-06 2023-04-06 2023-05-08", "2023-06-06"),
    ),
    Case(
        "reception.head_days.delegated",
        "nothing delegated",
        SKIPPED,
        head_days(Level.PROVINCE, ""),
        reason="not_delegated",
    ),
    Case("reception.group.representatives", "five with two", PASSED, visit(5, 2)),
    Case("reception.group.representatives", "eleven with five", PASSED, visit(11, 5)),
    Case("reception.group.representatives", "five with none", FAILED, visit(5, 0), gap=1),
    Case("reception.group.representatives", "ten with three", FAILED, visit(10, 3), gap=1),
    Case("reception.group.representatives", "twenty with six", FAILED, visit(20, 6), gap=1),
    Case("reception.group.representatives", "four", SKIPPED, visit(4, 0), reason="no_group"),
    Case("reception.group.representatives", "not stated", SKIPPED, visit(9, None), reason="not_stated"),
)
