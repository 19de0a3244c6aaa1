from __future__ import annotations

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from pausing import PAUSING
from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day, day_after
from qcdc.law import Extension, Pause
from qcdc.testing import days
from qcdc.vocab import PauseGround

CALENDAR = law.work_calendar()
STARTS = days(as_day("2021-01-01"), as_day("2025-12-31"))
KEYS = ("complaint.settlement.first", "denunciation.settlement", "denunciation.acceptance", "reception.answer")


@st.composite
def suspensions(draw: st.DrawFn, start: pendulum.Date) -> tuple[Pause, ...]:
    """Up to three stretches that do not overlap, around and after a start."""
    found: list[Pause] = []
    day = day_after(start, draw(st.integers(-5, 20)) + 10)
    for _ in range(draw(st.integers(0, 3))):
        resumed = day_after(day, draw(st.integers(0, 25)))
        found.append(Pause(since=day, resumed=resumed))
        day = day_after(resumed, draw(st.integers(0, 20)))
    return tuple(draw(st.permutations(found)))


@floor("suspended once or more")
@given(st.sampled_from(KEYS), STARTS, st.booleans(), st.data())
def test_suspended_days_do_not_count(key: str, start: pendulum.Date, roll: bool, data: st.DataObject) -> None:
    """P5, T7: counting only days that are neither suspended nor (for working days) off gives the same last day."""
    stretches = data.draw(suspensions(start))
    nonempty(stretches)

    due = PAUSING.deadline(key, start=start, pauses=stretches, roll=roll)

    day, left = start, due.duration.count
    while left:
        day = day_after(day)
        still = any(first <= day < last for one in stretches if one.stretch for first, last in [one.stretch])
        off = due.duration.unit is DurationUnit.WORKING_DAY and not CALENDAR.is_working(day)
        left -= not still and not off
    while roll and not CALENDAR.is_working(day):
        day = day_after(day)
    assert due.day == day


@floor("suspended once or more")
@given(st.sampled_from(KEYS), STARTS, st.data())
def test_a_suspension_never_makes_a_deadline_earlier(key: str, start: pendulum.Date, data: st.DataObject) -> None:
    """P5: more suspended time never makes a due day earlier."""
    stretches = data.draw(suspensions(start))
    nonempty(stretches)

    assert PAUSING.deadline(key, start=start, pauses=stretches).day >= PAUSING.deadline(key, start=start).day


@floor("two extensions or more")
@given(STARTS, st.lists(st.integers(1, 40), max_size=1) | st.lists(st.integers(1, 40), min_size=2, max_size=4))
def test_extensions_add_up(start: pendulum.Date, counts: list[int]) -> None:
    """T3: extensions in calendar days, one after the other, are one extension of their sum."""
    nonempty(len(counts) > 1)
    extensions = [Extension(duration=Duration(count=count, unit=DurationUnit.DAY)) for count in counts]
    whole = [Extension(duration=Duration(count=sum(counts), unit=DurationUnit.DAY))] if counts else []

    due = law.deadline("denunciation.settlement", start=start, extensions=extensions)

    assert due.day == law.deadline("denunciation.settlement", start=start, extensions=whole).day
    assert due.text("vi").count("Gia hạn") == len(counts)


@never_empty("every example is a deadline")
@given(st.sampled_from(KEYS), STARTS, st.data())
def test_recounting_with_the_same_calendar_changes_nothing(key: str, start: pendulum.Date, data: st.DataObject) -> None:
    """T7: a deadline holds all it needs to be counted again, by its own calendar or another."""
    due = PAUSING.deadline(key, start=start, pauses=data.draw(suspensions(start)))
    off = CALENDAR.adding_days_off({due.day: "storm"})

    assert due.recounted(CALENDAR) == due
    assert due.recounted(off).day > due.day


@pytest.mark.parametrize("why", PauseGround)
def test_every_ground_is_told_in_both_languages_with_its_place(why: PauseGround) -> None:
    """P5: whatever the ground, a stretch and a number of days are told, with the provision that leaves them out."""
    row = {"since": "2023-01-01", "count": 30, "unit": "day", "cite": ["25/2018/QH14 30.1"], "confidence": "known"}
    pauses = [{"why": why.value, "since": "2023-01-01", "cite": ["25/2018/QH14 34.2"]}]
    book = law.shipped().with_data(limits={"a.term": {"vi": "thử", "en": "try", "pauses": pauses, "rows": [row]}})
    for pause in (Pause(why=why, since=as_day("2023-03-06"), resumed=as_day("2023-03-16")), Pause(why=why, days=10)):
        due = book.deadline("a.term", start="2023-03-01", pauses=[pause])

        # Thirty days from 1 March end on 31 March; ten more on Monday 10 April.
        assert str(due.day) == "2023-04-10"
        assert "không tính vào thời hạn (khoản 2 Điều 34" in due.text("vi")
        assert "not count (Law on Denunciations" in due.text("en")
