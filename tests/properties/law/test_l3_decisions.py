"""L3: every number of the law on what the people decide is asked by some rule: another number, another verdict."""

from __future__ import annotations

from typing import Any

import pytest

from cases import CASES
from qcdc import law, rules
from qcdc.law import Limit
from qcdc.vocab import LimitUnit, VerdictStatus

RULES = {rule.id: rule for rule in rules.RULES}
READ_BY = {
    "participation.ballot.announce": "decision.ballot.announced_late",
    "participation.ballot.plan": "decision.ballot.plan_late",
    "participation.ballot.team.max": "decision.ballot.team",
    "participation.ballot.team.min": "decision.ballot.team",
    "participation.ballot.witnesses": "decision.ballot.witnesses",
    "participation.consultation": "consultation.too_short",
    "participation.convention.draft": "decision.convention.draft_posting",
    "participation.convention.repeal": "convention.repeal.late",
    "participation.convention.report": "convention.report.late",
    "participation.convention.review": "convention.review.missing",
    "participation.convention.sent": "convention.sent.late",
    "participation.convention.suspension": "convention.suspension.late",
    "participation.counting_board.max": "decision.counting_board.size",
    "participation.counting_board.min": "decision.counting_board.size",
    "participation.counting_board.witnesses": "decision.counting_board.witnesses",
    "participation.decision.sent": "decision.sent_late",
    "participation.decision.signatures": "decision.signatures.missing",
    "participation.initiative.households": "decision.initiative.too_few",
    "participation.initiative.validity": "decision.initiative.stale",
    "participation.meeting.clusters": "decision.clusters.not_allowed",
    "participation.meeting.documents": "decision.documents.late",
    "participation.meeting.notice": "decision.meeting.notice_short",
    "participation.online.team.max": "decision.online.team",
    "participation.online.team.min": "decision.online.team",
    "participation.recognition": "decision.recognition.late",
    "participation.vote.contributions": "decision.result.misstated",
    "participation.vote.convention.quorum": "decision.convention.quorum",
    "participation.vote.online.use": "decision.online.not_agreed",
    "participation.vote.other": "decision.result.misstated",
    "participation.vote.procedure": "decision.procedure.majority",
    "participation.vote.villages": "decision.result.misstated",
}


def changed(row: Limit, by: int) -> dict[str, Any]:
    """The table of a limit with one row, in force all the time, whose number is another."""
    share = row.unit is LimitUnit.SHARE
    numbers = {"count": 100 * row.count + by, "out_of": 100 * (row.out_of or 1)} if share else {"count": row.count + by}
    flags = {name: True for name in ("counted_back", "minimum_length") if getattr(row, name)}
    starts = {} if row.starts_from is None else {"starts_from": row.starts_from}
    line: dict[str, Any] = {
        "since": law.limit_history(row.key)[0].force.since,
        "unit": row.unit.value,
        "cite": [f"{one.act} {one.article}" for one in row.citations],
        "confidence": "uncertain",
        **numbers,
        **({"more_than": True} if row.more_than else {}),
    }
    return {"vi": "giả lập", "en": "made up", "rows": [line], **flags, **starts}


def verdicts(rule: str, book: law.LawBook) -> list[VerdictStatus]:
    """How the decided cases of a rule end by a book."""
    return [
        verdict.status
        for case in CASES
        if case.rule == rule
        for verdict in rules.run(case.subject, as_of=case.as_of, book=book, rules=[RULES[rule]])
    ]


@pytest.mark.parametrize("key", sorted(READ_BY))
def test_another_number_is_another_verdict(key: str) -> None:
    """L3: one more or one less (of a share, one hundredth of a part) changes a verdict of the decided cases."""
    shipped, rule = law.shipped(), READ_BY[key]
    row = law.limit_history(key)[-1]
    before = verdicts(rule, shipped)

    assert verdicts(rule, shipped.with_data(limits={key: changed(row, 0)})) == before
    assert any(
        verdicts(rule, shipped.with_data(limits={key: changed(row, by)})) != before
        for by in ((-34, 34) if row.unit is LimitUnit.SHARE else (-1, 1))
    )


def test_every_number_on_decisions_is_named_here() -> None:
    """L3: no limit of the topic is left out."""
    topics = ("vote", "ballot", "online", "meeting", "initiative", "convention", "counting_board", "decision")
    named = {key for key in law.limit_keys() if key.split(".")[0] == "participation" and key.split(".")[1] in topics}

    assert named <= set(READ_BY)
