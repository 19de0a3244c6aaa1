"""At least sixty lives, each decided by hand: state, findings with their articles, deadlines."""

from __future__ import annotations

import pytest

from decided_histories import LIVES, Life
from qcdc import rules


def test_there_are_enough_lives() -> None:
    assert len(LIVES) >= 60
    assert len({(life.name, life.petition.kind) for life in LIVES}) == len(LIVES)


@pytest.mark.parametrize("life", LIVES, ids=lambda life: f"{life.petition.kind}: {life.name}")
def test_a_life_stands_and_is_judged_as_decided(life: Life) -> None:
    audit = rules.run(life.petition, as_of=life.on)
    found = sorted(f"{verdict.rule.id}: {verdict.citations[0]}" for verdict in audit.failed)

    assert life.petition.state(life.on).value == life.state
    assert found == sorted(life.findings)
    assert not audit.crashed


@pytest.mark.parametrize("life", LIVES, ids=lambda life: f"{life.petition.kind}: {life.name}")
def test_a_life_has_the_deadlines_decided(life: Life) -> None:
    found = {f"{one.duty}: {one.day} {one.status}" for one in rules.deadlines(life.petition, as_of=life.on)}

    assert set(life.deadlines) <= found
