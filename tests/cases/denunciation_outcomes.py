"""Decided cases of the rules on denunciations: from the conclusion on, and further denunciations."""

from __future__ import annotations

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from cases.denunciations import ACCEPTED, CONCLUDED, LTC, NONE, before, denounced, under_the_old
from qcdc.model import EnforcementRecord
from qcdc.vocab import FurtherGround, Instance, PublicationForm, Recipient
from steps import posted, step, told

__all__ = ["CASES"]

R = Recipient
ND31 = "31/2019/NĐ-CP"
ELSEWHERE = EnforcementRecord(body="Sở Nội vụ (giả lập)")
UNLAWFUL = {"instance": Instance.SECOND, "further": FurtherGround.UNLAWFUL}
OVERDUE = {"instance": Instance.SECOND, "further": FurtherGround.OVERDUE}
DEMANDED = step("urge 2023-04-10", recipient=R.RESOLVER)


def handled(told_on: str | None) -> object:
    """What the conclusion recommends was carried out elsewhere on Monday 8 May, and told to the resolver on a day."""
    more = () if told_on is None else (told("enforce", told_on, R.RESOLVER),)
    return denounced(*CONCLUDED, step("enforce 2023-05-08", enforcement=ELSEWHERE), *more)


def demanded(day: str) -> object:
    """A further denunciation of Wednesday 1 March because nothing was settled; the report is demanded on a day."""
    return denounced(step(f"urge {day}", recipient=R.RESOLVER), handling=OVERDUE)


def reported(day: str) -> object:
    """A demand of Monday 10 April, answered by a report to the superior on a day."""
    return denounced(ACCEPTED, DEMANDED, step(f"report {day}", recipient=R.SUPERIOR))


