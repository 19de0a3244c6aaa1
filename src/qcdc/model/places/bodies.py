"""Bodies (*cơ quan, tổ chức, đơn vị*) of units, and a register of them.

A unit is not a body: the People's Committee, the inspectorate and the departments of a province are bodies of one unit.
A record has the unit in one field and the body of that unit in another. The body is left out for the People's
Committee, so a unit alone means its People's Committee, and a body of another unit cannot be written. A national body,
such as a ministry, does not belong to a unit.
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
from qcdc._kernel.given import read_code, stands_for
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, as_day, day_after
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.model.documents import DocumentRef
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import BodyKind, Level, UnitKind

__all__ = [
    "PARTY_COMMITTEE",
    "PEOPLES_COMMITTEE",
    "Bodies",
    "Body",
    "BodyRef",
    "OfBody",
    "UnitBody",
    "at_its_level",
    "at_level_of_its_unit",
    "level_faults",
    "named_body",
]


@entity
class UnitBody:
    """A body of a unit that is named separately (*cơ quan nào của đơn vị*).

    Attributes:
        kind: People's Committee, department, inspectorate, Party committee …
        name: as an official writes it, without the unit: ``"Sở Nội vụ"``. It must be given if a unit has several bodies
            of the kind, and cannot be given if a unit has only one.
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
        """Short form for code; the kind may be given as its code.

        Raises:
            InvariantError: not a kind of body (``code.not_listed``), or a name that is missing or not allowed.
        """
        return cls(kind=read_code(BodyKind, kind, "kind"), name=name)

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

    def title(self, unit: Unit | None, language: Language = "vi") -> str:
        """The body as an official names it: ``UBND xã Ví Dụ``, ``Thanh tra tỉnh Ví Dụ``, ``Thanh tra Chính phủ``.

        Args:
            unit: its unit, seen on the day of interest; ``None`` for a national body.
            language: ``"vi"`` or ``"en"``; names of units and bodies stay Vietnamese.

        Raises:
            InvariantError: no unit for a kind of body that is not national (``body.unit_missing``).
        """
        if unit is None:
            for fault in _unit_missing(self):
                raise fault
            return _at_the_top(self, as_language(language))
        v.argument(unit, Unit, "unit")
        if self.kind is BodyKind.PEOPLES_COMMITTEE and unit.level is Level.VILLAGE:
            return unit.title
        if as_language(language) == "vi":
            return _in_vietnamese(self, unit)
        return f"{self.kind.en} of {unit.title}" if self.name is None else f"{self.name}, {unit.title}"


def named_body(body: UnitBody, unit: Unit | None, language: Language) -> str:
    """The body in words: its title if its unit is at hand, or if it is national, otherwise its kind or its own name.

    Args:
        body: the body.
        unit: its unit, if it is known.
        language: ``"vi"`` or ``"en"``.
    """
    if unit is not None:
        return body.title(unit, language)
    return body.kind.text(language) if body.name is None else body.name


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
_NATIONAL = {
    BodyKind.INSPECTORATE: "Thanh tra Chính phủ",
    BodyKind.RECEPTION_BOARD: "Ban Tiếp công dân Trung ương",
    BodyKind.PARTY_COMMITTEE: "Ban Chấp hành Trung ương Đảng",
    BodyKind.FRONT: "Ủy ban Trung ương MTTQ Việt Nam",
    BodyKind.COURT: "TAND tối cao",
    BodyKind.PROCURACY: "VKSND tối cao",
}
_PARTY = {
    UnitKind.TINH: "Tỉnh ủy",
    UnitKind.THANH_PHO_TRUNG_UONG: "Thành ủy",
    UnitKind.THANH_PHO: "Thành ủy",
    UnitKind.QUAN: "Quận ủy",
    UnitKind.HUYEN: "Huyện ủy",
    UnitKind.THI_XA: "Thị ủy",
}
# A school or a court of several units is not named after the unit, so the unit follows as a place.
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


def _at_the_top(body: UnitBody, language: Language) -> str:
    """The title of a national body; here too, a commission of the Party is named after its Party committee."""
    if body.name is not None:
        return f"{body.name} Trung ương" if body.kind is BodyKind.PARTY_COMMISSION else body.name
    return _NATIONAL[body.kind] if language == "vi" else f"national {body.kind.en}"


def _in_vietnamese(body: UnitBody, unit: Unit) -> str:
    if body.kind is BodyKind.PARTY_COMMISSION:
        return f"{body.name} {_party(unit)}"
    if body.name is not None:
        return f"{body.name}, {unit.title}" if body.kind in _ONLY_PLACED else f"{body.name} {unit.title}"
    if body.kind is BodyKind.PARTY_COMMITTEE:
        return _party(unit)
    if body.kind is BodyKind.PARTY_STANDING:
        return f"Ban Thường vụ {_party(unit)}"
    if body.kind is BodyKind.FRONT and unit.level is Level.VILLAGE:
        return f"Ban Công tác Mặt trận {unit.title}"
    return f"{_PREFIXES[body.kind]} {unit.title}"


