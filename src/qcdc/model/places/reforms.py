"""Reforms of units (*sắp xếp đơn vị hành chính*) as events: what a resolution does, on which day it takes effect.

The shipped table knows the great reform of 2025 and what could be established before it. What it does not know,
the mergers of 2024 for instance, or what is only planned, is said with these events: `Territory.with_reforms`.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity, field_names
from qcdc.dates import DayLike, as_day, day_before
from qcdc.errors import InvariantError, Phrase
from qcdc.model.places.units import Unit, UnitRef, as_level
from qcdc.vocab import Level, LineageShare, ReformKind, UnitKind

__all__ = ["NewUnit", "Reform", "ReformPart"]


@entity
class NewUnit:
    """A unit that a reform founds (*đơn vị hành chính thành lập mới*).

    Attributes:
        code: its code; the code of a unit that ends on that day may be used again.
        name: without the kind.
        kind: commune, ward, township … its level follows.
        parent: the unit above, by a day of its life; ``None`` for a province.
    """

    code: str = attrs.field(validator=v.unit_code)
    name: str = attrs.field(validator=v.check_text)
    kind: UnitKind = attrs.field(validator=v.instance(UnitKind))
    parent: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))

    @check
    def _check_parent(self) -> Faults:
        if (self.parent is None) is not (self.kind.level is Level.PROVINCE):
            yield InvariantError("unit.parent", "parent")

    @property
    def level(self) -> Level:
        """The level of its kind."""
        return self.kind.level


@entity
class ReformPart:
    """What of one unit goes to another (*nhập toàn bộ, một phần, phần còn lại*).

    Attributes:
        source: the unit that gives, by a day of its life.
        target: the unit that takes, by the day of effect.
        share: how much of the source, in the words of the resolution.
        clause: the clause of the resolution, if known.
    """

    source: UnitRef = attrs.field(validator=v.instance(UnitRef))
    target: UnitRef = attrs.field(validator=v.instance(UnitRef))
    share: LineageShare = attrs.field(validator=v.instance(LineageShare))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))


# Which of the fields each kind of reform carries; it carries no others.
_FIELDS: dict[ReformKind, frozenset[str]] = {
    ReformKind.MERGE: frozenset({"parts", "founded"}),
    ReformKind.SPLIT: frozenset({"parts", "founded"}),
    ReformKind.PARTIAL_TRANSFER: frozenset({"parts"}),
    ReformKind.RENAME: frozenset({"unit", "name"}),
    ReformKind.CHANGE_OF_KIND: frozenset({"unit", "unit_kind"}),
    ReformKind.CHANGE_OF_PARENT: frozenset({"unit", "parent"}),
    ReformKind.LEVEL_ABOLISHED: frozenset({"level"}),
}
_OPTIONAL = frozenset({"founded"})


@entity
class Reform:
    """One thing a resolution does (*sự kiện sắp xếp*).

    The short forms (`merge`, `split`, `transfer`, `rename`, `change_kind`, `move`, `abolish`) build it.

    Attributes:
        kind: merge, split, partial transfer, rename, change of kind, change of parent, level abolished.
        effect: first day of the new state (*ngày có hiệu lực*).
        act: number of the resolution, if there is one.
        signed: day it was signed; not after the day of effect.
        parts: what goes where; for mergers, splits and partial transfers.
        founded: the units that begin, if any; for mergers and splits.
        unit: the unit that changes; for the rest but the last.
        name: its new name.
        unit_kind: its new kind, of the same level.
        parent: its new parent.
        level: the level that ends; its units' ground stays with the unit above.

    Raises:
        InvariantError: fields that its kind does not carry, or lacks (``reform.fields``), a signature after the
            effect (``period.end_before_start``), shares that do not fit (``reform.shares``),
            ground that goes to another level (``reform.levels``).
    """

    kind: ReformKind = attrs.field(validator=v.instance(ReformKind))
    effect: pendulum.Date = attrs.field(validator=v.day)
    act: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    signed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    parts: tuple[ReformPart, ...] = attrs.field(
        default=(),
        validator=v.all_of(
            v.each(v.instance(ReformPart)), v.unique(lambda part: (part.source, part.target), "source_and_target")
        ),
    )
    founded: tuple[NewUnit, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(NewUnit)), v.unique(lambda one: (one.level, one.code), "level_and_code")),
    )
    unit: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    unit_kind: UnitKind | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitKind)))
    parent: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    level: Level | None = attrs.field(default=None, validator=v.maybe(v.instance(Level)))

    _effect_after_signed = v.in_order("signed", "effect")

    @check
    def _check_fields(self) -> Faults:
        carried = _FIELDS[self.kind]
        for name in field_names(type(self))[4:]:
            given = getattr(self, name) not in {None, ()}
            if given is not (name in carried) and name not in carried & _OPTIONAL:
                yield InvariantError("reform.fields", name, kind=self.kind, fields=tuple(sorted(carried)))

    @check
    def _check_parts(self) -> Faults:
        # The parts of another kind of reform are reported above.
        if self.parts and "parts" in _FIELDS[self.kind]:
            yield from _levels(self)
            yield from _shares(self)

    @classmethod
    def merge(
        cls,
        sources: Iterable[Unit | UnitRef],
        *,
        into: NewUnit | Unit | UnitRef,
        effect: DayLike,
        act: str | None = None,
        signed: DayLike | None = None,
    ) -> Reform:
        """Whole units go into one (*nhập*): a new one, or one that is there and goes on."""
        day = as_day(effect, "effect")
        target = _reference(into, day)
        return cls(
            kind=ReformKind.MERGE,
            effect=day,
            act=act,
            signed=None if signed is None else as_day(signed, "signed"),
            parts=tuple(
                ReformPart(source=source, target=target, share=LineageShare.WHOLE)
                for source in v.arguments(sources, "sources")
            ),
            founded=(into,) if isinstance(into, NewUnit) else (),
        )

    @classmethod
    def split(
        cls,
        source: Unit | UnitRef,
        *,
        into: Iterable[NewUnit | Unit | UnitRef],
        effect: DayLike,
        act: str | None = None,
        signed: DayLike | None = None,
    ) -> Reform:
        """A unit ends and its ground goes to several (*chia*); the last of them takes the rest."""
        day = as_day(effect, "effect")
        targets = tuple(v.arguments(into, "into"))
        shares = [LineageShare.PART] * (len(targets) - 1) + [LineageShare.REST]
        return cls(
            kind=ReformKind.SPLIT,
            effect=day,
            act=act,
            signed=None if signed is None else as_day(signed, "signed"),
            parts=tuple(
                ReformPart(source=v.argument(source, UnitRef, "source"), target=_reference(target, day), share=share)
                for target, share in zip(targets, shares, strict=False)
            ),
            founded=tuple(target for target in targets if isinstance(target, NewUnit)),
        )

    @classmethod
    def transfer(
        cls,
        source: Unit | UnitRef,
        *,
        to: Unit | UnitRef,
        effect: DayLike,
        share: LineageShare = LineageShare.PART,
        act: str | None = None,
        signed: DayLike | None = None,
    ) -> Reform:
        """A part of a unit goes to another, and both go on (*điều chỉnh một phần*)."""
        given = v.argument(source, UnitRef, "source")
        day = as_day(effect, "effect")
        parts = (
            ReformPart(source=given, target=_reference(to, day), share=share),
            ReformPart(source=given, target=_reference(given, day), share=LineageShare.REST),
        )
        return cls(
            kind=ReformKind.PARTIAL_TRANSFER,
            effect=day,
            act=act,
            signed=None if signed is None else as_day(signed, "signed"),
            parts=parts,
        )

    @classmethod
    def rename(cls, unit: Unit | UnitRef, name: str, *, effect: DayLike, act: str | None = None) -> Reform:
        """A unit gets another name (*đổi tên*); it goes on."""
        return cls(
            kind=ReformKind.RENAME,
            effect=as_day(effect, "effect"),
            act=act,
            unit=v.argument(unit, UnitRef, "unit"),
            name=name,
        )

    @classmethod
    def change_kind(cls, unit: Unit | UnitRef, kind: UnitKind, *, effect: DayLike, act: str | None = None) -> Reform:
        """A unit becomes of another kind of its level, a commune a ward (*thành lập phường từ xã*); it goes on."""
        return cls(
            kind=ReformKind.CHANGE_OF_KIND,
            effect=as_day(effect, "effect"),
            act=act,
            unit=v.argument(unit, UnitRef, "unit"),
            unit_kind=kind,
        )

    @classmethod
    def move(cls, unit: Unit | UnitRef, *, to: Unit | UnitRef, effect: DayLike, act: str | None = None) -> Reform:
        """A unit as a whole comes under another parent (*điều chỉnh về đơn vị cấp trên khác*); it goes on."""
        return cls(
            kind=ReformKind.CHANGE_OF_PARENT,
            effect=as_day(effect, "effect"),
            act=act,
            unit=v.argument(unit, UnitRef, "unit"),
            parent=v.argument(to, UnitRef, "parent"),
        )

    @classmethod
    def abolish(cls, level: Level | str, *, effect: DayLike, act: str | None = None) -> Reform:
        """A level ends (*kết thúc hoạt động của một cấp*): what stood below it comes under what stood above."""
        return cls(kind=ReformKind.LEVEL_ABOLISHED, effect=as_day(effect, "effect"), act=act, level=as_level(level))


def _reference(unit: NewUnit | Unit | UnitRef, day: pendulum.Date) -> UnitRef:
    if isinstance(unit, NewUnit):
        return UnitRef(level=unit.level, code=unit.code, on=day)
    found = v.argument(unit, UnitRef, "into")
    return UnitRef(level=found.level, code=found.code, on=day)


def _levels(one: Reform) -> Faults:
    """Ground goes to a unit of the same level; a district may become one commune (*đặc khu*)."""
    for part in one.parts:
        levels = part.source.level, part.target.level
        if levels[0] is not levels[1] and levels != (Level.DISTRICT, Level.COMMUNE):
            yield InvariantError("reform.levels", "parts", source=levels[0], target=levels[1])


def _shares(reform: Reform) -> Faults:
    """Whole units merge; one unit splits, into at least two, with one rest; a transfer leaves the rest at home."""
    shares = [part.share for part in reform.parts]
    sources = {part.source for part in reform.parts}
    rests = [part for part in reform.parts if part.share is LineageShare.REST]
    whole = LineageShare.WHOLE in shares
    fits = {
        ReformKind.MERGE: set(shares) == {LineageShare.WHOLE}
        and len({part.target for part in reform.parts}) == 1
        and len(sources) == len(shares),
        ReformKind.SPLIT: len(shares) > 1 and len(sources) == 1 and len(rests) == 1 and not whole,
        ReformKind.PARTIAL_TRANSFER: len(sources) == 1
        and not whole
        and len(rests) == 1
        and _same_code(rests[0].source, rests[0].target),
    }[reform.kind]
    if not fits or any(part.target.on != reform.effect for part in reform.parts):
        yield InvariantError("reform.shares", "parts", kind=reform.kind, rule=Phrase(_RULES[reform.kind]))
    day = day_before(reform.effect)
    late = [part for part in reform.parts if part.source.on > day]
    if late:
        yield InvariantError("reform.source_day", "parts", day=reform.effect)


_RULES = {
    ReformKind.MERGE: "reform_merge",
    ReformKind.SPLIT: "reform_split",
    ReformKind.PARTIAL_TRANSFER: "reform_part",
}


def _same_code(one: UnitRef, other: UnitRef) -> bool:
    return (one.level, one.code) == (other.level, other.code)
