"""A page as Markdown and as plain text: the same parts, numbers and marks as in the HTML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from typing import Any

from qcdc._kernel.language import Language, as_language
from qcdc.render.pages.structure import Block, Page
from qcdc.render.pages.values import (
    Card,
    Cell,
    Chart,
    Findings,
    Grid,
    Item,
    Key,
    ListOf,
    Mark,
    Prose,
    Record,
    Sign,
    Table,
    Tiles,
)
from qcdc.render.pages.words import Words, counted, say
from qcdc.render.text import WIDTH
from qcdc.vocab import Severity

__all__ = ["page_markdown", "page_text"]

_PLAIN_SIGNS = {Sign.PROVISIONAL, Sign.OTHER, Sign.PLAIN}
_SEVERITY = {Severity.BREACH: "■", Severity.WARNING: "▲", Severity.NOTICE: "○", None: "‼"}


class _Writer:
    """Writes a page in one language; the two formats differ in headings, lists, tables and in what is escaped."""

    def __init__(self, language: Language, *, markdown: bool) -> None:
        self.language: Language = language
        self.markdown = markdown
        self.figure = 0

    def say(self, words: Words) -> str:
        """A text in the language; what Markdown would read as markup is escaped."""
        text = "".join(sign if sign.isprintable() else " " for sign in words.text(self.language))
        return _escaped(text) if self.markdown else text

    def marked(self, text: str, marks: Iterable[Mark]) -> str:
        """A text followed by its marks in brackets."""
        said = "; ".join(self.mark(one) for one in marks)
        return f"{text} [{said}]" if said and not self.markdown else f"{text} \\[{said}\\]" if said else text

    def mark(self, mark: Mark) -> str:
        """A mark with its sign."""
        words = self.say(mark.words)
        return words if mark.sign in _PLAIN_SIGNS else f"{mark.sign.value} {words}"

    def heading(self, text: str, level: int) -> str:
        """A heading; the third level and below are plain lines in a text."""
        if self.markdown:
            return f"{'#' * level} {text}"
        return f"{text}\n{('=' if level == 1 else '-') * len(text)}" if level < 3 else text

    def paragraph(self, text: str) -> str:
        """A paragraph."""
        return text if self.markdown else textwrap.fill(text, WIDTH)

    def item(self, text: str, lead: str = "- ") -> str:
        """An item of a list."""
        if self.markdown:
            return f"{lead}{text}"
        return textwrap.fill(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))

    def cell(self, cell: Cell) -> str:
        """A cell with its own marks."""
        return self.marked(self.say(cell.words), cell.marks)

    def table(self, table: Table) -> list[str]:
        """A table."""
        heads = [
            self.marked(self.say(words), table.marks[at] if table.marks else ()) for at, words in enumerate(table.head)
        ]
        rows = [[self.cell(cell) for cell in row] for row in table.rows]
        texts = set(table.texts)
        if self.markdown:
            rule = ["---" if at in texts else "---:" for at in range(len(heads))]
            lines = ["| " + " | ".join(line) + " |" for line in (heads, rule, *rows)]
        else:
            widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
            drawn = [
                "  ".join(
                    text.ljust(width) if at in texts else text.rjust(width)
                    for at, (text, width) in enumerate(zip(row, widths, strict=True))
                ).rstrip()
                for row in (heads, *rows)
            ]
            lines = [drawn[0], "  ".join("-" * width for width in widths), *drawn[1:]]
        caption = [] if table.caption is None else [self.paragraph(self.say(table.caption))]
        return ["\n".join(lines), *caption]

    def line(self, marks: tuple[Mark, ...]) -> list[str]:
        """The line of marks of a block."""
        return [" · ".join(self.mark(one) for one in marks)] if marks else []


_MEANT = re.compile(r"([\\`*_{}\[\]<>#|~!&])|^([ \t]*)([-+])(?=[ \t])|^([ \t]*[0-9]+)([.)])(?=[ \t])")


def _escaped(text: str) -> str:
    """A text that Markdown shows as it is: no markup, no HTML, no link."""

    def escape(found: re.Match[str]) -> str:
        if found[1] is not None:
            return f"\\{found[1]}"
        if found[3] is not None:
            return f"{found[2]}\\{found[3]}"
        return f"{found[4]}\\{found[5]}"

    return _MEANT.sub(escape, text).replace("://", ":\\//")


def page_markdown(page: Page, language: Language) -> str:
    """A page as Markdown in one language."""
    return _written(page, _Writer(as_language(language), markdown=True))


def page_text(page: Page, language: Language) -> str:
    """A page as plain text in one language."""
    return _written(page, _Writer(as_language(language), markdown=False))


def _written(page: Page, to: _Writer) -> str:
    parts = [to.paragraph(to.say(page.banner))]
    parts += [to.paragraph(to.say(one)) for one in (page.header, page.over) if one is not None]
    parts.append(to.heading(to.say(page.title), 1))
    if page.under is not None:
        parts.append(to.paragraph(to.say(page.under)))
    parts += [to.paragraph(f"{to.mark(mark)}: {to.say(words)}") for mark, words in page.legend]
    for part in page.parts:
        parts.append(to.heading(to.say(part.title), 2))
        for section in part.sections:
            if section.title is not None:
                parts.append(to.heading(to.say(section.title), 3))
            for block in section.blocks:
                parts += _block(block, to)
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, to: _Writer) -> list[str]:
    return _WRITERS[type(block)](block, to)


def _prose(block: Prose, to: _Writer) -> list[str]:
    return [to.paragraph(to.marked(to.say(block.words), block.marks))]


def _tiles(block: Tiles, to: _Writer) -> list[str]:
    lines: list[str] = []
    for tile in block.tiles:
        small = "" if tile.small is None else to.say(tile.small)
        number = f"{to.cell(tile.number)}{small}"
        note = "" if tile.note is None else f" ({to.say(tile.note)})"
        shown = f"**{number}** {to.say(tile.label)}" if to.markdown else f"{number} {to.say(tile.label)}"
        lines.append(to.item(to.marked(f"{shown}{note}", tile.marks)))
    return ["\n".join(lines)]


def _list(block: ListOf, to: _Writer) -> list[str]:
    title = [] if block.title is None else [to.heading(to.say(block.title), 4)]
    lines = [
        to.item(_item(one, to), f"{at}. " if block.ordered else "- ") for at, one in enumerate(block.items, start=1)
    ]
    return [*title, "\n".join(lines), *to.line(block.marks)]


def _item(item: Item, to: _Writer) -> str:
    words = to.say(item.words)
    if item.lead is None:
        return to.marked(words, item.marks)
    lead = f"**{to.say(item.lead)}**" if to.markdown else to.say(item.lead)
    gap = "" if words[:1] in {";", ".", ":"} else " "
    return to.marked(f"{lead}{gap}{words}", item.marks)


def _chart(block: Chart, to: _Writer) -> list[str]:
    to.figure += 1
    headline = say("Hình {n}. {headline}", "Figure {n}. {headline}", n=to.figure, headline=block.headline)
    parts = [to.heading(to.say(headline), 4), to.paragraph(to.say(block.subtitle))]
    parts += [to.paragraph(to.say(one)) for one in (block.alarm,) if one is not None]
    if block.table.steps:
        parts.append(to.paragraph("; ".join(to.say(one) for one in block.table.steps)))
    parts += to.table(block.table)
    parts += [to.paragraph(to.say(one)) for one in (block.note,) if one is not None]
    return [*parts, *to.line(block.marks)]


def _grid(block: Grid, to: _Writer) -> list[str]:
    parts = [to.heading(to.say(block.headline), 4)]
    parts += [to.paragraph(to.say(one)) for one in (block.subtitle,) if one is not None]
    parts += to.table(block.table)
    parts += [to.paragraph(to.say(one)) for one in (block.note,) if one is not None]
    return [*parts, *to.line(block.marks)]


def _findings(block: Findings, to: _Writer) -> list[str]:
    parts = [to.paragraph(to.say(block.lead))]
    for group in block.groups:
        sign = _SEVERITY[group.severity]
        parts.append(to.heading(f"{sign} {to.say(group.title)} ({to.say(group.counted)})", 4))
        for card in group.cards:
            parts += _card(card, to)
    return parts


_BASIS, _REMEDY, _COMMON = (
    say("Căn cứ", "Basis"),
    say("Hướng xử lý", "Remedy"),
    say("Chung cho mọi hồ sơ", "Of all records"),
)


def _card(card: Card, to: _Writer) -> list[str]:
    rule = to.say(card.rule)
    head = to.marked(
        f"**{rule}** {to.say(card.count)}." if to.markdown else f"{rule} {to.say(card.count)}.", card.marks
    )
    parts = [to.paragraph(head), to.paragraph(f"{to.say(_BASIS)}: {to.say(card.basis)}.")]
    if card.remedy is not None:
        parts.append(to.paragraph(f"{to.say(_REMEDY)}: {to.say(card.remedy)}"))
    if card.common is not None:
        parts.append(to.paragraph(f"{to.say(_COMMON)}: {to.say(card.common)}"))
    lines = [to.item(_record(one, to)) for one in card.records]
    if card.more:
        more = counted(card.more, "hồ sơ khác", "more record")
        lines.append(to.item(to.say(more)))
    return [*parts, "\n".join(lines)]


def _record(record: Record, to: _Writer) -> str:
    name = to.marked(to.say(record.name), record.marks)
    return name if record.words is None else f"{name}: {to.say(record.words)}"


def _key(block: Key, to: _Writer) -> list[str]:
    return ["\n".join(to.item(f"{to.mark(mark)}: {to.say(words)}") for mark, words in block.rows)]


_WRITERS: dict[type[Any], Callable[[Any, _Writer], list[str]]] = {
    Prose: _prose,
    Tiles: _tiles,
    ListOf: _list,
    Chart: _chart,
    Grid: _grid,
    Findings: _findings,
    Key: _key,
}
