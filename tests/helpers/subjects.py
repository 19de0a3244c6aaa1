"""Everything the shipped rules judge, drawn."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.errors import InvariantError
from qcdc.testing import (
    boards,
    committee_years,
    committees,
    commune_years,
    conference_series,
    conferences,
    consultations,
    convention_reports,
    conventions,
    days,
    farmers_guilds,
    grassroots_days,
    matters,
    peoples_decisions,
    public_dialogues,
    publication_registers,
    published_contents,
    skilful_models,
    village_head_elections,
    village_head_terms,
    windows,
    workplace_conferences,
    workplace_dialogues,
)

__all__ = ["CIVIC", "moments"]

CIVIC: st.SearchStrategy[object] = st.one_of(
    boards(),
    committee_years(),
    committees(),
    commune_years(),
    conference_series(),
    conferences(),
    consultations(),
    convention_reports(),
    conventions(),
    peoples_decisions(),
    farmers_guilds(),
    grassroots_days(),
    matters(),
    public_dialogues(),
    publication_registers(),
    published_contents(),
    skilful_models(),
    village_head_elections(),
    village_head_terms(),
    workplace_conferences(),
    workplace_dialogues(),
)
"""What the rules on grassroots democracy judge: participation, committees, conferences, the movement."""


def moments(subjects: list[object]) -> st.SearchStrategy[pendulum.Date]:
    """Days on which something can be said of the subjects: around their own days, or a while later; or any day."""
    try:
        around = windows(subjects)
    except InvariantError:
        # Some say nothing that has a day.
        return days()
    later = st.integers(0, 400)
    return st.one_of(st.builds(day_after, around.map(lambda window: window.end), later), days())
