"""Many small choices from one draw, because a draw takes longer than making the value.

A strategy that asks Hypothesis for each optional field of a petition draws hundreds of times. Here the drawn bytes of
one value are read one after the other, each as one choice. Zeros choose the first of everything and no optional
field, so that Hypothesis still finds the simplest value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from hypothesis import strategies as st

__all__ = ["Choices", "chosen", "drawn_choices"]

T = TypeVar("T")
_LARGE = 256


class Choices:
    """The choices of one value; after the last drawn byte, the first of everything is chosen.

    Args:
        drawn: the drawn bytes.
    """

    __slots__ = ("_rest",)

    def __init__(self, drawn: bytes) -> None:
        self._rest = iter(drawn)

    def below(self, end: int) -> int:
        """A number from 0 to before ``end``, which is at most 2²⁴; takes one byte, or three if ``end`` is over 256."""
        rest = self._rest
        if end <= _LARGE:
            return next(rest, 0) % end
        return ((next(rest, 0) << 16) | (next(rest, 0) << 8) | next(rest, 0)) % end

    def between(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``."""
        return low + self.below(high - low + 1)

    def yes(self, *, one_in: int = 2) -> bool:
        """True in one of so many draws."""
        return next(self._rest, 0) % one_in == 1

    def pick(self, values: Sequence[T]) -> T:
        """One of some values."""
        return values[self.below(len(values))]

    def some(self, values: Sequence[T], *, least: int = 0, most: int = 2) -> tuple[T, ...]:
        """Between ``least`` and ``most`` different ones of some values."""
        left = list(values)
        return tuple(left.pop(self.below(len(left))) for _ in range(min(self.between(least, most), len(left))))

    def maybe(self, make: Callable[[Choices], T], *, one_in: int = 2) -> T | None:
        """A value made with the next choices in one of so many draws, or nothing."""
        return make(self) if self.yes(one_in=one_in) else None

    def fact(self) -> bool | None:
        """A fact that is not stated, true or false."""
        return self.pick((None, True, False))


def drawn_choices(size: int) -> st.SearchStrategy[Choices]:
    """So many bytes of choices."""
    return st.binary(min_size=size, max_size=size).map(Choices)


def chosen(make: Callable[[Choices], T], size: int) -> st.SearchStrategy[T]:
    """Values made with so many bytes of choices."""
    return drawn_choices(size).map(make)
