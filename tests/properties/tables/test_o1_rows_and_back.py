"""O1: records come back from their rows, and the rows from the files that carried them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from every_type import assert_same
from floors import floor, never_empty, nonempty
from qcdc import codec, tables
from qcdc.tables.safe import escaped, unescaped, written
from table_records import RECORDS, dangerous

FEW = settings(max_examples=6)


@pytest.mark.parametrize("name", RECORDS)
@never_empty("every example is a record")
@FEW
@given(data=st.data())
def test_records_come_back_from_their_rows(name: str, data: st.DataObject) -> None:
    """O1: from_rows(to_rows(x)) is x, with equal types; masked, the names are withheld and all the rest is equal."""
    value = data.draw(RECORDS[name])
    cls = type(value)

    (row,) = tables.to_rows([value], identities=True)
    (masked,) = tables.to_rows(value)

    assert row.keys() == masked.keys()
    assert_same(tables.from_rows([row], cls)[0], value)
    assert_same(tables.from_rows([masked], cls)[0], codec.decode(codec.encode_masked(value), cls))


def as_cell(value: object) -> object:
    """What a reader of workbooks gives for a cell that was written with a value."""
    if value is None:
        return ""
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return float(value)
    return written(value) if isinstance(value, str) else value


def as_text(value: object) -> str:
    """The same in CSV."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else written(value) if isinstance(value, str) else str(value)


def cells_of(path: Path) -> list[list[Any]]:
    python_calamine: Any = import_module("python_calamine")
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [[one.date() if isinstance(one, dt.datetime) else one for one in row] for row in rows]


_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.dates(min_value=dt.date(1901, 1, 1)),
    st.integers(-(10**6), 10**6).map(lambda number: Decimal(number) / 8),
    dangerous(),
)


@floor("some cell is a text that could be a formula")
@settings(max_examples=40)
@given(rows=st.lists(st.tuples(_VALUES, _VALUES, dangerous()), min_size=1, max_size=6))
def test_files_carry_cells_unchanged(
    rows: list[tuple[object, object, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """O1, O2: a workbook and a CSV file read by others have the cells that were written, and no formula among them."""
    place = tmp_path_factory.mktemp("o1")
    given_rows = [dict(zip("abc", row, strict=True)) for row in rows]
    nonempty(any(escaped(row[2]) != row[2] for row in rows))

    tables.write(place / "o.xlsx", given_rows, language=None)
    tables.write(place / "o.csv", given_rows, language=None)

    found = cells_of(place / "o.xlsx")
    assert found[0] == ["a", "b", "c"]
    assert [row[:3] for row in found[1:]] == [[as_cell(one) for one in row] for row in rows]
    text = (place / "o.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    assert [[unescaped(one) for one in row] for row in lines[1:]] == [[as_text(one) for one in row] for row in rows]
    for row, line in zip(rows, lines[1:], strict=True):
        for value, cell in zip(row, line, strict=True):
            assert not isinstance(value, str) or not cell.lstrip(" \u00a0").startswith(tuple("=+-@\t\r＝＋－＠"))


@floor("the text is escaped")
@given(dangerous())
def test_escaped_texts_come_back(text: str) -> None:
    """O2: what is escaped is no formula and comes back as it was."""
    nonempty(escaped(text) != text)

    assert unescaped(escaped(text)) == text
    assert not escaped(text).lstrip(" \u00a0").startswith(tuple("=+-@\t\r\n＝＋－＠"))
