"""`testing.check_counter` and `testing.check_indicator` find faulty ones, and those of the library pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st

from builders import COMMUNE
from qcdc import Reception, aggregate, catalogue
from qcdc.aggregate import Count, Counter, Counting
from qcdc.catalogue import Indicator, Term
from qcdc.law import Citation
from qcdc.model import PEOPLES_COMMITTEE, evolve
from qcdc.testing import check_counter, check_indicator, receptions
from qcdc.vocab import Measure, Temporal

KEY = "own.visits"


def counter_of(function: Callable[[Any, Counting], Iterable[Count]], **more: Any) -> Counter:
    """A counter of a user's own for visits."""
    return Counter(record=Reception, indicators=(KEY,), count=function, **more)


def online(visit: Reception, _: Counting) -> Iterable[Count]:
    """Visits online."""
    return [Count(KEY)] if visit.online else []


def by_place(visit: Reception, _: Counting) -> object:
    """All on which `online` depends."""
    return visit.online


def by_kind(visit: Reception, _: Counting) -> object:
    """Nothing on which `online` depends."""
    return visit.kind


@pytest.mark.parametrize("counter", aggregate.COUNTERS, ids=lambda one: one.record.__name__)
def test_a_shipped_counter_passes(counter: Counter) -> None:
    check_counter(counter, examples=25)


def test_a_sound_counter_passes() -> None:
    check_counter(counter_of(online, alike=by_place))


def raising(visit: Reception, _: Counting) -> Iterable[Count]:
    return [Count(KEY, 10 // (visit.persons - 1))]


def negative(visit: Reception, _: Counting) -> Iterable[Count]:
    return [Count(KEY, 1 - visit.persons)]


def unregistered(_: Reception, __: Counting) -> Iterable[Count]:
    return [Count("own.others")]


def never(_: Reception, __: Counting) -> Iterable[Count]:
    return []


def changing() -> Callable[[Any, Counting], Iterable[Count]]:
    """Another number on every call."""
    calls = count()
    return lambda _, __: [Count(KEY, next(calls))]


def running() -> Callable[[Any, Counting], Iterable[Count]]:
    """Counts each visit of a register with a number that grows: the same in each tally, but not for its parts."""
    seen: list[Any] = []

    def function(_: Any, counting: Counting) -> Iterable[Count]:
        if seen and seen[0] is not counting:
            seen.clear()
        seen.append(counting)
        return [Count(KEY, len(seen))]

    return function


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (raising, "ZeroDivisionError"),
        (negative, "raises"),
        (unregistered, "raises"),
        (never, "counts none"),
        (changing(), "counts the same records differently"),
        (running(), "the order of the records"),
    ],
)
def test_a_faulty_counter_is_found(function: Callable[[Any, Counting], Iterable[Count]], said: str) -> None:
    with pytest.raises(AssertionError) as caught:
        check_counter(counter_of(function))

    assert said in str(caught.value)


def test_a_counter_that_counts_what_it_counted_before_is_found_by_parts() -> None:
    """All visits are in one cell, so that their order changes nothing."""
    one_place = receptions(units=st.just(COMMUNE)).map(lambda visit: evolve(visit, body=PEOPLES_COMMITTEE))
    with pytest.raises(AssertionError, match="its parts"):
        check_counter(counter_of(running()), records=one_place)


def test_a_quick_function_that_leaves_something_out_is_found() -> None:
    with pytest.raises(AssertionError, match="alike"):
        check_counter(counter_of(online, alike=by_kind))


OWN = Indicator(
    key="own.readers",
    vi="Bạn đọc của thư viện xã",
    en="Readers of the commune library",
    measure=Measure.PERSON,
    temporal=Temporal.FLOW,
)


@pytest.mark.parametrize("indicator", catalogue.shipped(), ids=lambda one: one.key)
def test_a_shipped_indicator_passes(indicator: Indicator) -> None:
    check_indicator(indicator, examples=3)


def test_an_own_indicator_passes() -> None:
    check_indicator(OWN)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"key": "reception.visits"}, "another indicator"),
        ({"en": OWN.vi}, "translate"),
        ({"citations": (Citation.of("1/1900/QH99", "1"),)}, "law book"),
        (
            {
                "temporal": Temporal.RATIO,
                "measure": Measure.PERCENT,
                "part": (Term(indicator="own.nothing"),),
                "whole": (Term(indicator="own.less"),),
            },
            "fit into the catalogue",
        ),
    ],
)
def test_a_faulty_indicator_is_found(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(AssertionError) as caught:
        check_indicator(evolve(OWN, **changes))

    assert said in str(caught.value)
