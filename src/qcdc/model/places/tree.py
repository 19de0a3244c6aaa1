"""The tree of units on a day (*cây đơn vị hành chính tại một ngày*), and on all days with the same tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.collector import collector_paused
from qcdc.dates import OpenPeriod
from qcdc.errors import Phrase, UnknownCodeError
from qcdc.model.places.finding import Text
from qcdc.model.places.matches import AddressMatch, NameMatch
from qcdc.model.places.name_lookup import NameLookup, order_of
from qcdc.model.places.unit_table import UnitTable
from qcdc.model.places.units import Unit, UnitRef, as_level, maybe_level, said_days, view
from qcdc.vocab import Level, UnitKind

__all__ = ["Tree"]


def _restored(table: UnitTable, stretch: OpenPeriod, provisional: bool) -> Tree:  # noqa: FBT001 - a pickle has no names
    return Tree(table, stretch, provisional=provisional)


_Units = dict[tuple[Level, str], Unit]
_Children = dict[tuple[Level, str], list[Unit]]


def _on(table: UnitTable, day: pendulum.Date, *, provisional: bool) -> tuple[_Units, _Children]:
    """The units of a day, and those directly below each, in order."""
    found: list[Unit] = []
    for unit in table.units:
        first, last = unit.versions[0].since, unit.versions[-1].until
        if first <= day and (last is None or day <= last):
            same = unit.seen == day and unit.provisional is provisional
            found.append(unit if same else view(unit, day, provisional=provisional))
    found.sort(key=order_of)
    children: _Children = {}
    for unit in found:
        parent = unit.parent
        if parent is not None:
            children.setdefault((parent.level, parent.code), []).append(unit)
    return {(unit.level, unit.code): unit for unit in found}, children


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
        with collector_paused():
            self._units, self._children = _on(table, day, provisional=provisional)

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

        A text is read as people write addresses: the units above follow after a comma, a dash, a bracket or a kind;
        kinds are written out or short (*P.*, *TX*); numbers have any form (*05*, *V*); the country and *UBND* are left
        out. `find_address` also separates the street.

        Three tiers are tried. The first ignores case, spaces, apostrophes, the place of the tone mark and i/y as a
        whole rhyme (*Mỹ Quý*, *Mỹ Quí*); the second ignores marks as well, and the third also reads c as k (*Đắc
        Lắc*). The first tier with a match decides. For a text without any marks the first is not used. A unit's
        own name wins over another unit's other name (`Territory.names`).

        If several units match and the text states no level, it means the only province of them, or the unit in which
        all others lie: *Khánh Hòa*, *Hóc Môn*. `find_all` states the others, and ``level`` prevents it.

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
        return self._names(level, kind, within, field).find(text)

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
        return self._names(level, kind, within, field).find_all(texts)

    def find_address(
        self, text: str, *, level: Level | str | None = None, within: Unit | None = None, field: str = "text"
    ) -> AddressMatch:
        """The smallest unit that an address names, and the house number, street and hamlet before it.

        What comes before the first unit is returned and not interpreted. If it states a kind of unit itself (*phường
        …*), the address names a unit that is not known, and is refused.

        Raises:
            UnknownCodeError: as `find`.
        """
        return self._names(level, None, within, field).find_address(text)

    def candidates(
        self,
        text: Text,
        *,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
    ) -> tuple[Unit, ...]:
        """Every unit that a name may mean, in any tier and reading; the same for every spelling of the name."""
        return self._names(level, kind, within).candidates(text)

    def _names(
        self, level: Level | str | None, kind: UnitKind | str | None, within: Unit | None, field: str = "text"
    ) -> NameLookup:
        return NameLookup(
            self._table,
            self._units,
            day=self._day.toordinal(),
            during=self._during,
            level=level,
            kind=kind,
            within=None if within is None else self._own(v.argument(within, Unit, "within")),
            field=field,
        )
