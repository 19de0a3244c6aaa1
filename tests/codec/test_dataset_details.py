"""What datasets refuse and what their problems say: indexes, counts, places, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import complaint, visit
from qcdc import datasets
from qcdc.datasets import DataFile, DataProblem, Dataset
from qcdc.datasets.values import DataTable
from qcdc.errors import ProblemError, QcdcError
from qcdc.model import Conference, Petition, Reception, Share, evolve
from qcdc.tables import CellError, CellPlace
from qcdc.vocab import Origin

PAPER = complaint("2023-03-01")
VISIT = visit(5, 2)
SHARE = Share(part=1, whole=2)


def told(attempt: Any) -> list[tuple[str, str | None, dict[str, Any]]]:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return [(one.code, one.attribute, one.params) for one in caught.value.problems]


def file(name: str = "a.jsonl", **more: Any) -> DataFile:
    given: dict[str, Any] = {"name": name, "of_type": Share, "records": (SHARE,)} | more
    return DataFile(**given)


def table(**more: Any) -> DataTable:
    given: dict[str, Any] = {"content": b"x", "records": (SHARE,)} | more
    return DataTable(**given)


def test_a_file_holds_records_of_its_type() -> None:
    assert told(lambda: file(records=(SHARE, VISIT, SHARE, 7))) == [
        ("dataset.record", "records", {"index": 1, "type": Share}),
        ("dataset.record", "records", {"index": 3, "type": Share}),
    ]
    assert [(code, name) for code, name, _ in told(lambda: file(of_type="Share"))] == [("type.wrong", "of_type")]
    assert [code for code, *_ in told(lambda: file(of_type=int))] == ["codec.type"]
    assert repr(file(records=(SHARE, SHARE))).count("<2 records>") == 1


def test_a_table_is_there_for_the_name_of_a_table_and_no_other() -> None:
    assert told(lambda: file("a.csv")) == [("dataset.table_content", "table", {})]
    assert told(lambda: file("a.jsonl", table=table())) == [("dataset.table_content", "table", {})]
    assert told(lambda: file("a.csv", table=table(records=()))) == [("dataset.table_records", "records", {})]
    assert file("a.csv", table=table()).table == table()


def test_a_mapping_has_its_content_and_the_same_in_each_file() -> None:
    for fields in ({"mapping": "m.toml"}, {"mapping_content": b"x"}):
        found = told(lambda given=fields: table(**given))
        assert ("dataset.mapping_content", "mapping_content", {}) in found or found[0][1] == "mapping"
    one = table(mapping="m.mapping.json", mapping_content=b"1")
    other = evolve(one, mapping="M.mapping.json", mapping_content=b"2")
    same = [file("a.csv", table=one), file("b.csv", table=one)]
    assert len(Dataset(files=tuple(same)).files) == 2
    found = told(lambda: Dataset(files=(same[0], file("b.csv", table=other))))
    assert found == [("dataset.mapping_differs", "files", {"value": "M.mapping.json"})]


def test_each_name_is_used_once_whatever_its_letters() -> None:
    found = told(lambda: Dataset(files=(file("a.jsonl"), file("b.jsonl"), file("A.jsonl"))))

    assert [(code, name) for code, name, _ in found] == [("list.duplicate", "files")]


def test_a_dataset_of_records_has_a_file_for_each_type_by_name() -> None:
    made = Dataset.of([VISIT, PAPER, SHARE, evolve(VISIT, id="T-2")])

    assert [(one.name, one.of_type, len(one.records)) for one in made.files] == [
        ("petition.jsonl", Petition, 1),
        ("reception.jsonl", Reception, 2),
        ("share.jsonl", Share, 1),
    ]
    assert [one.id for one in made.records_of(Reception)] == [VISIT.id, "T-2"]
    assert made.records == (PAPER, VISIT, evolve(VISIT, id="T-2"), SHARE)
    assert made.origins == {Origin.SYNTHETIC}
    assert Dataset.of([SHARE]).origins == frozenset()
    assert [code for code, *_ in told(lambda: Dataset.of([7]))] == ["codec.type"]
    assert [code for code, *_ in told(lambda: made.records_of(int))] == ["codec.type"]


def test_a_register_is_complete_for_the_types_that_have_a_file() -> None:
    made = Dataset.of([VISIT, PAPER])

    assert made.register().has(Petition, "nobody") is False
    assert made.register().has(Petition, PAPER.id) is True
    assert made.register().has(Conference, "nobody") is None
    assert evolve(made, unread=1).register().has(Petition, "nobody") is None


def test_unread_rows_of_a_table_stay_in_it() -> None:
    made = Dataset(files=(file("a.csv", table=table(unread=2)), file("b.csv", table=table(unread=1))), unread=7)

    assert made.unread_lines == 4
    assert [one.records for one in made.manifest.files] == [None, None]


def test_a_problem_says_its_place_in_both_languages() -> None:
    error = ProblemError("field.missing", "$.id")
    line, whole = DataProblem("a.jsonl", 3, error), DataProblem("a.jsonl", None, error)

    assert (line.code, line.path, line.place) == ("field.missing", "$.id", None)
    assert line.text("vi").startswith("a.jsonl, dòng 3: $.id: ")
    assert line.text("en").startswith("a.jsonl, line 3: $.id: ")
    assert whole.text("vi").startswith("a.jsonl: $.id: ")
    assert str(line) == f"{line.text('en')} [field.missing]"
    place = CellPlace(sheet="2023", row=7, column=2, header="Ngày")
    cell = DataProblem("a.xlsx", 7, CellError("field.missing", place))
    assert cell.place == place
    assert cell.text("en").startswith("a.xlsx: 2023!B7 (Ngày): ")


def found(folder: Path, *records: object) -> list[tuple[str, int | None, str, dict[str, Any]]]:
    datasets.store(folder, Dataset.of(records))
    return [(one.code, one.line, one.path, one.error.params) for one in datasets.open(folder).problems]


def test_copies_and_numbers_used_twice_are_counted(tmp_path: Path) -> None:
    other = evolve(VISIT, persons=7)

    assert found(tmp_path / "a", VISIT, VISIT, other, VISIT, other) == [
        ("dataset.copied", 2, "$.id", {"count": 1}),
        ("dataset.number_twice", 3, "$.id", {"count": 2}),
        ("dataset.copied", 4, "$.id", {"count": 3}),
        ("dataset.copied", 5, "$.id", {"count": 4}),
    ]
    assert found(tmp_path / "b", VISIT, evolve(VISIT, id="T-2")) == []


def test_a_link_to_nobody_has_the_type_that_it_names(tmp_path: Path) -> None:
    linked = evolve(VISIT, petitions=frozenset({"D-9"}))

    ((code, line, path, params),) = found(tmp_path / "a", linked, PAPER)
    assert (code, line, path, params["type"]) == ("dataset.link_unknown", 1, "$.petitions", Petition)
    assert "value" in params
    assert found(tmp_path / "b", evolve(linked, petitions=frozenset({PAPER.id})), PAPER) == []
