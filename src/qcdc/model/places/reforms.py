"""Reforms of units (*sắp xếp đơn vị hành chính*): the events of resolutions, with their days of effect.

The shipped table has the reform of 2025 and earlier changes as far as they could be established. Use
`Territory.with_reforms` to add others, such as the mergers of 2024 or planned reforms.
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
    """A unit founded by a reform (*đơn vị hành chính thành lập mới*).

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
    """The part of one unit that goes to another (*nhập toàn bộ, một phần, phần còn lại*).

    Attributes:
        source: the unit that gives it, by a day of its life.
        target: the unit that receives it, by the day of effect.
        share: how much of the source, in the words of the resolution.
        clause: the clause of the resolution, if known.
    """

    source: UnitRef = attrs.field(validator=v.instance(UnitRef))
    target: UnitRef = attrs.field(validator=v.instance(UnitRef))
    share: LineageShare = attrs.field(validator=v.instance(LineageShare))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))


# The fields of each kind of reform; it cannot have others.
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
    """One event of a resolution (*sự kiện sắp xếp*).

    The short forms (`merge`, `split`, `transfer`, `rename`, `change_kind`, `move`, `abolish`) build it.

    Attributes:
        kind: merge, split, partial transfer, rename, change of kind, change of parent, level abolished.
        effect: first day of the new state (*ngày có hiệu lực*).
        act: number of the resolution, if there is one.
        signed: day it was signed; not after the day of effect.
        parts: the parts with their sources and targets; for mergers, splits and partial transfers.
        founded: the new units, if any; for mergers and splits.
        unit: the unit that changes; for renames and changes of kind or parent.
        name: its new name.
        unit_kind: its new kind, of the same level.
        parent: its new parent.
        level: the abolished level; the territory of its units stays with the unit above.

    Raises:
        InvariantError: fields that do not belong to its kind, or are missing (``reform.fields``), a signature after the
            effect (``period.end_before_start``), shares that do not fit (``reform.shares``), a part that goes to
            another level (``reform.levels``).
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
        """Merge whole units into one (*nhập*): a new one, or an existing one that continues."""
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
        """Split a unit into several (*chia*); the last of them takes the rest."""
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
        """Transfer a part of a unit to another; both continue (*điều chỉnh một phần*)."""
        given = v.argument(source, UnitRef, "source")
        day = as_day(effect, "effect")
        parts = (
            ReformPart(source=given, target=_reference(to, day, "to"), share=share),
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
        """Rename a unit (*đổi tên*); it continues."""
        return cls(
            kind=ReformKind.RENAME,
            effect=as_day(effect, "effect"),
            act=act,
            unit=v.argument(unit, UnitRef, "unit"),
            name=name,
        )

    @classmethod
    def change_kind(cls, unit: Unit | UnitRef, kind: UnitKind, *, effect: DayLike, act: str | None = None) -> Reform:
        """Change the kind of a unit within its level (*thành lập phường từ xã*); it continues."""
        return cls(
            kind=ReformKind.CHANGE_OF_KIND,
            effect=as_day(effect, "effect"),
            act=act,
            unit=v.argument(unit, UnitRef, "unit"),
            unit_kind=kind,
        )

    @classmethod
    def move(cls, unit: Unit | UnitRef, *, to: Unit | UnitRef, effect: DayLike, act: str | None = None) -> Reform:
        """Move a whole unit to another parent (*điều chỉnh về đơn vị cấp trên khác*); it continues."""
        return cls(
            kind=ReformKind.CHANGE_OF_PARENT,
            effect=as_day(effect, "effect"),
            act=act,
            unit=v.argument(unit, UnitRef, "unit"),
            parent=v.argument(to, UnitRef, "to"),
        )

    @classmethod
    def abolish(cls, level: Level | str, *, effect: DayLike, act: str | None = None) -> Reform:
        """Abolish a level (*kết thúc hoạt động của một cấp*): the units below it move to the unit above."""
        return cls(kind=ReformKind.LEVEL_ABOLISHED, effect=as_day(effect, "effect"), act=act, level=as_level(level))


def _reference(unit: NewUnit | Unit | UnitRef, day: pendulum.Date, name: str = "into") -> UnitRef:
    if isinstance(unit, NewUnit):
        return UnitRef(level=unit.level, code=unit.code, on=day)
    found = v.argument(unit, UnitRef, name)
    return UnitRef(level=found.level, code=found.code, on=day)


def _levels(one: Reform) -> Faults:
    """A part goes to a unit of the same level; only a district may become a commune (*đặc khu*)."""
    for part in one.parts:
        levels = part.source.level, part.target.level
        if levels[0] is not levels[1] and levels != (Level.DISTRICT, Level.COMMUNE):
            yield InvariantError("reform.levels", "parts", source=levels[0], target=levels[1])


def _shares(reform: Reform) -> Faults:
    """A merger takes whole units; a split has at least two parts, one of them the rest; a transfer leaves the rest."""
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
