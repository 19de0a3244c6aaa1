"""Strategies that are made once and used again, because making and checking one takes longer than drawing from it.

A day that depends on a drawn day is computed from a drawn number of days, so that it needs no strategy of its own.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Hashable
from functools import cache, lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after, day_before
from qcdc.testing.choices import Choices

__all__ = ["composite", "days_later", "maybe", "maybe_days_before", "maybe_days_later", "sampled"]

P = ParamSpec("P")
T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)
H = TypeVar("H", bound=Hashable)
_KEPT = 2_048


def composite(function: Callable[Concatenate[st.DrawFn, P], T]) -> Callable[P, st.SearchStrategy[T]]:
    """`hypothesis.strategies.composite`; its strategy without arguments is made once."""
    make = st.composite(function)
    usual = cache(make)

    @wraps(make)
    def strategy(*args: P.args, **kwargs: P.kwargs) -> st.SearchStrategy[T]:
        return make(*args, **kwargs) if args or kwargs else usual()

    return strategy


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """A value of a strategy that is itself made once, or nothing."""
    return _maybe(strategy)


@overload
def sampled(values: type[E]) -> st.SearchStrategy[E]: ...
@overload
def sampled(values: tuple[H, ...]) -> st.SearchStrategy[H]: ...
def sampled(values: type[enum.Enum] | tuple[Hashable, ...]) -> st.SearchStrategy[Any]:
    """A member of an enumeration, or one of a few values."""
    # Members of an enumeration of strings equal their strings, so the types are a part of the key.
    return _sampled(values, tuple(map(type, values)) if isinstance(values, tuple) else None)


def days_later(choices: Choices, day: pendulum.Date, most: int) -> pendulum.Date:
    """A day up to so many days after another."""
    return day_after(day, choices.between(0, most))


def maybe_days_later(choices: Choices, day: pendulum.Date, most: int) -> pendulum.Date | None:
    """A day up to so many days after another, or none."""
    later = choices.maybe_between(0, most)
    return None if later is None else day_after(day, later)


def maybe_days_before(choices: Choices, day: pendulum.Date, most: int) -> pendulum.Date | None:
    """A day up to so many days before another, or none."""
    earlier = choices.maybe_between(0, most)
    return None if earlier is None else day_before(day, earlier)


@lru_cache(_KEPT)
def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@lru_cache(_KEPT)
def _sampled(values: Any, _types: tuple[type[Any], ...] | None) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)
