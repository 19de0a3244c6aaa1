from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from qcdc import rules
from qcdc.testing import committees, days, petitions, receptions, reports
from subjects import CIVIC

SUBJECTS = st.lists(st.one_of(petitions(), receptions(), committees(), reports(), CIVIC), max_size=6)


@floor("two subjects or more")
@HALF
@given(SUBJECTS, days(), st.data())
def test_order_and_grouping_change_nothing(subjects: list[object], day: dt.date, data: st.DataObject) -> None:
    """R4: order and grouping of subjects change nothing, beside the same register."""
    together = rules.run(subjects, as_of=day)
    nonempty(len(subjects) > 1)
    shuffled = rules.run(data.draw(st.permutations(subjects)), as_of=day)
    beside = rules.Register(subjects)
    apart = Counter(repr(verdict) for subject in subjects for verdict in rules.run(subject, as_of=day, register=beside))

    assert together == shuffled
    assert Counter(map(repr, together)) == apart
