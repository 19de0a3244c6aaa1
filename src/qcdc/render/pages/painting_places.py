"""The flow of a lineage, and the map of dots."""

from __future__ import annotations

import math
from collections import Counter

from qcdc.render.pages.canvas import Canvas, Form, fitted, width_of
from qcdc.render.pages.drawings import DotMap, Flow, FlowEdge
from qcdc.render.pages.words import Words, on_day, say

__all__ = ["paint_flow", "paint_map"]

_ROW = 40


def paint_flow(chart: Flow, form: Form) -> Canvas:
    """Bands of equal width from left (before) to right (after); on a phone a list by the unit after."""
    return _listed(chart, form) if form.narrow else _bands(chart, form)


def _bands(chart: Flow, form: Form) -> Canvas:
    canvas = Canvas(form.width)
    place = _places(chart)
    names = 200.0
    left, right = names + 14, form.width - names - 14
    canvas.text(names, 16, say("Trước {day}", "Before {day}", day=on_day(chart.day)), "t mute strong", anchor="end")
    canvas.text(form.width - names, 16, _from(chart), "t mute strong")
    slots = {side: _slots([getattr(one, side) for one in chart.edges]) for side in ("source", "target")}
    for at, one in enumerate(chart.edges):
        look = "band-presumed" if one.presumed else "band" if one.whole else "band-part"
        y = place["source"][one.source] + slots["source"][at]
        canvas.band(left, y, right, place["target"][one.target] + slots["target"][at], look, thickness=_BAND)
    for words, y in place["source"].items():
        canvas.name(names, y + 4.5, words, names, anchor="end")
        half = _BAND / 2 * sum(one.source == words for one in chart.edges) + 2
        canvas.rect(left - 6, y - half, 6, 2 * half, "sq-given")
    for words, y in place["target"].items():
        canvas.name(form.width - names, y + 4.5, words, names, "t strong")
        half = _BAND / 2 * sum(one.target == words for one in chart.edges) + 2
        canvas.rect(right, y - half, 6, 2 * half, "sq-upper")
    for at, one in enumerate(chart.edges):
        y = place["source"][one.source] + slots["source"][at]
        canvas.text(left + 12, y + 4, one.share, "t small on-3" if one.whole and not one.presumed else "t small")
    return canvas


_BAND = 16.0


def _places(chart: Flow) -> dict[str, dict[Words, float]]:
    """The middle of each unit on both sides: each has room for its bands, and the shorter side is centred."""
    many = {side: Counter(getattr(one, side) for one in chart.edges) for side in ("source", "target")}
    heights = {
        side: {unit: max(_ROW, _BAND * count + 8) for unit, count in all_of.items()} for side, all_of in many.items()
    }
    tallest = max(sum(all_of.values()) for all_of in heights.values())
    found: dict[str, dict[Words, float]] = {}
    for side, all_of in heights.items():
        y = 34 + (tallest - sum(all_of.values())) / 2
        found[side] = {}
        for unit, height in all_of.items():
            found[side][unit] = y + height / 2
            y += height
    return found


def _slots(ends: list[Words]) -> list[float]:
    """The place of each band beside the others that end at the same unit, from its middle."""
    many = {one: ends.count(one) for one in ends}
    seen: dict[Words, int] = {}
    found: list[float] = []
    for one in ends:
        at = seen.get(one, 0)
        seen[one] = at + 1
        found.append((at - (many[one] - 1) / 2) * _BAND)
    return found


def _from(chart: Flow) -> Words:
    return say("Từ {day}", "From {day}", day=on_day(chart.day))


def _listed(chart: Flow, form: Form) -> Canvas:
    canvas = Canvas(form.width)
    canvas.text(0, 14, _from(chart), "t strong")
    y = 24.0
    by_target: dict[Words, list[FlowEdge]] = {}
    for one in chart.edges:
        by_target.setdefault(one.target, []).append(one)
    for target, edges in by_target.items():
        for one in edges:
            y += 20
            canvas.rect(0, y - 11, 8, 14, "sq-given" if one.whole else "sq-nil")
            canvas.text(14, y, fitted(one.source + Words(vi=" (") + one.share + Words(vi=")"), form.width - 14), "t")
        y += 22
        canvas.text(4, y, Words(vi="→ ") + fitted(target, form.width - 30), "t strong")
        y += 12
    return canvas


_MOST = 18.0
"""The radius of the largest dot; many dots are smaller."""


def paint_map(chart: DotMap, form: Form) -> Canvas:
    """Dots at their points. One degree of longitude is shorter than one of latitude, by the cosine of the latitude."""
    canvas = Canvas(form.width)
    north = [float(one.latitude) for one in chart.dots]
    middle = math.cos(math.radians((min(north) + max(north)) / 2))
    east = [float(one.longitude) * middle for one in chart.dots]
    largest = min(_MOST, max(5.0, 0.24 * form.width / math.sqrt(len(chart.dots))))
    pad = largest + 18
    across, down = max(east) - min(east), max(north) - min(north)
    tallest = 560.0 if not form.narrow else 420.0
    scale = min(
        (form.width - 2 * pad) / across if across else math.inf, (tallest - 2 * pad) / down if down else math.inf
    )
    if math.isinf(scale):
        scale = 1.0
    off = (form.width - across * scale) / 2
    most = max((one.count or 0 for one in chart.dots), default=0) or 1
    placed = [
        (off + (x - min(east)) * scale, pad + (max(north) - y) * scale, one)
        for x, y, one in zip(east, north, chart.dots, strict=True)
    ]
    placed.sort(key=lambda one: (-(one[2].count or 0), one[1], one[0]))
    for x, y, one in placed:
        radius = max(largest * math.sqrt((one.count or 0) / most), 3.0)
        canvas.circle(x, y, radius if one.count is not None else 4, "map-dot" if one.count is not None else "dot-then")
    taken: list[tuple[float, float, float, float]] = []
    for x, y, one in placed:
        words = one.name + Words(vi=" ") + one.shown
        width = width_of(words) * 0.86
        radius = max(largest * math.sqrt((one.count or 0) / most), 3.0)
        box = (x - width / 2, y + radius + 2, x + width / 2, y + radius + 16)
        outside = box[0] < 0 or box[2] > form.width
        crowded = any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken)
        if not outside and not crowded and len(taken) < (14 if form.narrow else 36):
            taken.append(box)
            canvas.text(x, y + radius + 13, words, "t small halo", anchor="middle")
    return canvas
