"""Results of looking up names (*kết quả tra cứu*): what was found, and why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from qcdc.errors import UnknownCodeError
from qcdc.model.places.units import Unit
from qcdc.vocab import MatchState

__all__ = ["AddressMatch", "Explanation", "NameMatch"]


Explanation = tuple[UnknownCodeError | None, tuple[Unit, ...]]
"""The error for a text without a unit, and the units with the nearest names."""


@attrs.frozen
class NameMatch:
    """The result for one text (*kết quả tra cứu một tên*).

    Attributes:
        state: found, ambiguous or unknown.
        units: the unit, or all units that the text may mean.
        others: if the unit was found, the smaller units that the text names as well. A text that states no level means
            the only province with its name, or the unit in which all others with the name lie.
    """

    state: MatchState
    units: tuple[Unit, ...]
    others: tuple[Unit, ...]
    _explain: Callable[[], Explanation] = attrs.field(eq=False, repr=False)

    @property
    def unit(self) -> Unit | None:
        """The unit if it was found."""
        return self.units[0] if self.state is MatchState.FOUND else None

    @property
    def error(self) -> UnknownCodeError | None:
        """The error that `Tree.find` would raise for the text, with the nearest names; made when it is asked for."""
        return self._explain()[0]

    @property
    def near(self) -> tuple[Unit, ...]:
        """If the text is unknown, the units with the nearest names, the nearest first; found when it is asked for.

        They are suggestions for a person, never an answer: the text may mean a unit of another day.
        """
        return self._explain()[1]

    def __reduce__(self) -> tuple[Any, ...]:
        # The function that explains belongs to a tree, so the explanation itself is pickled.
        return _explained, (self.state, self.units, self.others, self._explain())


def _explained(
    state: MatchState, units: tuple[Unit, ...], others: tuple[Unit, ...], explanation: Explanation
) -> NameMatch:
    return NameMatch(state, units, others, lambda: explanation)


@attrs.frozen
class AddressMatch:
    """The unit of an address, and the words before it (*đơn vị trong một địa chỉ*).

    Attributes:
        unit: the smallest unit that the address names.
        rest: what stands before it: house number, street, hamlet. It may identify a person and is not in ``repr``.
        others: the units in the unit that the address names as well, as in `NameMatch`.
    """

    unit: Unit
    rest: str = attrs.field(repr=False)
    others: tuple[Unit, ...] = ()
