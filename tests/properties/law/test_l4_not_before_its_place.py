from __future__ import annotations

import pytest

from cases import CASES
from qcdc import gazetteer, law, rules
from qcdc.dates import OpenPeriod, as_day
from qcdc.law import Citation
from qcdc.vocab import VerdictStatus

BOOK = law.shipped()
ROWS = [
    (f"{key} {force.since}", citations, force)
    for key in law.limit_keys()
    for row in law.limit_history(key)
    for citations, force in (
        (row.citations, row.force),
        *((other.citations, other.force) for other in row.conflicts),
    )
]
FAILING = [case for case in CASES if case.status is VerdictStatus.FAILED]
RULES = {rule.id: rule for rule in rules.RULES}


def held(citation: Citation, force: OpenPeriod) -> OpenPeriod:
    """The stretch of force of a place in which a row begins."""
    assert force.since is not None, "a limit begins on a day"
    found = BOOK.force_of(citation, on=force.since)
    assert found is not None, f"{citation} is in no act of the book, or never was in force"
    return found


@pytest.mark.parametrize(("name", "citations", "force"), ROWS, ids=[name for name, _, _ in ROWS])
def test_no_row_is_in_force_before_a_place_it_cites(
    name: str, citations: tuple[Citation, ...], force: OpenPeriod
) -> None:
    """L4: on its first day every place that a row cites is in force."""
    assert force.since is not None
    late = [str(one) for one in citations if not BOOK.in_force(one, on=force.since)]

    assert late == [], f"{name} begins before the places it cites"


@pytest.mark.parametrize(("name", "citations", "force"), ROWS, ids=[name for name, _, _ in ROWS])
def test_no_row_outlives_the_place_it_rests_on(name: str, citations: tuple[Citation, ...], force: OpenPeriod) -> None:
    """L4: a row ends at the latest with the place that it cites first."""
    last = held(citations[0], force).until

    assert last is None or (force.until is not None and force.until <= last), f"{name} outlives {citations[0]}"


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.id)
def test_no_rule_cites_a_place_that_never_was_in_force(rule: rules.Rule) -> None:
    """L4: every place that a rule cites is in an act of the book and was in force on some day."""
    assert all(BOOK.stretches_of(one) for one in rule.citations)


@pytest.mark.parametrize("provision", BOOK.provisions, ids=lambda one: f"{one.place} {one.force.since}")
def test_a_place_comes_and_goes_while_its_act_is_in_force(provision: law.Provision) -> None:
    """L4: a place cannot begin before its act or end after it, and what changed it was in force on that day."""
    act = BOOK.act(provision.place.act)
    since, until = provision.force.since, provision.force.until

    assert since is None or (act.force.since is not None and act.force.since < since)
    assert until is None or act.force.until is None or until < act.force.until
    for citation in provision.citations:
        amending = BOOK.act(citation.act)
        # A decree of one day may say that a clause lapses on a later one.
        assert amending.in_force(since) if since else amending.signed <= (until or amending.signed)


def test_an_amendment_of_the_shipped_acts_that_names_places_has_its_day() -> None:
    """L4: whatever a place's force was changed by stands among the amendments of its act, from the same day or earlier."""
    for provision in BOOK.provisions:
        first = provision.force.since
        by = {one.act for one in provision.citations}
        known = [one for one in BOOK.act(provision.place.act).amendments if one.by in by]
        assert known, f"{provision.place}: {by} is no amendment of its act"
        assert all(one.since is not None and (first is None or one.since <= first) for one in known)


@pytest.mark.parametrize("rule", sorted({case.rule for case in FAILING}))
def test_no_rule_accuses_by_a_place_that_is_not_in_force_yet(rule: str) -> None:
    """L4: whatever a failing case is cited with was in force on some day up to the day of judgement."""
    for case in FAILING:
        if case.rule == rule and rule in RULES:
            (verdict,) = rules.run(
                case.subject, as_of=case.as_of, territory=gazetteer.vietnam(), rules=[RULES[rule]], book=BOOK
            )
            for citation in verdict.citations:
                force = BOOK.force_of(citation)
                assert force is not None
                assert force.since is not None
                early = force.since > as_day(case.as_of)
                assert not early, f"{case.name}: {citation}"
