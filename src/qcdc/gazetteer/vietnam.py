"""Reading the shipped table into a territory."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from functools import cache
from threading import Lock
from typing import Any, cast

import pendulum

from qcdc._kernel.data import package_bytes
from qcdc._kernel.values import open_twin, unchecked
from qcdc.dates import OpenPeriod, as_day, day_before
from qcdc.model.places.lineage import Lineage, Renaming, Succession
from qcdc.model.places.other_names import OtherName
from qcdc.model.places.territory import Territory
from qcdc.model.places.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Confidence, Level, LineageShare, NameSource, UnitKind

__all__ = ["CHECKED_UNTIL", "FIRST_DAY", "vietnam"]

FIRST_DAY = as_day("2019-01-01")
"""The first day of the table; units that exist on this day may be older."""

CHECKED_UNTIL = as_day("2026-09-20")
"""The last day of which a source at hand was compared with the table; a later day is provisional."""

_LEVELS = {"P": Level.PROVINCE, "D": Level.DISTRICT, "C": Level.COMMUNE}
_LETTERS = {level: letter for letter, level in _LEVELS.items()}
_DAYS = {"": Confidence.VERIFIED, "list": Confidence.KNOWN, "uncertain": Confidence.UNCERTAIN}
_LEVEL_OF_CODE = {2: Level.PROVINCE, 3: Level.DISTRICT, 5: Level.COMMUNE}


_KINDS = {str(kind): kind for kind in UnitKind}
# The table has some hundred different days.
_day = cache(as_day)


@cache
def _day_before(day: str) -> pendulum.Date:
    return day_before(_day(day))


# A version is filled field by field: there are sixteen thousand, and a constructor takes most of the time of a tree.
_OpenVersion: Any = open_twin(UnitVersion)
_make_unit, _make_ref = unchecked(Unit), unchecked(UnitRef)
_make_succession = unchecked(Succession)

_LOCK = Lock()


def vietnam() -> Territory:
    """Every province, district and commune of Vietnam, dated.

    The same object each time: a territory cannot change.

    >>> vietnam().at("2023-06-30").find("tỉnh Gia Lai").code
    '64'
    """
    # With a cache alone, several threads could each build the whole country at the start.
    with _LOCK:
        return _vietnam()


@cache
def _vietnam() -> Territory:
    table = _Table()
    known = OpenPeriod(since=FIRST_DAY, until=CHECKED_UNTIL)
    return Territory.of_table(table, known=known, lineage=lambda _: _lineage(table), names=_names)


def _rows(name: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(package_bytes("gazetteer", name).decode("utf-8"), newline=""))
    next(rows)
    return rows


def _lineage(table: _Table) -> Lineage:
    """The edges between lives: a source is looked up on the day before, a target on the day itself."""
    unit, shares = table.key_on, {str(share): share for share in LineageShare}
    # There are eleven thousand; a test runs their checks.
    stated = [
        _make_succession(
            day=(on := as_day(day)),
            source=unit(code, day_before(on)),
            target=unit(into, on),
            share=shares[share],
            act=resolution or None,
            clause=clause or None,
        )
        for day, _, code, into, share, resolution, clause in _rows("lineage.csv.gz")
    ]
    presumed = [
        Succession(
            day=(on := as_day(day)),
            source=unit(code, day_before(on)),
            target=unit(into, on),
            share=LineageShare(share),
            act=resolution or None,
            confidence=Confidence(confidence),
            sources=tuple(sources.split()),
        )
        for day, _, code, into, share, confidence, resolution, sources in _rows("presumed_heirs.csv.gz")
    ]
    renamings = [
        Renaming(unit=unit(code, on := as_day(day)), day=on, ended=unit(ended, day_before(on)), act=resolution or None)
        for day, code, ended, resolution in _rows("renamed_by_merger.csv.gz")
    ]
    unknown = [unit(code, as_day(day)) for _, code, day in _rows("unknown_lineage.csv.gz")]
    return Lineage(stated, unknown, presumed=presumed, renamings=renamings)


def _names() -> Iterator[OtherName]:
    for level, code, since, until, name, source, act, clause in _rows("other_names.csv.gz"):
        first = as_day(since)
        yield OtherName(
            unit=UnitRef(level=_LEVELS[level], code=code, on=first),
            name=name,
            source=NameSource(source),
            since=first,
            until=day_before(as_day(until)) if until else None,
            act=act or None,
            clause=clause or None,
        )


class _Table(Mapping[tuple[Level, str], tuple[Unit, ...]]):
    """The lives of every code, built from the rows on first use, because most programs use few of them.

    They are built without checks; a test runs every check on the whole table.
    """

    def __init__(self) -> None:
        # By the letter of the level and the code, as in the table: loading only groups lines. No field of the table
        # contains a line break; a test checks that.
        self._lines: dict[str, list[str]] = {}
        for line in package_bytes("gazetteer", "units.csv.gz").decode("utf-8").split("\n")[1:-1]:
            level, code, _ = line.split(",", 2)
            if level + code in self._lines:
                self._lines[level + code].append(line)
            else:
                self._lines[level + code] = [line]
        self._made: dict[tuple[Level, str], tuple[Unit, ...]] = {}
        self._keys: dict[tuple[str, str], UnitRef] = {}

    def __getitem__(self, key: tuple[Level, str]) -> tuple[Unit, ...]:
        made = self._made.get(key)
        if made is None:
            level, code = key
            lives: dict[str, list[list[str]]] = {}
            for line in self._lines[_LETTERS[level] + code]:
                # No field of the table contains a comma or a quotation mark; a test checks that.
                row = line.split(",")
                lives.setdefault(row[2], []).append(row)
            # Two threads may build the same units; those built first are kept.
            made = self._made.setdefault(key, tuple(self._unit(level, code, rows) for rows in lives.values()))
        return made

    def __iter__(self) -> Iterator[tuple[Level, str]]:
        return ((_LEVELS[key[0]], key[1:]) for key in self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def key_on(self, code: str, day: pendulum.Date) -> UnitRef:
        """The key of the unit that has a code on a day."""
        for life in self[_LEVEL_OF_CODE[len(code)], code]:
            end = life.versions[-1].until
            if life.versions[0].since <= day and (end is None or day <= end):
                return life.ref
        raise KeyError(code, day)

    def _unit(self, level: Level, code: str, rows: list[list[str]]) -> Unit:
        versions = tuple([self._version(row) for row in rows])
        made = _make_unit(level=level, code=code, versions=versions, seen=versions[0].since)
        # One key for the life, its views and the units below it.
        object.__setattr__(made, "ref", self._key(code, rows[0][3]))
        return made

    def _version(self, row: list[str]) -> UnitVersion:
        _, _, _, since, until, parent, parent_from, kind, name, act, days = row
        made = _OpenVersion()
        made.since = _day(since)
        made.until = _day_before(until) if until else None
        made.name = name
        made.kind = _KINDS[kind]
        made.parent = self._key(parent, parent_from) if parent else None
        made.act = act or None
        made.confidence = _DAYS[days]
        made.__class__ = UnitVersion
        return cast("UnitVersion", made)

    def _key(self, code: str, since: str) -> UnitRef:
        found = self._keys.get((code, since))
        if found is None:
            made = _make_ref(level=_LEVEL_OF_CODE[len(code)], code=code, on=_day(since))
            found = self._keys.setdefault((code, since), made)
        return found
