"""A register of bodies (*danh sách cơ quan, tổ chức, đơn vị*): from when to when each exists, and who took it over."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, as_day, day_after
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.model.documents import DocumentRef
from qcdc.model.places.body_references import BodyRef, at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import BodyKind, Level

__all__ = ["Bodies", "Body"]


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
