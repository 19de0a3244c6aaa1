"""Decided cases of the rules on references to units: 64 was Gia Lai until 30 June 2025, 52 has been since."""

from __future__ import annotations

from builders import COMMUNE, GIA_LAI, complaint, figure, handling, report, visit
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.dates import Period, as_day
from qcdc.model import Submission, UnitRef, evolve
from qcdc.vocab import HandlingEventKind as K
from qcdc.vocab import Level, Origin

__all__ = ["CASES"]

MISTYPED = UnitRef.of(Level.COMMUNE, "99999", "2023-06-30")
BEFORE_TABLE = UnitRef.of(Level.COMMUNE, "99999", "2018-12-31")
DISTRICT = UnitRef.of(Level.DISTRICT, "622", "2025-06-30")
ENDED = UnitRef.of(Level.DISTRICT, "622", "2025-07-01")
OLD_CODE = UnitRef.of(Level.PROVINCE, "64", "2025-07-01")
VILLAGE = UnitRef.of(Level.VILLAGE, "0000001", "2023-06-30")
NEW = UnitRef.of(Level.COMMUNE, "23677", "2025-07-01")
TODAY = UnitRef.of(Level.COMMUNE, "23677", "2026-11-25")


def handed_in(unit: UnitRef) -> Submission:
    """A unit that handed in, and said that nothing arose."""
    return Submission(
        unit=unit,
        period=Period.half_year(2023, 1),
        day=as_day("2023-07-01"),
        nothing_arose=True,
        origin=Origin.SYNTHETIC,
    )


def handled_at(unit: UnitRef) -> object:
    """A petition whose second run is at a unit."""
    first = complaint("2023-03-01", (K.GUIDE, "2023-03-02"))
    run = evolve(handling("2023-03-03", name="X-2"), unit=unit)
    return evolve(first, handlings=(*first.handlings, run))


