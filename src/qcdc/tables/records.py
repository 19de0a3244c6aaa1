"""Records as rows: nested values as dotted columns, lists joined, lists of values as their number or as JSON."""

from __future__ import annotations

import datetime as dt
import enum
import json
import re
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

import pendulum

from qcdc import terms
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import choose
from qcdc._kernel.values import default_of, field_names, field_of, is_entity
from qcdc.codec import make_converter
from qcdc.codec.register import hints_of, holds_names, is_listed, is_union, names_of
from qcdc.dates import PartialDate
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import PersonalText, Range, Share, UnitRef
from qcdc.model.places.naming import known_unit
from qcdc.model.provenance import origins_of
from qcdc.schemas.words import title
from qcdc.tables.field_words import words_of
from qcdc.tables.grids import Cell, Grid, GridColumn, How, Kind, Words, plain
from qcdc.vocab import Origin

__all__ = ["EMPTY", "SEPARATOR", "field_columns", "fields_by_key", "record_grid", "title_of", "unit_name"]

SEPARATOR = "; "
"""Between the items of a list in one cell."""

_NAME: Words = ("Tên đơn vị", "Name of the unit")
_NUMBER_OF: Words = ("{} (số lượng)", "{} (number)")
_MAIN: Words = ("Hồ sơ", "Record")
_ITEM: Words = ("Thứ tự", "Item")

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPECIAL = re.compile(r"^\[|;|^\s|\s$")

Read = Callable[[Any, How], object]


class _Field(NamedTuple):
    """A column of a type, with the function that reads its value."""

    column: GridColumn
    read: Read
    only_named: bool = False


def title_of(cls: Any) -> Words:
    """The name of a type as a title."""
    return _upper(title(cls) or cls.__name__), _upper(_english(cls))


def _english(cls: Any) -> str:
    try:
        return terms.of(cls).en
    except UnknownCodeError:
        # A type of days or of the law, which has no term in the glossary.
        return _CAPITAL.sub(" ", cls.__name__).lower()


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def field_columns(cls: Any, how: How) -> tuple[GridColumn, ...]:
    """The columns of a type of records; they do not depend on the records."""
    return tuple(_column(one, how) for one in _shown(cls, how))


def fields_by_key(cls: Any) -> dict[str, Kind]:
    """The keys of the columns of a type of records, with what their cells hold."""
    return {one.column.key: one.column.kind for one in _fields(cls, "", (), (cls,)) if not one.only_named}


def _shown(cls: Any, how: How) -> list[_Field]:
    return [one for one in _fields(cls, "", (), (cls,)) if not one.only_named or how.territory is not None]


def _column(field: _Field, how: How) -> GridColumn:
    column = field.column
    if column.kind is not Kind.ITEMS:
        return column
    if how.language is None:
        return column._replace(kind=Kind.TEXT)
    words = tuple(text.format(said) for text, said in zip(_NUMBER_OF, column.words[-1], strict=True))
    return column._replace(words=(*column.words[:-1], typing.cast("Words", words)))


def record_grid(cls: Any, records: list[Any], how: How, each: str | None = None) -> Grid:
    """The records of one type, or the items of one of their lists."""
    if each is not None:
        return _items_grid(cls, records, each, how)
    fields = _shown(cls, how)
    rows = [tuple([plain(field.read(one, how), how) for field in fields]) for one in records]
    return _grid(cls, tuple(_column(one, how) for one in fields), rows, records, how)


def _grid(
    cls: Any, columns: tuple[GridColumn, ...], rows: list[tuple[Cell, ...]], records: list[Any], how: How
) -> Grid:
    named = any(holds_names(one) for one in records)
    return Grid(
        title=title_of(cls),
        columns=columns,
        rows=rows,
        synthetic=any(Origin.SYNTHETIC in origins_of(one) for one in records),
        masked=not how.identities and bool(names_of(cls)),
        names=how.identities and named,
        cls=cls,
    )


