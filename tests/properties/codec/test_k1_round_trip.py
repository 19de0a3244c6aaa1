from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from every_type import assert_same
from floors import never_empty
from qcdc import codec, gazetteer
from qcdc.model import Unit
from qcdc.testing import (
    boards,
    cases,
    committee_years,
    committees,
    commune_years,
    conference_series,
    conferences,
    consultations,
    convention_reports,
    conventions,
    duty_days,
    farmers_guilds,
    figures,
    grassroots_days,
    handlings,
    head_reception_days,
    histories,
    matters,
    office_holdings,
    peoples_decisions,
    petitioners,
    petitions,
    public_dialogues,
    publication_registers,
    published_contents,
    reception_slots,
    receptions,
    reports,
    skilful_models,
    submissions,
    territories,
    unit_refs,
    village_head_elections,
    village_head_terms,
    workplace_conferences,
    workplace_dialogues,
)
from schema_validity import assert_valid

VALUES = {
    "cases": cases(),
    "committee years": committee_years(),
    "conferences": conferences(),
    "series of conferences": conference_series(),
    "guilds": farmers_guilds(),
    "days at the grassroots": grassroots_days(),
    "holdings of offices": office_holdings(),
    "skilful models": skilful_models(),
    "boards": boards(),
    "commune years": commune_years(),
    "consultations": consultations(),
    "conventions": conventions(),
    "reports on conventions": convention_reports(),
    "decisions": peoples_decisions(),
    "dialogues": public_dialogues(),
    "dialogues at work": workplace_dialogues(),
    "conferences at work": workplace_conferences(),
    "matters": matters(),
    "publications": published_contents(),
    "publication lists": publication_registers(),
    "village head elections": village_head_elections(),
    "village head terms": village_head_terms(),
    "committees": committees(),
    "duty days": duty_days(),
    "figures": figures(),
    "handlings": handlings(),
    "head days": head_reception_days(),
    "petitioners": petitioners(),
    "petitions": petitions(),
    "reception slots": reception_slots(),
    "receptions": receptions(),
    "references": unit_refs(),
    "reforms": histories().map(lambda history: history[1][-1]),
    "reports": reports(),
    "submissions": submissions(),
    "units": territories().map(lambda territory: territory.units[-1]),
}


# One draw serves both claims: drawing takes longer than everything that is asked of the value.
@pytest.mark.parametrize("name", VALUES)
@never_empty("every example is a value of the type")
@given(data=st.data())
def test_a_value_and_its_masked_output_survive(name: str, data: st.DataObject) -> None:
    """K1: decode(encode(x)) = x with equal types and printed digits, in both formats; the masked output decodes to the masked value and is stable from there; both are valid against the schema of the type."""
    value = data.draw(VALUES[name])

    assert_same(codec.decode(codec.encode(value), type(value)), value)
    lines = codec.encode([value, value], format="jsonl")
    assert lines.count(b"\n") == 2
    for back in codec.decode(lines, type(value), format="jsonl"):
        assert_same(back, value)

    masked = codec.encode_masked(value)
    back = codec.decode(masked, type(value))
    assert codec.encode_masked(back) == masked
    assert codec.encode(back) == masked

    for written in (codec.encode(value), masked):
        assert_valid(written, type(value))


@never_empty("every example is a unit of the shipped table")
@given(st.sampled_from(gazetteer.vietnam().units))
def test_real_units_survive(unit: Unit) -> None:
    """K1: so do the units of the shipped table."""
    assert_same(codec.decode(codec.encode(unit), Unit), unit)
