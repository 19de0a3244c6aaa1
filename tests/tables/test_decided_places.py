"""Small things of tables decided by hand: places, titles and notes, rows of numbers below a header, empty columns."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from builders import complaint
from qcdc import aggregate, auditing, catalogue, findings, reading, rules, tables
from qcdc.dates import PartialDate, Period
from qcdc.model import DutyDay, Place, evolve
from qcdc.tables import suggest
from qcdc.tables.grids import How, plain
from qcdc.tables.places import CellPlace
from qcdc.tables.sources import open_source
from qcdc.terms import Language
from qcdc.vocab import PlaceKind, SkipReason
from register_sheets import as_csv
from small_territory import PLAIN, figure

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


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("handlings[0]", "lần xử lý thứ nhất"),
        ("2023-Q2", "2023-Q2"),
        ("commune:23677", "commune:23677"),
        ("ghế-3", "ghế-3"),
        ("seat-3", "seat-3"),
        ("7", "7"),
    ],
)
def test_the_place_of_a_finding_is_a_path_in_words_or_a_key_of_any_rule(at: str, said: str) -> None:
    (finding,) = findings.of(rules.run(complaint("2023-03-01"), as_of="2023-06-30"))
    moved = evolve(finding, at=at)

    assert tables.to_rows([moved], language="vi")[0]["Vị trí trong hồ sơ"] == said
    assert tables.to_rows([moved])[0]["at"] == at


@pytest.mark.parametrize(
    ("language", "at"), [(None, "handlings[0]"), ("vi", "lần xử lý thứ nhất"), ("en", "handling 1")]
)
def test_the_place_of_a_verdict_is_a_path_or_words(language: Language | None, at: str) -> None:
    failed = rules.run(complaint("2023-03-01"), as_of="2023-06-30").failed

    assert list(tables.to_rows(failed, language=language)[0].values())[5] == at


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ([dt.date(2026, 1, 5), None], pl.Date),
        ([dt.datetime(2026, 1, 5, 8, 30)], pl.String),  # noqa: DTZ001
        ([dt.date(2026, 1, 5), dt.datetime(2026, 1, 5, 8, 30)], pl.String),  # noqa: DTZ001
        (["a"], pl.String),
        (["a", 1], pl.String),
        ([True, None], pl.Boolean),
        ([1, 2], pl.Int64),
        ([1, Decimal("1.5")], pl.Float64),
    ],
)
def test_a_column_of_rows_has_the_type_of_its_cells(cells: list[object], kind: Any) -> None:
    frame = tables.to_frame([{"a": one} for one in cells], "polars")

    assert frame.schema == {"a": kind}


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_column_of_different_cells_holds_their_texts(library: Any) -> None:
    cells = ["a", 1, Decimal("1.50"), True, False, dt.date(2026, 1, 5), None]
    frame: Any = tables.to_frame([{"a": one} for one in cells], library)
    found = (
        frame["a"].tolist()
        if library == "pandas"
        else frame["a"].to_pylist()
        if library == "pyarrow"
        else frame["a"].to_list()
    )

    assert found == ["a", "1", "1.50", "true", "false", "2026-01-05", None]


def test_a_column_that_is_empty_in_every_row_is_text() -> None:
    frame = tables.to_frame([{"a": None, "b": 1}, {"a": None, "b": 2}], "polars")

    assert frame.schema == {"a": pl.String, "b": pl.Int64}


@pytest.mark.parametrize(
    ("language", "day", "year"),
    [(None, "2019-07", "2019"), ("vi", "tháng 7 năm 2019", "năm 2019"), ("en", "July 2019", "2019")],
)
def test_a_partial_date_is_a_key_for_programs_and_words_for_people(
    language: Language | None, day: str, year: str
) -> None:
    how = How(language, False, None, catalogue.shipped(), {})

    assert (plain(PartialDate(year=2019, month=7), how), plain(PartialDate(year=2019), how)) == (day, year)


def test_the_missing_values_of_pandas_are_empty_cells() -> None:
    pandas: Any = import_module("pandas")
    frame = pandas.DataFrame({"Ngày": [pandas.NaT, pandas.NA, float("nan"), None, "5"]}, dtype=object)

    rows = list(open_source(frame).open("").rows())

    assert rows == [[None], [None], [None], [None], ["5"]]


def test_an_area_that_is_compared_names_its_units_before_and_after() -> None:
    """Without a territory by their codes, with one by name and code."""
    now, then = figure("c0", 5, "2023-01-01", Period.half_year(2023, 1)), figure("c0", 4)
    areas = aggregate.compare_areas([now], [then], territory=PLAIN)

    plain_row, named = (tables.to_rows(areas, territory=land)[0] for land in (None, PLAIN))

    assert (plain_row["area.before"], plain_row["area.after"]) == ("c0", "c0")
    assert (named["area.before"], named["area.after"]) == ("xã Đơn vị c0 (giả lập) (c0)", "xã Đơn vị c0 (giả lập) (c0)")
