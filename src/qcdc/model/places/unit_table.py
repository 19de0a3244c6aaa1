"""The table of units (*bảng đơn vị hành chính*): every life of every code, below trees and territories.

It looks up codes, names and days. Trees, areas and successors are computed from it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from threading import RLock

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.collector import collector_paused
from qcdc._kernel.text import show
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.dates.days import day_from_ordinal
from qcdc.errors import Phrase, UnknownCodeError
from qcdc.model.places.finding import Finder, Text, written
from qcdc.model.places.lineage import Lineage
from qcdc.model.places.name_index import Entry, NameIndex
from qcdc.model.places.other_names import OtherName
from qcdc.model.places.unchanged_periods import LAST_ORDINAL, Stretches, days_of_change
from qcdc.model.places.unit_checks import Lives, refuse_orphans, refuse_overlaps, with_keys
from qcdc.model.places.units import Unit, UnitRef, maybe_level, said_life, view
from qcdc.vocab import Level

__all__ = ["UnitTable"]

_MOST_ZEROS = 4


class UnitTable:
    """Every life of every code, and the days for which it was checked; see `Territory`, which is public.

    Args:
        lives: for each level and code, provinces first and by code, its lives, oldest first. The mapping may make units
            on first access. Only the keys are checked.
        known: the first day of the table and the day until which it was checked.
        lineage: the successors of units that ended, or a function that computes it when it is first needed.
        names: other names of the units, or a function that makes them when they are first needed.
    """

    __slots__ = (
        "_by_code",
        "_codes",
        "_index",
        "_lineage",
        "_names",
        "_steps",
        "_stretches",
        "_units",
        "known",
        "lock",
    )

    def __init__(
        self,
        lives: Lives,
        *,
        known: OpenPeriod,
        lineage: Lineage | Callable[[], Lineage] | None = None,
        names: Iterable[OtherName] | Callable[[], Iterable[OtherName]] = (),
    ) -> None:
        # Only the keys: the units may not have been made yet.
        for key in v.mapping(lives, "lives"):
            _refuse_key(key)
        self._by_code = lives
        self.known = v.argument(known, OpenPeriod, "known")
        self._lineage = Lineage() if lineage is None else lineage
        # One lock for everything built on first use: a tree needs the units, an area needs trees and the lineage.
        self.lock = RLock()
        self._units: tuple[Unit, ...] | None = None
        self._codes: dict[Level | None, list[str]] = {}
        self._names = names if callable(names) else v.all_arguments(names, OtherName, "names")
        self._index: NameIndex | None = None
        self._stretches: Stretches | None = None
        self._steps: Stretches | None = None

    @classmethod
    def of_units(
        cls,
        units: Iterable[Unit],
        *,
        known: OpenPeriod,
        lineage: Lineage | Callable[[], Lineage] | None = None,
        names: Iterable[OtherName] | Callable[[], Iterable[OtherName]] = (),
    ) -> UnitTable:
        """A table of units in any order, which refers to parents by their keys.

        Raises:
            InvariantError: units that overlap (``unit.overlap``) or lack a parent (``unit.orphan``).
        """
        by_code: dict[tuple[Level, str], list[Unit]] = {}
        for unit in sorted(v.all_arguments(units, Unit, "units"), key=_key):
            by_code.setdefault((unit.level, unit.code), []).append(unit)
        lives = {key: tuple(found) for key, found in by_code.items()}
        v.argument(known, OpenPeriod, "known")
        refuse_overlaps(lives)
        refuse_orphans(lives)
        return cls(with_keys(lives), known=known, lineage=lineage, names=names)

    def known_for(self, known: OpenPeriod) -> UnitTable:
        """The same table, checked for other days."""
        return UnitTable(self._by_code, known=known, lineage=lambda: self.lineage, names=lambda: self.names)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life, provinces first, by code and first day; each seen on the first day of its life."""
        if self._units is None:
            with self.lock:
                if self._units is None:
                    with collector_paused():
                        self._units = tuple(unit for lives in self._by_code.values() for unit in lives)
        return self._units

    @property
    def lineage(self) -> Lineage:
        """The successors of the units that ended, and the predecessors of the others."""
        if not isinstance(self._lineage, Lineage):
            with self.lock:
                if not isinstance(self._lineage, Lineage):
                    self._lineage = self._lineage()
        return self._lineage

    def lives(self, code: str, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every life that a bare code ever had, oldest first. See `Territory.lives`."""
        v.argument(code, str, "code")
        found = maybe_level(level)
        if found is not None:
            return self._by_code.get((found, code), ())
        return tuple(unit for each in Level for unit in self._by_code.get((each, code), ()))

    def get(self, code: str, level: Level | str | None, *, on: DayLike | None, strict: bool) -> Unit:
        """The unit with a code, on a day or the only one that ever had it. See `Territory.get`."""
        if on is not None:
            return self.resolve_code(code, level, on, strict=strict)
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code, level)
        if len(lives) > 1:
            raise UnknownCodeError("unit.day_needed", "on", code=code, count=len(lives), units=self._said(lives))
        return next(iter(lives))

    def resolve(self, ref: Unit | UnitRef, *, strict: bool = False) -> Unit:
        """The unit of a reference, seen on the day of the reference. See `Territory.resolve`."""
        found = v.argument(ref, UnitRef, "ref")
        return self.resolve_code(found.code, found.level, found.on, strict=strict)

    def canonical_ref(self, ref: Unit | UnitRef, *, strict: bool = False) -> UnitRef:
        """The key of the unit a reference means. See `Territory.canonical_ref`."""
        found = v.argument(ref, UnitRef, "ref")
        for life in self._by_code.get((found.level, found.code), ()):
            if life.valid_from == found.on and not strict:
                return found
        return self.resolve(found, strict=strict).ref

    def resolve_code(self, code: str, level: Level | str | None, on: DayLike, *, strict: bool = False) -> Unit:
        """The unit that had a code on a day."""
        day = as_day(on, "on")
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code, level)
        self.refuse_unknown_day(day, strict=strict)
        found = [unit for unit in lives if unit.in_force(day)]
        if len(found) == 1:
            return view(found[0], day, provisional=self.is_provisional(day))
        units = self._said(found or lives)
        if found:
            raise UnknownCodeError("unit.level_needed", "level", code=code, day=day, units=units)
        raise UnknownCodeError("unit.ended", "code", code=code, day=day, units=units, heirs=())

    def _said(self, lives: Iterable[Unit]) -> tuple[Phrase, ...]:
        return tuple(said_life(unit, self.known.since) for unit in lives)

    def _unknown(self, code: str, level: Level | str | None) -> UnknownCodeError:
        # Neighbours in the order of codes: the usual mistake is a wrong last digit, and this is fast for a bad
        # register.
        wanted = maybe_level(level)
        if wanted not in self._codes:
            self._codes[wanted] = sorted({known for at, known in self._by_code if wanted in {None, at}})
        codes = self._codes[wanted]
        place = bisect_left(codes, code)
        near = tuple(codes[max(0, place - 2) : place + 2])
        meant = self._said(self.with_zeros(code, level))
        return UnknownCodeError("unit.unknown", "code", code=show(code), near=near, meant=meant)

    def with_zeros(self, code: str, level: Level | str | None) -> tuple[Unit, ...]:
        """The units of a code that has lost its leading zeros, as 4136 for 04136; none if it has not."""
        if not (code.isascii() and code.isdigit()):
            return ()
        padded = ("0" * zeros + code for zeros in range(1, _MOST_ZEROS + 1))
        return next((found for found in (self.lives(one, level) for one in padded) if found), ())

    def is_provisional(self, day: pendulum.Date) -> bool:
        """Whether a day is after the day until which the table was checked."""
        return self.known.until is not None and day > self.known.until

    def refuse_unknown_day(self, day: pendulum.Date, *, strict: bool) -> None:
        """Refuse a day before the table, and with ``strict`` one after it (``territory.day_unknown``)."""
        v.argument(strict, bool, "strict")
        since, later = self.known.since, self.is_provisional(day)
        if (since is not None and day < since) or (strict and later):
            raise UnknownCodeError(
                "territory.day_unknown",
                "day",
                day=day,
                first=since or Phrase("always"),
                last=self.known.until or Phrase("now"),
                where=Phrase("after_the_table" if later else "before_the_table"),
            )

    def stretch(self, day: pendulum.Date) -> OpenPeriod:
        """The range of days around a day on which no unit changes and none gets or loses another name."""
        if self._stretches is None:
            with self.lock:
                if self._stretches is None:
                    changes = (*days_of_change(self.units), *_days_of_names(self.names))
                    self._stretches = Stretches(self.known, changes)
        return self._stretches.of(day)

    def step(self, day: pendulum.Date) -> OpenPeriod:
        """Like `stretch`, but no territory moves between units within it either."""
        if self._steps is None:
            with self.lock:
                if self._steps is None:
                    self._steps = Stretches(self.known, self._changes())
        return self._steps.of(day)

    @property
    def names(self) -> tuple[OtherName, ...]:
        """The other names of the units."""
        if callable(self._names):
            with self.lock:
                if callable(self._names):
                    self._names = v.all_arguments(self._names(), OtherName, "names")
        return self._names

    @property
    def last_change(self) -> pendulum.Date | None:
        """The day of the last change. See `Territory.last_change`."""
        first = 0 if self.known.since is None else self.known.since.toordinal()
        last = max((change for change in self._changes() if first < change <= LAST_ORDINAL), default=None)
        return None if last is None else day_from_ordinal(last)

    def _changes(self) -> Iterator[int]:
        """The ordinals of the days on which a unit changes, or territory moves between units."""
        yield from days_of_change(self.units)
        for edge in self.lineage.edges(presumed=True):
            yield edge.day.toordinal()

    @property
    def index(self) -> NameIndex:
        """The names of the units, by tier."""
        if self._index is None:
            with self.lock:
                if self._index is None:
                    self._index = NameIndex(self.units, self.names)
        return self._index

    def candidates(self, text: Text, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit that ever had a name, seen on the first day of the name. See `Territory.candidates`."""
        finder = Finder(self.index, None, level=maybe_level(level))
        found: dict[int, Unit] = {}
        for tier in finder.tiers(written(text)):
            for entry in tier:
                found.setdefault(entry.place, self.seen(entry))
        return tuple(sorted(found.values(), key=_key))

    def seen(self, entry: Entry) -> Unit:
        """The unit of a name, seen on the first day of the name."""
        return self.units[entry.place].seen_on(day_from_ordinal(entry.since))

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same content."""
        if self is other:
            return True
        if not isinstance(other, UnitTable):
            return NotImplemented
        return self._content == other._content

    @property
    def _content(self) -> tuple[object, ...]:
        return self.known, self.units, self.lineage, self.names

    def __hash__(self) -> int:
        return hash((self.known, len(self._by_code)))

    def __reduce__(self) -> tuple[object, ...]:
        # Cached values and the lock are not pickled.
        lives: dict[tuple[Level, str], list[Unit]] = {}
        for unit in self.units:
            lives.setdefault((unit.level, unit.code), []).append(unit)
        return _restored, ({key: tuple(found) for key, found in lives.items()}, self.known, self.lineage, self.names)


def _days_of_names(names: Iterable[OtherName]) -> Iterator[int]:
    for name in names:
        yield name.since.toordinal()
        if name.until is not None:
            yield name.until.toordinal() + 1


def _restored(lives: Lives, known: OpenPeriod, lineage: Lineage, names: tuple[OtherName, ...]) -> UnitTable:
    return UnitTable(lives, known=known, lineage=lineage, names=names)


def _refuse_key(key: object) -> None:
    match key:
        case (Level(), str()):
            pass
        case _:
            raise v.wrong_type("lives", "a_mapping_of_levels_and_codes", key)


def _key(unit: Unit) -> tuple[int, str, pendulum.Date]:
    return unit.level.depth, unit.code, unit.valid_from
