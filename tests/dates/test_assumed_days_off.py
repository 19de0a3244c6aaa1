"""Days off of years that are not decreed: what is assumed, what an answer says of it, and what is not judged by it."""

from __future__ import annotations

import subprocess
import sys

import pendulum
import pytest
from hypothesis import given

from floors import never_empty
from qcdc import law
from qcdc.dates import DurationUnit, as_day
from qcdc.errors import UnknownCodeError
from qcdc.law import proposed_days_off
from qcdc.testing import days

DECREED = law.work_calendar()


@pytest.mark.parametrize("year", range(2021, 2027))
def test_the_fixed_holidays_are_those_that_were_decreed(year: int) -> None:
    """L5: of six decreed years each fixed holiday, with the day beside 2 September, was off as it is assumed."""
    fixed = set(proposed_days_off._fixed_days(year))  # pyright: ignore[reportPrivateUsage]

    assert fixed <= {day for day in DECREED.days_off if day.year == year}
    assert len(fixed) == (5 if year < 2026 else 6)


def test_a_provisional_last_day_says_what_was_assumed() -> None:
    """L5: seven working days from Monday 28 December 2026: 29 to 31 three; 1 January off; 4 to 7 seven: Thursday."""
    due = law.deadline("complaint.acceptance", start="2026-12-28")

    assert (str(due.day), due.provisional, due.is_provisional) == ("2027-01-07", (2027,), True)
    assert [(str(one.day), one.reason) for one in due.assumed] == [("2027-01-01", "fixed")]
    assert "01/01/2027 (ngày nghỉ lễ hằng năm, tạm tính)" in due.text("vi")
    assert "Provisional: the days off of 2027 are not decreed yet" in due.text("en")


@pytest.mark.parametrize(
    ("start", "last"),
    [
        # Thirty days from 3 August 2014: Tuesday 2 September, off every year; the day beside it since 2021 only.
        ("2014-08-03", "2014-09-03"),
        # From 2 April 2015: Saturday 2 May, Sunday; Monday 4.
        ("2015-04-02", "2015-05-04"),
    ],
)
def test_years_before_the_table_are_counted_too(start: str, last: str) -> None:
    """L5: the table of days off begins in 2021; older years are counted by the fixed holidays, and the answer says so."""
    due = law.deadline("complaint.settlement.first", start=start)

    assert (str(due.day), due.provisional) == (last, (int(start[:4]),))


def test_strict_asks_for_a_decreed_calendar() -> None:
    """L5: whoever wants no assumption says so; a book is strict unless told otherwise, so that no rule judges by one."""
    for ask in (
        lambda: law.deadline("complaint.acceptance", start="2026-12-28", strict=True),
        lambda: law.shipped().deadline("complaint.acceptance", start="2026-12-28"),
        lambda: law.latest_before("reception.calendar", event="2027-01-05", strict=True),
        lambda: law.working_days_between("2026-12-28", "2027-01-07", strict=True),
    ):
        with pytest.raises(UnknownCodeError) as caught:
            ask()
        assert caught.value.code == "calendar.unknown"
    assert law.shipped().deadline("complaint.acceptance", start="2026-12-28", strict=False).day == as_day("2027-01-07")
    assert law.latest_before("reception.calendar", event="2027-01-05").provisional == (2027,)


def test_without_the_extra_the_lunar_holidays_are_said_to_be_missing() -> None:
    """L5: Tết 2027 is in February; without the extra it is not left out, and the sentence says so."""
    program = (
        "import sys; sys.modules['holidays'] = None\n"
        "from qcdc import law\n"
        "due = law.deadline('complaint.acceptance', start='2027-02-01')\n"
        "print(due.day, due.provisional, due.no_lunar)\n"
        "print(due.text('vi'))\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("2027-02-10 (2027,) (2027,)")
    assert "Chưa trừ ngày nghỉ Tết Nguyên đán và Giỗ Tổ Hùng Vương năm 2027." in done.stdout
    assert law.deadline("complaint.acceptance", start="2027-02-01").no_lunar == ()


@never_empty("every day is asked")
@given(days(as_day("2012-07-01"), as_day("2028-12-31")))
def test_every_day_of_these_years_has_an_answer(start: pendulum.Date) -> None:
    """L5: from the first day of the law to two years after the last decreed day every term that was in force is counted."""
    for key in law.limit_keys():
        row = next((row for row in law.limit_history(key) if start in row.force), None)
        if row is None or row.unit.value not in _TERMS:
            continue
        asked = law.latest_before(key, event=start) if row.counted_back else law.deadline(key, start=start)
        assert (asked.day > start) is not row.counted_back
        needed = row.unit.value == "working_day" or not (row.counted_back or row.minimum_length)
        assert not set(asked.provisional) & _DECREED_YEARS
        assert not needed or asked.day.year in _DECREED_YEARS or asked.day.year in asked.provisional


_TERMS = {unit.value for unit in DurationUnit}
_DECREED_YEARS = set(range(2021, 2027))
