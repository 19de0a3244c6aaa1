"""The dumbbell and its squares for cases; the choice of the painter of each drawing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from qcdc.render.pages.canvas import LINE, NARROW, WIDE, Canvas, Form, axis, lines_of, width_of
from qcdc.render.pages.drawings import Balance, DotMap, Dots, Drawing, Dumbbell, DumbbellRow, Flow, Squares
from qcdc.render.pages.painting_bars import paint_balance, paint_dots, paint_squares
from qcdc.render.pages.painting_places import paint_flow, paint_map
from qcdc.render.pages.words import Words, either, number, say

__all__ = ["drawn"]

_ROW = 24


def drawn(drawing: Drawing, *, title: str, description: str | None) -> str:
    """Both forms of a drawing as SVG.

    Args:
        drawing: what to draw.
        title: the id of the element that names it.
        description: the id of the element that describes it.
    """
    paint = _PAINTERS[type(drawing)]
    return "".join(paint(drawing, form).svg(form, title=title, description=description) for form in (WIDE, NARROW))


class _Columns(NamedTuple):
    """The places of the columns of a dumbbell, from the left, and of its rows: the top of each, and the end of the last."""

    names: float
    left: float
    right: float
    now: float
    then: float
    change: float
    cases: float
    first: int
    last: int
    step: int
    rows: tuple[float, ...]

    def place(self, value: int) -> float:
        """Where a number stands on the axis."""
        return self.left + (value - self.first) / (self.last - self.first) * (self.right - self.left)


def _columns(chart: Dumbbell, form: Form) -> _Columns:
    numbers = [one for row in chart.rows for one in (row.now, row.then) if one is not None] or [0]
    names = min(max(map(width_of, (row.name for row in chart.rows))) + 6, 128 if form.narrow else 150)
    tops = tuple(accumulate((_height(row, names) for row in chart.rows), initial=_TOP))
    # From the right: squares and their number, change, then, now; each column has room for what is written in it.
    most = max([(row.settled or 0) + (row.pending or 0) for row in chart.rows] or [0])
    cases = 0.0 if chart.cases is None or form.narrow else min(max(most, 6) * 15 + 52, 240)
    change = form.width - cases - (22 if cases else 2)
    first, last, step = axis(numbers)
    shown = [[row.shown[at] for row in chart.rows] for at in range(3)]
    of_change = _room([_CHANGE, *shown[2]], least=44 if form.narrow else 56)
    then = change if chart.then is None or form.narrow else change - of_change
    of_then = 0.0 if chart.then is None else of_change if form.narrow else _room([chart.then, *shown[1]], least=50)
    now = then - of_then
    right = now - max(54, _room([chart.now, *shown[0]], least=0) + width_of(number(last)) / 2)
    return _Columns(names, names + 16, right, now, then, change, cases, first, last, step, tops)


_CHANGE = Words(vi="+/−")


def _room(column: list[Words], *, least: float) -> float:
    """The width of a column, with the space before it."""
    return max(least, *(width_of(one) + 8 for one in column))


_TOP = 26.0


def _height(row: DumbbellRow, names: float) -> float:
    return _ROW + LINE * (lines_of(row.name, names) - 1)


def _dumbbell(chart: Dumbbell, form: Form) -> Canvas:
    canvas, at = Canvas(form.width), _columns(chart, form)
    for line in range(0, len(chart.rows), 2):
        canvas.rect(0, at.rows[line], form.width, at.rows[line + 1] - at.rows[line], "stripe")
    _heads(canvas, chart, at, form)
    for row, (top, bottom) in zip(chart.rows, pairwise(at.rows), strict=True):
        _row(canvas, row, (top + bottom) / 2, at, compared=chart.then is not None, narrow=form.narrow)
    if form.narrow and chart.then is not None:
        # There is no room for this column on a phone.
        told = say("Số liệu {then}: xem bảng dưới hình.", "Figures of {then}: see the table below.", then=chart.then)
        canvas.text(0, canvas.height + 20, told, "t small mute")
    if form.narrow and chart.cases is not None:
        _cases_below(canvas, chart, at.names)
    return canvas


def _heads(canvas: Canvas, chart: Dumbbell, at: _Columns, form: Form) -> None:
    bottom = at.rows[-1]
    last_label = -1000.0
    for tick in range(at.first, at.last + 1, at.step):
        canvas.line(at.place(tick), _TOP, at.place(tick), bottom, "grid")
        if at.place(tick) - last_label > max(34, width_of(number(tick)) + 8):
            canvas.text(at.place(tick), 16, number(tick), "t mute", anchor="middle")
            last_label = at.place(tick)
    canvas.text(at.now, 16, chart.now, "t strong", anchor="end")
    if chart.then is not None:
        if not form.narrow:
            canvas.text(at.then, 16, chart.then, "t mute strong", anchor="end")
        canvas.text(at.change, 16, _CHANGE, "t mute strong", anchor="end")
    if chart.cases is not None and at.cases:
        canvas.text(form.width - at.cases + 14, 16, chart.cases, "t mute strong")


def _row(canvas: Canvas, row: DumbbellRow, middle: float, at: _Columns, *, compared: bool, narrow: bool) -> None:
    base = middle + 4.5
    canvas.name(at.names, base, row.name, at.names, anchor="end")
    _pair(canvas, row, middle, at)
    shown_now, shown_then, shown_change = row.shown
    canvas.text(at.now, base, shown_now, "t strong warn" if row.partial else "t strong", anchor="end")
    if compared:
        if not narrow:
            canvas.text(at.then, base, shown_then, "t mute", anchor="end")
        canvas.text(at.change, base, shown_change, f"t {_direction(row)}", anchor="end")
    if at.cases:
        _cases(canvas, row, canvas.width - at.cases + 14, middle, canvas.width - 4)


def _direction(row: DumbbellRow) -> str:
    if row.partial or row.now is None or row.then is None or row.now == row.then:
        return "mute"
    return "up" if row.now > row.then else "down"


def _pair(canvas: Canvas, row: DumbbellRow, middle: float, at: _Columns) -> None:
    up = _direction(row) == "up"
    if row.now is not None and row.then is not None:
        stem = "stem-part" if row.partial else "stem-up" if up else "stem-now"
        canvas.line(at.place(row.now), middle, at.place(row.then), middle, stem)
    if row.then is not None:
        canvas.circle(at.place(row.then), middle, 5, "dot-then")
    if row.now is not None and row.partial:
        canvas.half(at.place(row.now), middle, 5.5, "dot-part")
    elif row.now is not None:
        canvas.circle(at.place(row.now), middle, 5.5, "dot-up" if up else "dot-now")
    if row.word is not None:
        _word(canvas, row, row.word, middle, at)


def _word(canvas: Canvas, row: DumbbellRow, word: Words, middle: float, at: _Columns) -> None:
    """What is said in place of a dot: right of the dots of the row if there is room, else left of them."""
    dots = [at.place(one) for one in (row.now, row.then) if one is not None]
    look = "t small bad" if row.bad else "t small mute"
    right = max(dots, default=at.left - 12)
    left = min(dots, default=right) - 12
    if right + 12 + width_of(word) <= at.now - 40:
        canvas.text(right + 12, middle + 4.5, word, look)
    elif left - width_of(word) >= at.names:
        canvas.text(left, middle + 4.5, word, look, anchor="end")
    elif row.bad:
        # There is no room, but this must be told: over the axis, beside the name.
        canvas.text(at.names + 6, middle + 4.5, word, f"{look} halo")


def _cases(canvas: Canvas, row: DumbbellRow, x: float, middle: float, end: float) -> None:
    room = int((end - 30 - x) // 15)
    looks = ["sq-done"] * (row.settled or 0) + ["sq-open"] * (row.pending or 0)
    if len(looks) <= room:
        for place, look in enumerate(looks):
            canvas.rect(x + 15 * place, middle - 5, 10, 10, look, round_by=1.5)
    else:
        share = (row.settled or 0) / len(looks)
        whole = end - 34 - x
        canvas.rect(x, middle - 5, whole * share, 10, "sq-done", round_by=1.5)
        canvas.rect(x + whole * share, middle - 5, whole * (1 - share), 10, "sq-open", round_by=1.5)
    if row.cases is not None:
        canvas.text(end, middle + 4.5, row.cases, "t mute", anchor="end")


def _cases_below(canvas: Canvas, chart: Dumbbell, names: float) -> None:
    """The cases of each unit below the visits, the most first; units without a case are counted in a line."""
    none = [row for row in chart.rows if row.settled == 0 and row.pending == 0]
    rows = [row for row in chart.rows if row not in none]
    if not rows or chart.cases is None:
        return
    top = canvas.height + 30
    canvas.text(0, top, chart.cases, "t mute strong")
    bottom = top + 9
    for row in sorted(rows, key=lambda row: -((row.settled or 0) + (row.pending or 0))):
        height = _height(row, names) - 2
        middle = bottom + height / 2
        canvas.name(names, middle + 4.5, row.name, names, anchor="end")
        _cases(canvas, row, names + 12, middle, canvas.width - 4)
        bottom += height
    if none:
        said = either(
            len(none), "và {n} nơi không có vụ việc", "and {n} place without cases", "and {n} places without cases"
        )
        canvas.text(names + 12, bottom + 15, said, "t small mute")


_PAINTERS: dict[type[Any], Callable[[Any, Form], Canvas]] = {
    Dumbbell: _dumbbell,
    Balance: paint_balance,
    Dots: paint_dots,
    Squares: paint_squares,
    Flow: paint_flow,
    DotMap: paint_map,
}
