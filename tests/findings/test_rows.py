"""Findings as rows: the columns, and that an empty list has them too."""

from __future__ import annotations

from builders import complaint
from qcdc import findings, rules, tables
from qcdc.findings import Finding


def test_findings_are_rows_with_their_fingerprints() -> None:
    found = findings.of(rules.run(complaint("2023-03-01"), as_of="2023-06-30"))
    rows = tables.to_rows(found)

    assert found
    assert [row["fingerprint"] for row in rows] == [one.fingerprint for one in found]
    assert [row["finding"] for row in rows] == [one.en for one in found]
    assert [row["unit.code"] for row in rows] == ["23677"] * len(found)
    assert tables.to_rows([], type=Finding) == []


def test_a_finding_is_of_its_audit_or_of_nothing() -> None:
    audit = rules.run(complaint("2023-03-01"), as_of="2023-06-30")

    assert findings.of(audit) == findings.of(audit.failed, as_of="2023-06-30") == findings.of(audit, as_of="2023-06-30")
    assert findings.of(audit.passed) == ()
