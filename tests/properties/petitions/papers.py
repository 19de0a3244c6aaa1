"""Papers that make a case which a body accepted."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import Petition
from qcdc.testing import days, identifiers, unit_refs
from steps import COMPLAINT, DENUNCIATION, life

__all__ = ["accepted"]


@st.composite
def accepted(draw: st.DrawFn, *, settling: bool = True) -> Petition:
    """Complaints and denunciations of three cases, accepted, and some of them settled, unless none shall be."""
    kind, units = draw(st.sampled_from([COMPLAINT, DENUNCIATION])), unit_refs()
    received = draw(days())
    taken = day_after(received, draw(st.integers(0, 20)))
    settled = day_after(taken, draw(st.integers(0, 60)))
    steps = [f"accept {taken}"]
    if settling and draw(st.integers(0, 3)):
        steps.append(f"{'decide' if kind is COMPLAINT else 'conclude'} {settled}")
    return life(
        kind,
        received.isoformat(),
        *steps,
        handling={"unit": draw(units), "name": draw(identifiers())},
        id=draw(identifiers()),
        case=draw(st.sampled_from(["V-1", "V-2", "V-3"])),
    )
