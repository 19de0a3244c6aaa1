"""Units whose heirs or predecessors are unknown, and the units that may share their territory.

The territory of a commune of unknown lineage is assumed to have stayed within the successors of its district or, if
those are unknown as well, of the unit above the district. All units there may have received it. A presumed edge between
other units casts doubt as well: a presumption settles nothing unless it is requested, but what a source denies is not
certain.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import pendulum

from qcdc.dates import day_after, day_before
from qcdc.model.places.lineage import Lineage, Renaming, Succession
from qcdc.model.places.trees import Trees
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import Level

__all__ = ["Doubts", "find_doubts"]


class Doubts(NamedTuple):
    """Lowest units of unknown lineage between two days, each with the units that may share its territory.

    Attributes:
        unknown: those of which nothing is known.
        presumed: those whose heirs or predecessors are presumed, and those that took the name of a unit that ended;
            empty unless presumptions were requested.
    """

    unknown: dict[UnitRef, list[UnitRef]]
    presumed: dict[UnitRef, list[UnitRef]]

    def add(self, ref: UnitRef, sharers: list[UnitRef], *, resolved: bool) -> None:
        """Add a unit; one between two reforms may have both an unknown origin and an unknown end."""
        held = self.presumed if resolved else self.unknown
        held.setdefault(ref, []).extend(sharers)


def find_doubts(
    trees: Trees, days: tuple[pendulum.Date, pendulum.Date], bare: set[UnitRef], *, presumed: bool
) -> Doubts:
    """The units of unknown lineage between two days.

    Args:
        trees: the trees of the table.
        days: the earlier and the later day.
        bare: keys of units above commune level that have no communes, and so are lowest units themselves.
        presumed: whether presumed heirs count as known, and a unit that took the name of one that ended as itself.
    """
    lineage = trees.table.lineage
    first, last = days
    lowest = [unit for unit in trees.table.units if unit.level is Level.COMMUNE or (bare and unit.ref in bare)]
    search = _Sharers(trees, bare, _moved(lowest, days))
    found = Doubts({}, {})
    for unit in lowest:
        if _lost(unit, lineage, days, presumed=False):
            found.add(unit.ref, search.of_ended(unit), resolved=not _lost(unit, lineage, days, presumed=presumed))
        if first < unit.valid_from <= last and not lineage.to_ref(unit.ref):
            found.add(unit.ref, search.of_born(unit), resolved=bool(lineage.to_ref(unit.ref, presumed=presumed)))
    for edge in lineage.edges(presumed=True):
        if first < edge.day <= last and search.is_lowest(edge.source):
            _add_edge(found, search, edge, presumed=presumed)
    for renaming in lineage.renamings:
        if first < renaming.day <= last and renaming.unit.level is Level.COMMUNE:
            found.add(renaming.unit, search.of_renamed(renaming), resolved=presumed)
    return found


def _add_edge(found: Doubts, search: _Sharers, edge: Succession, *, presumed: bool) -> None:
    if search.is_lowest(edge.target):
        if edge.presumed:
            found.add(edge.source, [edge.target], resolved=presumed)
    elif presumed or not edge.presumed:
        # A unit without communes went, wholly or in part, into one with communes; into which of them is unknown.
        found.add(edge.source, search.of_scattered(edge), resolved=False)


def _lost(unit: Unit, lineage: Lineage, days: tuple[pendulum.Date, pendulum.Date], *, presumed: bool) -> bool:
    """Whether a unit ended between two days and no edge tells where its territory went."""
    end = unit.valid_until
    if end is None or not days[0] <= end < days[1]:
        return False
    return not any(edge.day > end for edge in lineage.from_ref(unit.ref, presumed=presumed))


def _moved(
    units: Iterable[Unit], days: tuple[pendulum.Date, pendulum.Date]
) -> dict[pendulum.Date, list[tuple[UnitRef, UnitRef]]]:
    """Units that changed their parent between two days: for each day, the parent before and the unit."""
    found: dict[pendulum.Date, list[tuple[UnitRef, UnitRef]]] = {}
    for unit in units:
        if len(unit.versions) > 1:
            for earlier, later in pairwise(unit.versions):
                if earlier.parent is not None and earlier.parent != later.parent and days[0] < later.since <= days[1]:
                    found.setdefault(later.since, []).append((earlier.parent, unit.ref))
    return found


class _Sharers:
    """The units that may share the territory of a unit of unknown lineage, on the first day after the change."""

    def __init__(
        self,
        trees: Trees,
        bare: set[UnitRef],
        moved: dict[pendulum.Date, list[tuple[UnitRef, UnitRef]]],
    ) -> None:
        self._trees = trees
        self._table = trees.table
        self._lineage = trees.table.lineage
        self._bare = bare
        self._moved = moved
        self._found: dict[tuple[UnitRef | None, pendulum.Date, bool], list[UnitRef]] = {}
        self._given: dict[pendulum.Date, list[tuple[UnitRef | None, UnitRef]]] = {}

    def of_scattered(self, edge: Succession) -> list[UnitRef]:
        """Units that may have received a part of a unit, if only the unit above them is known."""
        return self._below([edge.target], edge.day)

    def of_ended(self, unit: Unit) -> list[UnitRef]:
        """Units that may have received a part of a unit that ended."""
        return self._sharers(unit.versions[-1].parent, day_after(unit.valid_until or unit.valid_from), born=False)

    def of_renamed(self, one: Renaming) -> list[UnitRef]:
        """Units that may have received a part of a unit that took the name of one that ended."""
        unit = self._table.resolve(one.unit)
        return self._sharers(unit.at(day_before(one.day)).parent, one.day, born=False)

    def of_born(self, unit: Unit) -> list[UnitRef]:
        """Units that may have given a part to a unit that began."""
        return self._sharers(unit.versions[0].parent, unit.valid_from, born=True)

    def _sharers(self, above: UnitRef | None, day: pendulum.Date, *, born: bool) -> list[UnitRef]:
        """Cached: most units of unknown lineage have neighbours of unknown lineage in the same district."""
        key = (above, day, born)
        if key not in self._found:
            homes, places = self._homes_and_places(above, day, born=born)
            found = dict.fromkeys(self._below(places, day))
            found |= dict.fromkeys(ref for home, ref in self._moved.get(day, ()) if home in homes)
            if not born:
                found |= dict.fromkeys(target for home, target in self._gifts(day) if home in homes)
            self._found[key] = list(found)
        return self._found[key]

    def _homes_and_places(
        self, above: UnitRef | None, day: pendulum.Date, *, born: bool
    ) -> tuple[set[UnitRef], list[UnitRef] | None]:
        """The units of the territory on the day before, and on the day; ``None`` means anywhere."""
        eve, homes = day_before(day), set[UnitRef]()
        while above is not None:
            unit = self._table.resolve(above)
            if born:
                homes |= {edge.source for edge in self._lineage.to_ref(above) if edge.day == day}
                homes |= {above} if unit.in_force(eve) else set()
                if homes:
                    lives = [home for home in homes if self._table.resolve(home).in_force(day)]
                    return homes, [above, *lives]
            else:
                homes.add(above)
                places = [edge.target for edge in self._lineage.from_ref(above) if edge.day == day]
                places += [above] if unit.in_force(day) else []
                if places:
                    return homes, places
            above = unit.at(day if born else eve).parent
        return homes, None

    def _below(self, places: list[UnitRef] | None, day: pendulum.Date) -> list[UnitRef]:
        tree = self._trees.at(day)
        if places is None:
            return [unit.ref for unit in tree if self.is_lowest(unit.ref)]
        found: list[UnitRef] = []
        for place in places:
            unit = tree.resolve(place)
            found += [one.ref for one in (unit, *tree.descendants(unit)) if self.is_lowest(one.ref)]
        return found

    def is_lowest(self, ref: UnitRef) -> bool:
        """Whether a unit is a commune, or a unit above that has none."""
        return ref.level is Level.COMMUNE or ref in self._bare

    def _gifts(self, day: pendulum.Date) -> list[tuple[UnitRef | None, UnitRef]]:
        """The communes with known heirs on a day: the unit of each on the day before, and its heirs."""
        if day not in self._given:
            eve = day_before(day)
            self._given[day] = [
                (self._table.resolve(edge.source).at(eve).parent, edge.target)
                for edge in self._lineage.successions
                if edge.day == day and edge.source.level is Level.COMMUNE
            ]
        return self._given[day]
