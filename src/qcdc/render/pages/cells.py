"""Figures and comparisons as cells with marks, and the marks that a whole block shares."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from qcdc._kernel.values import evolve
from qcdc.aggregate import Comparison, PublishedFigure, Restated
from qcdc.aggregate.marks import number_marks
from qcdc.catalogue import Catalogue
from qcdc.model import Coverage, Figure, Range, Share
from qcdc.render.numbers import rate
from qcdc.render.pages.values import Cell, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, number, say, signed
from qcdc.vocab import FigureState, Measure, Origin

__all__ = [
    "AT_LEAST",
    "SMALL",
    "block_marks",
    "by_column",
    "covered",
    "figure_cell",
    "hoisted",
    "label",
    "moved",
    "origin_mark",
    "text",
]

Shown = Figure | PublishedFigure

_PRINTED = frozenset({Origin.PUBLISHED})
AT_LEAST = Words(vi="≥ ")
SMALL = 20
"""A rate of fewer than this is not written: only its fraction is."""

_EMPTY = {FigureState.NIL: "–", FigureState.SUPPRESSED: "x", FigureState.NOT_APPLICABLE: "·"}


def text(words: Words, *, tone: Tone | None = None, strong: bool = False, marks: Iterable[Mark] = ()) -> Cell:
    """A cell that is not a number of a figure."""
    return Cell(words=words, tone=tone, strong=strong, marks=tuple(marks))


def label(words: Words) -> Cell:
    """The cell that names a row."""
    return Cell(words=words)


def origin_mark(origins: Iterable[Origin]) -> Mark | None:
    """The mark of where numbers come from; none for the records of a user."""
    found = frozenset(origins)
    if Origin.SYNTHETIC in found:
        return Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic"))
    if found == _PRINTED:
        return Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published"))
    return None


def covered(coverage: Coverage) -> Mark:
    """How many units are in the numbers of a block."""
    shown = number(coverage.reported) + Words(vi="/") + number(coverage.expected)
    noun = Words(vi=coverage.noun("vi"), en=coverage.noun("en"))
    sign = Sign.COMPLETE if coverage.complete else Sign.PARTIAL
    return Mark(sign=sign, words=shown + Words(vi=" ") + noun)


def _marks(shown: Figure | PublishedFigure | Restated | Comparison, catalogue: Catalogue | None) -> tuple[Mark, ...]:
    """The marks of a number: those of every text of the library, each with its sign."""
    both = (
        number_marks(shown, "vi", written=True, catalogue=catalogue),
        number_marks(shown, "en", written=True, catalogue=catalogue),
    )
    return tuple(_signed(Words(vi=vi, en=en)) for vi, en in zip(*both, strict=True))


def _signed(words: Words) -> Mark:
    if words.vi == Origin.SYNTHETIC.vi:
        return Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic"))
    if words.vi == "tạm tính":
        return Mark(sign=Sign.PROVISIONAL, words=words)
    if words.vi[:1].isdigit() and "/" in words.vi:
        return Mark(sign=Sign.PARTIAL, words=words)
    return Mark(sign=Sign.OTHER, words=words)


def _written(figure: Figure, *, partial: bool) -> Words:
    value = figure.value
    if isinstance(value, Share):
        words = number(value.part) + Words(vi="/") + number(value.whole)
        if value.rate is not None and value.whole >= SMALL:
            shown = Words(vi=rate(value.rate, "vi"), en=rate(value.rate, "en"))
            words = words + Words(vi=" (") + shown + Words(vi=")")
    elif isinstance(value, Range):
        words = number(value.low) + Words(vi="–") + number(value.high)
    else:
        assert value is not None, "a value goes with the state 'value'"
        words = number(value)
    if figure.measure is Measure.PERCENT and not isinstance(value, Share):
        words = words + Words(vi="%")
    if figure.hedge is not None:
        words = Words(vi=figure.hedge.vi, en=figure.hedge.en) + Words(vi=" ") + words
    elif partial and not isinstance(value, Share) and figure.measure is not Measure.PERCENT:
        words = AT_LEAST + words
    return words


def figure_cell(shown: Shown, *, catalogue: Catalogue | None = None, strong: bool = False) -> Cell:
    """A figure as a cell, with all of its marks.

    A partial count has ``≥`` before it. *Nothing arose* is ``–``, *no figure* ``…``, a number that is not published ``x``.
    """
    figure = shown.figure if isinstance(shown, PublishedFigure) else shown
    state, marks = figure.state, _marks(shown, catalogue)
    partial = figure.coverage is not None and not figure.coverage.complete
    value: str | None = None
    if state is FigureState.VALUE:
        words = _written(figure, partial=partial)
        value = _machine(figure)
    else:
        words = Words(vi=_EMPTY.get(state, "…"))
        # Without a number, only its state is told: nothing is synthetic, and nothing is missing from it.
        marks = tuple(one for one in marks if one.sign is Sign.PARTIAL) if state is FigureState.NIL else ()
    published = figure.origins == _PRINTED and state is FigureState.VALUE
    own = (Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published")),) if published else ()
    return Cell(
        words=words,
        marks=(*own, *marks),
        value=value,
        state=state.value,
        indicator=figure.indicator,
        origins=tuple(sorted(one.value for one in figure.origins)),
        coverage=None if figure.coverage is None else f"{figure.coverage.reported}/{figure.coverage.expected}",
        tone=Tone.WARN if partial and value is not None else None,
        strong=strong,
    )


def _machine(figure: Figure) -> str:
    value = figure.value
    if isinstance(value, Share):
        return f"{value.part}/{value.whole}"
    return f"{value.low}–{value.high}" if isinstance(value, Range) else str(value)


def moved(compared: Comparison | None, *, percentage: bool = False, catalogue: Catalogue | None = None) -> Cell:
    """A rise or fall; ``…`` if a number is missing, or if other units are in one of the two numbers."""
    difference = None if compared is None else compared.difference
    if compared is None or difference is None or any(map(_incomplete, (compared.current, compared.previous))):
        return Cell(words=Words(vi="…"), tone=Tone.MUTE)
    tone = Tone.UP if difference > 0 else Tone.DOWN if difference < 0 else Tone.MUTE
    marks = _marks(compared, catalogue)
    if isinstance(difference, Fraction):
        points = Decimal(difference.numerator * 100) / Decimal(difference.denominator)
        words = signed(points.quantize(Decimal("0.01"))) + say(" điểm %", " points")
        return Cell(words=words, marks=marks, tone=tone, value=str(difference), state="value")
    words = signed(difference)
    if percentage and compared.relative:
        size = abs(compared.relative)
        shown = Words(vi=rate(size, "vi"), en=rate(size, "en"))
        words = words + Words(vi=" (") + shown + Words(vi=")")
    return Cell(words=words, marks=marks, tone=tone, value=str(difference), state="value")


def _incomplete(figure: Figure) -> bool:
    return figure.coverage is not None and not figure.coverage.complete


def hoisted(table: Table, *, extra: Iterable[Mark] = (), spare: Iterable[Cell] = ()) -> tuple[Table, tuple[Mark, ...]]:
    """A table and the marks that all of its numbers share: they stand on the block, not on the cells.

    Args:
        table: the table with all marks of each number.
        extra: marks of the block, such as its coverage and its closing day; they are not repeated on a cell.
        spare: numbers of the block outside the table.
    """
    said = tuple(extra)
    numbers = [cell for row in table.rows for cell in row if cell.value is not None] + list(spare)
    # A zero without records is of no origin, so it does not prevent the mark that all others have.
    counting = [cell for cell in numbers if cell.value != "0" or cell.marks] or numbers
    shared = [mark for mark in (counting[0].marks if counting else ()) if all(mark in one.marks for one in counting)]
    block = tuple(dict.fromkeys((*shared, *said)))
    rows = tuple(
        tuple(
            evolve(cell, marks=tuple(one for one in cell.marks if one not in block)) if cell.marks else cell
            for cell in row
        )
        for row in table.rows
    )
    return evolve(table, rows=rows), block


def by_column(table: Table) -> Table:
    """A table of numbers of several origins: the marks that all numbers of a column share stand in its head."""
    shared: list[tuple[Mark, ...]] = []
    for column in zip(*table.rows, strict=True):
        numbers = [cell for cell in column if cell.value is not None]
        marks = numbers[0].marks if numbers else ()
        shared.append(tuple(mark for mark in marks if all(mark in one.marks for one in numbers)))
    rows = tuple(
        tuple(
            evolve(cell, marks=tuple(one for one in cell.marks if one not in of_column)) if cell.marks else cell
            for cell, of_column in zip(row, shared, strict=True)
        )
        for row in table.rows
    )
    return evolve(table, rows=rows, marks=tuple(shared))


def block_marks(figures: Iterable[Figure]) -> tuple[Mark, ...]:
    """The marks of a sentence that was computed from several figures."""
    return tuple(dict.fromkeys(mark for one in figures for mark in _marks(one, None)))
