"""Bad input: each kind gets one of our errors, problems or findings, with the field and the path."""

from __future__ import annotations

import json
import re
import unicodedata
from decimal import Decimal
from typing import Any

import pytest

from builders import GIA_LAI, H1, committee, complaint, figure, visit
from participation_records import board
from qcdc import aggregate, catalogue, codec, gazetteer, rules, terms
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError, InvariantError, QcdcError, TransitionError, UnknownCodeError
from qcdc.model import (
    Figure,
    Petition,
    Reception,
    UnitRef,
    evolve,
)
from qcdc.testing import REFUSED_CASES, RefusedCase
from qcdc.vocab import (
    HandlingEventKind,
    Level,
)

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")


@pytest.mark.parametrize("case", REFUSED_CASES, ids=lambda case: case.name)
def test_what_cannot_exist_is_refused_by_code_and_field_in_both_languages(case: RefusedCase) -> None:
    with pytest.raises(QcdcError) as caught:
        case.build()

    assert (caught.value.code, caught.value.attribute) == (case.code, case.attribute)
    assert isinstance(caught.value, ValueError | LookupError)
    vi, en = (terms.message(caught.value, language) for language in terms.LANGUAGES)
    assert caught.value.message in en
    assert vi.startswith(f"{case.attribute}: ")
    assert en.startswith(f"{case.attribute}: ")
    vi, en = (said.splitlines()[0].removeprefix(f"{case.attribute}: ") for said in (vi, en))
    assert vi not in {en, caught.value.message}
    assert re.search(r"[à-ỹđ]", vi.lower()), "a Vietnamese sentence has letters of its own"
    assert re.search(r"[{}]", vi) is None, "no placeholder is left in it"


def test_each_refused_construction_has_a_name_of_its_own() -> None:
    names = [case.name for case in REFUSED_CASES]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", [InvariantError, TransitionError, UnknownCodeError, AggregationError])
def test_every_kind_of_error_is_among_them(kind: type[QcdcError]) -> None:
    found: set[type] = set()
    for case in REFUSED_CASES:
        try:
            case.build()
        except QcdcError as error:
            found.add(type(error))

    assert kind in found


def test_units_that_need_a_day_are_both_named() -> None:
    with pytest.raises(LookupError, match=r"Bình Định.*Gia Lai"):
        VIETNAM.get("52")


def test_an_unknown_indicator_is_told_with_the_three_nearest() -> None:
    with pytest.raises(UnknownCodeError) as caught:
        catalogue.shipped().indicator("case.resolve")

    near = caught.value.params["near"]
    assert isinstance(near, tuple)
    assert (len(near), near[0]) == (3, "case.resolved")


def document(**changes: object) -> dict[str, Any]:
    found = json.loads(codec.encode(visit(5, 2)))
    found.update(changes)
    return {key: value for key, value in found.items() if value is not ...}


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"colour": "red"}, "$.?", "key.unknown"),
        ({"person": 5}, "$.person", "key.unknown"),
        ({"Nguyễn Văn A": 1}, "$.?", "key.unknown"),
        ({"unit": {"level": "commune", "code": "23677"}}, "$.unit.on", "field.missing"),
        ({"unit": {"level": "commune", "code": 23677, "on": "2023-01-01"}}, "$.unit.code", "type.wrong"),
        ({"unit": "23677"}, "$.unit", "type.wrong"),
        ({"day": "2023-06-30T08:00:00"}, "$.day", "day.is_moment"),
        ({"day": 20230630}, "$.day", "type.wrong"),
        ({"persons": "5"}, "$.persons", "type.wrong"),
        ({"persons": 5.0}, "$.persons", "type.wrong"),
        ({"persons": True}, "$.persons", "type.wrong"),
        ({"persons": -5}, "$.persons", "count.negative"),
        ({"persons": 1}, "$.representatives", "reception.representatives"),
        ({"kind": "Regular"}, "$.kind", "code.unknown"),
        ({"petition_kinds": ["complaint", "complaint"]}, "$.petition_kinds", "list.repeated"),
        ({"petition_kinds": ["complaint", "grumble"]}, "$.petition_kinds[1]", "code.unknown"),
        ({"petition_kinds": "complaint"}, "$.petition_kinds", "type.wrong"),
        ({"id": unicodedata.normalize("NFD", "sổ")}, "$.id", "text.not_nfc"),
        ({"id": "\ud800"}, "$.id", "text.control_character"),
        ({"origin": ...}, "$.origin", "field.missing"),
    ],
)
def test_a_bad_document_names_the_path(changes: dict[str, object], path: str, code: str) -> None:
    problems = codec.check(document(**changes), Reception)

    assert [(problem.path, problem.code) for problem in problems] == [(path, code)]
    assert terms.message(problems[0], "vi") != problems[0].message


def test_a_name_in_nfd_inside_a_petition_is_a_problem_without_the_name() -> None:
    petition = json.loads(codec.encode(complaint("2023-01-02")))
    petition["petitioner"]["name"] = unicodedata.normalize("NFD", "Nguyễn Thị Lộ")

    (problem,) = codec.check(petition, Petition)

    assert (problem.path, problem.code) == ("$.petitioner.name.value", "text.not_nfc") or (
        problem.path,
        problem.code,
    ) == ("$.petitioner.name", "text.not_nfc")
    assert "Lộ" not in unicodedata.normalize("NFC", str(problem))


