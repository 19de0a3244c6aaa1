"""Bodies (*cơ quan, tổ chức, đơn vị*): who acts in a unit, and a register of those that exist.

A unit is no body: the People's Committee, the inspectorate and the departments of a province are many bodies of one
unit. A record has the unit in one field and says in another which body of that unit it is. The second is left out for
the People's Committee, so the unit alone is its short form, and a body of another unit cannot be written.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import Protocol

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.model.documents import DocumentRef
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import BodyKind, Level, UnitKind

__all__ = ["PEOPLES_COMMITTEE", "Bodies", "Body", "BodyRef", "UnitBody", "at_its_level"]


@entity
class UnitBody:
    """Which body of a unit it is (*cơ quan nào của đơn vị*), for a place that has the unit beside it.

    Attributes:
        kind: People's Committee, department, inspectorate, Party committee …
        name: as an official writes it, without the unit: ``"Sở Nội vụ"``. It must be given where a unit has several
            bodies of the kind, and cannot be given where a unit has only one.
    """

    kind: BodyKind = attrs.field(validator=v.instance(BodyKind))
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_name_missing(self) -> Faults:
        if self.name is None and self.kind.needs_name:
            yield InvariantError("body.name_missing", "name")

    @check
    def _check_name_given(self) -> Faults:
        if self.name is not None and not self.kind.takes_name:
            yield InvariantError("body.name_given", "name")

    @classmethod
    def of(cls, kind: BodyKind | str, name: str | None = None) -> UnitBody:
        """Short form for code; the kind may be given as its code."""
        return cls(kind=BodyKind(kind), name=name)

    def __str__(self) -> str:
        return self.kind.value if self.name is None else f"{self.kind.value} {self.name}"

    @property
    def said(self) -> Code | Phrase:
        """The body without its unit, as errors show it."""
        return self.kind if self.name is None else Phrase("named_body", kind=self.kind, name=self.name)

    @property
    def sort_key(self) -> tuple[int, str]:
        """The People's Committee first, then by kind and name."""
        return _ORDER[self.kind], self.name or ""

    def title(self, unit: Unit, language: Language = "vi") -> str:
        """The body as an official names it: ``UBND xã Ví Dụ``, ``Thanh tra tỉnh Ví Dụ``.

        Args:
            unit: its unit, seen on the day of interest.
            language: ``"vi"`` or ``"en"``; names of units and bodies stay Vietnamese.
        """
        v.argument(unit, Unit, "unit")
        if self.kind is BodyKind.PEOPLES_COMMITTEE and unit.level is Level.VILLAGE:
            return unit.title
        if as_language(language) == "vi":
            return _in_vietnamese(self, unit)
        return f"{self.kind.en} of {unit.title}" if self.name is None else f"{self.name}, {unit.title}"


_ORDER = {kind: place for place, kind in enumerate(BodyKind)}
_PREFIXES = {
    BodyKind.PEOPLES_COMMITTEE: "UBND",
    BodyKind.PEOPLES_COUNCIL: "HĐND",
    BodyKind.INSPECTORATE: "Thanh tra",
    BodyKind.RECEPTION_BOARD: "Ban Tiếp công dân",
    BodyKind.FRONT: "Ủy ban MTTQ Việt Nam",
    BodyKind.COURT: "TAND",
    BodyKind.PROCURACY: "VKSND",
}
_PARTY = {
    UnitKind.TINH: "Tỉnh ủy",
    UnitKind.THANH_PHO_TRUNG_UONG: "Thành ủy",
    UnitKind.THANH_PHO: "Thành ủy",
    UnitKind.QUAN: "Quận ủy",
    UnitKind.HUYEN: "Huyện ủy",
    UnitKind.THI_XA: "Thị ủy",
}
# A school or a court of several units is not called after the unit, so the unit follows as a place.
_ONLY_PLACED = frozenset(
    {
        BodyKind.COURT,
        BodyKind.PROCURACY,
        BodyKind.AGENCY,
        BodyKind.ENTERPRISE,
        BodyKind.SCHOOL,
        BodyKind.VILLAGE,
    }
)


