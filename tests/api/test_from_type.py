"""`hypothesis.strategies.from_type` knows our types: applications annotate their tests with them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from qcdc import testing
from qcdc.testing.registering import STRATEGIES


@pytest.mark.parametrize("cls", STRATEGIES, ids=lambda cls: cls.__name__)
def test_a_type_is_drawn_by_its_strategy(cls: type[Any]) -> None:
    @settings(
        max_examples=2,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @given(st.from_type(cls))
    def draw(value: object) -> None:
        assert type(value) is cls

    draw()


def test_every_public_strategy_of_a_type_is_registered() -> None:
    """A new strategy without arguments must be registered too, or stand here with its reason."""
    known = {strategy.__name__ for strategy in STRATEGIES.values()}
    others = {
        # texts and days of the standard library or pendulum
        *("days", "identifiers", "made_up_names", "texts"),
        # need an argument, or draw several things
        *("handling_events", "histories", "reforms", "windows"),
        # another strategy of a type that has one
        "partly_dated_committees",
        # a reference of the law, drawn with the text it was read from
        "document_references",
        # a part of what `body_refs` draws
        "national_bodies",
    }
    public = {name for name in testing.__all__ if name.islower()}

    assert public - others <= known
