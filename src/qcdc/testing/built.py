"""Values of the types that need no strategy of their own, made field by field from what their constructors take.

A first value is found by trying; a drawn one is this value with some other fields, as far as the constructor takes them
together. So every value is valid, and nothing is drawn twice.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial
from hashlib import shake_128
from importlib import import_module
from itertools import count
from typing import Any, cast

import pendulum
from hypothesis import strategies as st

from qcdc._kernel.values import field_names, is_entity, needed_fields
from qcdc.errors import QcdcError
from qcdc.testing.choices import Choices, chosen
from qcdc.testing.values import a_day, a_text, an_identifier
from qcdc.vocab import Dimension

__all__ = ["a_value_of", "values_of"]

Maker = Callable[[Choices], Any]
_TRIES = 600
_TEXTS = ("1", "64", "a", "01/2024/NĐ-CP", "complaint.acceptance", "reception.visits", "0" * 64, "0" * 16, "CT", "11.2")
_NUMBERS = (0, 1, 2, 3, 30, 2023)


def values_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    """The strategy of a type of values."""
    return chosen(a_value_of, cls)


def a_value_of(choices: Choices, cls: Any) -> Any:
    """A value: the simplest one that could be found, with other fields that its constructor takes."""
    given = dict(_simplest(cls))
    others = {name: make(choices) for name, make in _fields(cls).items() if choices.yes()}
    found = _built(cls, given | others)
    if found is not None:
        return found
    for name, value in others.items():
        if _built(cls, given | {name: value}) is not None:
            given[name] = value
    return cls(**given)


def _built(cls: type[Any], given: Mapping[str, object]) -> Any:
    try:
        return cls(**given)
    except QcdcError:
        return None


@lru_cache(None)
def _simplest(cls: Any) -> Mapping[str, object]:
    """The fields of a value: those that it needs, and as few others as possible."""
    fields, needed = _fields(cls), needed_fields(cls)
    for number in range(_TRIES):
        blocks: Any = partial(_block, cls.__qualname__, count(), number)
        choices = Choices(blocks)
        free = [name for name in fields if name not in needed]
        also = choices.some(free, most=min(number // 20, len(free))) if free else ()
        given = {name: fields[name](choices) for name in (*needed, *also)}
        if _built(cls, given) is not None:
            return given
    raise AssertionError(f"no value of {cls.__qualname__} was found: it needs a strategy of its own")


def _block(name: str, blocks: Any, number: int, _: object) -> Any:
    """The same bytes in every run; zeros in the first."""
    block = next(blocks)
    return bytes(32) if number == 0 else shake_128(f"{name} {number} {block}".encode()).digest(32)


@lru_cache(None)
def _fields(cls: Any) -> Mapping[str, Maker]:
    hints = typing.get_type_hints(cls)
    return {name: _maker(hints[name]) for name in field_names(cls)}


def _maker(hint: Any) -> Maker:
    """What makes the values of a field of a kind."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return lambda choices: choices.pick(args)
    if origin in {typing.Union, types.UnionType}:
        return _one_of([_maker(one) for one in args if one is not types.NoneType])
    if origin in {tuple, frozenset}:
        return _several(origin, args)
    if origin is not None and issubclass(origin, Mapping):
        keys, values = (_maker(one) for one in args)
        return lambda choices: {keys(choices): values(choices) for _ in range(choices.below(3))}
    if isinstance(hint, enum.EnumType):
        # A field for a member of any list is given one of this list.
        codes: Any = hint if len(hint) else Dimension
        return lambda choices: choices.member(codes)
    return partial(_part, hint)


def _part(hint: Any, choices: Choices) -> Any:
    """A value inside another one, of its own strategy if it has one."""
    # The strategies of the types are made of the values that are built here.
    own: Any = import_module("qcdc.testing.registering").known_strategy(hint)
    if own is not None:
        return choices.of(own)
    assert is_entity(hint), f"nothing makes a {hint}"
    return a_value_of(choices, hint)


def _one_of(makers: list[Maker]) -> Maker:
    return lambda choices: choices.pick(makers)(choices)


def _several(container: Any, args: tuple[Any, ...]) -> Maker:
    if container is tuple and (len(args) != 2 or args[1] is not Ellipsis):
        parts = [_maker(one) for one in args]
        return lambda choices: tuple(make(choices) for make in parts)
    inner, made_of = _maker(args[0]), cast("Callable[[Any], Any]", container)
    return lambda choices: made_of(dict.fromkeys(choices.several(inner)))


def _text(choices: Choices) -> str:
    return choices.pick((a_text, an_identifier, _key))(choices)


def _key(choices: Choices) -> str:
    return choices.pick(_TEXTS)


_PLAIN: dict[Any, Maker] = {
    str: _text,
    int: lambda choices: choices.pick(_NUMBERS),
    bool: Choices.yes,
    Decimal: lambda choices: Decimal(choices.between(-1_000, 100_000)) / 100,
    Fraction: lambda choices: Fraction(choices.between(0, 100), choices.between(1, 100)),
    bytes: lambda choices: a_text(choices).encode(),
    pendulum.Date: a_day,
}
