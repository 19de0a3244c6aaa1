"""Proposing a mapping from the headers of a table; what is unsure is said (*gợi ý ghép cột*)."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import islice
from typing import Any

import attrs

from qcdc._kernel.language import Language, as_language
from qcdc.dates import DayOrder
from qcdc.errors import InvariantError, ProblemError, QcdcError
from qcdc.tables.cells import Manner, fold, is_blank, read_cell, text_of
from qcdc.tables.columns import Column, columns_of, shape_of
from qcdc.tables.layout import Line, Table, find_table, lines_of
from qcdc.tables.mappings import EXTRA, Mapping
from qcdc.tables.places import CellError, CellPlace
from qcdc.tables.plans import lacking, main_unit, numbered
from qcdc.tables.sources import Sheet, Source, open_source
from qcdc.terms import message
from qcdc.vocab import CellKind, SkipReason

__all__ = ["Suggestion", "suggest", "suggest_for"]

_SAMPLE = 40
_CLOSE = 0.86
_BETWEEN = " / "
# What any text can be says nothing about whether a column was understood.
_TELLING = frozenset(
    {CellKind.DAY, CellKind.PERIOD, CellKind.COUNT, CellKind.NUMBER, CellKind.CODE, CellKind.FLAG, CellKind.BODY}
)
_LISTED = re.compile(r"^(?:[ivx]+|[0-9]+|[a-z])\s*[.)/-]\s*")
# *Số vụ việc* looks like *mã vụ việc*, but four rows with 1 would be four petitions of one case.
_COUNTS = tuple(map(fold, ("Số vụ", "Số lượng vụ")))
_UNIT_WORDS = ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "đặc khu", "ubnd")


@attrs.frozen
class Suggestion:
    """A proposed mapping, and what must be looked at before it is used (*gợi ý ghép cột*).

    Attributes:
        mapping: the mapping.
        doubts: what is unsure or missing: a header that is only similar, a column whose cells do not fit, a required
            field that no column says.
    """

    mapping: Mapping
    doubts: tuple[ProblemError, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The required fields that `Mapping.fixed` or `Mapping.made` must still give."""
        return tuple(str(one.params["field"]) for one in self.doubts if one.code == "tables.field_missing")

    def text(self, language: Language = "vi") -> str:
        """The mapping line by line, and every doubt."""
        chosen = as_language(language)
        names = {column.field: column.text(chosen) for column in columns_of(self.mapping.type)}
        other = "giữ ngoài các trường" if chosen == "vi" else "kept among the extras"
        lines = [
            f"{header} → {names.get(target.partition('=')[0], other)}" + (f" ({target})" if target else "")
            for header, target in self.mapping.columns.items()
        ]
        return "\n".join([*lines, *(message(one, chosen) for one in self.doubts)])


def suggest(source: str | os.PathLike[str] | bytes | object, type: type) -> Suggestion:
    """Propose a mapping from the headers of a table, and say what is unsure.

    A header that is not known is kept among the extras of the records, so no column is lost.

    Args:
        source: as in `read`.
        type: the type of the records.

    Raises:
        CodecError: as `read`.
        InvariantError: as `read`.
    """
    columns_of(type)
    return suggest_for(open_source(source), type)


def suggest_for(source: Source, cls: Any) -> Suggestion:
    """Propose a mapping for an opened source, from its first sheet with the headers of the type."""
    columns = columns_of(cls)
    known = frozenset(fold(header) for column in columns for header in column.headers)
    best: tuple[int, Sheet, Table] | None = None
    for name in source.sheets:
        sheet = source.open(name)
        table = find_table(sheet, known)
        if table is not None:
            hits = sum(fold(label) in known or fold(_lowest(label)) in known for label in table.labels.values())
            if best is None or hits > best[0]:
                best = (hits, sheet, table)
    if best is None:
        doubt = CellError("tables.no_headers", CellPlace(), headers=tuple(one.vi for one in columns[:8]), rows=60)
        return Suggestion(Mapping(type=cls), (doubt,))
    return _Proposal(cls, best[1], best[2], Manner(since_1904=source.since_1904)).made()


def _lowest(label: str) -> str:
    return label.rpartition(_BETWEEN)[2]


