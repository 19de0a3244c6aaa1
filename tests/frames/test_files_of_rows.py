"""Files of rows: every format, compressed or not, wrong lines, and files that would fill the memory."""

from __future__ import annotations

import gzip
import os
import re
import tracemalloc
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from benchmarks import nation

from qcdc import aggregate, codec, frames
from qcdc.codec.json_parsing import parse_json
from qcdc.dates import Period
from qcdc.errors import CodecError, InvariantError
from qcdc.frames import file_bytes, file_lines
from qcdc.frames.file_bytes import MOST_LINE, examined
from qcdc.model import Reception

OVER = Period.between(*nation.DISTRICTS)
TREE = nation.trees(nation.DISTRICTS)[0]
ENGINES = ("polars", "duckdb")
"""The engines that scan files."""
GOOD = nation.data(nation.receptions(40))
FIRST, SECOND, *_ = GOOD.splitlines(keepends=True)
PERSONS = re.compile(rb'"persons":[0-9]+')


def zstd(data: bytes) -> bytes:
    found: bytes = import_module("pyarrow").compress(data, codec="zstd", asbytes=True)
    return found


def counts(path: Path, engine: object = "polars", rows: str = "receptions", **given: Any) -> dict[str, int]:
    """The counts of a file."""
    with frames.scan(path, rows, engine=engine, **given) as opened:
        return numbers(opened.frame, rows)


def numbers(frame: object, rows: str = "receptions") -> dict[str, int]:
    import narwhals as nw

    cells: Any = frames.tally(frame, rows, over=OVER, checked=True).cells
    summed = nw.from_native(cells).lazy().group_by("indicator").agg(nw.col("number").sum()).collect("pyarrow")
    return {name: int(number) for name, number in summed.select("indicator", "number").iter_rows()}


def expected(data: bytes, *names: str) -> dict[str, int]:
    """The counts of the records."""
    counted = aggregate.tally(codec.decode(data, Reception, format="jsonl"), over=OVER)
    return {name: counted.count(name) for name in names if counted.count(name)}


