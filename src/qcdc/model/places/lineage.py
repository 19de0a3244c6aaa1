"""Successors and predecessors of units (*quan hệ kế thừa giữa các đơn vị hành chính*).

Three cases are distinguished: a life that continues, a life that ended with successors, and a life of *unknown
lineage*, which ended with successors that no resolution at hand names. A life of unknown lineage is never treated as
one without heirs. Other sources may name its *presumed* heirs; they are kept apart from what a resolution says and are
used only on request.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError, Param
from qcdc.model.places.units import Unit, UnitRef, said
from qcdc.vocab import Confidence, Level, LineageShare

__all__ = ["Lineage", "Renaming", "Succession"]


@entity
class Succession:
    """One edge of the lineage: a unit, or a part of it, becomes part of another on a day.

    Attributes:
        day: the first day of the new state; the source is in force on the day before, the target on the day.
        source: key of the unit that gives a part or all of itself.
        target: key of the unit that receives it. It may be the source itself, if a unit gives away only a part.
        share: how much of the source, in the words of the resolution; *unsure* only if the edge is presumed.
        act: number of the resolution, if known.
        clause: its clause in article 1, if known.
        confidence: *verified* if the resolution says so. A *presumed* edge is at most *known* (several independent
            sources agree), else *uncertain*.
        sources: what a presumed edge rests on, such as ``"press"``.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    source: UnitRef = attrs.field(validator=v.instance(UnitRef))
    target: UnitRef = attrs.field(validator=v.instance(UnitRef))
    share: LineageShare = attrs.field(validator=v.instance(LineageShare))
    act: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    confidence: Confidence = attrs.field(default=Confidence.VERIFIED, validator=v.instance(Confidence))
    sources: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_text))

    @check
    def _check_share(self) -> Faults:
        if self.share is LineageShare.UNSURE and not self.presumed:
            yield InvariantError("lineage.unsure", "share")

    @property
    def presumed(self) -> bool:
        """Whether it does not come from a resolution."""
        return self.confidence is not Confidence.VERIFIED


