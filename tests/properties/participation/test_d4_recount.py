from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc.errors import InvariantError
from qcdc.model import Ballot, PeoplesDecision, VotingSession, evolve
from qcdc.testing import peoples_decisions, voting_sessions
from qcdc.vocab import BallotChoice


@given(peoples_decisions())
def test_a_decision_counted_again_is_the_same(decision: PeoplesDecision) -> None:
    """D4: a decision re-counted from its ballots is the same decision."""
    assert decision.recounted() == decision
    assert decision.recounted().passed is decision.passed


@given(voting_sessions(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_does_not_count(session: VotingSession, random: Random) -> None:
    """D4: counted in another order, the ballots say the same."""
    if not session.ballots:
        return
    shuffled = list(session.ballots)
    random.shuffle(shuffled)

    again = session.recounted(shuffled)

    assert (again.yes, again.no, again.invalid) == (session.yes, session.no, session.invalid)


@given(voting_sessions())
def test_a_count_that_is_not_that_of_its_ballots_cannot_be_built(session: VotingSession) -> None:
    """D4: the ballots kept and the count agree, or the session is refused."""
    if not session.ballots or session.yes + session.no + session.invalid >= session.present:
        return
    with pytest.raises(InvariantError) as caught:
        evolve(session, ballots=(*session.ballots, Ballot(number="lá phiếu lạ", choice=BallotChoice.YES)))

    assert caught.value.code == "session.recount"