VISITS = ("reception.visits", "reception.persons", "reception.groups")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("suffix", "packed"), [("", bytes), (".gz", gzip.compress), (".zst", zstd)], ids=["plain", "gzip", "zstd"]
)
def test_documents_give_the_counts_of_their_records(
    tmp_path: Path, engine: str, suffix: str, packed: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / f"receptions.jsonl{suffix}"
    path.write_bytes(packed(GOOD))

    assert counts(path, engine) == expected(GOOD, *VISITS)
    assert counts(path, engine, "reception_cases") == expected(GOOD, "reception.cases")


@pytest.mark.parametrize("engine", ENGINES)
def test_rows_written_as_parquet_are_read_back_equal(tmp_path: Path, engine: str) -> None:
    path = tmp_path / "receptions.jsonl"
    path.write_bytes(GOOD)
    with frames.scan(path, "receptions", engine=engine) as opened:
        frames.to_parquet(tmp_path / "one.parquet", opened.frame, "receptions")
    records = codec.decode(GOOD, Reception, format="jsonl")
    rows = frames.rows(records, "receptions")
    frames.to_parquet(tmp_path / "other.parquet", frames.frame_of(rows, "receptions", "pyarrow"), "receptions")

    for name in ("one.parquet", "other.parquet"):
        for reader in ENGINES:
            with frames.scan(tmp_path / name, "receptions", engine=reader) as opened:
                import narwhals as nw

                frames.check_frame(opened.frame, "receptions")
                found = nw.from_native(opened.frame).lazy().collect("pyarrow").rows(named=True)
            assert sorted(found, key=lambda row: str(row["id"])) == [dict(row) for row in rows]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["one.parquet", "other.parquet", "receptions.jsonl"]


@pytest.mark.parametrize("engine", ENGINES)
def test_csv_and_flat_lines_give_the_same_counts(tmp_path: Path, engine: str) -> None:
    import json

    rows = [dict(row) for row in frames.rows(codec.decode(GOOD, Reception, format="jsonl"), "receptions")]
    flat = [{name: str(one) if name in {"unit_on", "day"} else one for name, one in row.items()} for row in rows]
    (tmp_path / "flat.jsonl").write_text("".join(json.dumps(row) + "\n" for row in flat), encoding="utf-8")
    lines = [",".join(flat[0]), *(",".join("" if one is None else str(one) for one in row.values()) for row in flat)]
    (tmp_path / "rows.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert counts(tmp_path / "flat.jsonl", engine) == counts(tmp_path / "rows.csv", engine) == expected(GOOD, *VISITS)
    with frames.scan(tmp_path / "rows.csv", "receptions", set_aside=tmp_path / "aside.csv") as opened:
        assert opened.set_aside == frames.SetAside()
        assert numbers(opened.frame) == expected(GOOD, *VISITS)


WRONG = {
    "not JSON": (b'{"id":\n', "json.malformed", "$"),
    "a text": (PERSONS.sub(b'"persons":"1"', SECOND), "type.wrong", "$.persons"),
    "a fraction": (PERSONS.sub(b'"persons":1.5', SECOND), "type.wrong", "$.persons"),
    "nothing": (PERSONS.sub(b'"persons":null', SECOND), "type.wrong", "$.persons"),
    "below zero": (PERSONS.sub(b'"persons":-1', SECOND), "count.negative", "$.persons"),
    "no day": (SECOND.replace(b'"day":"2023', b'"day":"2O23'), "day.malformed", "$.day"),
    "no level": (SECOND.replace(b'"level":"', b'"level":"x'), "code.unknown", "$.unit.level"),
    "cut off": (SECOND[:60], "json.malformed", "$"),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_line_is_an_error_with_its_number(tmp_path: Path, engine: str, wrong: str) -> None:
    line, code, place = WRONG[wrong]
    path = tmp_path / "receptions.jsonl"
    path.write_bytes(FIRST + b"\n" + line)

    with pytest.raises(CodecError) as caught:
        counts(path, engine)
    assert (caught.value.problems[0].code, caught.value.problems[0].path) == (code, f"line 3: {place}")
    assert "line 3" in str(caught.value)


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_lines_are_set_aside_as_they_are(tmp_path: Path, wrong: str) -> None:
    line, code, _ = WRONG[wrong]
    path, aside = tmp_path / "receptions.jsonl", tmp_path / "aside.jsonl"
    path.write_bytes(FIRST + line.rstrip(b"\n") + b"\n\n" + SECOND)

    with frames.scan(path, "receptions", set_aside=aside) as opened:
        assert opened.set_aside.total == 1
        assert opened.set_aside.numbers == (2,)
        assert opened.set_aside.problems[0].code == code
        assert numbers(opened.frame) == expected(FIRST + SECOND, *VISITS)
    assert aside.read_bytes() == line.rstrip(b"\n") + b"\n"
    assert aside.stat().st_mode & 0o777 == 0o600

    with pytest.raises(InvariantError, match="exists already"):
        frames.scan(path, "receptions", set_aside=aside)


def test_wrong_rows_of_csv_are_set_aside(tmp_path: Path) -> None:
    names = [one.name for one in frames.schema("submissions").columns]
    good = "commune,23677,2023-05-01,peoples_committee,2023-01-01,2023-06-30,2023-07-01,false,synthetic"
    lines = [
        ",".join(names),
        good,
        good.replace("false", "no"),
        "one,two",
        good.replace("2023-06-30", "30/06/2023"),
        good,
    ]
    (tmp_path / "rows.csv").write_text("\n".join(lines), encoding="utf-8")

    with frames.scan(tmp_path / "rows.csv", "submissions", set_aside=tmp_path / "aside.csv") as opened:
        assert opened.set_aside.numbers == (3, 4, 5)
        assert [(one.code, one.path) for one in opened.set_aside.problems] == [
            ("frames.value", "line 3: $.nothing_arose"),
            ("frames.line", "line 4: $"),
            ("frames.value", "line 5: $.end"),
        ]
        assert opened.frame.collect().height == 2
    assert (tmp_path / "aside.csv").read_text(encoding="utf-8").splitlines() == lines[2:5]


def test_a_line_of_a_gigabyte_is_an_error_and_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(FIRST)
        file.truncate(2**30)
    tracemalloc.start()
    with pytest.raises(CodecError) as caught:
        frames.scan(path, "receptions")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [(one.code, one.path) for one in caught.value.problems] == [("file.line_too_long", "line 2: $")]
    assert peak < 4 * MOST_LINE


@pytest.mark.parametrize(("zeros", "code"), [(b"0", "file.line_too_long"), (b"\n", "file.bomb")])
def test_a_file_that_unpacks_to_far_too_much_is_an_error(tmp_path: Path, zeros: bytes, code: str) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(80):
            file.write(zeros * 2**20)
    tracemalloc.start()
    with pytest.raises(CodecError) as caught:
        examined(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [one.code for one in caught.value.problems] == [code]
    assert caught.value.problems[0].path.startswith("line ")
    assert peak < 4 * MOST_LINE


def test_lines_that_say_nothing_are_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[bytes] = []

    def parse(raw: bytes) -> Any:
        parsed.append(raw)
        return parse_json(raw)

    monkeypatch.setattr(file_lines, "parse_json", parse)
    path = tmp_path / "blank.jsonl"
    path.write_bytes(b"\n" * 3_000_000 + b"{}\n" * 1_000 + GOOD)
    assert file_lines.holds_documents(path, "receptions")
    assert parsed == [GOOD.splitlines()[0]]


def test_a_key_may_be_written_with_escapes(tmp_path: Path) -> None:
    path = tmp_path / "escaped.jsonl"
    path.write_bytes(b'{"\\u0075nit": {}}\n')
    assert file_lines.holds_documents(path, "receptions")


@pytest.mark.parametrize("size", range(1, 9))
@pytest.mark.parametrize("content", [b"", b"\n", b"a\nbc", b"\n\nabcdefghij\n\nk\n", b"abc\r\nd\n"])
def test_lines_do_not_depend_on_the_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, size: int
) -> None:
    monkeypatch.setattr(file_bytes, "_BLOCK", size)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    found = list(file_bytes.lines(path))
    assert found == list(enumerate(re.findall(rb"[^\n]*\n|[^\n]+", content), start=1))


@pytest.mark.parametrize(
    "call",
    [
        lambda: frames.scan(__file__, "visits"),
        lambda: frames.check_frame(None, "visits"),
        lambda: frames.to_parquet("x.parquet", frames.frame_of([], "receptions"), "visits"),
    ],
)
def test_an_unknown_kind_of_rows_is_named_as_the_argument(call: Callable[[], object]) -> None:
    with pytest.raises(InvariantError, match=r"rows: .*\[frames\.kind\]"):
        call()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.jsonl.gz", gzip.compress(GOOD)[:-20]),
        ("no.jsonl.gz", GOOD),
        ("cut.jsonl.zst", zstd(GOOD)[:-20]),
        ("no.jsonl.zst", GOOD),
        ("no.parquet", GOOD),
    ],
)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_damaged_file_is_an_error(tmp_path: Path, name: str, data: bytes, engine: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CodecError) as caught:
        counts(tmp_path / name, engine)
    assert [one.code for one in caught.value.problems] == ["file.damaged"]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["a*b.jsonl", "[1].jsonl", "a'b.jsonl", "sổ tiếp dân.jsonl"])
