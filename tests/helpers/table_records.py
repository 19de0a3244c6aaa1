"""Records of every type with a strategy, and texts that are dangerous in a cell."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.testing import (
    boards,
    cases,
    committee_years,
    committees,
    commune_years,
    conferences,
    consultations,
    conventions,
    duty_days,
    farmers_guilds,
    grassroots_days,
    handlings,
    head_reception_days,
    matters,
    office_holdings,
    peoples_decisions,
    petitioners,
    petitions,
    public_dialogues,
    published_contents,
    reception_slots,
    receptions,
    reports,
    skilful_models,
    submissions,
    unit_refs,
    village_head_elections,
    village_head_terms,
    workplace_conferences,
    workplace_dialogues,
)

__all__ = ["RECORDS", "dangerous"]

RECORDS: dict[str, st.SearchStrategy[object]] = {
    "boards": boards(),
    "cases": cases(),
    "committee years": committee_years(),
    "committees": committees(),
    "commune years": commune_years(),
    "conferences": conferences(),
    "consultations": consultations(),
    "conventions": conventions(),
    "decisions": peoples_decisions(),
    "dialogues": public_dialogues(),
    "dialogues at work": workplace_dialogues(),
    "conferences at work": workplace_conferences(),
    "duty days": duty_days(),
    "guilds": farmers_guilds(),
    "days at the grassroots": grassroots_days(),
    "handlings": handlings(),
    "head days": head_reception_days(),
    "holdings of offices": office_holdings(),
    "matters": matters(),
    "petitioners": petitioners(),
    "petitions": petitions(),
    "publications": published_contents(),
    "reception slots": reception_slots(),
    "receptions": receptions(),
    "references": unit_refs(),
    "reports": reports(),
    "skilful models": skilful_models(),
    "submissions": submissions(),
    "village head elections": village_head_elections(),
    "village head terms": village_head_terms(),
}

_STARTS = st.sampled_from(
    ["=", "+", "-", "@", "\t", "\r", "\n", "'=", "''@", " =", "\u00a0=", "＝", "＋", "－", "＠", ""]
)
_REST = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "1+1",
            "cmd|' /C calc'!A0",
            "SUM(A1:A9)",
            'HYPERLINK("http://x","y")',
            "_x0041_",
            ";,\"'",
            "\x00\x1f\ud800\ufffe",
        ]
    ),
)


def dangerous() -> st.SearchStrategy[str]:
    """Texts that a spreadsheet might take for a formula, or that a file cannot hold."""
    return st.tuples(_STARTS, _REST).map("".join)
