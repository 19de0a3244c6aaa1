"""The floors of properties: they fail where nothing was drawn, and no property stands without one."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from floors import Floor, NeverEmpty, floor, floor_of, never_empty, nonempty

PROPERTIES = Path(__file__).parents[1] / "properties"


def measured(share: float, filled: st.SearchStrategy[bool], *, examples: int = 60) -> Floor:
    """The floor of a property that says so of each of its examples, after a run."""

    @floor("it says so", share=share)
    @settings(max_examples=examples, derandomize=True, database=None)
    @given(filled, st.integers())
    def held(one: bool, _: int) -> None:
        nonempty(one)

    found = floor_of(held)
    assert isinstance(found, Floor)
    found.begin()
    held()
    return found


def test_a_property_of_nothing_fails() -> None:
    found = measured(0.5, st.just(False))

    with pytest.raises(AssertionError, match=r"only 0 of 60 examples were non-empty \(it says so\); the floor is 50%"):
        found.check()


def test_a_property_of_something_passes() -> None:
    found = measured(0.5, st.just(True))

    found.check()
    assert (found.filled, found.examples) == (60, 60)


@pytest.mark.parametrize(
    ("filled", "examples", "holds"),
    [
        (100, 200, True),
        (99, 200, False),
        (23, 60, True),
        (22, 60, False),
        (1, 10, False),
        (2, 10, True),
        (0, 9, True),
        (0, 0, False),
    ],
)
def test_the_floor_is_exact_from_two_hundred_examples_on(filled: int, examples: int, holds: bool) -> None:
    """Of few random examples chance may take some, but never all."""
    found = Floor("it says so", 0.5, examples=examples, filled=filled)

    if holds:
        found.check()
    else:
        with pytest.raises(AssertionError):
            found.check()


@pytest.mark.parametrize(("filled", "holds"), [(6, True), (5, False)])
def test_twenty_random_examples_may_miss_by_two_deviations(filled: int, holds: bool) -> None:
    """Half of 20 is 10, two standard deviations are 4.47."""
    found = Floor("it says so", 0.5, examples=20, filled=filled)

    if holds:
        found.check()
    else:
        with pytest.raises(AssertionError):
            found.check()


def test_a_property_that_never_says_anything_fails() -> None:
    @floor("it says so")
    @settings(max_examples=10, database=None)
    @given(st.integers())
    def silent(_: int) -> None: ...

    found = floor_of(silent)
    assert isinstance(found, Floor)
    silent()

    with pytest.raises(AssertionError, match="only 0 of 10"):
        found.check()


def test_rejected_examples_are_none() -> None:
    """What `assume` turns away is neither empty nor not."""

    @floor("it says so")
    @settings(max_examples=50, derandomize=True, database=None)
    @given(st.integers(0, 9))
    def choosy(one: int) -> None:
        nonempty(one % 2)
        assume(one % 2)

    found = floor_of(choosy)
    assert isinstance(found, Floor)
    choosy()

    assert found.filled == found.examples == 5


def test_what_fails_still_fails() -> None:
    """The counter hides no failure."""

    @floor("it says so")
    @settings(max_examples=10, database=None)
    @given(st.integers())
    def wrong(one: int) -> None:
        nonempty(True)
        assert one < 5

    with pytest.raises(AssertionError, match="assert"):
        wrong()


def test_a_run_forgets_the_one_before() -> None:
    found = measured(0.5, st.just(True))

    found.begin()

    assert (found.filled, found.examples) == (0, 0)


pytest_plugins = ["pytester"]
PAGE = """
import pytest
from floors import floor, nonempty
from hypothesis import given, settings
from hypothesis import strategies as st

@pytest.mark.parametrize("full", [True, False])
@floor("it is full")
@settings(max_examples=60, derandomize=True, database=None)
@given(number=st.integers())
def test_is_about_something(full, number):
    nonempty(full)
"""


@pytest.mark.parametrize("workers", ["0", "1"])
def test_pytest_holds_the_floor(pytester: pytest.Pytester, workers: str) -> None:
    """In a run of its own, with and without workers: the empty property fails, the other passes, both are told."""
    pytester.makeconftest(
        f'import sys\nsys.path.insert(0, {str(Path(__file__).parents[1] / "helpers")!r})\npytest_plugins = ["floors"]\n'
    )
    pytester.makepyfile(PAGE)

    result = pytester.runpytest_subprocess("-n", workers, "--floors")

    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*only 0 of 60 examples were non-empty (it is full)*"])
    result.stdout.fnmatch_lines(
        ["*is_about_something?False? | it is full | 0 of 60 |", "*True? | it is full | 60 of 60 |"]
    )


@cache
def drawn() -> dict[str, list[str]]:
    """Every property that draws its examples, with its decorators from the top down."""
    found: dict[str, list[str]] = {}
    for path in sorted(PROPERTIES.rglob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                names = [ast.unparse(one.func if isinstance(one, ast.Call) else one) for one in node.decorator_list]
                if "given" in names or "run_state_machine_as_test" in ast.unparse(node):
                    found[f"{path.relative_to(PROPERTIES)}::{node.name}"] = names
    return found


@pytest.mark.parametrize("name", drawn())
def test_no_property_stands_without_a_floor(name: str) -> None:
    """It says when an example is non-empty, or why none is empty."""
    names = drawn()[name]
    ours = [one for one in names if one in {"floor", "never_empty"}]

    assert len(ours) == 1, "write @floor(...) or @never_empty(...) above @given"
    assert set(names[: names.index(ours[0])]) <= {"pytest.mark.parametrize"}


def test_there_are_properties_of_both_sorts() -> None:
    """The sweep meets what it is meant for."""
    sorts = [one for names in drawn().values() for one in names]

    assert sorts.count("floor") > 70
    assert sorts.count("never_empty") > 30


def test_a_reason_is_kept() -> None:
    found = floor_of(never_empty("there is always one")(lambda: None))

    assert found == NeverEmpty("there is always one")
