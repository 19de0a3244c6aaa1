"""Decided cases of the rules on receptions."""

from __future__ import annotations

from builders import (
    COMMUNE,
    H1,
    head_days,
    visit,
)
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import Period, as_day
from qcdc.model import HeadReceptionDays, Person, Reception, ReceptionSlot, UnitBody, evolve
from qcdc.vocab import HeadKind, Level, Origin, Receiver, RefusalGround

__all__ = ["CASES"]

SUMMER = "2026-08-31"


def slot(day: str, *, ad_hoc: bool = False, online: bool = False, **days: str) -> ReceptionSlot:
    """An entry of the calendar."""
    made = ReceptionSlot(id="L-1", unit=COMMUNE, day=as_day(day), ad_hoc=ad_hoc, online=online, origin=Origin.SYNTHETIC)
    return evolve(made, **{name: as_day(value) for name, value in days.items()})


def received(day: str, **days: str) -> Reception:
    """One visit of one person, and what followed."""
    return evolve(visit(1, None, day=day), **{name: as_day(value) for name, value in days.items()})


def unposted(day: str) -> ReceptionSlot:
    """An entry that was expressly not posted."""
    return evolve(slot(day), not_done=frozenset({"posted"}))


def refused(ground: RefusalGround = RefusalGround.SETTLED, **days: str) -> Reception:
    """One person refused on Monday 10 August 2026, whose matter was settled."""
    return evolve(received("2026-08-10", refused="2026-08-10", **days), refusal_ground=ground)


def other_head(months: int, holder: HeadKind = HeadKind.ADMINISTRATIVE) -> HeadReceptionDays:
    """The head of another administrative body, once a month for so many months."""
    return HeadReceptionDays(
        unit=COMMUNE,
        body=UnitBody.of("agency", "Đơn vị Ví Dụ (giả lập)"),
        period=H1,
        held=frozenset(as_day(f"2023-{month:02}-10") for month in range(1, months + 1)),
        origin=Origin.SYNTHETIC,
        holder=holder,
    )


