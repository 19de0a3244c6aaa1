"""U16: a name without a kind that several units have means the only province of them, or the unit that contains them.

The result states the other units. In all other cases several units with one name are refused.
"""

from __future__ import annotations

import pytest

from qcdc import gazetteer
from qcdc.model import Tree, Unit
from qcdc.vocab import Level, MatchState

VIETNAM = gazetteer.vietnam()
DAYS = ("2019-03-01", "2023-06-30", "2025-06-30", "2025-07-01")


def below(tree: Tree, unit: Unit, others: tuple[Unit, ...]) -> bool:
    return set(others) <= set(tree.descendants(unit))


@pytest.mark.parametrize("day", DAYS)
def test_a_bare_name_of_a_province_is_the_province(day: str) -> None:
    """U16: every province is found by its name alone, and the result states each other unit that has the name."""
    tree = VIETNAM.at(day)

    matches = tree.find_all([province.name for province in tree.tops])

    assert [match.unit for match in matches] == list(tree.tops)
    for match in matches:
        assert match.unit is not None
        assert set(match.others) >= {unit for unit in tree if unit.name == match.unit.name} - {match.unit}
        assert tree.find_all([match.unit.name], level="commune")[0].unit != match.unit


@pytest.mark.parametrize("day", DAYS)
def test_several_units_with_a_bare_name_are_refused_or_the_others_are_stated(day: str) -> None:
    """U16: a bare name finds its only unit, or the largest with the others stated, or is refused with all of them."""
    tree = VIETNAM.at(day)
    names = sorted({unit.name for unit in tree if unit.level is not Level.COMMUNE or ord(unit.name[0]) % 4 == 0})
    states = set[str]()
    for name, match in zip(names, tree.find_all(names), strict=True):
        named = {unit for unit in tree if unit.name == name} if match.others else set[Unit]()
        if match.state is MatchState.AMBIGUOUS:
            states.add("refused")
            provinces = [unit for unit in match.units if unit.level is Level.PROVINCE]
            assert len(provinces) != 1, name
            assert not any(below(tree, unit, tuple({*match.units} - {unit})) for unit in match.units), name
        else:
            assert match.state is MatchState.FOUND, name
            assert match.unit is not None
            assert named <= {match.unit, *match.others}, name
            states.add("others" if match.others else "only one")
            assert match.unit.level is Level.PROVINCE or below(tree, match.unit, match.others), name
    assert states >= {"only one", "others"}
    assert "refused" in states


@pytest.mark.parametrize(
    ("text", "code", "others"),
    [
        ("Khánh Hoà", "56", 5),
        ("Hóc Môn", "784", 1),
        ("Hóc Môn, TP.HCM", "784", 1),
        ("Cần Thơ Bình Thuỷ", "918", 1),
        ("bacliêu", "95", 1),
        ("thị trấn Hóc Môn", "27559", 0),
        (("Hóc Môn", "Hóc Môn", "TP.HCM"), "27559", 0),
    ],
)
def test_what_the_result_states(text: str | tuple[str, ...], code: str, others: int) -> None:
    """U16: decided cases of 30 June 2025."""
    (match,) = VIETNAM.find_all([text], day="2025-06-30")

    assert match.unit is not None
    assert (match.unit.code, len(match.others)) == (code, others)


@pytest.mark.parametrize(
    "text", ["An Phú", "bình tân", "QUAN HOA", "vĩnh Hưng, , Long An", ("Vĩnh Hưng", "", "Long An"), "Krông Buk"]
)
def test_what_stays_ambiguous(text: str | tuple[str, ...]) -> None:
    """U16: two units of the highest level, a unit elsewhere, or a column left empty: nothing says which is meant."""
    assert VIETNAM.find_all([text], day="2023-06-30")[0].state is MatchState.AMBIGUOUS
