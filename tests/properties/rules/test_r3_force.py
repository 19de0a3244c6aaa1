from __future__ import annotations

import pytest

from cases import CASES, Case
from moving import days_in, moved
from qcdc import gazetteer, law, rules
from qcdc.dates import as_day, day_before
from qcdc.law import Citation
from qcdc.vocab import Basis, VerdictStatus

RULES = {rule.id: rule for rule in rules.RULES}
LAWFUL = [case for case in CASES if case.status is VerdictStatus.FAILED and RULES[case.rule].basis is Basis.LAW]


def named(case: Case) -> str:
    return f"{case.rule}: {case.name}"


def status(case: Case, subject: object, as_of: object, book: law.LawBook | None = None) -> VerdictStatus:
    found = rules.run(subject, as_of=str(as_of), territory=gazetteer.vietnam(), book=book, rules=[RULES[case.rule]])
    (verdict,) = found
    return verdict.status


@pytest.mark.parametrize("case", LAWFUL, ids=named)
def test_a_failing_case_moved_before_its_law_does_not_fail(case: Case) -> None:
    """R3: what happened before every provision cited was in force is no failure by them."""
    shipped = law.shipped()
    lives = [life for one in RULES[case.rule].citations for life in shipped.stretches_of(one)]
    first = min(life.since for life in lives if life.since is not None)
    last = max([as_day(case.as_of), *days_in(case.subject)])
    years = first.year - 1 - last.year

    assert status(case, case.subject, case.as_of) is VerdictStatus.FAILED
    assert status(case, moved(case.subject, years), moved(as_day(case.as_of), years)) is not VerdictStatus.FAILED


@pytest.mark.parametrize("case", LAWFUL, ids=named)
def test_a_failing_case_after_the_end_of_its_law_does_not_fail(case: Case) -> None:
    """R3: with the acts ended before its first day, the same case is no failure by them."""
    first = min([as_day(case.as_of), *days_in(case.subject)])
    book = law.shipped()
    for number in {one.act for one in RULES[case.rule].citations}:
        since, until = book.act(number).force.since, book.act(number).force.until
        if until is not None and until < first:
            continue
        if since is None or since < first:
            book = book.ending(number, on=day_before(first))
        else:
            # Something in the case is older than the act, which is taken out of force from its first day on.
            book = book.suspending(Citation.of(number), since=since)

    assert status(case, case.subject, case.as_of, book) is not VerdictStatus.FAILED
