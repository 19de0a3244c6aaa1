"""Reading the shipped table into a territory."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from qcdc._kernel.data import package_bytes
from qcdc.dates import OpenPeriod, as_day, day_before
from qcdc.model.lineage import Lineage, Succession
from qcdc.model.territory import Territory
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Level, LineageShare, UnitKind

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
    return Territory(_units(), known=OpenPeriod(since=FIRST_DAY, until=LAST_CHANGE), lineage=_lineage)


def _rows(name: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(package_bytes("gazetteer", name).decode("utf-8"), newline=""))
    next(rows)
    return rows


def _lineage(territory: Territory) -> Lineage:
    """The edges, each end named by the life that is meant: the source a day before, the target on the day."""
    successions = [
        Succession(
            day=as_day(date),
            source=territory.get(source, _LEVELS[level], on=day_before(as_day(date))).ref,
            target=territory.get(target, _LEVEL_OF_CODE[len(target)], on=date).ref,
            share=LineageShare(share),
            resolution=resolution or None,
            clause=clause or None,
        )
        for date, level, source, target, share, resolution, clause in _rows("lineage.csv.gz")
    ]
    unknown = [territory.get(code, _LEVELS[level], on=day).ref for level, code, day in _rows("unknown_lineage.csv.gz")]
    return Lineage(successions, unknown)


def _units() -> Iterator[Unit]:
    parents: dict[tuple[str, str], UnitRef] = {}
    for (level, code, _), life in groupby(_rows("units.csv.gz"), key=lambda row: (row[0], row[1], row[2])):
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
