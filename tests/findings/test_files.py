"""Accepted findings in files, and what a finding says, decided by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import complaint
from figures.test_audit_attacks import fig, report
from qcdc import auditing, codec, findings, reading, rules
from qcdc.dates import Period, as_day
from qcdc.errors import CodecError, InvariantError, QcdcError
from qcdc.findings import Accepted, AcceptedFindings, Finding
from qcdc.model import Breakdown, evolve
from qcdc.model import Place as ReportPlace
from qcdc.rules import Gap, Place
from qcdc.vocab import DeadlineStatus, PlaceKind, Severity, VerdictStatus

NOWHERE, YEAR = ReportPlace(kind=PlaceKind.UNNAMED), Period.year(2024)


def audited() -> rules.Audit:
    return rules.run(complaint("2023-03-01"), as_of="2023-06-30")


def one_finding() -> Finding:
    (found,) = findings.of(audited())
    return found


FILE = AcceptedFindings(
    accepted=(
        Accepted(
            fingerprint="5d3f0a9c1e27b864",
            rule="complaint.settlement.late",
            reason="Đã giải trình với Thanh tra tỉnh",
            by="Chánh Văn phòng",
            day=as_day("2026-03-02"),
        ),
        Accepted(fingerprint="0" * 16, rule="complaint.acceptance.late", reason="Giả lập"),
    )
)
TOML = """
[[accepted]]
fingerprint = "5d3f0a9c1e27b864"
rule = "complaint.settlement.late"
reason = "Đã giải trình với Thanh tra tỉnh"
by = "Chánh Văn phòng"
day = 2026-03-02

