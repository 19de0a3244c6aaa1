"""A dataset folder with tables: read with their mappings, checked with all other files, written back unchanged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import complaint, visit
from qcdc import codec, datasets, tables
from qcdc.datasets import DataFile, Dataset, DatasetManifest, DataTable, ManifestEntry
from qcdc.errors import CodecError, InvariantError
from qcdc.model import PersonalText, Petitioner, Reception, Share, evolve
from qcdc.tables import CellPlace, Mapping
from qcdc.vocab import Origin, PetitionerKind

NAME = "Người Giả Lập"
PAPER = complaint("2023-03-01")
VISIT = visit(5, 2)
HEADERS = "Số;Ngày;Mã xã;Họ tên;Số người;Đơn\r\n"
ROWS = (
    f"T-1;05/03/2023;23677;{NAME};1;{PAPER.id}\r\n",
    f"T-2;31/02/2023;23677;{NAME};1;\r\n",
    f"T-3;07/03/2023;99999;{NAME};hai;\r\n",
    f"T-4;08/03/2023;23677;{NAME};2;D-99\r\n",
)
MAPPING = Mapping(
    type=Reception,
    columns={
        "Số": "id",
        "Ngày": "day",
        "Mã xã": "unit.code",
        "Họ tên": "visitor.name",
        "Số người": "persons",
        "Đơn": "petitions",
    },
    fixed={"kind": "Thường xuyên", "receiver": "Người tiếp công dân", "origin": "Giả lập"},
)
ENTRY = ManifestEntry(name="so.csv", type="qcdc/reception/1", mapping="so.mapping.toml")


def prepared(folder: Path, rows: tuple[str, ...] = ROWS, entry: ManifestEntry = ENTRY) -> Path:
    """A folder of a petition in JSON Lines and a register in CSV."""
    dataset = Dataset.of([PAPER])
    datasets.store(folder, dataset)
    (folder / "so.csv").write_bytes(("\ufeff" + HEADERS + "".join(rows)).encode("utf-8"))
    MAPPING.write(folder / "so.mapping.toml")
    listed = DatasetManifest(files=(*dataset.manifest.files, entry), origins=frozenset({Origin.SYNTHETIC}))
    codec.store(folder / "dataset.json", listed)
    return folder


def found(folder: Path) -> list[tuple[str, str, int | None, str]]:
    return [(one.code, one.file, one.line, one.path) for one in datasets.open(folder).problems]


def test_one_list_of_problems_for_all_files(tmp_path: Path) -> None:
    opened = datasets.open(prepared(tmp_path / "one"))

    assert [(one.code, one.file, one.line, one.path) for one in opened.problems] == [
        ("day.impossible", "so.csv", 3, "B3 (Ngày)"),
        ("cell.not_count", "so.csv", 4, "E4 (Số người)"),
        ("unit.unknown", "so.csv", 4, "C4 (Mã xã)"),
    ]
    assert [one.id for one in opened.records_of(Reception)] == ["T-1", "T-4"]
    assert opened.unread == 2
    assert opened.unread_lines == 0
    assert opened.others == ()
    assert opened.problems[0].place == CellPlace(row=3, column=2, header="Ngày")
    assert opened.problems[0].text("vi").startswith("so.csv: B3 (Ngày): ")
    assert NAME not in repr(opened) + "".join(one.text("vi") + str(one) for one in opened.problems)


def test_links_are_checked_from_tables_to_other_files(tmp_path: Path) -> None:
    folder = prepared(tmp_path / "one", (ROWS[0], ROWS[3], ROWS[0].replace("T-1", "T-5")))

    assert found(folder) == [("dataset.link_unknown", "so.csv", 3, "3 (Đơn)")]
    (folder / "petition.jsonl").write_bytes(codec.encode([evolve(PAPER, id="D-99")], format="jsonl"))
    assert found(folder) == [
        ("dataset.link_unknown", "so.csv", 2, "2 (Đơn)"),
        ("dataset.link_unknown", "so.csv", 4, "4 (Đơn)"),
    ]


def test_a_folder_with_a_table_is_written_back_unchanged(tmp_path: Path) -> None:
    folder = prepared(tmp_path / "one")
    opened = datasets.open(folder)
    datasets.store(tmp_path / "two", opened)

    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()} == before
    assert datasets.open(tmp_path / "two") == opened
    assert (tmp_path / "two" / "so.csv").stat().st_mode & 0o777 == 0o600


def test_an_exported_table_has_no_names(tmp_path: Path) -> None:
    opened = datasets.open(prepared(tmp_path / "one", (ROWS[0],)))
    assert opened.problems == ()
    datasets.export(tmp_path / "two", opened)

    assert sorted(path.name for path in (tmp_path / "two").iterdir()) == [
        "dataset.json",
        "petition.jsonl",
        "so.csv.jsonl",
    ]
    assert NAME not in "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "two").iterdir())
    (shown,) = datasets.open(tmp_path / "two").records_of(Reception)
    assert (shown.id, shown.petitions) == ("T-1", frozenset({PAPER.id}))
    with pytest.raises(InvariantError) as caught:
        datasets.export(tmp_path / "three", datasets.open(prepared(tmp_path / "four")))
    assert (caught.value.code, caught.value.params["count"]) == ("dataset.unread", 2)


def test_a_workbook_of_the_library_needs_no_mapping(tmp_path: Path) -> None:
    person = Petitioner(kind=PetitionerKind.INDIVIDUAL, name=PersonalText.of(NAME))
    whole = evolve(VISIT, visitor=person, unit=evolve(VISIT.unit, on=VISIT.day))
    entry = ManifestEntry(name="so.xlsx", type="qcdc/reception/1")
    folder = prepared(tmp_path / "one", entry=entry)
    tables.write(folder / "so.xlsx", [whole], identities=True)
    opened = datasets.open(folder)

    assert (opened.problems, opened.others) == ((), ("so.csv", "so.mapping.toml"))
    assert opened.records_of(Reception) == (whole,)
    datasets.store(folder, opened)
    assert datasets.open(folder) == opened


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("so.csv", None, ("file.unreadable", "so.csv")),
        ("so.mapping.toml", None, ("file.unreadable", "so.mapping.toml")),
        ("so.csv", b"", ("tables.empty", "so.csv")),
        ("so.csv", "Số".encode("utf-16"), ("encoding.utf16", "so.csv")),
        ("so.mapping.toml", b"type = ", ("mapping.file", "so.mapping.toml")),
        ("so.mapping.toml", b'type = "Reception"\ncolumns = {x = "y"}', ("mapping.field", "so.mapping.toml")),
        ("so.mapping.toml", b'type = "Petition"', ("mapping.other_type", "so.mapping.toml")),
        ("so.mapping.toml", b'type = "Reception"\nwrong = 1', ("mapping.key", "so.mapping.toml")),
    ],
)
def test_a_table_that_cannot_be_opened_is_a_problem(
    tmp_path: Path, name: str, content: bytes | None, expected: tuple[str, str]
) -> None:
    folder = prepared(tmp_path / "one")
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    opened = datasets.open(folder)

    assert [(one.code, one.file) for one in opened.problems] == [expected]
    assert (opened.records, opened.unread) == ((PAPER,), 1)
    with pytest.raises(InvariantError) as caught:
        datasets.store(folder, opened)
    assert caught.value.code == "dataset.unread"


def test_a_table_without_its_headers_hides_rows(tmp_path: Path) -> None:
    folder = prepared(tmp_path / "one")
    (folder / "so.csv").write_text("a;b\r\n1;2\r\n", encoding="utf-8")
    opened = datasets.open(folder)

    assert [(one.code, one.line) for one in opened.problems] == [("tables.no_headers", None)]
    assert (opened.unread, opened.unread_lines) == (1, 0)
    datasets.store(folder, opened)
    assert (folder / "so.csv").read_bytes() == b"a;b\r\n1;2\r\n"


def test_a_type_without_columns_is_a_problem(tmp_path: Path) -> None:
    entry = ManifestEntry(name="so.csv", type="qcdc/bodies/1")

    assert found(prepared(tmp_path / "one", entry=entry)) == [("tables.type", "so.csv", None, "$")]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"records": 4}, "dataset.table_count", "records"),
        ({"mapping": "dataset.json"}, "dataset.file_name", "mapping"),
        ({"mapping": "../so.toml"}, "dataset.file_name", "mapping"),
        ({"mapping": "so.csv"}, "dataset.file_name", "mapping"),
        ({"name": "so.docx"}, "dataset.file_name", "name"),
        ({"name": "so.jsonl", "records": 1}, "dataset.no_table", "mapping"),
        ({"name": "so.jsonl", "mapping": None}, "field.missing", "records"),
    ],
)
def test_what_a_manifest_says_of_a_table(changes: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(ENTRY, **changes)

    assert (caught.value.code, caught.value.attribute) == (code, field)


def test_a_table_and_its_records_belong_together(tmp_path: Path) -> None:
    (file,) = (one for one in datasets.open(prepared(tmp_path / "one")).files if one.table is not None)
    assert file.table is not None
    changes: tuple[tuple[Any, dict[str, Any], str], ...] = (
        (file, {"records": file.records[:1]}, "dataset.table_records"),
        (file, {"table": None}, "dataset.table_content"),
        (file, {"name": "so.jsonl"}, "dataset.table_content"),
        (file.table, {"mapping": None}, "dataset.mapping_content"),
    )
    for value, change, code in changes:
        with pytest.raises(InvariantError) as caught:
            evolve(value, **change)
        assert caught.value.code == code
    other = evolve(file, name="b.csv", table=evolve(file.table, mapping_content=b""))
    with pytest.raises(InvariantError) as caught:
        Dataset(files=(file, other))
    assert caught.value.code == "dataset.mapping_differs"
    assert Dataset(files=(file, evolve(file, name="b.csv"))).records == file.records * 2


def test_a_table_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    table = DataTable(content=b"x", records=())
    dataset = Dataset(files=(DataFile(name="a.csv", of_type=Share, records=(), table=table),))
    (tmp_path / "a.csv").mkdir()

    with pytest.raises(CodecError) as caught:
        datasets.store(tmp_path, dataset)
    assert [(one.code, one.path) for one in caught.value.problems] == [("file.not_regular", "a.csv")]
