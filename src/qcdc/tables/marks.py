"""What the library writes into its own workbooks so that its reader recognises them (*dấu hiệu nhận biết biểu mẫu*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, cast

from qcdc._kernel.text import even_key

__all__ = [
    "EXAMPLE",
    "MARK_SHEET",
    "OWN_HEADERS",
    "REASON",
    "ROW",
    "TEMPLATE_VERSION",
    "Template",
    "is_example",
    "read_template",
]

TEMPLATE_VERSION = 1
MARK_SHEET = "_qcdc"
"""The hidden sheet by which a template is recognised."""
EXAMPLE = ("Ví dụ", "Example")
"""The word with which the first cell of an example begins, before a colon."""
REASON = ("Lý do bị trả lại (qcdc)", "Why it was rejected (qcdc)")
"""The header of the reasons beside rejected rows."""
ROW = ("Dòng gốc (qcdc)", "Original row (qcdc)")
"""The header of the numbers of the rows in the file that was read."""
OWN_HEADERS = frozenset((*REASON, *ROW))
"""The headers of columns that the library adds to the rows of a user, and that are not read."""
_EXAMPLES = tuple(even_key(f"{one}:") for one in EXAMPLE)


class Template(NamedTuple):
    """What a template says of itself.

    Attributes:
        type: the name of the type of its records.
        version: of the form of templates.
        sheet: the name of the sheet to fill in.
        notes: the names of the sheets with notes.
        fields: the field of each column, from the left.
    """

    type: str
    version: int
    sheet: str
    notes: tuple[str, ...]
    fields: tuple[str, ...]


def is_example(text: str) -> bool:
    """Whether the first text of a row marks it as an example of a template, which is not a record."""
    return text.lstrip()[:1] in {"V", "v", "E", "e"} and even_key(text).startswith(_EXAMPLES)


def read_template(rows: Iterable[Sequence[object]]) -> Template | None:
    """What the rows of the hidden sheet of a template say; ``None`` if they are not those of a template."""
    found: dict[str, list[object]] = {}
    for row, _ in zip(rows, range(_MOST), strict=False):
        if row:
            found[str(row[0])] = [cell for cell in row[1:] if cell is not None and cell != ""]
    try:
        if found["qcdc"] != ["template"]:
            return None
        return Template(
            type=str(found["type"][0]),
            version=int(cast("Any", found["version"][0])),
            sheet=str(found["sheet"][0]),
            notes=tuple(map(str, found["notes"])),
            fields=tuple(map(str, found["fields"])),
        )
    except (KeyError, IndexError, ValueError, TypeError, OverflowError):
        return None


_MOST = 20
