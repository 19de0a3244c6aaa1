"""Files decided by hand: what a workbook and a CSV file hold, what is found before they are opened, what errors say."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from qcdc import tables
from qcdc.errors import CodecError, InvariantError, QcdcError
from qcdc.gazetteer import vietnam
from qcdc.model import DutyDay, Petition, Reception
from qcdc.tables import Mapping, archives, suggest
from qcdc.tables.archives import examine
from qcdc.tables.encodings import delimiter_of, is_utf16, legacy_encoding, legacy_font
from qcdc.tables.layout import joined
from qcdc.tables.marks import is_example, read_template
from qcdc.tables.plans import numbered
from qcdc.tables.safe import escaped, unescaped, written
from qcdc.tables.sheets import number_of, rows_of_text, sheet_name
from qcdc.tables.units import Asked, Units
from register_sheets import as_csv, as_workbook
from tables.test_bad_files import GOOD, HEADERS, ROW, ask, patched

ROWS: list[dict[str, Any]] = [
    {
        "id": "T-1",
        "note": "x " * 60,
        "year": 2023,
        "persons": 1202,
        "share": Decimal("12.50"),
        "rate": 0.5,
        "day": dt.date(2023, 3, 5),
        "old": dt.date(1850, 1, 2),
        "done": True,
        "big": 10**15,
    },
    dict.fromkeys(("id", "note", "year", "persons", "share", "rate", "day", "old", "big")) | {"done": False},
]


def sheet_of(path: Path) -> str:
    with zipfile.ZipFile(path) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize(("language", "top"), [("vi", 3), ("en", 3), (None, 0)])
def test_a_workbook_is_wide_and_high_enough_and_printed_on_pages_across(
    language: Any, top: int, tmp_path: Path
) -> None:
    tables.write(tmp_path / "a.xlsx", ROWS, language=language)
    sheet = sheet_of(tmp_path / "a.xlsx")
    heights = {int(row): float(height) for row, height in re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', sheet)}
    widths = re.findall(r'<col min="(\d+)" max="(\d+)" width="(\d+)', sheet)

    assert heights == {**({1: 24.0} if top else {}), top + 1: 18.0, top + 2: 47.25}
    assert [(int(first), int(last), int(width)) for first, last, width in widths] == [
        *((1, 1, 7), (2, 2, 38), (3, 3, 7), (4, 4, 9), (5, 6, 7), (7, 8, 12), (9, 9, 7), (10, 10, 23)),
    ]
    assert f'<pane xSplit="1" ySplit="{top + 1}"' in sheet
    assert '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' in sheet
    assert '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6"' in sheet
    assert "&amp;C&amp;P/&amp;N" in sheet


def test_numbers_stay_numbers_and_what_a_cell_cannot_hold_is_text(tmp_path: Path) -> None:
    tables.write(tmp_path / "a.xlsx", [{**ROWS[0], "none": float("nan"), "most": 10**15 - 1}], language=None)
    sheet = sheet_of(tmp_path / "a.xlsx")
    found = dict(re.findall(r'<c r="([A-Z]+)2"([^>]*)><v>', sheet))

    assert {column for column, rest in found.items() if 't="s"' in rest} == {*"ABHJK"}
    assert 't="b"' in found["I"]
    assert dict(re.findall(r'<c r="([C-GL])2" s="\d+"><v>([^<]+)</v>', sheet)) == {
        "C": "2023",
        "D": "1202",
        "E": "12.5",
        "F": "0.5",
        "G": "44990",
        "L": "999999999999999",
    }


def test_fractions_of_the_users_own_rows_stay_numbers_in_rows_and_frames() -> None:
    assert tables.to_rows([{"a": 0.5}]) == [{"a": 0.5}]
    frame: Any = tables.to_frame([{"a": 0.5}, {"a": None}, {"a": float("nan")}], "polars")
    assert frame["a"].to_list() == [0.5, None, None]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("vi", "T-1,{note},2023,1202,12.50,0.5,05/03/2023,02/01/1850,có,1000000000000000"),
        ("en", "T-1,{note},2023,1202,12.50,0.5,2023-03-05,1850-01-02,yes,1000000000000000"),
        (None, "T-1,{note},2023,1202,12.50,0.5,2023-03-05,1850-01-02,true,1000000000000000"),
    ],
)
def test_a_csv_file_of_the_users_own_rows(language: Any, row: str, tmp_path: Path) -> None:
    tables.write(tmp_path / "a.csv", ROWS, language=language)
    head, first, second = (tmp_path / "a.csv").read_bytes().removeprefix(b"\xef\xbb\xbf").decode().splitlines()

    assert head == "id,note,year,persons,share,rate,day,old,done,big"
    assert first == row.format(note="x " * 60)
    assert second == f",,,,,,,,{ {'vi': 'không', 'en': 'no', None: 'false'}[language] },"


@pytest.mark.parametrize(
    ("number", "held"),
    [
        (10**15 - 1, 10**15 - 1),
        (10**15, None),
        (-(10**15), None),
        (Decimal(999999999999999), 999999999999999.0),
        (Decimal("1E+14"), 1e14),
        (Decimal("1E+15"), None),
        (Decimal("0.123456789012345"), 0.123456789012345),
        (Decimal("0.1234567890123456"), None),
        (Decimal("1E-45"), 1e-45),
        (Decimal("1E-46"), None),
        (Decimal("2.500"), 2.5),
        (0.25, 0.25),
    ],
)
def test_a_cell_holds_fifteen_digits(number: Any, held: float | None) -> None:
    assert number_of(number) == held


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("x" * 8, 10, 1),
        ("x" * 9, 10, 1),
        ("x" * 10, 10, 1),
        ("x" * 11, 10, 2),
        ("x" * 20, 10, 2),
        ("x" * 21, 10, 3),
        ("a\nb", 10, 2),
        ("xxxxx xxxxx", 10, 2),
        ("xxxxx xxxx", 10, 1),
        ("xxxxx xxxxx xxxxx", 10, 3),
        ("", 10, 1),
        (12, 1, 1),
        ("xx", 1, 2),
    ],
)
def test_how_many_lines_a_text_takes(text: object, width: int, lines: int) -> None:
    assert rows_of_text(text, width) == lines


@pytest.mark.parametrize("name", ["x" * 31, "Sổ 2023", "a'b", "History 2"])
def test_a_name_of_a_sheet(name: str) -> None:
    assert sheet_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "x" * 32,
        "\U0001f600" * 16,
        "'a",
        "a'",
        "History",
        "a[b",
        "a]b",
        "a:b",
        "a*b",
        "a?b",
        "a\\b",
        "a\ud800",
    ],
)
def test_a_name_that_no_sheet_can_have(name: str) -> None:
    with pytest.raises(InvariantError) as caught:
        sheet_name(name)

    assert (caught.value.code, caught.value.attribute, caught.value.params["limit"]) == ("table.sheet_name", "x", 31)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("", ","),
        ("one\ntwo", ","),
        ("a,b\nc,d", ","),
        ("a;b\nc;d", ";"),
        ("a\tb\nc\td", "\t"),
        ("a|b\nc|d", "|"),
        ("a;b,c,d\ne;f\ng;h", ";"),
        ("a,b;c;d\n", ";"),
        ("a,b;c", ","),
        ("sep=|\na,b\n", "|"),
        ("SEP=;\r\na,b\n", ";"),
        ("sep=||a,b", "|"),
        ('"a,b', ","),
        ("\n".join(["a,b"] * 30 + ["a;b;c"] * 40), ","),
    ],
)
def test_the_delimiter_of_a_text(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


@pytest.mark.parametrize(("line", "kept"), [(b"sep=;", False), (b"SEP=;", False), (b"a;b", True), (b"sep=;x", True)])
def test_the_line_that_names_the_delimiter_is_no_row(line: bytes, kept: bool) -> None:
    rows = as_csv(GOOD).decode().replace(",", ";").encode()
    found = ask(line + b"\n" + rows)

    assert len(found.records) == 1
    assert [(one.first, one.last, str(one.reason)) for one in found.skipped] == [
        *((1, 1, "title" if kept else "blank"), (2, 2, "header")),
    ]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a\xe0 \x80 \x80 \x80 \x80 \x80", "VNI"),
        (b"a\xe0 \x80 \x80 \x80 \x80 \x80 \x80", ""),
        (b"a\xe0 \x80 \x80 \x80 \x80", ""),
        (b"a\xe0 b", ""),
    ],
)
def test_an_old_encoding_is_named_from_six_bytes_a_third_of_which_speak_for_it(data: bytes, encoding: str) -> None:
    assert legacy_encoding(data) == encoding


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("aà " * 20, "VNI"),
        ("aà " * 19, ""),
        ("aà " * 20 + "ạ", ""),
        ("aà " * 20 + "\u0301", ""),
        ("aà " * 20 + "中", ""),
    ],
)
def test_an_old_font_is_named_from_twenty_letters(text: str, encoding: str) -> None:
    assert legacy_font(text) == encoding


@pytest.mark.parametrize(
    ("data", "wide"),
    [
        (b"\xff\xfea", True),
        (b"\xfe\xffa", True),
        (b"a\0b\0", True),
        (b"a\0bc", False),
        (b"ab\0cd\0e\0", True),
        (b"a\0\0\0", False),
        (b"abc" * 200 + b"\0" * 2, False),
    ],
)
def test_a_text_in_two_bytes_a_letter(data: bytes, wide: bool) -> None:
    assert is_utf16(data) is wide


@pytest.mark.parametrize(
    ("text", "in_csv"),
    [
        *((sign + "1", f"'{sign}1") for sign in "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n"),
        (" =1", "' =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_a_text_that_looks_like_a_formula_has_an_apostrophe_before_it(text: str, in_csv: str) -> None:
    assert escaped(text) == in_csv
    assert unescaped(in_csv) == text


def test_a_sign_that_no_file_can_hold_is_replaced() -> None:
    assert written("a\r\nb\rc\x00d\ud800e\uffff\x85") == "a\nb\nc\ufffdd\ufffde\ufffd\ufffd"


CELL = re.compile(rb'<c r="E2"[^>]*>.*?</c>', re.DOTALL)


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        (b'<c r="E2"><f>1+2</f><v>3</v></c>', []),
        (b'<c r="E2"><f>1+2</f></c>', ["cell.formula"]),
        (b'<c r="E2"><f>1+2</f><v></v></c>', ["cell.formula"]),
        (b'<c r="E2"><v>3</v></c>', []),
        (b'<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ["cell.error"]),
        (b'<c r="E2" t="e"><v>#N/A</v></c>', ["cell.error"]),
    ],
)
def test_a_cell_without_a_value_is_told(cell: bytes, codes: list[str]) -> None:
    data = patched(lambda name, part: CELL.sub(cell, part) if "worksheets/sheet1" in name else part)
    assert CELL.search(zipfile.ZipFile(io.BytesIO(as_workbook({"Sổ": GOOD}))).read("xl/worksheets/sheet1.xml"))

    found = ask(data)
    assert [one.code for one in found.problems] == codes
    assert [one.place.cell for one in found.problems] == ["E2"] * len(codes)
    assert examine(data).unread == {"Sổ": dict.fromkeys([(2, 5)] if codes else [], "".join(codes))}


@pytest.mark.parametrize(("value", "since"), [(b"1", True), (b"true", True), (b"0", False), (b"false", False)])
def test_a_workbook_says_from_when_its_days_are_counted(value: bytes, since: bool) -> None:
    change: Callable[[str, bytes], bytes] = lambda name, part: (  # noqa: E731
        re.sub(rb"<workbookPr", b'<workbookPr date1904="' + value + b'"', part) if name == "xl/workbook.xml" else part
    )

    assert examine(patched(change)).since_1904 is since
    assert examine(patched(lambda _, part: part)).since_1904 is False


@pytest.mark.parametrize(
    ("limits", "code", "params"),
    [
        ({"MOST_UNPACKED": 2**12}, "tables.bomb", {"limit": 0}),
        ({"_MOST_MEMBERS": 3}, "tables.bomb", {"size": 0, "limit": 1024}),
        ({"_LARGE": 100, "_MOST_RATIO": 1}, "tables.bomb", {"size": 0, "limit": 0}),
        ({"MOST_CELLS": 11}, "tables.too_large", {"limit": 11}),
        ({"MOST_CELLS": 12}, "", {}),
        ({"_SMALL": 5, "_PIECE": 10}, "tables.broken", {}),
    ],
)
def test_the_limits_of_a_workbook(
    limits: dict[str, int], code: str, params: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in limits.items():
        monkeypatch.setattr(archives, name, value)
    data = as_workbook({"Sổ": GOOD})
    if not code:
        examine(data)
        return
    with pytest.raises(CodecError) as caught:
        examine(data)

    (problem,) = caught.value.problems
    assert (problem.code, problem.attribute) == (code, "$")
    assert {name: problem.params[name] for name in params} == params


@pytest.mark.parametrize(
    ("rows", "complete"),
    [
        (GOOD, True),
        ([HEADERS, [*ROW[:4], "x", ROW[5]]], False),
        ([[*HEADERS[:5], "Nguồn"], ROW], False),
        ([HEADERS], True),
    ],
)
def test_a_reading_is_complete_if_no_row_and_no_column_is_wrong(rows: list[list[str]], complete: bool) -> None:
    found = ask(as_csv(rows))

    assert found.complete is complete
    assert bool(found.problems) is not complete
    assert found.text("en").splitlines()[0] == (
        f"{len(found.records)} records, {len(found.rejected)} rows rejected, {sum(one.count for one in found.skipped)} rows skipped"
    )


TREE = vietnam().at("2023-06-30")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(("23887",)), "23887"),
        (Asked((), "23887"), "23887"),
        (Asked(("thị trấn Chư Prông", "huyện Chư Prông")), "23887"),
        (Asked(("thị trấn Chư Prông",), "23887"), "23887"),
        (Asked(("Chư Prông", "huyện Chư Prông", "tỉnh Gia Lai")), "23887"),
    ],
)
def test_a_unit_is_found_by_its_code_or_by_its_names(asked: Asked, code: str) -> None:
    assert Units(TREE, None).find(asked, None).code == code


@pytest.mark.parametrize(
    ("asked", "error", "params"),
    [
        (Asked(("huyện Chư Prông",), "23887"), "tables.two_units", {"code": "23887"}),
        (Asked(("99999",)), "unit.unknown", {}),
    ],
)
def test_a_unit_that_is_not_found(asked: Asked, error: str, params: dict[str, str]) -> None:
    units = Units(TREE, None)
    for _ in range(2):
        with pytest.raises(QcdcError) as caught:
            units.find(asked, None)
        assert caught.value.code == error
        assert {name: caught.value.params[name] for name in params} == params


def test_a_unit_without_a_day_to_look_it_up() -> None:
    with pytest.raises(InvariantError) as caught:
        Units(None, None).find(Asked((), "23887"), None)
    assert (caught.value.code, caught.value.attribute) == ("tables.no_day", "unit")
    with pytest.raises(InvariantError) as caught:
        Units(7, None)  # type: ignore[arg-type]
    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "within")
    assert [one.knows_day for one in (Units(None, None), Units(None, "2023-06-30"), Units(TREE, None))] == [
        *(False, True, True),
    ]


def test_equal_headers_are_numbered() -> None:
    labels = {1: "Ghi chú", 2: "GHI CHÚ", 3: "Ngày", 5: "Ghi chú", 6: "Ghi chú #2"}

    assert numbered(labels) == {1: "Ghi chú", 2: "GHI CHÚ #3", 3: "Ngày", 5: "Ghi chú #4", 6: "Ghi chú #2"}
    assert joined(["a", "", "b", "a"]) == "a / b"


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("Ví dụ: x", True),
        ("  ví dụ: x", True),
        ("Example: x", True),
        ("example", False),
        ("Ví dụ x", False),
        ("x Ví dụ:", False),
    ],
)
def test_an_example_begins_with_the_word(text: str, example: bool) -> None:
    assert is_example(text) is example


TEMPLATE: dict[str, list[object]] = {
    "qcdc": ["template"],
    "type": ["Reception"],
    "version": [1.0],
    "sheet": ["Sổ"],
    "notes": ["Hướng dẫn", ""],
    "fields": ["id", None, "day"],
}


def test_what_a_template_says_of_itself() -> None:
    found = read_template([[name, *cells] for name, cells in TEMPLATE.items()])

    assert found == ("Reception", 1, "Sổ", ("Hướng dẫn",), ("id", "day"))
    for name in TEMPLATE:
        assert read_template([[other, *cells] for other, cells in TEMPLATE.items() if other != name]) is None
    assert read_template([["x"]] * 20 + [[name, *cells] for name, cells in TEMPLATE.items()]) is None
    assert read_template([["x"]] * 14 + [[name, *cells] for name, cells in TEMPLATE.items()]) == found
    assert read_template([["x"]] * 15 + [[name, *cells] for name, cells in TEMPLATE.items()]) is None


WRONG: dict[str, tuple[dict[str, Any], str, str, dict[str, object]]] = {
    "a field": (
        {"columns": {"Ngày": "dayy"}},
        "mapping.field",
        "mapping",
        {"value": "a text of 4 characters", "type": Reception},
    ),
    "a fixed field": ({"fixed": {"dayy": "x"}}, "mapping.field", "mapping", {"value": "a text of 4 characters"}),
    "a made field": ({"made": {"idd": "x"}}, "mapping.field", "mapping", {"value": "a text of 3 characters"}),
    "words of a field": ({"words": {"kindd": {}}}, "mapping.field", "mapping", {"value": "a text of 5 characters"}),
    "lines": ({"lines": "unitt"}, "mapping.field", "mapping", {"value": "a text of 5 characters"}),
    "a code": ({"columns": {"TC": "petition_kinds=x"}}, "mapping.code", "columns", {"header": "TC"}),
    "a code of no list": ({"columns": {"TC": "day=x"}}, "mapping.code", "columns", {"header": "TC", "known": ()}),
    "a field twice": (
        {"columns": {"A": "day", "B": "day"}},
        "mapping.field_twice",
        "columns",
        {"header": "B", "name": "day"},
    ),
    "a header twice": (
        {"columns": {"A": "day", "a": ""}},
        "mapping.field_twice",
        "columns",
        {"header": "a", "name": "a"},
    ),
    "a template": (
        {"made": {"id": "{roww}"}},
        "mapping.template",
        "made",
        {"name": "id", "part": "roww", "known": ("row", "sheet", "year", "unit")},
    ),
    "a row": ({"header_row": 0}, "mapping.header_row", "header_row", {"value": "0"}),
    "a type of row": ({"header_row": "1"}, "type.wrong", "header_row", {}),
    "a control character": ({"fixed": {"day": "\x01"}}, "text.control_character", "fixed", {}),
    "an order": ({"days": "year_first"}, "code.not_listed", "days", {}),
    "a language": ({"numbers": "fr"}, "language.unknown", "numbers", {}),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_a_mapping_cannot_say(name: str) -> None:
    given, code, attribute, params = WRONG[name]
    with pytest.raises(QcdcError) as caught:
        Mapping(type=Reception, **given)

    assert (caught.value.code, caught.value.attribute) == (code, attribute)
    assert {one: told(caught.value.params[one]) for one in params} == params


def told(value: Any) -> object:
    """A value as an error shows it, without its content."""
    kept: object = value
    return kept if isinstance(kept, int | str | type) or kept.__class__ is tuple else str(kept)


def test_what_a_mapping_can_say() -> None:
    mapping = Mapping(
        type=Reception,
        columns={
            "Ngày": "day",
            "KN": "petition_kinds=complaint",
            "TC": "petition_kinds=denunciation",
            "A": "",
            "B": "",
        },
        made={"id": "{unit}-{year}-{A}-{persons}"},
        sheets="Tháng *",
        header_row=1,
    )

    assert (mapping.sheets, mapping.header_row) == (("Tháng *",), 1)
    with pytest.raises(InvariantError) as caught:
        mapping.but(nothing=1)
    assert (caught.value.code, caught.value.attribute) == ("mapping.attribute", "changes")
    assert caught.value.params["known"] == tuple(one.name for one in attrs.fields(Mapping))
    assert mapping.but(columns={"Ngày": None}).columns == {
        name: field for name, field in mapping.columns.items() if name != "Ngày"
    }


WHOLE = Mapping(
    type=Reception,
    columns={"Ngày": "day", 'Số "1"': "id"},
    fixed={"origin": "recorded"},
    words={"kind": {"TX": "regular"}},
    days="month_first",
    numbers="vi",
    sheets=("Tháng 1", "Tháng 2"),
    header_row=3,
)
AS_JSON = """{
  "type": "Reception",
  "columns": {
    "Ngày": "day",
    "Số \\"1\\"": "id"
  },
  "fixed": {
    "origin": "recorded"
  },
  "words": {
    "kind": {
      "TX": "regular"
    }
  },
  "days": "month_first",
  "numbers": "vi",
  "sheets": [
    "Tháng 1",
    "Tháng 2"
  ],
  "header_row": 3
}
"""
AS_TOML = """type = "Reception"
days = "month_first"
numbers = "vi"
sheets = ["Tháng 1", "Tháng 2"]
header_row = 3

