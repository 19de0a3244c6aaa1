"""What a page consists of: parts, sections, blocks, tables, cells and their marks; frozen values without a format.

A page is built once and written as HTML, Markdown or plain text. A block carries the marks that all its numbers share;
a cell carries only the marks by which it differs from its block.
"""

from __future__ import annotations

import enum
from fractions import Fraction

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.render.pages.drawings import Drawing, is_drawing
from qcdc.render.pages.words import Words, say
from qcdc.vocab import Severity

__all__ = [
    "Card",
    "Cell",
    "Chart",
    "Entry",
    "Findings",
    "Grid",
    "Group",
    "Item",
    "Key",
    "ListOf",
    "Mark",
    "Prose",
    "Record",
    "Sign",
    "Table",
    "Tile",
    "Tiles",
    "Tone",
]


class Sign(enum.StrEnum):
    """The sign of a mark; no meaning rests on its colour."""

    PUBLISHED = "●"
    SYNTHETIC = "◇"
    COMPLETE = "✓"
    PARTIAL = "◐"
    AGREES = "="
    DIFFERS = "≠"
    PROVISIONAL = "~"
    OTHER = "!"
    PLAIN = ""


class Tone(enum.StrEnum):
    """What a number says beside its value; its words or its sign say the same."""

    UP = "up"
    DOWN = "down"
    BAD = "bad"
    WARN = "warn"
    MUTE = "mute"


_WORDS = v.instance(Words)
_MAYBE_WORDS = v.maybe(_WORDS)


@entity
class Mark:
    """A mark of a number or of all numbers of a block (*dấu*): ``◇ Giả lập``, ``◐ 231/238 đơn vị``.

    Attributes:
        sign: its sign.
        words: its words.
    """

    sign: Sign = attrs.field(validator=v.instance(Sign))
    words: Words = attrs.field(validator=_WORDS)


_MARKS = v.each(v.instance(Mark))


@entity
class Cell:
    """A cell of a table: a text, or a number with its state and the marks by which it differs from its block.

    Attributes:
        words: what is written.
        marks: the marks that the block does not have.
        value: the number for machines, ``"1202"`` or ``"33/37"``; ``None`` for a text, and for a number that is not known.
        state: the code of the state of a figure; ``None`` for a text.
        indicator: key of the indicator, if it is a figure of one.
        origins: the codes of the origins of a figure, sorted.
        coverage: ``"231/238"``: how many units are in it.
        step: 0 to 4: the step of a heat table.
        bar: a share from 0 to 1 that is drawn as a bar; -1 for a share that is not stated.
        tone: what it says beside its value.
        strong: whether it is the main number of its row.
    """

    words: Words = attrs.field(validator=_WORDS)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)
    value: str | None = attrs.field(default=None, validator=v.maybe(v.instance(str)))
    state: str | None = attrs.field(default=None, validator=v.maybe(v.instance(str)))
    indicator: str | None = attrs.field(default=None, validator=v.maybe(v.instance(str)))
    origins: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.instance(str)))
    coverage: str | None = attrs.field(default=None, validator=v.maybe(v.instance(str)))
    step: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    bar: Fraction | None = attrs.field(default=None, validator=v.maybe(v.instance(Fraction)))
    tone: Tone | None = attrs.field(default=None, validator=v.maybe(v.instance(Tone)))
    strong: bool = attrs.field(default=False, validator=v.check_flag)


_CELL = v.instance(Cell)


@entity
class Table:
    """A table: the first cell of each row names it.

    Attributes:
        head: the names of the columns.
        rows: the rows, each as long as the head.
        total: whether the last row is the total.
        texts: the numbers of the columns, from 0, that hold texts and are aligned left.
        cards: whether each row becomes a card on a narrow screen.
        steps: what the steps of a heat table mean, in their order.
        marks: of each column, the marks that all its numbers share; empty if no column has any.
        caption: a remark under it.
    """

    head: tuple[Words, ...] = attrs.field(validator=v.each(_WORDS))
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(
        repr=lambda rows: f"<{len(rows)} rows>", validator=v.each(v.each(_CELL))
    )
    total: bool = attrs.field(default=False, validator=v.check_flag)
    texts: tuple[int, ...] = attrs.field(default=(0,), validator=v.each(v.check_count))
    cards: bool = attrs.field(default=False, validator=v.check_flag)
    steps: tuple[Words, ...] = attrs.field(default=(), validator=v.each(_WORDS))
    marks: tuple[tuple[Mark, ...], ...] = attrs.field(default=(), validator=v.each(_MARKS))
    caption: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)


@entity
class Prose:
    """A paragraph.

    Attributes:
        words: the text.
        tone: `Tone.BAD` for what must not be overlooked.
        marks: of the numbers in it.
    """

    words: Words = attrs.field(validator=_WORDS)
    tone: Tone | None = attrs.field(default=None, validator=v.maybe(v.instance(Tone)))
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)


@entity
class Tile:
    """One of the large numbers of the summary.

    Attributes:
        number: the number.
        small: what follows it in smaller letters, such as ``/37``.
        label: what it counts.
        note: a sentence under it.
        marks: its marks.
    """

    number: Cell = attrs.field(validator=_CELL)
    small: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    label: Words = attrs.field(validator=_WORDS)
    note: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)


