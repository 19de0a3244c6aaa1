"""A table written from records reads back equal records, however it is written; no row is lost."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floors import never_empty
from qcdc.model import PEOPLES_COMMITTEE, DutyDay, Reception, Submission, Task, UnitRef, evolve
from qcdc.tables import Mapping, TableReading, read, suggest
from qcdc.testing import duty_days, receptions, submissions, tasks
from register_sheets import Style, as_csv, as_workbook, grid, representable
from small_territory import PLAIN

TREE = PLAIN.at("2022-01-01")
UNITS = st.sampled_from([unit.ref for unit in TREE if unit.parent])


def _of_unit(day: DutyDay, unit: UnitRef) -> DutyDay:
    return evolve(day, unit=unit, body=PEOPLES_COMMITTEE)


KINDS: dict[type, st.SearchStrategy[Any]] = {
    Reception: receptions(units=UNITS),
    DutyDay: st.builds(_of_unit, duty_days(), UNITS),
    Submission: submissions(units=UNITS),
    Task: tasks(),
}
STYLES = st.builds(
    Style,
    seed=st.integers(0, 10**6),
    header=st.sampled_from(("as printed", "upper", "lower", "decomposed", "spaced", "broken")),
    days=st.sampled_from(("dd/mm/yyyy", "dd.mm.yyyy", "dd-mm-yyyy", "yyyy-mm-dd", "serial")),
    title=st.booleans(),
    total=st.booleans(),
    blank=st.booleans(),
    numbered=st.booleans(),
)
_DASHES = frozenset("-–—−…") | {"..."}


def on_its_day(record: Any) -> UnitRef:
    """The unit of a record on the first day of its window, or on its day, if the unit had its code then."""
    unit = TREE.resolve(record.unit)
    days = [record.period.start if isinstance(record, Submission) else record.day]
    return UnitRef(level=unit.level, code=unit.code, on=next(filter(unit.in_force, days), TREE.day))


@st.composite
def registers(draw: st.DrawFn) -> tuple[type, list[Any]]:
    cls = draw(st.sampled_from(list(KINDS)))
    found = [representable(record) for record in draw(st.lists(KINDS[cls], min_size=1, max_size=4))]
    if "unit" in attrs.fields_dict(cls):
        found = [evolve(record, unit=on_its_day(record)) for record in found]
    if "id" in attrs.fields_dict(cls):
        found = [evolve(record, id=f"{number}-{record.id}") for number, record in enumerate(found)]
    return cls, found


def counted(reading: TableReading[Any]) -> int:
    return len(reading.records) + len(reading.rejected) + sum(rows.count for rows in reading.skipped)


@never_empty("at least one record is written")
@given(registers(), STYLES, st.sampled_from(",;\t"), st.booleans())
def test_a_register_reads_back_however_it_is_written(
    drawn: tuple[type, list[Any]], style: Style, delimiter: str, mark: bool
) -> None:
    """S1: a register reads back equal records in any order of columns, spelling of headers and way of writing days."""
    cls, records = drawn
    columns, rows = grid(cls, records, style)
    data = as_csv(rows, delimiter, mark=mark)
    mapping = Mapping(type=cls, columns={column.vi: column.field for column in columns})

    reading: TableReading[Any] = read(data, cls, mapping, within=TREE)

    assert reading.problems == (), reading.text("en")
    assert list(reading.records) == records
    assert counted(reading) == len(rows)
    assert reading.delimiter == delimiter


@never_empty("at least one record is written")
@given(registers(), STYLES)
def test_the_columns_of_a_register_are_proposed(drawn: tuple[type, list[Any]], style: Style) -> None:
    """S2: for the headers of the library, `suggest` proposes every column and has no doubt."""
    cls, records = drawn
    columns, rows = grid(cls, records, style)

    found = suggest(as_csv(rows), cls)

    assert sorted(found.mapping.columns.values()) == sorted(column.field for column in columns), found.text("en")
    assert [doubt.code for doubt in found.doubts if doubt.code != "suggest.month_first"] == []


@never_empty("at least one record is written")
@settings(max_examples=15)
@given(st.lists(registers(), min_size=1, max_size=2, unique_by=lambda one: one[0]), STYLES)
def test_a_workbook_reads_back(drawn: list[tuple[type, list[Any]]], style: Style) -> None:
    """S1: so does a workbook with several sheets."""
    style = attrs.evolve(style, days="date")
    grids = {cls: grid(cls, records, style) for cls, records in drawn}
    data = as_workbook({cls.__name__: rows for cls, (_, rows) in grids.items()})

    for cls, records in drawn:
        columns, rows = grids[cls]
        mapping = Mapping(type=cls, columns={column.vi: column.field for column in columns}, sheets=(cls.__name__,))
        reading: TableReading[Any] = read(data, cls, mapping, within=TREE)
        assert reading.problems == (), reading.text("en")
        assert list(reading.records) == records
        assert counted(reading) == len(rows)


@never_empty("at least one record is written")
@given(registers(), STYLES, st.data())
def test_a_planted_mistake_is_one_problem_at_its_cell(
    drawn: tuple[type, list[Any]], style: Style, data: st.DataObject
) -> None:
    """S3: a planted mistake is one problem at its cell; the other rows are read, and no row is lost."""
    cls, records = drawn
    columns, rows = grid(cls, records, attrs.evolve(style, blank=False, total=False))
    at = data.draw(st.integers(0, len(records) - 1))
    plantable = [place for place, column in enumerate(columns) if column.field in MISTAKES]
    place = data.draw(st.sampled_from(plantable))
    column = columns[place]
    wrong, code = data.draw(st.sampled_from(MISTAKES[column.field]))
    row = len(rows) - len(records) + at
    rows[row][place] = wrong
    mapping = Mapping(type=cls, columns={column.vi: column.field for column in columns})

    reading: TableReading[Any] = read(as_csv(rows), cls, mapping, within=TREE)

    (problem,) = reading.problems
    assert problem.code == code
    assert str(problem.attribute).startswith(f"{_letters(place)}{row + 1} ")
    assert list(reading.records) == [*records[:at], *records[at + 1 :]]
    (rejected,) = reading.rejected
    assert [text for _, text in rejected.cells] == [" ".join(str(cell).split(" ")).strip() for cell in rows[row]]
    assert counted(reading) == len(rows)


_DAY = [("31/02/2023", "day.impossible"), ("05/03/23", "day.short_year"), ("hôm nay", "day.unreadable")]
MISTAKES: dict[str, list[tuple[str, str]]] = {
    "day": [*_DAY, ("", "field.missing")],
    "persons": [("hai người", "cell.not_count"), ("0", "reception.nobody"), ("1,5", "cell.not_count")],
    "visits": [("-3", "count.negative"), ("", "field.missing")],
    "receiver": [("người lạ", "code.no_term")],
    "unit.code": [("zz", "unit.unknown")],
    "nothing_arose": [("có lẽ", "cell.not_flag")],
    "period": [("kỳ này", "period.unreadable")],
    "vi": [("", "field.missing")],
    "state": [("đang nghĩ", "code.no_term")],
}


def _letters(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else "A" + chr(ord("A") + place - 26)


@pytest.mark.parametrize("cls", list(KINDS))
def test_mistakes_can_be_planted_in_every_register(cls: type) -> None:
    """S3: there are fields in which a mistake can be planted."""
    assert len([field for field in MISTAKES if field.partition(".")[0] in attrs.fields_dict(cls)]) >= 2