[[accepted]]
fingerprint = "0000000000000000"
rule = "complaint.acceptance.late"
reason = "Giả lập"
"""


@pytest.mark.parametrize("name", ["accepted.toml", "ACCEPTED.TOML"])
def test_a_file_of_accepted_findings_in_toml(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(TOML, encoding="utf-8")

    assert findings.accepted.read(tmp_path / name) == FILE


@pytest.mark.parametrize("name", ["accepted.json", "accepted.JSON"])
def test_a_file_of_accepted_findings_in_json(name: str, tmp_path: Path) -> None:
    codec.store(tmp_path / name, FILE, format="json")

    assert findings.accepted.read(tmp_path / name) == FILE


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("accepted = [", "toml.malformed", "$"),
        ("a = " + "9" * 5000, "toml.malformed", "$"),
        ("a = " + "[" * 100_000, "toml.malformed", "$"),
        (TOML.replace("2026-03-02", "12:30:00"), "day.malformed", "$.accepted[0].day"),
        (TOML.replace("2026-03-02", "5"), "type.wrong", "$.accepted[0].day"),
        (TOML.replace("5d3f", "5D3F"), "finding.fingerprint", "$.accepted[0].fingerprint"),
        (TOML.replace("5d3f0a9c1e27b864", "0" * 16), "list.duplicate", "$.accepted"),
        ("", "field.missing", "$.accepted"),
    ],
)
def test_a_file_that_says_something_else_is_refused(text: str, code: str, place: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CodecError) as caught:
        findings.accepted.read(tmp_path / "a.toml")

    assert [(one.code, one.attribute) for one in caught.value.problems] == [(code, place)]


def test_a_file_with_another_ending_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(InvariantError) as caught:
        findings.accepted.read(tmp_path / "a.txt")

    assert (caught.value.code, caught.value.attribute) == ("accepted.suffix", "path")


def test_what_is_accepted_says_why_by_whom_and_when() -> None:
    other = evolve(one_finding(), fingerprint="0" * 16, rule="petition.answer.late")
    found = findings.accept(
        [one_finding(), other, one_finding()], reason="Giả lập", by="Chánh Văn phòng", day="2026-03-02"
    )
    plain = findings.accept([one_finding()], reason="Giả lập")

    assert [(one.fingerprint, one.rule) for one in found.accepted] == [
        *(("0" * 16, "petition.answer.late"), (one_finding().fingerprint, "complaint.acceptance.late")),
    ]
    assert {(one.reason, one.by, one.day) for one in found.accepted} == {
        ("Giả lập", "Chánh Văn phòng", as_day("2026-03-02"))
    }
    assert [(one.by, one.day) for one in plain.accepted] == [(None, None)]


@pytest.mark.parametrize("given", [7, "abc", [7]])
def test_only_findings_are_accepted_or_remain(given: Any) -> None:
    for ask in (lambda: findings.accept(given, reason="Giả lập"), lambda: FILE.remaining(given)):
        with pytest.raises(InvariantError) as caught:
            ask()
        assert (caught.value.code, caught.value.attribute) == ("type.wrong", "findings")


def test_the_accepted_findings_are_accepted_findings_with_each_fingerprint_once() -> None:
    wrong: list[tuple[Any, str, dict[str, object]]] = [
        ((7,), "type.wrong", {}),
        (FILE.accepted * 2, "list.duplicate", {"what": "fingerprint"}),
    ]
    for given, code, params in wrong:
        with pytest.raises(InvariantError) as caught:
            AcceptedFindings(accepted=given)
        assert (caught.value.code, caught.value.attribute) == (code, "accepted")
        assert {name: str(caught.value.params[name]) for name in params} == params


def test_a_gap_is_told_apart_by_what_it_is_about() -> None:
    gap = Gap(at=Place.of("handlings[0]"))
    about = [evolve(gap, about=one) for one in (Severity.BREACH, Severity.NOTICE)]
    found, turned = (findings.of([evolve(audited().failed[0], gaps=tuple(gaps))]) for gaps in (about, about[::-1]))

    assert found == turned
    assert [one.about for one in found if one.fingerprint != one_finding().fingerprint] == [one.about for one in found]
    assert {one.about for one in found} == {"breach", "notice"}


def test_a_number_that_is_off_by_its_last_digit_is_a_notice() -> None:
    text = "Đã giải quyết 33/37 vụ việc, đạt {}%."
    for printed, severity in (("89,3", Severity.NOTICE), ("95,1", Severity.WARNING)):
        draft = reading.read(text.format(printed)).confirm(NOWHERE, YEAR, title="Giả lập", source="báo cáo")
        (found,) = findings.of(auditing.audit(draft))
        assert (found.rule, found.severity, found.synthetic) == ("figures.rate", severity, False)


def test_a_fingerprint_of_another_rule_accepts_nothing() -> None:
    wrong = AcceptedFindings(
        accepted=(Accepted(fingerprint=one_finding().fingerprint, rule="petition.answer.late", reason="Giả lập"),)
    )
    left = wrong.remaining([one_finding()])

    assert (left.findings, left.accepted, left.stale) == ((one_finding(),), (), wrong.accepted)


def test_the_sentences_of_a_finding() -> None:
    assert one_finding().title("vi") == "đơn D-1 [số liệu giả lập]"
    assert one_finding().title("en") == "petition D-1 [synthetic]"
    assert evolve(one_finding(), synthetic=False).title("vi") == "đơn D-1"
    assert one_finding().text("vi") == f"vi phạm, {one_finding().title('vi')}: {one_finding().vi}"
    assert one_finding().text("en") == f"breach, {one_finding().title('en')}: {one_finding().en}"
    assert one_finding().remedy("vi") == "Thụ lý ngay hoặc thông báo bằng văn bản, nêu rõ lý do."
    assert (
        one_finding().remedy("en") == "Accept the complaint now, or notify the complainant in writing with the reason."
    )
    assert [evolve(one_finding(), remedy_vi=None, remedy_en=None).remedy(one) for one in ("vi", "en")] == [None, None]


def test_a_finding_of_a_verdict_as_a_whole() -> None:
    rule = audited().failed[0].rule

    assert (one_finding().rule, one_finding().severity, one_finding().subject, one_finding().subject_id) == (
        *("complaint.acceptance.late", Severity.BREACH, "Petition", "D-1"),
    )
    assert (
        getattr(one_finding().unit, "code", None),
        str(one_finding().body),
        one_finding().at,
        one_finding().about,
    ) == (
        "23677",
        "peoples_committee",
        "handlings[0]",
        None,
    )
    assert one_finding().fingerprint == "61bbd52fd184581e"
    assert (one_finding().as_of, one_finding().synthetic, len(one_finding().citations)) == (
        as_day("2023-06-30"),
        True,
        2,
    )
    assert one_finding().vi.startswith(f"{rule.vi} Lần xử lý thứ nhất: hạn 15/03/2023")
    assert one_finding().en.startswith(f"{rule.en} Handling 1: due 15 March 2023")


def test_gaps_at_one_place_are_told_apart_by_their_order() -> None:
    gap = Gap(at=Place.of("handlings[0]"))
    several = evolve(audited().failed[0], gaps=(gap, gap, evolve(gap, key="x")))
    found = findings.of([several])

    assert len({one.fingerprint for one in found}) == 3
    assert one_finding().fingerprint in {one.fingerprint for one in found}
    assert findings.of([evolve(audited().failed[0], gaps=(gap, gap))])[0] in found
    assert {one.as_of for one in found} == {None}


def test_findings_are_in_the_order_of_their_severity_then_of_their_rules() -> None:
    verdict = audited().failed[0]
    notice = evolve(verdict, rule=evolve(verdict.rule, id="a.notice", severity=Severity.NOTICE))
    warning = evolve(verdict, rule=evolve(verdict.rule, id="a.warning", severity=Severity.WARNING))
    second = evolve(verdict, rule=evolve(verdict.rule, id="b.warning", severity=Severity.WARNING))
    later = evolve(second, subject_id="D-2")

    found = findings.of([notice, later, second, warning, verdict])
    assert [(one.rule, one.subject_id) for one in found] == [
        *(("complaint.acceptance.late", "D-1"), ("a.warning", "D-1"), ("b.warning", "D-1"), ("b.warning", "D-2")),
        ("a.notice", "D-1"),
    ]


@pytest.mark.parametrize(
    ("given", "code", "attribute", "params"),
    [
        (("audit", "2023-07-01"), "findings.day", "as_of", {"day": as_day("2023-06-30")}),
        (([7], None), "findings.of", "found", {"value": "7"}),
        ((7, None), "type.wrong", "found", {}),
    ],
)
def test_what_has_no_findings(given: Any, code: str, attribute: str, params: dict[str, object]) -> None:
    with pytest.raises(QcdcError) as caught:
        findings.of(audited() if given[0] == "audit" else given[0], as_of=given[1])

    assert (caught.value.code, caught.value.attribute) == (code, attribute)
    assert {name: caught.value.params[name] for name in params} == params


def test_a_verdict_that_did_not_fail_and_a_deadline_that_was_met_are_no_findings() -> None:
    passed = evolve(audited().failed[0], status=VerdictStatus.PASSED, gaps=())
    due = rules.due(complaint("2023-03-01"), between=("2023-01-01", "2023-12-31"), as_of="2023-03-02")

    assert findings.of(passed) == findings.of([]) == ()
    assert due
    assert {one.status for one in due}.isdisjoint({DeadlineStatus.MISSED, DeadlineStatus.OVERDUE})
    assert findings.of(due) == ()


def test_a_deadline_that_is_overdue() -> None:
    due = rules.due(complaint("2023-03-01"), between=("2023-01-01", "2023-12-31"), as_of="2023-06-30")
    late = [one for one in due if one.status is DeadlineStatus.OVERDUE]
    found = findings.of(late, as_of="2023-06-30")

    assert [one.rule for one in found] == [f"{one.duty}.late" for one in late]
    first = found[0]
    assert (first.fingerprint, first.severity, first.at) == (
        one_finding().fingerprint,
        Severity.WARNING,
        "handlings[0]",
    )
    assert (first.unit, first.body, first.synthetic) == (one_finding().unit, one_finding().body, True)
    assert first.vi == one_finding().vi
    assert findings.of(late[0]) == (evolve(first, as_of=None),)


def test_a_comparison_of_figures_that_contradict_each_other() -> None:
    links = Breakdown(total="total", parts=("one", "two"), exhaustive=True)
    audit = auditing.audit(report(fig("total", 10), fig("one", 4), fig("two", 5), breakdowns=(links,)))
    (found,) = findings.of(audit, as_of="2023-12-31")
    (check,) = audit.disagreeing

    assert (found.rule, found.severity, found.subject) == ("figures.sum", Severity.WARNING, "Report")
    assert (found.subject_id, found.at) == (check.operands[0].report, f"figures[{check.operands[0].index}]")
    assert (found.vi, found.en) == (check.text("vi"), check.text("en"))
    assert (found.about, found.remedy_vi, found.citations, found.as_of) == (None, None, (), as_day("2023-12-31"))
    assert (found.unit, found.body) == (check.operands[0].figure.unit, check.operands[0].figure.body)
    assert findings.of(check, as_of="2023-12-31") == (found,)
    assert findings.of(evolve(check), as_of=None)[0].as_of is None
    assert isinstance(found, Finding)
