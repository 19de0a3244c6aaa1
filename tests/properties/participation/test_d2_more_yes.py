from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, nonempty
from properties.participation.decisions import likely
from qcdc.model import PeoplesDecision, evolve
from qcdc.testing import peoples_decisions


@floor("the decision passed")
@given(likely() | likely() | likely() | likely() | peoples_decisions(), st.data())
def test_a_further_yes_never_fails_what_passed(decision: PeoplesDecision, data: st.DataObject) -> None:
    """D2: adding a yes vote never turns a passed decision into a failed one."""
    places = [
        (place, index)
        for place, vote in enumerate(decision.votes)
        for index, session in enumerate(vote.sessions)
        if session.yes + session.no + session.invalid < session.present
    ]
    assume(places)
    nonempty(decision.passed)
    place, index = data.draw(st.sampled_from(places))
    vote = decision.votes[place]
    sessions = list(vote.sessions)
    sessions[index] = evolve(sessions[index], yes=sessions[index].yes + 1, ballots=())
    votes = list(decision.votes)
    votes[place] = evolve(vote, sessions=tuple(sessions))

    more = evolve(decision, votes=tuple(votes))

    assert more.passed or not decision.passed
    assert (more.in_favour or 0) >= (decision.in_favour or 0)
