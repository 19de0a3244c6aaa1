"""The key: what the signs of a page mean; only those that the page uses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qcdc.render.pages.structure import Block, cells_in, marks_in
from qcdc.render.pages.values import Cell, Chart, Grid, Key, Mark, Prose, Sign, Table
from qcdc.render.pages.words import Words, joined, say
from qcdc.vocab import FigureState

__all__ = ["foot", "key", "signs_of"]

_FOOT = say(
    "Khi trích dẫn hình, bảng, giữ nguyên dòng ghi nguồn bên dưới.",
    "When a figure or table is copied, keep its line of marks.",
)

_MARKS: tuple[tuple[Mark, Words], ...] = (
    (Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published")), say("số liệu của một văn bản, bài báo được nêu tên; viền liền", "from a document or article that is named; solid edge")),
    (Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), say("số liệu lập bằng chương trình, không phải số liệu thật; viền gạch chéo", "written by a program, not real data; hatched edge")),
    (Mark(sign=Sign.COMPLETE, words=Words(vi="n/n")), say("đủ các đơn vị phải gửi", "all units that should report")),
    (Mark(sign=Sign.PARTIAL, words=Words(vi="m/n; ≥")), say("chưa đủ đơn vị: tổng ít nhất là số đã nêu; không so sánh, không tính tỷ lệ", "units are missing: the total is at least this; no comparison, no rate")),
    (Mark(sign=Sign.PROVISIONAL, words=say("tạm tính", "provisional")), say("có thể thay đổi", "may still change")),
)  # fmt: skip
"""Marks beside or under numbers."""


class _InCells(NamedTuple):
    """A sign that stands in a cell.

    Attributes:
        sign: the sign as it is shown.
        words: its meaning.
        state: the state of a figure that it stands for; ``None`` if it is found by the text of the cell.
    """

    sign: str
    words: Words
    state: FigureState | None = None

    @property
    def mark(self) -> Mark:
        """The sign as a mark."""
        return Mark(sign=Sign.PLAIN, words=Words(vi=self.sign))

    def stands_in(self, cell: Cell) -> bool:
        """Whether a cell holds it."""
        first = cell.words.vi.partition(" ")[0]
        return first == self.sign if self.state is None else cell.state == self.state.value


_CELLS: tuple[_InCells, ...] = (
    _InCells("–", say("đã báo cáo, không phát sinh", "reported, nothing arose"), FigureState.NIL),
    _InCells("…", say("chưa có số liệu, hoặc không so sánh được", "no figure, or not comparable")),
    _InCells("x", say("không nêu để bảo vệ cá nhân", "withheld to protect persons"), FigureState.SUPPRESSED),
    _InCells("·", say("không áp dụng, hoặc không có gì để tính", "does not apply, or nothing to compute")),
    _InCells("=", say("số công bố bằng số tổng hợp từ sổ", "the published figure equals the tallied one")),
    _InCells("≠", say("số công bố lệch với số tổng hợp từ sổ", "the published figure differs from the tallied one")),
)
"""Signs in place of a number, and those of a comparison."""


def key(blocks: Iterable[Block], above: Iterable[Mark]) -> Key | None:
    """What each sign means that the blocks of a page use; ``None`` if they use none.

    Args:
        blocks: the blocks of the page.
        above: the marks above them.
    """
    every = tuple(blocks)
    signs = {mark.sign for mark in (*above, *(mark for block in every for mark in marks_in(block)))}
    cells = [cell for block in every for cell in cells_in(block)]
    if any(cell.words.vi.startswith("≥") for cell in cells):
        signs.add(Sign.PARTIAL)
    rows = [(mark, words) for mark, words in _MARKS if mark.sign in signs]
    rows += [(one.mark, one.words) for one in _CELLS if any(map(one.stands_in, cells))]
    return Key(rows=tuple(rows)) if rows else None


def foot(blocks: Iterable[Block]) -> Prose | None:
    """What to keep when a figure or table is copied; ``None`` on a page without any that has marks."""
    if any(isinstance(block, Chart | Grid) and any(marks_in(block)) for block in blocks):
        return Prose(words=_FOOT)
    return None


def signs_of(table: Table) -> Words | None:
    """The signs in the cells of one table, in one line; ``None`` if there are none."""
    cells = [cell for row in table.rows for cell in row]
    told = [one.mark.words + Words(vi=" ") + one.words for one in _CELLS if any(map(one.stands_in, cells))]
    return joined(told, " · ") if told else None
