"""Decided cases of the rules on reports."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from builders import (
    COMMUNE,
    figure,
    reconciliation,
    report,
)
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.dates import Period
from qcdc.model import Change, Coverage, Figure, Movement, Reconciliation, Share, categories, evolve
from qcdc.model.figures.values import Number
from qcdc.vocab import FigureState, Hedge, Nature

__all__ = ["CASES"]

H1_2022 = Period.half_year(2022, 1)
Q1, Q2 = Period.quarter(2023, 1), Period.quarter(2023, 2)

VISITS = "reception.visits"
CASES_DUE, RESOLVED, PENDING = "case.in_authority", "case.resolved", "case.pending"
RATE = "case.resolved_rate"
NO_PAIR = "nothing_to_compare"


def rate(value: Number | Share, *, part: int = 33, whole: int = 37, **more: Any) -> Any:
    """A report of a rate beside its part and its whole."""
    return report(figure(CASES_DUE, whole), figure(RESOLVED, part), figure(RATE, value, **more))


def grown(now: Number, then: Number, changes: tuple[Change, ...], *, key: str = VISITS) -> Any:
    """A report of a level with its printed changes beside last year's level."""
    return report(figure(key, now, changes=changes), figure(key, then, period=H1_2022))


def by(percent: str | None = None, absolute: Number | None = None) -> tuple[Change, ...]:
    """The printed changes against the first half of 2022."""
    found = [] if absolute is None else [Change.of("absolute", absolute, H1_2022)]
    return (*found, *([] if percent is None else [Change.of("percent", Decimal(percent), H1_2022)]))


def pair(
    printed: Number | Share, tallied: Number | Share, *, key: str = VISITS, hedge: Hedge | None = None, **tally: Any
) -> Reconciliation:
    """A printed figure beside a tallied one."""
    return Reconciliation(published=figure(key, printed, hedge=hedge), tallied=evolve(figure(key, tallied), **tally))


_KEYS = {
    "opening": "handling.carried_in",
    "arrived": "handling.opened",
    "finished": "handling.finished",
    "left": "handling.carried_out",
    "due": "handling.accepted",
}


def linked(movement: Movement, **numbers: int) -> Any:
    """A report of some figures by their ids, with a stated movement."""
    figures = (figure(_KEYS[name], number, id=name) for name, number in numbers.items())
    return evolve(report(*figures), movements=(movement,))


def planned(one: Figure) -> Figure:
    """The same as a plan."""
    return evolve(one, nature=Nature.PLAN)


_INDICATORS = (
    Case("report.indicator.unknown", "a key of the catalogue", PASSED, report(figure(VISITS, 3))),
    Case(
        "report.indicator.unknown",
        "a misspelt key could not be checked",
        SKIPPED,
        report(figure("reception.visit", 3)),
        reason="indicator_unknown",
    ),
    Case(
        "report.indicator.unknown",
        "one of two keys could not be checked",
        SKIPPED,
        report(figure(VISITS, 3), figure("made_up.calls", 3)),
        reason="indicator_unknown",
    ),
    Case("report.indicator.unknown", "an empty report", SKIPPED, report(), reason="nothing_printed"),
)

