from __future__ import annotations

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from floors import never_empty
from qcdc.testing import ModelLife

QUICK = settings(max_examples=40, stateful_step_count=12, phases=[Phase.explicit, Phase.generate])


@never_empty("every run founds one and goes on step by step; every step is looked at")
def test_any_life_of_a_model_climbs_step_by_step() -> None:
    """D6: no life of a model skips a stage or goes on after it stopped."""
    run_state_machine_as_test(ModelLife, settings=QUICK)
