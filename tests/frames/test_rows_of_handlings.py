"""Rows of handlings: the case that a handling belongs to."""

from __future__ import annotations

import pendulum

from qcdc import frames
from qcdc.vocab import Origin
from steps import COMPLAINT, MIXED, life


def test_a_petition_that_makes_no_case_gives_a_case_no_origin() -> None:
    """A petition of several contents may bear the id of a case; a tally of the records does not count it there either."""
    complaint = life(COMPLAINT, "2023-03-01", "accept 2023-03-06", id="1", case="C", origin=Origin.RECORDED)
    mixed = life(MIXED, "2023-03-01", id="2", case="C", origin=Origin.SYNTHETIC)

    flat = frames.rows([complaint, mixed], "handlings", as_of=pendulum.Date(2023, 6, 30))

    assert {one["petition"]: (one["decides_case"], one["case_origin"]) for one in flat} == {
        "1": (True, "recorded"),
        "2": (False, "recorded"),
    }