def _items_grid(cls: Any, records: list[Any], each: str, how: How) -> Grid:
    """A row for each item of a list, with the record it belongs to and its place in the list."""
    steps = each.split(".")
    inner: Any = cls
    before: list[GridColumn] = [GridColumn("record", Kind.TEXT, (_MAIN,))]
    for step in steps:
        lists = {
            name: typing.get_args(hint)[0]
            for name, hint in hints_of(inner).items()
            if is_listed(hint) and is_entity(typing.get_args(hint)[0]) and field_names(typing.get_args(hint)[0])
        }
        if step not in lists:
            raise InvariantError("table.each", "each", type=inner, known=tuple(lists))
        words = words_of(inner, step)
        before.append(GridColumn(f"{step}.item", Kind.WHOLE, (words, _ITEM)))
        inner = lists[step]
    fields = _shown(inner, how)
    found: list[tuple[Cell, ...]] = []
    items: list[Any] = []
    for number, record in enumerate(records, start=1):
        name = getattr(record, "id", None)
        for places, item in _walk(record, steps):
            found.append(
                (
                    str(number) if name is None else str(name),
                    *places,
                    *(plain(field.read(item, how), how) for field in fields),
                )
            )
            items.append(item)
    taken = {column.key for column in before}
    columns = [_column(one, how) for one in fields]
    assert not taken & {column.key for column in columns}, "a field has the name of a key"
    grid = _grid(inner, (*before, *columns), found, items, how)
    return grid._replace(synthetic=any(Origin.SYNTHETIC in origins_of(one) for one in records), cls=None)


def _walk(record: Any, steps: list[str]) -> Iterator[tuple[tuple[int, ...], Any]]:
    if not steps:
        yield (), record
        return
    values = getattr(record, steps[0])
    for place, value in enumerate(_ordered(values), start=1):
        for places, item in _walk(value, steps[1:]):
            yield (place, *places), item


@cache
def _fields(cls: Any, key: str, words: tuple[Words, ...], above: tuple[Any, ...]) -> tuple[_Field, ...]:
    found: list[_Field] = []
    for name in field_names(cls):
        hint = hints_of(cls)[name]
        here = f"{key}.{name}" if key else name
        said = (*words, words_of(cls, name))
        found += [one._replace(read=_through(name, one.read)) for one in _of_hint(hint, here, said, above)]
    return tuple(found)


def _through(name: str, read: Read) -> Read:
    def through(value: Any, how: How) -> object:
        inner = getattr(value, name)
        return None if inner is None else read(inner, how)

    return through


def _itself(value: Any, _: How) -> object:
    return value


def _of_hint(  # noqa: C901 - one branch for each kind of type
    hint: Any, key: str, words: tuple[Words, ...], above: tuple[Any, ...]
) -> Iterator[_Field]:
    """The columns of a field, by its type."""
    options = [one for one in typing.get_args(hint) if one is not types.NoneType] if is_union(hint) else [hint]
    if is_listed(hint) or (len(options) == 1 and is_listed(options[0])):
        yield _list_field(options[0], key, words, optional=is_union(hint))
    elif options == [UnitRef] or hint is UnitRef:
        yield _Field(GridColumn(f"{key}.name", Kind.TEXT, (*words, _NAME)), unit_name, only_named=True)
        for one in _fields(UnitRef, key, words, (*above, UnitRef)):
            same = f"{key}.name" if one.column.key != f"{key}.code" else None
            yield one._replace(column=one.column._replace(named=same))
    elif len(options) == 1 and is_entity(options[0]) and field_names(options[0]) and options[0] not in above:
        if is_union(hint) and _may_be_silent(options[0]):
            yield _Field(GridColumn(key, Kind.FLAG, (*words, _STATED)), _is_stated)
        yield from _fields(options[0], key, words, (*above, options[0]))
    elif Share in options or Range in options:
        yield from _value_fields(key, words)
    elif len(options) == 1 and options[0] in _KINDS:
        yield _Field(GridColumn(key, _KINDS[options[0]], words), _itself)
    elif set(options) == {PartialDate, pendulum.Date}:
        yield _Field(GridColumn(key, Kind.DAY_OR_PART, words), _itself)
    elif set(options) <= {int, Decimal}:
        yield _Field(GridColumn(key, Kind.NUMBER, words), _itself)
    elif len(options) == 1 and isinstance(options[0], type) and issubclass(options[0], enum.StrEnum):
        yield _Field(GridColumn(key, Kind.TEXT, words), _itself)
    else:
        # A type inside itself, or one of several types.
        yield _Field(GridColumn(key, Kind.TEXT, words), _json)


_STATED: Words = ("Có nêu", "Stated")


def _is_stated(value: object, how: How) -> object:
    del how
    return value is not None


@cache
def _may_be_silent(cls: Any) -> bool:
    """Whether a value of a type may have nothing but empty cells, like one that is not there."""
    return all(
        is_listed(hints_of(cls)[name]) or default_of(field_of(cls, name), None) is None for name in field_names(cls)
    )