def test_a_name_is_that_of_one_file(tmp_path: Path, engine: str, name: str) -> None:
    (tmp_path / name).write_bytes(FIRST)
    (tmp_path / "axb.jsonl").write_bytes(GOOD)
    (tmp_path / "1.jsonl").write_bytes(GOOD)
    assert counts(tmp_path / name, engine)["reception.visits"] == 1


def test_progress_ends_with_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "receptions.jsonl"
    path.write_bytes(GOOD * 100)
    seen: list[tuple[int, int]] = []

    def note(done: int, whole: int) -> None:
        seen.append((done, whole))

    counts(path, progress=note)
    assert seen[-1] == (path.stat().st_size, path.stat().st_size)
    assert seen == sorted(seen)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = tmp_path / "receptions.jsonl.gz"
    path.write_bytes(gzip.compress(GOOD + b"{\n"))
    with pytest.raises(CodecError):
        counts(path)
    assert os.listdir(tmp_path) == [path.name]  # noqa: PTH208


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodecError) as caught:
        frames.scan(tmp_path / "none.jsonl", "receptions")
    assert [one.code for one in caught.value.problems] == ["file.unreadable"]


def test_documents_that_cannot_be_counted_directly_are_refused(tmp_path: Path) -> None:
    path = nation.write(tmp_path / "petitions.jsonl", nation.petitions(3))
    with pytest.raises(InvariantError) as caught:
        frames.scan(path, "handlings")
    assert caught.value.code == "frames.documents"


@pytest.mark.parametrize("rows", ["receptions", "reception_cases"])
def test_a_file_of_documents_of_another_type_has_one_fault(tmp_path: Path, rows: str) -> None:
    """Not one in each line, with or without a place for the lines that are set aside."""
    path = nation.write(tmp_path / "petitions.jsonl", nation.petitions(3))
    for aside in (None, tmp_path / "aside.jsonl"):
        with pytest.raises(InvariantError) as caught:
            frames.scan(path, rows, set_aside=aside)
        assert (caught.value.code, caught.value.attribute) == ("frames.documents", "rows")
        assert not (tmp_path / "aside.jsonl").exists()


def test_a_connection_with_a_limit_of_memory_can_be_given(tmp_path: Path) -> None:
    connection = import_module("duckdb").connect()
    connection.execute("set memory_limit = '500MB'")
    path = tmp_path / "receptions.jsonl"
    path.write_bytes(GOOD)
    assert counts(path, connection) == expected(GOOD, *VISITS)
    assert connection.sql("select 1").fetchall() == [(1,)]


def test_an_error_of_the_caller_is_not_one_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "receptions.jsonl"
    path.write_bytes(GOOD + b"{\n")

    with pytest.raises(ZeroDivisionError), frames.scan(path, "receptions"):
        raise ZeroDivisionError
