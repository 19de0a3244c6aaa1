"""Further tables decided by hand: hidden sheets, several signatories, formats of workbooks, areas, widths of columns."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from qcdc import Reception, UnitRef, tables
from qcdc.errors import InvariantError
from qcdc.model import DutyDay, PersonalText, Petitioner, Signatory, evolve
from qcdc.tables import read
from qcdc.vocab import PetitionerKind
from register_sheets import as_csv
from tables.test_bad_files import GOOD, HEADERS, MAPPING, ROW, TREE, ask
from tables.test_decided_files import ROWS, sheet_of
from tables.test_written import xlsxwriter

SEVERAL = "Người được tiếp / Người cùng ký (số lượng)"


@pytest.mark.parametrize("path", ["a\0b.csv", "a\ud800b.csv", "a\udfffb.xlsx"])
def test_what_is_no_path_of_a_table_is_refused(path: str) -> None:
    with pytest.raises(InvariantError) as caught:
        read(path, DutyDay, MAPPING)

    assert (caught.value.code, caught.value.attribute) == ("codec.path", "path")


@pytest.mark.parametrize(
    ("asked", "sheets", "others", "missing"),
    [
        ((), ("Tháng 1", "Quý"), ("Tháng 2",), ()),
        (("Tháng *",), ("Tháng 1",), ("Quý", "Tháng 2"), ()),
        (("Tháng 2",), ("Tháng 2",), ("Tháng 1", "Quý"), ()),
        (("Tháng 2", "Q*"), ("Quý", "Tháng 2"), ("Tháng 1",), ()),
        (("Năm", "Quý"), ("Quý",), ("Tháng 1", "Tháng 2"), ("Năm",)),
    ],
)
def test_a_hidden_sheet_is_read_only_by_its_own_name(
    asked: tuple[str, ...], sheets: tuple[str, ...], others: tuple[str, ...], missing: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "so.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name in ("Tháng 1", "Tháng 2", "Quý"):
            page = book.add_worksheet(name)
            for number, row in enumerate(GOOD):
                page.write_row(number, 0, row)
            if name == "Tháng 2":
                page.hide()
    found = read(path, DutyDay, MAPPING.but(sheets=asked), within=TREE)

    assert (found.sheets, found.other_sheets) == (sheets, others)
    told: list[Any] = list(found.problems)
    assert [(one.code, one.place.sheet) for one in told] == [("tables.sheet_missing", one) for one in missing]


def visit(*signatories: Signatory) -> Reception:
    made = Reception.of(
        UnitRef.of("commune", "23887", "2023-03-01"),
        "2023-03-01",
        id="1",
        kind="regular",
        receiver="officer",
        persons=2,
        origin="synthetic",
    )
    return evolve(made, visitor=Petitioner(kind=PetitionerKind.GROUP, persons=2, signatories=signatories))


@pytest.mark.parametrize(
    ("counts", "own"), [((1,), False), ((1, 1), False), ((2,), True), ((1, 2), True), ((0, 2), True), ((0, 0), False)]
)
def test_several_signatories_have_a_column_of_their_own(counts: tuple[int, ...], own: bool, tmp_path: Path) -> None:
    records = [
        evolve(visit(*(Signatory(occupation=PersonalText.of(f"nghề {one}")) for one in range(count))), id=str(number))
        for number, count in enumerate(counts)
    ]
    tables.write(tmp_path / "a.csv", records)
    head = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[0]

    assert (SEVERAL in head) is own


def styles_of(path: Path) -> dict[str, list[str]]:
    with zipfile.ZipFile(path) as book:
        text = book.read("xl/styles.xml").decode()
    fonts = [
        " ".join((*re.findall(r"<([bi])/>", one), *re.findall(r'(?:sz val|color rgb|name val)="([^"]+)"', one)))
        for one in re.findall(r"<font>.*?</font>", text)[1:]
    ]
    cells = re.search(r"<cellXfs.*?</cellXfs>", text, re.DOTALL)
    assert cells is not None
    return {
        "numbers": re.findall(r'formatCode="([^"]*)"', text),
        "fonts": fonts,
        "fills": re.findall(r'<patternFill patternType="solid"><fgColor rgb="(\w+)"', text),
        "borders": re.findall(r'<left style="(\w+)"><color rgb="(\w+)"/></left>', text),
        "alignments": re.findall(r"<alignment ([^/]*)/>", cells[0]),
    }


_TOP, _WRAPPED = 'vertical="top"', 'vertical="top" wrapText="1"'
_CENTRE = 'horizontal="center" vertical="top"'
_HEAD = 'horizontal="center" vertical="center" wrapText="1"'


def test_the_formats_of_a_workbook(tmp_path: Path) -> None:
    tables.write(tmp_path / "a.xlsx", ROWS, language="vi")

    assert styles_of(tmp_path / "a.xlsx") == {
        "numbers": ["@", "#,##0", "#,##0.00", "#,##0.##", "dd/mm/yyyy"],
        "fonts": [
            "b 14 Times New Roman",
            "i 11 FF595959 Times New Roman",
            "b 11 Times New Roman",
            "11 Times New Roman",
        ],
        "fills": ["FFDCE6F1"],
        "borders": [("thin", "FF7F7F7F")],
        "alignments": ['vertical="center"', _TOP, _HEAD, _WRAPPED, _CENTRE, _TOP, _TOP, _TOP, _CENTRE, _CENTRE],
    }


def test_the_formats_and_the_sizes_of_rejected_rows(tmp_path: Path) -> None:
    tables.write_rejected(tmp_path / "a.xlsx", ask(as_csv([HEADERS, [*ROW[:4], "x", ROW[5]]])))
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert styles_of(tmp_path / "a.xlsx") == {
        "numbers": ["@"],
        "fonts": ["b 11 Times New Roman", "11 Times New Roman", "11 FF9C2A00 Times New Roman"],
        "fills": ["FFDCE6F1", "FFF9E0C7", "FFFBE3D6"],
        "borders": [("thin", "FF7F7F7F")],
        "alignments": [_HEAD, _HEAD, _WRAPPED, _WRAPPED, _WRAPPED, _WRAPPED],
    }
    assert re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', sheet) == [("1", "33.75"), ("2", "32.25")]
    assert re.findall(r'<col min="(\d+)" max="(\d+)" width="(\d+)', sheet) == [
        *(("1", "1", "12"), ("2", "2", "11"), ("3", "4", "16"), ("5", "5", "14"), ("6", "6", "15")),
        *(("7", "7", "60"), ("8", "8", "10")),
    ]
    assert '<pane ySplit="1" topLeftCell="A2"' in sheet
    assert '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' in sheet
    cells = dict(re.findall(r'<c r="([A-H]\d)" s="(\d)"', sheet))
    assert len({cells[one] for one in ("A1", "F1")}) == len({cells[one] for one in ("G1", "H1")}) == 1
    assert cells["E2"] != cells["D2"] == cells["F2"]


@pytest.mark.parametrize(
    ("values", "width"),
    [
        ([1234567, 1], 9 + 2),
        ([1234567, "a"], 7 + 2),
        (["x" * 36], 38),
        (["x" * 37], 38),
        (["x"], 7),
        ([True, "x" * 6], 8),
    ],
)
def test_the_width_of_a_column(values: list[object], width: int, tmp_path: Path) -> None:
    tables.write(tmp_path / "a.xlsx", [{"a": one} for one in values], language=None)

    assert re.findall(r'<col min="1" max="1" width="(\d+)', sheet_of(tmp_path / "a.xlsx")) == [str(width)]


def test_a_table_without_rows_above_it_has_no_row_of_headers() -> None:
    frame: Any = tables.to_frame([dict(zip(HEADERS[1:], ROW[1:], strict=True))], "pandas")
    found = read(frame, DutyDay, MAPPING, within=TREE)
    told: list[Any] = list(found.problems)

    assert [(one.code, one.place.row) for one in told][:1] == [("tables.header_missing", None)]