CASES: tuple[Case, ...] = (
    Case("unit.unknown", "a commune", PASSED, visit(1, None)),
    Case(
        "unit.unknown",
        "a mistyped code",
        FAILED,
        evolve(visit(1, None), unit=MISTYPED),
        at="unit",
        found="99999",
    )
    .stating(at="unit", found="99999", expected="32245, 32248", article=None)
    ._replace(gap="2026-09-20"),
    Case("unit.unknown", "a mistyped code in a submission", FAILED, handed_in(MISTYPED), at="unit", found="99999")
    .stating(at="unit", found="99999", expected="32245, 32248", article=None)
    ._replace(gap="2026-09-20"),
    Case(
        "unit.unknown",
        "a mistyped code in a figure",
        FAILED,
        evolve(figure("reception.visits", 3), unit=MISTYPED),
        at="unit",
        found="99999",
    )
    .stating(at="unit", found="99999", expected="32245, 32248", article=None)
    ._replace(gap="2026-09-20"),
    Case(
        "unit.unknown",
        "a mistyped code in a figure of a report",
        FAILED,
        report(figure("reception.visits", 3), evolve(figure("reception.persons", 3), unit=MISTYPED)),
        at="figures[1].unit",
        found="99999",
    )
    .stating(at="figures[1].unit", found="99999", expected="32245, 32248", article=None)
    ._replace(gap="2026-09-20"),
    Case(
        "unit.unknown", "a mistyped code in a run", FAILED, handled_at(MISTYPED), at="handlings[1].unit", found="99999"
    )
    .stating(at="handlings[1].unit", found="99999", expected="32245, 32248", article=None)
    ._replace(gap="2026-09-20"),
    Case(
        "unit.unknown",
        "the code of a province at a commune",
        FAILED,
        handed_in(UnitRef.of(Level.COMMUNE, "64", "2023-06-30")),
        at="unit",
        found="64",
    )
    .stating(at="unit", found="64", expected="00064", article=None)
    ._replace(gap="2026-09-20"),
    Case("unit.unknown", "after the last day of the table", PASSED, handed_in(TODAY)),
    Case(
        "unit.unknown",
        "a mistyped code after the last day of the table",
        FAILED,
        handed_in(UnitRef.of(Level.COMMUNE, "99999", "2026-11-25")),
        at="unit",
        found="99999",
    )
    .stating(at="unit", found="99999", expected="32245, 32248", article=None)
    ._replace(gap="2026-09-20"),
    Case("unit.unknown", "before the first day of the table", SKIPPED, handed_in(BEFORE_TABLE), reason="before_table"),
    Case(
        "unit.unknown",
        "a village, which the table does not hold",
        SKIPPED,
        handed_in(VILLAGE),
        reason="level_not_in_table",
    ),
    Case("unit.unknown", "no units are given", SKIPPED, handed_in(COMMUNE), reason="no_territory"),
    Case("unit.not_in_force", "a district on its last day", PASSED, handed_in(DISTRICT)),
    Case(
        "unit.not_in_force",
        "a district the day after its last",
        FAILED,
        handed_in(ENDED),
        at="unit",
        found="622",
        gap=as_day("2025-07-01"),
        expected="2019-01-01 – 2025-06-30",
    ).stating(at="unit", found="622", expected="2019-01-01 – 2025-06-30", article=None),
    Case(
        "unit.not_in_force",
        "the old code of Gia Lai",
        FAILED,
        handed_in(OLD_CODE),
        at="unit",
        found="64",
        expected="2019-01-01 – 2025-06-30",
    )
    .stating(at="unit", found="64", expected="2019-01-01 – 2025-06-30", article=None)
    ._replace(gap="2025-07-01"),
    Case(
        "unit.not_in_force", "the old code on its last day", PASSED, handed_in(evolve(GIA_LAI, on=as_day("2025-06-30")))
    ),
    Case("unit.not_in_force", "after the last day of the table", PASSED, handed_in(TODAY)),
    Case(
        "unit.not_in_force",
        "an ended district in a run",
        FAILED,
        handled_at(evolve(ENDED, on=as_day("2026-01-01"))),
        at="handlings[1].unit",
        found="622",
    )
    .stating(at="handlings[1].unit", found="622", expected="2019-01-01 – 2025-06-30", article=None)
    ._replace(gap="2026-01-01"),
    Case("unit.not_in_force", "a mistyped code", SKIPPED, handed_in(MISTYPED), reason="unit.unknown"),
    Case("unit.unknown", "an ended district, which the table knows", PASSED, handed_in(ENDED)),
    Case(
        "unit.unknown",
        "a mistyped last digit is told the codes beside it",
        FAILED,
        handed_in(UnitRef.of(Level.COMMUNE, "23678", "2023-06-30")),
        at="unit",
        found="23678",
        expected="23674, 23677, 23680, 23683",
    )
    .stating(at="unit", found="23678", expected="23674, 23677, 23680, 23683", article=None)
    ._replace(gap="2026-09-20"),
    Case(
        "unit.unknown",
        "a code that has lost its zero",
        FAILED,
        handed_in(UnitRef.of(Level.COMMUNE, "4136", "2026-07-01")),
        at="unit",
        found="4136",
    )
    .stating(at="unit", found="4136", expected="04136", article=None)
    ._replace(gap="2026-09-20"),
    Case(
        "unit.window",
        "half of 2025 before the new commune was founded",
        FAILED,
        evolve(figure("reception.visits", 3, period=Period.half_year(2025, 1)), unit=NEW),
        as_of="2026-06-30",
    ).stating(at="unit", found="2025-01-01 – 2025-06-30", expected="2025-07-01 –", article=None),
    Case(
        "unit.window",
        "the year in which the commune was founded",
        PASSED,
        evolve(figure("reception.visits", 3, period=Period.year(2025)), unit=NEW),
        as_of="2026-06-30",
    ),
    Case(
        "unit.window",
        "a report on a district after it ended",
        FAILED,
        evolve(handed_in(DISTRICT), period=Period.half_year(2025, 2)),
        as_of="2026-06-30",
    ).stating(at="unit", found="2025-07-01 – 2025-12-31", expected="2019-01-01 – 2025-06-30", article=None),
    Case(
        "unit.window",
        "before the first day of the table",
        SKIPPED,
        evolve(handed_in(DISTRICT), period=Period.year(2018)),
        reason="before_table",
    ),
    Case("unit.window", "a mistyped code", SKIPPED, handed_in(MISTYPED), reason="unit.unknown"),
    Case("unit.window", "no units are given", SKIPPED, handed_in(COMMUNE), reason="no_territory"),
    Case("unit.not_in_force", "no units are given", SKIPPED, handed_in(COMMUNE), reason="no_territory"),
)