_NUMBERS = (
    Case("report.figure.negative", "nothing", PASSED, report(figure(VISITS, 0))),
    Case(
        "report.figure.negative",
        "minus one",
        FAILED,
        report(figure(VISITS, -1)),
        gap=1,
    ).stating(at="figures[0]", found=-1, expected=0, article=None),
    Case("report.figure.negative", "one", PASSED, report(figure(VISITS, 1))),
    Case("report.figure.negative", "minus two", FAILED, report(figure(VISITS, -2)), gap=2).stating(
        at="figures[0]", found=-2, expected=0, article=None
    ),
    Case("report.figure.negative", "no number", SKIPPED, report(figure(VISITS, None)), reason="nothing_printed"),
    Case(
        "report.figure.negative",
        "minus three of an unknown indicator, which may be a change",
        SKIPPED,
        report(figure("growth", -3)),
        reason="indicator_unknown",
    ),
    Case("report.figure.fraction", "two petitions", PASSED, report(figure("petition.received", 2))),
    Case("report.figure.fraction", "2.0 petitions", PASSED, report(figure("petition.received", Decimal("2.0")))),
    Case(
        "report.figure.fraction",
        "2.5 petitions",
        FAILED,
        report(figure("petition.received", Decimal("2.5"))),
        gap=Decimal("0.5"),
    ).stating(at="figures[0]", found=Decimal("2.5"), expected=0, article=None),
    Case(
        "report.figure.fraction",
        "1.9 petitions",
        FAILED,
        report(figure("petition.received", Decimal("1.9"))),
        gap=Decimal("0.9"),
    ).stating(at="figures[0]", found=Decimal("1.9"), expected=0, article=None),
    Case(
        "report.figure.fraction",
        "2.1 petitions",
        FAILED,
        report(figure("petition.received", Decimal("2.1"))),
        gap=Decimal("0.1"),
    ).stating(at="figures[0]", found=Decimal("2.1"), expected=0, article=None),
    Case(
        "report.figure.fraction",
        "half a million and a half đồng",
        SKIPPED,
        report(figure("decision.people.money", Decimal("500000.5"))),
        reason="nothing_printed",
    ),
    Case("report.figure.fraction", "a rate", SKIPPED, report(figure(RATE, Decimal("89.2"))), reason="nothing_printed"),
)

_PARTS = (
    Case(
        "report.parts.miss_total",
        "37 = 33 + 4",
        PASSED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33), figure(PENDING, 4, stock=True)),
    ),
    Case(
        "report.parts.miss_total",
        "37 = 33 + 4, all of the window",
        PASSED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33), figure(PENDING, 4)),
    ),
    Case(
        "report.parts.miss_total",
        "37 against 33 + 3",
        FAILED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33), figure(PENDING, 3, stock=True)),
        gap=-1,
    ).stating(
        at="figures[0]",
        found=36,
        expected=37,
        article=None,
    ),
    Case(
        "report.parts.miss_total",
        "37 against 33 + 5",
        FAILED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33), figure(PENDING, 5, stock=True)),
        gap=1,
    ).stating(
        at="figures[0]",
        found=38,
        expected=37,
        article=None,
    ),
    Case(
        "report.parts.miss_total",
        "a part is missing",
        SKIPPED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33)),
        reason=NO_PAIR,
    ),
    Case(
        "report.parts.miss_total",
        "a part is hedged",
        PASSED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33, hedge=Hedge.ABOUT), figure(PENDING, 3, stock=True)),
    ),
    Case(
        "report.parts.miss_total",
        "a part of the quarter that ends on the same day",
        SKIPPED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 20, period=Q2), figure(PENDING, 4, stock=True)),
        reason=NO_PAIR,
    ),
    Case(
        "report.parts.miss_total",
        "a stock of another day",
        SKIPPED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33), figure(PENDING, 3, stock=True, period=Q1)),
        reason=NO_PAIR,
    ),
    Case("report.part.above_whole", "37 of 37", PASSED, report(figure(CASES_DUE, 37), figure(RESOLVED, 37))),
    Case("report.part.above_whole", "36 of 37", PASSED, report(figure(CASES_DUE, 37), figure(RESOLVED, 36))),
    Case(
        "report.part.above_whole",
        "38 of 37",
        FAILED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 38)),
        gap=1,
    ).stating(at="figures[1]", found=38, expected=37, article=None),
    Case(
        "report.part.above_whole",
        "more visits by the head than visits",
        FAILED,
        report(figure(VISITS, 10), evolve(figure(VISITS, 12), categories=categories({"actor": "head"}))),
        gap=2,
    ).stating(at="figures[1]", found=12, expected=10, article=None),
    Case(
        "report.part.above_whole",
        "33 of the half-year beside 30 of its last quarter",
        SKIPPED,
        report(figure(CASES_DUE, 30, period=Q2), figure(RESOLVED, 33)),
        reason=NO_PAIR,
    ),
    Case(
        "report.part.above_whole",
        "33 settled beside 30 planned",
        SKIPPED,
        report(planned(figure(CASES_DUE, 30)), figure(RESOLVED, 33)),
        reason=NO_PAIR,
    ),
    Case(
        "report.part.above_whole",
        "33 of the province beside 30 of a commune",
        SKIPPED,
        report(evolve(figure(CASES_DUE, 30), unit=COMMUNE), figure(RESOLVED, 33)),
        reason=NO_PAIR,
    ),
    Case(
        "report.part.above_whole",
        "a flow of a day, which nobody can tell from which on",
        SKIPPED,
        report(figure(CASES_DUE, 30), figure(RESOLVED, 33, stock=True)),
        reason=NO_PAIR,
    ),
    Case(
        "report.part.above_whole",
        "a part of the units has told of 30 so far",
        SKIPPED,
        report(evolve(figure(CASES_DUE, 30), coverage=Coverage(reported=1, expected=2)), figure(RESOLVED, 33)),
        reason="may_grow",
    ),
    Case("report.part.above_whole", "no whole", SKIPPED, report(figure(RESOLVED, 38)), reason=NO_PAIR),
)

