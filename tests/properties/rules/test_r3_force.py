from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import rules
from qcdc.dates import day_before
from qcdc.testing import committees, petitions, receptions, reports
from qcdc.vocab import Basis, VerdictStatus
from subjects import CIVIC


@floor("rules judge the subject")
@given(st.one_of(petitions(), receptions(), committees(), reports(), CIVIC))
def test_outside_its_period_a_rule_is_skipped_and_says_so(subject: object) -> None:
    """R3: outside its period a rule is skipped, saying so."""
    for rule in rules.BOOK:
        if type(subject) in rule.subjects and rule.basis is Basis.LAW:
            nonempty(True)
            assert rule.force.since is not None
            (early,) = rules.run(subject, as_of=day_before(rule.force.since), book=[rule])
            (timely,) = rules.run(subject, as_of=rule.force.since, book=[rule])

            assert (early.status, early.reason) == (VerdictStatus.SKIPPED, "out_of_force")
            assert timely.reason != "out_of_force"
