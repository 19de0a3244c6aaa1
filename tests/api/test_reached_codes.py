"""The strategies draw every member of every list of codes that a field of a record holds."""

from __future__ import annotations

import enum
import typing
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from qcdc._kernel.codes import Code
from qcdc._kernel.values import field_names, is_entity
from qcdc.testing.registering import STRATEGIES

# More examples are drawn of a type only while a member is missing.
EXAMPLES = (30, 100, 300, 600, 1_500)
# What no strategy draws, and why.
NOT_REACHED: dict[str, dict[str, str]] = {
    "Origin": dict.fromkeys(("RECORDED", "PUBLISHED", "COMPUTED"), "what is drawn is marked as synthetic"),
    "Confidence": {"UNCERTAIN": "no list of codes of the library is uncertain"},
}


@cache
def hints(cls: Any) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def lists_of(cls: Any, seen: set[type[Any]]) -> Iterator[type[Code]]:
    """The lists of codes of the fields of a type, and of the types of its parts."""
    if cls in seen:
        return
    seen.add(cls)
    for name in field_names(cls):
        yield from lists_in(hints(cls)[name], seen)


def lists_in(hint: Any, seen: set[Any]) -> Iterator[type[Code]]:
    if isinstance(hint, enum.EnumType) and issubclass(hint, Code) and len(hint):
        yield hint
    elif is_entity(hint):
        yield from lists_of(hint, seen)
    for part in typing.get_args(hint):
        yield from lists_in(part, seen)


def members_in(value: object, found: dict[type[Any], set[Any]]) -> None:
    """Every member of a list in a value and its parts."""
    cls = type(value)
    if isinstance(value, enum.Enum):
        found[cls].add(value)
    elif isinstance(value, tuple | frozenset):
        parts = cast("Iterable[object]", value)
        for part in parts:
            members_in(part, found)
    elif is_entity(cls):
        for name in field_names(cls):
            members_in(getattr(value, name), found)


@pytest.fixture(scope="module")
def reached() -> dict[type[Any], set[Any]]:
    """What is drawn of all the types together."""
    found: dict[type[Any], set[Any]] = defaultdict(set)
    for examples in EXAMPLES:
        for cls in STRATEGIES:
            if any(missing(codes, found) for codes in lists_of(cls, set())):
                draw(cls, examples, found)
    return found


def missing(codes: type[Code], found: dict[type[Any], set[Any]]) -> set[str]:
    """The members that were not drawn, but should be."""
    return {one.name for one in codes} - {one.name for one in found[codes]} - NOT_REACHED.get(codes.__name__, {}).keys()


def draw(cls: type[Any], examples: int, found: dict[type[Any], set[Any]]) -> None:
    """What so many examples of a type hold."""

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    @given(STRATEGIES[cls]())
    def look(value: object) -> None:
        members_in(value, found)

    look()


LISTS = sorted({one for cls in STRATEGIES for one in lists_of(cls, set())}, key=lambda one: one.__name__)


@pytest.mark.parametrize("codes", LISTS, ids=lambda one: one.__name__)
def test_every_member_of_a_list_is_drawn(codes: type[Code], reached: dict[type[Any], set[Any]]) -> None:
    assert missing(codes, reached) == set()
    assert not {one.name for one in reached[codes]} & NOT_REACHED.get(codes.__name__, {}).keys()
