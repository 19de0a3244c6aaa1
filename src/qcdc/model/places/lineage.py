"""Successors and predecessors of units (*quan hệ kế thừa giữa các đơn vị hành chính*).

Three cases are distinguished: a life that continues, a life that ended with successors, and a life of *unknown
lineage*, which ended with successors that no source names. A life of unknown lineage is never treated as one without
heirs.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.errors import InvariantError
from qcdc.model.places.units import Unit, UnitRef, said
from qcdc.vocab import Level, LineageShare

__all__ = ["Lineage", "Succession"]


@entity
class Succession:
    """One edge of the lineage: a unit, or a part of it, becomes part of another on a day.

    Attributes:
        day: the first day of the new state; the source is in force on the day before, the target on the day.
        source: key of the unit that gives a part or all of itself.
        target: key of the unit that receives it. It may be the source itself, if a unit gives away only a part.
        share: how much of the source, in the words of the resolution.
        act: number of the resolution, if known.
        clause: its clause in article 1, if known.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    source: UnitRef = attrs.field(validator=v.instance(UnitRef))
    target: UnitRef = attrs.field(validator=v.instance(UnitRef))
    share: LineageShare = attrs.field(validator=v.instance(LineageShare))
    act: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))


class Lineage:
    """Every known succession, and the units whose successors are not known.

    Args:
        successions: the edges.
        unknown: keys of the units of unknown lineage.

    Raises:
        InvariantError: a unit both has successors and is of unknown lineage (``lineage.contradiction``).
    """

    __slots__ = ("_all", "_from", "_to", "_unknown")

    def __init__(self, successions: Iterable[Succession] = (), unknown: Iterable[Unit | UnitRef] = ()) -> None:
        self._all = tuple(sorted(v.all_arguments(successions, Succession, "successions"), key=_order))
        self._unknown = frozenset(v.all_arguments(unknown, UnitRef, "unknown"))
        self._from: dict[UnitRef, list[Succession]] = {}
        self._to: dict[UnitRef, list[Succession]] = {}
        for one in self._all:
            self._from.setdefault(one.source, []).append(one)
            # A district in a province is not one of the predecessors of the province.
            if one.source.level is one.target.level or one.target.level is Level.COMMUNE:
                self._to.setdefault(one.target, []).append(one)
        both = sorted(self._unknown & self._from.keys(), key=str)
        if both:
            raise InvariantError("lineage.contradiction", "unknown", units=tuple(map(said, both)))

    @property
    def successions(self) -> tuple[Succession, ...]:
        """Every edge, by day."""
        return self._all

    @property
    def unknown(self) -> frozenset[UnitRef]:
        """Keys of the units whose successors no source names."""
        return self._unknown

    def successors(self, unit: Unit) -> tuple[Succession, ...]:
        """The successors of a unit or of its parts; empty if it continues or they are not known (`is_unknown`)."""
        return self.from_ref(v.argument(unit, Unit, "unit").ref)

    def predecessors(self, unit: Unit) -> tuple[Succession, ...]:
        """The predecessors of a unit, as far as they are known."""
        return self.to_ref(v.argument(unit, Unit, "unit").ref)

    def from_ref(self, key: Unit | UnitRef) -> tuple[Succession, ...]:
        """As `successors`, for the key of a unit."""
        return tuple(self._from.get(v.argument(key, UnitRef, "key"), ()))

    def to_ref(self, key: Unit | UnitRef) -> tuple[Succession, ...]:
        """As `predecessors`, for the key of a unit."""
        return tuple(self._to.get(v.argument(key, UnitRef, "key"), ()))

    def is_unknown(self, unit: Unit) -> bool:
        """Whether the unit ended and its successors are not known."""
        return v.argument(unit, Unit, "unit").ref in self._unknown

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same content."""
        if self is other:
            return True
        if not isinstance(other, Lineage):
            return NotImplemented
        return self._all == other._all and self._unknown == other._unknown

    def __hash__(self) -> int:
        return hash((len(self._all), len(self._unknown)))

    def __copy__(self) -> Lineage:
        return self

    def __deepcopy__(self, _: object) -> Lineage:
        return self

    def __repr__(self) -> str:
        return f"<Lineage of {len(self._all)} successions, {len(self._unknown)} units unknown>"


def _order(one: Succession) -> tuple[pendulum.Date, tuple[int, str, pendulum.Date], tuple[int, str, pendulum.Date]]:
    return one.day, one.source.sort_key, one.target.sort_key
