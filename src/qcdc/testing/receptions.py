"""Strategies for receptions of citizens."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import Period
from qcdc.model import HeadReceptionDays, Reception, UnitRef
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers
from qcdc.vocab import Origin, PetitionKind, Receiver, ReceptionKind

__all__ = ["head_reception_days", "receptions"]


@st.composite
def receptions(draw: st.DrawFn, *, units: st.SearchStrategy[UnitRef] | None = None) -> Reception:
    """Single visits; synthetic by their own word."""
    persons = draw(st.integers(1, 30))
    return Reception(
        id=draw(identifiers()),
        unit=draw(unit_refs() if units is None else units),
        day=draw(days()),
        kind=draw(st.sampled_from(ReceptionKind)),
        receiver=draw(st.sampled_from(Receiver)),
        persons=persons,
        representatives=draw(st.none() | st.integers(0, persons)),
        topics=draw(st.frozensets(st.sampled_from(PetitionKind))),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def head_reception_days(draw: st.DrawFn) -> HeadReceptionDays:
    """Days on which a head received in a half-year."""
    period = Period.half_year(draw(st.integers(2022, 2026)), draw(st.integers(1, 2)))
    inside = days(period.start, period.end)
    held = draw(st.frozensets(inside, max_size=40))
    return HeadReceptionDays(
        unit=draw(unit_refs()),
        period=period,
        held=held,
        delegated=draw(st.frozensets(inside, max_size=5)) - held,
        origin=Origin.SYNTHETIC,
    )
