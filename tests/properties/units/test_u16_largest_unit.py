"""U16: a name without a kind that several units have means the only province of them, or the unit that contains them.

The result states the other units. In all other cases several units with one name are refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from qcdc import gazetteer
from qcdc.model import Tree, Unit
from qcdc.vocab import Level, MatchState

VIETNAM = gazetteer.vietnam()
DAYS = ("2019-03-01", "2025-06-30", "2025-07-01")


def by_name(tree: Tree) -> dict[str, set[Unit]]:
    found: dict[str, set[Unit]] = {}
    for unit in tree:
        found.setdefault(unit.name, set()).add(unit)
    return found


def lie_in(tree: Tree, unit: Unit, others: Iterable[Unit]) -> bool:
    return all(unit in tree.path(other)[:-1] for other in others)


@pytest.mark.parametrize("day", DAYS)
def test_a_bare_name_of_a_province_is_the_province(day: str) -> None:
    """U16: every province is found by its name alone, and the result states each other unit that has the name."""
    tree = VIETNAM.at(day)
    named = by_name(tree)

    matches = tree.find_all([province.name for province in tree.tops])

    assert [match.unit for match in matches] == list(tree.tops)
    for province, match in zip(tree.tops, matches, strict=True):
        assert named[province.name] <= {province, *match.others}


@pytest.mark.parametrize("day", DAYS)
def test_several_units_with_a_bare_name_are_refused_or_the_others_are_stated(day: str) -> None:
    """U16: a bare name finds its only unit, or the largest with the others stated, or is refused with all of them."""
    tree = VIETNAM.at(day)
    named = by_name(tree)
    names = sorted(name for name, units in named.items() if len(units) > 1)
    states = Counter[str]()
    for name, match in zip(names, tree.find_all(names), strict=True):
        provinces = [unit for unit in match.units if unit.level is Level.PROVINCE]
        if match.unit is None:
            states["refused"] += 1
            assert match.state is MatchState.AMBIGUOUS
            assert named[name] <= set(match.units), name
            assert len(provinces) != 1, name
            assert not any(lie_in(tree, unit, {*match.units} - {unit}) for unit in match.units), name
        else:
            states[match.unit.level] += 1
            assert named[name] <= {match.unit, *match.others}, name
            assert provinces or lie_in(tree, match.unit, match.others), name
    assert states["refused"] > states["province"] > 0


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