def _in_vietnamese(body: UnitBody, unit: Unit) -> str:
    if body.kind is BodyKind.PARTY_COMMISSION:
        return f"{body.name} {_party(unit)}"
    if body.name is not None:
        return f"{body.name}, {unit.title}" if body.kind in _ONLY_PLACED else f"{body.name} {unit.title}"
    if body.kind is BodyKind.PARTY_COMMITTEE:
        return _party(unit)
    if body.kind is BodyKind.FRONT and unit.level is Level.VILLAGE:
        return f"Ban Công tác Mặt trận {unit.title}"
    return f"{_PREFIXES[body.kind]} {unit.title}"


def _party(unit: Unit) -> str:
    """The Party committee of a unit: that of a commune bears the kind of the commune, those above do not."""
    word = _PARTY.get(unit.kind)
    return f"Đảng ủy {unit.title}" if word is None else f"{word} {unit.name}"


PEOPLES_COMMITTEE = UnitBody(kind=BodyKind.PEOPLES_COMMITTEE)
"""The body for which a unit alone stands; in a village, which has no People's Committee, the village itself."""


class OfBody(Protocol):
    """What names a body: a unit, and which body of the unit it is."""

    @property
    def unit(self) -> UnitRef:
        """The unit."""
        ...

    @property
    def body(self) -> UnitBody:
        """Which body of the unit."""
        ...


@check
def at_its_level(record: OfBody) -> Faults:
    """A body must be of a kind that exists at the level of its unit; the check of everything that names a body."""
    unit, body = record.unit, record.body
    if unit.level not in body.kind.levels:
        levels = tuple(level for level in Level if level in body.kind.levels)
        yield InvariantError("body.level", "body", levels=levels)


@entity
class BodyRef:
    """The body that bore a kind and a name in a unit on a day (*cơ quan, đơn vị được ghi*).

    It has the two fields by which every record names its body. The day is that of the reference to the unit.

    Attributes:
        unit: its unit.
        body: which body of the unit; the People's Committee if left out.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))

    _at_its_level = at_its_level

    @classmethod
    def of(
        cls, unit: Unit | UnitRef, kind: BodyKind | str = BodyKind.PEOPLES_COMMITTEE, name: str | None = None
    ) -> BodyRef:
        """Short form for code; of a unit alone it gives the People's Committee."""
        return cls(unit=v.argument(unit, UnitRef, "unit"), body=UnitBody.of(kind, name))

    @classmethod
    def named_by(cls, record: OfBody) -> BodyRef:
        """The body that a record names."""
        given: object = record  # callers without a type checker pass anything
        unit, body = getattr(given, "unit", given), getattr(given, "body", given)
        return cls(unit=v.argument(unit, UnitRef, "record"), body=v.argument(body, UnitBody, "record"))

    def __str__(self) -> str:
        return f"{self.body}, {self.unit}"

    @property
    def kind(self) -> BodyKind:
        """The kind of the body."""
        return self.body.kind

    @property
    def name(self) -> str | None:
        """The name of the body, without the unit."""
        return self.body.name

    @property
    def sort_key(self) -> tuple[int, str, pendulum.Date, int, str]:
        """By unit, then the People's Committee first."""
        return *self.unit.sort_key, *self.body.sort_key


