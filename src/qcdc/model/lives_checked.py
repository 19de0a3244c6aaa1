"""What the lives of a table must keep: no two of one code at a time, and a parent for every day."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pendulum

from qcdc.dates import day_after
from qcdc.errors import InvariantError
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Level

__all__ = ["Lives", "refuse_orphans", "refuse_overlaps"]

Lives = Mapping[tuple[Level, str], tuple[Unit, ...]]
"""For each level and code its lives, oldest first."""

_FAR = pendulum.Date(9999, 12, 31)


def refuse_overlaps(by_code: Lives) -> None:
    """Raise, naming every unit, where two lives of one code overlap (``unit.overlap``)."""
    found = [
        f"{earlier.level.value} {earlier.code}"
        for lives in by_code.values()
        for earlier, later in pairwise(lives)
        if later.valid_from <= (earlier.valid_until or _FAR)
    ]
    if found:
        raise InvariantError("unit.overlap", "two lives of one code overlap: {units}", "units", {"units": tuple(found)})


def refuse_orphans(by_code: Lives) -> None:
    """Raise, naming every unit, where a version has no parent for all of its days (``unit.orphan``)."""
    found = [
        f"{unit.level.value} {unit.code} from {version.since.isoformat()}"
        for lives in by_code.values()
        for unit in lives
        for version in unit.versions
        if version.parent is not None and not _covered(version, version.parent, by_code)
    ]
    if found:
        raise InvariantError(
            "unit.orphan", "the parent is not in force all the time: {units}", "units", {"units": tuple(found)}
        )


def _covered(version: UnitVersion, parent: UnitRef, by_code: Lives) -> bool:
    """Whether the parent's code is borne all the time of a version, by one life or by lives day after day.

    The first of them is the one the reference means, not another that bore the code at the time.
    """
    day, last = version.since, version.until or _FAR
    for life in by_code.get((parent.level, parent.code), ()):
        until = life.valid_until or _FAR
        if day == version.since and life.valid_from <= day <= until and not life.valid_from <= parent.on <= until:
            return False
        if life.valid_from <= day <= until:
            if last <= until:
                return True
            day = day_after(until)
    return False
