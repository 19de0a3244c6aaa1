"""Validators of the elements of a field beside each other: that there is one, that none occurs twice, their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from qcdc._kernel.partial import DayOrPartial, first_possible, is_before, last_possible
from qcdc._kernel.validators.signature import Named, Validator
from qcdc.errors import InvariantError, Phrase

__all__ = ["not_empty", "ordered", "ordered_days", "unique"]


def not_empty(_: object, attribute: Named, value: Iterable[object]) -> None:
    """At least one element."""
    if not value:
        raise InvariantError("list.empty", attribute.name)


def unique(key: Callable[[Any], object], what: str) -> Validator:
    """No two elements with the same key."""

    def check_unique(_: object, attribute: Named, value: Iterable[object]) -> None:
        seen: set[object] = set()
        for index, element in enumerate(value):
            found = key(element)
            if found in seen:
                raise InvariantError("list.duplicate", attribute.name, index=index, what=Phrase(what))
            seen.add(found)

    return check_unique


def ordered(key: Callable[[Any], Any], what: str) -> Validator:
    """The elements are sorted by their key; equal keys may follow each other."""

    def check_ordered(_: object, attribute: Named, value: Iterable[object]) -> None:
        previous: Any = None
        for index, found in enumerate(map(key, value)):
            if previous is not None and found < previous:
                raise InvariantError("list.unordered", attribute.name, index=index, what=Phrase(what))
            previous = found

    return check_ordered


def ordered_days(key: Callable[[Any], DayOrPartial]) -> Validator:
    """The elements are sorted by their days, and their order is certain.

    Equal days may follow each other, also equal partial dates: their order is then that of the record.
    """

    def check_ordered_days(_: object, attribute: Named, value: Iterable[object]) -> None:
        previous: DayOrPartial | None = None
        for index, element in enumerate(value):
            found = key(element)
            if previous is not None and found != previous and last_possible(previous) > first_possible(found):
                raise _not_in_order(previous, found, index, attribute.name)
            previous = found

    return check_ordered_days


def _not_in_order(previous: DayOrPartial, found: DayOrPartial, index: int, name: str) -> InvariantError:
    if is_before(found, previous):
        return InvariantError("list.unordered", name, index=index, what="day")
    return InvariantError("list.order_not_certain", name, index=index, earlier=previous, later=found)
