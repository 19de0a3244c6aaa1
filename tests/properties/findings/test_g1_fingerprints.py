from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cases import CASES
from floors import floor, nonempty
from how_many import HALF
from qcdc import findings, gazetteer, rules
from qcdc.dates import as_day, day_after
from qcdc.findings import Finding
from qcdc.model import Petition, Reception, UnitRef, evolve
from qcdc.rules.keys import key_of
from qcdc.testing import committees, petitions, receptions, reports
from qcdc.vocab import VerdictStatus
from subjects import CIVIC

FAILING = [case for case in CASES if case.status is VerdictStatus.FAILED]
# Drawn records keep most of the rules, so most examples have one that breaks some.
RECORDS = st.one_of(petitions(), receptions(), committees(), reports(), CIVIC)
BROKEN: st.SearchStrategy[object] = st.sampled_from(FAILING).map(lambda case: case.subject)


@st.composite
def subjects_of_a_run(draw: st.DrawFn) -> list[object]:
    """A few records, of which at least one breaks a rule on some day."""
    return [*draw(st.lists(BROKEN, min_size=1, max_size=3)), *draw(st.lists(RECORDS, max_size=2))]


SUBJECTS = subjects_of_a_run()
DAYS = st.one_of(st.sampled_from(FAILING).map(lambda case: as_day(case.as_of)), st.just(as_day("2026-09-01")))


def reworded(rule: rules.Rule) -> rules.Rule:
    """The same rule in other words."""
    words = {name: f"{getattr(rule, name)} (lời khác)" for name in ("vi", "en", "gap_vi", "gap_en", "remedy_vi")}
    return evolve(rule, **words)


NUMBERED = [case for case in FAILING if isinstance(case.subject, Petition | Reception)]
REWORDED = tuple(map(reworded, rules.RULES))


def prints(found: tuple[Finding, ...]) -> list[str]:
    """The fingerprints, each as often as it occurs."""
    return sorted(one.fingerprint for one in found)


@floor("a rule failed")
@HALF
@given(SUBJECTS, DAYS, st.data())
def test_wording_order_and_other_records_change_no_fingerprint(
    subjects: list[Any], day: dt.date, data: st.DataObject
) -> None:
    """G1: wording and order change no fingerprint, and neither do other records, beside the same register."""
    found = findings.of(rules.run(subjects, as_of=day))
    nonempty(found)
    again = findings.of(rules.run(data.draw(st.permutations(subjects)), as_of=day, rules=REWORDED))
    beside = rules.Register(subjects)
    apart = [one for each in subjects for one in findings.of(rules.run(each, as_of=day, register=beside))]

    assert prints(found) == prints(again)
    assert not found or {one.vi for one in found} != {one.vi for one in again}
    assert {one.fingerprint for one in found} == {one.fingerprint for one in apart}


@floor("a rule failed on a decided case")
@given(st.sampled_from(FAILING))
def test_the_territory_and_the_day_of_a_reference_change_no_fingerprint(case: Any) -> None:
    """G1: with a territory the sentence names a unit, and the fingerprint is the same."""
    with_units = findings.of(
        rules.run(case.subject, as_of=case.as_of, territory=gazetteer.vietnam(), register=case.register)
    )
    without = findings.of(rules.run(case.subject, as_of=case.as_of, register=case.register))
    nonempty(without)

    assert {one.fingerprint for one in without} <= {one.fingerprint for one in with_units}


@floor("a rule failed on both days")
@given(st.sampled_from(FAILING), st.integers(1, 60))
def test_the_day_of_the_run_changes_no_fingerprint(case: Any, later: int) -> None:
    """G1: what is found again on a later day has the same fingerprint, whatever its sentence says by then."""
    first = rules.run(case.subject, as_of=case.as_of, register=case.register)
    second = rules.run(case.subject, as_of=day_after(first.as_of, later), register=case.register)
    one, other = ({(each.rule, each.at, each.about): each for each in findings.of(audit)} for audit in (first, second))
    both = one.keys() & other.keys()
    nonempty(both)

    assert all(one[key].fingerprint == other[key].fingerprint for key in both)


@floor("a rule failed on two subjects or in two places")
@HALF
@given(SUBJECTS, DAYS)
def test_other_subjects_and_places_have_other_fingerprints(subjects: list[Any], day: dt.date) -> None:
    """G2: two findings of one fingerprint are of one rule, one subject and one place."""
    seen: dict[str, tuple[object, ...]] = {}
    count = 0
    for subject in subjects:
        for one in findings.of(rules.run(subject, as_of=day)):
            count += 1
            about = (one.rule, one.subject, key_of(subject), one.at, one.about)
            assert seen.setdefault(one.fingerprint, about) == about
    nonempty(count > 1)


@floor("a rule failed")
@HALF
@given(st.sampled_from(NUMBERED))
def test_a_number_belongs_to_a_register_of_a_year(case: Any) -> None:
    """G2: the same number in the register of another unit is another subject."""
    record, day = case.subject, case.as_of
    found = {one.fingerprint for one in findings.of(rules.run(record, as_of=day))}
    elsewhere: Any = moved(record)
    other = {one.fingerprint for one in findings.of(rules.run(elsewhere, as_of=day))}
    nonempty(found)

    assert not found & other


def moved(record: Petition | Reception) -> Petition | Reception:
    """The same record in the register of another unit."""
    if isinstance(record, Reception):
        return evolve(record, unit=next_to(record.unit))
    first, *others = record.handlings
    return evolve(record, handlings=(evolve(first, unit=next_to(first.unit)), *others))


def next_to(unit: UnitRef) -> UnitRef:
    """Another unit of the same level."""
    return evolve(unit, code="00001" if unit.code != "00001" else "00002")
