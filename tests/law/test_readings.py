"""The agreed readings of the acts beside the library: no rule and no limit cites another place, number or day."""

from __future__ import annotations

import readings

from qcdc import law, rules
from qcdc.law import Citation
from qcdc.vocab import Basis, Confidence


def test_the_rules_cite_the_places_that_were_agreed() -> None:
    assert sorted(readings.rule_rows()) == sorted(readings.agreed("rules"))


def test_the_limits_have_the_numbers_places_and_days_that_were_agreed() -> None:
    assert sorted(readings.limit_rows()) == sorted(readings.agreed("limits"))


def _vague(citation: Citation) -> bool:
    return citation.article is None or "-" in citation.article


def test_nothing_that_is_verified_cites_a_stretch_of_articles_or_a_whole_act() -> None:
    """L4: who says that a place was read names the place."""
    limits = [row for key in law.limit_keys() for row in law.limit_history(key)]
    vague = {row.key for row in limits if row.confidence is Confidence.VERIFIED and any(map(_vague, row.citations))}
    vague |= {
        rule.id
        for rule in rules.RULES
        if rule.basis is Basis.LAW and rule.confidence is Confidence.VERIFIED and any(map(_vague, rule.citations))
    }

    assert vague == set()


def test_no_row_is_in_force_before_the_place_it_cites() -> None:
    """L4: on the first day of a limit at least one place it cites is in force, and on its last day."""
    early: set[str] = set()
    for key in law.limit_keys():
        for row in law.limit_history(key):
            for day in (row.force.since, row.force.until):
                if day is not None and not any(law.shipped().in_force(one, on=day) for one in row.citations):
                    early.add(f"{key} on {day}")

    assert early == set()
