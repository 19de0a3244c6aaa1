"""A page of parts, sections and blocks."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.render.pages.values import Cell, Chart, Findings, Grid, Key, ListOf, Mark, Prose, Tiles
from qcdc.render.pages.words import Words

__all__ = ["Block", "Page", "Part", "Section", "cells_in", "cells_of", "marks_in"]

_WORDS = v.instance(Words)
_MAYBE_WORDS = v.maybe(_WORDS)

Block = Prose | Tiles | ListOf | Chart | Grid | Findings | Key
"""A block of a page."""

_BLOCKS = (Prose, Tiles, ListOf, Chart, Grid, Findings, Key)


def _is_block(instance: object, attribute: v.Named, value: object) -> None:
    if type(value) not in _BLOCKS:
        v.instance(Prose)(instance, attribute, value)


@entity
class Section:
    """A section of a part.

    Attributes:
        id: its id in the document.
        title: its title; ``None`` for the text before the first title.
        blocks: its blocks.
    """

    id: str = attrs.field(validator=v.check_identifier)
    title: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    blocks: tuple[Block, ...] = attrs.field(validator=v.each(_is_block))


@entity
class Part:
    """A part of a page: *Tóm tắt*, *I. Kết quả*, *II. Tồn tại, hạn chế*, *III. Nhiệm vụ*, *Phụ lục*.

    Attributes:
        id: its id in the document.
        title: its title.
        sections: its sections.
    """

    id: str = attrs.field(validator=v.check_identifier)
    title: Words = attrs.field(validator=_WORDS)
    sections: tuple[Section, ...] = attrs.field(validator=v.each(v.instance(Section)))


@entity
class Page:
    """A report page before it is written (*trang báo cáo*).

    Attributes:
        banner: what the page is not: it stands at the top of the screen and at the foot of every sheet.
        header: what an authority puts above its own documents; nothing by default.
        over: the line above the title.
        title: the title.
        under: window, closing day and units.
        legend: what the two most important marks mean on this page.
        parts: the parts, in the order of a Vietnamese report.
    """

    banner: Words = attrs.field(validator=_WORDS)
    header: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    over: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    title: Words = attrs.field(validator=_WORDS)
    under: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    legend: tuple[tuple[Mark, Words], ...] = attrs.field(default=(), validator=v.each(v.instance(tuple)))
    parts: tuple[Part, ...] = attrs.field(
        repr=lambda parts: f"<{len(parts)} parts>", validator=v.each(v.instance(Part))
    )

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, in order."""
        return tuple(block for part in self.parts for section in part.sections for block in section.blocks)


def cells_of(page: Page) -> Iterator[tuple[Block, Cell]]:
    """Every cell of a page with its block: those of tiles and tables."""
    for block in page.blocks:
        for cell in cells_in(block):
            yield block, cell


def cells_in(block: Block) -> Iterator[Cell]:
    """Every cell of a block: those of its tiles or its table."""
    if isinstance(block, Tiles):
        for tile in block.tiles:
            yield tile.number
    elif isinstance(block, Chart | Grid):
        for row in block.table.rows:
            yield from row


def marks_in(block: Block) -> Iterator[Mark]:
    """Every mark of a block, those of its cells, items and records included."""
    for cell in cells_in(block):
        yield from cell.marks
    if isinstance(block, Tiles):
        yield from (mark for tile in block.tiles for mark in tile.marks)
    elif isinstance(block, Findings):
        for card in (card for group in block.groups for card in group.cards):
            yield from card.marks
            yield from (mark for record in card.records for mark in record.marks)
    elif not isinstance(block, Key):
        yield from block.marks
    if isinstance(block, ListOf):
        yield from (mark for item in block.items for mark in item.marks)
    elif isinstance(block, Chart | Grid):
        yield from (mark for column in block.table.marks for mark in column)
