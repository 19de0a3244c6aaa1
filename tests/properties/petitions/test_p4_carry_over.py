from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qcdc import aggregate
from qcdc.dates import Period, day_after
from qcdc.model import Petition
from qcdc.testing import periods, petitions


@given(st.lists(petitions(), max_size=8, unique_by=lambda petition: petition.id), periods(), st.integers(0, 200))
def test_carried_out_of_a_window_is_carried_into_the_next(records: list[Petition], window: Period, length: int) -> None:
    """P4: carried out of a window = carried into the next, unit by unit."""
    following = Period.between(day_after(window.end), day_after(window.end, 1 + length))

    out = aggregate.tally(records, over=window).counts
    into = aggregate.tally(records, over=following).counts

    assert {cell.unit: count for cell, count in out.items() if cell.indicator == "handling.carried_out"} == {
        cell.unit: count for cell, count in into.items() if cell.indicator == "handling.carried_in"
    }
