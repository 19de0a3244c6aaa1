"""Shares of the law: two thirds are reached, more than half must be passed."""

from __future__ import annotations

from typing import Any, cast

import attrs
import pytest

from qcdc import law
from qcdc.errors import InvariantError


@pytest.mark.parametrize(
    ("key", "part", "total", "met"),
    [
        ("participation.vote.contributions", 66, 100, False),
        ("participation.vote.contributions", 67, 100, True),
        ("participation.vote.contributions", 80, 120, True),
        ("participation.vote.contributions", 79, 120, False),
        ("participation.vote.other", 60, 120, False),
        ("participation.vote.other", 61, 120, True),
        ("participation.workplace.conference.request", 33, 100, False),
        ("participation.workplace.conference.request", 34, 100, True),
        ("participation.initiative.households", 12, 120, True),
        ("participation.initiative.households", 11, 120, False),
    ],
)
def test_a_share_is_reached_or_passed(key: str, part: int, total: int, met: bool) -> None:
    """Exact at the edge, worked out by hand: 2/3 of 120 is 80, half of 120 is 60, a tenth 12."""
    assert law.limit(key, on="2024-01-01").is_met(part, total) is met


@pytest.mark.parametrize("wrong", [{"whole": None}, {"whole": 1}, {"unit": law.LimitUnit.DAY}])
def test_a_share_has_a_whole(wrong: dict[str, Any]) -> None:
    """A share without a whole, above one, or a whole of days cannot be built."""
    share = law.limit("participation.vote.contributions", on="2024-01-01")
    with pytest.raises(InvariantError, match=r"limit\.share|whole"):
        attrs.evolve(cast("Any", share), **wrong)
