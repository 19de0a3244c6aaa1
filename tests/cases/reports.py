"""Decided cases of the rules on reports."""

from __future__ import annotations

from decimal import Decimal

from builders import (
    figure,
    reconciliation,
    report,
)
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.dates import Period
from qcdc.model import Change
from qcdc.vocab import Hedge

__all__ = ["CASES"]

H1_2022 = Period.half_year(2022, 1)


CASES: tuple[Case, ...] = (
    Case("report.indicator.unknown", "a key of the catalogue", PASSED, report(figure("reception.visits", 3))),
    Case("report.indicator.unknown", "a misspelt key", FAILED, report(figure("reception.visit", 3))),
    Case("report.indicator.unknown", "an empty report", SKIPPED, report(), reason="nothing_printed"),
    Case("report.figure.negative", "nothing", PASSED, report(figure("reception.visits", 0))),
    Case("report.figure.negative", "minus three", FAILED, report(figure("reception.visits", -3)), gap=3),
    Case(
        "report.figure.negative",
        "no number",
        SKIPPED,
        report(figure("reception.visits", None)),
        reason="nothing_printed",
    ),
    Case(
        "report.parts.miss_total",
        "37 = 33 + 4",
        PASSED,
        report(figure("case.in_authority", 37), figure("case.resolved", 33), figure("case.pending", 4, stock=True)),
    ),
    Case(
        "report.parts.miss_total",
        "37 against 33 + 3",
        FAILED,
        report(figure("case.in_authority", 37), figure("case.resolved", 33), figure("case.pending", 3, stock=True)),
        gap=-1,
    ),
    Case(
        "report.parts.miss_total",
        "a part is missing",
        SKIPPED,
        report(figure("case.in_authority", 37), figure("case.resolved", 33)),
        reason="nothing_to_compare",
    ),
    Case(
        "report.parts.miss_total",
        "a part is hedged",
        SKIPPED,
        report(
            figure("case.in_authority", 37),
            figure("case.resolved", 33, hedge=Hedge.ABOUT),
            figure("case.pending", 3, stock=True),
        ),
        reason="nothing_to_compare",
    ),
    Case(
        "report.part.above_whole",
        "33 of 37",
        PASSED,
        report(figure("case.in_authority", 37), figure("case.resolved", 33)),
    ),
    Case(
        "report.part.above_whole",
        "38 of 37",
        FAILED,
        report(figure("case.in_authority", 37), figure("case.resolved", 38)),
        gap=1,
    ),
    Case(
        "report.part.above_whole",
        "more visits by the head than visits",
        FAILED,
        report(figure("reception.visits", 10), figure("reception.visits.head", 12)),
        gap=2,
    ),
    Case(
        "report.part.above_whole", "no whole", SKIPPED, report(figure("case.resolved", 38)), reason="nothing_to_compare"
    ),
    Case(
        "report.change.against_levels",
        "1,202 is 108 fewer than 1,310",
        PASSED,
        report(
            figure("reception.visits", 1202, change=Change(versus=H1_2022, absolute=-108, percent=Decimal("-8.24"))),
            figure("reception.visits", 1310, period=H1_2022),
        ),
    ),
    Case(
        "report.change.against_levels",
        "truncated instead of rounded",
        PASSED,
        report(
            figure("reception.visits", 1202, change=Change(versus=H1_2022, percent=Decimal("-8.2"))),
            figure("reception.visits", 1310, period=H1_2022),
        ),
    ),
    Case(
        "report.change.against_levels",
        "printed as 118 fewer",
        FAILED,
        report(
            figure("reception.visits", 1202, change=Change(versus=H1_2022, absolute=-118)),
            figure("reception.visits", 1310, period=H1_2022),
        ),
        gap=-10,
    ),
    Case(
        "report.change.against_levels",
        "printed as 9 %",
        FAILED,
        report(
            figure("reception.visits", 1202, change=Change(versus=H1_2022, percent=Decimal("-9.5"))),
            figure("reception.visits", 1310, period=H1_2022),
        ),
        gap=Decimal("-1.3"),
    ),
    Case(
        "report.change.against_levels",
        "no level of last year",
        SKIPPED,
        report(figure("reception.visits", 1202, change=Change(versus=H1_2022, absolute=-108))),
        reason="nothing_to_compare",
    ),
    Case("report.printed.against_tallied", "the same", PASSED, reconciliation(1202, 1202)),
    Case("report.printed.against_tallied", "one fewer in the records", FAILED, reconciliation(1202, 1201), gap=1),
    Case(
        "report.printed.against_tallied",
        "more than 1,200 printed, 1,202 tallied",
        PASSED,
        reconciliation(1200, 1202, hedge=Hedge.MORE_THAN),
    ),
    Case(
        "report.printed.against_tallied",
        "nearly 1,200 printed, 1,202 tallied",
        FAILED,
        reconciliation(1200, 1202, hedge=Hedge.NEARLY),
        gap=-2,
    ),
    Case("report.printed.against_tallied", "nothing tallied", FAILED, reconciliation(1202, None)),
    Case(
        "report.printed.against_tallied",
        "nothing printed",
        SKIPPED,
        reconciliation(None, 1202),
        reason="nothing_printed",
    ),
)
