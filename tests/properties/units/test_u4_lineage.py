from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc import gazetteer
from qcdc.dates import day_before
from qcdc.errors import InvariantError
from qcdc.model import Lineage, Succession
from qcdc.vocab import Level, LineageShare

VIETNAM = gazetteer.vietnam()
LINEAGE = VIETNAM.lineage
OLD, NEW = VIETNAM.at("2025-06-30"), VIETNAM.at("2025-07-01")
COMMUNES = [unit for unit in OLD if unit.level is Level.COMMUNE]


def test_every_commune_of_the_last_day_has_a_successor() -> None:
    """U4: every commune in force on 2025-06-30 has a successor, in a clause of a resolution."""
    for unit in COMMUNES:
        edges = LINEAGE.successors(unit)
        assert edges
        assert all(edge.clause and edge.act for edge in edges)


def test_every_commune_of_the_first_day_has_a_predecessor() -> None:
    """U4: every commune of 2025-07-01 has a predecessor; a district can become a special zone."""
    districts = [
        edge.source.code
        for unit in NEW
        if unit.level is Level.COMMUNE
        for edge in LINEAGE.predecessors(unit)
        if edge.source.level is Level.DISTRICT
    ]

    assert all(LINEAGE.predecessors(unit) for unit in NEW)
    assert sorted(districts) == ["318", "471", "498", "536", "755"]


def test_the_split_communes_are_those_of_the_facts() -> None:
    """U4: 441 split communes with 972 edges, each with exactly one rest."""
    fans = Counter(len(LINEAGE.successors(unit)) for unit in COMMUNES)
    split = [LINEAGE.successors(unit) for unit in COMMUNES if len(LINEAGE.successors(unit)) > 1]

    assert fans == {1: 9594, 2: 369, 3: 55, 4: 16, 5: 1}
    assert (len(split), sum(map(len, split))) == (441, 972)
    assert all([edge.share for edge in edges].count(LineageShare.REST) == 1 for edges in split)


def test_gia_lai_went_whole_into_the_new_province() -> None:
    """U4: the 218 communes of old Gia Lai went whole into 77, none split; the new province has two predecessors."""
    gia_lai = OLD.find("tỉnh Gia Lai")
    communes = OLD.descendants(gia_lai, level=Level.COMMUNE)
    targets = {edge.target for unit in communes for edge in LINEAGE.successors(unit)}
    province = NEW.get("52")

    assert (len(communes), len(targets)) == (218, 77)
    assert all(edge.share is LineageShare.WHOLE for unit in communes for edge in LINEAGE.successors(unit))
    assert [edge.source.code for edge in LINEAGE.predecessors(province)] == ["52", "64"]


def test_a_life_that_ended_before_the_reform_has_heirs_or_is_unknown() -> None:
    """U4: every unit that ends has an edge or is of unknown lineage, never both, never neither."""
    ended = [unit for unit in VIETNAM.units if unit.valid_until is not None]

    assert len(LINEAGE.unknown) == 561 + 566 + 8
    for unit in ended:
        assert LINEAGE.is_unknown(unit) is not bool(LINEAGE.successors(unit))


@never_empty("every example is an edge of the shipped table")
@given(st.sampled_from(LINEAGE.successions))
def test_an_edge_joins_a_unit_of_the_day_before_to_one_of_the_day(edge: Succession) -> None:
    """U4: the source is in force on the day before, the target on the day."""
    assert VIETNAM.resolve(edge.source).in_force(day_before(edge.day))
    assert VIETNAM.resolve(edge.target).in_force(edge.day)
    assert edge in LINEAGE.successors(VIETNAM.resolve(edge.source))


@never_empty("every example is an edge of the shipped table")
@given(st.sampled_from(LINEAGE.successions))
def test_a_unit_with_heirs_is_not_of_unknown_lineage(edge: Succession) -> None:
    """U4: a contradiction cannot be built, and the error names the unit."""
    with pytest.raises(InvariantError) as caught:
        Lineage([edge], [edge.source])

    assert caught.value.code == "lineage.contradiction"
    assert edge.source.code in str(caught.value)
