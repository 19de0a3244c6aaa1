from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF, THIRD
from properties.petitions.histories import matters
from properties.petitions.papers import accepted
from qcdc import aggregate
from qcdc.dates import Period
from qcdc.model import Case, Petition
from qcdc.testing import petitions, windows
from qcdc.vocab import Dimension

Register = tuple[list[Petition], Period]

WAYS = ("guided", "transferred", "returned", "refused", "filed", "settled", "withdrawn", "terminated")


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Petitions, papers of the same few cases among them, and a window around days of theirs."""
    records = draw(
        st.lists(petitions() | accepted() | accepted(), min_size=1, max_size=6, unique_by=lambda petition: petition.id)
    )
    return records, draw(windows(records))


def total(tally: aggregate.Tally, indicator: str, **by: str) -> int:
    return tally.count(indicator, by=by)


@floor("a handling is counted")
@THIRD
@given(registers())
def test_carried_in_and_opened_are_finished_and_carried_out(register: Register) -> None:
    """P3: over handlings, brought forward + opened = finished in any way + carried forward, for every window."""
    records, window = register
    counted = aggregate.tally(records, over=window)

    incoming = total(counted, "handling.carried_in") + total(counted, "handling.opened")
    nonempty(incoming)
    outgoing = total(counted, "handling.finished") + total(counted, "handling.carried_out")

    assert incoming == outgoing


@floor("a case is counted")
@given(matters(), st.data())
def test_a_case_counts_once(records: list[Petition], data: st.DataObject) -> None:
    """P3, P8: a case counts once, at the body of the run that decides, however many papers there are."""
    window = data.draw(windows(records))
    counted = aggregate.tally(records, over=window)
    ids = counted.case_ids("case.in_authority")
    nonempty(ids)

    assert total(counted, "case.in_authority") == len(set(ids)) == len(ids)
    assert total(counted, "case.in_authority") == total(counted, "case.resolved") + total(counted, "case.pending")
    for case in Case.group(tuple(one for one in records if one.received <= window.end)):
        decides = case.decisive(window.end)
        assert decides is not None
        there = decides.unit in {cell.unit for cell in counted.cells if cell.indicator == "case.in_authority"}
        assert there or case.id not in ids


@floor("a handling is counted")
@given(matters(), st.data())
def test_conservation_where_papers_come_close(records: list[Petition], data: st.DataObject) -> None:
    """P3: brought forward + opened = finished + carried forward, unit by unit, in windows that do not pass the records by."""
    counted = aggregate.tally(records, over=data.draw(windows(records)))
    nonempty(counted.counts)

    for unit in counted.units:
        carried, opened, finished, left = (
            counted.count(f"handling.{name}", unit=unit) for name in ("carried_in", "opened", "finished", "carried_out")
        )
        assert carried + opened == finished + left


@floor("a handling is finished")
@HALF
@given(registers())
def test_every_handling_is_finished_in_one_way(register: Register) -> None:
    """P3: the ways of finishing add up to what was finished; a settlement is on time, late, or cannot be told."""
    records, window = register
    counted = aggregate.tally(records, over=window, by=("outcome", "timeliness"))
    nonempty(total(counted, "handling.finished"))

    assert total(counted, "handling.finished") == sum(total(counted, "handling.finished", outcome=way) for way in WAYS)
    assert total(counted, "handling.settled") == total(counted, "handling.finished", outcome="settled")
    for key in ("handling.settled", "handling.carried_out"):
        assert total(counted, key) == sum(
            total(counted, key, timeliness=when) for when in ("on_time", "late", "undetermined")
        )


@floor("something is counted")
@THIRD
@given(registers())
def test_dimensions_only_divide(register: Register) -> None:
    """P3: broken down by every dimension, the counts of a unit still add up to the same."""
    records, window = register
    whole = aggregate.tally(records, over=window)
    divided = aggregate.tally(records, over=window, by=tuple(Dimension))
    nonempty(divided.counts)

    assert divided.counts == whole.counts
    for unit in whole.units:
        for key in whole.counts:
            assert divided.count(key, unit=unit) == whole.count(key, unit=unit)
