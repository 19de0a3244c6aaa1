"""Every limit is read by a rule, a duty or a model when records are judged, or stands in a list with its reason."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple
from unittest import mock

from builders import visit
from cases import CASES
from changed_rows import fresh_book
from decided_deadlines import COUNTED_BACK, DEADLINES
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


class Read(NamedTuple):
    """The limits that are asked for while decided cases and histories are judged, and by cases that fail by one."""

    by_code: frozenset[str]
    by_one: frozenset[str]


@cache
def read() -> Read:
    asked, by_code, by_one, look_up = set[str](), set[str](), set[str](), LawBook.limit_history

    def noted(self: LawBook, key: str) -> tuple[Limit, ...]:
        asked.add(key)
        return look_up(self, key)

    judged = [(case.subject, case.as_of, [RULES[case.rule]]) for case in CASES if case.rule in RULES]
    judged += [(life.petition, life.on, list(rules.RULES)) for life in LIVES]
    with mock.patch.object(LawBook, "limit_history", noted):
        aggregate.tally([visit(5, 2)], over=Period.year(2023))
        for subject, as_of, chosen in judged:
            by_code |= asked
            asked.clear()
            audit = rules.run(subject, as_of=as_of, territory=gazetteer.vietnam(), rules=chosen, book=fresh_book())
            if len(chosen) == 1 and any(gap.difference == 1 for verdict in audit.failed for gap in verdict.gaps):
                by_one |= asked
            if isinstance(subject, Petition):
                rules.deadlines(subject, as_of=as_of, book=fresh_book())
    return Read(frozenset(by_code | asked), frozenset(by_one))


def test_every_limit_is_read_by_code_or_listed_with_its_reason() -> None:
    unread = set(law.limit_keys()) - read().by_code

    assert unread - NOT_READ.keys() == set(), "no rule, duty or model reads these limits: use them, or give a reason"
    assert NOT_READ.keys() - unread == set(), "these limits are read by now: take them off the list"


def test_the_last_day_of_every_time_limit_is_decided_by_hand() -> None:
    """In the table of deadlines, or by a case that is one day late."""
    rows = [*(row.key for row in DEADLINES), *(row.key for row in COUNTED_BACK)]
    decided = set(rows) | read().by_one
    terms = {key for key in law.limit_keys() if law.limit_history(key)[0].starts_from}

    assert terms - decided == set()
