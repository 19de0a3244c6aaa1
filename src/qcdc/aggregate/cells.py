"""Cells (*ô số liệu*): the places of the counts of a tally, and the counts in them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple, TypeVar

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.errors import AggregationError, Phrase
from qcdc.model import UnitBody, UnitRef
from qcdc.vocab import Dimension, Origin

__all__ = ["DIMENSIONS", "NONE", "Cell", "Counted", "add_to", "fits", "shown_dimension", "wanted"]

K = TypeVar("K", bound=Hashable)


class Cell(NamedTuple):
    """The place of a count: unit, body, indicator, and the values of the dimensions of the tally.

    The unit of a national body is ``None``.
    """

    unit: UnitRef | None
    body: UnitBody
    indicator: str
    values: tuple[str, ...]


class Counted(NamedTuple):
    """The number of one cell.

    Attributes:
        plain: the number without the things.
        origins: the origins of the records behind it.
        provisional: whether a value of the cell depends on days off that are assumed.
        things: the ids of what is counted, if they count once for each unit; two cells may have the same.
    """

    plain: int
    origins: frozenset[Origin]
    provisional: bool = False
    things: frozenset[str] = frozenset()

    @property
    def number(self) -> int:
        """The number, with each thing once."""
        return self.plain + len(self.things)

    def plus(self, other: Counted) -> Counted:
        """Both counts; a thing that both have counts once."""
        return Counted(
            plain=self.plain + other.plain,
            origins=self.origins | other.origins,
            provisional=self.provisional or other.provisional,
            things=self.things | other.things,
        )


def add_to(counts: dict[K, Counted], key: K, count: Counted) -> None:
    """Add a count to the one with its key, if there is one."""
    before = counts.get(key)
    counts[key] = count if before is None else before.plus(count)


def wanted(dimensions: tuple[Dimension, ...], by: Mapping[Any, str] | None) -> tuple[str | None, ...]:
    """The asked value of each dimension, as a tally keeps it; ``None`` for any value.

    Raises:
        AggregationError: a dimension that the tally does not have (``tally.by``).
        InvariantError: a name that is not a dimension.
    """
    if by is None:
        return (None,) * len(dimensions)
    given = {str(key): v.argument(value, str, "by") for key, value in v.mapping(by, "by").items()}
    others = tuple(sorted(given.keys() - {str(one) for one in dimensions}))
    if others:
        raise AggregationError("tally.by", "by", value=tuple(map(shown_dimension, others)), known=dimensions)
    # A record without a value of a dimension has the empty text, which reports call "none".
    return tuple(
        None if (asked := given.get(str(one))) is None else "" if asked == NONE else asked for one in dimensions
    )


DIMENSIONS = frozenset(one.value for one in Dimension)
"""The codes of the dimensions."""


def shown_dimension(given: object) -> str | Phrase:
    """What was given as a dimension, for an error: a code of a dimension as it is, anything else without its text."""
    return f"'{given}'" if type(given) is str and given in DIMENSIONS else show(given)


NONE = "none"
"""The value of a dimension for a record that has none."""


def fits(values: tuple[str, ...], asked: tuple[str | None, ...]) -> bool:
    """Whether a cell has the asked values."""
    return all(one is None or one == value for one, value in zip(asked, values, strict=True))
