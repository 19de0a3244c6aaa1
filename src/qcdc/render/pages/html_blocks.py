"""The blocks of a page as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, NamedTuple

from qcdc._kernel.language import LANGUAGES
from qcdc.render.pages.escaping import attribute, escaped, spans
from qcdc.render.pages.painting import drawn
from qcdc.render.pages.structure import Block
from qcdc.render.pages.values import (
    Card,
    Cell,
    Chart,
    Entry,
    Findings,
    Grid,
    Group,
    Item,
    Key,
    ListOf,
    Mark,
    Prose,
    Record,
    Sign,
    Table,
    Tile,
    Tiles,
)
from qcdc.render.pages.words import Words, counted, number, say
from qcdc.vocab import Severity

__all__ = ["Place", "block_html", "marks_html"]

_CLASSES = {
    Sign.PUBLISHED: "m-pub",
    Sign.SYNTHETIC: "m-syn",
    Sign.COMPLETE: "m-ok",
    Sign.PARTIAL: "m-warn",
    Sign.AGREES: "m-ok",
    Sign.DIFFERS: "m-bad",
    Sign.PROVISIONAL: "m-warn",
    Sign.OTHER: "m-warn",
    Sign.PLAIN: "m-plain",
}
_SHOWN_SIGNS = {Sign.PROVISIONAL: "", Sign.OTHER: "", Sign.PLAIN: ""}


class Place(NamedTuple):
    """Where a block stands.

    Attributes:
        id: a unique id for its elements.
        figure: its number as a figure, if it is one.
        level: the level of its heading.
        targets: the title of each section that can be linked.
    """

    id: str
    figure: int | None
    level: int
    targets: dict[str, str]


def marks_html(marks: Iterable[Mark]) -> str:
    """Marks with their signs; each is kept on one line if it is short."""
    return " ".join(_mark(one) for one in marks)


def _mark(mark: Mark) -> str:
    sign = _SHOWN_SIGNS.get(mark.sign, mark.sign.value)
    shown = f'<span aria-hidden="true">{sign}</span> ' if sign else ""
    if mark.sign is Sign.PARTIAL:
        # Not every font has the sign.
        shown = _symbol("half")
    long = " long" if max(len(mark.words.text(one)) for one in LANGUAGES) > 34 else ""
    return f'<span class="mark {_CLASSES[mark.sign]}{long}">{shown}{spans(mark.words)}</span>'


def _edge(marks: Iterable[Mark]) -> tuple[str, str]:
    """The class of a block and its edge: hatched for synthetic, solid for published numbers."""
    signs = {one.sign for one in marks}
    if Sign.SYNTHETIC in signs:
        return " syn", '<i class="edge" aria-hidden="true"></i>'
    return (" pub", '<i class="edge" aria-hidden="true"></i>') if Sign.PUBLISHED in signs else ("", "")


def _line(marks: tuple[Mark, ...]) -> str:
    return f'<p class="line">{marks_html(marks)}</p>' if marks else ""


def block_html(block: Block, place: Place) -> str:
    """A block as HTML."""
    return _WRITERS[type(block)](block, place)


def _prose(block: Prose, place: Place) -> str:
    del place
    tone = f" {block.tone.value}" if block.tone is not None else ""
    marks = f" {marks_html(block.marks)}" if block.marks else ""
    return f'<p class="prose{tone}">{spans(block.words)}{marks}</p>'


def _tiles(block: Tiles, place: Place) -> str:
    del place
    return f'<div class="tiles">{"".join(map(_tile, block.tiles))}</div>'


def _tile(tile: Tile) -> str:
    kind, edge = _edge(tile.marks)
    small = "" if tile.small is None else f"<small>{spans(tile.small)}</small>"
    note = "" if tile.note is None else f'<p class="note">{spans(tile.note)}</p>'
    return (
        f'<div class="tile{kind}">{edge}<p class="large{_tone(tile.number)}">{_data(tile.number)}{small}</p>'
        f'<p class="label">{spans(tile.label)}</p>{note}<p class="marks">{marks_html(tile.marks)}</p></div>'
    )


def _tone(cell: Cell) -> str:
    return "" if cell.tone is None else f" {cell.tone.value}"


def _data(cell: Cell) -> str:
    """A number with what a machine needs to know; a text as it is."""
    if cell.state is None:
        return spans(cell.words)
    told = [
        ("value", cell.value),
        ("data-state", cell.state),
        ("data-indicator", cell.indicator),
        ("data-origin", " ".join(cell.origins) or None),
        ("data-coverage", cell.coverage),
    ]
    tag = "span" if cell.value is None else "data"
    attributes = "".join(f' {key}="{escaped(value)}"' for key, value in told if value is not None)
    return f"<{tag}{attributes}>{spans(cell.words)}</{tag}>"


def _list(block: ListOf, place: Place) -> str:
    kind, edge = _edge(block.marks)
    tag = "ol" if block.ordered else "ul"
    title = "" if block.title is None else f"<h{place.level}>{spans(block.title)}</h{place.level}>"
    items = "".join(_item(one, place) for one in block.items)
    return f'<div class="block{kind}">{edge}{title}<{tag}>{items}</{tag}>{_line(block.marks)}</div>'


def _item(item: Item, place: Place) -> str:
    lead = "" if item.lead is None else f"<strong>{spans(item.lead)}</strong> "
    marks = f" {marks_html(item.marks)}" if item.marks else ""
    target = place.targets.get(item.to) if item.to is not None else None
    link = "" if target is None or item.to is None else f' <a href="#{escaped(item.to)}">{target}</a>'
    if lead and item.words.vi[:1] in {";", ".", ":"}:
        lead = lead.rstrip()
    return f"<li>{lead}{spans(item.words)}{marks}{link}</li>"


def _symbol(name: str) -> str:
    """A symbol of a legend, drawn as in the drawing."""
    if name == "half":
        inner = '<circle class="half" cx="8" cy="8" r="5"/><path class="dot-part" d="M8 3A5 5 0 0 0 8 13Z"/>'
    elif name.startswith("dot-part"):
        inner = '<path class="dot-part" d="M8 2.5A5.5 5.5 0 0 1 8 13.5Z"/>'
    elif name.startswith(("dot", "map")):
        inner = f'<circle class="{name}" cx="8" cy="8" r="5"/>'
    elif name == "late":
        inner = '<path class="late" d="M4 4L12 12M4 12L12 4"/>'
    else:
        strike = '<path class="strike" d="M3.5 12.5L12.5 3.5"/>' if name == "sq-missing" else ""
        inner = f'<rect class="{name}" x="2.5" y="2.5" width="11" height="11" rx="1.5"/>{strike}'
    return f'<svg class="sym" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{inner}</svg>'


def _legend(entries: tuple[Entry, ...]) -> str:
    if not entries:
        return ""
    only = " only-narrow" if all(one.narrow for one in entries) else ""
    shown = "".join(f"<li>{_symbol(one.symbol)} {spans(one.words)}</li>" for one in entries)
    return f'<ul class="legend{only}">{shown}</ul>'


def _head(headline: Words, subtitle: Words | None, place: Place) -> str:
    figure = ""
    if place.figure is not None:
        figure = f'<span class="no">{spans(say("Hình {n}.", "Figure {n}.", n=place.figure))}</span> '
    told = "" if subtitle is None else f'<p class="sub">{spans(subtitle)}</p>'
    return f'<h{place.level} id="{place.id}-t">{figure}{spans(headline)}</h{place.level}>{told}'


def _chart(block: Chart, place: Place) -> str:
    kind, edge = _edge(block.marks)
    alarm = "" if block.alarm is None else f'<p class="prose bad" role="note">{spans(block.alarm)}</p>'
    note = "" if block.note is None else f'<p class="sub">{spans(block.note)}</p>'
    table = _table(block.table, block.headline)
    behind = table
    picture = ""
    if block.drawing is not None:
        described = None if block.alternative is None else f"{place.id}-d"
        picture = drawn(block.drawing, title=f"{place.id}-t", description=described)
        if block.alternative is not None:
            picture = f'<p class="hidden" id="{place.id}-d">{spans(block.alternative)}</p>{picture}'
        behind = f'<details class="behind"><summary>{spans(_BEHIND)}</summary>{table}</details>'
        return (
            f'<figure class="block{kind}" role="group" aria-labelledby="{place.id}-t">{edge}<figcaption>'
            f"{_head(block.headline, block.subtitle, place)}{alarm}{_legend(block.legend)}</figcaption>"
            f"{picture}{note}{_line(block.marks)}{behind}</figure>"
        )
    return (
        f'<figure class="block{kind}" role="group" aria-labelledby="{place.id}-t">{edge}<figcaption>'
        f"{_head(block.headline, block.subtitle, place)}{alarm}</figcaption>{behind}{note}{_line(block.marks)}</figure>"
    )


_BEHIND = say("Bảng số liệu của hình này", "Table behind this figure")


def _grid(block: Grid, place: Place) -> str:
    kind, edge = _edge(block.marks)
    note = "" if block.note is None else f'<p class="sub">{spans(block.note)}</p>'
    return (
        f'<div class="block{kind}">{edge}{_head(block.headline, block.subtitle, place)}'
        f"{_table(block.table, block.headline)}{note}{_line(block.marks)}</div>"
    )


def _table(table: Table, title: Words) -> str:
    """A table in a named frame that can be scrolled and focused."""
    steps = ""
    if table.steps:
        shown = "".join(
            f'<li><i class="h h{step}" aria-hidden="true"></i> {spans(words)}</li>'
            for step, words in enumerate(table.steps)
        )
        steps = f'<ul class="legend">{shown}</ul>'
    texts = set(table.texts) | {
        at for at in range(len(table.head)) if any(row[at].bar is not None for row in table.rows)
    }
    head = "".join(
        f'<th scope="col"{_side(at, texts)}>{spans(words)}{_of_column(table, at)}</th>'
        for at, words in enumerate(table.head)
    )
    rows: list[str] = []
    for at, row in enumerate(table.rows):
        total = ' class="total"' if table.total and at == len(table.rows) - 1 else ""
        cells = "".join(_cell(cell, column, table, texts) for column, cell in enumerate(row))
        rows.append(f"<tr{total}>{cells}</tr>")
    caption = "" if table.caption is None else f'<p class="sub">{spans(table.caption)}</p>'
    kind = " heat" if table.steps else " cards" if table.cards else ""
    # A phone shows fewer columns than this: the others must not be overlooked.
    swipe = f'<p class="sub swipe">{spans(_SWIPE)}</p>' if len(table.head) > _FEW and not table.cards else ""
    return (
        f'{steps}{swipe}<div class="frame" role="region" tabindex="0" aria-label="{attribute(title)}">'
        f'<table class="table{kind}"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>{caption}'
    )


_FEW = 5
_SWIPE = say("Kéo ngang nếu bảng rộng hơn màn hình.", "Swipe sideways if the table is wider than the screen.")


def _of_column(table: Table, column: int) -> str:
    """The marks that all numbers of a column share."""
    marks = table.marks[column] if table.marks else ()
    return f" {marks_html(marks)}" if marks else ""


def _side(column: int, texts: set[int]) -> str:
    return ' class="left"' if column in texts else ""


def _cell(cell: Cell, column: int, table: Table, texts: set[int]) -> str:
    marks = f' <span class="own">{marks_html(cell.marks)}</span>' if cell.marks else ""
    shown = f"{_data(cell)}{marks}"
    if cell.bar is not None:
        shown = f"{_bar(cell.bar)}{shown}"
    classes = ["left"] if column in texts else []
    classes += [f"h{cell.step}"] if cell.step is not None else []
    classes += [cell.tone.value] if cell.tone is not None else []
    classes += ["strong"] if cell.strong else []
    classes += ["bars"] if cell.bar is not None else []
    look = f' class="{" ".join(classes)}"' if classes else ""
    if column == 0:
        return f'<th scope="row"{look}>{shown}</th>'
    name = f'<span class="name" aria-hidden="true">{spans(table.head[column])}</span>' if table.cards else ""
    return f"<td{look}>{name}{shown}</td>"


def _bar(share: Fraction) -> str:
    if share < 0:
        return '<svg class="bar" viewBox="0 0 60 10" aria-hidden="true" focusable="false"><rect class="bar-none" x="0.5" y="0.5" width="59" height="9" rx="1.5"/></svg>'
    width = f"{float(share) * 60:.1f}".rstrip("0").rstrip(".")
    return (
        '<svg class="bar" viewBox="0 0 60 10" aria-hidden="true" focusable="false"><rect class="bar-all" width="60" height="10" rx="1.5"/>'
        f'<rect class="bar-part" width="{width}" height="10" rx="1.5"/></svg>'
    )


_SEVERITY = {
    Severity.BREACH: ("bad", "■"),
    Severity.WARNING: ("warn", "▲"),
    Severity.NOTICE: ("notice", "○"),
    None: ("bad", "‼"),
}


def _findings(block: Findings, place: Place) -> str:
    return f'<p class="prose">{spans(block.lead)}</p>{"".join(_group(one, place) for one in block.groups)}'


def _group(group: Group, place: Place) -> str:
    look, sign = _SEVERITY[group.severity]
    head = (
        f'<h{place.level} class="severity {look}"><span aria-hidden="true">{sign}</span> {spans(group.title)} '
        f"<small>{spans(group.counted)}</small></h{place.level}>"
    )
    cards = "".join(_card(one, group, look, place.level + 1) for one in group.cards)
    return f'<div class="group">{head}{cards}</div>'


def _card(card: Card, group: Group, look: str, level: int) -> str:
    kind, edge = _edge(card.marks)
    share = Fraction(card.failed, card.judged) if card.judged else Fraction(0)
    width = f"{float(share) * 60:.1f}".rstrip("0").rstrip(".")
    judged = number(card.judged)
    count = (
        f'<div class="count {look}" aria-hidden="true"><b>{spans(number(card.failed))}</b><small>/{spans(judged)}</small>'
        '<svg class="bar" viewBox="0 0 60 5" preserveAspectRatio="none" focusable="false"><rect class="bar-all" width="60" height="5"/>'
        f'<rect class="fill-{look}" width="{width}" height="5"/></svg></div>'
    )
    remedy = "" if card.remedy is None else f"<dt>{spans(_REMEDY)}</dt><dd>{spans(card.remedy)}</dd>"
    common = "" if card.common is None else f'<p class="sub">{spans(_COMMON)} {spans(card.common)}</p>'
    alike = all(one.words is None for one in card.records)
    records = "".join(_record(one) for one in card.records)
    more = (
        ""
        if not card.more
        else f'<p class="sub">{spans(say("và {n} hồ sơ khác", "and {n} more records", n=card.more))}</p>'
    )
    body = f'{common}<ul class="records{" columns" if alike else ""}">{records}</ul>{more}'
    total = len(card.records) + card.more
    summary = counted(total, "hồ sơ", "record")
    marks = marks_html(card.marks)
    return (
        f'<article class="block card{kind}">{edge}{count}<div class="what">'
        f'<h{level}><span class="hidden">{spans(group.title)}: </span>{spans(card.rule)}</h{level}><p class="sub">{spans(card.count)} {marks}</p>'
        f"<dl><dt>{spans(_BASIS)}</dt><dd>{spans(card.basis)}</dd>{remedy}</dl>"
        f"<details><summary>{spans(summary)}</summary>{body}</details></div></article>"
    )


_BASIS, _REMEDY, _COMMON = (
    say("Căn cứ", "Basis"),
    say("Hướng xử lý", "Remedy"),
    say("Chung cho mọi hồ sơ:", "Of all records:"),
)


def _record(record: Record) -> str:
    marks = f' <span class="own">{marks_html(record.marks)}</span>' if record.marks else ""
    words = "" if record.words is None else f'<span class="why">{spans(record.words)}</span>'
    return f'<li><span class="who">{spans(record.name)}{marks}</span>{words}</li>'


def _key(block: Key, place: Place) -> str:
    del place
    rows = "".join(f"<dt>{_mark(mark)}</dt><dd>{spans(words)}</dd>" for mark, words in block.rows)
    return f'<dl class="key">{rows}</dl>'


_WRITERS: dict[type[Any], Callable[[Any, Place], str]] = {
    Prose: _prose,
    Tiles: _tiles,
    ListOf: _list,
    Chart: _chart,
    Grid: _grid,
    Findings: _findings,
    Key: _key,
}
