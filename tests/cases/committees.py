"""Decided cases of the rules on committees."""

from __future__ import annotations

from builders import (
    committee,
    network,
)
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import COMMUNE
from qcdc.dates import Period, as_day
from qcdc.model import (
    BodyRef,
    CommitteeEvent,
    CommitteeFinding,
    CommitteeInspection,
    CommitteeNetwork,
    CommitteeYear,
    ReportDue,
    SteeringCommittee,
    UnitBody,
    UnitRef,
    evolve,
)
from qcdc.vocab import CommitteeEventKind, FindingState, Level, Origin

__all__ = ["CASES"]

DISTRICT = UnitRef.of(Level.DISTRICT, "626", "2023-06-30")
OLD_COMMUNE = UnitRef.of(Level.COMMUNE, "23677", "2023-06-30")
END, LEAVE, FOUND = CommitteeEventKind.END, CommitteeEventKind.LEAVE, CommitteeEventKind.FOUND


def then(committee: SteeringCommittee, event: CommitteeEvent) -> SteeringCommittee:
    """The same committee with one more event."""
    return evolve(committee, events=(*committee.events, event))


def ended(committee: SteeringCommittee, day: str, to: str | None = None) -> SteeringCommittee:
    return then(committee, CommitteeEvent(kind=END, day=as_day(day), to=to))


def documented(*, founder: BodyRef | None, document: str | None) -> SteeringCommittee:
    """A committee whose founding is on file, or half of it."""
    founding = CommitteeEvent(kind=FOUND, day=as_day("2023-01-01"), document=document)
    return evolve(committee(), founder=founder, events=(founding,))


def with_term(end: str) -> SteeringCommittee:
    return evolve(committee(), term=Period.between("2023-01-01", end))


YEAR = CommitteeYear(committee="BCD", unit=COMMUNE, year=2023, origin=Origin.SYNTHETIC)


def planned(programme: str, inspections: str) -> CommitteeYear:
    plan = as_day(inspections) if inspections else None
    return evolve(YEAR, programme=as_day(programme), inspection_plan=plan)


def met(days: str) -> CommitteeYear:
    return evolve(YEAR, meetings=frozenset(map(as_day, days.split())))


def owed(handed_in: str) -> CommitteeYear:
    """A report on the first half-year, due on 10 July."""
    report = ReportDue(
        committee="BCD-1",
        period=Period.half_year(2023, 1),
        due=as_day("2023-07-10"),
        handed_in=as_day(handed_in) if handed_in else None,
    )
    return evolve(YEAR, reports=(report,))


def found(closed: str) -> CommitteeYear:
    """A finding of May, to be set right by 30 June."""
    finding = CommitteeFinding(
        id="HC-1",
        text="Chưa niêm yết danh mục (giả lập)",
        due=as_day("2023-06-30"),
        state=FindingState.SET_RIGHT if closed else FindingState.OPEN,
        closed=as_day(closed) if closed else None,
    )
    inspection = CommitteeInspection(id="KT-1", unit=COMMUNE, start=as_day("2023-05-10"), findings=(finding,))
    return evolve(YEAR, inspections=(inspection,))


def pair(*, one_after_the_other: bool) -> CommitteeNetwork:
    """Two committees of one commune; the first ended before the day of judgement, or did not."""
    first = committee(unit=OLD_COMMUNE, name="BCD-1")
    first = ended(first, "2023-03-01", to="BCD-2") if one_after_the_other else first
    second = committee(unit=OLD_COMMUNE, name="BCD-2")
    return CommitteeNetwork(unit=OLD_COMMUNE, committees=(first, second))


def beside(agency: str) -> CommitteeNetwork:
    """The committee of a commune, and that of an agency of the same commune."""
    own = committee(unit=OLD_COMMUNE, name="BCD-1")
    other = evolve(committee(unit=OLD_COMMUNE, name="BCD-2"), body=UnitBody.of("agency", agency))
    return CommitteeNetwork(unit=OLD_COMMUNE, committees=(own, other))


