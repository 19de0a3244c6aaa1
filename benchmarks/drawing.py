"""Drawing: how many petitions Hypothesis draws in a second, beside tuples of twelve integers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.goals import Found
from benchmarks.measure import interleaved, scaled
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from qcdc import testing

__all__ = ["drawn"]


def drawn() -> Iterator[Found]:
    """G12: the strategies of the library as a user draws from them."""
    many, few = scaled(600), scaled(200)
    flat, petitions = interleaved(
        _draws(st.tuples(*[st.integers(0, 100)] * 12), many), _draws(testing.petitions(), few), rounds=3
    )
    yield Found("drawn", (few / petitions) / (many / flat))
    yield Found("drawn.rate", few / petitions)


def _draws(strategy: st.SearchStrategy[object], count: int) -> Callable[[], object]:
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def run(_: object) -> None:
        pass

    return run
