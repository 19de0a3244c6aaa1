"""The references to units in a document that the table does not have, with their paths.

They are read from the document itself, so that they are reported together with its other problems.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast, get_args

from qcdc._kernel.values import field_names, is_entity
from qcdc.codec.register import hints_of, is_listed, is_union
from qcdc.errors import InvariantError, Param, ProblemError
from qcdc.model import Territory, UnitRef
from qcdc.model.places.references import misreference
from qcdc.model.places.units import said_life

__all__ = ["unknown_units"]


def unknown_units(raw: object, cls: Any, territory: Territory, path: str = "$") -> tuple[ProblemError, ...]:
    """The references of a parsed document that are unknown or not in force, each once.

    A reference that cannot be read is not checked, because it is a problem of the document already. Neither is one
    before the table, or of a level that the table does not have.
    """
    found: dict[str, ProblemError] = {}
    for at, ref in _references(raw, cls, path):
        error = _problem(at, ref, territory)
        if error is not None:
            found[at] = error
    return tuple(found.values())


def _references(raw: object, hint: Any, path: str) -> Iterator[tuple[str, UnitRef]]:
    if hint is UnitRef:
        ref = _read(raw)
        if ref is not None:
            yield path, ref
        return
    for below, inner, at in _inside(raw, hint, path):
        yield from _references(below, inner, at)


def _inside(raw: object, hint: Any, path: str) -> Iterator[tuple[object, Any, str]]:
    """The parts of a parsed value, with their types and paths."""
    if is_union(hint):
        yield from ((raw, option, path) for option in get_args(hint))
    elif is_listed(hint) and isinstance(raw, list):
        items = cast("list[object]", raw)
        yield from ((one, get_args(hint)[0], f"{path}[{index}]") for index, one in enumerate(items))
    elif is_entity(hint) and isinstance(raw, Mapping):
        fields = cast("Mapping[str, object]", raw)
        known = (name for name in field_names(hint) if name in fields)
        yield from ((fields[name], hints_of(hint)[name], f"{path}.{name}") for name in known)


def _read(raw: object) -> UnitRef | None:
    if not isinstance(raw, Mapping):
        return None
    fields = cast("Mapping[str, object]", raw)
    given: tuple[Any, ...] = tuple(fields.get(name) for name in ("level", "code", "on"))
    try:
        return UnitRef.of(*given)
    except InvariantError:
        return None


def _problem(path: str, ref: UnitRef, territory: Territory) -> ProblemError | None:
    wrong = misreference(ref, territory)
    meant: tuple[Param, ...] = () if wrong is None else tuple(map(str, wrong.meant))
    if wrong is not None and wrong.fault == "unit.unknown":
        return ProblemError("unit.unknown", path, code=ref.code, near=wrong.near, meant=meant)
    if wrong is not None and wrong.fault == "unit.not_in_force":
        lives = tuple(said_life(unit, territory.known.since) for unit in territory.lives(ref.code, ref.level))
        return ProblemError("unit.ended", path, code=ref.code, day=ref.on, units=lives, heirs=meant)
    return None
