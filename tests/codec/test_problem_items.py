"""Problems as data: decided cases of the places, the values and what fits."""

from __future__ import annotations

from typing import Any

import pytest

from builders import complaint
from qcdc import Petition, Share, codec, gazetteer, rules
from qcdc.errors import InvariantError, QcdcError, TransitionError
from qcdc.tables import CellError, CellPlace


def items(document: object, cls: type[Any] = Share, **more: Any) -> list[dict[str, Any]]:
    return codec.as_items(codec.check(document, cls, **more), "vi")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("3", "3"),
        ("2023-02-30", "2023-02-30"),
        (True, True),
        (None, None),
        (1.5, 1.5),
        ("Nguyễn Giả Lập", None),
        ("012345678901", None),
        (10**12, None),
        ([1], None),
        ({"a": 1}, None),
    ],
)
def test_only_a_value_that_may_be_read_by_anybody_is_shown(value: object, shown: object) -> None:
    (item,) = items({"part": value, "whole": 4})

    assert item["input"] == shown
    assert item["loc"] == ["body", "part"]


def test_a_day_is_shown() -> None:
    (item,) = codec.as_items(codec.check('{"level": "commune", "code": "1", "on": "2023-02-30"}', ref()), "en")

    assert item["input"] == "2023-02-30"


def ref() -> type[Any]:
    from qcdc import UnitRef

    return UnitRef


def test_the_line_of_json_lines_is_part_of_the_place() -> None:
    data = '{"part": 1, "whole": 2}\n{"part": "1", "whole": 2}\n{'

    assert [(one["loc"], one["ctx"]["path"]) for one in items(data, format="jsonl")] == [
        (["body", 2, "part"], "line 2: $.part"),
        (["body", 3], "line 3: $"),
    ]


def test_a_key_that_is_not_shown_is_left_out_of_the_place() -> None:
    hidden, near = items({"part": 1, "whole": 2, "Nguyễn Giả Lập": 3, "wohle": 2})

    assert (hidden["loc"], hidden["ctx"]) == (["body"], {"path": "$.?", "fits": ["schema", "part", "whole", "closed"]})
    assert (near["loc"], near["ctx"]) == (["body", "wohle"], {"path": "$.wohle", "fits": ["whole"]})


def test_a_unit_is_checked_against_the_table() -> None:
    unit = {"level": "commune", "code": "4136", "on": "2023-02-28"}
    (item,) = items(unit, ref(), territory=gazetteer.vietnam())

    assert item["type"] == "unit.unknown"
    assert item["ctx"]["fits"] == ["04136"]


def test_a_step_that_does_not_fit_has_those_that_do() -> None:
    petition = complaint("2023-03-01")
    with pytest.raises(TransitionError) as caught:
        petition.with_step("resume", on="2023-03-02")

    (item,) = codec.as_items(caught.value, "vi", within=["petition"])

    assert item["loc"] == ["petition", "events"]
    assert item["ctx"] == {"path": "$.events", "fits": list(petition.next_steps(on="2023-03-02"))}


def test_an_argument_has_the_place_of_a_parameter() -> None:
    with pytest.raises(InvariantError) as caught:
        rules.due([], between=("2026-01-02", "2026-01-01"), as_of="2026-01-01")

    (item,) = codec.as_items(caught.value, "en", within=("query",))

    assert item["loc"] == ["query", "between"]


def test_a_cell_is_a_place() -> None:
    place = CellPlace(sheet="Sổ 2023", row=7, column=2, header="Số tiền ($): [đồng]")
    (item,) = codec.as_items([CellError("field.missing", place)], "vi", within=["file"])

    assert item["loc"] == ["file", "Sổ 2023!B7 (Số tiền ($): [đồng])"]
    assert item["ctx"] == {"path": "Sổ 2023!B7 (Số tiền ($): [đồng])"}


def test_every_fault_of_a_value_is_an_item() -> None:
    with pytest.raises(InvariantError) as caught:
        Share(part="3", whole=-1)  # type: ignore[arg-type]

    assert [one["loc"] for one in codec.as_items(caught.value, "vi")] == [["body", "part"], ["body", "whole"]]


def test_the_number_of_the_other_problems_is_an_item() -> None:
    found = items({f"k{number}": 0 for number in range(2_000)}, Petition)

    assert len(found) == 1_001
    assert (found[-1]["type"], found[-1]["loc"]) == ("problems.more", ["body"])


@pytest.mark.parametrize("wrong", ["x", 7, [ValueError("x")], None])
def test_what_is_no_problem_is_refused(wrong: Any) -> None:
    with pytest.raises(QcdcError):
        codec.as_items(wrong, "vi")


@pytest.mark.parametrize("wrong", ["body", [None], 7])
def test_a_place_is_made_of_keys(wrong: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        codec.as_items((), "vi", within=wrong)

    assert caught.value.attribute == "within"


@pytest.mark.parametrize(
    ("document", "cls", "fits"),
    [
        ({"level": "x", "code": "1", "on": "2023-01-01"}, "UnitRef", ["province", "district", "commune", "village"]),
        ({"part": 1, "whole": 2, "wohle": 3}, "Share", ["whole"]),
        ({"part": 1, "whole": 2, "?": 3}, "Share", ["schema", "part", "whole", "closed"]),
        ({"part": "1", "whole": 2}, "Share", None),
    ],
)
def test_the_choices_of_a_problem_are_told(document: dict[str, object], cls: str, fits: list[str] | None) -> None:
    import qcdc

    (item,) = items(document, getattr(qcdc, cls))

    assert item["ctx"].get("fits") == fits
