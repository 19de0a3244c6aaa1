"""Tables decided by hand: persons by group, deadlines, the paths of mappings, the columns of a frame."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from qcdc import law, tables
from qcdc.aggregate import GroupCount, GroupCounts
from qcdc.errors import InvariantError
from qcdc.tables import Mapping
from qcdc.terms import Language
from qcdc.vocab import Origin

COUNTS = GroupCounts(
    by="ethnicity",
    threshold=5,
    groups=(GroupCount(group="Jrai", persons=12),),
    rest=7,
    unstated=None,
    origins=frozenset({Origin.SYNTHETIC}),
)


@pytest.mark.parametrize(
    ("language", "others"), [("vi", ("nhóm khác", "chưa có thông tin")), ("en", ("other groups", "not stated"))]
)
def test_persons_by_group_are_rows_and_a_hidden_number_is_empty(language: Language, others: tuple[str, str]) -> None:
    rows = tables.to_rows(COUNTS, language=language)
    cells = [list(row.values()) for row in rows]

    assert [cell[:2] for cell in cells] == [["Jrai", 12], [others[0], 7], [others[1], None]]
    assert [bool(cell[3]) for cell in cells] == [True, True, True]
    assert cells[0][2] == cells[1][2] != cells[2][2]


def test_persons_by_group_without_a_language_have_codes() -> None:
    rows = tables.to_rows(COUNTS)

    assert [(row["group"], row["persons"], row["state"], row["synthetic"]) for row in rows] == [
        ("Jrai", 12, "value", True),
        ("other groups", 7, "value", True),
        ("not stated", None, "suppressed", True),
    ]


@pytest.mark.parametrize(("language", "name"), [("vi", "Thời hạn thụ lý"), ("en", "Acceptance of a complaint")])
def test_a_deadline_as_a_row_is_named_in_the_language(language: Language, name: str) -> None:
    due = law.deadline("complaint.acceptance", start="2026-07-02")
    (row,) = tables.to_rows(due, language=language)
    (plain,) = tables.to_rows(due)

    assert any(str(value).startswith(name) for value in row.values())
    assert not any(str(value).startswith(name) for value in plain.values())
    assert str(plain["day"]) == "2026-07-13"


@pytest.mark.parametrize("path", [7, None, b"mapping.toml", "a\0b", "\ud800"])
def test_what_is_no_path_of_a_mapping_is_refused(path: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        Mapping.read(path)

    assert (caught.value.code, caught.value.attribute) == ("codec.path", "path")


def test_persons_by_group_are_whole_numbers_in_a_frame() -> None:
    frame = tables.to_frame(COUNTS, "polars")

    assert frame["persons"].dtype == pl.Int64
    assert frame["persons"].to_list() == [12, 7, None]
