"""Plain-text documents: headings, paragraphs, lists and tables, for a terminal or an e-mail."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, choose
from qcdc.aggregate import PublishedFigure
from qcdc.aggregate.marks import Marked, bracketed, number_marks
from qcdc.catalogue import Catalogue
from qcdc.errors import InvariantError
from qcdc.model import Figure
from qcdc.render.sentences import bare
from qcdc.vocab import Origin

__all__ = ["bullets", "document", "heading", "paragraph", "table"]

WIDTH = 100


def heading(text: str, *, level: int = 1) -> str:
    """A heading with a line under it."""
    line = _plain(text)
    return f"{line}\n{('=' if level == 1 else '-') * len(line)}"


def paragraph(text: str) -> str:
    """A paragraph, wrapped."""
    return textwrap.fill(_plain(text), WIDTH)


def bullets(items: Iterable[str]) -> str:
    """A list, each item wrapped under its dash."""
    return "\n".join(
        textwrap.fill(_plain(item, "items"), WIDTH, initial_indent="- ", subsequent_indent="  ")
        for item in v.arguments(items, "items")
    )


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[str | Marked]],
    *,
    language: Language | None = None,
    catalogue: Catalogue | None = None,
) -> str:
    """A table: the first column is aligned left, the others right.

    A cell is a text, a figure, a published cell or a comparison. Marks that all numbers of the table share are shown once, below the
    table; other marks are shown in the cell.

    Args:
        head: the names of the columns.
        rows: the rows, each with as many cells as the head.
        language: of numbers and marks; only needed if a cell is a figure or a comparison.
        catalogue: the catalogue of indicators to use instead of the shipped one, for units of measure.

    Raises:
        InvariantError: rows that differ in length (``table.ragged``), a figure without a language
            (``table.language``).
    """
    below = [v.arguments(row, "rows") for row in v.arguments(rows, "rows")]
    said, common = _in_words(below, language, catalogue)
    lines = [tuple(_plain(cell) for cell in line) for line in (v.arguments(head, "head"), *said)]
    if any(len(line) != len(lines[0]) for line in lines):
        raise InvariantError("table.ragged", "rows")
    widths = [max(len(line[index]) for line in lines) for index in range(len(lines[0]))]
    drawn = [
        "  ".join(
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([drawn[0], "  ".join("-" * width for width in widths), *drawn[1:], *common])


def _in_words(
    rows: Sequence[Sequence[Any]], language: Language | None, catalogue: Catalogue | None
) -> tuple[list[list[Any]], list[str]]:
    """The rows as texts, and the line of marks that all numbers share."""
    cells = [cell for row in rows for cell in row if isinstance(cell, Marked)]
    if not cells:
        return [list(row) for row in rows], []
    if language is None:
        raise InvariantError("table.language", "language")
    tongue = as_language(language)
    kept = {id(cell): number_marks(cell, tongue, written=True, catalogue=catalogue) for cell in cells}
    shared = _shared(cells, kept, tongue) if len(rows) > 1 else ()
    said = [
        [
            bracketed(bare(cell, tongue), [mark for mark in kept[id(cell)] if mark not in shared])
            if isinstance(cell, Marked)
            else cell
            for cell in row
        ]
        for row in rows
    ]
    every = choose(tongue, "Mọi số liệu trong bảng", "All numbers in the table")
    return said, [f"[{every}: {'; '.join(shared)}]"] if shared else []


def document(parts: Iterable[str]) -> str:
    """Parts with a blank line between them."""
    return "\n\n".join(part for part in v.all_arguments(parts, str, "parts") if part) + "\n"


def _shared(
    cells: Sequence[Marked],
    kept: Mapping[int, tuple[str, ...]],
    language: Language,
) -> tuple[str, ...]:
    """The marks that all cells share. A zero without records does not prevent the mark *synthetic*."""
    counting = [cell for cell in cells if not (_counts_nothing(cell))]
    made_up = Origin.SYNTHETIC.text(language)
    every = dict.fromkeys(mark for cell in cells for mark in kept[id(cell)])
    return tuple(
        mark for mark in every if all(mark in kept[id(cell)] for cell in (counting if mark == made_up else cells))
    )


def _counts_nothing(cell: Marked) -> bool:
    figure = cell.figure if isinstance(cell, PublishedFigure) else cell
    return isinstance(figure, Figure) and figure.number == 0


def _plain(text: str, name: str = "text") -> str:
    """Without line breaks and control characters: a name cannot move the cursor of a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in v.argument(text, str, name))
