"""The table form of a type: a column for each field that fits into a cell (*cột của sổ*)."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from inspect import isclass
from typing import Any, NamedTuple, cast

import attrs
import pendulum

from qcdc._kernel.codes import Code
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import field_names, field_of, is_entity, needed_fields
from qcdc.dates import PartialDate, Period
from qcdc.errors import InvariantError
from qcdc.model import Handling, Person, PersonalText, Petition, Petitioner, Signatory, Topic, UnitBody, UnitRef
from qcdc.model.documents import DocumentRef
from qcdc.tables.field_words import words_of
from qcdc.tables.headers import COMMON, GROUPS, HEADERS, Header
from qcdc.vocab import HandlingEventKind, Outcome
from qcdc.vocab.tables import CellKind

__all__ = [
    "RECEIVED",
    "STEPS",
    "UNIT_PARTS",
    "Column",
    "Shape",
    "columns_of",
    "parts_needed",
    "shape_of",
    "without_column",
]

STEPS: tuple[HandlingEventKind, ...] = (
    HandlingEventKind.ACCEPT,
    HandlingEventKind.VERIFY,
    HandlingEventKind.DIALOGUE,
    HandlingEventKind.GUIDE,
    HandlingEventKind.TRANSFER,
    HandlingEventKind.RETURN,
    HandlingEventKind.REFUSE,
    HandlingEventKind.FILE,
    HandlingEventKind.WITHDRAW,
    HandlingEventKind.DECIDE,
    HandlingEventKind.CONCLUDE,
    HandlingEventKind.ANSWER,
)
"""The steps of a handling whose days a register of petitions keeps in columns, in the order of a handling."""

RECEIVED = "handling.receive"
"""The column of the day on which a body received a petition that another one had received before."""

UNIT_PARTS = ("district", "province", "code")
"""The columns that say more about a unit: the names of the units above it, and its code."""

_NESTED: dict[type, str] = {Petitioner: "Petitioner", Handling: "Handling"}


@attrs.frozen(kw_only=True)
class Column:
    """One column of the table of a type (*cột*).

    Attributes:
        field: the path of the field: ``"day"``, ``"visitor.name"``, ``"unit.district"``, ``"handling.accept"``.
        vi: the Vietnamese header.
        en: the English header.
        others: other headers under which it is found.
        kind: what its cells contain.
        codes: the code list of a column of codes.
        several: whether a cell may contain several values.
        required: whether every record has it, so that a column, a fixed value or a template must give it.
        vi_group: the Vietnamese header above it; empty if it stands alone.
        en_group: the same in English.
    """

    field: str
    vi: str
    en: str
    others: tuple[str, ...] = ()
    kind: CellKind
    codes: type[Code] | None = None
    several: bool = False
    required: bool = False
    vi_group: str = ""
    en_group: str = ""

    def text(self, language: Language) -> str:
        """The header in one of the two languages."""
        return choose(language, self.vi, self.en)

    @property
    def headers(self) -> tuple[str, ...]:
        """Every header under which it is found, the path of the field included."""
        return (self.vi, self.en, *self.others, self.field)


class Shape(NamedTuple):
    """How a field is filled from a cell: what it contains, its code list, and its container."""

    kind: CellKind
    codes: type[Code] | None = None
    container: type[tuple[Any, ...] | frozenset[Any]] | None = None


_PLAIN: dict[object, CellKind] = {
    str: CellKind.TEXT,
    int: CellKind.COUNT,
    bool: CellKind.FLAG,
    Decimal: CellKind.NUMBER,
    pendulum.Date: CellKind.DAY,
    Period: CellKind.PERIOD,
    UnitRef: CellKind.UNIT,
    UnitBody: CellKind.BODY,
    Person: CellKind.PERSON,
    PersonalText: CellKind.PERSONAL,
    Topic: CellKind.TOPIC,
}


def columns_of(type: type) -> tuple[Column, ...]:
    """The columns of a type, in the order of its register: one for each field that fits into a cell.

    A petition has the columns of a handling, among them a day for each step; it takes a row for each of its handlings.

    Raises:
        InvariantError: not a type of the library, one without a field that fits into a cell (``tables.type``), or one whose
            records no row can hold, because no column gives a field that must be given (``tables.no_row``).

    >>> from qcdc.model import Reception
    >>> [column.vi for column in columns_of(Reception)][:3]
    ['Số thứ tự', 'Ngày tiếp', 'Xã, phường']
    """
    given: Any = type  # callers without a type checker pass anything
    if not isclass(given) or not is_entity(given) or not attrs.has(given):
        raise InvariantError("tables.type", "type", value=given if isclass(given) else show(given))
    found = _columns(given)
    if not found:
        raise InvariantError("tables.type", "type", value=given)
    lacking = without_column(given)
    if lacking:
        raise InvariantError("tables.no_row", "type", type=given, fields=lacking)
    return found


@cache
def without_column(cls: Any) -> tuple[str, ...]:
    """The fields that must be given and that no column of a row gives: it cannot hold a record of the type."""
    said = {path.partition(".")[0] for path, _, _ in _fields(cls)}
    # The handlings of a petition are made from the columns of one.
    filled = {*said, "handlings"} if cls is Petition else said
    return tuple(name for name in needed_fields(cls) if name not in filled)


@cache
def parts_needed(cls: Any) -> tuple[str, ...]:
    """The fields that must be given and that have a column for each of their parts: a petitioner."""
    paths = {path for path, _, _ in _fields(cls)}
    said = {path.partition(".")[0] for path in paths}
    return tuple(name for name in needed_fields(cls) if name in said and name not in paths)


@cache
def _columns(cls: Any) -> tuple[Column, ...]:
    headers = HEADERS.get(cls.__name__, {})
    found = {
        path: _column(path, shape, headers.get(path) or _words(cls, path), required=required)
        for path, shape, required in _fields(cls)
    }
    ordered = [path for path in headers if path in found]
    return tuple(found[path] for path in dict.fromkeys([*ordered, *found]))


def _words(cls: Any, path: str) -> Header:
    """The header of a field that has none of its own in its type."""
    owner, _, name = path.rpartition(".")
    return COMMON.get(path) or Header(*words_of(Signatory if owner.endswith("signatory") else cls, name))


def _column(path: str, shape: Shape, header: Header, *, required: bool) -> Column:
    group = GROUPS.get(path.partition(".")[0]) if "." in path and not path.startswith("unit.") else None
    return Column(
        field=path,
        vi=header.vi,
        en=header.en,
        others=header.others,
        kind=shape.kind,
        codes=shape.codes,
        several=shape.container is not None,
        required=required,
        vi_group=group.vi if group else "",
        en_group=group.en if group else "",
    )


@cache
def shape_of(cls: Any, path: str) -> Shape | None:
    """How the field of a path is filled; ``None`` if the type has no such column."""
    return next((shape for one, shape, _ in _fields(cls) if one == path), None)


@cache
def _fields(cls: Any) -> tuple[tuple[str, Shape, bool], ...]:
    return tuple(_walk(cls, "", top=True))


def _walk(cls: Any, prefix: str, *, top: bool) -> Iterator[tuple[str, Shape, bool]]:
    """Every field that fits into a cell, with its path, its shape and whether it must be given."""
    hints = typing.get_type_hints(cls)
    for name in field_names(cls):
        if name == "signatories" and cls is Petitioner:
            # Of several persons there is one column at most, so only one of them has columns.
            yield from (
                (f"{prefix}signatory.{one}", shape, False)
                for one, shape, _ in _walk(Signatory, "", top=False)
                if one not in _OF_PETITIONER
            )
            continue
        required = field_of(cls, name).default is attrs.NOTHING
        path = f"{prefix}{name}"
        if cls is Petition and name == "handlings":
            yield from _handling()
            continue
        option = _option(hints[name])
        nested = _NESTED.get(option)
        if top and nested is not None:
            # The kind of a petitioner is completed from the number of persons, so no part of it must be given.
            yield from ((one, shape, False) for one, shape, _ in _walk(option, f"{path}.", top=False))
            continue
        shape = _shape(name, hints[name])
        if shape is not None:
            yield path, shape, required
            if shape.kind is CellKind.UNIT and name == "unit" and (top or cls is Handling):
                yield from ((f"{path}.{part}", _PART_SHAPES[part], False) for part in UNIT_PARTS)


# The signatory is the petitioner.
_OF_PETITIONER = frozenset({"name", "address", "representative"})
_PART_SHAPES = {
    "district": Shape(CellKind.TEXT),
    "province": Shape(CellKind.TEXT),
    "code": Shape(CellKind.IDENTIFIER),
}


def _handling() -> Iterator[tuple[str, Shape, bool]]:
    """The columns of a handling of a petition: its fields, the days of its steps, and the result."""
    for path, shape, required in _walk(Handling, "handling.", top=False):
        # Its id is that of the petition, and its kind too, unless they are given.
        if path != "handling.kind":
            yield path, shape, required and path != "handling.id"
    # Only of a handling that did not begin with the petition.
    yield RECEIVED, Shape(CellKind.DAY), False
    for step in STEPS:
        yield f"handling.{step.value}", Shape(CellKind.DAY), False
    yield "handling.outcome", Shape(CellKind.CODE, Outcome), False
    yield "handling.document", Shape(CellKind.IDENTIFIER), False


def _option(hint: Any) -> Any:
    """The only type of a field beside ``None``; the hint itself if there are several."""
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        options = [one for one in typing.get_args(hint) if one is not types.NoneType]
        return options[0] if len(options) == 1 else hint
    return hint


_IDENTIFIERS = frozenset({"id", "case", "cases", "petitions", "indicator", "incoming_number", "committee", "not_done"})


def _shape(name: str, hint: Any) -> Shape | None:
    option = _option(hint)
    container = typing.get_origin(option)
    if container in {tuple, frozenset}:
        inner = _shape(name, typing.get_args(option)[0])
        return None if inner is None or inner.container is not None else inner._replace(container=container)
    if container in {typing.Union, types.UnionType}:
        options = set(typing.get_args(option))
        if Decimal in options:
            return Shape(CellKind.NUMBER)
        return Shape(CellKind.DAY) if PartialDate in options else None
    if isinstance(option, type) and issubclass(option, Code):
        return Shape(CellKind.CODE, option)
    if option is DocumentRef:
        return None
    kind = _PLAIN.get(cast("object", option))
    if kind is CellKind.TEXT and name in _IDENTIFIERS:
        kind = CellKind.IDENTIFIER
    return None if kind is None else Shape(kind)
