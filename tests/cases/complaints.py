"""Decided cases of the rules on complaints."""

from __future__ import annotations

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import as_day
from qcdc.model import EarlierSettlement, Forwarding
from qcdc.vocab import Authority, ForwarderKind, Instance, PublicationForm, Recipient
from steps import COMPLAINT, DENUNCIATION, life, posted, told

__all__ = ["CASES"]

SECOND = {"instance": Instance.SECOND}
DECIDED = ("accept 2023-03-06", "decide:right 2023-04-05")
SUMMER = "2026-08-31"
AN = Authority


def decided(*more: object, **fields: object) -> object:
    """A complaint decided on Wednesday 5 April 2023, and what followed."""
    return life(COMPLAINT, "2023-03-01", *DECIDED, *more, **fields)  # type: ignore[arg-type]


def second(received: str, delivered: str) -> object:
    """A second complaint after a first decision that was delivered on a day."""
    return life(
        COMPLAINT,
        received,
        f"accept {received}",
        handling=SECOND,
        earlier=(EarlierSettlement(delivered=as_day(delivered)),),
        obstacle_days=0,
    )


CASES: tuple[Case, ...] = (
    # Decided Wednesday 5 April 2023: three working days end on Monday 10 April.
    Case("complaint.decision_sent.late", "on the last day", PASSED, decided("notify:decide 2023-04-10")),
    Case("complaint.decision_sent.late", "a day late", FAILED, decided("notify:decide 2023-04-11"), gap=1).stating(
        at="handlings[0].events[2]", found="2023-04-11", expected="2023-04-10", article="02/2011/QH13 art. 32"
    ),
    Case("complaint.decision_sent.late", "a thin register", NOT_STATED, decided(), reason="not_stated"),
    # The same decision to the press that passed the complaint on.
    Case(
        "complaint.forwarder_told.late",
        "on the last day",
        PASSED,
        decided(told("decide", "2023-04-10", Recipient.FORWARDER), forwarding=Forwarding(kind=ForwarderKind.PRESS)),
    ),
    Case(
        "complaint.forwarder_told.late",
        "a day late",
        FAILED,
        decided(told("decide", "2023-04-11", Recipient.FORWARDER), forwarding=Forwarding(kind=ForwarderKind.PRESS)),
        gap=1,
    ).stating(at="handlings[0].events[2]", found="2023-04-11", expected="2023-04-10", article="02/2011/QH13 art. 32"),
    Case(
        "complaint.forwarder_told.late",
        "a notice that names nobody",
        NOT_STATED,
        decided("notify:decide 2023-04-10", forwarding=Forwarding(kind=ForwarderKind.PRESS)),
        reason="not_stated",
    ),
    Case("complaint.forwarder_told.late", "nobody passed it on", SKIPPED, decided(), reason="not_applicable"),
    # A second decision: seven days by the law are Wednesday 12 April, seven working days by the decree Friday 14.
    Case(
        "complaint.decision_sent.late",
        "second, late by the law only",
        PASSED,
        decided("notify:decide 2023-04-14", handling=SECOND),
    ),
    Case(
        "complaint.decision_sent.late",
        "second, late by both",
        FAILED,
        decided("notify:decide 2023-04-15", handling=SECOND),
        gap=1,
    ).stating(at="handlings[0].events[2]", found="2023-04-15", expected="2023-04-14", article="02/2011/QH13 art. 41.1"),
    # Fifteen days end on Thursday 20 April.
    Case("complaint.publication.late", "on the last day", PASSED, decided("publish 2023-04-20")),
    Case("complaint.publication.late", "a day late", FAILED, decided("publish 2023-04-21"), gap=1).stating(
        at="handlings[0].events[2]", found="2023-04-21", expected="2023-04-20", article="124/2020/NĐ-CP art. 29.3"
    ),
    Case("complaint.publication.late", "a thin register", NOT_STATED, decided(), reason="not_stated"),
    Case("complaint.publication.short", "15 days", PASSED, decided(posted("2023-04-06", until="2023-04-20"))),
    Case(
        "complaint.publication.short", "14 days", FAILED, decided(posted("2023-04-06", until="2023-04-19")), gap=1
    ).stating(at="handlings[0].events[3]", found=14, expected=15, article="124/2020/NĐ-CP art. 29.3.b"),
    Case(
        "complaint.publication.short",
        "one broadcast",
        FAILED,
        decided(posted("2023-04-06", PublicationForm.BROADCAST, times=1)),
        gap=1,
    ).stating(at="handlings[0].events[3]", found=1, expected=2, article="124/2020/NĐ-CP art. 29.3.c"),
    Case(
        "complaint.publication.short",
        "a meeting announced three days before",
        PASSED,
        decided(posted("2023-04-10", PublicationForm.MEETING, announced="2023-04-07")),
    ),
    Case("complaint.publication.short", "nothing said", NOT_STATED, decided("publish 2023-04-06"), reason="not_stated"),
    # In effect Friday 5 May: five working days end on Friday 12 May.
    Case(
        "complaint.enforcement.late",
        "on the last day",
        PASSED,
        decided("take_effect 2023-05-06", "enforce 2023-05-12"),
    ),
    Case(
        "complaint.enforcement.late",
        "on Monday",
        FAILED,
        decided("take_effect 2023-05-06", "enforce 2023-05-15"),
        gap=3,
    ).stating(
        at="handlings[0].events[3]", found="2023-05-15", expected="2023-05-12", article="124/2020/NĐ-CP art. 31.1"
    ),
    Case("complaint.enforcement.late", "not in effect", SKIPPED, decided(), reason="not_applicable"),
    # Suspended Monday 13 July 2026: three working days end on Thursday 16 July.
    Case(
        "complaint.suspension_sent.late",
        "on the last day",
        PASSED,
        life(COMPLAINT, "2026-07-02", "accept 2026-07-06", "suspend 2026-07-13", "notify:suspend 2026-07-16"),
        SUMMER,
    ),
    Case(
        "complaint.suspension_sent.late",
        "a day late",
        FAILED,
        life(COMPLAINT, "2026-07-02", "accept 2026-07-06", "suspend 2026-07-13", "notify:suspend 2026-07-17"),
        SUMMER,
        gap=1,
    ).stating(
        at="handlings[0].events[2]", found="2026-07-17", expected="2026-07-16", article="124/2020/NĐ-CP art. 28b.1"
    ),
    Case(
        "complaint.suspension_sent.late",
        "before the law",
        SKIPPED,
        life(COMPLAINT, "2026-05-04", "accept 2026-05-06", "suspend 2026-06-01", "notify:suspend 2026-06-30"),
        SUMMER,
        reason="before_law",
    ),
    # Known on 1 November 2022: ninety days end on Monday 30 January 2023.
    Case(
        "complaint.filing.late",
        "on the last day",
        PASSED,
        life(COMPLAINT, "2023-01-30", "accept 2023-02-06", known=as_day("2022-11-01")),
    ),
    Case(
        "complaint.filing.late",
        "a day late",
        FAILED,
        life(COMPLAINT, "2023-01-31", "accept 2023-02-06", known=as_day("2022-11-01"), obstacle_days=0),
        gap=1,
    ).stating(at="handlings[0]", found="2023-01-31", expected="2023-01-30", article="02/2011/QH13 art. 9"),
    Case(
        "complaint.filing.late",
        "ill for five days",
        PASSED,
        life(COMPLAINT, "2023-02-03", "accept 2023-02-06", known=as_day("2022-11-01"), obstacle_days=5),
    ),
    Case("complaint.filing.late", "nobody knows since when", NOT_STATED, decided(), reason="not_stated"),
    # Delivered on 1 February 2023: thirty days end on Friday 3 March.
    Case("complaint.second_filing.late", "on the last day", PASSED, second("2023-03-03", "2023-02-01")),
    Case("complaint.second_filing.late", "on Monday", FAILED, second("2023-03-06", "2023-02-01"), gap=3).stating(
        at="handlings[0]", found="2023-03-06", expected="2023-03-03", article="02/2011/QH13 art. 33.1"
    ),
    Case("complaint.second_filing.late", "a first one", SKIPPED, decided(), reason="first_instance"),
    # Issued 5 April: the thirty days end with 5 May, and *after* them is 6 May, a Saturday; a moment does not roll.
    Case("complaint.effect.early", "on its day", PASSED, decided("take_effect 2023-05-06")),
    Case("complaint.effect.early", "on the last of the days", FAILED, decided("take_effect 2023-05-05"), gap=1).stating(
        at="handlings[0]", found="2023-05-05", expected="2023-05-06", article="02/2011/QH13 art. 44.1"
    ),
    Case("complaint.effect.early", "not in effect", SKIPPED, decided(), reason="not_effective"),
    # Delivered 20 April: thirty days end on Saturday 20 May, so on Monday 22 May, 16 days after the effect.
    Case(
        "complaint.effect.inside_window",
        "delivered late",
        FAILED,
        decided("notify:decide 2023-04-20", "take_effect 2023-05-06"),
        gap=16,
    ).stating(at="handlings[0]", found="2023-05-06", expected="2023-05-22", article="02/2011/QH13 art. 33.1"),
    Case(
        "complaint.effect.inside_window",
        "delivered at once",
        PASSED,
        decided("notify:decide 2023-04-05", "take_effect 2023-05-06"),
    ),
    Case(
        "complaint.effect.inside_window",
        "delivery unknown",
        NOT_STATED,
        decided("take_effect 2023-05-06"),
        reason="not_stated",
    ),
    Case(
        "complaint.competence.wrong",
        "second complaint on a commune, district, June 2025",
        PASSED,
        life(
            COMPLAINT,
            "2025-06-02",
            "accept 2025-06-06",
            handling={**SECOND, "authority": AN.DISTRICT_CHAIR, "against": AN.COMMUNE_CHAIR},
        ),
        "2025-08-31",
    ),
    Case(
        "complaint.competence.wrong",
        "second complaint on a commune, district, July 2025",
        FAILED,
        life(
            COMPLAINT,
            "2025-07-01",
            "accept 2025-07-04",
            handling={**SECOND, "authority": AN.DISTRICT_CHAIR, "against": AN.COMMUNE_CHAIR},
        ),
        "2025-08-31",
    ).stating(at="handlings[0]", found="district_chair", expected="province_chair", article="02/2011/QH13 art. 7.1"),
    Case("complaint.competence.wrong", "not recorded", NOT_STATED, decided(), reason="not_stated"),
    Case(
        "complaint.filing.late",
        "a denunciation has no time limit",
        SKIPPED,
        life(DENUNCIATION, "2023-03-01"),
        reason="other_kind",
    ),
)
