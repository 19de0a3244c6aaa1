from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from properties.participation.decisions import likely
from qcdc import law
from qcdc.model import PeoplesDecision
from qcdc.testing import peoples_decisions
from qcdc.vocab import DecisionScope, DecisionSubject, Majority

SHARE = {Majority.TWO_THIRDS: Fraction(2, 3), Majority.MORE_THAN_HALF: Fraction(1, 2)}


@floor("somebody voted yes")
@given(likely() | peoples_decisions())
def test_a_decision_passes_by_the_integer_test_over_all_households(decision: PeoplesDecision) -> None:
    """D1: a decision passes exactly when the integer test passes over *all* household representatives."""
    nonempty(decision.in_favour)
    contributes = decision.subject in {DecisionSubject.WORKS, DecisionSubject.COLLECTION}
    for_it = 0
    for vote in decision.votes:
        yes = sum(one.yes for one in vote.sessions if one.form is decision.form)
        asked = vote.households
        for_it += asked > 0 and (3 * yes >= 2 * asked if contributes else 2 * yes > asked)

    if decision.scope is DecisionScope.VILLAGE:
        assert decision.passed is (for_it == 1)
    else:
        assert decision.passed is (3 * for_it >= 2 * decision.villages)


@never_empty("every example is a part of a whole that is not zero")
@given(st.sampled_from(Majority), st.integers(0, 10**12), st.integers(1, 10**12))
def test_the_test_is_exact_at_any_size(majority: Majority, part: int, whole: int) -> None:
    """D1: no rounding decides, however large the numbers, and the number needed is the least that does."""
    share = Fraction(part, whole)
    exact = share >= SHARE[majority] if majority is Majority.TWO_THIRDS else share > SHARE[majority]

    assert majority.reached(part, whole) is exact
    assert majority.reached(majority.needed(whole), whole)
    assert not majority.reached(majority.needed(whole) - 1, whole)


@pytest.mark.parametrize("majority", Majority)
def test_nobody_out_of_nobody_decides_nothing(majority: Majority) -> None:
    """D1: a village without households decides nothing."""
    assert not majority.reached(0, 0)


@never_empty("every example is a part of a whole that is not zero")
@given(st.sampled_from(DecisionSubject), st.integers(0, 10**9), st.integers(1, 10**9))
def test_the_majority_of_a_subject_is_the_share_of_the_law(subject: DecisionSubject, part: int, whole: int) -> None:
    """D1: the majority a subject asks for is the share in the table of limits, at any number."""
    key = "participation.vote.contributions" if subject.number <= 2 else "participation.vote.other"
    share = law.limit(key, on="2023-07-01")

    assert subject.majority.reached(part, whole) is share.is_met(part, whole)


@never_empty("every example is a part of a whole that is not zero")
@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_other_shares_agree_too(part: int, whole: int) -> None:
    """D1: so are those for villages, conventions, online votes and quorums."""
    for key, majority in {
        "participation.vote.villages": Majority.TWO_THIRDS,
        "participation.vote.online": Majority.MORE_THAN_HALF,
        "participation.vote.online.use": Majority.MORE_THAN_HALF,
        "participation.vote.convention": Majority.MORE_THAN_HALF,
        "participation.vote.convention.quorum": Majority.MORE_THAN_HALF,
        "participation.workplace.conference.quorum": Majority.TWO_THIRDS,
        "participation.workplace.conference.vote": Majority.MORE_THAN_HALF,
    }.items():
        assert majority.reached(part, whole) is law.limit(key, on="2023-09-01").is_met(part, whole)
