"""Sheets as people lay them out, mappings, and how many rows there are."""

from __future__ import annotations

import io
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from qcdc.errors import CodecError, QcdcError
from qcdc.model import DutyDay, Reception
from qcdc.tables import Mapping, TableReading, read, suggest
from qcdc.vocab import PetitionKind, SkipReason
from register_sheet import MISTAKES, register
from register_sheets import as_csv, as_workbook
from small_territory import PLAIN

xlsxwriter: Any = import_module("xlsxwriter")
TREE = PLAIN.at("2022-01-01")
HEADERS = ["Ngày trực", "Mã đơn vị", "Hình thức tiếp", "Người tiếp", "Số lượt tiếp"]
ROW: list[object] = ["05/03/2022", "c1", "thường xuyên", "người đứng đầu", 3]
FIXED = {"origin": "synthetic"}


def ask(rows: Sequence[Sequence[object]], cls: type = DutyDay, **mapping: Any) -> TableReading[Any]:
    data = as_csv(rows)
    chosen = suggest(data, cls).mapping.but(fixed=FIXED, **mapping)
    found: TableReading[Any] = read(data, cls, chosen, within=TREE)
    total = len(found.records) + len(found.rejected) + sum(one.count for one in found.skipped)
    assert total == len(rows), "a row is lost"
    return found


def test_the_twelve_mistakes_of_the_example_are_told_at_their_cells() -> None:
    data = register()
    mapping = suggest(data, Reception).mapping.but(fixed=FIXED)

    found = read(data, Reception, mapping)

    assert {one.place.cell: one.code for one in found.problems} == MISTAKES  # type: ignore[attr-defined]
    assert len(found.records) == 3
    assert "Người Giả Lập" not in found.text("vi") + found.text("en") + repr(found)


def test_every_problem_of_a_row_is_told_at_once() -> None:
    found = ask([HEADERS, ROW, ["31/02/2022", "zz", "?", "", "-1"]])

    assert [one.code for one in found.problems] == [
        "day.impossible",
        "code.no_term",
        "unit.unknown",
        "field.missing",
        "count.negative",
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["Tổng cộng", "", "", "", 3], SkipReason.TOTAL),
        (["", "", "", "CỘNG:", 3], SkipReason.TOTAL),
        (["", "", "", "", ""], SkipReason.BLANK),
        (HEADERS, SkipReason.HEADER),
        (["Ghi chú: số liệu giả lập"], SkipReason.NOTE),
        (["", "", "Ví Dụ, ngày 5 tháng 3 năm 2022"], SkipReason.NOTE),
        (["NGƯỜI LẬP BIỂU", "", "", "THỦ TRƯỞNG ĐƠN VỊ"], SkipReason.NOTE),
        (["Xã Ví Dụ"], SkipReason.NOTE),
    ],
)
def test_a_row_that_is_no_record_is_skipped_with_the_reason(row: list[object], reason: SkipReason) -> None:
    found = ask([HEADERS, ROW, row, ROW])

    assert len(found.records) == 2
    assert [(one.first, one.reason) for one in found.skipped] == [(1, SkipReason.HEADER), (3, reason)]


def test_a_line_names_the_unit_of_the_rows_below() -> None:
    rows: list[list[object]] = [
        [*HEADERS[:1], *HEADERS[2:]],
        ["I. Xã thứ nhất"],
        [*ROW[:1], *ROW[2:]],
        ["II. Xã thứ hai"],
        [*ROW[:1], *ROW[2:]],
    ]

    found = ask(rows, lines="unit.code", words={"unit.code": {"I. Xã thứ nhất": "c0"}})

    assert suggest(as_csv(rows), DutyDay).mapping.lines == "unit"
    assert [one.unit.code for one in found.records] == ["c0"]
    assert [one.code for one in found.problems] == ["unit.unknown"]
    assert [one.reason for one in found.skipped] == [SkipReason.HEADER, SkipReason.UNIT_LINE, SkipReason.UNIT_LINE]


