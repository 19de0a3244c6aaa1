"""Coverage of subtrees (*mức độ đầy đủ theo cấp*): how many of the expected bodies reported, as running sums.

The bodies themselves are only listed where the code of a partial coverage needs them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from qcdc._kernel.values import unchecked
from qcdc.aggregate.subtrees import running
from qcdc.dates import Period
from qcdc.model import BodyRef, Coverage
from qcdc.vocab import BodyKind, Level

__all__ = ["Covered"]

T = TypeVar("T", bound=Hashable)

_make_coverage = unchecked(Coverage)


class Covered:
    """The expected bodies of each unit and those of them that reported, for one kind of register.

    Args:
        asked: for each place, the bodies that should have reported.
        told: whether a body of a place reported.
        nothing: the bodies that stated that nothing arose.
        over: the window.
    """

    __slots__ = (
        "_asked",
        "_flags",
        "_kept",
        "_kinds",
        "_levels",
        "_window",
        "_words",
        "expected",
        "nothing",
        "reported",
    )

    def __init__(
        self,
        asked: Sequence[Sequence[BodyRef]],
        told: Callable[[int, BodyRef], bool],
        nothing: frozenset[BodyRef],
        over: Period,
    ) -> None:
        flat = [one for bodies in asked for one in bodies]
        reported = [told(place, one) for place, bodies in enumerate(asked) for one in bodies]
        self.expected = running(map(len, asked))
        # Running sums over the bodies, read at the first body of each place.
        self.reported = self._at_places(reported)
        self.nothing = self._at_places([one in nothing for one in flat]) if nothing else [0] * len(self.expected)
        self._kinds = self._by([one.body.kind for one in flat])
        self._levels = self._by([None if one.unit is None else one.unit.level for one in flat])
        self._asked = flat
        self._flags = reported
        self._words: tuple[list[str], list[str]] | None = None
        self._window = f"{over.start} {over.end}"
        self._kept: dict[tuple[int, int, BodyKind | None, Level | None], Coverage] = {}

    def _at_places(self, flags: Iterable[bool]) -> list[int]:
        sums = running(flags)
        return [sums[first] for first in self.expected]

    def _by(self, values: list[T]) -> list[tuple[T, list[int]]]:
        return [(value, self._at_places([one is value for one in values])) for value in dict.fromkeys(values)]

    def of(self, first: int, end: int) -> Coverage:
        """The coverage of the units from one place up to, but not including, another."""
        expected = self.expected[end] - self.expected[first]
        reported = self.reported[end] - self.reported[first]
        kind = _common(self._kinds, first, end, expected)
        level = _common(self._levels, first, end, expected)
        if reported < expected:
            return _make_coverage(
                reported=reported, expected=expected, kind=kind, level=level, bodies=self._code(first, end)
            )
        key = (reported, expected, kind, level)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = Coverage(reported=reported, expected=expected, kind=kind, level=level)
        return found

    def _code(self, first: int, end: int) -> str:
        """A code for the window, the expected bodies and those of them that reported."""
        if self._words is None:
            # Two threads may make the same words.
            words = list(map(str, self._asked))
            self._words = words, [word for word, told in zip(words, self._flags, strict=True) if told]
        every, those = self._words
        asked = every[self.expected[first] : self.expected[end]]
        told = those[self.reported[first] : self.reported[end]]
        return hashlib.sha256("\n".join((self._window, *asked, "", *told)).encode()).hexdigest()[:16]


def _common(counted: list[tuple[T, list[int]]], first: int, end: int, expected: int) -> T | None:
    """The value that all of the expected bodies have; ``None`` if there are several, or none."""
    if not expected:
        return None
    if len(counted) == 1:
        return counted[0][0]
    for value, sums in counted:
        if sums[end] - sums[first] == expected:
            return value
    return None