_MOVEMENTS = (
    Case(
        "report.movement.unbalanced",
        "118 and 409 are 527",
        PASSED,
        linked(Movement(opening="opening", arrived="arrived", total="due"), opening=118, arrived=409, due=527),
    ),
    Case(
        "report.movement.unbalanced",
        "118 and 408 are not 527",
        FAILED,
        linked(Movement(opening="opening", arrived="arrived", total="due"), opening=118, arrived=408, due=527),
        gap=-1,
    ).stating(at="figures[2]", found=526, expected=527, article=None),
    Case(
        "report.movement.unbalanced",
        "0 and 10 are not 12 and 50",
        FAILED,
        linked(
            Movement(opening="opening", arrived="arrived", finished="finished", closing="left"),
            opening=0,
            arrived=10,
            finished=12,
            left=50,
        ),
        gap=-52,
    ).stating(at="figures[3]", found=-2, expected=50, article=None),
    Case(
        "report.movement.unbalanced",
        "118 and 410 are not 527",
        FAILED,
        linked(Movement(opening="opening", arrived="arrived", total="due"), opening=118, arrived=410, due=527),
        gap=1,
    ).stating(at="figures[2]", found=528, expected=527, article=None),
    Case(
        "report.movement.unbalanced",
        "118 and 409 are 376 and 151",
        PASSED,
        linked(
            Movement(opening="opening", arrived="arrived", finished="finished", closing="left"),
            opening=118,
            arrived=409,
            finished=376,
            left=151,
        ),
    ),
    Case(
        "report.movement.unbalanced",
        "no opening stock",
        SKIPPED,
        linked(Movement(arrived="arrived", finished="finished"), arrived=10, finished=12),
        reason="no_opening",
    ),
)

_TIMES = (
    Case("report.figure.time", "a flow of a window", PASSED, report(figure(VISITS, 3))),
    Case("report.figure.time", "a stock of a day", PASSED, report(figure(PENDING, 3, stock=True))),
    Case(
        "report.figure.time",
        "a stock of a window",
        FAILED,
        report(figure(PENDING, 3)),
        gap=1,
    ).stating(at="figures[0]", found=None, expected=None, article=None),
    Case(
        "report.figure.time",
        "a flow of a day",
        FAILED,
        report(figure(VISITS, 3, stock=True)),
        gap=1,
    ).stating(at="figures[0]", found=None, expected=None, article=None),
    Case(
        "report.figure.time",
        "an unknown indicator",
        SKIPPED,
        report(figure("made_up.calls", 3)),
        reason="nothing_printed",
    ),
    Case("report.rate.above_hundred", "100 %", PASSED, report(figure(RATE, 100))),
    Case(
        "report.rate.above_hundred",
        "101 %",
        FAILED,
        report(figure(RATE, 101)),
        gap=1,
    ).stating(at="figures[0]", found=101, expected=100, article=None),
    Case("report.rate.above_hundred", "99.9 %", PASSED, report(figure(RATE, Decimal("99.9")))),
    Case(
        "report.rate.above_hundred",
        "100.1 %",
        FAILED,
        report(figure(RATE, Decimal("100.1"))),
        gap=Decimal("0.1"),
    ).stating(at="figures[0]", found=Decimal("100.1"), expected=100, article=None),
    Case("report.rate.above_hundred", "a count", SKIPPED, report(figure(VISITS, 101)), reason="nothing_printed"),
)

