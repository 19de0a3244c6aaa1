"""Which counts of a table are hidden, so that no small one can be computed from the others (*che số nhỏ*).

The rows are a tree (a province, its districts, their communes; or the groups of one total); the columns are a flat list
(the kinds of petitions). Every row has a total and cells; a row is the sum of the rows below it. A count is a tuple:
one number for each of several windows that share no day. A count is hidden in all windows or in none.

The rules are few, so that their effect can be checked. A count is *safe* if it is zero or reaches the threshold.

1. Columns whose total is unsafe are joined, together with the smallest other columns, until the joined column is safe.
2. If the total of a row is unsafe, the row is hidden with all rows below it, and so are its smallest siblings, until
   the sum of the hidden totals under one parent is safe.
3. If a cell of a row is unsafe, all cells of the row are hidden, and so are those of its siblings, until for each
   column the sum of the hidden cells under one parent is safe. The cells of the rows below them are hidden as well;
   totals are shown.

Of the cells hidden under one parent, a reader then knows only the totals of their rows and columns. All of these are
safe, and a sum of some of the cells can be computed only if it is a sum of rows or of columns.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator

__all__ = ["JOINED", "Counts", "Row", "add", "suppress"]

Counts = tuple[int, ...]

JOINED = "joined"
"""The key of the column into which others are joined."""


class Row:
    """A row to which the rules are applied.

    Attributes:
        key: the key given by the caller.
        cells: its counts by column.
        below: the rows it is the sum of; none for the lowest rows.
        withheld: whether it is hidden whatever its count.
        total: the sum of its cells.
        total_shown: whether its total is shown.
        cells_shown: whether its cells are shown.
    """

    def __init__(
        self, key: Hashable, cells: dict[Hashable, Counts], below: Iterable[Row] = (), *, withheld: bool = False
    ) -> None:
        self.key = key
        self.cells = cells
        self.below = tuple(below)
        self.withheld = withheld
        self.total = add(cells.values())
        self.total_shown = True
        self.cells_shown = True

    def __iter__(self) -> Iterator[Row]:
        """The row and all below it."""
        yield self
        for one in self.below:
            yield from one


def add(counts: Iterable[Counts]) -> Counts:
    """The sum of counts, window by window; an empty tuple for none."""
    return tuple(map(sum, zip(*counts, strict=True)))


def suppress(top: Row, threshold: int) -> frozenset[Hashable]:
    """Apply the rules to the rows from the top down; return the columns that were joined."""
    joined = _join(top, threshold)
    _hide_totals(top, threshold)
    _hide_cells(top, threshold)
    return joined


def _unsafe(counts: Counts, threshold: int) -> tuple[int, ...]:
    """The windows in which a count is too small."""
    return tuple(window for window, count in enumerate(counts) if 0 < count < threshold)


def _join(top: Row, threshold: int) -> frozenset[Hashable]:
    joined = [column for column, counts in top.cells.items() if _unsafe(counts, threshold)]
    if not joined:
        return frozenset()
    while wrong := _unsafe(add(top.cells[column] for column in joined), threshold):
        others = [
            column
            for column, counts in top.cells.items()
            if column not in joined and any(counts[window] for window in wrong)
        ]
        if not others:
            break
        joined.append(min(others, key=lambda column: sum(top.cells[column])))
    for row in top:
        row.cells[JOINED] = add(row.cells.pop(column) for column in joined)
    return frozenset(joined)


def _hide_totals(top: Row, threshold: int) -> None:
    if not top.total_shown or top.withheld or _unsafe(top.total, threshold):
        for row in top:
            row.total_shown = row.cells_shown = False
        return
    hidden = [row for row in top.below if row.withheld or _unsafe(row.total, threshold)]

    def sums(rows: list[Row]) -> Iterable[Counts]:
        return [add(row.total for row in rows)]

    for row in _with_sisters(hidden, top.below, sums, threshold):
        row.total_shown = False
    for row in top.below:
        _hide_totals(row, threshold)


def _hide_cells(top: Row, threshold: int) -> None:
    if not top.cells_shown or any(_unsafe(counts, threshold) for counts in top.cells.values()):
        for row in top:
            row.cells_shown = False
        return
    hidden = [
        row
        for row in top.below
        if not row.total_shown or any(_unsafe(counts, threshold) for counts in row.cells.values())
    ]

    def sums(rows: list[Row]) -> Iterable[Counts]:
        return [add(row.cells[column] for row in rows) for column in top.cells]

    for row in _with_sisters(hidden, top.below, sums, threshold):
        row.cells_shown = False
    for row in top.below:
        _hide_cells(row, threshold)


def _with_sisters(
    hidden: list[Row], sisters: tuple[Row, ...], sums: Callable[[list[Row]], Iterable[Counts]], threshold: int
) -> list[Row]:
    """The hidden rows and as many of their siblings, smallest first, as are needed to make every sum safe.

    Only a sibling that adds to an unsafe sum is useful. As long as a sum is unsafe there is one, because all rows
    together make up the parent, which is safe.
    """
    while hidden:
        wrong = [
            (number, window) for number, counts in enumerate(sums(hidden)) for window in _unsafe(counts, threshold)
        ]
        others = [row for row in sisters if row not in hidden and _adds(list(sums([row])), wrong)]
        if not others:
            break
        hidden.append(min(others, key=lambda row: sum(row.total)))
    return hidden


def _adds(counts: list[Counts], places: list[tuple[int, int]]) -> bool:
    return any(counts[number][window] for number, window in places)
