"""The layout of a sheet (*bố cục trang tính*): where the headers are, and which rows are records.

Above the headers there may be titles; the headers may take several rows; between and below the records there may be
numbers of columns, names of units, totals, notes and signatures. Every row that is no record is listed with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from qcdc._kernel.text import is_plain
from qcdc.tables.cells import fold, is_blank, text_of
from qcdc.tables.marks import OWN_HEADERS, is_example
from qcdc.tables.sources import Merged, Sheet, head
from qcdc.vocab import SkipReason

__all__ = ["LOOKED_AT", "Line", "Table", "find_table", "joined", "lines_of"]

LOOKED_AT = 60
"""The rows among which the headers are searched for."""
_DEEPEST = 4
_BETWEEN = " / "

_TOTALS = frozenset(
    map(fold, ("Tổng cộng", "Cộng", "Tổng", "Tổng số", "Tổng cộng:", "Cộng dồn", "Lũy kế", "Toàn tỉnh", "Total"))
)
_TOTAL_STARTS = tuple(map(fold, ("Tổng cộng", "Cộng tháng", "Cộng quý", "Cộng năm", "Lũy kế", "Cộng trang")))
_SIGNED = re.compile(
    r"người lập|thủ trưởng|ký tên|ký,? (?:và )?ghi rõ|đóng dấu|xác nhận của|\bngày\b.{0,12}\btháng\b.{0,12}\bnăm\b|"
    r"^t(?:m|l|ub)?\.|^kt\.|nơi nhận|ghi chú:|lưu ý:|nguồn:",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[(\[]?\s*([0-9]{1,2}|[A-ZĐa-z])\s*(?:[)\]]|=.*)?")


@attrs.frozen
class Table:
    """The headers of a sheet.

    Attributes:
        labels: the header of each column that has one, by the number of the column, from 1.
        first: the number of the first header row.
        last: the number of the last one; the records begin below it.
        own: the columns that the library added beside rejected rows, which are not read.
    """

    labels: dict[int, str]
    first: int
    last: int
    own: frozenset[int] = frozenset()


class Line(NamedTuple):
    """One row of a sheet below the headers: a record, or the reason why it is none.

    Attributes:
        number: as the spreadsheet shows it.
        cells: every cell; merged cells are repeated downwards.
        reason: why it is skipped; ``None``: it is a record.
    """

    number: int
    cells: Sequence[object]
    reason: SkipReason | None


def joined(parts: Iterable[str]) -> str:
    """The header of a column from the texts above each other, each once."""
    return _BETWEEN.join(dict.fromkeys(part for part in parts if part))


def _label(value: object) -> str:
    """The text of a header; a control or invisible character in it is a space, because headers are keys of a mapping."""
    text = text_of(value)
    if not is_plain(text):
        text = "".join(sign if is_plain(sign) else " " for sign in text)
    return " ".join(text.split())[:200]


def find_table(sheet: Sheet, known: Collection[str], *, header_row: int | None = None) -> Table | None:
    """The headers of a sheet: the rows in which most of the known headers are found; ``None``: there are none.

    Args:
        sheet: the sheet.
        known: the headers, folded.
        header_row: the first header row, if it is known.
    """
    if sheet.headers is not None:
        return Table({place: _label(name) for place, name in enumerate(sheet.headers, start=1)}, 0, 0)
    looked_at = LOOKED_AT if header_row is None else header_row + _DEEPEST
    rows = [[_label(value) for value in row] for row in head(sheet, looked_at)]
    starts = range(len(rows)) if header_row is None else range(header_row - 1, min(header_row, len(rows)))
    best: tuple[tuple[int, int], Table] | None = None
    for start in starts:
        for depth in range(1, min(_DEEPEST, len(rows) - start) + 1):
            labels = _labels(rows[start : start + depth])
            hits = _hits(labels, known)
            if hits and (best is None or (hits, -depth) > best[0]):
                best = ((hits, -depth), Table(labels, start + sheet.first, start + depth - 1 + sheet.first))
    if best is None or best[0][0] < min(2, len(known)):
        return None
    return _without_own(_with_parts(best[1], rows, sheet.first))


def _with_parts(table: Table, rows: Sequence[Sequence[str]], first: int) -> Table:
    """The headers with the row below them, if that row only names the parts of a header: *KN | TC* below *Phân loại*."""
    start, below = table.first - first, table.last - first + 1
    if below >= len(rows):
        return table
    filled = {place for place, text in enumerate(rows[below], start=1) if text}
    named = all(not text[0].isdigit() and not _NUMBERED.fullmatch(text) for text in rows[below] if text)
    blank = [column for column in table.labels if column not in filled]
    if len(filled) < 2 or not named or filled <= table.labels.keys() or 2 * len(blank) < len(table.labels):
        return table
    return Table(_labels(rows[start : below + 1]), table.first, table.last + 1)


def _without_own(table: Table) -> Table:
    own = frozenset(column for column, label in table.labels.items() if label in OWN_HEADERS)
    if not own:
        return table
    labels = {column: label for column, label in table.labels.items() if column not in own}
    return attrs.evolve(table, labels=labels, own=own)


def _labels(rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """The headers of the columns in some rows: a text above several columns belongs to all of them."""
    width = max(map(len, rows))
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    below = padded[-1]
    for above in padded[:-1]:
        group = ""
        for place in range(width):
            if above[place]:
                group = above[place] if below[place] else ""
            elif below[place]:
                above[place] = group
            else:
                group = ""
    found: dict[int, str] = {}
    for place in range(width):
        label = joined(row[place] for row in padded)
        if label:
            found[place + 1] = label
    return found


def _hits(labels: dict[int, str], known: Collection[str]) -> int:
    """How many different known headers there are: as a whole, or by the lowest of their texts."""
    found: set[str] = set()
    for label in labels.values():
        whole = fold(label)
        if whole in known or fold(label.rpartition(_BETWEEN)[2]) in known:
            found.add(whole)
    return len(found)


def lines_of(sheet: Sheet, table: Table, *, skip: Iterable[str], on_unit_line: bool, alone: bool) -> Iterator[Line]:
    """Every row below the headers, classified.

    Args:
        sheet: the sheet.
        table: its headers.
        skip: beginnings of rows to skip, as the mapping states them.
        on_unit_line: whether a single text is the value of the rows below it.
        alone: whether a row with a single cell may be a record, because few columns are read.
    """
    asked = tuple(key for key in (fold(one) for one in skip) if key)
    header = [fold(label.rpartition(_BETWEEN)[2]) for label in table.labels.values()]
    spread = _spread(sheet.merged, table.last)
    near = table.last + 3
    for offset, row in enumerate(sheet.rows()):
        number = sheet.first + offset
        if number < table.first:
            yield Line(number, row, SkipReason.BLANK if all(map(is_blank, row)) else SkipReason.TITLE)
        elif number <= table.last:
            yield Line(number, row, SkipReason.HEADER)
        else:
            if table.own:
                row = [None if place in table.own else value for place, value in enumerate(row, start=1)]  # noqa: PLW2901
            cells = spread(number, row)
            reason = _reason(row, header, asked, on_unit_line=on_unit_line, alone=alone, near=number <= near)
            yield Line(number, cells, reason)


def _reason(
    row: Sequence[object],
    header: list[str],
    asked: tuple[str, ...],
    *,
    on_unit_line: bool,
    alone: bool,
    near: bool,
) -> SkipReason | None:
    filled = [value for value in row if not is_blank(value)]
    if not filled:
        return SkipReason.BLANK
    start = next((fold(text_of(value)) for value in filled if isinstance(value, str)), "")
    if is_example(next((value for value in filled if isinstance(value, str)), "")):
        return SkipReason.EXAMPLE
    if asked and start.startswith(asked):
        return SkipReason.ASKED
    if start in _TOTALS or start.startswith(_TOTAL_STARTS):
        return SkipReason.TOTAL
    if 2 < len(filled) <= len(header) and all(
        fold(text_of(value)) == label for value, label in zip(filled, header[-len(filled) :], strict=True)
    ):
        return SkipReason.HEADER
    if near and len(filled) > 2 and _numbers_columns(filled):
        return SkipReason.NUMBERING
    if len(filled) <= 3 and all(isinstance(value, str) and _SIGNED.search(value) for value in filled):
        return SkipReason.NOTE
    if len(filled) == 1 and not alone:
        return SkipReason.UNIT_LINE if on_unit_line and isinstance(filled[0], str) else SkipReason.NOTE
    return None


def _numbers_columns(filled: list[object]) -> bool:
    """Whether a row is ``1 2 3 …`` or ``A B 1 2 …``: the numbers grow by one."""
    found = [_NUMBERED.fullmatch(text_of(value)) for value in filled]
    if any(one is None for one in found):
        return False
    numbers = [int(one[1]) for one in found if one and one[1].isdecimal()]
    signs = [one[1] for one in found if one and not one[1].isdecimal()]
    grows = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    return grows and (not numbers or numbers[0] in {0, 1, 2}) and len(set(signs)) == len(signs)


def _spread(merged: Merged, below: int) -> Callable[[int, Sequence[object]], Sequence[object]]:
    """Repeats cells that are merged over several rows; asked for each row in turn."""
    tall = sorted((first[0], first[1], last[0]) for first, last in merged if last[0] > first[0] and first[0] > below)
    held: dict[int, tuple[int, object]] = {}
    waiting = iter(tall)
    upcoming = next(waiting, None)

    def spread(number: int, row: Sequence[object]) -> Sequence[object]:
        nonlocal upcoming
        if upcoming is None and not held:
            return row
        while upcoming is not None and upcoming[0] <= number:
            start, column, end = upcoming
            if start == number and column <= len(row):
                held[column] = (end, row[column - 1])
            upcoming = next(waiting, None)
        cells = list(row)
        for column, (end, value) in list(held.items()):
            if number > end:
                del held[column]
            elif column <= len(cells) and is_blank(cells[column - 1]):
                cells[column - 1] = value
        return cells

    return spread
