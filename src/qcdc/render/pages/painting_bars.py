"""The balance of two equal bars, a dot for each step, a square for each body."""

from __future__ import annotations

from typing import NamedTuple

from qcdc.render.pages.canvas import LINE, Canvas, Form, lines_of, width_of
from qcdc.render.pages.drawings import Balance, BalancePart, DotRow, Dots, SquareRow, Squares, Standing
from qcdc.render.pages.words import Words, number

__all__ = ["paint_balance", "paint_dots", "paint_squares"]

_INK = {"in": "on-in", "new": "on-out", "out": "on-out", "step0": "on-4", "step1": "on-3", "step2": "on-2"}


def paint_balance(chart: Balance, form: Form) -> Canvas:
    """Two bars of equal length: the number in its segment if there is room, else above it; the name below it."""
    canvas = Canvas(form.width)
    whole = sum(one.count for one in chart.above) or 1
    top = 26.0
    for bar in (chart.above, chart.below):
        segments = _bar(canvas, bar, top, whole, form)
        lines = 0 if form.narrow else _names_below(canvas, segments, top + 36, form)
        top += 40 + (28 + _LINE * lines if not form.narrow else 34)
    return canvas


_LINE = 18
_BIG = 1.25
"""How much wider a large number is than one in a line of text."""


class _Segment(NamedTuple):
    """A part of a bar: what is written below it, and from where to where it goes."""

    name: Words
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2

    @property
    def holds_its_name(self) -> bool:
        """Whether its name fits below it."""
        return width_of(self.name) + 4 <= self.right - self.left


def _bar(canvas: Canvas, bar: tuple[BalancePart, ...], top: float, whole: int, form: Form) -> list[_Segment]:
    """A bar; a number for which there is no room in it or above it goes with the name."""
    scale = (form.width - 2) / whole
    x, free_above = 1.0, 0.0
    found: list[_Segment] = []
    for part in bar:
        if not part.count:
            continue
        width = part.count * scale
        canvas.rect(x, top, max(width - 1.5, 1), 36, f"bar-{part.look}", round_by=1)
        shown = number(part.count)
        room = width_of(shown) * _BIG
        above = min(x + 1, form.width - 1 - room)
        name = part.words
        if width >= max(30, room + 12):
            canvas.text(x + 8, top + 24, shown, f"t big {_INK.get(part.look, 'on-1')}")
        elif above >= free_above:
            canvas.text(above, top - 7, shown, "t big")
            free_above = above + room + 12
        else:
            name = shown + Words(vi=" ") + name
        found.append(_Segment(name, x, x + max(width - 1.5, 1)))
        x += width
    return found


def _names_below(canvas: Canvas, segments: list[_Segment], bottom: float, form: Form) -> int:
    """The names below a bar: in the first line those that fit below their segments, the others further down at a lead.

    Returns:
        The number of lines.
    """
    for one in segments:
        if one.holds_its_name:
            canvas.text(one.left + 1, bottom + _LINE, one.name)
    others = [one for one in segments if not one.holds_its_name]
    # To the right of its lead if there is room, else to the left: the lead that is nearest to the side stands lowest.
    rightward = [one for one in reversed(others) if one.middle + width_of(one.name) < form.width]
    leftward = [one for one in others if one not in rightward]
    taken: list[list[tuple[float, float]]] = []
    for one in (*leftward, *rightward):
        width = width_of(one.name)
        start = one.middle - width if one in leftward else one.middle
        line = next(
            (at for at, there in enumerate(taken) if all(start > b or a > start + width for a, b in there)), len(taken)
        )
        if line == len(taken):
            taken.append([])
        taken[line].append((start, start + width + 8))
        end = bottom + _LINE * (line + 2)
        canvas.line(one.middle, bottom, one.middle, end - 12, "lead")
        anchor = "end" if one in leftward else "start"
        canvas.text(one.middle, end, one.name, "t halo", anchor=anchor)
    return 1 + len(taken)


_BAR_FROM = 100
"""A row of more dots than this becomes a bar."""


def paint_dots(chart: Dots, form: Form) -> Canvas:
    """A row for each step; dots wrap on a phone."""
    canvas = Canvas(form.width)
    names = 0.0 if form.narrow else min(max(width_of(row.name) for row in chart.rows) + 8, 200)
    y = 0.0
    if not form.narrow:
        canvas.text(form.width - 68, 14, _ON_TIME, "t mute strong", anchor="end")
        canvas.text(form.width - 2, 14, _LATE, "t mute strong", anchor="end")
        y = 24
    for row in chart.rows:
        y = _dot_row(canvas, row, y, names, form)
    return canvas