def test_a_tree_after_the_last_change_says_that_it_is_provisional() -> None:
    tree = VIETNAM.at("2026-12-31")

    assert tree.provisional
    assert not TREE.provisional
    assert tree.counts()["commune"] == 3321
    with pytest.raises(UnknownCodeError):
        VIETNAM.at("2018-12-31")


def test_two_things_built_from_the_same_parts_are_equal_and_closed() -> None:
    assert complaint("2023-01-02") == complaint("2023-01-02")
    assert hash(complaint("2023-01-02")) == hash(complaint("2023-01-02"))
    with pytest.raises(AttributeError):
        complaint("2023-01-02").id = "D-2"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(TypeError, match="closed"):
        type("MyPetition", (Petition,), {})


def test_unlawful_things_are_built_and_reported() -> None:
    early = complaint("2023-03-01", (HandlingEventKind.DECIDE, "2023-03-20"))
    early = evolve(early, handlings=(evolve(early.handlings[0], log_complete=True),))
    headless = committee()

    audit = rules.run([early, headless, visit(9, 0)], as_of="2023-06-30")

    assert {verdict.rule.id for verdict in audit.failed} == {
        "petition.decision_before_acceptance",
        "committee.head.missing",
        "reception.group.representatives",
        "complaint.acceptance.late",
        "complaint.decision_sent.late",
        "complaint.decision_sent.others_late",
        "complaint.publication.late",
    }


def test_what_exists_and_is_unlawful_is_built_and_reported() -> None:
    """An office that ended, a district's committee after June 2025, a board under its minimum."""
    district = UnitRef.of(Level.DISTRICT, "626", "2023-06-30")
    stale = committee(head="2023-01-01", office_until="2023-06-29")
    audit = rules.run([stale, committee(unit=district), board(4)], as_of="2025-07-01", territory=gazetteer.vietnam())

    found = {(verdict.rule.id, str(gap.at)) for verdict in audit.failed for gap in verdict.gaps}

    assert {
        ("committee.seat.office_ended", "seat truong-ban"),
        ("committee.unit.ended", "unit"),
        ("board.size", "members"),
    } <= found


def test_registers_of_two_bodies_and_two_years_may_use_one_number() -> None:
    one, other = visit(1, None), evolve(visit(1, None), unit=GIA_LAI)
    later = evolve(visit(1, None), day=as_day("2022-03-01"))

    counted = aggregate.tally([one, other, later], over=Period.between("2022-01-01", "2023-06-30"))

    assert counted.count("reception.visits") == 3
    with pytest.raises(AggregationError):
        aggregate.tally([one, evolve(one, unit=evolve(one.unit, on=as_day("2023-02-01")))], over=H1)


def test_a_hundred_thousand_bad_keys_and_lines_are_answered() -> None:
    """A thousand are told, every one is counted, and none costs more than the one before it."""
    doubled = "{" + ",".join(f'"k{number}":1,"k{number}":2' for number in range(20_000)) + "}"
    lines = b"{}\n" * 5_000

    for found, count in (
        (codec.check(doubled, Reception), 20_000 + 1 + 7),
        (codec.check(lines, Reception, format="jsonl"), 5_000 * 7),
    ):
        assert len(found) == 1_001
        assert (found[-1].code, found[-1].params["count"]) == ("problems.more", count - 1_000)


def test_a_register_full_of_unknown_codes_is_answered() -> None:
    refs = [UnitRef.of(Level.COMMUNE, f"9{number:04}", "2023-06-30") for number in range(3_000)]
    visits = [evolve(visit(1, None, name=f"T-{index}"), unit=ref) for index, ref in enumerate(refs)]

    rolled = aggregate.roll_up(aggregate.tally(visits, over=H1), tree=TREE, within=TREE.find("tỉnh Gia Lai"))

    assert sum(one.counts["reception.visits"] for one in rolled.unplaced) == 3_000
    assert {one.reason for one in rolled.unplaced} == {"unit.unknown"}
    assert not rolled.complete


def test_a_name_of_a_million_signs_is_no_unit() -> None:
    with pytest.raises(UnknownCodeError):
        TREE.find("a" * 1_000_000)


def test_twenty_misspelt_keys_are_named_and_more_are_told_by_their_number() -> None:
    """Looking for what is meant is slow, so a hostile object with many keys costs no more than twenty searches."""
    many = document(**{f"persons{index}": 1 for index in range(22)})

    paths = [problem.path for problem in codec.check(many, Reception)]

    assert paths == [*(f"$.persons{index}" for index in range(20)), "$.?", "$.?"]


@pytest.mark.parametrize(
    ("text", "value"), [("12.50", Decimal("12.50")), ("-3", Decimal(-3)), ("0.001", Decimal("0.001"))]
)
def test_a_decimal_of_a_figure_is_written_as_a_text(text: str, value: Decimal) -> None:
    measured = json.loads(codec.encode(figure("petition.received", 1))) | {"value": text}

    read = codec.decode(json.dumps(measured), Figure)

    assert read.value == value
    assert str(read.value) == text
    assert json.loads(codec.encode(read))["value"] == text
