from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from properties.participation.decisions import judged, likely
from qcdc import law
from qcdc.dates import as_day
from qcdc.model import PeoplesDecision
from qcdc.testing import peoples_decisions
from qcdc.vocab import DecisionScope, DecisionSubject

# The first day of Law 10/2022/QH15.
BEGAN = as_day("2023-07-01")
SHARES = {
    "participation.vote.contributions": (Fraction(2, 3), False),
    "participation.vote.villages": (Fraction(2, 3), False),
    "participation.vote.other": (Fraction(1, 2), True),
    "participation.vote.online.use": (Fraction(1, 2), True),
    "participation.vote.convention.quorum": (Fraction(1, 2), True),
    "participation.workplace.conference.quorum": (Fraction(2, 3), False),
    "participation.workplace.conference.request": (Fraction(1, 3), False),
    "participation.initiative.households": (Fraction(1, 10), False),
}
"""Shares worked out by hand, and whether they must be passed."""


def voted(decision: PeoplesDecision) -> bool:
    """Whether somebody could vote in the form that decides."""
    sessions = (one for vote in decision.votes for one in vote.sessions)
    return any(one.form is decision.form and one.households > 1 for one in sessions)


COUNTED = likely().filter(voted)
# A strategy that is given to `|` three times is one branch, so the branch is drawn.
MOSTLY_COUNTED = st.sampled_from((*[COUNTED] * 3, judged(), peoples_decisions())).flatmap(lambda chosen: chosen)


@floor("somebody voted yes, and the law of the day is in the book")
@given(MOSTLY_COUNTED)
def test_a_decision_passes_by_the_integer_test_over_all_households(decision: PeoplesDecision) -> None:
    """D1: a decision passes exactly when the integer test passes over *all* household representatives."""
    contributes = decision.subject in {DecisionSubject.WORKS, DecisionSubject.COLLECTION}
    for_it = 0
    for vote in decision.votes:
        yes = sum(one.yes for one in vote.sessions if one.form is decision.form)
        asked = vote.households
        for_it += asked > 0 and (3 * yes >= 2 * asked if contributes else 2 * yes > asked)
    nonempty(for_it and decision.day >= BEGAN)

    if decision.day < BEGAN:
        assert decision.passed is None
    elif decision.scope is DecisionScope.VILLAGE:
        assert decision.passed is (for_it == 1)
    else:
        assert decision.passed is (3 * for_it >= 2 * decision.villages > 0)


@floor("the law of the day is not in the book")
@given(peoples_decisions() | peoples_decisions().filter(lambda decision: decision.day < BEGAN))
def test_a_decision_is_not_judged_by_a_later_law(decision: PeoplesDecision) -> None:
    """D1: by a law not at hand a decision neither passed nor failed, and the older law is named in both languages."""
    nonempty(decision.day < BEGAN)
    answers = (decision.passed, decision.in_favour, decision.yes_needed)
    why = [decision.why_unjudged(language) for language in ("vi", "en")]

    if decision.day < BEGAN:
        assert answers == (None, None, None)
        older = "34/2007/PL-UBTVQH11"
        assert all(text is not None and (older in text or decision.day < as_day("2007-07-01")) for text in why)
    else:
        assert None not in answers
        assert why == [None, None]


@floor("the decision is judged")
@given(likely() | judged())
def test_a_decision_passes_by_the_share_of_the_book_it_is_given(decision: PeoplesDecision) -> None:
    """D1: a book that asks for three quarters, and one that asks for one household, are followed."""
    nonempty(decision.day >= BEGAN)
    keys = {"participation.vote.contributions", "participation.vote.other", "participation.vote.villages"}

    def book(count: int, whole: int) -> law.LawBook:
        row = {"since": "1900-01-01", "count": count, "out_of": whole, "unit": "share", "confidence": "uncertain"}
        rows = [{**row, "cite": ["10/2022/QH15 21.1"]}]
        return law.shipped().with_data(limits={key: {"vi": "giả lập", "en": "made up", "rows": rows} for key in keys})

    strict = sum(4 * vote.yes(decision.form) >= 3 * vote.households > 0 for vote in decision.votes)
    asked = 1 if decision.scope is DecisionScope.VILLAGE else decision.villages

    assert decision.passed_by(book(3, 4)) is (4 * strict >= 3 * asked > 0)
    assert decision.yes_needed_by(book(3, 4)) == max(1, -(-3 * decision.households // 4))
    assert decision.passed_by(book(1, 10**9)) is any(vote.yes(decision.form) for vote in decision.votes)


@never_empty("every example is a part of a whole that is not zero")
@given(st.sampled_from(sorted(SHARES)), st.integers(0, 10**12), st.integers(1, 10**12))
def test_the_test_is_exact_at_any_size(key: str, part: int, whole: int) -> None:
    """D1: no rounding decides, however large the numbers, and the number needed is the least that does."""
    least, passed = SHARES[key]
    share = Fraction(part, whole)
    limit = law.limit(key, on="2023-09-01")

    assert limit.is_met(part, whole) is (share > least if passed else share >= least)
    assert limit.is_met(limit.needed(whole), whole)
    assert not limit.is_met(limit.needed(whole) - 1, whole)


@pytest.mark.parametrize("key", sorted(SHARES))
def test_nobody_out_of_nobody_decides_nothing(key: str) -> None:
    """D1: a village without households decides nothing."""
    limit = law.limit(key, on="2023-09-01")

    assert not limit.is_met(0, 0)
    assert limit.needed(0) == 1
