"""Decisions that most households voted for, beside those that few did."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.model import PeoplesDecision, VillageVote, evolve
from qcdc.testing import peoples_decisions

__all__ = ["likely"]


@st.composite
def likely(draw: st.DrawFn) -> PeoplesDecision:
    """Decisions for which all but one of each session voted, in the form that decides."""
    decision = draw(peoples_decisions())
    votes: list[VillageVote] = []
    for vote in decision.votes:
        sessions = [
            evolve(one, present=one.households, yes=max(one.households - 1, 0), no=0, invalid=0, ballots=())
            if one.form is decision.form
            else one
            for one in vote.sessions
        ]
        votes.append(evolve(vote, sessions=tuple(sessions)))
    return evolve(decision, votes=tuple(votes))
