"""What a run refuses, and what it says of it; columns of rows; progress."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from builders import complaint, visit
from own_answers import answering
from qcdc import gazetteer, rules
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import Petition, Reception, evolve
from qcdc.rules import Topic
from qcdc.rules.columns import RuleColumn
from qcdc.rules.results import Outcome
from qcdc.rules.rule import Rule
from qcdc.rules.runs import HandlingDay, PetitionParts
from qcdc.vocab import VerdictStatus as S

PAPER = complaint("2023-03-01")
DAY = "2023-06-30"
ANY: Any = object()


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


@pytest.mark.parametrize(("subjects", "index"), [(["x"], 0), ([PAPER, 7], 1), ([PAPER, PAPER, None, "x"], 2)])
def test_the_first_that_is_no_subject_is_told_by_its_index(subjects: list[object], index: int) -> None:
    for only_failures in (False, True):
        error = told(lambda few=only_failures: rules.run(subjects, as_of=DAY, only_failures=few))
        assert (error.code, error.attribute, error.params["index"]) == ("rules.subjects", "subjects", index)
        assert "value" in error.params


def test_an_object_of_a_parser_is_no_subject() -> None:
    """Its keys are not subjects either."""
    error = told(lambda: rules.run({"id": "D-1"}, as_of=DAY))

    assert (error.code, error.params["index"]) == ("rules.subjects", 0)


def test_two_rules_of_one_id_are_refused_by_it() -> None:
    (rule, other) = answering({PAPER.id: ["pass"]})
    error = told(lambda: rules.run(PAPER, as_of=DAY, rules=[other, rule, rule]))

    assert (error.code, error.attribute, error.params) == ("rule.twice", "rules", {"id": "own.parts"})
    assert len(rules.run(PAPER, as_of=DAY, rules=[other, rule])) == 2


@pytest.mark.parametrize("name", ["territory", "register", "progress", "only_failures", "unstated"])
@pytest.mark.parametrize("wrong", [7, "x", int, [], rules.Register])
def test_an_argument_of_another_type_is_refused_by_its_name(name: str, wrong: Any) -> None:
    error = told(lambda: rules.run([PAPER], as_of=DAY, **{name: wrong}))

    assert (error.code, error.attribute) == ("type.wrong", name)


def test_progress_is_told_after_each_subject() -> None:
    seen: list[tuple[int, int]] = []
    rules.run([PAPER] * 3, as_of=DAY, progress=lambda done, every: seen.append((done, every)))
    assert seen == [(1, 3), (2, 3), (3, 3)]

    seen.clear()
    rules.run(iter([PAPER] * 3), as_of=DAY, only_failures=True, progress=lambda done, every: seen.append((done, every)))
    assert seen == [(1, 1), (2, 2), (3, 3)]


def test_types_without_rules_are_named_once_and_in_order() -> None:
    (rule, _) = answering({PAPER.id: ["pass"]})
    audit = rules.run([visit(1, None), PAPER.handlings[0], PAPER, visit(2, None)], as_of=DAY, rules=[rule])

    assert audit.without_rules == ("Handling", "Reception")
    assert len(audit) == 1


def test_records_with_equal_outcomes_are_equal_and_hash_alike() -> None:
    made = answering({PAPER.id: ["skip"]})
    one, other = (rules.run(PAPER, as_of=DAY, rules=made) for _ in range(2))

    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_parts_and_days_of_the_base_classes_are_for_others_to_find() -> None:
    (rule, _) = answering({PAPER.id: ["pass"]})
    of_parts: Rule = evolve(rule, each=PetitionParts([]))
    of_days: Rule = evolve(rule, day=HandlingDay([], [], ANY))

    for one in (of_parts, of_days):
        (verdict,) = rules.run(PAPER, as_of=DAY, rules=[one])
        assert (verdict.status, verdict.reason) == (S.CRASHED, "NotImplementedError")


def test_a_record_that_is_none_is_told_by_its_index() -> None:
    error = told(lambda: rules.Register([PAPER, "D-1"]))
    assert (error.code, error.attribute, error.params) == ("register.record", "records", {"index": 1})

    error = told(lambda: rules.Register([PAPER], complete=[Petition, Reception]))
    assert (error.code, error.attribute) == ("register.complete", "complete")
    assert Petition in error.params["types"]  # type: ignore[operator]
    assert Reception not in error.params["types"]  # type: ignore[operator]


def columns(**given: Any) -> Any:
    return rules.run_columns(Reception, given, as_of=DAY)


def test_columns_that_are_no_table_are_refused() -> None:
    error = told(lambda: columns(persons=[1], people=[1]))
    assert (error.code, error.attribute) == ("rules.column_field", "columns")
    assert {"persons", "representatives"} <= set(error.params["known"])  # type: ignore[arg-type]

    error = told(lambda: columns(persons=[1, 2], representatives=[None]))
    assert (error.code, error.attribute) == ("rules.column_length", "columns")

    error = told(lambda: columns(persons=[1, -1], representatives=[None, None]))
    assert error.attribute == "persons"


def test_a_table_has_as_many_rows_as_its_columns() -> None:
    assert columns().size == 0
    assert columns(persons=[], representatives=[]).size == 0
    assert columns(persons=[1, 2, 2], representatives=[None, 1, 1]).size == 3


def test_a_row_and_a_rule_that_a_table_does_not_have_are_refused() -> None:
    audit = columns(persons=[1, 2], representatives=[None, None])
    column = audit.found[0]

    for row in (-1, 2, 7):
        error = told(lambda at=row: column.outcome(at))
        assert (error.code, error.attribute, error.params) == ("columns.row", "row", {"row": row, "count": 2})
    assert column.outcome(0) == column.outcome(1)
    error = told(lambda: audit.of("own.rule"))
    assert (error.code, error.attribute) == ("rules.column_rule", "rule")
    assert error.params["rules"] == tuple(one.rule.id for one in audit.found)
    assert audit.of(column.rule.id) is column


def test_each_rule_is_checked_or_left_out() -> None:
    audit = columns(persons=[1], representatives=[None])
    every = {one.id for one in rules.RULES if Reception in one.subjects}

    assert {one.rule.id for one in audit.found} | {one.id for one in audit.left_out} == every
    assert not {one.rule.id for one in audit.found} & {one.id for one in audit.left_out}
    assert [one.rule.id for one in audit.found] == sorted(one.rule.id for one in audit.found)


def test_the_rows_of_a_table_are_counted_by_status() -> None:
    audit = columns(persons=[3, 3, 9, 9, 9], representatives=[1, None, 1, None, 99])
    for column in audit.found:
        for status in S:
            rows = column.rows(status)
            assert column.counts[status] == len(rows)
            assert all(column.outcome(row).status is status for row in rows)
        assert [row for row, _ in column.failed()] == list(column.rows(S.FAILED))
        assert all(gaps for _, gaps in column.failed())
        assert len(repr(column)) < 2_000
        assert "<5 rows>" in repr(column)
    assert sum(audit.counts.values()) == 5 * len(audit.found)


def test_an_index_without_an_outcome_is_refused() -> None:
    (rule, _) = answering({PAPER.id: ["pass"]})
    passed = Outcome(S.PASSED)
    assert RuleColumn(rule=rule, outcomes=(passed,), which=(0, 0)).counts[S.PASSED] == 2

    with pytest.raises(InvariantError) as caught:
        RuleColumn(rule=rule, outcomes=(passed,), which=(0, 1, 2))

    assert (caught.value.code, caught.value.attribute) == ("columns.row", "which")
    assert caught.value.params == {"row": 1, "count": 1}


def test_a_shipped_rule_that_was_changed_keeps_the_change_in_another_process() -> None:
    rule = rules.RULES[0]
    changed: Rule = evolve(rule, vi="Khác.")

    assert pickle.loads(pickle.dumps(changed)) == changed
    assert pickle.loads(pickle.dumps(changed)).day is rule.day
    assert pickle.loads(pickle.dumps(rule)) is rule


def test_an_audit_after_the_last_checked_day_of_the_units_is_provisional() -> None:
    vietnam = gazetteer.vietnam()
    until = vietnam.known.until
    assert until is not None
    made = answering({PAPER.id: ["pass"]})
    within = rules.run(PAPER, as_of=until, rules=made, territory=vietnam)
    after = rules.run(PAPER, as_of=until.add(days=1), rules=made, territory=vietnam)

    assert (within.provisional, within.checked_until) == (False, None)
    assert (after.provisional, after.checked_until) == (True, until)
    assert rules.run(PAPER, as_of=until.add(days=1), rules=made).provisional is False


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"prefix": 7}, "prefix"),
        ({"act": 7}, "act"),
        ({"basis": "law"}, "basis"),
        ({"confidence": "known"}, "confidence"),
        ({"each": 7}, "each"),
        ({"subject": int}, "subject"),
        ({"subject": ()}, "subject"),
        ({"subject": (Petition, Petition)}, "subject"),
    ],
)
def test_a_topic_of_something_else_is_refused_by_name(wrong: dict[str, Any], name: str) -> None:
    made: Any = Topic
    error = told(lambda: made(**({"prefix": "own", "subject": Petition} | wrong)))

    assert error.attribute == name
    assert error.code == ("type.wrong" if name != "subject" else error.code)