def alone(kind: str, name: str | None = None) -> CommitteeNetwork:
    """One committee in a commune, that of a body."""
    one = evolve(committee(unit=OLD_COMMUNE, name="BCD-1"), body=UnitBody.of(kind, name))
    return CommitteeNetwork(unit=OLD_COMMUNE, committees=(one,))


def published(one: SteeringCommittee) -> SteeringCommittee:
    """The committee as a published text names it."""
    return evolve(one, origin=Origin.PUBLISHED)


CASES: tuple[Case, ...] = (
    Case(
        "committee.founding.undocumented",
        "not founded yet",
        SKIPPED,
        documented(founder=None, document=None),
        "2020-01-01",
        reason="does_not_exist",
    ),
    Case("committee.head.missing", "with a head", PASSED, committee(head="2023-01-01")),
    Case("committee.head.missing", "without", FAILED, committee(), gap="2023-06-30").stating(
        at="roster", found=0, expected=1, article=None
    ),
    Case("committee.head.missing", "a head too late", FAILED, committee(head="2023-07-01"), gap="2023-06-30").stating(
        at="roster", found=0, expected=1, article=None
    ),
    Case(
        "committee.head.missing",
        "a published text without one",
        NOT_STATED,
        published(committee()),
        reason="not_stated",
    ),
    Case(
        "committee.head.missing",
        "a published text from which the head has left",
        FAILED,
        published(
            then(
                committee(head="2023-01-01"), CommitteeEvent(kind=LEAVE, day=as_day("2023-05-01"), seat_id="truong-ban")
            )
        ),
        gap="2023-06-30",
    ).stating(at="roster", found=0, expected=1, article=None),
    Case("committee.head.missing", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.seat.office_ended", "alive", PASSED, committee(head="2023-01-01", office_until="2023-06-30")),
    Case(
        "committee.seat.office_ended",
        "ended the day before",
        FAILED,
        committee(head="2023-01-01", office_until="2023-06-29"),
    ).stating(at="seat truong-ban", found="2023-06-30", expected="2023-06-29", article=None),
    Case("committee.seat.office_ended", "nobody by office", SKIPPED, committee(), reason="no_office"),
    Case("committee.seat.office_ended", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.network.unit_without", "all of them", PASSED, network(missing=0)),
    Case("committee.network.unit_without", "two lack one", FAILED, network(missing=2)).stating(
        at=("phường Yên Đỗ (23557)", "phường Yên Thế (23584)"),
        found=(236, 236),
        expected=(238, 238),
        article=None,
    ),
    Case("committee.network.unit_without", "of the People's Committee", PASSED, alone("peoples_committee")),
    Case("committee.network.unit_without", "of an agency alone", FAILED, alone("agency", "Cơ quan (giả lập)")).stating(
        at="thị trấn Đăk Đoa (23677)", found=0, expected=1, article=None
    ),
    Case("committee.network.two_in_one", "one of an agency", PASSED, beside("Cơ quan (giả lập)")),
    Case("committee.network.unit_without", "without a territory", SKIPPED, network(missing=0), reason="no_territory"),
    Case("committee.seat.vacant", "nobody left", PASSED, committee(head="2023-01-01")),
    Case(
        "committee.seat.vacant",
        "the head left",
        FAILED,
        then(committee(head="2023-01-01"), CommitteeEvent(kind=LEAVE, day=as_day("2023-05-01"), seat_id="truong-ban")),
    ).stating(at="seat truong-ban", about="head", found="2023-06-30", expected=None, article=None),
    Case("committee.seat.vacant", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.unit.ended", "last day of the district", PASSED, committee(unit=DISTRICT), "2025-06-30"),
    Case("committee.unit.ended", "the day after", FAILED, committee(unit=DISTRICT), "2025-07-01").stating(
        at="unit", found="2025-07-01", expected="2025-06-30", article=None
    ),
    Case(
        "committee.unit.ended",
        "ended in time",
        SKIPPED,
        ended(committee(unit=DISTRICT), "2025-07-01"),
        "2025-07-01",
        reason="does_not_exist",
    ),
    Case(
        "committee.tasks.not_handed_over",
        "to the communes",
        PASSED,
        ended(committee(), "2023-06-01", to="Đảng ủy các xã"),
    ),
    Case("committee.tasks.not_handed_over", "to nobody", FAILED, ended(committee(), "2023-06-01")).stating(
        at="events", found="2023-06-01", expected=None, article=None
    ),
    Case("committee.tasks.not_handed_over", "still there", SKIPPED, committee(), reason="not_ended"),
    Case("committee.term.over", "its last day", PASSED, with_term("2023-06-30")),
    Case("committee.term.over", "a day later", FAILED, with_term("2023-06-29")).stating(
        at="term", found="2023-06-30", expected="2023-06-29", article=None
    ),
    Case("committee.term.over", "no term", SKIPPED, committee(), reason="no_term"),
    Case(
        "committee.founding.undocumented",
        "both",
        PASSED,
        documented(founder=BodyRef.of(COMMUNE, "party_committee"), document="12-QĐ/ĐU"),
    ),
    Case(
        "committee.founding.undocumented",
        "no number",
        FAILED,
        documented(founder=BodyRef.of(COMMUNE, "party_committee"), document=None),
    ).stating(at="events", found=1, expected=2, article=None),
    Case("committee.founding.undocumented", "nothing stated", NOT_STATED, committee(), reason="not_stated"),
    Case("committee.network.two_in_one", "one after the other", PASSED, pair(one_after_the_other=True)),
    Case("committee.network.two_in_one", "both at once", FAILED, pair(one_after_the_other=False)).stating(
        at="Đăk Đoa (23677)", found=2, expected=1, article=None
    ),
    Case(
        "committee.network.two_in_one",
        "without a territory",
        SKIPPED,
        pair(one_after_the_other=False),
        reason="no_territory",
    ),
    Case("committee_year.plan.missing", "both", PASSED, planned("2023-01-10", "2023-02-01")),
    Case(
        "committee_year.plan.missing",
        "expressly no inspections",
        FAILED,
        evolve(planned("2023-01-10", ""), not_done=frozenset({"inspection_plan"})),
    ).stating(at="inspection_plan", found=None, expected=None, article=None),
    Case("committee_year.plan.missing", "not begun", SKIPPED, YEAR, "2022-12-31", reason="year_not_over"),
    Case("committee_year.meeting.missing", "both halves", PASSED, met("2023-06-20 2023-12-20"), "2024-01-31"),
    Case(
        "committee_year.meeting.missing", "in the first only", FAILED, met("2023-03-20 2023-06-20"), "2024-01-31"
    ).stating(at="meetings", found=1, expected=2, article=None),
    Case("committee_year.meeting.missing", "not over", SKIPPED, YEAR, "2023-12-31", reason="year_not_over"),
    Case("committee_year.report.late", "on the day", PASSED, owed("2023-07-10"), "2023-07-31"),
    Case("committee_year.report.late", "a day late", FAILED, owed("2023-07-11"), "2023-07-31", gap=1).stating(
        at="reports[0]", found="2023-07-11", expected="2023-07-10", article=None
    ),
    Case("committee_year.report.late", "silent", FAILED, owed(""), "2023-07-31", gap=21).stating(
        at="reports[0]", found=None, expected="2023-07-10", article=None
    ),
    Case("committee_year.report.late", "not due", SKIPPED, owed(""), "2023-07-10", reason="nothing_due"),
    Case("committee_year.finding.open", "set right in time", PASSED, found("2023-06-30"), "2023-07-31"),
    Case("committee_year.finding.open", "a day late", FAILED, found("2023-07-01"), "2023-07-31").stating(
        at="finding HC-1", found="2023-07-01", expected="2023-06-30", article=None
    ),
    Case("committee_year.finding.open", "open", FAILED, found(""), "2023-07-31").stating(
        at="finding HC-1", found=None, expected="2023-06-30", article=None
    ),
    Case("committee_year.finding.open", "not due", SKIPPED, found(""), "2023-06-30", reason="nothing_due"),
)