_RATES = (
    Case("report.rate.against_counts", "33 of 37 is 89.19 %", PASSED, rate(Decimal("89.19"))),
    Case("report.rate.against_counts", "33 of 37 is 89.2 % rounded", PASSED, rate(Decimal("89.2"))),
    Case("report.rate.against_counts", "33 of 37 is 89.1 % cut off", PASSED, rate(Decimal("89.1"))),
    Case("report.rate.against_counts", "33 of 37 is 89 %", PASSED, rate(89)),
    Case(
        "report.rate.against_counts",
        "33 of 37 printed as 89.0 %",
        FAILED,
        rate(Decimal("89.0")),
        gap=Decimal("-0.189"),
    ).stating(
        at="figures[2]",
        found=Decimal("89.0"),
        expected=Decimal("89.189"),
        article=None,
    ),
    Case(
        "report.rate.against_counts", "33 of 37 printed as 89.3 %", FAILED, rate(Decimal("89.3")), gap=Decimal("0.111")
    ).stating(
        at="figures[2]",
        found=Decimal("89.3"),
        expected=Decimal("89.189"),
        article=None,
    ),
    Case("report.rate.against_counts", "1 of 8 is 12.5 %", PASSED, rate(Decimal("12.5"), part=1, whole=8)),
    Case("report.rate.against_counts", "1 of 8 rounded half up", PASSED, rate(13, part=1, whole=8)),
    Case(
        "report.rate.against_counts", "1 of 8 printed as 14 %", FAILED, rate(14, part=1, whole=8), gap=Decimal("1.5")
    ).stating(at="figures[2]", found=14, expected=Decimal("12.5"), article=None),
    Case(
        "report.rate.against_counts",
        "238 of 316 printed as 88.9 %",
        FAILED,
        rate(Decimal("88.9"), part=238, whole=316),
        gap=Decimal("13.584"),
    ).stating(
        at="figures[2]",
        found=Decimal("88.9"),
        expected=Decimal("75.316"),
        article=None,
    ),
    Case("report.rate.against_counts", "the share itself", PASSED, rate(Share(part=33, whole=37))),
    Case(
        "report.rate.against_counts",
        "a share with another part",
        FAILED,
        rate(Share(part=30, whole=37)),
        gap=-3,
    ).stating(at="figures[2]", found=30, expected=33, article=None),
    Case(
        "report.rate.against_counts",
        "a share with another whole, the part not printed",
        FAILED,
        report(figure(CASES_DUE, 38), figure(RATE, Share(part=33, whole=37))),
        gap=-1,
    ).stating(at="figures[1]", found=37, expected=38, article=None),
    Case("report.rate.against_counts", "of nothing", SKIPPED, rate(0, part=0, whole=0), reason="of_nothing"),
    Case(
        "report.rate.against_counts",
        "89.19 % beside nearly 90 %",
        PASSED,
        rate(90, hedge=Hedge.NEARLY),
    ),
    Case(
        "report.rate.against_counts",
        "89.19 % beside nearly 95.0 %",
        FAILED,
        rate(Decimal("95.0"), hedge=Hedge.NEARLY),
        gap=Decimal("5.811"),
    ).stating(at="figures[2]", found=Decimal("95.0"), expected=Decimal("89.189"), article=None),
    Case(
        "report.rate.against_counts",
        "a rate without its whole",
        SKIPPED,
        report(figure(RESOLVED, 33), figure(RATE, Decimal("95.0"))),
        reason=NO_PAIR,
    ),
    Case(
        "report.rate.against_counts",
        "counts of another window",
        SKIPPED,
        report(figure(CASES_DUE, 37), figure(RESOLVED, 33), figure(RATE, Decimal("95.0"), period=Q2)),
        reason=NO_PAIR,
    ),
)

