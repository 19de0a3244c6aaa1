"""Decisions that most households voted for, beside those that few did."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import as_day
from qcdc.model import PeoplesDecision, VillageVote, evolve
from qcdc.testing import days, peoples_decisions

__all__ = ["judged", "likely"]

# Law 10/2022/QH15 holds since 1 July 2023; sessions may lie some weeks before the day of the decision.
_JUDGED = days(as_day("2023-10-01"), as_day("2026-12-31"))


def judged() -> st.SearchStrategy[PeoplesDecision]:
    """Decisions of days whose law is in the shipped book."""
    return _JUDGED.flatmap(lambda day: peoples_decisions(day=day))


@st.composite
def likely(draw: st.DrawFn) -> PeoplesDecision:
    """Decisions of such days for which all but one of each session voted, in the form that decides."""
    decision = draw(judged())
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
