"""The texts of an audit: counts, reasons, findings, in both languages; the first ones, and how many more there are."""

from __future__ import annotations

import pytest

from builders import complaint
from own_answers import answering
from qcdc import rules
from qcdc.model import evolve
from qcdc.rules import Audit
from qcdc.rules.rule import Rule
from qcdc.vocab import Severity
from qcdc.vocab import VerdictStatus as S

PAPER = evolve(complaint("2023-03-01"))
AS_OF = "2023-06-30"


def audit(*words: str, several: int = 1, only_failures: bool = False, unstated: bool = True) -> Audit:
    """An audit of a petition for each word, by so many rules that answer it."""
    papers = [evolve(PAPER, id=f"D-{number:02}") for number in range(len(words))]
    made: Rule = answering({paper.id: [word] for paper, word in zip(papers, words, strict=True)})[1]
    same = [evolve(made, id=f"own.rule{number:02}") for number in range(several)]
    return rules.run(papers, as_of=AS_OF, rules=same, only_failures=only_failures, unstated=unstated)


MIXED = ("skip", "other skip", "skip", "unstated", "pass", "gap", "gap and left", "crash", "left", "compared")


@pytest.mark.parametrize("few", [False, True])
def test_a_summary_counts_each_status_and_each_reason(few: bool) -> None:
    """Also of the subjects that are not kept."""
    found = audit(*MIXED, only_failures=few)

    assert found.counts == {S.PASSED: 2, S.FAILED: 2, S.UNSTATED: 1, S.SKIPPED: 4, S.CRASHED: 1}
    assert found.text("en") == (
        ", ".join(f"{found.counts[one]} {one.text('en')}" for one in S)
        + ". Skipped: because of one (3); because of two (1)."
    )
    assert found.text("vi") == (
        ", ".join(f"{found.counts[one]} {one.text('vi')}" for one in S) + ". Không xét vì: vì one (3); vì two (1)."
    )
    assert "Skipped" not in found.text("en", with_skips=False)
    assert found.text("vi") in str(found) or str(found).startswith(found.text("en", with_skips=False))


@pytest.mark.parametrize("few", [False, True])
def test_the_rules_that_were_skipped_stand_by_their_reasons(few: bool) -> None:
    found = audit("skip", "other skip", "skip", "unstated", "left", several=2, only_failures=few)

    assert found.skips("en").splitlines() == [
        "Not stated:",
        "- because of silent (2): own.rule00, own.rule01",
        "Skipped:",
        "- because of one (6): own.rule00, own.rule01",
        "- because of two (2): own.rule00, own.rule01",
    ]
    assert found.skips("vi").splitlines()[:2] == ["Chưa có thông tin:", "- vì silent (2): own.rule00, own.rule01"]
    assert found.skips("vi").splitlines()[2] == "Không xét vì:"
    assert audit("pass").skips("en") == ""


@pytest.mark.parametrize(
    ("several", "end"), [(5, "own.rule04"), (6, "own.rule04 and 1 more"), (9, "own.rule04 and 4 more")]
)
def test_beside_a_reason_five_rules_are_named(several: int, end: str) -> None:
    (_, line) = audit("skip", several=several).skips("en").splitlines()

    assert line.startswith(f"- because of one ({several}): own.rule00, own.rule01, ")
    assert line.endswith(end)
    if several > 5:
        assert audit("skip", several=several).skips("vi").endswith(f" và {several - 5} quy tắc khác")


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
def test_under_a_rule_three_records_are_shown(count: int) -> None:
    found = audit(*["gap"] * count)
    lines, said = found.findings("en").splitlines(), found.findings("vi").splitlines()
    (rule,) = {one.rule for one in found}
    severity, gap = rule.severity.text("en"), found.failed[0].details("en", titled=True)

    if count == 1:
        assert lines == [f"- {severity}, {found.failed[0].title('en')}: It must. {gap}"]
        return
    assert lines[0] == f"- {severity}, {count} records: It must."
    assert said[0] == f"- {rule.severity.text('vi')}, {count} hồ sơ: Phải có."
    assert lines[1:4] == [f"  - {one.title('en')}: {gap}" for one in found.failed[:3]]
    assert lines[4:] == ([f"  - and {count - 3} more"] if count > 3 else [])
    assert said[4:] == ([f"  - và {count - 3} mục khác"] if count > 3 else [])


