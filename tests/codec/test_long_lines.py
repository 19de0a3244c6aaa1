"""Files of any size: a line that is too long is a problem, and little memory is needed beside the values."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest

from qcdc import codec
from qcdc.dates import Period
from qcdc.errors import CodecError, InvariantError

YEARS = [Period.year(year) for year in range(2016, 2024)]
DATA = codec.encode(YEARS, format="jsonl")


def problems(path: Path, **how: int) -> list[tuple[str, str | None]]:
    with pytest.raises(CodecError) as caught:
        codec.read(path, Period, format="jsonl", **how)
    return [(one.code, one.path) for one in caught.value.problems]


def test_a_line_that_is_too_long_is_a_problem_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "years.jsonl"
    path.write_bytes(DATA + b" " * 200 + b"\n" + DATA)
    assert problems(path, longest=150) == [("document.too_long", f"line {len(YEARS) + 1}: $")]
    assert codec.read(path, Period, format="jsonl") == (*YEARS, *YEARS)


def test_a_document_that_is_too_long_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "year.json"
    codec.store(path, YEARS[0])
    with pytest.raises(CodecError) as caught:
        codec.read(path, Period, longest=20)
    assert [(one.code, one.path) for one in caught.value.problems] == [("document.too_long", "$")]
    assert codec.read(path, Period, format="json", longest=path.stat().st_size) == YEARS[0]


def test_a_huge_line_needs_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "years.jsonl"
    with path.open("wb") as file:
        file.write(DATA)
        file.truncate(400 * 1024 * 1024)  # a line of zero bytes, which needs no space on the disk
    tracemalloc.start()
    try:
        assert problems(path, longest=1024 * 1024) == [("document.too_long", f"line {len(YEARS) + 1}: $")]
        assert tracemalloc.get_traced_memory()[1] < 16 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_a_file_that_was_cut_off_is_a_problem_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "years.jsonl"
    path.write_bytes(DATA[:-20])
    assert problems(path) == [("json.malformed", f"line {len(YEARS)}: $")]
    path.write_bytes(b"".join(DATA.splitlines(keepends=True)[:-2]))
    assert problems(path, count=len(YEARS)) == [("document.count", "$")]


def test_a_compressed_file_is_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "years.jsonl.gz"
    path.write_bytes(gzip.compress(b" " * 10_000_000))
    with pytest.raises(InvariantError, match=r"\[codec\.suffix\]"):
        codec.read(path, Period)
    assert problems(path) == [("encoding.packed", "$")]
