"""What reading a table gives (*kết quả đọc bảng*): records, refused rows, skipped rows, and every problem with its place."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from qcdc._kernel.language import Language, as_language
from qcdc.errors import ProblemError
from qcdc.model import Extra
from qcdc.tables.cells import text_of
from qcdc.tables.mappings import Mapping
from qcdc.tables.places import CellPlace
from qcdc.terms import message
from qcdc.vocab import SkipReason

__all__ = ["RejectedRow", "SkippedRows", "TableReading"]

T = TypeVar("T")


@attrs.frozen
class RejectedRow:
    """A row that is no record, kept whole (*dòng bị trả lại*).

    Attributes:
        place: the sheet and the row.
        problems: all of its problems; none, if it is behind the first ten thousand problems of the table.
        values: of every column that has a header or a value, the number, the header and the value as the source gave
            it. They may name people, and are not in ``repr``.
        carried: the line of a single text above it, if the mapping gives it a field.
    """

    place: CellPlace
    problems: tuple[ProblemError, ...]
    values: tuple[tuple[int, str, object], ...] = attrs.field(default=(), repr=False)
    carried: object = attrs.field(default=None, repr=False)

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """The header and the text of the same columns, as a person sees it."""
        return tuple((header, text_of(value)) for _, header, value in self.values)


@attrs.frozen
class SkippedRows:
    """Rows that are no records by their nature (*dòng bỏ qua*): titles, totals, blank rows.

    Attributes:
        sheet: the name of the sheet.
        first: the number of the first of them.
        last: the number of the last one, for the same reason.
        reason: why.
    """

    sheet: str
    first: int
    last: int
    reason: SkipReason

    @property
    def count(self) -> int:
        """How many rows they are."""
        return self.last - self.first + 1


@attrs.frozen
class TableReading(Generic[T]):
    """The content of a table (*kết quả đọc bảng*): every row is a record, a rejected row or a skipped row.

    Attributes:
        records: the records, in the order of their rows.
        places: the sheet and the row of each record.
        extras: of each record, what it has no field for and cannot keep itself; empty for a type with a field ``extras``.
        rejected: the rows with problems.
        skipped: the other rows that are no records.
        file_problems: problems of the file and of whole columns.
        sheets: the sheets that were read.
        other_sheets: the sheets without the headers, and hidden ones that were not asked for by name.
        delimiter: of a CSV file.
        mapping: the mapping that was used.
    """

    records: tuple[T, ...]
    places: tuple[CellPlace, ...] = attrs.field(repr=False)
    extras: tuple[tuple[Extra, ...], ...] = attrs.field(repr=False)
    rejected: tuple[RejectedRow, ...]
    skipped: tuple[SkippedRows, ...] = attrs.field(repr=False)
    file_problems: tuple[ProblemError, ...]
    sheets: tuple[str, ...]
    other_sheets: tuple[str, ...]
    delimiter: str
    mapping: Mapping = attrs.field(repr=False)

    @property
    def problems(self) -> tuple[ProblemError, ...]:
        """Every problem, each once: those of the file first, then those of the rows in their order.

        If there are more than ten thousand, the last one of the file has the code ``problems.more`` and states the number
        of the others; their rows are in `rejected` without them.
        """
        rows = (problem for row in self.rejected for problem in row.problems)
        return tuple({id(problem): problem for problem in (*self.file_problems, *rows)}.values())

    @property
    def complete(self) -> bool:
        """Whether everything was read: no problem of the file, and no row was rejected."""
        return not self.rejected and not self.file_problems

    def text(self, language: Language = "vi") -> str:
        """The result in words: how many rows became records, and every problem on a line of its own."""
        count = sum(rows.count for rows in self.skipped)
        if as_language(language) == "vi":
            head = f"{len(self.records)} hồ sơ, {len(self.rejected)} dòng bị trả lại, {count} dòng bỏ qua"
        else:
            head = f"{len(self.records)} records, {len(self.rejected)} rows rejected, {count} rows skipped"
        return "\n".join([head, *(message(problem, language) for problem in self.problems)])
