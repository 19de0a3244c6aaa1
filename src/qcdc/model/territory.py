"""A territory through time and its tree on a day (*địa giới theo thời gian, cây đơn vị tại một ngày*)."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

import pendulum

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.text import bare_key, collation_key, even_key, exact_key, show
from qcdc.dates import DayLike, OpenPeriod, as_day, day_after, day_before
from qcdc.errors import InvariantError, Param, UnknownCodeError
from qcdc.model.areas import ComparableArea, join_areas
from qcdc.model.lineage import Lineage
from qcdc.model.unit_names import split_kind
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.vocab import Level, UnitKind

__all__ = ["Territory", "Tree"]

_FAR = pendulum.Date(9999, 12, 31)
_FOLDS: tuple[Callable[[str], str], ...] = (exact_key, even_key, bare_key)
_LONGEST_NAME = 200
_KEPT_TREES = 16
"""A tree of the whole country takes some megabytes; a loop over days must not keep them all."""


def _as_level(level: object) -> Level | None:
    if level is None or isinstance(level, Level):
        return level
    if isinstance(level, str) and level in set(Level):
        return Level(level)
    raise InvariantError("level.unknown", "a level is one of {levels}", "level", {"levels": tuple(map(str, Level))})


def _as_kind(kind: object) -> UnitKind | None:
    if kind is None or isinstance(kind, UnitKind):
        return kind
    if isinstance(kind, str) and kind in set(UnitKind):
        return UnitKind(kind)
    raise InvariantError("kind.unknown", "a kind is one of {kinds}", "kind", {"kinds": tuple(map(str, UnitKind))})


class Territory:
    """Every unit of a country or a part of it, dated.

    Args:
        units: lives of codes; those of one level and code must not overlap, and a parent must be in force
            for every day of each version below it.
        known: first day of the table and day of the last change it knows; `at` refuses any other day.
        lineage: what became of units that ended; or a function that makes it of the territory when it is first
            asked for.

    Raises:
        InvariantError: overlapping lives (``unit.overlap``) or an orphan (``unit.orphan``), naming all of them.
    """

    __slots__ = ("_by_code", "_codes", "_known", "_lineage", "_trees", "_units")

    def __init__(
        self,
        units: Iterable[Unit],
        *,
        known: OpenPeriod,
        lineage: Lineage | Callable[[Territory], Lineage] | None = None,
    ) -> None:
        self._lineage = Lineage() if lineage is None else lineage
        given = [v.argument(unit, Unit, "units") for unit in v.arguments(units, "units")]
        self._units = tuple(sorted(given, key=lambda unit: (unit.level.depth, unit.code, unit.valid_from)))
        self._known = v.argument(known, OpenPeriod, "known")
        by_code: dict[tuple[Level, str], list[Unit]] = {}
        for unit in self._units:
            by_code.setdefault((unit.level, unit.code), []).append(unit)
        self._by_code = {key: tuple(lives) for key, lives in by_code.items()}
        self._codes = sorted({code for _, code in self._by_code})
        self._trees: dict[pendulum.Date, Tree] = {}
        self._refuse_overlaps()
        self._refuse_orphans()

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
            for unit in self._units
            for version in unit.versions
            if version.parent is not None and not self._covered(version, version.parent)
        ]
        if found:
            raise InvariantError(
                "unit.orphan", "the parent is not in force all the time: {units}", "units", {"units": tuple(found)}
            )

    def _covered(self, version: UnitVersion, parent: UnitRef) -> bool:
        day, last = version.since, version.until or _FAR
        for life in self._by_code.get((parent.level, parent.code), ()):
            until = life.valid_until or _FAR
            if life.valid_from <= day <= until:
                if last <= until:
                    return True
                day = day_after(until)
        return False

    @property
    def known(self) -> OpenPeriod:
        """First and last day for which the table is complete."""
        return self._known

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life, provinces first, by code and first day; each seen on the first day of its life."""
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
        found = _as_level(level)
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
                "the table knows {first} to {last}, not {day}",
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
            if len(self._trees) >= _KEPT_TREES:
                self._trees.pop(next(iter(self._trees)))
            self._trees[found] = Tree(self, found, provisional=after)
        return self._trees[found]

    def comparable_areas(self, a: DayLike, b: DayLike) -> tuple[ComparableArea, ...]:
        """The smallest sets of communes whose borders agree on two days; ``a`` is the earlier one.

        Raises:
            UnknownCodeError: the table does not know one of the days.
            InvariantError: ``b`` lies before ``a``.
        """
        before, after = self.at(a), self.at(b)
        v.refuse_end_before_start(before.day, after.day, "b")
        edges = [
            edge
            for edge in self.lineage.successions
            if before.day < edge.day <= after.day and edge.target.level is Level.COMMUNE
        ]
        islands = {edge.source for edge in edges if edge.source.level is Level.DISTRICT}
        return join_areas(
            [unit.ref for unit in before if unit.level is Level.COMMUNE or unit.ref in islands],
            [unit.ref for unit in after if unit.level is Level.COMMUNE],
            edges,
            self._doubtful(before.day, after.day),
        )

    def _doubtful(self, first: pendulum.Date, last: pendulum.Date) -> dict[UnitRef, list[UnitRef]]:
        """Communes that ended or began between two days without known heirs or forebears, with their neighbours."""
        found: dict[UnitRef, list[UnitRef]] = {}
        for unit in self._units:
            if unit.level is not Level.COMMUNE:
                continue
            ended = unit.valid_until is not None and first <= unit.valid_until < last
            if ended and self.lineage.is_unknown(unit):
                found[unit.ref] = self._neighbours(unit, day_after(unit.valid_until or first))
            born = first < unit.valid_from <= last
            if born and not self.lineage.predecessors(unit):
                found[unit.ref] = self._neighbours(unit, unit.valid_from)
        return found

    def _neighbours(self, unit: Unit, day: pendulum.Date) -> list[UnitRef]:
        """The communes that belong, on a day, to the district the unit belonged to."""
        above = (unit.versions[-1] if unit.in_force(day_before(day)) else unit.versions[0]).parent
        below = () if above is None else self.at(day).units_below(above.level, above.code)
        return [other.ref for other in below if other.level is Level.COMMUNE]

    def __repr__(self) -> str:
        return f"<Territory of {len(self._units)} units>"


