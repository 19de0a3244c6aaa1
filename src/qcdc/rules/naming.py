"""The names of subjects in an audit: an id, or a unit, an indicator or a window."""

from __future__ import annotations

from qcdc.dates import Period
from qcdc.errors import UnknownCodeError
from qcdc.model import PEOPLES_COMMITTEE, BodyRef, Territory, UnitBody, UnitRef
from qcdc.model.provenance import identity_of

__all__ = ["named"]


def named(subject: object, territory: Territory | None) -> str:
    """The id of a subject; a subject without an id is named by its unit, an indicator or a window."""
    return ", ".join(_part(one, territory) for one in identity_of(subject))


def _part(one: str | BodyRef | UnitRef | Period, territory: Territory | None) -> str:
    match one:
        case BodyRef():
            return _body(one.unit, one.body, territory)
        case UnitRef():
            return _unit(one, territory)
        case Period():
            return f"{one.start.isoformat()} – {one.end.isoformat()}"
        case _:
            return one


def _body(ref: UnitRef | None, body: UnitBody, territory: Territory | None) -> str:
    """A body by name if the territory has its unit, else by kind and code; a unit means its People's Committee."""
    if ref is None:
        return body.title(None)
    if territory is not None:
        try:
            return f"{body.title(territory.resolve(ref))} ({ref.code})"
        except UnknownCodeError:
            pass
    return str(ref) if body == PEOPLES_COMMITTEE else str(BodyRef(unit=ref, body=body))


def _unit(ref: UnitRef, territory: Territory | None) -> str:
    """A unit by name if the territory has it, else by its code and day."""
    try:
        return str(ref) if territory is None else str(territory.resolve(ref))
    except UnknownCodeError:
        return str(ref)
