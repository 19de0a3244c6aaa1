"""Decided cases of the rules on denunciations: from the receipt to the settlement."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import as_day
from qcdc.model import Assignment, Attachment, Complexity, DocumentRef, Examination, Forwarding, TeamMember
from qcdc.vocab import (
    Authority,
    Channel,
    ComplexityGround,
    ForwarderKind,
    Ground,
    Instance,
    Recipient,
    Situation,
    TeamRole,
    UnfitGround,
)
from steps import COMPLAINT, DENUNCIATION, checked, life, run, step, told

__all__ = ["CASES", "ENDED_LAW"]

G, R = ComplexityGround, Recipient
LTC = "25/2018/QH14"
ACCEPTED = "accept 2023-03-06"
CONCLUDED = (ACCEPTED, "conclude:right 2023-04-05")
PRESS = Forwarding(kind=ForwarderKind.PRESS)
ONE = {"complex": True, "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES}))}
TWO = {"complex": True, "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES, G.FOREIGN_ELEMENT}))}
PAPER = DocumentRef(number="01", day=as_day("2023-03-20"))
TEAM = Assignment(team=(TeamMember(body="Thanh tra (giả lập)", role=TeamRole.LEAD),))
OPEN = Attachment(kind="evidence", public=True, redacted=False)
SHUT = Attachment(kind="evidence", secret=True, public=False, downloadable=False)
ALL = {"log_complete": True}
EXAMINED = (Examination(asked=as_day("2023-03-20"), result=as_day("2023-03-30")),)
ENDED_LAW = "2018-06-30"
"""A day on which the law of 2011 still applied."""


def denounced(*steps: object, **fields: object) -> object:
    """A denunciation received on Wednesday 1 March 2023."""
    return life(DENUNCIATION, "2023-03-01", *steps, **fields)  # type: ignore[arg-type]


def earlier(*steps: object, **fields: object) -> object:
    """A denunciation received on Thursday 1 March 2018, under the law of 2011."""
    return life(DENUNCIATION, "2018-03-01", *steps, **fields)  # type: ignore[arg-type]


def crossing(*steps: object, **fields: object) -> object:
    """A denunciation accepted under the law of 2011 and not concluded when it ended."""
    return life(DENUNCIATION, "2018-12-10", "accept 2018-12-17", *steps, **fields)  # type: ignore[arg-type]


def extended(*days: int, **handling: object) -> object:
    """A denunciation with extensions of so many days."""
    steps = [step(f"extend 2023-04-{index:02}", days=count) for index, count in enumerate(days, start=3)]
    return denounced(ACCEPTED, *steps, handling=handling)


def before(rule: str, *steps: object, name: str = "under the law before", **fields: object) -> Case:
    """A case of 2018, which no place of the law of 2018 judges."""
    return Case(rule, name, SKIPPED, earlier(*steps, **fields), ENDED_LAW, reason="before_law")


def under_the_old(rule: str, *steps: object, **fields: object) -> Case:
    """A case of 2019 that was accepted before and goes on under the law of 2011 (art. 66.3)."""
    subject = crossing(*steps, **fields)
    return Case(rule, "accepted under the law before", SKIPPED, subject, "2019-06-30", reason="before_law")


def term(due: str | None) -> object:
    """Accepted on Monday 6 March with a last day in the decision."""
    return denounced(step(ACCEPTED, due=None if due is None else as_day(due)))


NONE = denounced(ACCEPTED)
EXTEND: dict[str, Any] = {"days": 30}

_INTAKE: tuple[Case, ...] = (
    Case(
        "denunciation.acceptance.late",
        "sent to the competent body too",
        SKIPPED,
        denounced(checked("2023-03-02", fit=False, unfit=frozenset({UnfitGround.ADDRESSED_TO_COMPETENT}))),
        reason="sent_to_several",
    ),
    Case(
        "denunciation.acceptance.late",
        "sent again after guidance",
        SKIPPED,
        denounced(checked("2023-03-02", fit=False, unfit=frozenset({UnfitGround.ALREADY_GUIDED}))),
        reason="sent_to_several",
    ),
    before("denunciation.acceptance.late"),
    # Five working days from Wednesday 1 March 2023 end on Wednesday 8 March.
    Case("denunciation.transfer.late", "on the last day", PASSED, denounced("transfer 2023-03-08")),
    Case("denunciation.transfer.late", "a day late", FAILED, denounced("transfer 2023-03-09"), gap=1).stating(
        at="handlings[0]", found="2023-03-09", expected="2023-03-08", article=f"{LTC} art. 24.2"
    ),
    Case("denunciation.transfer.late", "kept", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.transfer.late",
        "came in person",
        SKIPPED,
        denounced("transfer 2023-03-09", channel=Channel.IN_PERSON),
        reason="in_person",
    ),
    Case(
        "denunciation.transfer.late",
        "sent to the competent body too",
        SKIPPED,
        denounced(
            checked("2023-03-02", fit=False, unfit=frozenset({UnfitGround.ADDRESSED_TO_COMPETENT})),
            "transfer 2023-03-20",
        ),
        reason="sent_to_several",
    ),
    before("denunciation.transfer.late", "transfer 2018-03-20"),
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
    ).stating(at="handlings[0].events[1]", found="2023-03-09", expected="2023-03-08", article=f"{LTC} art. 24.2"),
    Case(
        "denunciation.transfer_told.late",
        "a thin register",
        NOT_STATED,
        denounced("transfer 2023-03-06"),
        reason="not_stated",
    ),
    Case(
        "denunciation.transfer_told.late",
        "a complete log without a notice",
        FAILED,
        denounced("transfer 2023-03-06", handling=ALL),
        "2023-03-10",
        gap=2,
    ).stating(at="handlings[0].events[1]", found=None, expected="2023-03-08", article=f"{LTC} art. 24.2"),
    before("denunciation.transfer_told.late", "transfer 2018-03-06", "notify:transfer 2018-03-20"),
    # Accepted Monday 6 March: five working days end on Monday 13 March.
    Case("denunciation.acceptance_told.late", "in time", PASSED, denounced(ACCEPTED, "notify:accept 2023-03-13")),
    Case(
        "denunciation.acceptance_told.late",
        "a day late",
        FAILED,
        denounced(ACCEPTED, "notify:accept 2023-03-14"),
        gap=1,
    ).stating(at="handlings[0].events[1]", found="2023-03-14", expected="2023-03-13", article=f"{LTC} art. 29.3"),
    Case("denunciation.acceptance_told.late", "a thin register", NOT_STATED, NONE, reason="not_stated"),
    Case("denunciation.acceptance_told.late", "not accepted", SKIPPED, denounced(), reason="not_applicable"),
    before("denunciation.acceptance_told.late", "accept 2018-03-06", "notify:accept 2018-03-30"),
    Case(
        "denunciation.respondent_told.late",
        "the superior told instead",
        NOT_STATED,
        denounced(ACCEPTED, told("accept", "2023-03-13", R.SUPERIOR)),
        reason="not_stated",
    ),
    Case("denunciation.respondent_told.late", "not accepted", SKIPPED, denounced(), reason="not_applicable"),
    before("denunciation.respondent_told.late", "accept 2018-03-06", told("accept", "2018-03-30", R.RESPONDENT)),
    # The law says at once and sets no number: only a complete log shows that nobody was told.
    Case(
        "denunciation.refusal.untold",
        "told",
        PASSED,
        denounced("refuse 2023-03-06", told("refuse", "2023-03-07", R.PETITIONER)),
    ),
    Case(
        "denunciation.refusal.untold",
        "never, by a complete log",
        FAILED,
        denounced("refuse 2023-03-06", handling=ALL),
    ).stating(
        at="handlings[0].events[1]",
        about="petitioner",
        found="2023-03-06",
        expected=None,
        article=f"{LTC} art. 24.1",
    ),
    Case(
        "denunciation.refusal.untold",
        "a thin register",
        NOT_STATED,
        denounced("refuse 2023-03-06"),
        reason="not_stated",
    ),
    Case(
        "denunciation.refusal.untold",
        "a further one is not settled again, and nobody told",
        FAILED,
        denounced("refuse 2023-03-06", handling={**ALL, "instance": Instance.SECOND}),
    ).stating(
        at="handlings[0].events[1]",
        about="petitioner",
        found="2023-03-06",
        expected=None,
        article=f"{LTC} art. 37.2.a",
    ),
    Case("denunciation.refusal.untold", "not refused", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.refusal.untold",
        "anonymous",
        SKIPPED,
        denounced("refuse 2023-03-06", anonymous=True, handling=ALL),
        reason="anonymous",
    ),
    before("denunciation.refusal.untold", "refuse 2018-03-06", handling=ALL),
    Case(
        "denunciation.forwarder_told.late",
        "on the last day",
        PASSED,
        denounced(ACCEPTED, told("accept", "2023-03-21", R.FORWARDER), forwarding=PRESS),
    ),
    Case(
        "denunciation.forwarder_told.late",
        "a day late",
        FAILED,
        denounced(ACCEPTED, told("accept", "2023-03-22", R.FORWARDER), forwarding=PRESS),
        gap=1,
    ).stating(at="handlings[0]", found="2023-03-22", expected="2023-03-21", article=f"{LTC} art. 26.2"),
    Case("denunciation.forwarder_told.late", "nobody forwarded it", SKIPPED, NONE, reason="not_applicable"),
    Case(
        "denunciation.forwarder_told.late",
        "a thin register",
        NOT_STATED,
        denounced(ACCEPTED, forwarding=PRESS),
        reason="not_stated",
    ),
    before(
        "denunciation.forwarder_told.late",
        "accept 2018-03-06",
        told("accept", "2018-04-20", R.FORWARDER),
        forwarding=PRESS,
    ),
    Case("denunciation.anonymous.accepted", "accepted", FAILED, denounced(ACCEPTED, anonymous=True)).stating(
        at="handlings[0]", found="2023-03-06", expected=None, article=f"{LTC} art. 25.1"
    ),
    Case("denunciation.anonymous.accepted", "passed on", PASSED, denounced("transfer 2023-03-06", anonymous=True)),
    Case("denunciation.anonymous.accepted", "signed", SKIPPED, NONE, reason="not_anonymous"),
    before("denunciation.anonymous.accepted", "accept 2018-03-06", anonymous=True),
    Case(
        "denunciation.anonymous.dropped",
        "evidence, filed away",
        FAILED,
        denounced(checked("2023-03-02", checkable=True), "file 2023-03-06", anonymous=True),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article=f"{LTC} art. 25.2"),
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
    # It may have been refused as a denunciation and inspected all the same.
    Case(
        "denunciation.anonymous.dropped",
        "evidence, refused",
        NOT_STATED,
        denounced(checked("2023-03-02", checkable=True), "refuse 2023-03-06", anonymous=True),
        reason="not_stated",
    ),
    Case("denunciation.anonymous.dropped", "signed", SKIPPED, NONE, reason="not_anonymous"),
    before("denunciation.anonymous.dropped", checked("2018-03-02", checkable=True), "file 2018-03-06", anonymous=True),
    Case(
        "denunciation.barred.accepted",
        "conditions missing",
        FAILED,
        denounced(checked("2023-03-02", barred=frozenset({Ground.CONDITIONS_MISSING})), ACCEPTED),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article=f"{LTC} art. 29.1"),
    Case(
        "denunciation.barred.accepted",
        "expressly no bar",
        PASSED,
        denounced(checked("2023-03-02", barred=frozenset()), ACCEPTED),
    ),
    Case(
        "denunciation.barred.accepted",
        "missing at first, supplied before the acceptance",
        PASSED,
        denounced(
            checked("2023-03-02", barred=frozenset({Ground.CONDITIONS_MISSING})),
            checked("2023-03-03", barred=frozenset()),
            ACCEPTED,
        ),
    ),
    Case(
        "denunciation.barred.accepted",
        "missing at first, and a second check that does not say",
        NOT_STATED,
        denounced(
            checked("2023-03-02", barred=frozenset({Ground.CONDITIONS_MISSING})), checked("2023-03-03"), ACCEPTED
        ),
        reason="not_stated",
    ),
    Case(
        "denunciation.barred.accepted",
        "the check does not say",
        NOT_STATED,
        denounced(checked("2023-03-02"), ACCEPTED),
        reason="not_stated",
    ),
    Case(
        "denunciation.barred.accepted",
        "not accepted",
        SKIPPED,
        denounced(checked("2023-03-02", barred=frozenset({Ground.CONDITIONS_MISSING}))),
        reason="not_accepted",
    ),
    before(
        "denunciation.barred.accepted",
        checked("2018-03-02", barred=frozenset({Ground.CONDITIONS_MISSING})),
        "accept 2018-03-06",
    ),
    Case("denunciation.transfer.repeated", "once", PASSED, denounced("transfer 2023-03-06")),
    Case(
        "denunciation.transfer.repeated",
        "twice",
        FAILED,
        denounced("transfer 2023-03-06", then=(run("2023-03-07", "transfer 2023-03-10", name="X-2"),)),
    ).stating(at="handlings[1]", found="2023-03-10", expected=None, article="05/2021/TT-TTCP art. 14.1"),
    Case("denunciation.transfer.repeated", "never", SKIPPED, NONE, reason="not_applicable"),
    before(
        "denunciation.transfer.repeated",
        "transfer 2018-03-06",
        then=(run("2018-03-07", "transfer 2018-03-10", name="X-2"),),
    ),
    Case(
        "denunciation.attachment.public",
        "open, with the identity",
        FAILED,
        denounced(ACCEPTED, attachments=(OPEN,)),
    ).stating(at="attachments[0]", found=None, expected=None, article=f"{LTC} art. 8.3"),
    Case("denunciation.attachment.public", "closed", PASSED, denounced(ACCEPTED, attachments=(SHUT,))),
    Case(
        "denunciation.attachment.public",
        "open, the identity taken out",
        PASSED,
        denounced(ACCEPTED, attachments=(Attachment(kind="evidence", public=True, redacted=True),)),
    ),
    Case(
        "denunciation.attachment.public",
        "open or not, not said",
        NOT_STATED,
        denounced(ACCEPTED, attachments=(Attachment(kind="evidence"),)),
        reason="not_stated",
    ),
    Case("denunciation.attachment.public", "nothing attached", SKIPPED, NONE, reason="no_attachments"),
    Case(
        "denunciation.attachment.public",
        "a complaint",
        SKIPPED,
        life(COMPLAINT, "2023-03-01", attachments=(OPEN,)),
        reason="other_kind",
    ),
    before("denunciation.attachment.public", attachments=(OPEN,)),
    Case(
        "denunciation.competence.wrong",
        "commune chair denounced, province, July 2025",
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
        "commune chair denounced, settles himself",
        FAILED,
        denounced(ACCEPTED, handling={"authority": Authority.COMMUNE_CHAIR, "against": Authority.COMMUNE_CHAIR}),
    ).stating(at="handlings[0]", found="commune_chair", expected="district_chair", article=f"{LTC} art. 13.2.a"),
    Case(
        "denunciation.competence.wrong",
        "village head denounced, district",
        FAILED,
        denounced(ACCEPTED, handling={"authority": Authority.DISTRICT_CHAIR, "against": Authority.VILLAGE_HEAD}),
    ).stating(at="handlings[0]", found="district_chair", expected="commune_chair", article=f"{LTC} art. 21"),
    Case(
        "denunciation.competence.wrong",
        "chair of a former district denounced, commune",
        FAILED,
        life(
            DENUNCIATION,
            "2025-07-01",
            "accept 2025-07-04",
            handling={"authority": Authority.COMMUNE_CHAIR, "against": Authority.DISTRICT_CHAIR},
        ),
        "2025-08-31",
    ).stating(at="handlings[0]", found="commune_chair", expected="province_chair", article=f"{LTC} art. 12.5"),
    # Law 25/2018 art. 12.3.d: who left is dealt with by the head competent at the time of the act.
    Case(
        "denunciation.competence.wrong",
        "director who left, commune",
        FAILED,
        life(
            DENUNCIATION,
            "2026-08-03",
            "accept 2026-08-05",
            handling={
                "authority": Authority.COMMUNE_CHAIR,
                "against": Authority.DEPARTMENT_DIRECTOR,
                "situation": Situation.LEFT,
            },
        ),
        "2026-08-31",
    ).stating(at="handlings[0]", found="commune_chair", expected="province_chair", article=f"{LTC} art. 12.3.d"),
    # Art. 12.4: the head of the body that it was merged into, which the record does not name.
    Case(
        "denunciation.competence.wrong",
        "director whose department was merged",
        SKIPPED,
        life(
            DENUNCIATION,
            "2026-08-03",
            "accept 2026-08-05",
            handling={
                "authority": Authority.PROVINCE_CHAIR,
                "against": Authority.DEPARTMENT_DIRECTOR,
                "situation": Situation.BODY_MERGED,
            },
        ),
        "2026-08-31",
        reason="competence.unknown",
    ),
    Case("denunciation.competence.wrong", "not recorded", NOT_STATED, NONE, reason="not_stated"),
    Case("denunciation.competence.wrong", "not accepted", SKIPPED, denounced(), reason="not_accepted"),
    before(
        "denunciation.competence.wrong",
        "accept 2018-03-06",
        handling={"authority": Authority.COMMUNE_CHAIR, "against": Authority.COMMUNE_CHAIR},
    ),
)

_TIME: tuple[Case, ...] = (
    # Thirty days from 6 March end on 5 April; the examination from 20 to 29 March does not count: Saturday 15, so Monday 17.
    Case(
        "denunciation.settlement.late",
        "examined by experts, on the last day",
        PASSED,
        denounced(ACCEPTED, "conclude:right 2023-04-17", handling={"examinations": EXAMINED}),
    ),
    # Sixty days from 6 March end on 5 May, with the extension of a complex matter; ninety on Sunday 4 June, so Monday 5,
    # with the two of a specially complex one.
    Case(
        "denunciation.settlement.late",
        "late unless it is complex, which is not stated",
        NOT_STATED,
        denounced(ACCEPTED, "conclude:right 2023-04-06"),
        reason="not_stated",
    ),
    Case(
        "denunciation.settlement.late",
        "the last day of a specially complex matter, which is not stated",
        NOT_STATED,
        denounced(ACCEPTED, "conclude:right 2023-06-05"),
        reason="not_stated",
    ),
    Case(
        "denunciation.settlement.late",
        "late even if it is specially complex, which is not stated",
        FAILED,
        denounced(ACCEPTED, "conclude:right 2023-06-08"),
        gap=3,
    ).stating(at="handlings[0]", found="2023-06-08", expected="2023-06-05", article=f"{LTC} art. 30.1"),
    Case(
        "denunciation.settlement.late",
        "complex by one ground: sixty days at most",
        FAILED,
        denounced(ACCEPTED, "conclude:right 2023-05-08", handling=ONE),
        gap=3,
    ).stating(at="handlings[0]", found="2023-05-08", expected="2023-05-05", article=f"{LTC} art. 30.1"),
    Case(
        "denunciation.settlement.late",
        "open and late unless it is complex, which is not stated",
        NOT_STATED,
        denounced(ACCEPTED),
        as_of="2023-04-20",
        reason="not_stated",
    ),
    Case(
        "denunciation.settlement.late",
        "examined by experts, a day late",
        FAILED,
        denounced(ACCEPTED, "conclude:right 2023-04-18", handling={"examinations": EXAMINED, "complex": False}),
        gap=1,
    ).stating(at="handlings[0]", found="2023-04-18", expected="2023-04-17", article=f"{LTC} art. 30.1"),
    Case(
        "denunciation.settlement.late",
        "examined while suspended: counted once",
        FAILED,
        denounced(
            ACCEPTED,
            "suspend:expert_opinion 2023-03-20",
            "resume 2023-03-30",
            "conclude:right 2023-04-18",
            handling={"examinations": EXAMINED, "complex": False},
        ),
        gap=1,
    ).stating(at="handlings[0]", found="2023-04-18", expected="2023-04-17", article=f"{LTC} art. 30.1"),
    before("denunciation.settlement.late", "accept 2018-03-06"),
    # Thirty days from Monday 6 March end on Wednesday 5 April.
    Case("denunciation.term.too_long", "the last day", PASSED, term("2023-04-05")),
    Case("denunciation.term.too_long", "a day before", PASSED, term("2023-04-04")),
    Case("denunciation.term.too_long", "a day too many", FAILED, term("2023-04-06"), gap=1).stating(
        at="handlings[0].events[1]", found="2023-04-06", expected="2023-04-05", article=f"{LTC} art. 29.2.d"
    ),
    Case("denunciation.term.too_long", "two days too many", FAILED, term("2023-04-07"), gap=2).stating(
        at="handlings[0].events[1]", found="2023-04-07", expected="2023-04-05", article=f"{LTC} art. 29.2.d"
    ),
    Case("denunciation.term.too_long", "not said", NOT_STATED, term(None), reason="no_term_stated"),
    Case("denunciation.term.too_long", "not accepted", SKIPPED, denounced(), reason="not_accepted"),
    before("denunciation.term.too_long", step("accept 2018-03-06", due=as_day("2018-12-31"))),
    Case("denunciation.extension.unlawful", "complex, once", PASSED, extended(30, **ONE)),
    Case("denunciation.extension.unlawful", "complex, twice", FAILED, extended(30, 30, **ONE), gap=1).stating(
        at="handlings[0].events[3]", found=2, expected=1, article=f"{LTC} art. 30.2"
    ),
    Case("denunciation.extension.unlawful", "specially complex, twice", PASSED, extended(30, 30, **TWO)),
    Case("denunciation.extension.unlawful", "plain, once", FAILED, extended(30, complex=False), gap=1).stating(
        at="handlings[0].events[2]", found=1, expected=0, article=f"{LTC} art. 30.2"
    ),
    Case("denunciation.extension.unlawful", "complex or not, not said", NOT_STATED, extended(30), reason="not_stated"),
    Case(
        "denunciation.extension.unlawful",
        "complex, by how many criteria not said, once",
        PASSED,
        extended(30, complex=True),
    ),
    Case(
        "denunciation.extension.unlawful",
        "complex, by how many criteria not said, twice",
        NOT_STATED,
        extended(30, 30, complex=True),
        reason="not_stated",
    ),
    Case("denunciation.extension.unlawful", "whatever it is, three times", FAILED, extended(30, 30, 30), gap=1).stating(
        at="handlings[0].events[4]", found=3, expected=2, article=f"{LTC} art. 30.2"
    ),
    Case("denunciation.extension.unlawful", "never", SKIPPED, NONE, reason="no_extension"),
    under_the_old("denunciation.extension.unlawful", step("extend 2019-01-10", days=30), handling={"complex": False}),
    before("denunciation.extension.unlawful", "accept 2018-03-06", step("extend 2018-04-03", days=30)),
    Case("denunciation.extension.long", "30 days", PASSED, extended(30, **ONE)),
    Case("denunciation.extension.long", "31 days", FAILED, extended(31, **ONE), gap=1).stating(
        at="handlings[0].events[2]", found=31, expected=30, article=f"{LTC} art. 30.2"
    ),
    Case("denunciation.extension.long", "never", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.extension.long", step("extend 2019-01-10", days=60)),
    before("denunciation.extension.long", "accept 2018-03-06", step("extend 2018-04-03", days=60)),
    Case(
        "denunciation.extension.unwritten",
        "a decision",
        PASSED,
        denounced(ACCEPTED, step("extend 2023-04-03", document=PAPER, **EXTEND)),
    ),
    Case(
        "denunciation.extension.unwritten",
        "in writing, no paper entered",
        PASSED,
        denounced(ACCEPTED, step("extend 2023-04-03", written=True, **EXTEND)),
    ),
    Case(
        "denunciation.extension.unwritten",
        "expressly not in writing",
        FAILED,
        denounced(ACCEPTED, step("extend 2023-04-03", written=False, **EXTEND)),
    ).stating(at="handlings[0].events[2]", found="2023-04-03", expected=None, article=f"{LTC} art. 30.4"),
    Case("denunciation.extension.unwritten", "not said", NOT_STATED, extended(30), reason="not_stated"),
    Case("denunciation.extension.unwritten", "never", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.extension.unwritten", step("extend 2019-01-10", written=False, **EXTEND)),
    before("denunciation.extension.unwritten", "accept 2018-03-06", step("extend 2018-04-03", written=False, **EXTEND)),
    Case(
        "denunciation.extension.untold",
        "both told",
        PASSED,
        denounced(
            ACCEPTED,
            step("extend 2023-04-03", **EXTEND),
            told("extend", "2023-04-04", R.PETITIONER),
            told("extend", "2023-04-04", R.RESPONDENT),
        ),
    ),
    Case(
        "denunciation.extension.untold",
        "the denouncer alone, by a complete log",
        FAILED,
        denounced(
            ACCEPTED,
            step("extend 2023-04-03", **EXTEND),
            told("extend", "2023-04-04", R.PETITIONER),
            handling=ALL,
        ),
    ).stating(
        at="handlings[0].events[2]",
        about="respondent",
        found="2023-04-03",
        expected=None,
        article=f"{LTC} art. 30.4",
    ),
    Case(
        "denunciation.extension.untold",
        "a notice that names nobody",
        NOT_STATED,
        denounced(ACCEPTED, step("extend 2023-04-03", **EXTEND), "notify:extend 2023-04-04", handling=ALL),
        reason="not_stated",
    ),
    Case(
        "denunciation.extension.untold",
        "expressly neither of them",
        FAILED,
        denounced(ACCEPTED, step("extend 2023-04-03", not_notified=frozenset({R.PETITIONER, R.RESPONDENT}), **EXTEND)),
    ).stating(
        at=("handlings[0].events[2]", "handlings[0].events[2]"),
        about=("petitioner", "respondent"),
        found="2023-04-03",
        expected=None,
        article=f"{LTC} art. 30.4",
    ),
    Case("denunciation.extension.untold", "never", SKIPPED, NONE, reason="not_applicable"),
    before("denunciation.extension.untold", "accept 2018-03-06", step("extend 2018-04-03", **EXTEND), handling=ALL),
    Case("denunciation.complexity.groundless", "a criterion", PASSED, denounced(ACCEPTED, handling=ONE)),
    Case(
        "denunciation.complexity.groundless",
        "expressly none",
        FAILED,
        denounced(ACCEPTED, handling={"complex": True, "complexity": Complexity(grounds=frozenset())}),
    ).stating(at="handlings[0]", found=None, expected=None, article="31/2019/NĐ-CP art. 3.2"),
    Case(
        "denunciation.complexity.groundless",
        "criteria not said",
        NOT_STATED,
        denounced(ACCEPTED, handling={"complex": True}),
        reason="not_stated",
    ),
    Case("denunciation.complexity.groundless", "complex or not, not said", NOT_STATED, NONE, reason="not_stated"),
    Case(
        "denunciation.complexity.groundless",
        "plain",
        SKIPPED,
        denounced(ACCEPTED, handling={"complex": False}),
        reason="not_complex",
    ),
    # The law of 2018 leaves the criteria to the decree of 28 May 2019.
    Case(
        "denunciation.complexity.groundless",
        "before the decree",
        SKIPPED,
        life(
            DENUNCIATION,
            "2019-05-02",
            "accept 2019-05-06",
            handling={"complex": True, "complexity": Complexity(grounds=frozenset(), day=as_day("2019-05-27"))},
        ),
        "2019-06-30",
        reason="before_law",
    ),
    Case(
        "denunciation.conclusion.unverified",
        "verified",
        PASSED,
        denounced(ACCEPTED, "verify 2023-03-10", "conclude:right 2023-04-05", handling=ALL),
    ),
    Case(
        "denunciation.conclusion.unverified",
        "not verified, by a complete log",
        FAILED,
        denounced(*CONCLUDED, handling=ALL),
    ).stating(at="handlings[0].events[2]", found="2023-04-05", expected=None, article=f"{LTC} art. 28.2"),
    Case(
        "denunciation.conclusion.unverified", "a thin register", NOT_STATED, denounced(*CONCLUDED), reason="not_stated"
    ),
    Case("denunciation.conclusion.unverified", "not concluded", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.conclusion.unverified", "conclude:right 2019-02-11", handling=ALL),
    Case(
        "denunciation.verification.unwritten",
        "in writing",
        PASSED,
        denounced(ACCEPTED, step("verify 2023-03-10", assignment=TEAM, document=PAPER)),
    ),
    Case(
        "denunciation.verification.unwritten",
        "assigned by word of mouth",
        FAILED,
        denounced(ACCEPTED, step("verify 2023-03-10", assignment=TEAM, written=False)),
    ).stating(at="handlings[0].events[2]", found="2023-03-10", expected=None, article=f"{LTC} art. 31.1"),
    Case(
        "denunciation.verification.unwritten",
        "to whom not said",
        NOT_STATED,
        denounced(ACCEPTED, step("verify 2023-03-10", written=False)),
        reason="not_stated",
    ),
    Case("denunciation.verification.unwritten", "not verified", SKIPPED, NONE, reason="not_applicable"),
    before(
        "denunciation.verification.unwritten",
        "accept 2018-03-06",
        step("verify 2018-03-10", assignment=TEAM, written=False),
    ),
    Case(
        "denunciation.report.unwritten",
        "in writing",
        PASSED,
        denounced(ACCEPTED, "verify 2023-03-10", step("report 2023-03-24", written=True)),
    ),
    Case(
        "denunciation.report.unwritten",
        "by word of mouth",
        FAILED,
        denounced(ACCEPTED, "verify 2023-03-10", step("report 2023-03-24", written=False)),
    ).stating(at="handlings[0].events[3]", found="2023-03-24", expected=None, article=f"{LTC} art. 31.6"),
    Case(
        "denunciation.report.unwritten",
        "not said",
        NOT_STATED,
        denounced(ACCEPTED, "verify 2023-03-10", "report 2023-03-24"),
        reason="not_stated",
    ),
    Case("denunciation.report.unwritten", "no report", SKIPPED, NONE, reason="not_applicable"),
    before("denunciation.report.unwritten", "accept 2018-03-06", step("report 2018-03-24", written=False)),
)

_ENDS: tuple[Case, ...] = (
    Case(
        "denunciation.suspension.groundless",
        "awaiting another result",
        PASSED,
        denounced(ACCEPTED, "suspend:awaiting_result 2023-04-03"),
    ),
    Case(
        "denunciation.suspension.groundless",
        "an expert examination",
        PASSED,
        denounced(ACCEPTED, "suspend:expert_opinion 2023-04-03"),
    ),
    # A ground to suspend a complaint.
    Case(
        "denunciation.suspension.groundless",
        "an obstacle",
        FAILED,
        denounced(ACCEPTED, "suspend:force_majeure 2023-04-03"),
    ).stating(at="handlings[0].events[2]", found="force_majeure", expected=None, article=f"{LTC} art. 34.1.a"),
    Case(
        "denunciation.suspension.groundless",
        "not said",
        NOT_STATED,
        denounced(ACCEPTED, "suspend 2023-04-03"),
        reason="not_stated",
    ),
    Case("denunciation.suspension.groundless", "never suspended", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.suspension.groundless", "suspend:force_majeure 2019-01-10"),
    before("denunciation.suspension.groundless", "accept 2018-03-06", "suspend:force_majeure 2018-04-03"),
    *(
        Case(
            "denunciation.termination.groundless",
            f"on the ground {ground}",
            PASSED,
            denounced(ACCEPTED, f"terminate:{ground} 2023-04-03"),
        )
        for ground in ("withdrawn", "respondent_died", "settled", "court")
    ),
    # Grounds to terminate a complaint: a denunciation outlives the denouncer.
    Case(
        "denunciation.termination.groundless",
        "the denouncer is dead",
        FAILED,
        denounced(ACCEPTED, "terminate:petitioner_gone 2023-04-03"),
    ).stating(at="handlings[0].events[2]", found="petitioner_gone", expected=None, article=f"{LTC} art. 34.3.a"),
    Case(
        "denunciation.termination.groundless",
        "no object left",
        FAILED,
        denounced(ACCEPTED, "terminate:no_object 2023-04-03"),
    ).stating(at="handlings[0].events[2]", found="no_object", expected=None, article=f"{LTC} art. 34.3.a"),
    Case(
        "denunciation.termination.groundless",
        "not said",
        NOT_STATED,
        denounced(ACCEPTED, "terminate 2023-04-03"),
        reason="not_stated",
    ),
    Case("denunciation.termination.groundless", "not terminated", SKIPPED, NONE, reason="not_applicable"),
    before("denunciation.termination.groundless", "accept 2018-03-06", "terminate:no_object 2018-04-03"),
    # Suspended Monday 3 April: five working days end on Monday 10 April, for each of the two.
    Case(
        "denunciation.suspension_sent.late",
        "both in time",
        PASSED,
        denounced(
            ACCEPTED,
            "suspend 2023-04-03",
            told("suspend", "2023-04-10", R.PETITIONER),
            told("suspend", "2023-04-10", R.RESPONDENT),
        ),
    ),
    Case(
        "denunciation.suspension_sent.late",
        "the denounced a day late",
        FAILED,
        denounced(
            ACCEPTED,
            "suspend 2023-04-03",
            told("suspend", "2023-04-10", R.PETITIONER),
            told("suspend", "2023-04-11", R.RESPONDENT),
        ),
        gap=1,
    ).stating(
        at="handlings[0].events[2]",
        about="respondent",
        found="2023-04-11",
        expected="2023-04-10",
        article=f"{LTC} art. 34.4",
    ),
    Case(
        "denunciation.suspension_sent.late",
        "a termination, the denouncer two days late",
        FAILED,
        denounced(
            ACCEPTED,
            "terminate:withdrawn 2023-04-03",
            told("terminate", "2023-04-04", R.RESPONDENT),
            told("terminate", "2023-04-12", R.PETITIONER),
        ),
        gap=2,
    ).stating(
        at="handlings[0].events[2]",
        about="petitioner",
        found="2023-04-12",
        expected="2023-04-10",
        article=f"{LTC} art. 34.4",
    ),
    Case(
        "denunciation.suspension_sent.late",
        "both a day before the last",
        PASSED,
        denounced(
            ACCEPTED,
            "suspend 2023-04-03",
            told("suspend", "2023-04-07", R.PETITIONER),
            told("suspend", "2023-04-07", R.RESPONDENT),
        ),
    ),
    Case(
        "denunciation.suspension_sent.late",
        "the denouncer alone",
        NOT_STATED,
        denounced(ACCEPTED, "suspend 2023-04-03", told("suspend", "2023-04-10", R.PETITIONER)),
        reason="not_stated",
    ),
    Case("denunciation.suspension_sent.late", "never suspended", SKIPPED, NONE, reason="not_applicable"),
    under_the_old("denunciation.suspension_sent.late", "suspend 2019-01-10", "notify:suspend 2019-03-10"),
    before("denunciation.suspension_sent.late", "accept 2018-03-06", "suspend 2018-04-03", "notify:suspend 2018-05-30"),
    Case(
        "denunciation.withdrawal.unwritten",
        "a paper",
        PASSED,
        denounced(ACCEPTED, step("withdraw 2023-03-20", document=PAPER)),
    ),
    Case(
        "denunciation.withdrawal.unwritten",
        "expressly by word of mouth",
        FAILED,
        denounced(ACCEPTED, step("withdraw 2023-03-20", written=False)),
    ).stating(at="handlings[0].events[2]", found="2023-03-20", expected=None, article=f"{LTC} art. 33.1"),
    Case(
        "denunciation.withdrawal.unwritten",
        "no paper entered",
        NOT_STATED,
        denounced(ACCEPTED, "withdraw 2023-03-20"),
        reason="not_stated",
    ),
    Case("denunciation.withdrawal.unwritten", "never", SKIPPED, NONE, reason="not_applicable"),
    before("denunciation.withdrawal.unwritten", "accept 2018-03-06", step("withdraw 2018-03-20", written=False)),
    Case(
        "denunciation.withdrawal.ended_it",
        "threatened, and expressly ended",
        FAILED,
        denounced(ACCEPTED, step("withdraw:threatened 2023-03-20", goes_on=False)),
    ).stating(at="handlings[0].events[2]", found="2023-03-20", expected=None, article=f"{LTC} art. 33.3"),
    Case(
        "denunciation.withdrawal.ended_it",
        "signs of a violation, terminated",
        FAILED,
        denounced(ACCEPTED, "withdraw:signs_of_violation 2023-03-20", "terminate:withdrawn 2023-03-27"),
    ).stating(at="handlings[0].events[2]", found="2023-03-20", expected=None, article=f"{LTC} art. 33.3"),
    Case(
        "denunciation.withdrawal.ended_it",
        "threatened, goes on",
        PASSED,
        denounced(ACCEPTED, step("withdraw:threatened 2023-03-20", goes_on=True)),
    ),
    Case(
        "denunciation.withdrawal.ended_it",
        "threatened, gone on with or not, not said",
        NOT_STATED,
        denounced(ACCEPTED, "withdraw:threatened 2023-03-20"),
        reason="not_stated",
    ),
    Case(
        "denunciation.withdrawal.ended_it",
        "no ground",
        NOT_STATED,
        denounced(ACCEPTED, "withdraw 2023-03-20"),
        reason="not_stated",
    ),
    Case(
        "denunciation.withdrawal.ended_it",
        "threatened, in part",
        SKIPPED,
        denounced(ACCEPTED, step("withdraw:threatened 2023-03-20", part=True, goes_on=False)),
        reason="goes_on",
    ),
    # Coercion stands beside threat and bribery only since Decree 156/2026/NĐ-CP.
    Case(
        "denunciation.withdrawal.ended_it",
        "coerced, 2023",
        SKIPPED,
        denounced(ACCEPTED, step("withdraw:coerced 2023-03-20", goes_on=False)),
        reason="no_ground_to_go_on",
    ),
    Case(
        "denunciation.withdrawal.ended_it",
        "coerced, July 2026",
        FAILED,
        life(DENUNCIATION, "2026-06-01", "accept 2026-06-05", step("withdraw:coerced 2026-07-01", goes_on=False)),
        "2026-08-31",
    ).stating(at="handlings[0].events[2]", found="2026-07-01", expected=None, article=f"{LTC} art. 33.3"),
    Case("denunciation.withdrawal.ended_it", "never", SKIPPED, NONE, reason="not_applicable"),
    before(
        "denunciation.withdrawal.ended_it", "accept 2018-03-06", step("withdraw:threatened 2018-03-20", goes_on=False)
    ),
)

CASES: tuple[Case, ...] = (*_INTAKE, *_TIME, *_ENDS)
