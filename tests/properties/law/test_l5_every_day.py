from __future__ import annotations

import itertools

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, never_empty, nonempty
from qcdc import law, rules
from qcdc.dates import Period, as_day, day_after, day_before
from qcdc.law import Citation
from qcdc.testing import days
from qcdc.vocab import DeadlineStatus, LimitUnit, PetitionKind
from qcdc.vocab import HandlingEventKind as K

BOOK = law.shipped()
FIRST, LAST = as_day("2012-01-01"), as_day("2028-12-31")
"""From the Law on Complaints on, to 24 months after the last day whose days off are decreed."""
DAYS = days(FIRST, LAST)
RECENT = days(as_day("2023-07-01"), as_day("2026-12-31"))
"""Most limits are in force in these years."""
KEYS = law.limit_keys()
EDGES = sorted(
    {
        day
        for key in KEYS
        for row in law.limit_history(key)
        for border in (row.force.since, row.force.until)
        if border is not None
        for day in (day_before(border), border, day_after(border))
        if FIRST <= day <= LAST
    }
)
"""The days around which some limit begins or ends."""
COUNTED = {"day", "working_day", "week", "month", "year"}
"""The units that make a length of time."""


def count(key: str, day: pendulum.Date) -> None:
    """Count by a limit from a day, or back from it: there is a last day, its mark and its sentences are whole."""
    found = law.limit(key, on=day)
    if found.counted_back:
        notice = law.latest_before(key, event=day)
        assert notice.day < notice.event
        assert notice.text("vi") != notice.text("en")
        return
    due = law.deadline(key, start=day)
    assert due.day >= due.start
    assert due.is_provisional is (bool(due.provisional) or due.checked_until is not None)
    assert (due.checked_until is None) is not found.is_provisional(day)
    assert due.text("vi") != due.text("en")


def test_the_days_end_24_months_after_the_last_decreed_one() -> None:
    """L5: the window of this property follows the table of days off."""
    assert law.work_calendar().last == as_day("2026-12-31")
    assert EDGES[0] > FIRST


@floor("the limit was in force")
@given(st.sampled_from(KEYS), DAYS | RECENT | st.sampled_from(EDGES))
def test_every_limit_answers_on_every_day(key: str, day: pendulum.Date) -> None:
    """L5: on every day a limit has a value that counts, or says in both languages why it has none."""
    found = BOOK.limit_or_none(key, on=day)
    why = [law.why_no_limit(key, language, on=day) for language in ("vi", "en")]
    nonempty(found is not None)

    if found is None:
        assert all(text is not None and text.endswith(".") and "{" not in text for text in why)
        return
    assert why == [None, None]
    assert found == law.limit(key, on=day)
    if found.unit in COUNTED:
        count(key, day)
    if found.out_of is not None or found.unit is LimitUnit.PERCENT:
        assert found.is_met(found.needed(97), 97)
        assert not found.is_met(found.needed(97) - 1, 97)
    assert any(row.force == found.force for row in law.limit_history(key))


@never_empty("acts are in force on every day")
@given(DAYS | st.sampled_from(EDGES), st.integers(0, 90), st.lists(st.sampled_from(KEYS), max_size=5, unique=True))
def test_acts_places_and_changes_answer_on_every_day(day: pendulum.Date, length: int, keys: list[str]) -> None:
    """L5: on every day acts, places, transitions, changes and windows answer, and agree with each other."""
    acts = {act.number for act in law.acts_in_force(day)}
    last = day_after(day, length)

    assert acts
    for act in law.all_acts():
        place = Citation.of(act.number)
        assert law.in_force(place, on=day) is (act.number in acts) is act.in_force(day)
        force = law.force_of(place, on=day)
        assert force is not None
        assert (day in force) is (act.number in acts)
        assert set(law.older_laws(place, on=day)).isdisjoint({act})
        assert act.is_provisional(last) or not act.is_provisional(day)
    for provision in BOOK.provisions:
        assert not law.in_force(provision.place, on=day) or provision.place.act in acts
    changes = law.changes(day, last)
    assert all(day < one.day <= last and one.text("vi") != one.text("en") for one in changes)
    pieces = law.split(Period.between(day, last), *keys, acts=sorted(acts)[:5])
    assert (pieces[0].start, pieces[-1].end) == (day, last)
    assert all(day_after(one.end) == other.start for one, other in itertools.pairwise(pieces))


@floor("a deadline has its last day")
@given(DAYS | st.sampled_from(EDGES), st.integers(0, 30), st.sampled_from(PetitionKind))
def test_the_deadlines_of_a_petition_answer_on_every_day(
    received: pendulum.Date, later: int, kind: PetitionKind
) -> None:
    """L5: on every day the deadlines of a petition of every kind have a last day and a status, or say why they have none."""
    accepted = day_after(received, later)
    step = (K.ACCEPT, accepted.isoformat())
    petition = complaint(received.isoformat(), step, kind=kind)

    found = rules.deadlines(petition, as_of=day_after(accepted, 5))
    nonempty(any(one.day is not None for one in found))

    for one in found:
        assert one.day is not None or one.why is not None
        assert one.status in set(DeadlineStatus)
        assert one.text("vi") != one.text("en")


@pytest.mark.parametrize("year", range(2012, 2029))
def test_every_key_answers_at_the_turn_of_every_year(year: int) -> None:
    """L5: on the first and the last day of every year every limit that is in force counts, decreed year or not."""
    for day in (f"{year}-01-01", f"{year}-12-31"):
        for key in KEYS:
            found = BOOK.limit_or_none(key, on=day)
            if found is not None and found.unit in COUNTED:
                count(key, as_day(day))