_KINDS: dict[Any, Kind] = {
    str: Kind.TEXT,
    PersonalText: Kind.TEXT,
    int: Kind.WHOLE,
    bool: Kind.FLAG,
    Decimal: Kind.NUMBER,
    pendulum.Date: Kind.DAY,
    PartialDate: Kind.DAY_OR_PART,
}

_PARTS: tuple[tuple[str, Kind, Words], ...] = (
    ("part", Kind.WHOLE, ("Phần", "Part")),
    ("whole", Kind.WHOLE, ("Tổng thể", "Whole")),
    ("closed", Kind.FLAG, ("Phần nằm trong tổng thể", "Closed")),
    ("low", Kind.NUMBER, ("Thấp nhất", "Lowest")),
    ("high", Kind.NUMBER, ("Cao nhất", "Highest")),
)


def _value_fields(key: str, words: tuple[Words, ...]) -> Iterator[_Field]:
    """The value of a figure: a number, a part of a whole, or a range."""
    yield _Field(GridColumn(key, Kind.NUMBER, words), _number_alone)
    for name, kind, said in _PARTS:

        def part(value: Any, _: How, name: str = name) -> object:
            return getattr(value, name) if isinstance(value, Share | Range) and hasattr(value, name) else None

        yield _Field(GridColumn(f"{key}.{name}", kind, (*words, said)), part)


def _number_alone(value: object, how: How) -> object:
    """A value that is a number; a share or a range has columns of its own."""
    del how
    return None if is_entity(value.__class__) else value


def _list_field(hint: Any, key: str, words: tuple[Words, ...], *, optional: bool) -> _Field:
    inner: Any = typing.get_args(hint)[0]
    if optional:
        read = _items if is_entity(inner) and inner not in {PersonalText, PartialDate} else _joined

        def stated(values: Any, how: How) -> object:
            return _stated(values, how, read)

        return _Field(GridColumn(key, Kind.TEXT, words), stated)
    if is_entity(inner) and inner not in {PersonalText, PartialDate}:
        return _Field(GridColumn(key, Kind.ITEMS, words), _items)
    return _Field(GridColumn(key, Kind.TEXT, words), _joined)


EMPTY = "[]"
"""A list that is stated to be empty; an empty cell means that it is not stated."""


def _stated(values: Any, how: How, read: Read) -> object:
    if values:
        return read(values, how)
    return EMPTY if how.language is None else choose(how.language, "không có", "none")


def _joined(values: Iterable[Any], how: How) -> object:
    said = [_said(one, how) for one in _ordered(values)]
    if how.language is None and any(_SPECIAL.search(one) for one in said):
        # A separator or a bracket inside an item would be read as one of the list.
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return SEPARATOR.join(said) if said else None


def _said(value: Any, how: How) -> str:
    cell = plain(value, how)
    if isinstance(cell, bool):
        return choose(how.language or "en", "có" if cell else "không", str(cell).lower())
    if isinstance(cell, dt.date):
        return say_day(cell, "vi") if how.language == "vi" else cell.isoformat()
    return str(cell)


def _ordered(values: Iterable[Any]) -> list[Any]:
    """The items of a list in its order, of a set in that of their texts."""
    if not isinstance(values, frozenset):
        return list(values)
    return sorted(values, key=lambda one: str(getattr(one, "sort_key", one)))


def _items(values: Iterable[Any], how: How) -> object:
    """The values of a list: their number for people, and JSON, as `qcdc.codec` writes them, for programs."""
    held = _ordered(values)
    if how.language is not None:
        return len(held)
    return _json_list(held, how) if held else None


@cache
def _converter(*, masked: bool) -> Any:
    return make_converter(masked=masked)


def _json(value: Any, how: How) -> str:
    written = _converter(masked=not how.identities).unstructure(value)
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def _json_list(values: list[Any], how: How) -> str:
    converter = _converter(masked=not how.identities)
    return json.dumps([converter.unstructure(one) for one in values], ensure_ascii=False, separators=(",", ":"))


def unit_name(ref: UnitRef, how: How) -> str | None:
    """The name of a unit with those above it: *xã Ví Dụ, tỉnh Giả Lập*; ``None`` if the territory does not have it."""
    if ref in how.known:
        return how.known[ref]
    said: list[str] = []
    unit = known_unit(ref, how.territory)
    while unit is not None:
        said.append(unit.title)
        unit = known_unit(unit.parent, how.territory)
    how.known[ref] = ", ".join(said) or None
    return how.known[ref]
