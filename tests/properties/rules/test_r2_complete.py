from __future__ import annotations

from string import Formatter

import pytest

from cases import CASES
from qcdc import law, rules
from qcdc.errors import InvariantError
from qcdc.model import evolve
from qcdc.rules import Rule
from qcdc.vocab import Basis, Confidence, Severity

NEVER_FAIL = {"report.indicator.unknown"}
"""What the library does not know is no failure of anybody: such a rule passes, or says what it could not check."""


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.id)
def test_every_rule_cites_speaks_and_helps(rule: Rule) -> None:
    """R2: every rule has a citation or the basis practice or arithmetic, both languages and a remedy; what it cites is in force at some time."""
    assert rule.citations or rule.basis is not Basis.LAW
    for citation in rule.citations:
        assert law.shipped().stretches_of(citation)
        assert citation.text("vi")
        assert citation.text("en")
    assert len({rule.vi, rule.en, rule.remedy_vi, rule.remedy_en}) == 4


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.id)
def test_both_languages_tell_the_same_of_a_gap(rule: Rule) -> None:
    """R2: the sentences of a gap have the same placeholders in both languages."""
    names = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (rule.gap_vi, rule.gap_en)]

    assert names[0] == names[1] <= {"at", "found", "expected", "difference", "instead"}


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_case_that_passes_fails_and_is_skipped(rule: Rule) -> None:
    """R2: a test each for pass, fail and skip."""
    asked = {"passed", "skipped"} if rule.id in NEVER_FAIL else {"passed", "failed", "skipped"}

    assert {case.status.value for case in CASES if case.rule == rule.id} - {"crashed", "unstated"} == asked


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.id)
def test_confidence_is_a_ceiling_of_severity(rule: Rule) -> None:
    """R2: an uncertain source gives a notice at most; a graver rule cannot be built."""
    with pytest.raises(InvariantError) as caught:
        evolve(rule, severity=Severity.BREACH, confidence=Confidence.UNCERTAIN)

    assert caught.value.code == "rule.severity"


def test_no_two_rules_share_an_id() -> None:
    """R2: an id names one rule."""
    assert len({rule.id for rule in rules.RULES}) == len(rules.RULES)


def test_a_rule_that_rests_on_law_cites_it() -> None:
    """R2: only practice and arithmetic need no citation."""
    rule = next(rule for rule in rules.RULES if rule.basis is Basis.ARITHMETIC and not rule.citations)

    with pytest.raises(InvariantError) as caught:
        evolve(rule, basis=Basis.LAW)

    assert (caught.value.code, caught.value.attribute) == ("rule.uncited", "citations")