[columns]
"Ngày" = "day"
"Số \\"1\\"" = "id"

[fixed]
"origin" = "recorded"

[words."kind"]
"TX" = "regular"
"""


@pytest.mark.parametrize(("suffix", "text"), [(".json", AS_JSON), (".toml", AS_TOML)])
def test_the_file_of_a_mapping(suffix: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / f"mapping{suffix}"
    WHOLE.write(path)

    assert path.read_text(encoding="utf-8") == text
    assert Mapping.read(path) == WHOLE


@pytest.mark.parametrize(
    ("data", "suffix", "code", "at", "params"),
    [
        (b'{"typ": 1}', ".json", "mapping.key", "$", {"position": 1, "near": ("type",)}),
        (b'{"type": "Reception", "x": 1}', ".json", "mapping.key", "$", {"position": 2, "near": ()}),
        (b'{"type": "Receptio"}', ".json", "mapping.type", "$.type", {"value": "a text of 8 characters"}),
        (b"{}", ".json", "mapping.type", "$.type", {"value": "null"}),
        (b"[]", ".json", "mapping.file", "$", {}),
        (b'{"type": "Reception", "type": "Reception"}', ".json", "mapping.file", "$", {}),
        (b"type", ".toml", "mapping.file", "$", {}),
        (b"\xff", ".toml", "mapping.file", "$", {}),
        (b'{"a": ' * 50_000, ".json", "mapping.file", "$", {}),
        (b" " * (2**20 + 1), ".json", "mapping.file", "$", {}),
        (b"type = 'Reception'", ".txt", "mapping.suffix", "suffix", {}),
    ],
)
def test_a_file_that_is_no_mapping(data: bytes, suffix: str, code: str, at: str, params: dict[str, object]) -> None:
    with pytest.raises(QcdcError) as caught:
        Mapping.parse(data, suffix)

    problem = caught.value.problems[0]
    assert (problem.code, problem.attribute) == (code, at)
    assert {one: told(problem.params[one]) for one in params} == params


SUGGESTED: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Ngày trực", []),
    ("Ngày truc", [("suggest.near", "A1", "Ngày truc")]),
    ("Nguồn số liêu", [("suggest.near", "A1", "Nguồn số liêu")]),
    ("abc", [("suggest.extra", "A1", "abc")]),
    ("Ghi chú ngày trực", [("suggest.near", "A1", "Ghi chú ngày trực")]),
]


@pytest.mark.parametrize(("header", "doubts"), SUGGESTED)
def test_a_header_that_is_only_similar_is_a_doubt(header: str, doubts: list[tuple[str, str, str]]) -> None:
    own = [*("Mã đơn vị", "Hình thức tiếp", "Người tiếp", "Số lượt tiếp")]
    found = suggest(as_csv([[header, *own]]), DutyDay)

    told = [one for one in found.doubts if one.code not in {"tables.field_missing", "suggest.made"}]
    assert [(one.code, one.place.cell, one.place.header) for one in told] == doubts  # type: ignore[attr-defined]
    assert ("day" in found.missing) is (header in {"abc", "Nguồn số liêu"})


def test_a_petition_has_one_column_of_each_signatory_field() -> None:
    fields = {one.field: (one.vi, one.vi_group, one.required) for one in tables.columns_of(Petition)}

    assert fields["petitioner.signatory.phone"] == ("Điện thoại", "Người gửi đơn", False)
    assert fields["id"] == ("Số đơn", "", True)