@pytest.mark.parametrize(("several", "more"), [(19, []), (20, []), (21, ["- and 1 more"]), (25, ["- and 5 more"])])
def test_twenty_rules_with_findings_are_shown(several: int, more: list[str]) -> None:
    lines = audit("gap", several=several).findings("en").splitlines()

    assert lines[20:] == more
    assert len(lines) == min(several, 20) + len(more)


def test_the_most_severe_rule_comes_first_then_the_one_with_the_most_records() -> None:
    papers = [evolve(PAPER, id=f"D-{number}") for number in range(3)]
    base = answering({"D-0": ["gap"], "D-1": ["gap"], "D-2": ["pass"]})[1]
    more = answering({"D-0": ["gap"], "D-1": ["gap"], "D-2": ["gap"]})[1]
    made = [
        evolve(base, id="own.a", severity=Severity.NOTICE),
        evolve(base, id="own.d", severity=Severity.WARNING),
        evolve(base, id="own.c", severity=Severity.WARNING),
        evolve(more, id="own.e", severity=Severity.WARNING),
        evolve(base, id="own.f", severity=Severity.BREACH),
    ]
    found = rules.run(papers, as_of=AS_OF, rules=made)

    assert [(rule.id, len(of)) for rule, of in found.by_rule()] == [
        ("own.f", 2),
        ("own.e", 3),
        ("own.c", 2),
        ("own.d", 2),
        ("own.a", 2),
    ]
    assert [one.rule.severity for one in found.failed] == sorted(
        (one.rule.severity for one in found.failed), key=lambda one: one.rank
    )


def test_a_run_that_checked_nothing_says_so() -> None:
    for words in ((), ("skip",), ("unstated", "crash")):
        assert audit(*words).text("en").endswith("Nothing was checked.")
        assert audit(*words).text("vi").endswith("Chưa có nội dung nào được kiểm tra.")
    for words in (("pass",), ("gap",), ("skip", "pass")):
        assert "Nothing was checked" not in audit(*words).text("en")


def test_verdicts_by_status_and_by_subject() -> None:
    found = audit(*MIXED, several=2)

    assert [one.subject_id for one in found.about("D-03")] == ["D-03"] * 2
    assert found.about("D-3") == ()
    assert len(found) == len(found.verdicts) == len(list(found)) == 20
    for status, several in (
        (S.PASSED, found.passed),
        (S.FAILED, found.failed),
        (S.UNSTATED, found.unstated),
        (S.SKIPPED, found.skipped),
        (S.CRASHED, found.crashed),
    ):
        assert len(several) == found.counts[status]
        assert {one.status for one in several} == {status}
    assert "<10 records>" in repr(found)


def test_types_without_rules_are_named_in_the_summary() -> None:
    made = answering({PAPER.id: ["pass"]})
    found = rules.run([PAPER, PAPER.handlings[0]], as_of=AS_OF, rules=made)

    assert found.text("en").endswith("No rules for: handling.")
    assert "Không có quy tắc cho: " in found.text("vi")
    few = rules.run([PAPER, PAPER.handlings[0]], as_of=AS_OF, rules=made, only_failures=True)
    assert few.text("en") == found.text("en")
    assert (few.records, len(few)) == ((), 0)
    assert [(one.rule, one.status, one.skip, one.number) for one in few.rest] == [
        ("own.parts", S.PASSED, None, 1),
        ("own.whole", S.PASSED, None, 1),
    ]