@entity
class Renaming:
    """A code that went on under the name of a unit that ended on the same day (*mã tiếp tục với tên đơn vị khác*).

    By law both old units ended, and the old unit of the code may even have been divided. The table has one life for the
    code; what it covers after the day is only presumed to be what it covered before.

    Attributes:
        unit: key of the unit with the code.
        day: the first day of the new name.
        ended: key of the unit that had the name until then.
        act: number of the resolution, if known.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date = attrs.field(validator=v.day)
    ended: UnitRef = attrs.field(validator=v.instance(UnitRef))
    act: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_ended(self) -> Faults:
        if self.ended == self.unit or self.ended.level is not self.unit.level:
            yield InvariantError("lineage.renaming", "ended")


class Lineage:
    """Every known succession, and the units whose successors are not known.

    Args:
        successions: the edges that a resolution states.
        unknown: keys of the units of unknown lineage.
        presumed: edges that rest on other sources than a resolution.
        renamings: units that went on under the name of a unit that ended on the same day.

    Raises:
        InvariantError: a unit both has successors and is of unknown lineage (``lineage.contradiction``), an edge is
            given as stated although it is presumed (``lineage.presumed``) or the other way round
            (``lineage.verified``), or a presumed edge has the unit and the day of a stated one (``lineage.stated``).
    """

    __slots__ = ("_edges", "_renamed", "_renamings", "_unknown")

    def __init__(
        self,
        successions: Iterable[Succession] = (),
        unknown: Iterable[Unit | UnitRef] = (),
        *,
        presumed: Iterable[Succession] = (),
        renamings: Iterable[Renaming] = (),
    ) -> None:
        stated = v.all_arguments(successions, Succession, "successions")
        others = v.all_arguments(presumed, Succession, "presumed")
        self._unknown = frozenset(v.all_arguments(unknown, UnitRef, "unknown"))
        self._edges = {False: _Edges(stated), True: _Edges((*stated, *others))}
        self._renamings = tuple(sorted(v.all_arguments(renamings, Renaming, "renamings"), key=_by_day))
        self._renamed: dict[UnitRef, list[Renaming]] = {}
        for one in self._renamings:
            self._renamed.setdefault(one.unit, []).append(one)
        steps = {(edge.source, edge.day) for edge in stated}
        if wrong := {ref for ref in self._edges[False].sources if ref in self._unknown}:
            raise InvariantError("lineage.contradiction", "unknown", units=_said(wrong))
        if wrong := {edge.source for edge in stated if edge.presumed}:
            raise InvariantError("lineage.presumed", "successions", units=_said(wrong))
        if wrong := {edge.source for edge in others if not edge.presumed}:
            raise InvariantError("lineage.verified", "presumed", units=_said(wrong))
        if wrong := {edge.source for edge in others if (edge.source, edge.day) in steps}:
            raise InvariantError("lineage.stated", "presumed", units=_said(wrong))

    @property
    def successions(self) -> tuple[Succession, ...]:
        """Every edge that a resolution states, by day."""
        return self._edges[False].all

    @property
    def unknown(self) -> frozenset[UnitRef]:
        """Keys of the units whose successors no resolution at hand names."""
        return self._unknown

    @property
    def presumed(self) -> tuple[Succession, ...]:
        """Every edge that rests on other sources than a resolution, by day."""
        return tuple(edge for edge in self._edges[True].all if edge.presumed)

    @property
    def renamings(self) -> tuple[Renaming, ...]:
        """The units that went on under the name of a unit that ended on the same day, by day."""
        return self._renamings

    def edges(self, *, presumed: bool = False) -> tuple[Succession, ...]:
        """Every edge by day, on request with the presumed ones."""
        return self._edges[v.argument(presumed, bool, "presumed")].all

    def successors(self, unit: Unit, *, presumed: bool = False) -> tuple[Succession, ...]:
        """The successors of a unit or of its parts; empty if it continues or they are not known (`is_unknown`).

        Args:
            unit: the unit.
            presumed: also return presumed edges.
        """
        return self.from_ref(v.argument(unit, Unit, "unit").ref, presumed=presumed)

    def predecessors(self, unit: Unit, *, presumed: bool = False) -> tuple[Succession, ...]:
        """The predecessors of a unit, as far as they are known; on request with the presumed ones."""
        return self.to_ref(v.argument(unit, Unit, "unit").ref, presumed=presumed)

    def from_ref(self, key: Unit | UnitRef, *, presumed: bool = False) -> tuple[Succession, ...]:
        """As `successors`, for the key of a unit."""
        edges = self._edges[v.argument(presumed, bool, "presumed")]
        return tuple(edges.sources.get(v.argument(key, UnitRef, "key"), ()))

    def to_ref(self, key: Unit | UnitRef, *, presumed: bool = False) -> tuple[Succession, ...]:
        """As `predecessors`, for the key of a unit."""
        edges = self._edges[v.argument(presumed, bool, "presumed")]
        return tuple(edges.targets.get(v.argument(key, UnitRef, "key"), ()))

    def renamed(self, key: Unit | UnitRef) -> tuple[Renaming, ...]:
        """The days on which a unit went on under the name of a unit that ended."""
        return tuple(self._renamed.get(v.argument(key, UnitRef, "key"), ()))

    def is_unknown(self, unit: Unit) -> bool:
        """Whether the unit ended and its successors are not known; they may be presumed."""
        return v.argument(unit, Unit, "unit").ref in self._unknown

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same content."""
        if self is other:
            return True
        if not isinstance(other, Lineage):
            return NotImplemented
        return self._content == other._content

    @property
    def _content(self) -> tuple[object, ...]:
        return self._edges[True].all, self._unknown, self._renamings

    def __hash__(self) -> int:
        return hash((len(self._edges[True].all), len(self._unknown)))

    def __copy__(self) -> Lineage:
        return self

    def __deepcopy__(self, _: object) -> Lineage:
        return self

    def __repr__(self) -> str:
        return f"<Lineage of {len(self.successions)} successions, {len(self._unknown)} units unknown>"


def _said(units: Iterable[UnitRef]) -> tuple[Param, ...]:
    return tuple(said(ref) for ref in sorted(units, key=str))


class _Edges:
    """Edges in the order of their days, also by their source and by their target."""

    __slots__ = ("all", "sources", "targets")

    def __init__(self, edges: Iterable[Succession]) -> None:
        self.all = tuple(sorted(edges, key=_order))
        self.sources: dict[UnitRef, list[Succession]] = {}
        self.targets: dict[UnitRef, list[Succession]] = {}
        for one in self.all:
            self.sources.setdefault(one.source, []).append(one)
            # A district in a province is not one of the predecessors of the province.
            if one.source.level is one.target.level or one.target.level is Level.COMMUNE:
                self.targets.setdefault(one.target, []).append(one)


def _order(one: Succession) -> tuple[pendulum.Date, tuple[int, str, pendulum.Date], tuple[int, str, pendulum.Date]]:
    return one.day, one.source.sort_key, one.target.sort_key


def _by_day(one: Renaming) -> tuple[pendulum.Date, tuple[int, str, pendulum.Date]]:
    return one.day, one.unit.sort_key
