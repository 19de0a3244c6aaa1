"""Plain-text documents: headings, paragraphs, lists and tables, for a terminal or an e-mail."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from qcdc._kernel import validators as v
from qcdc.errors import InvariantError

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
        textwrap.fill(_plain(item), WIDTH, initial_indent="- ", subsequent_indent="  ")
        for item in v.arguments(items, "items")
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table: the first column stands left, the others right."""
    below = [v.arguments(row, "rows") for row in v.arguments(rows, "rows")]
    lines = [tuple(map(_plain, line)) for line in (v.arguments(head, "head"), *below)]
    if any(len(line) != len(lines[0]) for line in lines):
        raise InvariantError("table.ragged", "the rows of a table have as many cells as its head", "rows")
    widths = [max(len(line[index]) for line in lines) for index in range(len(lines[0]))]
    drawn = [
        "  ".join(
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([drawn[0], "  ".join("-" * width for width in widths), *drawn[1:]])


def document(parts: Iterable[str]) -> str:
    """Parts with a blank line between them."""
    return "\n\n".join(part for part in v.all_arguments(parts, str, "parts") if part) + "\n"


def _plain(text: str) -> str:
    """Without line breaks and control characters: nothing in a name moves the cursor of a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in v.argument(text, str, "text"))
