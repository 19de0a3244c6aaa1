"""Files that nobody should be given: each is our problem, with its place and what to do."""

from __future__ import annotations

import gzip
import io
import os
import re
import stat
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qcdc import terms
from qcdc.errors import CodecError, QcdcError
from qcdc.model import DutyDay
from qcdc.tables import Mapping, archives, read, reading, sources, write_rejected
from register_sheets import as_csv, as_workbook
from small_territory import PLAIN

TREE = PLAIN.at("2022-01-01")
HEADERS = ["Ngày trực", "Mã đơn vị", "Hình thức tiếp", "Người tiếp", "Số lượt tiếp", "Nguồn số liệu"]
ROW = ["05/03/2022", "c1", "thường xuyên", "người đứng đầu", "3", "synthetic"]
GOOD = [HEADERS, ROW]
MAPPING = Mapping(
    type=DutyDay,
    columns={
        "Ngày trực": "day",
        "Mã đơn vị": "unit.code",
        "Hình thức tiếp": "kind",
        "Người tiếp": "receiver",
        "Số lượt tiếp": "visits",
        "Nguồn số liệu": "origin",
    },
)
SENTENCE = "Họ và tên người đến, nội dung khiếu nại về đất đai, phường Yên Đỗ, không đồng ý với quyết định"


def ask(source: object) -> Any:
    return read(source, DutyDay, MAPPING, within=TREE)


def codes(source: object) -> list[str]:
    """The codes of the problems of a source, however they are told; each has two sentences."""
    try:
        found = ask(source).problems
    except CodecError as error:
        found = error.problems
    for one in found:
        assert terms.message(one, "vi") != terms.message(one, "en")
        assert "{" not in terms.message(one, "vi") + terms.message(one, "en")
    return [one.code for one in found]


def windows_1258(text: str) -> bytes:
    out = b""
    for sign in unicodedata.normalize("NFC", text):
        try:
            out += sign.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = list(unicodedata.normalize("NFD", sign))
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            letter = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in tones))
            out += letter.encode("cp1258") + "".join(tones).encode("cp1258")
    return out


TCVN3 = dict(
    zip(
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        [
            *range(0xA8, 0xAF),
            *(
                0xB5,
                0xB6,
                0xB7,
                0xB8,
                0xB9,
                0xBB,
                0xBC,
                0xBD,
                0xBE,
                0xC6,
                0xC7,
                0xC8,
                0xC9,
                0xCA,
                0xCB,
                0xCC,
                0xCE,
                0xCF,
            ),
            *(
                0xD0,
                0xD1,
                0xD2,
                0xD3,
                0xD4,
                0xD5,
                0xD6,
                0xD7,
                0xD8,
                0xDC,
                0xDD,
                0xDE,
                0xDF,
                0xE1,
                0xE2,
                0xE3,
                0xE4,
                0xE5,
            ),
            *range(0xE6, 0xF0),
            *range(0xF1, 0xFF),
        ],
        strict=True,
    )
) | {"Đ": 0xA7}
VNI_TONES = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
VNI_HATS = {"\u0300": "à", "\u0301": "á", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}


def tcvn3(text: str) -> bytes:
    return bytes(TCVN3.get(sign, ord(sign) if ord(sign) < 128 else 63) for sign in text)


