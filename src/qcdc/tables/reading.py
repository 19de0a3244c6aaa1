"""Reading a table: records, and every problem with its place; the content of a file raises nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Any, TypeVar

from qcdc._kernel import validators as v
from qcdc._kernel.text import exact_key
from qcdc.dates import DayLike
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.model import Extra, Petition, Territory, Tree
from qcdc.tables.cells import Manner, is_blank
from qcdc.tables.columns import columns_of
from qcdc.tables.encodings import legacy_font
from qcdc.tables.layout import LOOKED_AT, Line, Table, find_table, lines_of
from qcdc.tables.mappings import Mapping
from qcdc.tables.places import CellError, CellPlace
from qcdc.tables.plans import Plan, known_headers, name_without_header, plan_of
from qcdc.tables.results import RejectedRow, SkippedRows, TableReading
from qcdc.tables.rows import RowReader
from qcdc.tables.sources import Sheet, Source, head, open_source
from qcdc.tables.suggesting import suggest_for
from qcdc.tables.units import Units

__all__ = ["read", "read_source"]

MOST_PROBLEMS = 10_000
"""The most problems of rows that are listed; the others are counted."""

T = TypeVar("T")


def read(
    source: str | os.PathLike[str] | bytes | object,
    type: type[T],
    mapping: Mapping | None = None,
    *,
    within: Tree | Territory | None = None,
    on: DayLike | None = None,
) -> TableReading[T]:
    """Read the records of a table.

    Args:
        source: the path or the bytes of a workbook (``.xlsx``, ``.xlsm``, ``.xls``, ``.ods``) or of a CSV file in UTF-8,
            or a data frame of pandas, polars or pyarrow. Macros are never run, and formulas are not computed: what
            the file keeps as their value is read.
        type: the type of the records, such as `Reception`.
        mapping: which column fills which field; by default what `suggest` proposes.
        within: the tree or the territory in which names and codes of units are looked up; by default Vietnam.
        on: the day on which a territory is asked; by default the day of each record.

    Raises:
        CodecError: the source cannot be opened: it cannot be read, is damaged, too large, encrypted, or in another
            encoding. Nothing in its rows raises an error.
        InvariantError: not a source, a type without columns, the mapping of another type, or a missing extra.
    """
    columns_of(type)
    return read_source(open_source(source), type, mapping, Units(within, on))


def read_source(opened: Source, type: type[T], mapping: Mapping | None, units: Units) -> TableReading[T]:
    """Read the records of an opened source.

    Raises:
        InvariantError: the mapping of another type (``mapping.other_type``).
    """
    chosen = suggest_for(opened, type).mapping if mapping is None else v.argument(mapping, Mapping, "mapping")
    if chosen.type is not type:
        raise InvariantError("mapping.other_type", "mapping", type=chosen.type, expected=type)
    return _Reading(opened, type, chosen, units).whole()


class _Reading:
    """One reading of one source."""

    def __init__(self, source: Source, cls: Any, mapping: Mapping, units: Units) -> None:
        self._source, self._cls, self._mapping, self._units = source, cls, mapping, units
        manner = mapping.manner
        self._manner = Manner(
            days=manner.days, numbers=manner.numbers, words=manner.words, since_1904=source.since_1904
        )
        self._records: list[Any] = []
        self._places: list[CellPlace] = []
        self._extras: list[tuple[Extra, ...]] = []
        self._rejected: list[RejectedRow] = []
        self._skipped: list[SkippedRows] = []
        self._problems: list[ProblemError] = []
        self._read: list[str] = []
        self._others: list[str] = []
        self._seen: dict[tuple[object, ...], CellPlace] = {}
        self._count = self._more = 0

    def whole(self) -> TableReading[Any]:
        """Every sheet."""
        if self._source.template not in {"", self._cls.__name__}:
            place, meant = CellPlace(), self._source.template
            self._problems.append(CellError("tables.other_template", place, type=meant, expected=self._cls))
        for name in self._chosen():
            try:
                self._sheet(self._source.open(name))
            except CodecError as error:
                # The reader of workbooks failed in this sheet.
                place = CellPlace(sheet=name)
                self._problems += [CellError(one.code, place, **one.params) for one in error.problems]
        if not self._read and not self._problems:
            headers = tuple(self._mapping.columns)
            self._problems.append(CellError("tables.no_headers", CellPlace(), headers=headers, rows=LOOKED_AT))
        if self._more:
            self._problems.append(CellError("problems.more", CellPlace(), count=self._more))
        return TableReading(
            records=tuple(self._records),
            places=tuple(self._places),
            extras=tuple(self._extras),
            rejected=tuple(self._rejected),
            skipped=tuple(self._skipped),
            file_problems=tuple(self._problems),
            sheets=tuple(self._read),
            other_sheets=tuple(dict.fromkeys((*self._others, *self._hidden_unread()))),
            delimiter=self._source.delimiter,
            mapping=self._mapping,
        )

    def _hidden_unread(self) -> list[str]:
        return [name for name in self._source.hidden if name not in self._read]

    def _chosen(self) -> Iterator[str]:
        """The sheets that the mapping asks for; a hidden one only by its own name."""
        if not self._mapping.sheets:
            yield from self._source.sheets
            return
        for name in (*self._source.sheets, *self._source.hidden):
            plain = exact_key(name)
            hidden = name in self._source.hidden
            if any(
                plain == exact_key(one) or (not hidden and fnmatchcase(plain, exact_key(one)))
                for one in self._mapping.sheets
            ):
                yield name
            else:
                self._others.append(name)
        names = [exact_key(name) for name in (*self._source.sheets, *self._source.hidden)]
        for one in self._mapping.sheets:
            if not any(name == exact_key(one) or fnmatchcase(name, exact_key(one)) for name in names):
                self._problems.append(CellError("tables.sheet_missing", CellPlace(sheet=one), known=tuple(names)))

    def _sheet(self, sheet: Sheet) -> None:
        old = legacy_font(" ".join(_sample(sheet)))
        if old:
            self._problems.append(CellError("encoding.legacy_font", CellPlace(sheet=sheet.name), encoding=old))
            return
        table = find_table(sheet, known_headers(self._mapping), header_row=self._mapping.header_row)
        if table is None:
            self._others.append(sheet.name)
            return
        self._read.append(sheet.name)
        plan = plan_of(self._mapping, table, sheet.name, self._manner)
        self._problems += plan.problems
        alone = len(plan.filled) <= 1 or len(table.labels) <= 2
        lines = lines_of(sheet, table, skip=self._mapping.skip, on_unit_line=bool(self._mapping.lines), alone=alone)
        self._rows(sheet, table, plan, lines)

    def _rows(self, sheet: Sheet, table: Table, plan: Plan, lines: Iterable[Line]) -> None:
        reader = RowReader(self._cls, self._mapping, plan, sheet, manner=self._manner, units=self._units)
        number = 0
        try:
            for line in lines:
                number = line.number
                if line.reason is not None:
                    self._skip(sheet.name, line)
                    if self._mapping.lines and line.reason.value == "unit_line":
                        reader.carry(line)
                    continue
                self._row(reader, plan, table, sheet, line)
        except CodecError:
            raise
        except QcdcError as error:
            # The rest of the file cannot be divided into rows.
            self._problems.append(CellError.of(error, CellPlace(sheet=sheet.name, row=number + 1)))

    def _row(self, reader: RowReader, plan: Plan, table: Table, sheet: Sheet, line: Line) -> None:
        place = CellPlace(sheet=sheet.name, row=line.number)
        if plan.blocking:
            self._reject(place, table, line, plan.blocking, reader.carried)
            return
        before = self._records[-1] if self._records and self._places[-1].sheet == sheet.name else None
        row = reader.read(line, before)
        problems = list(row.problems)
        self._problems += self._listed(row.notices)
        if isinstance(row.record, Petition) and len(row.record.handlings) > 1:
            # It goes on in this row.
            self._records[-1] = row.record
            return
        if row.record is not None:
            first = self._seen.setdefault(row.identity, place) if row.identity else place
            if first is not place:
                problems.append(CellError("tables.doubled", reader.place(line, "id"), first=str(first)))
        if problems:
            self._reject(place, table, line, self._listed(problems), reader.carried)
        else:
            self._records.append(row.record)
            self._places.append(place)
            self._extras.append(row.extras)

    def _reject(
        self, place: CellPlace, table: Table, line: Line, problems: Sequence[ProblemError], carried: object
    ) -> None:
        width = max([len(line.cells), *table.labels])
        values: list[tuple[int, str, object]] = []
        for column in range(1, width + 1):
            value = line.cells[column - 1] if column <= len(line.cells) else None
            label = table.labels.get(column)
            if label is not None or not is_blank(value):
                values.append((column, label or name_without_header(column), value))
        self._rejected.append(RejectedRow(place, tuple(problems), tuple(values), carried))

    def _listed(self, problems: Iterable[ProblemError]) -> tuple[ProblemError, ...]:
        """The problems for which there is still room; the others are only counted."""
        found = tuple(problems)
        kept = found[: MOST_PROBLEMS - self._count]
        self._count += len(kept)
        self._more += len(found) - len(kept)
        return kept

    def _skip(self, sheet: str, line: Line) -> None:
        reason = line.reason
        assert reason is not None, "only skipped rows come here"
        last = self._skipped[-1] if self._skipped else None
        if last is not None and (last.sheet, last.last, last.reason) == (sheet, line.number - 1, reason):
            self._skipped[-1] = SkippedRows(sheet, last.first, line.number, reason)
        else:
            self._skipped.append(SkippedRows(sheet, line.number, line.number, reason))


def _sample(sheet: Sheet) -> Iterator[str]:
    """Some texts of a sheet."""
    for row in head(sheet, LOOKED_AT):
        yield from (value[:200] for value in row if isinstance(value, str))
