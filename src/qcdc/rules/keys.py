"""What identifies a subject in every language, with or without a territory: the key in the fingerprint of a finding.

A key consists of ids, numbers of registers, codes and days. It contains no personal text, no name of a unit, and not the
day by which a record refers to its unit.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any, NamedTuple, cast

from qcdc._kernel.values import field_names, is_entity
from qcdc.dates import PartialDate, Period
from qcdc.model import BodyRef, Petition, Reception, Reconciliation, UnitBody, UnitRef
from qcdc.model.people import MASK, PersonalText

__all__ = ["Where", "key_of", "number_of", "plain", "where"]


class Where(NamedTuple):
    """The unit and the body of a record, as far as it names them."""

    unit: UnitRef | None
    body: UnitBody | None


# A record with an id is identified by it and by these; one without, by all that it has of the second list.
_BESIDE_ID = ("unit", "village", "place", "body", "period", "window", "year", "year_end")
_WITHOUT_ID = (
    "committee",
    "indicator",
    "label",
    "categories",
    "scope",
    "unit",
    "village",
    "place",
    "body",
    "period",
    "as_of",
    "window",
    "year",
    "day",
)


def number_of(record: Petition | Reception) -> tuple[str, ...]:
    """The number of a record in a register: of a body, of a year."""
    if isinstance(record, Petition):
        first = record.handlings[0]
        return *plain(first.unit), *plain(first.body), str(record.received.year), record.id
    return *plain(record.unit), *plain(record.body), str(record.day.year), record.id


def key_of(subject: object) -> tuple[str, ...]:
    """The key of a subject."""
    match subject:
        case Petition() | Reception():
            return number_of(subject)
        case Reconciliation():
            return key_of(subject.published)
        case _:
            own = getattr(subject, "id", None)
            names = _WITHOUT_ID if own is None else ("id", *_BESIDE_ID)
            return tuple(text for name in names for text in _named(name, getattr(subject, name, None)))


def _named(name: str, value: object) -> tuple[str, ...]:
    found = () if value is None else plain(value)
    return (name, *found) if found else ()


def plain(value: object) -> tuple[str, ...]:
    """A value as texts that do not depend on a language; a personal text is left out."""
    match value:
        case None:
            return ()
        case PersonalText():
            return (MASK,)
        case UnitRef():
            return (f"{value.level}:{value.code}",)
        case Period():
            return (f"{value.start.isoformat()}/{value.end.isoformat()}",)
        case Enum():
            return (str(value.value),)
        case dt.date() | PartialDate():
            return (value.isoformat(),)
        case tuple():
            return tuple(text for one in cast("tuple[object, ...]", value) for text in plain(one))
        case frozenset():
            return tuple(sorted("/".join(plain(one)) for one in cast("frozenset[object]", value)))
        case _ if is_entity(type(value)):
            cls: Any = type(value)
            return tuple(text for name in field_names(cls) for text in _named(name, getattr(value, name)))
        case _:
            return (str(value),)


def where(subject: object) -> tuple[Where, ...]:
    """The unit and the body of a subject; of a petition, those of each of its handlings."""
    match subject:
        case Petition(handlings=handlings):
            return tuple(Where(one.unit, one.body) for one in handlings)
        case Reconciliation(published=published):
            return where(published)
        case BodyRef(unit=unit, body=body):
            return (Where(unit, body),)
        case _:
            units = (getattr(subject, name, None) for name in ("unit", "village"))
            unit = next((one for one in units if isinstance(one, UnitRef)), None)
            named: object = getattr(subject, "body", None)
            return (Where(unit, named if isinstance(named, UnitBody) else None),)
