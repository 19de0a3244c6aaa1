"""A territory through time (*địa giới hành chính theo thời gian*)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Self

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.kept import Kept
from qcdc._kernel.values import evolve
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError, Phrase
from qcdc.model.places.areas import ComparableArea, find_areas
from qcdc.model.places.finding import Text
from qcdc.model.places.lineage import Lineage
from qcdc.model.places.matches import NameMatch
from qcdc.model.places.other_names import OtherName
from qcdc.model.places.reform_steps import reform
from qcdc.model.places.reforms import Reform
from qcdc.model.places.successors import Heirs, find_heirs
from qcdc.model.places.tree import Tree
from qcdc.model.places.trees import Trees
from qcdc.model.places.unit_checks import Lives
from qcdc.model.places.unit_table import UnitTable
from qcdc.model.places.units import Unit, UnitRef, maybe_level
from qcdc.vocab import Level, UnitKind

__all__ = ["Territory"]

_KEPT = 32
"""The largest number of cached results on comparable areas."""


class Territory:
    """Every unit of a country or a part of it, dated.

    Args:
        units: the units; those of one level and code must not overlap in time, and a parent must be in force on every
            day of each version below it. A version must end when its parent ends, even if another unit takes the code
            of the parent. The territory refers to parents by their keys (`Unit.ref`).
        known: the first day of the table and the day until which it was checked. A day before the first raises an error.
            For a day after the last, the result is what the table has, marked *provisional*.
        lineage: the successors of units that ended, or a function that computes it from the territory when it is first
            needed.
        names: other names of the units, or a function that makes them when they are first needed.

    Raises:
        InvariantError: units that overlap (``unit.overlap``) or lack a parent (``unit.orphan``); all of them are named.
    """

    __slots__ = ("_areas", "_table", "_trees")

    def __init__(
        self,
        units: Iterable[Unit],
        *,
        known: OpenPeriod,
        lineage: Lineage | Callable[[Territory], Lineage] | None = None,
        names: Iterable[OtherName] | Callable[[], Iterable[OtherName]] = (),
    ) -> None:
        self._keep(UnitTable.of_units(units, known=known, lineage=self._ready(lineage), names=names))

    def _keep(self, table: UnitTable) -> None:
        self._table = table
        self._trees = Trees(table)
        self._areas: Kept[tuple[OpenPeriod, OpenPeriod, Level, Level, bool], tuple[ComparableArea, ...]] = Kept(
            _KEPT, table.lock
        )

    def _ready(
        self, lineage: Lineage | Callable[[Territory], Lineage] | None
    ) -> Lineage | Callable[[], Lineage] | None:
        """The lineage as a table takes it: a function of the territory gets this one."""
        if lineage is None or isinstance(lineage, Lineage):
            return lineage
        if not callable(lineage):
            raise v.wrong_type("lineage", "a_lineage_or_a_function", lineage)
        return partial(lineage, self)

    @classmethod
    def of_table(
        cls,
        lives: Lives,
        *,
        known: OpenPeriod,
        lineage: Lineage | Callable[[Territory], Lineage] | None = None,
        names: Iterable[OtherName] | Callable[[], Iterable[OtherName]] = (),
    ) -> Self:
        """A territory from a table that was already checked, like the shipped one; nothing is checked again.

        Args:
            lives: for each level and code, provinces first and by code, its lives, oldest first. The mapping may make
                units on first access.
            known: as above.
            lineage: as above.
            names: as above.
        """
        made = cls.__new__(cls)
        made._keep(  # noqa: SLF001 - one of our own
            UnitTable(lives, known=known, lineage=made._ready(lineage), names=names)  # noqa: SLF001
        )
        return made

    @property
    def known(self) -> OpenPeriod:
        """The days for which the table was checked: from its first day to the last day compared with its sources."""
        return self._table.known

    @property
    def last_change(self) -> pendulum.Date | None:
        """The day of the last change in the table; ``None`` if nothing changed since its first day.

        It may be long before the day until which the table was checked (`known`): nothing changed in between.
        """
        return self._table.last_change

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life, provinces first, by code and first day; each seen on the first day of its life."""
        return self._table.units

    @property
    def lineage(self) -> Lineage:
        """The successors of the units that ended, and the predecessors of the others."""
        return self._table.lineage

    def lives(self, code: str, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every life that a bare code ever had, oldest first; empty if it had none."""
        return self._table.lives(code, level)

    def with_zeros(self, code: str, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every life of a code that has lost its leading zeros: those of 04136 for ``"4136"``.

        A spreadsheet that takes codes for numbers drops the zeros. The result is empty if zeros in front give no code.
        """
        return self._table.with_zeros(v.argument(code, str, "code"), level)

    def get(
        self, code: str, level: Level | str | None = None, *, on: DayLike | None = None, strict: bool = False
    ) -> Unit:
        """The unit with a code, on a day, or without a day if only one unit ever had the code.

        Args:
            code: as the office writes it, with its leading zeros.
            level: needed if units of two levels have the code.
            on: the day. After the day until which the table was checked, the unit is marked provisional.
            strict: refuse such a day.

        Raises:
            UnknownCodeError: no unit ever had the code (``unit.unknown``), none had it on that day (``unit.ended``), or
                several units had it and no day was given (``unit.day_needed``); the error lists them. A day before the
                table (``territory.day_unknown``).
        """
        return self._table.get(code, level, on=on, strict=strict)

    def resolve(self, ref: Unit | UnitRef, *, strict: bool = False) -> Unit:
        """The unit of a reference, seen on the day of the reference.

        A reference with a day after the day until which the table was checked means the unit that has the code
        then, as far as the table knows.

        Raises:
            UnknownCodeError: as `get`.
        """
        return self._table.resolve(ref, strict=strict)

    def canonical_ref(self, ref: Unit | UnitRef, *, strict: bool = False) -> UnitRef:
        """The key of the unit a reference means: the same unit by the first day of its life.

        Raises:
            UnknownCodeError: as `resolve`.
        """
        return self._table.canonical_ref(ref, strict=strict)

    def resolve_code(self, code: str, level: Level | str | None, on: DayLike, *, strict: bool = False) -> Unit:
        """The unit that had a code on a day."""
        return self._table.resolve_code(code, level, on, strict=strict)

    def is_provisional(self, day: DayLike) -> bool:
        """Whether a day is after the day until which the table was checked, so that answers for it are provisional."""
        return self._table.is_provisional(as_day(day))

    def at(self, day: DayLike, *, strict: bool = False) -> Tree:
        """The tree of a day. All days between two changes share one tree.

        Args:
            day: any day from the first day of the table on. After the day until which the table was checked, the tree
                is marked provisional.
            strict: refuse such a day.

        Raises:
            UnknownCodeError: the day is before the table, or with ``strict`` after it (``territory.day_unknown``).
        """
        return self._trees.at(as_day(day), strict=strict)

    def names(self, unit: Unit | UnitRef) -> tuple[OtherName, ...]:
        """The other names of a unit: as a resolution, another list of the office, the press or people write it.

        Raises:
            UnknownCodeError: as `resolve`.
        """
        with v.naming(ref="unit"):
            found = self.resolve(unit)
        return tuple(
            name
            for name in self._table.names
            if (name.unit.level, name.unit.code) == (found.level, found.code) and found.in_force(name.unit.on)
        )

    def find_all(
        self,
        texts: Iterable[Text],
        *,
        day: DayLike,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
        strict: bool = False,
    ) -> tuple[NameMatch, ...]:
        """The results of looking up many names on a day, one each. See `Tree.find_all`.

        Args:
            texts: the names, or tuples of columns, the smallest unit first.
            day: the day; after the last day of the table, the units are marked provisional.
            level: of this level only.
            kind: of this kind only.
            within: below this unit only.
            strict: refuse a day after the last day of the table.
        """
        return self.at(day, strict=strict).find_all(texts, level=level, kind=kind, within=within)

    def candidates(self, text: Text, *, level: Level | str | None = None) -> tuple[Unit, ...]:
        """Every unit that ever had a name, seen on the first day on which it had the name.

        The name may be written in any form that `Tree.find` reads: ``"huyện Đăk Đoa"``, ``"dak doa, gia lai"``.
        """
        return self._table.candidates(text, level=level)

    def comparable_areas(
        self,
        since: DayLike,
        until: DayLike,
        *,
        level: Level | str = Level.COMMUNE,
        onto: Level | str | None = None,
        strict: bool = False,
        presumed: bool = False,
    ) -> tuple[ComparableArea, ...]:
        """The smallest sets of units whose borders agree on two days.

        Args:
            since: the earlier day.
            until: the later day; after the day until which the table was checked, the areas are marked provisional.
            level: of the units of the earlier day: communes, districts or provinces.
            onto: of the units of the later day; the same if left out. Districts ended on
                30 June 2025, so for later days use ``onto="commune"``.
            strict: refuse a day after the day until which the table was checked.
            presumed: use presumed heirs where the heirs are not known; the areas name those units.

        Raises:
            UnknownCodeError: a day before the table, or with ``strict`` after it (``territory.day_unknown``).
            InvariantError: ``until`` is before ``since``, villages (``areas.level``), or a level without a unit on its
                day (``areas.no_units``).
        """
        first, last = as_day(since, "since"), as_day(until, "until")
        before, after = self.at(first, strict=strict), self.at(last, strict=strict)
        v.refuse_end_before_start(first, last, "until")
        early = maybe_level(level) or Level.COMMUNE
        levels = early, maybe_level(onto, "onto") or early
        return self._areas.get(
            (self._table.step(first), self._table.step(last), *levels, v.argument(presumed, bool, "presumed")),
            lambda: find_areas(self._trees, (before, after), days=(first, last), levels=levels, presumed=presumed),
        )

    def heirs(self, unit: Unit | UnitRef, *, on: DayLike, strict: bool = False, presumed: bool = False) -> Heirs:
        """The heirs of a unit on a day: the unit itself, one heir for the whole unit, several heirs, or unknown.

        A unit that took the name of another unit on the day on which that one ended has unknown heirs from that day on,
        because in law it ended as well.

        Args:
            unit: the unit, or a reference to it.
            on: the day; after the day until which the table was checked, the answer is marked provisional.
            strict: refuse such a day.
            presumed: name the presumed heirs where the heirs are not known.

        Raises:
            UnknownCodeError: the unit is not in the table, or the day is before the table.
            InvariantError: the unit did not exist yet on the day.
        """
        # A unit is followed from the day on which it is seen, a reference from its day.
        seen = evolve(unit.ref, on=unit.seen) if isinstance(unit, Unit) else unit
        day = as_day(on, "on")
        with v.naming(ref="unit"):
            found = self.resolve(seen, strict=strict)
        tree = self.at(day, strict=strict)
        return find_heirs(self._trees, found, tree, day, presumed=v.argument(presumed, bool, "presumed"))

    def with_units(self, units: Iterable[Unit]) -> Territory:
        """The territory and more units, under the same rules: a province's own villages (*thôn, tổ dân phố*).

        If the commune of a village ended, the village continues with another version, whose parent is its commune since
        then.

        Raises:
            InvariantError: units that overlap (``unit.overlap``) or lack a parent (``unit.orphan``); all of them are
                named.
        """
        more = v.all_arguments(units, Unit, "units")
        return Territory((*self.units, *more), known=self.known, lineage=self.lineage, names=self._table.names)

    def with_reforms(self, reforms: Iterable[Reform], *, checked_until: DayLike | None = None) -> Territory:
        """The territory after reforms defined by the user: mergers that the table does not know, or hypothetical ones.

        They are applied in the order of their days of effect, on one day in the given order. For a day after the day
        until which the table was checked, answers are still provisional, because the changes of other units are still
        unknown, unless a later day is given.

        A reform that states the heirs of a unit replaces what was presumed of them.

        Args:
            reforms: the reforms.
            checked_until: the day up to which you compared the whole table with a list of units, so that answers up to
                that day are no longer provisional.

        Raises:
            UnknownCodeError: a reform names a unit that does not exist on its day.
            InvariantError: a reform contradicts the table (``reform.later_history``,
                ``reform.known_already`` …), or leaves overlaps or orphans; or ``checked_until`` is before the last day
                of the table (``territory.checked``).
        """
        given = v.all_arguments(reforms, Reform, "reforms")
        known = self.known if checked_until is None else self._until(checked_until, "checked_until")
        if not given:
            return self if known == self.known else self._with(known)
        units, lineage = reform(self.units, self.lineage, given)
        return Territory(units, known=known, lineage=lineage, names=self._table.names)

    def checked(self, *, until: DayLike) -> Territory:
        """The same table, checked until a later day: someone compared it with an official list of that day.

        Answers for days up to then are no longer provisional. Use `with_reforms` if the list has changes.

        >>> from qcdc import gazetteer
        >>> table = gazetteer.vietnam().checked(until="2026-11-25")
        >>> table.at("2026-11-25").provisional, table.at("2026-11-26").provisional
        (False, True)

        Args:
            until: the day of that list; not before the day until which the table was already checked.

        Raises:
            InvariantError: an earlier day (``territory.checked``).
        """
        return self._with(self._until(until, "until"))

    def _until(self, day: DayLike, name: str) -> OpenPeriod:
        """The days for which the table was checked, with a later last day."""
        last = as_day(day, name)
        if self.known.until is None or last < self.known.until:
            raise InvariantError("territory.checked", name, day=last, last=self.known.until or Phrase("now"))
        return evolve(self.known, until=last)

    def _with(self, known: OpenPeriod) -> Territory:
        return type(self)._of(self._table.known_for(known))  # noqa: SLF001 - a method of the class

    def __repr__(self) -> str:
        return f"<Territory of {len(self.units)} units>"

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same content."""
        if self is other:
            return True
        if not isinstance(other, Territory):
            return NotImplemented
        return self._table == other._table

    def __hash__(self) -> int:
        return hash(self._table)

    def __copy__(self) -> Territory:
        return self

    def __deepcopy__(self, _: object) -> Territory:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return type(self)._of, (self._table,)  # noqa: SLF001 - a method of the class

    @classmethod
    def _of(cls, table: UnitTable) -> Self:
        made = cls.__new__(cls)
        made._keep(table)  # noqa: SLF001 - one of our own
        return made
