"""A target, and values that are the same in every run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

__all__ = ["EVERY_CHECK", "Target", "drawn"]

EVERY_CHECK = tuple(HealthCheck.__members__.values())
"""The health checks of Hypothesis, which are about tests."""


class Target(NamedTuple):
    """A reader.

    Attributes:
        seeds: documents to start from.
        read: reads bytes.
        words: texts that the reader knows, such as keys.
    """

    seeds: Callable[[], list[bytes]]
    read: Callable[[bytes], None]
    words: Callable[[], list[str]] = list


def drawn(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """The same values in every run."""
    found: list[Any] = []

    @seed(20261125)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=EVERY_CHECK,
    )
    @given(strategy)
    def collect(value: Any) -> None:
        found.append(value)

    collect()
    return found