@pytest.mark.parametrize(("deep", "read_again"), [(1, True), (3, True), (4, True), (5, False)])
def test_headers_are_up_to_four_rows_deep(deep: int, read_again: bool) -> None:
    # The headers are spread over the rows, each in its own.
    rows: list[list[object]] = [
        [header if place % deep == level else "" for place, header in enumerate(HEADERS)] for level in range(deep)
    ]
    data = as_csv([*rows, ROW])
    found = suggest(data, DutyDay).mapping

    assert (len([one for one in found.columns.values() if one]) == len(HEADERS)) is read_again


def test_a_table_without_headers_is_one_doubt() -> None:
    found = suggest(as_csv([["a", "b"], ["1", "2"]]), DutyDay)

    assert [one.code for one in found.doubts] == ["tables.no_headers"]
    assert found.mapping == Mapping(type=DutyDay)


def test_cells_that_tell_nothing_of_their_field_do_not_refuse_its_header() -> None:
    row: list[object] = ["05/03/2022", "không rõ", "TX", "người đứng đầu", 3]
    found = suggest(as_csv([HEADERS, row, row]), DutyDay)

    assert found.mapping.columns["Mã đơn vị"] == "unit.code"
    assert found.mapping.columns["Hình thức tiếp"] == ""
    assert [(one.code, str(one.attribute)) for one in found.doubts if one.code == "suggest.cells"] == [
        ("suggest.cells", "C1 (Hình thức tiếp)")
    ]


def test_a_wrong_fixed_value_is_told_once_with_its_field() -> None:
    data = as_csv([HEADERS, ROW, ROW])
    mapping = suggest(data, DutyDay).mapping.but(fixed={"origin": "không có trong danh mục"})

    found = read(data, DutyDay, mapping, within=TREE)

    assert [(one.code, str(one.attribute)) for one in found.problems] == [("code.no_term", "origin")]


def test_merged_cells_count_for_each_of_their_rows() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("Sổ")
    sheet.write_row(1, 1, HEADERS)
    for row in (2, 3, 4):
        sheet.write_row(row, 1, [ROW[0], "c1" if row == 4 else "", *ROW[2:]])
    sheet.merge_range(2, 2, 3, 2, "c2")
    book.close()
    mapping = suggest(file.getvalue(), DutyDay).mapping.but(fixed=FIXED)

    found = read(file.getvalue(), DutyDay, mapping, within=TREE)

    assert [one.unit.code for one in found.records] == ["c2", "c2", "c1"], found.text("vi")
    assert [place.row for place in found.places] == [3, 4, 5]


def test_columns_of_crosses_are_codes() -> None:
    rows: list[list[object]] = [
        ["STT", "Ngày tiếp", "Mã đơn vị", "Số người", "Phân loại", "", "Hình thức tiếp", "Người tiếp"],
        ["", "", "", "", "KN", "TC", "", ""],
        [1, "05/03/2022", "c1", 1, "x", 1, "định kỳ", "người đứng đầu"],
        [2, "05/03/2022", "c1", 1, "", 0, "định kỳ", "người đứng đầu"],
    ]
    columns = {"Phân loại / KN": "petition_kinds=complaint", "Phân loại / TC": "petition_kinds=denunciation"}

    found = ask(rows, Reception, columns=columns)

    assert found.problems == (), found.text("vi")
    assert [one.petition_kinds for one in found.records] == [
        {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION},
        frozenset(),
    ]


def test_a_column_that_no_field_takes_is_an_extra_and_equal_headers_are_told_apart() -> None:
    rows: list[list[object]] = [[*HEADERS, "Ghi thêm", "Ghi thêm", ""], [*ROW, "a", "b", "c"]]

    found = ask(rows)

    (record,) = found.records
    assert [(one.name, one.text.reveal()) for one in record.extras] == [
        ("Ghi thêm", "a"),
        ("Ghi thêm #2", "b"),
        ("Cột H", "c"),
    ]


