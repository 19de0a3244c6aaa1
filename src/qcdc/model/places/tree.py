"""The tree of units on a day (*cây đơn vị hành chính tại một ngày*), and on all days with the same tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.kept import Kept
from qcdc._kernel.text import bare_key, collation_key
from qcdc.dates import OpenPeriod
from qcdc.errors import InvariantError, Param, Phrase, UnknownCodeError
from qcdc.model.places.finding import Finder, Text, written
from qcdc.model.places.matches import AddressMatch, NameMatch
from qcdc.model.places.name_index import Entry
from qcdc.model.places.refusals import unknown_name
from qcdc.model.places.unit_table import UnitTable
from qcdc.model.places.units import Unit, UnitRef, as_level, maybe_level, said, said_days, said_life, view
from qcdc.model.places.written_forms import Reading, before, names_kind
from qcdc.vocab import Level, MatchState, UnitKind

__all__ = ["Tree", "Trees"]

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
            parent = unit.parent
            if parent is not None:
                self._children.setdefault((parent.level, parent.code), []).append(unit)

    @property
    def day(self) -> pendulum.Date:
        """The first day of its stretch, on which its units are seen; not the requested day."""
        return self._day

    @property
    def stretch(self) -> OpenPeriod:
        """Its days: from one change to the day before the next; without an end after the last change."""
        return self._stretch

    @property
    def known(self) -> OpenPeriod:
        """The days for which its table was checked; a unit that begins on the first of them may be older."""
        return self._table.known

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
        text: Text,
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
        field: str = "text",
    ) -> Unit:
        """The unit with a name: ``"tỉnh Gia Lai"``, ``"TP. Pleiku"``, ``"đak đoa"``, ``"P4, Q4, TP.HCM"``.

        A text is read as people write addresses: the units above follow after a comma, a dash, a bracket or a kind
        word; kinds are written out or short (*P.*, *TX*); numbers in any form (*05*, *V*); the country and *UBND* are
        read away. `find_address` also reads streets away.

        Three tiers are tried. The first ignores case, spaces, apostrophes, the place of the tone mark and i/y as a
        whole rhyme (*Mỹ Quý*, *Mỹ Quí*); the second ignores marks as well, and the third also reads c as k (*Đắc
        Lắc*). The first tier with a match decides. For a text without any marks the first is not used. A unit's
        own name wins over another unit's other name (`Territory.names`).

        Args:
            text: the name, with or without its kind and the units above; or its parts, the smallest unit first, as in
                the columns of a table.
            level: of this level only.
            kind: of this kind only.
            within: below this unit only.
            field: the field or column that an error names.

        Raises:
            UnknownCodeError: no unit matches (``unit.name_unknown``, with the part that failed, the nearest names and
                the units of other days), or several match in the deciding tier (``unit.name_ambiguous``, with all of
                them).
        """
        match = self._match(text, self._finder(level, kind, within), within, field)
        if match.unit is not None:
            return match.unit
        error = match.error
        assert error is not None, "a text without a unit has an error"
        raise error

    def find_all(
        self,
        texts: Iterable[Text],
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
        field: str = "text",
    ) -> tuple[NameMatch, ...]:
        """The results of `find` for many texts, one each: found, ambiguous or unknown; the reason on demand.

        Args:
            texts: the names, or tuples of columns, the smallest unit first.
            level: as in `find`.
            kind: as in `find`.
            within: as in `find`.
            field: as in `find`.
        """
        finder = self._finder(level, kind, within)
        known: dict[Text, NameMatch] = {}
        found: list[NameMatch] = []
        for text in v.arguments(texts, "texts"):
            asked = written(text, "texts")
            if asked not in known:
                known[asked] = self._match(asked, finder, within, field)
            found.append(known[asked])
        return tuple(found)

    def find_address(
        self, text: str, *, level: Level | str | None = None, within: Unit | None = None, field: str = "text"
    ) -> AddressMatch:
        """The smallest unit that an address names, and the house number, street and hamlet before it.

        What comes before the first unit is returned and not interpreted. If it states a kind of unit itself (*phường
        …*), the address names a unit that is not known, and is refused.

        Raises:
            UnknownCodeError: as `find`.
        """
        finder = self._finder(level, None, within)
        ways = [
            (before(text, rest), hits)
            for rest, hits in finder.addresses(v.argument(text, str, "text"))
            if not _names_below(rest, hits)
        ]
        if ways:
            # The way that leaves the fewest words says most about the address.
            rest, hits = min(ways, key=lambda way: len(way[0].split()))
            match = self._result(hits, text, within, field)
            if match.unit is None:
                raise match.error or self._unknown(text, within, field)
            return AddressMatch(unit=match.unit, rest=rest)
        raise self._unknown(text, within, field)

    def candidates(
        self,
        text: Text,
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
    ) -> tuple[Unit, ...]:
        """Every unit that a name may mean, in any tier and reading; the same for every spelling of the name."""
        finder = self._finder(level, kind, within)
        found = {entry.place: self._own_unit(entry) for tier in finder.tiers(written(text)) for entry in tier}
        return tuple(sorted(found.values(), key=_order))

    def _finder(self, level: Level | str | None, kind: UnitKind | str | None, within: Unit | None) -> Finder:
        return Finder(
            self._table.index,
            self._day.toordinal(),
            level=maybe_level(level),
            kind=_as_kind(kind),
            inside=self._inside(within),
        )

    def _inside(self, within: Unit | None) -> frozenset[int] | None:
        if within is None:
            return None
        return frozenset({self._table.index.place(self._own(v.argument(within, Unit, "within")))})

    def _match(self, text: Text, finder: Finder, within: Unit | None, field: str) -> NameMatch:
        return self._result(finder.first(written(text)), text, within, field)

    def _result(self, hits: tuple[Entry, ...], text: Text, within: Unit | None, field: str) -> NameMatch:
        units = tuple(sorted((self._own_unit(entry) for entry in hits), key=_order))
        if len(units) == 1:
            return NameMatch(MatchState.FOUND, units, lambda: None)
        if units:
            return NameMatch(MatchState.AMBIGUOUS, units, lambda: self._ambiguous(units, field))
        return NameMatch(MatchState.UNKNOWN, (), lambda: self._unknown(text, within, field))

    def _own_unit(self, entry: Entry) -> Unit:
        unit = self._table.units[entry.place]
        return self._units[unit.level, unit.code]

    def _ambiguous(self, units: tuple[Unit, ...], field: str) -> UnknownCodeError:
        named = tuple(self._place(unit) for unit in units)
        return UnknownCodeError("unit.name_ambiguous", field, count=len(units), units=named)

    def _unknown(self, text: Text, within: Unit | None, field: str) -> UnknownCodeError:
        index = self._table.index
        return unknown_name(
            text,
            field,
            index=index,
            day=self._day.toordinal(),
            inside=self._inside(within),
            during=self._during,
            place=lambda entry: self._place(self._own_unit(entry)),
            went=lambda entry: self._went(self._table.seen(entry)),
        )

    def _place(self, unit: Unit) -> str:
        above = self.parent(unit)
        return f"{unit.title} ({unit.code}{f', {above.name}' if above else ''})"

    def _went(self, unit: Unit) -> Phrase:
        """A unit that ended, with its successors, as far as they have a name today: ``… → tỉnh Gia Lai (52)``."""
        found: list[Param] = []
        for one in self._table.lineage.successors(unit):
            if one.target.level is unit.level:
                target = self._units.get((one.target.level, one.target.code))
                found += [] if target is None or target.ref != one.target else [said(target)]
        life = said_life(unit, self._table.known.since)
        return Phrase("gone_into", unit=life, heirs=tuple(found)) if found else life


def _names_below(rest: Reading, hits: tuple[Entry, ...]) -> bool:
    """Whether the rest of an address states a kind of unit below the units found; villages are not in the table."""
    depth = min(entry.kind.level.depth for entry in hits)
    kinds = names_kind(" ".join(part.text for part in rest))
    return any(depth < kind.level.depth < Level.VILLAGE.depth for kind in kinds)


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
