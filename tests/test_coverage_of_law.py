"""Every demand of the law on petitions, receptions and grassroots democracy has a rule, or a reason why it has none."""

from __future__ import annotations

import pytest

from qcdc import rules
from qcdc.rules.coverage import Demand, demands
from qcdc.rules.duties import DUTIES

IDS = {rule.id for rule in rules.BOOK}
ELSEWHERE = ("report.", "unit.")


@pytest.mark.parametrize("demand", demands(), ids=lambda demand: f"{demand.part}: {demand.what}")
def test_a_demand_has_a_rule_or_a_reason(demand: Demand) -> None:
    ways = (bool(demand.rules), bool(demand.deadlines), demand.refused is not None, demand.why is not None)

    assert sum(ways) == 1
    assert set(demand.rules) <= IDS
    assert set(demand.deadlines) <= {duty.id for duty in DUTIES}


def test_every_rule_of_these_nouns_answers_a_demand() -> None:
    named = {rule for demand in demands() for rule in demand.rules}

    assert {name for name in IDS if not name.startswith(ELSEWHERE)} == named


def test_every_late_rule_stands_beside_its_duty() -> None:
    late = {f"{duty.id}.late" for duty in DUTIES}

    assert late <= IDS
