"""Records as their register shows them (*sổ*): the columns that the reader of tables finds again without a mapping."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language
from qcdc._kernel.values import default_of, field_names, field_of
from qcdc.dates import Period
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Handling,
    HandlingEvent,
    Person,
    Petition,
    Petitioner,
    Signatory,
    Topic,
    Unit,
    UnitBody,
    UnitRef,
)
from qcdc.model.places.naming import known_unit
from qcdc.tables.columns import STEPS, Column, columns_of
from qcdc.tables.grids import Cell, Grid, GridColumn, How, Kind, Words, plain
from qcdc.tables.headers import HEADERS
from qcdc.tables.records import SEPARATOR, record_grid
from qcdc.vocab import HandlingEventKind
from qcdc.vocab.tables import CellKind

__all__ = ["has_register", "register_grid"]

_STEPS = {one.value: one for one in STEPS}
_RESULTS = frozenset({HandlingEventKind.DECIDE, HandlingEventKind.CONCLUDE})
_NESTED = {"visitor", "petitioner"}


def has_register(cls: type[Any]) -> bool:
    """Whether the records of a type are kept in a register with headers of its own."""
    return cls.__name__ in HEADERS and cls.__name__ != "Figure"


def register_grid(cls: Any, records: list[Any], how: How, language: Language) -> Grid:
    """The columns of the register, one for each further column of the records, then the fields without a column."""
    whole = record_grid(cls, records, how)
    columns = columns_of(cls)
    shown = [_grid_column(one) for one in columns]
    extras = list(dict.fromkeys(one.name for record in records for one in getattr(record, "extras", ())))
    shown += [GridColumn(f"extras.{name}", Kind.TEXT, ((name, name),)) for name in extras]
    covered = _covered(columns, records)
    left = [place for place, column in enumerate(whole.columns) if not covered(column.key)]
    rows: list[tuple[Cell, ...]] = []
    for record, cells in zip(records, whole.rows, strict=True):
        own = {one.name: one.text for one in getattr(record, "extras", ())}
        # A petition has a row for each of its handlings.
        rows += [
            (
                *(_cell(record, column, how, language, handling) for column in columns),
                *(plain(own.get(name), how) for name in extras),
                *(
                    # The columns of the register say everything.
                    None if whole.columns[place].key == "handlings" and _is_said(record) else cells[place]
                    for place in left
                ),
            )
            for handling in getattr(record, "handlings", (None,))
        ]
    return whole._replace(columns=(*shown, *(whole.columns[place] for place in left)), rows=rows)


_KINDS: dict[CellKind, Kind] = {
    CellKind.COUNT: Kind.WHOLE,
    CellKind.NUMBER: Kind.NUMBER,
    CellKind.DAY: Kind.DAY,
    CellKind.FLAG: Kind.FLAG,
}


def _grid_column(column: Column) -> GridColumn:
    own: Words = (column.vi, column.en)
    words = ((column.vi_group, column.en_group), own) if column.vi_group else (own,)
    kind = Kind.TEXT if column.several else _KINDS.get(column.kind, Kind.TEXT)
    return GridColumn(column.field, kind, words)


def _covered(columns: Iterable[Column], records: list[Any]) -> Callable[[str], bool]:
    """Whether the columns of the register say all that a column of all fields says."""
    fields = {one.field for one in columns}
    said = {"extras"}
    for nested in _NESTED:
        people = [value for record in records if (value := getattr(record, nested, None)) is not None]
        if all(len(one.signatories) < 2 for one in people):
            said.add(f"{nested}.signatories")

    def covered(key: str) -> bool:
        return key in said or any(key == field or key.startswith(f"{field}.") for field in fields)

    return covered


def _is_said(petition: Petition) -> bool:
    """Whether the handlings of a petition consist of what the columns of a register hold."""
    return all(map(_handling_is_said, petition.handlings))


def _handling_is_said(handling: Handling) -> bool:
    kinds = [one.kind for one in handling.events]
    if len(set(kinds)) < len(kinds) or not set(kinds) <= {HandlingEventKind.RECEIVE, *STEPS}:
        return False
    known = {one.field.removeprefix("handling.").partition(".")[0] for one in columns_of(Petition)} | {"kind", "events"}
    if any(getattr(handling, name) != _default(Handling, name) for name in field_names(Handling) if name not in known):
        return False
    return all(
        getattr(event, name) == _default(HandlingEvent, name)
        for event in handling.events
        for name in field_names(HandlingEvent)
        if name not in {"kind", "day", "outcome", "document"}
    )


@cache
def _default(cls: Any, name: str) -> object:
    return default_of(field_of(cls, name), None)


def _cell(record: Any, column: Column, how: How, language: Language, handling: Handling | None) -> Cell:
    value = _value(record, column.field.split("."), how, handling)
    if value is None:
        return None
    if column.several:
        items: list[Any] = list(value)
        if isinstance(value, frozenset):
            items.sort(key=str)
        return SEPARATOR.join(_text(one, how, language) for one in items) or None
    if isinstance(value, UnitRef) and known_unit(value, how.territory) is None:
        # There is a column for the code.
        return None if column.field.endswith("unit") and "visitor" not in column.field else value.code
    if isinstance(value, UnitRef | UnitBody | Person | Period | Topic):
        return _text(value, how, language)
    if value is False and _default_of(_class(record), column.field) is False:
        # A register leaves it empty.
        return None
    return plain(value, how)


def _class(value: object) -> Any:
    return value.__class__


@cache
def _default_of(cls: Any, field: str) -> object:
    """The default of the field of a column; ``None`` if it cannot be found by its path."""
    for name in field.split("."):
        nested = {"visitor": Petitioner, "petitioner": Petitioner, "handling": Handling, "signatory": Signatory}.get(
            name
        )
        if nested is None:
            return _default(cls, name) if name in field_names(cls) else None
        cls = nested
    return None


def _text(value: object, how: How, language: Language) -> str:
    """A value in the words that the reader of cells reads."""
    if isinstance(value, UnitRef):
        unit = known_unit(value, how.territory)
        return value.code if unit is None else unit.title
    if isinstance(value, UnitBody):
        if value == PEOPLES_COMMITTEE:
            return "UBND"
        return value.name or value.kind.text(language)
    if isinstance(value, Person):
        return value.id if value.name in {None, value.id} else f"{value.name} [{value.id}]"
    if isinstance(value, Period):
        return f"{say_day(value.start, 'vi')} - {say_day(value.end, 'vi')}"
    if isinstance(value, Topic):
        return f"{value.scheme}:{value.code}"
    cell = plain(value, how)
    return say_day(cell, "vi") if isinstance(cell, dt.date) else str(cell)


def _signatories(value: Any) -> tuple[Any, ...]:
    found: tuple[Any, ...] = value.signatories
    return found


def _value(value: Any, steps: list[str], how: How, handling: Handling | None = None) -> Any:
    """The value of a column of a register."""
    if not steps or value is None:
        return value
    name, *rest = steps
    if isinstance(value, Petition) and name == "handling":
        assert handling is not None, "every row of a petition is about a handling"
        if rest == ["receive"]:
            return None if handling.received == value.received else handling.received
        return _of_handling(handling, rest, how)
    if name == "signatory":
        people = _signatories(value)
        return _value(people[0], rest, how) if len(people) == 1 else None
    if isinstance(value, UnitRef):
        return value.code if name == "code" else _above(value, name, how)
    return _value(getattr(value, name), rest, how)


def _of_handling(handling: Handling, steps: list[str], how: How) -> Any:
    name, *rest = steps
    if name in _STEPS:
        days = [one.day for one in handling.events if one.kind is _STEPS[name]]
        return days[-1] if days else None
    results = [one for one in handling.events if one.kind in _RESULTS] or list(handling.events[-1:])
    if name == "outcome":
        return next((one.outcome for one in reversed(results) if one.outcome is not None), None)
    if name == "document":
        document = next((one.document for one in reversed(results) if one.document is not None), None)
        return None if document is None else document.number
    return _value(getattr(handling, name), rest, how)


def _above(ref: UnitRef, level: str, how: How) -> str | None:
    """The name of the unit of a level above a unit."""
    unit: Unit | None = known_unit(ref, how.territory)
    while unit is not None:
        unit = known_unit(unit.parent, how.territory)
        if unit is not None and unit.level.value == level:
            return unit.title
    return None
