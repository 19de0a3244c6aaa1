"""Decided cases for every rule: at least one that passes, one that fails and one that is skipped.

Each was worked out by hand from the article; the rule is run on the subject on the day given.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from builders import (
    committee,
    complaint,
    conference,
    denunciation,
    figure,
    head_days,
    network,
    reconciliation,
    report,
    visit,
)
from qcdc.dates import Period
from qcdc.model import Change
from qcdc.vocab import HandlingEventKind, Hedge, Level, PetitionKind, VerdictStatus

__all__ = ["CASES", "Case"]

PASSED, FAILED, SKIPPED = VerdictStatus.PASSED, VerdictStatus.FAILED, VerdictStatus.SKIPPED
ACCEPT, DECIDE, CONCLUDE, GUIDE = (
    HandlingEventKind.ACCEPT,
    HandlingEventKind.DECIDE,
    HandlingEventKind.CONCLUDE,
    HandlingEventKind.GUIDE,
)
H1_2022 = Period.half_year(2022, 1)


class Case(NamedTuple):
    """One decided case."""

    rule: str
    name: str
    status: VerdictStatus
    subject: Any
    as_of: str = "2023-06-30"
    gap: object = None
    reason: str | None = None


CASES: tuple[Case, ...] = (
    # Received Thursday 12 January 2023; ten days end on Sunday 22 January, in Tết, so on Friday 27 January.
    Case(
        "complaint.acceptance.late",
        "on the last day after Tết",
        PASSED,
        complaint("2023-01-12", (ACCEPT, "2023-01-27")),
    ),
    Case("complaint.acceptance.late", "a day late", FAILED, complaint("2023-01-12", (ACCEPT, "2023-01-28")), gap=1),
    Case("complaint.acceptance.late", "guided in time", PASSED, complaint("2023-03-01", (GUIDE, "2023-03-10"))),
    Case("complaint.acceptance.late", "silent", FAILED, complaint("2023-03-01"), "2023-03-20", gap=7),
    Case("complaint.acceptance.late", "silent, still time", PASSED, complaint("2023-03-01"), "2023-03-13"),
    # Seven working days from Thursday 2 July 2026 end on Monday 13 July.
    Case(
        "complaint.acceptance.late",
        "law of 2026, in time",
        PASSED,
        complaint("2026-07-02", (ACCEPT, "2026-07-13")),
        "2026-07-31",
    ),
    Case(
        "complaint.acceptance.late",
        "law of 2026, late",
        FAILED,
        complaint("2026-07-02", (ACCEPT, "2026-07-14")),
        "2026-07-31",
        gap=1,
    ),
    Case("complaint.acceptance.late", "of another kind", SKIPPED, denunciation("2023-03-01"), reason="other_kind"),
    Case("complaint.acceptance.late", "not yet received", SKIPPED, complaint("2023-07-03"), reason="not_begun"),
    Case(
        "complaint.acceptance.late",
        "days off unknown",
        SKIPPED,
        complaint("2026-12-30"),
        "2027-06-30",
        reason="calendar.gap",
    ),
    Case(
        "complaint.acceptance.late",
        "before the law",
        SKIPPED,
        complaint("2023-03-01"),
        "2012-06-30",
        reason="out_of_force",
    ),
    # Accepted 6 March 2023: 30 days end on 5 April, 45 on 20 April, 60 on 5 May.
    Case(
        "complaint.settlement.late",
        "on the last day",
        PASSED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-04-05")),
    ),
    Case(
        "complaint.settlement.late",
        "a day late",
        FAILED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-04-06")),
        gap=1,
    ),
    Case(
        "complaint.settlement.late",
        "complex, in time",
        PASSED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-04-20"), complex=True),
    ),
    Case(
        "complaint.settlement.late",
        "remote and complex, late",
        FAILED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-05-06"), complex=True, remote=True),
        gap=1,
    ),
    Case(
        "complaint.settlement.late",
        "second instance, in time",
        PASSED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-04-20"), second=True),
    ),
    Case(
        "complaint.settlement.late",
        "not decided",
        FAILED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06")),
        "2023-04-10",
        gap=5,
    ),
    Case("complaint.settlement.late", "not accepted", SKIPPED, complaint("2023-03-01"), reason="not_accepted"),
    # Seven working days from Wednesday 1 March 2023 end on 10 March, the ten the article allows on 15 March.
    Case("denunciation.acceptance.late", "on the last day", PASSED, denunciation("2023-03-01", (ACCEPT, "2023-03-15"))),
    Case(
        "denunciation.acceptance.late", "a day late", FAILED, denunciation("2023-03-01", (ACCEPT, "2023-03-16")), gap=1
    ),
    Case("denunciation.acceptance.late", "of another kind", SKIPPED, complaint("2023-03-01"), reason="other_kind"),
    Case(
        "denunciation.settlement.late",
        "on the last day",
        PASSED,
        denunciation("2023-03-01", (ACCEPT, "2023-03-06"), (CONCLUDE, "2023-04-05")),
    ),
    Case(
        "denunciation.settlement.late",
        "five days late",
        FAILED,
        denunciation("2023-03-01", (ACCEPT, "2023-03-06"), (CONCLUDE, "2023-04-10")),
        gap=5,
    ),
    Case(
        "denunciation.settlement.late",
        "complex, with its extension",
        PASSED,
        denunciation("2023-03-01", (ACCEPT, "2023-03-06"), (CONCLUDE, "2023-05-05"), complex=True),
    ),
    Case("denunciation.settlement.late", "not accepted", SKIPPED, denunciation("2023-03-01"), reason="not_accepted"),
    Case(
        "petition.decision_before_acceptance",
        "accepted first",
        PASSED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-04-05")),
    ),
    Case(
        "petition.decision_before_acceptance", "never accepted", FAILED, complaint("2023-03-01", (DECIDE, "2023-03-20"))
    ),
    Case(
        "petition.decision_before_acceptance",
        "not decided by the day",
        SKIPPED,
        complaint("2023-03-01", (DECIDE, "2023-03-20")),
        "2023-03-10",
        reason="not_settled",
    ),
    Case(
        "petition.decision_before_acceptance",
        "feedback",
        SKIPPED,
        complaint("2023-03-01", kind=PetitionKind.FEEDBACK),
        reason="other_kind",
    ),
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
    Case("committee.head.missing", "with a head", PASSED, committee(head="2023-01-01")),
    Case("committee.head.missing", "without", FAILED, committee()),
    Case("committee.head.missing", "a head too late", FAILED, committee(head="2023-07-01")),
    Case("committee.head.missing", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.seat.office_ended", "alive", PASSED, committee(head="2023-01-01", office_until="2023-06-30")),
    Case(
        "committee.seat.office_ended",
        "ended the day before",
        FAILED,
        committee(head="2023-01-01", office_until="2023-06-29"),
    ),
    Case("committee.seat.office_ended", "nobody by office", SKIPPED, committee(), reason="no_office"),
    Case("committee.seat.office_ended", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.network.unit_without", "all of them", PASSED, network(missing=0)),
    Case("committee.network.unit_without", "two lack one", FAILED, network(missing=2)),
    Case("committee.network.unit_without", "without a territory", SKIPPED, network(missing=0), reason="no_territory"),
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
    Case("conference.point.unlinked", "all linked", PASSED, conference(linked=3, unlinked=0)),
    Case("conference.point.unlinked", "one not", FAILED, conference(linked=2, unlinked=1)),
    Case("conference.point.unlinked", "no points", SKIPPED, conference(linked=0, unlinked=0), reason="no_points"),
    Case(
        "conference.task.without_owner", "owned", PASSED, conference(linked=1, unlinked=0, owners=("Ban Chỉ đạo tỉnh",))
    ),
    Case(
        "conference.task.without_owner",
        "one without",
        FAILED,
        conference(linked=1, unlinked=0, owners=("Ban Chỉ đạo tỉnh", None)),
    ),
    Case("conference.task.without_owner", "no tasks", SKIPPED, conference(linked=1, unlinked=0), reason="no_tasks"),
)
