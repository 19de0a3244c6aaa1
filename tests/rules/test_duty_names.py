"""The names of duties: each duty has one of its own in both languages."""

from __future__ import annotations

from qcdc.rules.duties import DUTIES
from qcdc.rules.duty_names import DUTY_NAMES, duty_name


def test_every_duty_has_a_name_of_its_own() -> None:
    assert {one.id for one in DUTIES} == set(DUTY_NAMES)
    for place in (0, 1):
        named = [names[place] for names in DUTY_NAMES.values()]
        assert len(named) == len(set(named))
        assert all(one[0].isupper() and not one.endswith(".") for one in named)


def test_a_duty_without_a_name_is_its_id() -> None:
    assert duty_name("own.duty", "own", "vi") == duty_name("own.duty", "own", "en") == "own.duty"


def test_the_second_instance_is_named() -> None:
    duty = "complaint.settlement"

    assert duty_name(duty, "complaint.settlement.first", "vi") == "Giải quyết khiếu nại"
    assert duty_name(duty, "complaint.settlement.second", "vi") == "Giải quyết khiếu nại (lần hai)"
    assert duty_name(duty, "complaint.settlement.second", "en") == "Settling the complaint (second instance)"
