"""Windows around the records, so that a property sees numbers and not only empty tables."""

from __future__ import annotations

from collections.abc import Sequence

import pendulum
from hypothesis import strategies as st

from qcdc.aggregate import Record
from qcdc.dates import Period, day_after, day_before
from qcdc.model import Petition, Submission


def days_of(record: Record) -> tuple[pendulum.Date, ...]:
    """The days of a record."""
    if isinstance(record, Petition):
        return tuple(event.day for run in record.handlings for event in run.events)
    if isinstance(record, Submission):
        return record.period.start, record.period.end
    return (record.day,)


@st.composite
def windows(draw: st.DrawFn, records: Sequence[Record]) -> Period:
    """Windows that hold at least one of the days of the records, with their ends a few days around such days."""
    known = sorted({day for record in records for day in days_of(record)}) or [pendulum.Date(2023, 3, 1)]
    one, other = sorted((draw(st.sampled_from(known)), draw(st.sampled_from(known))))
    return Period.between(day_before(one, draw(st.integers(0, 9))), day_after(other, draw(st.integers(0, 9))))