def _describe(unit: Unit) -> str:
    """A unit in an error: names of places may be read by anybody."""
    last = unit.versions[-1]
    return f"{terms.of(last.kind).vi} {last.name} ({unit.code}, {unit.life})"


def _order(unit: Unit) -> tuple[object, ...]:
    """Provinces first, then the Vietnamese alphabet, then the code."""
    return unit.level.depth, collation_key(unit.name), unit.code


class Tree:
    """The units in force on one day (*cây đơn vị hành chính tại một ngày*), made by `Territory.at`.

    Iterating gives every unit, provinces first and in the order of the Vietnamese alphabet.
    """

    def __init__(self, territory: Territory, day: pendulum.Date, *, provisional: bool) -> None:
        self._territory = territory
        self._day = day
        self._provisional = provisional
        found = [unit if unit.seen == day else unit.seen_on(day) for unit in territory.units if unit.in_force(day)]
        found.sort(key=_order)
        self._units = {(unit.level, unit.code): unit for unit in found}
        self._children: dict[tuple[Level, str], list[Unit]] = {}
        for unit in found:
            if unit.parent is not None:
                self._children.setdefault((unit.parent.level, unit.parent.code), []).append(unit)

    @property
    def territory(self) -> Territory:
        """The territory it was cut from."""
        return self._territory

    @property
    def day(self) -> pendulum.Date:
        """The day it shows."""
        return self._day

    @property
    def provisional(self) -> bool:
        """Whether the day lies after the last change the table knows."""
        return self._provisional

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def __len__(self) -> int:
        return len(self._units)

    def __contains__(self, unit: object) -> bool:
        return isinstance(unit, Unit) and self._units.get((unit.level, unit.code)) == unit

    def __repr__(self) -> str:
        return f"<Tree of {self._day.isoformat()}, {len(self)} units>"

    def get(self, code: str, level: Level | str | None = None) -> Unit:
        """The unit that bears a code on this day.

        Raises:
            UnknownCodeError: nobody does (the error says who did at other times), or units of two levels do.
        """
        v.argument(code, str, "code")
        found = _as_level(level)
        if found is not None and (found, code) in self._units:
            return self._units[found, code]
        return self._territory.resolve_code(code, level, self._day)

    def resolve(self, ref: UnitRef) -> Unit:
        """The unit a reference means, as it stands on this day.

        Raises:
            UnknownCodeError: the reference means no unit, or one that is not in force on this day.
        """
        unit = self._territory.resolve(ref)
        if unit not in self:
            raise UnknownCodeError(
                "unit.not_in_force",
                "{level} {code} is not in force on {day}; it lived {lives}",
                "on",
                {
                    "level": unit.level.value,
                    "code": unit.code,
                    "day": self._day.isoformat(),
                    "lives": (unit.life,),
                },
            )
        return self._units[unit.level, unit.code]

    def parent(self, unit: Unit) -> Unit | None:
        """The unit above, or ``None`` for a province."""
        above = self._own(unit).parent
        return None if above is None else self._units[above.level, above.code]

    def children(self, unit: Unit) -> tuple[Unit, ...]:
        """The units right below, in the order of the Vietnamese alphabet."""
        own = self._own(unit)
        return tuple(self._children.get((own.level, own.code), ()))

    def units_below(self, level: Level, code: str) -> tuple[Unit, ...]:
        """The units right below whatever bears a code, also where nothing does any more."""
        return tuple(self._children.get((level, code), ()))

    def descendants(self, unit: Unit, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit below, without the unit itself; of one level only, if given."""
        found: list[Unit] = []
        waiting = list(self.children(unit))
        while waiting:
            below = waiting.pop(0)
            found.append(below)
            waiting.extend(self.children(below))
        wanted = _as_level(level)
        return tuple(below for below in found if wanted is None or below.level is wanted)

    def path(self, unit: Unit) -> tuple[Unit, ...]:
        """From the province down to the unit itself."""
        steps = [self._own(unit)]
        while (above := self.parent(steps[0])) is not None:
            steps.insert(0, above)
        return tuple(steps)

    def _own(self, unit: Unit) -> Unit:
        v.argument(unit, Unit, "unit")
        if unit not in self:
            return self.resolve(unit.ref)  # raises and says when it lived
        return self._units[unit.level, unit.code]

    def counts(self) -> Mapping[str, int]:
        """How many units of each level and of each kind; a missing kind counts 0."""
        found: dict[str, int] = dict.fromkeys((*map(str, Level), *map(str, UnitKind)), 0)
        for unit in self:
            found[str(unit.level)] += 1
            found[str(unit.kind)] += 1
        return MappingProxyType(found)

    def find(
        self,
        text: str,
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
    ) -> Unit:
        """The one unit a name means: ``"tỉnh Gia Lai"``, ``"TP. Pleiku"``, ``"đak đoa"``.

        Three tiers are tried: the name as written; then case, spaces, apostrophes, place of the tone and i/y
        evened out; then all marks dropped. The first tier with a hit decides.

        Raises:
            UnknownCodeError: no unit fits (``unit.name_unknown``, with the nearest names), or several do in the
                deciding tier (``unit.name_ambiguous``, naming all of them).
        """
        for tier in self._tiers(text, level, kind, within):
            if len(tier) == 1:
                return tier[0]
            if tier:
                raise UnknownCodeError(
                    "unit.name_ambiguous",
                    "the name fits {count} units: {units}; say level, kind or within",
                    "text",
                    {"count": len(tier), "units": tuple(self._place(unit) for unit in tier)},
                )
        raise UnknownCodeError(
            "unit.name_unknown", "no unit of that name on {day}; near: {near}", "text", self._near(text, within)
        )

    def candidates(
        self,
        text: str,
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
    ) -> tuple[Unit, ...]:
        """Every unit a name may mean, in any tier; the same for every spelling of the name."""
        found = {(unit.level, unit.code): unit for tier in self._tiers(text, level, kind, within) for unit in tier}
        return tuple(sorted(found.values(), key=_order))

    def _tiers(
        self, text: str, level: Level | str | None, kind: UnitKind | str | None, within: Unit | None
    ) -> Iterator[tuple[Unit, ...]]:
        level, kind = _as_level(level), _as_kind(kind)
        if len(v.argument(text, str, "text")) > _LONGEST_NAME:
            return
        inside = None if within is None else {(unit.level, unit.code) for unit in (within, *self.descendants(within))}
        bare, kinds = split_kind(text)
        for fold, index in zip(_FOLDS, self._names, strict=True):
            whole = index.get(fold(text), ())
            named = tuple(unit for unit in index.get(fold(bare), ()) if unit.kind in kinds) if kinds else ()
            yield tuple(
                unit
                for unit in dict.fromkeys((*whole, *named))
                if (level is None or unit.level is level)
                and (kind is None or unit.kind is kind)
                and (inside is None or (unit.level, unit.code) in inside)
            )

    @cached_property
    def _names(self) -> tuple[dict[str, tuple[Unit, ...]], ...]:
        indexes: list[dict[str, tuple[Unit, ...]]] = []
        for fold in _FOLDS:
            index: dict[str, tuple[Unit, ...]] = {}
            for unit in self:
                index[fold(unit.name)] = (*index.get(fold(unit.name), ()), unit)
            indexes.append(index)
        return tuple(indexes)

    def _place(self, unit: Unit) -> str:
        above = self.parent(unit)
        return f"{terms.of(unit.kind).vi} {unit.name} ({unit.code}{f', {above.name}' if above else ''})"

    def _near(self, text: str, within: Unit | None) -> dict[str, Param]:
        asked = bare_key(split_kind(text[:_LONGEST_NAME])[0])
        units = self if within is None else self.descendants(within)
        names = {bare_key(unit.name): unit.name for unit in units}
        # Of the same first letter only: comparing with every name of the country takes a second.
        keys = difflib.get_close_matches(asked, [key for key in names if key[:1] == asked[:1]], n=3)
        return {"day": self._day.isoformat(), "near": tuple(names[key] for key in keys)}
