"""Proposed days off: what the extra proposes beside what was decreed, and what says that it is provisional."""

from __future__ import annotations

import subprocess
import sys

import pytest

from qcdc import law
from qcdc.dates import DecreedCalendar, as_day
from qcdc.errors import InvariantError

DECREED = law.work_calendar()
# Known differences of the package: off on Friday 2 January 2026, worked on Saturday 10 January 2026.
MISSED = {2026: ({"2026-01-02"}, {"2026-01-10"})}


@pytest.mark.parametrize("year", range(2021, 2027))
def test_the_package_and_our_table_agree_but_for_one_pair(year: int) -> None:
    empty = DecreedCalendar(first=as_day(f"{year - 1}-01-01"), last=as_day(f"{year - 1}-12-31"), off={})
    proposed = law.propose_calendar([year], onto=empty)

    ours = {day.isoformat() for day in DECREED.days_off if day.year == year}
    theirs = {day.isoformat() for day in proposed.days_off if day.year == year}
    ours_worked = {day.isoformat() for day in DECREED.worked if day.year == year}
    theirs_worked = {day.isoformat() for day in proposed.worked if day.year == year}

    missed, missed_worked = MISSED.get(year, (set(), set()))
    assert ours - theirs == missed
    assert theirs - ours == set()
    assert ours_worked - theirs_worked == missed_worked
    assert theirs_worked - ours_worked == set()


def test_a_deadline_into_a_proposed_year_says_that_it_is_provisional() -> None:
    with pytest.raises(LookupError):
        law.deadline("complaint.settlement.first", start="2026-12-20", strict=True)

    due = law.deadline("complaint.settlement.first", start="2026-12-20", calendar=law.propose_calendar([2027]))

    assert due.day == as_day("2027-01-19")
    assert due.provisional == (2027,)
    assert "Provisional: the days off of 2027" in due.text("en")
    assert law.deadline("complaint.settlement.first", start="2026-10-20").provisional == ()


def test_a_decreed_year_is_not_proposed_again() -> None:
    assert law.propose_calendar([2025, 2026]) is DECREED
    assert law.propose_calendar([2027, 2028]).provisional_years == {2027, 2028}


@pytest.mark.parametrize(
    ("years", "code"), [([2029], "law.years"), (["2027"], "law.proposed_year"), ([1900], "law.proposed_year")]
)
def test_a_year_that_cannot_be_proposed_is_refused(years: list[int], code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        law.propose_calendar(years)

    assert caught.value.code == code


def test_without_the_extra_the_error_says_how_to_install_it() -> None:
    program = (
        "import sys; sys.modules['holidays'] = None\n"
        "from qcdc import law\n"
        "try: law.propose_calendar([2027])\n"
        "except ImportError as error: print(error)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert 'pip install "qcdc[calendar]"' in done.stdout
