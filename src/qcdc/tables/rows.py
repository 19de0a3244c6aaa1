"""One row of a table: its values, its extras, its record and all of its problems (*đọc một dòng*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import attrs
import pendulum

from qcdc._kernel.codes import Code
from qcdc._kernel.validators import MAX_IDENTIFIER
from qcdc._kernel.values import field_names
from qcdc.dates import Period
from qcdc.errors import InvariantError, ProblemError, QcdcError
from qcdc.model import Extra, PersonalText, UnitRef
from qcdc.model.people import MASK
from qcdc.tables.building import Refused, build
from qcdc.tables.cells import Manner, Value, fold, is_blank, read_cell, text_of
from qcdc.tables.columns import RECEIVED, UNIT_PARTS, Shape, parts_needed, shape_of
from qcdc.tables.layout import Line
from qcdc.tables.mappings import Mapping
from qcdc.tables.places import CellError, CellPlace
from qcdc.tables.plans import Filled, Plan, main_unit, name_without_header
from qcdc.tables.sources import Sheet
from qcdc.tables.units import Asked, Units
from qcdc.vocab import CellKind

__all__ = ["Row", "RowReader"]

_TEMPLATE = re.compile(r"\{([^{}]+)\}")
# What is handed in late is still about the units of its window.
_DAYS = ("period", "day", "received", "as_of", "assigned", "due")
# Their texts name no person.
_REPEATED = frozenset({CellKind.CODE, CellKind.DAY, CellKind.COUNT, CellKind.FLAG, CellKind.PERIOD, CellKind.TOPIC})
_MOST_REMEMBERED = 2**13
_FLAG = Shape(CellKind.FLAG)
_COUNT = Shape(CellKind.COUNT)


class Row(NamedTuple):
    """What one row gave.

    Attributes:
        record: ``None`` if there are problems.
        extras: what the record cannot keep itself.
        problems: every problem of the row.
        notices: problems of cells that the record does not need.
        identity: its number, unit and year, which no other row may have; empty if it has no number.
    """

    record: Any
    extras: tuple[Extra, ...]
    problems: tuple[ProblemError, ...]
    notices: tuple[ProblemError, ...]
    identity: tuple[object, ...] = ()


@attrs.define
class _Draft:
    """A row while it is read."""

    line: Line
    values: dict[str, Any] = attrs.field(factory=dict[str, Any])
    kept: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    problems: list[ProblemError] = attrs.field(factory=list[ProblemError])
    wrong: set[str] = attrs.field(factory=set[str])

    def fault(self, field: str, error: QcdcError, place: CellPlace) -> None:
        """A field that could not be read; what depends on it has no fault of its own."""
        self.problems.append(CellError.of(error, place))
        self.wrong.add(field)


class RowReader:
    """Reads the rows of one sheet."""

    def __init__(self, cls: Any, mapping: Mapping, plan: Plan, sheet: Sheet, *, manner: Manner, units: Units) -> None:
        self._cls, self._mapping, self._plan, self._sheet = cls, mapping, plan, sheet
        self._manner, self._units = manner, units
        self._unit = main_unit(cls)
        self._parts = parts_needed(cls)
        self._columns: dict[str, Filled] = {one.field: one for one in reversed(plan.filled)}
        self._numbers = {one.column for one in plan.filled}
        self._keeps = "extras" in field_names(cls)
        self._carried: object = None
        self._read: dict[tuple[str, str], Value] = {}

    @property
    def carried(self) -> object:
        """The line of a single text above the row."""
        return self._carried

    def carry(self, line: Line) -> None:
        """A line with a single text: the value of the rows below it."""
        self._carried = next((value for value in line.cells if not is_blank(value)), None)

    def place(self, line: Line, field: str) -> CellPlace:
        """The cell of a field in a row; the row if no column fills the field."""
        return self._at(line, self._columns.get(field) or self._columns.get(field.partition(".")[0]))

    def _at(self, line: Line, filled: Filled | None) -> CellPlace:
        if filled is None:
            return CellPlace(sheet=self._sheet.name, row=line.number)
        return CellPlace(sheet=self._sheet.name, row=line.number, column=filled.column, header=filled.header)

    def read(self, line: Line, before: object = None) -> Row:
        """The record of a row, or all of its problems; a petition may go on from the row above, whose record is `before`."""
        draft = _Draft(line)
        self._cells(draft)
        self._fill(draft)
        self._find_units(draft)
        self._make(draft)
        for field in self._plan.required:
            if field not in draft.values and field not in draft.wrong:
                draft.fault(field, InvariantError("field.missing", field), self.place(line, field))
        for name in self._parts:
            below = f"{name}."
            if not any(one.startswith(below) for one in (*draft.values, *draft.wrong)):
                draft.fault(f"{below}name", InvariantError("tables.petitioner", name), self.place(line, f"{below}name"))
        extras = self._extras(draft)
        notices = tuple(self._unread(line))
        try:
            record = build(self._cls, draft.values, extras, draft.wrong, before)
        except Refused as refused:
            found = (CellError.of(error, self._place_of(line, path)) for path, error in refused.faults)
            every = (*draft.problems, *found)
            unique = {(str(one.attribute), one.code, str(one.params)): one for one in every}
            return Row(None, (), tuple(unique.values()), notices)
        beside = () if self._keeps else tuple(Extra(name=name, text=text) for name, text in extras)
        return Row(record, beside, (), notices, self._identity(draft.values))

    def _place_of(self, line: Line, path: str) -> CellPlace:
        """The cell of a fault of the record; without a column, the row and the field."""
        place = self.place(line, path)
        if place.column is not None or not path:
            return place
        return CellPlace(sheet=self._sheet.name, row=line.number, header=path)

    def _identity(self, values: dict[str, Any]) -> tuple[object, ...]:
        own = values.get("id")
        day = _day_of(values)
        return (
            () if own is None else (own, self._units.key_of(values.get(self._unit)), None if day is None else day.year)
        )

    def _unread(self, line: Line) -> Iterator[ProblemError]:
        """The cells without a value in columns that fill no field: the record is whole without them."""
        for column, name in self._plan.others.items() if self._sheet.unread else ():
            code = self._sheet.unread.get((line.number, column))
            if code is not None:
                yield CellError(code, CellPlace(sheet=self._sheet.name, row=line.number, column=column, header=name))

    def _cells(self, draft: _Draft) -> None:
        """The values of the cells of the columns that fill fields."""
        line = draft.line
        for filled in self._plan.filled:
            value = line.cells[filled.column - 1] if filled.column <= len(line.cells) else None
            unread = self._sheet.unread.get((line.number, filled.column))
            if unread is not None:
                draft.fault(filled.field, InvariantError(unread, filled.field), self._at(line, filled))
                continue
            if is_blank(value):
                continue
            try:
                if filled.code:
                    self._mark(filled, value, draft.values)
                    continue
                found = self._value(value, filled)
            except QcdcError as error:
                draft.fault(filled.field, error, self._at(line, filled))
                continue
            if found.value is not None:
                draft.values[filled.field] = found.value
            if found.kept:
                draft.kept.append((filled.header, found.kept))

    def _value(self, value: object, filled: Filled) -> Value:
        """What a cell says; the same few texts of codes, days and numbers stand in all rows of a register."""
        if filled.shape.kind not in _REPEATED or not isinstance(value, str):
            return read_cell(value, filled.field, filled.shape, self._manner)
        known = self._read.get((filled.field, value))
        if known is None:
            known = read_cell(value, filled.field, filled.shape, self._manner)
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            self._read[filled.field, value] = known
        return known

    def _mark(self, filled: Filled, value: object, values: dict[str, Any]) -> None:
        """A column that is marked if the field has a code: with a cross, or with a number above zero."""
        try:
            marked = bool(read_cell(value, filled.field, _FLAG, self._manner).value)
        except QcdcError:
            marked = bool(read_cell(value, filled.field, _COUNT, self._manner).value)
        if not marked:
            return
        codes = cast("type[Code]", filled.shape.codes)
        code = codes(filled.code)
        if filled.shape.container is not None:
            container: Any = filled.shape.container
            values[filled.field] = container(dict.fromkeys((*values.get(filled.field, ()), code)))
        elif values.setdefault(filled.field, code) is not code:
            raise InvariantError("tables.marked_twice", filled.field)

    def _fill(self, draft: _Draft) -> None:
        """What no cell of the row says: the line above, and fixed values."""
        name = self._mapping.lines
        shape = shape_of(self._cls, name) if name else None
        known = draft.values.keys() | draft.wrong
        if shape is not None and self._carried is not None and name not in known:
            try:
                draft.values[name] = read_cell(self._carried, name, shape, self._manner).value
            except QcdcError as error:
                draft.fault(name, error, self._place_of(draft.line, name))
        for field, fixed in self._plan.fixed.items():
            if field not in known and fixed.value is not None:
                draft.values[field] = fixed.value

    def _find_units(self, draft: _Draft) -> None:
        """The units of the names and codes of the row."""
        values, unit = draft.values, self._unit
        parts = {part: values.pop(f"{unit}.{part}", None) for part in UNIT_PARTS}
        above = tuple(text_of(parts[part]) for part in ("district", "province") if parts[part] is not None)
        for field in (unit, "visitor.unit", "petitioner.unit", "place"):
            named = values.get(field)
            if isinstance(named, str) and (shape := shape_of(self._cls, field)) and shape.kind is CellKind.UNIT:
                del values[field]
                own = field == unit
                self._find_unit(
                    draft, field, Asked((named, *above) if own else (named,), str(parts["code"] or "") if own else "")
                )
        if unit not in values and unit not in draft.wrong and (parts["code"] or above):
            self._find_unit(draft, unit, Asked((), str(parts["code"])) if parts["code"] else Asked(above))

    def _find_unit(self, draft: _Draft, field: str, asked: Asked) -> None:
        day = _day_of(draft.values)
        own = draft.values.get(RECEIVED) if field == "handling.unit" else None
        if isinstance(own, pendulum.Date):
            day = own
        missing = any(one in self._plan.required and one not in draft.values for one in _DAYS)
        if day is None and (missing or draft.wrong & set(_DAYS)) and not self._units.knows_day:
            # The day has its own problem; nothing can be said about the unit.
            draft.wrong.add(field)
            return
        try:
            draft.values[field] = self._units.find(asked, day, _first_of(draft.values))
        except QcdcError as error:
            columns = [field, *(f"{field}.{part}" for part in ("code", "district", "province"))]
            filled = next((self._columns[one] for one in columns if one in self._columns), None)
            place = self._place_of(draft.line, field) if filled is None else self._at(draft.line, filled)
            draft.fault(field, error, place)

    def _make(self, draft: _Draft) -> None:
        """The fields that templates make."""
        for field, template in self._mapping.made.items():
            if field in draft.values or field in draft.wrong:
                continue
            parts = {name: self._part(draft.line, name, draft.values) for name in _TEMPLATE.findall(template)}
            missing = next((name for name, text in parts.items() if not text), None)
            if missing is not None:
                if draft.wrong:
                    # What is missing has its own problem.
                    draft.wrong.add(field)
                else:
                    error = InvariantError("tables.made", field, part=missing)
                    draft.fault(field, error, self._place_of(draft.line, field))
                continue
            text = " ".join("".join(parts.get(one, one) for one in _TEMPLATE.split(template)).split())
            shape = shape_of(self._cls, field)
            assert shape is not None, "a mapping has only fields of its type"
            try:
                draft.values[field] = read_cell(text[:MAX_IDENTIFIER], field, shape, self._manner).value
            except QcdcError as error:
                draft.fault(field, error, self._place_of(draft.line, field))

    def _part(self, line: Line, name: str, values: dict[str, Any]) -> str:
        """One part of a template."""
        day = _day_of(values)
        if name == "row":
            return str(line.number)
        if name == "sheet":
            return self._sheet.name or "1"
        if name == "year":
            return "" if day is None else str(day.year)
        unit = values.get(self._unit)
        if name == "unit":
            return unit.code if isinstance(unit, UnitRef) else ""
        if name in values:
            found = values[name]
            return found.code if isinstance(found, UnitRef) else text_of(found)
        for filled in self._plan.filled:
            if fold(filled.header) == fold(name) and filled.column <= len(line.cells):
                return text_of(line.cells[filled.column - 1])
        for column, header in self._plan.others.items():
            if fold(header) == fold(name) and column <= len(line.cells):
                return text_of(line.cells[column - 1])
        return ""

    def _extras(self, draft: _Draft) -> tuple[tuple[str, PersonalText], ...]:
        """The cells that no field takes, and what fields could not hold."""
        found: dict[str, PersonalText] = {}
        cells: list[tuple[str, str, int | None]] = [(name, text, None) for name, text in draft.kept]
        for number, value in enumerate(draft.line.cells, start=1):
            if number not in self._numbers and not is_blank(value):
                name = self._plan.others.get(number) or name_without_header(number)
                cells.append((name, text_of(value), number))
        for name, text, column in cells:
            header, times = name, 1
            while header in found:
                times += 1
                header = f"{name[: MAX_IDENTIFIER - 5]} #{times}"
            try:
                found[header] = PersonalText.withheld() if text == MASK else PersonalText.of(text)
            except QcdcError as error:
                place = CellPlace(sheet=self._sheet.name, row=draft.line.number, column=column, header=name)
                draft.fault("extras", error, place)
        return tuple(found.items())


def _first_of(values: dict[str, Any]) -> pendulum.Date | None:
    """The first day of the window of a record, if it has one."""
    window = values.get("period")
    return window.start if isinstance(window, Period) else None


def _day_of(values: dict[str, Any]) -> pendulum.Date | None:
    """The day of a record, on which its unit is looked up."""
    for name in _DAYS:
        found = values.get(name)
        if isinstance(found, pendulum.Date):
            return found
        if isinstance(found, Period):
            return found.end
    return None
