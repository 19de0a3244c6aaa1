"""Tables that a fuzzer found: what they once raised, they now report."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from qcdc import tables
from qcdc.errors import CodecError
from qcdc.model import Reception

HEADERS = "STT,Ngày tiếp,Số người,Hình thức tiếp,Người tiếp,{},Ghi chú\n"
ROW = "1,05/01/2026,2,tiếp thường xuyên,người tiếp công dân,có,\n"


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\x7f", "\x85", "\u200b", "\u202e", "\ufe0f", "\ue000", "\ufdd0"])
def test_a_header_with_an_invisible_character_is_read(sign: str) -> None:
    """The header was refused as the key of a mapping, with an error for a file that can be read."""
    data = (HEADERS.format(f"Loại{sign}việc") + ROW).encode()

    found = tables.read(data, Reception)

    assert found.mapping.columns["Loại việc"] == ""
    assert found.sheets


PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")
LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'


def with_part(path: Path, part: str, content: bytes) -> bytes:
    """A template of which one part is replaced."""
    tables.write_template(path, Reception)
    made = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(made, "w") as changed:
        assert part in archive.namelist()
        for name in archive.namelist():
            changed.writestr(name, content if name == part else archive.read(name))
    return made.getvalue()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "content",
    [
        b'<?xml version="1.0" encoding="UTF-9"?><a/>',
        LAUGHS.encode("utf-16"),
        LAUGHS.encode("utf-16-le"),
        LAUGHS.encode("utf-16-be"),
        LAUGHS.encode(),
    ],
)
def test_a_part_in_an_unknown_encoding_or_with_hidden_entities_is_refused(
    tmp_path: Path, part: str, content: bytes
) -> None:
    """An unknown encoding raised a LookupError; entities in UTF-16 were not found before the part was parsed."""
    data = with_part(tmp_path / "a.xlsx", part, content)

    try:
        found = tables.read(data, Reception)
    except CodecError as error:
        assert {one.code for one in error.problems} <= {"tables.broken", "tables.entities"}
    else:
        # An empty sheet, whatever its encoding, has no headers.
        assert part == PARTS[-1]
        assert (found.records, [one.code for one in found.problems]) == ((), ["tables.no_headers"])


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (
            ("Việc riêng", "Việc riêng", "Việc riêng 2"),
            ("Việc riêng", "Việc riêng #3", "Việc riêng 2"),
        ),
        (
            ("Việc riêng 2", "Việc riêng", "Việc riêng"),
            ("Việc riêng 2", "Việc riêng", "Việc riêng #3"),
        ),
        (("***", "***", "2"), ("***", "*** #3", "2")),
        (("Khác", "Khác", "Khác"), ("Khác", "Khác #2", "Khác #3")),
    ],
)
def test_the_number_of_an_equal_header_is_not_that_of_another(
    headers: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """Two columns got one name, which a mapping refuses."""
    data = (HEADERS.format(",".join(headers)) + ROW.replace("có", "một,hai,ba")).encode()

    found = tables.read(data, Reception)

    assert [header for header, field in found.mapping.columns.items() if field == ""] == list(expected)
    kept = [{extra.name: extra.text.reveal() for extra in one} for one in found.extras]
    assert all(set(one.values()) == {"một", "hai", "ba"} for one in kept)
