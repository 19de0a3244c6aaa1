"""Decided cases of the rules on consultations and matters."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from civic import benefit, consultation, decision, matter, oversight, posted, works
from qcdc.model import StageException
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

CASES: tuple[Case, ...] = (
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
    ).stating(at="published", found=0, expected=20, article="10/2022/QH15 art. 28.2"),
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
    ).stating(at="result", found=2, expected=7, article="10/2022/QH15 art. 28"),
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
    Case("matter.decided_untold", "never told", FAILED, matter(decisions=PASSED_VOTE), NOW).stating(
        at="publications", found=None, expected="2023-10-10", article="10/2022/QH15 art. 11"
    ),
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
    ).stating(at="works", found="2023-10-20", expected=None, article="10/2022/QH15 art. 15"),
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
        "matter.not_overseen", "inspected only", FAILED, matter(oversight=SEEN[:1], benefit=benefit("2023-11-20")), NOW
    ).stating(at="stage", about="supervise", found=0, expected=1, article="10/2022/QH15"),
    Case("matter.not_overseen", "not finished", SKIPPED, matter(), NOW, None, "no_benefit"),
    Case("matter.satisfaction_unknown", "asked", PASSED, matter(benefit=benefit("2023-11-20", asked=30)), NOW),
    Case("matter.satisfaction_unknown", "not asked", FAILED, matter(benefit=benefit("2023-11-20")), NOW).stating(
        at="benefit", found=0, expected=1, article="10/2022/QH15 art. 35.2.a"
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
    ).stating(at="stage", about="discuss", found="2023-10-10", expected=None, article="10/2022/QH15"),
    Case("matter.out_of_order", "nothing happened", SKIPPED, matter(), NOW, None, "not_yet"),
)
