"""Applying reforms: the lives and the lineage after the events of resolutions.

Each event is checked against the existing table. The territory made from the result checks that lives do not overlap
and that every unit has its parent.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import assert_never

import pendulum

from qcdc._kernel.values import evolve
from qcdc.dates import OpenPeriod, day_before
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model.places.lineage import Lineage, Succession
from qcdc.model.places.reforms import NewUnit, Reform, ReformPart
from qcdc.model.places.units import Unit, UnitRef, UnitVersion, said_days
from qcdc.vocab import Level, LineageShare, ReformKind

__all__ = ["reform"]


def reform(units: Iterable[Unit], lineage: Lineage, reforms: Iterable[Reform]) -> tuple[tuple[Unit, ...], Lineage]:
    """The lives and the lineage after reforms, by their days of effect. See `Territory.with_reforms`."""
    draft = _Draft(units, lineage)
    for one in sorted(reforms, key=lambda one: one.effect):
        draft.carry_out(one)
    # A reform that states the heirs of a unit replaces what was presumed of them, and one that merges a unit into the
    # one that took its name states that the other went on.
    stated = {(edge.source, edge.day) for edge in draft.successions}
    merged = {(edge.source, edge.target, edge.day) for edge in draft.successions}
    presumed = [edge for edge in lineage.presumed if (edge.source, edge.day) not in stated]
    renamings = [
        one
        for one in lineage.renamings
        if (one.unit, one.day) not in stated and (one.ended, one.unit, one.day) not in merged
    ]
    return draft.units, Lineage(draft.successions, draft.unknown, presumed=presumed, renamings=renamings)


class _Life:
    """A unit whose versions are changed in place; the unit itself is built once, after all reforms took effect.

    Building a new unit for every change would check all of its versions each time.
    """

    __slots__ = ("_made", "_versions", "code", "level")

    def __init__(self, level: Level, code: str, versions: Iterable[UnitVersion], made: Unit | None = None) -> None:
        self.level = level
        self.code = code
        self._versions = list(versions)
        self._made = made

    @property
    def unit(self) -> Unit:
        """The unit with its changes; the given unit if nothing was changed."""
        if self._made is None:
            self._made = Unit(
                level=self.level, code=self.code, versions=tuple(self._versions), seen=self._versions[0].since
            )
        return self._made

    @property
    def ref(self) -> UnitRef:
        return UnitRef(level=self.level, code=self.code, on=self._versions[0].since)

    @property
    def last(self) -> UnitVersion:
        return self._versions[-1]

    @property
    def valid_until(self) -> pendulum.Date | None:
        return self._versions[-1].until

    def in_force(self, day: pendulum.Date) -> bool:
        until = self.valid_until
        return self._versions[0].since <= day and (until is None or day <= until)

    def at(self, day: pendulum.Date) -> UnitVersion:
        """The version in force on a day."""
        return self._versions[self._place(day)]

    def _place(self, day: pendulum.Date) -> int:
        return bisect_right(self._versions, day, key=lambda version: version.since) - 1

    @property
    def days(self) -> OpenPeriod:
        """Its first day, and its last day if it has ended."""
        return OpenPeriod(since=self._versions[0].since, until=self.valid_until)

    def end(self, eve: pendulum.Date) -> None:
        """End the last version on a day."""
        self._made = None
        self._versions[-1] = evolve(self._versions[-1], until=eve)

    def change(self, day: pendulum.Date, changes: dict[str, object]) -> None:
        """Add a version from a day on; several changes on one day make one version."""
        self._made = None
        place = self._place(day)
        old = self._versions[place]
        # Later versions that kept the old state are changed as well, up to the first one that differs.
        lasting = {name: value for name, value in changes.items() if name != "act"}
        for later in range(place + 1, len(self._versions)):
            version = self._versions[later]
            lasting = {name: value for name, value in lasting.items() if getattr(version, name) == getattr(old, name)}
            if not lasting:
                break
            self._versions[later] = evolve(version, **lasting)
        if old.since == day:
            self._versions[place] = evolve(old, **changes)
        else:
            new = evolve(old, since=day, **{"act": None, **changes})
            self._versions[place : place + 1] = [evolve(old, until=day_before(day)), new]


class _Draft:
    """A table to which events are applied one after the other."""

    def __init__(self, units: Iterable[Unit], lineage: Lineage) -> None:
        self._lives: dict[tuple[Level, str], list[_Life]] = {}
        for unit in units:
            life = _Life(unit.level, unit.code, unit.versions, unit)
            self._lives.setdefault((unit.level, unit.code), []).append(life)
        self.successions = list(lineage.successions)
        self.unknown = set(lineage.unknown)
        self._touched: dict[UnitRef, pendulum.Date] = {}
        for edge in self.successions:
            for ref in (edge.source, edge.target):
                self._touched[ref] = max(edge.day, self._touched.get(ref, edge.day))

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every life."""
        return tuple(life.unit for lives in self._lives.values() for life in lives)

    def carry_out(self, one: Reform) -> None:
        """Apply one event."""
        match one.kind:
            case ReformKind.MERGE | ReformKind.SPLIT:
                self._rebuild(one)
            case ReformKind.PARTIAL_TRANSFER:
                for part in one.parts:
                    self._living(part.source, one.effect)
                    self._living(part.target, one.effect)
                    self._link(one, part)
            case ReformKind.RENAME | ReformKind.CHANGE_OF_KIND | ReformKind.CHANGE_OF_PARENT:
                self._change(one)
            case ReformKind.LEVEL_ABOLISHED:
                self._abolish(one)
            case _:  # pragma: no cover - the list is closed
                assert_never(one.kind)

    def _rebuild(self, one: Reform) -> None:
        """A merger or a split: sources end, new units begin, and units below whole sources move to the heir."""
        targets = {part.target for part in one.parts}
        stay = {self._life(ref, one.effect).ref for ref in targets if not _is_founded(ref, one)}
        ended: list[tuple[UnitRef, OpenPeriod]] = []
        for ref in dict.fromkeys(part.source for part in one.parts):
            source = self._life(ref, ref.on)
            days = source.days
            if source.ref not in stay and self._end(source, one):
                ended.append((source.ref, days))
        for new in one.founded:
            self._found(new, one)
        for part in one.parts:
            self._link(one, part)
        if one.kind is ReformKind.MERGE:
            heir = self._life(one.parts[0].target, one.effect).ref
            for gone, days in ended:
                self._adopt(gone, days, heir, one)

    def _end(self, unit: _Life, one: Reform) -> bool:
        """End a life on the day before the reform; return whether that is new (the table may already have the end)."""
        eve = day_before(one.effect)
        if not unit.in_force(eve):
            raise _no_unit(unit.ref, eve)
        if unit.valid_until == eve:
            if any(edge.source == unit.ref and edge.day == one.effect for edge in self.successions):
                raise _contradiction(unit, one)
            self.unknown.discard(unit.ref)
            return False
        later = unit.valid_until is not None or unit.last.since >= one.effect
        if later or self._touched.get(unit.ref, eve) >= one.effect:
            raise _contradiction(unit, one)
        unit.end(eve)
        return True

    def _found(self, new: NewUnit, one: Reform) -> None:
        version = UnitVersion(since=one.effect, name=new.name, kind=new.kind, parent=new.parent, act=one.act)
        self._lives.setdefault((new.level, new.code), []).append(_Life(new.level, new.code, (version,)))

    def _link(self, one: Reform, part: ReformPart) -> None:
        edge = Succession(
            day=one.effect,
            source=self._life(part.source, part.source.on).ref,
            target=self._life(part.target, one.effect).ref,
            share=part.share,
            act=one.act,
            clause=part.clause,
        )
        self.successions.append(edge)
        for ref in (edge.source, edge.target):
            self._touched[ref] = max(edge.day, self._touched.get(ref, edge.day))

    def _adopt(self, source: UnitRef, days: OpenPeriod, heir: UnitRef | None, one: Reform) -> None:
        """Move the units below a unit that ended to its heir."""
        for lives in list(self._lives.values()):
            for unit in list(lives):
                if unit.level.depth > source.level.depth and unit.in_force(one.effect):
                    above = unit.at(one.effect).parent
                    if above is not None and _same_code(above, source) and above.on in days:
                        self._version(unit, one, parent=heir)

    def _change(self, one: Reform) -> None:
        assert one.unit is not None, "a change names its unit"
        unit = self._living(one.unit, one.effect)
        if one.unit_kind is not None:
            if one.unit_kind.level is not unit.level:
                raise InvariantError("unit.level", "unit_kind")
            self._version(unit, one, kind=one.unit_kind)
        elif one.parent is not None:
            self._version(unit, one, parent=self._life(one.parent, one.effect).ref)
        else:
            self._version(unit, one, name=one.name)

    @staticmethod
    def _version(unit: _Life, one: Reform, **changes: object) -> None:
        """A new version from the day of effect."""
        unit.change(one.effect, changes if one.act is None else {**changes, "act": one.act})

    def _abolish(self, one: Reform) -> None:
        """End every unit of a level, and move the units below to the unit above."""
        eve = day_before(one.effect)
        level = one.level
        if level is None or level is Level.PROVINCE:
            raise InvariantError("reform.level", "level", level=Level.PROVINCE)
        ending = [
            unit for lives in self._lives.values() for unit in lives if unit.level is level and unit.in_force(eve)
        ]
        if not ending:
            raise InvariantError("areas.no_units", "level", day=eve, level=level)
        ended: list[tuple[UnitRef, OpenPeriod, UnitRef]] = []
        for unit in ending:
            above = unit.at(eve).parent
            assert above is not None, "only a province has no parent"
            ended.append((unit.ref, unit.days, above))
            self._end(unit, one)
            heir = self._life(above, one.effect).ref
            target = UnitRef(level=heir.level, code=heir.code, on=one.effect)
            self._link(one, ReformPart(source=unit.ref, target=target, share=LineageShare.WHOLE))
        for ref, days, above in ended:
            self._adopt(ref, days, above, one)

    def _life(self, ref: UnitRef, day: pendulum.Date) -> _Life:
        for unit in self._lives.get((ref.level, ref.code), ()):
            if unit.in_force(day):
                return unit
        raise _no_unit(ref, day)

    def _living(self, ref: UnitRef, day: pendulum.Date) -> _Life:
        """A unit that is in force both on the day of effect and on the day before."""
        unit = self._life(ref, day)
        if not unit.in_force(day_before(day)):
            raise _no_unit(ref, day_before(day))
        return unit


def _is_founded(ref: UnitRef, one: Reform) -> bool:
    return any((new.level, new.code) == (ref.level, ref.code) for new in one.founded)


def _same_code(one: UnitRef, other: UnitRef) -> bool:
    return (one.level, one.code) == (other.level, other.code)


def _no_unit(ref: UnitRef, day: pendulum.Date) -> UnknownCodeError:
    return UnknownCodeError("reform.no_unit", "reforms", day=day, level=ref.level, code=ref.code)


def _contradiction(unit: _Life, one: Reform) -> InvariantError:
    return InvariantError(
        "reform.later_history",
        "reforms",
        level=unit.level,
        code=unit.code,
        day=one.effect,
        life=said_days(unit.unit.days),
    )