def of_a_public_unit(*days: str) -> HeadReceptionDays:
    """The head of a public service unit in the third quarter of 2026."""
    held = frozenset(map(as_day, days))
    return evolve(other_head(0, HeadKind.PUBLIC_UNIT), period=Period.quarter(2026, 3), held=held)


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
    ).stating(at="from 1 January 2023 to 30 June 2023", found=5, expected=6, article="42/2013/QH13 art. 12.5"),
    Case(
        "reception.head_days.below_minimum",
        "district, twice in five months",
        FAILED,
        head_days(Level.DISTRICT, "2023-01-05 2023-01-06 2023-02-06 2023-02-07"),
        gap=8,
    ).stating(at="from 1 January 2023 to 30 June 2023", found=4, expected=12, article="42/2013/QH13 art. 13.5"),
    # 26 weeks lie wholly between 1 January (a Sunday) and 30 June (a Friday): 25 of them, the first on 2 January.
    Case("reception.head_days.below_minimum", "commune, never", FAILED, head_days(Level.COMMUNE, ""), gap=25).stating(
        at="from 1 January 2023 to 30 June 2023", found=0, expected=25, article="42/2013/QH13 art. 15.2.d"
    ),
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
        "the minimum changed inside, and each part is judged by its own",
        FAILED,
        head_days(Level.COMMUNE, "", period=Period.quarter(2026, 3)),
        "2026-09-30",
        gap=6,
    ).stating(at="from 1 July 2026 to 30 September 2026", found=0, expected=6, article="42/2013/QH13 art. 15.2.c"),
    # 25 weeks lie wholly in the first half of 2026, that of Tết without a working day; twelve days in the second half.
    Case(
        "reception.head_days.below_minimum",
        "the year in which the minimum changed",
        FAILED,
        head_days(Level.COMMUNE, "", period=Period.year(2026)),
        "2026-12-31",
        gap=(24, 12),
    ).stating(
        at=("from 1 January 2026 to 30 June 2026", "from 1 July 2026 to 31 December 2026"),
        found=0,
        expected=(24, 12),
        article="42/2013/QH13 art. 15.2.d",
    ),
    Case(
        "reception.head_days.below_minimum",
        "by the Law on Complaints, for a year whose days off are not in the table",
        SKIPPED,
        head_days(Level.PROVINCE, "2013-01-05", period=Period.quarter(2013, 1)),
        "2013-03-31",
        reason="calendar.unknown",
    ),
    Case(
        "reception.head_days.below_minimum",
        "before either law",
        SKIPPED,
        head_days(Level.PROVINCE, "", period=Period.quarter(2012, 1)),
        "2012-03-31",
        reason="before_law",
    ),
    Case("reception.head_days.below_minimum", "a village", SKIPPED, head_days(Level.VILLAGE, ""), reason="other_level"),
    Case(
        "reception.head_days.below_minimum",
        "district after its end",
        SKIPPED,
        head_days(Level.DISTRICT, "", period=Period.quarter(2025, 4)),
        "2025-12-31",
        reason="limit_unset",
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
    ).stating(at="from 1 January 2023 to 30 June 2023", found=5, expected=6, article="42/2013/QH13 art. 12.5"),
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
    Case("reception.group.representatives", "five with none", FAILED, visit(5, 0), gap=1).stating(
        at="representatives", found=0, expected=1, article="42/2013/QH13 art. 29"
    ),
    Case("reception.group.representatives", "ten with three", FAILED, visit(10, 3), gap=1).stating(
        at="representatives", found=3, expected=2, article="42/2013/QH13 art. 29"
    ),
    Case("reception.group.representatives", "twenty with six", FAILED, visit(20, 6), gap=1).stating(
        at="representatives", found=6, expected=5, article="42/2013/QH13 art. 29"
    ),
    Case("reception.group.representatives", "four", SKIPPED, visit(4, 0), reason="no_group"),
    Case("reception.group.representatives", "not stated", NOT_STATED, visit(9, None), reason="not_stated"),
    # Reception on Monday 13 March 2023: the fifth working day before is Monday 6 March.
    Case("reception.calendar.posted_late", "five working days", PASSED, slot("2023-03-13", posted="2023-03-06")),
    Case("reception.calendar.posted_late", "four", FAILED, slot("2023-03-13", posted="2023-03-07"), gap=1).stating(
        at="posted", found=4, expected=5, article="42/2013/QH13 art. 24.4"
    ),
    Case("reception.calendar.posted_late", "expressly not posted", FAILED, unposted("2023-03-13"), gap=5).stating(
        at="posted", found=0, expected=5, article="42/2013/QH13 art. 24.4"
    ),
    Case("reception.calendar.posted_late", "not stated", NOT_STATED, slot("2023-03-13"), reason="not_stated"),
    Case("reception.calendar.posted_late", "ad hoc", SKIPPED, slot("2023-03-13", ad_hoc=True), reason="ad_hoc"),
    Case(
        "reception.calendar.posted_late",
        "before the law",
        SKIPPED,
        slot("2013-03-11", posted="2013-03-11"),
        reason="before_law",
    ),
    # Online on Monday 10 August 2026: the fifth working day before is Monday 3 August.
    Case(
        "reception.online.announced_late",
        "five working days",
        PASSED,
        slot("2026-08-10", online=True, announced="2026-08-03"),
        SUMMER,
    ),
    Case(
        "reception.online.announced_late",
        "four",
        FAILED,
        slot("2026-08-10", online=True, announced="2026-08-04"),
        SUMMER,
        gap=1,
    ).stating(at="announced", found=4, expected=5, article="154/2026/NĐ-CP art. 23.1"),
    Case("reception.online.announced_late", "in a room", SKIPPED, slot("2026-08-10"), SUMMER, reason="not_online"),
    Case(
        "reception.online.tested_late",
        "on Friday",
        PASSED,
        slot("2026-08-10", online=True, tested="2026-08-07"),
        SUMMER,
    ),
    Case(
        "reception.online.tested_late",
        "on the day",
        FAILED,
        slot("2026-08-10", online=True, tested="2026-08-10"),
        SUMMER,
        gap=1,
    ).stating(at="tested", found=0, expected=1, article="154/2026/NĐ-CP art. 23.1"),
    Case("reception.online.tested_late", "in a room", SKIPPED, slot("2026-08-10"), SUMMER, reason="not_online"),
    # Refused on Monday 10 August 2026: three working days end on Thursday 13 August.
    Case(
        "reception.refusal_notified.late",
        "on the last day",
        PASSED,
        refused(refusal_notified="2026-08-13"),
        SUMMER,
    ),
    Case(
        "reception.refusal_notified.late",
        "a day late",
        FAILED,
        refused(refusal_notified="2026-08-14"),
        SUMMER,
        gap=1,
    ).stating(at="refused", found="2026-08-14", expected="2026-08-13", article="154/2026/NĐ-CP art. 4.3"),
    Case("reception.refusal_notified.late", "received", SKIPPED, received("2026-08-10"), SUMMER, reason="not_refused"),
    Case(
        "reception.refusal_notified.late",
        "the ground is not stated",
        NOT_STATED,
        received("2026-08-10", refused="2026-08-10"),
        SUMMER,
        reason="not_stated",
    ),
    Case(
        "reception.refusal_notified.late",
        "drunk, which is explained on the spot",
        SKIPPED,
        evolve(received("2026-08-10", refused="2026-08-10"), refusal_ground=RefusalGround.OTHER),
        SUMMER,
        reason="on_the_spot",
    ),
    Case(
        "reception.refusal_notified.late",
        "before the decree",
        SKIPPED,
        evolve(received("2026-06-10", refused="2026-06-10"), refusal_ground=RefusalGround.SETTLED),
        SUMMER,
        reason="before_law",
    ),
    # Received Wednesday 1 March 2023: ten working days end on Wednesday 15 March.
    Case("reception.answer.late", "on the last day", PASSED, received("2023-03-01", answered="2023-03-15")),
    Case("reception.answer.late", "a day late", FAILED, received("2023-03-01", answered="2023-03-16"), gap=1).stating(
        at="answered", found="2023-03-16", expected="2023-03-15", article="42/2013/QH13 art. 28.1"
    ),
    Case("reception.answer.late", "not recorded", NOT_STATED, received("2023-03-01"), reason="not_stated"),
    Case(
        "reception.delegate.unnamed",
        "nobody named",
        FAILED,
        evolve(received("2023-03-01"), receiver=Receiver.DELEGATE),
    ).stating(at="delegate", found=None, expected=None, article=None),
    Case(
        "reception.delegate.unnamed",
        "named",
        PASSED,
        evolve(received("2023-03-01"), receiver=Receiver.DELEGATE, delegate=Person(id="P-1")),
    ),
    Case("reception.delegate.unnamed", "in person", SKIPPED, received("2023-03-01"), reason="not_delegated"),
    Case(
        "reception.head_days.below_minimum",
        "the head of a Party committee, for whom the law sets no minimum",
        SKIPPED,
        evolve(other_head(0), body=UnitBody.of("party_committee")),
        reason="other_body",
    ),
    Case("reception.head_days.below_minimum", "head of a public unit", PASSED, other_head(6, HeadKind.PUBLIC_UNIT)),
    Case(
        "reception.head_days.below_minimum",
        "head of a public unit, two months without",
        FAILED,
        other_head(4, HeadKind.PUBLIC_UNIT),
        gap=2,
    ).stating(at="from 1 January 2023 to 30 June 2023", found=4, expected=6, article="64/2014/NĐ-CP art. 4.2"),
    Case(
        "reception.head_days.below_minimum",
        "head of a public unit, by the decree of 2026",
        PASSED,
        of_a_public_unit("2026-07-10", "2026-08-10", "2026-09-10"),
        "2026-09-30",
    ),
    Case(
        "reception.head_days.below_minimum",
        "head of a public unit, a month without, by the decree of 2026",
        FAILED,
        of_a_public_unit("2026-07-10", "2026-08-10"),
        "2026-09-30",
        gap=1,
    ).stating(at="from 1 July 2026 to 30 September 2026", found=2, expected=3, article="154/2026/NĐ-CP art. 10.2"),
    Case(
        "reception.answer.late",
        "before the law",
        SKIPPED,
        received("2014-06-02", answered="2014-09-01"),
        reason="before_law",
    ),
    # January to June 2023 has six months: one day in each.
    Case("reception.head_days.below_minimum", "head of another body", PASSED, other_head(6)),
    Case(
        "reception.head_days.below_minimum", "head of another body, a month without", FAILED, other_head(5), gap=1
    ).stating(at="from 1 January 2023 to 30 June 2023", found=5, expected=6, article="42/2013/QH13 art. 18.2"),
)
