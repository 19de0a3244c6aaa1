from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import law, rules
from qcdc.dates import Duration, DurationUnit, as_day, count_from, day_after, roll_forward
from qcdc.vocab import DeadlineStatus
from steps import COMPLAINT, DENUNCIATION, life

ACCEPTED = as_day("2026-07-06")
KINDS = st.sampled_from([COMPLAINT, DENUNCIATION])


@floor("suspended for a day or more")
@given(KINDS, st.integers(1, 20), st.integers(0, 15))
def test_suspended_time_does_not_count(kind: object, after: int, length: int) -> None:
    """P5: suspended time does not count: the last day moves by as many days as the clock stood still."""
    nonempty(length)
    start = day_after(ACCEPTED, after)
    back = day_after(start, length)
    petition = life(kind, "2026-07-02", f"accept {ACCEPTED}", f"suspend {start}", f"resume {back}")  # type: ignore[arg-type]
    plain = count_from(ACCEPTED, Duration(count=30 + length, unit=DurationUnit.DAY))

    (due,) = [one for one in rules.deadlines(petition, as_of=back) if one.duty.endswith(".settlement")]

    assert due.day == roll_forward(plain, calendar=law.work_calendar())


@floor("suspended for a day or more")
@given(KINDS, st.integers(1, 20), st.integers(0, 20))
def test_while_it_stands_still_nothing_runs_out(kind: object, after: int, length: int) -> None:
    """P5: while it is suspended a settlement that was not late does not become late."""
    nonempty(length)
    start = day_after(ACCEPTED, after)
    now = day_after(start, length)
    petition = life(kind, "2026-07-02", f"accept {ACCEPTED}", f"suspend {start}")  # type: ignore[arg-type]

    (due,) = [one for one in rules.deadlines(petition, as_of=now) if one.duty.endswith(".settlement")]

    assert due.status is DeadlineStatus.STOPPED
    assert due.day is not None
    assert due.day >= now
    assert not any(one.rule.id.endswith("settlement.late") for one in rules.run(petition, as_of=now).failed)