_CHANGES = (
    Case("report.change.against_levels", "1,202 is 108 fewer than 1,310", PASSED, grown(1202, 1310, by("-8.24", -108))),
    Case("report.change.against_levels", "rounded", PASSED, grown(1202, 1310, by("-8.2"))),
    Case("report.change.against_levels", "cut off", PASSED, grown(110_349, 100_000, by("10.34"))),
    Case("report.change.against_levels", "rounded half up", PASSED, grown(110_345, 100_000, by("10.35"))),
    Case(
        "report.change.against_levels",
        "off by the last digit",
        FAILED,
        grown(110_344, 100_000, by("10.35")),
        gap=Decimal("0.006"),
    ).stating(
        at="figures[0]",
        found=Decimal("10.35"),
        expected=Decimal("10.344"),
        article=None,
    ),
    Case(
        "report.change.against_levels",
        "printed as 118 fewer",
        FAILED,
        grown(1202, 1310, by(absolute=-118)),
        gap=-10,
    ).stating(at="figures[0]", found=-118, expected=-108, article=None),
    Case(
        "report.change.against_levels", "printed as 9.5 %", FAILED, grown(1202, 1310, by("-9.5")), gap=Decimal("-1.256")
    ).stating(
        at="figures[0]",
        found=Decimal("-9.5"),
        expected=Decimal("-8.244"),
        article=None,
    ),
    Case(
        "report.change.against_levels",
        "no level of last year",
        SKIPPED,
        report(figure(VISITS, 1202, changes=by(absolute=-108))),
        reason=NO_PAIR,
    ),
    Case(
        "report.change.against_levels",
        "the level of a quarter that ends on the same day",
        SKIPPED,
        report(
            figure(VISITS, 1202, changes=by(absolute=-108)),
            figure(VISITS, 600, period=Period.quarter(2022, 2)),
        ),
        reason=NO_PAIR,
    ),
    Case(
        "report.change.against_levels",
        "0.6 of a rate: points or per cent",
        PASSED,
        grown(Decimal("82.1"), Decimal("81.5"), by("0.6"), key=RATE),
    ),
    Case(
        "report.change.against_levels",
        "an unknown indicator, which may be a rate",
        PASSED,
        grown(Decimal("82.1"), Decimal("81.5"), by("0.6"), key="made_up.rate"),
    ),
    Case(
        "report.change.against_levels",
        "a per cent from zero",
        SKIPPED,
        grown(5, 0, by("250")),
        reason="from_zero",
    ),
    Case("report.change.against_levels", "five more than nothing", PASSED, grown(5, 0, by("250", 5))),
    Case("report.change.against_levels", "six more than nothing", FAILED, grown(5, 0, by("250", 6)), gap=1).stating(
        at="figures[0]", found=6, expected=5, article=None
    ),
    Case(
        "report.change.against_levels",
        "a level of a part of the units",
        SKIPPED,
        report(
            figure(VISITS, 1202, changes=by(absolute=-108)),
            evolve(figure(VISITS, 1309, period=H1_2022), coverage=Coverage(reported=237, expected=238)),
        ),
        reason="may_grow",
    ),
    Case(
        "report.change.against_levels",
        "a hedged level",
        PASSED,
        report(
            figure(VISITS, 1200, hedge=Hedge.MORE_THAN, changes=by(absolute=-108)), figure(VISITS, 1310, period=H1_2022)
        ),
    ),
    Case(
        "report.change.against_levels",
        "118 fewer than 1,310 are not more than 1,200",
        FAILED,
        report(
            figure(VISITS, 1200, hedge=Hedge.MORE_THAN, changes=by(absolute=-118)), figure(VISITS, 1310, period=H1_2022)
        ),
        gap=-8,
    ).stating(at="figures[0]", found=-118, expected=-110, article=None),
)