def test_sheets_are_chosen_by_pattern_and_hidden_ones_are_left_alone() -> None:
    data = as_workbook({"Tháng 1": [HEADERS, ROW], "Tháng 2": [HEADERS, ROW], "Danh mục": [["Mã"], ["a"]]})
    mapping = suggest(data, DutyDay).mapping.but(fixed=FIXED)

    assert len(read(data, DutyDay, mapping, within=TREE).records) == 2
    one = read(data, DutyDay, mapping.but(sheets=["Tháng 2"]), within=TREE)
    assert (len(one.records), one.sheets, one.other_sheets) == (1, ("Tháng 2",), ("Tháng 1", "Danh mục"))
    (problem,) = read(data, DutyDay, mapping.but(sheets=["Quý *"]), within=TREE).problems
    assert problem.code == "tables.sheet_missing"


def test_a_field_that_nothing_gives_rejects_every_row_once_for_the_sheet() -> None:
    data = as_csv([HEADERS, ROW, ROW])

    found = read(data, DutyDay, suggest(data, DutyDay).mapping, within=TREE)

    assert [one.code for one in found.problems] == ["tables.field_missing"]
    assert len(found.rejected) == 2


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_frame_is_read(library: str) -> None:
    module = pytest.importorskip(library)
    data = {header: [value, value] for header, value in zip(HEADERS, ROW, strict=True)}
    frame = module.table(data) if library == "pyarrow" else module.DataFrame(data)

    found = read(frame, DutyDay, suggest(frame, DutyDay).mapping.but(fixed=FIXED), within=TREE)

    assert len(found.records) == 2
    assert [place.cell for place in found.places] == ["1", "2"]


@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_a_mapping_is_kept_in_a_file(tmp_path: Path, suffix: str) -> None:
    mapping = suggest(register(), Reception).mapping.but(
        fixed={"origin": "recorded"},
        words={"kind": {'TX "tuần"': "regular", "a\\b": "periodic"}},
        sheets=["Sổ *"],
        skip=["Cộng trang"],
        numbers="vi",
        days="month_first",
        header_row=3,
        lines="unit",
    )
    place = tmp_path / f"mapping{suffix}"

    mapping.write(place)

    assert Mapping.read(place) == mapping


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.toml", 'type = "Reception"\ntype = "DutyDay"\n', "mapping.file"),
        ("a.json", '{"type": "Reception", "type": "DutyDay"}', "mapping.file"),
        ("a.json", '{"type": "Reception", "colums": {}}', "mapping.key"),
        ("a.json", '{"type": "Nothing"}', "mapping.type"),
        ("a.json", "[1]", "mapping.file"),
        ("a.json", "[" * 10_000, "mapping.file"),
        ("a.json", '{"type": "Reception", "columns": {"a": 1}}', "type.wrong"),
        ("a.json", '{"type": "Reception", "columns": 1}', "type.wrong"),
        ("a.json", '{"type": "Reception", "columns": {"a": "dai"}}', "mapping.field"),
        ("a.json", '{"type": "Reception", "columns": {"a": "day", "b": "day"}}', "mapping.field_twice"),
        ("a.json", '{"type": "Reception", "columns": {"a": "petition_kinds=x"}}', "mapping.code"),
        ("a.json", '{"type": "Reception", "made": {"id": "{nothing}"}}', "mapping.template"),
        ("a.json", '{"type": "Reception", "header_row": 0}', "mapping.header_row"),
        ("a.json", '{"type": "Reception", "days": "x"}', "code.not_listed"),
        ("a.json", '{"type": "Reception", "numbers": "x"}', "language.unknown"),
        ("a.json", '{"type": "Reception", "fixed": {"origin": "\\ud800"}}', "text.control_character"),
        ("a.txt", "", "mapping.suffix"),
    ],
)
def test_a_wrong_mapping_is_refused(tmp_path: Path, name: str, text: str, code: str) -> None:
    place = tmp_path / name
    place.write_text(text, encoding="utf-8")

    with pytest.raises(QcdcError) as caught:
        Mapping.read(place)

    error = caught.value
    assert (error.problems[0].code if isinstance(error, CodecError) else error.code) == code


def test_a_mapping_of_another_type_is_refused() -> None:
    with pytest.raises(QcdcError) as caught:
        read(as_csv([HEADERS, ROW]), DutyDay, Mapping(type=Reception))

    assert caught.value.code == "mapping.other_type"
