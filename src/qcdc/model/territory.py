"""A territory through time (*địa giới hành chính theo thời gian*)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from threading import RLock
from typing import Self

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.kept import Kept
from qcdc._kernel.text import bare_key, show
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import Param, UnknownCodeError
from qcdc.model.areas import ComparableArea, find_areas
from qcdc.model.heirs import Heirs, find_heirs
from qcdc.model.lineage import Lineage
from qcdc.model.lives_checked import Lives, refuse_orphans, refuse_overlaps, with_keys
from qcdc.model.reforming import reform
from qcdc.model.reforms import Reform
from qcdc.model.stretches import Stretches, days_of_change
from qcdc.model.tree import Tree
from qcdc.model.unit_names import split_kind
from qcdc.model.units import Unit, UnitRef, UnitVersion, maybe_level, view
from qcdc.vocab import Level, UnitKind

__all__ = ["Territory"]

_LONGEST_NAME = 200
_KEPT = 32
"""A tree of the whole country takes some megabytes. The shipped table has 18 of them; your own table may have a
change every day."""

_AFTER = "after the last day it knows; without strict=True you get a provisional answer"


class Territory:
    """Every unit of a country or a part of it, dated.

    Args:
        units: the units; those of one level and code must not overlap in time, and a parent must be in force on
            every day of each version below it. A version must end when its parent ends, even if another unit takes
            the code of the parent. The territory refers to parents by their keys (`Unit.ref`).
        known: the first day of the table and the day of the last change it knows. There is no answer for a day before
            the first. For a day after the last, the answer is that of the last day, marked *provisional*.
        lineage: what became of units that ended, or a function that computes it from the territory when it is first
            needed.

    Raises:
        InvariantError: units that overlap (``unit.overlap``) or lack a parent (``unit.orphan``); all of them are named.
    """

    __slots__ = (
        "_areas",
        "_by_code",
        "_codes",
        "_known",
        "_lineage",
        "_lock",
        "_names",
        "_steps",
        "_stretches",
        "_trees",
        "_units",
    )

    def __init__(
        self,
        units: Iterable[Unit],
        *,
        known: OpenPeriod,
        lineage: Lineage | Callable[[Territory], Lineage] | None = None,
    ) -> None:
        given = v.all_arguments(units, Unit, "units")
        by_code: dict[tuple[Level, str], list[Unit]] = {}
        for unit in sorted(given, key=_key):
            by_code.setdefault((unit.level, unit.code), []).append(unit)
        self._keep({key: tuple(lives) for key, lives in by_code.items()}, known, lineage)
        refuse_overlaps(self._by_code)
        refuse_orphans(self._by_code)
        self._keep(with_keys(self._by_code), known, lineage)

    def _keep(
        self, by_code: Lives, known: OpenPeriod, lineage: Lineage | Callable[[Territory], Lineage] | None
    ) -> None:
        self._by_code = by_code
        self._known = v.argument(known, OpenPeriod, "known")
        self._lineage = Lineage() if lineage is None else lineage
        # One lock for everything built on first use: a tree needs the units, an area needs trees and the lineage.
        self._lock = RLock()
        self._units: tuple[Unit, ...] | None = None
        self._codes: dict[Level | None, list[str]] = {}
        self._names: Mapping[str, list[tuple[Unit, UnitVersion]]] | None = None
        self._stretches: Stretches | None = None
        self._steps: Stretches | None = None
        self._trees: Kept[OpenPeriod, Tree] = Kept(_KEPT, self._lock, shared=True)
        self._areas: Kept[tuple[OpenPeriod, OpenPeriod, Level, Level], tuple[ComparableArea, ...]] = Kept(
            _KEPT, self._lock
        )

    @classmethod
    def of_table(
        cls, lives: Lives, *, known: OpenPeriod, lineage: Lineage | Callable[[Territory], Lineage] | None = None
    ) -> Self:
        """A territory whose table was checked when it was made, as the shipped one is: nothing is checked again.

        Args:
            lives: for each level and code, provinces first and by code, its lives, oldest first. The mapping may
                make a unit when it is asked for.
            known: as above.
            lineage: as above.
        """
        # Only the keys: a unit may not have been made yet.
        for key in v.mapping(lives, "lives"):
            _refuse_key(key)
        made = cls.__new__(cls)
        made._keep(lives, known, lineage)  # noqa: SLF001 - one of our own
        return made

    @property
    def known(self) -> OpenPeriod:
        """First and last day for which the table is complete."""
        return self._known

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life, provinces first, by code and first day; each seen on the first day of its life."""
        if self._units is None:
            with self._lock:
                if self._units is None:
                    self._units = tuple(unit for lives in self._by_code.values() for unit in lives)
        return self._units

    @property
    def lineage(self) -> Lineage:
        """What became of the units that ended, and what the others were made of."""
        if not isinstance(self._lineage, Lineage):
            with self._lock:
                if not isinstance(self._lineage, Lineage):
                    self._lineage = self._lineage(self)
        return self._lineage

    def lives(self, code: str, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every life that a bare code ever had, oldest first; empty if it had none."""
        v.argument(code, str, "code")
        found = maybe_level(level)
        levels = tuple(Level) if found is None else (found,)
        return tuple(unit for each in levels for unit in self._by_code.get((each, code), ()))

    def get(
        self, code: str, level: Level | str | None = None, *, on: DayLike | None = None, strict: bool = False
    ) -> Unit:
        """The unit with a code, on a day, or without a day if only one unit ever had the code.

        Args:
            code: as the office writes it, with its leading zeros.
            level: needed if units of two levels have the code.
            on: the day. After the last day that the table knows, the unit is marked provisional.
            strict: refuse such a day.

        Raises:
            UnknownCodeError: no unit ever had the code (``unit.unknown``), none had it on that day (``unit.ended``), or
                several units had it and no day was given (``unit.day_needed``); the error lists them. A day before the
                table (``territory.day_unknown``).
        """
        if on is not None:
            return self.resolve_code(code, level, on, strict=strict)
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code, level)
        if len(lives) > 1:
            raise UnknownCodeError(
                "unit.day_needed",
                "the code {code} has named {count} units: {units}; say on which day",
                "on",
                {"code": code, "count": len(lives), "units": tuple(map(_describe, lives))},
            )
        return next(iter(lives))

    def resolve(self, ref: Unit | UnitRef, *, strict: bool = False) -> Unit:
        """The unit of a reference, seen on the day of the reference.

        A reference with a day after the last day that the table knows means the unit that has the code on that last
        day.

        Raises:
            UnknownCodeError: as `get`.
        """
        found = v.argument(ref, UnitRef, "ref")
        return self.resolve_code(found.code, found.level, found.on, strict=strict)

    def key(self, ref: Unit | UnitRef, *, strict: bool = False) -> UnitRef:
        """The key of the unit a reference means: the same unit by the first day of its life.

        Raises:
            UnknownCodeError: as `resolve`.
        """
        found = v.argument(ref, UnitRef, "ref")
        for life in self._by_code.get((found.level, found.code), ()):
            if life.valid_from == found.on and not strict:
                return found
        return self.resolve(found, strict=strict).ref

    def resolve_code(self, code: str, level: Level | str | None, on: DayLike, *, strict: bool = False) -> Unit:
        """The unit that bore a code on a day."""
        day = as_day(on, "on")
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code, level)
        self._refuse_unknown_day(day, strict=strict)
        found = [unit for unit in lives if unit.in_force(day)]
        if len(found) == 1:
            return view(found[0], day, provisional=self.is_provisional(day))
        params: dict[str, Param] = {
            "code": code,
            "day": day.isoformat(),
            "units": tuple(map(_describe, found or lives)),
        }
        if found:
            raise UnknownCodeError(
                "unit.level_needed", "on {day} the code {code} names {units}; say at which level", "level", params
            )
        raise UnknownCodeError("unit.ended", "on {day} no unit bears the code {code}; it named {units}", "code", params)

    def _unknown(self, code: str, level: Level | str | None) -> UnknownCodeError:
        # Neighbours in the order of codes: a wrong last digit is the usual slip, and this is quick on a bad register.
        wanted = maybe_level(level)
        if wanted not in self._codes:
            self._codes[wanted] = sorted({known for at, known in self._by_code if wanted in {None, at}})
        codes = self._codes[wanted]
        place = bisect_left(codes, code)
        near = tuple(codes[max(0, place - 2) : place + 2])
        return UnknownCodeError(
            "unit.unknown",
            "no unit ever bore the code {code}; near: {near}",
            "code",
            {"code": show(code), "near": near},
        )

    def is_provisional(self, day: DayLike) -> bool:
        """Whether a day is after the last day that the table knows, so that answers for it are provisional."""
        until = self._known.until
        return until is not None and as_day(day) > until

    def _refuse_unknown_day(self, day: pendulum.Date, *, strict: bool) -> None:
        v.argument(strict, bool, "strict")
        since, later = self._known.since, self.is_provisional(day)
        if (since is not None and day < since) or (strict and later):
            raise UnknownCodeError(
                "territory.day_unknown",
                "the table of units covers {first} to {last}: {day} lies {where}",
                "day",
                {
                    "day": day.isoformat(),
                    "first": since.isoformat() if since else "always",
                    "last": self._known.until.isoformat() if self._known.until else "now",
                    "where": _AFTER if later else "before the table",
                },
            )

    def at(self, day: DayLike, *, strict: bool = False) -> Tree:
        """The tree of a day. All days between two changes share one tree.

        Args:
            day: any day from the first day of the table on. After the last day that the table knows, the tree is
                marked provisional.
            strict: refuse such a day.

        Raises:
            UnknownCodeError: the day is before the table, or with ``strict`` after it (``territory.day_unknown``).
        """
        found = as_day(day)
        self._refuse_unknown_day(found, strict=strict)
        stretch = self._stretch(found)
        later = self.is_provisional(found)
        return self._trees.get(stretch, lambda: Tree(self, stretch, provisional=later))

    def _stretch(self, day: pendulum.Date) -> OpenPeriod:
        """The days around a day on which every unit is as on that day."""
        if self._stretches is None:
            with self._lock:
                if self._stretches is None:
                    self._stretches = Stretches(self._known, days_of_change(self.units))
        return self._stretches.of(day)

    def _step(self, day: pendulum.Date) -> OpenPeriod:
        """As `_stretch`, but no land changes units within it either."""
        if self._steps is None:
            with self._lock:
                if self._steps is None:
                    edges = (edge.day.toordinal() for edge in self.lineage.successions)
                    self._steps = Stretches(self._known, (*days_of_change(self.units), *edges))
        return self._steps.of(day)

    def candidates(self, text: str, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit that ever bore a name, on any day, seen on the first day on which it did.

        The name may be spelled in any way, with or without its kind: ``"huyện Đăk Đoa"``, ``"dak doa"``.
        """
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
        """Every name that was ever borne, without marks."""
        if self._names is None:
            with self._lock:
                if self._names is None:
                    names: dict[str, list[tuple[Unit, UnitVersion]]] = {}
                    for unit in self.units:
                        for version in unit.versions:
                            names.setdefault(bare_key(version.name), []).append((unit, version))
                    # Only when it is complete, because another thread may read it at any time.
                    self._names = names
        return self._names

    def comparable_areas(
        self,
        a: DayLike,
        b: DayLike,
        *,
        level: Level | str = Level.COMMUNE,
        onto: Level | str | None = None,
        strict: bool = False,
    ) -> tuple[ComparableArea, ...]:
        """The smallest sets of units whose borders agree on two days.

        Args:
            a: the earlier day.
            b: the later day; after the last day that the table knows, the areas are marked provisional.
            level: of the units of the earlier day: communes, districts or provinces.
            onto: of the units of the later day; the same if left out. Districts ended on
                30 June 2025, so for later days use ``onto="commune"``.
            strict: refuse a day after the last day that the table knows.

        Raises:
            UnknownCodeError: a day before the table, or with ``strict`` after it (``territory.day_unknown``).
            InvariantError: ``b`` lies before ``a``, villages (``areas.level``), or a level without a unit on its
                day (``areas.no_units``).
        """
        first, last = as_day(a, "a"), as_day(b, "b")
        before, after = self.at(first, strict=strict), self.at(last, strict=strict)
        v.refuse_end_before_start(first, last, "b")
        early = maybe_level(level) or Level.COMMUNE
        levels = early, maybe_level(onto, "onto") or early
        return self._areas.get(
            (self._step(first), self._step(last), *levels),
            lambda: find_areas(self.units, self.lineage, (before, after), days=(first, last), levels=levels),
        )

    def heirs(self, unit: Unit | UnitRef, *, on: DayLike, strict: bool = False) -> Heirs:
        """The heirs of a unit on a day: the unit itself, one heir for the whole unit, several heirs, or unknown.

        Args:
            unit: the unit, or a reference to it.
            on: the day; after the last day that the table knows, the answer is marked provisional.
            strict: refuse such a day.

        Raises:
            UnknownCodeError: the unit is not in the table, or the day is before the table.
            InvariantError: the unit did not exist yet on the day.
        """
        ref = unit.ref if isinstance(unit, Unit) else unit
        day = as_day(on, "on")
        return find_heirs(self, self.resolve(ref, strict=strict), self.at(day, strict=strict), day)

    def with_units(self, units: Iterable[Unit]) -> Territory:
        """The territory and more units, under the same rules: a province's own villages (*thôn, tổ dân phố*).

        Where the commune of a village ended, the village goes on with another version, whose parent is the commune
        it has belonged to since then.

        Raises:
            InvariantError: units that overlap (``unit.overlap``) or lack a parent (``unit.orphan``); all of them are
                named.
        """
        more = v.all_arguments(units, Unit, "units")
        return Territory((*self.units, *more), known=self.known, lineage=self.lineage)

    def with_reforms(self, reforms: Iterable[Reform]) -> Territory:
        """The territory after reforms defined by the user: mergers that the table does not know, or hypothetical ones.

        They are applied in the order of their days of effect, on one day in the given order. For a day after the last
        day that the table knew, answers are still provisional, because nothing more is known of other units.

        Raises:
            UnknownCodeError: a reform names a unit that does not exist on its day.
            InvariantError: a reform contradicts what the table says (``reform.later_history``,
                ``reform.known_already`` …), or leaves overlaps or orphans.
        """
        given = v.all_arguments(reforms, Reform, "reforms")
        if not given:
            return self
        units, lineage = reform(self.units, self.lineage, given)
        return Territory(units, known=self.known, lineage=lineage)

    def __repr__(self) -> str:
        return f"<Territory of {len(self.units)} units>"

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same content."""
        if self is other:
            return True
        if not isinstance(other, Territory):
            return NotImplemented
        return (self._known, self.units, self.lineage) == (other._known, other.units, other.lineage)

    def __hash__(self) -> int:
        return hash((self._known, len(self._by_code)))

    def __copy__(self) -> Territory:
        return self

    def __deepcopy__(self, _: object) -> Territory:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        # Cached values and the lock are not pickled.
        lives: dict[tuple[Level, str], list[Unit]] = {}
        for unit in self.units:
            lives.setdefault((unit.level, unit.code), []).append(unit)
        return _restored, ({key: tuple(found) for key, found in lives.items()}, self._known, self.lineage)


def _restored(lives: Lives, known: OpenPeriod, lineage: Lineage) -> Territory:
    return Territory.of_table(lives, known=known, lineage=lineage)


def _refuse_key(key: object) -> None:
    match key:
        case (Level(), str()):
            pass
        case _:
            raise v.wrong_type("lives", "a mapping of levels and codes", key)


def _key(unit: Unit) -> tuple[int, str, pendulum.Date]:
    return unit.level.depth, unit.code, unit.valid_from


def _describe(unit: Unit) -> str:
    """A unit in an error: names of places may be read by anybody."""
    return f"{unit.seen_on(unit.versions[-1].since).title} ({unit.code}, {unit.life})"
