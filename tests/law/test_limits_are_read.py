"""Every limit is read by a rule, a duty or a model when records are judged, or stands in a list with its reason."""

from __future__ import annotations

from unittest import mock

from builders import visit
from cases import CASES
from decided_histories import LIVES
from qcdc import aggregate, gazetteer, law, rules
from qcdc.dates import Period
from qcdc.law import LawBook, Limit
from qcdc.model import Petition

NOT_READ: dict[str, str] = {
    "reception.result.citizen": "no record states the day on which a citizen asks for the result",
}
"""Limits that only `law.limit` and `law.deadline` answer, because no record states what they are counted from."""
RULES = {rule.id: rule for rule in rules.RULES}


def read() -> set[str]:
    """The limits that are asked for while the decided cases and histories are judged and counted."""
    found, look_up = set[str](), LawBook.limit_history

    def noted(self: LawBook, key: str) -> tuple[Limit, ...]:
        found.add(key)
        return look_up(self, key)

    judged = [(case.subject, case.as_of, [RULES[case.rule]]) for case in CASES if case.rule in RULES]
    judged += [(life.petition, life.on, list(rules.RULES)) for life in LIVES]
    with mock.patch.object(LawBook, "limit_history", noted):
        aggregate.tally([visit(5, 2)], over=Period.year(2023))
        for subject, as_of, asked in judged:
            rules.run(subject, as_of=as_of, territory=gazetteer.vietnam(), rules=asked)
            if isinstance(subject, Petition):
                rules.deadlines(subject, as_of=as_of)
    return found


def test_every_limit_is_read_by_code_or_listed_with_its_reason() -> None:
    unread = set(law.limit_keys()) - read()

    assert unread - NOT_READ.keys() == set(), "no rule, duty or model reads these limits: use them, or give a reason"
    assert NOT_READ.keys() - unread == set(), "these limits are read by now: take them off the list"
