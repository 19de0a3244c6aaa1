"""The dumbbell and its squares for cases; the choice of the painter of each drawing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qcdc.render.pages.canvas import NARROW, WIDE, Canvas, Form, fitted, width_of
from qcdc.render.pages.drawings import Balance, DotMap, Dots, Drawing, Dumbbell, DumbbellRow, Flow, Squares
from qcdc.render.pages.painting_bars import paint_balance, paint_dots, paint_squares
from qcdc.render.pages.painting_places import paint_flow, paint_map
from qcdc.render.pages.words import Words

__all__ = ["axis", "drawn"]

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


def axis(numbers: list[int]) -> tuple[int, int, int]:
    """The first and the last tick of an axis, and the step between them: round numbers, four to eight steps."""
    low, high = min(numbers), max(numbers)
    step = 1
    for factor in (size * base for base in (1, 10, 100, 1000, 10000, 100000, 1000000) for size in (1, 2, 5)):
        step = factor
        if (high - low) / factor <= 7:
            break
    first = low // step * step
    last = -(-high // step) * step
    return first, last if last > first else first + step, step


def _dumbbell(chart: Dumbbell, form: Form) -> Canvas:
    canvas = Canvas(form.width)
    numbers = [one for row in chart.rows for one in (row.now, row.then) if one is not None] or [0]
    first, last, step = axis(numbers)
    names = min(max(map(width_of, (row.name for row in chart.rows))) + 6, 128 if form.narrow else 150)
    # From the right: squares and their number, change, then, now.
    most = max([(row.settled or 0) + (row.pending or 0) for row in chart.rows] or [0])
    cases = 0.0 if chart.cases is None or form.narrow else min(max(most, 6) * 15 + 52, 240)
    compared = chart.then is not None
    change = form.width - cases - (22 if cases else 2)
    then = change - 56 if compared and not form.narrow else change
    now = (then - 50 if not form.narrow else change - 44) if compared else change
    left, right = names + 16, now - 54
    def place(value: int) -> float:
        return left + (value - first) / (last - first) * (right - left)

    top = 26
    bottom = top + _ROW * len(chart.rows)
    for number, row in enumerate(chart.rows):
        if number % 2 == 0:
            canvas.rect(0, top + _ROW * number, form.width, _ROW, "stripe")
    last_label = -1000.0
    for tick in range(first, last + 1, step):
        canvas.line(place(tick), top, place(tick), bottom, "grid")
        if place(tick) - last_label > 34:
            canvas.text(place(tick), 16, f"{tick}" if tick < 1000 else _thousands(tick), "t mute", anchor="middle")
            last_label = place(tick)
    canvas.text(now, 16, chart.now, "t strong", anchor="end")
    if chart.then is not None:
        if not form.narrow:
            canvas.text(then, 16, chart.then, "t mute strong", anchor="end")
        canvas.text(change, 16, "+/−", "t mute strong", anchor="end")
    if chart.cases is not None and cases:
        canvas.text(form.width - cases + 14, 16, chart.cases, "t mute strong")
    for number, row in enumerate(chart.rows):
        middle = top + _ROW * number + _ROW / 2
        canvas.text(names, middle + 4.5, fitted(row.name, names), "t", anchor="end")
        _pair(canvas, row, middle, place, right)
        shown_now, shown_then, shown_change = row.shown
        canvas.text(now, middle + 4.5, shown_now, "t strong warn" if row.partial else "t strong", anchor="end")
        if compared:
            if not form.narrow:
                canvas.text(then, middle + 4.5, shown_then, "t mute", anchor="end")
            canvas.text(change, middle + 4.5, shown_change, f"t {_direction(row)}", anchor="end")
        if cases:
            _cases(canvas, row, form.width - cases + 14, middle, form.width - 4)
    if form.narrow and chart.cases is not None:
        _cases_below(canvas, chart, names)
    return canvas


def _thousands(value: int) -> Words:
    from qcdc.render.pages.words import number  # noqa: PLC0415

    return number(value)


def _direction(row: DumbbellRow) -> str:
    if row.now is None or row.then is None or row.now == row.then:
        return "mute"
    return "up" if row.now > row.then else "down"


def _pair(
    canvas: Canvas, row: DumbbellRow, middle: float, place: Callable[[int], float], right: float
) -> None:
    way = _direction(row)
    look = "dot-up" if way == "up" else "dot-now"
    if row.now is not None and row.then is not None:
        stem = "stem-part" if row.partial else f"stem-{'up' if way == 'up' else 'now'}"
        canvas.line(place(row.now), middle, place(row.then), middle, stem)
    if row.then is not None:
        canvas.circle(place(row.then), middle, 5, "dot-then")
    if row.now is not None:
        if row.partial:
            canvas.half(place(row.now), middle, 5.5, "dot-part")
        else:
            canvas.circle(place(row.now), middle, 5.5, look)
    if row.word is not None:
        at = max((place(one) for one in (row.now, row.then) if one is not None), default=place_left(place, row))
        wide = width_of(row.word)
        tone = "t small bad" if row.bad else "t small mute"
        if at + 12 + wide <= right + 30:
            canvas.text(at + 12, middle + 4.5, row.word, tone)
        else:
            low = min((place(one) for one in (row.now, row.then) if one is not None), default=at)
            canvas.text(low - 12, middle + 4.5, row.word, tone, anchor="end")


def place_left(place: Callable[[int], float], row: DumbbellRow) -> float:
    """Where a word begins in a row without a dot."""
    del row
    return min(place(0), place(1)) if place(0) > 0 else 120


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
    rows = [row for row in chart.rows if (row.settled or 0) + (row.pending or 0)]
    if not rows or chart.cases is None:
        return
    top = canvas.height + 30
    canvas.text(0, top, chart.cases, "t mute strong")
    order = sorted(range(len(rows)), key=lambda at: (-((rows[at].settled or 0) + (rows[at].pending or 0)), at))
    for number, at in enumerate(order):
        middle = top + 20 + 22 * number
        canvas.text(names, middle + 4.5, fitted(rows[at].name, names), "t", anchor="end")
        _cases(canvas, rows[at], names + 12, middle, canvas.width - 4)


_PAINTERS: dict[type[Any], Callable[[Any, Form], Canvas]] = {
    Dumbbell: _dumbbell,
    Balance: paint_balance,
    Dots: paint_dots,
    Squares: paint_squares,
    Flow: paint_flow,
    DotMap: paint_map,
}
