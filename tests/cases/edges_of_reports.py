"""The figures around what a report may print."""

from __future__ import annotations

from decimal import Decimal

from builders import figure, report
from cases.case import FAILED, PASSED, Case
from qcdc.dates import Period
from qcdc.model import Change, Report

__all__ = ["CASES"]

CIRCULAR = "02/2021/TT-TTCP"
H1_2022 = Period.half_year(2022, 1)


def parts(resolved: int, pending: int) -> Report:
    """A report of 37 cases."""
    return report(
        figure("case.in_authority", 37), figure("case.resolved", resolved), figure("case.pending", pending, stock=True)
    )


def changed(absolute: int | None, percent: str | None = None) -> Report:
    """A report of 1,202 visits after 1,310: 108 fewer, 8.244 per cent."""
    change = Change(versus=H1_2022, absolute=absolute, percent=None if percent is None else Decimal(percent))
    return report(figure("reception.visits", 1202, change=change), figure("reception.visits", 1310, period=H1_2022))


CASES: tuple[Case, ...] = (
    Case("report.parts.miss_total", "37 against 33 + 5", FAILED, parts(33, 5), gap=1).stating(
        at="case.in_authority", found=38, expected=37, article=CIRCULAR
    ),
    Case("report.parts.miss_total", "37 = 37 + 0", PASSED, parts(37, 0)),
    Case(
        "report.part.above_whole",
        "37 of 37",
        PASSED,
        report(figure("case.in_authority", 37), figure("case.resolved", 37)),
    ),
    Case("report.figure.negative", "one", PASSED, report(figure("reception.visits", 1))),
    Case("report.figure.negative", "minus one", FAILED, report(figure("reception.visits", -1)), gap=1).stating(
        at="reception.visits", found=-1, expected=0, article=CIRCULAR
    ),
    Case("report.change.against_levels", "printed as 109 fewer", FAILED, changed(-109), gap=-1).stating(
        at="reception.visits", found=-109, expected=-108, article=CIRCULAR
    ),
    Case("report.change.against_levels", "printed as 107 fewer", FAILED, changed(-107), gap=1).stating(
        at="reception.visits", found=-107, expected=-108, article=CIRCULAR
    ),
    # 8.244 per cent is printed as 8.2, or cut or rounded up to 8.3: within one unit of the last digit.
    Case("report.change.against_levels", "8.3 per cent", PASSED, changed(None, "-8.3")),
    Case("report.change.against_levels", "8.4 per cent", FAILED, changed(None, "-8.4"), gap=Decimal("-0.2")).stating(
        at="reception.visits", found=Decimal("-8.4"), expected=Decimal("-8.2"), article=CIRCULAR
    ),
    Case("report.change.against_levels", "8.1 per cent", FAILED, changed(None, "-8.1"), gap=Decimal("0.1")).stating(
        at="reception.visits", found=Decimal("-8.1"), expected=Decimal("-8.2"), article=CIRCULAR
    ),
)
