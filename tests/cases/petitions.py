"""Decided cases of the rules on petitions."""

from __future__ import annotations

from builders import (
    complaint,
    denunciation,
)
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.model import Case as Matter
from qcdc.model import Forwarding, evolve
from qcdc.vocab import Channel, ForwarderKind, HandlingEventKind, PetitionKind, Recipient, UnfitGround
from steps import COMPLAINT, FEEDBACK, MIXED, checked, life, step, told

__all__ = ["CASES"]

ACCEPT, DECIDE, CONCLUDE, GUIDE = (
    HandlingEventKind.ACCEPT,
    HandlingEventKind.DECIDE,
    HandlingEventKind.CONCLUDE,
    HandlingEventKind.GUIDE,
)


FRONT = Forwarding(kind=ForwarderKind.FRONT)
DEPUTIES = Forwarding(kind=ForwarderKind.DEPUTIES)
UNSIGNED = frozenset({UnfitGround.UNSIGNED})


WHOLE = {"log_complete": True}
DENUNCIATION = PetitionKind.DENUNCIATION


def brought(*steps: str) -> object:
    """A paper with several contents, brought to a reception on Wednesday 1 March 2023."""
    return life(MIXED, "2023-03-01", *steps, channel=Channel.IN_PERSON)


def papers(*steps: str) -> Matter:
    """A matter with one paper a month, each with one step."""
    found = [
        evolve(life(COMPLAINT, f"2023-{month:02}-01", step), id=f"D-{month}") for month, step in enumerate(steps, 3)
    ]
    return Matter(id="V-1", petitions=tuple(found))


def older(year: int) -> Matter:
    """Two papers of one year, each guided."""
    found = [
        evolve(life(COMPLAINT, f"{year}-{month:02}-01", f"guide {year}-{month:02}-06"), id=f"D-{month}")
        for month in (3, 4)
    ]
    return Matter(id="V-1", petitions=tuple(found))


