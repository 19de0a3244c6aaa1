"""Decided cases of written tables: registers that are read again, templates, rejected rows, refusals."""

from __future__ import annotations

import csv
import stat
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from qcdc import Period, Petition, Reception, UnitRef, aggregate, codec, gazetteer, model, rules, tables
from qcdc.dates import as_day
from qcdc.errors import CodecError, InvariantError, QcdcError
from qcdc.model import (
    BodyRef,
    Consultation,
    ConventionReport,
    Extra,
    Figure,
    GrassrootsDays,
    PersonalText,
    PublicationRegister,
    PublicDialogue,
    Submission,
    VillageHeadTerm,
    WorkplaceDialogue,
    WorkplaceYear,
    evolve,
)
from qcdc.tables.columns import Column, columns_of
from qcdc.tables.template_notes import write_notes
from qcdc.vocab import CellKind, SkipReason

DATA = Path(__file__).parents[2] / "examples" / "data"
VIETNAM = gazetteer.vietnam()
H1 = Period.half_year(2023, 1)


PETITIONS = list(codec.read(DATA / "petitions.jsonl", Petition, format="jsonl"))
RECEPTIONS = list(codec.read(DATA / "receptions.jsonl", Reception, format="jsonl"))[::20]
SUBMISSIONS = list(codec.read(DATA / "submissions.jsonl", Submission, format="jsonl"))[::20]


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("records", [RECEPTIONS, SUBMISSIONS, PETITIONS])
def test_a_written_register_is_read_again(records: list[Any], named: bool, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"so.{suffix}"

    tables.write(path, records, territory=VIETNAM if named else None)
    found: Any = tables.read(path, records[0].__class__)

    assert (
        found.text()
        == f"{len(records)} hồ sơ, 0 dòng bị trả lại, {sum(one.count for one in found.skipped)} dòng bỏ qua"
    )
    assert list(found.records) == records


def test_a_register_says_when_a_petition_has_more_than_its_columns(tmp_path: Path) -> None:
    several = next(one for one in PETITIONS if len(one.handlings) > 1)
    urged = several.with_step("urge", on="2023-06-30")
    plain = PETITIONS[0]
    assert len(plain.handlings) == 1

    tables.write(tmp_path / "so.xlsx", [plain, urged])
    found = tables.read(tmp_path / "so.xlsx", Petition)

    said = [one.id for one in found.records if any("số lượng" in extra.name for extra in one.extras)]
    assert said == [urged.id]
    assert [len(one.handlings) for one in found.records] == [1, len(several.handlings)]


def test_a_step_behind_the_decision_does_not_hide_its_result(tmp_path: Path) -> None:
    decided = next(one for one in PETITIONS if any(step.outcome for step in one.handlings[0].events))
    urged = decided.with_step("urge", on="2023-06-30")
    outcome = next(step.outcome for step in decided.handlings[0].events if step.outcome)

    tables.write(tmp_path / "so.csv", urged, language="vi")
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as file:
        (row, *_) = csv.DictReader(file)

    assert row["Xử lý đơn / Kết quả giải quyết"] == outcome.vi


def test_rows_of_one_petition_differ_only_in_their_handling(tmp_path: Path) -> None:
    several = next(one for one in PETITIONS if len(one.handlings) > 1)
    tables.write(tmp_path / "so.csv", several, language="vi")
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as file:
        headers, *rows = list(csv.reader(file))
    case = headers.index("Mã vụ việc")
    number = headers.index("Xử lý đơn / Số hồ sơ xử lý")

    def read(changed: list[list[str]]) -> Any:
        text = "\n".join(",".join(row) for row in [headers, *changed])
        return tables.read(text.encode(), Petition)

    assert len(rows) == 2
    assert [len(one.handlings) for one in read(rows).records] == [2]
    other = [rows[0], [*rows[1][:case], "VV-999", *rows[1][case + 1 :]]]
    assert (len(read(other).records), len(read(other).rejected)) == (1, 1)
    again = [rows[0], [*rows[0][:number], rows[0][number], *rows[0][number + 1 :]]]
    assert [one.code for one in read(again).problems] == ["tables.doubled"]


def test_every_petition_comes_back_from_codes(tmp_path: Path) -> None:
    tables.write(tmp_path / "don.csv", PETITIONS, language=None, identities=True)
    with (tmp_path / "don.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(tables.from_rows(csv.DictReader(file), Petition)) == PETITIONS


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_typed_columns(library: Any) -> None:
    frame = tables.to_frame(
        PETITIONS, library, columns=["id", "received", "petitioner.persons", "originals", "obstacle_days"]
    )

    kinds = [str(one) for one in frame.dtypes]
    assert kinds == (
        ["object", "datetime64[us]", "Int64", "boolean", "Int64"]
        if library == "pandas"
        else ["String", "Date", "Int64", "Boolean", "Int64"]
    )
    assert len(frame) == len(PETITIONS)
    back = frame.to_dict("records") if library == "pandas" else frame.to_dicts()
    assert [row["id"] for row in back] == [one.id for one in PETITIONS]


def test_records_come_back_from_a_frame() -> None:
    frame = tables.to_frame(RECEPTIONS, "pandas")

    assert list(tables.from_rows(frame.to_dict("records"), Reception)) == RECEPTIONS


def visit_of(code: str) -> Reception:
    """A visit of the commune of a code."""
    unit = UnitRef.of("commune", code, "2023-03-01")
    return Reception.of(unit, "2023-03-01", id="1", kind="regular", receiver="officer", persons=1, origin="synthetic")


def test_names_are_written_only_when_asked(tmp_path: Path) -> None:
    known = evolve(visit_of("23887"), content=PersonalText.of("Lộ Danh trình bày"))
    masked, whole = tmp_path / "a.xlsx", tmp_path / "b.xlsx"

    tables.write(masked, known)
    tables.write(whole, known, identities=True)

    (row,) = tables.to_rows(known)
    assert row["content"] == "***"
    assert tables.read(masked, Reception, within=VIETNAM).records[0].content == PersonalText.withheld()
    assert tables.read(whole, Reception, within=VIETNAM).records[0].content == known.content
    assert stat.S_IMODE(whole.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "cls", [Reception, Petition, model.DutyDay, model.ReceptionSlot, Submission, Figure, model.Task]
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_empty_template_has_no_records_and_no_problems(cls: Any, language: Any, tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"

    tables.write_template(path, cls, language=language)
    proposed = tables.suggest(path, cls)
    found = tables.read(path, cls)

    assert (proposed.doubts, found.records, found.problems) == ((), (), ())
    assert SkipReason.EXAMPLE in {one.reason for one in found.skipped}
    assert found.other_sheets == ("_lists", "_qcdc", "Hướng dẫn" if language == "vi" else "Notes")
    assert {column.field for column in columns_of(cls) if column.required} <= set(proposed.mapping.columns.values())


class Heights:
    """Stands for a sheet, and keeps the heights of its rows and how it is printed."""

    def __init__(self) -> None:
        self.rows: dict[int, float] = {}
        self.printed: dict[str, tuple[int, ...]] = {}

    def set_row(self, row: int, height: float) -> None:
        self.rows[row] = height

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *given: self.printed.update({name: given})


@pytest.mark.parametrize(
    ("header", "height"),
    [("x" * 34, None), ("x" * 35, 33.0), ("x" * 69, 48.5), ("x" * 26 * 34, 405.0), ("x" * 27 * 34, 409)],
)
def test_a_note_has_room_for_its_lines_up_to_the_highest_row_of_a_workbook(header: str, height: float | None) -> None:
    sheet: Any = Heights()
    formats: Any = SimpleNamespace(title=None, header=None, cell=None)
    write_notes(sheet, (Column(field="a", vi=header, en="a", kind=CellKind.TEXT),), "vi", formats)

    assert sheet.rows.get(3) == height
    assert [sheet.printed[name] for name in ("set_paper", "set_landscape", "fit_to_pages")] == [(9,), (), (1, 0)]


def test_a_template_of_another_type_is_named(tmp_path: Path) -> None:
    tables.write_template(tmp_path / "mau.xlsx", Petition)

    (problem, *_) = tables.read(tmp_path / "mau.xlsx", Reception).problems

    assert problem.code == "tables.other_template"


# They have no types.
xlsxwriter: Any = import_module("xlsxwriter")
python_calamine: Any = import_module("python_calamine")


def workbook(path: Path, rows: list[list[object]], name: str = "Sổ") -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                (page.write_string if isinstance(cell, str) else page.write)(number, place, cell)


HEADERS: list[object] = [
    "STT",
    "Ngày tiếp",
    "Xã",
    "Huyện",
    "Số người",
    "Hình thức",
    "Người tiếp",
    "Nguồn số liệu",
    "Số thửa",
]
GOOD: list[object] = [
    1,
    "05/01/2023",
    "xã Ia Lâu",
    "huyện Chư Prông",
    2,
    "định kỳ",
    "người đứng đầu",
    "từ hồ sơ",
    "=12",
]
BAD: list[object] = [
    2,
    "31/02/2023",
    "xã Ia Lâu",
    "huyện Chư Prông",
    1.5,
    "định kỳ",
    "người đứng đầu",
    "từ hồ sơ",
    "=13",
]


def test_rejected_rows_keep_their_cells_and_get_their_reasons(tmp_path: Path) -> None:
    path, back = tmp_path / "so.xlsx", tmp_path / "tra_lai.xlsx"
    workbook(path, [["SỔ"], [], HEADERS, GOOD, BAD])
    first = tables.read(path, Reception)

    tables.write_rejected(back, first)
    again = tables.read(back, Reception, first.mapping)

    assert stat.S_IMODE(back.stat().st_mode) == 0o600
    assert [row.cells for row in again.rejected] == [row.cells for row in first.rejected]
    assert [one.code for one in again.problems] == [one.code for one in first.problems]
    assert again.sheets == first.sheets == ("Sổ",)
    shown = [cell for row in sheet_of(back) for cell in row]
    assert "Ngày tiếp: ngày phải có trong lịch, nhận được '31/02/2023'" in str(shown)
    assert "Dòng gốc (qcdc)" in shown
    assert 5.0 in shown


def sheet_of(path: Path) -> list[list[Any]]:
    rows: list[list[Any]] = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return rows


def test_corrected_rows_are_read_with_the_same_mapping(tmp_path: Path) -> None:
    path, back = tmp_path / "so.xlsx", tmp_path / "tra_lai.xlsx"
    workbook(path, [HEADERS, GOOD, BAD])
    first = tables.read(path, Reception)
    tables.write_rejected(back, first)

    header, row = sheet_of(back)[:2]
    row[header.index("Ngày tiếp")], row[header.index("Số người")] = "28/02/2023", 2
    workbook(back, [header, row])
    again = tables.read(back, Reception, first.mapping)

    assert again.problems == ()
    (record,) = again.records
    assert (record.id, record.day, record.persons) == ("2", as_day("2023-02-28"), 2)
    # The reasons are no part of the record.
    assert [one.name for one in record.extras] == ["Số thửa"]
    assert record.extras[0].text.reveal() == "=13"


def test_a_carried_unit_and_a_month_first_day_survive_rejection(tmp_path: Path) -> None:
    import datetime as dt

    path, back = tmp_path / "so.xlsx", tmp_path / "tra_lai.xlsx"
    headers: list[object] = ["STT", "Ngày tiếp", "Số người", "Hình thức", "Người tiếp"]
    rest: list[object] = [0, "định kỳ", "người đứng đầu"]
    with xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"}) as book:
        page = book.add_worksheet("Sổ")
        for place, cell in enumerate(headers):
            page.write(0, place, cell)
        page.write(1, 0, "xã Ia Lâu, huyện Chư Prông")
        page.write(2, 0, 1)
        page.write_datetime(2, 1, dt.datetime(2023, 3, 5))  # noqa: DTZ001
        for place, cell in enumerate(rest, start=2):
            page.write(2, place, cell)
    mapping = tables.Mapping(
        type=Reception,
        columns={"STT": "id", "Ngày tiếp": "day", "Số người": "persons", "Hình thức": "kind", "Người tiếp": "receiver"},
        fixed={"origin": "recorded"},
        lines="unit",
        days="month_first",
    )
    first = tables.read(path, Reception, mapping)
    assert [one.code for one in first.problems] == ["reception.nobody"]

    tables.write_rejected(back, first)
    again = tables.read(back, Reception, mapping)

    assert [one.code for one in again.problems] == ["reception.nobody"]
    assert again.rejected[0].cells == first.rejected[0].cells
    assert again.rejected[0].carried == first.rejected[0].carried


def test_no_rejected_rows(tmp_path: Path) -> None:
    workbook(tmp_path / "so.xlsx", [HEADERS, GOOD])

    tables.write_rejected(tmp_path / "tra_lai.xlsx", tables.read(tmp_path / "so.xlsx", Reception))

    assert sheet_of(tmp_path / "tra_lai.xlsx") == [["Không có dòng nào bị trả lại"]]


TALLY = aggregate.tally([*PETITIONS, *RECEPTIONS], over=H1, by=("kind",))
TREE = VIETNAM.at(H1.end)
ROLLED = aggregate.roll_up(TALLY, tree=TREE, within=TREE.find("huyện Chư Prông"))
FIGURE = ROLLED.figure("petition.received")
EARLIER = evolve(FIGURE, period=H1.year_before(), value=5)


def test_results_have_rows() -> None:
    rolled = tables.to_rows(ROLLED, indicators="petition.received")
    wide = tables.to_rows(ROLLED, indicators=["petition.received"], wide=True, language="vi")
    counted = tables.to_rows(TALLY)

    total = ROLLED.figure("petition.received")
    assert (rolled[0]["indicator"], rolled[0]["value"]) == ("petition.received", total.number)
    assert rolled[0]["coverage.expected"] == ROLLED.coverage.expected
    assert rolled[0]["unit.name"] == "huyện Chư Prông, tỉnh Gia Lai"
    assert wide[0]["Số đơn tiếp nhận trong kỳ / Tổng số"] == total.number
    assert len(wide) == 1 + len(TREE.descendants(ROLLED.within or TREE.tops[0]))
    received = [row for row in counted if row["indicator"] == "petition.received"]
    assert sum(row["value"] for row in received) == TALLY.count("petition.received")  # type: ignore[misc]
    assert {row["by.kind"] for row in received} <= {"complaint", "denunciation", "recommendation", "feedback"}


def test_counts_stand_in_the_order_of_indicators_then_of_units_from_the_largest() -> None:
    places = [(row["indicator"], len(str(row["unit.code"])), row["unit.code"]) for row in tables.to_rows(TALLY)]

    assert len({length for _, length, _ in places}) > 1
    assert places == sorted(places, key=str)


def test_comparisons_have_both_figures_with_their_marks() -> None:
    (row,) = tables.to_rows(aggregate.compare(FIGURE, EARLIER))
    (said,) = tables.to_rows(aggregate.compare(FIGURE, EARLIER), language="vi")

    assert FIGURE.number is not None
    assert row["difference"] == FIGURE.number - 5
    assert (row["current.value"], row["previous.value"]) == (FIGURE.number, 5)
    assert row["current.synthetic"] is row["previous.synthetic"] is True
    assert said["Ghi chú"]


def test_restated_values_have_rows() -> None:
    columns = aggregate.restate_columns(
        ["23887", "23890"], [3, None], indicator="petition.received", day=H1.end, onto="2025-07-02", territory=VIETNAM
    )

    rows = tables.to_rows(columns)

    assert [row["number"] for row in rows] == list(columns.numbers)
    assert [row["quality"] for row in rows] == [one.value for one in columns.qualities]
    assert [(row["presumed"], row["provisional"]) for row in rows] == list(
        zip(columns.presumed, columns.provisional, strict=True)
    )
    restated = aggregate.restate(
        [evolve(FIGURE, unit=UnitRef.of("commune", "23887", H1.end))], onto="2025-07-02", territory=VIETNAM
    )
    (first, *_) = tables.to_rows(restated)
    assert first["quality"] == restated[0].quality.value


def test_findings_and_deadlines_have_rows() -> None:
    audit = rules.run(PETITIONS, as_of="2023-07-10", territory=VIETNAM)
    due = rules.due(PETITIONS, between=("2023-01-01", "2023-12-31"), as_of="2023-07-01")
    handled = rules.deadlines(PETITIONS[0], as_of="2023-07-01")

    found = tables.to_rows(audit.failed, language="vi")
    assert [row["Mã hồ sơ"] for row in found] == [one.subject_id for one in audit.failed for _ in one.gaps]
    assert all(row["Việc cần làm"] and row["Căn cứ pháp lý"] for row in found)
    assert len(tables.to_rows(audit)) >= len(audit)
    lines = tables.to_rows(due, language="vi")
    assert [row["Hạn cuối"] for row in lines] == [one.day for one in due]
    assert all("." not in str(row["Việc phải làm"]) for row in lines)
    assert [row["day"] for row in tables.to_rows(handled)] == [one.day for one in handled]


def test_items_have_rows_of_their_own() -> None:
    rows = tables.to_rows(PETITIONS, each="handlings.events")

    assert len(rows) == sum(len(handling.events) for one in PETITIONS for handling in one.handlings)
    assert (rows[1]["record"], rows[1]["handlings.item"], rows[1]["events.item"]) == (PETITIONS[0].id, 1, 2)
    assert rows[1]["kind"] == PETITIONS[0].handlings[0].events[1].kind.value


def test_many_rows_go_on_in_further_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qcdc.tables.workbooks.MOST_ROWS", 50)
    tables.write(tmp_path / "a.xlsx", RECEPTIONS)

    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    assert book.sheet_names[:2] == ["Lượt tiếp công dân (1)", "Lượt tiếp công dân (2)"]
    assert list(tables.read(tmp_path / "a.xlsx", Reception).records) == RECEPTIONS


REFUSED: dict[str, Callable[[Path], object]] = {
    "table.value": lambda _: tables.to_rows(7),
    "table.mixed": lambda _: tables.to_rows([PETITIONS[0], RECEPTIONS[0]]),
    "table.each": lambda _: tables.to_rows(PETITIONS, each="nothing"),
    "table.column": lambda _: tables.to_rows(PETITIONS, columns=["nothing"]),
    "table.empty": lambda place: tables.write(place / "a.csv", []),
    "table.suffix": lambda place: tables.write(place / "a.doc", PETITIONS),
    "table.one_sheet": lambda place: tables.write(place / "a.csv", {"A": PETITIONS, "B": RECEPTIONS}),
    "table.sheet_name": lambda place: tables.write(place / "a.xlsx", {"A/B": PETITIONS}),
    "table.sheet_twice": lambda place: tables.write(place / "a.xlsx", {"A": PETITIONS, "a": RECEPTIONS}),
    "table.cell_too_long": lambda place: tables.write(place / "a.xlsx", [{"a": "x" * 32_768}]),
    "table.too_wide": lambda place: tables.write(place / "a.xlsx", [{f"c{number}": 1 for number in range(16_385)}]),
    "table.cell": lambda place: tables.write(place / "a.xlsx", [{"a": object()}]),
    "table.keys": lambda place: tables.write(place / "a.xlsx", [{1: 1}]),
    "table.template": lambda place: tables.write_template(place / "a.xlsx", BodyRef),
    "table.library": lambda _: tables.to_frame(PETITIONS, "excel"),  # type: ignore[arg-type]
    "codec.path": lambda _: tables.write(7, PETITIONS),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_cannot_be_written_is_refused(code: str, tmp_path: Path) -> None:
    with pytest.raises(QcdcError) as caught:
        REFUSED[code](tmp_path)

    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_place_is_our_error(tmp_path: Path) -> None:
    with pytest.raises(CodecError):
        tables.write(tmp_path / "no" / "a.xlsx", PETITIONS)


def test_texts_of_records_that_look_like_json_come_back() -> None:
    (row,) = tables.to_rows([RECEPTIONS[0]], identities=True)
    (back,) = tables.from_rows([{**row, "id": '["T-1"]'}], Reception)
    (spaced,) = tables.to_rows(PETITIONS[:1], identities=True)

    assert back.id == '["T-1"]'
    for text in (f" {spaced['handlings']}", f"{spaced['handlings']}\n"):
        assert tables.from_rows([{**spaced, "handlings": text}], Petition) == (PETITIONS[0],)
    with pytest.raises(CodecError) as caught:
        tables.from_rows([{**row, "id": 7}], Reception)
    assert [one.path for one in caught.value.problems] == ["rows[0].id"]


def test_rows_that_cannot_be_records_are_all_named() -> None:
    rows = tables.to_rows([RECEPTIONS[0], RECEPTIONS[1]])
    rows[0]["kind"], rows[1]["persons"], rows[1]["day"] = "weekly", "two", "31/02/2023"

    with pytest.raises(CodecError) as caught:
        tables.from_rows(rows, Reception)

    assert [one.path for one in caught.value.problems] == ["rows[0].kind", "rows[1].day", "rows[1].persons"]


# The day and the place of issue are one text.
_ANY_WORD = frozenset({CellKind.PERSONAL})
PARTICIPATION = [
    PublicDialogue,
    ConventionReport,
    GrassrootsDays,
    WorkplaceDialogue,
    WorkplaceYear,
    Consultation,
    VillageHeadTerm,
    PublicationRegister,
]


@pytest.mark.parametrize("cls", PARTICIPATION, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_templates_of_participation_have_words_and_are_recognised(
    cls: type[Any], language: Any, tmp_path: Path
) -> None:
    place = tmp_path / "mau.xlsx"
    tables.write_template(place, cls, language=language)
    proposed = tables.suggest(place, cls)
    shown = [one.text(language) for one in tables.columns_of(cls)]

    assert proposed.doubts == ()
    assert "origin" in proposed.mapping.columns.values()
    assert [one for one in shown if "_" in one or one.islower()] == []
    assert len(set(shown)) == len(shown)
    assert tables.read(place, cls).problems == ()


def test_a_register_of_participation_is_read_in_vietnamese() -> None:
    headers = "Mã số,Mã đơn vị,Ngày,Căn cứ,Số người có mặt,Số ý kiến,Số ý kiến được trả lời,Nguồn số liệu"
    names = {one.vi for one in tables.columns_of(PublicDialogue)}
    row = "DT-1,23677,15/07/2026,đối thoại định kỳ,80,12,12,giả lập"
    found = tables.read(f"{headers}\n{row}\n".encode(), PublicDialogue)

    assert set(headers.split(",")) <= names, names
    assert found.problems == ()
    assert [(one.id, one.present, one.answered) for one in found.records] == [("DT-1", 80, 12)]
    assert list(tables.to_rows(found.records, language="vi")[0].values()).count(12) == 2


def test_the_word_of_a_field_says_a_day_or_a_number_if_it_is_one() -> None:
    """*Ngày trả lời* above numbers would be filled in wrongly."""
    wrong: list[str] = []
    for cls in codec.documents():
        with suppress(InvariantError):
            for one in tables.columns_of(cls):
                day, number = one.vi.startswith("Ngày"), one.vi.startswith(("Số người", "Số ý kiến"))
                if one.kind not in _ANY_WORD and (
                    (day and one.kind is not CellKind.DAY) or (number and one.kind is not CellKind.COUNT)
                ):
                    wrong.append(f"{cls.__name__}.{one.field}: {one.vi}")

    assert wrong == []


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_missing_library_of_frames_is_named(library: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(QcdcError, match=r'pip install "qcdc\[frames\]"'):
        tables.to_frame(PETITIONS, library)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "xlsxwriter", None)

    with pytest.raises(QcdcError, match=r'pip install "qcdc\[excel\]"'):
        tables.write(tmp_path / "a.xlsx", PETITIONS)


def test_an_empty_register_has_its_columns() -> None:
    frame = tables.to_frame([], "polars", type=Reception)

    assert (len(frame), "unit.code" in frame.columns) == (0, True)


def test_units_are_named_where_a_territory_knows_them() -> None:
    (row,) = tables.to_rows([visit_of("23887")], territory=VIETNAM)
    (unknown,) = tables.to_rows([visit_of("99999")], territory=VIETNAM)

    assert (row["unit.name"], row["unit.code"]) == ("thị trấn Chư Prông, huyện Chư Prông, tỉnh Gia Lai", "23887")
    assert (unknown["unit.name"], unknown["unit.code"]) == (None, "99999")


def test_a_part_of_a_cell_that_is_no_term_is_never_dropped(tmp_path: Path) -> None:
    for said in ("khiếu nại; đòi nợ", "khiếu nại, đòi nợ", "khiếu nại và đòi nợ"):
        sound: list[list[object]] = [[number, *GOOD[1:], "khiếu nại"] for number in range(2, 6)]
        workbook(tmp_path / "so.xlsx", [[*HEADERS, "Loại việc"], [*GOOD, said], *sound])
        assert [one.code for one in tables.read(tmp_path / "so.xlsx", Reception).problems] == ["code.no_term"]


def test_a_missing_day_is_one_problem(tmp_path: Path) -> None:
    workbook(tmp_path / "so.xlsx", [HEADERS, GOOD, [2, None, *GOOD[2:]]])

    (problem,) = tables.read(tmp_path / "so.xlsx", Reception).problems

    assert (problem.code, problem.attribute) == ("field.missing", "Sổ!B3 (Ngày tiếp)")


def test_a_table_with_a_column_for_each_indicator_names_unit_and_code() -> None:
    wide = tables.to_rows(ROLLED, indicators=["petition.received"], wide=True, language="vi")
    plain = tables.to_rows(ROLLED, indicators=["petition.received"], wide=True)

    assert list(wide[0])[:2] == ["Đơn vị", "Mã"]
    assert list(plain[0])[:2] == ["unit", "code"]


def test_a_register_keeps_the_columns_that_only_some_records_have(tmp_path: Path) -> None:
    first, second = (evolve(one, extras=()) for one in RECEPTIONS[:2])
    first = evolve(first, extras=(Extra(name="Số thửa", text=PersonalText.of("12")),))
    path = tmp_path / "so.xlsx"

    tables.write(path, [first, second], identities=True)
    header, *rows = [row for row in sheet_of(path) if "Số thửa" in row or row[0] in {first.id, second.id}]

    assert [row[header.index("Số thửa")] for row in rows] == ["12", ""]
