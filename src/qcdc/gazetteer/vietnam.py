"""Reading the shipped table into a territory."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from qcdc._kernel.data import package_bytes
from qcdc.dates import OpenPeriod, as_day, day_before
from qcdc.model.territory import Territory
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Level, UnitKind

__all__ = ["FIRST_DAY", "LAST_CHANGE", "vietnam"]

FIRST_DAY = as_day("2021-11-01")
"""The table begins here; units of this day may be older."""

LAST_CHANGE = as_day("2026-09-20")
"""The last change the table knows; a later day is provisional."""

_LEVELS = {"P": Level.PROVINCE, "D": Level.DISTRICT, "C": Level.COMMUNE}
_LEVEL_OF_CODE = {2: Level.PROVINCE, 3: Level.DISTRICT, 5: Level.COMMUNE}


@cache
def vietnam() -> Territory:
    """Every province, district and commune of Vietnam, dated.

    The same object each time: a territory cannot change.

    >>> vietnam().at("2023-06-30").find("tỉnh Gia Lai").code
    '64'
    """
    return Territory(_units(), known=OpenPeriod(since=FIRST_DAY, until=LAST_CHANGE))


def _units() -> Iterator[Unit]:
    rows = csv.reader(io.StringIO(package_bytes("gazetteer", "units.csv.gz").decode("utf-8"), newline=""))
    next(rows)
    parents: dict[tuple[str, str], UnitRef] = {}
    for (level, code, _), life in groupby(rows, key=lambda row: (row[0], row[1], row[2])):
        versions = tuple(_version(row, parents) for row in life)
        yield Unit(level=_LEVELS[level], code=code, versions=versions, seen=versions[0].since)


def _version(row: list[str], parents: dict[tuple[str, str], UnitRef]) -> UnitVersion:
    _, _, _, since, until, parent, kind, name, basis = row
    if parent and (parent, since) not in parents:
        parents[parent, since] = UnitRef(level=_LEVEL_OF_CODE[len(parent)], code=parent, on=as_day(since))
    return UnitVersion(
        since=as_day(since),
        until=day_before(as_day(until)) if until else None,
        name=name,
        kind=UnitKind(kind),
        parent=parents[parent, since] if parent else None,
        basis=basis or None,
    )
