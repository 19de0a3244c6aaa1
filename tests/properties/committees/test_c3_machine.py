from __future__ import annotations

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from floors import never_empty
from qcdc.testing import CommitteeLife


@never_empty("every run founds one and goes on step by step; every step is looked at")
def test_any_life_of_a_committee_keeps_its_rosters() -> None:
    """C1, C3, C4: through any life rosters of earlier days stay, single roles are single, vacancies are recorded."""
    run_state_machine_as_test(
        CommitteeLife,
        settings=settings(max_examples=30, stateful_step_count=20, phases=[Phase.explicit, Phase.generate]),
    )
