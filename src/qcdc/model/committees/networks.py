"""The network of steering committees (*hệ thống Ban Chỉ đạo*): superiors, and units without a committee."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import UnknownCodeError
from qcdc.model.committees.committees import SteeringCommittee, existence
from qcdc.model.places.territory import Territory
from qcdc.model.places.tree import Tree
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import Origin

__all__ = ["CommitteeNetwork"]


@entity
class CommitteeNetwork:
    """The committees of a unit and of all units below it.

    Attributes:
        unit: the unit at the top.
        committees: each with its own id; two committees of one unit are allowed, because one may follow the other. The
            committees of its agencies and enterprises, which the unit's committee guides, are included.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    committees: tuple[SteeringCommittee, ...] = attrs.field(
        repr=lambda committees: f"<{len(committees)} committees>",
        validator=v.all_of(v.each(v.instance(SteeringCommittee)), v.unique(lambda committee: committee.id, "id")),
    )

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of its committees."""
        return frozenset(committee.origin for committee in self.committees)

    def on(self, day: DayLike) -> tuple[SteeringCommittee, ...]:
        """The committees that certainly exist on a day, in the order in which they were given."""
        found = as_day(day, "day")
        return tuple(committee for committee in self.committees if existence(committee, found))

    def perhaps_on(self, day: DayLike) -> tuple[SteeringCommittee, ...]:
        """The committees that may exist on a day: only the month or year of their founding or end is known."""
        found = as_day(day, "day")
        return tuple(committee for committee in self.committees if existence(committee, found) is None)

    def superior(
        self, committee: SteeringCommittee, *, on: DayLike, territory: Territory, strict: bool = False
    ) -> SteeringCommittee | None:
        """The superior committee on a day: that of the unit above; ``None`` at the top, or if there is none.

        The superior of the committee of an agency or enterprise is that of its unit.

        Raises:
            UnknownCodeError: the committee's unit is not in force on the day (``unit.not_in_force``): a unit that no
                longer exists has no unit above it. Or it is not certain that the superior exists on the day
                (``day.not_certain``).
        """
        tree = _tree(territory, on, strict=strict)
        own = tree.resolve(v.argument(committee, SteeringCommittee, "committee").unit)
        above = tree.parent(own) if committee.steers_unit else own
        if above is None:
            return None
        steering = (one for one in self.on(on) if one.steers_unit)
        found = self._by_unit(tree, steering).get(above.ref, ())
        if found:
            return found[0]
        perhaps = self._by_unit(tree, (one for one in self.perhaps_on(on) if one.steers_unit)).get(above.ref, ())
        # For one that is not certain to exist, this raises the error with the reason.
        return next((one for one in perhaps if one.exists(on)), None)

    def subordinates(
        self, committee: SteeringCommittee, *, on: DayLike, territory: Territory, strict: bool = False
    ) -> tuple[SteeringCommittee, ...]:
        """The committees of the units directly below that certainly exist on a day, by name of the unit.

        The committees of the agencies and enterprises of its own unit come first, in the order in which they were
        given.

        Raises:
            UnknownCodeError: as `superior`.
        """
        tree = _tree(territory, on, strict=strict)
        own = tree.resolve(v.argument(committee, SteeringCommittee, "committee").unit)
        if not committee.steers_unit:
            return ()
        found = self.on(on)
        inside = self._by_unit(tree, (one for one in found if not one.steers_unit)).get(own.ref, ())
        by_unit = self._by_unit(tree, found)
        return (*inside, *(one for unit in tree.children(own) for one in by_unit.get(unit.ref, ()) if one.steers_unit))

    def lacking(self, *, on: DayLike, territory: Territory, strict: bool = False) -> tuple[Unit, ...]:
        """The units of the network that certainly have no committee on a day, the top first."""
        tree = _tree(territory, on, strict=strict)
        top = tree.resolve(self.unit)
        have = self._by_unit(tree, (one for one in (*self.on(on), *self.perhaps_on(on)) if one.steers_unit))
        return tuple(unit for unit in (top, *tree.descendants(top)) if unit.ref not in have)

    def perhaps_lacking(self, *, on: DayLike, territory: Territory, strict: bool = False) -> tuple[Unit, ...]:
        """The units of the network that may or may not have a committee on a day, the top first."""
        tree = _tree(territory, on, strict=strict)
        top = tree.resolve(self.unit)
        have, perhaps = self._by_unit(tree, self.on(on)), self._by_unit(tree, self.perhaps_on(on))
        return tuple(unit for unit in (top, *tree.descendants(top)) if unit.ref in perhaps and unit.ref not in have)

    def adrift(self, *, on: DayLike, territory: Territory, strict: bool = False) -> tuple[SteeringCommittee, ...]:
        """The committees that certainly exist on a day although their unit does not (a district's after 30 June 2025)."""
        tree = _tree(territory, on, strict=strict)
        placed = {one.id for found in self._by_unit(tree, self.on(on)).values() for one in found}
        return tuple(one for one in self.on(on) if one.id not in placed)

    @staticmethod
    def _by_unit(tree: Tree, committees: Iterable[SteeringCommittee]) -> dict[UnitRef, tuple[SteeringCommittee, ...]]:
        found: dict[UnitRef, tuple[SteeringCommittee, ...]] = {}
        for committee in committees:
            try:
                unit = tree.resolve(v.argument(committee, SteeringCommittee, "committee").unit)
            except UnknownCodeError:
                continue
            found[unit.ref] = (*found.get(unit.ref, ()), committee)
        return found


def _tree(territory: Territory, on: DayLike, *, strict: bool) -> Tree:
    return v.argument(territory, Territory, "territory").at(as_day(on, "on"), strict=strict)
