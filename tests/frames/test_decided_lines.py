"""Decided cases of lines of files: their length over several blocks, whole numbers at the edge, columns of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from qcdc import Figure, Period, UnitRef, frames
from qcdc.errors import CodecError
from qcdc.frames import file_bytes
from qcdc.frames.file_lines import fits as fits_column
from qcdc.frames.schema import schema_of
from qcdc.vocab import Origin


def examined(monkeypatch: pytest.MonkeyPatch, folder: Path, content: bytes, *, block: int, most: int) -> str:
    """The code of the error, if there is one."""
    monkeypatch.setattr(file_bytes, "_BLOCK", block)
    monkeypatch.setattr(file_bytes, "MOST_LINE", most)
    path = folder / "rows.jsonl"
    path.write_bytes(content)
    try:
        file_bytes.examined(path)
    except CodecError as error:
        return error.problems[0].code
    return ""


@pytest.mark.parametrize("block", [1, 2, 3, 4, 5])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"aaaaa\nbbbbb\nccccc\n", ""),
        (b"aaaaa\nbbbbb", ""),
        (b"\n\n\n\naaaaa\n\n", ""),
        (b"aaaaaa\nbbbbb\n", "file.line_too_long"),
        (b"aaaaa\nbbbbbb\n", "file.line_too_long"),
        (b"aaaaa\nb\ncccccc", "file.line_too_long"),
        (b"a\nb\nc\nd\ne\nf\ng\nh\n", ""),
    ],
)
def test_the_length_of_a_line_is_the_same_in_any_blocks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, code: str, block: int
) -> None:
    """Five bytes are allowed here; a block is never longer than a line may be."""
    found = examined(monkeypatch, tmp_path, content, block=block, most=5)

    assert found == code


@pytest.mark.parametrize(
    ("value", "fits"),
    [(2**63 - 1, True), (2**63, False), (0, True), (-1, False), (True, False), (1.0, False), ("1", False)],
)
def test_a_whole_number_of_a_rowfits_into_64_bits(value: object, fits: bool) -> None:
    column = next(one for one in schema_of("receptions", "rows").columns if one.type == "whole")

    assert column.least == 0
    assert fits_column(value, column) is fits


def test_the_row_of_a_figure_has_the_columns_of_its_schema() -> None:
    unit = UnitRef.of("province", "64", "2023-06-30")
    figure = Figure.of("reception.visits", unit, 12, period=Period.half_year(2023, 1), origins={Origin.SYNTHETIC})

    (row,) = frames.rows([figure], "figures")

    assert set(row) == {one.name for one in frames.schema("figures").columns}
    assert (str(row["start"]), str(row["end"]), row["value"]) == ("2023-01-01", "2023-06-30", 12)
