"""Decided cases of the rules on complaints: who is told, what is not stated, older decrees, the way to court."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases.around import around_a_day
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import as_day, day_after
from qcdc.model import EarlierSettlement, Forwarding
from qcdc.vocab import ForwarderKind, Instance, PublicationForm, Recipient
from steps import COMPLAINT, life, posted, step, told

__all__ = ["CASES"]

R = Recipient
SECOND: dict[str, Any] = {"instance": Instance.SECOND}
WHOLE: dict[str, Any] = {"log_complete": True}
JUNE, LATER = "2023-06-30", "2024-06-30"
LKN, ND124, ND75 = "02/2011/QH13", "124/2020/NĐ-CP", "75/2012/NĐ-CP"
DISCIPLINE = {"discipline": True}
ENDED = EarlierSettlement(expired=as_day("2023-02-01"))
DELIVERED = EarlierSettlement(delivered=as_day("2023-02-01"))
FRONT = Forwarding(kind=ForwarderKind.FRONT)
OTHERS, FILING, SECOND_FILING = (
    "complaint.decision_sent.others_late",
    "complaint.filing.late",
    "complaint.second_filing.late",
)
SHORT, SETTLED = "complaint.publication.short", "complaint.settlement.late"


def decided(*more: Any, **fields: Any) -> object:
    """A complaint decided on Wednesday 5 April 2023, and what followed."""
    return life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:right 2023-04-05", *more, **fields)


def sent(to: Recipient, day: str) -> Any:
    """The decision, sent to somebody."""
    return told("decide", day, to)


def older(*more: Any, **fields: Any) -> object:
    """A complaint decided on Monday 8 June 2020, under the decree of 2012."""
    return life(COMPLAINT, "2020-06-01", "accept 2020-06-03", "decide:right 2020-06-08", *more, **fields)


Made = Callable[[str], Any]


def online(days: int) -> Made:
    """So many days on the website, from a day on."""
    return lambda day: posted(day, PublicationForm.WEBSITE, until=day_after(as_day(day), days - 1).isoformat())


def said(form: PublicationForm, times: int) -> Made:
    """Broadcast or printed so often."""
    return lambda day: posted(day, form, times=times)


def older_second(made: Made) -> object:
    """A second decision of 2020, published the day after."""
    return older(made("2020-06-09"), handling=SECOND)


def newer_second(made: Made) -> object:
    """A second decision of 2023, published the day after."""
    return decided(made("2023-04-06"), handling=SECOND)


def second(received: str, earlier: EarlierSettlement = ENDED, **more: Any) -> object:
    """A second complaint; the first one was never settled, and its time ended on Wednesday 1 February 2023."""
    return life(
        COMPLAINT,
        received,
        f"accept {received}",
        handling={**SECOND, **more},
        earlier=(earlier,),
        obstacle_days=0,
    )


def kept(day: str) -> object:
    """A complaint about what was known on Saturday 6 January 2024, with one day of an obstacle."""
    return life(COMPLAINT, day, "accept 2024-04-12", known=as_day("2024-01-06"), obstacle_days=1)


CASES: tuple[Case, ...] = (
    # Received Wednesday 1 March 2023. By the law ten days, until Monday 13 March; by the decree ten working days: 15 March.
    *around_a_day(
        "complaint.acceptance_told.late",
        lambda day: life(COMPLAINT, "2023-03-01", "accept 2023-03-06", f"notify:accept {day}"),
        "2023-03-15",
        at="handlings[0].events[1]",
        article=f"{LKN} art. 27",
        as_of=JUNE,
    ),
    Case(
        "complaint.acceptance_told.late",
        "expressly nobody",
        FAILED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", handling=WHOLE),
        "2023-03-16",
        gap=1,
    ).stating(at="handlings[0].events[1]", found=None, expected="2023-03-15", article=f"{LKN} art. 27"),
    Case("complaint.acceptance_told.late", "the register holds no notice", NOT_STATED, decided(), reason="not_stated"),
    Case(
        "complaint.acceptance_told.late",
        "not accepted",
        SKIPPED,
        life(COMPLAINT, "2023-03-01"),
        reason="not_applicable",
    ),
    # Three working days from Wednesday 5 April end on Monday 10 April.
    Case(
        OTHERS,
        "both on the last day",
        PASSED,
        decided(sent(R.SUPERIOR, "2023-04-10"), sent(R.INSPECTORATE, "2023-04-10")),
    ),
    Case(
        OTHERS,
        "persons concerned as well",
        PASSED,
        decided(*(sent(one, "2023-04-07") for one in (R.SUPERIOR, R.INSPECTORATE, R.INTERESTED))),
    ),
    Case(
        OTHERS,
        "the superior a day late",
        FAILED,
        decided(sent(R.SUPERIOR, "2023-04-11"), sent(R.INSPECTORATE, "2023-04-11")),
        gap=1,
        about=("superior", "inspectorate"),
    ).stating(
        at=("handlings[0].events[2]", "handlings[0].events[2]"),
        about=("superior", "inspectorate"),
        found="2023-04-11",
        expected="2023-04-10",
        article=f"{LKN} art. 32",
    ),
    Case(
        OTHERS,
        "the inspectorate expressly not",
        FAILED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            step("decide 2023-04-05", not_notified=frozenset({R.INSPECTORATE})),
            sent(R.SUPERIOR, "2023-04-10"),
        ),
        "2023-04-12",
        gap=2,
    ).stating(
        at="handlings[0].events[2]",
        about="inspectorate",
        found=None,
        expected="2023-04-10",
        article=f"{LKN} art. 32",
    ),
    # Second: seven days by the law, seven working days by the decree: 6, 7, 10 to 14 April. Monday 17 April is late.
    Case(
        OTHERS,
        "second, the respondent on Monday",
        FAILED,
        decided(sent(R.FIRST_RESOLVER, "2023-04-14"), sent(R.RESPONDENT, "2023-04-17"), handling=SECOND),
        gap=3,
    ).stating(
        at="handlings[0].events[2]",
        about="respondent",
        found="2023-04-17",
        expected="2023-04-14",
        article=f"{LKN} art. 41.1",
    ),
    Case(OTHERS, "the register names nobody", NOT_STATED, decided("notify:decide 2023-04-10"), reason="not_stated"),
    Case(OTHERS, "not yet due", SKIPPED, decided(), "2023-04-07", reason="not_due"),
    Case(
        OTHERS,
        "discipline, before the decree",
        SKIPPED,
        older(handling={"discipline": True, **WHOLE}),
        reason="before_law",
    ),
    Case(OTHERS, "not decided", SKIPPED, life(COMPLAINT, "2023-03-01"), reason="not_applicable"),
    # Seven days from Wednesday 5 April end on Wednesday 12 April.
    *around_a_day(
        "complaint.front_told.late",
        lambda day: decided(sent(R.FORWARDER, day), forwarding=FRONT),
        "2023-04-12",
        at="handlings[0].events[2]",
        article=f"{LKN} art. 66.2",
        as_of=JUNE,
    ),
    Case("complaint.front_told.late", "no notice recorded", NOT_STATED, decided(forwarding=FRONT), reason="not_stated"),
    Case(
        "complaint.front_told.late",
        "passed on by the press",
        SKIPPED,
        decided(forwarding=Forwarding(kind=ForwarderKind.PRESS)),
        reason="not_applicable",
    ),
    Case(
        "complaint.forwarder_told.late",
        "second, by a body whose power is not known",
        SKIPPED,
        decided(forwarding=Forwarding(kind=ForwarderKind.STATE_BODY), handling={**SECOND, **WHOLE}),
        reason="power_unknown",
    ),
    # Delivered Monday 10 April 2023: one year ends on Wednesday 10 April 2024.
    *around_a_day(
        "complaint.lawsuit.late",
        lambda day: decided("notify:decide 2023-04-10", f"litigate {day}"),
        "2024-04-10",
        at="handlings[0]",
        article="93/2015/QH13 art. 116.2",
        as_of=LATER,
    ),
    Case(
        "complaint.lawsuit.late",
        "the delivery is not recorded",
        NOT_STATED,
        decided("litigate 2024-05-10"),
        LATER,
        reason="not_stated",
    ),
    Case("complaint.lawsuit.late", "nobody sued", SKIPPED, decided(), reason="not_sued"),
    # 90 days from 6 January 2024 are 5 April; one day of an obstacle makes Saturday 6 April, which moves to Monday 8 April.
    Case(FILING, "a day of an obstacle, over a weekend", PASSED, kept("2024-04-08"), LATER),
    Case(FILING, "the day after it", FAILED, kept("2024-04-09"), LATER, gap=1).stating(
        at="handlings[0]", found="2024-04-09", expected="2024-04-08", article=f"{LKN} art. 9"
    ),
    Case(
        FILING,
        "late, obstacles not recorded",
        NOT_STATED,
        life(COMPLAINT, "2023-01-31", "accept 2023-02-06", known=as_day("2022-11-01")),
        reason="not_stated",
    ),
    Case(
        FILING,
        "accepted before the law",
        SKIPPED,
        life(COMPLAINT, "2010-12-01", "accept 2010-12-06", known=as_day("2010-01-04"), obstacle_days=0),
        reason="before_law",
    ),
    Case(FILING, "second", SKIPPED, decided(handling=SECOND), reason="second_instance"),
    # Never settled: thirty days from 1 February end on Friday 3 March.
    Case(SECOND_FILING, "after the time to settle, on the last day", PASSED, second("2023-03-03")),
    Case(SECOND_FILING, "after the time to settle, a day late", FAILED, second("2023-03-04"), gap=1).stating(
        at="handlings[0]", found="2023-03-04", expected="2023-03-03", article=f"{LKN} art. 33.1"
    ),
    Case(SECOND_FILING, "remote, on the 45th day", PASSED, second("2023-03-18", remote=True)),
    Case(SECOND_FILING, "perhaps remote", NOT_STATED, second("2023-03-10", remote=None), reason="not_stated"),
    Case(
        SECOND_FILING,
        "discipline, never settled",
        SKIPPED,
        second("2023-03-10", discipline=True),
        reason="no_time_limit",
    ),
    Case(SECOND_FILING, "nothing is known of the first", NOT_STATED, decided(handling=SECOND), reason="not_stated"),
    # Accepted 6 March: 30 days end on 5 April, 45 on 20 April. Whether it is complex is not recorded.
    Case(
        SETTLED,
        "perhaps complex, on the 40th day",
        NOT_STATED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide 2023-04-15", handling={"complex": None}),
        reason="not_stated",
    ),
    Case(
        SETTLED,
        "perhaps complex, late in any case",
        FAILED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide 2023-04-21", handling={"complex": None}),
        gap=1,
    ).stating(at="handlings[0]", found="2023-04-21", expected="2023-04-20", article=f"{LKN} art. 28"),
    Case(
        SETTLED,
        "perhaps complex, in time in any case",
        PASSED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide 2023-04-05", handling={"complex": None}),
    ),
    Case(
        SETTLED,
        "accepted before the law",
        SKIPPED,
        life(COMPLAINT, "2010-03-01", "accept 2010-03-04", "decide 2010-09-01"),
        reason="before_law",
    ),
    # The decree of 2012: second decisions only, and three working days before a meeting.
    Case(
        SHORT, "second, 2020, 14 days", FAILED, older(posted("2020-06-09", until="2020-06-22"), handling=SECOND), gap=1
    ).stating(at="handlings[0].events[3]", found=14, expected=15, article=f"{ND75} art. 12.4"),
    *(
        case
        for name, made, article in (
            ("2020", older_second, f"{ND75} art. 12.3"),
            ("2023", newer_second, f"{ND124} art. 29.3.c"),
        )
        for case in (
            Case(SHORT, f"second, {name}, 14 days online", FAILED, made(online(14)), gap=1).stating(
                at="handlings[0].events[3]", found=14, expected=15, article=article
            ),
            Case(SHORT, f"second, {name}, 15 days online", PASSED, made(online(15))),
            Case(SHORT, f"second, {name}, one issue", FAILED, made(said(PublicationForm.PRINT, 1)), gap=1).stating(
                at="handlings[0].events[3]", found=1, expected=2, article=article
            ),
            Case(SHORT, f"second, {name}, two issues", PASSED, made(said(PublicationForm.PRINT, 2))),
            Case(
                SHORT, f"second, {name}, one broadcast", FAILED, made(said(PublicationForm.BROADCAST, 1)), gap=1
            ).stating(at="handlings[0].events[3]", found=1, expected=2, article=article),
            Case(SHORT, f"second, {name}, two broadcasts", PASSED, made(said(PublicationForm.BROADCAST, 2))),
        )
    ),
    Case(SHORT, "first, 2020", SKIPPED, older(posted("2020-06-09", until="2020-06-10")), reason="before_law"),
    # The days off of 2020 are not in the table: what depends on them is not judged.
    Case(
        SHORT,
        "second, 2020, a meeting",
        SKIPPED,
        older(posted("2020-06-22", PublicationForm.MEETING, announced="2020-06-17"), handling=SECOND),
        reason="calendar.unknown",
    ),
    Case("complaint.publication.late", "first, 2020", SKIPPED, older("publish 2020-08-03"), reason="before_law"),
    Case(
        "complaint.publication.late",
        "second, 2020, a day late",
        SKIPPED,
        older("publish 2020-06-24", handling=SECOND),
        reason="calendar.unknown",
    ),
    Case("complaint.competence.wrong", "not accepted", SKIPPED, life(COMPLAINT, "2023-03-01"), reason="not_accepted"),
    Case(
        "complaint.effect.inside_window",
        "second",
        SKIPPED,
        decided("take_effect 2023-05-06", handling=SECOND),
        reason="not_applicable",
    ),
    # Issued on Wednesday 5 April: thirty days end on Friday 5 May, so Saturday 6 May is the first day of effect.
    Case(
        "complaint.effect.early", "second, on the 31st day", PASSED, decided("take_effect 2023-05-06", handling=SECOND)
    ),
    Case(
        "complaint.effect.early",
        "second, on the 30th day",
        FAILED,
        decided("take_effect 2023-05-05", handling=SECOND),
        gap=1,
    ).stating(at="handlings[0]", found="2023-05-05", expected="2023-05-06", article=f"{LKN} art. 44.2"),
    Case(
        "complaint.effect.early",
        "discipline, on the 30th day",
        FAILED,
        decided("take_effect 2023-05-05", handling=DISCIPLINE),
        gap=1,
    ).stating(at="handlings[0]", found="2023-05-05", expected="2023-05-06", article=f"{LKN} art. 57.1.a"),
    # Discipline: fifteen days from Monday 13 February 2023 end on Tuesday 28 February.
    Case(
        "complaint.filing.late",
        "discipline, on the last day",
        PASSED,
        life(COMPLAINT, "2023-02-28", "accept 2023-03-03", known=as_day("2023-02-13"), handling=DISCIPLINE),
    ),
    Case(
        "complaint.filing.late",
        "discipline, a day late",
        FAILED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-03",
            known=as_day("2023-02-13"),
            obstacle_days=0,
            handling=DISCIPLINE,
        ),
        gap=1,
    ).stating(at="handlings[0]", found="2023-03-01", expected="2023-02-28", article=f"{LKN} art. 48"),
    # A dismissal has thirty days, and the record does not tell it apart: after Friday 3 March it is late in any case.
    Case(SECOND_FILING, "discipline, on the last day", PASSED, second("2023-03-03", DELIVERED, **DISCIPLINE)),
    Case(SECOND_FILING, "discipline, a day late", FAILED, second("2023-03-04", DELIVERED, **DISCIPLINE), gap=1).stating(
        at="handlings[0]", found="2023-03-04", expected="2023-03-03", article=f"{LKN} art. 48"
    ),
    # Law and decree say 30 days in remote areas too; 45 is a ceiling.
    Case(
        "complaint.effect.early",
        "remote, on the 31st day",
        PASSED,
        decided("take_effect 2023-05-06", handling={"remote": True}),
    ),
    Case(
        "complaint.effect.early",
        "decided before the law",
        SKIPPED,
        life(COMPLAINT, "2010-03-01", "accept 2010-03-04", "decide 2010-04-05", "take_effect 2010-04-06"),
        reason="before_law",
    ),
)