def _party(unit: Unit) -> str:
    """The Party committee of a unit: that of a commune has the kind of the commune in its name, higher ones do not."""
    if unit.level is Level.VILLAGE:
        return f"Chi bộ {unit.title}"
    word = _PARTY.get(unit.kind)
    return f"Đảng ủy {unit.title}" if word is None else f"{word} {unit.name}"


PEOPLES_COMMITTEE = UnitBody(kind=BodyKind.PEOPLES_COMMITTEE)
"""The body that a unit alone means: its People's Committee; for a village, which has none, the village itself."""

PARTY_COMMITTEE = UnitBody(kind=BodyKind.PARTY_COMMITTEE)
"""The Party committee of a unit; in a village its Party cell."""


_FIRST_DAY = pendulum.Date(1, 1, 1)


class OfBody(Protocol):
    """A value that names a body: by its unit (none for a national body) and the body of the unit."""

    @property
    def unit(self) -> UnitRef | None:
        """The unit."""
        ...

    @property
    def body(self) -> UnitBody | None:
        """Which body of the unit; ``None``: none, or not stated."""
        ...


def _unit_missing(body: UnitBody) -> Faults:
    if not body.kind.national:
        yield InvariantError("body.unit_missing", "unit")


@check
def at_its_level(record: OfBody) -> Faults:
    """A body must be of a kind that exists at the level of its unit; used by every value that names a body."""
    unit, body = record.unit, record.body
    if body is None or (unit is not None and unit.level in body.kind.levels):
        return ()
    return _unit_missing(body) if unit is None else level_faults(body, unit.level)


@check(needs=("body",))
def at_level_of_its_unit(record: OfBody) -> Faults:
    """The same of a record that always has a unit, whose People's Committee it names if the body is left out."""
    return at_its_level(record)


def level_faults(body: UnitBody, level: Level) -> Faults:
    """The fault of a body that a unit of a level cannot have."""
    if not body.kind.levels:
        yield InvariantError("body.national", "body")
    elif level not in body.kind.levels:
        levels = tuple(one for one in Level if one in body.kind.levels)
        yield InvariantError("body.level", "body", levels=levels)


@entity
class BodyRef:
    """The body that had a kind and a name in a unit on a day (*cơ quan, đơn vị được ghi*).

    It has the two fields by which every record names its body. The day is that of the reference to the unit; a
    reference to a national body has no day. A unit can be given instead, for its People's Committee.

    Attributes:
        unit: its unit; ``None`` for a national body (*cơ quan trung ương*), which must be given explicitly.
        body: which body of the unit; the People's Committee if left out.
    """

    unit: UnitRef | None = attrs.field(validator=v.maybe(v.instance(UnitRef)))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))

    _at_its_level = at_its_level

    @classmethod
    def of(
        cls, unit: Unit | UnitRef, kind: BodyKind | str = BodyKind.PEOPLES_COMMITTEE, name: str | None = None
    ) -> BodyRef:
        """Short form; without a kind, the People's Committee of the unit."""
        return cls(unit=v.argument(unit, UnitRef, "unit"), body=UnitBody.of(kind, name))

    @classmethod
    def national(cls, kind: BodyKind | str, name: str | None = None) -> BodyRef:
        """A national body: ``BodyRef.national("ministry", "Bộ Nội vụ")``, ``BodyRef.national("inspectorate")``.

        Raises:
            InvariantError: a kind of body that is not national (``body.unit_missing``), or any error of `UnitBody.of`.
        """
        return cls(unit=None, body=UnitBody.of(kind, name))

    @classmethod
    def named_by(cls, record: OfBody) -> BodyRef:
        """The body that a record names."""
        given: object = record  # callers without a type checker pass anything
        unit, body = getattr(given, "unit", given), getattr(given, "body", given)
        place = None if unit is None else v.argument(unit, UnitRef, "record")
        return cls(unit=place, body=v.argument(body, UnitBody, "record"))

    def __str__(self) -> str:
        return str(self.body) if self.unit is None else f"{self.body}, {self.unit}"

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
        """National bodies first, then by unit, then the People's Committee first."""
        if self.unit is None:
            return -1, "", _FIRST_DAY, *self.body.sort_key
        return *self.unit.sort_key, *self.body.sort_key


stands_for(BodyRef, UnitRef, BodyRef.of)
stands_for(BodyRef, Unit, BodyRef.of)


