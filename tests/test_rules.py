"""Every rule on its decided cases."""

from __future__ import annotations

import re

import pytest

from builders import complaint
from cases import CASES, Case
from qcdc import gazetteer, rules, terms
from qcdc.vocab import HandlingEventKind as K
from qcdc.vocab import VerdictStatus


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_a_decided_case_is_decided_so(case: Case) -> None:
    rule = next(rule for rule in rules.BOOK if rule.id == case.rule)
    territory = None if case.reason == "no_territory" else gazetteer.vietnam()

    (verdict,) = rules.run(case.subject, as_of=case.as_of, territory=territory, book=[rule])

    assert verdict.status is case.status
    if case.reason is not None:
        assert verdict.reason == case.reason
    if case.gap is not None:
        assert [gap.gap for gap in verdict.gaps] == [case.gap]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_a_verdict_speaks_both_languages(case: Case) -> None:
    audit = rules.run(case.subject, as_of=case.as_of)

    for verdict in audit:
        texts = [verdict.text("vi"), verdict.text("en"), verdict.title("vi"), verdict.title("en")]
        assert all(texts)
        assert not any("{" in text for text in texts)
        assert len(verdict.gaps) == 0 or verdict.details("vi") != verdict.details("en")
        if verdict.status is VerdictStatus.SKIPPED:
            assert verdict.reason
            assert terms.reason(verdict.reason, "vi")
            assert terms.reason(verdict.reason, "en")


def test_a_gap_cites_the_place_that_governs_it() -> None:
    case = next(case for case in CASES if case.name == "law of 2026, late")

    (verdict,) = (one for one in rules.run(case.subject, as_of=case.as_of).failed if one.rule.id == case.rule)

    assert [str(citation) for citation in verdict.citations] == [
        "02/2011/QH13 art. 27",
        "136/2025/QH15 art. 2.15.b",
        "124/2020/NĐ-CP art. 16.1",
        "155/2026/NĐ-CP art. 10",
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_a_verdict_on_synthetic_data_says_so(case: Case) -> None:
    for verdict in rules.run(case.subject, as_of=case.as_of):
        assert verdict.synthetic
        assert verdict.title("vi").endswith("[số liệu giả lập]")


def test_a_verdict_on_published_data_is_not_called_synthetic() -> None:
    from builders import committee
    from qcdc.model import evolve
    from qcdc.vocab import Origin

    published = evolve(committee(), origin=Origin.PUBLISHED, source="Báo")

    assert [verdict.title("en") for verdict in rules.run(published, as_of="2023-06-30").failed] == [
        "steering committee BCD"
    ]


def test_the_gravest_findings_come_first() -> None:
    audit = rules.run([case.subject for case in CASES if case.status is VerdictStatus.FAILED], as_of="2023-06-30")

    ranks = [verdict.rule.severity.rank for verdict in audit.failed]

    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3


def test_a_network_names_every_unit_without_a_committee() -> None:
    case = next(case for case in CASES if case.name == "two lack one")

    found = rules.run(case.subject, as_of=case.as_of, territory=gazetteer.vietnam())
    (verdict,) = (one for one in found if one.rule.id == case.rule)

    assert len(verdict.gaps) == 2
    assert {(gap.found, gap.expected) for gap in verdict.gaps} == {(236, 238)}


def test_an_audit_of_a_report_judges_on_the_last_day_of_its_period() -> None:
    case = next(case for case in CASES if case.name == "37 against 33 + 3")

    audit = rules.audit(case.subject)

    assert audit.as_of == case.subject.period.end
    assert "report.parts.miss_total" in {verdict.rule.id for verdict in audit.failed}
    assert len(audit) == len(audit.passed) + len(audit.failed) + len(audit.skipped)


def test_something_that_is_no_value_is_refused() -> None:
    from qcdc.errors import InvariantError

    with pytest.raises(InvariantError) as caught:
        rules.run([7], as_of="2023-06-30")

    assert caught.value.code == "rules.subjects"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_an_english_sentence_holds_no_vietnamese_words(case: Case) -> None:
    for verdict in rules.run(case.subject, as_of=case.as_of).failed:
        said = re.sub(r"\S+/\S+", "", verdict.details("en"))
        assert said.isascii(), said


def test_one_day_is_no_days() -> None:
    """Accepted a day late, and two: thirty days and a day are said as people say them."""
    late = [complaint("2023-03-01", (K.ACCEPT, "2023-03-03"), (K.DECIDE, day)) for day in ("2023-04-04", "2023-04-05")]
    said = [
        one.details("en")
        for paper in late
        for one in rules.run(paper, as_of="2023-06-30").failed
        if one.rule.id == "complaint.settlement.late"
    ]

    assert [text.rsplit("; ", 1)[1] for text in said] == ["1 calendar day late.", "2 calendar days late."]
