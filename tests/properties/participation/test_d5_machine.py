from __future__ import annotations

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from floors import never_empty
from qcdc.testing import MatterLife

QUICK = settings(max_examples=25, stateful_step_count=15, phases=[Phase.explicit, Phase.generate])


@never_empty("every run founds one and goes on step by step; every step is looked at")
def test_any_life_of_a_matter_keeps_its_order_or_says_why() -> None:
    """D5: whatever happens to a matter day by day, stages keep their order or say why not."""
    run_state_machine_as_test(MatterLife, settings=QUICK)