@entity
class Body:
    """A body with its first and last day: an entry of a register of bodies (*cơ quan, tổ chức, đơn vị*).

    A body that is renamed, or moved to another unit, ends; the new one is its heir.

    Attributes:
        unit: its unit, by a code and a day on which the unit had the code; ``None`` for a national body.
        body: which body of the unit; the People's Committee if left out.
        since: first day.
        until: last day; ``None``: it still exists.
        heirs: the bodies that took over its work; empty: none, or not known.
        founded_by: the document that founded it.
        ended_by: the document that ended it and names its heirs.
    """

    unit: UnitRef | None = attrs.field(validator=v.maybe(v.instance(UnitRef)))
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
        if self.unit is not None and not self.in_force(self.unit.on):
            yield InvariantError("body.unit_day", "unit")

    @check
    def _check_heirs(self) -> Faults:
        for name in ("heirs", "ended_by"):
            if self.until is None and getattr(self, name):
                yield InvariantError("body.heirs", name)

    @property
    def ref(self) -> BodyRef:
        """The key of the entry: its unit on its first day, its kind and its name."""
        unit = self.unit
        on_first_day = None if unit is None else UnitRef(level=unit.level, code=unit.code, on=self.since)
        return BodyRef(unit=on_first_day, body=self.body)

    def in_force(self, on: DayLike) -> bool:
        """Whether the body exists on a day."""
        day = as_day(on, "on")
        return self.since <= day and (self.until is None or day <= self.until)


_Key = tuple[Level | None, str, UnitBody]


@entity
class Bodies:
    """A register of bodies (*danh sách cơ quan, tổ chức, đơn vị*), provided by the user; the library ships none.

    Two entries of one code, kind and name cannot overlap, because on one day a code means one unit.

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
        """The entry of a reference on a day.

        Args:
            ref: a body; a unit means its People's Committee.
            on: the day, on which the code must still mean the same unit; default: the day of the reference. For a
                national body, whose reference has no day, it must be given.

        Raises:
            UnknownCodeError: no such body in the register (``body.unknown``, with the bodies of the unit), or none on
                that day (``body.not_in_force``, with its lives).
            InvariantError: no day for a national body (``body.day_missing``).
        """
        wanted = v.argument(ref, BodyRef, "ref")
        if on is not None:
            return self._found(wanted, as_day(on, "on"))
        if wanted.unit is None:
            raise InvariantError("body.day_missing", "on")
        return self._found(wanted, wanted.unit.on)

    def _found(self, wanted: BodyRef, day: pendulum.Date) -> Body:
        lives = self._lives.get(_key(wanted), ())
        for one in lives:
            if one.in_force(day):
                return one
        if lives:
            spans = tuple(Phrase.span(one.since, one.until) for one in lives)
            raise UnknownCodeError("body.not_in_force", "ref", day=day, lives=spans)
        same_unit = {one.body for one in self.in_force(day) if _key(one)[:2] == _key(wanted)[:2]}
        near = tuple(one.said for one in sorted(same_unit, key=lambda one: one.sort_key)[:5])
        raise UnknownCodeError("body.unknown", "ref", near=near)

    def in_force(self, on: DayLike, *, kind: BodyKind | None = None) -> tuple[Body, ...]:
        """The bodies that exist on a day, all of them or those of one kind, by unit and kind."""
        day = as_day(on, "on")
        if kind is not None:
            v.argument(kind, BodyKind, "kind")
        found = [one for one in self.entries if one.in_force(day) and kind in {None, one.body.kind}]
        return tuple(sorted(found, key=lambda one: one.ref.sort_key))

    def successors(self, body: Body) -> tuple[Body, ...]:
        """The entries of the heirs of a body, in the order in which it names them.

        A national heir is the one that exists on the day after the body ended.

        Raises:
            UnknownCodeError: the register has no entry for an heir.
        """
        return tuple(self._found(heir, _taken_over(body, heir)) for heir in v.argument(body, Body, "body").heirs)

    def predecessors(self, body: Body) -> tuple[Body, ...]:
        """The entries that name a body as their heir, by unit and kind."""
        key = _key(v.argument(body, Body, "body"))
        found = [
            one
            for one in self.entries
            if any(_key(heir) == key and body.in_force(_taken_over(one, heir)) for heir in one.heirs)
        ]
        return tuple(sorted(found, key=lambda one: one.ref.sort_key))


def _key(named: Body | BodyRef) -> _Key:
    return (None, "", named.body) if named.unit is None else (named.unit.level, named.unit.code, named.body)


def _taken_over(body: Body, heir: BodyRef) -> pendulum.Date:
    """The day on which an heir is looked up: that of the reference; for a national one the day after the body ended."""
    if heir.unit is not None:
        return heir.unit.on
    assert body.until is not None, "only a body that has ended has heirs"
    return day_after(body.until)
