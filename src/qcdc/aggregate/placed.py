"""The counts of a tally at the units of a tree (*số đếm đã xếp vào đơn vị*), for one indicator when it is asked for.

A register names a unit by many days, so a tally of the nation has some hundred thousand counts at tens of thousands of
names. Most questions are about one indicator, so only the place of each name is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from threading import RLock

from qcdc._kernel import validators as v
from qcdc._kernel.kept import Kept
from qcdc.aggregate.cells import Counted
from qcdc.aggregate.held import Held
from qcdc.aggregate.tallies import At, Key

__all__ = ["Placed"]

_MOST = 64
"""For how many indicators the counts are kept by place; a tally has about fifty."""


class Placed:
    """The place of each body of a tally.

    Args:
        bodies: the counts of the tally.
        places: for each of its bodies in their order, the place of its unit; ``None`` if it has none.
    """

    def __init__(self, bodies: Mapping[At, Mapping[Key, Counted]], places: Sequence[int | None]) -> None:
        self._bodies = bodies
        self._places = places
        self._own: Kept[str, Mapping[int, Sequence[Held]]] = Kept(_MOST, RLock())

    @cached_property
    def by_body(self) -> Mapping[At, int]:
        """The place of each body that has one."""
        return {at: place for at, place in zip(self._bodies, self._places, strict=True) if place is not None}

    def own(self, indicator: str) -> Mapping[int, Sequence[Held]]:
        """The counts of an indicator, by the place of their unit."""
        return self._own.get(v.argument(indicator, str, "indicator"), lambda: self._made(indicator))

    def _made(self, indicator: str) -> Mapping[int, Sequence[Held]]:
        found: dict[int, list[Held]] = {}
        for place, ((_, body), cells) in zip(self._places, self._bodies.items(), strict=True):
            if place is not None:
                for (key, values), count in cells.items():
                    if key == indicator:
                        held = Held(body, values, count)
                        if place in found:
                            found[place].append(held)
                        else:
                            found[place] = [held]
        return found

    def __reduce__(self) -> tuple[object, ...]:
        return Placed, (dict(self._bodies), self._places)

    # Equal tallies may have their bodies in another order.
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Placed):
            return NotImplemented
        return self.by_body == other.by_body and self._bodies == other._bodies

    __hash__ = None  # type: ignore[assignment]