class _Proposal:
    def __init__(self, cls: Any, sheet: Sheet, table: Table, manner: Manner) -> None:
        self._cls, self._sheet, self._table, self._manner = cls, sheet, table, manner
        self._columns = columns_of(cls)
        self._doubts: list[ProblemError] = []
        self._lines: list[Line] = []
        with suppress(InvariantError):
            # Rows that cannot be divided are told when the table is read.
            self._lines.extend(islice(_below(sheet, table), _SAMPLE))
        self._days = DayOrder.DAY_FIRST

    def made(self) -> Suggestion:
        """The whole proposal."""
        labels = numbered(self._table.labels)
        chosen = self._choose(labels)
        columns = {label: chosen.get(column, EXTRA) for column, label in labels.items()}
        for column, label in labels.items():
            if column not in chosen:
                self._doubt("suggest.extra", column, label)
        filled = set(chosen.values())
        lines = self._unit_lines(filled)
        made = self._ids(filled)
        self._doubts += lacking(self._cls, {*filled, *made, lines}, self._sheet.name, self._table)
        mapping = Mapping(type=self._cls, columns=columns, made=made, lines=lines, days=self._days)
        return Suggestion(mapping, tuple(self._doubts))

    def _doubt(self, code: str, at: int, label: str, **params: Any) -> None:
        row = self._table.last or None
        place = CellPlace(sheet=self._sheet.name, row=row, column=at, header=label)
        self._doubts.append(CellError(code, place, **params))

    def _choose(self, labels: dict[int, str]) -> dict[int, str]:
        """The field of each column that has one: the surest headers first."""
        offers: list[tuple[float, int, Column]] = []
        for column, label in labels.items():
            plain = label.partition(" #")[0]
            found = [(score, column, one) for one in self._columns if (score := _likeness(plain, one))]
            if not found:
                key = fold(_lowest(plain))
                found = [
                    (score, column, one)
                    for one in self._columns
                    if (score := _similar(key, _keys(one))) and not _is_count(key, one)
                ]
            offers += found
        offers.sort(key=lambda offer: -offer[0])
        chosen: dict[int, str] = {}
        refused: set[int] = set()
        for score, column, one in offers:
            if column in chosen or one.field in chosen.values():
                continue
            if not self._fits(column, one):
                if column not in refused and score >= 2:
                    refused.add(column)
                    self._doubt("suggest.cells", column, labels[column], field=one.field, column=one)
                continue
            chosen[column] = one.field
            if score < 2:
                self._doubt("suggest.near", column, labels[column], field=one.field, column=one)
        return chosen

    def _cells(self, column: int) -> Iterator[object]:
        for line in self._lines:
            if line.reason is None and column <= len(line.cells) and not is_blank(line.cells[column - 1]):
                yield line.cells[column - 1]

    def _fits(self, column: int, one: Column) -> bool:
        """Whether at least half of the cells can be read as the field."""
        if one.kind not in _TELLING:
            return True
        cells = list(self._cells(column))
        right = sum(_reads(cell, one.field, self._cls, self._manner) for cell in cells)
        if one.kind is CellKind.DAY:
            turned = attrs.evolve(self._manner, days=DayOrder.MONTH_FIRST)
            other = sum(_reads(cell, one.field, self._cls, turned) for cell in cells)
            if other == len(cells) > right:
                self._days = DayOrder.MONTH_FIRST
                self._manner = turned
                self._doubt("suggest.month_first", column, numbered(self._table.labels)[column])
                right = other
        return not cells or 2 * right >= len(cells)

    def _ids(self, filled: set[str]) -> dict[str, str]:
        """Templates for the numbers that the table does not have."""
        made: dict[str, str] = {}
        fields = {one.field for one in self._columns if one.required}
        if "id" in fields and "id" not in filled:
            made["id"] = "{sheet}-{row}" if self._sheet.name else "{row}"
        if "case" in fields and "case" not in filled:
            made["case"] = "{unit}-{year}-{id}"
        for field, template in made.items():
            place = CellPlace(sheet=self._sheet.name, header=field)
            self._doubts.append(CellError("suggest.made", place, template=template))
        return made

    def _unit_lines(self, filled: set[str]) -> str:
        """Whether single texts between the rows name the unit of the rows below."""
        unit = main_unit(self._cls)
        if shape_of(self._cls, unit) is None or any(field.startswith(unit) for field in filled):
            return ""
        single = [line for line in self._lines if line.reason in {SkipReason.NOTE, SkipReason.UNIT_LINE}]
        texts = [text_of(next(value for value in line.cells if not is_blank(value))).casefold() for line in single]
        if not any(_LISTED.sub("", text).startswith(_UNIT_WORDS) for text in texts):
            return ""
        place = CellPlace(sheet=self._sheet.name, row=single[0].number)
        self._doubts.append(CellError("suggest.lines", place))
        return unit


def _below(sheet: Sheet, table: Table) -> Iterator[Line]:
    alone = len(table.labels) <= 2
    for line in lines_of(sheet, table, skip=(), on_unit_line=False, alone=alone):
        if line.number > table.last:
            yield line


def _reads(cell: object, field: str, cls: Any, manner: Manner) -> bool:
    shape = shape_of(cls, field)
    try:
        if shape is not None:
            read_cell(cell, field, shape, manner)
    except QcdcError:
        return False
    return True


@cache
def _keys(column: Column) -> tuple[str, ...]:
    """The headers of a column, folded."""
    return tuple(fold(header) for header in column.headers)


def _likeness(label: str, column: Column) -> float:
    """How surely a header is that of a column: 3 and more as printed, 2 by its lowest text."""
    whole, lowest, own = fold(label), fold(_lowest(label)), _keys(column)
    group = fold(column.vi_group)
    if whole == own[0] or (group and whole == group + own[0]):
        return 4
    if whole in own:
        return 3
    if lowest in own:
        # A column below the header of its group is surer than one of the same name below another.
        return 2.5 if group and whole.startswith(group) else 2
    return 0


def _is_count(key: str, column: Column) -> bool:
    """Whether a header that is similar to that of the case is the number of cases."""
    return column.field in {"case", "cases"} and key.startswith(_COUNTS)


def _similar(key: str, headers: Sequence[str]) -> float:
    """How similar a header is to those of a column, below 2; 0 if it is not."""
    if len(key) < 4:
        return 0
    longest = max((len(one) for one in headers if len(one) >= 5 and one in key), default=0)
    if longest:
        return 1 + longest / (len(key) + 1)
    near = difflib.get_close_matches(key, headers, n=1, cutoff=_CLOSE)
    return difflib.SequenceMatcher(None, near[0], key).ratio() if near else 0
