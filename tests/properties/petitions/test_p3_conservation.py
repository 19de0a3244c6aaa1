from __future__ import annotations

from hypothesis import event, given
from hypothesis import strategies as st

from properties.aggregation.windows import windows
from properties.petitions.histories import matters
from qcdc import aggregate
from qcdc.dates import Period
from qcdc.model import Case, Petition
from qcdc.testing import periods, petitions

RECORDS = st.lists(petitions(), max_size=8, unique_by=lambda petition: petition.id)

WAYS = ("guided", "transferred", "returned", "refused", "filed", "settled", "withdrawn", "terminated")


def total(tally: aggregate.Tally, indicator: str) -> int:
    return sum(count for cell, count in tally.counts.items() if cell.indicator == indicator)


@given(RECORDS, periods())
def test_carried_in_and_opened_are_finished_and_carried_out(records: list[Petition], window: Period) -> None:
    """P3: over handlings, carried in + opened = finished in any way + carried out, for every window."""
    counted = aggregate.tally(records, over=window)

    incoming = total(counted, "handling.carried_in") + total(counted, "handling.opened")
    outgoing = total(counted, "handling.finished") + total(counted, "handling.carried_out")

    assert incoming == outgoing


@given(matters(), st.data())
def test_a_case_counts_once(records: list[Petition], data: st.DataObject) -> None:
    """P3, P8: a case counts once, at the body of the run that decides, however many papers there are."""
    window = data.draw(windows(records))
    counted = aggregate.tally(records, over=window)
    ids = counted.case_ids("case.in_authority")
    event(f"cases: {len(ids)}")

    assert total(counted, "case.in_authority") == len(set(ids)) == len(ids)
    assert total(counted, "case.in_authority") == total(counted, "case.resolved") + total(counted, "case.pending")
    for case in Case.group(tuple(one for one in records if one.received <= window.end)):
        decides = case.decisive(window.end)
        assert decides is not None
        there = decides.unit in {cell.unit for cell in counted.counts if cell.indicator == "case.in_authority"}
        assert there or case.id not in ids


@given(matters(), st.data())
def test_conservation_where_papers_come_close(records: list[Petition], data: st.DataObject) -> None:
    """P3: carried in + opened = finished + carried out, unit by unit, in windows that do not pass the records by."""
    counts = aggregate.tally(records, over=data.draw(windows(records))).counts
    event(f"empty: {not counts}")

    for unit in {cell.unit for cell in counts}:
        found = {cell.indicator: count for cell, count in counts.items() if cell.unit == unit}
        incoming = found.get("handling.carried_in", 0) + found.get("handling.opened", 0)
        assert incoming == found.get("handling.finished", 0) + found.get("handling.carried_out", 0)


@given(RECORDS, periods())
def test_every_handling_is_finished_in_one_way(records: list[Petition], window: Period) -> None:
    """P3: the ways of finishing add up to what was finished; a settlement is on time, late, or cannot be told."""
    counted = aggregate.tally(records, over=window)

    assert total(counted, "handling.finished") == sum(total(counted, f"handling.finished.{way}") for way in WAYS)
    assert total(counted, "handling.finished.settled") == sum(
        total(counted, f"handling.finished.settled.{when}") for when in ("on_time", "late", "untimed")
    )
    assert total(counted, "handling.suspended") <= total(counted, "handling.carried_out")


@given(RECORDS, periods())
def test_dimensions_only_divide(records: list[Petition], window: Period) -> None:
    """P3: kept apart by kind, instance and outcome, the counts of a unit still add up to the same."""
    whole = aggregate.tally(records, over=window).counts
    divided = aggregate.tally(records, over=window, by=("kind", "instance", "outcome")).counts
    found: dict[tuple[object, str], int] = {}
    for cell, count in divided.items():
        found[cell.unit, cell.indicator] = found.get((cell.unit, cell.indicator), 0) + count

    assert found == {(cell.unit, cell.indicator): count for cell, count in whole.items()}
