"""A dataset folder: what is wrong in it, with file and line, and what is never lost."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import complaint, visit
from qcdc import codec, datasets, gazetteer, rules
from qcdc.datasets import DataFile, Dataset, DatasetManifest, ManifestEntry, reading
from qcdc.errors import CodecError, InvariantError
from qcdc.model import Bodies, Body, PersonalText, Petition, Petitioner, Reception, Share, UnitBody, evolve
from qcdc.vocab import Origin, PetitionerKind

PAPER = complaint("2023-03-01")
VISIT = evolve(visit(5, 2), petitions=frozenset({PAPER.id}), cases=frozenset({PAPER.case}))


def stored(folder: Path, *records: object) -> Path:
    datasets.store(folder, Dataset.of(records))
    return folder


def found(folder: Path, **given: Any) -> list[tuple[str, str, int | None, str]]:
    return [(one.code, one.file, one.line, one.path) for one in datasets.open(folder, **given).problems]


def manifest(folder: Path, **changes: object) -> None:
    place = folder / "dataset.json"
    place.write_text(json.dumps(json.loads(place.read_bytes()) | changes), encoding="utf-8")


def test_a_folder_of_two_files(tmp_path: Path) -> None:
    opened = datasets.open(stored(tmp_path / "one", VISIT, PAPER))

    assert opened == Dataset.of([PAPER, VISIT])
    assert (opened.problems, opened.others, opened.unread) == ((), (), 0)
    assert opened.records_of(Petition) == (PAPER,)
    assert opened.records_of(Share) == ()
    assert opened.origins == {PAPER.origin}
    assert sorted(path.name for path in (tmp_path / "one").iterdir()) == [
        "dataset.json",
        "petition.jsonl",
        "reception.jsonl",
    ]
    assert json.loads((tmp_path / "one" / "dataset.json").read_bytes()) == {
        "schema": "qcdc/dataset-manifest/1",
        "files": [
            {"name": "petition.jsonl", "type": "qcdc/petition/1", "records": 1},
            {"name": "reception.jsonl", "type": "qcdc/reception/1", "records": 1},
        ],
        "origins": [str(PAPER.origin)],
    }
    assert (
        rules.run(opened.records, as_of="2023-06-30", register=opened.register()).failed
        == rules.run([PAPER, VISIT], as_of="2023-06-30").failed
    )


def test_names_of_files_are_kept(tmp_path: Path) -> None:
    kept = Dataset(files=(DataFile(name="So-tiep-dan.2023.jsonl", of_type=Reception, records=(VISIT,)),))
    datasets.store(tmp_path, kept)
    (tmp_path / "ghi-chu.txt").write_text("x", encoding="utf-8")

    opened = datasets.open(tmp_path)

    assert opened == kept
    assert opened.others == ("ghi-chu.txt",)
    datasets.store(tmp_path, opened)
    assert (tmp_path / "ghi-chu.txt").read_text(encoding="utf-8") == "x"


def test_an_empty_dataset(tmp_path: Path) -> None:
    empty = Dataset(files=(DataFile(name="a.jsonl", of_type=Reception, records=()),))
    datasets.store(tmp_path, empty)

    assert datasets.open(tmp_path) == empty
    assert datasets.open(stored(tmp_path / "none")) == Dataset.of([])


def test_links_and_numbers_are_checked_across_files(tmp_path: Path) -> None:
    other = evolve(PAPER, id="D-9")
    folder = stored(tmp_path / "one", VISIT, VISIT, evolve(VISIT, persons=7), evolve(other, case="V-9"))

    assert found(folder) == [
        ("dataset.link_unknown", "reception.jsonl", 1, "$.petitions"),
        ("dataset.link_unknown", "reception.jsonl", 1, "$.cases"),
        ("dataset.link_unknown", "reception.jsonl", 2, "$.petitions"),
        ("dataset.link_unknown", "reception.jsonl", 2, "$.cases"),
        ("dataset.copied", "reception.jsonl", 2, "$.id"),
        ("dataset.link_unknown", "reception.jsonl", 3, "$.petitions"),
        ("dataset.link_unknown", "reception.jsonl", 3, "$.cases"),
        ("dataset.number_twice", "reception.jsonl", 3, "$.id"),
    ]
    # Of petitions kept elsewhere nothing is known.
    assert found(stored(tmp_path / "two", VISIT)) == []
    # Every problem has a place and a sentence in both languages.
    for one in datasets.open(folder).problems:
        assert one.text("vi").startswith(f"{one.file}, dòng {one.line}: {one.path}: ")
        assert str(one).startswith(f"{one.file}, line {one.line}: {one.path}: ")


def test_an_unread_line_may_be_what_a_link_names(tmp_path: Path) -> None:
    folder = stored(tmp_path / "one", VISIT, PAPER)
    (folder / "petition.jsonl").write_bytes(b"{\n")
    opened = datasets.open(folder)

    assert [(one.code, one.file, one.line) for one in opened.problems] == [("json.malformed", "petition.jsonl", 1)]
    assert "line 1" in str(opened.problems[0])
    assert (opened.unread, opened.records) == (1, (VISIT,))


@pytest.mark.parametrize("write", [datasets.store, datasets.export])
def test_lines_that_were_not_read_are_not_lost(tmp_path: Path, write: Callable[[Path, Dataset], None]) -> None:
    folder = stored(tmp_path / "one", VISIT)
    (folder / "reception.jsonl").write_bytes(b"{\n")
    opened = datasets.open(folder)

    with pytest.raises(InvariantError) as caught:
        write(folder, opened)
    assert (caught.value.code, caught.value.attribute, caught.value.params["count"]) == ("dataset.unread", "dataset", 1)
    assert (folder / "reception.jsonl").read_bytes() == b"{\n"
    write(folder, Dataset.of(opened.records))


def test_units_are_checked_with_a_territory(tmp_path: Path) -> None:
    wrong = evolve(VISIT, unit=evolve(VISIT.unit, code="99999"))
    folder = stored(tmp_path / "one", VISIT, evolve(wrong, id="T-9"))

    assert found(folder) == []
    assert found(folder, territory=gazetteer.vietnam()) == [("unit.unknown", "reception.jsonl", 2, "$.unit")]


def test_bodies_are_checked_if_they_are_listed(tmp_path: Path) -> None:
    board = UnitBody.of("school", "Trường giả lập 1")
    known = evolve(VISIT, id="T-8", body=board)
    listed = Body(unit=VISIT.unit, body=board, since=VISIT.unit.on)
    other = evolve(VISIT, id="T-9", body=UnitBody.of("school", "Trường giả lập 2"))

    assert found(stored(tmp_path / "one", listed, VISIT, known, other)) == [
        ("body.unknown", "reception.jsonl", 3, "$.body"),
    ]
    twice = stored(tmp_path / "two", listed, Bodies(entries=(listed,)))
    assert found(twice) == [("bodies.overlap", "body.jsonl", 1, "$")]
    assert found(stored(tmp_path / "three", other)) == []


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"origins": []}, "dataset.origins", "$.origins"),
        (
            {"files": [{"name": "reception.jsonl", "type": "qcdc/reception/1", "records": 2}]},
            "dataset.count",
            "$.files[0].records",
        ),
        (
            {"files": [{"name": "reception.jsonl", "type": "qcdc/reception/2", "records": 1}]},
            "dataset.type",
            "$.files[0].type",
        ),
        (
            {"files": [{"name": "reception.jsonl", "type": "reception", "records": 1}]},
            "dataset.type",
            "$.files[0].type",
        ),
    ],
)
def test_the_manifest_must_agree_with_the_files(tmp_path: Path, changes: dict[str, Any], code: str, path: str) -> None:
    folder = stored(tmp_path / "one", VISIT)
    manifest(folder, **changes)

    assert found(folder) == [(code, "dataset.json", None, path)]


@pytest.mark.parametrize(
    "name", ["../a.jsonl", "/a.jsonl", "a/b.jsonl", "..jsonl", ".a.jsonl", "a.json", "a\n.jsonl", "ă.jsonl", ""]
)
def test_a_file_lies_in_the_folder_itself(tmp_path: Path, name: str) -> None:
    folder = stored(tmp_path / "one", VISIT)
    manifest(folder, files=[{"name": name, "type": "qcdc/reception/1", "records": 1}])

    with pytest.raises(CodecError) as caught:
        datasets.open(folder)
    assert [(one.code, one.path) for one in caught.value.problems] == [("dataset.file_name", "$.files[0].name")]
    with pytest.raises(InvariantError):
        DataFile(name=name, of_type=Reception, records=())


def test_a_name_is_used_once() -> None:
    """On some systems, names that differ in capitals are one file."""
    with pytest.raises(InvariantError, match="file name"):
        Dataset(files=tuple(DataFile(name=name, of_type=Reception, records=()) for name in ("a.jsonl", "A.jsonl")))
    with pytest.raises(InvariantError, match="file name"):
        DatasetManifest(files=(ManifestEntry(name="a.jsonl", type="x", records=0),) * 2)


def fifo(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def folder_instead(place: Path) -> None:
    place.unlink()
    place.mkdir()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [(Path.unlink, "file.unreadable"), (folder_instead, "file.not_regular"), (fifo, "file.not_regular")],
)
def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, spoil: Callable[[Path], None], code: str) -> None:
    folder = stored(tmp_path / "one", VISIT, PAPER)
    spoil(folder / "petition.jsonl")

    assert found(folder) == [(code, "petition.jsonl", None, "$")]
    assert datasets.open(folder).records == (VISIT,)
    assert datasets.open(folder).unread == 1

    spoil(folder / "dataset.json")
    with pytest.raises(CodecError) as caught:
        datasets.open(folder)
    assert [(one.code, one.path) for one in caught.value.problems] == [(code, "dataset.json")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    folder = stored(tmp_path / "one", VISIT)
    (folder / "reception.jsonl").chmod(0)

    assert found(folder) == [("file.unreadable", "reception.jsonl", None, "$")]


def test_sizes_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = stored(tmp_path / "one", VISIT, PAPER)
    size = (folder / "reception.jsonl").stat().st_size
    monkeypatch.setattr(reading, "MOST_IN_LINE", 10)
    assert found(folder) == [
        ("dataset.line_too_long", "petition.jsonl", 1, "$"),
        ("dataset.line_too_long", "reception.jsonl", 1, "$"),
    ]
    monkeypatch.setattr(reading, "MOST_BYTES", size - 1)
    monkeypatch.setattr(reading, "MOST_IN_LINE", 10**6)
    assert ("dataset.file_too_large", "reception.jsonl", None, "$") in found(folder)


def test_many_problems_are_counted(tmp_path: Path) -> None:
    folder = stored(tmp_path / "one", VISIT)
    (folder / "reception.jsonl").write_bytes(b"{}\n" * 300)
    opened = datasets.open(folder)

    assert len(opened.problems) == 1001
    # Seven fields are missing in each line, and the count does not agree.
    assert opened.problems[-1].error.params["count"] == 300 * 7 + 1 - 1000


def test_what_cannot_be_opened_or_written(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("x", encoding="utf-8")
    for place in (tmp_path / "none", plain):
        with pytest.raises(CodecError) as caught:
            datasets.open(place)
        assert [(one.code, one.path) for one in caught.value.problems] == [("file.unreadable", "dataset.json")]
    for place in (plain, tmp_path / "no" / "such"):
        with pytest.raises(CodecError) as caught:
            datasets.store(place, Dataset.of([]))
        assert [(one.code, one.path) for one in caught.value.problems] == [("file.unwritable", "$")]
    (tmp_path / "one" / "reception.jsonl").mkdir(parents=True)
    with pytest.raises(CodecError) as caught:
        stored(tmp_path / "one", VISIT)
    assert [(one.code, one.path) for one in caught.value.problems] == [("file.not_regular", "reception.jsonl")]


def test_names_are_stored_and_not_exported(tmp_path: Path) -> None:
    person = Petitioner(kind=PetitionerKind.INDIVIDUAL, name=PersonalText.of("Nguyễn Thị Giả Lập"))
    whole = Dataset.of([evolve(PAPER, petitioner=person)])
    datasets.store(tmp_path / "one", whole)
    datasets.export(tmp_path / "two", whole)
    one, two = tmp_path / "one" / "petition.jsonl", tmp_path / "two" / "petition.jsonl"

    assert "Giả Lập".encode() in one.read_bytes()
    assert one.stat().st_mode & 0o777 == 0o600
    assert "Giả Lập".encode() not in two.read_bytes()
    assert "Giả Lập" not in repr(whole) + str(whole)
    one.write_bytes(one.read_bytes().replace(b'"kind":"complaint"', b'"kind":"Gi\xe1\xba\xa3 L\xe1\xba\xadp"'))
    assert "Giả Lập" not in "".join(problem.text("vi") for problem in datasets.open(tmp_path / "one").problems)


def test_a_file_holds_records_of_its_type() -> None:
    with pytest.raises(InvariantError) as caught:
        DataFile(name="a.jsonl", of_type=Reception, records=(VISIT, PAPER, "x"))
    assert [(one.code, one.params["index"]) for one in caught.value.problems] == [
        ("dataset.record", 1),
        ("dataset.record", 2),
    ]
    wrong: Any = Origin.SYNTHETIC
    others: tuple[Any, ...] = (wrong, Origin, "Petition")
    for bad in others:
        with pytest.raises(InvariantError):
            DataFile(name="a.jsonl", of_type=bad, records=())
    with pytest.raises(InvariantError) as caught:
        Dataset.of([VISIT, wrong])
    assert caught.value.code == "codec.type"


def test_the_manifest_is_a_document() -> None:
    found = Dataset.of([VISIT]).manifest

    assert codec.decode(codec.encode(found), DatasetManifest) == found
    assert DatasetManifest in codec.documents()
