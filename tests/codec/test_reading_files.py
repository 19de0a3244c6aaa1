"""Reading files, and errors of ours for what the disk does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cattrs
import pytest

from builders import report, visit
from qcdc import codec
from qcdc.errors import CodecError, InvariantError
from qcdc.model import (
    Figure,
    Petition,
    Reception,
    Report,
)
from small_territory import figure


def test_what_is_written_is_read(tmp_path: Path) -> None:
    one, many = tmp_path / "report.json", tmp_path / "visits.jsonl"
    visits = tuple(visit(5, 2, name=f"T-{number}") for number in range(3))

    codec.store(one, report())
    codec.store(many, visits)

    assert codec.read(one, Report) == report()
    assert codec.read(many, Reception) == visits
    assert codec.read(str(many), Reception, format="jsonl") == visits
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "visits.jsonl"]


@pytest.mark.parametrize("hint", [Reception, int, str, tuple[Reception, ...], Reception | None])
def test_a_converter_of_ones_own_gives_public_errors(hint: Any) -> None:
    with pytest.raises(CodecError) as caught:
        codec.make_converter().structure([{"id": "x"}] if "tuple" in str(hint) else {"id": "x"}, hint)

    assert all(problem.path.startswith("$") for problem in caught.value.problems)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "visits.jsonl"
    codec.store(place, [visit(5, 2)])
    before = place.read_bytes()

    with pytest.raises(InvariantError) as caught:
        codec.store(place, [visit(5, 2), "not a value"])

    assert caught.value.code == "codec.type"
    assert place.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["visits.jsonl"]


@pytest.mark.parametrize("place", ["missing.json", "."])
def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, place: str) -> None:
    with pytest.raises(CodecError) as caught:
        codec.read(tmp_path / place, Report, format="json")

    assert [problem.code for problem in caught.value.problems] == ["file.unreadable"]


def test_a_file_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(CodecError) as caught:
        codec.store(tmp_path / "no" / "such" / "folder.json", report())

    assert [problem.code for problem in caught.value.problems] == ["file.unwritable"]


def test_every_bad_line_is_named(tmp_path: Path) -> None:
    place = tmp_path / "visits.jsonl"
    good = codec.encode([visit(5, 2)], format="jsonl")
    place.write_bytes(good + b"{broken\n" + good + b"\n \r\n" + good + b"[\n")

    with pytest.raises(CodecError) as caught:
        codec.read(place, Reception)

    assert [problem.path for problem in caught.value.problems] == ["line 2: $", "line 7: $"]


@pytest.mark.parametrize("blank", [b"\n", b"\r\n", b" \t\n", b"\n\n\n"])
def test_blank_lines_are_passed_over(blank: bytes) -> None:
    line = codec.encode([visit(5, 2)], format="jsonl")

    assert codec.decode(blank + line + blank + line + blank, Reception, format="jsonl") == (visit(5, 2), visit(5, 2))


@pytest.mark.parametrize("count", [0, 1, 3, 4])
def test_another_number_of_values_than_expected_is_a_problem(tmp_path: Path, count: int) -> None:
    place = tmp_path / "visits.jsonl"
    codec.store(place, [visit(5, 2), visit(6, 2)])

    with pytest.raises(CodecError) as caught:
        codec.read(place, Reception, count=count)

    (problem,) = caught.value.problems
    assert (problem.code, problem.path, problem.params) == ("document.count", "$", {"expected": count, "found": 2})
    assert len(codec.read(place, Reception, count=2)) == 2


def test_a_file_cut_at_the_end_of_a_line_is_told_by_its_count() -> None:
    whole = codec.encode([visit(5, 2)] * 5, format="jsonl")
    for end in range(len(whole)):
        with pytest.raises(CodecError):
            codec.decode(whole[:end].removesuffix(b"}"), Reception, format="jsonl", count=5)


@pytest.mark.parametrize("count", [-1, "2", True, 1.0])
def test_a_count_is_a_whole_number(count: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        codec.decode(b"", Reception, format="jsonl", count=count)

    assert caught.value.attribute == "count"


def test_one_value_has_no_count(tmp_path: Path) -> None:
    place = tmp_path / "report.json"
    codec.store(place, report())

    with pytest.raises(InvariantError) as caught:
        codec.read(place, Report, count=1)

    assert caught.value.code == "codec.count"


def test_line_ends_of_windows_and_a_missing_last_one_are_read() -> None:
    line = codec.encode([visit(5, 2)], format="jsonl").strip()

    assert len(codec.decode(line + b"\r\n" + line.replace(b"T-1", b"T-2"), Reception, format="jsonl")) == 2


def test_configuring_a_converter_twice_equals_configuring_it_once() -> None:
    once = codec.configure_converter(cattrs.Converter())
    twice = codec.configure_converter(codec.configure_converter(cattrs.Converter()))

    for converter in (once, twice, codec.make_converter()):
        written = converter.unstructure(visit(5, 2))
        assert written == once.unstructure(visit(5, 2))
        assert converter.structure(written, Reception) == visit(5, 2)


@pytest.mark.parametrize(
    "document", ['{"a": 1e9999999999999999999}', '{"value": 1e999999999999}', '{"below": ' * 600 + "0" + "}" * 600]
)
def test_no_document_makes_the_reader_stumble(document: str) -> None:
    for cls in (Petition, Figure):
        with pytest.raises(CodecError):
            codec.decode(document, cls)


def test_a_path_no_file_system_knows_is_refused() -> None:
    for attempt in (lambda: codec.read("\ud800.json", Petition), lambda: codec.store("\ud800.json", figure("c0", 1))):
        with pytest.raises(InvariantError, match="path"):
            attempt()
