"""What errors teach: the member behind a code, where a value comes from, the right line, the Vietnamese sentence."""

from __future__ import annotations

from typing import Any

import pytest

import qcdc
from builders import figure, report, visit
from qcdc import aggregate, codec, gazetteer, render, rules, terms
from qcdc.dates import Period
from qcdc.errors import CodecError, InvariantError, QcdcError
from qcdc.model import Petition, Reception, evolve
from qcdc.vocab import VerdictStatus

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
ANY: Any = object()


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


def test_a_code_given_as_text_is_told_its_member() -> None:
    error = told(lambda: evolve(visit(1, None), kind="regular"))

    assert "expected ReceptionKind.REGULAR" in str(error)


def test_a_unit_given_for_a_reference_is_told_where_the_reference_is() -> None:
    error = told(lambda: evolve(visit(1, None), unit=TREE.get("64")))

    assert "UnitRef (a unit gives it as .ref)" in str(error)
    assert "tree.find" in str(told(lambda: TREE.find("Pleiku", within=ANY)))
    assert told(lambda: VIETNAM.lineage.successors(ANY)).attribute == "unit"
    assert told(lambda: render.figure(ANY, "vi")).attribute == "shown"


def test_a_day_given_for_a_level_is_told_so() -> None:
    error = told(lambda: VIETNAM.get("52", "2025-07-01"))

    assert (error.code, error.attribute) == ("level.day", "level")


def test_a_later_day_is_told_how_to_ask_for_it() -> None:
    assert "provisional=True" in str(told(lambda: VIETNAM.at("2026-11-23")))


def test_a_broken_line_is_named_once_and_rightly() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode(b'{"id": 1}\n\n{"a"', Petition, format="jsonl")

    malformed = [one for one in caught.value.problems if one.code == "json.malformed"]
    assert [(one.path, one.params["line"]) for one in malformed] == [("line 2: $", 2), ("line 3: $", 3)]


def test_several_values_are_told_the_format() -> None:
    error = told(lambda: codec.encode([visit(1, None)]))

    assert isinstance(error, InvariantError)
    assert "format='jsonl'" in str(error)


def test_the_vietnamese_of_a_broken_document_names_every_problem() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode("{}", Reception)

    lines = terms.message(caught.value, "vi").splitlines()
    assert len(lines) == 1 + len(caught.value.problems)
    assert "$.day: thiếu trường này" in "\n".join(lines)


def test_a_vietnamese_sentence_holds_no_english_list() -> None:
    error = told(lambda: evolve(visit(1, None), kind=7))

    assert terms.message(error, "vi").startswith("cần một trong regular")


def test_a_skipped_verdict_says_why() -> None:
    (verdict,) = (one for one in rules.run(visit(1, None), as_of="2023-06-30") if one.reason == "no_group")

    assert verdict.status is VerdictStatus.SKIPPED
    assert "không phải đoàn đông người" in verdict.text("vi")


def test_units_and_periods_print_as_people_read_them() -> None:
    assert str(TREE.get("64")) == "tỉnh Gia Lai (64)"
    assert str(qcdc.Period.half_year(2023, 1)) == "2023-01-01 to 2023-06-30 (half_year)"


def test_an_empty_list_of_near_names_is_a_dash() -> None:
    assert "near: –" in str(told(lambda: TREE.find("")))
    assert "gần giống: –" in terms.message(told(lambda: TREE.find("")), "vi")


def test_a_figure_of_one_report_is_cited_by_the_circular_of_its_time() -> None:
    late = Period.half_year(2026, 1)
    for window, number in ((Period.half_year(2023, 1), "02/2021/TT-TTCP"), (late, "06/2025/TT-TTCP")):
        paper = evolve(report(evolve(figure("reception.visits", -1), period=window)), period=window)
        (verdict,) = rules.run(paper, as_of=window.end).failed
        assert [one.act for one in verdict.citations] == [number]


def test_comparing_says_the_direction_once() -> None:
    fell = aggregate.compare(figure("reception.visits", 1202), figure("reception.visits", 1310))

    assert render.comparison(fell, "vi") == "giảm 108 (8,24%)"
