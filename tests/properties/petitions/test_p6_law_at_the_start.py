from __future__ import annotations

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import law, rules
from qcdc.dates import as_day
from qcdc.model import Petition
from qcdc.testing import days, petitions, windows
from steps import COMPLAINT, life


@floor("the petition has a deadline")
@given(petitions(), st.data())
def test_a_deadline_uses_the_law_in_force_at_its_start_and_says_so(petition: Petition, data: st.DataObject) -> None:
    """P6: a deadline uses the law in force at its start, and says so."""
    day = data.draw(windows([petition])).end
    found = rules.deadlines(petition, as_of=day)
    nonempty(found)
    for one in found:
        if one.deadline is None:
            assert one.why == "calendar.unknown"
            continue
        limit = law.limit(one.key, on=one.deadline.start)
        assert one.deadline.limit == limit
        assert law.cite(limit.citations, "vi") in one.text("vi")


@never_empty("every example is a complaint with a term")
@given(days(as_day("2026-06-20"), as_day("2026-07-20")))
def test_the_day_of_receipt_chooses_the_term_of_acceptance(received: pendulum.Date) -> None:
    """P6: ten days until 30 June 2026, seven working days from 1 July, whenever one looks."""
    petition = life(COMPLAINT, received.isoformat())

    (due,) = [one for one in rules.deadlines(petition, as_of="2026-08-31") if one.duty == "complaint.acceptance"]

    assert due.deadline is not None
    unit = "day" if received < as_day("2026-07-01") else "working_day"
    assert due.deadline.duration.unit.value == unit
