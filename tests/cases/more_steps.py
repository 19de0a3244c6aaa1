"""Committees, weeks, models and papers: more than one gap in a verdict, the second of two subjects."""

from __future__ import annotations

from builders import committee, conference
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from cases.committees import LEAVE, OLD_COMMUNE, YEAR, planned, then
from cases.movement import model
from participation_records import (
    COMMUNE,
)
from qcdc.dates import Period, as_day
from qcdc.model import (
    Attachment,
    BodyRef,
    CommitteeEvent,
    CommitteeNetwork,
    Conference,
    GrassrootsDays,
    Office,
    ReportDue,
    Seat,
    Task,
    UnitBody,
    evolve,
)
from qcdc.model import (
    Case as Matter,
)
from qcdc.vocab import (
    Channel,
    CommitteeEventKind,
    DecisionForm,
    ModelEventKind,
    Origin,
    Role,
    TaskState,
)
from steps import COMPLAINT, DENUNCIATION, MIXED, life, run, step

__all__ = ["CASES"]

LDC, ND59, LKN, LTC = "10/2022/QH15", "59/2023/NĐ-CP", "02/2011/QH13", "25/2018/QH14"
NOW, SUMMER = "2023-12-31", "2026-08-31"
BALLOT = DecisionForm.BALLOT
FORM, NOTICE, PAPERS = "decision.form.not_allowed", "decision.meeting.notice_short", "decision.documents.late"
WEEK = "movement.grassroots.week_missed"


def weeks(period: Period, held: str) -> GrassrootsDays:
    """Days at the grassroots in a window."""
    return GrassrootsDays(
        unit=COMMUNE,
        body=UnitBody.of("front"),
        period=period,
        held=frozenset(map(as_day, held.split())),
        origin=Origin.SYNTHETIC,
    )


def tasks(*made: Task) -> Conference:
    """A conference with tasks."""
    return evolve(conference(linked=1, unlinked=0), tasks=made)


def task(number: int, due: str, **more: object) -> Task:
    return evolve(Task(id=str(number), vi="Nhiệm vụ", en="Task", due=as_day(due)), **more)


def owed(*handed_in: str) -> object:
    """Reports of two committees, due on 10 July."""
    return evolve(
        YEAR,
        reports=tuple(
            ReportDue(
                committee=f"BCD-{number}",
                period=Period.half_year(2023, 1),
                due=as_day("2023-07-10"),
                handed_in=as_day(day),
            )
            for number, day in enumerate(handed_in, start=1)
        ),
    )


def together(count: int) -> CommitteeNetwork:
    """So many committees of one commune."""
    return CommitteeNetwork(
        unit=OLD_COMMUNE, committees=tuple(committee(unit=OLD_COMMUNE, name=f"BCD-{one}") for one in range(count))
    )


def with_office(since: str | None, until: str | None) -> object:
    """A committee whose head sits by an office that has its days."""
    office = Office(
        title="Phó Bí thư",
        since=None if since is None else as_day(since),
        until=None if until is None else as_day(until),
    )
    seat = Seat(id="truong-ban", role=Role.HEAD, office=office)
    made = committee()
    event = CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day("2023-01-01"), seat=seat)
    return evolve(made, events=(*made.events, event))


def two_left() -> object:
    """A committee whose head and whose deputy left on one day."""
    made = committee(head="2023-01-01")
    deputy = Seat(id="pho-ban", role=Role.DEPUTY, office=Office(title="Phó", body=BodyRef.of(made.unit)))
    made = then(made, CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day("2023-01-02"), seat=deputy))
    for seat in ("pho-ban", "truong-ban"):
        made = then(made, CommitteeEvent(kind=LEAVE, day=as_day("2023-05-01"), seat_id=seat))
    return made


def guided(*days: str) -> Matter:
    """A matter with one paper a day, each guided."""
    papers = [evolve(life(COMPLAINT, day, f"guide {day}"), id=f"D-{day}") for day in days]
    return Matter(id="V-1", petitions=tuple(papers))


