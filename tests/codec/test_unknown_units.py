"""`codec.check` with the table of units: references are problems of the document, with their paths."""

from __future__ import annotations

import json
from typing import Any

import pytest

from qcdc import Petition, Reception, codec, gazetteer, terms
from qcdc.errors import InvariantError

VIETNAM = gazetteer.vietnam()


def visit(**unit: str) -> dict[str, Any]:
    return {
        "id": "T-1",
        "day": "2025-07-02",
        "persons": 2,
        "unit": {"level": "commune", "code": "23677", "on": "2025-07-02"} | unit,
        "kind": "regular",
        "receiver": "officer",
        "origin": "synthetic",
    }


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ({}, []),
        ({"code": "99999"}, ["unit.unknown"]),
        ({"code": "4136"}, ["unit.unknown"]),
        ({"level": "district", "code": "622"}, ["unit.ended"]),
        ({"code": "99999", "on": "2018-12-31"}, []),
        ({"level": "village", "code": "99999"}, []),
        ({"code": "99999", "on": "1 July"}, ["day.malformed"]),
    ],
    ids=["known", "unknown", "zero lost", "ended", "before the table", "a village", "no day"],
)
def test_a_reference_is_checked_if_it_can_be_read(unit: dict[str, str], found: list[str]) -> None:
    problems = codec.check(visit(**unit), Reception, territory=VIETNAM)

    assert [problem.code for problem in problems] == found
    assert list(map(str, codec.check(json.dumps(visit(**unit)), Reception, territory=VIETNAM))) == list(
        map(str, problems)
    )


def test_the_message_names_the_unit_that_is_meant_and_the_heirs() -> None:
    (lost,) = codec.check(visit(code="4136"), Reception, territory=VIETNAM)
    (ended,) = codec.check(visit(code="622", level="district"), Reception, territory=VIETNAM)

    assert str(lost).startswith(
        "$.unit: no unit in the table ever had the code 4136; its leading zeros may be lost: xã Tà Hộc (04136)"
    )
    assert "đơn vị kế thừa: tỉnh Gia Lai (52), phường Diên Hồng (23563)" in terms.message(ended, "vi")


def test_every_problem_is_listed_at_once_with_its_line() -> None:
    first, second = visit(code="99999"), visit(code="4136")
    first["persons"] = "two"
    lines = "\n".join(map(json.dumps, (first, second)))

    problems = codec.check(lines, Reception, format="jsonl", territory=VIETNAM)

    assert [(problem.path, problem.code) for problem in problems] == [
        ("line 1: $.persons", "type.wrong"),
        ("line 1: $.unit", "unit.unknown"),
        ("line 2: $.unit", "unit.unknown"),
    ]
    assert [problem.code for problem in codec.check(b"{", Reception, territory=VIETNAM)] == ["json.malformed"]


def test_a_reference_inside_is_found_by_its_path() -> None:
    unit = {"level": "commune", "code": "99999", "on": "2025-07-02"}
    paper = {"handlings": [{"unit": unit | {"code": "23677"}}, {"unit": unit}, "?"], "respondents": 3}

    problems = codec.check(paper, Petition, territory=VIETNAM)

    assert [problem.path for problem in problems if problem.code.startswith("unit.")] == ["$.handlings[1].unit"]


def test_of_very_many_the_first_thousand_are_listed() -> None:
    lines = "\n".join([json.dumps(visit(code="99999"))] * 1_005)

    problems = codec.check(lines, Reception, format="jsonl", territory=VIETNAM)

    assert len(problems) == 1_001
    assert (problems[-1].code, problems[-1].params) == ("problems.more", {"count": 5})


def test_a_tree_is_no_table() -> None:
    with pytest.raises(InvariantError):
        codec.check(visit(), Reception, territory=VIETNAM.at("2025-07-02"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_code_without_its_zeros_names_the_unit_everywhere() -> None:
    assert [str(unit) for unit in VIETNAM.with_zeros("4136")] == ["xã Nà Bó (04136)", "xã Tà Hộc (04136)"]
    assert VIETNAM.with_zeros("04136") == VIETNAM.with_zeros("x") == ()
    with pytest.raises(LookupError, match="its leading zeros may be lost: xã Nà Bó"):
        VIETNAM.get("4136", on="2025-07-02")


@pytest.mark.parametrize("wrong", [7, "unit kind name", None, [], ["unit"], {"unit": {"code": "99999"}}, {"code": {}}])
def test_what_is_no_object_has_no_references(wrong: Any) -> None:
    """The wrong types are problems already, wherever they stand."""
    for field in ("unit", "handlings", "petitioner", "id", "received", "origin"):
        problems = codec.check({field: wrong}, Petition, territory=VIETNAM)
        assert problems
        assert not [one for one in problems if one.code.startswith("unit.")]
    paper = {"handlings": [wrong, {"unit": wrong}]}
    assert not [one for one in codec.check(paper, Petition, territory=VIETNAM) if one.code.startswith("unit.")]
