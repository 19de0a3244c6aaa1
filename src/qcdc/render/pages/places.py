"""What became of a unit, and the map of dots."""

from __future__ import annotations

from qcdc import gazetteer
from qcdc.dates import day_before
from qcdc.model import UnitRef
from qcdc.render.pages.cells import figure_cell, hoisted, label, text
from qcdc.render.pages.drawings import DotMap, Flow, FlowEdge, MapDot
from qcdc.render.pages.given import Given
from qcdc.render.pages.lines import VISITS, block_lines, handed_in, where
from qcdc.render.pages.values import Cell, Chart, Entry, Mark, Sign, Table
from qcdc.render.pages.words import Words, days, joined, name, on_day, say, term
from qcdc.vocab import LineageShare

__all__ = ["lineage", "map_of_dots"]


def lineage(given: Given) -> Chart | None:
    """What became of a unit: the units that were joined with it, and those that came out of it."""
    territory, unit = given.territory, given.successors_of
    if territory is None or unit is None:
        return None
    steps = territory.lineage.from_ref(unit, presumed=True)
    if not steps:
        return None
    day = steps[0].day
    targets = tuple(dict.fromkeys(one.target for one in steps if one.day == day))
    edges = [one for target in targets for one in territory.lineage.to_ref(target, presumed=True) if one.day == day]

    def before(ref: UnitRef) -> Words:
        return Words(vi=territory.resolve(ref).seen_on(day_before(day)).title)

    def after(ref: UnitRef) -> Words:
        return Words(vi=territory.resolve(ref).seen_on(day).title)

    drawn = tuple(
        FlowEdge(
            source=before(one.source),
            target=after(one.target),
            share=term(one.share),
            whole=one.share is LineageShare.WHOLE,
            presumed=one.presumed,
        )
        for one in edges
    )
    acts = tuple(dict.fromkeys(one.act for one in edges if one.act is not None))
    rows = tuple(
        (
            label(edge.source),
            text(edge.share),
            text(edge.target),
            text(on_day(one.day)),
            text(name(one.act) if one.act is not None else Words(vi="…")),
        )
        for edge, one in zip(drawn, edges, strict=True)
    )
    heads = (
        say("Trước", "Before"),
        say("Phần", "Part"),
        say("Sau", "After"),
        say("Từ ngày", "From"),
        say("Văn bản", "Act"),
    )
    presumed = any(one.presumed for one in drawn)
    if len(targets) == 1 and len(drawn) > 3:
        headline = say("{n} đơn vị thành {unit}", "{n} units became {unit}", n=len(drawn), unit=after(targets[0]))
    elif len(targets) == 1:
        together = joined([one.source for one in drawn], " + ")
        headline = together + Words(vi=" → ") + after(targets[0])
    else:
        headline = say("{unit} thành {n} đơn vị", "{unit} became {n} units", unit=before(unit.ref), n=len(targets))
    return Chart(
        headline=headline,
        subtitle=say(
            "Đơn vị trước và sau ngày {day}. Bề rộng của dải không nói lên dân số hay diện tích.",
            "Units before and after {day}. The width of a band says nothing about people or area.",
            day=on_day(day),
        ),
        drawing=Flow(edges=drawn, day=day, act=joined([name(one) for one in acts]) if acts else None),
        alternative=joined(
            [one.source + Words(vi=" (") + one.share + Words(vi=") → ") + one.target for one in drawn], "; "
        )
        + Words(vi="."),
        table=Table(head=heads, rows=rows, texts=(0, 1, 2, 3, 4)),
        note=say(
            "Dải nét đứt: đơn vị kế thừa suy đoán theo nguồn khác; không nghị quyết nào thư viện có nêu đơn vị này.",
            "Dashed: a presumed heir, from other sources; no resolution at hand names it.",
        )
        if presumed
        else None,
        marks=tuple(Mark(sign=Sign.PLAIN, words=name(one)) for one in acts),
    )


def map_of_dots(given: Given) -> Chart | None:
    """The units as dots at their points; only if all of them have a point."""
    source = given.current
    if source is None or not source.counts(VISITS) or len(source.units) < 2:
        return None
    points = [None if one.unit is None else gazetteer.place(one.unit) for one in source.units]
    if any(one is None for one in points):
        return None
    dots: list[MapDot] = []
    rows: list[tuple[Cell, ...]] = []
    for place, point in zip(source.units, points, strict=True):
        assert point is not None, "checked above"
        shown = source.figure(VISITS, place)
        cell = figure_cell(shown, strong=True)
        count = int(cell.value) if cell.value is not None and cell.value.isdigit() else None
        dots.append(
            MapDot(name=place.title, latitude=point.latitude, longitude=point.longitude, count=count, shown=cell.words)
        )
        rows.append((label(place.title), cell, handed_in(source, place)))
    table, marks = hoisted(
        Table(head=(say("Đơn vị", "Unit"), say("Lượt tiếp", "Visits"), say("Đã gửi", "Reported")), rows=tuple(rows)),
        extra=block_lines(source, VISITS),
    )
    known = sorted((one for one in dots if one.count), key=lambda one: -(one.count or 0))
    said = joined([one.name + Words(vi=" ") + one.shown for one in known[:3]])
    return Chart(
        headline=say("Số lượt tiếp công dân theo vị trí đơn vị", "Visits by the place of the unit"),
        subtitle=say(
            "Diện tích chấm theo số lượt, {where}, {days}. Không vẽ địa giới.",
            "The area of a dot is in proportion to the visits, {where}, {days}. No borders are drawn.",
            where=where(given),
            days=days(source.rolled.tally.over),
        ),
        legend=(
            Entry(symbol="map-dot", words=say("có số lượt", "has visits")),
            Entry(symbol="dot-then", words=say("chưa có số", "no figure")),
        ),
        drawing=DotMap(dots=tuple(dots)),
        alternative=say(
            "Bản đồ chấm, {n} đơn vị. Nhiều nhất: {most}.",
            "Map of dots for {n} units. Most: {most}.",
            n=len(dots),
            most=said if known else Words(vi="…"),
        ),
        table=table,
        marks=marks,
    )