_ON_TIME = Words(vi="đúng hạn/đã xét", en="on time/checked")
_LATE = Words(vi="quá hạn", en="late")


def _dot_row(canvas: Canvas, row: DotRow, y: float, names: float, form: Form) -> float:
    judged, below = row.on_time + row.late, 0.0
    shown = number(row.on_time) + Words(vi="/") + number(judged)
    if form.narrow:
        more = LINE * (lines_of(row.name, 250) - 1)
        canvas.name(0, y + 14 + more / 2, row.name, 250)
        canvas.text(form.width - 2, y + 14, shown, "t strong", anchor="end")
        left, per_row, gap, y = 6.0, 23, 15.0, y + 22 + more
    else:
        below = LINE / 2 * (lines_of(row.name, names) - 1)
        y += below
        canvas.name(names, y + 14, row.name, names, anchor="end")
        canvas.text(form.width - 68, y + 14, shown, "t strong", anchor="end")
        late = number(row.late)
        canvas.text(form.width - 2, y + 14, late, "t strong bad" if row.late else "t mute", anchor="end")
        left, per_row = names + 18, 46
        gap = min(9.0, (form.width - 146 - left) / per_row)
    looks = ["dot-now"] * row.on_time + ["late"] * row.late + ["dot-then"] * row.running
    if len(looks) > _BAR_FROM:
        whole = (form.width - 146 - left) if not form.narrow else form.width - 12
        at, scale = left - 4, whole / len(looks)
        for count, look in ((row.on_time, "bar-step1"), (row.late, "bar-late"), (row.running, "bar-run")):
            if count:
                canvas.rect(at, y + 4, max(count * scale, 1.5), 11, look, round_by=1)
                at += count * scale
        return y + 28 + below
    lines = 0
    for place, look in enumerate(looks):
        lines, column = divmod(place, per_row)
        x, middle = left + gap * column, y + 9.5 + 13 * lines
        if look == "late":
            canvas.cross(x, middle, 4 if not form.narrow else 4.5, "late")
        else:
            canvas.circle(x, middle, 3 if not form.narrow else 3.6, look)
    return y + 26 + max(13 * lines, below)


_SIZE, _STEP = 11, 14


def paint_squares(chart: Squares, form: Form) -> Canvas:
    """A square for each body, the number of those that reported in front of them."""
    canvas = Canvas(form.width)
    longest = max((len(row.standings) for row in chart.rows), default=0)
    names = min(max((width_of(row.name) for row in chart.rows), default=0) + 6, 128 if form.narrow else 150)
    numbers = max((width_of(row.shown) for row in chart.rows), default=0) + 10
    around = names + numbers + 14
    columns = 2 if not form.narrow and longest * _STEP + around <= form.width / 2 and len(chart.rows) > 6 else 1
    width = form.width / columns
    per_row = max(int((width - around) // _STEP), 1)
    half = -(-len(chart.rows) // columns)
    for column in range(columns):
        y = 0.0
        for row in chart.rows[column * half : (column + 1) * half]:
            y = _square_row(canvas, row, (column * width, y), (names, numbers), per_row)
    return canvas


def _square_row(
    canvas: Canvas, row: SquareRow, at: tuple[float, float], widths: tuple[float, float], per_row: int
) -> float:
    (x, y), (names, numbers) = at, widths
    more = LINE * (lines_of(row.name, names) - 1)
    canvas.name(x + names, y + 15 + more / 2, row.name, names, anchor="end")
    wraps = len(row.standings) > per_row
    # One line of squares stands beside the middle of a name of two lines.
    first = y if wraps else y + more / 2
    canvas.text(x + names + numbers, first + 15, row.shown, "t strong bad" if row.missing else "t mute", anchor="end")
    left = x + names + numbers + 12
    lines = 0
    for place, standing in enumerate(row.standings):
        lines, column = divmod(place, per_row)
        side, top = left + _STEP * column, first + 5 + _STEP * lines
        canvas.rect(side, top, _SIZE, _SIZE, f"sq-{standing.value}", round_by=1.5)
        if standing is Standing.WITHHELD:
            canvas.text(side + _SIZE / 2, top + 9, "x", "t tiny on-in", anchor="middle")
        elif standing is Standing.MISSING:
            canvas.line(side + 1, top + _SIZE - 1, side + _SIZE - 1, top + 1, "strike")
    return y + 23 + max(_STEP * lines, more)
