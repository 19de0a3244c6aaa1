from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from cases import CASES, Case
from floors import floor, nonempty
from how_many import HALF
from qcdc import codec, findings, rules
from qcdc.dates import as_day
from qcdc.findings import Accepted, AcceptedFindings, Finding
from qcdc.model import Petition, Reception
from qcdc.testing import days, petitions, receptions
from qcdc.vocab import DeadlineStatus, Severity, VerdictStatus
from taints import taint

FAILING = [case for case in CASES if case.status is VerdictStatus.FAILED]
BROKEN = [case.subject for case in FAILING if isinstance(case.subject, Petition | Reception)]
LATE = [case for case in FAILING if isinstance(case.subject, Petition) and case.rule.endswith(".late")]
DAYS = st.one_of(days(), st.just(as_day("2026-09-01")))


@floor("a rule failed")
@HALF
@given(st.lists(st.one_of(petitions(), receptions(), st.sampled_from(BROKEN)).map(taint), max_size=5), DAYS)
def test_no_personal_text_is_in_a_finding(records: list[object], day: dt.date) -> None:
    """G3: a finding contains no personal text, and neither does what its fingerprint is made from."""
    found = findings.of(rules.run(records, as_of=day))
    nonempty(found)
    written = codec.encode(found, format="jsonl").decode("utf-8")

    assert "Lộ Danh" not in written + repr(found)
    assert "Lộ Danh" not in repr([verdict.key for verdict in rules.run(records, as_of=day)])
    assert codec.decode(written, Finding, format="jsonl") == found


@floor("a deadline was missed")
@HALF
@given(st.sampled_from(LATE), st.lists(petitions(), max_size=1))
def test_a_late_deadline_is_the_finding_of_its_rule(case: Case, others: list[Petition]) -> None:
    """G4: what a deadline and the rule on lateness both find is one finding: fingerprint, place, unit and sentence.

    A deadline alone is at most a warning: the rule looks at the whole record, and may find that it says too little.
    """
    records, day = [case.subject, *others], case.as_of
    due = rules.due(records, between=("2000-01-01", "2100-12-31"), as_of=day)
    late = [one for one in due if one.status in {DeadlineStatus.MISSED, DeadlineStatus.OVERDUE}]
    of_rules = {one.fingerprint: one for one in findings.of(rules.run(records, as_of=day))}
    both = [(one, of_rules.get(one.fingerprint)) for one in findings.of(due, as_of=day)]
    nonempty(any(same is not None for _, same in both))

    for one, same in both:
        assert one.severity is not Severity.BREACH
        if same is not None:
            assert (one.rule, one.at, one.unit, one.body, one.vi) == (same.rule, same.at, same.unit, same.body, same.vi)
    assert len(findings.of(due, as_of=day)) == len(set(late))


@floor("some findings are accepted and some are not")
@HALF
@given(st.lists(st.sampled_from(FAILING), min_size=2, max_size=5), st.data())
def test_what_is_accepted_is_left_out_and_counted(cases: list[Case], data: st.DataObject) -> None:
    """G5: the remaining and the accepted findings are all findings; what matches nothing is stale."""
    found = [one for each in cases for one in findings.of(rules.run(each.subject, as_of=each.as_of))]
    least = data.draw(st.sampled_from([1, 1, 1, 0]))
    chosen = data.draw(st.lists(st.sampled_from(found), min_size=least, max_size=3) if found else st.just([]))
    gone = Accepted(fingerprint="0" * 16, rule="petition.answer.late", reason="Giả lập")
    listed = AcceptedFindings(accepted=(*findings.accept(chosen, reason="Giả lập").accepted, gone))
    left = listed.remaining(found)
    nonempty(left.accepted and left.findings)

    assert sorted((*left.findings, *left.accepted), key=repr) == sorted(found, key=repr)
    assert {one.fingerprint for one in left.accepted} == {one.fingerprint for one in chosen}
    assert not {one.fingerprint for one in left.findings} & {one.fingerprint for one in chosen}
    assert left.stale == (gone,)