CASES: tuple[Case, ...] = (
    # Concluded Wednesday 5 April: 6, 7 are two, 10 to 12 five.
    Case(
        "denunciation.conclusion_told.late",
        "a notice to the superior",
        NOT_STATED,
        denounced(*CONCLUDED, told("conclude", "2023-04-12", R.SUPERIOR)),
        reason="not_stated",
    ),
    Case("denunciation.conclusion_told.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.conclusion_told.late", "conclude:right 2019-02-11", "notify:conclude 2019-04-11"),
    before(
        "denunciation.conclusion_told.late",
        "accept 2018-03-06",
        "conclude:right 2018-04-05",
        "notify:conclude 2018-05-30",
    ),
    # To the denounced and to the body that manages him: each of them.
    *(
        Case(
            "denunciation.conclusion_sent.late",
            f"to him on {day}",
            FAILED,
            denounced(
                *CONCLUDED,
                told("conclude", "2023-04-05", R.MANAGING_BODY),
                told("conclude", day, R.RESPONDENT),
            ),
            gap=gap,
        ).stating(
            at="handlings[0].events[2]",
            about="respondent",
            found=day,
            expected="2023-04-12",
            article=f"{LTC} art. 35.3",
        )
        for day, gap in (("2023-04-13", 1), ("2023-04-14", 2))
    ),
    Case(
        "denunciation.conclusion_sent.late",
        "both a day before the last",
        PASSED,
        denounced(
            *CONCLUDED,
            told("conclude", "2023-04-11", R.RESPONDENT),
            told("conclude", "2023-04-11", R.MANAGING_BODY),
        ),
    ),
    Case(
        "denunciation.conclusion_sent.late",
        "both on the last day",
        PASSED,
        denounced(
            *CONCLUDED,
            told("conclude", "2023-04-12", R.RESPONDENT),
            told("conclude", "2023-04-12", R.MANAGING_BODY),
        ),
    ),
    Case(
        "denunciation.conclusion_sent.late",
        "to his body a day late",
        FAILED,
        denounced(
            *CONCLUDED,
            told("conclude", "2023-04-12", R.RESPONDENT),
            told("conclude", "2023-04-13", R.MANAGING_BODY),
        ),
        gap=1,
    ).stating(
        at="handlings[0].events[2]",
        about="managing_body",
        found="2023-04-13",
        expected="2023-04-12",
        article=f"{LTC} art. 35.3",
    ),
    Case(
        "denunciation.conclusion_sent.late",
        "to him alone",
        NOT_STATED,
        denounced(*CONCLUDED, told("conclude", "2023-04-12", R.RESPONDENT)),
        reason="not_stated",
    ),
    Case(
        "denunciation.conclusion_sent.late",
        "to him alone, by a complete log",
        FAILED,
        denounced(*CONCLUDED, told("conclude", "2023-04-12", R.RESPONDENT), handling={"log_complete": True}),
        "2023-04-14",
        gap=2,
    ).stating(
        at="handlings[0].events[2]",
        about="managing_body",
        found=None,
        expected="2023-04-12",
        article=f"{LTC} art. 35.3",
    ),
    Case("denunciation.conclusion_sent.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    under_the_old(
        "denunciation.conclusion_sent.late", "conclude:right 2019-02-11", told("conclude", "2019-04-11", R.RESPONDENT)
    ),
    # Seven working days end on Friday 14 April.
    Case("denunciation.conclusion_acted_on.late", "in time", PASSED, denounced(*CONCLUDED, "act_on 2023-04-14")),
    Case(
        "denunciation.conclusion_acted_on.late", "on Monday", FAILED, denounced(*CONCLUDED, "act_on 2023-04-17"), gap=3
    ).stating(at="handlings[0].events[2]", found="2023-04-17", expected="2023-04-14", article=f"{LTC} art. 36.1"),
    Case("denunciation.conclusion_acted_on.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.conclusion_acted_on.late", "conclude:right 2019-02-11", "act_on 2019-04-11"),
    # Carried out on Monday 8 May: 9 to 12 are four, Monday 15 is five.
    *(
        Case("denunciation.result_reported.late", f"told on {day}", PASSED, handled(day))
        for day in ("2023-05-12", "2023-05-15")
    ),
    *(
        Case("denunciation.result_reported.late", f"told on {day}", FAILED, handled(day), gap=gap).stating(
            at="handlings[0].events[3]", found=day, expected="2023-05-15", article=f"{LTC} art. 36.3"
        )
        for day, gap in (("2023-05-16", 1), ("2023-05-17", 2))
    ),
    Case("denunciation.result_reported.late", "not said", NOT_STATED, handled(None), reason="not_stated"),
    Case(
        "denunciation.result_reported.late",
        "by the resolver himself",
        SKIPPED,
        denounced(*CONCLUDED, "act_on 2023-04-10", "enforce 2023-05-08"),
        reason="not_applicable",
    ),
    Case("denunciation.result_reported.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    before(
        "denunciation.result_reported.late",
        "accept 2018-03-06",
        "conclude:right 2018-04-05",
        step("enforce 2018-05-08", enforcement=ELSEWHERE),
        told("enforce", "2018-06-08", R.RESOLVER),
    ),
    Case("denunciation.publication.late", "in time", PASSED, denounced(*CONCLUDED, "publish 2023-04-14")),
    Case(
        "denunciation.publication.late", "on Monday", FAILED, denounced(*CONCLUDED, "publish 2023-04-17"), gap=3
    ).stating(at="handlings[0].events[2]", found="2023-04-17", expected="2023-04-14", article=f"{LTC} art. 40.1"),
    Case("denunciation.publication.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.publication.late", "conclude:right 2019-02-11", "publish 2019-04-11"),
    # From 10 April to 24 April are fifteen days.
    *(
        Case(
            "denunciation.publication.days_short",
            f"{form}: until {until}",
            PASSED,
            denounced(*CONCLUDED, posted("2023-04-10", form, until=until)),
        )
        for form in (PublicationForm.POSTING, PublicationForm.WEBSITE)
        for until in ("2023-04-24", "2023-04-25")
    ),
    *(
        Case(
            "denunciation.publication.days_short",
            f"{form}: until {until}",
            FAILED,
            denounced(*CONCLUDED, posted("2023-04-10", form, until=until)),
            gap=gap,
        ).stating(at="handlings[0].events[3]", found=15 - gap, expected=15, article=f"{ND31} art. 6.2.{point}")
        for form, point in ((PublicationForm.POSTING, "b"), (PublicationForm.WEBSITE, "c"))
        for until, gap in (("2023-04-23", 1), ("2023-04-22", 2))
    ),
    Case(
        "denunciation.publication.days_short",
        "still posted",
        SKIPPED,
        denounced(*CONCLUDED, posted("2023-04-10", until="2023-04-20")),
        "2023-04-19",
        reason="still_running",
    ),
    Case(
        "denunciation.publication.days_short",
        "until when not said",
        NOT_STATED,
        denounced(*CONCLUDED, posted("2023-04-10")),
        reason="not_stated",
    ),
    Case(
        "denunciation.publication.days_short",
        "until a day before it began: no length is said",
        NOT_STATED,
        denounced(*CONCLUDED, posted("2023-04-10", until="2023-04-09")),
        reason="not_stated",
    ),
    Case(
        "denunciation.publication.days_short",
        "in which form not said",
        NOT_STATED,
        denounced(*CONCLUDED, "publish 2023-04-10"),
        reason="not_stated",
    ),
    Case(
        "denunciation.publication.days_short",
        "at a meeting",
        SKIPPED,
        denounced(*CONCLUDED, posted("2023-04-10", PublicationForm.MEETING, announced="2023-04-10")),
        reason="other_form",
    ),
    Case("denunciation.publication.days_short", "never", SKIPPED, NONE, reason="not_applicable"),
    before(
        "denunciation.publication.days_short",
        "accept 2018-03-06",
        "conclude:right 2018-04-05",
        posted("2018-04-10", until="2018-04-11"),
    ),
    *(
        Case(
            "denunciation.publication.times_short",
            f"{form}: {times}",
            PASSED,
            denounced(*CONCLUDED, posted("2023-04-10", form, times=times)),
        )
        for form, times in ((PublicationForm.PRINT, 2), (PublicationForm.BROADCAST, 3))
    ),
    *(
        Case(
            "denunciation.publication.times_short",
            f"{form}: {times}",
            FAILED,
            denounced(*CONCLUDED, posted("2023-04-10", form, times=times)),
            gap=2 - times,
        ).stating(at="handlings[0].events[3]", found=times, expected=2, article=f"{ND31} art. 6.2.d")
        for form, times in ((PublicationForm.PRINT, 1), (PublicationForm.BROADCAST, 0))
    ),
    Case(
        "denunciation.publication.times_short",
        "how often not said",
        NOT_STATED,
        denounced(*CONCLUDED, posted("2023-04-10", PublicationForm.PRINT)),
        reason="not_stated",
    ),
    Case(
        "denunciation.publication.times_short",
        "posted",
        SKIPPED,
        denounced(*CONCLUDED, posted("2023-04-10", until="2023-04-24")),
        reason="other_form",
    ),
    before(
        "denunciation.publication.times_short",
        "accept 2018-03-06",
        "conclude:right 2018-04-05",
        posted("2018-04-10", PublicationForm.PRINT, times=1),
    ),
    # A further denunciation of 1 March: twenty days end on 21 March.
    Case("denunciation.further.late", "on the last day", PASSED, denounced("accept 2023-03-21", handling=UNLAWFUL)),
    Case(
        "denunciation.further.late", "a day late", FAILED, denounced("accept 2023-03-22", handling=UNLAWFUL), gap=1
    ).stating(at="handlings[0]", found="2023-03-22", expected="2023-03-21", article=f"{LTC} art. 37.2"),
    Case(
        "denunciation.further.late",
        "late, why it was made not said",
        NOT_STATED,
        denounced("accept 2023-03-22", handling={"instance": Instance.SECOND}),
        reason="not_stated",
    ),
    Case(
        "denunciation.further.late",
        "made because nothing was settled",
        SKIPPED,
        denounced("accept 2023-03-22", handling=OVERDUE),
        reason="not_applicable",
    ),
    Case("denunciation.further.late", "a first one", SKIPPED, NONE, reason="not_applicable"),
    before("denunciation.further.late", "accept 2018-05-22", handling=UNLAWFUL),
    # Five working days from Wednesday 1 March end on Wednesday 8 March.
    *(
        Case("denunciation.overdue_demanded.late", f"on {day}", PASSED, demanded(day))
        for day in ("2023-03-07", "2023-03-08")
    ),
    *(
        Case("denunciation.overdue_demanded.late", f"on {day}", FAILED, demanded(day), gap=gap).stating(
            at="handlings[0]", found=day, expected="2023-03-08", article=f"{LTC} art. 38.2"
        )
        for day, gap in (("2023-03-09", 1), ("2023-03-10", 2))
    ),
    Case(
        "denunciation.overdue_demanded.late", "not said", NOT_STATED, denounced(handling=OVERDUE), reason="not_stated"
    ),
    Case(
        "denunciation.overdue_demanded.late",
        "of an unlawful settlement",
        SKIPPED,
        denounced(handling=UNLAWFUL),
        reason="not_applicable",
    ),
    before("denunciation.overdue_demanded.late", "urge 2018-05-22", handling=OVERDUE),
    # The demand came on Monday 10 April: 11 to 14 are four, Monday 17 is five.
    *(
        Case("denunciation.overdue_reported.late", f"on {day}", PASSED, reported(day))
        for day in ("2023-04-14", "2023-04-17")
    ),
    *(
        Case("denunciation.overdue_reported.late", f"on {day}", FAILED, reported(day), gap=gap).stating(
            at="handlings[0].events[2]", found=day, expected="2023-04-17", article=f"{LTC} art. 38.3"
        )
        for day, gap in (("2023-04-18", 1), ("2023-04-19", 2))
    ),
    Case(
        "denunciation.overdue_reported.late",
        "not said",
        NOT_STATED,
        denounced(ACCEPTED, DEMANDED),
        reason="not_stated",
    ),
    Case("denunciation.overdue_reported.late", "nothing demanded", SKIPPED, NONE, reason="not_applicable"),
    before(
        "denunciation.overdue_reported.late",
        "accept 2018-03-06",
        step("urge 2018-04-10", recipient=R.RESOLVER),
        step("report 2018-05-10", recipient=R.SUPERIOR),
    ),
)