def vni(text: str) -> str:
    out = ""
    for sign in text:
        base, *marks = list(unicodedata.normalize("NFD", sign))
        letter = {"đ": "ñ", "Đ": "Ñ"}.get(sign, base)
        hat = "\u0302" in marks
        letter = "ô" if "\u031b" in marks and base == "o" else "ö" if "\u031b" in marks else letter
        tones = [mark for mark in marks if mark in VNI_TONES]
        if hat:
            out += letter + (VNI_HATS[tones[0]] if tones else "â")
        elif "\u0306" in marks:
            out += letter + "ê"
        elif base in "iI" and tones:
            out += {"\u0300": "ì", "\u0301": "í", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò"}[tones[0]]
        else:
            out += letter + (VNI_TONES[tones[0]] if tones else "")
    return out


def patched(change: Callable[[str, bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    """A good workbook with its parts changed."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(as_workbook({"Sổ": GOOD}))) as good,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bad,
    ):
        for name in good.namelist():
            bad.writestr(name, change(name, good.read(name)))
        for name, data in (extra or {}).items():
            bad.writestr(name, data)
    return out.getvalue()


def in_sheet(change: Callable[[bytes], bytes]) -> bytes:
    return patched(lambda name, data: change(data) if "worksheets/sheet1" in name else data)


def test_the_good_file_is_read() -> None:
    for source in (as_csv(GOOD), as_csv(GOOD, mark=True), as_workbook({"Sổ": GOOD}), patched(lambda _, data: data)):
        assert len(ask(source).records) == 1
        assert codes(source) == []


def _bomb() -> bytes:
    return patched(lambda _, data: data, {"xl/media/zeros.bin": bytes(2**27)})


def _row_far_away() -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return in_sheet(lambda data: data.replace(b"</sheetData>", cell))


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "tables.empty"),
    "only spaces": (lambda: b" \r\n \n", "tables.empty"),
    "UTF-16": (lambda: as_csv(GOOD).decode().encode("utf-16"), "encoding.utf16"),
    "UTF-16 without a mark": (lambda: as_csv(GOOD).decode().encode("utf-16-le"), "encoding.utf16"),
    "Windows-1258": (lambda: windows_1258(SENTENCE), "encoding.legacy"),
    "TCVN3": (lambda: tcvn3(SENTENCE), "encoding.legacy"),
    "VNI": (lambda: vni(SENTENCE).encode("cp1252"), "encoding.legacy"),
    "Latin": (lambda: "café".encode("latin-1"), "encoding.table"),
    "a workbook in TCVN3": (
        lambda: as_workbook({"Sổ": [[tcvn3(SENTENCE).decode("latin-1")]]}),
        "encoding.legacy_font",
    ),
    "a workbook in VNI": (lambda: as_workbook({"Sổ": [[vni(SENTENCE)]]}), "encoding.legacy_font"),
    "HTML called .xls": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "tables.html"),
    "a cut workbook": (lambda: as_workbook({"Sổ": GOOD})[:-2000], "tables.broken"),
    "a damaged workbook": (lambda: _damaged(as_workbook({"Sổ": GOOD})), "tables.broken"),
    "an archive of something else": (lambda: _archive({"readme.txt": b"x"}), "tables.broken"),
    "an old workbook cut off": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "tables.broken"),
    "bytes that are no text": (lambda: bytes(range(256)) * 20, "tables.broken"),
    "packed bytes": (lambda: gzip.compress(b"a,b"), "encoding.packed"),
    "a bomb": (_bomb, "tables.bomb"),
    "a cell in the last corner": (_row_far_away, "tables.too_large"),
    "entities": (
        lambda: in_sheet(
            lambda data: re.sub(rb"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet', data, count=1)
        ),
        "tables.entities",
    ),
    "entities in the list of sheets": (
        lambda: patched(
            lambda name, data: (
                data.replace(b"<workbook", b'<!DOCTYPE x [<!ENTITY a "a">]><workbook', 1)
                if name == "xl/workbook.xml"
                else data
            )
        ),
        "tables.entities",
    ),
    "no headers": (lambda: as_csv([["a", "b"], ["1", "2"]]), "tables.no_headers"),
    "an empty sheet": (lambda: as_workbook({"Sổ": []}), "tables.no_headers"),
    "quotation marks that do not match": (
        lambda: as_csv(GOOD) + '05/03/2022,c1,"thường\n'.encode(),
        "tables.csv_broken",
    ),
    "a cell longer than a text": (lambda: as_csv([HEADERS, [*ROW[:-1], "a" * 200_000]]), "tables.csv_broken"),
    "brackets": (lambda: b"[" * 10_000, "tables.no_headers"),
    "a header missing": (lambda: as_csv([HEADERS[1:], ROW[1:]]), "tables.header_missing"),
}


def _damaged(data: bytes) -> bytes:
    middle = data.index(b"xl/worksheets/sheet1.xml") + 60
    return data[:middle] + bytes(byte ^ 0x55 for byte in data[middle : middle + 40]) + data[middle + 40 :]


def _archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told(name: str) -> None:
    make, code = BAD[name]

    assert code in codes(make())


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (windows_1258(SENTENCE), "Windows-1258"),
        (tcvn3(SENTENCE), "TCVN3 (ABC)"),
        (vni(SENTENCE).encode("cp1252"), "VNI"),
    ],
)
def test_an_old_encoding_is_named(data: bytes, encoding: str) -> None:
    with pytest.raises(CodecError) as caught:
        ask(data)

    assert encoding in str(caught.value)


def test_few_words_of_an_old_encoding_among_many_numbers_name_it() -> None:
    numbers = b"1,2,3,4,5,6,7,8,9,10\r\n" * 200

    with pytest.raises(CodecError) as caught:
        ask(numbers + tcvn3("phường Yên Đỗ, nội dung khiếu nại về đất đai") + numbers)

    assert "TCVN3 (ABC)" in str(caught.value)


@pytest.mark.parametrize("text", ["Hà", "là cá", "Cô Lâm", "Hoà Bình", "Võ Hoàng Hà, Ngô Văn Hoà, Lâm Hà"])
def test_a_vietnamese_text_with_few_marks_is_no_old_encoding(text: str) -> None:
    assert "encoding.legacy_font" not in codes(as_workbook({"Sổ": [[text], *GOOD]}))


def test_a_folder_a_pipe_and_a_missing_file_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    assert codes(tmp_path) == ["file.unreadable"] or codes(tmp_path) == ["file.not_regular"]
    assert codes(tmp_path / "missing.xlsx") == ["file.unreadable"]
    with pytest.raises(QcdcError) as caught:
        ask("a\0b")
    assert caught.value.code == "codec.path"


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    assert codes(tmp_path / "pipe.csv") == ["file.not_regular"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    place = tmp_path / "closed.csv"
    place.write_bytes(as_csv(GOOD))
    place.chmod(0)

    assert codes(place) == ["file.unreadable"]


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "growing.csv"
    place.write_bytes(as_csv(GOOD))
    real = os.fstat
    seen: list[int] = []

    def fstat(handle: int) -> os.stat_result:
        found = real(handle)
        if seen and stat.S_ISREG(found.st_mode):
            os.truncate(place, found.st_size + 1)
            return real(handle)
        seen.append(1)
        return found

    monkeypatch.setattr(os, "fstat", fstat)

    assert codes(place) == ["file.changed"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "large.csv"
    place.write_bytes(as_csv(GOOD))
    monkeypatch.setattr(sources, "MOST_BYTES", 10)

    assert codes(place) == ["tables.file_too_large"]


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_UNPACKED", 1000)

    assert codes(as_workbook({"Sổ": GOOD})) == ["tables.bomb"]


def test_a_formula_without_its_result_and_an_error_are_told_at_their_cells() -> None:
    def change(data: bytes) -> bytes:
        for cell, inside in ((b"E2", b"<f>1+2</f>"), (b"A3", b"")):
            start = data.index(b'<c r="' + cell)
            end = data.index(b"</c>", start) + 4
            whole = b'<c r="%s" t="e"><v>#N/A</v></c>' % cell if not inside else b'<c r="%s">%s</c>' % (cell, inside)
            data = data[:start] + whole + data[end:]
        return data

    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(as_workbook({"Sổ": [*GOOD, ROW]}))) as good,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bad,
    ):
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, change(data) if "worksheets/sheet1" in name else data)

    reading = ask(out.getvalue())

    assert [(one.code, one.attribute) for one in reading.problems] == [
        ("cell.formula", "Sổ!E2 (Số lượt tiếp)"),
        ("cell.error", "Sổ!A3 (Ngày trực)"),
    ]
    assert len(reading.rejected) == 2


def test_macros_are_not_run_and_do_not_matter() -> None:
    data = patched(lambda _, data: data, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(500)})

    assert len(ask(data).records) == 1


def test_lone_surrogates_and_control_signs_in_a_frame_are_problems_of_their_cells() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame([["\ud800", *ROW[1:]], [*ROW[:3], "x\x01", *ROW[4:]]], columns=HEADERS, dtype=object)

    assert [one.attribute for one in ask(frame).problems] == ["A1 (Ngày trực)", "D2 (Người tiếp)"]


@pytest.mark.parametrize("source", [None, 5, [1, 2], {"a": 1}, object()])
def test_what_is_no_source_is_refused(source: object) -> None:
    with pytest.raises(QcdcError) as caught:
        ask(source)

    assert caught.value.code == "tables.source"


def test_problems_are_bounded_and_no_row_is_lost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reading, "MOST_PROBLEMS", 5)
    wrong = [["31/02/2022", "c1", "thường xuyên", "người đứng đầu", "x", str(number)] for number in range(4)]
    mapping = MAPPING.but(columns={"Nguồn số liệu": None, "Số": "officer"}, fixed={"origin": "synthetic"})
    found = read(as_csv([[*HEADERS[:-1], "Số"], *wrong]), DutyDay, mapping, within=TREE)

    assert [len(row.problems) for row in found.rejected] == [2, 2, 1, 0]
    assert [dict(row.cells)["Số"] for row in found.rejected] == ["0", "1", "2", "3"]
    assert [(one.code, one.params["count"]) for one in found.file_problems] == [("problems.more", 3)]
    assert len(found.problems) == 6
    assert not found.complete
    assert "và 3 lỗi khác" in found.text()
    write_rejected(tmp_path / "rejected.xlsx", found)
    (*_, last) = read(tmp_path / "rejected.xlsx", DutyDay, mapping, within=TREE).rejected
    assert dict(last.cells)["Số"] == "3"


ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("of", "of"))
)


def open_document(cells: list[list[str]], gap: str = "") -> bytes:
    """A spreadsheet of OpenDocument with cells as XML, and further XML below its first row."""
    first, *others = (f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    rows = "".join((first, gap, *others))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} office:version="1.3">'
        f'<office:body><office:spreadsheet><table:table table:name="So">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", ODS)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/></manifest:manifest>',
        )
        archive.writestr("content.xml", content)
    return file.getvalue()


def said(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        # A program that only writes the file leaves the value out.
        ('<table:table-cell table:formula="of:=1+2"/>', "cell.formula"),
        ('<table:table-cell table:formula="of:=1+2"><text:p/></table:table-cell>', "cell.formula"),
        ('<table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"/>', None),
    ],
)
def test_a_formula_of_open_document_that_was_never_computed(formula: str, code: str | None) -> None:
    row = [formula if header == "Số lượt tiếp" else said(cell) for header, cell in zip(HEADERS, ROW, strict=True)]
    found = read(open_document([list(map(said, HEADERS)), row, list(map(said, ROW))]), DutyDay, MAPPING, within=TREE)

    assert [(one.code, str(one.attribute)) for one in found.problems] == (
        [] if code is None else [(code, "So!E2 (Số lượt tiếp)")]
    )
    assert [one.visits for one in found.records] == ([3, 3] if code is None else [3])


def test_repeated_cells_and_rows_of_open_document_are_counted() -> None:
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    gap = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    formula = '<table:table-cell table:formula="of:=1+2"/>'
    row = [formula if name == "Số lượt tiếp" else said(cell) for name, cell in zip(HEADERS, ROW, strict=True)]
    data = open_document([[blank, *map(said, HEADERS)], [blank, *row]], gap)

    found = read(data, DutyDay, MAPPING, within=TREE)

    assert [(one.code, str(one.attribute)) for one in found.problems] == [("cell.formula", "So!G5 (Số lượt tiếp)")]