@entity
class Tiles:
    """The large numbers of the summary."""

    tiles: tuple[Tile, ...] = attrs.field(validator=v.each(v.instance(Tile)))


@entity
class Item:
    """An item of a list.

    Attributes:
        lead: its first words, printed bold.
        words: the rest.
        marks: its marks.
        to: the id of the section where more is said.
    """

    lead: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    words: Words = attrs.field(validator=_WORDS)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)
    to: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))


@entity
class ListOf:
    """A list with a title.

    Attributes:
        title: its title.
        items: its items.
        ordered: whether they are numbered.
        marks: the marks that all items share.
    """

    title: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    items: tuple[Item, ...] = attrs.field(validator=v.each(v.instance(Item)))
    ordered: bool = attrs.field(default=False, validator=v.check_flag)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)


@entity
class Entry:
    """An entry of a legend: a symbol as it is drawn, and its meaning.

    Attributes:
        symbol: the name of the symbol, such as ``"dot-now"``.
        words: its meaning.
        narrow: whether it is only needed beside the narrow drawing.
    """

    symbol: str = attrs.field(validator=v.check_identifier)
    words: Words = attrs.field(validator=_WORDS)
    narrow: bool = attrs.field(default=False, validator=v.check_flag)


@entity
class Chart:
    """A figure: a headline, a drawing with its numbers, the table behind it and its marks.

    Attributes:
        headline: what is seen, in at most about ten words; or the name of the statistic.
        subtitle: measure, place and window.
        legend: the symbols.
        drawing: what is drawn; ``None`` if there is nothing to draw, for the reason in `note`.
        alternative: the drawing in words.
        table: the same numbers.
        note: a sentence under the drawing.
        alarm: a sentence above it that must not be overlooked.
        marks: the marks that all its numbers share.
    """

    headline: Words = attrs.field(validator=_WORDS)
    subtitle: Words = attrs.field(validator=_WORDS)
    legend: tuple[Entry, ...] = attrs.field(default=(), validator=v.each(v.instance(Entry)))
    drawing: Drawing | None = attrs.field(default=None, validator=v.maybe(is_drawing))
    alternative: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    table: Table = attrs.field(validator=v.instance(Table))
    note: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    alarm: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)


@entity
class Grid:
    """A table that stands for itself.

    Attributes:
        headline: what is seen.
        subtitle: measure, place and window.
        table: the table.
        note: a sentence under it.
        marks: the marks that all its numbers share.
    """

    headline: Words = attrs.field(validator=_WORDS)
    subtitle: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    table: Table = attrs.field(validator=v.instance(Table))
    note: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)


@entity
class Record:
    """A record for which a rule failed.

    Attributes:
        name: the record.
        words: where it failed; ``None`` if the card says it for all records.
        marks: its marks: beside the name of a unit or a person, the mark is repeated.
    """

    name: Words = attrs.field(validator=_WORDS)
    words: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)


@entity
class Card:
    """A rule with its findings.

    Attributes:
        failed: how many records failed.
        judged: how many were judged, the failed ones included.
        rule: the rule as a sentence.
        basis: the provisions.
        remedy: what to do.
        common: a sentence that is true of every record.
        records: the records that are shown.
        more: how many are not shown.
        marks: the marks that all records share.
    """

    failed: int = attrs.field(validator=v.check_count)
    judged: int = attrs.field(validator=v.check_count)
    rule: Words = attrs.field(validator=_WORDS)
    basis: Words = attrs.field(validator=_WORDS)
    remedy: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    common: Words | None = attrs.field(default=None, validator=_MAYBE_WORDS)
    records: tuple[Record, ...] = attrs.field(
        repr=lambda records: f"<{len(records)} records>", validator=v.each(v.instance(Record))
    )
    more: int = attrs.field(default=0, validator=v.check_count)
    marks: tuple[Mark, ...] = attrs.field(default=(), validator=_MARKS)

    @property
    def count(self) -> Words:
        """How many records failed, in words."""
        return say(
            "{failed} hồ sơ không đạt trong {n} hồ sơ được kiểm tra",
            "{failed} of {n} checked records failed",
            failed=self.failed,
            n=self.judged,
        )


@entity
class Group:
    """The cards of one severity; ``None`` for rules that crashed.

    Attributes:
        severity: the severity.
        title: its name.
        counted: how many results and rules.
        cards: the cards, most failures first.
    """

    severity: Severity | None = attrs.field(validator=v.maybe(v.instance(Severity)))
    title: Words = attrs.field(validator=_WORDS)
    counted: Words = attrs.field(validator=_WORDS)
    cards: tuple[Card, ...] = attrs.field(validator=v.each(v.instance(Card)))


@entity
class Findings:
    """What the rules found, by severity and rule.

    Attributes:
        lead: how many were judged, failed, crashed and skipped.
        groups: the groups, the most severe first.
    """

    lead: Words = attrs.field(validator=_WORDS)
    groups: tuple[Group, ...] = attrs.field(validator=v.each(v.instance(Group)))


@entity
class Key:
    """What the signs of the page mean."""

    rows: tuple[tuple[Mark, Words], ...] = attrs.field(validator=v.each(v.instance(tuple)))
