from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import THIRD
from qcdc import rules
from qcdc.model import evolve
from qcdc.testing import petitions, receptions
from qcdc.vocab import VerdictStatus
from subjects import CIVIC, moments

SUBJECTS = st.lists(st.one_of(petitions(), receptions(), CIVIC), min_size=4, max_size=6)


@floor("something is not stated")
@THIRD
@given(SUBJECTS, st.data())
def test_without_unstated_exactly_the_unstated_are_skipped(subjects: list[object], data: st.DataObject) -> None:
    """R7: a run that does not report what a record does not say skips exactly those, with their reasons."""
    day = data.draw(moments(subjects))
    told = rules.run(subjects, as_of=day)
    nonempty(bool(told.unstated))

    silent = rules.run(subjects, as_of=day, unstated=False)

    wanted = Counter(
        repr(evolve(one, status=VerdictStatus.SKIPPED) if one.status is VerdictStatus.UNSTATED else one) for one in told
    )
    assert Counter(map(repr, silent)) == wanted
    assert silent.unstated == ()
