"""Everything the shipped rules judge, drawn."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.testing import (
    boards,
    committee_years,
    committees,
    commune_years,
    conference_series,
    conferences,
    consultations,
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
    workplace_conferences,
    workplace_dialogues,
)

__all__ = ["CIVIC"]

CIVIC: st.SearchStrategy[object] = st.one_of(
    boards(),
    committee_years(),
    committees(),
    commune_years(),
    conference_series(),
    conferences(),
    consultations(),
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
