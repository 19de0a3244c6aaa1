from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from properties.petitions.papers import accepted
from qcdc import aggregate
from qcdc.dates import Period, day_after
from qcdc.model import Petition
from qcdc.testing import petitions, windows


@floor("a handling is carried forward")
@HALF
@given(
    st.lists(petitions() | accepted() | accepted(), min_size=1, max_size=6, unique_by=lambda petition: petition.id),
    st.integers(0, 200),
    st.data(),
)
def test_carried_out_of_a_window_is_carried_into_the_next(
    records: list[Petition], length: int, data: st.DataObject
) -> None:
    """P4: carried forward from a window = brought forward into the next, unit by unit."""
    window = data.draw(windows(records))
    following = Period.between(day_after(window.end), day_after(window.end, 1 + length))

    out = aggregate.tally(records, over=window).cells
    into = aggregate.tally(records, over=following).cells
    nonempty(any(cell.indicator == "handling.carried_out" for cell in out))

    assert {cell.unit: count.number for cell, count in out.items() if cell.indicator == "handling.carried_out"} == {
        cell.unit: count.number for cell, count in into.items() if cell.indicator == "handling.carried_in"
    }
