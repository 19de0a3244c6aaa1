"""Decided cases of the rules on denunciations."""

from __future__ import annotations

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import as_day
from qcdc.model import Attachment, Complexity, DocumentRef, Forwarding
from qcdc.vocab import Authority, ComplexityGround, ForwarderKind, Ground, Instance, PublicationForm, Recipient
from steps import COMPLAINT, DENUNCIATION, checked, life, posted, run, step, told

__all__ = ["CASES"]

G = ComplexityGround
ACCEPTED = "accept 2023-03-06"
CONCLUDED = (ACCEPTED, "conclude:right 2023-04-05")
PRESS = Forwarding(kind=ForwarderKind.PRESS)
ONE = {"complex": True, "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES}))}
TWO = {"complex": True, "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES, G.FOREIGN_ELEMENT}))}
PAPER = DocumentRef(number="01", day=as_day("2023-03-20"))


def denounced(*steps: object, **fields: object) -> object:
    """A denunciation received on Wednesday 1 March 2023."""
    return life(DENUNCIATION, "2023-03-01", *steps, **fields)  # type: ignore[arg-type]


def extended(*days: int, **handling: object) -> object:
    """A denunciation with extensions of so many days."""
    steps = [step(f"extend 2023-04-{index:02}", days=count) for index, count in enumerate(days, start=3)]
    return denounced(ACCEPTED, *steps, handling=handling)


NONE = denounced(ACCEPTED)

CASES: tuple[Case, ...] = (
    # Five working days from Wednesday 1 March 2023 end on Wednesday 8 March.
    Case("denunciation.transfer.late", "on the last day", PASSED, denounced("transfer 2023-03-08")),
    Case("denunciation.transfer.late", "a day late", FAILED, denounced("transfer 2023-03-09"), gap=1).stating(
        at="handlings[0]", found="2023-03-09", expected="2023-03-08", article="25/2018/QH14 art. 24.2"
    ),
    Case("denunciation.transfer.late", "kept", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.transfer_told.late",
        "in time",
        PASSED,
        denounced("transfer 2023-03-06", "notify:transfer 2023-03-08"),
    ),
    Case(
        "denunciation.transfer_told.late",
        "a day late",
        FAILED,
        denounced("transfer 2023-03-06", "notify:transfer 2023-03-09"),
        gap=1,
    ).stating(at="handlings[0].events[1]", found="2023-03-09", expected="2023-03-08", article="25/2018/QH14 art. 24.2"),
    Case(
        "denunciation.transfer_told.late",
        "a thin register",
        NOT_STATED,
        denounced("transfer 2023-03-06"),
        reason="not_stated",
    ),
    # Accepted Monday 6 March: five working days end on Monday 13 March.
    Case("denunciation.acceptance_told.late", "in time", PASSED, denounced(ACCEPTED, "notify:accept 2023-03-13")),
    Case(
        "denunciation.acceptance_told.late",
        "a day late",
        FAILED,
        denounced(ACCEPTED, "notify:accept 2023-03-14"),
        gap=1,
    ).stating(at="handlings[0].events[1]", found="2023-03-14", expected="2023-03-13", article="25/2018/QH14 art. 29.3"),
    Case("denunciation.acceptance_told.late", "a thin register", NOT_STATED, NONE, reason="not_stated"),
    Case(
        "denunciation.respondent_told.late",
        "the superior told instead",
        NOT_STATED,
        denounced(ACCEPTED, told("accept", "2023-03-13", Recipient.SUPERIOR)),
        reason="not_stated",
    ),
    Case("denunciation.respondent_told.late", "not accepted", SKIPPED, denounced(), reason="not_applicable"),
    # Concluded Wednesday 5 April: 6, 7 are two, 10 to 12 five.
    Case(
        "denunciation.conclusion_told.late",
        "a notice that names nobody",
        NOT_STATED,
        denounced(*CONCLUDED, "notify:conclude 2023-04-12"),
        reason="not_stated",
    ),
    Case("denunciation.conclusion_told.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    # To the denounced and to the body that manages him: each of them.
    Case(
        "denunciation.conclusion_sent.late",
        "both on the last day",
        PASSED,
        denounced(
            *CONCLUDED,
            told("conclude", "2023-04-12", Recipient.RESPONDENT),
            told("conclude", "2023-04-12", Recipient.MANAGING_BODY),
        ),
    ),
    Case(
        "denunciation.conclusion_sent.late",
        "to his body a day late",
        FAILED,
        denounced(
            *CONCLUDED,
            told("conclude", "2023-04-12", Recipient.RESPONDENT),
            told("conclude", "2023-04-13", Recipient.MANAGING_BODY),
        ),
        gap=1,
    ).stating(at="handlings[0].events[2]", found="2023-04-13", expected="2023-04-12", article="25/2018/QH14 art. 35.3"),
    Case(
        "denunciation.conclusion_sent.late",
        "to him alone",
        NOT_STATED,
        denounced(*CONCLUDED, told("conclude", "2023-04-12", Recipient.RESPONDENT)),
        reason="not_stated",
    ),
    Case("denunciation.conclusion_sent.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    # Suspended Monday 3 April: five working days end on Monday 10 April.
    Case(
        "denunciation.suspension_sent.late",
        "in time",
        PASSED,
        denounced(ACCEPTED, "suspend 2023-04-03", "notify:suspend 2023-04-10"),
    ),
    Case(
        "denunciation.suspension_sent.late",
        "a day late",
        FAILED,
        denounced(ACCEPTED, "suspend 2023-04-03", "notify:suspend 2023-04-11"),
        gap=1,
    ).stating(at="handlings[0].events[2]", found="2023-04-11", expected="2023-04-10", article="25/2018/QH14 art. 34.4"),
    Case("denunciation.suspension_sent.late", "never suspended", SKIPPED, NONE, reason="not_applicable"),
    # Concluded Wednesday 5 April: seven working days end on Friday 14 April.
    Case("denunciation.conclusion_acted_on.late", "in time", PASSED, denounced(*CONCLUDED, "act_on 2023-04-14")),
    Case(
        "denunciation.conclusion_acted_on.late", "on Monday", FAILED, denounced(*CONCLUDED, "act_on 2023-04-17"), gap=3
    ).stating(at="handlings[0].events[2]", found="2023-04-17", expected="2023-04-14", article="25/2018/QH14 art. 36.1"),
    Case("denunciation.conclusion_acted_on.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    Case("denunciation.publication.late", "in time", PASSED, denounced(*CONCLUDED, "publish 2023-04-14")),
    Case(
        "denunciation.publication.late", "on Monday", FAILED, denounced(*CONCLUDED, "publish 2023-04-17"), gap=3
    ).stating(at="handlings[0].events[2]", found="2023-04-17", expected="2023-04-14", article="25/2018/QH14 art. 40.1"),
    Case("denunciation.publication.late", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.publication.short",
        "15 days",
        PASSED,
        denounced(*CONCLUDED, posted("2023-04-10", until="2023-04-24")),
    ),
    Case(
        "denunciation.publication.short",
        "printed once",
        FAILED,
        denounced(*CONCLUDED, posted("2023-04-10", PublicationForm.PRINT, times=1)),
        gap=1,
    ).stating(at="handlings[0].events[3]", found=1, expected=2, article="31/2019/NĐ-CP art. 6.2"),
    Case(
        "denunciation.publication.short",
        "a meeting has no number",
        NOT_STATED,
        denounced(*CONCLUDED, posted("2023-04-10", PublicationForm.MEETING, announced="2023-04-10")),
        reason="not_stated",
    ),
    # A further denunciation of 1 March: twenty days end on 21 March.
    Case(
        "denunciation.further.late",
        "on the last day",
        PASSED,
        denounced("accept 2023-03-21", handling={"instance": Instance.SECOND}),
    ),
    Case(
        "denunciation.further.late",
        "a day late",
        FAILED,
        denounced("accept 2023-03-22", handling={"instance": Instance.SECOND}),
        gap=1,
    ).stating(at="handlings[0]", found="2023-03-22", expected="2023-03-21", article="25/2018/QH14 art. 37.2"),
    Case("denunciation.further.late", "a first one", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.forwarder_told.late",
        "on the last day",
        PASSED,
        denounced(ACCEPTED, told("accept", "2023-03-21", Recipient.FORWARDER), forwarding=PRESS),
    ),
    Case(
        "denunciation.forwarder_told.late",
        "a day late",
        FAILED,
        denounced(ACCEPTED, told("accept", "2023-03-22", Recipient.FORWARDER), forwarding=PRESS),
        gap=1,
    ).stating(at="handlings[0]", found="2023-03-22", expected="2023-03-21", article="25/2018/QH14 art. 26.2"),
    Case("denunciation.forwarder_told.late", "nobody passed it on", SKIPPED, NONE, reason="not_applicable"),
    Case("denunciation.extension.unlawful", "complex, once", PASSED, extended(30, **ONE)),
    Case("denunciation.extension.unlawful", "complex, twice", FAILED, extended(30, 30, **ONE), gap=1).stating(
        at="handlings[0].events[3]", found=2, expected=1, article="25/2018/QH14 art. 30.2"
    ),
    Case("denunciation.extension.unlawful", "specially complex, twice", PASSED, extended(30, 30, **TWO)),
    Case("denunciation.extension.unlawful", "plain, once", FAILED, extended(30), gap=1).stating(
        at="handlings[0].events[2]", found=1, expected=0, article="25/2018/QH14 art. 30.2"
    ),
    Case("denunciation.extension.unlawful", "never", SKIPPED, NONE, reason="not_applicable"),
    Case("denunciation.extension.long", "30 days", PASSED, extended(30, **ONE)),
    Case("denunciation.extension.long", "31 days", FAILED, extended(31, **ONE), gap=1).stating(
        at="handlings[0].events[2]", found=31, expected=30, article="25/2018/QH14 art. 30.2"
    ),
    Case("denunciation.extension.long", "never", SKIPPED, NONE, reason="not_applicable"),
    Case("denunciation.complexity.groundless", "a ground", PASSED, denounced(ACCEPTED, handling=ONE)),
    Case("denunciation.complexity.groundless", "none", FAILED, denounced(ACCEPTED, handling={"complex": True})).stating(
        at="handlings[0]", found=None, expected=None, article="31/2019/NĐ-CP art. 3.2"
    ),
    Case("denunciation.complexity.groundless", "plain", SKIPPED, NONE, reason="not_applicable"),
    Case("denunciation.anonymous.accepted", "accepted", FAILED, denounced(ACCEPTED, anonymous=True)).stating(
        at="handlings[0]", found="2023-03-06", expected=None, article="25/2018/QH14 art. 25.1"
    ),
    Case("denunciation.anonymous.accepted", "passed on", PASSED, denounced("transfer 2023-03-06", anonymous=True)),
    Case("denunciation.anonymous.accepted", "signed", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.anonymous.dropped",
        "evidence, filed away",
        FAILED,
        denounced(checked("2023-03-02", checkable=True), "file 2023-03-06", anonymous=True),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="25/2018/QH14 art. 25.2"),
    Case(
        "denunciation.anonymous.dropped",
        "evidence, passed on",
        PASSED,
        denounced(checked("2023-03-02", checkable=True), "transfer 2023-03-06", anonymous=True),
    ),
    Case(
        "denunciation.anonymous.dropped",
        "not said",
        NOT_STATED,
        denounced("file 2023-03-06", anonymous=True),
        reason="not_stated",
    ),
    Case(
        "denunciation.barred.accepted",
        "conditions missing",
        FAILED,
        denounced(checked("2023-03-02", barred=frozenset({Ground.CONDITIONS_MISSING})), ACCEPTED),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="25/2018/QH14 art. 29.1"),
    Case("denunciation.barred.accepted", "no bar", PASSED, denounced(checked("2023-03-02"), ACCEPTED)),
    Case(
        "denunciation.barred.accepted",
        "not accepted",
        SKIPPED,
        denounced(checked("2023-03-02")),
        reason="not_accepted",
    ),
    Case("denunciation.transfer.repeated", "once", PASSED, denounced("transfer 2023-03-06")),
    Case(
        "denunciation.transfer.repeated",
        "twice",
        FAILED,
        denounced("transfer 2023-03-06", then=(run("2023-03-07", "transfer 2023-03-10", name="X-2"),)),
    ).stating(at="handlings[1]", found="2023-03-10", expected=None, article="05/2021/TT-TTCP art. 14.1"),
    Case("denunciation.transfer.repeated", "never", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.withdrawal.unwritten",
        "in writing",
        PASSED,
        denounced(ACCEPTED, step("withdraw 2023-03-20", document=PAPER)),
    ),
    Case("denunciation.withdrawal.unwritten", "by word", FAILED, denounced(ACCEPTED, "withdraw 2023-03-20")).stating(
        at="handlings[0].events[2]", found="2023-03-20", expected=None, article="25/2018/QH14 art. 33.1"
    ),
    Case("denunciation.withdrawal.unwritten", "never", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.withdrawal.ended_it",
        "threatened, and ended",
        FAILED,
        denounced(ACCEPTED, "withdraw:threatened 2023-03-20"),
    ).stating(at="handlings[0].events[2]", found="2023-03-20", expected=None, article="25/2018/QH14 art. 33.3"),
    Case(
        "denunciation.withdrawal.ended_it",
        "threatened, goes on",
        PASSED,
        denounced(ACCEPTED, step("withdraw:threatened 2023-03-20", goes_on=True)),
    ),
    Case(
        "denunciation.withdrawal.ended_it",
        "no ground",
        NOT_STATED,
        denounced(ACCEPTED, "withdraw 2023-03-20"),
        reason="not_stated",
    ),
    Case(
        "denunciation.attachment.public",
        "open",
        FAILED,
        denounced(ACCEPTED, attachments=(Attachment(kind="evidence", public=True),)),
    ).stating(at="attachments[0]", found=None, expected=None, article="25/2018/QH14 art. 8.3"),
    Case(
        "denunciation.attachment.public",
        "closed",
        PASSED,
        denounced(ACCEPTED, attachments=(Attachment(kind="evidence", secret=True),)),
    ),
    Case("denunciation.attachment.public", "nothing attached", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.attachment.public",
        "a complaint",
        SKIPPED,
        life(COMPLAINT, "2023-03-01", attachments=(Attachment(kind="evidence", public=True),)),
        reason="other_kind",
    ),
    Case(
        "denunciation.competence.wrong",
        "commune chair accused, province, July 2025",
        PASSED,
        life(
            DENUNCIATION,
            "2025-07-01",
            "accept 2025-07-04",
            handling={"authority": Authority.PROVINCE_CHAIR, "against": Authority.COMMUNE_CHAIR},
        ),
        "2025-08-31",
    ),
    Case(
        "denunciation.competence.wrong",
        "commune chair accused, settles himself",
        FAILED,
        denounced(ACCEPTED, handling={"authority": Authority.COMMUNE_CHAIR, "against": Authority.COMMUNE_CHAIR}),
    ).stating(at="handlings[0]", found="commune_chair", expected="district_chair", article="25/2018/QH14 art. 13"),
    Case("denunciation.competence.wrong", "not recorded", NOT_STATED, NONE, reason="not_stated"),
)
