"""Checks of a table of units: no two units with one code at a time, and a parent on every day."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pendulum

from qcdc._kernel.values import evolve
from qcdc.errors import InvariantError, Phrase
from qcdc.model.places.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Level

__all__ = ["Lives", "refuse_orphans", "refuse_overlaps", "with_keys"]

Lives = Mapping[tuple[Level, str], tuple[Unit, ...]]
"""The units of each level and code, oldest first."""

_FAR = pendulum.Date(9999, 12, 31)


def refuse_overlaps(by_code: Lives) -> None:
    """Raise an error that names every pair of units of one code that overlap (``unit.overlap``)."""
    found = [
        Phrase("unit_code", level=earlier.level, code=earlier.code)
        for lives in by_code.values()
        for earlier, later in pairwise(lives)
        if later.valid_from <= (earlier.valid_until or _FAR)
    ]
    if found:
        raise InvariantError("unit.overlap", "units", units=tuple(found))


def refuse_orphans(by_code: Lives) -> None:
    """Raise an error that names every unit without a parent on some day (``unit.orphan``)."""
    found = [
        Phrase("unit_since", level=unit.level, code=unit.code, day=version.since)
        for lives in by_code.values()
        for unit in lives
        for version in unit.versions
        if version.parent is not None and not _covered(version, version.parent, by_code)
    ]
    if found:
        raise InvariantError("unit.orphan", "units", units=tuple(found))


def with_keys(by_code: Lives) -> Lives:
    """The units with the keys of their parents (`Unit.ref`), on whatever day the parents were named."""
    return {key: tuple(_with_keys(unit, by_code) for unit in lives) for key, lives in by_code.items()}


def _with_keys(unit: Unit, by_code: Lives) -> Unit:
    above = [None if version.parent is None else _life(version.parent, by_code) for version in unit.versions]
    keys = [None if parent is None else parent.ref for parent in above]
    if keys == [version.parent for version in unit.versions]:
        return unit
    pairs = zip(unit.versions, keys, strict=True)
    return evolve(unit, versions=tuple(evolve(version, parent=key) for version, key in pairs))


def _covered(version: UnitVersion, parent: UnitRef, by_code: Lives) -> bool:
    """Whether the unit of a reference exists for all days of a version; another unit with its code does not count."""
    above = _life(parent, by_code)
    return (
        above is not None
        and above.valid_from <= version.since
        and (version.until or _FAR) <= (above.valid_until or _FAR)
    )


def _life(ref: UnitRef, by_code: Lives) -> Unit | None:
    lives = by_code.get((ref.level, ref.code), ())
    return next((life for life in lives if life.in_force(ref.on)), None)
