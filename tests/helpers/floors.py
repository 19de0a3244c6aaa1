"""Floors: a property is about something in at least half of its examples, and says what *something* is.

``0 == 0`` holds for any code. So every property under ``tests/properties`` stands below one of two decorators:

* `floor` says what makes an example *non-empty*; the body tells it, example by example, with `nonempty`. After the run
  the share of non-empty examples is compared with the floor, and the test fails below it.
* `never_empty` says why no example can be empty, where there is nothing to measure.

``pytest --floors tests/properties`` prints the table. The hooks of pytest stand at the end of this file, which
``conftest.py`` names as a plugin.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator
from dataclasses import dataclass
from math import sqrt
from typing import Any, TypeVar

import pytest
from hypothesis import event

__all__ = ["Floor", "Measured", "NeverEmpty", "floor", "floor_of", "never_empty", "nonempty"]

F = TypeVar("F", bound=Callable[..., Any])
EXACT_FROM, LEAST = 200, 10
"""From so many examples on the floor holds as it stands; below it chance may take two standard deviations, and fewer
than ten examples tell nothing. Chance is there in derandomized runs too: Hypothesis also draws constants of the modules
that are loaded, and those depend on which tests a worker ran before.
"""


@dataclass(frozen=True)
class NeverEmpty:
    """Why no example of a property can be empty."""

    reason: str


@dataclass
class Floor:
    """What makes an example of a property non-empty, and how many of them were, in the run that goes on."""

    meaning: str
    share: float
    examples: int = 0
    filled: int = 0

    def begin(self) -> None:
        """Forget the run before: a parametrised test is held to its floor once for each of its values."""
        self.examples = self.filled = 0

    def check(self) -> None:
        """Fail if too few examples were non-empty."""
        if 0 < self.examples < LEAST:
            return
        least = self.share * self.examples
        if self.examples < EXACT_FROM:
            least -= 2 * sqrt(self.share * (1 - self.share) * self.examples)
        if self.filled < max(1, least):
            raise AssertionError(
                f"only {self.filled} of {self.examples} examples were non-empty ({self.meaning}); "
                f"the floor is {self.share:.0%}"
            )


_example: list[bool] | None = None
"""What the example that runs now said of itself."""


def nonempty(condition: object) -> None:
    """Say of the example that runs whether it is about something; once is enough where it is said more than once."""
    assert _example is not None, "nonempty() belongs into a property that stands below @floor"
    _example.append(bool(condition))


def floor(meaning: str, *, share: float = 0.5) -> Callable[[F], F]:
    """Hold a property to a share of non-empty examples; stands above ``@given``.

    Args:
        meaning: what makes an example non-empty, in words.
        share: the least share of the examples that pass through the whole body.
    """

    def decorate(test: F) -> F:
        handle: Any = getattr(test, "hypothesis", None)
        assert handle is not None, "@floor stands above @given"
        inner, found = handle.inner_test, Floor(meaning, share)

        @functools.wraps(inner)
        def counted(*args: Any, **kwargs: Any) -> None:
            global _example  # noqa: PLW0603
            _example = []
            try:
                inner(*args, **kwargs)
                # An example that Hypothesis rejects raises, and is none.
                filled = any(_example)
            finally:
                _example = None
            found.examples += 1
            found.filled += filled
            event("non-empty" if filled else "empty")

        handle.inner_test = counted
        vars(test)["floor"] = found
        return test

    return decorate


def never_empty(reason: str) -> Callable[[F], F]:
    """Say why no example of a property can be empty."""

    def decorate(test: F) -> F:
        vars(test)["floor"] = NeverEmpty(reason)
        return test

    return decorate


def floor_of(test: Callable[..., Any]) -> Floor | NeverEmpty | None:
    """What a property said of itself, if it did."""
    found: object = getattr(test, "floor", None)
    return found if isinstance(found, Floor | NeverEmpty) else None


# --- pytest --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Measured:
    """One line of the table."""

    test: str
    meaning: str
    filled: int
    examples: int

    def __str__(self) -> str:
        share = f"{self.filled} of {self.examples}" if self.examples else "always"
        return f"| {self.test} | {self.meaning} | {share} |"


class Table:
    """Collects what was measured, also from the workers of xdist, and prints it at the end."""

    def __init__(self) -> None:
        self.lines: list[Measured] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            for name, value in report.user_properties:
                if name == "floor":
                    told: Any = value
                    self.lines.append(Measured(report.nodeid, *told))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("non-empty examples")
        terminalreporter.line("| property | non-empty is | share |")
        terminalreporter.line("|---|---|--:|")
        for line in sorted(self.lines, key=lambda one: one.test):
            terminalreporter.line(str(line))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--floors", action="store_true", help="print how many examples of each property were non-empty")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--floors"):
        config.pluginmanager.register(Table(), "table of floors")


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    found = floor_of(pyfuncitem.obj)
    if isinstance(found, NeverEmpty):
        pyfuncitem.user_properties.append(("floor", [found.reason, 0, 0]))
    if not isinstance(found, Floor):
        return (yield)
    found.begin()
    try:
        result = yield
    finally:
        pyfuncitem.user_properties.append(("floor", [found.meaning, found.filled, found.examples]))
    found.check()
    return result
