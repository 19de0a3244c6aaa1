"""The table of units (*bảng đơn vị hành chính*): every life of every code, below trees and territories.

It looks up codes, names and days. Trees, areas and successors are computed from it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from threading import RLock

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import bare_key, show
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import Phrase, UnknownCodeError
from qcdc.model.places.lineage import Lineage
from qcdc.model.places.unchanged_periods import Stretches, days_of_change
from qcdc.model.places.unit_checks import Lives, refuse_orphans, refuse_overlaps, with_keys
from qcdc.model.places.unit_names import split_kind
from qcdc.model.places.units import Unit, UnitRef, UnitVersion, maybe_level, said_life, view
from qcdc.vocab import Level, UnitKind

__all__ = ["UnitTable"]

_LONGEST_NAME = 200
_MOST_ZEROS = 4


class UnitTable:
    """Every life of every code, and the days for which the table is complete; see `Territory`, which is public.

    Args:
        lives: for each level and code, provinces first and by code, its lives, oldest first. The mapping may make units
            on first access. Only the keys are checked.
        known: the first day of the table and the day of its last change.
        lineage: the successors of units that ended, or a function that computes it when it is first needed.
    """

    __slots__ = ("_by_code", "_codes", "_lineage", "_names", "_steps", "_stretches", "_units", "known", "lock")

    def __init__(
        self, lives: Lives, *, known: OpenPeriod, lineage: Lineage | Callable[[], Lineage] | None = None
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
        self._names: Mapping[str, list[tuple[Unit, UnitVersion]]] | None = None
        self._stretches: Stretches | None = None
        self._steps: Stretches | None = None

    @classmethod
    def checked(
        cls, units: Iterable[Unit], *, known: OpenPeriod, lineage: Lineage | Callable[[], Lineage] | None = None
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
        return cls(with_keys(lives), known=known, lineage=lineage)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life, provinces first, by code and first day; each seen on the first day of its life."""
        if self._units is None:
            with self.lock:
                if self._units is None:
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
        levels = tuple(Level) if found is None else (found,)
        return tuple(unit for each in levels for unit in self._by_code.get((each, code), ()))

    def get(self, code: str, level: Level | str | None, *, on: DayLike | None, strict: bool) -> Unit:
        """The unit with a code, on a day or the only one that ever had it. See `Territory.get`."""
        if on is not None:
            return self.resolve_code(code, level, on, strict=strict)
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code, level)
        if len(lives) > 1:
            raise UnknownCodeError(
                "unit.day_needed", "on", code=code, count=len(lives), units=tuple(map(said_life, lives))
            )
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
        units = tuple(map(said_life, found or lives))
        if found:
            raise UnknownCodeError("unit.level_needed", "level", code=code, day=day, units=units)
        raise UnknownCodeError("unit.ended", "code", code=code, day=day, units=units)

    def _unknown(self, code: str, level: Level | str | None) -> UnknownCodeError:
        # Neighbours in the order of codes: the usual mistake is a wrong last digit, and this is fast for a bad
        # register.
        wanted = maybe_level(level)
        if wanted not in self._codes:
            self._codes[wanted] = sorted({known for at, known in self._by_code if wanted in {None, at}})
        codes = self._codes[wanted]
        place = bisect_left(codes, code)
        near = tuple(codes[max(0, place - 2) : place + 2])
        meant = tuple(map(said_life, self.with_zeros(code, level)))
        return UnknownCodeError("unit.unknown", "code", code=show(code), near=near, meant=meant)

    def with_zeros(self, code: str, level: Level | str | None) -> tuple[Unit, ...]:
        """The units of a code that has lost its leading zeros, as 4136 for 04136; none if it has not."""
        if not (code.isascii() and code.isdigit()):
            return ()
        padded = ("0" * zeros + code for zeros in range(1, _MOST_ZEROS + 1))
        return next((found for found in (self.lives(one, level) for one in padded) if found), ())

    def is_provisional(self, day: pendulum.Date) -> bool:
        """Whether a day is after the last day of the table."""
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
        """The range of days around a day on which no unit changes."""
        if self._stretches is None:
            with self.lock:
                if self._stretches is None:
                    self._stretches = Stretches(self.known, days_of_change(self.units))
        return self._stretches.of(day)

    def step(self, day: pendulum.Date) -> OpenPeriod:
        """Like `stretch`, but no territory moves between units within it either."""
        if self._steps is None:
            with self.lock:
                if self._steps is None:
                    edges = (edge.day.toordinal() for edge in self.lineage.edges(presumed=True))
                    self._steps = Stretches(self.known, (*days_of_change(self.units), *edges))
        return self._steps.of(day)

    def candidates(self, text: str, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit that ever had a name, seen on the first day of the name. See `Territory.candidates`."""
        asked, found = maybe_level(level), list[Unit]()
        bare, kinds = split_kind(v.argument(text, str, "text")[:_LONGEST_NAME])
        for key, wanted in ((bare_key(text[:_LONGEST_NAME]), frozenset[UnitKind]()), (bare_key(bare), kinds)):
            for unit, version in self._index.get(key, ()):
                fits = (asked is None or unit.level is asked) and (not wanted or version.kind in wanted)
                if fits and unit not in found:
                    found.append(unit.seen_on(version.since))
        return tuple(sorted(found, key=_key))

    @property
    def _index(self) -> Mapping[str, list[tuple[Unit, UnitVersion]]]:
        """Every name that a unit ever had, without marks."""
        if self._names is None:
            with self.lock:
                if self._names is None:
                    names: dict[str, list[tuple[Unit, UnitVersion]]] = {}
                    for unit in self.units:
                        for version in unit.versions:
                            names.setdefault(bare_key(version.name), []).append((unit, version))
                    # Set only when it is complete, because another thread may read it at any time.
                    self._names = names
        return self._names

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same content."""
        if self is other:
            return True
        if not isinstance(other, UnitTable):
            return NotImplemented
        return (self.known, self.units, self.lineage) == (other.known, other.units, other.lineage)

    def __hash__(self) -> int:
        return hash((self.known, len(self._by_code)))

    def __reduce__(self) -> tuple[object, ...]:
        # Cached values and the lock are not pickled.
        lives: dict[tuple[Level, str], list[Unit]] = {}
        for unit in self.units:
            lives.setdefault((unit.level, unit.code), []).append(unit)
        return _restored, ({key: tuple(found) for key, found in lives.items()}, self.known, self.lineage)


def _restored(lives: Lives, known: OpenPeriod, lineage: Lineage) -> UnitTable:
    return UnitTable(lives, known=known, lineage=lineage)


def _refuse_key(key: object) -> None:
    match key:
        case (Level(), str()):
            pass
        case _:
            raise v.wrong_type("lives", "a_mapping_of_levels_and_codes", key)


def _key(unit: Unit) -> tuple[int, str, pendulum.Date]:
    return unit.level.depth, unit.code, unit.valid_from
