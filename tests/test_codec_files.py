"""Files: whole or not at all, and errors of ours for what the disk does."""

from __future__ import annotations

import json
from pathlib import Path

import cattrs
import pytest

from builders import complaint, report, visit
from qcdc import codec
from qcdc.errors import CodecError, InvariantError
from qcdc.model import Petition, Reception, Report, evolve


def test_what_is_written_is_read(tmp_path: Path) -> None:
    one, many = tmp_path / "report.json", tmp_path / "visits.jsonl"
    visits = tuple(visit(5, 2, name=f"T-{number}") for number in range(3))

    codec.write(one, report())
    codec.write(many, visits)

    assert codec.read(one, Report) == report()
    assert codec.read(many, Reception) == visits
    assert codec.read(str(many), Reception, format="jsonl") == visits
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "visits.jsonl"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "visits.jsonl"
    codec.write(place, [visit(5, 2)])
    before = place.read_bytes()

    with pytest.raises(InvariantError) as caught:
        codec.write(place, [visit(5, 2), "not a value"])

    assert caught.value.code == "codec.type"
    assert place.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["visits.jsonl"]


def test_the_permissions_of_a_file_stay(tmp_path: Path) -> None:
    place = tmp_path / "visits.jsonl"
    codec.write(place, [visit(5, 2)])
    place.chmod(0o600)

    codec.write(place, [visit(6, 2)])

    assert place.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("place", ["missing.json", "."])
def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, place: str) -> None:
    with pytest.raises(CodecError) as caught:
        codec.read(tmp_path / place, Report, format="json")

    assert [problem.code for problem in caught.value.problems] == ["file.unreadable"]


def test_a_file_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(CodecError) as caught:
        codec.write(tmp_path / "no" / "such" / "folder.json", report())

    assert [problem.code for problem in caught.value.problems] == ["file.unwritable"]


def test_every_bad_line_is_named(tmp_path: Path) -> None:
    place = tmp_path / "visits.jsonl"
    good = codec.encode([visit(5, 2)], format="jsonl")
    place.write_bytes(good + b"{broken\n" + good + b"\n" + good)

    with pytest.raises(CodecError) as caught:
        codec.read(place, Reception)

    assert [problem.path for problem in caught.value.problems] == ["line 2: $", "line 4: $"]


def test_line_ends_of_windows_and_a_missing_last_one_are_read() -> None:
    line = codec.encode([visit(5, 2)], format="jsonl").strip()

    assert len(codec.decode(line + b"\r\n" + line.replace(b"T-1", b"T-2"), Reception, format="jsonl")) == 2


def test_names_are_masked_in_files_unless_asked_for(tmp_path: Path) -> None:
    from qcdc.model import PersonalText

    petition = complaint("2023-01-02")
    named = evolve(petition, petitioner=evolve(petition.petitioner, name=PersonalText.of("Người giả lập")))
    masked, whole = tmp_path / "masked.json", tmp_path / "whole.json"

    codec.write(masked, named)
    codec.write(whole, named)

    assert json.loads(masked.read_text(encoding="utf-8"))["petitioner"]["name"] == "***"
    assert codec.read(whole, Petition) == named
    back = codec.read(masked, Petition)
    assert back.petitioner.name.is_withheld


def test_configuring_a_converter_twice_equals_configuring_it_once() -> None:
    once = codec.configure_converter(cattrs.Converter())
    twice = codec.configure_converter(codec.configure_converter(cattrs.Converter()))

    for converter in (once, twice, codec.make_converter()):
        written = converter.unstructure(visit(5, 2))
        assert written == once.unstructure(visit(5, 2))
        assert converter.structure(written, Reception) == visit(5, 2)
