"""The index of names (*mục lục tên đơn vị*): every name that a unit ever had, with its days, by tier.

One index serves every day: a tree asks it with its day, a territory without one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

import pendulum

from qcdc.model.places.name_keys import FOLDS, TIERS, index_keys, sound_key
from qcdc.model.places.other_names import OtherName
from qcdc.model.places.units import Unit
from qcdc.vocab import Level, UnitKind

__all__ = ["Entry", "NameIndex", "Up"]

_FAR = pendulum.Date(9999, 12, 31).toordinal()


class Entry(NamedTuple):
    """A name of a unit during some days.

    Attributes:
        place: the place of the unit in the table.
        since: ordinal of the first day.
        until: ordinal of the last day.
        kind: of the unit on these days.
        own: whether it is the unit's own name.
        name: the name.
    """

    place: int
    since: int
    until: int
    kind: UnitKind
    own: bool
    name: str


class Up(NamedTuple):
    """The unit above a unit during some days."""

    since: int
    until: int
    place: int


class NameIndex:
    """The names of a table of units.

    Args:
        units: every life, in the order of the table.
        names: other names of them; names of units that are not in the table are left out.
    """

    def __init__(self, units: tuple[Unit, ...], names: Iterable[OtherName] = ()) -> None:
        self.units = units
        self._others = tuple(names)
        self._tiers: list[dict[str, tuple[Entry, ...]] | None] = [None] * TIERS
        self._kinds: dict[int, frozenset[UnitKind]] = {}

    @cached_property
    def _place_of(self) -> dict[tuple[Level, str, pendulum.Date], int]:
        return {(unit.level, unit.code, unit.versions[0].since): place for place, unit in enumerate(self.units)}

    def place(self, unit: Unit) -> int:
        """The place of a unit in the table."""
        return self._place_of[unit.level, unit.code, unit.versions[0].since]

    @cached_property
    def above(self) -> tuple[tuple[Up, ...], ...]:
        """For each place in the table, the units above it through time."""
        places = self._place_of
        found: list[tuple[Up, ...]] = []
        for unit in self.units:
            ups: list[Up] = []
            for version in unit.versions:
                if version.parent is not None:
                    parent = version.parent
                    place = places[parent.level, parent.code, parent.on]
                    ups.append(Up(version.since.toordinal(), _last(version.until), place))
            found.append(tuple(ups))
        return tuple(found)

    @cached_property
    def places_of_code(self) -> dict[str, frozenset[int]]:
        """The places of the lives of each code."""
        found: dict[str, set[int]] = {}
        for place, unit in enumerate(self.units):
            found.setdefault(unit.code, set()).add(place)
        return {code: frozenset(places) for code, places in found.items()}

    def kinds(self, place: int) -> frozenset[UnitKind]:
        """Every kind that a unit ever had."""
        if place not in self._kinds:
            self._kinds[place] = frozenset(version.kind for version in self.units[place].versions)
        return self._kinds[place]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every name of every unit."""
        found = [
            Entry(place, version.since.toordinal(), _last(version.until), version.kind, True, version.name)
            for place, unit in enumerate(self.units)
            for version in unit.versions
        ]
        lives: dict[tuple[Level, str], list[int]] = {}
        for place, unit in enumerate(self.units):
            lives.setdefault((unit.level, unit.code), []).append(place)
        for other in self._others:
            since, until = other.since.toordinal(), _last(other.until)
            for place in lives.get((other.unit.level, other.unit.code), ()):
                unit = self.units[place]
                if not unit.in_force(other.unit.on):
                    continue
                for version in unit.versions:
                    first, last = max(since, version.since.toordinal()), min(until, _last(version.until))
                    if first <= last:
                        found.append(Entry(place, first, last, version.kind, False, other.name))
        return tuple(found)

    def tier(self, number: int) -> dict[str, tuple[Entry, ...]]:
        """The names by the key of a tier, made when it is first asked for."""
        made = self._tiers[number]
        if made is None:
            lists: dict[str, list[Entry]] = {}
            for entry in self.entries:
                for key in index_keys(entry.name, number):
                    lists.setdefault(key, []).append(entry)
            # Set only when it is complete, because another thread may read it at any time.
            self._tiers[number] = made = {key: tuple(found) for key, found in lists.items()}
        return made

    @cached_property
    def _shortened(self) -> dict[str, tuple[str, ...]]:
        """The keys of names by each form of them in which at most one letter is left out."""
        found: dict[str, list[str]] = {}
        for key in self.tier(len(FOLDS) - 1):
            for form in _forms(key):
                found.setdefault(form, []).append(key)
        return {form: tuple(keys) for form, keys in found.items()}

    def near(self, name: str) -> Iterator[Entry]:
        """The entries whose names differ from a name by a letter or two, in no order."""
        names = self.tier(len(FOLDS) - 1)
        for key in {other for form in _forms(sound_key(name)) for other in self._shortened.get(form, ())}:
            yield from names[key]


def _forms(key: str) -> set[str]:
    return {key, *(key[:place] + key[place + 1 :] for place in range(len(key)))} if len(key) > 1 else {key}


def _last(day: pendulum.Date | None) -> int:
    return _FAR if day is None else day.toordinal()
