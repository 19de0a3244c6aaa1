from __future__ import annotations

from itertools import pairwise

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import law
from qcdc.dates import as_day, day_after
from qcdc.testing import days
from qcdc.vocab import ChangeKind

DAYS = days(as_day("1998-01-01"), as_day("2027-12-31"))


def holds(since: object, until: object, day: object) -> bool:
    """Whether a day lies in a stretch, told by the texts of its days."""
    return str(since or "0000") <= str(day) <= str(until or "9999")


@pytest.mark.parametrize("key", law.limit_keys())
def test_every_limit_is_cited_in_both_languages_without_gap_or_overlap(key: str) -> None:
    """L2: every limit is cited, told in both languages, and its rows follow each other day by day."""
    rows = law.limit_history(key)

    for row in rows:
        assert row.vi != row.en
        assert all(law.act(one.act) for one in row.citations)
        assert all(other.citations for other in row.conflicts)
    for earlier, later in pairwise(rows):
        assert earlier.force.until is not None
        assert later.force.since == day_after(earlier.force.until)


@never_empty("a limit holds on the day, or says when it did")
@given(st.sampled_from(law.limit_keys()), DAYS)
def test_a_limit_holds_or_says_when_it_did(key: str, day: pendulum.Date) -> None:
    """L2: on any day a limit answers with the row in force, or raises and says when it held."""
    rows = [row for row in law.limit_history(key) if holds(row.force.since, row.force.until, day)]
    if rows:
        assert law.limit(key, on=day) == rows[0]
        return
    with pytest.raises(LookupError) as caught:
        law.limit(key, on=day)
    first = law.limit_history(key)[0].force.since
    assert first is not None
    assert first.isoformat() in str(caught.value)


@floor("something changed")
@given(DAYS, DAYS, DAYS)
def test_changes_add_up(one: pendulum.Date, two: pendulum.Date, three: pendulum.Date) -> None:
    """L2: what changed over a stretch is what changed over its parts, and nothing changes on the day itself."""
    a, b, c = sorted((one, two, three))

    whole = law.changes(a, c)
    nonempty(whole)

    assert law.changes(a, b) + law.changes(b, c) == whole
    had_before = {ChangeKind.LIMIT_CHANGED, ChangeKind.LIMIT_ENDED}
    assert all((change.before is not None) is (change.kind in had_before) for change in whole)
