"""A row of cells for any type of record: a record, or problems at their cells; never an error of Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qcdc import Petition, codec, gazetteer, tables
from qcdc.errors import InvariantError
from qcdc.tables import CellKind, Column, columns_of
from qcdc.vocab import PetitionerKind

EVERY: tuple[Any, ...] = codec.documents()
REGISTER = "Số đơn,Ngày nhận,Loại đơn,Xã,Nguồn đơn,Mã vụ việc,Nguồn số liệu"
ROW = "KN-1,15/10/2026,Khiếu nại,66,Trực tiếp,V1,giả lập"


def fits_a_row(cls: Any) -> bool:
    try:
        columns_of(cls)
    except InvariantError:
        return False
    return True


def cell_of(column: Column) -> str:
    """What a cell of the kind of the column usually holds."""
    if column.codes is not None:
        return str(next(iter(column.codes)).value)
    if column.kind is CellKind.DAY:
        return "15/10/2026"
    return "1" if column.kind in {CellKind.COUNT, CellKind.NUMBER} else "66"


def file_of(folder: Path, *lines: str) -> Path:
    path = folder / "so.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def quoted(cells: list[str]) -> str:
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


@pytest.mark.parametrize("only_required", [False, True])
@pytest.mark.parametrize("cls", [cls for cls in EVERY if fits_a_row(cls)], ids=lambda cls: cls.__name__)
def test_a_row_is_a_record_or_has_problems(cls: Any, only_required: bool, tmp_path: Path) -> None:
    columns = [one for one in columns_of(cls) if one.required or not only_required] or list(columns_of(cls)[:1])
    path = file_of(tmp_path, quoted([one.vi for one in columns]), quoted([cell_of(one) for one in columns]))

    found = tables.read(path, cls)

    assert found.records or found.problems


NOT_ROWS = ("OfficeHolding", "Report", "Unit", "Board", "SteeringCommittee", "Act", "Deadline")


@pytest.mark.parametrize("name", NOT_ROWS)
def test_a_type_that_no_row_can_hold_is_refused_before_the_file_is_opened(name: str, tmp_path: Path) -> None:
    cls = next(one for one in EVERY if one.__name__ == name)

    for ask in (tables.read, tables.suggest):
        with pytest.raises(InvariantError) as caught:
            ask(tmp_path / "none.csv", cls)
        assert (caught.value.code, caught.value.attribute) == ("tables.no_row", "type")
        assert caught.value.params["fields"]


@pytest.mark.parametrize("name", ["", "   ", "\u00a0"])
def test_a_row_without_a_petitioner_is_rejected_at_the_cell_of_the_name(name: str, tmp_path: Path) -> None:
    path = file_of(
        tmp_path, f"{REGISTER},Họ tên", f"{ROW},Nguyễn Văn A (giả lập)", f"{ROW.replace('KN-1', 'KN-2')},{name}"
    )

    found = tables.read(path, Petition)

    assert [one.id for one in found.records] == ["KN-1"]
    assert [(one.code, one.attribute) for one in found.problems] == [("tables.petitioner", "H3 (Họ tên)")]


@pytest.mark.parametrize("name", ["Nặc danh", "đơn nặc danh", "Không tên"])
def test_a_row_that_says_anonymous_is_a_record(name: str, tmp_path: Path) -> None:
    (record,) = tables.read(file_of(tmp_path, f"{REGISTER},Họ tên", f"{ROW},{name}"), Petition).records

    assert record.petitioner.anonymous


def test_a_register_without_petitioners_names_the_field_once(tmp_path: Path) -> None:
    path = file_of(tmp_path, REGISTER, ROW, ROW.replace("KN-1", "KN-2"))

    found = tables.read(path, Petition)
    suggestion = tables.suggest(path, Petition)

    assert suggestion.missing == ("petitioner.kind",)
    assert (len(found.records), len(found.rejected)) == (0, 2)
    assert [(one.code, one.params["field"]) for one in found.problems] == [("tables.field_missing", "petitioner.kind")]


def test_a_register_without_names_is_read_with_one_kind_for_all_rows(tmp_path: Path) -> None:
    path = file_of(tmp_path, REGISTER, ROW)
    chosen = tables.suggest(path, Petition).mapping
    mapping = tables.Mapping(type=Petition, columns=chosen.columns, fixed={"petitioner.kind": "individual"})

    (record,) = tables.read(path, Petition, mapping).records

    assert (record.petitioner.kind, record.petitioner.name) == (PetitionerKind.INDIVIDUAL, None)


@pytest.mark.parametrize("header", ["Số vụ việc", "Số vụ"])
def test_a_number_of_cases_is_not_taken_for_the_id_of_one(header: str, tmp_path: Path) -> None:
    path = file_of(
        tmp_path, f"{REGISTER},Họ tên,{header}".replace("Mã vụ việc,", ""), f"{ROW.replace('V1,', '')},Người A,1"
    )

    found = tables.suggest(path, Petition)

    assert found.mapping.columns[header] == ""
    assert "case" in found.mapping.made


def test_a_step_before_the_receipt_is_told_at_its_cell(tmp_path: Path) -> None:
    path = file_of(
        tmp_path,
        f"{REGISTER},Họ tên,Ngày thụ lý,Ngày ban hành quyết định",
        f"{ROW},Người A (giả lập),01/10/2026,02/10/2026",
        f"{ROW.replace('KN-1', 'KN-2')},Người A (giả lập),15/10/2026,16/10/2026",
    )

    found = tables.read(path, Petition)

    assert [one.id for one in found.records] == ["KN-2"]
    assert [(one.code, one.attribute) for one in found.problems] == [
        ("tables.before_receipt", "I2 (Ngày thụ lý)"),
        ("tables.before_receipt", "J2 (Ngày ban hành quyết định)"),
    ]
    assert "01/10/2026" in found.text("vi")


def test_the_unit_of_the_address_is_looked_up(tmp_path: Path) -> None:
    path = file_of(tmp_path, f'{REGISTER},Họ tên,"Xã, phường nơi ở"', f'{ROW},Người A,"phường Pleiku, tỉnh Gia Lai"')

    (record,) = tables.read(path, Petition).records

    named = gazetteer.vietnam().at("2026-09-01").find("phường Pleiku")
    assert record.petitioner.unit is not None
    assert (record.petitioner.unit.level, record.petitioner.unit.code) == (named.level, named.code)
