from __future__ import annotations

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import law
from qcdc.dates import DurationUnit, as_day, day_after
from qcdc.terms import LANGUAGES
from qcdc.testing import days

KEYS = ("complaint.acceptance", "complaint.settlement.first", "denunciation.acceptance", "denunciation.settlement")


@floor("a day is skipped")
@given(st.sampled_from(KEYS), days(as_day("2021-01-01"), as_day("2026-09-30")), st.booleans(), st.booleans())
def test_recounting_from_the_explanation_gives_the_same_day(
    key: str, start: pendulum.Date, complex_: bool, remote: bool
) -> None:
    """T7: a deadline lists every day skipped, and recounting from it gives the same day."""
    due = law.deadline(key, start=start, complex=complex_, remote=remote)
    skipped = {skip.day for skip in due.skipped}
    nonempty(skipped)

    if due.duration.unit is DurationUnit.WORKING_DAY:
        day, left = start, due.duration.count
        while left:
            day = day_after(day)
            left -= day not in skipped
    else:
        day = day_after(start, due.duration.count)
        while day in skipped:
            day = day_after(day)

    assert day == due.day
    assert not any(law.work_calendar().is_working(day) for day in skipped)


@never_empty("every example is a deadline")
@given(st.sampled_from(KEYS), days(as_day("2021-01-01"), as_day("2026-09-30")))
def test_a_deadline_uses_the_law_of_its_start(key: str, start: pendulum.Date) -> None:
    """P6: a deadline uses the law in force at its start, and says so in both languages."""
    due = law.deadline(key, start=start)

    (held,) = [row for row in law.limit_history(key) if str(row.force.since) <= str(start) <= str(row.force.until or 9)]
    assert due.limit == held
    for language in LANGUAGES:
        assert law.cite(due.limit.citations, language) in due.text(language)
