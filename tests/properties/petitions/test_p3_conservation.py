from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qcdc import aggregate
from qcdc.dates import Period
from qcdc.model import Petition
from qcdc.testing import periods, petitions

RECORDS = st.lists(petitions(), max_size=8, unique_by=lambda petition: petition.id)


def total(tally: aggregate.Tally, indicator: str) -> int:
    return sum(count for cell, count in tally.counts.items() if cell.indicator == indicator)


@given(RECORDS, periods())
def test_carried_in_and_opened_are_finished_and_carried_out(records: list[Petition], window: Period) -> None:
    """P3: over handlings, carried in + opened = finished in any way + carried out, for every window."""
    counted = aggregate.tally(records, over=window)

    incoming = total(counted, "handling.carried_in") + total(counted, "handling.opened")
    outgoing = total(counted, "handling.finished") + total(counted, "handling.carried_out")

    assert incoming == outgoing


@given(RECORDS, periods())
def test_a_case_counts_once(records: list[Petition], window: Period) -> None:
    """P3, P8: a case counts once, at the body of its latest handling, however many papers there are."""
    counted = aggregate.tally(records, over=window)
    ids = counted.case_ids("case.in_authority")

    assert total(counted, "case.in_authority") == len(set(ids)) == len(ids)
    assert total(counted, "case.in_authority") == total(counted, "case.resolved") + total(counted, "case.pending")
    for case in ids:
        latest = max(
            (handling.received, handling.id, petition.id, handling.unit.sort_key)
            for petition in records
            if petition.case == case and petition.kind.makes_case
            for handling in petition.handlings
            if handling.received <= window.end
        )
        assert any(cell.unit.sort_key == latest[3] for cell in counted.counts if cell.indicator.startswith("case."))