@entity
class Body:
    """One body with its life: an entry of a register of bodies (*cơ quan, tổ chức, đơn vị*).

    A body that is renamed, or goes to another unit, ends; the one that goes on is its heir.

    Attributes:
        unit: its unit, by a code and a day of its life on which the code meant it.
        body: which body of the unit; the People's Committee if left out.
        since: first day.
        until: last day; ``None``: it still exists.
        heirs: the bodies that took over its work; empty: none, or not known.
        founded_by: the document that founded it.
        ended_by: the document that ended it and names its heirs.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    heirs: tuple[BodyRef, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(BodyRef)), v.unique(lambda heir: heir, "body"))
    )
    founded_by: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))
    ended_by: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))

    _at_its_level = at_its_level
    _until_after_since = v.in_order("since", "until")

    @check
    def _check_unit_day(self) -> Faults:
        if not self.in_force(self.unit.on):
            yield InvariantError("body.unit_day", "unit")

    @check
    def _check_heirs(self) -> Faults:
        for name in ("heirs", "ended_by"):
            if self.until is None and getattr(self, name):
                yield InvariantError("body.heirs", name)

    @property
    def ref(self) -> BodyRef:
        """The key of the entry: its unit on the first day of its life, kind and name."""
        on_first_day = UnitRef(level=self.unit.level, code=self.unit.code, on=self.since)
        return BodyRef(unit=on_first_day, body=self.body)

    def in_force(self, on: DayLike) -> bool:
        """Whether the body exists on a day."""
        day = as_day(on, "on")
        return self.since <= day and (self.until is None or day <= self.until)


_Key = tuple[Level, str, UnitBody]


@entity
class Bodies:
    """A register of bodies (*danh sách cơ quan, tổ chức, đơn vị*), as its owner gives it; nothing is shipped.

    On one day a code means one unit, so two entries of one code, kind and name cannot overlap.

    Attributes:
        entries: the bodies, in any order.
    """

    entries: tuple[Body, ...] = attrs.field(
        repr=lambda entries: f"<{len(entries)} bodies>", validator=v.each(v.instance(Body))
    )

    @check
    def _check_overlap(self) -> Faults:
        places = {id(one): place for place, one in enumerate(self.entries)}
        for lives in self._lives.values():
            for earlier, later in pairwise(lives):
                if earlier.until is None or later.since <= earlier.until:
                    yield InvariantError("bodies.overlap", "entries", index=max(places[id(earlier)], places[id(later)]))

    @cached_property
    def _lives(self) -> Mapping[_Key, tuple[Body, ...]]:
        """The entries of each code, kind and name, by their first day."""
        found: dict[_Key, list[Body]] = {}
        for one in sorted(self.entries, key=lambda one: one.since):
            found.setdefault(_key(one), []).append(one)
        return MappingProxyType({key: tuple(lives) for key, lives in found.items()})

    def resolve(self, ref: BodyRef | Unit | UnitRef, *, on: DayLike | None = None) -> Body:
        """The entry that a reference means on a day.

        Args:
            ref: a body; a unit alone means its People's Committee.
            on: the day, on which the code must still mean the same unit; left out: the day of the reference.

        Raises:
            UnknownCodeError: no such body in the register (``body.unknown``, with the bodies of the unit), or none on
                that day (``body.not_in_force``, with its lives).
        """
        wanted = BodyRef.of(ref) if isinstance(ref, Unit | UnitRef) else v.argument(ref, BodyRef, "ref")
        lives = self._lives.get(_key(wanted), ())
        day = wanted.unit.on if on is None else as_day(on, "on")
        for one in lives:
            if one.in_force(day):
                return one
        if lives:
            spans = tuple(Phrase("span", first=one.since, last=one.until or Phrase("now")) for one in lives)
            raise UnknownCodeError("body.not_in_force", "ref", day=day, lives=spans)
        same_unit = {one.body for one in self.in_force(day) if _key(one)[:2] == _key(wanted)[:2]}
        near = tuple(one.said for one in sorted(same_unit, key=lambda one: one.sort_key)[:5])
        raise UnknownCodeError("body.unknown", "ref", near=near)

    def in_force(self, on: DayLike, *, kind: BodyKind | None = None) -> tuple[Body, ...]:
        """The bodies that exist on a day, all or those of one kind, by unit and kind."""
        day = as_day(on, "on")
        if kind is not None:
            v.argument(kind, BodyKind, "kind")
        found = [one for one in self.entries if one.in_force(day) and kind in {None, one.body.kind}]
        return tuple(sorted(found, key=lambda one: one.ref.sort_key))

    def successors(self, body: Body) -> tuple[Body, ...]:
        """The entries of the heirs of a body, in the order in which it names them.

        Raises:
            UnknownCodeError: the register has no entry for an heir.
        """
        return tuple(self.resolve(heir) for heir in v.argument(body, Body, "body").heirs)

    def predecessors(self, body: Body) -> tuple[Body, ...]:
        """The entries that name a body as their heir, by unit and kind."""
        key = _key(v.argument(body, Body, "body"))
        found = [
            one for one in self.entries if any(_key(heir) == key and body.in_force(heir.unit.on) for heir in one.heirs)
        ]
        return tuple(sorted(found, key=lambda one: one.ref.sort_key))


def _key(named: OfBody) -> _Key:
    return named.unit.level, named.unit.code, named.body
