"""Grids: columns with their headers and rows of plain values, before they become dicts, frames or sheets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import NamedTuple, cast

import pendulum

from qcdc._kernel.codes import Code
from qcdc._kernel.language import Language, choose
from qcdc.catalogue import Catalogue
from qcdc.dates import PartialDate
from qcdc.model import PersonalText, Territory, Tree
from qcdc.model.people import MASK

__all__ = [
    "Cell",
    "Grid",
    "GridColumn",
    "How",
    "Kind",
    "Words",
    "day_column",
    "flag_column",
    "header",
    "made",
    "plain",
    "text_column",
    "whole_column",
]

Cell = str | int | float | Decimal | bool | dt.date | None
"""What a cell holds: a text, a number, yes or no, a day, or nothing."""

Words = tuple[str, str]
"""A header in Vietnamese and in English."""


class Kind(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    DAY_OR_PART = "day_or_part"
    ITEMS = "items"


class GridColumn(NamedTuple):
    """One column.

    Attributes:
        key: its stable name: ``petitioner.name``.
        kind: what its cells hold.
        words: its header, from the outermost group to the column itself.
        mark: whether it states a mark of a number, and so is kept even if it is empty.
        named: the key of the column that says the same in words; with it, people do not need this one.
    """

    key: str
    kind: Kind
    words: tuple[Words, ...]
    mark: bool = False
    named: str | None = None


class Grid(NamedTuple):
    """A table before it is written.

    Attributes:
        title: what it is about.
        columns: the columns.
        rows: the cells of each row, in the order of the columns.
        synthetic: whether some row is made of synthetic data.
        masked: whether personal texts were replaced.
        names: whether a personal text is shown.
        cls: the type of the records, if they are records.
    """

    title: Words
    columns: tuple[GridColumn, ...]
    rows: list[tuple[Cell, ...]]
    synthetic: bool = False
    masked: bool = False
    names: bool = False
    cls: type | None = None


class How(NamedTuple):
    """How values become cells.

    Attributes:
        language: of the terms of codes; ``None``: the codes themselves.
        identities: whether personal texts are shown.
        territory: gives units their names.
        catalogue: gives indicators their names.
        known: the names of units that were looked up.
    """

    language: Language | None
    identities: bool
    territory: Territory | None
    catalogue: Catalogue
    known: dict[object, str | None]

    def inside(self, tree: Tree) -> How:
        """With the names of the units of a tree, which resolves references too, unless a territory is given."""
        return self if self.territory is not None else self._replace(territory=cast("Territory", tree), known={})


def plain(value: object, how: How) -> Cell:
    """A single value as a cell."""
    if isinstance(value, PersonalText):
        return value.reveal() if how.identities and not value.is_withheld else MASK
    if isinstance(value, Code):
        return str(value.value) if how.language is None else value.text(how.language)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, pendulum.Date):
        return dt.date(value.year, value.month, value.day)
    if isinstance(value, PartialDate):
        return value.isoformat() if how.language is None else value.text(how.language)
    if (
        value is None
        or isinstance(value, str | int | Decimal | dt.date)
        or (isinstance(value, float) and isfinite(value))
    ):
        return value
    return str(value)


def header(column: GridColumn, language: Language | None) -> str:
    """The header of a column in one line: its key, or its words with those of its groups."""
    if language is None:
        return column.key
    return " / ".join(choose(language, *words) for words in column.words)


def made(
    title: Words, columns: Sequence[GridColumn], rows: Iterable[Sequence[object]], how: How, *, synthetic: bool = False
) -> Grid:
    """A grid from rows of values."""
    cells = [tuple([plain(one, how) for one in row]) for row in rows]
    return Grid(title=title, columns=tuple(columns), rows=cells, synthetic=synthetic)


def text_column(key: str, vi: str, en: str, *, mark: bool = False) -> GridColumn:
    """A column of texts, without a group above it."""
    return GridColumn(key, Kind.TEXT, ((vi, en),), mark)


def day_column(key: str, vi: str, en: str) -> GridColumn:
    """A column of days, without a group above it."""
    return GridColumn(key, Kind.DAY, ((vi, en),))


def whole_column(key: str, vi: str, en: str, *, mark: bool = False) -> GridColumn:
    """A column of whole numbers, without a group above it."""
    return GridColumn(key, Kind.WHOLE, ((vi, en),), mark)


def flag_column(key: str, vi: str, en: str) -> GridColumn:
    """A mark that is there or not, without a group above it."""
    return GridColumn(key, Kind.FLAG, ((vi, en),), mark=True)
