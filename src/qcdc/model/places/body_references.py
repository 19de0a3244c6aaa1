"""References to a body (*cơ quan, đơn vị được ghi*), and the check that a unit can have it."""

from __future__ import annotations

from typing import Protocol

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import stands_for
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody, unit_missing
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import BodyKind, Level

__all__ = ["BodyRef", "OfBody", "at_its_level", "at_level_of_its_unit", "level_faults"]

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


@check
def at_its_level(record: OfBody) -> Faults:
    """A body must be of a kind that exists at the level of its unit; used by every value that names a body."""
    unit, body = record.unit, record.body
    if body is None or (unit is not None and unit.level in body.kind.levels):
        return ()
    return unit_missing(body) if unit is None else level_faults(body, unit.level)


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
