"""Many small choices from few draws, because a draw takes longer than making the value.

A strategy that asks Hypothesis for each optional field of a petition draws hundreds of times. Here some bytes are drawn
at a time, and read one after the other, each as one choice. Zeros choose the first of everything and no optional
field, so that Hypothesis still finds the simplest value.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from hypothesis import strategies as st

__all__ = ["Choices", "chosen", "made", "makes", "members"]

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H", bound=Hashable)
E = TypeVar("E", bound=enum.Enum)
_LARGE = 256
_AT_ONCE = st.binary(min_size=32, max_size=32)


class Choices:
    """The choices of one value.

    Args:
        draw: Hypothesis's.
    """

    __slots__ = ("_rest", "draw")

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self._rest = iter(b"")

    def _byte(self) -> int:
        for byte in self._rest:
            return byte
        self._rest = iter(self.draw(_AT_ONCE))
        return next(self._rest)

    def below(self, end: int) -> int:
        """A number from 0 to before ``end``; takes as many bytes as ``end - 1`` has, at least one."""
        if end <= _LARGE:
            return self._byte() % end
        found = 0
        for _ in range((end - 1).bit_length() + 7 >> 3):
            found = (found << 8) | self._byte()
        return found % end

    def between(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``."""
        return low + self.below(high - low + 1)

    def yes(self, *, one_in: int = 2) -> bool:
        """True in one of so many draws."""
        return self._byte() % one_in == 1

    def pick(self, values: Sequence[T]) -> T:
        """One of some values."""
        return values[self.below(len(values))]

    def member(self, of: type[E]) -> E:
        """A member of an enumeration."""
        found: tuple[E, ...] = members(of)
        return self.pick(found)

    def maybe_member(self, of: type[E]) -> E | None:
        """A member of an enumeration, or nothing in half of the draws."""
        return self.member(of) if self.yes() else None

    def some(self, values: Sequence[T], *, least: int = 0, most: int = 2) -> tuple[T, ...]:
        """Between ``least`` and ``most`` different ones of some values."""
        return self._taken(values, min(self.between(least, most), len(values)))

    def subset(self, values: Iterable[H], *, least: int = 0, most: int | None = None) -> frozenset[H]:
        """Some of some values, all of them unless ``most`` is given; a list of codes is an iterable of its members."""
        found = tuple(values)
        return frozenset(self.some(found, least=least, most=len(found) if most is None else most))

    def maybe(self, make: Callable[[Choices], T], *, one_in: int = 2) -> T | None:
        """A value made with the next choices in one of so many draws, or nothing."""
        return make(self) if self.yes(one_in=one_in) else None

    def several(
        self,
        make: Callable[[Choices], T],
        *,
        least: int = 0,
        most: int = 2,
        unique: Callable[[T], Hashable] | None = None,
    ) -> tuple[T, ...]:
        """Between ``least`` and ``most`` made values.

        Args:
            make: makes one.
            least: how few.
            most: how many.
            unique: of those with the same key only the first is kept; at least one is.
        """
        made = [make(self) for _ in range(self.between(least, most))]
        if unique is None:
            return tuple(made)
        once: dict[Hashable, T] = {}
        for one in made:
            once.setdefault(unique(one), one)
        return tuple(once.values())

    def shuffled(self, values: Sequence[T]) -> tuple[T, ...]:
        """The values in any order."""
        return self._taken(values, len(values))

    def _taken(self, values: Sequence[T], count: int) -> tuple[T, ...]:
        left = list(values)
        return tuple(left.pop(self.below(len(left))) for _ in range(count))

    def maybe_between(self, low: int, high: int) -> int | None:
        """A number from ``low`` to ``high``, or nothing."""
        return self.between(low, high) if self.yes() else None

    def of(self, strategy: Callable[P, st.SearchStrategy[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """A value of a strategy of ours, made with the next choices; one of another strategy is drawn."""
        make = _MAKERS.get(strategy)
        return self.draw(strategy(*args, **kwargs)) if make is None else make(self, *args, **kwargs)

    def maybe_of(self, strategy: Callable[P, st.SearchStrategy[T]], /, *args: P.args, **kwargs: P.kwargs) -> T | None:
        """A value of a strategy, or nothing in half of the draws."""
        return self.of(strategy, *args, **kwargs) if self.yes() else None

    def fact(self) -> bool | None:
        """A fact that is not stated, true or false."""
        return self.pick(_FACTS)


_FACTS = (None, True, False)


@cache
def members(of: type[E]) -> tuple[E, ...]:
    """The members of an enumeration."""
    return tuple(of)


_MAKERS: dict[Callable[..., Any], Callable[..., Any]] = {}
"""For each strategy of ours the function that makes its values."""


def made(make: Callable[Concatenate[Choices, P], T]) -> Callable[P, st.SearchStrategy[T]]:
    """The strategy of the values that a function makes with choices; `Choices.of` makes one inside another value."""

    @wraps(make)
    def strategy(*args: P.args, **kwargs: P.kwargs) -> st.SearchStrategy[T]:
        return chosen(make, *args, **kwargs)

    signature = inspect.signature(make)
    vars(strategy)["__signature__"] = signature.replace(
        parameters=[*signature.parameters.values()][1:],
        return_annotation=f"st.SearchStrategy[{signature.return_annotation}]",
    )
    return makes(strategy, make)


def makes(
    strategy: Callable[P, st.SearchStrategy[T]], make: Callable[Concatenate[Choices, P], T]
) -> Callable[P, st.SearchStrategy[T]]:
    """Name the function that makes the values of a strategy."""
    _MAKERS[strategy] = make
    return strategy


def chosen(make: Callable[Concatenate[Choices, P], T], /, *args: P.args, **kwargs: P.kwargs) -> st.SearchStrategy[T]:
    """Values made with choices; without further arguments the strategy is made once."""
    return _with(make, args, kwargs) if args or any(one is not None for one in kwargs.values()) else _usual(make)


@cache
def _usual(make: Callable[..., T]) -> st.SearchStrategy[T]:
    return _with(make, (), {})


@st.composite
def _with(draw: st.DrawFn, make: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
    return make(Choices(draw), *args, **kwargs)