def shown(*public: bool) -> object:
    attached = tuple(
        Attachment(kind=f"evidence_{index}", public=one, downloadable=False, redacted=False)
        for index, one in enumerate(public)
    )
    return life(DENUNCIATION, "2023-03-01", "accept 2023-03-06", attachments=attached)


CASES: tuple[Case, ...] = (
    # Committees and conferences.
    Case("committee.network.two_in_one", "three in one", FAILED, together(3)).stating(
        at="Đăk Đoa (23677)", found=3, expected=1, article=None
    ),
    Case("committee.network.two_in_one", "one", PASSED, together(1)),
    Case("committee.seat.vacant", "head and deputy", FAILED, two_left()).stating(
        at=("seat truong-ban", "seat pho-ban"),
        about=("head", "deputy"),
        found="2023-06-30",
        expected=None,
        article=None,
    ),
    Case("committee.seat.vacant", "the day before", PASSED, two_left(), "2023-04-30"),
    Case("committee.seat.vacant", "the day of leaving", FAILED, two_left(), "2023-05-01").stating(
        at=("seat truong-ban", "seat pho-ban"),
        about=("head", "deputy"),
        found="2023-05-01",
        expected=None,
        article=None,
    ),
    Case("committee.seat.office_ended", "begins on the day", PASSED, with_office("2023-06-30", "2024-12-31")),
    Case(
        "committee.seat.office_ended", "begins on the morrow", FAILED, with_office("2023-07-01", "2024-12-31")
    ).stating(at="seat truong-ban", found="2023-06-30", expected="2023-07-01", article=None),
    Case("committee.head.missing", "on the head's first day", PASSED, committee(head="2023-06-30")),
    Case(
        "committee.head.missing",
        "the day of founding",
        FAILED,
        committee(head="2023-01-02"),
        "2023-01-01",
        gap="2023-01-01",
    ).stating(at="roster", found=0, expected=1, article=None),
    Case("committee_year.plan.missing", "not stated", NOT_STATED, YEAR, "2023-01-01", reason="not_stated"),
    Case(
        "committee_year.plan.missing",
        "expressly neither",
        FAILED,
        evolve(YEAR, not_done=frozenset({"programme", "inspection_plan"})),
        "2023-01-01",
    ).stating(at=("programme", "inspection_plan"), found=None, expected=None, article=None),
    Case(
        "committee_year.plan.missing",
        "on the day of the second",
        PASSED,
        planned("2023-01-10", "2023-02-01"),
        "2023-02-01",
    ),
    Case(
        "committee_year.plan.missing", "the day before", FAILED, planned("2023-01-10", "2023-02-01"), "2023-01-31"
    ).stating(at="inspection_plan", found=None, expected=None, article=None),
    Case(
        "committee_year.meeting.missing",
        "on the edges of both halves",
        PASSED,
        evolve(YEAR, meetings=frozenset(map(as_day, ("2023-06-30", "2023-07-01")))),
        "2024-01-01",
    ),
    Case(
        "committee_year.meeting.missing",
        "in the second only",
        FAILED,
        evolve(YEAR, meetings=frozenset(map(as_day, ("2023-07-01", "2023-12-31")))),
        "2024-01-01",
    ).stating(at="meetings", found=1, expected=2, article=None),
    Case("committee_year.meeting.missing", "not stated", NOT_STATED, YEAR, "2024-01-01", reason="not_stated"),
    Case(
        "committee_year.report.late", "the second of two", FAILED, owed("2023-07-10", "2023-07-12"), "2023-07-31", 2
    ).stating(at="reports[1]", found="2023-07-12", expected="2023-07-10", article=None),
    Case("committee_year.report.late", "both", FAILED, owed("2023-07-11", "2023-07-12"), "2023-07-31", (1, 2)).stating(
        at=("reports[0]", "reports[1]"), found=("2023-07-11", "2023-07-12"), expected="2023-07-10", article=None
    ),
    Case(
        "conference.task.overdue",
        "two of three",
        FAILED,
        tasks(
            task(1, "2023-05-31"),
            task(2, "2023-06-30"),
            task(3, "2023-06-29", state=TaskState.DONE, done=as_day("2023-06-30")),
        ),
        gap=(30, 1),
    ).stating(
        at=("tasks[0]", "tasks[2]"),
        found=(None, "2023-06-30"),
        expected=("2023-05-31", "2023-06-29"),
        article=None,
    ),
    Case("conference.point.unlinked", "two of four", FAILED, conference(linked=2, unlinked=2)).stating(
        at=("points[2]", "points[3]"), found=2, expected=4, article=None
    ),
    # Weeks from Monday to Sunday. March 2023 begins on a Wednesday: whole weeks from the 6th, 13th and 20th.
    Case(
        WEEK,
        "on Mondays and a Sunday, March 2023",
        PASSED,
        weeks(Period.month(2023, 3), "2023-03-06 2023-03-19 2023-03-20"),
        "2023-03-31",
    ),
    Case(
        WEEK,
        "the last week, March 2023",
        FAILED,
        weeks(Period.month(2023, 3), "2023-03-06 2023-03-19 2023-03-27"),
        "2023-03-31",
    ).stating(at="20 March 2023", found=2, expected=3, article=None),
    Case(
        WEEK,
        "on the days around the weeks",
        FAILED,
        weeks(Period.month(2023, 3), "2023-03-05 2023-03-27"),
        "2023-03-31",
    ).stating(at=("6 March 2023", "13 March 2023", "20 March 2023"), found=0, expected=3, article=None),
    # October 2023 begins on a Sunday; its last whole week ends on Sunday the 29th.
    Case(
        WEEK,
        "a month from Sunday on, the fourth week",
        FAILED,
        weeks(Period.month(2023, 10), "2023-10-01 2023-10-02 2023-10-15 2023-10-16 2023-10-30"),
        "2023-10-31",
    ).stating(at="23 October 2023", found=3, expected=4, article=None),
    Case(WEEK, "a week is over on its Sunday", FAILED, weeks(Period.month(2023, 10), ""), "2023-10-08").stating(
        at="2 October 2023", found=0, expected=1, article=None
    ),
    Case(
        WEEK,
        "a week is not over on its Saturday",
        SKIPPED,
        weeks(Period.month(2023, 10), ""),
        "2023-10-07",
        None,
        "period_too_short",
    ),
    Case(
        WEEK, "one week that is the window", FAILED, weeks(Period.between("2023-03-06", "2023-03-12"), ""), "2023-03-31"
    ).stating(at="6 March 2023", found=0, expected=1, article=None),
    Case(
        WEEK,
        "a day less than a week",
        SKIPPED,
        weeks(Period.between("2023-03-06", "2023-03-11"), ""),
        "2023-03-31",
        None,
        "period_too_short",
    ),
    Case(
        "movement.model.forgotten",
        "registered long ago, kept up last year",
        PASSED,
        model((ModelEventKind.REGISTER, "2019-03-01"), (ModelEventKind.KEEP, "2022-03-01")),
        NOW,
    ),
    Case(
        "movement.model.forgotten",
        "registered and kept up long ago",
        FAILED,
        model((ModelEventKind.REGISTER, "2019-03-01"), (ModelEventKind.KEEP, "2020-03-01")),
        NOW,
        2,
    ).stating(at="events", found="2020-03-01", expected="2022", article=None),
    Case(
        "movement.model.forgotten",
        "not registered",
        SKIPPED,
        model((ModelEventKind.REGISTER, "2023-03-01")),
        "2023-02-28",
        None,
        "not_registered",
    ),
    # Papers: every step, every body.
    Case(
        "complaint.acceptance.late",
        "about discipline",
        FAILED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-16", handling={"discipline": True}),
        gap=1,
    ).stating(at="handlings[0]", found="2023-03-16", expected="2023-03-15", article=f"{LKN} art. 50"),
    Case(
        "complaint.settlement.late",
        "about discipline",
        FAILED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide 2023-04-06", handling={"discipline": True}),
        gap=1,
    ).stating(at="handlings[0]", found="2023-04-06", expected="2023-04-05", article=f"{LKN} art. 50"),
    # A body that answered late owes the lateness, also where another body succeeded it afterwards.
    Case(
        "complaint.acceptance.late",
        "answered late, then succeeded",
        FAILED,
        life(COMPLAINT, "2025-06-02", "accept 2025-06-18", "transfer:succession 2025-06-30"),
        SUMMER,
        gap=2,
    ).stating(at="handlings[0]", found="2025-06-18", expected="2025-06-16", article=f"{LKN} art. 27"),
    Case(
        "complaint.acceptance.late",
        "not answered, then succeeded",
        SKIPPED,
        life(COMPLAINT, "2025-06-02", "transfer:succession 2025-06-30"),
        SUMMER,
        reason="not_applicable",
    ),
    Case(
        "denunciation.transfer.late",
        "the second body",
        FAILED,
        life(
            DENUNCIATION,
            "2023-03-01",
            "transfer 2023-03-06",
            then=(run("2023-03-07", "transfer 2023-03-15", name="X-2"),),
        ),
        gap=1,
    ).stating(at="handlings[1]", found="2023-03-15", expected="2023-03-14", article=f"{LTC} art. 24.2"),
    Case(
        "denunciation.transfer.repeated",
        "three times",
        FAILED,
        life(
            DENUNCIATION,
            "2023-03-01",
            "transfer 2023-03-06",
            then=(
                run("2023-03-07", "transfer 2023-03-10", name="X-2"),
                run("2023-03-13", "transfer 2023-03-14", name="X-3"),
            ),
        ),
    ).stating(
        at=("handlings[1]", "handlings[2]"),
        found=("2023-03-10", "2023-03-14"),
        expected=None,
        article="05/2021/TT-TTCP art. 14.1",
    ),
    Case(
        "denunciation.extension.unlawful",
        "plain, twice",
        FAILED,
        life(
            DENUNCIATION,
            "2023-03-01",
            "accept 2023-03-06",
            step("extend 2023-04-03", days=30),
            step("extend 2023-04-04", days=30),
            handling={"complex": False},
        ),
        gap=(1, 2),
    ).stating(
        at=("handlings[0].events[2]", "handlings[0].events[3]"), found=(1, 2), expected=0, article=f"{LTC} art. 30.2"
    ),
    Case("denunciation.attachment.public", "the second and the third", FAILED, shown(False, True, True)).stating(
        at=("attachments[1]", "attachments[2]"), found=None, expected=None, article=f"{LTC} art. 8.3"
    ),
    Case("case.guided_again", "three times", FAILED, guided("2023-03-06", "2023-04-06", "2023-05-06")).stating(
        at=("petitions", "petitions"),
        found=("2023-04-06", "2023-05-06"),
        expected=None,
        article="05/2021/TT-TTCP art. 6",
    ),
    Case("case.guided_again", "the second is to come", PASSED, guided("2023-03-06", "2023-07-01")),
    Case(
        "petition.mixed.accepted",
        "accepted on the day of judgement",
        FAILED,
        life(MIXED, "2023-03-01", "accept 2023-03-06", channel=Channel.IN_PERSON),
        "2023-03-06",
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="42/2013/QH13 art. 25.3"),
    Case(
        "petition.mixed.accepted",
        "accepted the day after",
        PASSED,
        life(MIXED, "2023-03-01", "accept 2023-03-06", channel=Channel.IN_PERSON),
        "2023-03-05",
    ),
)
