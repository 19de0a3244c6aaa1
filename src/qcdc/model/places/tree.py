"""The tree of units on a day (*cây đơn vị hành chính tại một ngày*), and on all days with the same tree."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from types import MappingProxyType

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.kept import Kept
from qcdc._kernel.text import bare_key, bears_marks, collation_key, even_key
from qcdc.dates import OpenPeriod
from qcdc.errors import InvariantError, Param, Phrase, UnknownCodeError
from qcdc.model.places.unit_names import spell_out, split_kind
from qcdc.model.places.unit_table import UnitTable
from qcdc.model.places.units import Unit, UnitRef, as_level, maybe_level, said, said_days, said_life, view
from qcdc.vocab import Level, UnitKind

__all__ = ["Tree", "Trees"]

_FOLDS: tuple[Callable[[str], str], ...] = (even_key, bare_key)
"""The tiers: spellings of one name, then names that differ only by marks."""
_LONGEST_NAME = 200
_MOST_NAMED = 5
_MOST_NEAR = 3
_KEPT = 32
"""A tree of the whole country takes some megabytes. The shipped table has 35 of them; your own table may have a
change every day."""


def _as_kind(kind: object) -> UnitKind | None:
    if kind is None or isinstance(kind, UnitKind):
        return kind
    if isinstance(kind, str) and kind in set(UnitKind):
        return UnitKind(kind)
    words = bare_key(kind) if isinstance(kind, str) else ""
    near = tuple(one for one in UnitKind if words in {bare_key(one.vi), bare_key(one.en)})
    raise InvariantError("kind.unknown", "kind", kinds=tuple(UnitKind), near=near)


def _order(unit: Unit) -> tuple[object, ...]:
    """Provinces first, then the Vietnamese alphabet, then the code."""
    return unit.level.depth, collation_key(unit.name), unit.code


def _restored(table: UnitTable, stretch: OpenPeriod, provisional: bool) -> Tree:  # noqa: FBT001 - a pickle has no names
    return Tree(table, stretch, provisional=provisional)


class Tree:
    """The units in force on a day (*cây đơn vị hành chính tại một ngày*), made by `Territory.at`.

    It is the tree of every day of its `stretch`: between two changes each unit has the same name, kind and parent.
    Iterating yields every unit, provinces first, in Vietnamese alphabetical order.
    """

    def __init__(self, table: UnitTable, stretch: OpenPeriod, *, provisional: bool) -> None:
        self._table = v.argument(table, UnitTable, "table")
        self._stretch = v.argument(stretch, OpenPeriod, "stretch")
        self._provisional = v.argument(provisional, bool, "provisional")
        # A table without a first day has no units before the first one begins, so any day can be used.
        self._day = day = stretch.since or stretch.until or pendulum.Date(1, 1, 1)
        found = [
            unit if unit.seen == day and unit.provisional is provisional else view(unit, day, provisional=provisional)
            for unit in table.units
            if unit.in_force(day)
        ]
        found.sort(key=_order)
        self._units = {(unit.level, unit.code): unit for unit in found}
        self._children: dict[tuple[Level, str], list[Unit]] = {}
        for unit in found:
            if unit.parent is not None:
                self._children.setdefault((unit.parent.level, unit.parent.code), []).append(unit)

    @property
    def day(self) -> pendulum.Date:
        """The first day of its stretch, on which its units are seen; not the requested day."""
        return self._day

    @property
    def stretch(self) -> OpenPeriod:
        """Its days: from one change to the day before the next; without an end after the last change."""
        return self._stretch

    @property
    def provisional(self) -> bool:
        """Whether its days are after the day until which the table was checked, so that its answers are provisional."""
        return self._provisional

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def __len__(self) -> int:
        return len(self._units)

    def __contains__(self, unit: object) -> bool:
        return isinstance(unit, Unit) and self._units.get((unit.level, unit.code)) == unit

    def __repr__(self) -> str:
        mark = ", provisional" if self._provisional else ""
        return f"<Tree of {self._said}, {len(self)} units{mark}>"

    def __eq__(self, other: object) -> bool:
        """Whether the other tree has the same days and an equal table of units."""
        if self is other:
            return True
        if not isinstance(other, Tree):
            return NotImplemented
        return self._stretch == other._stretch and self._table == other._table

    def __hash__(self) -> int:
        return hash((self._stretch, self._table))

    def __copy__(self) -> Tree:
        return self

    def __deepcopy__(self, _: object) -> Tree:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (self._table, self._stretch, self._provisional)

    @property
    def _during(self) -> Phrase:
        """The days of the tree in a sentence."""
        return Phrase("during", days=said_days(self._stretch))

    @property
    def _said(self) -> str:
        """Its days, as errors show them: ``2025-07-01 – 2026-04-29``."""
        first, last = self._stretch.since, self._stretch.until
        return f"{first.isoformat() if first else ''} – {last.isoformat() if last else ''}".strip()

    def get(self, code: str, level: Level | str | None = None) -> Unit:
        """The unit that has a code on this day.

        Raises:
            UnknownCodeError: no unit has it (the error names the units that had it at other times), or units of two
                levels do.
        """
        v.argument(code, str, "code")
        found = maybe_level(level)
        if found is not None and (found, code) in self._units:
            return self._units[found, code]
        return self._table.resolve_code(code, level, self._day)

    def resolve(self, ref: Unit | UnitRef, *, strict: bool = False) -> Unit:
        """The unit of a reference, seen on this day.

        A reference with a day after the day until which the table was checked means the unit that has the code on
        the later of the two, as far as the table knows.

        Args:
            ref: the reference.
            strict: refuse a reference with such a day.

        Raises:
            UnknownCodeError: the reference has no unit, or its unit is not in force on this day.
        """
        unit = self._table.resolve(ref, strict=strict)
        if unit not in self:
            raise UnknownCodeError(
                "unit.not_in_force",
                "on",
                level=unit.level,
                code=unit.code,
                day=self._during,
                lives=said_days(unit.days),
            )
        return self._units[unit.level, unit.code]

    def around(self, ref: Unit | UnitRef) -> Unit | None:
        """The smallest unit of this day that a unit of another day certainly lay in; ``None`` if it is not known.

        Only the units above it at its own time are asked, not their successors.

        >>> from qcdc import UnitRef, gazetteer
        >>> tree = gazetteer.vietnam().at("2024-12-01")
        >>> ended = UnitRef.of("commune", "12799", "2024-01-01")  # xã Đông Xuân, merged in 2024
        >>> tree.around(ended).title
        'huyện Đông Hưng'
        """
        unit = None
        with suppress(UnknownCodeError):
            unit = self._table.resolve(ref)
            while unit not in self:
                if unit.parent is None:
                    return None
                unit = self._table.resolve(unit.parent)
        return unit if unit is None or unit not in self else self._units[unit.level, unit.code]

    def parent(self, unit: Unit) -> Unit | None:
        """The unit above, or ``None`` for a province."""
        above = self._own(unit).parent
        return None if above is None else self._units[above.level, above.code]

    @property
    def tops(self) -> tuple[Unit, ...]:
        """The units without a unit above: the provinces, in the order of the Vietnamese alphabet."""
        return tuple(unit for unit in self if unit.parent is None)

    def children(self, unit: Unit) -> tuple[Unit, ...]:
        """The units directly below, in the order of the Vietnamese alphabet."""
        own = self._own(unit)
        return tuple(self._children.get((own.level, own.code), ()))

    def children_of(self, level: Level | str, code: str) -> tuple[Unit, ...]:
        """The units directly below the unit with a code, even if that unit no longer exists."""
        return tuple(self._children.get((as_level(level), v.argument(code, str, "code")), ()))

    def descendants(self, unit: Unit, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit below, without the unit itself; of one level only, if given."""
        found: list[Unit] = []
        waiting = list(self.children(unit))
        while waiting:
            below = waiting.pop(0)
            found.append(below)
            waiting.extend(self.children(below))
        wanted = maybe_level(level)
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
            return self.resolve(unit.ref)  # raises an error that states its days
        return self._units[unit.level, unit.code]

    def counts(self) -> Mapping[str, int]:
        """The number of units of each level and of each kind; a missing kind counts 0."""
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
        field: str = "text",
    ) -> Unit:
        """The unit with a name: ``"tỉnh Gia Lai"``, ``"TP. Pleiku"``, ``"đak đoa"``.

        Two tiers are tried. The first ignores case, spaces, apostrophes, the place of the tone mark and i/y as a whole
        rhyme (*Mỹ Quý*, *Mỹ Quí*); the second ignores marks as well. The first tier with a match decides. For a text
        without any marks only the second tier is used. After a comma comes the unit above: ``"Ia Kring, Pleiku, Gia
        Lai"``.

        Args:
            text: the name, with or without its kind.
            level: of this level only.
            kind: of this kind only.
            within: below this unit only.
            field: the field or column that an error names.

        Raises:
            UnknownCodeError: no unit matches (``unit.name_unknown``, with the nearest names), or several match in the
                deciding tier (``unit.name_ambiguous``, with all of them).
        """
        for tier in self._tiers(text, level, kind, within):
            if len(tier) == 1:
                return tier[0]
            if tier:
                raise UnknownCodeError(
                    "unit.name_ambiguous", field, count=len(tier), units=tuple(self._place(unit) for unit in tier)
                )
        raise UnknownCodeError("unit.name_unknown", field, **self._near(text, within))

    def candidates(
        self,
        text: str,
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
    ) -> tuple[Unit, ...]:
        """Every unit that a name may mean, in any tier; the same for every spelling of the name."""
        found = {(unit.level, unit.code): unit for tier in self._tiers(text, level, kind, within) for unit in tier}
        return tuple(sorted(found.values(), key=_order))

    def _tiers(
        self, text: str, level: Level | str | None, kind: UnitKind | str | None, within: Unit | None
    ) -> Iterator[tuple[Unit, ...]]:
        level, kind = maybe_level(level), _as_kind(kind)
        if len(v.argument(text, str, "text")) > _LONGEST_NAME:
            return
        inside: set[tuple[Level, str]] | None = None
        if within is not None:
            v.argument(within, Unit, "within")
            inside = {(unit.level, unit.code) for unit in (within, *self.descendants(within))}
        for tier in self._hits(text, inside, 0 if bears_marks(text) else len(_FOLDS) - 1):
            yield tuple(
                unit for unit in tier if (level is None or unit.level is level) and (kind is None or unit.kind is kind)
            )

    def _hits(self, text: str, inside: set[tuple[Level, str]] | None, first: int) -> Iterator[tuple[Unit, ...]]:
        """The units with a name in each tier, from the first tier used."""
        name, _, above = text.partition(",")
        if above.strip():
            for parents in filter(None, self._hits(above, inside, first)):
                below = {(unit.level, unit.code) for parent in parents for unit in self.descendants(parent)}
                yield from self._hits(name, below, first)
            return
        name = spell_out(name)
        bare, kinds = split_kind(name)
        for fold, index in tuple(zip(_FOLDS, self._names, strict=True))[first:]:
            whole = index.get(fold(name), ())
            named = tuple(unit for unit in index.get(fold(bare), ()) if unit.kind in kinds) if kinds else ()
            yield tuple(
                unit for unit in dict.fromkeys((*whole, *named)) if inside is None or (unit.level, unit.code) in inside
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
        return f"{unit.title} ({unit.code}{f', {above.name}' if above else ''})"

    def _near(self, text: str, within: Unit | None) -> dict[str, Param]:
        text = text[:_LONGEST_NAME]
        names: dict[str, str] = {}
        for unit in self if within is None else self.descendants(within):
            names.setdefault(_sound(unit.name), unit.name)  # provinces come first
        asked = [_sound(split_kind(one)[0]) for one in _readings(text)]
        whole = [key for key in dict.fromkeys(asked) if key in names]
        # Only names with the same first letter: comparing with every name of the country takes a second.
        alike = [key for key in names if key[:1] == asked[0][:1]]
        keys = list(dict.fromkeys((*whole, *difflib.get_close_matches(asked[0], alike, n=_MOST_NEAR))))[:_MOST_NEAR]
        others = self._table.candidates(text)[:_MOST_NAMED]
        return {
            "day": self._during,
            "near": tuple(names[key] for key in keys),
            "elsewhen": tuple(map(self._went, others)),
        }

    def _went(self, unit: Unit) -> Phrase:
        """A unit that ended, with its successors, as far as they have a name today: ``… → tỉnh Gia Lai (52)``."""
        found: list[Param] = []
        for one in self._table.lineage.successors(unit):
            if one.target.level is unit.level:
                target = self._units.get((one.target.level, one.target.code))
                found += [] if target is None or target.ref != one.target else [said(target)]
        life = said_life(unit, self._table.known.since)
        return Phrase("gone_into", unit=life, heirs=tuple(found)) if found else life


def _sound(name: str) -> str:
    """A name without marks in which ``k`` is ``c``, because *Đắc Lắc* and *Bắc Cạn* are usual spellings."""
    return bare_key(name).replace("k", "c")


def _readings(text: str) -> list[str]:
    """Other readings of a name that is not found: the part before a comma, or without the first words."""
    head = text.split(",", maxsplit=1)[0]
    words = head.split()
    return [head, *(" ".join(words[start:]) for start in range(1, min(len(words), 6)))]


class Trees:
    """The trees of a table of units, each made on first use.

    Args:
        table: the units.
    """

    __slots__ = ("_kept", "table")

    def __init__(self, table: UnitTable) -> None:
        self.table = table
        self._kept: Kept[OpenPeriod, Tree] = Kept(_KEPT, table.lock, shared=True)

    def at(self, day: pendulum.Date, *, strict: bool = False) -> Tree:
        """The tree of a day. See `Territory.at`."""
        self.table.refuse_unknown_day(day, strict=strict)
        stretch = self.table.stretch(day)
        later = self.table.is_provisional(day)
        return self._kept.get(stretch, lambda: Tree(self.table, stretch, provisional=later))
