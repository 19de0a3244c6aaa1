"""A territory through time (*địa giới hành chính theo thời gian*)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Self

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import evolve
from qcdc._kernel.text import bare_key, show
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError, Param, UnknownCodeError
from qcdc.model.areas import ComparableArea, find_areas
from qcdc.model.heirs import Heirs, find_heirs
from qcdc.model.lineage import Lineage
from qcdc.model.reforming import reform
from qcdc.model.reforms import Reform
from qcdc.model.tree import Tree, as_level
from qcdc.model.unit_names import split_kind
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Level, UnitKind

__all__ = ["Territory"]

_FAR = pendulum.Date(9999, 12, 31)
_LONGEST_NAME = 200
_KEPT = 16
"""A tree of the whole country takes some megabytes; a loop over days must not keep them all."""

_Lives = Mapping[tuple[Level, str], tuple[Unit, ...]]


class Territory:
    """Every unit of a country or a part of it, dated.

    Args:
        units: lives of codes; those of one level and code must not overlap, and a parent must be in force
            for every day of each version below it. Where the parent ends, the version ends too, also where another
            unit takes the parent's code. The territory refers to parents by their keys (`Unit.ref`).
        known: first day of the table and day of the last change it knows; `at` refuses any other day.
        lineage: what became of units that ended; or a function that makes it of the territory when it is first
            asked for.

    Raises:
        InvariantError: overlapping lives (``unit.overlap``) or an orphan (``unit.orphan``), naming all of them.
    """

    __slots__ = ("_areas", "_by_code", "_codes", "_known", "_lineage", "_names", "_trees", "_units")

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
        self._refuse_overlaps()
        self._refuse_orphans()
        named = {key: tuple(map(self._with_keys, lives)) for key, lives in self._by_code.items()}
        self._keep(named, known, lineage)

    def _keep(
        self, by_code: _Lives, known: OpenPeriod, lineage: Lineage | Callable[[Territory], Lineage] | None
    ) -> None:
        self._by_code = by_code
        self._known = v.argument(known, OpenPeriod, "known")
        self._lineage = Lineage() if lineage is None else lineage
        self._units: tuple[Unit, ...] | None = None
        self._codes: list[str] | None = None
        self._names: dict[str, list[tuple[Unit, UnitVersion]]] | None = None
        self._trees: dict[pendulum.Date, Tree] = {}
        self._areas: dict[tuple[pendulum.Date, pendulum.Date, Level, Level], tuple[ComparableArea, ...]] = {}

    @classmethod
    def of_table(
        cls, lives: _Lives, *, known: OpenPeriod, lineage: Lineage | Callable[[Territory], Lineage] | None = None
    ) -> Self:
        """A territory whose table was checked when it was made, as the shipped one is: nothing is checked again.

        Args:
            lives: for each level and code, provinces first and by code, its lives, oldest first. The mapping may
                make a unit when it is asked for.
            known: as above.
            lineage: as above.
        """
        made = cls.__new__(cls)
        made._keep(lives, known, lineage)  # noqa: SLF001 - one of our own
        return made

    def _refuse_overlaps(self) -> None:
        found = [
            f"{earlier.level.value} {earlier.code}"
            for lives in self._by_code.values()
            for earlier, later in pairwise(lives)
            if later.valid_from <= (earlier.valid_until or _FAR)
        ]
        if found:
            raise InvariantError(
                "unit.overlap", "two lives of one code overlap: {units}", "units", {"units": tuple(found)}
            )

    def _refuse_orphans(self) -> None:
        found = [
            f"{unit.level.value} {unit.code} from {version.since.isoformat()}"
            for unit in self.units
            for version in unit.versions
            if version.parent is not None and not self._covered(version, version.parent)
        ]
        if found:
            raise InvariantError(
                "unit.orphan", "the parent is not in force all the time: {units}", "units", {"units": tuple(found)}
            )

    def _covered(self, version: UnitVersion, parent: UnitRef) -> bool:
        """Whether the unit that a reference means lives all the time of a version; another with its code is not it."""
        above = self._life(parent)
        return (
            above is not None
            and above.valid_from <= version.since
            and (version.until or _FAR) <= (above.valid_until or _FAR)
        )

    def _life(self, ref: UnitRef) -> Unit | None:
        lives = self._by_code.get((ref.level, ref.code), ())
        return next((life for life in lives if life.in_force(ref.on)), None)

    def _with_keys(self, unit: Unit) -> Unit:
        """The unit with the keys of its parents, whatever days they were given by."""
        above = [None if version.parent is None else self._life(version.parent) for version in unit.versions]
        keys = [None if parent is None else parent.ref for parent in above]
        if keys == [version.parent for version in unit.versions]:
            return unit
        pairs = zip(unit.versions, keys, strict=True)
        return evolve(unit, versions=tuple(evolve(version, parent=key) for version, key in pairs))

    @property
    def known(self) -> OpenPeriod:
        """First and last day for which the table is complete."""
        return self._known

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life, provinces first, by code and first day; each seen on the first day of its life."""
        if self._units is None:
            self._units = tuple(unit for lives in self._by_code.values() for unit in lives)
        return self._units

    @property
    def lineage(self) -> Lineage:
        """What became of the units that ended, and what the others were made of."""
        if not isinstance(self._lineage, Lineage):
            self._lineage = self._lineage(self)
        return self._lineage

    def lives(self, code: str, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every life that a bare code ever had, oldest first; empty if it had none."""
        v.argument(code, str, "code")
        found = as_level(level)
        levels = tuple(Level) if found is None else (found,)
        return tuple(unit for each in levels for unit in self._by_code.get((each, code), ()))

    def get(self, code: str, level: Level | str | None = None, *, on: DayLike | None = None) -> Unit:
        """The unit of a code, on a day or, if it only ever named one unit, without a day.

        Raises:
            UnknownCodeError: nobody bore the code (``unit.unknown``), nobody did on that day
                (``unit.not_in_force``), or it named several units and no day was given
                (``unit.day_needed``); the error lists them.
        """
        if on is not None:
            return self.resolve_code(code, level, as_day(on, "on"))
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code)
        if len(lives) > 1:
            raise UnknownCodeError(
                "unit.day_needed",
                "the code {code} has named {count} units: {units}; say on which day",
                "on",
                {"code": code, "count": len(lives), "units": tuple(map(_describe, lives))},
            )
        return next(iter(lives))

    def resolve(self, ref: UnitRef) -> Unit:
        """The unit a reference means, seen on the day of the reference.

        Raises:
            UnknownCodeError: as `get`; also a day the table does not know (``territory.day_unknown``).
        """
        v.argument(ref, UnitRef, "ref")
        return self.resolve_code(ref.code, ref.level, ref.on)

    def key(self, ref: UnitRef) -> UnitRef:
        """The key of the unit a reference means: the same unit by the first day of its life.

        Raises:
            UnknownCodeError: as `resolve`.
        """
        v.argument(ref, UnitRef, "ref")
        for life in self._by_code.get((ref.level, ref.code), ()):
            if life.valid_from == ref.on:
                return ref
        return self.resolve(ref).ref

    def resolve_code(self, code: str, level: Level | str | None, on: pendulum.Date) -> Unit:
        """The unit that bore a code on a day."""
        lives = self.lives(code, level)
        if not lives:
            raise self._unknown(code)
        self._refuse_unknown_day(on)
        found = [unit for unit in lives if unit.in_force(on)]
        if len(found) == 1:
            return found[0].seen_on(on)
        params: dict[str, Param] = {
            "code": code,
            "day": on.isoformat(),
            "units": tuple(map(_describe, found or lives)),
        }
        if found:
            raise UnknownCodeError(
                "unit.level_needed", "on {day} the code {code} names {units}; say at which level", "level", params
            )
        raise UnknownCodeError("unit.ended", "on {day} no unit bears the code {code}; it named {units}", "code", params)

    def _unknown(self, code: str) -> UnknownCodeError:
        # Neighbours in the order of codes: a wrong last digit is the usual slip, and this is quick on a bad register.
        if self._codes is None:
            self._codes = sorted({known for _, known in self._by_code})
        place = bisect_left(self._codes, code)
        near = tuple(self._codes[max(0, place - 2) : place + 2])
        return UnknownCodeError(
            "unit.unknown",
            "no unit ever bore the code {code}; near: {near}",
            "code",
            {"code": show(code), "near": near},
        )

    def _refuse_unknown_day(self, day: pendulum.Date) -> None:
        if day not in self._known:
            raise UnknownCodeError(
                "territory.day_unknown",
                "the table knows {first} to {last}, not {day}; a later day is asked for with at(day, provisional=True)",
                "day",
                {
                    "day": day.isoformat(),
                    "first": self._known.since.isoformat() if self._known.since else "always",
                    "last": self._known.until.isoformat() if self._known.until else "now",
                },
            )

    def at(self, day: DayLike, *, provisional: bool = False) -> Tree:
        """The tree of a day.

        Args:
            day: any day the table knows.
            provisional: also take a day after the last known one; the tree then says that it is provisional.

        Raises:
            UnknownCodeError: the table does not know the day (``territory.day_unknown``).
        """
        found = as_day(day)
        until = self._known.until
        after = until is not None and found > until
        if not (after and provisional):
            self._refuse_unknown_day(found)
        if found not in self._trees:
            if len(self._trees) >= _KEPT:
                self._trees.pop(next(iter(self._trees)))
            self._trees[found] = Tree(self, found, provisional=after)
        return self._trees[found]

    def candidates(self, text: str, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit that ever bore a name, on any day, seen on the first day on which it did.

        The name may be spelled in any way, with or without its kind: ``"huyện Đăk Đoa"``, ``"dak doa"``.
        """
        asked, found = as_level(level), list[Unit]()
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
            self._names = {}
            for unit in self.units:
                for version in unit.versions:
                    self._names.setdefault(bare_key(version.name), []).append((unit, version))
        return self._names

    def comparable_areas(
        self, a: DayLike, b: DayLike, *, level: Level | str = Level.COMMUNE, onto: Level | str | None = None
    ) -> tuple[ComparableArea, ...]:
        """The smallest sets of units whose borders agree on two days.

        Args:
            a: the earlier day.
            b: the later day.
            level: of the units of the earlier day: communes, districts or provinces.
            onto: of the units of the later day; the same if left out. Districts have been gone since
                1 July 2025, so what became of them is told with ``onto="commune"``.

        Raises:
            UnknownCodeError: the table does not know one of the days.
            InvariantError: ``b`` lies before ``a``, villages (``areas.level``), or a level without a unit on its
                day (``areas.no_units``).
        """
        before, after = self.at(a), self.at(b)
        v.refuse_end_before_start(before.day, after.day, "b")
        early = as_level(level) or Level.COMMUNE
        key = (before.day, after.day, early, as_level(onto, "onto") or early)
        if key not in self._areas:
            if len(self._areas) >= _KEPT:
                self._areas.pop(next(iter(self._areas)))
            self._areas[key] = find_areas(self.units, self.lineage, before, after, levels=key[2:])
        return self._areas[key]

    def heirs(self, unit: Unit | UnitRef, *, on: DayLike) -> Heirs:
        """Who stands in a unit's place on a day: itself, one heir for the whole, several, or nobody knows.

        Raises:
            UnknownCodeError: the unit, or the day, is not in the table.
            InvariantError: the unit did not exist yet on the day.
        """
        ref = unit.ref if isinstance(unit, Unit) else unit
        return find_heirs(self, self.resolve(ref), self.at(on))

    def with_units(self, units: Iterable[Unit]) -> Territory:
        """The territory and more units, under the same rules: a province's own villages (*thôn, tổ dân phố*).

        Where the commune of a village ended, the village goes on with another version, whose parent is the commune
        it has belonged to since then.

        Raises:
            InvariantError: overlapping lives (``unit.overlap``) or an orphan (``unit.orphan``), naming all of them.
        """
        more = v.all_arguments(units, Unit, "units")
        return Territory((*self.units, *more), known=self.known, lineage=self.lineage)

    def with_reforms(self, reforms: Iterable[Reform]) -> Territory:
        """The territory after reforms of the user's own: mergers the table does not know, or a *what if*.

        They happen in the order of their days of effect, those of one day in the order given. The table is then
        known at least to the last of those days.

        Raises:
            UnknownCodeError: a reform names a unit that is not there on its day.
            InvariantError: a reform contradicts what the table says (``reform.later_history``,
                ``reform.known_already`` …), or leaves overlaps or orphans.
        """
        given = v.all_arguments(reforms, Reform, "reforms")
        if not given:
            return self
        units, lineage = reform(self.units, self.lineage, given)
        until = self.known.until
        last = max(one.effect for one in given)
        known = OpenPeriod(since=self.known.since, until=None if until is None else max(until, last))
        return Territory(units, known=known, lineage=lineage)

    def __repr__(self) -> str:
        return f"<Territory of {len(self.units)} units>"


def _key(unit: Unit) -> tuple[int, str, pendulum.Date]:
    return unit.level.depth, unit.code, unit.valid_from


def _describe(unit: Unit) -> str:
    """A unit in an error: names of places may be read by anybody."""
    return f"{unit.seen_on(unit.versions[-1].since).title} ({unit.code}, {unit.life})"
