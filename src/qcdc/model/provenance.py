"""The shared fields of records: origin, source and identity."""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol, cast, runtime_checkable

from qcdc._kernel.values import Check, Faults, check
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model.places.body_references import BodyRef
from qcdc.model.places.unit_bodies import UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.vocab import Origin

__all__ = [
    "Composed",
    "Identified",
    "Identity",
    "at_most",
    "complete_among",
    "identity_of",
    "more",
    "not_done_among",
    "origins_of",
    "sourced",
]

Identity = tuple[str | BodyRef | UnitRef | Period, ...]
"""The identity of a record: an id or an indicator, a unit, a window."""


@runtime_checkable
class Composed(Protocol):
    """A value that consists of other records or figures, with the origins of all of them."""

    @property
    def origins(self) -> frozenset[Origin]:
        """Its own origin, and those of its parts."""
        ...


@runtime_checkable
class Identified(Protocol):
    """A value whose identity is not its own id, unit and window."""

    @property
    def identity(self) -> Identity:
        """Its identity."""
        ...


def _class(value: object) -> Any:
    return type(value)


@cache
def _has(cls: Any, name: str) -> bool:
    """Whether the values of a type have a field or property; asking the protocol for every record is slow."""
    return hasattr(cls, name)


def origins_of(value: object) -> frozenset[Origin]:
    """The origins of any value: its ``origins``, or its ``origin``; none for a value without either."""
    if _has(_class(value), "origins"):
        return cast("Composed", value).origins
    origin = getattr(value, "origin", None)
    return frozenset({origin}) if isinstance(origin, Origin) else frozenset()


def identity_of(value: object) -> Identity:
    """The identity of any value: its ``identity``, or its ``id``, or its ``unit`` and ``period``."""
    if _has(_class(value), "identity"):
        return cast("Identified", value).identity
    own = getattr(value, "id", None)
    if own is not None:
        return (str(own),)
    unit, period = getattr(value, "unit", None), getattr(value, "period", None)
    body = getattr(value, "body", None)
    place: Identity = ()
    if isinstance(unit, UnitRef):
        place = (BodyRef(unit=unit, body=body),) if isinstance(body, UnitBody) else (unit,)
    return (*place, period) if isinstance(period, Period) else place


@check
def sourced(record: object) -> Faults:
    """A published record must have its source; the check of all records with an origin and a source."""
    origin, source = getattr(record, "origin"), getattr(record, "source")  # noqa: B009 - of any record
    if origin is not Origin.PUBLISHED or source is not None:
        return ()
    return (InvariantError("record.source", "source"),)


def more(part: int | None, whole: int | None, attribute: str) -> Faults:
    """The fault of a part that exceeds its whole; either may be ``None``."""
    if part is None or whole is None or part <= whole:
        return ()
    return (InvariantError("count.part_above_whole", attribute, part=part, whole=whole),)


def not_done_among(*steps: str) -> Check:
    """A check of the field ``not_done``: it may only name steps of the record that have no day.

    A step without a day is *not stated*, unless the record states expressly that it was not taken.
    """

    @check(needs=("not_done",))
    def check_not_done(record: object) -> Faults:
        named: frozenset[str] = getattr(record, "not_done")  # noqa: B009 - of any record
        for step in sorted(named):
            if step not in steps:
                yield InvariantError("not_done.unknown", "not_done", known=steps)
            elif getattr(record, step) is not None:
                yield InvariantError("not_done.stated", step)

    return check_not_done


def complete_among(*lists: str) -> Check:
    """A check of the field ``complete``: it may only name lists of the record.

    An entry missing from a list is *not stated*, unless the record states that the list is complete.
    """

    @check
    def check_complete(record: object) -> Faults:
        named: frozenset[str] = getattr(record, "complete")  # noqa: B009 - of any record
        for one in sorted(named):
            if one not in lists:
                yield InvariantError("complete.unknown", "complete", known=lists)

    return check_complete


def at_most(part: str, whole: str) -> Check:
    """A check that the count in one field is at most the count in another; either may be unknown."""

    @check
    def check_at_most(record: object) -> Faults:
        return more(getattr(record, part), getattr(record, whole), part)

    return check_at_most
