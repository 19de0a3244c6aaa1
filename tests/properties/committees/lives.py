"""Committees in which somebody sits, and the days of their lives."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after, first_possible
from qcdc.model import SteeringCommittee
from qcdc.testing import committees

__all__ = ["moments_of", "seated"]


def seated() -> st.SearchStrategy[SteeringCommittee]:
    """Committees with one seat or more that was filled; a few of any sort among them."""
    filled = committees().filter(lambda one: any(one.roster(first_possible(event.day)) for event in one.events))
    return filled | filled | filled | filled | committees()


def moments_of(committee: SteeringCommittee) -> st.SearchStrategy[pendulum.Date]:
    """Days of events, before, on and after them; those with a full roster more often."""
    every = [first_possible(event.day) for event in committee.events]
    full = [day for day in every if committee.roster(day)]
    around = st.builds(day_after, st.sampled_from(every), st.sampled_from([0, -1, 1, 5]))
    return st.sampled_from(full) | st.sampled_from(full) | around if full else around
