from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc.errors import InvariantError
from qcdc.model import Ballot, PeoplesDecision, VotingSession, evolve
from qcdc.testing import peoples_decisions, voting_sessions
from qcdc.vocab import BallotChoice


def keeps_ballots(decision: PeoplesDecision) -> bool:
    """Whether some session of the decision keeps its ballots."""
    return any(session.ballots for vote in decision.votes for session in vote.sessions)


@st.composite
def kept(draw: st.DrawFn) -> VotingSession:
    """Sessions that keep their ballots, with one person or more who cast none."""
    session = draw(voting_sessions(households=draw(st.integers(5, 60))).filter(lambda one: one.yes + one.no > 1))
    votes = [BallotChoice.YES] * session.yes + [BallotChoice.NO] * session.no + [BallotChoice.INVALID] * session.invalid
    ballots = [Ballot(number=str(number), choice=one) for number, one in enumerate(draw(st.permutations(votes)))]
    present = session.present + draw(st.integers(1, 3))
    return evolve(session, present=present, households=max(session.households, present), ballots=tuple(ballots))


@floor("ballots are kept")
@given(peoples_decisions().filter(keeps_ballots) | peoples_decisions())
def test_a_decision_counted_again_is_the_same(decision: PeoplesDecision) -> None:
    """D4: a decision re-counted from its ballots is the same decision."""
    nonempty(keeps_ballots(decision))
    assert decision.recounted() == decision
    assert decision.recounted().passed is decision.passed


@floor("ballots are kept")
@given(kept(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_does_not_count(session: VotingSession, random: Random) -> None:
    """D4: counted in another order, the ballots say the same."""
    nonempty(session.ballots)
    shuffled = list(session.ballots)
    random.shuffle(shuffled)

    again = session.recounted(shuffled)

    assert (again.yes, again.no, again.invalid) == (session.yes, session.no, session.invalid)


@floor("ballots are kept, and somebody present did not vote")
@given(kept())
def test_a_count_that_is_not_that_of_its_ballots_cannot_be_built(session: VotingSession) -> None:
    """D4: the ballots kept and the count agree, or the session is refused."""
    nonempty(session.ballots)
    with pytest.raises(InvariantError) as caught:
        evolve(session, ballots=(*session.ballots, Ballot(number="lá phiếu lạ", choice=BallotChoice.YES)))

    assert caught.value.code == "session.recount"
