"""The balance of two equal bars, a dot for each step, a square for each body."""

from __future__ import annotations

from qcdc.render.pages.canvas import Canvas, Form, fitted, width_of
from qcdc.render.pages.drawings import Balance, BalancePart, DotRow, Dots, SquareRow, Squares, Standing
from qcdc.render.pages.words import Words, number

__all__ = ["paint_balance", "paint_dots", "paint_squares"]

_INK = {"in": "on-in", "new": "on-2", "out": "on-out", "step0": "on-4", "step1": "on-3", "step2": "on-2"}


def paint_balance(chart: Balance, form: Form) -> Canvas:
    """Two bars of equal length; a number inside its segment if there is room, else above it or beside the name."""
    canvas = Canvas(form.width)
    whole = sum(one.count for one in chart.above) or 1
    top = 26.0
    for bar in (chart.above, chart.below):
        lines = _bar(canvas, bar, top, whole, form)
        top += 40 + (28 + _LINE * lines if not form.narrow else 34)
    return canvas


_LINE = 18
_BIG = 1.25
"""How much wider a large number is than one in a line of text."""


def _bar(canvas: Canvas, bar: tuple[BalancePart, ...], top: float, whole: int, form: Form) -> int:
    """A bar; how many lines of names are below it."""
    scale = (form.width - 2) / whole
    x, free_above = 1.0, 0.0
    free_below: list[float] = []
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
        if not form.narrow:
            start = min(x + 1, form.width - 1 - width_of(name))
            line = next((at for at, free in enumerate(free_below) if start >= free), len(free_below))
            canvas.text(start, top + 54 + _LINE * line, name)
            free_below[line : line + 1] = [start + width_of(name) + 8]
        x += width
    return len(free_below)


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


_ON_TIME = Words(vi="đúng hạn/đã xét", en="on time/judged")
_LATE = Words(vi="quá hạn", en="late")


def _dot_row(canvas: Canvas, row: DotRow, y: float, names: float, form: Form) -> float:
    judged = row.on_time + row.late
    shown = number(row.on_time) + Words(vi="/") + number(judged)
    if form.narrow:
        canvas.text(0, y + 14, fitted(row.name, 250), "t")
        canvas.text(form.width - 2, y + 14, shown, "t strong", anchor="end")
        left, per_row, gap, y = 6.0, 23, 15.0, y + 22
    else:
        canvas.text(names, y + 14, fitted(row.name, names), "t", anchor="end")
        canvas.text(form.width - 68, y + 14, shown, "t strong", anchor="end")
        late = number(row.late) if row.late else Words(vi="–")
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
        return y + 28
    lines = 0
    for place, look in enumerate(looks):
        lines, column = divmod(place, per_row)
        x, middle = left + gap * column, y + 9.5 + 13 * lines
        if look == "late":
            canvas.cross(x, middle, 4 if not form.narrow else 4.5, "late")
        else:
            canvas.circle(x, middle, 3 if not form.narrow else 3.6, look)
    return y + 26 + 13 * lines


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
    canvas.text(x + names, y + 15, fitted(row.name, names), "t", anchor="end")
    canvas.text(x + names + numbers, y + 15, row.shown, "t strong bad" if row.missing else "t mute", anchor="end")
    left = x + names + numbers + 12
    lines = 0
    for place, standing in enumerate(row.standings):
        lines, column = divmod(place, per_row)
        side, top = left + _STEP * column, y + 5 + _STEP * lines
        canvas.rect(side, top, _SIZE, _SIZE, f"sq-{standing.value}", round_by=1.5)
        if standing is Standing.WITHHELD:
            canvas.text(side + _SIZE / 2, top + 9, "x", "t tiny on-in", anchor="middle")
        elif standing is Standing.MISSING:
            canvas.line(side + 1, top + _SIZE - 1, side + _SIZE - 1, top + 1, "strike")
    return y + 23 + _STEP * lines
