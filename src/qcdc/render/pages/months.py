"""The heat table: visits by unit and month."""

from __future__ import annotations

from itertools import pairwise

from qcdc._kernel.formatting import MONTHS
from qcdc._kernel.values import evolve
from qcdc.render.pages.cells import figure_cell, hoisted, label, moved
from qcdc.render.pages.given import Given, Place, Source
from qcdc.render.pages.key import signs_of
from qcdc.render.pages.lines import VISITS, block_lines, where
from qcdc.render.pages.values import Cell, Chart, Table, Tone
from qcdc.render.pages.words import Words, days, say

__all__ = ["heat"]


def _steps(counts: list[int]) -> tuple[int, ...]:
    """The four limits between five steps: round numbers, fixed for the whole table."""
    low, high = min(counts), max(counts)
    width = max((high - low) / 5, 1)
    size = next(
        factor * base for base in (1, 10, 100, 1000, 10000, 100000) for factor in (1, 2, 4, 5) if factor * base >= width
    )
    first = max((low + size) // size * size, size) if size > 1 else low + 1
    return tuple(first + size * at for at in range(4))


def heat(given: Given) -> Chart | None:
    """Visits by unit and month, the months as cells in five fixed steps; it is its own table."""
    source = given.current
    if source is None or len(given.months) < 2 or not source.counts(VISITS) or not source.places:
        return None
    own = [
        [figure_cell(month.figure(VISITS, _same(place, month))) for month in given.months] for place in source.places
    ]
    counts = [int(cell.value) for row in own for cell in row if cell.value is not None and cell.value.isdigit()]
    if not counts:
        return None
    limits = _steps(counts)
    heads = [say("Đơn vị", "Unit"), *(_month(month) for month in given.months), say("Cộng", "Sum")]
    if given.previous is not None:
        heads.append(say("+/−", "+/−"))
    rows: list[tuple[Cell, ...]] = []
    for place, cells in zip(source.places, own, strict=True):
        stepped = [
            evolve(cell, step=sum(int(cell.value) >= one for one in limits))
            if cell.value is not None and cell.value.isdigit()
            else cell
            for cell in cells
        ]
        rows.append(_heat_row(given, place, stepped))
    total = [figure_cell(month.figure(VISITS, _same(source.whole, month))) for month in given.months]
    rows.append(_heat_row(given, source.whole, total))
    first, *_, last = limits
    steps = (
        say("dưới {n}", "under {n}", n=first),
        *(Words(vi=f"{low}–{high - 1}" if high - 1 > low else f"{low}") for low, high in pairwise(limits)),
        say("từ {n}", "{n} and more", n=last),
    )
    table, marks = hoisted(
        Table(head=tuple(heads), rows=tuple(rows), total=True, steps=steps), extra=block_lines(source, VISITS)
    )
    return Chart(
        headline=_peak(given, total),
        subtitle=say(
            "Số lượt tiếp công dân theo đơn vị và tháng, {where}. Số tuyệt đối, chưa tính theo dân số.",
            "Visits received by unit and month, {where}. Absolute numbers, not per head of population.",
            where=where(given),
        ),
        table=table,
        note=signs_of(table),
        marks=marks,
    )


def _same(place: Place, month: Source) -> Place:
    return place if place.unit is None else place._replace(unit=month.rolled.tree.resolve(place.unit))


def _heat_row(given: Given, place: Place, cells: list[Cell]) -> tuple[Cell, ...]:
    source = given.current
    assert source is not None, "called beside a roll-up"
    row = [label(place.title), *cells, figure_cell(source.figure(VISITS, place), strong=True)]
    if given.previous is not None:
        row.append(moved(given.compared(VISITS, place)))
    return tuple(row)


def _month(source: Source) -> Words:
    over = source.rolled.tally.over
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    if over.start.month == over.end.month:
        return Words(vi=f"T{over.start.month}", en=names[over.start.month - 1])
    return days(over)


def _peak(given: Given, total: list[Cell]) -> Words:
    neutral = say("Số lượt tiếp công dân theo tháng", "Visits by month")
    numbers = [None if cell.value is None or cell.tone is Tone.WARN else int(cell.value) for cell in total]
    known = [one for one in numbers if one is not None]
    if len(known) < len(numbers) or known.count(max(known)) > 1 or known.count(min(known)) > 1:
        return neutral
    overs = [month.rolled.tally.over for month in given.months]
    if any(one.start.month != one.end.month for one in overs):
        return neutral
    high, low = (overs[known.index(one)].start.month for one in (max(known), min(known)))
    return say(
        "Tháng {high} đông nhất, tháng {low} thấp nhất",
        "{high_en} was busiest, {low_en} quietest",
        high=high,
        low=low,
        high_en=MONTHS[high - 1],
        low_en=MONTHS[low - 1],
    )