CASES: tuple[Case, ...] = (
    # Received Thursday 12 January 2023; ten days end on Sunday 22 January, in Tết, so on Friday 27 January. Ten working
    # days by the decree: 13 is one, 16 to 19 five, 27 six, 30 January to Thursday 2 February ten.
    Case(
        "complaint.acceptance.late",
        "on the last day after Tết",
        PASSED,
        complaint("2023-01-12", (ACCEPT, "2023-01-27")),
    ),
    Case("complaint.acceptance.late", "late by the law only", PASSED, complaint("2023-01-12", (ACCEPT, "2023-02-02"))),
    Case(
        "complaint.acceptance.late", "a day late", FAILED, complaint("2023-01-12", (ACCEPT, "2023-02-03")), gap=1
    ).stating(at="handlings[0]", found="2023-02-03", expected="2023-02-02", article="02/2011/QH13 art. 27"),
    Case("complaint.acceptance.late", "guided in time", PASSED, complaint("2023-03-01", (GUIDE, "2023-03-10"))),
    Case("complaint.acceptance.late", "silent", FAILED, complaint("2023-03-01"), "2023-03-20", gap=5).stating(
        at="handlings[0]", found=None, expected="2023-03-15", article="02/2011/QH13 art. 27"
    ),
    Case("complaint.acceptance.late", "silent, still time", PASSED, complaint("2023-03-01"), "2023-03-15"),
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
    ).stating(at="handlings[0]", found="2026-07-14", expected="2026-07-13", article="02/2011/QH13 art. 27"),
    Case("complaint.acceptance.late", "of another kind", SKIPPED, denunciation("2023-03-01"), reason="other_kind"),
    Case("complaint.acceptance.late", "not yet received", SKIPPED, complaint("2023-07-03"), reason="not_begun"),
    Case(
        "complaint.acceptance.late",
        "days off unknown",
        SKIPPED,
        complaint("2026-12-30"),
        "2027-06-30",
        reason="calendar.unknown",
    ),
    Case(
        "complaint.acceptance.late",
        "before the law",
        SKIPPED,
        complaint("2012-06-29", (ACCEPT, "2012-07-30")),
        "2012-07-31",
        reason="before_law",
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
    ).stating(at="handlings[0]", found="2023-04-06", expected="2023-04-05", article="02/2011/QH13 art. 28"),
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
    ).stating(at="handlings[0]", found="2023-05-06", expected="2023-05-05", article="02/2011/QH13 art. 28"),
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
    ).stating(at="handlings[0]", found=None, expected="2023-04-05", article="02/2011/QH13 art. 28"),
    Case("complaint.settlement.late", "not accepted", SKIPPED, complaint("2023-03-01"), reason="not_accepted"),
    # Seven working days from Wednesday 1 March 2023 end on 10 March, the ten the article allows on 15 March.
    Case("denunciation.acceptance.late", "on the last day", PASSED, denunciation("2023-03-01", (ACCEPT, "2023-03-10"))),
    Case(
        "denunciation.acceptance.late",
        "in time only if checked in several places",
        NOT_STATED,
        denunciation("2023-03-01", (ACCEPT, "2023-03-15")),
        reason="not_stated",
    ),
    Case(
        "denunciation.acceptance.late", "a day late", FAILED, denunciation("2023-03-01", (ACCEPT, "2023-03-16")), gap=1
    ).stating(at="handlings[0]", found="2023-03-16", expected="2023-03-15", article="25/2018/QH14 art. 24.1"),
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
    ).stating(at="handlings[0]", found="2023-04-10", expected="2023-04-05", article="25/2018/QH14 art. 30.1"),
    # Sixty days end on 5 May, if it was extended; ninety on Sunday 4 June, if it is specially complex and was twice.
    Case(
        "denunciation.settlement.late",
        "complex, without an extension in the log",
        NOT_STATED,
        life(DENUNCIATION, "2023-03-01", "accept 2023-03-06", "conclude:right 2023-05-05", handling={"complex": True}),
        reason="not_stated",
    ),
    Case(
        "denunciation.settlement.late",
        "complex, without an extension in a complete log",
        FAILED,
        life(
            DENUNCIATION,
            "2023-03-01",
            "accept 2023-03-06",
            "conclude:right 2023-05-05",
            handling={"complex": True, "log_complete": True},
        ),
        gap=30,
    ).stating(at="handlings[0]", found="2023-05-05", expected="2023-04-05", article="25/2018/QH14 art. 30.1"),
    Case(
        "denunciation.settlement.late",
        "complex, with its extension",
        PASSED,
        life(
            DENUNCIATION,
            "2023-03-01",
            "accept 2023-03-06",
            step("extend 2023-04-03", days=30),
            "conclude:right 2023-05-05",
            handling={"complex": True},
        ),
    ),
    Case("denunciation.settlement.late", "not accepted", SKIPPED, denunciation("2023-03-01"), reason="not_accepted"),
    Case(
        "petition.decision_before_acceptance",
        "accepted first",
        PASSED,
        complaint("2023-03-01", (ACCEPT, "2023-03-06"), (DECIDE, "2023-04-05")),
    ),
    Case(
        "petition.decision_before_acceptance",
        "never accepted",
        FAILED,
        life(COMPLAINT, "2023-03-01", "decide 2023-03-20", handling=WHOLE),
    ).stating(at="handlings[0].events[1]", found="2023-03-20", expected=None, article="02/2011/QH13 art. 27"),
    Case(
        "petition.decision_before_acceptance",
        "the register holds no acceptance",
        NOT_STATED,
        complaint("2023-03-01", (DECIDE, "2023-03-20")),
        reason="not_stated",
    ),
    Case(
        "petition.decision_before_acceptance",
        "decided long before the law",
        SKIPPED,
        life(COMPLAINT, "2010-03-01", "decide 2010-03-22", handling=WHOLE),
        reason="before_law",
    ),
    Case(
        "petition.decision_before_acceptance",
        "concluded before the law on denunciations",
        SKIPPED,
        life(DENUNCIATION, "2018-03-01", "conclude:right 2018-03-20", handling=WHOLE),
        reason="before_law",
    ),
    Case(
        "petition.decision_before_acceptance",
        "not decided by the day",
        SKIPPED,
        complaint("2023-03-01", (DECIDE, "2023-03-20")),
        "2023-03-10",
        reason="not_applicable",
    ),
    Case(
        "petition.decision_before_acceptance",
        "feedback",
        SKIPPED,
        complaint("2023-03-01", kind=PetitionKind.FEEDBACK),
        reason="other_kind",
    ),
    # Received Wednesday 1 March 2023: ten days end on Saturday 11 March, so on Monday 13 March.
    Case(
        "petition.classification.late", "on the last day", PASSED, life(FEEDBACK, "2023-03-01", "classify 2023-03-13")
    ),
    Case(
        "petition.classification.late", "a day late", FAILED, life(FEEDBACK, "2023-03-01", "classify 2023-03-14"), gap=1
    ).stating(at="handlings[0]", found="2023-03-14", expected="2023-03-13", article="05/2021/TT-TTCP"),
    Case("petition.classification.late", "a complaint", SKIPPED, complaint("2023-03-01"), reason="not_applicable"),
    # Ten working days end on Wednesday 15 March.
    Case(
        "petition.answer.late",
        "on the last day",
        PASSED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-15", channel=Channel.IN_PERSON),
    ),
    Case(
        "petition.answer.late",
        "a day late",
        FAILED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-16", channel=Channel.IN_PERSON),
        gap=1,
    ).stating(at="handlings[0]", found="2023-03-16", expected="2023-03-15", article="42/2013/QH13 art. 28.1"),
    Case("petition.answer.late", "by post", SKIPPED, complaint("2023-03-01"), reason="not_applicable"),
    # Decided Wednesday 5 April: seven working days end on Friday 14 April.
    Case(
        "petition.forwarder_told_result.late",
        "on the last day",
        PASSED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            "decide 2023-04-05",
            told("decide", "2023-04-14", Recipient.FORWARDER),
            forwarding=DEPUTIES,
        ),
    ),
    Case(
        "petition.forwarder_told_result.late",
        "on Monday",
        FAILED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            "decide 2023-04-05",
            told("decide", "2023-04-17", Recipient.FORWARDER),
            forwarding=DEPUTIES,
        ),
        gap=3,
    ).stating(at="handlings[0].events[2]", found="2023-04-17", expected="2023-04-14", article="42/2013/QH13 art. 27.2"),
    # The Front is told of a complaint by LKN 32 and 66.2; LTCD 27.2 speaks of Assembly bodies, deputies and boards.
    Case(
        "petition.forwarder_told_result.late",
        "the Front passed it on",
        SKIPPED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide 2023-04-05", forwarding=FRONT),
        reason="not_applicable",
    ),
    Case(
        "petition.forwarder_told_result.late",
        "nobody passed it on",
        SKIPPED,
        complaint("2023-03-01"),
        reason="not_applicable",
    ),
    # Received Thursday 2 July 2026: 45 days end on Sunday 16 August, so on Monday 17 August.
    Case(
        "petition.unhandled.late",
        "on the last day",
        PASSED,
        life(FEEDBACK, "2026-07-02", "classify 2026-08-17"),
        "2026-09-15",
    ),
    Case(
        "petition.unhandled.late",
        "a day late",
        FAILED,
        life(FEEDBACK, "2026-07-02", "classify 2026-08-18"),
        "2026-09-15",
        gap=1,
    ).stating(at="handlings[0]", found="2026-08-18", expected="2026-08-17", article="154/2026/NĐ-CP art. 41.3.b"),
    Case(
        "petition.unhandled.late",
        "received before the decree",
        SKIPPED,
        life(FEEDBACK, "2026-06-30"),
        "2026-09-15",
        reason="before_law",
    ),
    Case(
        "petition.unfit.accepted",
        "unsigned, accepted",
        FAILED,
        life(COMPLAINT, "2023-03-01", checked("2023-03-02", fit=False, unfit=UNSIGNED), "accept 2023-03-06"),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="05/2021/TT-TTCP art. 6"),
    Case(
        "petition.unfit.accepted",
        "unsigned, then signed",
        PASSED,
        life(
            COMPLAINT,
            "2023-03-01",
            checked("2023-03-02", fit=False, unfit=UNSIGNED),
            checked("2023-03-03"),
            "accept 2023-03-06",
        ),
    ),
    Case("petition.unfit.accepted", "not accepted", SKIPPED, complaint("2023-03-01"), reason="not_accepted"),
    Case("petition.mixed.accepted", "accepted whole", FAILED, brought("accept 2023-03-06")).stating(
        at="handlings[0]", found="2023-03-06", expected=None, article="42/2013/QH13 art. 25.3"
    ),
    Case("petition.mixed.accepted", "guided to split", PASSED, brought("guide:split 2023-03-06")),
    Case(
        "petition.mixed.accepted",
        "by post",
        SKIPPED,
        life(MIXED, "2023-03-01", "accept 2023-03-06"),
        reason="not_at_reception",
    ),
    Case(
        "petition.mixed.accepted",
        "brought before the law on receptions",
        SKIPPED,
        life(MIXED, "2014-06-30", "accept 2014-07-02", channel=Channel.IN_PERSON),
        reason="before_law",
    ),
    Case("petition.mixed.accepted", "one content", SKIPPED, complaint("2023-03-01"), reason="other_kind"),
    Case(
        "petition.refusal.unreasoned",
        "no reason in the notice",
        FAILED,
        life(COMPLAINT, "2023-03-01", step("refuse 2023-03-06", reasoned=False)),
    ).stating(at="handlings[0].events[1]", found="2023-03-06", expected=None, article="02/2011/QH13 art. 27"),
    Case(
        "petition.refusal.unreasoned",
        "a denunciation, no reason",
        FAILED,
        life(DENUNCIATION, "2023-03-01", step("refuse 2023-03-06", reasoned=False)),
    ).stating(at="handlings[0].events[1]", found="2023-03-06", expected=None, article="25/2018/QH14 art. 24.1"),
    Case(
        "petition.refusal.unreasoned",
        "the register holds no ground",
        NOT_STATED,
        life(COMPLAINT, "2023-03-01", "refuse 2023-03-06"),
        reason="not_stated",
    ),
    Case(
        "petition.refusal.unreasoned",
        "a denunciation before its law",
        SKIPPED,
        life(DENUNCIATION, "2018-03-01", step("refuse 2018-03-06", reasoned=False)),
        reason="before_law",
    ),
    Case(
        "petition.refusal.unreasoned",
        "out of time",
        PASSED,
        life(COMPLAINT, "2023-03-01", "refuse:out_of_time 2023-03-06"),
    ),
    Case("petition.refusal.unreasoned", "not refused", SKIPPED, complaint("2023-03-01"), reason="not_applicable"),
    Case("case.guided_again", "guided twice", FAILED, papers("guide 2023-03-06", "guide 2023-04-06")).stating(
        at="petitions", found="2023-04-06", expected=None, article="05/2021/TT-TTCP art. 6"
    ),
    Case("case.guided_again", "guided, then filed", PASSED, papers("guide 2023-03-06", "file 2023-04-06")),
    Case("case.guided_again", "twice before any circular", SKIPPED, older(2013), reason="before_law"),
    Case("case.guided_again", "twice under the older circular", FAILED, older(2015)).stating(
        at="petitions", found="2015-04-06", expected=None, article="07/2014/TT-TTCP art. 6.2.b"
    ),
    Case("case.guided_again", "never", SKIPPED, papers("accept 2023-03-06"), reason="not_applicable"),
)