_TALLIES = (
    Case("report.printed.against_tallied", "the same", PASSED, reconciliation(1202, 1202)),
    Case(
        "report.printed.against_tallied",
        "one fewer in the records",
        FAILED,
        reconciliation(1202, 1201),
        gap=1,
    ).stating(at="published", found=1202, expected=1201, article=None),
    Case(
        "report.printed.against_tallied", "one more in the records", FAILED, reconciliation(1202, 1203), gap=-1
    ).stating(at="published", found=1202, expected=1203, article=None),
    *(
        Case("report.printed.against_tallied", f"{name} tallied", PASSED, reconciliation(300, tallied, hedge=hedge))
        for hedge, name, tallied in (
            (Hedge.MORE_THAN, "more than 300, 300", 300),
            (Hedge.MORE_THAN, "more than 300, 399", 399),
            (Hedge.NEARLY, "nearly 300, 201", 201),
            (Hedge.NEARLY, "nearly 300, 300", 300),
            (Hedge.ABOUT, "about 300, 201", 201),
            (Hedge.ABOUT, "about 300, 399", 399),
        )
    ),
    *(
        Case(
            "report.printed.against_tallied",
            f"{name} tallied",
            FAILED,
            reconciliation(300, tallied, hedge=hedge),
            gap=gap,
        ).stating(at="published", found=300, expected=tallied, article=None)
        for hedge, name, tallied, gap in (
            (Hedge.MORE_THAN, "more than 300, 299", 299, 1),
            (Hedge.MORE_THAN, "more than 300, 400", 400, -100),
            (Hedge.NEARLY, "nearly 300, 200", 200, 100),
            (Hedge.NEARLY, "nearly 300, 301", 301, -1),
            (Hedge.ABOUT, "about 300, 200", 200, 100),
            (Hedge.ABOUT, "about 300, 400", 400, -100),
        )
    ),
    Case(
        "report.printed.against_tallied",
        "a share as printed",
        PASSED,
        pair(Share(part=33, whole=37), Share(part=33, whole=37), key=RATE),
    ),
    Case(
        "report.printed.against_tallied",
        "a share with another part",
        FAILED,
        pair(Share(part=33, whole=37), Share(part=32, whole=37), key=RATE),
        gap=1,
    ).stating(at="published", found="33/37", expected="32/37", article=None),
    Case(
        "report.printed.against_tallied",
        "a rate within its digits",
        PASSED,
        pair(Decimal("89.2"), Share(part=33, whole=37), key=RATE),
    ),
    Case(
        "report.printed.against_tallied",
        "a rate outside its digits",
        FAILED,
        pair(Decimal("89.3"), Share(part=33, whole=37), key=RATE),
        gap=Decimal("0.111"),
    ).stating(at="published", found=Decimal("89.3"), expected="33/37", article=None),
    Case(
        "report.printed.against_tallied",
        "a share beside a count",
        SKIPPED,
        pair(Share(part=33, whole=37), 33, key=RATE),
        reason="other_value",
    ),
    Case(
        "report.printed.against_tallied",
        "a hedged share",
        SKIPPED,
        pair(Share(part=33, whole=37), Share(part=32, whole=37), key=RATE, hedge=Hedge.ABOUT),
        reason="hedged",
    ),
    Case(
        "report.printed.against_tallied",
        "nothing tallied",
        SKIPPED,
        reconciliation(1202, None),
        reason="nothing_tallied",
    ),
    Case(
        "report.printed.against_tallied",
        "nothing arose in the records",
        FAILED,
        pair(3, 0, state=FigureState.NIL, value=None),
        gap=3,
    ).stating(at="published", found=3, expected=0, article=None),
    Case(
        "report.printed.against_tallied",
        "more printed than a part of the units has tallied",
        SKIPPED,
        pair(1202, 1100, coverage=Coverage(reported=108, expected=136)),
        reason="tally_partial",
    ),
    Case(
        "report.printed.against_tallied",
        "fewer printed than a part of the units has tallied",
        FAILED,
        pair(1202, 1203, coverage=Coverage(reported=108, expected=136)),
        gap=-1,
    ).stating(at="published", found=1202, expected=1203, article=None),
    Case(
        "report.printed.against_tallied",
        "more printed than all units have tallied",
        FAILED,
        pair(1202, 1100, coverage=Coverage(reported=136, expected=136)),
        gap=102,
    ).stating(at="published", found=1202, expected=1100, article=None),
    Case(
        "report.printed.against_tallied",
        "a record is in no unit",
        SKIPPED,
        pair(1202, 1201, unplaced=1),
        reason="tally_partial",
    ),
    Case(
        "report.printed.against_tallied",
        "provisional",
        SKIPPED,
        pair(1202, 1201, provisional=True),
        reason="tally_partial",
    ),
    Case(
        "report.printed.against_tallied",
        "nothing printed",
        SKIPPED,
        reconciliation(None, 1202),
        reason="nothing_printed",
    ),
)

CASES: tuple[Case, ...] = (
    *_INDICATORS,
    *_NUMBERS,
    *_PARTS,
    *_MOVEMENTS,
    *_TIMES,
    *_RATES,
    *_CHANGES,
    *_TALLIES,
)
