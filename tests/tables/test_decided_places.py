"""Small things of tables decided by hand: places, titles and notes, rows of numbers below a header, empty columns."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from builders import complaint
from qcdc import auditing, findings, reading, rules, tables
from qcdc.dates import Period
from qcdc.model import DutyDay, Place
from qcdc.tables import suggest
from qcdc.tables.places import CellPlace
from qcdc.terms import Language
from qcdc.vocab import PlaceKind, SkipReason
from register_sheets import as_csv

python_calamine: Any = import_module("python_calamine")


def first_cells(path: Path) -> list[str]:
    """The title of the first sheet of a workbook, and its notes."""
    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [str(row[0]) for row in rows[:2]]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (CellPlace(sheet="Sổ", row=7, column=2, header="Ngày"), "Sổ!B7 (Ngày)"),
        (CellPlace(sheet="Sổ", row=7, column=2), "Sổ!B7"),
        (CellPlace(row=7), "7"),
        (CellPlace(column=28), "AB"),
        (CellPlace(header="Ngày"), "Ngày"),
        (CellPlace(sheet="Sổ"), "Sổ"),
        (CellPlace(), ""),
    ],
)
def test_a_place_names_what_is_known(place: CellPlace, text: str) -> None:
    assert str(place) == text


@pytest.mark.parametrize(("language", "title"), [("vi", "Phát hiện khi kiểm tra"), ("en", "Findings")])
def test_a_table_of_findings_has_its_title(language: Language, title: str, tmp_path: Path) -> None:
    path = tmp_path / "found.xlsx"
    tables.write(path, findings.of(rules.run(complaint("2023-03-01"), as_of="2023-06-30")), language=language)

    assert first_cells(path)[0] == title


@pytest.mark.parametrize(("origin", "noted"), [("synthetic", True), ("published", False)])
def test_comparisons_of_synthetic_figures_say_so_above_the_table(origin: str, noted: bool, tmp_path: Path) -> None:
    draft = reading.read("Đã giải quyết 33/37 vụ việc, đạt 89,2%.")
    report = draft.confirm(
        Place(kind=PlaceKind.UNNAMED), Period.year(2024), title="Giả lập", origin=origin, source="báo cáo"
    )
    path = tmp_path / "audit.xlsx"
    tables.write(path, auditing.audit(report), language="en")
    title, notes = first_cells(path)

    assert title == "Comparisons of figures"
    assert ("Contains synthetic data" in notes) is noted


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["1", "2", "3", "4", "5"], SkipReason.NUMBERING),
        (["(1)", "(2)", "(3)", "(4)", "(5)"], SkipReason.NUMBERING),
        (["A", "B", "1", "2", "3"], SkipReason.NUMBERING),
        (["a", "b", "c", "d", "e"], SkipReason.NUMBERING),
        (["A", "A", "1", "2", "3"], None),
        (["1", "3", "2", "4", "5"], None),
        (["3", "4", "5", "6", "7"], None),
    ],
)
def test_a_row_that_numbers_the_columns_is_no_record(row: list[object], reason: SkipReason | None) -> None:
    header: list[object] = ["Ngày trực", "Mã đơn vị", "Hình thức tiếp", "Người tiếp", "Số lượt tiếp"]
    data = as_csv([header, row, ["05/03/2022", "c1", "thường xuyên", "người đứng đầu", 3]])

    found = tables.read(data, DutyDay, suggest(data, DutyDay).mapping.but(fixed={"origin": "synthetic"}))

    assert [one.reason for one in found.skipped if one.first == 2] == ([reason] if reason else [])


def test_a_column_that_is_empty_in_every_row_is_text() -> None:
    frame = tables.to_frame([{"a": None, "b": 1}, {"a": None, "b": 2}], "polars")

    assert frame.schema == {"a": pl.String, "b": pl.Int64}
