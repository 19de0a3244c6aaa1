"""Templates filled through LibreOffice and by pandas; run by ``make test-desktop``, not by ``make test``."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from qcdc import Reception, codec, gazetteer, model, tables
from qcdc.dates import as_day
from qcdc.tables import CellError, columns_of

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
DATA = Path(__file__).parents[2] / "examples" / "data"
EMPTY_ROW = re.compile(r'<table:table-row [^>]*table:number-rows-repeated="2000">')


def converted(path: Path, form: str) -> Path:
    """A file that LibreOffice opened and saved in another form."""
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return path.with_suffix(f".{form}")


def cell(value: object) -> str:
    """A cell as LibreOffice keeps it in flat XML."""
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, int):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if isinstance(value, dt.date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'


def filled(template: Path, rows: list[dict[str, object]], fields: list[str], form: str) -> Path:
    """A template with rows below its example, opened and saved by LibreOffice twice."""
    flat = converted(template, "fods")
    lines = "".join(
        f"<table:table-row>{''.join(cell(row.get(field)) for field in fields)}</table:table-row>" for row in rows
    )
    text = flat.read_text(encoding="utf-8")
    place = EMPTY_ROW.search(text)
    assert place is not None
    flat.write_text(f"{text[: place.start()]}{lines}{text[place.start() :]}", encoding="utf-8")
    template.unlink()
    return converted(flat, form)


def fields_of(template: Path) -> list[str]:
    """The fields of the columns of a template, from the left."""
    return list(tables.suggest(template, Reception).mapping.columns.values())


GOOD: dict[str, object] = {
    "day": as_day("2023-01-05"),
    "unit": "xã Ia Lâu, huyện Chư Prông",
    "visitor.name": "Nguyễn Thị Ví Dụ",
    "visitor.signatory.id_number": "001234567890",
    "persons": 2,
    "kind": "tiếp định kỳ",
    "receiver": "người đứng đầu",
    "petition_kinds": "khiếu nại; phản ánh",
    "content": "=1+1 về bồi thường đất",
    "origin": "từ hồ sơ",
}
MISTAKES: list[tuple[str, dict[str, object]]] = [
    ("day", {"day": "31/02/2023"}),
    ("day", {"day": "hôm qua"}),
    ("day", {"day": None}),
    ("unit", {"unit": "xã Không Có"}),
    ("persons", {"persons": "vài người"}),
    ("persons", {"persons": 0}),
    ("representatives", {"representatives": 5}),
    ("kind", {"kind": "tiếp hằng năm"}),
    ("receiver", {"receiver": "bảo vệ"}),
    ("petition_kinds", {"petition_kinds": "khiếu nại; đòi nợ"}),
    ("origin", {"origin": None}),
    ("answered", {"answered": as_day("2023-01-01")}),
]


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_template_filled_through_libreoffice_is_read(form: str, tmp_path: Path) -> None:
    template = tmp_path / "mau.xlsx"
    tables.write_template(template, Reception)
    fields = fields_of(template)
    rows = [GOOD | {"id": f"0{number}"} for number in range(1, 6)]

    found = tables.read(filled(template, rows, fields, form), Reception)

    assert found.problems == ()
    assert [one.id for one in found.records] == ["01", "02", "03", "04", "05"]
    first = found.records[0]
    assert (first.day, first.persons, first.kind.value) == (as_day("2023-01-05"), 2, "periodic")
    assert first.content is not None
    assert first.content.reveal() == "=1+1 về bồi thường đất"
    assert first.visitor is not None
    assert first.visitor.signatories[0].id_number is not None
    assert first.visitor.signatories[0].id_number.reveal() == "001234567890"


def test_twelve_mistakes_are_twelve_problems(tmp_path: Path) -> None:
    template = tmp_path / "mau.xlsx"
    tables.write_template(template, Reception)
    fields = fields_of(template)
    rows = [GOOD | {"id": f"{number:02}"} | wrong for number, (_, wrong) in enumerate(MISTAKES, start=1)]

    found = tables.read(filled(template, rows, fields, "xlsx"), Reception)

    assert len(found.problems) == len(MISTAKES) == 12
    headers = {column.field: column.vi for column in columns_of(Reception)}
    for number, ((field, _), problem) in enumerate(zip(MISTAKES, found.problems, strict=True), start=7):
        assert isinstance(problem, CellError)
        assert problem.place.sheet == "Lượt tiếp công dân"
        assert problem.place.row == number
        assert problem.place.header.startswith(headers[field])
        assert problem.place.column == fields.index(field) + 1
    # Each says in Vietnamese what to do.
    assert len(found.text("vi").splitlines()) == 13


def test_a_template_filled_by_pandas_is_read(tmp_path: Path) -> None:
    pandas: Any = import_module("pandas")
    python_calamine: Any = import_module("python_calamine")
    template = tmp_path / "mau.xlsx"
    tables.write_template(template, Reception)
    book = python_calamine.CalamineWorkbook.from_path(str(template))
    top = book.get_sheet_by_index(0).to_python()
    names = [below or above for above, below in zip(top[3], top[4], strict=True)]
    fields = fields_of(template)
    row: dict[Any, object] = {
        name: GOOD.get(field, "01" if field == "id" else None) for name, field in zip(names, fields, strict=True)
    }
    row = {name: str(value) if isinstance(value, dt.date) else value for name, value in row.items()}

    with pandas.ExcelWriter(tmp_path / "a.xlsx", engine="xlsxwriter") as writer:
        pandas.DataFrame([row]).to_excel(writer, index=False)
    found = tables.read(tmp_path / "a.xlsx", Reception)

    assert (found.problems, len(found.records)) == ((), 1)


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_register_that_libreoffice_saved_is_read(form: str, tmp_path: Path) -> None:
    vietnam = gazetteer.vietnam()
    records: Any = list(codec.read(DATA / "receptions.jsonl", Reception, format="jsonl")[:200])
    tables.write(tmp_path / "so.xlsx", records, territory=vietnam)
    saved = converted(tmp_path / "so.xlsx", "ods")
    if form == "xlsx":
        (tmp_path / "so.xlsx").unlink()
        saved = converted(saved, "xlsx")

    assert list(tables.read(saved, Reception).records) == records


@pytest.mark.parametrize("name", ["Reception", "Petition", "DutyDay", "ReceptionSlot", "Submission", "Figure", "Task"])
def test_every_template_can_be_printed(name: str, tmp_path: Path) -> None:
    template = tmp_path / "mau.xlsx"
    tables.write_template(template, getattr(model, name))

    printed = converted(template, "pdf")

    assert printed.read_bytes().startswith(b"%PDF")
