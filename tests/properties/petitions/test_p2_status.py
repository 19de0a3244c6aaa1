from __future__ import annotations

import pendulum
from hypothesis import given

from qcdc.model import Handling, Petition, evolve
from qcdc.testing import days, handlings, petitions
from qcdc.vocab import HandlingState


@given(handlings(), days())
def test_the_state_of_a_handling_depends_only_on_events_up_to_the_day(handling: Handling, day: pendulum.Date) -> None:
    """P2: status on a day depends only on events up to it."""
    known = tuple(event for event in handling.events if event.day <= day)
    if not known:
        assert handling.state(day) is HandlingState.NOT_RECEIVED
        return

    assert evolve(handling, events=known).state(day) is handling.state(day)


@given(petitions(), days())
def test_the_state_of_a_petition_depends_only_on_what_had_begun(petition: Petition, day: pendulum.Date) -> None:
    """P2: the state of a petition is that of its latest handling that had begun."""
    begun = [handling for handling in petition.handlings if handling.received <= day]

    assert petition.state(day) is (begun[-1].state(day) if begun else HandlingState.NOT_RECEIVED)


@given(handlings(), days(), days())
def test_what_is_finished_stays_finished(handling: Handling, one: pendulum.Date, other: pendulum.Date) -> None:
    """P2: what is finished stays finished, and settled; a decision may go on to take effect and be enforced."""
    first, last = sorted((one, other))

    assert not handling.state(first).finished or handling.state(last).finished
    assert not handling.state(first).settled or handling.state(last).settled
    assert handling.state(first).finished is (handling.finished is not None and handling.finished <= first)
