"""Decided cases of the rules on consultations and matters."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import benefit, consultation, decision, matter, oversight, posted, works
from qcdc.dates import as_day
from qcdc.model import Consultation, StageException, UnitBody, Works, evolve
from qcdc.vocab import OversightKind, Stage

__all__ = ["CASES"]

NOW = "2023-12-31"
TOLD = (posted("2023-10-02", "2023-10-03", ""),)
PASSED_VOTE, FAILED_VOTE = (decision(100, 67),), (decision(100, 60, present=90),)
SEEN = (
    oversight("2023-11-01", kind=OversightKind.INSPECTION),
    oversight("2023-11-02", kind=OversightKind.SUPERVISION),
)
EARLY = (StageException(stage=Stage.DISCUSS, reason="Họp gấp sau bão (giả lập)"),)

SENT, ALL = as_day("2023-10-25"), frozenset(Stage)


def asked(**rest: Any) -> Consultation:
    """A consultation of twenty days."""
    return consultation("2023-10-02", "2023-10-03", "2023-10-22", **rest)


def resulted(**rest: Any) -> Consultation:
    """A consultation with a result."""
    made = asked(disagreed=5, explained=True)
    assert made.result is not None
    return evolve(made, result=evolve(made.result, **rest))


def above(*, against: bool | None) -> Consultation:
    """A consultation on what a body above the commune decides; seven disagreed, two opinions were taken up."""
    return asked(disagreed=7, taken=2, decides=False, against=against)


CASES: tuple[Case, ...] = (
    Case(
        "consultation.too_short",
        "nineteen, asked by the Front",
        SKIPPED,
        consultation("2023-10-02", "2023-10-03", "2023-10-21", body=UnitBody.of("front")),
        NOW,
        None,
        "other_body",
    ),
    Case(
        "consultation.not_explained",
        "asked by the Front",
        SKIPPED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22", disagreed=5, body=UnitBody.of("front")),
        NOW,
        None,
        "other_body",
    ),
    Case("consultation.too_short", "twenty days", PASSED, consultation("2023-10-02", "2023-10-03", "2023-10-22"), NOW),
    Case(
        "consultation.too_short", "nineteen", FAILED, consultation("2023-10-02", "2023-10-03", "2023-10-21"), NOW, 1
    ).stating(at="end", found=19, expected=20, article="10/2022/QH15 art. 28.2"),
    Case(
        "consultation.too_short",
        "content never published",
        FAILED,
        consultation("", "2023-10-03", "2023-11-22"),
        NOW,
        20,
    ).stating(at="content_published", found=0, expected=20, article="10/2022/QH15 art. 28.2"),
    Case(
        "consultation.too_short",
        "publication not stated",
        NOT_STATED,
        consultation(None, "2023-10-03", "2023-10-21"),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.too_short",
        "nineteen, another law is not stated",
        NOT_STATED,
        consultation("2023-10-02", "2023-10-03", "2023-10-21", special=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.too_short",
        "twenty days, another law is not stated",
        PASSED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22", special=None),
        NOW,
    ),
    Case(
        "consultation.too_short",
        "another law sets its time",
        SKIPPED,
        consultation("2023-10-02", "2023-10-03", "2023-10-10", special=True),
        NOW,
        None,
        "special_term",
    ),
    Case("consultation.plan_unsent", "sent to both", PASSED, asked(plan_sent_council=SENT, plan_sent_front=SENT), NOW),
    Case(
        "consultation.plan_unsent",
        "expressly not to the Council",
        FAILED,
        asked(plan_sent_front=SENT, undone="plan_sent_council"),
        NOW,
    ).stating(at="plan_sent_council", found=None, expected=None, article="10/2022/QH15 art. 28.1"),
    Case(
        "consultation.plan_unsent",
        "to the Front not stated",
        NOT_STATED,
        asked(plan_sent_council=SENT),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.plan_unsent",
        "who decides is not stated",
        NOT_STATED,
        asked(decides=None, undone="plan_sent_council"),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.plan_unsent",
        "a body above decides",
        SKIPPED,
        asked(decides=False, undone="plan_sent_council"),
        NOW,
        None,
        "higher_body",
    ),
    Case(
        "consultation.plan_unsent",
        "before the law",
        SKIPPED,
        consultation("2023-06-01", "2023-06-02", "2023-06-25", undone="plan_sent_front"),
        NOW,
        None,
        "before_law",
    ),
    Case("consultation.result.unpublished", "published", PASSED, resulted(published=SENT), NOW),
    Case(
        "consultation.result.unpublished", "expressly not", FAILED, resulted(not_done=frozenset({"published"})), NOW
    ).stating(at="result_published", found=None, expected=None, article="10/2022/QH15 art. 28.3"),
    Case(
        "consultation.result.unpublished",
        "expressly not, a body above decides",
        FAILED,
        evolve(resulted(not_done=frozenset({"published"})), commune_decides=False),
        NOW,
    ).stating(at="result_published", found=None, expected=None, article="10/2022/QH15 art. 28.4"),
    Case("consultation.result.unpublished", "not stated", NOT_STATED, resulted(), NOW, None, "not_stated"),
    Case("consultation.result.unpublished", "no result", SKIPPED, asked(), NOW, None, "no_result"),
    Case(
        "consultation.too_short",
        "before the law",
        SKIPPED,
        consultation("2023-06-01", "2023-06-02", "2023-06-05"),
        NOW,
        None,
        "before_law",
    ),
    Case(
        "consultation.not_explained",
        "explained",
        PASSED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22", disagreed=5, explained=True),
        NOW,
    ),
    Case(
        "consultation.not_explained",
        "five left",
        FAILED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22", disagreed=7, taken=2),
        NOW,
        5,
    ).stating(at="result", found=2, expected=7, article="10/2022/QH15 art. 28.3"),
    Case(
        "consultation.not_explained", "a body above, against the majority", FAILED, above(against=True), NOW, 5
    ).stating(at="result", found=2, expected=7, article="10/2022/QH15 art. 28.4"),
    Case(
        "consultation.not_explained",
        "a body above, against the majority, without numbers",
        FAILED,
        evolve(
            resulted(explained=False, against_majority=True, taken_up=None, disagreed=None),
            commune_decides=False,
        ),
        NOW,
        0,
    ).stating(at="result", found=0, expected=0, article="10/2022/QH15 art. 28.4"),
    Case("consultation.not_explained", "a body above, with the majority", PASSED, above(against=False), NOW),
    Case(
        "consultation.not_explained",
        "a body above, with or against is not stated",
        NOT_STATED,
        above(against=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.not_explained",
        "who decides is not stated",
        NOT_STATED,
        evolve(above(against=True), commune_decides=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.not_explained",
        "reasons not stated",
        NOT_STATED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22", disagreed=7, taken=2, explained=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.not_explained",
        "what was taken up is not stated",
        NOT_STATED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22", disagreed=7, taken=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "consultation.not_explained",
        "no result",
        SKIPPED,
        consultation("2023-10-02", "2023-10-03", "2023-10-22"),
        NOW,
        None,
        "no_result",
    ),
    Case("matter.decided_untold", "told first", PASSED, matter(publications=TOLD, decisions=PASSED_VOTE), NOW),
    Case(
        "matter.decided_untold", "expressly never told", FAILED, matter(decisions=PASSED_VOTE, complete=ALL), NOW
    ).stating(at="publications", found=None, expected="2023-10-10", article=None),
    Case("matter.decided_untold", "not stated", NOT_STATED, matter(decisions=PASSED_VOTE), NOW, None, "not_stated"),
    Case("matter.decided_untold", "not decided", SKIPPED, matter(publications=TOLD), NOW, None, "not_decided"),
    Case(
        "matter.done_unapproved",
        "approved first",
        PASSED,
        matter(decisions=PASSED_VOTE, works=works("2023-10-20")),
        NOW,
    ),
    Case(
        "matter.done_unapproved",
        "two thirds of those present only",
        FAILED,
        matter(decisions=FAILED_VOTE, works=works("2023-10-20")),
        NOW,
    ).stating(at="works", found="2023-10-20", expected=None, article="10/2022/QH15 art. 15.1"),
    Case(
        "matter.done_unapproved",
        "no decision is recorded",
        NOT_STATED,
        matter(works=works("2023-10-20")),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "matter.done_unapproved",
        "what was given is not stated",
        NOT_STATED,
        matter(works=Works(start=as_day("2023-10-20"))),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "matter.done_unapproved",
        "before the law",
        SKIPPED,
        matter(works=works("2023-06-20"), complete=ALL),
        NOW,
        None,
        "before_law",
    ),
    Case(
        "matter.done_unapproved",
        "nobody gave",
        SKIPPED,
        matter(works=works("2023-10-20", people=0)),
        NOW,
        None,
        "nothing_given",
    ),
    Case("matter.not_overseen", "both", PASSED, matter(oversight=SEEN, benefit=benefit("2023-11-20")), NOW),
    Case(
        "matter.not_overseen",
        "inspected only",
        FAILED,
        matter(oversight=SEEN[:1], benefit=benefit("2023-11-20"), complete=ALL),
        NOW,
    ).stating(at="stage", about="supervise", found=None, expected=None, article=None),
    Case(
        "matter.not_overseen",
        "not stated",
        NOT_STATED,
        matter(oversight=SEEN[:1], benefit=benefit("2023-11-20")),
        NOW,
        None,
        "not_stated",
    ),
    Case("matter.not_overseen", "not finished", SKIPPED, matter(), NOW, None, "no_benefit"),
    Case("matter.satisfaction_unknown", "asked", PASSED, matter(benefit=benefit("2023-11-20", asked=30)), NOW),
    Case("matter.satisfaction_unknown", "not asked", FAILED, matter(benefit=benefit("2023-11-20")), NOW).stating(
        at="benefit", found=None, expected=None, article=None
    ),
    Case(
        "matter.satisfaction_unknown",
        "not stated",
        NOT_STATED,
        matter(benefit=benefit("2023-11-20", asked=None)),
        NOW,
        None,
        "not_stated",
    ),
    Case("matter.satisfaction_unknown", "not finished", SKIPPED, matter(), NOW, None, "no_benefit"),
    Case("matter.out_of_order", "in order", PASSED, matter(publications=TOLD, decisions=PASSED_VOTE), NOW),
    Case(
        "matter.out_of_order",
        "decided before it was told",
        FAILED,
        matter(
            publications=(posted("2023-10-02", "2023-11-12", ""),),
            decisions=PASSED_VOTE,
            exceptions=EARLY,
        ),
        NOW,
    ).stating(at="stage", about="discuss", found="2023-10-10", expected=None, article=None),
    Case("matter.out_of_order", "nothing happened", SKIPPED, matter(), NOW, None, "not_yet"),
)
