"""Shares of the law: two thirds are reached, more than half must be passed."""

from __future__ import annotations

from typing import Any, cast

import attrs
import pytest

from qcdc import law
from qcdc.errors import InvariantError
from qcdc.vocab import LimitUnit


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


@pytest.mark.parametrize(
    ("key", "total", "needed"),
    [
        ("participation.vote.contributions", 100, 67),
        ("participation.vote.contributions", 90, 60),
        ("participation.vote.contributions", 1, 1),
        ("participation.vote.other", 100, 51),
        ("participation.vote.other", 51, 26),
        ("participation.workplace.conference.request", 50, 17),
        ("participation.initiative.households", 101, 11),
        ("participation.initiative.households", 5, 1),
        ("participation.vote.contributions", 0, 1),
    ],
)
def test_the_least_number_that_meets_a_share(key: str, total: int, needed: int) -> None:
    """Worked out by hand; of nobody, one is needed and nobody is there."""
    assert law.limit(key, on="2024-01-01").needed(total) == needed


def test_what_is_no_share_has_no_number_needed() -> None:
    with pytest.raises(InvariantError, match=r"limit\.no_share"):
        law.limit("complaint.acceptance", on="2024-01-01").needed(10)
    with pytest.raises(InvariantError, match=r"limit\.negative"):
        law.limit("participation.vote.other", on="2024-01-01").needed(-1)
    with pytest.raises(InvariantError, match=r"type\.wrong"):
        law.limit("participation.vote.other", on="2024-01-01").needed(True)


@pytest.mark.parametrize("wrong", [{"out_of": None}, {"out_of": 1}, {"unit": LimitUnit.DAY}])
def test_a_share_has_a_whole(wrong: dict[str, Any]) -> None:
    """A share without a whole, above one, or a whole of days cannot be built."""
    share = law.limit("participation.vote.contributions", on="2024-01-01")
    with pytest.raises(InvariantError, match=r"limit\.share|whole"):
        attrs.evolve(cast("Any", share), **wrong)
